"""Words of syncing on the screens, and of what is sent when they close."""

from typing import Final

# How a round went ----------------------------------------------------------------------------
UNDER_WAY: Final = "Syncing. You can go on meanwhile."
CAME: Final = (
    "1 entry came from another machine.",
    "{n} entries came from another machine.",
)
SENT: Final = "What is new here was sent."
NOTHING: Final = "There is nothing new, here or there."
UP_TO_DATE: Final = "Synced"
TWO_VERSIONS: Final = (
    "1 entry was changed on two machines:\nboth versions are kept, and Home lets you choose.",
    "{n} entries were changed on two machines:\nboth versions are kept, and Home lets you choose.",
)
NOT_SYNCED: Final = "Not synced"
NEXT: Final = "“journal-tui sync” in a shell says more."
STUMBLED: Final = (
    "Something went wrong that nobody foresaw ({what}). What you wrote is on this machine."
)
NOT_SET_UP: Final = "Sync is not set up yet"
NEXT_SET_UP: Final = (
    "In a shell, once: journal-tui sync --setup URL\n"
    "URL is a git repository of yours, empty at first: at a host, over ssh, or on a USB stick."
)
SAMPLE: Final = "The sample journal stays on this machine."

# The one place that says when ----------------------------------------------------------------
LAST: Final = "Fetch and send; last synced {when}"
AWAY: Final = "The others cannot be reached just now; last synced {when}"
AWAY_NEVER: Final = "The others cannot be reached just now"
JUST_NOW: Final = "just now"
MINUTES_AGO: Final = ("a minute ago", "{n} minutes ago")
HOURS_AGO: Final = ("an hour ago", "{n} hours ago")

# When the screens have closed ----------------------------------------------------------------
SENDING: Final = "Sending to {where} …"
NOT_SENT: Final = "Not sent yet. {why} Everything is on this machine."
WHY_SLOW: Final = "There was no answer in {n} s."
WHY_STOPPED: Final = "You stopped it."
WHY_LOCKED: Final = "The journal is locked."

# Conflict copies -----------------------------------------------------------------------------
COPY: Final = "A copy of your journal lies beside it"
MORE_COPIES: Final = ("and 1 more copy", "and {n} more copies")
COPY_WHY: Final = "A sync program made it, as it does when two machines write at the same time."
BRINGS_NEW: Final = ("1 entry that is new here", "{n} entries that are new here")
BRINGS_CHANGED: Final = (
    "1 entry as it was changed there",
    "{n} entries as they were changed there",
)
BRINGS_GONE: Final = (
    "1 entry goes: it was deleted there",
    "{n} entries go: they were deleted there",
)
BRINGS_UNSETTLED: Final = (
    "1 entry that was written on in both; both versions are kept",
    "{n} entries that were written on in both; both versions are kept",
)
BRINGS_OTHERS: Final = ("1 thing beside the entries", "{n} things beside the entries")
BRINGS: Final = "It would bring:"
BRINGS_NOTHING: Final = "There is nothing in it that your journal does not have."
COPY_KEPT: Final = "No words of your journal are lost, and the copy is kept among the backups."
COPY_KEYS: Final = "enter merge   esc later"
MERGING: Final = "Merging what the copy holds"
MERGED: Final = "Merged"
MERGED_NOTHING: Final = "Your journal had all of it. The copy is among the backups."
MERGED_CAME: Final = ("1 entry came or changed.", "{n} entries came or changed.")
MERGED_GONE: Final = (
    "1 entry went: it was deleted there.",
    "{n} entries went: they were deleted there.",
)
MERGED_OTHERS: Final = "What it had beside the entries came."
