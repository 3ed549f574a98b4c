"""Words of the places and of the program around them."""

from typing import Final

TOO_SMALL: Final = "A little more room, please:\n40 x 12 at least."
CONFIG_PROBLEM: Final = "A settings file needs a look"
ENTRY_GONE: Final = "This entry is not in the journal any more."
FIND_COMMAND: Final = "which command?"
FIND_THEME: Final = "which colours?"
THEME: Final = "theme"
THEME_TIP: Final = "Other colours; “theme:” in settings.yaml keeps them"

THIS_WEEK: Final = "This week"
WEEK_NOTHING: Final = "nothing logged yet"
WEEK_WORDS: Final = ("no run, words on one day", "no run, words on {n} days")
RUNS: Final = "{n} runs"
ONE_RUN: Final = "1 run"
FARTHEST: Final = "farthest run: {distance}, {day}"
WAITING: Final = "Waiting"
WAITING_ONE: Final = "1 run from {day} has no words yet"
WAITING_MANY: Final = "{n} runs have no words yet, newest from {day}"
WAITING_KEY: Final = "enter: write"
TO_SORT: Final = "To sort"
TO_SORT_SAYS: Final = ("1 run may be there already", "{n} runs may be there already")
TO_SORT_KEY: Final = "i: look"
TO_CHOOSE: Final = "To choose"
TO_CHOOSE_SAYS: Final = (
    "1 entry has versions to choose from",
    "{n:,} entries have versions to choose from",
)
TO_CHOOSE_KEY: Final = "c: choose"
DRAFT: Final = "Unsaved"
DRAFT_LINE: Final = "a draft from {when} waits"
DRAFT_KEY: Final = "w: go on"
GOAL_WEEKS: Final = "{name} · {n} wk"
GOAL_DAYS: Final = "{name} · {n} days"
GOAL_DAY: Final = "{name} · today"
GOAL_TOMORROW: Final = "{name} · tomorrow"
GOAL_SHARE: Final = "Goal"
NEXT_RUN: Final = "Next run"
ON_THIS_DAY: Final = "Then"
GOOD_DAY: Final = "A good day"
GOOD_DAY_LETTER: Final = "a letter to yourself would keep it for a low one"
GOOD_DAY_KEY: Final = "l: write"
GOAL_DONE: Final = "farthest run {far} of {goal}"
SAMPLE: Final = "sample journal"
EMPTY: Final = (
    "This journal is empty, and it is yours.",
    "",
    "  w   write about a run, or about the day",
    "  g   get it out: a blank page, no numbers",
    "  b   a line to lean on, before the first run even",
    "  i   bring in runs and journals that you have elsewhere",
    "",
    "  d   look around a sample journal first; it is never mixed with yours",
)
DEMO_IS_OTHER: Final = "This is the sample journal already."

GOAL_QUESTION: Final = "A race or a distance, with a day"
GOAL_PLACEHOLDER: Final = "half marathon 2027-03-14"
GOAL_KEYS: Final = "enter keep   empty takes the goal away   esc leave"
GOAL_PAST: Final = "That day has passed; a goal is still to come."
GOAL_PROBLEM: Final = "A goal needs a name and a day, like: half marathon 2027-03-14"

KEYS_HERE: Final = "Here"
KEYS_EVERYWHERE: Final = "Everywhere, outside a text"
HELP_LEAVE: Final = "↑ ↓ more   esc close"
HELP_EXTRA: Final[dict[str, str]] = {
    "write": (
        "The run line, in any order:\n"
        "1.5mi 18:40 rain rpe7 feel-3 #morning @canal\n"
        "1mi run, 0.6mi walk · 5x(2min run 1min walk) · nonstop 1mi\n"
        'yesterday 7am · wall 0.75mi head "felt sick" walked on\n'
    ),
    "journal": (
        "The filter, terms side by side:\n"
        'words · "a phrase" · #tag · @place · -word\n'
        "mood<0 · >1.5mi · effort>=7 · 2016-08 · 2016-08..2016-10\n"
        "is:dip · is:low · is:race · is:waiting · is:unsettled · has:wall\n"
    ),
}
CARE_LEAVE: Final = "esc goes back"
