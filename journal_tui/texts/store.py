"""What the store says: files that cannot be read or written, conflicts, findings of a check."""

from typing import Final

# Reading -----------------------------------------------------------------------------------
EMPTY_FILE: Final = "The journal file is empty, so it cannot be told what was in it."
NOT_UTF8: Final = "The journal file holds bytes that are not text (UTF-8)."
BROKEN_FILE: Final = "The journal file is cut off or damaged: {detail}."
CHANGED_FILE: Final = "The journal file is not as it was saved: {detail}."
BROKEN_LOG: Final = "The journal's log is damaged: what was saved on its line {line} is not whole."
BROKEN_TRANSACTION: Final = "The journal's log holds something that cannot be read."
OTHER_LOG: Final = "The journal's log was begun for another version of the journal file."
NO_LOG: Final = "The journal's log is not there any more, and the latest entries were in it."
ONLY_LOG: Final = "The journal file is not there, but its log is."
FOREIGN_FILE: Final = "This file is not a journal of journal-tui."
NEWER_FILE: Final = (
    "This journal was written by a newer journal-tui (format {found}, here {known})."
)
NOT_A_FILE: Final = "The journal's path does not lead to an ordinary file."
CANNOT_READ: Final = "The file cannot be read: {reason}."
GONE: Final = "The journal file is no longer where it was."
UNREADABLE_DOCUMENT: Final = (
    "One document of the journal cannot be read: {field} should be {wanted}."
)
DOCUMENT_WHERE: Final = "{path}, {table} {doc_id}"

DETAIL_NOT_JSON: Final = "it stops being JSON near line {line}"
DETAIL_TOO_DEEP: Final = "it is nested too deeply to be a journal"
DETAIL_TWICE: Final = "'{name}' stands in it twice"
DETAIL_SHAPE: Final = "it holds something that is not a table of documents"
DETAIL_NO_TABLE: Final = "the table {table} is missing"
DETAIL_CRC: Final = "its check sum is another, so something in it has changed"
DETAIL_SCHEMA: Final = "its format number cannot be read"

# Writing -----------------------------------------------------------------------------------
CANNOT_WRITE: Final = "The file could not be saved: {reason}."
UNWRITABLE_VALUE: Final = "This cannot be saved: {field} should be {wanted}."
BUSY: Final = "Another program is holding the file, {seconds:g} s were not enough to wait."
CONFLICT: Final = "This was changed elsewhere in the meantime."
NO_LOCK: Final = "The file cannot be locked here: {reason}."

REASON_FULL: Final = "the disk is full"
REASON_QUOTA: Final = "your share of the disk is used up"
REASON_NOT_ALLOWED: Final = "it is not allowed here"
REASON_READ_ONLY: Final = "this disk can be read but not written"
REASON_DISK: Final = "the disk reports a fault"
REASON_LINK_LOOP: Final = "the links lead round in a circle"
REASON_OTHER: Final = "the system says '{words}'"

# What is safe ------------------------------------------------------------------------------
KEPT_UNTOUCHED: Final = "The file was not touched."
KEPT_AS_BEFORE: Final = "Everything saved before is still there, as it was."
KEPT_IN_DOUBT: Final = "The new version is in its place, but the disk did not confirm it."
KEPT_BOTH: Final = "Nothing was written; the other version is on disk, yours is still here."
KEPT_ON_SCREEN: Final = "What was read before is still here, in this program."

# What to do next ---------------------------------------------------------------------------
NEXT_REPAIR: Final = (
    "journal-tui check tells more; check --repair puts it aside and saves what is sound."
)
NEXT_LOG: Final = "Put the log back if it was moved; journal-tui check --repair goes on without it."
NEXT_EMPTY: Final = (
    "journal-tui restore brings back a backup; check --repair takes what a log beside it holds."
)
NEXT_ONLY_LOG: Final = (
    "Put the file back; else journal-tui check --repair takes the newest backup and adds the log."
)
NEXT_OTHER_PATH: Final = "Choose a journal with --journal PATH."
NEXT_NEWER: Final = "Update journal-tui, then open it again."
NEXT_CHECK: Final = (
    "journal-tui check names the line; check --repair keeps all of it that can be read."
)
NEXT_SPACE: Final = "Make some room, then save again."
NEXT_RIGHTS: Final = "Look at who may write to this folder, or choose another with --journal PATH."
NEXT_AGAIN: Final = "Save again in a moment."
NEXT_CLOSE_OTHER: Final = "Wait a moment, or close the other program, and try again."
NEXT_LOCK: Final = (
    "Keep the journal on a disk of this machine, or choose another with --journal PATH."
)
NEXT_PUT_BACK: Final = "Put the file back, or start the program anew to begin a new journal."
NEXT_CHOOSE: Final = "Look at both, and save again with what you want to keep."

# Words for what a field should be ----------------------------------------------------------
WANTED_TEXT: Final = "a text"
WANTED_MOMENT: Final = "a moment with its offset, such as 2016-08-21T09:10:00+01:00"
WANTED_DAY: Final = "a day, such as 2016-08-21"
WANTED_NUMBER: Final = "a number"
WANTED_POLARITY: Final = "a number from -1 to +1"
WANTED_WHOLE: Final = "a whole number"
WANTED_FLAG: Final = "true or false"
WANTED_CHOICE: Final = "one of {choices}"
WANTED_LIST: Final = "a list"
WANTED_RECORD: Final = "an object"
WANTED_ROWS: Final = "a list of lists ({names})"
WANTED_PRESENT: Final = "there"
WANTED_JSON: Final = "JSON"
WANTED_OURS: Final = "left to the program"
WANTED_NAMES: Final = "an object whose names are texts"
DRAFT: Final = "draft"
FIELD_LINE: Final = "its line"

# What a check finds ------------------------------------------------------------------------
FOUND_UNDECODABLE: Final = "{table} {doc_id}: {field} should be {wanted}."
FOUND_NO_DOCUMENT: Final = "This line is no document that can be read."
FOUND_IN_LOG: Final = "In the log, {words}"
FOUND_DUPLICATE: Final = "{table} {doc_id} stands on line {first} already."
FOUND_ORPHANS: Final = {
    "affirmations": "showings {doc_id}: the line of your list that was shown is nowhere.",
    "entries": "showings {doc_id}: the entry for which it was shown is nowhere.",
}
FOUND_TORN_LOG: Final = (
    "The log ends in a save that was cut short and was not confirmed; the next save puts it aside."
)
FOUND_FILE_MODE: Final = "{name} can be read by others (mode {mode:04o}, 0600 would be private)."
FOUND_FOLDER_MODE: Final = "{name} is open to others (mode {mode:04o}, 0700 would be private)."
FOUND_FILE_MODES: Final = "{count:,} files in {name} can be read by others; 0600 would be private."
FOUND_TEMP: Final = "{name} is left over from a save that was cut short; the next save clears it."
FOUND_DRAFT: Final = "A draft of {day} waits to be finished ({name})."
FOUND_LOCKED_DRAFT: Final = "A draft of {day} is encrypted and waits to be finished ({name})."
FOUND_BROKEN_DRAFT: Final = "A draft cannot be read fully; it is kept as it is ({name})."
FOUND_PLAIN: Final = (
    "{name} is not encrypted, and the journal is; journal-tui encrypt takes it along."
)
FOUND_PLAIN_FILES: Final = (
    "{count:,} files in {name} are not encrypted, and the journal is; journal-tui encrypt takes "
    "them along."
)
FOUND_NO_KEY: Final = (
    "{name} is not there: without it the passphrase does not open the journal. Put it back, or "
    "a copy of it from the folder of the backups."
)
