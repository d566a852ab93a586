"""Before the projector is on: when a pupil confides, then how many are there and when they vote.

For the facilitator alone. A workshop that was interrupted is offered first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.formats import clock, day
from coach.i18n.language import _, current
from coach.library.problems import Unreadable
from coach.library.stories import NoSuchStory, open_story
from coach.ui import commands
from coach.ui.facilitate import keys, words
from coach.ui.facilitate.ballot import Ballot, is_digit
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.room import Room
from coach.ui.facilitate.shelf import advice
from coach.ui.facilitate.tally import Field, field
from coach.ui.text import parts, plain
from coach.workshop.session import PRESETS
from coach.workshop.sheet import Sheet
from coach.workshop.votes import VoteRefused, read_hands

Part = Literal["other", "earlier", "confides", "whole", "setting"]
LENGTHS = (20, 50)


class OpeningScreen(ProjectedPage):
    """What a facilitator reads and sets before anybody looks."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        keys.WHOLE, keys.ANEW, keys.PRESET, keys.PRESET_BEFORE, keys.ONE_MORE, keys.ONE_FEWER,
        keys.LENGTH, commands.READ_ON, commands.READ_UP,
    )  # fmt: skip
    READ = "whole"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.earlier: Sheet | None = room.earlier()
        self.other: Sheet | None = room.other()
        self.part: Part = "earlier" if self.earlier else "other" if self.other else "confides"
        self.ballot = Ballot(1, str(room.people))
        self.fault = ""

    # -- what is shown --------------------------------------------------------------------------

    def heading(self) -> str:
        """For one person."""
        return _("For you alone")

    def place(self) -> str:
        """Before the room looks."""
        return _("before the projector is on")

    def projected(self) -> Iterator[Widget]:
        """The part one is at."""
        match self.part:
            case "other":
                yield Static(self._other(), classes="page", markup=False)
            case "earlier":
                yield Static(self._earlier(), classes="page", markup=False)
            case "confides":
                yield Static(_confides(), classes="page", markup=False)
            case "whole":
                told = advice().pages["pupil-confides"]
                with VerticalScroll(id="whole"):
                    yield Static(plain("\n\n".join(told.paragraphs)), markup=False)
            case "setting":
                yield Vertical(*self._setting(), id="setting")

    def forget_words(self) -> None:
        """What was wrong with the number was said in another language."""
        self.fault = ""

    def next_words(self) -> str:
        """What Enter does."""
        return {
            "other": _("Begin this one"),
            "earlier": _("Go on with it"),
            "confides": _("I have read this"),
            "whole": _("I have read this"),
            "setting": _("Ready: switch the projector on"),
        }[self.part]

    def words_for(self, binding: Binding) -> str:
        """The length one can change to."""
        if binding.id == keys.LENGTH.id:
            return _("{minutes} minutes").format(minutes=self._other_length)
        return super().words_for(binding)

    def _other(self) -> Content:
        """Beginning writes over the only sheet there is."""
        name = title_of(self.other.scenario) if self.other else ""
        asked = _("A workshop on another chat was interrupted: {name}.").format(name=name)
        hint = _("When this one begins, that one cannot be taken up any more.")
        return parts((_("Begin a new workshop?"), "bold $primary"), f"\n\n{asked}\n\n{hint}")

    def _earlier(self) -> Content:
        begun = datetime.fromisoformat(self._began()).astimezone()
        title = self.room.story.told_in(current()).title
        asked = _("A workshop on “{title}” was interrupted. It began on {day} at {time}.").format(
            title=title, day=day(begun.date().isoformat()), time=clock(begun.strftime("%H:%M"))
        )
        hint = _("The votes and the place in the chat are as they were.")
        return parts((_("Go on where you stopped?"), "bold $primary"), f"\n\n{asked}\n\n{hint}")

    def _setting(self) -> Iterator[Widget]:
        yield Static(plain(_("How many people are in the room?"), "bold"), classes="line")
        yield Field(field(self.ballot, 0), 0)
        yield Static(plain(self.fault, "bold $flag"), classes="fault", markup=False)
        yield Static(plain(_("When does the room vote?"), "bold"), classes="line")
        chosen = [
            parts((("▸ " if one == self.room.preset else "  ") + words.preset(one),
                   "bold $primary" if one == self.room.preset else ""))
            for one in PRESETS
        ]  # fmt: skip
        yield Static(Content("\n").join(chosen), classes="line", markup=False)
        yield Static(self._plan(), classes="line", markup=False)

    def _plan(self) -> Content:
        length = _("The plan: {title}").format(title=self.room.plan.title)
        if self.room.path is None:
            return parts("\n", length, "\n", _(
                "Private: nothing is written, so there are no notes on a second terminal, and "
                "the workshop cannot be taken up after a crash."
            ))  # fmt: skip
        command = f"coach facilitate {self.room.story.source.id} --notes"
        return parts(
            "\n", length, "\n", _("Your notes, on a second terminal:"), "\n", (command, "bold"),
        )  # fmt: skip

    # -- keys -----------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys mean something in this part."""
        parts_of = {
            "whole": ("confides",), "anew": ("earlier",), "preset": ("setting",),
            "hands": ("setting",), "length": ("setting",), "read": ("whole",),
        }  # fmt: skip
        if self.part not in parts_of.get(action, (self.part,)):
            return False
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Digits are people."""
        if self.part != "setting":
            return
        if is_digit(event.character):
            self.ballot.type(event.character or "")
        elif event.key in ("backspace", "delete"):
            self.ballot.erase()  # never Back: it is held down to clear a number
        else:
            return
        event.stop()
        self.fault = ""
        self.tell_anew()

    async def action_hands(self, step: int) -> None:
        """One more, one fewer."""
        try:
            self.ballot.hands(step)
            self.fault = ""
        except VoteRefused as refused:
            self.fault = words.fault(refused)
        await self.retell()

    async def action_preset(self, step: int) -> None:
        """When to vote."""
        self.room.preset = words.next_preset(self.room.preset, step)
        await self.retell()

    async def action_length(self) -> None:
        """Twenty minutes or fifty."""
        self.room.minutes = self._other_length
        await self.retell()

    async def action_whole(self) -> None:
        """The whole page on a pupil who confides."""
        await self._to("whole")
        self.set_focus(self.query_one("#whole"))

    async def action_anew(self) -> None:
        """Leave the interrupted workshop."""
        await self._to("confides")

    async def action_next(self) -> None:
        """The next part; at last the room."""
        if self.part == "earlier" and self.earlier is not None:
            if self.room.take_up(self.earlier):
                self._go_on()
                return
            self.notify(_("The chat has changed since; the workshop begins anew."), markup=False)
            await self._to("confides")
        elif self.part == "other":
            await self._to("confides")
        elif self.part == "setting":
            await self._begin()
        else:
            await self._to("setting")

    def action_back(self) -> None:
        """The part before."""
        if self.part in ("whole", "setting"):
            self.in_turn(partial(self._to, "confides"))
        else:
            super().action_back()

    async def _to(self, part: Part) -> None:
        self.part, self.fault = part, ""
        await self.retell()

    async def _begin(self) -> None:
        try:
            self.room.people = read_hands(self.ballot.words, 1, 999).voters
            self.room.begin()
        except VoteRefused as refused:
            self.fault = words.fault(refused)
            await self.retell()
            return
        from coach.ui.facilitate.rules import RulesScreen

        self.go_to(RulesScreen(self.room))

    def _go_on(self) -> None:
        from coach.ui.facilitate.projected import ProjectedScreen
        from coach.ui.facilitate.rules import RulesScreen

        early = self.room.step < self.room.chat_step
        self.go_to((RulesScreen if early else ProjectedScreen)(self.room))

    def _began(self) -> str:
        import msgspec

        kept = msgspec.json.decode(self.earlier.session) if self.earlier else {}
        return str(kept.get("started", datetime.now().astimezone().isoformat()))

    @property
    def _other_length(self) -> int:
        return LENGTHS[0] if self.room.minutes != LENGTHS[0] else LENGTHS[1]


def title_of(name: str) -> str:
    """What a chat is called, as long as it is there; else its id."""
    try:
        return open_story(name).heading_in(current()).title
    except (NoSuchStory, Unreadable):
        return name


def _confides() -> Content:
    """The page in a few sentences; the whole of it is one key away."""
    title = advice().pages["pupil-confides"].title
    points = (
        _("Follow your school's safeguarding procedure and your legal reporting duty, today."),
        _("Have a second adult who can be reached during the lesson and the hour after it."),
        _("Promise no secrecy. “I tell only those who need to know, and I tell you whom.”"),
        _("Listen, thank, do not blame, do not ask why. Never look at a picture."),
        _("Read the question box today, every slip."),
    )
    lines = [piece for point in points for piece in (("• ", "bold $primary"), point, "\n")]
    return parts((title, "bold $primary"), "\n\n", *lines[:-1])
