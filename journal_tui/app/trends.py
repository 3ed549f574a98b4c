"""Everything that looking back shows, in one value: dips, walls, milestones, relations."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.app.shapes import Shape
from journal_tui.app.walls import walls_shape
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.dips import Dip, dip_ids, find_dips
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.relations import Relation, relations
from journal_tui.insight.walls import WallsReading, walls_summary


class Trends(NamedTuple):
    """What the entries show when one looks back."""

    entries: tuple[Entry, ...]
    dips: tuple[Dip, ...]
    walls: WallsReading
    milestones: tuple[Milestone, ...]
    relations: tuple[Relation, ...]


def read_trends(journal: Journal, units: Units) -> Trends:
    """Look back over the whole journal; milestones are counted in her units."""
    return Trends(
        journal.entries,
        find_dips(journal.entries),
        walls_summary(journal.entries),
        milestones(journal.entries, units, journal.goals),
        relations(journal.entries),
    )


def recovery_days(entries: tuple[Entry, ...], dips: tuple[Dip, ...]) -> dict[str, date | None]:
    """For each entry of a dip the day on which she was back, None while she is not."""
    return {
        entry_id: entries[dip.recovered].day if dip.recovered is not None else None
        for dip in dips
        for entry_id in dip.entry_ids
    }


def trends_shape(trends: Trends, weeks: Sequence[Shape] = ()) -> Shape:
    """The JSON of ``trends``; keys are documented in the README's reference.

    ``weeks`` are those of ``weeks_shape``.
    """
    low = dip_ids(trends.dips)
    back = recovery_days(trends.entries, trends.dips)
    rows = []
    for entry in trends.entries:
        mood = entry.mood
        recovered = back.get(entry.id)
        rows.append(
            {
                "id": entry.id,
                "day": entry.day.isoformat(),
                "distance_m": entry.distance_m,
                "mood": round(mood.value, 4) if mood else None,
                "mood_source": mood.source if mood else None,
                "dip": entry.id in low,
                "recovered_on": recovered.isoformat() if recovered else None,
            }
        )
    days = [row["day"] for row in rows]
    return {
        "entries": rows,
        "dips": [
            {
                "entries": list(dip.entry_ids),
                "from": trends.entries[dip.start].day.isoformat(),
                "to": trends.entries[dip.end].day.isoformat(),
                "length": len(dip.entry_ids),
                "recovered_on": day.isoformat() if day else None,
            }
            for dip, day in ((dip, back[dip.entry_ids[0]]) for dip in trends.dips)
        ],
        "walls": walls_shape(trends.walls),
        "milestones": [
            milestone._asdict() | {"day": milestone.day.isoformat()}
            for milestone in trends.milestones
        ],
        "relations": [relation._asdict() for relation in trends.relations],
        "weeks": list(weeks),
        "period": {"from": days[0], "to": days[-1]} if days else None,
    }
