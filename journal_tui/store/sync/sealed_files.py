"""The form in which files stand in the repository: as they are, or encrypted, names included.

With an encrypted journal a name says nothing of what it names: it is a keyed sum of the path. The
path itself stands sealed in front of the data, so that no file can be put under the name of
another. What can still be seen is how many files there are and how large each is.
"""

import hashlib
import hmac
import zlib
from typing import TYPE_CHECKING, Final

from journal_tui.store.sealing import BrokenSealError, Opener, Seal
from journal_tui.store.sync import form_errors

if TYPE_CHECKING:
    from pathlib import Path

#: A file that unpacks to more bytes than this is refused: a month of entries is far below.
MOST_BYTES: Final = 1_000_000_000

_SUFFIX: Final = ".age"
#: What the key of the names is made for: the identity itself is used for nothing but opening.
_PURPOSE: Final = b"journal-tui sync: names of files, 1"
#: A word of pyrage's message for a file that is for other recipients; no other one has it.
_NO_KEY: Final = "matching"
#: zlib reads gzip, header and check sum included, with this much added to its window.
_GZIP: Final = 16 + zlib.MAX_WBITS


class PlainFiles:
    """Files as they are, under their paths."""

    def name(self, path: str) -> str:
        """The path itself."""
        return path

    def seal(self, path: str, data: bytes) -> bytes:  # noqa: ARG002
        """The data itself."""
        return data

    def open(self, name: str, kept: bytes, where: str) -> tuple[str, bytes]:  # noqa: ARG002
        """The path and the data themselves."""
        return name, kept


class SealedFiles:
    """Files encrypted for the identity of ``opener``, whose key file is at ``key_file``."""

    def __init__(self, opener: Opener, key_file: "Path") -> None:
        self._opener = opener
        self._seal = Seal(opener.recipient)
        self._key_file = key_file
        self._key = _keyed(opener.identity.encode("ascii"), _PURPOSE).digest()

    def name(self, path: str) -> str:
        """The name for the file of a path: the same on each machine that has the identity."""
        return _keyed(self._key, path.encode()).hexdigest() + _SUFFIX

    def seal(self, path: str, data: bytes) -> bytes:
        """The bytes that are kept: an age file, other ones at each call."""
        packing = zlib.compressobj(wbits=_GZIP)
        packed = (packing.compress(path.encode() + b"\n"), packing.compress(data), packing.flush())
        return self._seal.seal(b"".join(packed))

    def open(self, name: str, kept: bytes, where: str) -> tuple[str, bytes]:
        """The path and the data of the file that is kept under ``name``.

        Raises OtherKeyError, and DamagedRemoteError for one that was changed, exchanged or is far
        too large; ``where`` it was read, for messages.
        """
        try:
            packed = self._opener.open(kept, where)
        except BrokenSealError as error:
            if _NO_KEY in str(error.__cause__):
                raise form_errors.other_key(where, self._key_file) from error
            raise form_errors.damaged_file(where) from error
        path, end, data = _unpacked(packed, where).partition(b"\n")
        inside = path.decode("utf-8", "replace")
        if not end or self.name(inside) != name:
            raise form_errors.damaged_file(where)
        return inside, data


def _keyed(key: bytes, data: bytes) -> hmac.HMAC:
    return hmac.new(key, data, hashlib.sha256)


def _unpacked(packed: bytes, where: str) -> bytes:
    unpacking = zlib.decompressobj(wbits=_GZIP)
    try:
        data = unpacking.decompress(packed, MOST_BYTES + 1)
    except zlib.error as error:
        raise form_errors.damaged_file(where) from error
    if len(data) > MOST_BYTES:
        raise form_errors.too_large(where, MOST_BYTES)
    if not unpacking.eof or unpacking.unused_data:
        raise form_errors.damaged_file(where)
    return data
