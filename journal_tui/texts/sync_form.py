"""What is said of files in a remote that are not as this program writes them."""

from typing import Final

DAMAGED_LINE: Final = "Line {number} of a file in the remote {detail}."
NO_DOCUMENT: Final = "is not a document of a journal"
TWICE: Final = "has an id or a name that stood before"
DAMAGED_FILE: Final = "An encrypted file in the remote was changed, cut off or exchanged."
TOO_LARGE: Final = "Unpacked, a file in the remote is larger than {most:g} GB: that is no month."
FOREIGN: Final = "What is on this branch of the remote was not put there by journal-tui."
NEWER: Final = "The remote was written by a newer journal-tui, on another of your machines."
OTHER_KEY: Final = "The journal in the remote is encrypted, and with another key than yours here."

KEPT: Final = "Nothing was changed, here or there."
NEXT_GIT: Final = (
    "git log -p in the remote shows what changed it; put that file back as it was before, "
    "and sync again."
)
NEXT_OTHER_REMOTE: Final = (
    "journal-tui sync --setup URL takes another remote; an empty repository is right."
)
NEXT_UPGRADE: Final = "Install the newest journal-tui on this machine, and sync again."
NEXT_KEY: Final = (
    "If the journal here is encrypted, call journal-tui decrypt first: its own key must not be "
    "written over. Then copy {name} from the machine that the other one comes from to {path}, and "
    "call journal-tui sync --setup URL again."
)
