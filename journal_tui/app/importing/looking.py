"""Looking at the files that she named: which of them are read, and what each holds."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.app.importing.gather import gather
from journal_tui.app.importing.planning import already_in, left_out
from journal_tui.app.importing.reading import (
    Progress,
    Read,
    Recognised,
    digest,
    nothing_told,
    read_all,
    recognised,
    without_claimed,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.units import Units
from journal_tui.interchange.errors import NoDiaryError, UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.packed import close_archives
from journal_tui.interchange.source import Source
from journal_tui.texts import importing as texts

#: Endings of files that hold a run and nothing else: one that cannot be read is told of.
_RUN_ENDINGS: Final = (".fit", ".gpx", ".tcx")


class Looked(NamedTuple):
    """The files that were looked at; ``passed_over`` counts those in folders that are others'."""

    reads: tuple[Read, ...]
    passed_over: int = 0


def look_at(
    workspace: Workspace,
    names: Sequence[str],
    *,
    asked: Format | None = None,
    units: Units | None = None,
    progress: Progress = nothing_told,
    again: bool = False,
) -> Looked:
    """Read the files behind ``names``: files, folders, zips, patterns.

    ``asked`` is the format that she says they have, ``units`` those of files that name none
    (else those of her settings). A file that came in before is read ``again`` where that is
    asked for; else its Read holds neither what is in it nor an error. Raises StoreError.
    """
    try:
        return _look_at(workspace, names, asked, units, progress, again=again)
    finally:
        close_archives()


def _look_at(
    workspace: Workspace,
    names: Sequence[str],
    asked: Format | None,
    units: Units | None,
    progress: Progress,
    *,
    again: bool,
) -> Looked:
    gathered = gather(names)
    looked = [recognised(one, asked) for one in gathered.sources]
    worth = [one for one in looked if _is_worth_telling(one, gathered.named)]
    imported = workspace.store.imported()
    # She may think again about what she left out.
    left = {doubt.id for doubt in left_out(workspace.store.doubts(), imported)}
    settled = [one for one in imported if left.isdisjoint(one.entry_ids)]
    seen = already_in(settled, also_taken_back=False)
    unread: list[Recognised] = []
    known: list[Recognised] = []
    for one in without_claimed(worth):
        came_before = not again and digest(one.source, one.format) in seen
        (known if came_before else unread).append(one)
    hints = Hints(units or workspace.settings.units)
    found = read_all(unread, hints, progress)
    meant = [read for read in found if not _is_no_diary(read, gathered.named)]
    reads = [
        *(_missing(name) for name in gathered.missing),
        *(Read(source, error=error) for source, error in gathered.broken),
        *(Read(one.source, one.format.id if one.format else "") for one in known),
        *meant,
    ]
    places = {source: place for place, source in enumerate(gathered.sources)}
    reads.sort(key=lambda read: places.get(read.source, -1))
    return Looked(tuple(reads), len(looked) - len(worth) + len(found) - len(meant))


def _is_worth_telling(one: Recognised, named: frozenset[Source]) -> bool:
    if one.source in named or (one.format is not None and one.error is None):
        return True
    return one.source.filename.lower().endswith(_RUN_ENDINGS)


def _is_no_diary(read: Read, named: frozenset[Source]) -> bool:
    return isinstance(read.error, NoDiaryError) and read.source not in named


def _missing(name: str) -> Read:
    return Read(Source(Path(name)), error=UnreadableFileError(texts.NO_SUCH_FILE))
