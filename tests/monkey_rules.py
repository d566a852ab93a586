"""What holds in every state of the app: no dead end, no stuck focus, one language, honest keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from textual.widget import Widget
from textual.widgets import OptionList, Static

from coach.i18n import language
from coach.i18n.catalogs import catalog
from coach.i18n.language import current
from coach.library.shelves import shelf
from coach.ui.facilitating import FacilitateApp
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.lookup import Lookup
from coach.ui.screens.page import Page
from coach.ui.screens.pause import PauseScreen

if TYPE_CHECKING:
    from tests.monkey import Monkey

TABS, KEYS, WORDS, HOME = 0.04, 0.08, 0.15, 0.02
"""How often each of them is looked at."""
A_SCREEN = 8
"""Presses of Esc, at most, that lead out of one screen."""
ONLY = re.compile(r"\n| · | {2,}|→|▸|[●○✓✗↻–▲?] ")
LONG_ENOUGH = 10


class Rules:
    """The rules, for the app a monkey plays with."""

    def __init__(self, monkey: Monkey) -> None:
        self._monkey = monkey

    async def look(self) -> None:
        """What is due after this input."""
        app, chance = self._monkey.app, self._monkey.chance
        if app._exit:
            over = isinstance(app, FacilitateApp)  # so ends a workshop from the shell
            assert app.left_at_once or over, "it ended, and nobody had asked for it"
            return
        if chance.random() < WORDS:
            self._one_language()
        if chance.random() < TABS:
            await self._tab_moves()
        if chance.random() < KEYS:
            await self._keys_are_honest()
        if chance.random() < HOME:
            await self._home_is_near()

    async def _press(self, key: str) -> None:
        await self._monkey.do(f"key {key}")

    # -- focus ----------------------------------------------------------------------------------

    async def _tab_moves(self) -> None:
        """Tab comes to everything that can have the focus."""
        screen = self._monkey.app.screen
        if "tab" in screen.active_bindings and screen.active_bindings["tab"].node is screen:
            return  # here it means something else: the next count
        if getattr(screen, "moment", "") == "showing":
            return  # any key shows what is still coming in
        chain = screen.focus_chain
        reached: list[Widget | None] = []
        for _press in range(len(chain) + 1):
            before = screen.focused
            await self._press("tab")
            if self._monkey.app._exit or self._monkey.app.screen is not screen:
                return
            now = screen.focused
            assert len(screen.focus_chain) < 2 or now is not before, (
                f"Tab is stuck at {now!r} of {chain}"
            )
            reached.append(now)
        still = [one for one in screen.focus_chain if one in chain]
        missed = [one for one in still if one not in reached]
        assert not missed, f"Tab never comes to {missed}"

    # -- keys -----------------------------------------------------------------------------------

    async def _keys_are_honest(self) -> None:
        """A key that the foot of the screen tells does what it says."""
        app = self._monkey.app
        if getattr(app.screen, "moment", "") == "showing" or isinstance(app.screen, PauseScreen):
            return  # any key shows what is still coming in, or ends the pause
        told: dict[str, str] = {}
        for key, active in app.screen.active_bindings.items():
            if active.enabled and active.binding.show:
                told.setdefault(active.binding.action, key)  # the foot tells the first of several
        if not told or not app.screen.query("KeyBar"):
            return
        action, key = self._monkey.chance.choice(sorted(told.items()))
        ran: list[str] = []
        run = app._dispatch_action

        async def noted(namespace: Any, name: str, parameters: Any) -> bool:
            ran.append(name)
            return await run(namespace, name, parameters)

        with mock.patch.object(app, "_dispatch_action", noted):
            await self._press(key)
        expected = action.partition("(")[0].rpartition(".")[2]
        assert expected in ran, f"{key} should {action}, and did {ran}: {self._where()}"

    def _where(self) -> str:
        app = self._monkey.app
        layers = [f"{type(one).__name__} {getattr(one, 'moment', '')}" for one in app.screen_stack]
        return f"{layers}, focus {app.focused}, motion {app.animation_level}, {app.size}"

    # -- the way home ---------------------------------------------------------------------------

    async def _home_is_near(self) -> None:
        """Esc leads home or out; asked whether to stop, Enter is yes, if no button is focused."""
        app = self._monkey.app
        trails = sum(len(one._trail) for one in app.screen_stack if isinstance(one, Lookup))
        limit = A_SCREEN * len(app.screen_stack) + trails
        for _press in range(limit):
            if app._exit or isinstance(app.screen, HomeScreen):
                return
            asked = getattr(app.screen, "moment", "") == "stopping" and app.focused is None
            await self._press("enter" if asked else "escape")
        raise AssertionError(f"{limit} times Esc did not lead home: {self._where()}")

    # -- one language ---------------------------------------------------------------------------

    def _one_language(self) -> None:
        """Nothing on the screen is in the other language."""
        english, french = known_words()
        screen = self._monkey.app.screen
        if not isinstance(screen, Page) or screen._told_in != current():
            return  # the palette lasts for a moment; a page is about to say everything again
        foreign = english if current() == "fr" else french
        for words in shown_on(screen):
            for piece in ONLY.split(words):
                assert piece.strip() not in foreign, f"{piece!r} is not in {current()}"


def shown_on(screen: Any) -> Iterator[str]:
    """The words of every widget, whole, before they are wrapped."""
    for widget in screen.query(Static):
        if type(widget).__name__ not in ("Toast", "Tooltip"):
            yield str(widget.visual)
    for options in screen.query(OptionList):
        for option in options.options:
            yield str(option.prompt)


@cache
def known_words() -> tuple[frozenset[str], frozenset[str]]:
    """Lines that are English only, and French only, of the program and of the advice."""
    root = Path(language.__file__).parent / "locale/fr/LC_MESSAGES/coach.po"
    pairs = [pair for path in (root, *_content()) for pair in _pairs(path)]
    english = {one for one, _other in pairs}
    french = {other for _one, other in pairs}
    return frozenset(english - french), frozenset(french - english)


def _content() -> list[Path]:
    return [
        *sorted((shelf("content") / "locale/fr").glob("*.po")),
        *sorted((shelf("scenarios") / "locale/fr").glob("*.po")),
    ]


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for one, other in vars(catalog(path))["_catalog"].items():
        if not isinstance(one, str) or " " not in one or "{" in one:
            continue
        if min(len(one), len(other)) >= LONG_ENOUGH:
            yield one.rpartition("\x04")[2].strip(), other.strip()
