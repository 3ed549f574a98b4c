"""Walls, milestones and relations as sentences, for the pane of Trends."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from journal_tui.app.passages import Passage
from journal_tui.app.wording import short_day, wall_in_words
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.insight.milestones import Milestone
from journal_tui.insight.relations import Relation, telling_first
from journal_tui.insight.sentences import milestone_in_words, relation_in_words
from journal_tui.insight.wall_sentences import walls_in_words
from journal_tui.insight.walls import WallsReading
from journal_tui.texts import trends as texts
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.sheet import Sheet, title, words
from journal_tui.tui.drawing.spans import Row, Span

#: More rows than anybody reads of a list.
_MOST: Final = 200
_DAY: Final = 13


def walls_sheet(
    walls: WallsReading,
    entries: Sequence[Entry],
    width: int,
    *,
    plans: Sequence[str] = (),
    units: Units,
    today: date,
    chosen: str | None = None,
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """What all walls show, then each wall of ``entries`` (oldest first), the newest on top.

    ``plans`` are sentences about her plans for the next wall; they stand between the two.
    """
    rows: list[Row] = [title(texts.WALLS)]
    sentences = walls_in_words(walls, units)
    if sentences:
        rows += [(), *words(" ".join(sentences), width)]
    else:
        rows += [(), *words(texts.NO_WALLS, width, style="muted")]
    if plans:
        rows += [(), *words(texts.PLANS, width, style="muted")]
        for plan in plans:
            rows += words(plan, width, indent=2)
    if not sentences:
        return Sheet(tuple(rows))
    rows += [(), *words(texts.WALLS_ONE_BY_ONE, width, style="muted")]
    told = (
        (entry.id, entry.day, wall_in_words(wall, units))
        for entry in reversed(entries)
        if entry.run is not None
        for wall in entry.run.walls
    )
    return _dated(rows, told, width, today=today, chosen=chosen, glyphs=glyphs)


def milestones_sheet(
    milestones: Sequence[Milestone],
    width: int,
    *,
    units: Units,
    today: date,
    chosen: str | None = None,
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """Milestones (given oldest first), the newest on top."""
    rows: list[Row] = [title(texts.MILESTONES), ()]
    if not milestones:
        return Sheet((*rows, *words(texts.NO_MILESTONES, width, style="muted")))
    told = ((one.entry_id, one.day, milestone_in_words(one, units)) for one in reversed(milestones))
    return _dated(rows, told, width, today=today, chosen=chosen, glyphs=glyphs)


def relations_sheet(relations: Sequence[Relation], width: int) -> Sheet:
    """Relations: those that show first, those with too few runs last."""
    rows: list[Row] = [title(texts.RELATIONS), ()]
    for one in telling_first(relations):
        style = "muted" if one.verdict == "too few" else "text"
        rows += words(relation_in_words(one), width, style=style, indent=2)
    if any(one.verdict in ("higher", "lower") for one in relations):
        rows += [(), *words(texts.RELATIONS_NOTE, width, style="muted")]
    return Sheet(tuple(rows))


def passages_sheet(told: Sequence[Passage], width: int) -> Sheet:
    """Titled pieces of plain text, a blank row between two of them."""
    rows: list[Row] = []
    for passage in told:
        if rows:
            rows.append(())
        rows.append(title(passage.title))
        for line in passage.lines:
            rows += words(line, width, indent=2)
    return Sheet(tuple(rows))


def _dated(
    rows: list[Row],
    told: Iterable[tuple[str, date, str]],
    width: int,
    *,
    today: date,
    chosen: str | None,
    glyphs: Glyphs,
) -> Sheet:
    """Lines with their days, each day once; those of the chosen entry have a pointer."""
    lines: dict[int, str] = {}
    before: date | None = None
    for number, (entry_id, day, text) in enumerate(told):
        if number == _MOST:
            break
        mark = Span(glyphs.arrow, "focus") if entry_id == chosen else None
        shown = "" if day == before else short_day(day, today)
        line, before = f"{shown:<{_DAY}}{text}", day
        for row in words(line, width, mark=mark, indent=_DAY):
            lines[len(rows)] = entry_id
            rows.append(row)
    return Sheet(tuple(rows), lines)
