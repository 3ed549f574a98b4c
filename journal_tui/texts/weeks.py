"""Weeks, load, goals and streaks in words."""

from typing import Final

THIS_WEEK: Final = "This week"
LAST_WEEKS: Final = "The last weeks"
GOAL: Final = "Goal"
STREAK: Final = "Week by week"

#: What stands in a week.
WEEK: Final = "This week: {amount}."
MINUTES: Final = ("1 minute", "{n:,} minutes")
OF_THEM: Final = " in {n:,} of them"
JOIN: Final = ", "
AND: Final = ", and "
NOTHING: Final = "Nothing logged this week. The journal keeps."
WORDS: Final = (
    "No run this week, and words on one day. The journal keeps.",
    "No run this week, and words on {n} days. The journal keeps.",
)
NOTHING_YET: Final = "Nothing logged yet. The first run will stand here."
WALK_BREAKS_IN_ONE: Final = "The run had walk breaks. A walk break counts as part of it."
WALK_BREAKS: Final = (
    "Walk breaks in one of the runs. A walk break counts as part of it.",
    "Walk breaks in {n} of the runs. A walk break counts as part of it.",
)

#: The one to four weeks before.
BEFORE: Final = (
    "The week before had {n:,}.",
    "The two weeks before had {n:,} on average.",
    "The three weeks before had {n:,} on average.",
    "The four weeks before had {n:,} on average.",
)
BEFORE_RUNS: Final = (
    "The week before had {runs}.",
    "The two weeks before had {runs} in all.",
    "The three weeks before had {runs} in all.",
    "The four weeks before had {runs} in all.",
)
LOAD_JUMPED: Final = "Load so far {load:,}, a jump: the weeks before had {usual:,} on average."

#: The head of the table, and what its last column may say.
COLUMNS: Final = ("week of", "runs", "minutes", "distance", "load")
NO_RUN: Final = "·"
PARTIAL: Final = "{n} of {runs} runs"
JUMP: Final = "a jump"
LOAD_NOTE: Final = "Load is effort times minutes."
PARTIAL_NOTE: Final = "“{partial}” have both, and count in the load."
JUMP_NOTE: Final = "A jump: more than half again the mean of the four weeks before."

IN_EACH: Final = "A run in each of the last {weeks} weeks."
IN_SOME: Final = "A run in {ran} of the last {weeks} weeks."

GOAL_TODAY: Final = "Today is the day: {name}."
GOAL_TOMORROW: Final = "Tomorrow, {day}: {name}."
GOAL_DAYS: Final = "In {n} days, on {day}: {name}."
GOAL_WEEKS: Final = "In {n} weeks, on {day}: {name}."
GOAL_ABOUT_WEEKS: Final = "In about {n} weeks, on {day}: {name}."
GOAL_YESTERDAY: Final = "Yesterday was the day: {name}."
GOAL_PASSED: Final = "{day} was the day: {name}."

GOAL_RAN: Final = "You ran {amount}."
GOAL_RAN_FOR: Final = "You ran for {minutes}."
GOAL_WENT: Final = "You went {amount}, running and walking."
GOAL_WAS_OUT: Final = "You were out for {minutes}, running and walking."
GOAL_RAN_SOME: Final = "You went out and ran."
RAN_IN: Final = "{distance} in {time}"

REACHED: Final = "You have run its distance already: {distance}, {day}."
REACHED_MIXED: Final = (
    "You have covered its distance already, running and walking: {distance}, {day}."
)
DISTANCE: Final = "It is {distance}."
FARTHEST: Final = "Your farthest run so far: {distance}, {day}."
FARTHEST_MIXED: Final = "Running and walking you have been {distance} far, {day}."
SINCE: Final = "Since you set it, {day}: {amount}."
SINCE_FARTHER: Final = "Your farthest run then was {then}; now it is {now}."
