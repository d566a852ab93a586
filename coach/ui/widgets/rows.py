"""The rows of a conversation, measured and drawn: one for each line, drawn once for each width.

How something looks is said in the style sheets, by the conversation's component classes; boxes are
Textual's own. Which words there are is ``coach.ui.widgets.bubble``'s.
"""

from __future__ import annotations

from fractions import Fraction

from textual._styles_cache import StylesCache  # how Textual draws a box; there is no other door
from textual.css.styles import RenderStyles
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from coach.ui.thread import Line
from coach.ui.widgets.bubble import Bubble, Text

ROW = "conversation--row"
"""The component class with the room around what stands in a row."""


class Sheet:
    """The looks of a widget's components, at one width."""

    def __init__(self, widget: Widget, width: int) -> None:
        self.widget = widget
        self.width = width
        self.whole_width = widget.size.width
        """The same with the scrollbar."""
        self.row = widget.get_component_styles(ROW)
        self.behind = widget.background_colors[1]
        self.blank = Style(background=self.behind).rich_style
        self.nothing = Strip.blank(self.whole_width, self.blank)
        """A line between two rows."""
        self._rules = [
            widget.get_component_styles(look).get_rules()
            for look in sorted(widget.COMPONENT_CLASSES)
        ]
        self._styles: dict[tuple[str, ...], RenderStyles] = {}

    def looks_like(self, other: Sheet) -> bool:
        """Whether everything looks the same with both."""
        return (self.behind, self._rules) == (other.behind, other._rules)

    @property
    def room(self) -> int:
        """The cells that a row has for what stands in it."""
        return max(1, self.width - self.row.padding.width)

    def styles(self, text: Text) -> RenderStyles:
        """The rules a text is drawn with."""
        looks = text.looks
        if looks not in self._styles:
            self._styles[looks] = self.widget.get_component_styles(*looks)
        return self._styles[looks]

    def size(self, text: Text) -> Size:
        """What a text takes with its frame, as an automatic width and height do in Textual."""
        styles = self.styles(text)
        rules, gutter = styles.get_rules(), styles.gutter
        width = Fraction(text.content.get_optimal_width(rules, self.room))
        width = max(width, Fraction(text.least_width - gutter.width))
        if styles.max_width is not None:
            around = Size(self.room, 1) - styles.margin.totals
            most = styles.max_width.resolve(around, self.widget.app.viewport_size, Fraction(1))
            width = min(width, most - gutter.width)
        inside = max(1, int(width))
        return Size(inside, text.content.get_height(rules, inside)) + gutter.totals

    def draw(self, text: Text, size: Size) -> list[Strip]:
        """A text in its frame."""
        styles = self.styles(text)
        inside = size - styles.gutter.totals
        style = self.widget.get_visual_style(*text.looks)
        parse = self.widget.app.stylesheet.parse_style
        lines = text.content.render_strips(*inside, style, RenderOptions(parse, styles.get_rules()))
        title = subtitle = None
        if text.title is not None:
            told = Style.from_rich_style(styles.border_title_style)
            title = (text.title, styles.border_title_color, styles.border_title_background, told)
        if text.subtitle is not None:
            told = Style.from_rich_style(styles.border_subtitle_style)
            subtitle = (
                text.subtitle, styles.border_subtitle_color, styles.border_subtitle_background, told
            )  # fmt: skip
        return StylesCache().render(
            styles, size, self.behind, self.behind + styles.background, lines.__getitem__, (),
            title, subtitle, content_size=inside, padding=styles.padding,
        )  # fmt: skip


class Row:
    """A line of the conversation over its whole width."""

    def __init__(self, line: Line, text: Text) -> None:
        self.line = line
        self.text = text
        self.bubble = text if isinstance(text, Bubble) else None
        """The bubble in it; none for the narrator."""
        self.reasons: Text | None = None
        """Guided: why the message was ordinary or a red flag."""
        self.top = 0
        """The first of its lines in the whole conversation."""
        self.boxes: list[Region] = []
        """Where its words are with their frames, from its own first line on."""
        self._strips: list[Strip] | None = None

    @property
    def texts(self) -> list[Text]:
        """What stands in it, one under the other."""
        return [self.text] if self.reasons is None else [self.text, self.reasons]

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return self.boxes[-1].bottom if self.boxes else 0

    @property
    def region(self) -> Region:
        """Where its bubble is in the whole conversation."""
        return self.boxes[0].translate((0, self.top)) if self.boxes else Region()

    def forget(self) -> None:
        """It is no longer as it was drawn."""
        self._strips = None
        self.boxes = []

    def measure(self, sheet: Sheet) -> None:
        """Find room for everything in it."""
        if self.boxes:
            return
        y = 0
        for text in self.texts:
            styles, size = sheet.styles(text), sheet.size(text)
            left = sheet.row.padding.left + styles.margin.left
            spare = sheet.room - styles.margin.width - size.width
            shift = {"center": spare // 2, "right": spare}.get(styles.align_horizontal, 0)
            self.boxes.append(Region(left + max(0, shift), y, *size))
            y += size.height

    def margin(self, sheet: Sheet) -> tuple[int, int]:
        """Lines that stay empty above and below it."""
        own, every = sheet.styles(self.text).margin, sheet.row.margin
        return max(own.top, every.top), max(own.bottom, every.bottom)

    def strips(self, sheet: Sheet) -> list[Strip]:
        """Its lines as they are drawn."""
        if self._strips is None:
            self._strips = [
                Strip.join([Strip.blank(box.x, sheet.blank), strip]).adjust_cell_length(
                    sheet.whole_width, sheet.blank
                )
                for text, box in zip(self.texts, self.boxes, strict=True)
                for strip in sheet.draw(text, box.size)
            ]
        return self._strips
