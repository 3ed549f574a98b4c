"""What is said about the passphrase, the key file and what is encrypted."""

from typing import Final

# Asking for a passphrase -------------------------------------------------------------------
PASSPHRASE_PROMPT: Final = "Passphrase: "
PASSPHRASE_NEW: Final = "New passphrase: "
PASSPHRASE_AGAIN: Final = "The same again: "
PASSPHRASES_DIFFER: Final = "The two are not the same. Nothing was changed; type both again."
OPENING: Final = "opening ..."
NOBODY_TO_ASK: Final = "A passphrase is needed, and here is nobody to ask for it."
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
NEXT_TERMINAL: Final = "Call it in a terminal, or set {variable}."
NEXT_ENCRYPT: Final = "journal-tui encrypt gives it a passphrase."
NEXT_UNLOCK: Final = "Open the journal in a terminal, or set JOURNAL_TUI_PASSPHRASE."
NEXT_GOOD_COPY: Final = "Put a copy from a backup in its place, with the key file of that time."
NEXT_OPEN_ONCE: Final = "Open the journal with its passphrase: its public key is then written anew."
NEXT_KEY_BACK: Final = "Put the key file back, or a copy of it from a backup."
NEXT_FASTER: Final = (
    "Open the journal on that computer, or with the age program: "
    "age --decrypt -i KEY-FILE JOURNAL. If it was made here, put a copy of it back."
)
NEXT_OPEN_AGAIN: Final = "Close the journal, open it again, and try once more."

# Encrypting and decrypting -----------------------------------------------------------------
BEFORE_ENCRYPTING: Final = (
    "The journal, its drafts and its backups are going to be encrypted. Reading",
    "them will need the passphrase; journal-tui log goes on without it.",
    "",
    "Nobody can open the journal without the passphrase, not even you, and nobody",
    "can bring it back: if it is forgotten, every word is lost. Write it down, and",
    "keep it in a safe place. Ctrl+C leaves everything as it is.",
    "",
)
ENCRYPTED_ALREADY: Final = "The journal is encrypted already; the rest is looked after."
KEY_THERE: Final = "Something beside the journal is encrypted already; its passphrase stays."
ENCRYPTED: Final = "The journal is encrypted."
DECRYPTED: Final = "The journal is not encrypted: whoever gets the file can read it."
BESIDE_ONE: Final = "1 file beside it was changed with it."
BESIDE: Final = "{n:,} files beside it were changed with it."
KEY_FILES: Final = (
    "The passphrase opens it with this key file, or with its copy among the backups;\n"
    "without both it opens nothing:\n  {key}\n  {copy}"
)
KEY_KEPT: Final = "The key file is kept, for encrypted copies that lie elsewhere:\n  {key}"
NOT_REACHED: Final = (
    "What this cannot reach: copies and exports elsewhere, earlier versions that a\n"
    "sync or backup program keeps, and deleted blocks of the disk, from which words\n"
    "may be read until they are used again."
)
UNSYNCED: Final = (
    "This journal was synced in plain form: what syncing kept of it here was removed. The\n"
    "remote still has it, with its history. Make an empty repository, name it with\n"
    "journal-tui sync --setup URL, and delete the old one."
)
LEFT: Final = "The rest is done; call it again for what is left."
NOT_ENCRYPTED: Final = "The journal is not encrypted."
PASSPHRASE_CHANGED: Final = (
    "The new passphrase opens the journal. Copies of the key file that lie elsewhere\n"
    "still open with the old one."
)
BOOST_LOCKED: Final = (
    "Your own list is locked, so this line came with the program; the environment's\n"
    "JOURNAL_TUI_PASSPHRASE opens it."
)

# The screen that asks for the passphrase ----------------------------------------------------
SCREEN_TITLE: Final = "Your journal is locked."
SCREEN_DRAFT: Final = "What you were writing is kept, encrypted."
SCREEN_FIELD: Final = "passphrase"
SCREEN_WRONG: Final = "That is not the passphrase. Try again, as often as you like."
SCREEN_KEYS: Final = "enter open   esc leave"

# The first line of the public key's file ---------------------------------------------------
PUB_COMMENT: Final = (
    "The public key of the journal beside it: encrypts new entries, and can open none."
)
