"""The deck under the conversation: what one is asked now, and the buttons to answer with.

Four panels, one visible: judge, reply, name a trick, or one question with a button or two.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from coach.i18n.formats import capital
from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.report.sentences import verdict_word
from coach.story.scenario import Reply
from coach.ui.asking import Question
from coach.ui.letters import letter
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.numbered_row import NumberedRow
from coach.ui.widgets.tactic_picker import TacticPicker


class Asked(Vertical):
    """One question and up to two buttons."""

    def compose(self) -> ComposeResult:
        """The question, the buttons."""
        yield Static(classes="question", markup=False)
        with Horizontal(classes="buttons"):
            yield KeyButton("", "", "", classes="first")
            yield KeyButton("", "", "", classes="second")

    def ask(self, question: Question) -> None:
        """Ask this."""
        self.query_one(".question", Static).update(plain(question.words))
        for name, button in (("first", question.first), ("second", question.second)):
            shown = self.query_one(f".{name}", KeyButton)
            shown.display = button is not None
            if button is not None:
                shown.tell(button.key, button.words, button.action)


class Judgement(Vertical):
    """The three buttons to judge a message with."""

    _said = ""

    def compose(self) -> ComposeResult:
        """The question, the buttons."""
        yield Static(classes="question", markup=False)
        with Horizontal(classes="buttons"):
            yield KeyButton(
                letter("ordinary"), capital(verdict_word("ordinary")),
                "judge('ordinary')", id="ordinary",
            )  # fmt: skip
            yield KeyButton(
                letter("unsure"), capital(verdict_word("unsure")), "judge('unsure')", id="unsure"
            )
            yield KeyButton(letter("flag"), capital(verdict_word("flag")), "flag", id="flag")

    def ask(self) -> None:
        """A message waits."""
        self.remove_class("-waiting")
        self._say(_("How does this message look to you?"))

    def wait_for(self, words: str) -> None:
        """Somebody is typing; nothing can be judged yet."""
        self.add_class("-waiting")
        self._say(words)

    def _say(self, words: str) -> None:
        """The question; the same one is not laid out again for every message."""
        if words != self._said:
            self._said = words
            self.query_one(".question", Static).update(plain(words))


class Replies(VerticalScroll, can_focus=False, inherit_bindings=False):
    """What the protagonist can answer or do."""

    def offer(self, question: str, replies: Sequence[Reply]) -> None:
        """Offer these replies."""
        self.remove_children()
        self.mount(Static(plain(question), classes="question", markup=False))
        self.mount_all(
            NumberedRow(
                str(number),
                plain(reply.text or reply.action or "", "" if reply.text else "italic"),
                f"pick({number})",
            )
            for number, reply in enumerate(replies, start=1)
        )
        self.scroll_home(animate=False)


class Deck(Vertical):
    """The panels."""

    def __init__(self) -> None:
        super().__init__(id="deck")
        self._asked = Asked()
        self._judgement = Judgement()
        self._replies = Replies()
        self.picker = TacticPicker()

    def compose(self) -> ComposeResult:
        """All panels; one is shown."""
        for panel in (self._asked, self._judgement, self._replies, self.picker):
            panel.display = False
            yield panel

    def ask(self, question: Question) -> None:
        """One question."""
        self._asked.ask(question)
        self._show(self._asked)

    def judge(self) -> None:
        """A message waits to be judged."""
        self._judgement.ask()
        self._show(self._judgement)

    def wait(self, words: str) -> None:
        """Messages are coming in."""
        self._judgement.wait_for(words)
        self._show(self._judgement)

    def offer(self, question: str, replies: Sequence[Reply]) -> None:
        """Replies to choose from."""
        self._replies.offer(question, replies)
        self._show(self._replies)

    def name_trick(self, knowledge: Knowledge) -> None:
        """Tricks to choose from."""
        self.picker.open(knowledge)
        self._show(self.picker)

    def _show(self, panel: Vertical | VerticalScroll) -> None:
        for one in (self._asked, self._judgement, self._replies, self.picker):
            one.display = one is panel
