"""The debrief: what is told of a run, and what is never told."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from coach.i18n.language import use
from coach.library.knowledge import Knowledge
from coach.library.stories import Story, open_story
from coach.plain.debrief import tell_debrief
from coach.report import sentences, strips
from coach.report.debrief import Debrief, checklist, debrief
from coach.report.page import debrief_page
from coach.report.ways import crossroads
from coach.scoring.detection import Counts
from coach.story.playthrough import Playthrough
from coach.story.scenario import CHECKLIST, Tally, Walk
from coach.story.trial import VERDICTS
from coach.story.walks import play
from coach.ui.widgets.timeline import message_words
from tests.scenes import SMALL, small


def told(name: str, walk_id: str) -> Debrief:
    """The debrief of a walk of a shipped story."""
    story = open_story(name)
    walk = next(one for one in story.source.walks if one.id == walk_id)
    return debrief(play(story.source, walk), story.source)


def all_debriefs(story: Story) -> list[Debrief]:
    """The debriefs of all walks of a story."""
    return [debrief(play(story.source, walk), story.source) for walk in story.source.walks]


def test_a_run_is_debriefed_at_its_end_only() -> None:
    """There is nothing to tell before."""
    story = open_story("first-steps").source
    with pytest.raises(ValueError, match="at its end"):
        debrief(Playthrough(story), story)


def test_every_judged_message_has_its_explanation(shipped: Story) -> None:
    """Hits, misses, false alarms and what was rightly left alone."""
    for one in all_debriefs(shipped):
        for line in one.lines:
            assert line.reasons
            tactics = {tactic for tactic, _reason in line.reasons if tactic}
            assert tactics == set(line.trial.tactics)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_grade_is_ever_told(shipped: Story, language: str) -> None:
    """Neither the names of grades nor a percentage nor a score."""
    use(language)
    knowledge = Knowledge(language)
    for one in all_debriefs(shipped):
        words = " ".join(
            sentence for _title, strip in strips.strips(one, knowledge) for sentence in strip
        )
        for forbidden in ("risky", "harmful", "%", "score", "/20", "protected", "protégé"):
            assert forbidden not in words


def test_the_counts_are_those_of_the_walk(shipped: Story) -> None:
    """As the author declared them."""
    for walk, one in zip(shipped.source.walks, all_debriefs(shipped), strict=True):
        counts, declared = one.counts, walk.tally or Tally()
        assert (counts.hits, counts.misses, counts.false_alarms, counts.correct_rejections) == (
            declared.hits,
            declared.misses,
            declared.false_alarms,
            declared.correct_rejections,
        )


def test_an_ordinary_chat_says_that_there_was_nothing_to_notice() -> None:
    """And praises what was left alone."""
    story = open_story("volley-club")
    one = all_debriefs(story)[0]
    knowledge = Knowledge("en")
    assert "no sign to notice" in " ".join(strips.how_early(one, knowledge))
    assert one.counts.signals == 0


def test_the_checklist_is_told_only_after_a_threat() -> None:
    """Leaving early is told as leaving."""
    for one in all_debriefs(open_story("new-friend")):
        steps = checklist(one)
        assert bool(steps) == one.threat_reached
        words = " ".join(strips.reacting(one))
        if not one.threat_reached and any(choice.chosen is None for choice in one.choices):
            assert "Leaving is always allowed" in words


def reply(name: str, goto: str, *does: str) -> dict[str, Any]:
    """A reply as data."""
    return {
        "id": name, "text": name, "grade": "safe", "because": "So.", "goto": goto,
        "does": list(does),
    }  # fmt: skip


def threatened(*steps: str, **changes: Any) -> Debrief:
    """The debrief of a story with a threat; a step is a verdict, a reply, or ``leave``."""
    beats = {
        "hello": {
            "stage": "approach",
            "messages": [SMALL["beats"]["hello"]["messages"][0]],
            "replies": [reply("go", "threat")],
        },
        "threat": {
            "stage": "threat",
            "messages": [{"id": "or", "text": "[hurry]or else[/hurry]", "why": {"hurry": "So."}}],
            "replies": [reply("calm", "demand", "stop", "nopay"), reply("well", "demand")],
        },
        "demand": {
            "stage": "demand",
            "replies": [reply("money", "after", "pay"), reply("more", "after", "send")],
        },
        "after": {
            "stage": "response",
            "replies": [reply("enough", "good", "nopay"), reply("quiet", "good")],
        },
    }
    story = small(**{"beats": beats, "leave": {"approach": "threat", "threat": "after"}, **changes})
    run = Playthrough(story)
    run.show()
    for step in steps:
        if step in VERDICTS:
            run.judge(step)
        elif step == "leave":
            run.leave()
        else:
            run.reply(step)
    return debrief(run, story)


def test_where_the_threat_comes_at_once_nothing_is_said_to_be_missed() -> None:
    """What was judged after it is told, and not as if nothing had been."""
    at_once = threatened("flag", "well", "money", "quiet", start="threat")
    (noticed,) = strips.noticing(at_once)
    assert noticed.startswith("In this chat the threat comes at once")
    (early,) = strips.how_early(at_once, Knowledge("en"))
    assert early == "There was no sign to notice before the threat."


def test_an_ordinary_message_flagged_looking_back_is_told_as_suspected() -> None:
    """A sign is seen, an ordinary message suspected; the counts stay those of the first look."""
    story = small()
    run = Playthrough(story)
    run.show()
    for _message in range(2):
        run.judge("ordinary")
    run.second_look("hi")
    run.second_look("quick")
    run.leave()
    told = debrief(run, story)
    assert [sentences.line_result(line) for line in told.lines] == [
        ["rightly left alone", "suspected looking back"],
        ["passed by", "seen looking back"],
    ]
    said = strips.noticing(told)
    assert "You left 1 of 1 ordinary message alone. That is a skill too." in said
    assert "Looking back, you saw 1 more sign." in said
    assert "Looking back, you suspected 1 ordinary message." in said
    for told_again in (debrief_page(told, Knowledge("en")), str(message_words(told.lines[0]))):
        assert "rightly left alone · suspected looking back" in told_again


def test_the_totals_are_those_of_the_lines(shipped: Story) -> None:
    """Whoever counts the words under the messages finds the same numbers."""
    for one in all_debriefs(shipped):
        words = Counter(sentences.line_result(line)[0] for line in one.lines if line.trial.counts)
        said = " ".join(strips.noticing(one))
        for pattern, word in (
            (r"You noticed (\d+) of", "noticed"),
            (r"You were not sure about (\d+) message", "not sure"),
            (r"You left (\d+) of", "rightly left alone"),
        ):
            assert [int(found) for found in re.findall(pattern, said)] == [
                words[word] for _once in re.findall(pattern, said)
            ]
        assert bool(words["not sure"]) == ("not sure" in said)


def test_one_line_of_counts_leaves_out_what_was_not_there() -> None:
    """No "0 of 0"."""
    counts = Counts(misses=2, unsure_signals=1, correct_rejections=3, unsure_ordinary=1)
    line = "Signs noticed: 0 of 2. Ordinary messages left alone: 2 of 3. Not sure: 2."
    assert sentences.counts_line(counts) == line
    calm = Counts(correct_rejections=3)
    assert sentences.counts_line(calm) == "Ordinary messages left alone: 3 of 3."
    assert sentences.counts_line(Counts()) == "No message was judged before a threat."


def test_what_a_tutorial_explains_is_no_way_its_story_goes_on() -> None:
    """The narrator of a story is part of it."""
    story = open_story("first-steps").source
    run = play(story, next(walk for walk in story.walks if walk.id == "bike_lent"))
    for number in range(len(run.choices)):
        there = crossroads(run, story, number)
        lines = [line for way in (there.taken, *there.others) for line in way.lines]
        assert there.before is not None
        assert all(line.speaker for line in (there.before, *lines))
        assert lines or there.taken.ending
    tale = small()
    run = play(tale, Walk("w", ["o", "f", "reply no", "o", "reply tell"], "good"))
    assert crossroads(run, tale, 0).taken.lines[0].text.text == "Two days later."


def test_no_threat_is_told_of_where_there_was_none() -> None:
    """A sign passed by in a chat that was left before, or that has none."""
    knowledge = Knowledge("en")
    story = open_story("first-steps").source
    run = Playthrough(story)
    run.show()
    while run.stop.kind == "judge":
        run.judge("ordinary")
    run.leave()
    (early,) = strips.how_early(debrief(run, story), knowledge)
    assert early == "No sign was noticed this time; the words are marked below."


def test_who_pays_after_a_no_is_not_told_that_nothing_was_paid() -> None:
    """What undoes a step is told, kindly; stopping after it counts again."""
    last = threatened("ordinary", "go", "flag", "calm", "money", "quiet")
    assert dict(checklist(last)) == {step: step == "stop" for step in CHECKLIST}
    done, left = " ".join(strips.reacting(last)).split("Also possible")
    assert "pay" not in done
    assert "never too late to stop paying" in left
    again = threatened("ordinary", "go", "flag", "calm", "money", "enough")
    assert dict(checklist(again))["nopay"]
    said = " ".join(strips.reacting(again))
    assert "stopped paying" in said
    assert "not pay" not in said
    calm = threatened("ordinary", "go", "flag", "calm", "leave", "quiet", leave={"demand": "after"})
    assert strips.reacting(calm)[0] == "After the threat you: stopped answering and did not pay."
    assert "never too late" not in " ".join(strips.reacting(again))
    sent = threatened("ordinary", "go", "flag", "calm", "more", "quiet")
    assert "never too late to send nothing more" in " ".join(strips.reacting(sent))


def test_leaving_before_the_threat_is_not_stopping_after_it() -> None:
    """Only what is done once there is a threat is a step of the way out."""
    before = threatened("ordinary", "leave", "flag", "well", "money", "quiet")
    assert not any(done for _step, done in checklist(before))
    after = threatened("ordinary", "go", "flag", "leave", "quiet")
    assert [step for step, done in checklist(after) if done] == ["stop"]


def test_every_ending_says_what_one_can_do_now(shipped: Story) -> None:
    """Advice that exists, in both languages."""
    for language in ("en", "fr"):
        knowledge = Knowledge(language)
        for one in all_debriefs(shipped):
            now = sentences.what_now(one, knowledge)
            assert [ref.partition(":")[2] for ref, _title, _words in now] == one.ending.advice
            assert {ref.partition(":")[0] for ref, _title, _words in now} <= {"action", "question"}


def test_read_aloud_each_contact_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Joined by nothing that French writes otherwise; nothing is counted twice."""
    use("fr")
    one = threatened("ordinary", "go", "flag", "leave", "quiet")
    tell_debrief(one, Knowledge("fr"), datetime(2026, 3, 2, 12, tzinfo=UTC))
    out = capsys.readouterr().out
    lines = [line for line in out.splitlines() if line.startswith("- Parler à quelqu'un")]
    assert len(lines) > 1
    assert not [line for line in lines if ";" in line]
    assert out.count(strips.noticing(one)[0]) == 1


def test_every_debrief_ends_out_of_the_role_and_with_help() -> None:
    """It is never your fault; close to home? someone to talk to."""
    closing = " ".join(sentences.closing())
    assert "never your fault" in closing
    assert "talk to someone" in closing
