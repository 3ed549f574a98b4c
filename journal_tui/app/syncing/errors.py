"""What is in the way of a round, and whether there is anything for her to put right."""

from journal_tui.errors import JournalTuiError
from journal_tui.store.errors import BusyError
from journal_tui.store.sync.errors import HangError, UnreachableError


class NotSetUpError(JournalTuiError):
    """No remote was named yet."""


class OtherFormError(JournalTuiError):
    """The remote is encrypted and the journal is not, or the other way round."""


class AlwaysChangingError(JournalTuiError):
    """Others sent, or saved, something each time before ours was done."""


def is_away(error: Exception) -> bool:
    """Whether the others could not be reached, or not in time: nothing for her to put right."""
    return isinstance(error, UnreachableError) or is_slow(error)


def is_slow(error: Exception) -> bool:
    """Whether no more is known than that it takes longer than there was time."""
    return isinstance(error, HangError | AlwaysChangingError | BusyError)
