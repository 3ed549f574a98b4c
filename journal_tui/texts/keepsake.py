"""Words of the keepsake: the page, and what is said when it is made."""

from typing import Final

# The page -----------------------------------------------------------------------------------
KICKER: Final = "A running journal"
TITLE: Final = "A running journal: {period}"
CHOSEN: Final = "Chosen from it: {filter}"
MADE: Final = "Made on {day} with journal-tui."

#: Names of the sums, for one and for more.
RUNS: Final = ("run", "runs")
WALKS: Final = ("walk", "walks")
ENTRIES: Final = ("entry", "entries")
TIME: Final = "on your feet"
DISTANCE: Final = "in all"
FARTHEST: Final = "the farthest run"

CHART: Final = "Mood and distance"
CHART_LABEL: Final = "Mood above, distance below: {period}"
LEGEND_SOURCES: Final = "filled: you said so, outlined: read in your words"
LEGEND_DIP: Final = "a dip, and the way back"
SILENT_YEARS: Final = "{years}: nothing to show here."
IN_WORDS: Final = "The same in words"
TABLE_HEADS: Final = ("Day", "Run", "Mood", "Dip")

CALENDAR: Final = "Day by day"
#: By the number of days that are shown: none, one, more.
MONTH_LABEL: Final = (
    "{month}: nothing to show here",
    "{month}: 1 day with a run or a mood",
    "{month}: {n} days with a run or a mood",
)

PLANS: Final = "Plans for the wall"
#: What came of a plan, with the day of the run and without it.
OUTCOMES: Final[dict[str, tuple[str, str]]] = {
    "helped": ("It helped, on {day}.", "It helped."),
    "did not help": ("On {day} it did not help.", "It did not help."),
    "no wall": ("On {day} no wall came.", "No wall came."),
}
AFFIRMATIONS: Final = "Lines that helped"
#: By how often a line helped: once, twice, more often.
HELPED_AGAIN: Final = ("", "helped twice", "helped {n} times")

COMMA: Final = ", "

# The period ---------------------------------------------------------------------------------
SPAN: Final = "{first} to {last}"
MONTH: Final = "{month} {year}"

# Making it ----------------------------------------------------------------------------------
READABLE: Final = (
    "The journal is encrypted, and this page is not: whoever gets it can read every word of it."
)
NOTHING: Final = "No entry matches, so there is nothing to put on the page."
NOTHING_NEXT: Final = (
    "Take a wider period, like 2016-08..2016-10; journal-tui list shows what is there."
)
EMPTY: Final = "The journal is empty, so there is nothing to put on the page."
TERMINAL: Final = "The page is a file for a browser, and a terminal shows its source."
TERMINAL_NEXT: Final = "Say where to put it: journal-tui export --format html -o keepsake.html"
