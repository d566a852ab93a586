"""The way not taken: each choice of a run beside what else was possible, and where that leads.

Which ways there are is ``coach.report.ways``'s; playing on from one of them is the app's.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report.ways import Crossroads, Way, WayLine, crossroads
from coach.story.playthrough import Playthrough
from coach.story.replay import before_choice
from coach.ui import commands, messages
from coach.ui.screens.page import Page
from coach.ui.text import labelled, parts, plain
from coach.ui.widgets.key_button import KeyButton


class OtherWaysScreen(Page):
    """Two ways side by side."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.EARLIER, commands.LATER, commands.ANOTHER, commands.ANOTHER_DOWN,
        commands.REPLAY, commands.READ_ON, commands.READ_UP,
    )  # fmt: skip
    READ = "ways"
    AUTO_FOCUS = ""

    def __init__(self, story: Story, run: Playthrough) -> None:
        super().__init__()
        self.story = story
        self.run = run
        self.at = 0
        """Which choice."""
        self.other = 0
        """Which of the ways not taken."""
        self._ways: Crossroads | None = None

    def heading(self) -> str:
        """What this is."""
        return _("Ways not taken")

    def place(self) -> str:
        """In which chat."""
        return self.story.told_in(current()).title

    def body(self) -> ComposeResult:
        """The moment, the two ways, the buttons."""
        with VerticalScroll(id="ways"):
            yield Static(id="moment", markup=False)
            with Container(classes="both"):
                yield Static(id="taken", classes="way", markup=False)
                yield Static(id="not-taken", classes="way", markup=False)
        with Horizontal(classes="buttons", id="after"):
            yield KeyButton.of(commands.ANOTHER, id="another")
            yield KeyButton.of(commands.REPLAY, id="replay")

    def begin(self) -> None:
        """Show the choice one is at."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Another way, where there are several."""
        if action == "another":
            return self._ways is not None and len(self._ways.others) > 1
        return super().check_action(action, parameters)

    # -- keys -----------------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """To an earlier or a later choice."""
        self.at = max(0, min(self.at + step, len(self.run.choices) - 1))
        self.other = 0
        self._show()

    def action_another(self, step: int) -> None:
        """To another of the ways not taken."""
        if self._ways is not None and self._ways.others:
            self.other = (self.other + step) % len(self._ways.others)
            self._show()
            card = self.query_one("#not-taken")  # below the fold where the two are one column
            self.call_after_refresh(card.scroll_visible, animate=False)

    def action_replay(self) -> None:
        """Play again from this choice; the run that was played stays as it is."""
        again = before_choice(self.run, self.at)
        self.post_message(messages.StoryChosen(self.story, again, repeated=True))

    # -- what is told ---------------------------------------------------------------------------

    def _show(self) -> None:
        scenario = self.story.told_in(current())
        ways = self._ways = crossroads(self.run, scenario, self.at)
        stage = Knowledge(current()).stages[ways.stage].title
        number = _("Choice {number} of {all}").format(number=self.at + 1, all=len(self.run.choices))
        moment: list[str | tuple[str, str] | Content] = [
            (number, "bold $primary"),
            (f" · {stage}", "$quiet"),
        ]
        if ways.before is not None:
            moment += ["\n", _spoken(ways.before)]
        self.query_one("#moment", Static).update(parts(*moment))
        name = scenario.protagonist.name
        taken = _("What {name} did").format(name=name)
        self.query_one("#taken", Static).update(_told(taken, "$learner", ways.taken, name))
        self.query_one("#not-taken", Static).update(self._other(ways, name))
        self.query_one("#another").display = len(ways.others) > 1
        self.refresh_bindings()

    def _other(self, ways: Crossroads, name: str) -> Content:
        if not ways.others:
            return parts((_("There was no other way here."), "$quiet"))
        title = _("Also possible")
        if len(ways.others) > 1:
            title = _("Also possible, {number} of {all}").format(
                number=self.other + 1, all=len(ways.others)
            )
        return _told(title, "$helper", ways.others[self.other], name)


def _told(title: str, colour: str, way: Way, name: str) -> Content:
    """A way: what is said or done, why it matters, where it leads."""
    if way.reply is None:
        said = _("{name} leaves the chat.").format(name=name)
        because = _("Leaving is always allowed, and needs no reason.")
    else:
        said = way.reply.action or _("“{words}”").format(words=way.reply.text)
        because = way.reply.because
    pieces: list[str | tuple[str, str] | Content] = [
        (title, f"bold {colour}"), "\n", (said, "bold"), "\n", because, "\n\n",
        (_("It leads to"), "bold $quiet"),
    ]  # fmt: skip
    for line in way.lines:
        pieces += ["\n", _spoken(line)]
    if way.ending is not None:
        pieces += ["\n", labelled("■ " + _("The end"), way.ending.text, "$quiet")]
    return parts(*pieces)


def _spoken(line: WayLine) -> Content:
    """A message with its speaker; the narrator has no name."""
    words = line.text.text
    return labelled(line.speaker, words, "$quiet") if line.speaker else plain(words, "italic")
