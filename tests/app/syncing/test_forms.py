"""A journal that changes its form, or its key, between two rounds."""

import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from journal_tui.app.privacy import decrypt, encrypt
from journal_tui.app.syncing.errors import NotSetUpError, OtherFormError
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.syncing.setup import name_remote, needs_key, take_up
from journal_tui.app.workspace import Workspace
from journal_tui.store import sealing
from journal_tui.store.keyring import LockedError
from journal_tui.store.keys import MissingKeyError
from journal_tui.store.sync.form_errors import OtherKeyError
from journal_tui.store.sync.repository import Repository
from tests.app.syncing_kit import WAIT_S, Machine
from tests.store.test_sealing import quick_wrap
from tests.with_git import bare, git_environ

PASSPHRASE: Final = "rain all day"
FIRST: Final = "The sandpiper was back."


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No work that makes a passphrase hard to guess."""
    monkeypatch.setattr(sealing, "wrap_identity", quick_wrap)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Another empty repository."""
    return bare(tmp_path / "second.git")


def key_of(workspace: Workspace) -> Path:
    return workspace.store.keyring.files.key_path


def set_up_with_key(machine: Machine, remote: Path, key: Path) -> Outcome:
    """What ``sync --setup`` does where the key was copied from another machine."""
    workspace = machine.workspace
    key_of(workspace).parent.mkdir(exist_ok=True)
    shutil.copy(key, key_of(workspace))
    marker = name_remote(workspace, str(remote), wait_s=WAIT_S)
    assert needs_key(workspace, marker)
    workspace.store.keyring.unlock(PASSPHRASE)
    return take_up(workspace, marker, wait_s=WAIT_S)


def readable(repository: Path) -> bytes:
    """All that is in the objects of a repository."""
    call = ["git", "-C", str(repository), "cat-file", "--batch-all-objects", "--batch", "--buffer"]
    environ = git_environ(repository)
    return subprocess.run(call, env=environ, check=True, capture_output=True).stdout


def texts(machine: Machine) -> list[str]:
    machine.workspace.store.refresh()
    return sorted(entry.text for entry in machine.workspace.store.journal().entries)


def test_two_machines_go_on_encrypted(
    remote: Path, second: Path, laptop: Machine, desktop: Machine
) -> None:
    laptop.write(FIRST)
    laptop.set_up(remote)
    desktop.set_up(remote)
    laptop.write("On the laptop.")
    desktop.write("On the desktop.")
    assert encrypt(laptop.workspace, PASSPHRASE).unsynced
    assert not laptop.workspace.paths.sync.exists(), "its commits were plain"
    with pytest.raises(NotSetUpError):
        laptop.sync()
    # The former remote would show what is encrypted here: it is not taken, nor looked at further.
    before = readable(remote)
    with pytest.raises(OtherFormError, match="empty repository"):
        laptop.set_up(remote)
    assert readable(remote) == before
    assert not laptop.workspace.paths.sync.exists()
    laptop.set_up(second)
    # The desktop was synced in plain form, too: that goes, and the remote that she named stays.
    marker = name_remote(desktop.workspace, str(second), wait_s=WAIT_S)
    with pytest.raises(MissingKeyError):
        needs_key(desktop.workspace, marker)
    assert set_up_with_key(desktop, second, key_of(laptop.workspace)).came == 1
    laptop.sync()
    assert texts(laptop) == texts(desktop) == sorted((FIRST, "On the laptop.", "On the desktop."))
    for repository in (second, *(each.workspace.paths.sync for each in (laptop, desktop))):
        assert b"sandpiper" not in readable(repository)
    assert b"sandpiper" in before, "it can be told"


def test_what_a_cut_short_encrypting_left_plain_goes_with_the_next_remote(
    remote: Path, second: Path, laptop: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.write(FIRST)
    laptop.set_up(remote)
    with monkeypatch.context() as patch:
        patch.setattr("journal_tui.app.privacy._forget_plain_commits", lambda _: False)
        encrypt(laptop.workspace, PASSPHRASE)
    assert b"sandpiper" in readable(laptop.workspace.paths.sync)
    with pytest.raises(OtherFormError):
        laptop.sync()
    laptop.set_up(second)
    assert b"sandpiper" not in readable(laptop.workspace.paths.sync)
    assert b"sandpiper" not in readable(second)


def test_a_round_that_read_a_plain_journal_sends_nothing_once_it_is_encrypted(
    tmp_path: Path, remote: Path, laptop: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.write("Sent before.")
    laptop.set_up(remote)
    laptop.write(FIRST)
    beside = Machine(tmp_path, "laptop", cache=laptop.workspace.paths.cache, hours=3)
    commit = Repository.commit

    def encrypting(*args: Any) -> str:
        beside.workspace.store.keyring.hold(beside.workspace.store.keyring.files.make(PASSPHRASE))
        beside.workspace.store.ledger.rewrite(sealed=True)
        return commit(*args)

    with monkeypatch.context() as patch:
        patch.setattr(Repository, "commit", encrypting)
        with pytest.raises(LockedError):
            laptop.sync()
    assert b"sandpiper" not in readable(remote)


def test_an_address_that_does_not_work_leaves_the_one_of_before(
    tmp_path: Path, remote: Path, laptop: Machine
) -> None:
    laptop.write(FIRST)
    encrypt(laptop.workspace, PASSPHRASE)
    laptop.set_up(remote)
    laptop.write("Since.")
    plain = Machine(tmp_path, "plain", cache=laptop.workspace.paths.cache)
    plain.write("Of somebody who does not mind.")
    theirs = bare(tmp_path / "theirs.git")
    plain.set_up(theirs)
    with pytest.raises(OtherFormError):
        laptop.set_up(theirs)
    assert b"does not mind" not in readable(laptop.workspace.paths.sync)
    assert laptop.sync().sent == 1


def test_a_plain_journal_goes_to_no_encrypted_remote(
    remote: Path, second: Path, laptop: Machine, desktop: Machine
) -> None:
    laptop.write(FIRST)
    encrypt(laptop.workspace, PASSPHRASE)
    laptop.set_up(remote)
    set_up_with_key(desktop, remote, key_of(laptop.workspace))
    decrypt(laptop.workspace)
    laptop.write("Plain.")
    with pytest.raises(OtherFormError, match="encrypted"):
        laptop.sync()
    assert b"Plain." not in readable(remote)
    laptop.set_up(second)
    decrypt(desktop.workspace)
    desktop.set_up(second)
    assert texts(desktop) == texts(laptop) == sorted((FIRST, "Plain."))


def test_a_new_key_needs_a_new_remote_and_comes_to_the_other_machine(
    tmp_path: Path, remote: Path, second: Path, laptop: Machine, desktop: Machine
) -> None:
    laptop.write(FIRST)
    encrypt(laptop.workspace, PASSPHRASE)
    laptop.set_up(remote)
    set_up_with_key(desktop, remote, key_of(laptop.workspace))
    former = key_of(laptop.workspace).read_bytes()
    decrypt(laptop.workspace)
    # Each call is a program of its own.
    laptop = Machine(tmp_path, "laptop", cache=laptop.workspace.paths.cache, hours=2)
    encrypt(laptop.workspace, PASSPHRASE)
    assert key_of(laptop.workspace).read_bytes() != former
    laptop.write("Under the new key.")
    with pytest.raises(OtherKeyError) as told:
        laptop.sync()
    # Writing over the key would lock her out of the journal that it opens.
    assert "decrypt first" in told.value.next_step
    laptop.set_up(second)
    desktop.write("Under the former key.")
    with pytest.raises(OtherKeyError):
        desktop.set_up(second)
    # As it is told: plain, the other key, and the remote once more.
    decrypt(desktop.workspace)
    desktop = Machine(tmp_path, "desktop", cache=laptop.workspace.paths.cache, hours=3)
    set_up_with_key(desktop, second, key_of(laptop.workspace))
    laptop.sync()
    assert texts(laptop) == texts(desktop)
    assert texts(laptop) == sorted((FIRST, "Under the new key.", "Under the former key."))


def test_a_wrong_key_leaves_the_journal_plain(
    tmp_path: Path, remote: Path, laptop: Machine, desktop: Machine
) -> None:
    laptop.write(FIRST)
    encrypt(laptop.workspace, PASSPHRASE)
    laptop.set_up(remote)
    desktop.write("Plain.")
    encrypt(desktop.workspace, PASSPHRASE)
    former = shutil.copy(key_of(desktop.workspace), tmp_path / "former.key")
    decrypt(desktop.workspace)
    with pytest.raises(OtherKeyError):
        set_up_with_key(desktop, remote, Path(former))
    assert not desktop.workspace.store.sealed()
    assert texts(desktop) == ["Plain."]
