"""An address as a QR code for a phone's camera: always dark on light, whatever the theme."""

from __future__ import annotations

from textual.content import Content

QUIET = 2
"""Light modules around the code; the standard asks for four, cameras are happy with two."""
COLOURS = "#000000 on #ffffff"
_HALVES = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def qr_code(address: str) -> Content:
    """Two rows of modules in each line of text."""
    import segno

    rows = [list(row) for row in segno.make(address, micro=False).matrix_iter(border=QUIET)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    lines = [
        "".join(_HALVES[int(bool(top)), int(bool(low))] for top, low in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    ]
    return Content.styled("\n".join(lines), COLOURS)
