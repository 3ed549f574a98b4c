"""What is said of backups: made, listed, compared with the journal, and those of no use."""

from typing import Final

DAMAGED: Final = "The backup is cut off or damaged: it cannot be unpacked to what it was."
NOT_A_FILE: Final = "This path does not lead to an ordinary file."
SEALED: Final = "The backup is encrypted."
TOO_LARGE: Final = "Unpacked, the file is larger than {most:g} GB: that cannot be a journal."

NEXT_OTHER: Final = "Choose another backup, from a day before or after."
NEXT_PASSPHRASE: Final = "Give the passphrase, and try again."

# Making ------------------------------------------------------------------------------------
NO_JOURNAL: Final = "There is no journal yet, so there is nothing to back up."
EXISTS: Final = "A file of this name is there already."
NEXT_OTHER_NAME: Final = "Choose another name."
MADE: Final = "{path}\n  {size:,} bytes, {entries}"
ONE_ENTRY: Final = "1 entry"
ENTRIES: Final = "{n:,} entries"
AS_IT_LIES: Final = "encrypted, as the file lies there"
WITHOUT_LOG: Final = (
    "The journal is locked: what was logged since it was opened last is not in this copy."
)
NOT_MADE: Final = "Today's backup could not be made"

# Listing -----------------------------------------------------------------------------------
NONE_YET: Final = "There are no backups yet. journal-tui backup makes one."
SIZE: Final = "{size:,} bytes"
ENCRYPTED: Final = "encrypted"

# Choosing ----------------------------------------------------------------------------------
CHOOSE: Final = "Which one? A number of the list, a day such as 2016-08-21, “latest”, or a file."
CHOOSE_NEXT: Final = "journal-tui restore 1 shows first what would change, and asks."
NO_SUCH_NUMBER: Final = "There is no backup {number}: the list has {n}."
NO_BACKUP_OF_DAY: Final = "There is no backup of {day}."
NEAREST_DAYS: Final = "The nearest days with one: {days}."
NO_SUCH_FILE: Final = "“{named}” is no number, no day and no file."
LIST_NEXT: Final = "journal-tui backup --list shows what there is."

# What a restore would change ---------------------------------------------------------------
FROM_BACKUP: Final = "The backup of {when} ({reason}) holds {entries}."
FROM_FILE: Final = "{path} holds {entries}."
NOTHING_CHANGES: Final = "The journal holds the very same. Nothing was changed."
COME: Final = "{entries} would come back:"
CHANGE: Final = "{entries} would become what they were:"
CHANGE_ONE: Final = "1 entry would become what it was:"
GO: Final = "{entries} would go:"
AND_MORE: Final = "and {n:,} more"
NOT_READABLE: Final = "(cannot be read)"
LINES_OF_LIST: Final = "Affirmations: {come:,} would come back, {change:,} change, {go:,} go"
GOALS: Final = "Goals: {come:,} would come back, {change:,} change, {go:,} go"
PLANS: Final = "Plans: {come:,} would come back, {change:,} change, {go:,} go"
LETTERS: Final = "Letters: {come:,} would come back, {change:,} change, {go:,} go"
DOUBTS: Final = "Imports that ask you: {come:,} would come back, {change:,} change, {go:,} go"
UNSEEN: Final = (
    "Of what no list shows (deleted entries, earlier versions, which files came in): {n:,} would"
    " change"
)
PRESENT_DAMAGED: Final = "The journal that is there now cannot be used: {what}"
DAMAGED_KEPT: Final = "It is put aside as it is before anything is written."
KEPT_FIRST: Final = "What is there now is backed up first, so that this can be undone."

# Restoring ---------------------------------------------------------------------------------
ASKS: Final = "Restoring asks first, and here is nobody to ask."
ASKS_NEXT: Final = "Give --yes to restore without a question, --dry-run to look only."
QUESTION: Final = "Restore this backup? [y/N] "
NOT_RESTORED: Final = "Nothing was changed."
RESTORED: Final = "Restored. The journal holds {entries} now."
BEFORE: Final = "What was there before: {path}"
UNDO: Final = "journal-tui restore latest brings it back."
