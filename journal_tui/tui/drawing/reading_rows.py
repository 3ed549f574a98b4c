"""An entry as it is read back: when and how it was, the words, what was shown with it."""

from collections.abc import Iterator, Sequence
from typing import Final

from journal_tui.app.reading import CountedWord, Reading
from journal_tui.texts import journal as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.reflection import MARGIN, Counted, reflection_rows
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, clip, wrap

_MARGIN: Final = Span(" " * MARGIN, "text")
_BLANK: Final[Row] = ()
#: Cells of the weight of a word, like "+0.45", and of the longest word shown beside it.
_WEIGHT: Final = 5
_WORD: Final = 20


def reading_rows(
    reading: Reading,
    width: int,
    *,
    counted: Sequence[CountedWord] | None = None,
    waiting_next: str = "",
    brief: bool = False,
    glyphs: Glyphs = UNICODE,
) -> tuple[Row, ...]:
    """All rows of an entry in ``width`` cells, the margin of the arc among them.

    ``counted`` are the words that counted, where she asked for them; ``waiting_next`` says how
    to write about a run that has no words yet. ``brief`` sets what is known of the run close,
    for a pane of few lines.
    """
    head = _brief_head if brief else _head
    rows: list[Row] = [*head(reading, width, glyphs), _BLANK]
    if reading.text.strip():
        rows += reflection_rows(
            reading.text,
            width,
            sentences=reading.sentences,
            counted=[Counted(word.start, word.end, word.weight) for word in counted or ()],
            glyphs=glyphs,
        )
    elif reading.waiting:
        rows += _said(texts.WAITING, "text", width)
        rows += _said(waiting_next, "muted", width)
    if counted is not None and reading.text.strip():
        rows += [_BLANK, *_why(reading, counted, width, glyphs)]
    if reading.shown:
        rows += [_BLANK, *_shown(reading, width)]
    return tuple(rows)


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


def _why(
    reading: Reading, counted: Sequence[CountedWord], width: int, glyphs: Glyphs
) -> Iterator[Row]:
    if not reading.sentences:
        yield from _said(texts.WHY_NO_TONE, "muted", width)
        return
    said = reading.mood is not None and reading.mood.source == "said"
    words = texts.WHY_SAID if said else texts.WHY
    yield from _said(words if counted else texts.WHY_NONE, "muted", width)
    room = min(_WORD, max((cell_width(word.word) for word in counted), default=0))
    for word in counted:
        shape = Span(mood_mark(word.weight, False, glyphs) + " ", mark_style(word.weight))
        shown = clip(" ".join(visible_controls(word.word).split()), room, glyphs)
        shown += " " * (room - cell_width(shown))
        rule = texts.RULES.get(word.rule, word.rule)
        left = width - MARGIN - room - _WEIGHT - 4
        tail = Span(f"  {clip(rule, left, glyphs)}" if rule and left > 8 else "", "muted")
        weight = f"{word.weight:+.2f}" if abs(word.weight) >= 0.005 else "0.00"
        yield shape, Span(shown, "text"), Span(f"  {weight:>{_WEIGHT}}", "muted"), tail


def _shown(reading: Reading, width: int) -> Iterator[Row]:
    yield from _said(texts.SHOWN, "muted", width)
    for line in reading.shown:
        yield from _said(line.text, "text", width)
        if line.helped is not None:
            says = texts.HELPED if line.helped else texts.HELPED_NOT
            yield from _said(says, "dawn" if line.helped else "muted", width)


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
