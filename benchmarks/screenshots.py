"""Pictures of the screens for the README, into .github/images: PNG with cairosvg, SVG without.

python benchmarks/screenshots.py [folder]
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from gallery_scenes import STORY, Size, open_app, play, press
from pictures import drawing, png_from

from coach.i18n.language import use
from coach.library.stories import all_stories, open_story
from coach.ui.app import CoachApp

FOLDER = Path(__file__).parents[1] / ".github" / "images"
SIZES = ((120, 40), (80, 24), (60, 20))
LANGUAGES = {"en": "en_GB", "fr": "fr_FR"}
JUDGED = 6
"""Messages that were judged when the chat is shown."""


async def main(folder: Path) -> None:
    """Every picture in every size and language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, locale in LANGUAGES.items():
        for size in SIZES:
            use(locale)
            name = f"{size[0]}x{size[1]}-{language}"
            await _home(folder / f"home-{name}", size)
            await _chat(folder / f"chat-{name}", folder / f"debrief-{name}", size)


async def _home(path: Path, size: Size) -> None:
    app = CoachApp(motion=False, stories=all_stories())
    async with open_app(app, size):
        _save(app, path)


async def _chat(chat: Path, told: Path, size: Size) -> None:
    app = CoachApp(open_story(STORY), motion=False)
    async with open_app(app, size) as pilot:
        await press(pilot, "enter")
        await play(app, pilot, lambda screen: len(screen.run.passed) >= JUDGED)
        _save(app, chat)
        await play(app, pilot, lambda screen: screen.moment == "end")
        await press(pilot, "enter")
        _save(app, told)


def _save(app: CoachApp, path: Path) -> None:
    """A picture of what is on the screen now."""
    drawn = drawing(app)
    if not png_from(drawn, path.with_suffix(".png")):
        path.with_suffix(".svg").write_text(drawn, "utf-8")


if __name__ == "__main__":
    os.environ["COLORTERM"] = "truecolor"  # the first theme, wherever the pictures are taken
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
