"""A picture of every screen, in each size, theme and language: SVG, PNG, sheets, an index.html.

python benchmarks/gallery.py [folder] [--quick] [--size 80x24] [--language fr] [--theme coach-light]

``--quick`` takes the first theme only. The scenes are ``gallery_scenes``'.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import gettempdir

import gallery_scenes
from gallery_scenes import press
from pictures import drawing, png_from, sheet_of
from textual.command import CommandPalette
from textual.pilot import Pilot

from coach.i18n.language import use
from coach.ui.facilitating import FacilitateApp
from coach.ui.themes import PROJECTED, THEMES

FOLDER = Path(gettempdir()) / "coach-gallery"
SIZES = ("120x40", "80x24", "60x20")
LANGUAGES = {"en": "en_GB", "fr": "fr_FR", "xx": "en_GB"}
"""What is spoken; xx is the language nobody speaks, a third longer than any."""
ON_A_SHEET = {"120x40": (2, 0.5), "80x24": (3, 0.66), "60x20": (3, 0.75)}
"""Columns, and the share of its size each picture is shown at."""
ROWS = 3


class Camera:
    """Takes what is on the screen, in every theme it is meant for."""

    def __init__(self, folder: Path, name: str, themes: list[str] | None, *, quick: bool) -> None:
        self.folder = folder
        self.name = name
        self.themes = themes
        self.quick = quick
        self.taken: list[Path] = []

    async def take(self, pilot: Pilot[int], scene: str) -> None:
        """One picture for each theme; the screen is as before afterwards."""
        app = pilot.app
        before = app.theme
        meant = PROJECTED if isinstance(app, FacilitateApp) else THEMES
        for theme in meant[:1] if self.quick else meant:
            if self.themes is not None and theme.name not in self.themes:
                continue
            palette = isinstance(app.screen, CommandPalette)
            if palette:  # it keeps the colours it was opened in
                app.pop_screen()
            app.theme = theme.name
            await press(pilot, *(["ctrl+p"] if palette else []))
            path = self.folder / theme.name / self.name / f"{scene}.svg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(drawing(app), "utf-8")
            self.taken.append(path)
        app.theme = before


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """One language of the gallery."""
    use(LANGUAGES[language])
    if language != "xx":
        yield
        return
    from tests.pseudo import spoken

    with spoken():
        yield


async def take_all(asked: argparse.Namespace) -> list[Path]:
    """Every walk in every size and language that was asked for."""
    taken: list[Path] = []
    sizes, languages = asked.size or list(SIZES), asked.language or list(LANGUAGES)
    for language in languages:
        for size in sizes:
            name = f"{size}-{language}"
            camera = Camera(asked.folder, name, asked.theme, quick=asked.quick)
            width, height = size.split("x")
            with speaking(language):
                for walk in gallery_scenes.WALKS:
                    if not asked.walk or walk.__name__ in asked.walk:
                        await walk(camera.take, (int(width), int(height)))
            taken += camera.taken
    return taken


def make_png(path: Path) -> Path | None:
    """The PNG beside an SVG."""
    made = path.with_suffix(".png")
    return made if png_from(path.read_text("utf-8"), made, drawn_at=1) else None


def make_sheets(folder: Path, pictures: list[Path]) -> list[Path]:
    """Pictures that belong together on sheets, as many as can still be read."""
    sheets: list[Path] = []
    groups: dict[tuple[str, str], list[Path]] = {}
    for one in pictures:
        groups.setdefault((one.parent.parent.name, one.parent.name), []).append(one)
    for (theme, name), group in groups.items():
        columns, share = ON_A_SHEET[name.split("-")[0]]
        many = columns * ROWS
        for number, first in enumerate(range(0, len(group), many), 1):
            path = folder / f"sheet-{theme}-{name}-{number:02}.png"
            sheet_of(group[first : first + many], path, columns=columns, share=share)
            sheets.append(path)
    return sheets


def write_index(folder: Path, pictures: list[Path]) -> None:
    """A page with every picture under its theme, size and language."""
    lines = ["<!doctype html><meta charset=utf-8><title>Gallery</title>"]
    lines.append("<style>body{background:#808080;font-family:sans-serif}figure{display:inline-block"
                 ";margin:8px}img{max-width:600px}</style>")  # fmt: skip
    group = None
    for one in pictures:
        if one.parent != group:
            group = one.parent
            lines.append(f"<h2>{escape(str(group.relative_to(folder)))}</h2>")
        name = escape(one.relative_to(folder).as_posix())
        lines.append(f"<figure><a href='{name}'><img loading=lazy src='{name}'></a>"
                     f"<figcaption>{escape(one.stem)}</figcaption></figure>")  # fmt: skip
    (folder / "index.html").write_text("\n".join(lines), "utf-8")


def main() -> None:
    """Take, draw, lay out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--quick", action="store_true", help="the first theme only")
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("--language", action="append", choices=list(LANGUAGES))
    parser.add_argument("--theme", action="append")
    parser.add_argument("--walk", action="append", help="only this walk through the screens")
    asked = parser.parse_args()
    os.environ["COLORTERM"] = "truecolor"  # the first theme, wherever the pictures are taken
    drawn = asyncio.run(take_all(asked))
    with ProcessPoolExecutor() as workers:
        made = [one for one in workers.map(make_png, drawn, chunksize=8) if one]
    if made:
        make_sheets(asked.folder, made)
    write_index(asked.folder, made or drawn)
    print(f"{len(drawn)} pictures in {asked.folder}")


if __name__ == "__main__":
    main()
