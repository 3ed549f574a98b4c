"""The ways in which a sync can say no; each leaves the journal as it was."""

from collections.abc import Sequence
from typing import Final

from journal_tui.errors import CallError, StoreError
from journal_tui.texts import sync_errors as texts

#: So many branches of somebody else's repository are named, no more.
_BRANCHES: Final = 3


class NoGitError(StoreError):
    """There is no git program."""


class UnreachableError(StoreError):
    """The remote repository is not there, or nothing leads to it: offline, an unplugged disk."""


class HangError(StoreError):
    """The remote repository took longer than we wait."""


class RefusedError(StoreError):
    """The remote repository is there and does not let us: a password, a key, rights, a hook."""


class RewrittenError(StoreError):
    """What was in the remote repository is not part of its history any more."""


class ForeignRemoteError(StoreError):
    """The remote repository is used for something else."""


class RepositoryError(StoreError):
    """git failed for a reason that we do not know; its own words are in the error."""


class DamagedRepositoryError(RepositoryError):
    """The private repository is not whole; ``Repository.renew`` makes it anew."""


class AddressError(CallError):
    """The address cannot be that of a remote repository for a journal."""


def no_git() -> NoGitError:
    """The error where there is no git to be run."""
    return NoGitError(texts.NO_GIT, kept=texts.KEPT, next_step=texts.NEXT_GIT)


def offline(where: str, words: str) -> UnreachableError:
    """The error for a host to which nothing leads now."""
    return UnreachableError(
        texts.OFFLINE.format(words=words),
        where=where,
        kept=texts.KEPT,
        next_step=texts.NEXT_ONLINE,
    )


def not_there(where: str, words: str) -> UnreachableError:
    """The error for an address at which there is no repository that we may see."""
    return UnreachableError(
        texts.NOT_THERE.format(words=words),
        where=where,
        kept=texts.KEPT,
        next_step=texts.NEXT_NOT_THERE,
    )


def hangs(where: str, seconds: float) -> HangError:
    """The error for an answer that had not come after ``seconds``."""
    return HangError(
        texts.HANGS.format(seconds=round(seconds, 1)),
        where=where,
        kept=texts.KEPT,
        next_step=texts.NEXT_LATER,
    )


def asks(where: str, words: str) -> RefusedError:
    """The error for a password, a passphrase or a key that git would have to ask for."""
    return RefusedError(
        texts.ASKS.format(words=words), where=where, kept=texts.KEPT, next_step=texts.NEXT_KEY
    )


def refused(where: str, words: str) -> RefusedError:
    """The error for what may not be read or written there."""
    return RefusedError(
        texts.REFUSED.format(words=words),
        where=where,
        kept=texts.KEPT,
        next_step=texts.NEXT_RIGHTS,
    )


def rewritten(where: str) -> RewrittenError:
    """The error for a remote history that does not hold what it held before."""
    return RewrittenError(
        texts.REWRITTEN, where=where, kept=texts.KEPT, next_step=texts.NEXT_REWRITTEN
    )


def foreign(where: str, branches: Sequence[str]) -> ForeignRemoteError:
    """The error for a repository with ``branches`` of which none is ours."""
    shown = ", ".join(branches[:_BRANCHES])
    more = len(branches) - _BRANCHES
    if more > 0:
        shown = texts.BRANCHES_MORE.format(shown=shown, count=more)
    return ForeignRemoteError(
        texts.FOREIGN.format(branches=shown),
        where=where,
        kept=texts.KEPT_REMOTE,
        next_step=texts.NEXT_EMPTY,
    )


def failed(where: str, words: str) -> RepositoryError:
    """The error for everything of which only git's own words are known."""
    return RepositoryError(
        texts.FAILED.format(words=words), where=where, kept=texts.KEPT, next_step=texts.NEXT_AGAIN
    )


def damaged(folder: str, words: str) -> DamagedRepositoryError:
    """The error for a private repository of which something is missing or garbled."""
    return DamagedRepositoryError(
        texts.DAMAGED.format(words=words),
        where=folder,
        kept=texts.KEPT,
        next_step=texts.NEXT_ANEW,
    )


def address(what: str, where: str, next_step: str = texts.NEXT_ADDRESS) -> AddressError:
    """The error for an address that is not used; ``what`` says why."""
    return AddressError(what, where=where, kept=texts.KEPT_AS_BEFORE, next_step=next_step)
