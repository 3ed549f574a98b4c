"""What an import leaves beside its entries: that the files came, and what asks her since.

When it is taken back, so are these: a file may be brought in again then, and what she answered
asks again.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt, ImportedFile

if TYPE_CHECKING:
    from journal_tui.store.history import Act


#: What our own export brings beside entries and can be taken out again, by the names of
#: ``Journal``.
_OTHERS: Final = ("affirmations", "goals", "plans", "letters")


class Traces(NamedTuple):
    """What is beside the entries, as it will be.

    ``asking`` are doubts that ask her again, ``others`` what came with our own export.
    """

    files: tuple[ImportedFile, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    asking: tuple[Doubt, ...] = ()
    others: tuple[Any, ...] = ()

    @property
    def values(self) -> tuple[Any, ...]:
        """All of them."""
        return (*self.files, *self.doubts, *self.asking, *self.others)


def traces_of(
    workspace: Workspace, act: "Act", there: Mapping[str, Entry], moment: datetime
) -> Traces:
    """What is to be changed beside the entries when an import, or an answer, is taken back.

    ``there`` are the entries of ``act`` as they are now. Nothing is saved. Raises StoreError.
    """
    imported = workspace.store.imported()
    # What went with its file is no question any more.
    gone = _ids_of(file for file in imported if file.deleted_at is not None)
    doubts = tuple(one for one in workspace.store.doubts() if one.id not in gone)
    gained = _origins(there.values()) - _origins(old for old in act.before.values() if old)
    asking = tuple(
        doubt._replace(deleted_at=None, updated_at=moment)
        for doubt in doubts
        if doubt.deleted_at is not None and doubt.origins and gained.issuperset(doubt.origins)
    )
    # An answer leaves the file from which the question came.
    answered = {doubt.id for doubt in asking}
    live = [
        file for file in imported if file.deleted_at is None and answered.isdisjoint(file.entry_ids)
    ]
    # A file that brought nothing but a question came in the same moment as the others.
    moments = {file.created_at for file in live if _came_with(file, act, there)}
    files = tuple(
        file._replace(deleted_at=moment, updated_at=moment)
        for file in live
        if file.created_at in moments
    )
    of_files = _ids_of(files)
    open_still = (doubt for doubt in doubts if doubt.deleted_at is None and doubt.id in of_files)
    journal = workspace.store.journal()
    beside = (value for name in _OTHERS for value in getattr(journal, name))
    return Traces(
        files,
        tuple(doubt._replace(deleted_at=moment, updated_at=moment) for doubt in open_still),
        asking,
        tuple(
            value._replace(deleted_at=moment, updated_at=moment)
            for value in beside
            # What she has changed since is hers.
            if value.id in of_files and value.updated_at <= act.at
        ),
    )


def _ids_of(files: Iterable[ImportedFile]) -> set[str]:
    return {doc_id for file in files for doc_id in file.entry_ids}


def _origins(entries: Iterable[Entry]) -> set[str]:
    return {origin for entry in entries for origin in entry.origins}


def _came_with(file: ImportedFile, act: "Act", there: Mapping[str, Entry]) -> bool:
    """Whether a file came with this import; files are saved together with what they held."""
    made = {key for key, old in act.before.items() if old is None and key in there}
    if made.intersection(file.entry_ids):
        return True
    # Others of the same import held nothing new, or added to what was there.
    touched = bool(made) or not act.before.keys().isdisjoint(file.entry_ids)
    since = min((there[key].created_at for key in made), default=None)
    after = max((one for one in (act.after, since) if one is not None), default=None)
    return touched and file.created_at <= act.at and (after is None or file.created_at > after)
