"""Words of the Write screen and its sheets."""

from typing import Final

LINE_PLACEHOLDER: Final = "like 1.5mi 18:40 rain rpe7"
LINE_HINT: Final = "the run, if there was one: distance, time, weather, #tags, in any order"
SAVED_AS_YOU_TYPE: Final = "saved as you type"
SO_FAR: Final = "so far"
CHANGING: Final = "changing {day}"
OUT_OF_TEXT: Final = "esc again goes home, tab goes back to the words"
NOTHING_YET: Final = "nothing here yet; esc leaves"
NOT_UNDERSTOOD: Final = "mend the line, or ctrl+s again keeps it among your words"
CHANGED_ELSEWHERE: Final = "ctrl+s again puts this page in its place, ctrl+n leaves it a draft"
GONE_ELSEWHERE: Final = "ctrl+s again keeps this page as an entry of its own"
NOT_SAVED: Final = "not in the journal yet; your words are here and in the draft"
FRESH: Final = "a new page; what stood here waits as a draft"
TAKEN_UP: Final = "your draft from {when}; ctrl+n puts it aside"
KEPT: Final = "Kept."
KEPT_WITH: Final = "Kept. {line}"

FEELING_QUESTION: Final = "How did it feel?"
FEELING_COLUMNS: Final = ("during", "after")
EFFORT_QUESTION: Final = "How hard was it, all in all?"
EFFORT_COLUMNS: Final = ("effort",)
FEELING_KEYS: Final = "↑ ↓ choose   ← → when   x leave open   enter done   esc leave"
EFFORT_KEYS: Final = "↑ ↓ or 0-9   x leave open   enter done   esc leave"

WALL_QUESTION: Final = "The wall"
WALL_PLACE: Final = "at"
WALL_PLACE_HINT: Final = "like 0.75mi, or 12min"
WALL_WHERE: Final = "in"
WALL_SAID: Final = "it said"
WALL_SAID_HINT: Final = "what the head said"
WALL_OUTCOME: Final = "and you"
WALL_PROPOSED: Final = "Filled in from the break in this run. Change what is not so."
WALL_KEYS: Final = "tab next   ← → choose   ctrl+s done   esc leave"
WALL_PROBLEM: Final = "Where it stood is not understood; try 0.75mi or 12min, or leave it open."

PROMPT_KEYS: Final = "n another   ← → other kinds   enter write from it   esc leave"
