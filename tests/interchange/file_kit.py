"""Files of other programs for the tests of the readers, whole and damaged."""

import json
import math
from pathlib import Path

from hypothesis import strategies as st

from journal_tui.domain.units import Units
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source

NOT_TEXT = [b"\x00", b"\xff", b" "]


def source(folder: Path, content: bytes | str | object, name: str = "a.file") -> Source:
    """A file with this content; what is neither bytes nor text is written as JSON."""
    path = folder / name
    if not isinstance(content, bytes):
        text = content if isinstance(content, str) else json.dumps(content)
        content = text.encode()
    path.write_bytes(content)
    return Source(path)


def read(reader: Format, folder: Path, content: bytes | str | object, units: Units = "mi") -> Found:
    """What the reader gives of such a file, which it must recognise."""
    file = source(folder, content)
    assert reader.recognises(file.head(), file)
    return reader.read(file, Hints(units))


def activity(reader: Format, folder: Path, content: bytes | str | object) -> Activity:
    """The one activity that the reader gives of such a file."""
    (found,) = read(reader, folder, content).activities
    return found


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut off, with other bytes in places, with a piece twice or left out."""
    size = len(content)
    place = st.integers(0, size)

    def changed(edits: list[tuple[int, int, bytes]]) -> bytes:
        data = content
        for start, length, other in edits:
            data = data[:start] + other + data[start + length :]
        return data

    odd = st.binary(max_size=6) | st.sampled_from(
        b'-1 1e999 NaN 99999999999999999999 "" null [] {} " < 1900 9999 , Z +99:00 0 true'.split()
        + NOT_TEXT
    )
    return (
        place.map(lambda end: content[:end])
        | st.lists(st.tuples(place, st.integers(0, 12), odd), min_size=1, max_size=4).map(changed)
        | st.tuples(place, place).map(lambda cut: content[: max(cut)] + content[min(cut) :])
        | st.binary(max_size=200)
    )


def holds(reader: Format, folder: Path, content: bytes) -> None:
    """The reader gives what is possible, or says that it cannot read it, and nothing else."""
    file = source(folder, content)
    reader.recognises(file.head(), file)
    try:
        found = reader.read(file, Hints())
    except UnreadableFileError:
        return
    for one in found.activities:
        _is_possible(one)


def _is_possible(one: Activity) -> None:
    numbers = (one.distance_m, one.elapsed_s, one.moving_s, one.nonstop_m, one.nonstop_s)
    assert all(value is None or (math.isfinite(value) and value >= 0) for value in numbers)
    assert one.distance_m is None or one.distance_m <= 2_000_000
    assert all(beats is None or 20 <= beats <= 260 for beats in (one.avg_hr, one.max_hr))
    assert one.started_at is None or 1969 <= one.started_at.year <= 2200
    assert one.effort is None or 0 <= one.effort <= 10
    assert one.zone_known is False or (one.started_at and one.started_at.tzinfo)
    for lap in one.laps:
        assert lap.duration_s is None or (math.isfinite(lap.duration_s) and lap.duration_s >= 0)
        assert lap.distance_m is None or 0 < lap.distance_m <= 2_000_000
    (one.name + one.text + one.place + one.key).encode()
