"""trends: looking back, as text."""

from argparse import Namespace
from collections.abc import Sequence

from journal_tui.app.lookup import short_id
from journal_tui.app.trends import Trends, read_trends, trends_shape
from journal_tui.app.wording import day_in_words, distance_in_words, first_words, short_day
from journal_tui.app.workspace import Workspace
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.cli.unlock import opened
from journal_tui.insight.sentences import milestone_in_words, relation_in_words, walls_in_words
from journal_tui.texts import commands as texts


def trends(args: Namespace) -> int:
    """Dips, walls, milestones and relations."""
    workspace = opened(args)
    say_problems(workspace)
    reading = read_trends(workspace.store.journal(), workspace.settings.units)
    if args.json:
        put_json(trends_shape(reading))
        return 0
    units = workspace.settings.units
    _section(texts.TRENDS_DIPS, _dips(workspace, reading), texts.TRENDS_NO_DIPS)
    _section(texts.TRENDS_WALLS, walls_in_words(reading.walls, units), texts.TRENDS_NO_WALLS)
    today = workspace.clock.now().date()
    _section(
        texts.TRENDS_MILESTONES,
        [
            f"{short_day(one.day, today):<11}  {milestone_in_words(one, units)}"
            for one in reading.milestones
        ],
        texts.TRENDS_NO_MILESTONES,
    )
    _section(
        texts.TRENDS_RELATIONS,
        [relation_in_words(relation) for relation in reading.relations],
        texts.TRENDS_NO_RELATIONS,
    )
    return 0


def _dips(workspace: Workspace, reading: Trends) -> list[str]:
    today = workspace.clock.now().date()
    lines = []
    for dip in reading.dips:
        entry = reading.entries[dip.start]
        amount = distance_in_words(entry.run, workspace.settings.units)
        words = first_words(entry.text)
        words = words if len(words) <= 50 else words[:49].rstrip() + "…"
        back = (
            texts.TRENDS_BACK.format(day=day_in_words(reading.entries[dip.recovered].day, today))
            if dip.recovered is not None
            else texts.TRENDS_NOT_BACK
        )
        lines.append(
            f"{short_day(entry.day, today):<11}  {short_id(entry.id)}  {amount:>8}  {words}"
        )
        lines.append(f"{'':<13}{back}")
    return lines


def _section(title: str, lines: Sequence[str], otherwise: str) -> None:
    put(title)
    for line in lines or [otherwise]:
        put(f"  {line}")
    put()
