"""Whatever happens to a journal, or to its repair, what is sound is there afterwards."""

import errno
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repair_kit import (
    checked,
    everything,
    files,
    log_of,
    put_aside,
    repaired,
    words,
)
from store_kit import (
    FailingOs,
    Killed,
    affirmations,
    doubts,
    entries,
    goals,
    imported_files,
    open_store,
    showings,
)

from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, backups, ledger, lock, log_file
from journal_tui.store.errors import (
    NewerFileError,
)
from journal_tui.store.repair import Repaired

# Any damage --------------------------------------------------------------------------------


@st.composite
def journals(draw: st.DrawFn) -> tuple[tuple[Any, ...], list[Any]]:
    """What is in the snapshot, and what is saved after that, one by one."""
    first = [*draw(st.lists(entries, min_size=1, max_size=3)), *draw(st.lists(goals, max_size=1))]
    first += draw(st.lists(imported_files | doubts, max_size=2))
    lines = draw(st.lists(affirmations, max_size=2))
    if lines:
        shown = {"affirmation_id": lines[0].id, "entry_id": first[0].id}
        first += [one._replace(**shown) for one in draw(st.lists(showings, max_size=1))]
    return (*first, *lines), draw(st.lists(entries, max_size=2))


#: How to damage bytes: what becomes of ``data`` at ``at``, and how many bytes of it are touched.
DAMAGES: dict[str, Callable[[bytes, int, int, bytes], tuple[bytes, int]]] = {
    "flip": lambda data, at, size, _: (
        data[:at] + bytes([data[at] ^ (1 << size % 8)]) + data[at + 1 :],
        1,
    ),
    "cut": lambda data, at, size, _: (data[:at], len(data) - at),
    "zeros": lambda data, at, size, _: (data[:at] + bytes(size) + data[at + size :], size),
    "garbage": lambda data, at, size, junk: (data[:at] + junk + data[at:], 0),
    "lost": lambda data, at, size, _: (data[:at] + data[at + size :], size),
}
JUNK = st.binary(min_size=1, max_size=40) | st.sampled_from(
    [b"\n", b'"', b"}", b"},\n", b'"x": {\n', b"<<<<<<< HEAD\n", b"\\", b'"goals": {', b"\n\n"]
)


def touched(data: bytes, at: int, size: int) -> set[str]:
    """The ids of the documents that stand on the lines that a damage reaches."""
    found: set[str] = set()
    start = 0
    for line in data.split(b"\n"):
        end = start + len(line) + 1
        if start <= at + size and at <= end:
            found |= {one.decode() for one in re.findall(rb'"([^"\\]+)": \{', line)}
        start = end
    return found


def line_damage(data: bytes, at: int, other: int, *, twice: bool) -> tuple[bytes, int, int]:
    """A line taken out, or put in once more at another place."""
    lines = data.split(b"\n")
    number = data.count(b"\n", 0, at)
    start = sum(len(line) + 1 for line in lines[:number])
    if not twice:
        return b"\n".join([*lines[:number], *lines[number + 1 :]]), start, len(lines[number])
    place = other % (len(lines) + 1)
    return b"\n".join([*lines[:place], lines[number], *lines[place:]]), -2, 0


@given(
    journals(),
    st.booleans(),
    st.sampled_from([*DAMAGES, "line gone", "line twice"]),
    st.floats(0, 1, exclude_max=True),
    st.integers(1, 200),
    JUNK,
)
@settings(max_examples=50, deadline=None)
def test_whatever_happens_to_the_bytes_what_it_does_not_touch_is_there(
    tmp_path_factory: pytest.TempPathFactory,
    journal: tuple[tuple[Any, ...], list[Any]],
    in_log: bool,
    how: str,
    part: float,
    size: int,
    junk: bytes,
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-damage" / "journal.json"
    shutil.rmtree(path.parent, ignore_errors=True)
    first, later = journal
    open_store(path).put(*first)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "LOG_FROM", 0)
        for value in later:
            open_store(path).put(value)
    expected = everything(open_store(path))
    target = log_of(path) if in_log and later else path
    data = target.read_bytes()
    at = int(part * len(data))
    if how in DAMAGES:
        damaged, reach = DAMAGES[how](data, at, size, junk)
    else:
        damaged, at, reach = line_damage(data, at, size, twice=how == "line twice")
    target.write_bytes(damaged)
    before = {one.name: one.read_bytes() for one in (path, log_of(path)) if one.exists()}
    lost = touched(data, at, reach)
    refused: StoreError | None = None
    done = Repaired(path)
    try:
        done = repaired(path)
    except StoreError as error:
        refused = error
    if refused is not None:
        nothing_left = {"journal", *(value.id for value in first)} <= lost
        assert nothing_left or (isinstance(refused, NewerFileError) and "journal" in lost)
        assert files(path) == before
        return
    found = everything(open_store(path))
    assert {key: value for key, value in expected.items() if key not in lost} == {
        key: value for key, value in found.items() if key in expected and key not in lost
    }
    if done.notes:
        assert {one.name.rpartition(".aside-")[0]: one.read_bytes() for one in done.aside} == before
    else:
        assert found == expected or how in ("cut", "line gone", "lost")
    assert {one.code for one in checked(path).findings} <= {"orphan"}
    again = repaired(path)
    assert all("showings" in one for one in words(again))
    assert checked(path).findings == ()


# Cut short ---------------------------------------------------------------------------------


@pytest.fixture
def damaged_folders(logged: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes a fresh folder with a journal that is damaged in both of its files."""
    logged.write_bytes(logged.read_bytes().replace(b"Day 2", b"Day \xff"))
    log_of(logged).write_bytes(log_of(logged).read_bytes().replace(b"2 {", b"2 (", 1))
    numbers: Iterator[int] = iter(range(10_000))

    def make() -> Path:
        folder = tmp_path / f"folder-{next(numbers)}"
        shutil.copytree(logged.parent, folder)
        return folder / "journal.json"

    return make


@pytest.mark.parametrize("how", [errno.EIO, "kill before", "kill after", "short"], ids=str)
def test_at_every_operation_the_damaged_files_are_all_there(
    damaged_folders: Callable[[], Path], how: int | str
) -> None:
    hit: set[str] = set()
    path = damaged_folders()
    repaired(path)
    expected = everything(open_store(path))
    for at in range(1, 10_000):
        path = damaged_folders()
        before = {one.name: one.read_bytes() for one in (path, log_of(path))}
        shim = FailingOs(how, at, only=("write",) if how == "short" else ())
        ended: BaseException | None = None
        with pytest.MonkeyPatch.context() as patch:
            for module in (atomic_file, lock, log_file, backups):
                patch.setattr(module, "os", shim)
            try:
                repaired(path)
            except (StoreError, Killed) as error:
                ended = error
        shim.bury()
        if not shim.happened:
            break
        hit.add(shim.happened)
        if how in ("kill before", "kill after"):
            # A look at a file that is not there fails before it can be killed.
            assert isinstance(ended, Killed) or shim.happened == "stat"
        assert put_aside(path, before), (at, shim.happened)
        repaired(path)
        assert everything(open_store(path)) == expected, (at, shim.happened)
        assert checked(path).findings == ()
        shutil.rmtree(path.parent)
    assert hit >= ({"write"} if how == "short" else {"open", "write", "fsync", "replace", "unlink"})


def test_a_full_disk_changes_nothing(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.write_bytes(filled.read_bytes()[:-9])
    before = files(filled)
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
    with pytest.raises(StoreError, match="disk is full"):
        repaired(filled)
    assert files(filled) == before
