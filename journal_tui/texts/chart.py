"""The words on the chart, the arc and the meter."""

from typing import Final

#: The ends and the name of the mood axis; each fits the margin of the smallest chart.
MOOD_HIGH: Final = "good"
MOOD_AXIS: Final = "mood"
MOOD_LOW: Final = "low"

#: The name of the row that holds the dips.
DIPS_AXIS: Final = "dips"

#: One mark of the distance scale.
SCALE: Final = "{value} {unit}"

#: One letter a weekday, Monday first.
WEEKDAY_LETTERS: Final = ("M", "T", "W", "T", "F", "S", "S")

#: Months, January first, three cells each.
MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

#: A day where there is little room.
SHORT_DAY: Final = "{day} {month}"

#: A pause between two runs in years, months and weeks: in a word, and where there is less room.
PAUSES: Final = (("{n} years", "{n} y"), ("{n} months", "{n} m"), ("{n} weeks", "{n} w"))

#: The two ends of the meter.
DUSK: Final = "dusk"
DAWN: Final = "dawn"
