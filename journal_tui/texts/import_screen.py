"""Words of the screens on which files are brought in, and of the watched folder at the start."""

from typing import Final

TITLE: Final = "Import"

# Choosing files ------------------------------------------------------------------------------
FROM: Final = "from"
PLACEHOLDER: Final = "a file, a folder, a zip, or ~/runs/*.fit"
INBOX: Final = "your watched folder"
#: What can be brought in: a name, and what belongs to it.
KINDS: Final = (
    (
        "runs",
        "FIT, GPX and TCX files, packed or not; exports of Strava, Garmin Connect, Runkeeper, "
        "Apple Health, Nike, Samsung Health, Suunto and Polar",
    ),
    (
        "journals",
        "jrnl, Day One, Daylio, Journey, RedNotebook, tui-journal, Markdown with front matter "
        "(Obsidian), and exports of journal-tui",
    ),
)
PROMISE: Final = "You see what is in it before anything is kept, and the files stay as they are."
NO_SUCH: Final = "There is nothing at {path}."
NOTHING_TYPED: Final = "Which file or folder? Tab completes what you type."
NOTHING_BEGINS: Final = "Nothing there begins so."
NOTHING_FOUND: Final = "There is nothing in it that can be brought in."
#: Keys as pairs: the key, and what it does.
KEYS: Final = (
    ("enter", "look inside"),
    ("tab", "complete"),
    ("↓", "choose"),
    ("esc", "leave"),
)
LIST_KEYS: Final = (("enter", "take"), ("↑", "back to the line"), ("esc", "leave"))

# While it works ------------------------------------------------------------------------------
READING: Final = "Reading {path}"
SEVERAL: Final = "{n} paths"
LOOKING: Final = "looking at what is there"
COMPARING: Final = "comparing with your journal"
DONE_OF: Final = "{done:,} of {all:,}"
STOP: Final = "esc stop"
SAVING: Final = "Bringing it in"
TAKING_BACK: Final = "Taking it back"
ANSWERING: Final = "Doing what you said"
STUMBLED: Final = "Something went wrong that nobody foresaw ({what}). Nothing was kept."

# What was found ------------------------------------------------------------------------------
MOODS: Final = "Moods of {title}, and the feeling each becomes"
FEELING: Final = "{n:>2}  {word}"
NOT_READ: Final = "not read"
LEFT_OUT: Final = "left out"
NOTED: Final = "note"
COMES: Final = "comes"
THERE: Final = "there"
IN_FILE: Final = "file"
GONE: Final = "not in your journal any more"
ABOUT: Final = {
    "new": "It comes in as an entry of its own.",
    "join": "This run joins what you wrote that day.",
    "same": "It is there already; what this file knows beyond it is added.",
    "known": "It is there already.",
}
SAID: Final = {
    "same": "You said: the same.",
    "apart": "You said: one of its own.",
    "leave": "You said: leave it out.",
}
ABOUT_OTHERS: Final = "From an export of this program: lines, plans, letters, goals."
ABOUT_MOOD: Final = "“{mood}” becomes {n}, {word}, on every page with it."
ABOUT_WORD: Final = "“{mood}” stays a word of the feeling; + and - make it a number."
_BRING: Final = (("enter", "bring in"), ("esc", "leave"))
BRING_KEYS: Final = _BRING
BACK_KEYS: Final = (("esc", "back"),)
NEXT_KEYS: Final = (("tab", "next question"), *_BRING)
_ANSWERS: Final = (("s", "same"), ("a", "apart"), ("l", "leave out"))
ANSWER_NEXT_KEYS: Final = (*_ANSWERS, ("tab", "next"), *_BRING)
ANSWER_LAST_KEYS: Final = (*_ANSWERS, *_BRING)
_MOOD: Final = ("+ -", "change")
MOOD_KEYS: Final = (_MOOD, *_BRING)
MOOD_NEXT_KEYS: Final = (_MOOD, *NEXT_KEYS)

# What came -----------------------------------------------------------------------------------
CAME_KEYS: Final = "u take it back   n more files   enter done"
WENT_KEYS: Final = "n other files   enter done"

# Questions that are open ---------------------------------------------------------------------
DOUBTS_TITLE: Final = "There already?"
DOUBTS: Final = (
    "1 run that came in may be in your journal already.",
    "{n} runs that came in may be in your journal already.",
)
DOUBTS_OVER: Final = "All of them are answered."
_DOUBTS: Final = (("f", "files"), ("esc", "leave"))
DOUBT_KEYS: Final = (*_ANSWERS, *_DOUBTS)
ANSWERED_KEYS: Final = (("u", "undo"), *_DOUBTS)
DOUBT_UNDO_KEYS: Final = (*_ANSWERS, *ANSWERED_KEYS)
NOTHING_TO_UNDO: Final = "There is no answer to take back."

# The watched folder --------------------------------------------------------------------------
ARRIVED: Final = "From your watched folder"
ARRIVED_BAD: Final = ("1 file could not be read", "{n} files could not be read")
ARRIVED_MORE: Final = "{n} more"
ARRIVED_BAD_NEXT: Final = "{names}\ni, then the folder, shows which and why."
