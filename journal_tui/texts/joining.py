"""Words about joining a run to what was written about it, and parting them again."""

from typing import Final

NO_PAIR: Final = "These two cannot be joined."
NO_PAIR_NEXT: Final = (
    "A run joins words of its own day; two entries with a run and words each stay two."
)
NOTHING_TO_SPLIT: Final = "There is no run here that came to these words, so nothing to part."
NOTHING_TO_SPLIT_NEXT: Final = "journal-tui edit ID --line changes the run of an entry."

# The command -------------------------------------------------------------------------------
JOINED: Final = "One entry now: {what}"
SPLIT_WORDS: Final = "Your words:  {what}"
SPLIT_RUN: Final = "The run:     {what}"
UNDO: Final = "journal-tui undo takes this back."

# The screens -------------------------------------------------------------------------------
NO_PARTNER: Final = "There is nothing else of this day that it can be joined with."
NOTHING_HERE: Final = "There is no run here that came to these words."
JOINED_HERE: Final = "Joined. {key} makes two of it again."
SPLIT_HERE: Final = "Two entries now. {key} takes this back."
CHOOSE: Final = "Join it with"
CHOOSE_KEYS: Final = "enter joins them   esc leaves them"
NOT_YET: Final = "no words yet"
UNDONE_JOIN: Final = "They are two entries again."
UNDONE_SPLIT: Final = "They are one entry again."
