"""One document that was changed on two sides, merged field by field.

What two sides become together is the least that holds both: it is the same whichever is named
first, merged twice or by way of a third. A field that one side changed is what that side says, of
one that both changed the later word stands and the other is told as lost.
"""

import zlib
from collections.abc import Iterator
from copy import copy
from typing import Final, NamedTuple

from journal_tui.store.lines import Plain
from journal_tui.store.merging.fields import (
    OBJECTS,
    Held,
    Path,
    Values,
    is_lost,
    joined,
    laid_out,
    letters,
    name_of,
    same,
    same_values,
    values_of,
)
from journal_tui.store.merging.heads import MERGING, OTHERS, TEXT, Heads, heads_of, joined_heads
from journal_tui.store.merging.stamps import (
    CHANGED,
    UPDATED,
    Stamps,
    later,
    moment_key,
    shifted,
    stamps_of,
)
from journal_tui.store.snapshot import ENTRIES, HISTORY

_DELETED: Final = ("deleted_at",)
_TONE: Final = ("tone",)
#: What of an entry is merged as its versions, under the name of the text.
_HEADS: Final = ((TEXT,), (OTHERS,), (MERGING,))
#: A deletion stands although these were changed.
_NO_EDITS: Final = frozenset((("origins",),))
#: Her words outside of entries: of two the later stands, the other becomes a document of its own.
_WORDS: Final = {
    "affirmations": ("text",),
    "letters": ("text",),
    "plans": ("cue", "response", "note"),
    "goals": ("name",),
}
#: So many moments an instant is told apart by.
_MARKS: Final = 999
#: What a twin does not take over: its words are not those of the starter line, and are not gone.
_NOT_FOR_TWINS: Final = (_DELETED, ("starter",))


class Twin(NamedTuple):
    """Words that did not stand, from this field, as a document of their own."""

    field: str
    words: str
    document: Plain


class Outcome(NamedTuple):
    """What two documents became.

    ``document`` is one of the two themselves where it says all that both say. ``lost`` are the
    sides that changed something to what stands in none any more, ``reread`` says that the tone is
    that of no side and has to be read.
    """

    document: Plain
    lost: tuple[Plain, ...] = ()
    twins: tuple[Twin, ...] = ()
    reread: bool = False


def stamped(base: Plain | None, document: Plain) -> Plain:
    """``document`` as it was changed here since ``base``: what differs was changed when it was.

    No field was changed earlier than the base says, however slow the clock is here.
    """
    if base is None or UPDATED not in document or same(base, document):
        return document
    was, now, moment = values_of(base), values_of(document), str(document[UPDATED])
    before = stamps_of(base)
    paths = {path for path in {*was, *now} if not same(was.get(path), now.get(path))}
    names = {TEXT if path in _HEADS else name_of(path) for path in paths - {_TONE}}
    named = {name: later(moment, before.of(name)) for name in names}
    rest = {name: value for name, value in document.items() if name not in (CHANGED, MERGING)}
    merging = {MERGING: document[MERGING]} if MERGING in document else {}
    changed = before._replace(named={**before.named, **named}).written()
    return {**rest, CHANGED: changed, **merging}


def merge_documents(
    table: str, base: Plain | None, one: Plain, other: Plain, *, since: int
) -> Outcome:
    """What two documents of one id become; ``base``, of the round ``since``, is what both were.

    Raises ValueError for numbers that JSON does not have.
    """
    if base is not None and same(other, base):
        return Outcome(one)
    if base is not None and same(one, base):
        return Outcome(other)
    if table == HISTORY or same(one, other):
        # An act never changes: where two are there all the same, every machine keeps the same.
        gone, kept = sorted((one, other), key=letters)
        return Outcome(kept, () if same(one, other) else (gone,))
    return _Merging(table, base, one, other).outcome(since)


class _Side:
    """A document taken apart: its values, those of an entry's versions and tone by themselves."""

    def __init__(self, table: str, document: Plain) -> None:
        self.document = document
        self.values = values_of(document)
        self.stamps = stamps_of(document)
        self.heads: Heads | None = None
        self.tone: object = None
        if table == ENTRIES:
            self.heads = heads_of(document)
            for path in _HEADS:
                self.values.pop(path, None)
            self.tone = self.values.pop(_TONE, None)

    def held(self, path: Path) -> Held:
        return Held(self.values.get(path), self.stamps.of(name_of(path)))

    def standing(self, base: "_Side") -> int:
        """What counts where one side was deleted: 0 not changed, 1 deleted, 2 changed."""
        paths = {*self.values, *base.values} - _NO_EDITS
        edited = any(not same(self.values.get(path), base.values.get(path)) for path in paths)
        if not edited and set(_texts(self)) == set(_texts(base)):
            return 0
        return 1 if _DELETED in self.values else 2

    def with_objects_of(self, base: "_Side", other: "_Side") -> "_Side":
        """This side as if it had kept the run that the other one changed, for an edit is more."""
        side = copy(self)
        for name in OBJECTS:
            was, theirs = _part(base, name), _part(other, name)
            if was and theirs and (name,) not in self.values and not same_values(was, theirs):
                put_back = {name_of(path): base.held(path).stamp for path in {*was, *theirs}}
                side.values = side.values | was
                side.stamps = side.stamps._replace(named={**side.stamps.named, **put_back})
        return side

    def says(self, document: "_Side") -> bool:
        """Whether this side is that document, but for the form in which it is written."""
        names = {*self.stamps.named, *document.stamps.named}
        return (
            same_values(self.values, document.values)
            and self.heads == document.heads
            and same(self.tone, document.tone)
            and self.stamps.rest == document.stamps.rest
            and all(self.stamps.of(name) == document.stamps.of(name) for name in names)
        )


class _Merging:
    """Two sides, and what they become."""

    def __init__(self, table: str, base: Plain | None, one: Plain, other: Plain) -> None:
        self._table = table
        self._given = base
        self._base = _Side(table, base or {})
        self._sides = (_Side(table, one), _Side(table, other))
        self._merged = _Side(table, {})

    def outcome(self, since: int) -> Outcome:
        """The document, and what is to be said of it."""
        self._join_fields()
        self._join_deletion()
        reread = self._table == ENTRIES and self._join_texts(since)
        return Outcome(self._document(), tuple(self._lost()), tuple(self._twins()), reread)

    def _join_fields(self) -> None:
        base = self._base
        one, other = self._sides
        one, other = one.with_objects_of(base, other), other.with_objects_of(base, one)
        named = {
            name: later(one.stamps.of(name), other.stamps.of(name))
            for name in {*one.stamps.named, *other.stamps.named}
        }
        for path in {*one.values, *other.values, *base.values}:
            held = joined(path, base.values.get(path), one.held(path), other.held(path))
            self._set(path, held)
            named[name_of(path)] = held.stamp
        self._merged.stamps = Stamps(named, later(one.stamps.rest, other.stamps.rest))

    def _join_deletion(self) -> None:
        was = self._base.values.get(_DELETED)

        def weight(side: _Side) -> tuple[object, ...]:
            value, stamp = side.held(_DELETED)
            changed = not same(value, was)
            return side.standing(self._base), changed, moment_key(stamp), letters(value)

        held = max(self._sides, key=weight).held(_DELETED)
        self._set(_DELETED, held)
        stamps = self._merged.stamps
        self._merged.stamps = stamps._replace(named={**stamps.named, _DELETED[0]: held.stamp})

    def _join_texts(self, since: int) -> bool:
        """Join the versions, and take the tone that was read in them; False where one has it."""
        one, other = self._sides
        if not one.heads or not other.heads:
            return False
        before = self._base.heads if self._given else None
        self._merged.heads = joined_heads(before, one.heads, other.heads, since)
        fitting = [side.tone for side in self._sides if _words(side) == _words(self._merged)]
        was = self._base.tone
        if fitting:

            def weight(tone: object) -> tuple[object, ...]:
                return tone is not None, not same(tone, was), letters(tone)

            self._merged.tone = max(fitting, key=weight)
        return not fitting

    def _set(self, path: Path, held: Held) -> None:
        if held.value is None:
            self._merged.values.pop(path, None)
        else:
            self._merged.values[path] = held.value

    def _document(self) -> Plain:
        """A side that says all of it, as it is; else what is written for it on any machine."""
        saying = [side.document for side in self._sides if side.says(self._merged)]
        if len(saying) == 1:
            return saying[0]
        written = self._written()
        # Where both say it, the one that was saved, then the one that was saved last.
        return max(
            saying,
            key=lambda each: (each != written, moment_key(str(each.get(UPDATED))), letters(each)),
            default=written,
        )

    def _written(self) -> Plain:
        merged = self._merged
        values = dict(merged.values)
        if merged.heads:
            values |= {(name,): value for name, value in merged.heads.written().items()}
        if merged.tone is not None:
            values[_TONE] = merged.tone
        values[CHANGED,] = merged.stamps.written()
        mark = 1 + zlib.crc32(letters(sorted(values.items())).encode()) % _MARKS
        # An open program that saw one side has to notice: it looks at this moment alone.
        values[UPDATED,] = shifted(merged.stamps.latest(), mark)
        return laid_out(self._table, values)

    def _lost(self) -> Iterator[Plain]:
        apart = {_DELETED, *((name,) for name in _WORDS.get(self._table, ()))}
        was, merged = self._base.values, self._merged.values
        for side in self._sides:
            values = [(path, value) for path, value in side.values.items() if path not in apart]
            if any(is_lost(path, was.get(path), value, merged.get(path)) for path, value in values):
                yield side.document

    def _twins(self) -> Iterator[Twin]:
        """The words that the other side changed later."""
        for name in _WORDS.get(self._table, ()):
            was, stands = self._base.values.get((name,)), self._merged.values.get((name,))
            for side in self._sides:
                words, stamp = side.held((name,))
                if not isinstance(words, str) or words in (was, stands) or not words.strip():
                    continue
                source = self._base if self._given else side
                values = {k: v for k, v in source.values.items() if k not in _NOT_FOR_TWINS}
                values |= {(name,): words, ("created_at",): stamp, (UPDATED,): stamp}
                document = laid_out(self._table, values)
                yield Twin(name, words, document)


def _texts(side: _Side) -> tuple[str, ...]:
    return side.heads.texts if side.heads else ()


def _words(side: _Side) -> tuple[object, ...]:
    """What a tone is read from: all versions, hers on them, and what the head said at a wall."""
    walls = side.values.get(("run", "walls"))
    records = walls if isinstance(walls, list) else ()
    said = [wall.get("said") for wall in records if isinstance(wall, dict)]
    return _texts(side), letters(side.values.get(("corrections",))), letters(said)


def _part(side: _Side, name: str) -> Values:
    """One of the objects whose fields are merged one by one."""
    return {path: value for path, value in side.values.items() if path[0] == name}
