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

FARTHER_SINCE: Final = (
    "{Then}, {then_amount} {was_farthest}. You have run that far or farther {times} since."
)
AT_LEAST: Final = "at least {times}"
RECORDS: Final = (
    "Your journal shows {number} days on which you ran farther than ever before, "
    "the newest of them {day}."
)
LONGEST_TIME: Final = "{Day} {ran}: your longest run by the clock."
LONGEST_TIME_THEN: Final = (
    "{Then}, your longest run by the clock took {then_amount}. {Day} {ran}: the longest yet."
)

NONSTOP: Final = "{Day} {ran}: the longest stretch you have logged."
NONSTOP_THEN: Final = (
    "{Day} {ran}. The longest you had logged before that was {then_amount}, {then}."
)
NONSTOP_FIRST: Final = "{Then} you ran {then_amount} without walking. {Day} it was {amount}."
NONSTOP_TIME_FIRST: Final = (
    "{Then} you ran for {then_amount} without walking. {Day} it was {amount}."
)
NONSTOP_RUNS: Final = "Your journal has {runs} without a walk from start to end, the newest {day}."
SHARE_RUN: Final = "{Then} you ran {then_part} of {then_amount}. {Day} you ran {part} of {amount}."
SHARE_ALL: Final = "all"
#: Of a part that reads like the whole and was not all of it.
SHARE_NEARLY: Final = "nearly all"

DISTANCE_IN_ALL: Final = "Together, {runs} in your journal come to {amount}."
HARD_RUNS: Final = "You have done {runs} of effort 7 or more, the newest {day}."
WEEKS_WITH_A_RUN: Final = "You have gone out to run in {number} different weeks {since}."
TIME_IN_ALL: Final = "You have been out running for {amount} in all, in {runs}."
RUNS_IN_ALL: Final = "You have gone out to run {times} {since}."
SHOWED_UP: Final = "You went out to run {times} in the last four weeks."

DIP_TODAY: Final = "Earlier today your mood dipped. It has lifted again since."
DIP_SAME_DAY: Final = "{Then} your mood dipped. Later that day it had lifted again."
DIP_DAYS: Final = "{Then} your mood dipped. {Days} later it had lifted again."
DIP_DAYS_RUNS: Final = "{Then} your mood dipped. {Days} and {runs} later it had lifted again."
#: How many of the dips lifted, by how many there were ...
DIPS_BOTH: Final = "Both {earlier}dips in your journal lifted again, each {within}."
DIPS_ALL: Final = "All {of} {earlier}dips in your journal lifted again, most of them {within}."
DIPS_TWO: Final = "Of the {of} {earlier}dips in your journal two lifted again, each {within}."
DIPS_SOME: Final = (
    "Of the {of} {earlier}dips in your journal {number} lifted again, most of them {within}."
)
#: ... and dips before the one that is.
EARLIER: Final = "earlier "
WITHIN_THE_DAY: Final = "within the day"
WITHIN: Final = "within {days}"

WENT_AGAIN: Final = (
    "Your journal has {of} low days that are a week ago or more. "
    "After {number} of them you ran again within seven days."
)
WENT_AGAIN_ALL: Final = (
    "Your journal has {of} low days that are a week ago or more. "
    "After each of them you ran again within seven days."
)

FELT_BETTER: Final = (
    "For {of} runs you noted how you felt on the way and after. After {number} of them you "
    "felt better."
)
FELT_BETTER_ALL: Final = (
    "For {of} runs you noted how you felt on the way and after. After each of them you felt better."
)
LIFTED: Final = "{Day} you felt {then_feeling} on the way, and {feeling} after the run."

WALL_AT: Final = "{Day} there was a wall at {where}"
WALL_AFTER: Final = "{Day} there was a wall after {where}"
WALL_SOMEWHERE: Final = "{Day} there was a wall"
WALL_RAN_THROUGH: Final = "{wall}, and you ran through it."
WALL_RAN_THROUGH_TO: Final = "{wall}. You ran through it, and went on to {amount}."
WALL_WALKED_ON: Final = "{wall}. You walked, and you went on."
WALL_WENT_ON_TO: Final = "{wall}. You went on behind it, to {amount}."
WALL_STOPPED_TO: Final = "{wall}, and you stopped. Then you went on, to {amount}."
WALL_MOVED: Final = "{Then}, the wall stood at {then_amount}. {Day} it stood at {amount}."
WALLS_IN_ALL: Final = "You have met {of} walls. Behind {number} of them you went on."
WALLS_BOTH: Final = "You have met two walls. Behind {behind} you went on."
WALLS_ALL: Final = "You have met {of} walls. Behind each of them you went on."
ONE_OR_BOTH: Final = ("one of them", "both of them")
WALLS_RUN_THROUGH: Final = (
    "Of the first {of} walls in your journal you ran through {then_number}. "
    "Of the newest {of} you ran through {number}."
)
NONE: Final = "none"

RACE: Final = "{Day} {ran}, {race}."
RACE_TIMES: Final = "{Day} {ran}, {race}. You have run {race} {times} now."
RACE_WORDS: Final = {"race": "in a race", "parkrun": "at a parkrun"}
WEATHER: Final = "{Day} {ran}, {weather}."
WEATHER_TIMES: Final = "{Day} {ran}, {weather}. You have run {weather} {times} now."
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
LAST_YEAR_RUNS: Final = (
    "A year ago, in the same seven days, you went out to run {then_times}. "
    "In the last seven days it was {times}."
)
LAST_YEAR_MINUTES: Final = (
    "A year ago, in the same seven days, your runs came to {then_amount}. "
    "In the last seven days they came to {amount}."
)
WEEK_MINUTES: Final = (
    "The first seven days of runs in your journal began {then} and came to {then_amount}. "
    "The last seven days came to {amount}."
)
AFTER_LOW_DAY: Final = "Your mood was low {then}. The next day {ran}."
AFTER_LOW_TWO_DAYS: Final = "Your mood was low {then}. Two days later {ran}."
EASIER: Final = (
    "{Then}, {then_amount} was an effort of {then_number}. "
    "{Day}, {amount} was an effort of {number}."
)
PACE: Final = "{Then} you ran {then_amount} at {then_pace}. {Day} you ran {amount} at {pace}."

RUN: Final = ("one run", "{n} runs")
DAY: Final = ("one day", "{n} days")
