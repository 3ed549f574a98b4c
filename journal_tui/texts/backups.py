"""What is said of a backup that cannot be used."""

from typing import Final

DAMAGED: Final = "The backup is cut off or damaged: it cannot be unpacked to what it was."
NOT_A_FILE: Final = "This path does not lead to an ordinary file."
SEALED: Final = "The backup is encrypted."
TOO_LARGE: Final = "Unpacked, the file is larger than {most:g} GB: that cannot be a journal."

NEXT_OTHER: Final = "Choose another backup, from a day before or after."
NEXT_PASSPHRASE: Final = "Give the passphrase, and try again."
