"""The list of entries: drawn line by line, as quick with a hundred thousand as with ten."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click

from journal_tui.app.listing import Listing
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.tui.drawing.entry_row import entry_row, head_row
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import wrap
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.widgets.lines import LinesView

#: Cells for the pointer, left of a line.
_POINTER = 2


class EntryList(LinesView, can_focus=True):
    """Entries newest first; one of them is chosen, and stays so when the journal changes."""

    DEFAULT_CSS = """
    EntryList { width: 34; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("home", "ends(-1)", show=False, priority=True),
        Binding("end", "ends(1)", show=False, priority=True),
    ]

    def __init__(self, units: Units, moved: Callable[[], None], **options: str) -> None:
        """``moved`` is called when another entry is chosen, or none any more.

        It is called at once, so that what it draws comes in one frame with the list: a message
        would be a frame late.
        """
        super().__init__(**options)
        self._moved = moved
        self._units: Units = units
        self._listing = Listing()
        self._dips: frozenset[str] = frozenset()
        self._starts: list[int] = []
        self._nothing: tuple[str, ...] = ()
        self._at = 0

    @property
    def chosen(self) -> Entry | None:
        """The entry under the cursor."""
        entries = self._listing.entries
        return entries[self._at] if entries else None

    @property
    def listed(self) -> tuple[Entry, ...]:
        """The entries in the list, in their order."""
        return self._listing.entries

    def show(
        self, listing: Listing, dips: frozenset[str] = frozenset(), nothing: Sequence[str] = ()
    ) -> None:
        """Show these entries; ``nothing`` is said where there are none.

        The cursor stays on its entry, on the same line of the screen; where that is gone it
        stays in its place among the others.
        """
        known = self.chosen
        line = self.row_of(self._at) - self.scroll_offset.y
        self._listing, self._dips, self._nothing = listing, dips, tuple(nothing)
        self._starts = [head.position for head in listing.heads]
        place = self._find(known.id) if known else 0
        if place is None:
            place = min(self._at, max(0, len(listing.entries) - 1))
        self._at = place
        self.set_length(len(listing.entries) + len(listing.heads))
        self.scroll_to(y=max(0, self.row_of(place) - line), animate=False)
        self._keep_in_sight()
        self._tell(known)

    def choose(self, entry_id: str) -> bool:
        """Put the cursor on an entry; False where it is not in the list."""
        place = self._find(entry_id)
        if place is None:
            return False
        self._go(place)
        return True

    def first(self) -> None:
        """Put the cursor on the newest entry."""
        self._go(0)

    def row_of(self, position: int) -> int:
        """The row of the entry at ``position``: heads stand between the entries."""
        return position + bisect_right(self._starts, position)

    def position_of(self, row: int) -> int | None:
        """The position of the entry on a row; None on a head and past the end."""
        heads = bisect_right(self._starts, row, key=self._row_of_head)
        if heads and self._row_of_head(self._starts[heads - 1]) == row:
            return None
        position = row - heads
        return position if 0 <= position < len(self._listing.entries) else None

    def row(self, number: int) -> Row:
        """A head, or the line of an entry."""
        width = self.line_width - _POINTER
        glyphs = glyphs_of(self.app)
        position = self.position_of(number)
        if position is None:
            return self._other_row(number, width)
        entry = self._listing.entries[position]
        drawn = entry_row(
            entry,
            width,
            units=self._units,
            dip=entry.id in self._dips,
            month=self._listing.months,
            glyphs=glyphs,
        )
        if position != self._at:
            return (Span(" " * _POINTER, "text"), *drawn)
        pointer = Span(f"{glyphs.arrow} ", "accent+strong" if self.has_focus else "muted")
        day, *rest = drawn
        return (pointer, Span(day.text, "text+strong"), *(_stronger(span) for span in rest))

    def _other_row(self, number: int, width: int) -> Row:
        margin = Span(" " * _POINTER, "text")
        entries, heads = self._listing.entries, self._listing.heads
        if not entries:
            lines = [line for said in self._nothing for line in wrap(said, max(2, width - 1))]
            return (margin, Span(lines[number], "muted")) if number < len(lines) else ()
        if number >= len(entries) + len(heads):
            return ()
        index = bisect_right(self._starts, number, key=self._row_of_head) - 1
        drawn = head_row(heads[index].label, width, glyphs_of(self.app))
        return (margin, *drawn)

    def _row_of_head(self, start: int) -> int:
        return self.row_of(start) - 1

    def _find(self, entry_id: str) -> int | None:
        entries = self._listing.entries
        if self._at < len(entries) and entries[self._at].id == entry_id:
            return self._at
        found = (place for place, entry in enumerate(entries) if entry.id == entry_id)
        return next(found, None)

    # --- moving ---------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """To the entry ``by`` lines below."""
        self._go(self._at + by)

    def action_page(self, by: int) -> None:
        """A screen further."""
        self._go(self._at + by * max(1, self.size.height - 1))

    def action_ends(self, which: int) -> None:
        """To the newest (-1) or the oldest (1) entry."""
        self._go(0 if which < 0 else len(self._listing.entries) - 1)

    def on_click(self, event: Click) -> None:
        """To the entry under the mouse."""
        position = self.position_of(self.scroll_offset.y + event.y)
        if position is not None:
            self._go(position)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._keep_in_sight()

    def on_focus(self) -> None:
        """Show that the arrow keys are here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the arrow keys have gone."""
        self.refresh()

    def _go(self, place: int) -> None:
        known, before = self.chosen, self._at
        self._at = max(0, min(place, len(self._listing.entries) - 1))
        for each in (before, self._at):
            self.refresh_line(self.row_of(each))
        self._keep_in_sight()
        self._tell(known)

    def _keep_in_sight(self) -> None:
        """Scroll as little as shows the cursor, and the head right above it."""
        row, height, top = self.row_of(self._at), self.size.height, self.scroll_offset.y
        if not height:
            return
        head = self.position_of(row - 1) is None and row > 0 and height > 1
        if row - head < top:
            self.scroll_to(y=row - head, animate=False)
        elif row >= top + height:
            self.scroll_to(y=row - height + 1, animate=False)

    def _tell(self, known: Entry | None) -> None:
        now = self.chosen
        if (now and now.id) != (known and known.id):
            self._moved()


def _stronger(span: Span) -> Span:
    return span if "strong" in span.style else Span(span.text, f"{span.style}+strong")
