"""The private repository, with the real git and bare repositories beside it."""

import os
import stat
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from git_kit import bare_remote, environ, git, head_of, hook, replica

from journal_tui.store.sync import errors
from journal_tui.store.sync.repository import Repository

AT = datetime(2016, 8, 21, 11, 0, tzinfo=timezone(timedelta(hours=1)))
WAIT_S = 20.0
FILES = {"entries/2016-08.jsonl": b'{"id":"1"}\n', "goals.jsonl": b'{"id":"g"}\n'}


def commit(repository: Repository, parent: str, text: str) -> str:
    return repository.commit(parent, {"a": text.encode()}, text, AT)


def pushed(repository: Repository, parent: str, text: str) -> str:
    made = commit(repository, parent, text)
    assert repository.push(made, WAIT_S)
    return made


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    return bare_remote(tmp_path)


@pytest.fixture
def one(tmp_path: Path, remote: Path) -> Repository:
    return replica(tmp_path, "one", remote)


@pytest.fixture
def other(tmp_path: Path, remote: Path) -> Repository:
    return replica(tmp_path, "other", remote)


# Setting up --------------------------------------------------------------------------------


def test_nothing_is_there_before_it_is_set_up(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "sync" / "journal.git", environ(tmp_path))
    assert not repository.exists()
    assert (repository.url(), repository.shown_url()) == (None, "")
    assert not (tmp_path / "sync").exists()


def test_it_is_private_and_bare_and_can_be_set_up_again(tmp_path: Path, remote: Path) -> None:
    repository = replica(tmp_path, "one", remote)
    folder = tmp_path / "one" / "journal.git"
    assert repository.exists()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "config").stat().st_mode) == 0o600
    assert git(folder, "rev-parse", "--is-bare-repository") == "true"
    made = commit(repository, "", "kept")
    repository.set_up("git@host.example:journal.git")
    assert repository.url() == "git@host.example:journal.git"
    assert repository.has(made)


def test_no_hook_comes_from_a_template_of_hers(tmp_path: Path, remote: Path) -> None:
    template = tmp_path / "template"
    (template / "hooks").mkdir(parents=True)
    (template / "hooks" / "pre-push").write_text("#!/bin/sh\nexit 1\n")
    replica(tmp_path, "one", remote, GIT_TEMPLATE_DIR=str(template))
    assert not (tmp_path / "one" / "journal.git" / "hooks").exists()


def test_a_password_is_kept_and_never_shown(tmp_path: Path) -> None:
    url = "https://runner:sesame@127.0.0.1:1/journal.git"
    repository = replica(tmp_path, "one", url)
    assert repository.url() == url
    assert repository.shown_url() == "https://127.0.0.1:1/journal.git"
    with pytest.raises(errors.UnreachableError) as found:
        repository.remote_head(WAIT_S)
    assert "sesame" not in str(found.value)
    assert "runner" not in str(found.value)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://token@host/x.git", "https://host/x.git"),
        ("https://user:p@ss@host/x.git", "https://host/x.git"),
        ("ssh://git:secret@host/x.git", "ssh://git@host/x.git"),
        ("git@host:x.git", "git@host:x.git"),
    ],
)
def test_what_is_shown_of_an_address(tmp_path: Path, url: str, shown: str) -> None:
    assert replica(tmp_path, "one", url).shown_url() == shown


@pytest.mark.parametrize(
    "url", ["", "  ", "-uhost:x", "ext::sh -c id", "a\nb", "https://h/\x1b[31m", "ftp-x::y"]
)
def test_what_can_be_no_address(tmp_path: Path, url: str) -> None:
    repository = Repository(tmp_path / "sync" / "journal.git", environ(tmp_path))
    with pytest.raises(errors.AddressError) as found:
        repository.set_up(url)
    assert "\x1b" not in str(found.value)
    assert not (tmp_path / "sync").exists()


def test_a_path_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert replica(tmp_path, "one", "~/j.git").url() == str(tmp_path / "home" / "j.git")
    assert replica(tmp_path, "two", "./j.git").url() == str(tmp_path / "j.git")
    assert replica(tmp_path, "three", f"file://{tmp_path}/x/../j.git").url() == (
        f"file://{tmp_path}/j.git"
    )
    assert replica(tmp_path, "four", "host:j.git").url() == "host:j.git"


def test_never_a_repository_that_she_works_in(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "--quiet")
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / ".git").write_text(f"gitdir: {work}/.git\n")
    repository = Repository(tmp_path / "sync" / "journal.git", environ(tmp_path))
    for path in (work, work / ".git", tmp_path / "linked", f"file://{work}"):
        with pytest.raises(errors.AddressError, match="works in"):
            repository.set_up(str(path))


def test_never_the_private_repository_of_a_journal(tmp_path: Path, remote: Path) -> None:
    replica(tmp_path, "one", remote)
    other = Repository(tmp_path / "other" / "journal.git", environ(tmp_path))
    for path in (tmp_path / "one" / "journal.git", tmp_path / "other" / "journal.git"):
        with pytest.raises(errors.AddressError, match="private"):
            other.set_up(str(path))


# Commits -----------------------------------------------------------------------------------


def test_a_commit_has_the_files_of_its_parent_and_its_own(one: Repository) -> None:
    first = one.commit("", FILES, "first", AT)
    later = one.commit(first, {"goals.jsonl": b"", 'odd "name"\\ é': b"x"}, "later\n", AT)
    tree = one.tree(later)
    assert set(tree) == {"entries/2016-08.jsonl", 'odd "name"\\ é'}
    assert one.read(one.tree(first).values()) == {
        blob: FILES[path] for path, blob in one.tree(first).items()
    }
    assert one.is_ancestor(first, later)
    assert not one.is_ancestor(later, first)


def test_a_commit_is_the_same_on_every_machine(one: Repository, other: Repository) -> None:
    made = one.commit("", FILES, "first", AT)
    assert other.commit("", dict(reversed(FILES.items())), "first", AT.astimezone(UTC)) == made


def test_a_commit_says_nothing_of_her(tmp_path: Path, remote: Path) -> None:
    home = Path(environ(tmp_path)["HOME"])
    (home / ".gitconfig").write_text(
        "[user]\nname = runner\nemail = runner@example.org\n[commit]\ngpgSign = true\n"
    )
    repository = replica(tmp_path, "one", remote)
    made = repository.commit("", FILES, "first", AT)
    said = git(tmp_path / "one" / "journal.git", "cat-file", "commit", made)
    assert "runner" not in said
    assert "1471773600 +0000" in said


def test_bytes_come_back_as_they_were(one: Repository) -> None:
    files = {str(n): os.urandom(n) + b"\n \0" for n in range(0, 70_000, 7001)}
    tree = one.tree(one.commit("", files, "any", AT))
    found = one.read(tree.values())
    assert {path: found[blob] for path, blob in tree.items()} == files
    assert one.read([]) == {}


def test_commits_that_are_not_here(one: Repository) -> None:
    made = commit(one, "", "x")
    absent = "1" * 40
    assert one.has(made)
    assert not one.has(absent)
    assert not one.is_ancestor(absent, made)
    assert not one.is_ancestor(made, absent)
    with pytest.raises(errors.RepositoryError):
        one.read([absent])
    with pytest.raises(errors.RepositoryError):
        one.tree(absent)
    with pytest.raises(errors.RepositoryError):
        commit(one, absent, "y")


def test_what_is_kept_is_on_the_branch(tmp_path: Path, one: Repository) -> None:
    folder = tmp_path / "one" / "journal.git"
    made = commit(one, "", "x")
    assert not git(folder, "for-each-ref")
    one.keep(made)
    assert git(folder, "rev-parse", "HEAD") == made


def test_tidying_packs_and_loses_nothing(tmp_path: Path, one: Repository) -> None:
    packs = tmp_path / "one" / "journal.git" / "objects" / "pack"
    (tmp_path / "home" / ".gitconfig").write_text("[gc]\nautoPackLimit = 2\n")
    made = ""
    for text in "abcd":
        made = commit(one, made, text)
        one.keep(made)
    assert len(list(packs.glob("*.pack"))) == 4
    one.tidy()
    assert len(list(packs.glob("*.pack"))) == 1
    assert list(one.read(one.tree(made).values()).values()) == [b"d"]


# With a remote -----------------------------------------------------------------------------


def test_an_empty_remote(one: Repository) -> None:
    assert one.remote_head(WAIT_S) == ""
    assert one.fetch(WAIT_S) == ""


def test_from_one_machine_to_the_other(one: Repository, other: Repository, remote: Path) -> None:
    first = one.commit("", FILES, "first", AT)
    assert one.push(first, WAIT_S)
    assert other.remote_head(WAIT_S) == other.fetch(WAIT_S) == first == head_of(remote)
    assert set(other.read(other.tree(first).values()).values()) == set(FILES.values())
    second = pushed(other, first, "second")
    assert one.fetch(WAIT_S) == second
    assert one.fetch(WAIT_S) == second
    assert one.push(second, WAIT_S)


def test_a_branch_alone_goes_and_no_tag_comes(
    tmp_path: Path, one: Repository, other: Repository, remote: Path
) -> None:
    first = pushed(one, "", "x")
    git(remote, "tag", "v1", first)
    git(remote, "update-ref", "refs/heads/more", first)
    assert other.remote_head(WAIT_S) == other.fetch(WAIT_S) == first
    refs = git(tmp_path / "other" / "journal.git", "for-each-ref", "--format=%(refname)")
    assert refs == "refs/remotes/journal-tui/journal"


def test_who_comes_second_fetches_first(one: Repository, other: Repository) -> None:
    first = pushed(one, "", "one")
    assert not other.push(commit(other, "", "other"), WAIT_S)
    assert other.fetch(WAIT_S) == first
    pushed(other, first, "from the other")
    assert not one.push(commit(one, first, "too late"), WAIT_S)


def test_two_push_at_once(one: Repository, other: Repository, remote: Path) -> None:
    head = pushed(one, "", "begin")
    other.fetch(WAIT_S)
    for number in range(4):
        parent = head
        made = [commit(it, parent, f"{number} {name}") for name, it in (("a", one), ("b", other))]
        went: dict[str, bool] = {}

        def go(who: Repository, what: str, went: dict[str, bool] = went) -> None:
            went[what] = who.push(what, WAIT_S)

        threads = [
            threading.Thread(target=go, args=pair) for pair in zip((one, other), made, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        head = head_of(remote)
        assert [what for what, done in went.items() if done] == [head]
        assert one.fetch(WAIT_S) == other.fetch(WAIT_S) == head
    assert git(remote, "rev-list", "--count", head) == "5"
    assert "broken" not in git(remote, "fsck", "--full")


def test_the_branch_moves_while_the_remote_takes_the_push(
    one: Repository, other: Repository, remote: Path
) -> None:
    first = pushed(one, "", "one")
    other.fetch(WAIT_S)
    second = pushed(other, first, "other")
    git(remote, "update-ref", "refs/heads/journal", first)
    hook(
        remote,
        f"unset GIT_QUARANTINE_PATH\nexec git update-ref refs/heads/journal {second}",
    )
    assert not one.push(commit(one, first, "late"), WAIT_S)
    assert head_of(remote) == second


def test_a_lock_in_the_remote_is_waited_for_and_an_old_one_removed(
    one: Repository, remote: Path
) -> None:
    first = pushed(one, "", "one")
    lock = remote / "refs" / "heads" / "journal.lock"
    lock.touch()
    second = commit(one, first, "two")
    assert not one.push(second, WAIT_S)
    assert lock.exists()
    os.utime(lock, (1, 1))
    assert not one.push(second, WAIT_S)
    assert one.push(second, WAIT_S)


def test_a_repository_of_something_else(tmp_path: Path, one: Repository, remote: Path) -> None:
    made = commit(one, "", "x")
    git(tmp_path / "one" / "journal.git", "push", "-q", str(remote), f"{made}:refs/heads/main")
    with pytest.raises(errors.ForeignRemoteError, match="main"):
        one.remote_head(WAIT_S)
    with pytest.raises(errors.ForeignRemoteError, match="main"):
        one.fetch(WAIT_S)


def test_a_remote_that_was_rewritten(one: Repository, other: Repository, remote: Path) -> None:
    first = pushed(one, "", "one")
    pushed(one, first, "two")
    other.fetch(WAIT_S)
    git(remote, "update-ref", "refs/heads/journal", first)
    for replica_ in (one, other):
        with pytest.raises(errors.RewrittenError):
            replica_.fetch(WAIT_S)
    one.forget_remote()
    assert one.fetch(WAIT_S) == first


def test_a_branch_that_was_removed(one: Repository, remote: Path) -> None:
    pushed(one, "", "one")
    git(remote, "update-ref", "-d", "refs/heads/journal")
    for look in (one.remote_head, one.fetch):
        with pytest.raises(errors.RewrittenError):
            look(WAIT_S)
    one.forget_remote()
    assert one.remote_head(WAIT_S) == one.fetch(WAIT_S) == ""


def test_a_remote_that_is_gone(tmp_path: Path, one: Repository, remote: Path) -> None:
    made = commit(one, "", "one")
    remote.rename(tmp_path / "unplugged")
    for act in (one.remote_head, one.fetch, lambda wait_s: one.push(made, wait_s)):
        with pytest.raises(errors.UnreachableError) as found:
            act(WAIT_S)
        assert found.value.where == str(remote)
    (tmp_path / "unplugged").rename(remote)
    assert one.push(made, WAIT_S)


def test_a_push_to_a_disk_is_flushed_there(tmp_path: Path, one: Repository, remote: Path) -> None:
    hook(remote, f"git config core.fsync >{tmp_path}/said")
    pushed(one, "", "one")
    assert "reference" in (tmp_path / "said").read_text()


def test_a_hook_that_refuses(one: Repository, remote: Path) -> None:
    hook(remote, "printf 'not \\033[31m today\\n' >&2\nexit 1")
    with pytest.raises(errors.RefusedError, match="today") as found:
        one.push(commit(one, "", "one"), WAIT_S)
    assert "\x1b" not in str(found.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_remote_that_can_only_be_read(one: Repository, remote: Path) -> None:
    first = pushed(one, "", "one")
    for folder, _, _ in os.walk(remote):
        Path(folder).chmod(0o500)
    try:
        with pytest.raises(errors.RefusedError):
            one.push(commit(one, first, "two"), WAIT_S)
    finally:
        for folder, _, _ in os.walk(remote):
            Path(folder).chmod(0o700)


def test_a_remote_that_dies_in_the_middle_of_a_push(one: Repository, remote: Path) -> None:
    made = commit(one, "", "one")
    hook(remote, "kill -9 $PPID")
    with pytest.raises(errors.UnreachableError):
        one.push(made, WAIT_S)
    (remote / "hooks" / "pre-receive").unlink()
    assert one.remote_head(WAIT_S) == ""
    assert one.push(made, WAIT_S)


# Damage ------------------------------------------------------------------------------------


def test_locks_of_a_git_that_was_killed(tmp_path: Path, one: Repository) -> None:
    first = pushed(one, "", "one")
    folder = tmp_path / "one" / "journal.git"
    left = [
        folder / "HEAD.lock",
        folder / "packed-refs.lock",
        folder / "refs" / "heads" / "journal.lock",
        folder / "objects" / "pack" / "tmp_pack_x",
        folder / "objects" / "pack" / "pack-x.keep",
        folder / "fast_import_crash_1",
    ]
    for path in left:
        path.touch()
        os.utime(path, (1, 1))
    one.clear_locks()
    assert not any(path.exists() for path in left)
    one.keep(first)


def test_a_young_lock_is_waited_for(
    tmp_path: Path, one: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "one" / "journal.git"
    dead, alive = folder / "HEAD.lock", folder / "objects" / "pack" / "tmp_pack_x"
    dead.touch()
    alive.touch()
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        os.utime(alive)

    monkeypatch.setattr("journal_tui.store.sync.left_overs.time.sleep", sleep)
    one.clear_locks()
    assert 0 < sum(waited) <= 2
    assert not dead.exists()
    assert alive.exists()


def empty_ref(folder: Path) -> None:
    for path in (folder / "refs" / "remotes").rglob("journal"):
        path.write_bytes(b"")


def zeroed_ref(folder: Path) -> None:
    for path in (folder / "refs" / "remotes").rglob("journal"):
        path.write_bytes(b"\0" * 41)


def head_gone(folder: Path) -> None:
    (folder / "HEAD").unlink()


def packs_gone(folder: Path) -> None:
    for path in (folder / "objects" / "pack").iterdir():
        path.unlink()


def packs_cut(folder: Path) -> None:
    for path in (folder / "objects" / "pack").glob("*.pack"):
        path.chmod(0o600)
        os.truncate(path, 20)


def packs_garbled(folder: Path) -> None:
    for path in (folder / "objects" / "pack").glob("*.pack"):
        path.chmod(0o600)
        data = bytearray(path.read_bytes())
        data[12:-20] = bytes(len(data) - 32)
        path.write_bytes(data)


def indexes_empty(folder: Path) -> None:
    for path in (folder / "objects" / "pack").glob("*.idx"):
        path.chmod(0o600)
        os.truncate(path, 0)


@pytest.mark.parametrize(
    "damage",
    [empty_ref, zeroed_ref, head_gone, packs_gone, packs_cut, packs_garbled, indexes_empty],
)
def test_what_a_power_loss_leaves_is_made_anew(
    tmp_path: Path, one: Repository, other: Repository, damage: Callable[[Path], None]
) -> None:
    head = pushed(one, "", "one")
    other.fetch(WAIT_S)
    later = pushed(one, head, "two")
    damage(tmp_path / "other" / "journal.git")
    try:
        other.fetch(WAIT_S)
        found = other.read(other.tree(later).values())
        assert other.is_ancestor(head, later)
    except errors.DamagedRepositoryError as error:
        assert "other" in error.where  # noqa: PT017 (either is fine, and no other error)
        other.renew()
        assert other.fetch(WAIT_S) == later
        found = other.read(other.tree(later).values())
    assert list(found.values()) == [b"two"]
    assert other.push(commit(other, later, "three"), WAIT_S)


def test_a_lost_configuration(tmp_path: Path, one: Repository, remote: Path) -> None:
    head = pushed(one, "", "one")
    config = tmp_path / "one" / "journal.git" / "config"
    for left in (b"", b"\0" * 80):
        config.write_bytes(left)
        assert not one.exists()
        with pytest.raises(errors.DamagedRepositoryError, match="--setup"):
            one.renew()
        one.set_up(str(remote))
        assert one.remote_head(WAIT_S) == head
        assert one.has(head)
