"""What bringing in some files would do, before anything is done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from journal_tui.app.importing.beside import OTHERS, Beside
from journal_tui.app.importing.coming import Maker, OwnMoods, alike, names_of
from journal_tui.app.importing.composing import Composer, differs, is_edit
from journal_tui.app.importing.known import Fate, Known, Match
from journal_tui.app.importing.reading import Read, digest_of_read
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.found import Activity
from journal_tui.interchange.moods import MoodLine, table
from journal_tui.texts import importing as texts

if TYPE_CHECKING:
    from journal_tui.domain.imported import Doubt, ImportedFile
    from journal_tui.store.codec import Value

Status = Literal["new", "known", "ask", "error"]
Answer = Literal["same", "apart", "leave"]

#: Words of another program that she has said nothing of.
NO_MOODS: Final[OwnMoods] = {}


class Item(NamedTuple):
    """One thing that a file holds and that would be an entry, and what becomes of it.

    ``entry`` is as it would come by itself, its tone not read yet; ``like`` is the entry that is
    there already, or that it may be the same as. ``answer`` is hers where ``fate`` is ``ask``;
    ``doubt`` is what was kept of it when it came before: it waits still, or she left it out.
    """

    entry: Entry
    fate: Fate
    like: Entry | None = None
    answer: Answer | None = None
    doubt: "Doubt | None" = None

    @property
    def open(self) -> bool:
        """Whether it needs her answer."""
        return self.fate == "ask" and self.answer is None

    @property
    def edited(self) -> bool:
        """Whether it is an entry of this journal that she changed in a file of our export."""
        return self.fate == "same" and self._is_there

    @property
    def otherwise(self) -> bool:
        """Whether it is an entry of this journal that says something else there, and stays so."""
        return (
            self.fate == "known"
            and self._is_there
            and self.like is not None
            and self.like.deleted_at is None
            and differs(self.entry, self.like)
        )

    @property
    def _is_there(self) -> bool:
        return self.like is not None and self.like.id == self.entry.id


class FilePlan(NamedTuple):
    """A file, and what would become of what it holds.

    ``others`` are values of our own export that are no entries and not there yet. ``asides`` are
    activities that a journal of runs does not keep. ``before`` says that this very file was
    brought in before. ``sha256`` is empty where it could not be read. ``unread`` is how many things
    it brought when it came before, where it is not read again; at least 1.
    """

    read: Read
    sha256: str = ""
    items: tuple[Item, ...] = ()
    others: "tuple[Value, ...]" = ()
    asides: tuple[Activity, ...] = ()
    before: bool = False
    unread: int = 0

    @property
    def status(self) -> Status:
        """What the file is, taken as a whole."""
        if self.read.error is not None:
            return "error"
        if any(item.open for item in self.items):
            return "ask"
        known = all(
            (item.fate in ("known", "same") and not item.edited) or item.answer == "leave"
            for item in self.items
        )
        nothing_new = known and not self.others and bool(self.items or not self.asides)
        return "known" if self.before or nothing_new else "new"


class ImportPlan(NamedTuple):
    """What would become of all files. ``moods`` are the words of other programs by format."""

    files: tuple[FilePlan, ...] = ()
    moods: tuple[tuple[str, tuple[MoodLine, ...]], ...] = ()

    def questions(self) -> Iterator[tuple[int, int, Item]]:
        """What needs her answer: the number of the file, of the item in it, and the item."""
        for file_number, file in enumerate(self.files):
            for number, item in enumerate(file.items):
                if item.open:
                    yield file_number, number, item

    @property
    def does_anything(self) -> bool:
        """Whether the journal would be another one by it, or a question would stay open."""
        items = (item for file in self.files for item in file.items)
        return any(file.others for file in self.files) or any(
            item.fate != "known" and item.answer != "leave" for item in items
        )

    def answered(self, file_number: int, number: int, answer: Answer) -> "ImportPlan":
        """The plan with her answer to one question; it counts for other copies of that run, too."""
        asked = self.files[file_number].items[number]
        files = tuple(
            file._replace(
                items=tuple(
                    item._replace(answer=answer)
                    if item is asked or (item.open and _is_copy(item, asked))
                    else item
                    for item in file.items
                )
            )
            for file in self.files
        )
        return self._replace(files=files)


def _is_copy(item: Item, asked: Item) -> bool:
    """Whether the same is asked about another record of the same run."""
    if item.like is None or asked.like is None or item.like.id != asked.like.id:
        return False
    return alike(asked.entry, item.entry) == "same"


def already_in(imported: "Iterable[ImportedFile]", *, also_taken_back: bool) -> frozenset[str]:
    """The SHA-256 of files that need no look any more.

    A file that she took back may be brought in again when she names it; the watched folder does
    not do so by itself, nor does it try a file again that could not be read.
    """
    return frozenset(
        one.sha256 for one in imported if also_taken_back or (one.deleted_at is None and one.format)
    )


def plan_import(
    workspace: Workspace, reads: Sequence[Read], moods: OwnMoods = NO_MOODS
) -> ImportPlan:
    """What bringing in these files would do. Nothing is saved. Raises StoreError."""
    planner = _Planner(workspace, moods)
    held = [planner.held(read) for read in reads]
    planner.expect(held)
    return ImportPlan(tuple(map(planner.plan, held)), tuple(_moods(reads, moods)))


class _Held(NamedTuple):
    """What a file holds: entries as they would be, ``own`` values of our own export."""

    read: Read
    entries: tuple[Entry, ...] = ()
    own: "tuple[Value, ...]" = ()


class _Planner:
    """Plans files one after the other; what is planned to come is there for the next one."""

    def __init__(self, workspace: Workspace, moods: OwnMoods) -> None:
        store = workspace.store
        journal = store.journal()
        imported = store.imported()
        self._before = already_in(imported, also_taken_back=False)
        self._brought = {one.sha256: len(one.entry_ids) for one in imported}
        self._known = Known(journal.entries, store.deleted_entries())
        self._composer = Composer(workspace)
        self._maker = Maker(workspace.clock, workspace.new_id, moods)
        self._now = workspace.clock.now
        self._beside = Beside(
            (value for name in OTHERS for value in store.values(name)),
            _ids_of(imported, live=False) - _ids_of(imported, live=True),
        )
        self._doubts = {
            names_of(doubt.origins): doubt
            for doubt in (*left_out(store.doubts(), imported), *journal.doubts)
        }

    def held(self, read: Read) -> _Held:
        """What a file holds, before it is compared with anything."""
        found = read.found
        if found is None:
            return _Held(read)
        try:
            kept = [activity for activity in found.activities if activity.kept]
            coming = [self._maker.entry_of(activity) for activity in kept]
            dated = [entry for entry in coming if entry is not None]
            if kept and not dated:
                raise UnreadableFileError(texts.NO_MOMENT)
            dated += [self._maker.entry_of_page(page, read.format) for page in found.pages]
            if found.documents is None:
                return _Held(read, tuple(dated))
            # It knows the codec of the store, which no file of another program needs.
            from journal_tui.app.importing.own import values_in

            return _Held(read, tuple(dated), values_in(found.documents))
        except UnreadableFileError as error:
            return _Held(read._replace(found=None, error=error))

    def expect(self, held: Iterable[_Held]) -> None:
        """Know of all that comes before the first of it is looked at."""
        for one in held:
            self._known.expect(one.entries)

    def plan(self, held: _Held) -> FilePlan:
        """What would become of a file."""
        read = held.read
        sha256 = digest_of_read(read)
        if read.found is None:
            # It was passed over where there is no error.
            passed = read.error is None
            unread = max(1, self._brought.get(sha256, 0)) if passed else 0
            return FilePlan(read, sha256, before=passed, unread=unread)
        items = [self._item(entry, self._known.match(entry)) for entry in held.entries]
        own = [value for value in held.own if isinstance(value, Entry)]
        items += [self._item(entry, self._own_match(entry)) for entry in own]
        others = tuple(self._beside.new(one for one in held.own if not isinstance(one, Entry)))
        asides = tuple(activity for activity in read.found.activities if not activity.kept)
        before = sha256 in self._before
        return FilePlan(read, sha256, tuple(items), others, asides, before)

    def _own_match(self, entry: Entry) -> Match:
        """What becomes of an entry of our own export: its id tells whether it is there."""
        there = self._known.entry(entry.id)
        if there is not None:
            if self._beside.was_taken_back(there):
                return Match("new", there)
            return Match("same" if is_edit(entry, there) else "known", there)
        before = self._known.from_there(entry)
        if before is not None and before.deleted_at is None:
            return Match("same", before)
        return Match("new")

    def _item(self, entry: Entry, match: Match) -> Item:
        if match.fate == "new":
            if match.like is not None:
                # Above the tombstone that stands in its place.
                entry = entry._replace(updated_at=self._now())
            self._known.add(entry)
        elif match.fate in ("same", "join") and match.like is not None:
            self._known.add(self._composer.composed(match.like, entry, entry.updated_at))
        elif match.fate == "ask":
            doubt = self._doubts.get(names_of(entry.origins))
            left = doubt is not None and doubt.deleted_at is not None
            return Item(entry, "ask", match.like, "leave" if left else None, doubt)
        return Item(entry, match.fate, match.like)


def _ids_of(imported: "Iterable[ImportedFile]", *, live: bool) -> frozenset[str]:
    files = (one for one in imported if (one.deleted_at is None) == live)
    return frozenset(doc_id for one in files for doc_id in one.entry_ids)


def left_out(doubts: "Iterable[Doubt]", imported: "Iterable[ImportedFile]") -> "Iterator[Doubt]":
    """The doubts that she answered; those that were taken back with their file are none.

    What she did not leave out is in the journal, and found there before it is looked up here.
    """
    live = _ids_of(imported, live=True)
    return (one for one in doubts if one.deleted_at is not None and one.id in live)


def _moods(reads: Iterable[Read], own: OwnMoods) -> Iterator[tuple[str, tuple[MoodLine, ...]]]:
    words: dict[str, Counter[str]] = {}
    for read in reads:
        for page in read.found.pages if read.found else ():
            if page.mood:
                words.setdefault(read.format, Counter())[page.mood] += 1
    for format_id, counted in words.items():
        lines: tuple[Any, ...] = table(format_id, counted.elements(), own)
        yield format_id, lines
