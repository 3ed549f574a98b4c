"""Reading many files, spread over the cores of the machine where that is sooner."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, redirect_stderr
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Already, Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.packed import open_file
from journal_tui.interchange.registry import format_named, formats, recognise
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as format_texts

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

#: Another process is worth its start from so many bytes of FIT files on: a second of reading.
_WORTH_A_PROCESS: Final = 500_000
#: The format that takes long: half a megabyte a second.
_SLOW: Final = "fit"

_PIECE: Final = 1 << 20

#: What is told while files are read: how many are done, of how many, and the name of the last.
Progress = Callable[[int, int, str], None]


class Read(NamedTuple):
    """A file that was looked at: what it holds, or why that cannot be told.

    ``format`` is the id of its format, empty where nobody knows it.
    """

    source: Source
    format: str = ""
    found: Found | None = None
    error: UnreadableFileError | None = None


class Recognised(NamedTuple):
    """A file and its format, before it is read; ``error`` says why it cannot be."""

    source: Source
    format: Format | None = None
    error: UnreadableFileError | None = None


def nothing_told(done: int, of: int, name: str) -> None:
    """Progress that nobody asks for."""


def recognised(source: Source, asked: Format | None = None) -> Recognised:
    """The format of a file: the one that she ``asked`` for, else by its content."""
    try:
        found = recognise(source)
    except UnreadableFileError as error:
        return Recognised(source, asked, error.bare())
    return Recognised(source, asked or found)


def without_claimed(files: Sequence[Recognised]) -> tuple[Recognised, ...]:
    """The files without those that another one of them names as its own, as Strava's export does.

    They come with it, and not a second time by themselves.
    """
    claimed = {source for one in files for source in _others(one, "claims")}
    return tuple(one for one in files if one.source not in claimed)


def read_all(
    files: Sequence[Recognised],
    hints: Hints,
    progress: Progress = nothing_told,
    *,
    workers: int | None = None,
) -> tuple[Read, ...]:
    """What each of the files holds, in their order. Raises nothing for a file that is bad.

    ``workers`` is how many processes read at once; by itself as many as the machine has cores
    where the files are worth it. ``progress`` is called in this thread.
    """
    parts = {one: _others(one, "takes_up") for one in files}
    tasks = dict.fromkeys(
        source
        for one in files
        if one.format is not None and one.error is None
        for source in (one.source, *parts[one])
        if one.format.id == _SLOW or source is not one.source
    )
    done_of = len(files) + sum(len(more) for more in parts.values())
    ahead: dict[Source, Read] = {}
    count = 0
    for read in _read_ahead(tuple(tasks), hints, workers):
        ahead[read.source] = read
        count += 1
        progress(count, done_of, read.source.name)
    reads: list[Read] = []
    for one in files:
        reads.append(ahead.get(one.source) or _read(one, hints, ahead))
        if one.source not in ahead:
            count += 1
            progress(count, done_of, one.source.name)
    return tuple(reads)


@lru_cache(maxsize=64)
def _digest_of_file(path: Path, _state: tuple[int, int]) -> str:
    with open_file(path) as file:
        whole = hashlib.sha256()
        while piece := file.read(_PIECE):
            whole.update(piece)
    return whole.hexdigest()


def digest(source: Source, found: Format | None = None) -> str:
    """The SHA-256 of the file as it lies on disk; of a file in a zip that of the zip and its name.

    With its format also of the names and sizes of the files beside it that it takes up: some of
    them may have come later than the file. Empty where it cannot be read.
    """
    whole = _digest(source)
    beside = _others(Recognised(source, found), "takes_up") if whole and not source.member else ()
    if not beside:
        return whole
    names = sorted(f"{one.name}:{_size(one)}" for one in beside)
    return hashlib.sha256("\n".join((whole, *names)).encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_read(read: Read) -> str:
    """The SHA-256 of a file that was read, as ``digest`` gives it."""
    return digest(read.source, format_named(read.format) if read.format else None)


def _digest(source: Source) -> str:
    try:
        state = source.path.stat()
        whole = _digest_of_file(source.path, (state.st_mtime_ns, state.st_size))
    except (OSError, UnreadableFileError):
        return ""
    if not source.member:
        return whole
    inner = source.member.encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole.encode() + b"/" + inner).hexdigest()


def _others(one: Recognised, which: Literal["claims", "takes_up"]) -> tuple[Source, ...]:
    """The other files that a file claims or takes up; none where it cannot be read."""
    if one.format is None or one.error is not None:
        return ()
    try:
        return (one.format.claims if which == "claims" else one.format.takes_up)(one.source)
    except UnreadableFileError:
        return ()


def _read(one: Recognised, hints: Hints, ahead: Mapping[Source, Read]) -> Read:
    if one.error is not None:
        return Read(one.source, one.format.id if one.format else "", None, one.error)
    if one.format is None:
        return Read(one.source, error=UnreadableFileError(format_texts.UNKNOWN_FORMAT))
    try:
        if one.format.read_with is None:
            found = one.format.read(one.source, hints)
        else:
            found = one.format.read_with(one.source, hints, _already(ahead))
        return Read(one.source, one.format.id, found)
    except UnreadableFileError as error:
        return Read(one.source, one.format.id, None, error.bare())
    except Exception as error:
        # A file that nobody has foreseen must not take the others down with it.
        kind = type(error).__name__
        why = UnreadableFileError(format_texts.NOT_FORESEEN.format(kind=kind))
        return Read(one.source, one.format.id, None, why)


def _already(ahead: Mapping[Source, Read]) -> Already:
    unknown = UnreadableFileError(format_texts.UNKNOWN_FORMAT)
    return {source: read.found or read.error or unknown for source, read in ahead.items()}


def _read_ahead(sources: tuple[Source, ...], hints: Hints, workers: int | None) -> Iterator[Read]:
    """These files read, in the order in which they are done."""
    if workers is None:
        workers = os.cpu_count() or 1
        if sum(map(_size, sources)) < _WORTH_A_PROCESS:
            workers = 1
    workers = min(workers, len(sources))
    if workers < 2:
        for source in sources:
            yield read_one(source, hints)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # A process of its own, begun anew: one that is split off from a program with threads, as the
    # screens are, may stand still for ever.
    _begin_tracker()
    with ExitStack() as stack:
        pool: Executor = ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=end_with_parent
        )
        stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        # The large ones first, so that no core waits at the end for the other's last.
        largest = sorted(sources, key=_size, reverse=True)
        waiting: dict[Future[Read], Source] = {
            pool.submit(read_one, source, hints): source for source in largest
        }
        broken: list[Source] = []
        for future in as_completed(waiting):
            try:
                yield future.result()
            except BrokenProcessPool:
                broken.append(waiting[future])
    # A process that was ended from outside takes those down with it that wait beside it.
    for source in broken:
        yield read_one(source, hints)


def _begin_tracker() -> None:
    """Start the process that tidies up after the others, with the true stderr.

    What stands for stderr while the screens are drawn has no file behind it to hand on.
    """
    from multiprocessing import resource_tracker

    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def end_with_parent() -> None:
    """Have this process end when the one that began it was killed: it would wait for ever."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        Thread(target=wait, daemon=True).start()


def read_one(source: Source, hints: Hints) -> Read:
    """What a file holds, by its content."""
    return _read(recognised(source), hints, {})


def _size(source: Source) -> int:
    try:
        return 100_000 if source.member else source.path.stat().st_size
    except OSError:
        return 0


def formats_there_are() -> tuple[str, ...]:
    """The ids of all formats that can be read."""
    return tuple(one.id for one in formats())


def format_asked(named: str | None) -> Format | None:
    """The format of ``--as``, None where none is asked for or there is none of this name."""
    return format_named(named) if named else None
