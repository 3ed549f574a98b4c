"""Privacy: the journal and all beside it encrypted with a passphrase, and made plain again.

One step alone makes the journal encrypted, or plain: the replacing of its file. What comes before
and after it can be cut short anywhere; the same call again does the rest.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.errors import StoreError
from journal_tui.texts import privacy as texts

if TYPE_CHECKING:
    from journal_tui.store.backups import BackupBox
    from journal_tui.store.keys import KeyFiles
    from journal_tui.store.lock import FileLock
    from journal_tui.store.resealing import Surroundings
    from journal_tui.store.sealing import Opener


class Done(NamedTuple):
    """What encrypting or decrypting came to.

    ``changed`` is the number of drafts, backups and other files beside the journal that have
    another form now; ``left`` says for each other one why it has not. ``key`` is the key file,
    after decrypting under its new name; None where there is none, or where it still is in its
    place because something needs it. ``copy`` is its copy among the backups. ``unsynced`` says
    that the journal was synced in plain form, which has come to its end.
    """

    changed: int
    left: tuple[StoreError, ...]
    key: Path | None
    copy: Path | None
    unsynced: bool = False


def encrypted(workspace: Workspace) -> bool:
    """Whether the journal on the disk is encrypted. Raises StoreError."""
    return workspace.store.sealed()


def key_is_needed(workspace: Workspace) -> bool:
    """Whether anything that only the present key opens is there. Raises StoreError."""
    return workspace.store.sealed() or _around(workspace).any_sealed()


def unlock(workspace: Workspace, passphrase: str) -> bool:
    """Open what is encrypted; False, and nothing changed, where the passphrase is another.

    Takes 1 to 4 seconds, in which nothing else runs in this process. Raises StoreError for
    anything else that is in the way.
    """
    from journal_tui.store.sealing import WrongPassphraseError

    try:
        workspace.store.keyring.unlock(passphrase)
    except WrongPassphraseError:
        return False
    return True


def lock(workspace: Workspace) -> None:
    """Let go of all that was read of an encrypted journal, and of its key."""
    workspace.store.forget()
    seal_the_rest(workspace)


def seal_the_rest(workspace: Workspace) -> None:
    """Encrypt what encrypting left plain beside an encrypted journal, as far as that can be done.

    That is what it was cut short before, and the draft that was open meanwhile.
    """
    with suppress(StoreError):
        if workspace.store.sealed():
            with _alone(workspace):
                _around(workspace).seal(workspace.store.keyring.seal)


def drafts_wait(workspace: Workspace) -> bool:
    """Whether encrypted drafts wait for the passphrase."""
    with suppress(StoreError):
        return any(draft.locked for draft in workspace.drafts.left_over())
    return False


def encrypt(workspace: Workspace, passphrase: str = "") -> Done:
    """Encrypt the journal, and then all beside it that is still plain.

    ``passphrase`` is that of the new key, which takes 1 to 4 seconds. Where a key is needed
    already, unlock first: it stays, and ``passphrase`` does not matter. Raises StoreError; the
    journal opens then as before, or with the passphrase.
    """
    store = workspace.store
    with _alone(workspace):
        if store.keyring.opener is None:
            store.keyring.hold(_new_key(workspace, passphrase))
        copy = _copy_key(workspace)
        if store.sealed():
            # A log that could not be removed holds what was saved while the journal was plain.
            store.tidy()
        else:
            store.ledger.rewrite(sealed=True)
        found = _around(workspace).seal(store.keyring.seal)
        unsynced = _forget_plain_commits(workspace)
    return Done(found.changed, found.left, store.keyring.files.key_path, copy, unsynced)


def decrypt(workspace: Workspace) -> Done:
    """Make the journal plain, and all beside it; unlock first where a key is needed.

    The key file gets another name when nothing that it opens is left. What lies beside the
    journal comes first: as long as the journal is encrypted the passphrase is asked for, and
    both forms are opened. Raises StoreError; everything opens then as before.
    """
    from journal_tui.store.sealing import BrokenSealError

    store = workspace.store
    with _alone(workspace):
        before = _around(workspace).open(store.keyring.open)
        if store.sealed():
            store.ledger.rewrite(sealed=False)
        # Another program may have encrypted one more, as long as the journal was.
        after = _around(workspace).open(store.keyring.open)
        key = copy = None
        # What is damaged, or needs another key, is not opened by this one either.
        if all(isinstance(error, BrokenSealError) for error in after.left):
            key = store.keyring.files.put_aside()
            # Encrypted again it gets a key of its own.
            store.keyring.hold(None)
            copies = [files.put_aside() for files in _key_copies(workspace)]
            copy = next(filter(None, copies), None)
    return Done(before.changed + after.changed, after.left, key, copy)


def change_passphrase(workspace: Workspace, passphrase: str) -> None:
    """Let another passphrase open the journal, which is unlocked; takes 1 to 4 seconds.

    Raises StoreError; then the former passphrase or the new one opens it.
    """
    keyring = workspace.store.keyring
    with _alone(workspace):
        if keyring.opener is not None:
            keyring.files.change(keyring.opener, passphrase)
            _copy_key(workspace, keep_former=False)


def keep_key_with_backups(workspace: Workspace) -> None:
    """See to it that a copy of the key lies among the backups: she may have set their folder late.

    Raises StoreError.
    """
    from journal_tui.store.atomic_file import AtomicFile

    key = AtomicFile(workspace.store.keyring.files.key_path).read()
    copy = AtomicFile(_key_copies(workspace)[0].key_path).read()
    if key is not None and (copy is None or copy.data != key.data):
        # Another program may be about the key just now: what counts is what it leaves.
        with _alone(workspace):
            _copy_key(workspace)


def _forget_plain_commits(workspace: Workspace) -> bool:
    """Remove the repository of syncing where it holds the journal in plain form; True then."""
    from journal_tui.app.syncing.state import is_set_up

    if not is_set_up(workspace):
        return False
    from journal_tui.app.syncing.plain_commits import forget_plain_commits

    return forget_plain_commits(workspace)


def _new_key(workspace: Workspace, passphrase: str) -> "Opener":
    """A key of its own for a journal of which nothing is encrypted yet."""
    from journal_tui.store.keys import OtherKeyError

    store = workspace.store
    files = store.keyring.files
    if key_is_needed(workspace):
        raise OtherKeyError(
            texts.OTHER_KEY,
            where=str(files.key_path),
            kept=texts.KEPT,
            next_step=texts.NEXT_OPEN_AGAIN,
        )
    if not store.exists():
        # A key beside no journal says that one was lost; there is none to lose yet.
        store.ledger.rewrite(sealed=False)
    return files.make(passphrase)


def _copy_key(workspace: Workspace, *, keep_former: bool = True) -> Path:
    """Copy the key file into the folder of the backups, so that it is not lost with the journal.

    A copy in their former folder is renewed too. Another one that is there is kept under another
    name, or written over.
    """
    from journal_tui.store.atomic_file import AtomicFile

    key = AtomicFile(workspace.store.keyring.files.key_path).read()
    copies = _key_copies(workspace)
    # The present folder comes last: it may be on a disk that is not there.
    for copy in reversed(copies):
        file = AtomicFile(copy.key_path)
        former = file.read()
        wanted = former is not None or copy is copies[0]
        if key is not None and wanted and (former is None or former.data != key.data):
            if keep_former:
                copy.put_aside()
            file.make_folder()
            file.replace([key.data])
    return copies[0].key_path


def _key_copies(workspace: Workspace) -> "list[KeyFiles]":
    """Where copies of the key may be: among the backups, then among those of before."""
    from journal_tui.store.keys import KeyFiles

    name = workspace.paths.journal.name
    return [KeyFiles(box.folder / name) for box in _boxes(workspace)]


def _boxes(workspace: Workspace) -> "tuple[BackupBox, ...]":
    """The backups, and those that she made before she set a folder for them."""
    former = workspace.former_backups
    return (workspace.backups,) if former is None else (workspace.backups, former)


def _around(workspace: Workspace) -> "Surroundings":
    from journal_tui.store.resealing import Surroundings

    paths = workspace.paths
    return Surroundings(paths.journal, paths.drafts, *_boxes(workspace))


def _alone(workspace: Workspace) -> "FileLock":
    """Keeps out every other program that is about to change the keys, or what they open.

    The journal's own lock would keep others from saving as long as a passphrase takes.
    """
    from journal_tui.store.atomic_file import AtomicFile

    return AtomicFile(workspace.store.keyring.files.key_path).locked()
