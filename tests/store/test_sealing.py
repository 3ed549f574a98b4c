"""What is sealed opens with the right key alone, here and with the ``age`` program."""

import base64
import hashlib
import hmac
import os
import shutil
import struct
import subprocess
from pathlib import Path

import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.errors import StoreError
from journal_tui.store.sealing import (
    BrokenKeyError,
    BrokenSealError,
    CostlyKeyError,
    NotARecipientError,
    Opener,
    Seal,
    UnusablePassphraseError,
    WrongPassphraseError,
    is_sealed,
    new_identity,
    unwrap_identity,
    wrap_identity,
)

PASSPHRASE = "twö miles, no tears"
IDENTITY = new_identity()
AGE = shutil.which("age")

needs_age = pytest.mark.skipif(AGE is None, reason="the age program is not on this machine")


# A key file without the seconds ------------------------------------------------------------
# pyrage's scrypt takes seconds and cannot be told to take less. This writes the same format
# with next to no work, from the text of the specification; that pyrage opens it proves it.


def quick_wrap(identity: str, passphrase: str) -> bytes:
    """What ``wrap_identity`` returns, in no time."""
    return armored(quick_age(f"{identity}\n".encode(), passphrase))


def quick_age(content: bytes, passphrase: str, log_n: int = 1) -> bytes:
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrap_key = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + salt, n=2, r=8, p=1, dklen=32
    )
    body = _chacha20_poly1305(wrap_key, bytes(12), file_key)
    header = b"age-encryption.org/v1\n-> scrypt %b %d\n%b\n---" % (b64(salt), log_n, b64(body))
    mac = hmac.digest(_hkdf(b"", file_key, b"header"), header, "sha256")
    payload = _chacha20_poly1305(
        _hkdf(nonce, file_key, b"payload"), bytes(11) + b"\x01", content
    )  # fmt: skip
    return header + b" " + b64(mac) + b"\n" + nonce + payload


def armored(binary: bytes) -> bytes:
    lines = base64.b64encode(binary).decode()
    rows = [lines[at : at + 64] for at in range(0, len(lines), 64)]
    begin, end = (f"-----{word} AGE ENCRYPTED FILE-----" for word in ("BEGIN", "END"))
    return "\n".join([begin, *rows, end, ""]).encode()


def b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _hkdf(salt: bytes, secret: bytes, info: bytes) -> bytes:
    pseudo = hmac.digest(salt or bytes(32), secret, "sha256")
    return hmac.digest(pseudo, info + b"\x01", "sha256")


def _chacha20_poly1305(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """RFC 8439, without additional data."""
    stream = b"".join(_block(key, at, nonce) for at in range(len(data) // 64 + 2))
    hidden = bytes(a ^ b for a, b in zip(data, stream[64:], strict=False))
    padded = hidden + bytes(-len(hidden) % 16) + struct.pack("<QQ", 0, len(hidden))
    r = int.from_bytes(stream[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    tag = 0
    for at in range(0, len(padded), 16):
        tag = (tag + int.from_bytes(padded[at : at + 16] + b"\x01", "little")) * r % (2**130 - 5)
    tag = (tag + int.from_bytes(stream[16:32], "little")) % 2**128
    return hidden + tag.to_bytes(16, "little")


def _block(key: bytes, counter: int, nonce: bytes) -> bytes:
    start = struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce)
    x = list(start)
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    for a, b, c, d in (columns + diagonals) * 10:
        for to, add, by, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            x[to] = (x[to] + x[add]) & 0xFFFFFFFF
            mixed = x[by] ^ x[to]
            x[by] = (mixed << turn | mixed >> (32 - turn)) & 0xFFFFFFFF
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(x, start, strict=True)))


@pytest.fixture(scope="session")
def slow_key() -> bytes:
    """The one key file that is really made with seconds of work."""
    return wrap_identity(IDENTITY, PASSPHRASE)


# Sealing and opening -----------------------------------------------------------------------


@given(st.binary(max_size=3000))
def test_what_is_sealed_comes_back(data: bytes) -> None:
    opener = Opener(IDENTITY)
    sealed = Seal(opener.recipient).seal(data)
    assert opener.open(sealed, "here") == data
    assert is_sealed(sealed)


def test_no_word_of_hers_can_be_read_in_what_is_sealed() -> None:
    words = b"Friday. Rain all day, an hour in bed listening to it."
    sealed = Seal(Opener(IDENTITY).recipient).seal(words)
    assert not any(word in sealed for word in words.split() if len(word) > 4)


def test_more_than_one_piece_of_the_format_comes_back() -> None:
    data = os.urandom(64 * 1024 * 3 + 1)
    opener = Opener(IDENTITY)
    assert opener.open(Seal(opener.recipient).seal(data), "here") == data


def test_the_same_is_never_sealed_to_the_same_bytes() -> None:
    seal = Seal(Opener(IDENTITY).recipient)
    assert seal.seal(b"rain") != seal.seal(b"rain")


@pytest.mark.parametrize(
    ("data", "sealed"),
    [
        (b"", False),
        (b"age-encryption.org/v", False),
        (b"age-encryption.org/v1", True),
        (b'{"_meta": {"program": "age-encryption.org/v1"}}', False),
        (b"\nage-encryption.org/v1\n", False),
    ],
)
def test_what_is_sealed_is_told_by_its_first_bytes(data: bytes, sealed: bool) -> None:
    assert is_sealed(data) is sealed


def test_every_changed_byte_is_noticed() -> None:
    opener = Opener(IDENTITY)
    sealed = Seal(opener.recipient).seal(b"Sunday. No tears today!")
    for at in range(len(sealed)):
        for bits in (0x01, 0x20, 0x80):
            changed = bytearray(sealed)
            changed[at] ^= bits
            with pytest.raises(BrokenSealError):
                opener.open(bytes(changed), "here")


def test_every_missing_end_and_any_more_is_noticed() -> None:
    opener = Opener(IDENTITY)
    sealed = Seal(opener.recipient).seal(b"Sunday.")
    for length in range(len(sealed)):
        with pytest.raises(BrokenSealError):
            opener.open(sealed[:length], "here")
    with pytest.raises(BrokenSealError):
        opener.open(sealed + b"\n", "here")


def test_another_key_opens_nothing_and_says_where() -> None:
    sealed = Seal(Opener(new_identity()).recipient).seal(b"hers")
    with pytest.raises(BrokenSealError) as caught:
        Opener(IDENTITY).open(sealed, "journal.json")
    assert caught.value.where == "journal.json"
    assert caught.value.kept
    assert caught.value.next_step


@pytest.mark.parametrize(
    "text",
    ["", "age1", "age1é", "\ud800", IDENTITY, "ssh-ed25519 AAAA"],
    ids=["empty", "start", "accent", "half a letter", "secret", "ssh"],
)
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(NotARecipientError) as caught:
        Seal(text, "journal.json.pub")
    assert caught.value.where == "journal.json.pub"
    assert IDENTITY not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["", "AGE-SECRET-KEY-1", IDENTITY + "Q", "\ud800"],
    ids=["empty", "start", "more", "half a letter"],
)
def test_what_is_no_identity_is_refused(text: str) -> None:
    with pytest.raises(BrokenKeyError):
        Opener(text)


def test_the_secret_does_not_show_by_mistake() -> None:
    assert IDENTITY not in f"{Opener(IDENTITY)!r} {Opener(IDENTITY)}"
    assert Opener(IDENTITY).identity == IDENTITY


def test_each_journal_has_an_identity_of_its_own() -> None:
    assert new_identity() != new_identity()


# The passphrase ----------------------------------------------------------------------------


def test_the_passphrase_brings_the_identity_back(slow_key: bytes) -> None:
    assert unwrap_identity(slow_key, PASSPHRASE, "here") == IDENTITY
    assert slow_key.isascii()
    assert slow_key.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----\n")


def test_a_wrong_passphrase_is_said_to_be_one() -> None:
    with pytest.raises(WrongPassphraseError) as caught:
        unwrap_identity(quick_wrap(IDENTITY, PASSPHRASE), "two miles", "journal.json.key")
    assert caught.value.where == "journal.json.key"
    assert "as often as you like" in caught.value.next_step
    assert "backup" in caught.value.next_step


@pytest.mark.parametrize(
    "wrong",
    ["", "Twö", f"{PASSPHRASE} ", "two\u0308 miles, no tears", "half a letter \ud800"],
    ids=["empty", "part", "space", "accent apart", "half a letter"],
)
def test_a_passphrase_is_taken_letter_for_letter(wrong: str) -> None:
    wrapped = quick_wrap(IDENTITY, PASSPHRASE)
    assert unwrap_identity(wrapped, PASSPHRASE, "here") == IDENTITY
    with pytest.raises(WrongPassphraseError):
        unwrap_identity(wrapped, wrong, "here")


@pytest.mark.parametrize("passphrase", ["", "two\nlines", "bell\x07", "\x7f", "half \ud800"])
def test_a_passphrase_that_age_could_not_be_given_is_refused(passphrase: str) -> None:
    with pytest.raises(UnusablePassphraseError):
        wrap_identity(IDENTITY, passphrase)


# A damaged key file ------------------------------------------------------------------------


def test_every_changed_byte_of_a_key_file_is_noticed_and_named() -> None:
    """Only in the salt and in the file key under it a change looks like a wrong passphrase."""
    binary = quick_age(f"{IDENTITY}\n".encode(), PASSPHRASE)
    salt = binary.index(b"scrypt ") + len(b"scrypt ")
    looks_wrong = {*range(salt, salt + 22), *range(salt + 25, salt + 25 + 43)}
    assert binary[salt + 24 : salt + 25] == binary[salt + 68 : salt + 69] == b"\n"
    for at in range(len(binary)):
        changed = bytearray(binary)
        changed[at] ^= 0x01
        with pytest.raises(StoreError) as caught:
            unwrap_identity(armored(bytes(changed)), PASSPHRASE, "here")
        broken = isinstance(caught.value, BrokenKeyError)
        assert broken or (at in looks_wrong and isinstance(caught.value, WrongPassphraseError)), at


def test_every_changed_byte_of_its_armor_is_noticed_or_harmless() -> None:
    wrapped = quick_wrap(IDENTITY, PASSPHRASE)
    for at in range(len(wrapped)):
        for bits in (0x01, 0x20, 0x80):
            changed = bytearray(wrapped)
            changed[at] ^= bits
            try:
                assert unwrap_identity(bytes(changed), PASSPHRASE, "here") == IDENTITY
            except (BrokenKeyError, WrongPassphraseError, CostlyKeyError):
                continue


def test_a_key_file_that_is_cut_is_damaged_wherever_it_is_cut() -> None:
    wrapped = quick_wrap(IDENTITY, PASSPHRASE).rstrip()
    for length in range(len(wrapped)):
        with pytest.raises(BrokenKeyError):
            unwrap_identity(wrapped[:length], PASSPHRASE, "here")
    binary = quick_age(f"{IDENTITY}\n".encode(), PASSPHRASE)
    for length in range(len(binary)):
        with pytest.raises(BrokenKeyError):
            unwrap_identity(binary[:length], PASSPHRASE, "here")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b'{"entries": {}}',
        IDENTITY.encode(),
        Seal(Opener(IDENTITY).recipient).seal(IDENTITY.encode()),
        quick_age(b"", PASSPHRASE),
        quick_age(b"her words, not a key", PASSPHRASE),
        quick_age(b"\xff\xfe", PASSPHRASE),
        quick_age(f"{IDENTITY}\n{new_identity()}\n".encode(), PASSPHRASE),
    ],
    ids=["empty", "JSON", "bare", "sealed", "nothing", "words", "binary", "two"],
)
def test_what_holds_no_identity_is_a_damaged_key_file(data: bytes) -> None:
    with pytest.raises(BrokenKeyError) as caught:
        unwrap_identity(data, PASSPHRASE, "journal.json.key")
    assert caught.value.where == "journal.json.key"
    assert "KEY-1" not in str(caught.value)


def test_a_key_file_made_elsewhere_is_taken() -> None:
    """By age-keygen and age: with comments, binary, or with the line ends of Windows."""
    content = f"# created: a Sunday\n# public key: age1...\n{IDENTITY}\n".encode()
    binary = quick_age(content, PASSPHRASE)
    for data in (binary, armored(binary), armored(binary).replace(b"\n", b"\r\n")):
        assert unwrap_identity(data, PASSPHRASE, "here") == IDENTITY


def test_more_work_than_this_computer_can_do_is_neither_wrong_nor_damaged() -> None:
    with pytest.raises(CostlyKeyError) as caught:
        unwrap_identity(quick_age(b"", PASSPHRASE, log_n=40), PASSPHRASE, "here")
    assert "age --decrypt" in caught.value.next_step


# Without us --------------------------------------------------------------------------------


@needs_age
def test_age_opens_what_we_sealed(tmp_path: Path) -> None:
    (tmp_path / "identity").write_text(f"{IDENTITY}\n")
    words = "Friday. Rain, 0.6 miles. 🙂\n".encode() * 5000
    (tmp_path / "sealed").write_bytes(Seal(Opener(IDENTITY).recipient).seal(words))
    opened = subprocess.run(
        ["age", "-d", "-i", tmp_path / "identity", tmp_path / "sealed"],
        capture_output=True,
        check=True,
    )
    assert opened.stdout == words


@needs_age
def test_we_open_what_age_sealed() -> None:
    opener = Opener(IDENTITY)
    sealed = subprocess.run(
        ["age", "-e", "-r", opener.recipient], input=b"Sunday.", capture_output=True, check=True
    ).stdout
    assert is_sealed(sealed)
    assert opener.open(sealed, "here") == b"Sunday."


@needs_age
def test_age_takes_our_key_file_and_asks_for_the_passphrase(
    tmp_path: Path, slow_key: bytes
) -> None:
    (tmp_path / "journal.json.key").write_bytes(slow_key)
    (tmp_path / "journal.json").write_bytes(Seal(Opener(IDENTITY).recipient).seal(b"Sunday."))
    child = pexpect.spawn(
        "age",
        ["--decrypt", "-o", "plain.json", "-i", "journal.json.key", "journal.json"],
        cwd=str(tmp_path),
        timeout=60,
    )
    child.expect("passphrase")
    child.sendline(PASSPHRASE)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert (tmp_path / "plain.json").read_bytes() == b"Sunday."
