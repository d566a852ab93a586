"""Three seeded learners through all judged stories: does the scoring reward discernment only?

"trusts" judges every message ordinary, "suspects" flags every one, "discerning" flags signals
with p = .95 and ordinary messages with p = .05. Nobody leaves; replies are chosen at random.
Wanted: pooled |d'| at most .5 for the first two and stage-stratified informedness of mark-all
exactly 0; d' at least 2.8 for the third.

    python benchmarks/learners.py [runs of each story]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random

from coach.library.stories import all_stories
from coach.scoring.detection import count_trials, pool
from coach.scoring.earliness import stage_informedness
from coach.scoring.sensitivity import sensitivity
from coach.story.playthrough import Playthrough
from coach.story.prepared import Prepared, prepare
from coach.story.trial import Trial, Verdict

Judge = Callable[[bool, Random], Verdict]

LEARNERS: dict[str, Judge] = {
    "trusts": lambda _signal, _chance: "ordinary",
    "suspects": lambda _signal, _chance: "flag",
    "discerning": lambda signal, chance: (
        "flag" if chance.random() < (0.95 if signal else 0.05) else "ordinary"
    ),
}


def played(story: Prepared, judge: Judge, chance: Random) -> tuple[Trial, ...]:
    """The trials of one run."""
    tactics = {
        line.message.id: line.tactics for beat in story.beats.values() for line in beat.messages
    }
    run = Playthrough(story)
    run.show()
    while run.stop.kind != "ended":
        if run.stop.message is not None:
            run.judge(judge(bool(tactics[run.stop.message]), chance))
        else:
            run.reply(chance.choice(run.offered()).id)
    return run.trials


def main(runs: int) -> int:
    """Print the figures; 1 when they are not as wanted."""
    stories = [
        prepare(story.source)
        for story in all_stories()[0]
        if story.source.kind in ("manipulation", "ordinary")
    ]
    print(f"{len(stories)} judged stories, {runs} runs of each")
    wanted = True
    for name, judge in LEARNERS.items():
        chance = Random(name)
        trials = [played(story, judge, chance) for story in stories for _ in range(runs)]
        counts = pool(count_trials(one) for one in trials)
        found = sensitivity(counts)
        early = stage_informedness(trials)
        if found is None or early is None:
            print(f"{name}: no figures")
            return 1
        dprime = found.dprime.value
        print(
            f"{name:<11} d' {dprime:+.2f} [{found.dprime.low:+.2f}, {found.dprime.high:+.2f}]"
            f"  c {found.criterion:+.2f}  SJ {early:+.4f}  hits {counts.hits}/{counts.signals}"
            f"  false alarms {counts.false_alarms}/{counts.noise}"
        )
        wanted &= dprime >= 2.8 if name == "discerning" else abs(dprime) <= 0.5
        wanted &= name == "discerning" or early == 0
    print("as wanted" if wanted else "not as wanted")
    return 0 if wanted else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
