"""What was acknowledged: all that the storm saw saved, and what of it must be there at the end.

A mark is a line of a text (every line that the storm writes is written once), or a tag. A mark
may be missing at the end only where an act that saw it took it out. Entries of one imported run
are one family: the machines that each brought it in end with one entry.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from journal_tui.domain.entry import Entry

#: How far the copies of one run may begin apart.
_SAME_START: Final = timedelta(minutes=10)
_TOLD: Final = 25


class Change(NamedTuple):
    """What an act did to an entry: ``marks`` are those it added, ``seen`` those there before."""

    step: int
    machine: str
    kind: str
    marks: frozenset[str]
    seen: frozenset[str]


class Model:
    """Everything that was acknowledged."""

    def __init__(self) -> None:
        self.step = 0
        #: By family and mark: the acts that took the mark out, knowing it.
        self._taken: dict[str, dict[str, set[str]]] = {}
        self._changes: dict[str, list[Change]] = {}
        #: Run times that were saved: each is on the entry, or in what it was before.
        self._times: dict[float, str] = {}
        #: Families of which deleted or alive cannot be foretold: an act was taken back.
        self._uncertain: set[str] = set()
        #: Lines of the small tables by table and text.
        self._kept: set[tuple[str, str]] = set()
        self._helped: dict[str, bool | None] = {}
        self._runs: list[datetime] = []
        self.trace: list[str] = []

    # --- what happens -------------------------------------------------------------------------

    def tell(self, machine: str, what: str) -> None:
        """Write down what was done, for whoever has to find out why something is missing."""
        self.trace.append(f"{self.step:4} {machine}: {what}")

    def imports(self, starts: datetime) -> None:
        """A run that begins then was brought in."""
        if not any(abs(starts - other) < _SAME_START for other in self._runs):
            self._runs.append(starts)

    def family(self, entry: Entry) -> str:
        """The entries that may be one at the end."""
        for number, starts in enumerate(self._runs):
            if abs(entry.at - starts) < _SAME_START:
                return f"run {number}"
        return entry.id

    def changed(
        self, machine: str, kind: str, act: str, before: Entry | None, after: Entry
    ) -> None:
        """An act that is on disk turned ``before`` into ``after``."""
        family = self.family(after)
        was, now = marks_of(before), marks_of(after)
        taken = self._taken.setdefault(family, {})
        gone = was - now
        if kind == "delete" and family.startswith("run "):
            # Another copy of the run may be the one that stays.
            gone, now = was, frozenset()
        for mark in now:
            taken.setdefault(mark, set())
        for mark in gone:
            taken.setdefault(mark, set()).add(act)
        if after.run is not None and after.run.duration_s:
            self._times[after.run.duration_s] = family
        change = Change(self.step, machine, kind, now - was, was)
        self._changes.setdefault(family, []).append(change)
        self.tell(machine, f"{kind} {family} +{sorted(now - was)} -{sorted(gone)}")

    def taken_back(
        self, machine: str, undone: str, act: str, pairs: Iterable[tuple[Entry | None, Entry]]
    ) -> None:
        """An undo of the act ``undone`` turned entries into what they were."""
        for before, after in pairs:
            family = self.family(after)
            for mark in marks_of(after) - marks_of(before):
                self._taken.setdefault(family, {}).setdefault(mark, set()).discard(undone)
            self.changed(machine, "undo", act, before, after)
            self._uncertain.add(family)

    def keeps(self, table: str, text: str) -> None:
        """A document with this text was saved in a small table."""
        self._kept.add((table, text))
        self.tell("", f"{table} holds {text!r}")

    def lets_go(self, table: str, text: str) -> None:
        """She took the text away, knowing it."""
        self._kept.discard((table, text))

    def shown(self, showing: str, helped: bool | None) -> None:
        """A boost was shown, and rated."""
        self._helped[showing] = helped

    # --- what must be -------------------------------------------------------------------------

    def problems(
        self, entries: Iterable[Entry], tables: Mapping[str, Mapping[str, bytes]]
    ) -> Iterator[str]:
        """What is not as it was acknowledged; ``entries`` are all there are, tombstones too."""
        families: dict[str, list[Entry]] = {family: [] for family in self._changes}
        for entry in entries:
            families.setdefault(self.family(entry), []).append(entry)
        for family, there in families.items():
            for problem in self._in_family(family, there):
                yield f"{problem}\n{self.about(family)}"
        texts = {
            table: "\n".join(line.decode() for line in tables[table].values()) for table in tables
        }
        yield from self._in_tables(texts)
        yield from self._in_showings(tables["showings"])

    def about(self, family: str) -> str:
        """The last acts on a family."""
        told = [line for line in self.trace if family in line]
        return "\n".join(f"    {line}" for line in told[-_TOLD:])

    def _in_family(self, family: str, there: list[Entry]) -> Iterator[str]:
        alive = [entry for entry in there if entry.deleted_at is None]
        counted = alive if family.startswith("run ") and alive else there
        marks = frozenset().union(*(marks_of(entry) for entry in counted))
        for mark, takers in self._taken.get(family, {}).items():
            if not takers and mark not in marks:
                yield f"{family}: {mark!r} was acknowledged and is gone"
        strange = [mark for mark in marks if mark not in self._taken.get(family, {})]
        if strange:
            yield f"{family}: {strange} came from nowhere"
        certain = family not in self._uncertain
        back = [
            mark for mark in marks if mark.startswith("#") and self._taken.get(family, {}).get(mark)
        ]
        if back and certain and not family.startswith("run "):
            yield f"{family}: {back} was taken away and is back"
        deleted = any(one.kind == "delete" for one in self._changes.get(family, ()))
        if family.startswith("run ") and certain and not deleted and len(alive) != 1:
            yield f"{family}: the run is there {len(alive)} times"
        if not family.startswith("run ") and certain and deleted:
            if alive and self._must_be_gone(family):
                yield f"{family}: it was deleted and lives"
            if not alive and self._must_live(family):
                yield f"{family}: it was changed elsewhere and is deleted"
        if not family.startswith("run ") and not deleted and certain and not alive:
            yield f"{family}: nobody deleted it, and it is gone"

    def _must_be_gone(self, family: str) -> bool:
        """Whether there is a deletion that saw all that was ever changed in it."""
        changes = self._changes[family]
        edits = [one for one in changes if one.kind != "delete"]
        return any(
            all(
                edit.step < gone.step
                and (edit.machine == gone.machine or (edit.marks and edit.marks <= gone.seen))
                for edit in edits
            )
            for gone in changes
            if gone.kind == "delete"
        )

    def _must_live(self, family: str) -> bool:
        """Whether there is a change that no deletion knew of."""
        changes = self._changes[family]
        taken = {mark for mark, takers in self._taken[family].items() if takers}
        return any(
            edit.marks
            and not edit.marks & taken
            and all(
                gone.step < edit.step
                or (gone.machine != edit.machine and not edit.marks & gone.seen)
                for gone in changes
                if gone.kind == "delete"
            )
            for edit in changes
            if edit.kind != "delete"
        )

    def _in_tables(self, texts: Mapping[str, str]) -> Iterator[str]:
        for table, text in sorted(self._kept):
            if f'"{text}' not in texts[table]:
                yield f"{table}: {text!r} was acknowledged and is gone\n{self.about(table)}"
        for seconds, family in self._times.items():
            written = f'"duration_s":{seconds}'
            if not any(written in texts[table] for table in ("entries", "history")):
                yield f"{family}: {written} was acknowledged and is gone\n{self.about(family)}"

    def _in_showings(self, lines: Mapping[str, bytes]) -> Iterator[str]:
        if lines.keys() != self._helped.keys():
            yield f"showings: {sorted(lines.keys() ^ self._helped.keys())} are too many or too few"
            return
        for showing, helped in self._helped.items():
            said = True if b'"helped":true' in lines[showing] else None
            said = False if b'"helped":false' in lines[showing] else said
            if said is not helped:
                yield f"showings: {showing} says helped={said}, and she said {helped}"


def marks_of(entry: Entry | None) -> frozenset[str]:
    """The lines of all versions of an entry's text, and its tags."""
    if entry is None:
        return frozenset()
    lines = {
        line.strip() for text in (entry.text, *entry.other_texts) for line in text.splitlines()
    }
    return frozenset(lines - {""}) | {f"#{tag}" for tag in entry.tags}
