"""encrypt, decrypt, passphrase: who can read the journal."""

from journal_tui.app.privacy import (
    Done,
    change_passphrase,
    encrypted,
    key_is_needed,
)
from journal_tui.app.privacy import decrypt as make_plain
from journal_tui.app.privacy import encrypt as make_encrypted
from journal_tui.app.workspace import open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.output import complain, put, put_json, say, say_problems
from journal_tui.cli.unlock import NEW_VARIABLE, PASSPHRASE_VARIABLE, let_in, new_passphrase
from journal_tui.errors import JournalTuiError
from journal_tui.texts import privacy as texts


def encrypt(args: Call) -> int:
    """Encrypt the journal and what lies beside it; what is so already stays as it is."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    was_encrypted = encrypted(workspace)
    if key_is_needed(workspace):
        say(texts.ENCRYPTED_ALREADY if was_encrypted else texts.KEY_THERE)
        let_in(workspace)
        done = make_encrypted(workspace)
    else:
        for line in texts.BEFORE_ENCRYPTING:
            say(line)
        done = make_encrypted(workspace, new_passphrase(PASSPHRASE_VARIABLE))
    if args.json:
        _put_json(done, now_encrypted=True)
        return _left(done)
    put(texts.ENCRYPTED)
    _put_changed(done)
    put(texts.KEY_FILES.format(key=done.key, copy=done.copy))
    if not was_encrypted:
        put(texts.NOT_REACHED)
    if done.unsynced:
        put(texts.UNSYNCED)
    return _left(done)


def decrypt(args: Call) -> int:
    """Make the journal plain again, and what lies beside it."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    if key_is_needed(workspace):
        let_in(workspace)
    done = make_plain(workspace)
    if args.json:
        _put_json(done, now_encrypted=False)
        return _left(done)
    put(texts.DECRYPTED)
    _put_changed(done)
    if done.key is not None:
        put(texts.KEY_KEPT.format(key=done.key))
    return _left(done)


def passphrase(args: Call) -> int:
    """Let another passphrase open the journal."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    if not encrypted(workspace):
        raise JournalTuiError(texts.NOT_ENCRYPTED, kept=texts.KEPT, next_step=texts.NEXT_ENCRYPT)
    let_in(workspace)
    change_passphrase(workspace, new_passphrase(NEW_VARIABLE))
    if args.json:
        put_json({"encrypted": True})
    else:
        put(texts.PASSPHRASE_CHANGED)
    return 0


def _put_changed(done: Done) -> None:
    if done.changed:
        put(texts.BESIDE_ONE if done.changed == 1 else texts.BESIDE.format(n=done.changed))


def _put_json(done: Done, *, now_encrypted: bool) -> None:
    put_json(
        {
            "encrypted": now_encrypted,
            "beside": done.changed,
            "left": [error.where for error in done.left],
            "key": str(done.key) if done.key else None,
            "key_copy": str(done.copy) if done.copy else None,
        }
        | ({"unsynced": done.unsynced} if now_encrypted else {})
    )


def _left(done: Done) -> int:
    for error in done.left:
        complain(error)
    if done.left:
        say(texts.LEFT)
    return 1 if done.left else 0
