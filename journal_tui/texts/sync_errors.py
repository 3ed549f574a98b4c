"""What is said when a sync does not come about."""

from typing import Final

# What happened -----------------------------------------------------------------------------
NO_GIT: Final = "Sync works through git, and there is no git program here."
OFFLINE: Final = "The remote repository cannot be reached ({words})."
NOT_THERE: Final = "There is no repository at this address, or it may not be read ({words})."
HANGS: Final = "The remote repository did not answer within {seconds:g} s."
ASKS: Final = "The remote repository wants a password or a key that git does not have ({words})."
REFUSED: Final = "The remote repository does not allow it ({words})."
REWRITTEN: Final = "The history in the remote repository was rewritten or removed."
FOREIGN: Final = "The repository at this address is used for something else ({branches})."
FAILED: Final = "git could not do it ({words})."
DAMAGED: Final = "The private git repository of the journal is damaged ({words})."
SILENT: Final = "it gave no reason, code {code}"

BRANCHES_MORE: Final = "{shown} and {count:,} more"
MORE_WORDS: Final = "{words} ..."

# Mistakes in the address -------------------------------------------------------------------
ADDRESS_EMPTY: Final = "Sync needs the address of a git repository."
ADDRESS_OPTION: Final = "An address of a git repository cannot begin with '-'."
ADDRESS_CONTROLS: Final = "There is a control character in the address."
ADDRESS_TRANSPORT: Final = "Addresses that run a program of their own ({transport}::) do not work."
ADDRESS_WORKING: Final = "This is a repository that somebody works in."
ADDRESS_PRIVATE: Final = "This is the private repository of a journal."

# What is safe ------------------------------------------------------------------------------
KEPT: Final = "Nothing is lost: all that you wrote is in the journal on this machine."
KEPT_REMOTE: Final = "Nothing was sent to it."
KEPT_AS_BEFORE: Final = "Nothing was changed."

# What to do next ---------------------------------------------------------------------------
NEXT_GIT: Final = "Install git (2.20 or newer), and sync again."
NEXT_ONLINE: Final = "Sync again when it can be reached; the journal works without it."
NEXT_NOT_THERE: Final = (
    "Plug the disk in, or set another address with journal-tui sync --setup. On a disk or over "
    "ssh, git init --bare PATH makes a new repository."
)
NEXT_LATER: Final = "Sync again later; the journal works without it."
NEXT_KEY: Final = (
    "Call git ls-remote with this address in a terminal. When that works without a question, "
    "sync does, too."
)
NEXT_RIGHTS: Final = "Look at who may read and write there, and sync again."
NEXT_REWRITTEN: Final = (
    "If you meant that, call journal-tui sync --setup with the address once more: what is there "
    "and what is here are merged, and what somebody took out there may come back."
)
NEXT_EMPTY: Final = "Give sync an empty repository that is for the journal alone."
NEXT_AGAIN: Final = "Sync again; if it stays so, git itself may say more in a terminal."
NEXT_ANEW: Final = (
    "Remove this folder, and call journal-tui sync --setup with the address of the remote "
    "repository. The folder holds nothing that is not in the journal or in the remote repository."
)
NEXT_ADDRESS: Final = (
    "Name one such as git@host:journal.git, https://host/journal.git or /media/stick/journal.git."
)
NEXT_BARE: Final = "Make one for the journal alone, for example with git init --bare PATH."
