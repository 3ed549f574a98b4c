"""Encrypted files in the repository: nothing readable, nothing exchanged, nothing that floods."""

import gzip
import random
import re
from pathlib import Path

import pyrage
import pytest

from journal_tui.errors import StoreError
from journal_tui.store.codec import encode
from journal_tui.store.lines import line_of
from journal_tui.store.sealing import Opener, Seal, is_sealed, new_identity
from journal_tui.store.sync import sealed_files
from journal_tui.store.sync.form_errors import DamagedRemoteError, OtherKeyError
from journal_tui.store.sync.layout import file_of, group, lines_in
from journal_tui.store.sync.sealed_files import PlainFiles, SealedFiles
from tests.store.store_kit import affirmation, full_entry

WHERE = "remote: 0a.age"
KEY = Path("/data/journal.json.key")
PATH = "entries/2016-08.jsonl"


@pytest.fixture(scope="module")
def opener() -> Opener:
    return Opener(new_identity())


@pytest.fixture
def files(opener: Opener) -> SealedFiles:
    return SealedFiles(opener, KEY)


def test_plain_files_are_as_they_are() -> None:
    files = PlainFiles()
    assert files.name(PATH) == PATH
    assert files.seal(PATH, b"data") == b"data"
    assert files.open(PATH, b"data", WHERE) == (PATH, b"data")


@pytest.mark.parametrize("data", [b"", b"one\ntwo\n", bytes(range(256)) * 400])
def test_what_is_sealed_opens_on_each_machine_with_the_key(opener: Opener, data: bytes) -> None:
    files, there = SealedFiles(opener, KEY), SealedFiles(Opener(opener.identity), KEY)
    kept = files.seal(PATH, data)
    assert is_sealed(kept)
    assert there.name(PATH) == files.name(PATH)
    assert there.open(files.name(PATH), kept, WHERE) == (PATH, data)


def test_names_say_nothing_and_differ_with_the_key(files: SealedFiles) -> None:
    names = {files.name(f"entries/2016-{month:02}.jsonl") for month in range(1, 13)}
    assert len(names) == 12
    assert all(re.fullmatch(r"[0-9a-f]{64}\.age", name) for name in names)
    assert files.name(PATH) != SealedFiles(Opener(new_identity()), KEY).name(PATH)


def test_nothing_of_hers_can_be_read_in_names_or_bytes(files: SealedFiles) -> None:
    full = full_entry(1)._replace(text="Tears in the rain, and no idea why.", tags=("not-good",))
    tables = {
        "entries": {full.id: line_of(full.id, encode(full))},
        "affirmations": {"a1": line_of("a1", encode(affirmation(1)))},
    }
    told = b""
    for path, lines in group(tables).items():
        told += files.name(path).encode() + files.seal(path, file_of(lines))
    for word in (
        *(b"Tears", b"rain", b"idea", b"not-good", b"hard", b"canal", b"strava", b"tired"),
        *(b"entries", b"affirmations", b"jsonl", b"2016", b"text", full.id.encode(), b"a1"),
    ):
        # Two signs may stand in any bytes; what is longer may not.
        assert len(word) < 3 or word not in told


def test_a_file_under_the_name_of_another_is_refused(files: SealedFiles) -> None:
    kept = files.seal(PATH, b"one\n")
    for other in (files.name("entries/2016-09.jsonl"), "x.age", "é.age", ""):
        with pytest.raises(DamagedRemoteError) as caught:
            files.open(other, kept, WHERE)
        assert caught.value.where == WHERE


def test_a_file_that_was_changed_or_cut_is_refused(files: SealedFiles) -> None:
    kept = files.seal(PATH, b"one\n" * 100)
    name = files.name(PATH)
    for bad in (
        *(kept[:-1], kept[:40], b"", b"plain text", kept + b"x"),
        *(kept[:-5] + bytes([kept[-5] ^ 1]) + kept[-4:],),
    ):
        with pytest.raises(DamagedRemoteError):
            files.open(name, bad, WHERE)


PACKED = gzip.compress(PATH.encode() + b"\n" + random.Random(1).randbytes(2000))


@pytest.mark.parametrize(
    "inside",
    [b"not packed", b"", b"\x1f\x8b\x08half", PACKED[:-8], PACKED[:-1000], PACKED + b"more"],
    ids=["not packed", "nothing", "a head", "no sum", "cut", "with a tail"],
)
def test_what_is_sealed_and_not_packed_is_refused(
    files: SealedFiles, opener: Opener, inside: bytes
) -> None:
    with pytest.raises(DamagedRemoteError):
        files.open(files.name(PATH), Seal(opener.recipient).seal(inside), WHERE)


def test_the_wanted_key_file_is_named_for_what_another_key_sealed(files: SealedFiles) -> None:
    other = SealedFiles(Opener(new_identity()), KEY)
    with pytest.raises(OtherKeyError) as caught:
        files.open(other.name(PATH), other.seal(PATH, b"one\n"), WHERE)
    assert "journal.json.key" in caught.value.next_step
    assert str(KEY) in caught.value.next_step
    assert isinstance(caught.value, StoreError)


def test_a_small_file_cannot_fill_the_memory(
    files: SealedFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = files.seal(PATH, b"\0" * 3_000_000)
    assert len(kept) < 10_000
    monkeypatch.setattr(sealed_files, "MOST_BYTES", 2_000_000)
    with pytest.raises(DamagedRemoteError, match="larger"):
        files.open(files.name(PATH), kept, WHERE)


def test_the_age_program_and_gzip_open_it_without_us(opener: Opener, files: SealedFiles) -> None:
    identity = pyrage.x25519.Identity.from_str(opener.identity)
    packed = pyrage.decrypt(files.seal(PATH, b"one\n"), [identity])
    assert gzip.decompress(packed) == PATH.encode() + b"\none\n"


def test_months_come_back_as_they_went(files: SealedFiles) -> None:
    full = full_entry(1)
    lines = {full.id: line_of(full.id, encode(full))}
    path, data = files.open(files.name(PATH), files.seal(PATH, file_of(lines)), WHERE)
    assert (path, lines_in(data, WHERE)) == (PATH, lines)
