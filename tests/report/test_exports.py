"""One's own runs for other programs: complete, anonymous, harmless."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from random import Random

import msgspec
import pytest

from coach.i18n.language import use
from coach.library.knowledge import Knowledge
from coach.library.stories import Story, all_stories, open_story
from coach.report.exports import COLUMNS, safe_cell, statements, to_csv, to_json, to_xapi
from coach.report.history import Past, counted, past_runs, pooled, seen
from coach.report.listed import state_of_run
from coach.report.old_run import changed
from coach.report.page import runs_page
from coach.report.progress import details, progress, rates
from coach.scoring.detection import Counts
from coach.store.keeping import Keeper, open_keeper
from coach.story.playthrough import Playthrough
from coach.story.walks import random_walk


@pytest.fixture
def stories() -> list[Story]:
    """The shipped stories."""
    return all_stories()[0]


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    """A keeper with a database of its own."""
    keeper = open_keeper(tmp_path / "coach.db", create=True)
    yield keeper
    keeper.close()


@pytest.fixture
def past(keeper: Keeper, stories: list[Story]) -> list[Past]:
    """Two runs of every story, the second one guided."""
    for story in stories:
        for guided in (False, True):
            run = random_walk(story.source, Random(story.source.id))
            run.guided = guided
            keeper.begin()
            keeper.keep(run)
    assert keeper.runs is not None
    return past_runs(keeper.runs, stories)


def test_only_first_unguided_runs_of_judged_chats_count(past: list[Past]) -> None:
    """The tutorial and guided runs are kept apart."""
    kinds = [one.story.source.kind for one in counted(past) if one.story]
    assert "tutorial" not in kinds
    assert all(one.first and not one.run.guided for one in counted(past))
    assert pooled(past).signals == sum(one.counts.signals for one in counted(past))


def begin(keeper: Keeper, story: Story, judgements: int = 2) -> Past:
    """A run of a story that has not ended."""
    run = Playthrough(story.source)
    run.show()
    for _message in range(judgements):
        run.judge("flag")
    keeper.begin()
    keeper.keep(run)
    assert keeper.runs is not None
    return past_runs(keeper.runs, [story])[-1]


def test_nothing_tells_before_the_end_what_was_right(keeper: Keeper) -> None:
    """Neither progress, nor a page, nor an export, nor what is suggested next."""
    one = begin(keeper, open_story("volley-club"))
    assert counted([one]) == []
    assert one.played is not None
    assert one.played.trials
    assert [found.trials for found in seen([one])] == [()]
    assert [line for line in to_csv([one]).splitlines() if "volley-club" in line] == []
    (run,) = json.loads(to_json([one]))["runs"]
    assert run["trials"] == []
    assert run["counts"] == msgspec.to_builtins(Counts())
    assert len(run["actions"]) == 2
    assert [said["verb"]["display"]["en"] for said in statements([one], "anonymous")] == [
        "attempted"
    ]


def test_runs_that_do_not_count_are_told_of(keeper: Keeper) -> None:
    """As kept, and on the page as not finished."""
    one = begin(keeper, open_story("first-steps"))
    (said,) = progress([one], Knowledge("en"))
    assert said.startswith("None of these runs counts yet.")
    page = runs_page([one], Knowledge("en"))
    assert "<h2>First steps, " in page
    assert "Not finished yet" in page


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one time zone for all")
def test_the_page_tells_the_local_day(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the lists do."""
    one = begin(keeper, open_story("first-steps"))
    begun = one.run.begun.replace(year=2026, month=3, day=9, hour=23, minute=30)
    late = msgspec.structs.replace(one, run=msgspec.structs.replace(one.run, begun=begun))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert "<h2>First steps, 10 March 2026</h2>" in runs_page([late], Knowledge("en"))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_csv_has_a_row_for_each_trial(past: list[Past]) -> None:
    """With a byte order mark, so that spreadsheets read its accents."""
    text = to_csv(past)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) - 1 == sum(len(one.played.trials) for one in past if one.played)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_no_cell_is_a_formula(text: str) -> None:
    """A spreadsheet shows it as text."""
    assert safe_cell(text) == f"'{text}"
    assert safe_cell("a=1") == "a=1"


def test_json_holds_every_action(past: list[Past]) -> None:
    """And the figures with the counts they are made of."""
    document = json.loads(to_json(past))
    assert [len(run["actions"]) for run in document["runs"]] == [
        len(one.transcript.actions) for one in past
    ]
    assert document["together"]["counts"]["hits"] == pooled(past).hits


def test_xapi_statements_are_whole_and_anonymous(past: list[Past]) -> None:
    """The properties that version 1.0.3 asks for, of the types it asks for; ids are unique."""
    found = list(statements(past, "anonymous"))
    assert json.loads(to_xapi(past, "anonymous")) == found
    assert len({one["id"] for one in found}) == len(found)
    uuid = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
    iri = re.compile(r"^https?://\S+$")
    moment = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")
    for one in found:
        assert set(one) <= {"id", "actor", "verb", "object", "result", "context", "timestamp"}
        assert uuid.match(one["id"])
        assert uuid.match(one["context"]["registration"])
        assert set(one["actor"]) == {"objectType", "account"}
        assert set(one["actor"]["account"]) == {"homePage", "name"}
        assert iri.match(one["actor"]["account"]["homePage"])
        assert iri.match(one["verb"]["id"])
        assert iri.match(one["object"]["id"])
        assert iri.match(one["object"]["definition"]["type"])
        assert moment.match(one["timestamp"])
        assert set(one["result"]) <= {"response", "success", "completion"}


def test_runs_of_two_devices_never_share_an_id(tmp_path: Path) -> None:
    """The same chat begun in the same second as the first run; told again, ids stay."""
    found: list[set[str]] = []
    for device in "ab":
        keeper = open_keeper(tmp_path / f"{device}.db", create=True)
        one = begin(keeper, open_story("volley-club"))
        run = msgspec.structs.replace(one.run, begun=datetime(2026, 3, 9, tzinfo=UTC))
        told = [msgspec.structs.replace(one, run=run)]
        found.append({said["id"] for said in statements(told, "anonymous")})
        assert found[-1] == {said["id"] for said in statements(told, "anonymous")}
        keeper.close()
    assert not found[0] & found[1]


class _Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_needs_nothing_outside_it(past: list[Past], language: str) -> None:
    """No script, no address, a language, one title, headings without a gap."""
    use(language)
    text = runs_page(past, Knowledge(language))
    page = _Page()
    page.feed(text)
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert not [
        value for name, value in page.attributes if name in ("src", "href") or name[:2] == "on"
    ]
    assert "url(" not in text
    assert "@import" not in text
    assert ("lang", language) in page.attributes
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(page.headings))


def test_a_run_of_a_changed_story_stays_readable(keeper: Keeper, stories: list[Story]) -> None:
    """Its actions are told of; it enters no figure."""
    run = random_walk(stories[1].source, Random(3))
    keeper.begin()
    keeper.keep(run)
    assert keeper.runs is not None
    keeper.runs._connection.execute("UPDATE run SET digest = 'other'")  # an older shape of it
    (one,) = past_runs(keeper.runs, stories)
    assert one.played is None
    assert len(one.transcript.actions) == len(run.transcript.actions)
    assert counted([one]) == []
    page = runs_page([one], Knowledge("en"))
    assert f"<h2>{stories[1].source.title}, " in page
    assert f"<p>{changed()}</p>" in page
    assert page.count("<li>") == len(one.transcript.actions)
    assert state_of_run(one) == "see what you did"


def test_no_figure_below_its_gate(past: list[Past]) -> None:
    """Two chats are not enough for d′."""
    knowledge = Knowledge("en")
    assert details(past[:2]) == []
    assert progress([], knowledge)[0].startswith("Nothing has been kept yet")
    few = [one for one in past if one.counts.signals + one.counts.noise < 5]
    assert rates(few) is None


def test_xapi_statements_are_valid(past: list[Past]) -> None:
    """Against the model of xAPI 1.0.3 that France Université Numérique's Ralph publishes."""
    from ralph.models.xapi.base.statements import BaseXapiStatement

    for one in statements(past, "anonymous"):
        BaseXapiStatement.model_validate(one)
