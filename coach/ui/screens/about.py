"""About: what this program is and is not, its licences, what it is made with, its version."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach import __version__
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.ui import commands, messages
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton

MADE_WITH = (
    "Python (PSF)", "Textual (MIT)", "Rich (MIT)", "PyYAML (MIT)", "Babel (BSD)", "msgspec (BSD)",
    "platformdirs (MIT)", "fsrs (MIT)", "segno (BSD)", "shtab (MPL)", "tzdata (Apache)",
)  # fmt: skip
"""The libraries and their licences."""


class AboutScreen(Page):
    """What this is."""

    BINDINGS = commands.bindings(commands.READ_ON, commands.READ_UP, commands.SOURCES)
    READ = "about"
    AUTO_FOCUS = "#about"

    def heading(self) -> str:
        """Where one is."""
        return _("About")

    def body(self) -> ComposeResult:
        """The page, from top to bottom, and the way to the sources."""
        page = Knowledge(current()).pages["about"]
        first, *others = page.paragraphs
        with VerticalScroll(id="about"):
            version = _("Version {version}").format(version=__version__)
            yield Static(
                parts((page.title, "bold $primary"), (f"  {version}", "$quiet"), "\n\n", first),
                classes="card", markup=False,
            )  # fmt: skip
            for words in others:
                yield Static(plain(words), classes="paragraph", markup=False)
            made = _("Made with: {libraries}").format(libraries=", ".join(MADE_WITH))
            yield Static(plain(made, "$quiet"), classes="paragraph", markup=False)
            yield KeyButton.of(commands.SOURCES, _("Where this comes from"), id="to-sources")

    def action_sources(self) -> None:
        """What became of each claim of the five documents."""
        self.post_message(messages.EntryWanted("claim:"))
