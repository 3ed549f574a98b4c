"""A file to be read, wherever it stands: on disk, packed with gzip, in a zip.

Nothing is unpacked to disk, no name inside an archive is ever used as a path, and nobody gets
more bytes than the limit: a bomb ends as an error.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final, NamedTuple, Protocol

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.packed import (
    BOMB_LEAST,
    BOMB_RATIO,
    BROKEN,
    Gunzip,
    names_in,
    open_file,
    open_member,
)
from journal_tui.texts import formats as texts

#: Bytes that ``head`` gives at most.
HEAD: Final = 8192
#: Bytes of a file that is read as a whole, unpacked: a FIT file of two days is 20 MB.
WHOLE_MOST: Final = 64_000_000
#: Bytes of a file that is read as it streams, unpacked: the track of a day is 60 MB.
STREAM_MOST: Final = 128_000_000

_GZIP: Final = b"\x1f\x8b"
_PIECE: Final = 1 << 16


class Source(NamedTuple):
    """A file at ``path``, or the ``member`` of the zip that is there.

    A zip is remembered by its path alone, so that a source can go to another process.
    """

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """The file as it is shown to her: the path as given, and the member behind it."""
        return f"{self.path}/{self.member}" if self.member else str(self.path)

    @property
    def filename(self) -> str:
        """The last part of its name, without ``.gz``; some formats put the day there."""
        last = (self.member or self.path.name).replace("\\", "/").rpartition("/")[2]
        return last[:-3] if last.lower().endswith(".gz") else last

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the folders above it, the nearest last, as far as they are known."""
        if self.member:
            return tuple(self.member.replace("\\", "/").split("/")[:-1])
        return self.path.parts[:-1]

    def head(self) -> bytes:
        """Its first bytes, unpacked; fewer where it is shorter or cannot be read on."""
        head = b""
        try:
            with self.open(None) as stream:
                while len(head) < HEAD and (piece := stream.read1(HEAD - len(head))):
                    head += piece
        except UnreadableFileError:
            return head
        return head

    def read(self, most: int = WHOLE_MOST) -> bytes:
        """All its bytes, unpacked. Raises UnreadableFileError, also where there are more."""
        with self.open(most) as stream:
            pieces = []
            while piece := stream.read(_PIECE):
                pieces.append(piece)
        return b"".join(pieces)

    @contextmanager
    def open(self, most: int | None = STREAM_MOST) -> Iterator[io.BufferedReader]:
        """A stream of its bytes, unpacked, that ends with an error after ``most`` of them.

        ``most`` None is for a reader whose memory does not grow with the file. Whatever the
        reader's own code raises passes through; what the disk, the zip or gzip raises becomes
        UnreadableFileError, inside the block as well.
        """
        with ExitStack() as stack:
            try:
                raw, packed = self._raw(stack)
                stream: _Readable = raw
                if raw.peek(2)[:2] == _GZIP:
                    stream = Gunzip(raw)
            except OSError as error:
                raise _not_read(error) from error
            except BROKEN as error:
                raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
            yield io.BufferedReader(_Limited(stream, most, packed), _PIECE)

    def beside(self, name: str) -> "Source | None":
        """The file that stands at ``name`` (a path with ``/``) beside this one, None without it.

        Only what lies below the same folder is found: no ``..``, no absolute path, no link.
        """
        parts = name.replace("\\", "/").split("/")
        if not name or any(part in ("", ".", "..") or ":" in part for part in parts):
            return None
        if self.member:
            folder = self.member.rpartition("/")[0]
            inner = f"{folder}/{'/'.join(parts)}" if folder else "/".join(parts)
            return Source(self.path, inner) if inner in names_in(self.path) else None
        path = self.path.parent.joinpath(*parts)
        try:
            inside = path.resolve().is_relative_to(self.path.parent.resolve())
            return Source(path) if inside and path.is_file() else None
        except OSError:
            return None

    def _raw(self, stack: ExitStack) -> tuple[io.BufferedReader, Callable[[], int]]:
        """The bytes as they lie on disk or in the zip, and how many were read of that so far."""
        if not self.member:
            file = stack.enter_context(open_file(self.path))
            return file, file.tell
        member, packed = open_member(self.path, self.member)
        return io.BufferedReader(stack.enter_context(_Member(member)), _PIECE), packed


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def is_zip(path: Path) -> bool:
    """Whether the file begins as a zip does."""
    try:
        with open_file(path) as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except (OSError, UnreadableFileError):
        return False


def members_of(path: Path) -> tuple[Source, ...]:
    """The files in a zip, in its order. Raises UnreadableFileError where it is none."""
    return tuple(Source(path, name) for name in names_in(path))


class _Member(io.RawIOBase):
    """A member of a zip as a raw stream, so that it can be looked at before it is read."""

    def __init__(self, member: IO[bytes]) -> None:
        self._member = member

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._member.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._member.close()
        super().close()


class _Limited(io.RawIOBase):
    """A stream that raises once more than ``most`` bytes came out of it, or far too many.

    ``packed`` tells how many bytes they were before they were unpacked.
    """

    def __init__(self, stream: _Readable, most: int | None, packed: Callable[[], int]) -> None:
        self._stream = stream
        self._most = most
        self._packed = packed
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        try:
            # Some files of the system have nothing to give yet.
            data = self._stream.read(min(len(buffer), _PIECE)) or b""
        except OSError as error:
            raise _not_read(error) from error
        except BROKEN as error:
            raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
        self._given += len(data)
        if self._most is not None and self._given > self._most:
            raise UnreadableFileError(texts.TOO_LARGE.format(most=self._most // 1_000_000))
        if self._given > BOMB_LEAST and self._given > self._packed() * BOMB_RATIO:
            raise UnreadableFileError(texts.BOMB)
        buffer[: len(data)] = data
        return len(data)


def _not_read(error: OSError) -> UnreadableFileError:
    reason = error.strerror or type(error).__name__
    return UnreadableFileError(texts.CANNOT_READ.format(reason=reason))
