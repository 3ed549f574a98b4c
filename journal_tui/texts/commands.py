"""Words of the command line."""

from typing import Final

PROGRAM: Final = "A journal for runners. Without a command it opens on Home."
EPILOG: Final = "Exit codes: 0 done, 2 a mistake in the call, 1 anything else."
COMMAND: Final = "COMMAND"
STOPPED: Final = "stopped"
CANNOT_PRINT: Final = "What there is to say cannot be printed: {why}."
STDOUT_CLOSED: Final = "stdout is closed"
STDIN_CLOSED: Final = "There is no text to read: stdin is closed."
SYSTEM_SAYS: Final = "The system says: {why}."

HELP: Final[dict[str, str]] = {
    "write": "open the journal on Write, the run line filled in",
    "log": "save an entry at once",
    "list": "list entries, newest first",
    "search": "list the entries that hold all of these words",
    "show": "show one entry whole",
    "edit": "change the text or the run line of an entry",
    "delete": "delete an entry; undo brings it back",
    "undo": "take back the last edit, deletion or import",
    "join": "join a run to the words that you wrote about it",
    "split": "part a run from the words that it was joined to",
    "boost": "one line of your list and one line of evidence",
    "plan": "the plan for the next run: show it, make it, say what came of it",
    "affirm": "your list of things to tell yourself",
    "affirm add": "put a line at the top of your list",
    "affirm list": "show your list",
    "affirm rest": "let a line rest, or wake it again",
    "tone": "the tone of any text",
    "trends": "looking back in words: the weeks, dips, walls, milestones, relations",
    "year": "a year in review: what it adds up to, and what stands out",
    "import": "bring in runs and journals of other programs",
    "export": "the journal or a part of it, for other programs, or as a page to keep",
    "check": "read the whole journal and tell how it is, or repair it",
    "encrypt": "let nobody read the journal without a passphrase",
    "decrypt": "make an encrypted journal plain again",
    "passphrase": "change the passphrase of an encrypted journal",
    "backup": "make a backup now, or list the backups",
    "restore": "go back to a backup, after a look at what would change",
    "rescore": "read the tone of older entries again",
    "lexicon": "words of your own that your corrections speak of",
    "demo": "open a sample journal in a temporary folder",
    "themes": "list the themes",
    "config": "show where the files are, and check them",
    "keys": "list the keys, and check your key file",
    "completion": "print the completion script of a shell",
}
HELP_JSON: Final = "print JSON"
HELP_JOURNAL: Final = "the journal file (also JOURNAL_TUI_JOURNAL)"
HELP_CONFIG: Final = "the folder of settings, keys and themes (also JOURNAL_TUI_CONFIG)"
HELP_RUN_LINE: Final = "the run, like: 1.5mi 18:40 rain rpe7"
HELP_MESSAGE: Final = "what it felt like; - reads it from stdin"
HELP_LINE: Final = "the run line as it should be"
HELP_FILTER: Final = "words, #tag, mood<0, '>1.5mi', 2016-08, is:dip, has:wall ..."
HELP_N: Final = "at most N entries, the newest"
HELP_WORDS: Final = "words that the entry holds"
HELP_ID: Final = "the id of an entry, its end, or: last"
HELP_OTHER_ID: Final = "the id of the other one, of the same day"
HELP_VERSIONS: Final = "what it was before each change, also of a deleted entry"
HELP_YES: Final = "do not ask"
HELP_PLAN: Final = (
    "“If the wall comes, then I will ...” makes the plan; done helped (or not, or nowall) keeps "
    "what came of it; forget takes it away; without words it is shown"
)
HELP_PLAN_NOTE: Final = "with done: what came of it in your words"
HELP_AFFIRMATION: Final = "the line"
HELP_AFFIRMATION_ID: Final = "the number of the line in the list, or its id"
HELP_TAG: Final = "what it is for, like wall, rain, slow; may be given again"
HELP_CREDIT: Final = "who said it"
HELP_TONE_FILE: Final = "a file, or - for stdin"
HELP_LINES: Final = "every line is a text of its own"
HELP_WHY: Final = "the words that counted, and what each adds"
HELP_REPAIR: Final = "put what is damaged aside, and save all that is sound"
HELP_LEARN: Final = "write them into lexicon.yaml"
HELP_OUTPUT: Final = "write the complete journal to this new file instead"
HELP_FORMAT: Final = (
    "html: one page for any browser, with charts; jrnl, jrnl-json, dayone: for these programs; "
    "markdown: a folder for Obsidian and others; csv: a table; json: everything, exactly"
)
HELP_PATHS: Final = "files, folders, zips or patterns"
HELP_IMPORT_DRY_RUN: Final = "show what is in them and what would come in, and change nothing"
HELP_AS: Final = "read them as this format, whatever they look like"
HELP_INBOX: Final = "bring in what is new in the folder that inbox: in the settings names"
HELP_UNITS: Final = "the unit of lengths in files that name none (else that of your settings)"
HELP_MOOD: Final = "which feeling (-5 to +5) a mood of another program is, like meh=0"
HELP_EXPORT_FILE: Final = (
    "write it to this new file, markdown to this new or empty folder (without it: to stdout)"
)
HELP_LIST_BACKUPS: Final = "list the backups, newest first"
HELP_WHICH: Final = "a number of the list, a day (2016-08-21), latest, or a file"
HELP_DRY_RUN: Final = "show what would change, and change nothing"
HELP_SHELL: Final = "bash, zsh or tcsh"
HELP_YEAR: Final = "the year, like 2016; without it this one, or the last with an entry"
COUNT: Final = "a number from 1"
YEAR: Final = "a year such as 2016"

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
