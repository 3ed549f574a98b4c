"""The sentences of the evidence: true, specific, about her alone."""

from typing import Final

TODAY: Final = "today"
YESTERDAY: Final = "yesterday"
ON_WEEKDAY: Final = "on {weekday}"
ON_DAY: Final = "on {day} {month}"
ON_DAY_OF_YEAR: Final = "on {day} {month} {year}"
SINCE_WEEKDAY: Final = "since {weekday}"
SINCE_DAY: Final = "since {day} {month}"
SINCE_DAY_OF_YEAR: Final = "since {day} {month} {year}"
SINCE_TODAY: Final = "today"
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)

#: What was done, by how it was done.
RAN: Final = {
    "": "you ran {amount}",
    "nonstop": "you ran {amount} without walking",
    "mixed": "you went {amount}, running and walking",
}
RAN_FOR: Final = {
    "": "you ran for {amount}",
    "nonstop": "you ran for {amount} without walking",
    "mixed": "you were out for {amount}, running and walking",
}
RAN_SOME: Final = "you went out to run"

FIRST_RUN_TODAY: Final = "This is the first run in your journal: {amount}."
FIRST_RUN_TODAY_BARE: Final = "This is the first run in your journal, and you went."
FIRST_RUN: Final = "The first run in your journal: {day} {ran}."

WAS_FARTHEST: Final = "was your farthest"
#: Of a day on which she walked farther than that besides.
MOST_RUN: Final = "was the most you had run"
FARTHEST: Final = "{Day} {ran}: your farthest yet."
FARTHEST_THEN: Final = "{Then}, {then_amount} {was_farthest}. {Day} {ran}: your farthest yet."
THEN_AND_NOW: Final = "{Then}, {then_amount} {was_farthest}. {Day} {ran}."
LONGEST_WAY: Final = "{Day} {ran}: your longest way yet."
LONGEST_WAY_THEN: Final = (
    "{Then}, {then_amount} was your longest way. {Day} {ran}: your longest way yet."
)

NONSTOP: Final = "{Day} {ran}: the longest stretch in your journal."
NONSTOP_THEN: Final = "{Day} {ran}. The longest before that was {then_amount}, {then}."

TIME_IN_ALL: Final = "You have been out running for {amount} in all, in {runs}."
RUNS_IN_ALL: Final = "You have gone out to run {times} {since}."
SHOWED_UP: Final = "You went out to run {times} in the last four weeks."

DIP_SAME_DAY: Final = "{Then} your mood dipped. Later that day it had lifted again."
DIP_DAYS: Final = "{Then} your mood dipped. {Days} later it had lifted again."
DIP_DAYS_RUNS: Final = "{Then} your mood dipped. {Days} and {runs} later it had lifted again."

WALL_AT: Final = "{Day} there was a wall at {where}"
WALL_AFTER: Final = "{Day} there was a wall after {where}"
WALL_SOMEWHERE: Final = "{Day} there was a wall"
WALL_RAN_THROUGH: Final = "{wall}, and you ran through it."
WALL_RAN_THROUGH_TO: Final = "{wall}. You ran through it, and on to {amount}."
WALL_WALKED_ON: Final = "{wall}. You walked, and you went on."
WALL_WENT_ON_TO: Final = "{wall}. You went on behind it, to {amount}."
WALL_STOPPED_TO: Final = "{wall}, and you stopped. Then you went on, to {amount}."
WALL_MOVED: Final = "{Then}, the wall stood at {then_amount}. {Day} it stood at {amount}."

WEATHER: Final = "{Day} {ran}, {weather}."
WEATHER_TIMES: Final = "{Day} {ran}, {weather}. You have done that {times} now."
WEATHER_WORDS: Final = {
    "rain": "in the rain",
    "drizzle": "in a drizzle",
    "storm": "in a storm",
    "hail": "in hail",
    "snow": "in snow",
    "ice": "on icy ground",
    "frost": "in the frost",
    "cold": "in the cold",
    "hot": "in the heat",
    "humid": "in humid air",
    "muggy": "in muggy air",
    "wind": "in the wind",
    "windy": "in the wind",
    "fog": "in the fog",
    "dark": "in the dark",
}

COMEBACK: Final = "Your journal has {days} without a run, and then, {day}, {ran}."
LAST_YEAR: Final = (
    "A year ago, in the same seven days, your farthest was {then_amount}. {Day} {ran}."
)
AFTER_LOW_DAY: Final = "Your mood was low {then}. The next day {ran}."
AFTER_LOW_TWO_DAYS: Final = "Your mood was low {then}. Two days later {ran}."
PACE: Final = "{Then} you ran {then_amount} at {then_pace}. {Day} you ran {amount} at {pace}."

RUN: Final = ("one run", "{n} runs")
DAY: Final = ("one day", "{n} days")
TIMES: Final = ("once", "twice", "{n} times")
