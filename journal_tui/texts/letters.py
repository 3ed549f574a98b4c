"""Words of the letters to herself."""

from typing import Final

EMPTY: Final = "A letter needs words."


HEAD: Final = "Letters to yourself"
ABOUT: Final = "Written on a good day, for a low one: Boost offers them then."
NONE_YET: Final = "None so far. n begins one."
NOT_OPENED: Final = "not opened yet"
OPENED: Final = "opened {when}"
KEYS: Final = "n new   enter read, change   d delete   u undo   esc back"
DELETED: Final = "Deleted. u brings it back."
NOTHING_TO_UNDO: Final = "Nothing was deleted."

NEW: Final = "A letter to yourself, for a day that is not so good"
OF: Final = "Your letter of {day}"
PAGE_KEYS: Final = "ctrl+s or esc keeps it"
KEPT: Final = "Kept. Boost offers it on a low day."
AS_DRAFT: Final = "Your words are kept as a draft; Write offers them."

FROM_YOU: Final = "From you, {day}"
READ_KEYS: Final = "↑ ↓ more   esc close"
