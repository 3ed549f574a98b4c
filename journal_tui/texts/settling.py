"""Words about entries that were changed on different machines in the same place."""

from typing import Final, Literal

#: Counted: one, two, more.
VERSIONS: Final = (
    "one version of these words",
    "two versions of these words",
    "{n} versions of these words",
)
NOTHING_TO_SETTLE: Final = "There is one version of these words, so nothing to choose."
NO_SUCH_VERSION: Final = "There is no version {number}."
WHICH: Final = "Say which: a number from 1 to {n}, or both."

# The command -------------------------------------------------------------------------------
VERSION: Final = "Version {number}:"
UNSETTLED_SHOWN: Final = (
    "Changed on different machines: {versions}. journal-tui settle {id} to choose."
)
CHOOSE: Final = "Words between + and + stand in this version alone."
CHOOSE_NEXT: Final = (
    "journal-tui settle {id} N keeps version N; journal-tui settle {id} both keeps all, one below "
    "the other."
)
SETTLED: Final = "These words stand now: {what}"
UNDO: Final = "journal-tui undo brings the versions back."

# The screens -------------------------------------------------------------------------------
UNSETTLED: Final = "Changed on different machines: {versions}. {keys} to choose."
ON_THE_PAGE: Final = "changed on another machine too: the other words stay until you choose"
VERSION_LINE: Final = "version {number}"
#: Counted: one, more.
WORDS: Final = ("1 word ", "{n:,} words ")
BOTH_LINE: Final = "both, one below the other"
ALL_LINE: Final = "all, one below the other"
KEYS: Final = "enter keeps this one   {all}   space reads on   esc decides later"
#: How all are kept, of two and of more.
KEYS_BOTH: Final = "b keeps both"
KEYS_ALL: Final = "b keeps all"
LEGEND: Final[dict[Literal["came", "went"], str]] = {"came": "only here", "went": "not here"}
BOTH_NOTE: Final = "What they share stands once."
SETTLED_HERE: Final = "These words stand now. {key} brings the others back."
