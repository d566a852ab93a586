"""How fast a story plays without a screen: steps a second, random walks a second.

Against a bare Python loop that indexes a list, in the same run. Targets: 100,000 steps and 2,000
walks a second.

    python benchmarks/playing.py
"""

from __future__ import annotations

from random import Random
from statistics import median
from time import perf_counter

from coach.library.stories import all_stories
from coach.story.prepared import prepare
from coach.story.replay import replay
from coach.story.walks import random_walk

ROUNDS = 7
WALKS = 200


def seconds(work: object) -> float:
    """The median time of some work."""
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()  # type: ignore[operator]  # any callable
        times.append(perf_counter() - begun)
    return median(times)


def main() -> None:
    """Print the figures of every story."""
    print(f"{'story':<22}{'steps/s':>12}{'walks/s':>10}{'x bare loop':>13}")
    for one in all_stories()[0]:
        story = prepare(one.source)
        chance = Random(1)
        transcripts = [random_walk(story, chance).transcript for _ in range(WALKS)]
        steps = sum(len(each.actions) for each in transcripts)

        def steps_of_all(story: object = story, transcripts: object = transcripts) -> None:
            for transcript in transcripts:  # type: ignore[attr-defined]  # a list
                replay(story, transcript)  # type: ignore[arg-type]  # the prepared story

        def bare(transcripts: object = transcripts) -> None:
            for transcript in transcripts:  # type: ignore[attr-defined]  # a list
                place = 0
                for action in transcript.actions:
                    place = (place + len(action.__class__.__name__)) % 60

        def walks(story: object = story) -> None:
            chance = Random(2)
            for _ in range(WALKS):
                random_walk(story, chance)  # type: ignore[arg-type]  # the prepared story

        stepping = seconds(steps_of_all)
        print(
            f"{one.source.id:<22}{steps / stepping:>12,.0f}{WALKS / seconds(walks):>10,.0f}"
            f"{stepping / seconds(bare):>13.0f}"
        )


if __name__ == "__main__":
    main()
