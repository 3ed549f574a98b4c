"""Words of the command line about itself: what stands in its help."""

from typing import Final

PROGRAM: Final = "A journal for runners. Without a command it opens on Home."
EPILOG: Final = "Exit codes: 0 done, 2 a mistake in the call, 1 anything else."
COMMAND: Final = "COMMAND"

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
    "settle": "choose between two versions of the words of an entry",
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
    "sync": "the same journal on several machines, through a git repository of yours",
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
HELP_SETUP: Final = "the git repository through which this journal is synced, and the first round"
HELP_STATUS: Final = "how it stands; asks nobody else"
HELP_COPIES: Final = "merge the conflict copies that a sync program left beside the journal"
HELP_CHOICE: Final = "the number of the version that stands, or both; without it they are shown"
