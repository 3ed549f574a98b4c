"""Words of the plans: “If the wall comes, then I will ...”, and what came of it."""

from typing import Final

PLAN: Final = "If {cue}, then I will {response}."

#: What stands before the plan, from her newest wall.
CUE: Final = "the wall comes"
CUE_AT: Final = "the wall comes at {where}"
CUE_AFTER: Final = "the wall comes after {where}"
CUE_FELT: Final = {
    "head": "my head says stop",
    "legs": "my legs say stop",
    "both": "head and legs say stop",
}
#: Endings to take as they are, where none of hers has helped yet.
READY_MADE: Final = (
    "walk to the next lamp post and run again",
    "say my line out loud",
    "slow down and count fifty steps",
    "walk one minute, on purpose, and go on",
)

CAME_OF_IT: Final = {
    "helped": "It helped.",
    "did not help": "It did not help.",
    "no wall": "No wall came.",
}
STILL_OPEN: Final = "It is for the next run."
LEFT_OPEN: Final = "What came of it is left open."
REPLACED: Final = "Another plan took its place."
NOTE: Final = "“{note}”"
PLAN_OF_DAY: Final = "{Day}: {plan} {end}"

TITLE: Final = "A plan for the next run, if you like"
TITLE_CHANGE: Final = "The plan for the next run"
IF: Final = "if"
THEN: Final = "I will"
CUE_HINT: Final = "when it is for, like: my head says stop"
RESPONSE_HINT: Final = "what you will do then"
ABOUT: Final = "It stands on Home until then. After the run you are asked once what came of it."
KEYS: Final = "↑ ↓ an ending from the list   enter keep   esc leave"
KEYS_CHANGE: Final = "↑ ↓ an ending from the list   enter keep   esc leave\nempty takes it away"
NEEDS_RESPONSE: Final = "A plan needs what you will do then."

QUESTION: Final = "What came of it?"
PLANNED: Final = "For this run you had planned:"
OUTCOMES: Final = {
    "helped": "it helped",
    "did not help": "it did not help",
    "no wall": "no wall came",
}
IN_WORDS: Final = "in words"
IN_WORDS_HINT: Final = "if you like"
QUESTION_KEYS: Final = "← → choose   tab words   enter keep   esc leave open"
NEEDS_OUTCOME: Final = "Choose one with ← →, or esc leaves it open."

NO_PLAN: Final = "No plan for the next run."
NO_PLAN_NEXT: Final = (
    'journal-tui plan "If the wall comes, then I will walk to the next lamp post" makes one.'
)
FOR_THE_NEXT_RUN: Final = "For the next run: {plan}"
IN_PLACE_OF: Final = "In place of: {plan}"
FORGOTTEN: Final = "There is no plan for the next run now. It was: {plan}"
KEPT: Final = "Kept: {plan} {end}"
NOT_UNDERSTOOD: Final = "What comes after “if” and what you will do then are not told apart."
NOT_UNDERSTOOD_NEXT: Final = (
    'Try: journal-tui plan "If my head says stop, then I will count fifty steps"'
)
OUTCOME_UNKNOWN: Final = "It is not clear from this what came of the plan."
OUTCOME_NEXT: Final = "Try: journal-tui plan done helped, or not, or nowall"
NOTE_ALONE: Final = "-m goes with: journal-tui plan done helped, or not, or nowall"
