"""What all walls together show, in sentences, and the wall that a run line may hold."""

from typing import Final

COMMA: Final = ", "

WALLS: Final = ("One wall, in {runs}.", "{n} walls, in {runs}.")

#: The first place and the second: by distance, and by the minute.
PLACES: Final = (
    "Your wall sits near {where}: {times}.",
    "A second place is near {where}: {times}.",
)
MINUTES: Final = (
    "By the clock it comes after about {where}: {times}.",
    "A second time it comes after about {where}: {times}.",
)
NO_PLACE: Final = "They sit in no one place."
IN_ALL: Final = "{n} times"
OF_THEM: Final = "{n} of them"
ALL_OF_THEM: Final = "all of them"
PLACE_WALKED_ON: Final = "{n} you carried on after walking"
PLACE_RAN_THROUGH: Final = "{n} you ran through"

OUTCOMES: Final = "{parts}."
OUTCOMES_IN_ALL: Final = "In all: {parts}."
RAN_THROUGH: Final = "{n} you ran through"
WALKED_ON: Final = "{n} where you walked on"
STOPPED: Final = "{n} where you stopped"
OUTCOME_UNKNOWN: Final = "{n} without an ending"
PASSED_ALL: Final = "You went on behind all of them."
PASSED: Final = ("You went on behind one of them.", "You went on behind {n} of them.")
FELT: Final = "Felt in {parts}."
IN_HEAD: Final = "the head {times}"
IN_LEGS: Final = "the legs {times}"
IN_BOTH: Final = "both {times}"

#: Of a single wall.
SITS_AT: Final = "It stood at {where}."
SITS_AFTER: Final = "It came after {where}."
FELT_IN: Final = {
    "head": "It was in the head.",
    "legs": "It was in the legs.",
    "both": "It was in head and legs.",
}
ENDED_RAN_THROUGH: Final = "You ran through it."
ENDED_WALKED_ON: Final = "You walked, and you went on."
ENDED_STOPPED: Final = "You stopped there."
ENDED_STOPPED_WENT_ON: Final = "You stopped there, and then you went on."
ENDED_WENT_ON: Final = "You went on behind it."

#: The first half of the walls against the last half.
CHANGED_RAN_THROUGH: Final = "you ran through {then} of the first {of}, and {now} of the last {of}."
CHANGED_STOPPED: Final = "you stopped at {then} of the first {of}, and at {now} of the last {of}."
CHANGED_WALKED_ON: Final = (
    "you walked on after {then} of the first {of}, and after {now} of the last {of}."
)
CHANGED_LITTLE: Final = "the first {of} and the last {of} ended much alike."
CHANGED_KNOWN: Final = "Of those with an ending, {sentence}"
CHANGED_PLACE: Final = "the first {of} stood around {then}, the last {of} around {now}."
CHANGED_PLACE_KNOWN: Final = "Of those with a distance, {sentence}"
CHANGED_MET: Final = (
    "After the first wall, {then} of the next {of} runs had one, and {now} of the last {of}."
)
NONE: Final = "none"

SAID_AGAIN: Final = "What the head said more than once: {parts}."
SAYING: Final = "“{said}” {times}"

#: Beside the run line while no wall is logged.
HINT_WALKED: Final = "walked after {where} · {key}: a wall?"
HINT_STOPPED: Final = "stopped after {where} · {key}: a wall?"
