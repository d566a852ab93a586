"""Pictures of the screens for the README, into .github/images: PNG with cairosvg, SVG without.

python -m benchmarks.screenshots [folder]
"""

from __future__ import annotations

import asyncio
import re
import sys
from io import BytesIO
from pathlib import Path

from textual.pilot import Pilot

from coach.i18n.language import use
from coach.library.stories import all_stories, open_story
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen

FOLDER = Path(__file__).parents[1] / ".github" / "images"
SIZES = ((120, 40), (80, 24))
LANGUAGES = {"en": "en_GB", "fr": "fr_FR"}
STORY = "new-friend"
DRAWN_AT = 3
COLOURS = 256
FONT = "DejaVu Sans Mono"
"""A font with shapes and box lines; the one Textual names is fetched from the network."""


async def main(folder: Path) -> None:
    """Every picture in every size and language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, locale in LANGUAGES.items():
        use(locale)
        for size in SIZES:
            name = f"{size[0]}x{size[1]}-{language}"
            await _home(folder / f"home-{name}", size)
            await _chat(folder / f"chat-{name}", folder / f"debrief-{name}", size)


async def _home(path: Path, size: tuple[int, int]) -> None:
    app = CoachApp(motion=False, stories=all_stories())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        _save(app, path)


async def _chat(chat: Path, told: Path, size: tuple[int, int]) -> None:
    app = CoachApp(open_story(STORY), motion=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await _play(app, pilot, judged=6)
        _save(app, chat)
        await _play(app, pilot, judged=100)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        _save(app, told)


async def _play(app: CoachApp, pilot: Pilot[int], *, judged: int) -> None:
    """Judge well, mostly, and answer with the first reply, until so many messages are judged."""
    screen = app.screen
    assert isinstance(screen, ChatScreen)  # noqa: S101 -- the story was opened
    while screen.moment != "end" and len(screen.run.passed) < judged:
        waiting = screen.run.stop.message
        flagged = bool(waiting and screen.conversation.messages[waiting].why)
        keys = {"judge": "f" if flagged else "o", "reply": "1"}
        await pilot.press(keys.get(screen.moment, "enter"))
        await pilot.pause()


def _save(app: CoachApp, path: Path) -> None:
    """A picture of what is on the screen now."""
    drawn = re.sub(r"@font-face\s*{.*?}", "", app.export_screenshot(), flags=re.DOTALL)
    drawn = drawn.replace("Fira Code", FONT)
    try:
        import cairosvg
        from PIL import Image
    except ImportError:
        path.with_suffix(".svg").write_text(drawn, "utf-8")
        return
    # cairo stretches runs of letters and rounds their width: draw them large at the width of a cell
    drawn = re.sub(r' textLength="[^"]*"', "", drawn).replace(
        "font-size: 20px", "font-size: 20.26px"
    )
    large = Image.open(BytesIO(cairosvg.svg2png(bytestring=drawn.encode(), scale=DRAWN_AT)))
    size = (large.width // DRAWN_AT, large.height // DRAWN_AT)
    small = (
        large.convert("RGB")
        .resize(size, Image.Resampling.LANCZOS)
        .quantize(COLOURS, Image.Quantize.MAXCOVERAGE)
    )
    small.save(path.with_suffix(".png"), optimize=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
