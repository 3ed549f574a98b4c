"""Words of the year in review, and of this day in earlier years."""

from typing import Final

TITLE: Final = "{year}"
TITLE_SO_FAR: Final = "{year} so far"

OTHERS: Final = ("1 entry without a run", "{n:,} entries without a run")
#: Where there was no run: the whole year in a line.
NO_RUNS: Final = (
    "1 entry, and no run. The words count as well.",
    "{n:,} entries, and no run among them. The words count as well.",
)
#: A year of a few runs.
FEW: Final = ("You went out for it.", "You went out for each of them.")

STANDS_OUT: Final = "What stands out"
FARTHEST: Final = "Farthest run: {amount}, on {day}."
LONGEST_WAY: Final = "Farthest with walks in it: {amount}, on {day}."
LONGEST: Final = "Longest run by the clock: {amount}, on {day}."
NONSTOP: Final = "Longest without walking: {amount}, on {day}."
FULLEST_WEEK: Final = "Fullest week: {amount}, from {day}."
LIST: Final = ", "

MONTHS: Final = "Month by month"

WALLS: Final = "Walls"
WALL: Final = ("One wall.", "{n} walls.")
WALL_PASSED: Final = "You went on behind it."
WALLS_PASSED: Final = ("You went on behind one of them.", "You went on behind {n} of them.")
WALLS_ALL_PASSED: Final = "You went on behind all of them."

DIPS: Final = "Dips"
DIP: Final = ("One dip.", "{n} dips.")
DIP_LIFTED: Final = "It had lifted again {later}."
DIP_OPEN: Final = "It is on its way back."
DIPS_LIFTED: Final = (
    "One of them had lifted again {later}.",
    "{n} of them had lifted again, half of these {within}.",
)
DIPS_ALL_LIFTED: Final = "All of them had lifted again, half of them {within}."
DIPS_OPEN: Final = ("One is on its way back.", "{n} are on their way back.")
SAME_DAY: Final = "on the same day"
LATER: Final = ("a day later", "{n} days later")
WITHIN: Final = ("within a day", "within {n} days")

MOOD: Final = "Mood"
QUARTERS: Final = (
    *("January to March", "April to June", "July to September", "October to December"),
)
SAID: Final = "{n} said"
READ: Final = "{n} read"

BEST: Final = "The lightest day, in your words"
BEST_DAY: Final = "{day}: {words}"

MILESTONES: Final = "Milestones"

HELPED: Final = "What helped most"
HELPED_TIMES: Final = ("{words} helped once.", "{words} helped twice.", "{words} helped {n} times.")

NOTHING: Final = "Nothing is written down in {year}."
NOTHING_YET: Final = "Nothing is written down yet. The first entry begins it."
NOTHING_THIS_YEAR: Final = "Nothing is written down in {year} so far. There is time."
NOT_BEGUN: Final = "{year} has not begun yet."
BEGINS: Final = "Your journal begins in {month} {year}."

#: This day a month, a year, more years ago.
AGO: Final = (
    "A month ago today: {says}",
    "A year ago today: {says}",
    "{n} years ago today: {says}",
)
#: A run of which nothing was measured, by its kind.
AGO_RUN: Final = "a run"
AGO_KINDS: Final = {"walk": "a walk", "race": "a race", "parkrun": "a parkrun"}
AND_WORDS: Final = ", "
