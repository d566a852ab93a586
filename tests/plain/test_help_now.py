"""Help now line by line: its order, and the country it is for."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from coach.i18n.language import region, use
from coach.library.knowledge import Knowledge
from coach.plain.help_now import tell_actions, tell_contacts
from coach.plain.lines import InputEnded
from tests.run import coach

Ask = Callable[..., str]


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Help asked for from inside, with these lines typed; gives what was printed."""

    def told(*lines: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        tell_contacts(Knowledge(), None)
        return capsys.readouterr().out

    return told


@pytest.fixture
def unknown_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale that names no country."""
    monkeypatch.setattr("coach.i18n.language._InUse.region", None)
    use("en")


def test_the_order_is_danger_the_line_the_first_steps_everybody_else() -> None:
    """And the number to call stands before the list of what to do."""
    out = coach("help-now", "--country", "FR").out
    order = ("call 112", "Call 3018" if _open(out) else "Call 119", "2. Stop answering",
             "Call 3114", "Take It Down", "call 112.\n0. ")  # fmt: skip
    places = [out.index(words) for words in order]
    assert places == sorted(places)
    assert out.count("Try the next") == 1


def _open(out: str) -> bool:
    """Whether 3018 was open while this ran."""
    return out.index("Call 3018") < out.index("2. Stop answering")


def test_without_a_country_it_is_asked_for_before_the_rest() -> None:
    """From a shell with the words to type."""
    out = coach("help-now", "--lang", "en", lang="en").out
    asked = out.index("Choose your country to see who to call: coach help-now --country GB")
    assert asked < out.index("(BE)") < out.index("Take It Down")


@pytest.mark.usefixtures("unknown_country")
@pytest.mark.parametrize("typed", ["be", "Belgium", "2"])
def test_inside_a_country_is_chosen_by_number_letters_or_name(helped: Ask, typed: str) -> None:
    """And it is remembered for the rest of the sitting."""
    out = helped("zz", typed, "")
    assert out.index("Choose your country") < out.index("Child Focus")
    assert "No contacts are known for zz." in out
    assert region() == "BE"
    assert "Choose your country" not in helped("")


@pytest.mark.usefixtures("unknown_country")
def test_inside_no_country_need_be_chosen(helped: Ask) -> None:
    """What is for everybody is told then."""
    out = helped("", "")
    assert "Help now: Everywhere" in out
    assert region() is None


def test_inside_another_country_can_be_asked_for(helped: Ask) -> None:
    """By letters; by number once the list was told, for a number may be meant for the chat."""
    out = helped("2", "?", "2", "")
    assert "No contacts are known for 2." in out
    assert out.index("0800 1111") < out.index("Child Focus")


def test_input_may_end_there(helped: Ask) -> None:
    """As anywhere."""
    with pytest.raises(InputEnded):
        helped()


def test_the_list_of_what_to_do_has_the_number(capsys: pytest.CaptureFixture[str]) -> None:
    """Step 0 says that it is there."""
    tell_actions(Knowledge())
    out = capsys.readouterr().out
    assert out.index("call 999") < out.index("0. In danger right now?")
