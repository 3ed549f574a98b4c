"""The words for days and numbers, made a second time."""

from evidence_naive import broken_up, without_walk
from insight_makers import TODAY

from journal_tui.domain.units import format_minutes

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def on(day):
    """The day as the sentence has to name it."""
    ago = (TODAY - day).days
    if ago < 2:
        return ("today", "yesterday")[ago]
    if ago < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    year = "" if day.year == TODAY.year else f" {day.year}"
    return f"on {day.day} {MONTHS[day.month - 1]}{year}"


def since(day):
    """The day as the beginning of a time."""
    ago = (TODAY - day).days
    named = f"on {WEEKDAYS[day.weekday()]}" if ago == 1 else on(day)
    return named.replace("on ", "since ", 1) if ago else named


def times(number):
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def runs(number):
    return "one run" if number == 1 else f"{number} runs"


def days(number):
    return "one day" if number == 1 else f"{number} days"


def ran(known, metres, seconds, run):
    """What was done, where the kind tells the whole run."""
    how = ["running and walking"] if broken_up(run) else []
    how += ["without walking"] if without_walk(run) else []
    if metres:
        return [known.far(metres), *how]
    return [format_minutes(seconds), *how] if seconds else ["went out to run"]
