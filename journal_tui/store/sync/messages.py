"""What git's messages mean.

Only what is sure is told apart; all else keeps git's own words. The patterns are those of git
2.20 to 2.50 with LC_ALL=C, of curl, of OpenSSH and of the large hosts.
"""

import os
import re
from typing import Final

from journal_tui.errors import StoreError
from journal_tui.store.sync import errors
from journal_tui.store.sync.address import shown
from journal_tui.store.sync.git import Reply
from journal_tui.store.sync.git_settings import REMOTE
from journal_tui.texts import sync_errors as texts
from journal_tui.texts.literal import visible_controls

#: So many of the last lines are shown, and so many characters of them.
_LINES: Final = 3
_MOST: Final = 300

#: Lines that say nothing, and how the others begin.
_IDLE: Final = re.compile(
    rb"hint:|error: failed to push some refs|Please make sure you have the correct access"
    rb"|and the repository exists|fatal: Could not read from remote repository|From "
)
_BEGIN: Final = re.compile(rb"\s*(remote: *)?((fatal|error|warning): *)?", re.IGNORECASE)
_REASON: Final = re.compile(rb"\[remote rejected\] \((.*)\)")


def _any_of(*patterns: bytes) -> "re.Pattern[bytes]":
    return re.compile(b"|".join(patterns), re.IGNORECASE)


_FULL: Final = _any_of(rb"no space left on device", rb"disk quota exceeded")
_RIGHTS: Final = _any_of(
    rb"permission denied(?!\s*[(,])",  # with more behind it, it is ssh that would ask
    rb"read-only file system",
    rb"operation not permitted",
    rb"insufficient permission|unable to create temporary object directory",
    rb"dubious ownership",
    rb"hook declined",
    rb"protected branch",
    rb"deny updating|prohibited",
    rb"returned error: 403",
    rb"access denied",
)
_ASKS: Final = _any_of(
    rb"could not read (username|password)",
    rb"terminal prompts disabled",
    rb"authentication failed",
    rb"permission denied\s*[(,]",
    rb"host key verification failed",
    rb"too many authentication failures",
    rb"returned error: 401",
)
_NOT_THERE: Final = _any_of(
    rb"does not appear to be a git repository",
    rb"repository '?[^\n]*not found",
    rb"project you were looking for could not be found",
    rb"returned error: 404",
)
_OFFLINE: Final = _any_of(
    rb"could not resolve",
    rb"name or service not known",
    rb"connection (refused|reset|timed out|closed)",
    rb"operation timed out",
    rb"network is (unreachable|down)",
    rb"no route to host",
    rb"host is down",
    rb"failed to connect to",
    rb"couldn't connect to",
    rb"empty reply from server",
    rb"returned error: 5\d\d",
    rb"broken pipe",
    rb"hung up unexpectedly",
    rb"unexpected disconnect",
    rb"could not read from remote repository",  # and not a word about why
)
_DAMAGED: Final = _any_of(
    rb"not a git repository",
    rb"bad (config|object|tree|revision|signature|sha1|ref)",
    rb"not a (tree object|valid object)",
    rb"(could|unable to) (not )?(read|parse|find|resolve|get|load)",
    rb"(does not point to|invalid) (a valid )?object",
    rb"reference broken|broken ref|missing|corrupt|garbage|inflate|is empty|mismatch|truncated",
    rb"(packfile|index file) .* (cannot|is|does)",
    rb"unknown object type|cannot read existing object",
)
#: The same where it may be about the remote repository: only what must be about ours.
_DAMAGED_HERE: Final = _any_of(
    rb"refs/remotes/" + REMOTE.encode(),
    rb"bad (config|object)",
    rb"unable to read [0-9a-f]{40}",
)
#: Somebody was quicker: between our look at the branch and our push it has moved.
_OVERTAKEN: Final = _any_of(
    rb"\[rejected\]",
    rb"non-fast-forward|fetch first",
    rb"cannot lock ref|failed to (update|lock)|reference already exists",
    rb"incorrect old value|reference conflict",
)
_LOCKED: Final = _any_of(rb"\.lock': file exists")
_REJECTED: Final = _any_of(rb"! \[rejected\]")
_NO_BRANCH: Final = _any_of(rb"couldn't find remote ref")
_UNKNOWN: Final = _any_of(rb"not a valid (commit|object) name")
_LEFT_LOCK: Final = re.compile(rb"cannot lock ref [^\n]*Unable to create '([^\n]+?)': File exists")


def overtaken(reply: Reply) -> bool:
    """Whether a push came too late; with rights that are missing it comes too late for ever."""
    said = reply.out + reply.messages
    return bool(_OVERTAKEN.search(said)) and not (_RIGHTS.search(said) or _FULL.search(said))


def rejected(reply: Reply) -> bool:
    """Whether a fetch found a history that does not go on from ours."""
    return bool(_REJECTED.search(reply.messages))


def no_branch(reply: Reply) -> bool:
    """Whether a fetch found no branch to bring."""
    return bool(_NO_BRANCH.search(reply.messages))


def unknown_commit(reply: Reply) -> bool:
    """Whether git does not have the commit that it was asked about."""
    return bool(_UNKNOWN.search(reply.messages))


def lock_in_the_way(reply: Reply) -> str:
    """The path of the lock that stopped a push, as the remote repository says it; or ""."""
    found = _LEFT_LOCK.search(reply.messages)
    return found[1].decode("utf-8", "surrogateescape") if found else ""


def remote_error(reply: Reply, address: str, folder: str) -> StoreError:
    """The error for what a remote repository, or the way to it, has refused."""
    said = reply.out + reply.messages
    # What the remote repository says has this before it; the rest is said here.
    own = b"\n".join(line for line in said.splitlines() if not line.startswith(b"remote:"))
    where, words = shown(address), _words(reply)
    if os.fsencode(folder) in own or _FULL.search(own):
        return local_error(reply, folder)
    if _FULL.search(said) or _RIGHTS.search(said):
        return errors.refused(where, words)
    if _ASKS.search(said):
        return errors.asks(where, words)
    if _NOT_THERE.search(said):
        return errors.not_there(where, words)
    if _DAMAGED_HERE.search(own) and b"remote did not send" not in own:
        return errors.damaged(folder, words)
    if _OFFLINE.search(said):
        return errors.offline(where, words)
    return errors.failed(where, words)


def local_error(reply: Reply, folder: str) -> StoreError:
    """The error for what could not be done in the private repository."""
    said = reply.messages
    helpless = _FULL.search(said) or _RIGHTS.search(said) or _LOCKED.search(said)
    if _DAMAGED.search(said) and not helpless:
        return errors.damaged(folder, _words(reply))
    return errors.failed(folder, _words(reply))


def _words(reply: Reply) -> str:
    """Git's own last lines, in one line, with nothing secret and no control character in it."""
    said = [
        _BEGIN.sub(b"", line, count=1).rstrip(b" .")
        for line in reply.messages.splitlines()
        if not _IDLE.match(line)
    ]
    # Why a push was rejected stands among the data.
    last = [line for line in said + _REASON.findall(reply.out) if line][-_LINES:]
    words = shown(visible_controls(b"; ".join(last).decode("utf-8", "replace")))
    if len(words) > _MOST:
        words = texts.MORE_WORDS.format(words=words[:_MOST])
    return words or texts.SILENT.format(code=reply.code)
