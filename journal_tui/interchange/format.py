"""What a format is: a name, a way to recognise it by content, and a reader."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from journal_tui.domain.units import Units
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import Source


class Hints(NamedTuple):
    """What a file may not say itself: ``units`` of lengths, from her settings or the call."""

    units: Units = "mi"


#: Files that were read before the one that names them, and what they hold.
Already = Mapping[Source, Found | UnreadableFileError]


def alone(_: Source) -> tuple[Source, ...]:
    """The files that a file of most formats takes up: no other."""
    return ()


class Format(NamedTuple):
    """A format of another program.

    ``id`` is what ``--as`` takes and ``--json`` gives, ``title`` what a person calls it.
    ``holds`` says what it brings. ``recognises`` gets the first 8192 bytes of the file
    (unpacked, a byte order mark and white space before the content still there) and the source;
    it looks at content, costs next to nothing and never raises. ``read`` reads the whole file;
    it raises UnreadableFileError, and gives all of the file or nothing.

    ``takes_up`` are other files that reading this one reads, as Strava's export does with the
    files of its activities; ``read_with`` is ``read`` where the caller has read some of those
    already. ``claims`` are all the files that belong to it, also those that it does not need.
    """

    id: str
    title: str
    holds: Literal["runs", "pages", "journal"]
    recognises: Callable[[bytes, Source], bool]
    read: Callable[[Source, Hints], Found]
    read_with: Callable[[Source, Hints, Already], Found] | None = None
    takes_up: Callable[[Source], tuple[Source, ...]] = alone
    claims: Callable[[Source], tuple[Source, ...]] = alone
