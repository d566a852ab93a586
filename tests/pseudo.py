"""A language nobody speaks: every sentence of the program in brackets, accented, 40 % longer.

python -m tests.pseudo    every screen at 60x20, 80x24 and 120x40; prints what is cut or plain

What is on a screen outside the brackets has to be content, a name, a key or a number; what is
inside them has to be there whole.
"""

from __future__ import annotations

import asyncio
import gettext
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest import mock

from textual.app import App
from textual.containers import ScrollableContainer
from textual.widget import Widget
from textual.widgets import OptionList, Static

from coach.i18n import language
from coach.library.shelves import shelf
from tests.monkey import a_home
from tests.pseudo_scenes import SCENES, SIZES, Scene, opened_at

ACCENTED = str.maketrans("aeiouycnsAEIOUCN", "àéîöüýçñšÀÉÎÖÜÇÑ")
OPEN, CLOSE = "⟦", "⟧"
PLACEHOLDER = re.compile(r"(\{[^}]*\}|%\([a-z_]+\)[sr])")
LONGER = 0.4
INNERMOST = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{3,}")
APART = re.compile(r"[\n·:“”]|\s{2,}|(?<=[.!?]) |, | and ")
"""Where one text ends and another may begin."""
MARKUP = re.compile(r"\[/?[a-z-]+\]")
LEAD = re.compile(r"^[\W\d]+")
"""What may stand before words: a number, a sign, a quotation mark."""
OWN = frozenset(
    """
    Coach coach Textual MIT Rich PyYAML Babel BSD msgspec platformdirs fsrs segno Python PSF English
    Français QR HTML min Vulgum Techus Denis Jacopini France Soir INTERPOL
    """.split()  # noqa: SIM905 -- read at a glance
)
"""Names, which are the same in every language."""


def pseudo(message: str) -> str:
    """A sentence in that language."""
    if len(message) < 2:
        return message  # a key
    parts = PLACEHOLDER.split(message)
    said = "".join(
        part if PLACEHOLDER.fullmatch(part) else part.translate(ACCENTED) for part in parts
    )
    longer = round(len(PLACEHOLDER.sub("", message)) * LONGER)
    more = "".join(" " if place % 6 == 5 else "ø" for place in range(longer)).strip()
    return f"{OPEN}{said}{' ' if ' ' in message else ''}{more}{CLOSE}"


class Pseudo(gettext.NullTranslations):
    """Its catalog."""

    def gettext(self, message: str) -> str:
        """A sentence."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form that fits a number."""
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """A word; the letters of judgements stay letters."""
        return message if context.startswith("letter") else pseudo(message)


@contextmanager
def spoken() -> Iterator[None]:
    """The program speaks it."""
    language.use("xx_GB")
    with mock.patch.object(language._InUse, "words", Pseudo()):
        yield
    language.use("en_GB")


# -- what is wrong on a screen --------------------------------------------------------------------


def untranslated(app: App[int]) -> list[str]:
    """Words outside the brackets that are nobody's content."""
    found = []
    for said in _said(app):
        words = said
        while INNERMOST.search(words):
            words = INNERMOST.sub("\n", words)
        for piece in APART.split(words):
            known = " ".join(LEAD.sub("", piece).split()).lower()
            if known in content() or all(
                word in OWN or word in content_words() for word in WORD.findall(piece)
            ):
                continue
            found.append(piece.strip())
    return found


def _said(app: App[int]) -> Iterator[str]:
    for widget in app.screen.query(Static):
        if _seen(widget):
            yield str(widget.visual)
    for options in app.screen.query(OptionList):
        if _seen(options):
            yield from (str(option.prompt) for option in options.options)


@cache
def content() -> str:
    """All the texts of stories and advice, one after the other, in small letters."""
    files = [*shelf("content").rglob("*.yaml"), *shelf("scenarios").rglob("*.yaml")]
    words = " ".join(" ".join(file.read_text("utf-8").split()) for file in files)
    return MARKUP.sub("", words.replace("''", "'").replace('\\"', '"')).lower()


@cache
def content_words() -> frozenset[str]:
    """Names, dates and the like are made of these."""
    from babel import Locale

    english = Locale("en")
    names = [*english.territories.values(), *english.months["format"]["wide"].values()]
    names += english.days["stand-alone"]["wide"].values()
    return frozenset(WORD.findall(" ".join(names)))


def cut_off(app: App[int]) -> list[str]:
    """Widgets that reach over an edge, or have less room than what they say."""
    width, height = app.size
    found = []
    for widget in app.screen.query("*"):
        region = widget.region
        if not _seen(widget) or not str(getattr(widget, "visual", "x")).strip():
            continue
        scrolled = any(isinstance(one, ScrollableContainer) for one in widget.ancestors)
        if region.x < 0 or region.right > width:
            found.append(f"{widget!r} reaches over the side: {region}")
        elif not scrolled and (region.y < 0 or region.bottom > height):
            found.append(f"{widget!r} reaches over the foot: {region}")
        elif isinstance(widget, Static) and widget.styles.text_overflow != "ellipsis":
            room = widget.content_size
            rows = widget.get_content_height(widget.container_size, app.size, room.width)
            if rows > room.height and (region or not scrolled):  # or not laid out yet
                found.append(f"{widget!r} needs {rows} rows of {room}: {widget.visual}")
    return found


def _seen(widget: Widget) -> bool:
    return all(one.display for one in widget.ancestors_with_self if isinstance(one, Widget))


# -- every screen ---------------------------------------------------------------------------------


async def faults_of(scene: Scene, size: tuple[int, int]) -> list[str]:
    """What is wrong with one screen at one size."""
    with spoken():
        async with opened_at(scene, size) as app:
            return [*map("plain: {}".format, untranslated(app)), *cut_off(app)]


def main() -> int:
    """The command line; 0 when nothing was found."""
    wrong = 0
    with a_home():
        for scene in SCENES:
            for size in SIZES:
                for fault in asyncio.run(faults_of(scene, size)):
                    wrong += 1
                    sys.stdout.write(f"{scene.name} {size}: {fault}\n")
    sys.stdout.write(f"{len(SCENES)} screens at {len(SIZES)} sizes, {wrong} faults\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
