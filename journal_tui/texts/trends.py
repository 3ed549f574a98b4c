"""Words of the Trends screen."""

from typing import Final

HEAD: Final = "Trends"
LOADING: Final = "older entries are being read"

#: How much the chart shows, by its weeks; the last one where it is all there is.
SPANS: Final = {8: "8 weeks to {day}", 26: "half a year to {day}", 52: "a year to {day}"}
SPAN_ALL: Final = "all since {day}"
BY: Final = {
    "run": "by run",
    "week": "by week",
    "month": "by month",
    "quarter": "by quarter",
    "year": "by year",
}
FOR_ROOM: Final = "{by}, for room"
ALL_SHOWN: Final = "All of it is on the chart."
NO_ROOM: Final = "Too many runs for a column each here. {key} looks closer."

NOTHING: Final = "Nothing to look back on yet."
NOTHING_NEXT: Final = "{key} opens a page. The first run or the first words will stand here."
NOTHING_ON_CHART: Final = "No run and no mood to draw so far. Your words are in the journal."
NO_LATER_DIP: Final = "No dip after this one."
NO_EARLIER_DIP: Final = "No dip before this one."
NO_DIPS: Final = "No dips here so far."

ON_DAY: Final = "on {day}"
DIP_BACK: Final = "a dip, back {when}"
DIP_OPEN: Final = "a dip, on the way back"
LONG_DIP_BACK: Final = "a dip of {n} entries, back {when}"
LONG_DIP_OPEN: Final = "a dip of {n} entries, on the way back"
OF_DAY: Final = "{n} entries"
BACK_FROM: Final = "back from the dip {when}"
NO_WORDS: Final = "No words yet."
HELPED: Final = "What helped then"
HELPED_LINE: Final = "“{text}”"
HELPED_GONE: Final = "a line that is not on your list any more"

WALLS: Final = "Walls"
NO_WALLS: Final = "No walls so far. One that is written down with a run will stand here."
WALLS_ONE_BY_ONE: Final = "The newest first"

MILESTONES: Final = "Milestones"
NO_MILESTONES: Final = "The first run will be one."

RELATIONS: Final = "What your mood goes with"
RELATIONS_NOTE: Final = "What shows here goes together. Which came from which, nobody can tell."

PLANS: Final = "Plans"

IN_WORDS: Final = "In words"
NO_RUN: Final = "no run"
PAUSE: Final = "a pause of {n} weeks"

CALENDAR: Final = "A year of moods"
LEGEND: Final = ("good", "even", "low")
LEGEND_SAID: Final = "filled: your word"
LEGEND_DIP: Final = "underlined: a dip"
NOTHING_THAT_DAY: Final = "nothing written"
NOTHING_TO_READ: Final = "Nothing was written on this day."
LEGEND_NO_MOOD: Final = "no mood"
