"""What a room noticed, as it may be projected; what is coming, for the notes."""

from __future__ import annotations

import pytest

from coach.library.stories import open_story
from coach.scoring.small_cells import Projected
from coach.workshop.coming import coming, waiting
from coach.workshop.noticing import noticed
from coach.workshop.session import Session


def voted(*rounds: tuple[int, int, int], people: int = 30) -> Session:
    """A workshop whose first message, a flag, was voted on."""
    story = open_story("new-friend").source
    session = Session(story, people=people, preset="every_message", started="")
    session.begin()
    for number, hands in enumerate(rounds):
        session.count([str(count) for count in hands])
        if number == 0:
            session.reveal()
    session.go_on()
    return session


@pytest.mark.parametrize(
    ("hands", "sort", "size"),
    [
        ((5, 5, 15), "noticed", "about"),
        ((11, 9, 5), "hard_to_see", "about"),
        ((20, 5, 2), "hard_to_see", "few"),
        ((1, 1, 25), "noticed", "nearly_all"),
    ],
)
def test_a_flag_is_noticed_or_hard_to_see(
    hands: tuple[int, int, int], sort: str, size: str
) -> None:
    """By the first round; figures in fives, small ones hidden."""
    (told,) = noticed(voted(hands))
    assert (told.sort, told.first.size, told.moved) == (sort, size, False)


def test_talking_that_moves_the_room_is_told() -> None:
    """Five hands or more, or another choice in front."""
    (told,) = noticed(voted((11, 9, 5), (4, 3, 18)))
    assert told.moved
    assert told.second == Projected("about", about=20, of=25)
    (told,) = noticed(voted((11, 9, 5), (10, 9, 6)))
    assert not told.moved


def test_below_ten_nothing_is_said_of_anybody() -> None:
    """In either round."""
    for rounds in (((1, 2, 6),), ((11, 9, 5), (1, 1, 7))):
        (told,) = noticed(voted(*rounds))
        assert (told.sort, told.moved) == ("too_few", False)
        assert told.first == Projected("too_few_runs")


def test_a_vote_on_a_way_that_was_undone_is_not_told() -> None:
    """Only messages on the way taken."""
    session = voted((11, 9, 5))
    assert [one.message for one in noticed(session)] == ["hi_fingers"]
    session.undo()
    session.take_back()
    assert not noticed(session)


def test_what_comes_is_told_up_to_the_next_choice() -> None:
    """Two messages, without touching the story."""
    session = voted((11, 9, 5))
    before = session.run.state
    assert [one.message.id for one in coming(session.run)] == ["hi_sandwich"]
    now = waiting(session.run)
    assert now is not None
    assert (now.message.id, now.tactics) == ("hi_referee", ())
    assert session.run.state == before
    fresh = Session(open_story("new-friend").source, people=9, preset="replies_only", started="")
    assert [one.message.id for one in coming(fresh.run)] == ["first_evening", "hi_fingers"]
