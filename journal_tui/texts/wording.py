"""Words for days, runs, feelings and moods."""

from typing import Final

TODAY: Final = "today"
YESTERDAY: Final = "yesterday"
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
AGO: Final = "{n} {unit}s ago"
#: Counted: one, more.
RUNS: Final = ("1 run", "{n:,} runs")
WALKS: Final = ("1 walk", "{n:,} walks")
TIMES: Final = ("once", "twice", "{n} times")
QUOTED: Final = "“{text}”"
CUT_SHORT: Final = "{text} …"
EFFORT: Final = "effort {n}, {word}"
FELT: Final = "felt {parts}"
FELT_DURING: Final = "{word} during"
FELT_AFTER: Final = "{word} after"
MOOD: Final = "{word}, {source}"
SOURCE: Final = {"said": "you said so", "read": "read in your words"}
SEPARATOR: Final = " · "
AMOUNT: Final = " in "
REPEATS: Final = "{times} x ({inner})"
STRETCHES: Final = "{n} stretches: {kinds}"
STRETCHES_OF: Final = "{n} {kind}"
NONSTOP: Final = "{amount} without walking"
PAUSED: Final = "{time} paused"
LAPS: Final = "{n} laps"
HEART: Final = "heart rate {mean}"
HEART_AND_MOST: Final = "heart rate {mean} (max {most})"
HEART_MOST: Final = "heart rate up to {most}"
#: The heads of the columns in which laps are listed.
LAP_HEADS: Final = ("lap", "distance", "time", "pace", "heart")
MORE_LAPS: Final = "and {n} more"
WALL: Final = "wall"
WALL_AT: Final = " at {where}"
