"""What the trends say in sentences: relations, walls, milestones."""

from typing import Final

COMMA: Final = ", "

#: Mood against one thing, by the verdict.
RELATIONS: Final[dict[str, dict[str, str]]] = {
    "distance": {
        "higher": "On longer runs your mood is higher: {n}.",
        "lower": "On longer runs your mood is lower: {n}.",
        "none": "Between mood and the distance no pattern shows: {n}.",
        "too few": "Mood and distance: {n}, too few runs to tell.",
    },
    "duration": {
        "higher": "On runs that take longer your mood is higher: {n}.",
        "lower": "On runs that take longer your mood is lower: {n}.",
        "none": "Between mood and how long a run takes no pattern shows: {n}.",
        "too few": "Mood and time: {n}, too few runs to tell.",
    },
    "effort": {
        "higher": "On harder runs your mood is higher: {n}.",
        "lower": "On harder runs your mood is lower: {n}.",
        "none": "Between mood and the effort no pattern shows: {n}.",
        "too few": "Mood and effort: {n}, too few runs to tell.",
    },
    "hour": {
        "higher": "Later in the day your mood is higher: {n}.",
        "lower": "Later in the day your mood is lower: {n}.",
        "none": "Between mood and the hour no pattern shows: {n}.",
        "too few": "Mood and hour: {n}, too few runs to tell.",
    },
    "walk breaks": {
        "higher": "On runs with walk breaks your mood is higher: {n} with, {n_without} without.",
        "lower": "On runs with walk breaks your mood is lower: {n} with, {n_without} without.",
        "none": "With walk breaks or without, no difference shows: {n} with, {n_without} without.",
        "too few": "Mood and walk breaks: {n} with, {n_without} without, too few runs to tell.",
    },
    "rain": {
        "higher": "On days with rain your mood is higher: {n} with, {n_without} without.",
        "lower": "On days with rain your mood is lower: {n} with, {n_without} without.",
        "none": "With rain or without, no difference in mood shows: {n} with, {n_without} without.",
        "too few": "Mood and rain: {n} with, {n_without} without, too few runs to tell.",
    },
}

WALLS: Final = ("One wall, in {runs}.", "{n} walls, in {runs}.")
WALLS_SIT_AT: Final = "They sit around {distance}."
WALLS_SIT_AFTER: Final = "They come after about {minutes}."
WALL_SITS_AT: Final = "It stood at {distance}."
WALL_SITS_AFTER: Final = "It came after {minutes}."
WALLS_PASSED: Final = ("You went on behind one of them.", "You went on behind {n} of them.")
WALL_PASSED: Final = "You went on behind it."
WALLS_OUTCOMES: Final = "{parts}."
RAN_THROUGH: Final = "{n} you ran through"
WALKED_ON: Final = "{n} where you walked on"
STOPPED: Final = "{n} where you stopped"
OUTCOME_UNKNOWN: Final = "{n} without an ending"
WALLS_FELT: Final = "Felt in {parts}."
IN_HEAD: Final = "the head {times}"
IN_LEGS: Final = "the legs {times}"
IN_BOTH: Final = "both {times}"

FIRST_RUN: Final = "First run{amount}"
FIRST_RACE: Final = "First race{amount}"
FIRST_AMOUNT: Final = ", {amount}"
FARTHEST: Final = "Farthest yet, {amount}"
FARTHEST_MIXED: Final = "Farthest yet, {amount}, running and walking"
LONGEST_NONSTOP: Final = "Longest without walking, {amount}"
ROUND_RUNS: Final = "{n} runs"
MARK: Final = "First {mark}"
MARK_MIXED: Final = "First {mark}, running and walking"

RUNS: Final = ("no runs", "1 run", "{n} runs")
TIMES: Final = ("once", "twice", "{n} times")
