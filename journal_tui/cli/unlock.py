"""Asking for the passphrase of an encrypted journal, or taking it from the environment."""

import os
import sys
from typing import Final

from journal_tui.app.privacy import unlock
from journal_tui.app.workspace import Workspace
from journal_tui.cli.output import say
from journal_tui.errors import JournalTuiError
from journal_tui.texts import privacy as texts

PASSPHRASE_VARIABLE: Final = "JOURNAL_TUI_PASSPHRASE"
NEW_VARIABLE: Final = "JOURNAL_TUI_NEW_PASSPHRASE"


def let_in(workspace: Workspace) -> None:
    """Unlock with the passphrase of the environment, else with the one that she types.

    She may try as often as she likes; what the environment says is tried once. Raises
    JournalTuiError where that is wrong, and where there is nobody to ask.
    """
    if unlocked_by_environment(workspace):
        return
    while True:
        passphrase = _ask(texts.PASSPHRASE_PROMPT, texts.LOCKED, PASSPHRASE_VARIABLE)
        # It takes long enough to look as if nothing happened.
        say(texts.OPENING)
        if unlock(workspace, passphrase):
            return
        say(texts.WRONG_PASSPHRASE)


def unlocked_by_environment(workspace: Workspace) -> bool:
    """Unlock with the passphrase of the environment; False where it names none.

    Raises JournalTuiError where that is not the passphrase.
    """
    passphrase = os.environ.get(PASSPHRASE_VARIABLE)
    if not passphrase:
        return False
    if not unlock(workspace, passphrase):
        raise JournalTuiError(
            texts.WRONG_PASSPHRASE,
            where=PASSPHRASE_VARIABLE,
            kept=texts.KEPT,
            next_step=texts.NEXT_TRY_AGAIN,
        )
    return True


def new_passphrase(variable: str) -> str:
    """A passphrase that the environment's ``variable`` gives, else that she types twice.

    Raises JournalTuiError where there is nobody to ask.
    """
    given = os.environ.get(variable)
    if given:
        return given
    while True:
        passphrase = _ask(texts.PASSPHRASE_NEW, texts.NOBODY_TO_ASK, variable)
        if passphrase and passphrase == _ask(texts.PASSPHRASE_AGAIN, texts.NOBODY_TO_ASK, variable):
            return passphrase
        say(texts.PASSPHRASES_DIFFER if passphrase else texts.PASSPHRASE_EMPTY)


def _ask(prompt: str, otherwise: str, variable: str) -> str:
    """What is typed at the terminal, unseen.

    Raises JournalTuiError where there is none: it says ``otherwise``, and names the environment's
    ``variable`` as another way.
    """
    if sys.stderr is not None and sys.stderr.isatty():
        from getpass import getpass

        try:
            return getpass(prompt, stream=sys.stderr)
        except EOFError:
            say("")
    next_step = texts.NEXT_TERMINAL.format(variable=variable)
    raise JournalTuiError(otherwise, kept=texts.KEPT, next_step=next_step)
