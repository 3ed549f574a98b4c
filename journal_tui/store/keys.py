"""The key of an encrypted journal: two small files beside it.

``journal.json.key`` holds the identity, wrapped with her passphrase; the ``age`` program takes
it as it is. ``journal.json.pub`` holds the recipient, with which new entries are sealed without
the passphrase. A key file is never removed: what it opens may still lie somewhere.
"""

# Plain os calls throughout: what is done to the disk, and in which order, is the point here.
# ruff: noqa: PTH105, PTH108

import os
from contextlib import suppress
from pathlib import Path

from journal_tui.errors import StoreError
from journal_tui.store import errors, sealing
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.texts import privacy as texts

KEY_SUFFIX = ".key"
PUB_SUFFIX = ".pub"
#: Followed by a number from 1 on: former key files, which may still be needed.
KEPT_SUFFIX = ".kept-"


class MissingKeyError(StoreError):
    """There is no key file, so that no passphrase can open the journal."""


class OtherKeyError(StoreError):
    """The key on disk is (or may be) that of another identity than the opened one."""


class KeyFiles:
    """The key files of the journal at ``journal`` (symbolic links are followed).

    Call ``make``, ``change`` and ``put_aside`` under the journal's lock. Cut short anywhere,
    they leave a key file that opens with the old or the new passphrase, and beside it either
    the recipient that belongs to it or none: ``unlock`` writes it anew.
    """

    def __init__(self, journal: Path) -> None:
        self._journal = AtomicFile(journal)

    @property
    def key_path(self) -> Path:
        """The file of the wrapped identity."""
        return Path(self._journal.target() + KEY_SUFFIX)

    @property
    def pub_path(self) -> Path:
        """The file of the recipient."""
        return Path(self._journal.target() + PUB_SUFFIX)

    def has_key(self) -> bool:
        """Whether there is a key file. Raises ReadError where that cannot be told."""
        return AtomicFile(self.key_path).fingerprint() is not None

    def recipient(self) -> str | None:
        """What to seal new entries for; None where no file says it.

        Raises ReadError, and NotARecipientError for a file with anything else in it.
        """
        data = _read(self.pub_path)
        if data is None:
            return None
        lines = [line.strip() for line in data.decode("ascii", "replace").splitlines()]
        recipient = "\n".join(line for line in lines if line and not line.startswith("#"))
        sealing.Seal(recipient, str(self.pub_path))
        return recipient

    def make(self, passphrase: str) -> sealing.Opener:
        """A new identity, on disk. A key file that is there is first kept under another name.

        Takes seconds, see ``wrap_identity``. Raises UnusablePassphraseError, ReadError and
        WriteError.
        """
        opener = sealing.Opener(sealing.new_identity())
        wrapped = sealing.wrap_identity(opener.identity, passphrase)
        self._journal.make_folder()
        former = _read(self.key_path)
        if former is not None:
            # A copy, not a new name: a key file stands in its place at every moment.
            AtomicFile(self._free_name()).replace([former])
        # The recipient goes before the identity changes: nothing may be sealed for one whose
        # key file is no longer in its place.
        self._remove_pub()
        AtomicFile(self.key_path).replace([wrapped])
        self._write_pub(opener.recipient)
        return opener

    def unlock(self, passphrase: str) -> sealing.Opener:
        """The identity of the key file; a recipient that is missing or another is put right.

        That needs no lock, and where it cannot be written (a disk that can only be read) the
        journal is opened all the same. Takes seconds, see ``wrap_identity``.
        Raises MissingKeyError, ReadError and what ``unwrap_identity`` raises.
        """
        where = str(self.key_path)
        data = _read(self.key_path)
        if data is None:
            raise MissingKeyError(
                texts.MISSING_KEY, where=where, kept=texts.KEPT, next_step=texts.NEXT_KEY_BACK
            )
        opener = sealing.Opener(sealing.unwrap_identity(data, passphrase, where), where)
        if not self._is_of(opener):
            with suppress(StoreError):
                # Unwrapping took long: another program may have made another key meanwhile.
                if _read(self.key_path) == data:
                    self._write_pub(opener.recipient)
        return opener

    def change(self, opener: sealing.Opener, new_passphrase: str) -> None:
        """Wrap the same identity with another passphrase; what is sealed stays as it is.

        Takes seconds, see ``wrap_identity``. Raises UnusablePassphraseError, WriteError, and
        OtherKeyError when the recipient on disk is not the opener's: the key file may then be
        that of another identity, and is not written over.
        """
        wrapped = sealing.wrap_identity(opener.identity, new_passphrase)
        if not self._is_of(opener):
            raise OtherKeyError(
                texts.OTHER_KEY,
                where=str(self.key_path),
                kept=texts.KEPT,
                next_step=texts.NEXT_OPEN_AGAIN,
            )
        AtomicFile(self.key_path).replace([wrapped])

    def put_aside(self) -> Path | None:
        """After decrypting: no recipient any more, and the key file under another name.

        The new name is returned, None where there was no key file. Raises WriteError.
        """
        self._remove_pub()
        kept = self._free_name()
        try:
            os.replace(self.key_path, kept)
            self._journal.flush_folder()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise errors.write_failed(str(self.key_path), error) from error
        return kept

    def _is_of(self, opener: sealing.Opener) -> bool:
        """Whether the recipient on disk is that of the opener."""
        try:
            return self.recipient() == opener.recipient
        except StoreError:
            return False

    def _free_name(self) -> Path:
        number = 1
        while os.path.lexists(name := f"{self.key_path}{KEPT_SUFFIX}{number}"):
            number += 1
        return Path(name)

    def _write_pub(self, recipient: str) -> None:
        text = f"# {texts.PUB_COMMENT}\n{recipient}\n"
        AtomicFile(self.pub_path).replace([text.encode("ascii")])

    def _remove_pub(self) -> None:
        """Remove the recipient, on the disk before anything else happens."""
        try:
            with suppress(FileNotFoundError):
                os.unlink(self.pub_path)
            # Even if it is gone already: who removed it may have been cut short before this.
            with suppress(FileNotFoundError):
                self._journal.flush_folder()
        except OSError as error:
            raise errors.write_failed(str(self.pub_path), error) from error


def _read(path: Path) -> bytes | None:
    contents = AtomicFile(path).read()
    return None if contents is None else contents.data
