"""Words of the Journal screen."""

from typing import Final

FILTER_MARK: Final = "/"
FILTER_PLACEHOLDER: Final = "words, #tag, mood<0, >1.5mi, 2016-08, is:dip"
FILTER_KEYS: Final = "enter goes to the list, esc clears this"
FILTER_LEAVE: Final = "esc goes back to the list"
FILTERED_KEYS: Final = "esc shows all of them again"
PROBLEM: Final = "{text}  {reason}"

COUNT_ALL: Final = "{n:,} entries"
COUNT_ONE: Final = "1 entry"
COUNT_SOME: Final = "{n:,} of {all:,}"
COUNT_SO_FAR: Final = "{n:,} of {all:,} so far"
LOADING: Final = "older entries are being read"

EMPTY: Final = "Nothing here yet."
EMPTY_NEXT: Final = "{key} opens a page for the first entry."
NOTHING_FOUND: Final = "Nothing like that here."

NO_WORDS: Final = "no words yet"
WAITING: Final = "This run has no words yet."
WAITING_NEXT: Final = "{keys} opens the page for them."
KEYS_OR: Final = " or "

SHOWN: Final = "Shown to you then"
SHOWN_LINE: Final = "“{text}”"
SHOWN_GONE: Final = "a line that is not on your list any more"
HELPED: Final = "that helped"
HELPED_NOT: Final = "not that day"

WHY: Final = "The words that counted"
WHY_NONE: Final = "No single word counted for this tone."
WHY_NO_TONE: Final = "There is no tone for these words."
WHY_SAID: Final = "The words that counted for the tone; the mood is what you said"

AROUND: Final = "Around {day}"
AROUND_SELF: Final = "This day"
AROUND_WEEK: Final = "A week before"
AROUND_MONTH: Final = "A month before"
AROUND_YEAR: Final = "A year before, {year}"
AROUND_YEARS: Final = "{n} years before, {year}"
AROUND_KEYS: Final = "esc goes back to the whole journal"
AROUND_NOTHING: Final = "nothing near this day in other years yet; esc goes back"

DELETED: Final = "Deleted. {key} brings it back."
BACK: Final = "It is back."

#: What the rules of the scorer did to a word, by rule.
RULES: Final[dict[str, str]] = {
    "negated": "turned by a “not”",
    "negation": "a “not” by itself",
    "stronger": "made stronger",
    "weaker": "made weaker",
    "before a but": "softer, before a “but”",
    "wished for": "softer, a wish",
}
DIP_OPEN: Final = "a dip, not back at your usual yet"
DIP_BACK: Final = "a dip; back at your usual on {day}"
