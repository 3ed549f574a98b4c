"""The private bare git repository of the program. It knows nothing of journals."""

import os
import re
import shutil
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from journal_tui.errors import StoreError
from journal_tui.store import errors as store_errors
from journal_tui.store.atomic_file import AtomicFile, flush_folder_of
from journal_tui.store.sync import address, errors, fast_import, left_overs, messages
from journal_tui.store.sync.git import Git, Reply
from journal_tui.store.sync.git_settings import BRANCH, FSYNC, HEAD, NO_SSH, REMOTE

#: Where the remote's branch was when we last saw it.
_SEEN: Final = f"refs/remotes/{REMOTE}/{BRANCH}"
#: Without a plus sign: git itself refuses what does not go on from there.
_REFSPEC: Final = f"{HEAD}:{_SEEN}"

_CONFIG: Final = "config"
#: An address on a disk, as git writes it into the configuration.
_ON_DISK: Final = re.compile(rb'^\s*url = "?(/|file:)', re.MULTILINE)
#: What takes a push on a disk. Its own settings do not flush anything, and a stick is soon
#: pulled out.
_RECEIVER: Final = f"--receive-pack=git -c {FSYNC} receive-pack"
#: She is asked nothing; without this, ssh would try an empty password, three times a sync.
_SSH: Final = "ssh -o BatchMode=yes -o ConnectTimeout={seconds}"

#: Seconds after which tidying is given up, until the next time.
_TIDY_S: Final = 60.0


class Repository:
    """The repository in ``folder``, reached through her git with the settings of ``environ``.

    Who calls holds a lock of the program: nobody else works in it. What needs the remote
    repository takes ``wait_s`` seconds at the most and raises HangError, UnreachableError,
    RefusedError or RepositoryError. Everything that runs git may raise NoGitError, and
    DamagedRepositoryError when ``renew`` is needed.
    """

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self._folder = folder
        self._environ = environ
        self._git = Git(folder, environ)
        self._shown: str | None = None

    def exists(self) -> bool:
        """Whether it was set up. A look at one small file."""
        return address.PRIVATE_MARK in self._config()

    def set_up(self, url: str) -> None:
        """Make it, or give it another remote; nothing is sent. On the disk when it returns.

        Raises AddressError for an address that cannot be one, and WriteError.
        """
        checked = address.checked(url, self._folder, self._environ)
        self._shown = None
        try:
            AtomicFile(self._folder / _CONFIG).make_folder()
            self._folder.chmod(stat.S_IRWXU)
            if self._config() and self._git.run("config", "--list").code:
                (self._folder / _CONFIG).unlink()
            # An address may hold a password.
            self._do("init", "--quiet", "--bare", "--template=", "--shared=0600")
            self._do("symbolic-ref", "HEAD", HEAD)
            self._do("config", "--replace-all", f"remote.{REMOTE}.fetch", _REFSPEC)
            self._do("config", "--replace-all", f"remote.{REMOTE}.url", checked)
            _flush_all(self._folder)
        except OSError as error:
            raise store_errors.write_failed(str(self._folder), error) from error

    def renew(self) -> None:
        """Make one that is damaged anew, empty, with the same remote.

        Nothing of hers is lost: its commits are in the remote repository, and what they did not
        bring there is in the journal. Raises DamagedRepositoryError where the address is lost
        too, and WriteError.
        """
        url = self.url()
        if not url:
            raise errors.damaged(str(self._folder), _CONFIG)
        try:
            for path in self._folder.iterdir():
                if path.is_dir():
                    shutil.rmtree(path)
                elif path.name != _CONFIG:
                    path.unlink()
        except OSError as error:
            raise store_errors.write_failed(str(self._folder), error) from error
        self.set_up(url)

    def url(self) -> str | None:
        """The address of the remote repository, secrets and all; None before ``set_up``."""
        if not self.exists():
            return None
        # Read from the file alone: of a repository that is damaged it is wanted, too.
        reply = self._git.run(
            "config", "--file", str(self._folder / _CONFIG), "--get", f"remote.{REMOTE}.url"
        )
        return reply.out.decode("utf-8", "surrogateescape").rstrip("\n") or None

    def shown_url(self) -> str:
        """The address as it may be shown: without a password or a token. "" before ``set_up``."""
        # It stands in every message, and asking for it runs a git.
        if self._shown is None:
            self._shown = address.shown(self.url() or "")
        return self._shown

    def clear_locks(self) -> None:
        """Remove what a git that was killed has left over; at the begin of a round."""
        left_overs.clear(self._folder)

    def remote_head(self, wait_s: float) -> str:
        """The commit on the remote's branch now; "" where there is no branch yet.

        Raises ForeignRemoteError where there are only other branches, and RewrittenError where
        ours was there and is not any more.
        """
        reply = self._ask("ls-remote", "--heads", REMOTE, wait_s=wait_s)
        if reply.code:
            raise self._remote_error(reply)
        heads = dict(_by_ref(line) for line in reply.out.decode("utf-8", "replace").splitlines())
        if HEAD in heads:
            return heads[HEAD]
        if self._seen():
            raise errors.rewritten(self.shown_url())
        if heads:
            names = [name.removeprefix("refs/heads/") for name in heads]
            raise errors.foreign(self.shown_url(), names)
        return ""

    def fetch(self, wait_s: float) -> str:
        """Bring what is on the remote's branch, and return its commit; "" where there is none.

        Raises RewrittenError when what was there before is not in its history any more, and
        ForeignRemoteError where there are only other branches.
        """
        reply = self._ask("fetch", "--no-tags", REMOTE, _REFSPEC, wait_s=wait_s)
        if messages.rejected(reply):
            raise errors.rewritten(self.shown_url())
        if messages.no_branch(reply):
            # There is none: says so where ours was there once, or where others are.
            self.remote_head(wait_s)
            return ""
        if reply.code:
            raise self._remote_error(reply)
        self._flush_packs()
        # What git has just brought stands there; asking it would be one more program to run.
        brought = (self._folder / "FETCH_HEAD").read_text(encoding="utf-8", errors="replace")
        return brought.partition("\t")[0]

    def forget_remote(self) -> None:
        """What was seen of the remote's history does not count any more."""
        self._do("update-ref", "-d", _SEEN)

    def push(self, commit: str, wait_s: float) -> bool:
        """Make ``commit`` the remote's head. False when somebody else has pushed in between."""
        receiver = [_RECEIVER] if _ON_DISK.search(self._config()) else []
        reply = self._ask(
            "push", "--porcelain", *receiver, REMOTE, f"{commit}:{HEAD}", wait_s=wait_s
        )
        if not reply.code:
            return True
        if messages.overtaken(reply):
            lock = messages.lock_in_the_way(reply)
            if lock and address.is_path(self.url() or ""):
                left_overs.clear_remote(Path(lock))
            return False
        raise self._remote_error(reply)

    def has(self, commit: str) -> bool:
        """Whether this commit is here."""
        return not self._git.run("cat-file", "-e", f"{commit}^{{commit}}").code

    def is_ancestor(self, commit: str, of: str) -> bool:
        """Whether ``commit`` is ``of`` or in its history. False where either is not here."""
        reply = self._git.run("merge-base", "--is-ancestor", commit, of)
        if reply.code > 1 and not messages.unknown_commit(reply):
            raise self._local_error(reply)
        return not reply.code

    def tree(self, commit: str) -> dict[str, str]:
        """The files of a commit: path -> blob."""
        listed = self._do("ls-tree", "-r", "-z", "--full-tree", commit)
        found = (entry.partition(b"\t") for entry in listed.split(b"\0") if entry)
        return {
            os.fsdecode(path): head.split()[2].decode()
            for head, _, path in found
            if head.split()[1] == b"blob"
        }

    def read(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """What is in these blobs."""
        wanted = list(dict.fromkeys(blobs))
        if not wanted:
            return {}
        asked = (f"{blob}\n".encode() for blob in wanted)
        answer = self._do("cat-file", "--batch", "--buffer", given=asked)
        found, start = {}, 0
        for blob in wanted:
            end = answer.find(b"\n", start)
            head = answer[start:end].split()
            if len(head) != 3 or head[1] != b"blob":
                raise errors.damaged(str(self._folder), blob)
            start = end + 1 + int(head[2])
            found[blob] = answer[end + 1 : start]
            start += 1
        return found

    def commit(self, parent: str, files: Mapping[str, bytes], message: str, at: datetime) -> str:
        """Make a commit and return it; on the disk when it returns, and on no branch.

        Its tree is that of ``parent`` ("": empty) with ``files`` (path -> content, b"": no file)
        in it. The same arguments make the same commit on every machine; ``at`` needs its offset.
        """
        stream = fast_import.stream(parent, files, message, at)
        made = self._do("fast-import", "--quiet", given=stream)
        self._flush_packs()
        return made.decode().strip()

    def keep(self, commit: str) -> None:
        """Make ``commit`` the head of our branch, so that nothing of it is tidied away."""
        self._do("update-ref", HEAD, commit)

    def tidy(self) -> None:
        """Pack what has come together, when it has become much. Never fails the caller."""
        with suppress(StoreError, TimeoutError):
            self._git.run(
                "gc",
                "--auto",
                "--quiet",
                settings=("gc.auto=6700", "gc.autoDetach=false"),
                wait_s=_TIDY_S,
            )

    def _config(self) -> bytes:
        try:
            return (self._folder / _CONFIG).read_bytes()
        except OSError:
            return b""

    def _seen(self) -> bool:
        """Whether the remote's branch was there once."""
        return bool(self._do("for-each-ref", "--format=%(objectname)", _SEEN))

    def _ask(self, *arguments: str, wait_s: float) -> Reply:
        """Run a git that talks to the remote repository. Raises HangError."""
        try:
            return self._git.run(*arguments, wait_s=wait_s, environ=self._ssh(wait_s))
        except TimeoutError as error:
            raise errors.hangs(self.shown_url(), wait_s) from error

    def _ssh(self, wait_s: float) -> dict[str, str]:
        """The ssh for her remote, unless she has set one herself."""
        if NO_SSH.search(self._config()) or {"GIT_SSH", "GIT_SSH_COMMAND"} & set(self._environ):
            return {}
        if self._git.run("config", "--get", "core.sshCommand").out.strip():
            return {}
        return {"GIT_SSH_COMMAND": _SSH.format(seconds=max(1, round(wait_s)))}

    def _do(self, *arguments: str, given: Iterable[bytes] = ()) -> bytes:
        """Run a git that works here alone, and return its data."""
        reply = self._git.run(*arguments, given=given)
        if reply.code:
            raise self._local_error(reply)
        return reply.out

    def _remote_error(self, reply: Reply) -> StoreError:
        return messages.remote_error(reply, self.url() or "", str(self._folder))

    def _local_error(self, reply: Reply) -> StoreError:
        return messages.local_error(reply, str(self._folder))

    def _flush_packs(self) -> None:
        """Git flushes the packs and not the folder that they are in. Raises WriteError."""
        packs = str(self._folder / "objects" / "pack" / "pack")
        try:
            flush_folder_of(packs)
        except OSError as error:
            raise store_errors.write_failed(packs, error) from error


def _by_ref(line: str) -> tuple[str, str]:
    commit, _, ref = line.partition("\t")
    return ref, commit


def _flush_all(folder: Path) -> None:
    """Flush all files and folders below ``folder`` to the disk. Raises OSError."""
    for above, _, names in os.walk(folder):
        for name in names:
            descriptor = os.open(Path(above, name), os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        flush_folder_of(str(Path(above, "any")))
