"""The errors that a person may see: what happened, where, what was kept, what to do next."""

from typing import ClassVar


class JournalTuiError(Exception):
    """An error for a person's eyes.

    ``what`` says in one sentence what happened, ``where`` names the file (and line or field),
    ``kept`` what is safe, ``next_step`` what she can do now.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", kept: str = "", next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.kept = kept
        self.next_step = next_step

    def lines(self) -> tuple[str, ...]:
        """The parts that there are, in the order in which they are read."""
        return tuple(part for part in (self.what, self.where, self.kept, self.next_step) if part)

    def __str__(self) -> str:
        return "\n".join(self.lines())


class CallError(JournalTuiError):
    """A mistake in the call: a run line, a filter or an id that cannot be understood."""

    exit_code = 2


class StoreError(JournalTuiError):
    """The journal could not be read or written; what was on disk before is still there."""


class ConflictError(StoreError):
    """The document on disk is not the version that the caller saw; ``other`` is what is there."""

    other: object = None


class ConfigError(JournalTuiError):
    """A settings, key or theme file that cannot be used."""
