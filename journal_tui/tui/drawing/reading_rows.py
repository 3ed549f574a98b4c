"""An entry as it is read back: when and how it was, the words, what was shown with it."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from journal_tui.app.reading import Reading
from journal_tui.app.why import Why
from journal_tui.texts import journal as texts
from journal_tui.texts import settling
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import MORE_LAPS, SEPARATOR
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.reflection import MARGIN, draw_reflection
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.why_rows import why_rows
from journal_tui.tui.drawing.wrap import cell_width, wrap

_MARGIN: Final = Span(" " * MARGIN, "text")
_BLANK: Final[Row] = ()
#: Laps that are shown at least, and what else takes a row then: a blank, the heads, how many more.
_LAPS_LEAST: Final = 4
_BESIDE_LAPS: Final = 3
_BETWEEN_LAPS: Final = "  "


class ReadingRows(NamedTuple):
    """A drawn entry; ``chosen`` are the rows in which the chosen sentence stands, if one does."""

    rows: tuple[Row, ...]
    chosen: range | None = None


def reading_rows(
    reading: Reading,
    width: int,
    *,
    why: Why | None = None,
    chosen: int | None = None,
    waiting: tuple[str, str] = ("", ""),
    settle_keys: str = "",
    brief: bool = False,
    height: int = 0,
    glyphs: Glyphs = UNICODE,
) -> ReadingRows:
    """All rows of an entry in ``width`` cells, the margin of the arc among them.

    ``why`` are the words that counted, where she asked for them, ``chosen`` the number of the
    sentence that she speaks of; ``waiting`` says how to write about a run that has no words yet,
    and how to join it to some of its day. ``settle_keys`` choose between versions of the words,
    where there are more than one. ``brief`` sets what is known of the run close, for a pane
    of few lines. Of many laps there are as many as fit into ``height`` rows with the rest, and some
    in any case.
    """
    head = _brief_head if brief else _head
    rows: list[Row] = [*head(reading, width, glyphs), _BLANK]
    if reading.versions:
        says = settling.UNSETTLED.format(versions=reading.versions, keys=settle_keys)
        rows += [*_marked(Span(glyphs.versions, "accent"), says, width), _BLANK]
    at: range | None = None
    if reading.text.strip():
        drawn = draw_reflection(
            reading.text,
            width,
            sentences=reading.sentences,
            said=reading.said,
            marks=why.marks if why else (),
            chosen=chosen,
            glyphs=glyphs,
        )
        if drawn.chosen is not None:
            at = range(len(rows) + drawn.chosen.start, len(rows) + drawn.chosen.stop)
        rows += drawn.rows
    elif reading.waiting:
        rows += _said(texts.WAITING, "text", width)
        for line in waiting if reading.joinable else waiting[:1]:
            rows += _said(line, "muted", width)
    if why is not None and reading.text.strip():
        rows += [_BLANK, *why_rows(why, width, glyphs)]
    shown = [_BLANK, *_shown(reading, width)] if reading.shown else []
    if reading.laps:
        room = height - len(rows) - len(shown) - _BESIDE_LAPS
        rows += [_BLANK, *_laps(reading.laps, max(_LAPS_LEAST, room), width)]
    return ReadingRows((*rows, *shown), at)


def _head(reading: Reading, width: int, glyphs: Glyphs) -> Iterator[Row]:
    yield _MARGIN, *_moment(reading)
    yield from _flow(_parts(reading.run), width, "text")
    yield from _said(reading.feeling, "text", width)
    mark = _mood_mark(reading, glyphs)
    if mark is not None:
        yield from _marked(mark, reading.mood_words, width)
    if reading.dip:
        yield from _marked(Span(glyphs.drop, "dusk"), reading.dip, width)
    yield from _flow(_tags(reading), width, "muted", "  ")


def _brief_head(reading: Reading, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """The same in as few lines as hold it: the mood beside the day, the rest in one flow."""
    row = [_MARGIN, *_moment(reading)]
    mark = _mood_mark(reading, glyphs)
    rest = [*_parts(reading.run), reading.feeling, reading.dip, *_tags(reading)]
    if mark is not None:
        room = width - sum(cell_width(span.text) for span in row)
        if room >= cell_width(reading.mood_words) + 4:
            row += [Span("  ", "text"), mark, Span(f" {reading.mood_words}", "text")]
        else:
            rest.insert(0, f"{mark.text} {reading.mood_words}")
    yield tuple(row)
    yield from _flow([part for part in rest if part], width, "text")


def _moment(reading: Reading) -> Row:
    return Span(reading.day, "text+strong"), Span(f"  {reading.hour}", "muted")


def _parts(run: str) -> list[str]:
    return run.split(SEPARATOR) if run else []


def _tags(reading: Reading) -> list[str]:
    return [f"#{tag}" for tag in reading.tags]


def _mood_mark(reading: Reading, glyphs: Glyphs) -> Span | None:
    mood = reading.mood
    if mood is None:
        return None
    return Span(mood_mark(mood.value, mood.source == "said", glyphs), mark_style(mood.value))


def _marked(mark: Span, words: str, width: int) -> Iterator[Row]:
    """Words with a mark in the margin of their first line."""
    for _, *spans in _said(words, "text", width):
        yield mark, Span(" ", "text"), *spans
        mark = Span(" ", "text")


def _shown(reading: Reading, width: int) -> Iterator[Row]:
    yield from _said(texts.SHOWN, "muted", width)
    for line in reading.shown:
        yield from _said(line.text, "text", width)
        if line.helped is not None:
            says = texts.HELPED if line.helped else texts.HELPED_NOT
            yield from _said(says, "dawn" if line.helped else "muted", width)


def _laps(laps: tuple[tuple[str, ...], ...], most: int, width: int) -> Iterator[Row]:
    """The table of the laps; how many more there are takes the place of two or more of them."""
    heads, *rows = laps
    shown = rows if len(rows) <= most + 1 else rows[:most]
    widths = [max(map(cell_width, column)) for column in zip(heads, *shown, strict=True)]
    while len(widths) > 1 and sum(widths) + len(_BETWEEN_LAPS) * len(widths) > width:
        widths.pop()
    for row, style in ((heads, "muted"), *((row, "text") for row in shown)):
        cells = (cell.rjust(room) for cell, room in zip(row, widths, strict=False))
        yield _MARGIN, Span(_BETWEEN_LAPS.join(cells).rstrip(), style)
    if len(shown) < len(rows):
        yield from _said(MORE_LAPS.format(n=len(rows) - len(shown)), "muted", width)


def _said(words: str, style: str, width: int) -> Iterator[Row]:
    """Words beside the margin; no row where there are none."""
    if words:
        for line in wrap(visible_controls(words), width - MARGIN):
            yield _MARGIN, Span(line, style)


def _flow(parts: Sequence[str], width: int, style: str, between: str = SEPARATOR) -> Iterator[Row]:
    """Parts side by side, broken between them where there is a choice."""
    line = ""
    for part in parts:
        longer = f"{line}{between}{part}" if line else part
        if line and cell_width(longer) > width - MARGIN:
            yield from _said(line, style, width)
            longer = part
        line = longer
    yield from _said(line, style, width)
