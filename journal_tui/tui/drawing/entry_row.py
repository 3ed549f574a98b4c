"""One entry as one line of a list: day, distance, mood, dip, first words."""

from typing import Final

from journal_tui.app.wording import distance_in_words, first_words
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.texts.journal import NO_WORDS
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import MONTHS, WEEKDAYS
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, clip

_DISTANCE: Final = 7
_ROOMY_DISTANCE: Final = 9
#: From this width on there is room for "treadmill" where there is no distance.
_ROOMY: Final = 48


def entry_row(
    entry: Entry,
    width: int,
    *,
    units: Units,
    dip: bool = False,
    month: bool = False,
    glyphs: Glyphs = UNICODE,
) -> Row:
    """The line of an entry in at most ``width`` cells.

    The day is like ``Sun 21``, or like ``21 Aug`` with ``month``. Without a mood there is no shape.
    """
    at = entry.at
    day = f"{at.day:>2} {MONTHS[at.month - 1][:3]}" if month else _weekday(entry)
    room = _ROOMY_DISTANCE if width >= _ROOMY else _DISTANCE
    distance = clip(distance_in_words(entry.run, units), room, glyphs).rjust(room)
    row = [Span(f"{day} ", "muted"), Span(f"{distance} ", "text"), _mood(entry, glyphs)]
    row.append(Span(f"{glyphs.drop} " if dip else "  ", "dusk"))
    if entry.unsettled:
        row.append(Span(f"{glyphs.versions} ", "accent"))
    used = sum(cell_width(span.text) for span in row)
    if used < width:
        words, style = visible_controls(first_words(entry.text)), "text"
        if not words:
            words, style = (NO_WORDS if entry.waiting else ""), "muted"
        row.append(Span(clip(words, width - used, glyphs), style))
    return tuple(row)


def head_row(label: str, width: int, glyphs: Glyphs = UNICODE) -> Row:
    """The line above a group of entries, with a thin rule to the end of ``width``."""
    label = clip(label, width, glyphs)
    rule = width - cell_width(label) - 1
    return Span(label, "muted"), Span(f" {glyphs.line * rule}" if rule > 0 else "", "line")


def _weekday(entry: Entry) -> str:
    return f"{WEEKDAYS[entry.at.weekday()][:3]} {entry.at.day:>2}"


def _mood(entry: Entry, glyphs: Glyphs) -> Span:
    mood = entry.mood
    if mood is None:
        return Span(" ", "text")
    return Span(mood_mark(mood.value, mood.source == "said", glyphs), mark_style(mood.value))
