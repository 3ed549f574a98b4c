"""A year in review as JSON."""

from datetime import date

from journal_tui.app.shapes import Shape
from journal_tui.app.year import helped_most
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.her_words import lightest_sentence
from journal_tui.insight.measures import Outing
from journal_tui.insight.year import review


def year_shape(
    journal: Journal, year: int, today: date, units: Units, first_weekday: int = 0
) -> Shape:
    """The JSON of ``year``; keys are documented in the README's reference."""
    told = review(journal.entries, year, units, journal.goals, first_weekday)
    helped = helped_most(journal, year)
    week = told.fullest_week
    return {
        "year": year,
        "so_far": year == today.year,
        "entries": told.entries,
        "runs": told.runs,
        "duration_s": told.duration_s,
        "distance_m": told.distance_m,
        "walks": told.walks,
        "walked_m": told.walked_m,
        "farthest": _out_shape(told.farthest, "distance_m", _ran(told.farthest)),
        "longest_way": _out_shape(
            told.longest_way, "distance_m", told.longest_way and told.longest_way.covered_m
        ),
        "longest": _out_shape(
            told.longest, "duration_s", told.longest and told.longest.run.duration_s
        ),
        "nonstop_m": _most_shape(told.nonstop_m, "distance_m"),
        "nonstop_s": _most_shape(told.nonstop_s, "duration_s"),
        "fullest_week": week._asdict() | {"start": week.start.isoformat()} if week else None,
        "months": [month._asdict() for month in told.months],
        "walls": told.walls,
        "walls_passed": told.walls_passed,
        "dips": told.dips,
        "recovered_after_days": list(told.recoveries),
        "quarters": [
            quarter._asdict() | {"mood": round(quarter.mood, 4)} for quarter in told.quarters
        ],
        "best": {
            "id": told.best.id,
            "day": told.best.day.isoformat(),
            "sentence": lightest_sentence(told.best),
        }
        if told.best
        else None,
        "milestones": [one._asdict() | {"day": one.day.isoformat()} for one in told.milestones],
        "helped_most": {"id": helped[0].id, "text": helped[0].text, "times": helped[1]}
        if helped
        else None,
    }


def _out_shape(out: Outing | None, field: str, amount: float | None) -> Shape | None:
    if out is None:
        return None
    return {"id": out.entry_id, "day": out.day.isoformat(), field: amount}


def _most_shape(most: tuple[float, Outing] | None, field: str) -> Shape | None:
    return _out_shape(most[1], field, most[0]) if most else None


def _ran(out: Outing | None) -> float | None:
    return out.ran_m if out else None
