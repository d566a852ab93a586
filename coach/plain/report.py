"""``coach report``: one's own runs, told."""

from __future__ import annotations

import sys

from coach.i18n.formats import day
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import all_stories
from coach.plain.lines import heading, say, say_all
from coach.report.exports import to_csv, to_json, to_xapi
from coach.report.history import Past, past_runs
from coach.report.listed import title_of
from coach.report.old_run import changed, done_in
from coach.report.page import runs_page
from coach.report.progress import details, progress
from coach.report.sentences import counts_line
from coach.report.troubles import trouble_words
from coach.store.keeping import open_keeper

ACCOUNT = "anonymous"


def report(form: str) -> int:
    """Print what was kept; 1 when nothing was."""
    keeper = open_keeper(create=False)
    if keeper.trouble is not None:
        sys.stderr.write(trouble_words(keeper.trouble) + "\n")
    stories, _broken = all_stories()
    past = past_runs(keeper.runs, stories) if keeper.runs else []
    knowledge = Knowledge(current())
    match form:
        case "csv":
            _end_lines_as_they_are()
            sys.stdout.write(to_csv(past))
        case "json":
            sys.stdout.write(to_json(past))
        case "xapi":
            sys.stdout.write(to_xapi(past, ACCOUNT))
        case "html":
            sys.stdout.write(runs_page(past, knowledge))
        case _:
            _say_runs(past, knowledge)
    keeper.close()
    return 0 if past else 1


def _end_lines_as_they_are() -> None:
    """The ends of lines in a CSV are its own; Windows would make each longer."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(newline="")


def _say_runs(past: list[Past], knowledge: Knowledge) -> None:
    say_all([*progress(past, knowledge), *details(past)])
    for one in past:
        when = day(one.run.begun.astimezone().date().isoformat())
        title = title_of(one)
        if one.story is not None:
            title = _("{title} ({id})").format(title=title, id=one.run.scenario)
        heading(f"{title}, {when}")
        if one.played is None:
            say(changed())
            for done in done_in(one):
                say(f"- {done}")
        elif one.run.ending is None:
            say(_("Not finished: coach play {name}").format(name=one.run.scenario))
        else:
            say(counts_line(one.counts))
