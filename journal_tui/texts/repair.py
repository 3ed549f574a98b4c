"""What a repair says: what it found and saved, what it could not save, and where the copies are."""

from typing import Final

# What was found, and what became of it -----------------------------------------------------
ALL_TAKEN: Final = (
    "All that stands in it can be read and was taken as it is; what changed in it, or is "
    "missing, cannot be told."
)
OTHER_SCHEMA: Final = (
    "The number of its format had changed, which its check sum tells; it was put right."
)
TABLE_GONE: Final = "Nothing is left of its table {table}."
UNREAD_LINE: Final = "Of line {number} of the file nothing could be saved."
UNREAD_LINES: Final = "Of lines {numbers} and {last} of the file nothing could be saved."
UNREAD_LINES_MORE: Final = (
    "Of lines {numbers} and {count:,} more of the file nothing could be saved."
)
COPIES: Final = "Documents that stood in the file more than once, letter for letter: {count:,}."
OTHER_VERSION: Final = (
    "{table} {doc_id} stood in the file in more than one version; the one saved last stays."
)
NEW_ID: Final = "{table}: a document had lost its id and got a new one, {doc_id}."
NOT_OPENED: Final = "It is encrypted, and nothing can be saved of a part of it."
TORN_LOG: Final = "The end of the log is a save that was cut short; it had not been confirmed."
LOST_SAVE: Final = "One save in the log could not be read, or is missing."
LOST_SAVES: Final = "Saves in the log that could not be read, or are missing: {count:,}."
FROM_LOG: Final = "Documents taken from the log: {count:,}."
FROM_BACKUP: Final = (
    "Nothing could be read in the file: the backup of {day} took its place, and then what the "
    "log holds. What was saved between the two is missing."
)
ONLY_FROM_LOG: Final = (
    "Nothing could be read in the file, and there is no backup that can: the journal now has "
    "what the log holds, and nothing else."
)
FROM_HISTORY: Final = (
    "entries {doc_id} was taken from its history, as it was before the change of {day}."
)
FROM_HISTORY_DELETED: Final = (
    "entries {doc_id} was taken from its history, as it was before it was deleted on {day}."
)
LEFT_OUT: Final = "{table} {doc_id} could not be read."
FIELDS_LEFT_OUT: Final = "{table} {doc_id} was saved without what could not be read: {fields}."
MOMENTS_FILLED: Final = (
    "{table} {doc_id} had lost a time, which was told from the others: {fields}."
)
DOUBTFUL: Final = "{table} {doc_id} was damaged; look whether this is as you wrote it: {fields}."
GATHERED: Final = (
    "{table} {doc_id} was damaged; what could be read of it is saved, look whether it is whole "
    "and all its own."
)
MENDED: Final = "{table} {doc_id} was damaged and could be read all the same."
ORPHAN_LEFT_OUT: Final = (
    "showings {doc_id} was left out: the line of your list that it speaks of is nowhere."
)
ORPHAN_FREED: Final = "showings {doc_id} no longer names an entry that is nowhere."

# Nothing to save ---------------------------------------------------------------------------
NOTHING_TO_SAVE: Final = "Nothing in the journal's files can be read, so nothing was replaced."
NEXT_RESTORE: Final = (
    "journal-tui restore brings a backup back; or put a good copy of the file in its place."
)

# The report --------------------------------------------------------------------------------
NOTHING_TO_REPAIR: Final = "There is nothing to repair."
REPAIRED: Final = "{path} was repaired."
NO_ENTRY_SAVED: Final = "No entry could be saved; journal-tui restore may bring them back."
PUT_ASIDE: Final = "As it was before, it is kept in:"
SAVED: Final = "Saved:"
SAVED_TABLE: Final = "{name}: {count:,}"
FOUND: Final = "What was found:"
NOT_SAVED: Final = "What is missing or needs a look; what was put aside still has it as it was:"
SEE_BACKUPS: Final = "A backup may have it: journal-tui restore shows what is in one."
CLOSED: Final = "Others can no longer look in: {names}"
NOT_CLOSED: Final = "Others can still look in, which the system does not let us change: {names}"
SHARED_FOLDER: Final = (
    "The folder {name} was left open to others, because it holds more than the journal."
)
