"""What a screen can be asked for, in words: for the palette and for the list of keys.

Read from the screen's own keys, so that nothing can work without being told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.actions import parse
from textual.binding import Binding

from coach.i18n.language import N_, _
from coach.ui.commands import HELP, LEAVE_NOW, PALETTE, bound, command_called, keys_of
from coach.ui.letters import EVERYWHERE, letter

if TYPE_CHECKING:
    from coach.ui.screens.page import Page

HERE, STEPS, LATER, EVERYWHERE_ = (
    N_("On this screen"), N_("To move and to choose"), N_("At other moments"), N_("Everywhere"),
)  # fmt: skip
GROUPS = (HERE, STEPS, LATER, EVERYWHERE_)
"""The groups of the list of keys, in order; msgids."""


class Offer(NamedTuple):
    """One thing that a screen can be asked for, in the language in use."""

    words: str
    hint: str
    action: str
    keys: Sequence[str] = ()
    id: str = ""
    """The command's; none for a chat that can be opened."""


def offered(page: Page) -> Iterator[Offer]:
    """What can be asked for by name now: help first, then what is only here.

    Also what has no key at the moment, since letters are letters in a search field.
    """
    keys = {one.id: one.keys for one in _working(page)}
    bindings = {**bound(type(page)), **bound(type(page.app))}
    possible = [
        _offer(page, binding, keys.get(name, ()))
        for name, binding in bindings.items()
        if name != PALETTE.id and _is_possible(page, binding)
    ]
    found = [one for one in possible if not _is_step(one)]
    yield from sorted(found, key=lambda one: (one.id != HELP.id, one.id in _everywhere()))
    yield from page.also_offered()


def grouped(page: Page) -> dict[str, list[Offer]]:
    """Every key of a screen, by its group; keys that mean the same thing stand together."""
    groups: dict[str, list[Offer]] = {group: [] for group in GROUPS}
    working = list(_working(page))
    for one in working:
        everywhere = one.id in _everywhere()
        groups[EVERYWHERE_ if everywhere else STEPS if _is_step(one) else HERE].append(one)
    now = {one.id for one in working}
    for name, binding in bound(type(page)).items():
        command = command_called(name)
        if name not in now and name not in _everywhere() and command is not None:
            groups[LATER].append(_offer(page, binding, keys_of(command)))
    return {group: list(_together(offers)) for group, offers in groups.items() if offers}


def _is_possible(page: Page, binding: Binding) -> bool:
    _where, action, parameters = parse(binding.action)
    return bool(page.check_action(action, parameters))


def _working(page: Page) -> Iterator[Offer]:
    """The commands whose keys do something now."""
    keys: dict[str, list[str]] = {}
    bindings: dict[str, Binding] = {}
    for key, active in page.active_bindings.items():
        if active.enabled and active.binding.id and command_called(active.binding.id):
            keys.setdefault(active.binding.id, []).append(key)
            bindings[active.binding.id] = active.binding
    for name, binding in bindings.items():
        yield Offer(
            binding.description, binding.tooltip, binding.action, _with_own(name, keys[name]), name
        )


def _offer(page: Page, binding: Binding, keys: Sequence[str]) -> Offer:
    name = binding.id or ""
    return Offer(
        page.words_for(binding), _(binding.tooltip), binding.action, _with_own(name, keys), name
    )


def _with_own(name: str, keys: Sequence[str]) -> Sequence[str]:
    """With the letter that the language in use has for a judgement."""
    if not keys:
        return keys
    for verdict in EVERYWHERE.values():
        if verdict == name:
            return list(dict.fromkeys((letter(verdict), *keys)))
    return keys


def _together(offers: Sequence[Offer]) -> Iterator[Offer]:
    """Commands of one name are one row: ten digits, both directions."""
    found: dict[str, Offer] = {}
    for one in offers:
        before = found.get(one.words)
        keys = one.keys if before is None else [*before.keys, *one.keys]
        found[one.words] = (before or one)._replace(keys=keys)
    yield from found.values()


def _is_step(one: Offer) -> bool:
    command = command_called(one.id)
    return command is not None and command.step


def _everywhere() -> frozenset[str]:
    """What every screen has."""
    from coach.ui.screens.page import Page

    return frozenset((*bound(Page), LEAVE_NOW.id))
