"""The key of a journal as the running program holds it: closed until the passphrase is given."""

import os
from typing import TYPE_CHECKING

from journal_tui.errors import StoreError
from journal_tui.store.atomic_file import AtomicFile

if TYPE_CHECKING:
    from journal_tui.store.keys import KeyFiles
    from journal_tui.store.medium import Fingerprint
    from journal_tui.store.sealing import Opener, Seal


class LockedError(StoreError):
    """The journal is encrypted, and its passphrase was not given yet."""


class Keyring:
    """The keys of the journal at ``journal``. Nothing is read before it is needed."""

    def __init__(self, journal: str | os.PathLike[str]) -> None:
        self._journal = journal
        self._opener: Opener | None = None
        self._seal: tuple[Fingerprint | None, Seal] | None = None

    @property
    def files(self) -> "KeyFiles":
        """The key files beside the journal."""
        from pathlib import Path

        from journal_tui.store.keys import KeyFiles

        return KeyFiles(Path(self._journal))

    @property
    def opener(self) -> "Opener | None":
        """What opens the journal; None until the passphrase was given."""
        return self._opener

    def unlock(self, passphrase: str) -> None:
        """Hold the identity that the passphrase opens. Raises as ``KeyFiles.unlock``."""
        self._opener = self.files.unlock(passphrase)

    def hold(self, opener: "Opener | None") -> None:
        """Hold this identity, or none: then nothing can be opened until the next passphrase."""
        self._opener = opener

    def seal(self, data: bytes) -> bytes:
        """The bytes encrypted; needs no passphrase. Raises LockedError without a public key."""
        return self._sealer().seal(data)

    def open(self, data: bytes, where: str) -> bytes:
        """The bytes decrypted. Raises LockedError, and as ``Opener.open``."""
        if self._opener is None:
            from journal_tui.texts import privacy as texts

            raise LockedError(
                texts.LOCKED, where=where, kept=texts.KEPT, next_step=texts.NEXT_UNLOCK
            )
        return self._opener.open(data, where)

    def _sealer(self) -> "Seal":
        """The seal for the key that lies beside the journal now."""
        from journal_tui.store.sealing import Seal

        files = self.files
        mark = AtomicFile(files.pub_path).fingerprint()
        if self._seal is not None and self._seal[0] == mark:
            return self._seal[1]
        recipient = files.recipient()
        if recipient is None and self._opener is not None:
            recipient = self._opener.recipient
        if recipient is None:
            from journal_tui.texts import privacy as texts

            raise LockedError(
                texts.NOT_A_RECIPIENT,
                where=str(files.pub_path),
                kept=texts.KEPT,
                next_step=texts.NEXT_OPEN_ONCE,
            )
        seal = Seal(recipient, str(files.pub_path))
        self._seal = (mark, seal)
        return seal
