"""Pictures of a screen: SVG as it is drawn, PNG with a font of this machine, sheets of many.

PNG needs cairosvg and Pillow; without them there are SVG files only. Which screens are shown is
``gallery_scenes``' and ``screenshots``'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

if TYPE_CHECKING:
    from textual.app import App

FONT = "DejaVu Sans Mono"
"""A font with shapes and box lines; the one Textual names is fetched from the network."""
CELL = 12.2
"""The width of a cell in Textual's drawings."""
COLOURS = 256
GAP = 24
GROUND = "#808080"
"""Round the pictures of a sheet: neither of the light themes nor of the dark ones."""


def drawing(app: App[Any]) -> str:
    """What is on the screen now, as SVG that fetches nothing."""
    drawn = re.sub(r"@font-face\s*{.*?}", "", app.export_screenshot(), flags=re.DOTALL)
    return drawn.replace("Fira Code", FONT)


def png_from(svg: str, path: Path, *, drawn_at: int = 3) -> bool:
    """The drawing as a PNG; False where this machine cannot make one."""
    try:
        import cairosvg
        from PIL import Image
    except ImportError:
        return False
    # cairo rounds the width of letters, so that a long run ends beside its cell: place each letter
    svg = re.sub(r' x="([\d.]+)" (y="[\d.]+") textLength="[^"]*"([^>]*)>([^<]*)<', _placed, svg)
    large = Image.open(BytesIO(cairosvg.svg2png(bytestring=svg.encode(), scale=drawn_at)))
    size = (large.width // drawn_at, large.height // drawn_at)
    small = (
        large.convert("RGB")
        .resize(size, Image.Resampling.LANCZOS)
        .quantize(COLOURS, Image.Quantize.MAXCOVERAGE)
    )
    small.save(path, optimize=True)
    return True


def _placed(run: re.Match[str]) -> str:
    """A run of text with a place for each of its letters."""
    first, y, rest, words = run.groups()
    at, places = float(first), []
    for letter in unescape(words):
        places.append(f"{at:.1f}")
        at += CELL * cell_len(letter)
    return f' x="{" ".join(places)}" {y}{rest}>{words}<'


def sheet_of(pictures: Sequence[Path], path: Path, *, columns: int, share: float) -> None:
    """Many pictures on one, each at a share of its size, row by row."""
    from PIL import Image

    opened = [Image.open(one).convert("RGB") for one in pictures]
    small = [
        one.resize((int(one.width * share), int(one.height * share)), Image.Resampling.LANCZOS)
        for one in opened
    ]
    rows = [small[first : first + columns] for first in range(0, len(small), columns)]
    width = max(sum(one.width + GAP for one in row) for row in rows) + GAP
    height = sum(max(one.height for one in row) + GAP for row in rows) + GAP
    whole = Image.new("RGB", (width, height), GROUND)
    y = GAP
    for row in rows:
        x = GAP
        for one in row:
            whole.paste(one, (x, y))
            x += one.width + GAP
        y += max(one.height for one in row) + GAP
    whole.save(path, optimize=True)
