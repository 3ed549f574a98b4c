"""The fields of a document, and what two changed ones become: single values, and sets.

Each rule takes what stood in the base and what stands on both sides, and gives the same whichever
side is named first, and whichever of three sides meet first.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from journal_tui.store.entry_shape import ENTRY, FEELING, RUN
from journal_tui.store.lines import Plain
from journal_tui.store.merging.stamps import CHANGED, UPDATED, later, moment_key

#: Where a value stands in a document: the name of a field, or of an object and a field in it.
Path = tuple[str, ...]
Values = dict[Path, object]

#: The objects whose fields are merged one by one.
OBJECTS: Final = ("run", "feeling")
#: Lists in which nothing stands twice and the order says little.
_SETS: Final = frozenset(
    (("tags",), ("origins",), ("entry_ids",), ("feeling", "words"), ("run", "weather"))
)
#: Lists of records, each of which is told by its sentence.
_RECORDS: Final = ("corrections",)
#: The tables without a shape of values.
_OTHER_ORDERS: Final = {
    "history": ("at", "kind", "before", "undoes"),
    "settings": ("value", UPDATED),
}
_INNER_ORDER: Final[Mapping[Path, int]] = {
    (name, field): place
    for name, shape in (("run", RUN), ("feeling", FEELING))
    for place, field in enumerate(shape.fields)
}
_LAST: Final = (CHANGED, "merging")


class Held(NamedTuple):
    """A field on one side: its value (None: there is none), and when it was changed last."""

    value: object
    stamp: str


def letters(value: object) -> str:
    """A value in JSON, which tells 1, 1.0 and true apart, as comparing them does not."""
    return json.dumps(value)


def same(one: object, other: object) -> bool:
    """Whether two values are the same letters in JSON."""
    # What Python takes for equal may still differ in its kind; this tells it sooner than JSON.
    return one is other or (one == other and (type(one) is str or repr(one) == repr(other)))


def same_values(one: Values, other: Values) -> bool:
    """Whether two documents, or parts of them, have the same values."""
    return one.keys() == other.keys() and all(same(one[path], other[path]) for path in one)


def name_of(path: Path) -> str:
    """The name of a field in ``changed``."""
    return ".".join(path)


def values_of(document: Plain) -> Values:
    """The values by their places, without those that say when they were changed.

    An object whose fields are merged one by one is an empty object, and each of its fields.
    """
    values: Values = {}
    for name, value in document.items():
        if name in OBJECTS and isinstance(value, dict):
            values[name,] = {}
            values |= {(name, inner): each for inner, each in value.items() if each is not None}
        elif value is not None and name not in (UPDATED, CHANGED):
            values[name,] = value
    return values


def laid_out(table: str, values: Mapping[Path, object]) -> Plain:
    """The document with these values, its fields in the order in which they are always written."""
    order = {name: place for place, name in enumerate(_order_of(table))}

    def key(path: Path) -> tuple[bool, int, str, int, Path]:
        name, *rest = path
        place = _INNER_ORDER.get(path, len(_INNER_ORDER)) if rest else -1
        return name in _LAST, order.get(name, len(order)), name, place, path

    document: Plain = {}
    for path in sorted(values, key=key):
        name, *rest = path
        if rest:
            found = document.get(name)
            if not isinstance(found, dict):
                found = document[name] = {}
            found[rest[0]] = values[path]
        else:
            # The empty object of ``values_of`` must not be filled for others too.
            document[name] = {} if name in OBJECTS and values[path] == {} else values[path]
    return document


def joined(path: Path, base: object, one: Held, other: Held) -> Held:
    """What a field becomes."""
    lists = [value for value in (base, one.value, other.value) if value is not None]
    if (path in _SETS or path == _RECORDS) and all(isinstance(each, list) for each in lists):
        return _set(base, one, other)
    return _single(base, one, other)


def is_lost(path: Path, base: object, value: object, merged: object) -> bool:
    """Whether a side changed the field to what does not stand in the merged document."""
    if value is None or same(value, base):
        return False
    if (path in _SETS or path == _RECORDS) and isinstance(value, list):
        kept = [letters(each) for found in (base, merged) for each in _items(found)]
        return any(letters(each) not in kept for each in value)
    return not same(value, merged)


def _single(base: object, one: Held, other: Held) -> Held:
    """The changed one; of two the later; of two in one moment one that is, the larger in JSON."""
    if same(one.value, other.value):
        return Held(one.value, later(one.stamp, other.stamp))
    if same(one.value, base):
        return other
    if same(other.value, base):
        return one
    return max(one, other, key=_weight)


def _weight(held: Held) -> tuple[object, ...]:
    return moment_key(held.stamp), held.value is not None, letters(held.value)


def _set(base: object, one: Held, other: Held) -> Held:
    """All that was added and nothing that was taken out; another order gives way to both."""
    stamp = later(one.stamp, other.stamp)
    if same(one.value, other.value):
        return Held(one.value, stamp)
    before, mine, others = _keyed(base), _keyed(one.value), _keyed(other.value)
    if before == mine == others:
        return _single(base, one, other)
    if mine == before:
        return other
    if others == before:
        return one
    keys = [*before, *sorted({*mine, *others} - {*before})]
    items = [_item(before.get(key), mine.get(key), others.get(key)) for key in keys]
    return Held([json.loads(item) for item in items if item is not None] or None, stamp)


def _item(base: str | None, one: str | None, other: str | None) -> str | None:
    if other in (one, base):
        return one
    if one == base:
        return other
    # Only records are told by less than all of them: both sides changed this one.
    return max(one or "", other or "")


def _keyed(value: object) -> dict[str, str]:
    """The items of a list as JSON, by what tells them; of a double the larger."""
    found: dict[str, str] = {}
    for item in _items(value):
        key = str(item.get("sentence", "")) if isinstance(item, dict) else letters(item)
        found[key] = max(letters(item), found.get(key, ""))
    return found


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _order_of(table: str) -> Iterable[str]:
    if table == "entries":
        return ENTRY.fields
    if table in _OTHER_ORDERS:
        return _OTHER_ORDERS[table]
    # The other shapes are not needed while only entries are merged.
    from journal_tui.store.shapes import SHAPES

    return SHAPES[table].fields if table in SHAPES else ()
