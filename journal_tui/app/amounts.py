"""Runs and minutes in words: what was done, before how far it was."""

from journal_tui.insight.small_words import counted
from journal_tui.texts import weeks as texts
from journal_tui.texts.wording import RUNS


def minutes_of(seconds: float) -> int:
    """Whole minutes; never 0 for some time."""
    return int(seconds / 60 + 0.5) or (1 if seconds > 0 else 0)


def runs_and_minutes(runs: int, timed: int, seconds: float) -> str:
    """Like ``3 runs, 62 minutes``, where fewer are timed ``3 runs, 62 minutes in 2 of them``."""
    words = counted(runs, RUNS)
    minutes = minutes_of(seconds)
    if not timed or not minutes:
        return words
    some = texts.OF_THEM.format(n=timed) if timed < runs else ""
    return f"{words}{texts.JOIN}{counted(minutes, texts.MINUTES)}{some}"
