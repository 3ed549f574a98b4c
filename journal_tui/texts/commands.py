"""Words of the command line."""

from typing import Final

STOPPED: Final = "stopped"
CANNOT_PRINT: Final = "What there is to say cannot be printed: {why}."
STDOUT_CLOSED: Final = "stdout is closed"
STDIN_CLOSED: Final = "There is no text to read: stdin is closed."
SYSTEM_SAYS: Final = "The system says: {why}."

NOTHING_TO_LOG: Final = "There is nothing to keep: no run line and no text."
NOTHING_TO_LOG_NEXT: Final = 'Try: journal-tui log 1.5mi 18:40 rain -m "what it felt like"'
LINE_NOT_UNDERSTOOD: Final = "Part of the run line is not understood, so nothing was saved yet."
LINE_NEXT: Final = "Mend the line and call again. Words of your own go into -m."
NOT_KEPT: Final = "Your words could not be put aside as a draft; they are where you typed them."
MORE_PROBLEMS: Final = "and {n} more"
NOTHING_LEFT: Final = "Nothing would be left of this entry, so it was not changed."
NOTHING_LEFT_NEXT: Final = "journal-tui delete takes an entry away, and undo brings it back."
KEPT_AS_DRAFT: Final = "Your words are kept as a draft; the journal offers it when it opens next."
NO_ENTRIES: Final = "The journal is empty."
NO_ENTRIES_NEXT: Final = "journal-tui log 1mi run, or journal-tui to open it."
NO_SUCH_ENTRY: Final = "No entry has the id “{named}”."
MANY_ENTRIES: Final = "{n} entries have an id like “{named}”."
NO_SUCH_ENTRY_NEXT: Final = (
    "journal-tui list shows the ids, four signs of one are enough; “last” is the newest."
)
FILTER_NOT_UNDERSTOOD: Final = "Part of the filter is not understood."
FILTER_NEXT: Final = (
    "Filters are words, #tag, mood<0, >1.5mi, 2016-08, is:dip, is:race, has:wall; "
    "quotes make a phrase."
)
NOTHING_TO_UNDO: Final = "There is nothing to take back: no edit, no deletion, no import."
CANNOT_UNDO_ONE: Final = (
    "What you did last was to an entry that became one with another when your machines synced. "
    "It cannot be taken back; nothing was changed."
)
CANNOT_UNDO_ONE_NEXT: Final = "Edit the entry to have it otherwise."
NOTHING_FOUND: Final = "No entry matches."
VERSION: Final = "--- {when} ---"
VERSION_UNTIL: Final = "--- until {when}, {act} ---"
DELETED: Final = "Deleted: {what}\njournal-tui undo brings it back."
UNDONE: Final = "It is back: {what}"
NOT_DELETED: Final = "Nothing was deleted."
DELETE_ASKS: Final = "Deleting asks first, and here is nobody to ask."
DELETE_ASKS_NEXT: Final = "Give --yes to delete without a question."
DELETE_QUESTION: Final = "Delete this entry? [y/N] "
YES: Final = ("y", "yes")

EMPTY_AFFIRMATION: Final = "An affirmation needs words."
NO_SUCH_LINE: Final = "No line of your list is “{named}”."
NO_SUCH_LINE_NEXT: Final = "journal-tui affirm list shows the numbers."
EMPTY_LIST: Final = "Your list is empty. journal-tui affirm add puts a line on it."
CREDIT: Final = "  {who}"
ADDED: Final = "On your list: {text}"
RESTS: Final = "It rests now: {text}"
AWAKE: Final = "It is awake again: {text}"
RESTING: Final = "(resting)"

TONE_CARE: Final = "no score: these words ask for care"
TONE_NONE: Final = "no tone: {reason}"
TONE_REASONS: Final = {"empty": "there are no words", "not english": "the text is not English"}
TONE_HARSH: Final = "hard on yourself: “{words}”"
WHY_HEADS: Final = ("the word", "alone", "adds", "how")
WHY_SUM: Final = "all together"
CANNOT_READ: Final = "This file cannot be read: {why}."
CHECK_NAME: Final = "Check the name, or pipe the text in."
NOT_UTF8: Final = "journal-tui: bytes that are not UTF-8 were read as �"
NOT_UTF8_LINE: Final = f"{NOT_UTF8}, on line {{lines}}"
NOT_UTF8_LINES: Final = f"{NOT_UTF8}, on the lines {{lines}}"
NOT_UTF8_MORE: Final = f"{NOT_UTF8}, on the lines {{lines}} and {{more}} more"

RESCORED: Final = "Read anew: {scored:,} of {entries:,}"
RESCORED_CHANGED: Final = "Another mood than before: {changed:,}"
RESCORED_HERS: Final = "Your own word stands: {kept:,}"
RESCORED_NOTHING: Final = "There is nothing to read anew: every tone is from today's scorer."

LEXICON_HEADS: Final = ("the word", "adds now", "would add", "corrections")
LEXICON_HEADS_LEARNED: Final = ("the word", "added", "adds now", "corrections")
LEXICON_NEXT: Final = "journal-tui lexicon --learn writes them into {file}"
LEXICON_LEARNED: Final = "They are in {file}"
LEXICON_LEFT: Final = (
    "Left as they are, because they changed meanwhile: {words}. journal-tui lexicon looks again."
)
LEXICON_RESCORE: Final = "journal-tui rescore reads your older entries with them."
LEXICON_NO_CORRECTIONS: Final = (
    "You have corrected no tone yet, so there is nothing to learn from.\n"
    "In the journal (journal-tui, then j) the key + says that it was lighter, the key - heavier."
)
LEXICON_NOTHING: Final = (
    "Your corrections ({corrected:,}) ask for no other weight of a word than it has."
)
LEXICON_NO_SCORER: Final = "The scorer of your settings ({scorer}) takes no words of your own."
LEXICON_NO_SCORER_NEXT: Final = "“scorer: runner” in settings.yaml does."

TRENDS_PERIOD: Final = "From {first} to {last}, {n:,} entries"
TRENDS_PERIOD_ONE: Final = "One entry, of {first}"
TRENDS_MORE: Final = "and {n:,} more; --json has all of them"
TRENDS_PLANS: Final = "Plans"
TRENDS_DIPS: Final = "Dips"
TRENDS_NO_DIPS: Final = "none so far"
TRENDS_BACK: Final = "back {day}"
TRENDS_NOT_BACK: Final = "on the way back"
TRENDS_WALLS: Final = "Walls"
TRENDS_NO_WALLS: Final = "none logged"
TRENDS_MILESTONES: Final = "Milestones"
TRENDS_NO_MILESTONES: Final = "the first run will be one"
TRENDS_RELATIONS: Final = "What mood goes with"
TRENDS_NO_RELATIONS: Final = "too few runs to tell"

CHECK_FILE: Final = "{path}\n  {size:,} bytes"
CHECK_SCHEMA: Final = "schema {schema}, version {generation}"
CHECK_SUMS: Final = {
    "fine": "check sum: fine",
    "other": "check sum: not the one that the file was saved with",
    "none": "check sum: none, as in every journal of this schema",
    "not looked at": "check sum: not looked at",
}
CHECK_LOG: Final = "log: {size:,} bytes, {state}, saves in it: {saves}"
CHECK_NO_LOG: Final = "log: none"
CHECK_LOG_STATES: Final = {
    "whole": "whole",
    "torn": "the end cut short",
    "damaged": "damaged",
    "other version": "of another version of the file",
    "missing": "missing",
    "alone": "and no file",
}
CHECK_ENCRYPTED: Final = "encrypted"
CHECK_NOT_READ: Final = "encrypted; what is in it was not read, because no passphrase was given"
CHECK_BACKUPS: Final = "backups: {number}, the newest of {day}"
CHECK_NO_BACKUPS: Final = "backups: none"
CHECK_ASIDE: Final = "put aside earlier: {names}"
CHECK_NONE: Final = "{path}\n  There is no journal here yet."
BACKUPS_ALONE: Final = (
    "There is no file {path}, but there are backups of one ({n}): journal-tui restore."
)
CHECK_NO_SCHEMA: Final = "unknown"
CHECK_TABLE: Final = "  {name}: {live} live, {deleted} deleted"
CHECK_HISTORY: Final = "history: {live} changes that can be looked at or undone"
CHECK_SOUND: Final = "All of it can be read."
CHECK_EARLIER_ONE: Final = (
    "1 entry carries a tone of an earlier reading; journal-tui rescore reads it anew."
)
CHECK_EARLIER: Final = (
    "{n:,} entries carry a tone of an earlier reading; journal-tui rescore reads them anew."
)
CHECK_LINE: Final = "line {line}: {words}"
CHECK_NOT_ALL: Final = "All that could be looked at is well."
CHECK_REPAIR: Final = (
    "journal-tui check --repair puts aside what is damaged, deletes nothing, and saves the rest."
)
CHECK_FOUND: Final = "Nothing was changed."
DARK: Final = "dark"
LIGHT: Final = "light"

NO_TERMINAL: Final = "The screens need a terminal, and this is not one."
NO_TERMINAL_NEXT: Final = (
    "In pipes use log, list, show or boost; journal-tui --help names them all."
)
