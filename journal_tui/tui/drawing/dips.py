"""The row between the panels: where the dips are, and where she was back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.spans import Canvas


class Way(NamedTuple):
    """The way back from a dip: columns of its last entry and of the run where she was back.

    Either may lie outside of the window; ``lane`` 0 is the upper one.
    """

    start: int
    end: int
    lane: int = 0


def in_lanes(ways: Iterable[tuple[int, int]]) -> tuple[Way, ...]:
    """Give every way a lane in which it crosses no other.

    A way that begins while another is open goes above it, so that no line is crossed: the
    earlier one already hangs lower where the later one comes down.
    """
    placed: list[Way] = []
    for start, end in sorted(ways, reverse=True):
        lane = 0
        for way in reversed(placed):
            if way.start > end:
                break
            lane = max(lane, way.lane + 1)
        placed.append(Way(start, end, lane))
    return tuple(reversed(placed))


def draw_dips(
    canvas: Canvas,
    rows: Sequence[int],
    dips: Iterable[int],
    ways: Iterable[Way],
    *,
    glyphs: Glyphs,
    plot: range,
) -> None:
    """Draw ``dips`` (columns) and the ``ways`` back into these ``rows`` of the canvas.

    Where there are fewer rows than lanes, the lowest row is shared: a dip joins the line that
    is already there. Nothing is drawn outside of the columns of ``plot``.
    """
    if not rows:
        return
    last = len(rows) - 1
    lines: dict[tuple[int, int], str] = {}
    depth: dict[int, int] = {}
    for way in ways:
        lane = min(way.lane, last)
        _way_back(lines, way, rows[lane], glyphs)
        depth[way.start] = max(lane, depth.get(way.start, 0))
    for dip in dips:
        reach = depth.get(dip)
        for row in rows[: last + 1 if reach is None else reach]:
            lines.setdefault((dip, row), glyphs.hang)
        if reach is None:
            _drop(lines, dip, rows[last], glyphs)
    _paint(canvas, lines, glyphs, plot)


def _way_back(lines: dict[tuple[int, int], str], way: Way, row: int, glyphs: Glyphs) -> None:
    """One line with its corner and its arrow; corners and arrows of others stay."""
    for column in range(way.start + 1, way.end):
        lines.setdefault((column, row), glyphs.line)
    joins = lines.get((way.start, row)) == glyphs.line
    lines[way.start, row] = glyphs.join if joins else glyphs.corner
    lines[way.end, row] = glyphs.arrow


def _drop(lines: dict[tuple[int, int], str], dip: int, row: int, glyphs: Glyphs) -> None:
    """The end of a dip that leads nowhere yet, joined to a line that passes."""
    passed = lines.get((dip, row)) == glyphs.line
    lines[dip, row] = glyphs.join if passed else glyphs.drop


def _paint(
    canvas: Canvas, lines: Mapping[tuple[int, int], str], glyphs: Glyphs, plot: range
) -> None:
    for (column, row), sign in lines.items():
        if column in plot:
            canvas.put(column, row, sign, "dawn" if sign == glyphs.arrow else "dusk")
