"""Tables for tests: written to a file, damaged on purpose, read by a format."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import Source

#: Few examples, each written to the same file of the test.
FUZZED: Final = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def table(*rows: Sequence[str]) -> str:
    """Rows as CSV, quoted where it must be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def source_of(folder: Path, content: str | bytes, name: str = "activities.csv") -> Source:
    """A file with this content."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Source(path)


def damaged(content: str) -> st.SearchStrategy[bytes]:
    """The content with some bytes replaced, and perhaps cut off, or any bytes at all."""
    data = content.encode()
    places = st.tuples(st.integers(0, max(len(data) - 1, 0)), st.binary(min_size=1, max_size=3))
    return st.one_of(
        st.tuples(st.lists(places, max_size=8), st.integers(0, len(data))).map(
            lambda what: _with(data, what[0])[: what[1]]
        ),
        st.lists(places, max_size=12).map(lambda what: _with(data, what)),
        st.binary(max_size=300),
    )


def read_or_refused(one: Format, source: Source) -> Found | None:
    """What is read; None where the file is refused as it may be. Recognising never raises."""
    one.recognises(source.head(), source)
    try:
        found = one.read(source, Hints())
    except UnreadableFileError:
        return None
    for activity in found.activities:
        assert activity.started_at is not None
        assert 1970 <= activity.started_at.year <= 2199
        for value in (activity.distance_m, activity.elapsed_s, activity.moving_s):
            assert value is None or 0 <= value < 1e8
        for beats in (activity.avg_hr, activity.max_hr):
            assert beats is None or 20 <= beats <= 260
        assert activity.effort is None or 0 <= activity.effort <= 10
    return found


def _with(data: bytes, changes: Iterable[tuple[int, bytes]]) -> bytes:
    changed = bytearray(data)
    for place, new in changes:
        changed[place : place + len(new)] = new
    return bytes(changed)
