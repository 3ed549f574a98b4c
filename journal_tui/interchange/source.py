"""A file to be read, wherever it stands: on disk, packed with gzip, in a zip.

Nothing is unpacked to disk, no name inside an archive is ever used as a path, and nobody gets
more bytes than the limit: a bomb ends as an error.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final, NamedTuple, cast

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

#: Bytes that ``head`` gives at most.
HEAD: Final = 8192
#: Bytes of a file that is read as a whole, unpacked: a FIT file of two days is 20 MB.
WHOLE_MOST: Final = 64_000_000
#: Bytes of a file that is read as it streams, unpacked: the track of a day is 60 MB.
STREAM_MOST: Final = 128_000_000

_GZIP: Final = b"\x1f\x8b"
_PIECE: Final = 1 << 16
_BROKEN: Final = (
    EOFError,
    NotImplementedError,
    RuntimeError,
    gzip.BadGzipFile,
    zipfile.BadZipFile,
    zlib.error,
)


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
        """Its first bytes, unpacked; fewer where it is shorter, none where it cannot be read."""
        try:
            with self.open(None) as stream:
                return stream.read(HEAD)
        except UnreadableFileError:
            return b""

    def read(self, most: int = WHOLE_MOST) -> bytes:
        """All its bytes, unpacked. Raises UnreadableFileError, also where there are more."""
        with self.open(most) as stream:
            pieces = []
            while piece := stream.read(_PIECE):
                pieces.append(piece)
        return b"".join(pieces)

    @contextmanager
    def open(self, most: int | None = STREAM_MOST) -> Iterator[IO[bytes]]:
        """A stream of its bytes, unpacked, that ends with an error after ``most`` of them.

        ``most`` None is for a reader whose memory does not grow with the file. Whatever the
        reader's own code raises passes through; what the disk, the zip or gzip raises becomes
        UnreadableFileError, inside the block as well.
        """
        with ExitStack() as stack:
            try:
                raw = stack.enter_context(self._raw())
                stream: IO[bytes] = raw
                if raw.peek(2)[:2] == _GZIP:
                    stream = cast("IO[bytes]", stack.enter_context(gzip.GzipFile(fileobj=raw)))
            except OSError as error:
                raise self._not_read(error) from error
            except _BROKEN as error:
                raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
            yield io.BufferedReader(_Limited(stream, most), _PIECE)

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
            return Source(self.path, inner) if inner in _names(self.path) else None
        path = self.path.parent.joinpath(*parts)
        try:
            inside = path.resolve().is_relative_to(self.path.parent.resolve())
            return Source(path) if inside and path.is_file() else None
        except OSError:
            return None

    @contextmanager
    def _raw(self) -> Iterator[io.BufferedReader]:
        with ExitStack() as stack:
            if not self.member:
                yield stack.enter_context(self.path.open("rb"))
                return
            archive = stack.enter_context(zipfile.ZipFile(self.path))
            try:
                member = archive.open(self.member)
            except KeyError as error:
                raise UnreadableFileError(texts.NOT_IN_ARCHIVE) from error
            yield io.BufferedReader(stack.enter_context(_Member(member)))

    def _not_read(self, error: OSError) -> UnreadableFileError:
        reason = error.strerror or type(error).__name__
        return UnreadableFileError(texts.CANNOT_READ.format(reason=reason))


def is_zip(path: Path) -> bool:
    """Whether the file begins as a zip does."""
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


def members_of(path: Path) -> tuple[Source, ...]:
    """The files in a zip, in its order. Raises UnreadableFileError where it is none."""
    return tuple(Source(path, name) for name in _names(path))


#: Files in a zip at most: more is no export of anybody's.
_MEMBERS_MOST: Final = 200_000
_last: list[tuple[tuple[Path, int, int], dict[str, None]]] = []


def _names(path: Path) -> dict[str, None]:
    """The names of the files in a zip; those of the last one looked at are remembered."""
    try:
        state = path.stat()
        mark = (path, state.st_mtime_ns, state.st_size)
        if _last and _last[0][0] == mark:
            return _last[0][1]
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFileError(texts.CANNOT_READ.format(reason=reason)) from error
    except (*_BROKEN, ValueError) as error:
        raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
    if len(infos) > _MEMBERS_MOST:
        raise UnreadableFileError(texts.TOO_MANY_IN_ARCHIVE.format(most=_MEMBERS_MOST))
    names = {info.filename: None for info in infos if not info.is_dir()}
    _last[:] = [(mark, names)]
    return names


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
    """A stream that raises once more than ``most`` bytes came out of it."""

    def __init__(self, stream: IO[bytes], most: int | None) -> None:
        self._stream = stream
        self._most = most
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        try:
            data = self._stream.read(min(len(buffer), _PIECE))
        except OSError as error:
            reason = error.strerror or texts.BROKEN_ARCHIVE
            raise UnreadableFileError(texts.CANNOT_READ.format(reason=reason)) from error
        except _BROKEN as error:
            raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
        self._given += len(data)
        if self._most is not None and self._given > self._most:
            raise UnreadableFileError(texts.TOO_LARGE.format(most=self._most // 1_000_000))
        buffer[: len(data)] = data
        return len(data)
