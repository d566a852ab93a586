"""Rows one under the other in one widget, on Textual's Line API; the newest stays in sight.

Only what is in sight is drawn, and drawn once: a key costs the same however long it is.
"""

from __future__ import annotations

from bisect import bisect_right

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coach.ui.widgets.rows import Row, Sheet


class RowView(ScrollView, can_focus=False, inherit_bindings=False):
    """A long list of rows that are not widgets."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name
        super().__init__(id=id)
        self.rows: list[Row] = []
        """Oldest first."""
        self._tops: list[int] = []
        """The first line of every row that has its place."""
        self._sheet: Sheet | None = None
        self.is_at_end = True
        """Whether one follows the newest line."""

    @property
    def first_line(self) -> int:
        """Which line of the whole is the uppermost in sight; few rows stand at the foot."""
        return self.scroll_offset.y - max(0, self.size.height - self.virtual_size.height)

    # -- scrolling ------------------------------------------------------------------------------

    def follow(self) -> None:
        """To the newest line, and stay there when more come."""
        self.is_at_end = True
        # by force: the scrollbar without which Textual scrolls nothing may be on its way
        self.scroll_to(y=self.max_scroll_y, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls up reads there."""
        super().watch_scroll_y(old_value, new_value)
        self.is_at_end = new_value >= self.max_scroll_y

    def on_resize(self) -> None:
        """Another width breaks lines elsewhere."""
        self.place_rows(0)

    def watch_show_vertical_scrollbar(self) -> None:
        """It takes a column."""
        self.place_rows(0)

    def notify_style_update(self) -> None:
        """Other colours, other margins."""
        super().notify_style_update()
        if self._sheet is not None:
            self.call_next(self._restyle)

    def _restyle(self) -> None:
        before = self._sheet
        if before is not None and not before.looks_like(Sheet(self, before.width)):
            self._sheet = None
            self.place_rows()

    # -- drawing --------------------------------------------------------------------------------

    def row_changed(self, place: int) -> None:
        """A row is no longer as it was."""
        row = self.rows[place]
        height = row.height
        row.forget()
        sheet = self._sheet
        if sheet is None or place >= len(self._tops):
            return
        row.measure(sheet)
        if row.height == height:
            self.refresh(Region(0, row.top - self.first_line, self.size.width, height))
        else:
            self.place_rows(place)

    def place_rows(self, first: int | None = None) -> None:
        """Give the rows from one on their places; without it, those that have none yet."""
        if first is not None:
            del self._tops[first:]
        width = self.scrollable_content_region.width
        if not width:
            return
        sheet = self._sheet
        if sheet is None or (sheet.width, sheet.whole_width) != (width, self.size.width):
            self._sheet = sheet = Sheet(self, width)
            for row in self.rows:
                row.forget()
            self._tops.clear()
        below, margin = 0, 0
        if self._tops:
            row = self.rows[len(self._tops) - 1]
            below, margin = row.top + row.height, row.margin(sheet)[1]
        for row in self.rows[len(self._tops) :]:
            row.measure(sheet)
            above, after = row.margin(sheet)
            row.top = below + max(above, margin)
            below, margin = row.top + row.height, after
            self._tops.append(row.top)
        self._grow(Size(width, below + margin))

    def _grow(self, size: Size) -> None:
        """Be this long; the screen is arranged again only where a scrollbar comes or goes."""
        if (size.height > self.container_size.height) != self.show_vertical_scrollbar:
            self.virtual_size = size
        else:
            self.set_reactive(RowView.virtual_size, size)
            if self.show_vertical_scrollbar:
                self.vertical_scrollbar.window_virtual_size = size.height
        if self.is_at_end or self.scroll_y > self.max_scroll_y:
            self.follow()
        self.refresh()

    def row_at(self, y: int) -> Row | None:
        """The row that has this line of the whole; none between two rows."""
        place = bisect_right(self._tops, y) - 1
        if place < 0 or y >= self.rows[place].top + self.rows[place].height:
            return None
        return self.rows[place]

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is in sight; with no frame round it, so that lines are kept as they were drawn."""
        sheet = self._sheet
        if sheet is None or not self.is_attached:  # gone, and its picture is still drawn below
            return [Strip.blank(crop.width, self.visual_style.rich_style)] * crop.height
        first = self.first_line
        strips = [self._strip(sheet, first + y) for y in crop.line_range]
        for one in self.get_line_filters():
            strips = [strip.apply_filter(one, sheet.behind) for strip in strips]
        if crop.column_span != (0, sheet.whole_width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _strip(self, sheet: Sheet, y: int) -> Strip:
        row = self.row_at(y)
        return sheet.nothing if row is None else row.strips(sheet)[y - row.top]
