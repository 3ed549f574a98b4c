"""The key files beside a journal: one of them opens it, wherever the program was cut short."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from store_kit import FailingOs, Killed, temps
from test_sealing import quick_wrap

from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, keys, sealing
from journal_tui.store.errors import ReadError, WriteError
from journal_tui.store.keys import KeyFiles, MissingKeyError, OtherKeyError
from journal_tui.store.sealing import (
    BrokenKeyError,
    NotARecipientError,
    Opener,
    Seal,
    UnusablePassphraseError,
    WrongPassphraseError,
    unwrap_identity,
)

OLD, NEW = "rain all day", "no tears today"


@pytest.fixture(autouse=True)
def without_the_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work that makes a passphrase hard to guess is tested in test_sealing.py."""
    really = sealing.wrap_identity

    def quickly(identity: str, passphrase: str) -> bytes:
        return quick_wrap(identity, passphrase) if passphrase else really(identity, passphrase)

    monkeypatch.setattr(sealing, "wrap_identity", quickly)


@pytest.fixture
def files(path: Path) -> KeyFiles:
    return KeyFiles(path)


def names(files: KeyFiles) -> list[str]:
    return sorted(path.name for path in files.key_path.parent.iterdir())


def openers(files: KeyFiles, *passphrases: str) -> set[str]:
    """The recipients of all that can be opened with the key files, kept ones too."""
    found = set()
    for file in files.key_path.parent.glob("journal.json.key*"):
        for passphrase in passphrases:
            try:
                identity = unwrap_identity(file.read_bytes(), passphrase, "here")
            except WrongPassphraseError:
                continue
            found.add(Opener(identity).recipient)
    return found


# Making and unlocking ----------------------------------------------------------------------


def test_where_there_is_no_key_nothing_is_made_by_looking(files: KeyFiles) -> None:
    assert not files.has_key()
    assert files.recipient() is None
    assert not files.key_path.parent.exists()


def test_what_is_sealed_without_the_passphrase_opens_with_it(files: KeyFiles) -> None:
    files.make(OLD)
    recipient = files.recipient()
    assert recipient is not None
    sealed = Seal(recipient).seal(b"Sunday.")
    assert KeyFiles(files.key_path.with_suffix("")).unlock(OLD).open(sealed, "here") == b"Sunday."


def test_both_files_are_private_and_stand_beside_the_journal(files: KeyFiles, path: Path) -> None:
    opener = files.make(OLD)
    assert files.has_key()
    assert names(files) == ["journal.json.key", "journal.json.pub"]
    assert (files.key_path, files.pub_path) == (Path(f"{path}.key"), Path(f"{path}.pub"))
    for file in (files.key_path, files.pub_path):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert opener.identity not in file.read_text()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    comment, recipient = files.pub_path.read_text().splitlines()
    assert comment.startswith("# ")
    assert recipient == opener.recipient


def test_a_journal_behind_a_link_has_one_key(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"{}")
    (tmp_path / "link.json").symlink_to(path)
    opener = KeyFiles(tmp_path / "link.json").make(OLD)
    assert KeyFiles(path).unlock(OLD).identity == opener.identity


def test_a_wrong_passphrase_changes_nothing_however_often(files: KeyFiles) -> None:
    files.make(OLD)
    before = files.key_path.read_bytes(), files.pub_path.read_bytes()
    for _ in range(5):
        with pytest.raises(WrongPassphraseError) as caught:
            files.unlock(NEW)
    assert caught.value.where == str(files.key_path)
    assert (files.key_path.read_bytes(), files.pub_path.read_bytes()) == before
    files.unlock(OLD)


def test_without_the_key_file_it_is_said_that_it_is_missing(files: KeyFiles) -> None:
    files.make(OLD)
    files.key_path.unlink()
    with pytest.raises(MissingKeyError, match="backup"):
        files.unlock(OLD)
    assert names(files) == ["journal.json.pub"]


@pytest.mark.parametrize("data", [b"", b"half", b'{"entries": {}}'])
def test_a_damaged_key_file_is_not_a_wrong_passphrase_and_not_touched(
    files: KeyFiles, data: bytes
) -> None:
    files.make(OLD)
    files.key_path.write_bytes(data)
    with pytest.raises(BrokenKeyError):
        files.unlock(OLD)
    assert files.key_path.read_bytes() == data


def test_a_key_file_that_the_system_does_not_give_is_said(files: KeyFiles) -> None:
    files.key_path.mkdir(parents=True)
    with pytest.raises(ReadError):
        files.unlock(OLD)


def test_no_passphrase_makes_and_changes_nothing(files: KeyFiles) -> None:
    with pytest.raises(UnusablePassphraseError):
        files.make("")
    assert not files.key_path.parent.exists()
    opener = files.make(OLD)
    with pytest.raises(UnusablePassphraseError):
        files.change(opener, "")
    files.unlock(OLD)


# The recipient -----------------------------------------------------------------------------

BROKEN = {
    "empty": b"",
    "only a comment": b"# age1qqqq\n",
    "cut": b"# of the journal\nage1w8",
    "not a text": b"\xff\xfe\x00",
    "another's and another's": b"age1w8\nage1w9\n",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_recipient_is_said_and_put_right_when_she_unlocks(
    files: KeyFiles, data: bytes
) -> None:
    opener = files.make(OLD)
    files.pub_path.write_bytes(data)
    with pytest.raises(NotARecipientError) as caught:
        files.recipient()
    assert caught.value.where == str(files.pub_path)
    files.unlock(OLD)
    assert files.recipient() == opener.recipient


def test_two_recipients_are_one_too_many(files: KeyFiles) -> None:
    opener = files.make(OLD)
    files.pub_path.write_text(f"{opener.recipient}\n{opener.recipient}\n")
    with pytest.raises(NotARecipientError):
        files.recipient()


def test_spaces_comments_and_the_line_ends_of_windows_do_no_harm(files: KeyFiles) -> None:
    opener = files.make(OLD)
    files.pub_path.write_bytes(f"#a\r\n\r\n  {opener.recipient} \r\n#b\r\n".encode())
    assert files.recipient() == opener.recipient


def test_a_missing_or_strange_recipient_is_put_right_when_she_unlocks(files: KeyFiles) -> None:
    opener = files.make(OLD)
    files.pub_path.unlink()
    assert files.recipient() is None
    files.unlock(OLD)
    assert files.recipient() == opener.recipient
    files.pub_path.write_text(f"{Opener(sealing.new_identity()).recipient}\n")
    files.unlock(OLD)
    assert files.recipient() == opener.recipient


def test_one_that_is_right_is_not_written_again(files: KeyFiles) -> None:
    files.make(OLD)
    before = files.pub_path.stat()
    files.unlock(OLD)
    assert files.pub_path.stat().st_ino == before.st_ino


def test_she_can_read_where_nothing_can_be_written(
    files: KeyFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = files.make(OLD)
    files.pub_path.unlink()
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.EROFS, 1, only=("write",)))
    assert files.unlock(OLD).identity == opener.identity
    assert files.recipient() is None


def test_a_key_made_while_she_unlocked_keeps_its_recipient(
    files: KeyFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = files.make(OLD)
    files.pub_path.unlink()
    unwrap = sealing.unwrap_identity

    def slowly(data: bytes, passphrase: str, where: str) -> str:
        identity = unwrap(data, passphrase, where)
        KeyFiles(files.key_path.with_suffix("")).make(NEW)
        return identity

    with monkeypatch.context() as patch:
        patch.setattr(sealing, "unwrap_identity", slowly)
        assert files.unlock(OLD).identity == former.identity
    assert files.recipient() == files.unlock(NEW).recipient != former.recipient


# Changing the passphrase -------------------------------------------------------------------


def test_a_new_passphrase_opens_what_was_sealed_before(files: KeyFiles) -> None:
    opener = files.make(OLD)
    sealed = Seal(opener.recipient).seal(b"Sunday.")
    files.change(files.unlock(OLD), NEW)
    with pytest.raises(WrongPassphraseError):
        files.unlock(OLD)
    assert files.unlock(NEW).open(sealed, "here") == b"Sunday."
    assert names(files) == ["journal.json.key", "journal.json.pub"]


def test_a_lost_key_file_can_be_written_anew_while_the_journal_is_open(files: KeyFiles) -> None:
    opener = files.make(OLD)
    files.key_path.unlink()
    files.change(opener, NEW)
    assert files.unlock(NEW).identity == opener.identity


@pytest.mark.parametrize("left", ["another's", "none", "broken"])
def test_the_key_of_another_is_not_written_over(files: KeyFiles, left: str) -> None:
    former = files.make(OLD)
    other = files.make(NEW)
    if left == "none":
        files.pub_path.unlink()
    elif left == "broken":
        files.pub_path.write_bytes(b"\xff")
    before = files.key_path.read_bytes()
    with pytest.raises(OtherKeyError) as caught:
        files.change(former, OLD)
    assert caught.value.where == str(files.key_path)
    assert files.key_path.read_bytes() == before
    assert files.unlock(NEW).identity == other.identity


# Keeping what was --------------------------------------------------------------------------


def test_a_key_file_that_is_there_is_kept_when_another_is_made(files: KeyFiles) -> None:
    made = [files.make(passphrase).recipient for passphrase in (OLD, NEW, "third")]
    assert names(files) == [
        "journal.json.key", "journal.json.key.kept-1", "journal.json.key.kept-2",
        "journal.json.pub",
    ]  # fmt: skip
    kept = Path(f"{files.key_path}.kept-1")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert Opener(unwrap_identity(kept.read_bytes(), OLD, "here")).recipient == made[0]
    assert openers(files, OLD, NEW, "third") == set(made)


def test_what_is_put_aside_can_be_put_back(files: KeyFiles) -> None:
    opener = files.make(OLD)
    kept = files.put_aside()
    assert kept is not None
    assert names(files) == ["journal.json.key.kept-1"] == [kept.name]
    assert not files.has_key()
    assert files.recipient() is None
    assert files.put_aside() is None
    kept.rename(files.key_path)
    assert files.unlock(OLD).identity == opener.identity


def test_where_nothing_was_encrypted_there_is_nothing_to_put_aside(files: KeyFiles) -> None:
    assert files.put_aside() is None
    assert not files.key_path.parent.exists()


def test_nothing_that_was_put_aside_is_written_over(files: KeyFiles) -> None:
    made = set()
    for _ in range(3):
        made.add(files.make(OLD).recipient)
        files.put_aside()
    assert openers(files, OLD) == made
    assert len(names(files)) == 3


# Cut short anywhere ------------------------------------------------------------------------

#: What changes the disk: a kill between two others is a kill before the next of these.
CHANGING = ("open", "write", "fsync", "replace", "unlink", "mkdir")
FAULTS: dict[int | str, tuple[str, ...]] = {
    errno.EIO: FailingOs.OPERATIONS,
    "kill before": CHANGING,
    "kill after": CHANGING,
    "short": ("write",),
}
STEPS: dict[str, Callable[[KeyFiles, Opener], object]] = {
    "make": lambda files, _: files.make(NEW),
    "change": lambda files, opener: files.change(opener, NEW),
    "put aside": lambda files, _: files.put_aside(),
    "unlock": lambda files, _: unlocked_without_recipient(files),
}


@pytest.mark.parametrize(
    ("step", "first"),
    [("make", False), ("make", True), ("change", True), ("unlock", True), ("put aside", True)],
)
def test_at_every_operation_in_every_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, first: bool
) -> None:
    hit: set[str] = set()
    for how, only in FAULTS.items():
        at = 0
        while True:
            at += 1
            files = KeyFiles(tmp_path / f"{how} {at}" / "journal.json")
            former = files.make(OLD) if first else None
            shim = FailingOs(how, at, only)
            ended: BaseException | None = None
            with monkeypatch.context() as patch:
                patch.setattr(atomic_file, "os", shim)
                patch.setattr(keys, "os", shim)
                try:
                    STEPS[step](files, former or Opener(sealing.new_identity()))
                except (StoreError, Killed) as error:
                    ended = error
            shim.bury()
            if not shim.happened:
                break
            hit.add(shim.happened)
            if isinstance(ended, StoreError):
                assert all((ended.what, ended.where, ended.kept, ended.next_step))
            assert_usable(files, former, step, done=ended is None)
            assert_can_be_done_again(files, former, step)
    assert {"replace", "fsync"} <= hit


def assert_usable(files: KeyFiles, former: Opener | None, step: str, *, done: bool) -> None:
    """Nothing sealed before is closed for ever, and nothing can be sealed that would be."""
    if former is not None:
        assert former.recipient in openers(files, OLD, NEW)
    recipient = files.recipient()
    if former is not None and step != "put aside":
        assert files.has_key()
    if not files.has_key():
        assert recipient is None
        return
    opener = unlocked(files)
    assert recipient in (None, opener.recipient)
    assert files.recipient() == opener.recipient
    if step in ("change", "unlock"):
        assert former is not None
        assert opener.identity == former.identity
    if done and step in ("make", "change"):
        files.unlock(NEW)


def assert_can_be_done_again(files: KeyFiles, former: Opener | None, step: str) -> None:
    STEPS[step](files, former or Opener(sealing.new_identity()))
    if former is not None:
        assert former.recipient in openers(files, OLD, NEW)
    if step in ("make", "change"):
        assert files.recipient() == files.unlock(NEW).recipient
    assert [name for name in temps(files.key_path.parent) if ".kept" not in name] == []


def unlocked_without_recipient(files: KeyFiles) -> Opener:
    files.pub_path.unlink(missing_ok=True)
    return files.unlock(OLD)


def unlocked(files: KeyFiles) -> Opener:
    try:
        return files.unlock(NEW)
    except WrongPassphraseError:
        return files.unlock(OLD)


def test_a_full_disk_leaves_the_old_passphrase(
    files: KeyFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = files.make(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
        with pytest.raises(WriteError, match="disk is full"):
            files.change(opener, NEW)
    assert files.unlock(OLD).identity == opener.identity


class NotingOs:
    """The os module, noting what reaches the disk and in which order."""

    def __init__(self) -> None:
        self.order: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)

        def operation(*args: Any, **named: Any) -> Any:
            step = "flush" if name == "fsync" else f"{name} {Path(args[-1]).name}"
            # How many folders are flushed in a row does not matter here.
            if self.order[-1:] != [step]:
                self.order.append(step)
            return real(*args, **named)

        return operation if name in ("unlink", "fsync", "replace") else real


def test_after_a_power_cut_there_is_no_recipient_without_its_key(
    files: KeyFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk then has what was flushed: each step is, before the next one."""
    files.make(OLD)
    noting = NotingOs()
    monkeypatch.setattr(atomic_file, "os", noting)
    monkeypatch.setattr(keys, "os", noting)
    files.make(NEW)
    made, noting.order = noting.order, []
    files.put_aside()
    assert made == [
        *("flush", "replace journal.json.key.kept-1", "flush"),
        *("unlink journal.json.pub", "flush"),
        *("replace journal.json.key", "flush"),
        *("replace journal.json.pub", "flush"),
    ]
    assert noting.order == [
        *("unlink journal.json.pub", "flush"),
        *("replace journal.json.key.kept-2", "flush"),
    ]
