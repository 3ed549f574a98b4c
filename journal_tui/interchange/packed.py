"""What is packed, opened with care: gzip, and the members of a zip.

Nothing here trusts what an archive says of itself: neither how many files it holds, nor how large
they are.
"""

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

#: Files in a zip at most: more is no export of anybody's.
MEMBERS_MOST: Final = 200_000
#: From so many bytes on, nothing may be larger than so many times what it is packed in. Health
#: data is packed thirtyfold; a bomb a thousandfold.
BOMB_LEAST: Final = 32_000_000
BOMB_RATIO: Final = 100

#: What is raised over archives that are damaged.
BROKEN: Final = (
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)

_PIECE: Final = 1 << 16
#: Bytes of the list of files at the end of a zip at most.
_LIST_MOST: Final = 64_000_000
#: Where the end of a zip is looked for, and what stands there.
_TAIL: Final = 22 + 65_535 + 76
_END, _END64, _LISTED = b"PK\x05\x06", b"PK\x06\x06", b"PK\x01\x02"
#: A packed file may consist of so many, and of one more for so many bytes that came of it.
_PARTS_MOST: Final = 100
_PART_LEAST: Final = 1000
_LOCKED: Final = 1
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_file(path: Path) -> io.BufferedReader:
    """An ordinary file, for reading. Raises OSError, and UnreadableFileError for any other.

    A pipe that nobody writes to would be waited for without end, and a device never ends.
    """
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise UnreadableFileError(texts.NO_ORDINARY_FILE)
    return os.fdopen(number, "rb")


class Gunzip:
    """Reads what gzip packed. Raises zlib.error where it is damaged, EOFError where cut off."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._inflate = zlib.decompressobj(31)
        self._waiting = b""
        self._more_inside = False
        self._parts = 1
        self._given = 0

    def read(self, size: int) -> bytes:
        """The next bytes, at most ``size``; none at the end."""
        while True:
            if self._inflate.eof and not self._next_part():
                return b""
            if not self._waiting and not self._more_inside:
                self._waiting = self._raw.read(_PIECE)
                if not self._waiting:
                    raise EOFError
            data = self._inflate.decompress(self._waiting, size)
            self._waiting = self._inflate.unconsumed_tail
            self._more_inside = len(data) == size
            self._given += len(data)
            if data:
                return data

    def _next_part(self) -> bool:
        """Go on to the file that is packed behind this one; zeros may fill what lies between."""
        rest = self._inflate.unused_data.lstrip(b"\0")
        while not rest:
            piece = self._raw.read(_PIECE)
            if not piece:
                return False
            rest = piece.lstrip(b"\0")
        self._parts += 1
        if self._parts > _PARTS_MOST + self._given // _PART_LEAST:
            raise zlib.error
        self._inflate = zlib.decompressobj(31)
        self._waiting, self._more_inside = rest, False
        return True


class _Archive(NamedTuple):
    """A zip that is open, as it was on disk then, and the names of the files in it."""

    mark: tuple[Path, int, int]
    file: zipfile.ZipFile
    names: dict[str, None]


#: The archive that was looked at last: its list of files is long to read, and asked for often.
_open: list[_Archive] = []


def names_in(path: Path) -> dict[str, None]:
    """The names of the files in a zip, in its order. Raises UnreadableFileError."""
    return _archive(path).names


def open_member(path: Path, name: str) -> tuple[IO[bytes], Callable[[], int]]:
    """A file in a zip, and what tells how many bytes of the zip were read for it so far.

    Raises UnreadableFileError.
    """
    archive = _archive(path).file
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        raise UnreadableFileError(texts.NOT_IN_ARCHIVE) from error
    if info.flag_bits & _LOCKED:
        raise UnreadableFileError(texts.LOCKED_ARCHIVE, next_step=texts.LOCKED_ARCHIVE_NEXT)
    # Of all others the library unpacks as much at once as there is.
    if info.compress_type not in _METHODS:
        raise UnreadableFileError(texts.PACKED_OTHERWISE, next_step=texts.PACKED_OTHERWISE_NEXT)
    try:
        member = archive.open(info)
    except BROKEN as error:
        raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
    return member, lambda: info.compress_size - int(getattr(member, "_compress_left", 0))


def close_archives() -> None:
    """Let go of the archive that is still open. What is being read of it can be read on."""
    while _open:
        _open.pop().file.close()


def _archive(path: Path) -> _Archive:
    try:
        state = path.stat()
        mark = (path, state.st_mtime_ns, state.st_size)
        if _open and _open[0].mark == mark:
            return _open[0]
        close_archives()
        _refuse_too_many(path)
        file = zipfile.ZipFile(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFileError(texts.CANNOT_READ.format(reason=reason)) from error
    except BROKEN as error:
        raise UnreadableFileError(texts.BROKEN_ARCHIVE) from error
    infos = file.infolist()
    if sum(info.compress_size for info in infos) > state.st_size:
        # Several names lead to the same bytes, so that little becomes much.
        file.close()
        raise UnreadableFileError(texts.BROKEN_ARCHIVE)
    names = {one.filename: None for one in infos if one.filename and not one.is_dir()}
    archive = _Archive(mark, file, names)
    _open[:] = [archive]
    return archive


def _refuse_too_many(path: Path) -> None:
    """Refuse a zip of too many files before each of them takes memory."""
    too_many = UnreadableFileError(texts.TOO_MANY_IN_ARCHIVE.format(most=MEMBERS_MOST))
    with open_file(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        listed = _bytes_of_list(file.read(_TAIL))
        if listed > _LIST_MOST:
            raise too_many
        file.seek(max(0, size - _TAIL - listed))
        count, before = 0, b""
        while piece := file.read(1 << 20):
            count += (before + piece).count(_LISTED)
            before = piece[-3:]
            if count > MEMBERS_MOST:
                raise too_many


def _bytes_of_list(tail: bytes) -> int:
    """How long the list of files is, as the end of a zip says in one or the other of two places."""
    at = tail.rfind(_END)
    if at < 0 or at + 16 > len(tail):
        return 0
    (size,) = struct.unpack_from("<I", tail, at + 12)
    if at >= 76 and tail.startswith(_END64, at - 76):
        (size,) = struct.unpack_from("<Q", tail, at - 76 + 40)
    return int(size)
