"""Sending what is new when the screens have closed, for as long as she wants to wait for it."""

from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

from journal_tui.app.syncing.cutting_short import cut_short
from journal_tui.app.syncing.opening import private_repository
from journal_tui.app.syncing.quick import anything_to_send
from journal_tui.app.workspace import Workspace
from journal_tui.cli.output import complain, say
from journal_tui.errors import JournalTuiError
from journal_tui.texts import sync_screen as texts

#: Of the time that she sets so much is for ending a git that hangs, in seconds, but never more
#: than half of it.
_ENDING_S: Final = 0.6
#: How often a round that has not ended by then is cut short, since it may be about to begin another
#: step, and how long each time, in seconds.
_TIMES: Final = 4
_EACH_S: Final = 0.1


def send_at_the_end(workspace: Workspace) -> None:
    """Send what is new here, where there is anything; say so, and why where it is not sent.

    Waits no longer than she sets, and Ctrl+C stops that. What is not sent is on the disk as
    ever, and goes next time.
    """
    wait_s = workspace.settings.sync_wait
    try:
        if not wait_s or not anything_to_send(workspace):
            return
        if workspace.locked:
            say(texts.NOT_SENT.format(why=texts.WHY_LOCKED))
            return
        say(texts.SENDING.format(where=private_repository(workspace).shown_url()))
        _sync(workspace, wait_s)
    except KeyboardInterrupt:
        say(texts.NOT_SENT.format(why=texts.WHY_STOPPED))
    except TimeoutError:
        say(texts.NOT_SENT.format(why=texts.WHY_SLOW.format(n=wait_s)))
    except JournalTuiError as error:
        from journal_tui.app.syncing.errors import is_away, is_slow

        if is_slow(error):
            say(texts.NOT_SENT.format(why=texts.WHY_SLOW.format(n=wait_s)))
        elif is_away(error):
            say(texts.NOT_SENT.format(why=error.what))
        else:
            complain(error)


def _sync(workspace: Workspace, wait_s: float) -> None:
    """A round of syncing. Raises what it raises, and TimeoutError where it does not end in time.

    It has a thread of its own, which nobody waits for then: it can be cut short anywhere.
    """
    ended: SimpleQueue[JournalTuiError | None] = SimpleQueue()

    def in_thread() -> None:
        from journal_tui.app.syncing.round import sync

        error = None
        try:
            sync(workspace, wait_s=wait_s - min(_ENDING_S, wait_s / 2))
        except JournalTuiError as told:
            error = told
        except Exception as raised:  # no traceback for what nobody foresaw
            error = JournalTuiError(texts.STUMBLED.format(what=type(raised).__name__))
        ended.put(error)

    thread = Thread(target=in_thread, name="sending", daemon=True)
    thread.start()
    try:
        error = ended.get(timeout=wait_s)
    except Empty:
        raise TimeoutError from None
    finally:
        _end(thread)
    if error is not None:
        raise error


def _end(thread: Thread) -> None:
    """See to it that nothing goes on behind the program, if that is soon done."""
    for _ in range(_TIMES):
        if thread.is_alive():
            cut_short()
            thread.join(_EACH_S)
