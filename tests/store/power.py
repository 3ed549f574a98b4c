"""A power-loss model: every state in which the disk may be found when the power fails.

In the manner of ALICE ("All File Systems Are Not Created Equal", OSDI 2014) and CrashMonkey.
A ``Recorder`` stands in for the ``os`` module of the code under test and notes what changes
the disk; ``crash_states`` cuts that trace after every step and works out what may be lost.

The disk is taken to promise as little as POSIX does:

- What a file holds is safe once that file is flushed, its names once their folder is; a flush
  of the one says nothing of the other, and there is no order between two flushes.
- Data on the way may be there, missing, cut short, or there as a length over zeros.
- Of the name changes on the way any may be there without the others. But each is there or not
  as a whole (a rename to another folder too, which is safe once either folder is flushed), and
  those of one and the same name keep their order: no name is taken before it is free.

Modes, owners, times and symbolic links are not modelled, and neither is a rename or a link
across the border of the watched folder.
"""

# The os calls themselves are what is watched here.
# ruff: noqa: PTH100, PTH102, PTH104, PTH105, PTH108

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

PAGE = 4096
ROOT = "."
_CONTENT = ("write", "truncate")
_FLUSHES = ("fsync", "failed fsync")

#: Changes to the disk that the model knows nothing of: better refused than overlooked.
_REFUSED = (
    *("copy_file_range", "dup", "dup2", "fdatasync", "fdopen", "makedirs", "mkfifo", "mknod"),
    *("posix_fallocate", "pwritev", "remove", "removedirs", "renames", "rmdir", "sendfile"),
    *("splice", "symlink", "sync", "truncate", "writev"),
)

#: Paths below the watched folder, sorted, with what they hold; None for a folder.
Tree = tuple[tuple[str, bytes | None], ...]


# The trace ---------------------------------------------------------------------------------


class Place(NamedTuple):
    """A name in a folder."""

    folder: str
    name: str


class Step(NamedTuple):
    """A change to the disk. Files and folders are nodes, as inodes are: names come and go.

    ``create``, ``mkdir``, ``link``, ``rename``, ``unlink``: ``node`` came to one place, was gone
    from one, or both. ``write``: ``data`` from byte ``at`` on; ``truncate``: ``at`` is the new
    length. ``fsync``, ``failed fsync`` and ``utime`` are as they are called; ``note``: somebody
    was told that ``token`` is safe.
    """

    number: int
    what: str
    node: str = ""
    gone: Place | None = None
    came: Place | None = None
    at: int = 0
    data: bytes = b""
    token: Any = None

    def __str__(self) -> str:
        names = " -> ".join(place.name for place in (self.gone, self.came) if place)
        size = f" at {self.at}, {len(self.data)} bytes" if self.what in _CONTENT else ""
        return f"{self.what} {names or self.node or self.token}{size}"

    @property
    def places(self) -> set[Place]:
        return {place for place in (self.gone, self.came) if place}

    @property
    def end(self) -> int:
        return self.at + len(self.data)

    def onto(self, old: bytes) -> bytes:
        """What a file that held ``old`` holds after this write or truncate."""
        rest = old[self.end :] if self.what == "write" else b""
        return old[: self.at].ljust(self.at, b"\0") + self.data + rest


class Before(NamedTuple):
    """What was there, all of it durable, when the recording began."""

    names: dict[Place, str]
    data: dict[str, bytes]


# What may be found -------------------------------------------------------------------------


class State(NamedTuple):
    """What may be on the disk after a power loss; ``described`` says how it came to be."""

    acknowledged: tuple[Any, ...]
    described: str
    tree: Tree

    def data(self, path: str) -> bytes | None:
        """What the file at ``path`` (below the root, with slashes) holds; None if it is gone."""
        return dict(self.tree).get(path)

    def write_to(self, folder: Path) -> None:
        """Make the tree on the real disk; ``folder`` is made, and must not be there yet."""
        folder.mkdir(0o700)
        for path, data in self.tree:
            if data is None:
                (folder / path).mkdir(0o700)
            else:
                (folder / path).touch(0o600)
                (folder / path).write_bytes(data)


def crash_states(trace: Iterable[Step], root_before: Before) -> Iterator[State]:
    """The states for a power loss before the first step and after each, every one once.

    The same tree comes again when more had been acknowledged by then: it is judged anew.
    """
    disk = _Disk(root_before)
    seen: set[tuple[Tree, int]] = set()
    acknowledged: tuple[Any, ...] = ()
    for number, step in enumerate((None, *trace)):
        if step is not None:
            disk.apply(step)
            acknowledged += (step.token,) if step.what == "note" else ()
        for there, tree in disk.may_be():
            if (tree, len(acknowledged)) not in seen:
                seen.add((tree, len(acknowledged)))
                cut = f"cut after step {number} ({step or 'none yet'})"
                yield State(acknowledged, f"{cut}, with {there}", tree)


class _File:
    """``synced`` is on the disk, ``now`` is what a program reads, ``pending`` lies between."""

    def __init__(self, data: bytes = b"") -> None:
        self.synced = self.now = data
        self.pending: list[Step] = []
        self._dropped: set[int] = set()

    def change(self, step: Step) -> None:
        self.now = step.onto(self.now)
        self._dropped.difference_update(_pages(step.at, step.end))
        last = self.pending[-1] if self.pending else None
        # Chunks in a row are one write to the disk.
        if last and last.what == step.what == "write" and last.end == step.at:
            self.pending.pop()
            step = step._replace(at=last.at, data=last.data + step.data)
        self.pending.append(step)

    def flush(self, well: bool) -> None:
        """After a flush that failed the pages on the way count as written, but are not."""
        if well:
            self.synced = self.reaching()
        else:
            self._dropped.update(*(_pages(step.at, step.end) for step in self.pending))
        self.pending = []

    def reaching(self) -> bytes:
        """What would be on the disk if it was flushed now."""
        return _with_old_pages(self.now, self.synced, self._dropped)

    def may_be(self) -> dict[bytes, str]:
        """Every content that may be found, in words."""
        new = self.reaching()
        found = {new: "all", self.synced: "nothing new"}
        if len(self.pending) > 1:
            for step in self.pending:
                others = self.synced
                for other in self.pending:
                    others = others if other is step else other.onto(others)
                found.setdefault(others, f"all but the {step}")
                found.setdefault(step.onto(self.synced), f"only the {step}")
        writes = [step for step in self.pending if step.data]
        start = min((step.at for step in writes), default=0)
        end = min(max((step.end for step in writes), default=0), len(new))
        if start < end:
            lengths = [step.at for step in self.pending if step.what == "truncate"]
            old = self.synced[: min(lengths, default=None)]
            pages = _pages(start, end)
            found.setdefault(_with_old_pages(new, old, pages), "the length without the data")
            found.setdefault(_with_old_pages(new, old, pages[:1]), "all but the first page")
            found.setdefault(_with_old_pages(new, old, pages[-1:]), "all but the last page")
            for cut in (start + 1, (start + end) // 2, pages[-1] * PAGE, end - 1):
                if start < cut < end:
                    found.setdefault(new[:cut] + old[cut:], f"the data up to byte {cut}")
        return found


class _Disk:
    def __init__(self, before: Before) -> None:
        self.files = {node: _File(data) for node, data in before.data.items()}
        self._names = before.names
        self._pending: list[Step] = []

    def apply(self, step: Step) -> None:
        if step.what == "create":
            self.files[step.node] = _File()
        if step.places:
            self._pending.append(step)
        elif step.what in _CONTENT:
            self.files[step.node].change(step)
        elif step.what in _FLUSHES and step.node in self.files:
            self.files[step.node].flush(step.what == "fsync")
        elif step.what in _FLUSHES:
            inside = [one for one in self._pending if step.node in {at.folder for at in one.places}]
            flushed = _chain(reversed(self._pending), inside)
            if step.what == "fsync":
                self._names = self._with(flushed)
            self._pending = [one for one in self._pending if one not in flushed]

    def _with(self, changes: set[Step]) -> dict[Place, str]:
        return _renamed(self._names, [one for one in self._pending if one in changes])

    def durable(self) -> Tree:
        """What is there for certain."""
        return _tree(self._names, {node: file.synced for node, file in self.files.items()})

    def may_be(self) -> Iterator[tuple[str, Tree]]:
        """Every tree that may be found, in words."""
        contents = list(self._contents())
        for named, changes in self._changes():
            names = self._with(changes)
            for filled, data in contents:
                yield f"{named}; {filled}", _tree(names, data)

    def _changes(self) -> Iterator[tuple[str, set[Step]]]:
        yield "all name changes", set(self._pending)
        for number, one in enumerate(self._pending):
            yield f"no name change from {one} on", set(self._pending[:number])
            yield f"all name changes but {one}", {*self._pending} - _chain(self._pending, [one])
            yield f"no name change but {one}", _chain(reversed(self._pending), [one])

    def _contents(self) -> Iterator[tuple[str, dict[str, bytes]]]:
        """Each file on the way in each of its ways, all of the others being there, or none."""
        new = {node: file.reaching() for node, file in self.files.items()}
        old = {node: file.synced for node, file in self.files.items()}
        yield "all data", new
        yield "no new data", old
        for node, file in self.files.items():
            if file.pending:
                for content, words in file.may_be().items():
                    yield f"of {node} {words}, all other data", {**new, node: content}
                    yield f"of {node} {words}, no other new data", {**old, node: content}


def _pages(start: int, end: int) -> range:
    return range(start // PAGE, -(-end // PAGE))


def _with_old_pages(new: bytes, old: bytes, pages: Iterable[int]) -> bytes:
    """``new``, but some pages as they were, and zeros where there was nothing."""
    mixed = bytearray(new)
    for page in pages:
        part = slice(page * PAGE, min((page + 1) * PAGE, len(new)))
        mixed[part] = old[part].ljust(len(mixed[part]), b"\0")
    return bytes(mixed)


def _chain(changes: Iterable[Step], first: list[Step]) -> set[Step]:
    """``first`` and those that come after them, in the order given, to one of their names."""
    found: set[Step] = set()
    places: set[Place] = set()
    for change in changes:
        if change in first or places & change.places:
            found.add(change)
            places |= change.places
    return found


def _renamed(names: dict[Place, str], changes: Iterable[Step]) -> dict[Place, str]:
    names = dict(names)
    for change in changes:
        if change.gone:
            names.pop(change.gone, None)
        if change.came:
            names[change.came] = change.node
    return names


def _tree(names: dict[Place, str], data: dict[str, bytes]) -> Tree:
    """What can be reached from the root: a folder that is lost takes all in it along."""
    inside: dict[str, list[tuple[str, str]]] = {}
    for place, node in names.items():
        inside.setdefault(place.folder, []).append((place.name, node))
    found: list[tuple[str, bytes | None]] = []
    folders = [(ROOT, "")]
    while folders:
        folder, path = folders.pop()
        for name, node in inside.get(folder, ()):
            found.append((path + name, data.get(node)))
            if node not in data:
                folders.append((node, f"{path}{name}/"))
    return tuple(sorted(found))


# The shims ---------------------------------------------------------------------------------


def _look(root: Path) -> Before:
    """What is in the folder; two links to one file are two names of one node."""
    before = Before({Place("", ROOT): ROOT}, {})
    nodes: dict[int, str] = {}
    for path in sorted(root.rglob("*")):
        assert not path.is_symlink(), f"the power-loss model knows no symbolic link: {path}"
        inside = path.relative_to(root)
        node = nodes.setdefault(path.stat().st_ino, inside.as_posix())
        before.names[Place(inside.parent.as_posix(), path.name)] = node
        if not path.is_dir():
            before.data[node] = path.read_bytes()
    return before


class Recorder:
    """The os module, noting in ``trace`` what changes the disk below ``root``.

    What is there when it is made is taken as durable. Calls that fail leave no trace; what is
    outside of ``root`` is passed through and ignored.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.before = _look(self.root)
        self.trace: list[Step] = []
        self._names = self.before.names
        self._open: dict[int, str] = {}

    def note(self, token: Any) -> None:
        """From here on ``token`` is acknowledged."""
        self._add("note", token=token)

    def states(self) -> Iterator[State]:
        """The crash states, once it is certain that the trace tells all that was done.

        Fails when something was changed behind the recorder's back, for example by a module
        in which it does not stand in for ``os``.
        """
        data = {node: file.now for node, file in self._replayed().files.items()}
        differing = {*_tree(self._names, data)} ^ {*_tree(*_look(self.root))}
        assert not differing, f"not seen by the recorder: {sorted({path for path, _ in differing})}"
        return crash_states(self.trace, self.before)

    def _replayed(self) -> _Disk:
        disk = _Disk(self.before)
        for step in self.trace:
            disk.apply(step)
        return disk

    def __getattr__(self, name: str) -> Any:
        if name in _REFUSED:
            raise NotImplementedError(f"the power-loss model does not know os.{name}")
        return getattr(os, name)

    def open(self, path: Any, flags: int, mode: int = 0o777) -> int:
        descriptor = os.open(path, flags, mode)
        self._open.pop(descriptor, None)
        place = self._place(path)
        if place is not None:
            if place not in self._names and flags & os.O_CREAT:
                self._add("create", came=place)
            elif flags & os.O_TRUNC:
                self._add("truncate", self._names[place])
            self._open[descriptor] = self._names[place]
        return descriptor

    def close(self, descriptor: int) -> None:
        self._open.pop(descriptor, None)
        os.close(descriptor)

    def write(self, descriptor: int, data: Any) -> int:
        written = os.write(descriptor, data)
        if descriptor in self._open:
            # Asked afterwards: a file opened for appending moves to its end by itself.
            end = os.lseek(descriptor, 0, os.SEEK_CUR)
            self._wrote(descriptor, data, written, end - written)
        return written

    def pwrite(self, descriptor: int, data: Any, offset: int) -> int:
        written = os.pwrite(descriptor, data, offset)
        if descriptor in self._open:
            self._wrote(descriptor, data, written, offset)
        return written

    def _wrote(self, descriptor: int, data: Any, written: int, offset: int) -> None:
        if written:
            copy = bytes(memoryview(data).cast("B")[:written])
            self._add("write", self._open[descriptor], at=offset, data=copy)

    def ftruncate(self, descriptor: int, length: int) -> None:
        os.ftruncate(descriptor, length)
        if descriptor in self._open:
            self._add("truncate", self._open[descriptor], at=length)

    def fsync(self, descriptor: int) -> None:
        os.fsync(descriptor)
        if descriptor in self._open:
            self._add("fsync", self._open[descriptor])

    def utime(self, path: Any, *args: Any, **named: Any) -> None:
        os.utime(path, *args, **named)
        if (place := self._place(path)) is not None:
            self._add("utime", self._names[place])

    def mkdir(self, path: Any, mode: int = 0o777) -> None:
        os.mkdir(path, mode)
        if (place := self._place(path)) is not None:
            self._add("mkdir", came=place)

    def unlink(self, path: Any) -> None:
        os.unlink(path)
        if (place := self._place(path)) is not None:
            self._add("unlink", self._names[place], gone=place)

    def link(self, source: Any, target: Any) -> None:
        os.link(source, target)
        self._moved("link", source, target)

    def rename(self, source: Any, target: Any) -> None:
        os.rename(source, target)
        self._moved("rename", source, target)

    def replace(self, source: Any, target: Any) -> None:
        os.replace(source, target)
        self._moved("rename", source, target)

    def _moved(self, what: str, source: Any, target: Any) -> None:
        old, new = self._place(source), self._place(target)
        assert (old is None) == (new is None), f"{what} across the border of {self.root}"
        if old is not None:
            self._add(what, self._names[old], new, gone=old if what == "rename" else None)

    def _add(self, what: str, node: str = "", came: Place | None = None, **more: Any) -> None:
        number = len(self.trace)
        if came is not None:
            node = node or f"{came.name}#{number}"
        step = Step(number, what, node, came=came, **more)
        self._names = _renamed(self._names, [step])
        self.trace.append(step)

    def _place(self, path: Any) -> Place | None:
        """The place of what stands at ``path``; None outside of the root."""
        folder, name = os.path.split(os.path.abspath(path))
        real = Path(os.path.realpath(folder), name)
        if not real.is_relative_to(self.root):
            return None
        place = Place("", ROOT)
        for part in real.relative_to(self.root).parts:
            place = Place(self._names[place], part)
        return place


class FsyncDrops(Recorder):
    """A recorder on which the fsync numbered ``at`` (from 1) fails as a real one does.

    It raises EIO, and the kernel takes the pages for written: they are read as before, but a
    later fsync goes well without writing them. Only pages that are written anew reach the
    disk. The name changes in a folder are treated alike. ``count`` is the fsyncs so far.
    """

    def __init__(self, root: Path, at: int) -> None:
        super().__init__(root)
        self.at = at
        self.count = 0

    def fsync(self, descriptor: int) -> None:
        self.count += descriptor in self._open
        if descriptor in self._open and self.count == self.at:
            self._add("failed fsync", self._open[descriptor])
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().fsync(descriptor)

    def after_power_loss(self, folder: Path) -> None:
        """Make in ``folder``, which must not be there yet, what is on the disk for certain."""
        State((), "", self._replayed().durable()).write_to(folder)
