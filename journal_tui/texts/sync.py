"""Words about syncing: the same journal on several machines."""

from typing import Final

# --- errors -----------------------------------------------------------------------------------
NOT_SET_UP: Final = "This journal has no remote yet."
NEXT_SET_UP: Final = (
    "Name an empty git repository, for instance one on a USB stick or a private one at a host: "
    "journal-tui sync --setup URL"
)
KEPT_HERE: Final = "Everything is in the journal on this machine."
BUSY_REMOTE: Final = "Other machines send something all the time, so that ours did not get in."
BUSY_HERE: Final = "The journal here is being changed all the time."
NEXT_LATER: Final = "Try again in a minute: journal-tui sync"
REMOTE_IS_PLAIN: Final = (
    "This journal is encrypted, and the remote holds it in plain form, also in its history."
)
NEXT_PLAIN: Final = (
    "Make an empty repository, name it with: journal-tui sync --setup URL, and delete the old one"
)
REMOTE_IS_ENCRYPTED: Final = "The remote is encrypted, and the journal on this machine is not."
NEXT_ENCRYPTED: Final = (
    "Copy the key file of the other machine beside the journal and call journal-tui sync --setup "
    "URL again, or name an empty repository there to go on in plain form"
)
NO_KEY: Final = "The remote is encrypted, and its key is not on this machine."
NEXT_KEY: Final = "Copy it from the other machine to {path}, then call this again"

# --- commits ----------------------------------------------------------------------------------
IN_COMMIT: Final[dict[str, tuple[str, ...]]] = {
    "entries": ("1 entry", "{n} entries"),
    "affirmations": ("1 line of the list", "{n} lines of the list"),
    "showings": ("1 boost", "{n} boosts"),
    "goals": ("1 goal", "{n} goals"),
    "plans": ("1 plan", "{n} plans"),
    "letters": ("1 letter", "{n} letters"),
    "doubts": ("1 question of an import", "{n} questions of imports"),
    "imports": ("1 file brought in", "{n} files brought in"),
    "history": ("1 earlier version", "{n} earlier versions"),
    "settings": ("1 setting", "{n} settings"),
}
COMMIT_SEALED: Final = "sync"
COMMIT_MORE: Final = "and {n} more"
COMMIT_DELETED: Final = "{day}  deleted"

# --- what is said -----------------------------------------------------------------------------
NOTHING: Final = "Nothing new, here or there."
CAME: Final = ("1 entry came.", "{n} entries came.")
SENT: Final = ("1 change went.", "{n} changes went.")
UNSETTLED: Final = (
    "1 entry has versions to choose from now:",
    "{n} entries have versions to choose from now:",
)
SETTLE: Final = "  journal-tui settle {id}"
YES_IS_FOR_COPIES: Final = "--yes goes with --copies."
SET_UP: Final = "Set up: {url}"
AUTO_HINT: Final = "To sync by itself on start and quit, put this into settings.yaml: sync: auto"
STATUS_URL: Final = "Remote          {url}"
STATUS_LAST: Final = "Last synced     {when}"
STATUS_NEVER: Final = "never"
STATUS_WAITING: Final = "Waiting to go   {what}"
STATUS_NOTHING_WAITS: Final = "nothing"
STATUS_CHANGES: Final = ("1 change", "{n} changes")
STATUS_AUTO: Final = "By itself       {how}"
STATUS_ON: Final = "on start and quit"
STATUS_OFF: Final = "no (sync: auto in settings.yaml)"
STATUS_UNSETTLED: Final = "To choose       {what}"
STATUS_ENTRIES: Final = ("1 entry", "{n} entries")
