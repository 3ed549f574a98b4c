"""What is in the way of a round, beside what git and the store say."""

from journal_tui.errors import JournalTuiError


class NotSetUpError(JournalTuiError):
    """No remote was named yet."""


class OtherFormError(JournalTuiError):
    """The remote is encrypted and the journal is not, or the other way round."""


class AlwaysChangingError(JournalTuiError):
    """Others sent, or saved, something each time before ours was done."""
