"""What is said about bringing in files: what came, what was there, what needs an answer."""

from typing import Final

NO_MOMENT: Final = "The file does not say when the run was."
OWN_UNREADABLE: Final = "A document of the export cannot be read: {field} should be {wanted}."
ON_SCALE: Final = "a number from {low} to {high}"
OWN_FIELD: Final = "{table} {id}, {field}"

NO_INBOX: Final = "No folder is set to be watched."
NO_INBOX_NEXT: Final = "Name one in settings.yaml, such as: inbox: ~/Runs"
INBOX_GONE: Final = "The folder that is to be watched is not there."
INBOX_GONE_NEXT: Final = "Make it, or name another one in settings.yaml (inbox:)."

# What becomes of each thing ----------------------------------------------------------------
#: A moment whose zone matters, such as ``today 07:05 (+02:00)``.
IN_ZONE: Final = "{moment} ({zone})"
FATES: Final = {
    "new": "new",
    "same": "there, adds to it",
    "join": "joins your words",
    "known": "there already",
    "ask": "needs your answer",
}
ANSWERS: Final = {"same": "the same", "apart": "one of its own", "leave": "left out"}
QUESTIONS: Final = ("1 may be there already", "{n} may be there already")
#: Sports whose name says little to a person.
SPORTS: Final = {"generic": "something without a name", "other": "another sport"}
NOT_RUNS: Final = "Not a run, so left out: {sports}."
KNOWN: Final = "All of it is in your journal already."
KNOWN_FILE: Final = "This very file came in before."
KNOWN_RUN: Final = "It is in your journal already; what this file adds to it is taken over."
KNOWN_DELETED: Final = "You deleted it from your journal, so it stays out."
KNOWN_LEFT: Final = "You left it out before, so it stays out."
KNOWN_OR_OUT: Final = "Nothing in it is new: it is in your journal already, or you took it out."
NOTHING_IN_IT: Final = "There is no run and no entry in it."
ASK_RUN: Final = "Is this the same run?"
ASK_WORDS: Final = "Is this the run that you wrote about?"
OF_FILE: Final = "{file}: {what}"
ERROR_AT: Final = " ({where})"
AND_MORE: Final = "and {n} more"

# The summary -------------------------------------------------------------------------------
AND: Final = " and "
CAME: Final = "Brought in: {what}."
WOULD_COME: Final = "Would come in: {what}."
NOTHING_CAME: Final = "Nothing new came in."
NOTHING_WOULD_COME: Final = "Nothing new would come in."
RUNS: Final = ("1 run", "{n} runs")
ENTRIES: Final = ("1 entry", "{n} entries")
OTHERS: Final = ("1 other thing", "{n} other things")
WAIT: Final = ("It waits on Home for your words.", "They wait on Home for your words.")
WAIT_OF_THEM: Final = (
    "1 of them waits on Home for your words.",
    "{n} of them wait on Home for your words.",
)
EDITED: Final = (
    "1 entry has become what you made of it in the file.",
    "{n} entries have become what you made of them in the file.",
)
WOULD_BE_EDITED: Final = (
    "1 entry would become what you made of it in the file.",
    "{n} entries would become what you made of them in the file.",
)
OTHERWISE: Final = (
    "1 of them says something else in your journal, and stays as it is there.",
    "{n} of them say something else in your journal, and stay as they are there.",
)
JOINED: Final = (
    "1 run joins what you wrote that day.",
    "{n} runs join what you wrote on their days.",
)
THERE: Final = ("1 was there already.", "{n} were there already.")
STAY_OUT: Final = ("1 stays out, for you deleted it.", "{n} stay out, for you deleted them.")
TO_ASK: Final = (
    "1 may be there already: you would be asked.",
    "{n} may be there already: you would be asked.",
)
APART: Final = (
    "1 may be there already, and is kept apart until you say: journal-tui import",
    "{n} may be there already, and are kept apart until you say: journal-tui import",
)
ASKED: Final = {"before": TO_ASK, "done": APART}
ASKED_ON_SCREEN: Final = {
    "before": ("1 needs your answer, now or later.", "{n} need your answer, now or later."),
    "done": (
        "1 may be there already, and waits on Home for your answer.",
        "{n} may be there already, and wait on Home for your answer.",
    ),
}
LEFT: Final = ("1 was left out, as you said.", "{n} were left out, as you said.")
BAD_FILES: Final = ("1 file could not be read:", "{n} files could not be read:")
BAD_FILES_SEEN: Final = ("1 file could not be read.", "{n} files could not be read.")
NOT_LAST: Final = "Something else was done since, so this is not the last step any more."
NOT_LAST_NEXT: Final = "journal-tui undo takes back one step after the other."

# Moods of other programs -------------------------------------------------------------------
MOODS_OF: Final = "Moods of {title}, as feelings from -5 to +5:"
MOOD_LINE: Final = "  {mood}: {feeling} ({times})"
NO_FEELING: Final = "kept as a word"
TIMES: Final = ("once", "{n} times")

# The command -------------------------------------------------------------------------------
NO_SUCH_FILE: Final = "There is no such file or folder."
NOTHING_NAMED: Final = "No file is named, and nothing waits for an answer."
NOTHING_NAMED_NEXT: Final = "Try: journal-tui import ~/Downloads/export.zip"
NO_SUCH_FORMAT: Final = "“{named}” is no format that journal-tui reads."
FORMATS_ARE: Final = "It reads: {formats}"
NO_SUCH_MOOD: Final = "“{said}” does not say which feeling a mood is."
MOOD_NEXT: Final = "Write the word and a number from -5 to +5, such as: --mood meh=0"
READING: Final = "Reading"
QUESTION_KEYS: Final = "  [s] the same   [a] apart   [l] leave it out   [enter] later: "
COMES: Final = "  comes   {what}"
IS_THERE: Final = "  there   {what}"
MOODS_KEYS: Final = "  [enter] use this table, or change a word, such as meh=-1: "
NO_FILES: Final = "There are no files in it."
PASSED_OVER: Final = ("1 other file was passed over.", "{n} other files were passed over.")
UNDO: Final = "journal-tui undo takes all of it back."
WAITING_FOR_ANSWER: Final = (
    "1 thing that came in may be there already:",
    "{n} things that came in may be there already:",
)
ANSWER_NEXT: Final = "Call journal-tui import on a terminal to say, or open the journal."
