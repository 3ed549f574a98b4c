"""What is said about the passphrase, the key file and what is encrypted."""

from typing import Final

# Asking for a passphrase -------------------------------------------------------------------
PASSPHRASE_PROMPT: Final = "Passphrase: "
PASSPHRASE_NEW: Final = "New passphrase: "
PASSPHRASE_AGAIN: Final = "The same again: "
PASSPHRASES_DIFFER: Final = "The two are not the same. Nothing was changed; type both again."
PASSPHRASE_EMPTY: Final = "An empty passphrase protects nothing."
PASSPHRASE_UNTYPABLE: Final = "The passphrase holds something that cannot be typed in a terminal."

# What does not open ------------------------------------------------------------------------
WRONG_PASSPHRASE: Final = "This is not the passphrase of the journal."
LOCKED: Final = "The journal is encrypted, and no passphrase was given."
BROKEN_SEAL: Final = "The encrypted file was changed or cut off, or it belongs to another key."
NOT_A_RECIPIENT: Final = "The journal's public key cannot be read."
NOT_AN_IDENTITY: Final = "The journal's secret key cannot be read."
BROKEN_KEY: Final = "The key file is damaged, or it is not the key file of a journal."
COSTLY_KEY: Final = "This computer is too slow for the key file: it was made on a much faster one."
MISSING_KEY: Final = "The journal's key file is not there; without it the passphrase opens nothing."
OTHER_KEY: Final = "The journal has another key than when it was opened."

# What is safe ------------------------------------------------------------------------------
KEPT: Final = "Nothing was changed."

# What to do next ---------------------------------------------------------------------------
NEXT_PASSPHRASE: Final = "Choose another passphrase."
NEXT_TRY_AGAIN: Final = (
    "Try again, as often as you like. If you are sure of it, the key file may be damaged: "
    "put a copy of it from a backup in its place."
)
NEXT_UNLOCK: Final = "Open the journal in a terminal, or set JOURNAL_TUI_PASSPHRASE."
NEXT_GOOD_COPY: Final = "Put a copy from a backup in its place, with the key file of that time."
NEXT_OPEN_ONCE: Final = "Open the journal with its passphrase: its public key is then written anew."
NEXT_KEY_BACK: Final = "Put the key file back, or a copy of it from a backup."
NEXT_FASTER: Final = (
    "Open the journal on that computer, or with the age program: "
    "age --decrypt -i KEY-FILE JOURNAL. If it was made here, put a copy of it back."
)
NEXT_OPEN_AGAIN: Final = "Close the journal, open it again, and try once more."

# The first line of the public key's file ---------------------------------------------------
PUB_COMMENT: Final = (
    "The public key of the journal beside it: encrypts new entries, and can open none."
)
