"""Weeks, months, quarters and years in words."""

from typing import Final

#: A period as it is named in a sentence, with the year where it is another one.
NAMES: Final = {
    "week": "Week of {day} {month}",
    "month": "{month}",
    "quarter": "{month} to {last}",
    "year": "{year}",
}
NAMES_OF_YEAR: Final = {
    "week": "Week of {day} {month} {year}",
    "month": "{month} {year}",
    "quarter": "{month} to {last} {year}",
    "year": "{year}",
}
#: The same beside a pointer and at the head of a line; months are cut to three letters.
SHORT_NAMES: Final = {
    "week": "week of {day} {month}",
    "month": "{month} {year}",
    "quarter": "{month} to {last} {year}",
    "year": "{year}",
}

RUNS: Final = ("no run", "1 run", "{n:,} runs")
MOOD: Final = "mood {word}, {source}"
#: Whether she said it, it was read in her words, or some of each.
SOURCES: Final = {
    "said": "said",
    "read": "read",
    "both": "said and read",
}
DIP: Final = "a dip"
NOTHING: Final = "nothing written"
