"""What may happen around a round: others push, she restores, files go, clocks are wrong."""

import json
import os
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from journal_tui.app.syncing import state
from journal_tui.app.syncing.quick import anything_to_send, nothing_to_do
from journal_tui.app.syncing.status import status
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry
from journal_tui.errors import StoreError
from journal_tui.store.errors import DocumentError
from journal_tui.store.lines import line_of
from journal_tui.store.sync import glance
from journal_tui.store.sync.errors import NoGitError
from journal_tui.store.sync.form_errors import DamagedRemoteError, NewerRemoteError
from journal_tui.store.sync.repository import Repository
from tests.app.syncing_kit import WAIT_S, Machine
from tests.conftest import NOW
from tests.with_git import bare, git, git_environ

TEXT: Final = "I set off too fast.\n\nThen the wall.\n\nAnd home."
FAST: Final = TEXT.replace("too fast", "far too fast")
SLOW: Final = TEXT.replace("home", "home, slowly")
BOTH: Final = FAST.replace("home", "home, slowly")
MONTH: Final = "entries/2016-08.jsonl"


def meet(*machines: Machine) -> None:
    """Let each sync, and the first ones once more: then all have all of it."""
    for machine in (*machines, *machines[:-1]):
        machine.sync()
    tables = [machine.tables() for machine in machines]
    assert all(other == tables[0] for other in tables)


def texts(machine: Machine) -> set[str]:
    """The texts of all entries, of which none has two versions."""
    machine.workspace.store.refresh()
    entries = machine.workspace.store.journal().entries
    assert not any(entry.other_texts for entry in entries)
    return {entry.text for entry in entries}


def forge(folder: Path, remote: Path, files: dict[str, bytes]) -> str:
    """Put files on top of what the remote has, as no program of ours would."""
    forger = Repository(folder / "forger.git", git_environ(folder))
    forger.set_up(str(remote))
    commit = forger.commit(forger.fetch(WAIT_S), files, "forged", NOW)
    assert forger.push(commit, WAIT_S)
    return commit


def test_a_push_that_is_overtaken_begins_again(
    remote: Path, laptop: Machine, desktop: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    laptop.change(entry.id, text=FAST)
    push, overtaken = Repository.push, [desktop.clock.now() + timedelta(n) for n in range(3)]

    def overtaking(own: Repository, commit: str, wait_s: float) -> bool:
        if overtaken:
            with monkeypatch.context() as patch:
                patch.setattr(Repository, "push", push)
                desktop.clock.turn_to(overtaken.pop(0))
                desktop.write(f"On day {len(overtaken)}.")
                if not overtaken:
                    desktop.change(entry.id, text=SLOW)
                desktop.sync()
        return push(own, commit, wait_s)

    with monkeypatch.context() as patch:
        patch.setattr(Repository, "push", overtaking)
        outcome = laptop.sync()
    assert not overtaken
    assert outcome.came == 4
    assert outcome.sent == 1
    desktop.sync()
    assert desktop.tables() == laptop.tables()
    assert texts(desktop) == {BOTH, "On day 0.", "On day 1.", "On day 2."}
    assert git(remote, "rev-list", "--merges", "journal") == "", "each round is one commit"


def test_another_program_that_saves_in_between_is_not_lost(
    tmp_path: Path,
    remote: Path,
    laptop: Machine,
    desktop: Machine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    desktop.change(entry.id, text=SLOW)
    desktop.sync()
    beside = Machine(tmp_path, "laptop", cache=laptop.workspace.paths.cache, hours=3)
    commit = Repository.commit
    saved: list[Entry] = []

    def saving(*args: Any) -> str:
        if not saved:
            saved.append(beside.write("In between."))
            beside.change(entry.id, text=FAST)
        return commit(*args)

    laptop.write("Before.")
    with monkeypatch.context() as patch:
        patch.setattr(Repository, "commit", saving)
        laptop.sync()
    assert saved
    desktop.sync()
    assert desktop.tables() == laptop.tables()
    assert texts(desktop) == {BOTH, "Before.", "In between."}


@pytest.mark.parametrize("synced", [True, False], ids=["synced since", "older than the remote"])
def test_an_older_backup_loses_nothing(
    remote: Path, laptop: Machine, desktop: Machine, synced: bool
) -> None:
    entry = laptop.write(TEXT)
    if synced:
        laptop.set_up(remote)
    backup = laptop.workspace.paths.journal.read_bytes()
    if not synced:
        laptop.set_up(remote)
    desktop.set_up(remote)
    laptop.write("Since the backup.")
    laptop.sync()
    desktop.change(entry.id, text=SLOW)
    desktop.sync()
    laptop.workspace.store.ledger.put_in_place(backup, lambda _: None)
    assert laptop.find(entry.id) is not None
    laptop.clock.turn_to(NOW + timedelta(hours=2))
    laptop.change(entry.id, text=FAST)
    meet(laptop, desktop)
    assert texts(laptop) == {BOTH, "Since the backup."}


def test_a_journal_that_was_copied_by_hand_goes_on_from_there(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.workspace.paths.journal.parent.mkdir()
    shutil.copy(laptop.workspace.paths.journal, desktop.workspace.paths.journal)
    laptop.change(entry.id, text=FAST)
    laptop.sync()
    desktop.change(entry.id, text=SLOW)
    desktop.set_up(remote)
    meet(laptop, desktop)
    assert texts(laptop) == {BOTH}


@pytest.mark.parametrize("has", ["the same", "nothing", "another journal"])
def test_another_address_takes_up_what_waits(
    tmp_path: Path, remote: Path, laptop: Machine, desktop: Machine, has: str
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    moved = tmp_path / "moved.git"
    if has == "the same":
        shutil.copytree(remote, moved)
    else:
        bare(moved)
    wanted = {BOTH, "Waiting."}
    if has == "another journal":
        other = Machine(tmp_path, "other", cache=laptop.workspace.paths.cache, hours=5)
        other.write("Of another journal.")
        other.set_up(moved)
        wanted.add("Of another journal.")
    laptop.change(entry.id, text=FAST)
    laptop.write("Waiting.")
    desktop.change(entry.id, text=SLOW)
    laptop.set_up(moved)
    desktop.set_up(moved)
    meet(laptop, desktop)
    assert texts(desktop) == wanted


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        (MONTH, b'{"id":"a\n', DamagedRemoteError, f"Line 1.*\n.*{MONTH}"),
        (MONTH, b'{"id":"a","text":5}\n', DamagedRemoteError, "cannot be read"),
        ("history/2016-08.jsonl", b'{"id":"a","at":5}\n', DamagedRemoteError, "cannot be read"),
        (
            "journal-tui.json",
            b'{"program":"journal-tui","format":1,"schema":999}',
            NewerRemoteError,
            "newer",
        ),
    ],
    ids=["a line", "an entry", "an act", "a marker"],
)
def test_a_remote_that_cannot_be_read_changes_nothing(
    tmp_path: Path,
    remote: Path,
    laptop: Machine,
    name: str,
    content: bytes,
    error: type[StoreError],
    words: str,
) -> None:
    laptop.write(TEXT)
    laptop.set_up(remote)
    laptop.write("Waiting.")
    forged = forge(tmp_path, remote, {name: content})
    before = laptop.workspace.paths.journal.read_bytes()
    with pytest.raises(error, match=words) as told:
        laptop.sync()
    assert laptop.workspace.paths.journal.read_bytes() == before
    assert git(remote, "rev-parse", "journal").strip() == forged
    assert str(remote) in told.value.where
    # What is wrong is in the remote: looking through the journal here would find nothing.
    assert "check" not in told.value.next_step
    assert "here or there" in told.value.kept


@pytest.mark.parametrize(
    ("table", "document"), [("entries", {"text": 5}), ("plans", {"cue": "rain"})]
)
def test_what_cannot_be_read_here_does_not_go(
    remote: Path, laptop: Machine, table: str, document: dict[str, object]
) -> None:
    """Else no other machine could sync any more."""
    laptop.write(TEXT)
    laptop.set_up(remote)
    head = git(remote, "rev-parse", "journal")
    laptop.workspace.store.ledger.change(table, {"odd": line_of("odd", document)})
    with pytest.raises(DocumentError, match=r"journal\.json, .* odd\n"):
        laptop.sync()
    assert git(remote, "rev-parse", "journal") == head


def test_what_is_odd_but_can_be_read_is_merged(
    tmp_path: Path, remote: Path, laptop: Machine
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    document = json.loads(git(remote, "show", f"journal:{MONTH}"))
    odd = {"text": SLOW, "changed": 5, "merging": ["x"], "later": {"a": [1]}}
    forge(tmp_path, remote, {MONTH: json.dumps(document | odd).encode()})
    laptop.change(entry.id, text=FAST)
    laptop.sync()
    assert texts(laptop) == {BOTH}
    assert laptop.sync().nothing


@pytest.mark.parametrize("content", [None, b"\xff\n", b"0000\nx"])
def test_what_is_remembered_can_be_thrown_away(
    remote: Path, laptop: Machine, content: bytes | None
) -> None:
    laptop.write(TEXT)
    laptop.set_up(remote)
    file = laptop.workspace.paths.sync / state.STATE_FILE
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    assert anything_to_send(laptop.workspace)
    before = laptop.tables()
    assert laptop.sync().nothing
    assert laptop.tables() == before
    assert not anything_to_send(laptop.workspace)
    assert status(laptop.workspace).waiting == 0


def test_a_private_repository_that_is_damaged_is_made_anew(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    desktop.change(entry.id, text=SLOW)
    desktop.sync()
    laptop.change(entry.id, text=FAST)
    for pack in (laptop.workspace.paths.sync / "objects" / "pack").iterdir():
        pack.chmod(0o600)
        os.truncate(pack, 20)
    meet(laptop, desktop)
    assert texts(desktop) == {BOTH}


@pytest.mark.parametrize("hours", [-30, 30])
def test_a_clock_that_is_wrong_loses_nothing(
    tmp_path: Path, remote: Path, laptop: Machine, cache: Path, hours: float
) -> None:
    entry, other = laptop.write(TEXT), laptop.write("One line.")
    laptop.set_up(remote)
    desktop = Machine(tmp_path, "desktop", cache=cache, hours=hours)
    desktop.set_up(remote)
    laptop.change(entry.id, text=FAST)
    laptop.change(other.id, text="One line of the laptop.")
    desktop.change(entry.id, text=SLOW)
    desktop.change(other.id, text="One line of the desktop.")
    meet(laptop, desktop)
    assert laptop.entry(entry.id).text == BOTH
    both = laptop.entry(other.id)
    assert {both.text, *both.other_texts} == {"One line of the laptop.", "One line of the desktop."}


def test_without_git_it_says_so(tmp_path: Path, remote: Path, laptop: Machine) -> None:
    laptop.write(TEXT)
    laptop.workspace.environ = {"PATH": str(tmp_path / "nowhere")}
    with pytest.raises(NoGitError):
        laptop.set_up(remote)
    assert not status(laptop.workspace).url
    laptop.workspace.environ = git_environ(tmp_path)
    laptop.set_up(remote)
    before = laptop.workspace.paths.journal.read_bytes()
    laptop.workspace.environ = {"PATH": str(tmp_path / "nowhere")}
    with pytest.raises(NoGitError):
        laptop.sync()
    assert laptop.workspace.paths.journal.read_bytes() == before


def test_settings_that_are_shared_go_round(tmp_path: Path, remote: Path, cache: Path) -> None:
    machines = [
        Machine(tmp_path, name, cache=cache, options=Settings(share=("units",)))
        for name in ("laptop", "desktop")
    ]
    files = [machine.workspace.paths.config / "settings.yaml" for machine in machines]
    for n, (file, units) in enumerate(zip(files, ("km", "mi"), strict=True)):
        file.parent.mkdir()
        file.write_text(f"units: {units}  # mine\nstreak: off\nshare: [units]\n")
        at = NOW.timestamp() + n
        os.utime(file, (at, at))
    for machine in machines:
        machine.set_up(remote)
    meet(*machines)
    assert [file.read_text().splitlines()[0] for file in files] == ["units: mi  # mine"] * 2
    assert "streak" not in git(remote, "show", "journal:settings.jsonl")
    files[0].write_text(files[0].read_text().replace("units: mi", "units: km"))
    assert anything_to_send(machines[0].workspace)
    meet(*machines)
    assert "units: km  # mine" in files[1].read_text()
    assert [machine.sync().nothing for machine in machines] == [True, True]


def test_a_glance_sees_what_a_round_would(remote: Path, laptop: Machine, desktop: Machine) -> None:
    workspace = laptop.workspace

    def seen() -> str | None:
        return glance.remote_head(str(workspace.paths.sync), workspace.environ, WAIT_S)

    laptop.set_up(remote)
    own = Repository(workspace.paths.sync, workspace.environ)
    assert own.remote_head(WAIT_S) == ""
    assert seen() is None
    laptop.write(TEXT)
    laptop.sync()
    assert seen() == own.remote_head(WAIT_S)
    assert nothing_to_do(workspace, WAIT_S)
    desktop.write("Elsewhere.")
    desktop.set_up(remote)
    assert seen() == own.remote_head(WAIT_S)
    assert not nothing_to_do(workspace, WAIT_S)
    remote.rename(remote.with_name("away.git"))
    assert seen() is None
