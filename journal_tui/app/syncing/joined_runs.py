"""A run that came to an entry of both machines on one of them, and stands alone on the other."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from journal_tui.app.importing.coming import names_of
from journal_tui.app.syncing.becoming import is_alive
from journal_tui.store.lines import document_of
from journal_tui.store.merging.three_way import Key, Side
from journal_tui.store.snapshot import ENTRIES


class JoinedRun(NamedTuple):
    """The id of an entry that lives on both sides, and of one that has the same run on one alone.

    ``name`` is what both were brought in as.
    """

    entry: str
    run: str
    name: str


def joined_runs(base: Side, here: Side, there: Side) -> Iterator[JoinedRun]:
    """The runs that came to an entry ``here``, and live by themselves ``there`` alone.

    One that is a tombstone here counts where it lives in the base: it went by joining, and was
    changed there. Else it was parted there, or brought back.
    """
    came: defaultdict[str, list[str]] = defaultdict(list)
    for key, line in here.items():
        if key[0] == ENTRIES and _lives(there, key) and is_alive(line):
            for name in names_of(origins_on(line)):
                if name not in origins_on(there[key]):
                    came[name].append(key[1])
    for key, line in there.items() if came else ():
        if key[0] != ENTRIES or not is_alive(line) or _lives(here, key):
            continue
        if (key in here) == _lives(base, key):
            for name in names_of(origins_on(line)):
                for entry_id in came.get(name, ()):
                    yield JoinedRun(entry_id, key[1], name)


def origins_on(line: bytes) -> tuple[str, ...]:
    """What the entry on a line was brought in from."""
    if b'"origins":' not in line:
        return ()
    value = document_of(line).get("origins")
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _lives(side: Side, key: Key) -> bool:
    line = side.get(key)
    return line is not None and is_alive(line)
