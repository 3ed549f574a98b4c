"""What is said of conflict copies: files that a sync program made of the journal."""

from typing import Final

# --- the programs that make them --------------------------------------------------------------
SYNCTHING: Final = "Syncthing"
NEXTCLOUD: Final = "Nextcloud"
OWNCLOUD: Final = "ownCloud"
DROPBOX: Final = "Dropbox"
GOOGLE_DRIVE: Final = "Google Drive"
ICLOUD: Final = "iCloud"

# --- finding them -----------------------------------------------------------------------------
FOUND: Final = (
    "{name} is a conflict copy{program}: the journal as another machine had it. "
    "journal-tui sync --copies shows what it would bring, and asks."
)
MADE_BY: Final = " made by {program}"

KEPT: Final = "The copy lies where it lay, and the journal is as it was."
NEXT_OTHER_MACHINE: Final = (
    "On the machine that it comes from the journal may be whole: open it there, and let the "
    "program copy it again. If not, keep this file."
)

# --- what a copy would bring --------------------------------------------------------------------
NONE: Final = "There are no conflict copies beside the journal."
COPY: Final = "{path}\n  {what} of {when}{program}"
OF_JOURNAL: Final = "the journal"
OF_LOG: Final = "what was saved since"
NEW: Final = ("1 entry is new:", "{n} entries are new:")
CHANGED: Final = ("1 entry changes:", "{n} entries change:")
GONE: Final = (
    "1 entry goes: it was deleted there:",
    "{n} entries go: they were deleted there:",
)
UNSETTLED: Final = (
    "1 entry was written on in both; both versions are kept:",
    "{n} entries were written on in both; both versions are kept:",
)
OTHERS: Final = (
    "1 thing comes beside the entries: of your list, goals, plans, letters or imports",
    "{n} things come beside the entries: of your list, goals, plans, letters or imports",
)
NOTHING: Final = "There is nothing in it that the journal does not have."
AND_MORE: Final = "and {n:,} more"

# --- merging --------------------------------------------------------------------------------------
ASKS: Final = "Merging a copy asks first, and here is nobody to ask."
ASKS_NEXT: Final = "Give --yes to merge without a question."
QUESTION: Final = "Merge it, and keep the copy among the backups? [y/N] "
QUESTION_NOTHING: Final = "Put the copy among the backups? [y/N] "
NOT_MERGED: Final = "Left where it is."
MERGED: Final = "Merged. The copy is kept in: {path}"
TIDIED: Final = "Nothing had to change. The copy is kept in: {path}"
CHANGED_MEANWHILE: Final = (
    "It was changed while it was merged, so it was left where it is; merge it once more."
)
SETTLE: Final = "  journal-tui settle {id}"
