"""Why a tone is what it is, as a table: the words, the rules, the numbers and their sum."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from journal_tui.app.why import Why, WhyRow
from journal_tui.texts import journal as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark, way_mark, way_style
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, wrap

_MARGIN: Final = 2
_GAP: Final = 2
#: Cells of a number such as "+0.45"; the names above the numbers are no longer.
_NUMBER: Final = 5
#: The widest column of words, and from how many cells on rules have a column of their own.
_WORDS: Final = 24
_RULES: Final = 20


class _Columns(NamedTuple):
    """Cells of the words and of the rules; no rules where they stand below the words."""

    words: int
    rules: int


def why_rows(why: Why, width: int, glyphs: Glyphs = UNICODE) -> tuple[Row, ...]:
    """The table in ``width`` cells; what is long is set on more lines, nothing is cut."""
    rows = list(_said(why.says, width))
    if not why.rows:
        return tuple(rows)
    columns = _columns(why, width)
    rows += _head(why, columns, width, glyphs)
    for row in why.rows:
        rows += _row(row, columns, glyphs)
    blank = Span(" " * (_MARGIN + _before_adds(columns)), "text")
    rows.append((blank, Span(glyphs.line * _NUMBER, "line")))
    together = texts.WHY_TOGETHER.ljust(_before_adds(columns))
    rows.append((Span(" " * _MARGIN + together, "text"), Span(f"{why.total:>{_NUMBER}}", "text")))
    rows.append(())
    for note in why.notes:
        rows += _said(note, width)
    return tuple(rows)


def _columns(why: Why, width: int) -> _Columns:
    numbers = 2 * (_NUMBER + _GAP)
    room = max(8, width - _MARGIN - numbers)
    longest = max(cell_width(visible_controls(row.word)) for row in why.rows)
    words = max(len(texts.WHY_TOGETHER), min(_WORDS, longest))
    rules = room - words - _GAP
    if rules >= _RULES:
        longest = max(cell_width(row.rules) for row in why.rows)
        return _Columns(words, min(rules, max(_RULES, longest)))
    return _Columns(room, 0)


def _before_adds(columns: _Columns) -> int:
    """Cells from the margin to the last column."""
    rules = columns.rules + _GAP if columns.rules else 0
    return columns.words + _GAP + _NUMBER + rules + _GAP


def _head(why: Why, columns: _Columns, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """What the signs mean, and the names of the numbers: in one row where they fit."""
    ways = sorted({row.way for row in why.rows if row.said is None}, reverse=True)
    signs = [f"{way_mark(way, glyphs)} {texts.WAYS[way]}" for way in ways]
    legend = "  ".join(signs)
    if len(legend) > columns.words:
        for line in [legend] if len(legend) <= width - _MARGIN else signs:
            yield (Span(" " * _MARGIN + line, "muted"),)
        legend = ""
    alone = legend.ljust(columns.words + _GAP) + f"{texts.WHY_ALONE:>{_NUMBER}}"
    adds = " " * (_before_adds(columns) - len(alone)) + f"{texts.WHY_ADDS:>{_NUMBER}}"
    yield (Span(" " * _MARGIN + alone + adds, "muted"),)


def _row(row: WhyRow, columns: _Columns, glyphs: Glyphs) -> Iterator[Row]:
    mark = Span(way_mark(row.way, glyphs), way_style(row.way))
    if row.said is not None:
        mark = Span(mood_mark(row.said, True, glyphs), mark_style(row.said))
    words = wrap(visible_controls(row.word), columns.words)
    rules = wrap(row.rules, columns.rules or max(8, _before_adds(columns))) if row.rules else []
    beside = rules if columns.rules else []
    for number, (word, rule) in enumerate(zip_longest(words, beside, fillvalue="")):
        first = number == 0
        alone = row.alone if first else ""
        between = f"  {_filled(rule, columns.rules)}" if columns.rules else ""
        yield (
            mark if first else Span(" ", "text"),
            Span(f" {_filled(word, columns.words)}", "text"),
            Span(f"  {alone:>{_NUMBER}}{between}", "muted"),
            Span(f"  {row.adds if first else '':>{_NUMBER}}", "text"),
        )
    for rule in rules if not columns.rules else []:
        yield (Span(" " * (_MARGIN + _GAP) + rule, "muted"),)


def _filled(text: str, cells: int) -> str:
    return text + " " * (cells - cell_width(text))


def _said(words: str, width: int) -> Iterator[Row]:
    for line in wrap(words, width - _MARGIN):
        yield Span(" " * _MARGIN, "text"), Span(line, "muted")
