"""``coach play --plain``: one chat line by line, and at a terminal what follows it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from coach.i18n.language import _
from coach.library.stories import Story
from coach.plain.after import PlayOn, after_debrief
from coach.plain.keeping import unfinished
from coach.plain.lines import ChatCutOff, InputEnded, LeftAtOnce, Quit, say
from coach.plain.session import Session
from coach.report.clearing import clear_terminal
from coach.report.history import Past
from coach.report.sitting import NextUp, Sitting, open_sitting
from coach.story.replay import replay

ENDED = 0
STOPPED_BEFORE_THE_END = 3
INTERRUPTED = 130


def play(
    story: Story, *, guided: bool = False, private: bool = False, speak_as_set: bool = False
) -> int:
    """Play a story from standard input to standard output; gives the exit code.

    Runs are kept where the learner has said so, and nowhere when ``private``. ``speak_as_set`` is
    for when no language was asked for on the command line.
    """
    sitting, _first_start = open_sitting(private=private)
    sitting.speak(as_set=speak_as_set)
    try:
        return left_cleanly(lambda: _play(story, sitting, guided=guided))
    except Quit:
        return STOPPED_BEFORE_THE_END
    except ChatCutOff:
        say(
            _(
                "The input ended before the chat did. To go on, start again with the same lines "
                "and add the next ones: coach play {name} --plain"
            ).format(name=story.source.id)
        )
        return STOPPED_BEFORE_THE_END
    finally:
        sitting.close()


def left_cleanly(play_through: Callable[[], int]) -> int:
    """Do it; who leaves at once, or interrupts, finds nothing of it on the terminal."""
    try:
        return play_through()
    except LeftAtOnce:
        _clear()
        return ENDED
    except KeyboardInterrupt:
        _clear()
        return INTERRUPTED


def _clear() -> None:
    """Empty the terminal, where there is one that obeys."""
    if sys.stdout.isatty() and os.environ.get("TERM") not in ("dumb", "unknown", ""):
        clear_terminal()


def play_on(
    sitting: Sitting,
    first: PlayOn | None,
    *,
    guided: bool,
    suggested: Callable[[], NextUp | None],
) -> None:
    """Play something, then what is chosen after its debrief, until nothing is."""
    following = first
    while following is not None:
        again = following.run
        session = Session(
            following.story, sitting, guided=again.guided if again else guided,
            run=again, repeated=again is not None,
        )  # fmt: skip
        if not session.play():
            return
        following = after_debrief(following.story, session.run, suggested())


def resumed(past: Past, sitting: Sitting) -> Session:
    """A kept run, where one stopped in it."""
    assert past.story is not None  # noqa: S101 -- a run without its story is told, never played
    run = replay(past.story.source, past.transcript)
    return Session(past.story, sitting, guided=run.guided, run=run, kept=past.run)


def _play(story: Story, sitting: Sitting, *, guided: bool) -> int:
    """One chat; a pipe gets its debrief and the end, a person what can follow."""
    guided = guided or sitting.is_on("guided")
    past = unfinished(sitting, story, guided=guided)
    session = resumed(past, sitting) if past else Session(story, sitting, guided=guided)
    to_the_end = session.play()
    if to_the_end and sys.stdin.isatty():
        with suppress(Quit, InputEnded):
            following = after_debrief(story, session.run, None)
            play_on(sitting, following, guided=guided, suggested=lambda: None)
    say(_("Someone to talk to, at once: {command}").format(command="coach help-now"))
    return ENDED if to_the_end else STOPPED_BEFORE_THE_END
