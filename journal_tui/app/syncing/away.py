"""Which errors of syncing say no more than that it cannot be done just now."""

from journal_tui.app.syncing.errors import AlwaysChangingError
from journal_tui.store.errors import BusyError
from journal_tui.store.sync.errors import HangError, UnreachableError


def is_away(error: Exception) -> bool:
    """Whether the others could not be reached, or not in time: nothing for her to put right."""
    return isinstance(error, UnreachableError) or is_slow(error)


def is_slow(error: Exception) -> bool:
    """Whether no more is known than that it takes longer than there was time."""
    return isinstance(error, HangError | AlwaysChangingError | BusyError)
