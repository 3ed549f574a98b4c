"""The same thing made on two machines becomes one: a run that both brought in, a starter line.

Two documents count only where no machine ever had both, or where one machine made one of them:
what she kept apart stays apart. The one with the smaller id stays, the other becomes a tombstone
whose ``into`` names it. What refers to it follows, also what comes later from a machine that did
not know yet.
"""

import json
import zlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from journal_tui.app.syncing.becoming import Becoming, is_alive
from journal_tui.app.syncing.double_entries import apart, are_two_runs, same_entries
from journal_tui.app.syncing.double_records import aligned, same_records
from journal_tui.app.syncing.joined_runs import joined_runs, origins_on
from journal_tui.app.syncing.one_entry import has_its_tone, one_entry
from journal_tui.app.syncing.pairing import Pairing
from journal_tui.app.syncing.references import INTO, folded_before, follow
from journal_tui.domain.entry import Entry
from journal_tui.store.codec import encode
from journal_tui.store.codec import merge as with_unknown
from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.three_way import Key, Lost, Side, merge
from journal_tui.store.snapshot import ENTRIES

_AFFIRMATIONS: Final = "affirmations"
#: They are compared when what they refer to has been folded.
_REFERRING: Final = ("plans", "imports", "doubts", "goals", "letters")
#: What a document keeps for merging alone: no state of it from before the fold can be merged.
_FOR_MERGING: Final = ("changed", "merging", INTO)
#: Fields of an entry of which the old value may go: times, and what is read or made anew.
_NOT_KEPT: Final = frozenset(("created_at", "updated_at", "tone", *_FOR_MERGING))


class Folded(NamedTuple):
    """The lines that are others, or new, by folding.

    ``lost`` are documents of which a value is in none any more, ``reread`` the ids of entries
    whose tone has to be read.
    """

    lines: dict[Key, bytes]
    lost: tuple[Lost, ...] = ()
    reread: frozenset[str] = frozenset()


def fold_doubles(
    base: Side,
    ours: Side,
    theirs: Side,
    merged: Mapping[Key, bytes],
    tables: Mapping[str, Mapping[str, bytes]],
) -> Folded:
    """Make one of each two documents that are the same thing, one of here and one of there.

    ``merged`` is what became of ``ours`` and ``theirs``, ``tables`` all that the journal had
    before. It does not matter which side is ours. What cannot be read as a value stays as it is.
    """
    folding = _Folding(base, (ours, theirs), merged, tables)
    folding.fold_entries()
    folding.fold_records(_AFFIRMATIONS)
    folding.follow()
    for table in _REFERRING:
        folding.fold_records(table)
    return Folded(folding.becoming.lines, tuple(folding.lost), frozenset(folding.reread))


class _Folding:
    def __init__(
        self,
        base: Side,
        sides: tuple[Side, Side],
        merged: Mapping[Key, bytes],
        tables: Mapping[str, Mapping[str, bytes]],
    ) -> None:
        self.becoming = Becoming(tables, merged)
        self.lost: list[Lost] = []
        self.reread: set[str] = set()
        self._base = base
        self._sides = sides
        self._moved: dict[str, str] = {}

    def fold_entries(self) -> None:
        """Fold the entries that are the same."""
        ours, theirs = self._apart(ENTRIES)
        alone = {**ours, **theirs}
        into = self._into(ENTRIES, alone)
        for run_id in self._fold_joined(alone, into):
            ours.pop(run_id, None)
            theirs.pop(run_id, None)
        if not (ours and theirs):
            return
        for one, other in same_entries(ours, theirs, into, self.becoming.around):
            if not self._were_together(ENTRIES, one, other):
                pair = sorted((ours[one], theirs[other]), key=lambda entry: entry.id)
                self._fold_entry(*pair)

    def fold_records(self, table: str) -> None:
        """Fold the documents of another table that are the same, as two states of one."""
        ours, theirs = self._apart(table)
        if not (ours and theirs):
            return
        into = self._into(table, {**ours, **theirs})
        for one, other in same_records(table, ours, theirs, into):
            if not self._were_together(table, one, other):
                keeps, goes = sorted((one, other))
                self._fold_record(table, keeps, goes, {**ours, **theirs}[goes])

    def follow(self) -> None:
        """Let what names a document that was folded, now or before, name the one it is in."""
        follow(self.becoming, self._moved)

    def _fold_joined(self, alone: Mapping[str, Entry], into: Mapping[str, str]) -> list[str]:
        """Fold what lives on one side alone into the entry of both that the other side has it in.

        There it was joined, or folded before: they are one, also where the base had both. Returns
        the ids of what was alone.
        """
        one, other = self._sides
        joined = (*joined_runs(self._base, one, other), *joined_runs(self._base, other, one))
        ids = {each.entry for each in joined}.union(into.values()).difference(alone)
        there = (doc_id for doc_id in ids if self.becoming.has(ENTRIES, doc_id))
        pairing = Pairing(_datable(self.becoming.living(ENTRIES, there)), alone)
        shared = dict(pairing.ours)
        pairing.take(pairing.folded_before(into), apart)
        pairs = {
            (each.entry, each.run)
            for each in joined
            if each.entry in shared
            and each.run in alone
            # What she parted on the other side has gone out of the entry.
            and each.name in shared[each.entry].origins
            and not are_two_runs(shared[each.entry], alone[each.run])
        }
        pairing.take(pairs, apart)
        for entry_id, run_id in pairing.pairs:
            run = self._as_brought_in(alone[run_id])
            self._fold_entry(*sorted((shared[entry_id], run), key=lambda entry: entry.id))
        return [run_id for _, run_id in pairing.pairs]

    def _as_brought_in(self, entry: Entry) -> Entry:
        """An entry with the origins that it has where it lives: its tombstone has none."""
        key = (ENTRIES, entry.id)
        lines = (side[key] for side in self._sides if key in side)
        told = [name for line in lines if is_alive(line) for name in origins_on(line)]
        origins = tuple(dict.fromkeys((*told, *entry.origins)))
        if origins != entry.origins:
            document = self.becoming.document(*key)
            self.becoming.put(*key, document | {"origins": list(origins)})
        return entry._replace(origins=origins)

    def _fold_entry(self, keeps: Entry, goes: Entry) -> None:
        kept, gone = (self.becoming.document(ENTRIES, entry.id) for entry in (keeps, goes))
        moment = _later(keeps.updated_at, goes.updated_at)
        entry = one_entry(keeps, goes, moment)
        entry = entry._replace(updated_at=_after(moment, encode(entry)))
        if not has_its_tone(entry, keeps, goes):
            self.reread.add(entry.id)
        document = encode(entry)
        for old, value in ((kept, keeps), (gone, goes)):
            document = with_unknown(old, encode(value), document)
        for name in _FOR_MERGING:
            document.pop(name, None)
        if entry.other_texts:
            # Versions of two texts have no root in common: what one lacks was not taken out of it.
            document["merging"] = {"since": 0}
        if not _holds(document, kept):
            line = self.becoming.line(ENTRIES, keeps.id)
            self.lost.append(Lost(ENTRIES, keeps.id, line))
        self.becoming.put(ENTRIES, keeps.id, document)
        # What was brought in, and the versions of the text, are in the other one now.
        tombstone = goes._replace(origins=(), other_texts=())
        self._bury(ENTRIES, goes, tombstone, keeps.id, entry.updated_at)

    def _fold_record(self, table: str, keeps: str, goes: str, gone: Any) -> None:
        before = (self.becoming.document(table, keeps), self.becoming.document(table, goes))
        one, other = aligned(table, *before)
        merged = merge(
            {},
            {(table, keeps): line_of(keeps, one)},
            {(table, keeps): line_of(keeps, other)},
            since=0,
        )
        # A twin that is there already may have been changed since.
        known = {twin for twin in merged.twins if self.becoming.has(*twin)}
        self.becoming.take({key: each for key, each in merged.lines.items() if key not in known})
        self.lost += merged.lost
        kept = self.becoming.document(table, keeps)
        if kept.pop(INTO, None) is not None:
            self.becoming.put(table, keeps, kept)
        moment = _later(*(datetime.fromisoformat(str(each["updated_at"])) for each in before))
        self._bury(table, gone, gone, keeps, _after(moment, kept))

    def _bury(self, table: str, value: Any, tombstone: Any, into: str, moment: datetime) -> None:
        """Put a tombstone in the place of what was folded into another document."""
        old = self.becoming.document(table, value.id)
        tombstone = tombstone._replace(deleted_at=moment, updated_at=moment)
        document = with_unknown(old, encode(value), encode(tombstone))
        for name in _FOR_MERGING:
            document.pop(name, None)
        self.becoming.put(table, value.id, document | {INTO: into})
        self._moved[value.id] = into

    def _apart(self, table: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """What lives on one side alone and goes on living, of each side, by id."""
        alive = [
            {doc_id for (name, doc_id), line in side.items() if name == table and is_alive(line)}
            for side in self._sides
        ]
        ours, theirs = (
            self.becoming.living(table, sorted(ids))
            for ids in (alive[0] - alive[1], alive[1] - alive[0])
        )
        return _datable(ours), _datable(theirs)

    def _into(self, table: str, values: Mapping[str, Any]) -> dict[str, str]:
        """The documents into which these were folded on the side where they are tombstones."""
        found = {}
        for doc_id in values:
            lines = (side.get((table, doc_id)) for side in self._sides)
            for document in (document_of(line) for line in lines if line and not is_alive(line)):
                found[doc_id] = str(document.get(INTO, ""))
        before = folded_before(self.becoming) if found else {}
        return {doc_id: before.get(into, into) for doc_id, into in found.items()}

    def _were_together(self, table: str, one: str, other: str) -> bool:
        """Whether the journal that both come from had both, and kept them apart."""
        lines = [self._base.get((table, doc_id)) for doc_id in (one, other)]
        return all(line is not None and is_alive(line) for line in lines)


def _datable(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without those at an end of the calendar, from where no time can be counted."""
    return {
        doc_id: value
        for doc_id, value in values.items()
        if all(
            1 < moment.year < 9999
            for moment in (value.updated_at, getattr(value, "at", None))
            if moment
        )
    }


def _later(one: datetime, other: datetime) -> datetime:
    return max(one, other, key=lambda moment: (moment, moment.isoformat()))


def _after(moment: datetime, document: Plain) -> datetime:
    """A moment that is another one for each document: an open program notices the change."""
    text = json.dumps(document, sort_keys=True)
    return moment + timedelta(microseconds=1 + zlib.crc32(text.encode()) % 999)


def _holds(document: Plain, old: Plain) -> bool:
    """Whether all that an entry said is in what became of it."""
    texts = (document.get("text"), *_several(document.get("other_texts")))
    for name, value in old.items():
        if name == "text":
            held = any(str(value) in str(text) for text in texts)
        else:
            held = name in _NOT_KEPT or _is_within(value, document.get(name))
        if not held:
            return False
    return True


def _is_within(old: object, new: object) -> bool:
    if isinstance(old, dict) and isinstance(new, dict):
        return all(_is_within(value, new.get(name)) for name, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return all(value in new for value in old)
    return old == new


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else []
