"""The journal and all beside it encrypted and plain again; wherever it is cut short it opens."""

import errno
import gzip
import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from journal_tui.app import privacy
from journal_tui.app.boosting import boost_me
from journal_tui.app.drafting import DraftDesk, draft_of, left_over
from journal_tui.app.privacy import (
    change_passphrase,
    decrypt,
    drafts_wait,
    encrypt,
    encrypted,
    key_is_needed,
    lock,
    seal_the_rest,
    unlock,
)
from journal_tui.app.repairing import look_over
from journal_tui.app.shell_writing import keep_draft, log_entry
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.config.content import load_starters
from journal_tui.errors import StoreError
from journal_tui.store import (
    adding,
    atomic_file,
    disk,
    keys,
    ledger,
    log_file,
    resealing,
    sealing,
)
from journal_tui.store import lock as lock_module
from journal_tui.store.backups import read_backup
from journal_tui.store.errors import BusyError
from journal_tui.store.keyring import LockedError
from journal_tui.store.keys import OtherKeyError
from journal_tui.store.ledger import Ledger
from journal_tui.store.sealing import BrokenSealError, UnusablePassphraseError
from tests.conftest import FixedClock, make_workspace
from tests.store.store_kit import FailingOs, Killed
from tests.store.test_sealing import quick_wrap

OLD, NEW = "rain all day", "no tears today"
#: A word that nobody but her would write; it stands in everything of hers.
HERS = "Heronwood"


@pytest.fixture(autouse=True)
def without_the_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work that makes a passphrase hard to guess is tested in test_sealing.py."""
    really = sealing.wrap_identity

    def quickly(identity: str, passphrase: str) -> bytes:
        return quick_wrap(identity, passphrase) if passphrase else really(identity, passphrase)

    monkeypatch.setattr(sealing, "wrap_identity", quickly)


def another(workspace: Workspace) -> Workspace:
    """The same journal in another program."""
    return in_the_folder(workspace.paths.journal.parents[1], workspace.paths.cache)


def in_the_folder(folder: Path, cache: Path) -> Workspace:
    made = make_workspace(folder, FixedClock())
    made.paths = made.paths.replaced(cache=cache)
    made.entropy = os.urandom
    return made


def opened(workspace: Workspace, *passphrases: str) -> Workspace:
    """Another program that was given the passphrase; the first that fits."""
    other = another(workspace)
    assert any(unlock(other, passphrase) for passphrase in passphrases or (OLD,))
    return other


def log_draft(workspace: Workspace, text: str) -> None:
    """Leave a draft as a shell command does."""
    keep_draft(workspace, Writing(text=text))


def texts_in(workspace: Workspace) -> list[str]:
    return [entry.text for entry in workspace.store.journal().entries]


def fill(workspace: Workspace) -> None:
    """Something of hers in every place where the program may leave some."""
    save_writing(workspace, Writing("1mi 13:00", f"{HERS} on Friday."))
    save_writing(workspace, Writing("1.5mi 18:40 @canal", f"{HERS} on Sunday. I was so slow."))
    for name in ("one", "two"):
        workspace.drafts.save(draft_of(workspace, name, Writing(text=f"{HERS}, {name}.")))
    box = workspace.paths.drafts
    (box / "three.broken").write_text(f'{{"text": "{HERS}')
    (box / ".four.json.0badcafe.tmp").write_text(f'{{"text": "{HERS}')
    data = workspace.paths.journal.read_bytes()
    workspace.backups.make(data, workspace.clock.now(), "daily")
    workspace.backups.make(data, workspace.clock.now(), "by hand")
    backup = workspace.backups.all()[0].path
    backup.with_name(f".{backup.name}.0badcafe.tmp").write_bytes(backup.read_bytes())
    journal = workspace.paths.journal
    journal.with_name(f"{journal.name}.log.torn-1").write_text(f"3 {HERS}")
    journal.with_name(f"{journal.name}.aside-1").write_text(f"{{ {HERS}")


def one_of_each(workspace: Workspace) -> None:
    """One file of each kind is enough."""
    (workspace.paths.drafts / "two.json").unlink()
    (workspace.paths.drafts / "three.broken").unlink()
    workspace.backups.all()[1].path.unlink()
    workspace.paths.journal.with_name("journal.json.log.torn-1").unlink()


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    fill(workspace)
    return workspace


def all_files(workspace: Workspace) -> dict[str, bytes]:
    """What every file of the program holds, packed ones unpacked."""
    folders = (workspace.paths.journal.parents[1], workspace.paths.cache)
    found = {}
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        found[str(path)] = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    return found


def with_words(workspace: Workspace) -> list[str]:
    """The files in which something of hers can be read."""
    return [name for name, data in all_files(workspace).items() if HERS.encode() in data]


# There and back ----------------------------------------------------------------------------


def test_before_it_everything_can_be_read(filled: Workspace) -> None:
    """So that the tests below look in the right places."""
    folders = {Path(name).parent.name for name in with_words(filled)}
    assert folders == {"data", "drafts", "backups"}
    assert len(with_words(filled)) == 10


def test_afterwards_no_file_can_be_read_and_all_opens_with_the_passphrase(
    filled: Workspace,
) -> None:
    before = filled.store.journal()
    done = encrypt(filled, OLD)
    assert done.left == ()
    assert with_words(filled) == []
    assert not encrypted(make_workspace(filled.paths.config))
    other = another(filled)
    assert other.locked
    assert unlock(other, OLD)
    assert other.store.journal() == before
    assert {draft.text for draft in left_over(other)} == {f"{HERS}, one.", f"{HERS}, two."}
    for backup in other.backups.all():
        data = read_backup(backup.path, lambda data: other.store.keyring.open(data, ""))
        assert HERS.encode() in data


def test_what_it_writes_is_private(filled: Workspace) -> None:
    encrypt(filled, OLD)
    for name in all_files(filled):
        if "/data/" in name:
            assert Path(name).stat().st_mode & 0o077 == 0, name


def test_back_again_every_file_is_as_it_was(filled: Workspace) -> None:
    before = {name: data for name, data in all_files(filled).items() if HERS.encode() in data}
    encrypt(filled, OLD)
    other = opened(filled)
    done = decrypt(other)
    assert done.left == ()
    after = all_files(filled)
    journal = str(filled.paths.journal)
    for name, data in before.items():
        if name != journal and not name.endswith(".gz.0badcafe.tmp"):
            assert after[name] == data
    assert texts_in(another(filled)) == texts_in(filled)
    assert not encrypted(another(filled))
    assert not any(sealing.is_sealed(data) for data in after.values())


def test_a_backup_that_was_made_of_the_locked_file_is_packed_when_it_is_plain(
    filled: Workspace,
) -> None:
    encrypt(filled, OLD)
    sealed = filled.paths.journal.read_bytes()
    path = filled.backups.make(sealed, filled.clock.now(), "before import").path
    decrypt(opened(filled))
    plain = path.with_name(path.name.removesuffix(".age"))
    assert HERS.encode() in gzip.decompress(plain.read_bytes())
    assert not path.exists()


def test_the_key_is_put_aside_when_nothing_needs_it(filled: Workspace) -> None:
    key = encrypt(filled, OLD).key
    done = decrypt(opened(filled))
    assert key is not None
    assert (key.exists(), done.key) == (False, key.with_name(f"{key.name}.kept-1"))
    assert done.key is not None
    assert done.copy is not None
    assert done.copy.read_bytes() == done.key.read_bytes()
    assert not key.with_suffix(".pub").exists()


def test_a_copy_of_the_key_lies_among_the_backups(filled: Workspace) -> None:
    done = encrypt(filled, OLD)
    assert done.copy == filled.paths.backups / "journal.json.key"
    assert done.key is not None
    assert done.copy is not None
    assert done.copy.read_bytes() == done.key.read_bytes()


def test_a_new_journal_can_be_encrypted_before_its_first_entry(workspace: Workspace) -> None:
    encrypt(workspace, OLD)
    other = another(workspace)
    assert other.locked
    log_entry(other, "1mi", HERS)
    assert with_words(workspace) == []
    assert texts_in(opened(workspace)) == [HERS]


def test_twice_is_as_good_as_once(filled: Workspace) -> None:
    encrypt(filled, OLD)
    key = filled.store.keyring.files.key_path.read_bytes()
    again = encrypt(opened(filled))
    assert (again.changed, again.left) == (0, ())
    assert filled.store.keyring.files.key_path.read_bytes() == key
    decrypt(opened(filled))
    again = decrypt(another(filled))
    assert (again.changed, again.left, again.key) == (0, (), None)
    assert len(texts_in(another(filled))) == 2


def test_another_time_it_has_another_key_and_the_former_is_kept(filled: Workspace) -> None:
    encrypt(filled, OLD)
    first = filled.store.keyring.opener
    decrypt(opened(filled))
    encrypt(another(filled), NEW)
    second = opened(filled, NEW).store.keyring.opener
    assert first is not None
    assert second is not None
    assert first.identity != second.identity
    for folder in (filled.paths.journal.parent, filled.paths.backups):
        kept = (folder / "journal.json.key.kept-1").read_bytes()
        assert sealing.unwrap_identity(kept, OLD, "") == first.identity


def test_a_log_is_taken_up(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (ledger, adding):
        monkeypatch.setattr(module, "LOG_FROM", 0)
    fill(workspace)
    log = workspace.paths.journal.with_name("journal.json.log")
    assert HERS.encode() in log.read_bytes()
    encrypt(workspace, OLD)
    assert not log.exists()
    log_entry(another(workspace), "2mi", f"{HERS} at noon.")
    assert log.exists()
    assert with_words(workspace) == []
    other = opened(workspace)
    assert len(texts_in(other)) == 3
    decrypt(other)
    assert not log.exists()
    assert len(texts_in(another(workspace))) == 3


def test_an_unusable_passphrase_changes_nothing(filled: Workspace) -> None:
    before = all_files(filled)
    with pytest.raises(UnusablePassphraseError):
        encrypt(filled)
    after = all_files(filled)
    assert {name: after[name] for name in before} == before
    assert not filled.store.keyring.files.has_key()


# The passphrase ----------------------------------------------------------------------------


def test_a_wrong_one_opens_nothing_and_changes_nothing(filled: Workspace) -> None:
    encrypt(filled, OLD)
    other = another(filled)
    before = all_files(filled)
    for _ in range(5):
        assert not unlock(other, NEW)
        with pytest.raises(LockedError):
            other.store.journal()
    assert all_files(filled) == before
    assert unlock(other, OLD)
    assert len(texts_in(other)) == 2


def test_another_one_opens_it_and_the_former_does_not(filled: Workspace) -> None:
    done = encrypt(filled, OLD)
    change_passphrase(opened(filled), NEW)
    other = another(filled)
    assert not unlock(other, OLD)
    assert unlock(other, NEW)
    assert len(texts_in(other)) == 2
    assert done.copy is not None
    assert done.key is not None
    assert done.copy.read_bytes() == done.key.read_bytes()
    names = sorted(path.name for path in filled.paths.backups.iterdir())
    assert "journal.json.key.kept-1" not in names


def test_locking_lets_go_of_everything(filled: Workspace) -> None:
    encrypt(filled, OLD)
    other = opened(filled)
    other.store.journal()
    lock(other)
    assert other.locked
    with pytest.raises(LockedError):
        other.store.journal()
    assert unlock(other, OLD)
    assert len(texts_in(other)) == 2


# Another folder for the backups --------------------------------------------------------------


def moved(workspace: Workspace, *passphrases: str) -> Workspace:
    """Another program, after she has set a folder for the backups; opened if that is asked for."""
    other = another(workspace)
    other.paths = other.paths.replaced(backups=workspace.paths.journal.parents[1] / "kept" / "hers")
    assert not passphrases or unlock(other, *passphrases)
    return other


def test_backups_of_before_are_encrypted_in_their_former_folder(filled: Workspace) -> None:
    other = moved(filled)
    other.backups.make(filled.paths.journal.read_bytes(), filled.clock.now(), "daily")
    done = encrypt(other, OLD)
    assert done.left == ()
    assert with_words(filled) == []
    assert done.copy == other.paths.backups / "journal.json.key"


def test_a_check_tells_of_plain_backups_in_the_former_folder(workspace: Workspace) -> None:
    encrypt(workspace, OLD)
    workspace.backups.make(b"{}", workspace.clock.now(), "daily")
    found = [one for one in look_over(moved(workspace)).findings if one.code == "not encrypted"]
    (backup,) = workspace.backups.all()
    assert len(found) == 1
    assert backup.path.name in found[0].words


def test_decrypting_opens_the_former_folder_and_puts_its_key_aside(filled: Workspace) -> None:
    encrypt(filled, OLD)
    done = decrypt(moved(filled, OLD))
    assert not any(backup.sealed for backup in filled.backups.all())
    kept = filled.paths.backups / "journal.json.key.kept-1"
    assert done.copy == kept
    assert kept.exists()
    assert not (filled.paths.backups / "journal.json.key").exists()


def test_what_is_sealed_in_the_former_folder_needs_the_key(filled: Workspace) -> None:
    encrypt(filled, OLD)
    sealed = {one.path: one.path.read_bytes() for one in filled.backups.all()}
    decrypt(opened(filled))
    for path, data in sealed.items():
        path.write_bytes(data)
    assert key_is_needed(moved(filled))


def test_a_new_passphrase_renews_the_copy_in_each_folder(filled: Workspace) -> None:
    key = encrypt(filled, OLD).key
    assert key is not None
    other = moved(filled, OLD)
    change_passphrase(other, NEW)
    for folder in (filled.paths.backups, other.paths.backups):
        assert (folder / "journal.json.key").read_bytes() == key.read_bytes()
        assert not (folder / "journal.json.key.kept-1").exists()


def test_a_former_folder_without_a_copy_gets_none(filled: Workspace) -> None:
    encrypt(moved(filled), OLD)
    change_passphrase(moved(filled, OLD), NEW)
    assert not (filled.paths.backups / "journal.json.key").exists()


# What is written to a journal that is encrypted ----------------------------------------------


def test_no_plain_word_is_written_any_more(filled: Workspace) -> None:
    encrypt(filled, OLD)
    closed, other = another(filled), opened(filled)
    desk, left = DraftDesk(other), DraftDesk(closed)
    steps: tuple[Callable[[], object], ...] = (
        lambda: log_entry(closed, "2mi 26:00", f"{HERS}, from the shell."),
        lambda: boost_me(closed),
        lambda: desk.keep(Writing(text=f"{HERS}, half a sentence")),
        lambda: left.keep(Writing(text=f"{HERS}, the other half")),
        lambda: save_writing(other, Writing("1mi", f"{HERS}, on the page.")),
        lambda: boost_me(other),
        desk.put_aside,
        left.put_aside,
        other.store.tidy,
        lambda: log_entry(closed, "2mi", f"{HERS}, once more."),
    )
    for step in steps:
        step()
        assert with_words(filled) == []
    assert len(texts_in(opened(filled))) == 5
    assert len(left_over(opened(filled))) == 4


def test_a_draft_is_encrypted_even_where_the_journal_is_gone(filled: Workspace) -> None:
    encrypt(filled, OLD)
    filled.paths.journal.unlink()
    DraftDesk(filled).keep(Writing(text=f"{HERS}, all the same"))
    assert with_words(filled) == []


def test_what_cannot_be_logged_becomes_an_encrypted_draft(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(filled, OLD)
    closed = another(filled)
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
    with pytest.raises(StoreError, match="draft"):
        log_entry(closed, "2mi", f"{HERS}, and the disk is full.")
    assert with_words(filled) == []
    assert f"{HERS}, and the disk is full." in {draft.text for draft in left_over(opened(filled))}


def test_a_locked_draft_is_not_offered_and_not_taken_up(filled: Workspace) -> None:
    assert not drafts_wait(filled)
    encrypt(filled, OLD)
    closed = another(filled)
    assert left_over(closed) == ()
    assert drafts_wait(closed)
    assert DraftDesk(closed).take_up("one") is None
    assert DraftDesk(opened(filled)).take_up("one") is not None


def test_a_boost_of_a_locked_journal_is_of_the_program_and_leaves_no_trace(
    filled: Workspace,
) -> None:
    encrypt(filled, OLD)
    before = all_files(filled)
    boost = boost_me(another(filled), filled.store.journal().entries[-1])
    assert boost.affirmation is not None
    assert boost.affirmation.text in {starter.text for starter in load_starters()}
    assert (boost.evidence, boost.showing) == ("", None)
    assert boost.friend is not None
    assert all_files(filled) == before


# Other programs ----------------------------------------------------------------------------


def test_a_draft_that_is_open_is_left_and_encrypted_when_it_closes(filled: Workspace) -> None:
    typing = DraftDesk(another(filled))
    typing.keep(Writing(text=f"{HERS}, being typed"))
    done = encrypt(filled, OLD)
    (left,) = done.left
    assert isinstance(left, BusyError)
    assert len(with_words(filled)) == 1
    typing.put_aside()
    seal_the_rest(another(filled))
    assert with_words(filled) == []


def test_a_draft_that_is_open_while_it_is_encrypted_is_so_at_its_next_save(
    filled: Workspace,
) -> None:
    typing = DraftDesk(another(filled))
    typing.keep(Writing(text=f"{HERS}, being typed"))
    encrypt(filled, OLD)
    typing.keep(Writing(text=f"{HERS}, being typed on"))
    assert with_words(filled) == []


def test_as_long_as_something_is_encrypted_the_key_stays(filled: Workspace) -> None:
    encrypt(filled, OLD)
    typing = DraftDesk(another(filled))
    typing.keep(Writing(text=f"{HERS}, being typed"))
    done = decrypt(opened(filled))
    assert done.key is None
    assert [type(error) for error in done.left] == [BusyError]
    assert not encrypted(filled)
    assert filled.store.keyring.files.has_key()
    assert key_is_needed(filled)
    assert left_over(another(filled))
    typing.put_aside()
    done = decrypt(opened(filled))
    assert done.left == ()
    assert done.key is not None
    assert f"{HERS}, being typed" in {draft.text for draft in left_over(another(filled))}


def test_a_key_that_something_still_needs_is_used_again(filled: Workspace) -> None:
    encrypt(filled, OLD)
    typing = DraftDesk(another(filled))
    typing.keep(Writing(text=f"{HERS}, being typed"))
    decrypt(opened(filled))
    with pytest.raises(OtherKeyError):
        encrypt(another(filled), NEW)
    encrypt(opened(filled))
    typing.put_aside()
    assert len(left_over(opened(filled))) == 3


def test_what_is_encrypted_while_it_is_made_plain_is_made_plain_too(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(filled, OLD)
    really = Ledger.rewrite

    def rewrite(self: Ledger, *, sealed: bool) -> None:
        log_draft(another(filled), f"{HERS}, meanwhile")
        really(self, sealed=sealed)

    monkeypatch.setattr(Ledger, "rewrite", rewrite)
    assert decrypt(opened(filled)).left == ()
    assert f"{HERS}, meanwhile" in {draft.text for draft in left_over(another(filled))}


def test_cut_short_before_there_is_a_journal_it_asks_for_no_passphrase(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Ledger.rewrite

    def rewrite(self: Ledger, *, sealed: bool) -> None:
        if sealed:
            raise Killed
        really(self, sealed=sealed)

    monkeypatch.setattr(Ledger, "rewrite", rewrite)
    with pytest.raises(Killed):
        encrypt(workspace, OLD)
    log_draft(another(workspace), HERS)
    assert [draft.text for draft in left_over(another(workspace))] == [HERS]


@pytest.mark.parametrize("do", [encrypt, decrypt])
def test_what_another_program_is_about_is_waited_for(
    filled: Workspace, do: Callable[[Workspace], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(filled, OLD)
    with privacy._alone(filled):
        monkeypatch.setattr(lock_module, "monotonic", itertools.count(0, 10).__next__)
        seal_the_rest(another(filled))
        with pytest.raises(BusyError):
            do(opened(filled))


def test_a_damaged_backup_is_told_and_keeps_nothing_back(filled: Workspace) -> None:
    encrypt(filled, OLD)
    damaged = filled.backups.all()[0].path
    damaged.write_bytes(damaged.read_bytes()[:-1])
    before = damaged.read_bytes()
    done = decrypt(opened(filled))
    (left,) = done.left
    assert isinstance(left, BrokenSealError)
    assert left.where == str(damaged)
    assert done.key is not None
    assert damaged.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_told(filled: Workspace) -> None:
    unread = filled.backups.all()[0].path
    unread.chmod(0)
    assert [error.where for error in encrypt(filled, OLD).left] == [str(unread)]


# Cut short anywhere ------------------------------------------------------------------------

#: What changes the disk: a kill between two others is a kill before the next of these.
CHANGING = ("open", "write", "fsync", "replace", "unlink", "mkdir")
MODULES = (atomic_file, disk, keys, log_file, resealing)


def go_on_encrypting(workspace: Workspace) -> None:
    if key_is_needed(workspace):
        assert unlock(workspace, OLD)
    assert encrypt(workspace, OLD).left == ()


def go_on_decrypting(workspace: Workspace) -> None:
    if key_is_needed(workspace):
        assert unlock(workspace, OLD)
    assert decrypt(workspace).left == ()


def go_on_changing(workspace: Workspace) -> None:
    assert unlock(workspace, OLD) or unlock(workspace, NEW)
    change_passphrase(workspace, NEW)


COMMANDS = {
    "encrypt": (False, go_on_encrypting),
    "decrypt": (True, go_on_decrypting),
    "passphrase": (True, go_on_changing),
}


def everything_of(workspace: Workspace) -> set[str]:
    """All that she wrote, whatever its form: entries, drafts, backups."""
    if key_is_needed(workspace):
        assert unlock(workspace, OLD) or unlock(workspace, NEW)
    found = {*texts_in(workspace), *(draft.text for draft in left_over(workspace))}
    keyring = workspace.store.keyring
    for backup in workspace.backups.all():
        data = read_backup(backup.path, lambda data: keyring.open(data, ""))
        found.add(f"{backup.at} {HERS.encode() in data}")
    for path in workspace.paths.journal.parent.glob("journal.json*-1"):
        if "key" not in path.name:
            data = path.read_bytes()
            opens = keyring.open(data, "") if sealing.is_sealed(data) else data
            found.add(f"{path.name} {HERS.encode() in opens}")
    return found


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> dict[bool, Path]:
    """A journal with all that may lie beside it: plain, and encrypted."""
    made = {encrypted: tmp_path_factory.mktemp("template") for encrypted in (False, True)}
    for is_encrypted, folder in made.items():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sealing, "wrap_identity", quick_wrap)
            patch.setattr(ledger, "LOG_FROM", 0)
            patch.setattr(adding, "LOG_FROM", 0)
            workspace = in_the_folder(folder, cache)
            fill(workspace)
            one_of_each(workspace)
            if is_encrypted:
                encrypt(workspace, OLD)
                log_entry(another(workspace), "2mi", f"{HERS} in the log.")
    return made


@pytest.mark.parametrize("how", [errno.EIO, "kill before", "kill after"], ids=str)
@pytest.mark.parametrize("command", COMMANDS)
def test_wherever_it_is_cut_short_everything_opens_and_again_finishes(
    command: str,
    how: int | str,
    templates: dict[bool, Path],
    tmp_path: Path,
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start, go_on = COMMANDS[command]
    folder = tmp_path / "it"
    shutil.copytree(templates[start], folder)
    whole = everything_of(in_the_folder(folder, cache))
    cut_short = 0
    # What a loss of power leaves is looked at in test_power.py; waiting for the disk tells nothing.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    for at in range(1, 1000):
        shutil.rmtree(folder)
        shutil.copytree(templates[start], folder)
        failing = FailingOs(how, at, CHANGING)
        with pytest.MonkeyPatch.context() as patch:
            for module in MODULES:
                patch.setattr(module, "os", failing)
            # Either is what a person would see: that it failed, or what is left.
            with suppress(Killed, StoreError, AssertionError):
                go_on(in_the_folder(folder, cache))
            failing.bury()
        if not failing.happened:
            break
        cut_short += 1
        assert everything_of(in_the_folder(folder, cache)) == whole, at
        go_on(in_the_folder(folder, cache))
        after = in_the_folder(folder, cache)
        assert encrypted(after) is (command != "decrypt")
        assert everything_of(after) == whole, at
        if command != "decrypt":
            assert with_words(after) == [], at
    assert cut_short > 10
