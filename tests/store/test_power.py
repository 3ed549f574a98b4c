"""The power-loss model finds the classic mistakes of saving, and none in the saver we have."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import power
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from power import PAGE, FsyncDrops, Recorder, State, Tree
from store_kit import FailingOs

from journal_tui.store import atomic_file
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.errors import WriteError

NAME = "diary"
#: What is there at first, and what is saved one after the other; some are longer than a page.
VERSIONS = tuple(bytes([65 + number]) * size for number, size in enumerate((90, 9000, 40, 5000)))
NEW = os.O_WRONLY | os.O_CREAT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def write(shim: Any, path: Path, data: bytes, flags: int, *, flush: bool) -> None:
    descriptor = shim.open(path, flags, 0o600)
    try:
        shim.write(descriptor, data)
        if flush:
            shim.fsync(descriptor)
    finally:
        shim.close(descriptor)


def flush_folder(shim: Any, folder: Path) -> None:
    descriptor = shim.open(folder, os.O_RDONLY)
    shim.fsync(descriptor)
    shim.close(descriptor)


def judged(states: list[State], path: str, versions: tuple[bytes | None, ...]) -> dict[str, State]:
    """An example of each kind of state: ``whole``, ``lost`` (older than acknowledged), ``garbage``.

    The versions are acknowledged by their number.
    """
    found: dict[str, State] = {}
    for state in states:
        data = state.data(path)
        if data not in versions:
            kind = "garbage"
        else:
            acknowledged = state.acknowledged[-1] if state.acknowledged else 0
            kind = "whole" if versions.index(data) >= acknowledged else "lost"
        found.setdefault(kind, state)
    return found


def kinds(root: Path, save: Callable[[Any, Path, bytes], None]) -> set[str]:
    """What may become of the versions when each in turn is saved in this way."""
    (root / NAME).write_bytes(VERSIONS[0])
    recorder = Recorder(root)
    for number, version in enumerate(VERSIONS[1:], 1):
        save(recorder, root / NAME, version)
        recorder.note(number)
    return set(judged(list(recorder.states()), NAME, VERSIONS))


# Toy savers --------------------------------------------------------------------------------


def test_writing_in_place_without_a_flush_loses_both_versions(root: Path) -> None:
    def save(shim: Any, path: Path, data: bytes) -> None:
        write(shim, path, data, NEW | os.O_TRUNC, flush=False)

    assert kinds(root, save) == {"whole", "lost", "garbage"}


def test_writing_in_place_with_a_flush_is_torn_before_it(root: Path) -> None:
    def save(shim: Any, path: Path, data: bytes) -> None:
        write(shim, path, data, NEW | os.O_TRUNC, flush=True)

    assert kinds(root, save) == {"whole", "garbage"}


def renaming(*, flush_file: bool, flush_names: bool) -> Callable[[Any, Path, bytes], None]:
    def save(shim: Any, path: Path, data: bytes) -> None:
        temp = path.with_suffix(".tmp")
        write(shim, temp, data, NEW | os.O_EXCL, flush=flush_file)
        shim.replace(temp, path)
        if flush_names:
            flush_folder(shim, path.parent)

    return save


def test_renaming_without_a_flush_shows_empty_and_zeroed_files(root: Path) -> None:
    save = renaming(flush_file=False, flush_names=False)
    recorder = Recorder(root)
    save(recorder, root / NAME, VERSIONS[1])
    recorder.note(1)
    after = {state.data(NAME) for state in recorder.states() if state.acknowledged}
    size = len(VERSIONS[1])
    assert {None, b"", bytes(size), VERSIONS[1]} <= after
    assert VERSIONS[1][: size // 2] in after
    assert VERSIONS[1][: 2 * PAGE].ljust(size, b"\0") in after
    assert VERSIONS[1][PAGE:].rjust(size, b"\0") in after


def test_a_flush_of_the_folder_says_nothing_of_the_file(root: Path) -> None:
    save = renaming(flush_file=False, flush_names=True)
    recorder = Recorder(root)
    save(recorder, root / NAME, VERSIONS[1])
    recorder.note(1)
    after = {state.data(NAME) for state in recorder.states() if state.acknowledged}
    assert {b"", bytes(len(VERSIONS[1]))} <= after
    assert None not in after


def test_renaming_without_a_flush_of_the_folder_loses_but_never_shows_garbage(root: Path) -> None:
    assert kinds(root, renaming(flush_file=True, flush_names=False)) == {"whole", "lost"}


def test_renaming_with_both_flushes_loses_nothing(root: Path) -> None:
    assert kinds(root, renaming(flush_file=True, flush_names=True)) == {"whole"}


LINES = tuple(f"line {number}, {'x' * 30 * number}\n".encode() for number in range(5))


def append(shim: Any, path: Path, line: bytes) -> None:
    write(shim, path, line, NEW | os.O_APPEND, flush=True)


def test_appending_to_a_durable_file_loses_only_what_was_not_acknowledged(root: Path) -> None:
    (root / NAME).write_bytes(LINES[0])
    recorder = Recorder(root)
    for line in LINES[1:]:
        append(recorder, root / NAME, line)
        recorder.note(line)
    torn = 0
    for state in recorder.states():
        data = state.data(NAME)
        safe = b"".join((LINES[0], *state.acknowledged))
        assert data is not None, state.described
        assert data.startswith(safe), state.described
        torn += data[len(safe) :] not in (b"", *LINES)
    assert torn > 10


def test_appending_to_a_file_whose_name_was_not_flushed_can_lose_it_all(root: Path) -> None:
    recorder = Recorder(root)
    append(recorder, root / NAME, LINES[0])
    recorder.note(0)
    assert {state.data(NAME) for state in recorder.states() if state.acknowledged} == {
        None,
        LINES[0],
    }
    flush_folder(recorder, root)
    recorder.note(1)
    assert [state.tree for state in recorder.states() if len(state.acknowledged) == 2] == [
        ((NAME, LINES[0]),)
    ]


# Names and lengths -------------------------------------------------------------------------


def test_new_names_come_in_order_or_one_alone_or_all_but_one(root: Path) -> None:
    recorder = Recorder(root)
    assert [state.tree for state in recorder.states()] == [()]
    for name in "abcd":
        write(recorder, root / name, b"", NEW, flush=False)
    recorder.note(1)
    found = {
        "".join(dict(state.tree)): state.described
        for state in recorder.states()
        if state.acknowledged
    }
    in_order = {"", "a", "ab", "abc", "abcd"}
    assert found.keys() == in_order | {"b", "c", "d"} | {"bcd", "acd", "abd"}
    assert "no name change but create c;" in found["c"]


def test_a_name_may_be_there_before_an_earlier_one(root: Path) -> None:
    (root / NAME).write_bytes(b"old")
    recorder = Recorder(root)
    recorder.link(root / NAME, root / "kept")
    recorder.unlink(root / NAME)
    assert {state.tree for state in recorder.states()} == {
        ((NAME, b"old"),),
        ((NAME, b"old"), ("kept", b"old")),
        (("kept", b"old"),),
        (),
    }


def test_a_name_is_not_taken_before_it_is_free(root: Path) -> None:
    """So a file put aside by a rename cannot be lost to the one that takes its name."""
    (root / NAME).write_bytes(b"old")
    recorder = Recorder(root)
    recorder.rename(root / NAME, root / "aside")
    append(recorder, root / NAME, b"new")
    trees = [state.tree for state in recorder.states()]
    assert (("aside", b"old"),) in trees
    assert (("aside", b"old"), (NAME, b"new")) in trees
    assert all(b"old" in dict(tree).values() for tree in trees)


@pytest.mark.parametrize("flushed", ["from", "to"])
def test_a_rename_to_another_folder_is_one_change(root: Path, flushed: str) -> None:
    for name in ("from", "to"):
        (root / name).mkdir()
    (root / "from" / NAME).write_bytes(b"old")
    recorder = Recorder(root)
    recorder.rename(root / "from" / NAME, root / "to" / NAME)
    flush_folder(recorder, root / flushed)
    recorder.note(1)
    for state in recorder.states():
        there = [state.data(f"{name}/{NAME}") for name in ("from", "to")]
        assert sorted(there, key=bool) == [None, b"old"], state.described
        assert there[1] or not state.acknowledged, state.described


def test_a_folder_that_was_not_flushed_into_its_parent_takes_all_along(root: Path) -> None:
    recorder = Recorder(root)
    recorder.mkdir(root / "a")
    append(recorder, root / "a" / NAME, b"x")
    flush_folder(recorder, root / "a")
    recorder.note(1)
    after = [state.tree for state in recorder.states() if state.acknowledged]
    assert after == [(("a", None), (f"a/{NAME}", b"x")), ()]


def test_a_length_is_the_old_or_the_new_one_until_it_is_flushed(root: Path) -> None:
    (root / NAME).write_bytes(b"0123456789")
    recorder = Recorder(root)
    descriptor = recorder.open(root / NAME, os.O_RDWR)
    recorder.ftruncate(descriptor, 4)
    assert {state.data(NAME) for state in recorder.states()} == {b"0123456789", b"0123"}
    recorder.pwrite(descriptor, b"ab", 4)
    found = {state.data(NAME) for state in recorder.states()}
    assert {b"0123ab6789", b"0123a", b"0123\0\0", b"0123ab"} <= found
    recorder.fsync(descriptor)
    recorder.note("flushed")
    assert {state.data(NAME) for state in recorder.states() if state.acknowledged} == {b"0123ab"}
    recorder.close(descriptor)


def test_a_later_write_may_be_there_before_an_earlier_one(root: Path) -> None:
    head, body = b"h" * PAGE, b"b" * 100
    (root / NAME).write_bytes(head)
    recorder = Recorder(root)
    descriptor = recorder.open(root / NAME, os.O_RDWR)
    recorder.pwrite(descriptor, body, PAGE)
    recorder.pwrite(descriptor, b"H" * PAGE, 0)
    recorder.close(descriptor)
    found = {state.data(NAME) for state in recorder.states()}
    new = b"H" * PAGE
    assert {head, new, head + body, new + body, new + bytes(100), head + bytes(100)} <= found


def test_chunks_in_a_row_are_lost_like_one_write(root: Path) -> None:
    data = bytes(range(1, 61))
    found = []
    for number, sizes in enumerate([(60,), (20, 20, 20), (7, 53)]):
        path = root / str(number)
        path.mkdir()
        recorder = Recorder(path)
        descriptor = recorder.open(path / NAME, NEW)
        start = 0
        for size in sizes:
            recorder.write(descriptor, memoryview(data)[start : start + size])
            start += size
        recorder.close(descriptor)
        recorder.note(1)
        found.append({state.tree for state in recorder.states() if state.acknowledged})
    assert found[0] == found[1] == found[2]


def test_one_file_may_be_there_and_another_not(root: Path) -> None:
    for name in ("one", "two"):
        (root / name).touch()
    recorder = Recorder(root)
    for name in ("one", "two"):
        write(recorder, root / name, b"xyz", os.O_WRONLY, flush=False)
    found = {tuple(dict(state.tree).values()) for state in recorder.states()}
    parts = {b"", b"x", b"xy", b"xyz", bytes(3)}
    assert found == {
        pair for one in parts for pair in ((one, b""), (one, b"xyz"), (b"", one), (b"xyz", one))
    }


def test_a_short_write_is_seen_as_what_it_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(power, "os", FailingOs("short", 1, only=("write",)))
    recorder = Recorder(root)
    write(recorder, root / NAME, b"x" * 10, NEW, flush=True)
    flush_folder(recorder, root)
    recorder.note(1)
    assert [state.data(NAME) for state in recorder.states() if state.acknowledged] == [b"x" * 5]


# A flush that fails ------------------------------------------------------------------------


def trying_again(shim: Any, path: Path, line: bytes) -> None:
    """What is wrong: the second flush goes well and writes nothing."""
    descriptor = shim.open(path, NEW | os.O_APPEND, 0o600)
    shim.write(descriptor, line)
    try:
        shim.fsync(descriptor)
    except OSError:
        shim.fsync(descriptor)
    shim.close(descriptor)


def writing_again(shim: Any, path: Path, line: bytes) -> None:
    """What is right: cut, and write anew."""
    descriptor = shim.open(path, NEW | os.O_APPEND, 0o600)
    size = os.fstat(descriptor).st_size
    for _ in range(2):
        shim.ftruncate(descriptor, size)
        shim.write(descriptor, line)
        with suppress(OSError):
            shim.fsync(descriptor)
            break
    shim.close(descriptor)


@pytest.mark.parametrize("line", [b"short\n", b"x" * 2 * PAGE], ids=["short", "long"])
def test_a_flush_that_failed_is_not_made_good_by_another_one(root: Path, line: bytes) -> None:
    (root / NAME).write_bytes(LINES[0])
    shim = FsyncDrops(root, 1)
    trying_again(shim, root / NAME, line)
    assert shim.count == 2
    assert (root / NAME).read_bytes() == LINES[0] + line, "it is read as if it were there"
    shim.after_power_loss(root.parent / "after")
    assert (root.parent / "after" / NAME).read_bytes() == LINES[0] + bytes(len(line))
    append(shim, root / NAME, LINES[1])
    shim.after_power_loss(root.parent / "later")
    later = (root.parent / "later" / NAME).read_bytes()
    assert later.endswith(LINES[1])
    # A page is written as a whole, so a short line comes along with the next one.
    assert (later == LINES[0] + line + LINES[1]) == (len(line) < PAGE)
    assert later in {state.data(NAME) for state in shim.states()}


def test_what_is_written_anew_after_a_failed_flush_is_safe(root: Path) -> None:
    (root / NAME).write_bytes(LINES[0])
    shim = FsyncDrops(root, 1)
    writing_again(shim, root / NAME, b"x" * 3 * PAGE)
    shim.after_power_loss(root.parent / "after")
    assert (root.parent / "after" / NAME).read_bytes() == LINES[0] + b"x" * 3 * PAGE


def test_a_failed_flush_of_a_folder_is_not_made_good_by_another_one(root: Path) -> None:
    shim = FsyncDrops(root, 2)
    append(shim, root / NAME, LINES[0])
    with pytest.raises(OSError, match="Input/output"):
        flush_folder(shim, root)
    flush_folder(shim, root)
    shim.after_power_loss(root.parent / "after")
    assert list((root.parent / "after").iterdir()) == []
    renaming(flush_file=True, flush_names=True)(shim, root / NAME, LINES[1])
    shim.after_power_loss(root.parent / "later")
    assert (root.parent / "later" / NAME).read_bytes() == LINES[1]


# The saver we have -------------------------------------------------------------------------

JOURNAL = f"a/b/{NAME}"


def chunks(version: bytes) -> list[bytes]:
    return [version[: len(version) // 2], version[len(version) // 2 :]]


def save_all(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> list[State]:
    with monkeypatch.context() as patch:
        patch.setattr(atomic_file, "os", recorder)
        file = AtomicFile(recorder.root / JOURNAL)
        file.make_folder()
        for number, version in enumerate(VERSIONS, 1):
            file.replace(chunks(version))
            recorder.note(number)
    return list(recorder.states())


def test_the_present_saver_loses_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = save_all(Recorder(root), monkeypatch)
    assert len(states) > 50
    assert {state.acknowledged for state in states} == {(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)}
    found = judged(states, JOURNAL, (None, *VERSIONS))
    assert found.keys() == {"whole"}, found
    read: dict[Tree, bytes | None] = {}
    for state in states:
        if state.tree not in read:
            folder = root.parent / f"state-{len(read)}"
            state.write_to(folder)
            contents = AtomicFile(folder / JOURNAL).read()
            read[state.tree] = contents and contents.data
        assert read[state.tree] == state.data(JOURNAL), state.described
    assert len(read) > 30


class Forgetful(Recorder):
    """On it the flushes of one kind do nothing, as if they had been left out."""

    def __init__(self, root: Path, kind: str) -> None:
        super().__init__(root)
        self.kind = kind

    def fsync(self, descriptor: int) -> None:
        folder = (self.root / JOURNAL).parent
        status = os.fstat(descriptor)
        kind = "parents"
        if stat.S_ISREG(status.st_mode):
            kind = "file"
        elif folder.exists() and os.path.samestat(status, folder.stat()):
            kind = "folder"
        if kind != self.kind:
            super().fsync(descriptor)


@pytest.mark.parametrize(
    ("left_out", "seen"), [("file", "garbage"), ("folder", "lost"), ("parents", "lost")]
)
def test_each_flush_of_the_present_saver_is_needed(
    root: Path, monkeypatch: pytest.MonkeyPatch, left_out: str, seen: str
) -> None:
    states = save_all(Forgetful(root, left_out), monkeypatch)
    assert seen in judged(states, JOURNAL, (None, *VERSIONS))


@pytest.mark.parametrize("at", range(1, 7))
def test_the_present_saver_goes_on_after_a_failed_flush(
    root: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    (root / NAME).write_bytes(VERSIONS[0])
    shim = FsyncDrops(root, at)
    monkeypatch.setattr(atomic_file, "os", shim)
    file = AtomicFile(root / NAME)
    acknowledged = VERSIONS[0]
    for number, version in enumerate(VERSIONS[1:]):
        with suppress(WriteError):
            file.replace(chunks(version))
            acknowledged = version
        shim.after_power_loss(root.parent / f"after-{number}")
        found = (root.parent / f"after-{number}" / NAME).read_bytes()
        assert found == acknowledged
    assert acknowledged == (VERSIONS[-1] if at < 5 else VERSIONS[-2])
    assert shim.count >= at


# The model itself --------------------------------------------------------------------------


def test_what_the_recorder_did_not_see_is_noticed(root: Path) -> None:
    recorder = Recorder(root)
    append(recorder, root / NAME, b"seen")
    (root / NAME).write_bytes(b"behind its back")
    with pytest.raises(AssertionError, match=NAME):
        recorder.states()
    for name in ("truncate", "fdopen", "symlink"):
        with pytest.raises(NotImplementedError, match=name):
            getattr(recorder, name)


def test_what_is_elsewhere_and_what_fails_leaves_no_trace(root: Path) -> None:
    recorder = Recorder(root)
    append(recorder, root.parent / "elsewhere", b"x")
    recorder.unlink(root.parent / "elsewhere")
    with pytest.raises(FileNotFoundError):
        recorder.unlink(root / NAME)
    assert recorder.trace == []


def test_a_state_is_made_on_the_real_disk(root: Path) -> None:
    recorder = Recorder(root)
    recorder.mkdir(root / "a")
    append(recorder, root / "a" / NAME, b"x")
    whole = next(state for state in recorder.states() if state.data(f"a/{NAME}") == b"x")
    whole.write_to(root.parent / "made")
    assert Recorder(root.parent / "made").before == Recorder(root).before
    with pytest.raises(FileExistsError):
        whole.write_to(root.parent / "made")


OPERATIONS = (
    *("write", "append", "pwrite", "cut", "flush"),
    *("rename", "link", "unlink", "flush folder"),
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(OPERATIONS),
        st.sampled_from(["one", "two", "sub/one"]),
        st.sampled_from(["one", "two", "sub/two"]),
        st.integers(0, 2 * PAGE),
    ),
    max_size=12,
)


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_the_model_agrees_with_the_real_disk(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str, int]]
) -> None:
    """What was done is one of the states, and the only one once all is flushed."""
    root = tmp_path_factory.mktemp("disk")
    (root / "one").write_bytes(b"1" * 5000)
    (root / "linked").hardlink_to(root / "one")
    recorder = Recorder(root)
    recorder.mkdir(root / "sub")
    for number, (what, first, second, size) in enumerate(steps):
        one, two, data = root / first, root / second, bytes([number + 1]) * size
        with suppress(FileNotFoundError, FileExistsError):
            if what in ("write", "append"):
                flags = os.O_TRUNC if what == "write" else os.O_APPEND
                write(recorder, one, data, NEW | flags, flush=False)
            elif what in ("pwrite", "cut", "flush"):
                descriptor = recorder.open(one, os.O_RDWR)
                if what == "pwrite":
                    recorder.pwrite(descriptor, data, size // 2)
                elif what == "cut":
                    recorder.ftruncate(descriptor, size)
                else:
                    recorder.fsync(descriptor)
                recorder.close(descriptor)
            elif what == "flush folder":
                flush_folder(recorder, one.parent)
            elif what == "unlink":
                recorder.unlink(one)
            elif what == "link":
                recorder.link(one, two)
            elif not (two.exists() and one.exists() and one.samefile(two)):
                recorder.rename(one, two)
    recorder.note("done")
    real: Tree = tuple(
        (path.relative_to(root).as_posix(), None if path.is_dir() else path.read_bytes())
        for path in sorted(root.rglob("*"), key=lambda path: path.relative_to(root).as_posix())
    )
    assert real in {state.tree for state in recorder.states() if state.acknowledged}
    for path, data in real:
        if data is None:
            flush_folder(recorder, root / path)
        else:
            write(recorder, root / path, b"", os.O_RDWR, flush=True)
    flush_folder(recorder, root)
    recorder.note("flushed")
    assert [state.tree for state in recorder.states() if len(state.acknowledged) == 2] == [real]
