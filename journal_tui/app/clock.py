"""The clock, passed in wherever time matters so that a test can fix it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """What the program asks about time."""

    def now(self) -> datetime:
        """This moment, aware, in her time zone."""
        ...

    def localize(self, local: datetime) -> datetime:
        """The naive ``local`` wall time as an aware time in her zone on that day."""
        ...

    def here(self, instant: datetime) -> datetime:
        """An aware time as the clock on her wall showed it at that instant."""
        ...


class SystemClock:
    """The machine's own clock and time zone."""

    def now(self) -> datetime:
        """This moment, aware, in the zone of the machine."""
        return datetime.now().astimezone()

    def localize(self, local: datetime) -> datetime:
        """``local`` with the offset that the zone of the machine had or will have then."""
        return local.astimezone()

    def here(self, instant: datetime) -> datetime:
        """``instant`` with the offset that the zone of the machine had or will have then."""
        return instant.astimezone()
