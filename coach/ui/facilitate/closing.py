"""The end of the lesson: out of the role, what helps in order, who helps; one step a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current, region, use
from coach.library.entries import ContactEntry
from coach.library.helplines import first_country, places
from coach.library.knowledge import Knowledge
from coach.report import contact_words
from coach.ui import commands, messages
from coach.ui.facilitate import keys
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.shelf import advice
from coach.ui.facilitate.words import rows_of
from coach.ui.text import parts
from coach.ui.widgets.contact_card import emergency_line

FRAME_ROWS = 5
"""Rows of the bars, the next key and the last sentence."""
MOST = 6
WIDE = 104


class ClosingScreen(ProjectedPage):
    """The steps of the plan after the debrief."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        keys.BEFORE, keys.COUNTRY, commands.PAUSE
    )

    def heading(self) -> str:
        """The step of the plan."""
        return self.room.plan.steps[self.room.step].title

    def projected(self) -> Iterator[Widget]:
        """One step."""
        if self.room.step == self.room.chat_step + 2:
            told = self._out_of_role()
        elif self._is_last:
            told = self._contacts()
        else:
            told = self._in_order()
        yield Static(told, classes="page", markup=False)

    def next_words(self) -> str:
        """What Enter does."""
        return _("End the workshop") if self._is_last else _("Go on")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Countries belong to the contacts."""
        if action == "country" and not self._is_last:
            return False
        return super().check_action(action, parameters)

    async def action_next(self) -> None:
        """The next step; at the end nothing of the workshop stays."""
        if self._is_last:
            self.room.over()
            self.post_message(messages.HomeWanted())
            return
        self.room.be_at(self.room.step + 1)
        await self.retell()

    async def action_before(self) -> None:
        """The step before."""
        if self.room.step > self.room.chat_step + 2:
            self.room.be_at(self.room.step - 1)
            await self.retell()
            return
        from coach.ui.facilitate.class_debrief import ClassDebriefScreen

        self.room.be_at(self.room.chat_step + 1)
        self.go_to(ClassDebriefScreen(self.room))

    def action_back(self) -> None:
        """The same as the key for it."""
        self.in_turn(self.action_before)

    def action_pause(self) -> None:
        """A neutral screen."""
        self.post_message(messages.PauseWanted())

    async def action_country(self) -> None:
        """The next country that has contacts."""
        codes = [code for _name, code in contact_words.named_countries(advice())]
        here = codes.index(self._country) if self._country in codes else -1
        use(f"{current()}_{codes[(here + 1) % len(codes)]}")
        await self.retell()

    def on_resize(self) -> None:
        """More contacts where there is room."""
        self.tell_anew()

    @property
    def _country(self) -> str | None:
        """Whose contacts are shown: as everywhere in the program, in whatever language."""
        return first_country(advice().countries, region(), current())

    @property
    def _is_last(self) -> bool:
        return self.room.step == len(self.room.plan.steps) - 1

    # -- what is told ---------------------------------------------------------------------------

    def _out_of_role(self) -> Content:
        name = self.room.story.told_in(current()).protagonist.name
        return parts(
            (_("{name} does not exist.").format(name=name), "bold $primary"), "\n\n",
            _("We put the story down now."), "\n\n",
            _("Stand up, stretch, look out of the window."), "\n\n",
            _("Think of one person you could talk to today. Nobody says the name aloud."),
        )  # fmt: skip

    def _in_order(self) -> Content:
        actions = advice().actions.values()
        return Content("\n").join(
            parts((f"{action.step:>2} ", "bold $primary"), action.title) for action in actions
        )

    def _contacts(self) -> Content:
        knowledge, today = advice(), datetime.now(UTC).date()
        entry = knowledge.countries.get(self._country or "")
        where = country_name(self._country) if self._country else _("Everywhere")
        friend = parts((_("You can call for a friend, too."), "bold"))
        dates = parts((contact_words.check_first(), "$quiet"))
        lines = [
            parts((where, "bold $primary")),
            emergency_line(entry.emergency if entry else None),
        ]
        left = (
            self.app.size.height
            - FRAME_ROWS
            - sum(rows_of(one, self._width) for one in (*lines, dates))
        )
        for contact in _first(knowledge, self._country)[:MOST]:
            told = _contact(contact, today)
            left -= rows_of(told, self._width)
            if left < 0:
                break
            lines.append(told)
        return Content("\n").join([*lines, dates, friend])

    @property
    def _width(self) -> int:
        return self.app.size.width - (20 if self.app.size.width >= WIDE else 4)


def _first(knowledge: Knowledge, country: str | None) -> list[ContactEntry]:
    """Whom to turn to in a country: those one can talk to first, each place after the other."""
    found: list[ContactEntry] = []
    for place in places(country):
        here = [one for one in knowledge.contacts.values() if one.country == place]
        here = [one for one in here if set(one.kinds) - {"emergency"}]
        found += sorted(here, key=lambda one: ("talk" not in one.kinds, one.order))
    return found


def _contact(contact: ContactEntry, today: date) -> Content:
    ways = contact_words.ways(contact)
    said = ways[0].split("://")[-1].removeprefix("www.").split("/")[0]
    if contact.name != contact.phone:
        said = _("{label}: {text}").format(label=contact.name, text=said)
    return parts(
        ("● ", "$kept"), (said, "bold"), "\n",
        ("  " + contact_words.checked(contact, today), "$quiet"),
    )  # fmt: skip
