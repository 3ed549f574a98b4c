"""The errors of a file that cannot be brought in."""

from journal_tui.errors import JournalTuiError


class UnreadableFileError(JournalTuiError):
    """A file that cannot be read: ``what`` says why in a sentence, ``where`` the line or field.

    Nothing of the file is brought in, and the next one goes on.
    """

    def bare(self) -> "UnreadableFileError":
        """The same to be kept: without the streams that were open where it was raised."""
        return type(self)(self.what, where=self.where, kept=self.kept, next_step=self.next_step)


class NoDiaryError(UnreadableFileError):
    """A whole file that is no part of a diary, such as a note of no day or a template.

    It is an error where she names it herself; in a folder of notes it is one of the others.
    """
