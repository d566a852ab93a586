"""Progress line by line: what was noticed over all runs, and each run, to open or to erase."""

from __future__ import annotations

from collections.abc import Sequence

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.plain.choosing import ask_or_help, choose, number_in
from coach.plain.lines import heading, say, say_all
from coach.report.history import Past
from coach.report.listed import facts_of_run, state_of_run, title_of
from coach.report.old_run import changed, done_in
from coach.report.progress import details, progress, rate_words
from coach.report.sitting import Sitting

ERASE = "e"
DETAILS = "d"


def tell_progress(past: Sequence[Past], *, with_details: bool = False) -> None:
    """What can be said of all runs together; figures only where they are asked for."""
    say_all(progress(past, Knowledge(current())))
    for title, words, _share in rate_words(past):
        say(_("{label}: {text}").format(label=title, text=words))
    if with_details:
        say_all(details(past))


def choose_run(sitting: Sitting, stories: Sequence[Story]) -> Past | None:
    """Tell progress and every run, the latest first, until one is chosen; None for Enter alone."""
    with_details = False
    while True:
        past = sitting.past(stories)
        heading(_("Progress"))
        tell_progress(past, with_details=with_details)
        if not sitting.kept:
            say(_("Nothing of this is kept: it is gone when you leave."))
        if not past:
            return None
        latest_first = list(reversed(past))
        for number, one in enumerate(latest_first, start=1):
            say(f"{number}. " + ". ".join([title_of(one), *facts_of_run(one), state_of_run(one)]))
        if details(past) and not with_details:
            say(_("{key} shows the figures.").format(key=DETAILS))
        word = ask_or_help(
            _("Number of a run to open, {erase} to erase, or Enter: back:").format(erase=ERASE)
        )
        with_details = word.lower() == DETAILS
        if not word:
            return None
        if word.lower() == ERASE:
            _erase(sitting, latest_first, stories)
        elif (chosen := number_in(word, len(past))) is not None:
            return latest_first[chosen]


def tell_old_run(past: Past) -> None:
    """A run whose chat has changed or gone since, action by action."""
    heading(title_of(past))
    say(changed())
    say_all(done_in(past))


def _erase(sitting: Sitting, past: Sequence[Past], stories: Sequence[Story]) -> None:
    """One run or all of them, after a question."""
    every = _("Erase everything")
    titles = [". ".join([title_of(one), *facts_of_run(one)]) for one in past]
    chosen = choose(_("Which run is erased?"), [*titles, every], on_enter=_("Keep them"))
    if chosen is None:
        return
    if chosen == len(past):
        question = _("Erase every run for good? Settings stay.")
        if choose(question, [_("Erase")], on_enter=_("Keep them")) == 0:
            sitting.erase_runs(stories)
        return
    question = _("Erase this run of “{title}” for good?").format(title=title_of(past[chosen]))
    if choose(question, [_("Erase")], on_enter=_("Keep it")) == 0:
        sitting.forget(past[chosen].run)
