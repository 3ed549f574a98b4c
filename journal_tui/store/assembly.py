"""Decoded values put together as the journal that the rest of the program knows."""

from collections.abc import Iterable
from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal


def live(values: Iterable[Any]) -> list[Any]:
    """Those of the values that are not tombstones."""
    return [value for value in values if getattr(value, "deleted_at", None) is None]


def assemble(
    entries: Iterable[Entry],
    *,
    affirmations: Iterable[Any],
    showings: Iterable[Any],
    goals: Iterable[Any],
    plans: Iterable[Any],
    letters: Iterable[Any],
    doubts: Iterable[Any],
    complete: bool,
) -> Journal:
    """A journal of live values; ``entries`` come in the order of time, the others in any."""
    return Journal(
        entries=tuple(live(entries)),
        affirmations=tuple(sorted(live(affirmations), key=lambda line: (line.order, line.id))),
        showings=tuple(sorted(live(showings), key=lambda each: (each.at, each.id))),
        goals=tuple(sorted(live(goals), key=lambda goal: (goal.day, goal.id))),
        plans=tuple(sorted(live(plans), key=_made)),
        letters=tuple(sorted(live(letters), key=_made)),
        doubts=tuple(sorted(live(doubts), key=_made)),
        complete=complete,
    )


def _made(value: Any) -> tuple[Any, str]:
    return value.created_at, value.id
