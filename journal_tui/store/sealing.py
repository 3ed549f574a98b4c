"""Sealing in the age format (age-encryption.org/v1), through pyrage: bytes in, bytes out.

Whoever has the recipient (``age1...``) can seal; only the identity (``AGE-SECRET-KEY-1...``)
opens. The identity itself is kept wrapped: sealed with a passphrase. The ``age`` program opens
all of it without us.
"""

import binascii
import re
from typing import TYPE_CHECKING

from journal_tui.errors import StoreError
from journal_tui.store.errors import DamagedFileError
from journal_tui.store.sealed import is_sealed
from journal_tui.texts import privacy as texts

if TYPE_CHECKING:
    from pyrage import x25519

__all__ = [
    "BrokenKeyError",
    "BrokenSealError",
    "CostlyKeyError",
    "NotARecipientError",
    "Opener",
    "Seal",
    "UnusablePassphraseError",
    "WrongPassphraseError",
    "is_sealed",
    "new_identity",
    "unwrap_identity",
    "wrap_identity",
]

_ARMOR = re.compile(
    rb"\s*-----BEGIN AGE ENCRYPTED FILE-----\s(.*)\s-----END AGE ENCRYPTED FILE-----\s*", re.DOTALL
)
#: Header, one scrypt stanza, MAC; then at least the nonce and the tag of the payload.
_WRAPPED = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} [1-9][0-9]?\n[A-Za-z0-9+/]{43}\n"
    rb"--- [A-Za-z0-9+/]{43}\n.{32,}",
    re.DOTALL,
)
#: Words in which pyrage's messages differ, since its exception is always the same. A passphrase
#: that does not fit is "Decryption failed"; behind a header that it opened, small letters stand.
_TOO_MUCH_WORK = "Excessive"
_BROKEN = ("Header", "format", "decryption")


class BrokenSealError(DamagedFileError):
    """What is sealed was changed or cut, or was sealed for another identity."""


class NotARecipientError(DamagedFileError):
    """The text is not the recipient (``age1...``) of an X25519 identity."""


class BrokenKeyError(DamagedFileError):
    """The text is no identity, or the bytes are not a whole wrapped one."""


class WrongPassphraseError(StoreError):
    """The passphrase does not unwrap the identity; nothing was written."""


class CostlyKeyError(StoreError):
    """The identity was wrapped with more work than this computer can do in good time."""


class UnusablePassphraseError(StoreError):
    """Nothing may be wrapped with this: it is empty, or cannot be typed in a terminal."""


class Seal:
    """Seals for one ``recipient`` (``age1...``), which came from ``where`` (for messages).

    Raises NotARecipientError.
    """

    def __init__(self, recipient: str, where: str = "") -> None:
        from pyrage import RecipientError, x25519

        try:
            self._recipient = x25519.Recipient.from_str(recipient)
        except (RecipientError, UnicodeError) as error:
            raise NotARecipientError(
                texts.NOT_A_RECIPIENT,
                where=where,
                kept=texts.KEPT,
                next_step=texts.NEXT_OPEN_ONCE,
            ) from error

    def seal(self, data: bytes) -> bytes:
        """A binary age file of its own: about 200 to 400 bytes more than ``data``."""
        import pyrage

        sealed: bytes = pyrage.encrypt(data, [self._recipient])
        return sealed


class Opener:
    """Opens what was sealed for ``identity`` (``AGE-SECRET-KEY-1...``), the secret half.

    ``where`` is the file that it came from, for messages. Raises BrokenKeyError.
    """

    def __init__(self, identity: str, where: str = "") -> None:
        self._identity = _parsed(identity, where)

    @property
    def identity(self) -> str:
        """The secret itself: to be wrapped, never to be shown or written as it is."""
        return str(self._identity)

    @property
    def recipient(self) -> str:
        """What a Seal needs, so that this opens what it seals. No secret."""
        return str(self._identity.to_public())

    def open(self, data: bytes, where: str) -> bytes:
        """What was sealed, whole and unchanged; ``where`` it was read, for messages.

        Raises BrokenSealError when a single bit differs, or when it is for another identity.
        """
        import pyrage

        try:
            opened: bytes = pyrage.decrypt(data, [self._identity])
        except pyrage.DecryptError as error:
            raise BrokenSealError(
                texts.BROKEN_SEAL, where=where, kept=texts.KEPT, next_step=texts.NEXT_GOOD_COPY
            ) from error
        return opened


def new_identity() -> str:
    """A new secret of the system's randomness, ``AGE-SECRET-KEY-1...``."""
    from pyrage import x25519

    return str(x25519.Identity.generate())


def wrap_identity(identity: str, passphrase: str) -> bytes:
    """The identity as an armored age file that the passphrase opens: text, about 420 bytes.

    Takes 1 to 4 seconds and up to 1 GiB of memory: pyrage chooses the work factor of scrypt by
    the speed of the computer, and it cannot be set. The GIL is held meanwhile.
    Raises UnusablePassphraseError, for no passphrase and for one with control characters.
    """
    from pyrage import passphrase as scrypt

    # A passphrase is taken letter for letter, without normalizing: age takes the bytes that the
    # keyboard sends, and what was typed here has to open the file there.
    if not passphrase or not _can_be_typed(passphrase):
        raise UnusablePassphraseError(
            texts.PASSPHRASE_UNTYPABLE if passphrase else texts.PASSPHRASE_EMPTY,
            kept=texts.KEPT,
            next_step=texts.NEXT_PASSPHRASE,
        )
    wrapped: bytes = scrypt.encrypt(f"{identity}\n".encode("ascii"), passphrase, armored=True)
    return wrapped


def unwrap_identity(data: bytes, passphrase: str, where: str) -> str:
    """The identity in the key file that was read from ``where``, armored or binary.

    As slow as ``wrap_identity``. Raises BrokenKeyError for what is not a whole key file, or was
    changed behind its header, or holds no identity; CostlyKeyError; WrongPassphraseError. A
    changed bit in the header's salt or file key cannot be told from a wrong passphrase: the
    error says so in its next step.
    """
    import pyrage

    wrapped = _without_armor(data)
    if not _WRAPPED.fullmatch(wrapped):
        raise _broken_key(where)
    try:
        content: bytes = pyrage.passphrase.decrypt(wrapped, passphrase)
    except (pyrage.DecryptError, UnicodeError) as error:
        raise _not_unwrapped(str(error), where) from error
    lines = content.decode("ascii", "replace").splitlines()
    identity = "".join(line for line in lines if not line.startswith("#")).strip()
    _parsed(identity, where)
    return identity


def _parsed(identity: str, where: str) -> "x25519.Identity":
    from pyrage import IdentityError, x25519

    try:
        return x25519.Identity.from_str(identity)
    except (IdentityError, UnicodeError):
        # Without the cause: what is almost an identity may still be a secret.
        raise BrokenKeyError(
            texts.NOT_AN_IDENTITY, where=where, kept=texts.KEPT, next_step=texts.NEXT_KEY_BACK
        ) from None


def _can_be_typed(passphrase: str) -> bool:
    return all(
        letter >= " " and letter != "\x7f" and not "\ud800" <= letter <= "\udfff"
        for letter in passphrase
    )


def _without_armor(data: bytes) -> bytes:
    """The bytes in the armor; those that are given where there is none, none where it is bad."""
    armored = _ARMOR.fullmatch(data)
    if armored is None:
        return data
    try:
        return binascii.a2b_base64(b"".join(armored[1].split()), strict_mode=True)
    except binascii.Error:
        return b""


def _not_unwrapped(said: str, where: str) -> StoreError:
    if any(word in said for word in _BROKEN):
        return _broken_key(where)
    if _TOO_MUCH_WORK in said:
        return CostlyKeyError(
            texts.COSTLY_KEY, where=where, kept=texts.KEPT, next_step=texts.NEXT_FASTER
        )
    return WrongPassphraseError(
        texts.WRONG_PASSPHRASE, where=where, kept=texts.KEPT, next_step=texts.NEXT_TRY_AGAIN
    )


def _broken_key(where: str) -> BrokenKeyError:
    return BrokenKeyError(
        texts.BROKEN_KEY, where=where, kept=texts.KEPT, next_step=texts.NEXT_KEY_BACK
    )
