"""Words of the Journal screen."""

from typing import Final, Literal

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
WAITING_JOIN: Final = "{keys} joins it to what you wrote that day."
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
WHY_ALONE: Final = "alone"
WHY_ADDS: Final = "adds"
WHY_SMALLER: Final = "{n} smaller ones"
WHY_TOGETHER: Final = "together"
WHY_SCALE: Final = "What they add is scaled to stay between -1 and +1."
WHY_OLDER: Final = (
    "This is how it reads now; the shapes are of an earlier reading. journal-tui rescore reads them"
    " all anew."
)
WHY_KEYS: Final = (
    "{before} and {after} choose a sentence, {lighter} and {heavier} say how it was for you"
)
#: What a word adds, by its sign.
WAYS: Final[dict[int, str]] = {1: "lighter", -1: "heavier", 0: "neither"}

YOU_SAY: Final = "You say: {word}."
YOU_SAY_SENTENCE: Final = "You say of sentence {n}: {word}."
AND_BACK: Final = "{says} {key} takes it back."
SENTENCE: Final = "Sentence {n} of {all}: {word}, {source}"
SENTENCE_KEYS: Final = "{says}. {lighter} lighter, {heavier} heavier."
NO_SENTENCE: Final = "There is no sentence to choose here."
TAKEN_BACK: Final = "Taken back: {word}, {source}."
TAKEN_BACK_ALL: Final = "Taken back."
NOTHING_TAKEN_BACK: Final = "There is no word of yours on this tone to take back."
LEARN: Final = "Words from what you said"
LEARN_HEADS: Final = ("", "adds now", "would add")
LEARN_MORE: Final = "and {n} more"
LEARN_NEXT: Final = "Learned. {n} more:"
LEARN_LEFT_ONE: Final = "1 word changed meanwhile and was left as it is."
LEARN_LEFT: Final = "{n} words changed meanwhile and were left as they are."
LEARN_NONE: Final = (
    "You have not said the tone of a sentence yet. In the journal {key} chooses one, {lighter} and"
    " {heavier} say how it was for you. Words that come back in what you say can be learned here."
)
LEARN_NOTHING: Final = "What you said so far fits the words as they are."
LEARN_SAMPLE: Final = "This is the sample: your own lexicon learns from your own journal alone."
LEARN_KEYS: Final = "enter learns them   esc leaves them"
LEARN_LEAVE: Final = "esc goes back"
LEARNED: Final = (
    "Learned. They count in what you write from now on; journal-tui rescore reads older entries"
    " with them. They stand in lexicon.yaml and are yours to change."
)
FEELING_COUNTS: Final = "Your feeling counts here: {feeling}; changing the entry changes it."
NO_TONE_SHOWN: Final = "No tone is shown for these words."

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
UNDONE_EDIT: Final = "The edit of {what} is taken back."
UNDONE_ANSWERS: Final = (
    "Your answer is taken back; it asks you again.",
    "Your answers are taken back; {n:,} ask you again.",
)
#: Counted: one, more.
UNDONE_MERGES: Final = (
    "The import is taken back: 1 entry is as it was before.",
    "The import is taken back: {n:,} entries are as they were before.",
)
OUT_RUNS: Final = (
    "1 imported run is taken out again.",
    "{n:,} imported runs are taken out again.",
)
OUT_ENTRIES: Final = (
    "1 imported entry is taken out again.",
    "{n:,} imported entries are taken out again.",
)
AS_BEFORE: Final = ("1 other is as it was before.", "{n:,} others are as they were before.")
STAYED: Final = (
    "1 became one with an entry of another machine, and stays.",
    "{n:,} became one with entries of another machine, and stay.",
)
NAMED: Final = "{day}, {what},"

VERSIONS: Final = "Earlier versions"
VERSIONS_UNTIL: Final = "stood until"
VERSIONS_KEYS: Final = "enter puts it back   space reads on   esc goes back"
VERSIONS_NONE: Final = "There is no earlier version of this entry."
VERSION_NOW: Final = "now"
VERSION_GONE: Final = "deleted {when}"
VERSION_MOMENT: Final = "{day} {hour}"
#: What happened to an entry when a version of it ended.
VERSION_ACTS: Final[dict[str, str]] = {
    "edit": "edited",
    "delete": "deleted",
    "undo": "undone",
    "import": "imported",
    "sync": "synced",
}
VERSION_STANDS: Final = "So it stands now."
VERSION_SAME: Final = "No word of it was changed then."
VERSION_LEGEND: Final[dict[Literal["went", "came"], str]] = {
    "went": "words that went",
    "came": "words that came",
}
PUT_BACK: Final = "That version stands again. {key} takes this back."

#: What the rules of the scorer did to a word, by rule; several stand side by side.
RULES: Final[dict[str, str]] = {
    "negated": "turned by a “not”",
    "negation": "a “not” by itself",
    "stronger": "made stronger",
    "weaker": "made weaker",
    "set against": "softened by a “but”",
    "wished for": "wished for",
    "asked": "asked about",
    "back then": "as it used to be",
    "capitals": "in capitals",
    "lengthened": "drawn out",
    "exclaimed": "with an exclamation mark",
    "said again": "the same sign again",
    "last sentence": "in the last sentence",
    "of the body": "about the body",
    "hard on herself": "hard on yourself",
    "as you said": "as you said",
}
RULES_BETWEEN: Final = ", "

DIP_OPEN: Final = "a dip, not back at your usual yet"
DIP_BACK: Final = "a dip; back at your usual on {day}"
