"""What is sent when the screens have closed: said in a line, and never waited for too long."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.workspace import Workspace
from journal_tui.cli import sending
from journal_tui.config.settings import Settings
from journal_tui.errors import StoreError
from journal_tui.store.errors import BusyError
from journal_tui.store.sync.errors import HangError, UnreachableError

HERE = "Everything is on this machine."
SENDING = "Sending to ssh://nas/journal.git …\n"
Round = Callable[[float], Outcome]


class Remote:
    """Stands in for the private repository."""

    def shown_url(self) -> str:
        return "ssh://nas/journal.git"


@pytest.fixture
def end() -> Iterator[threading.Event]:
    """Set when the test is over: what hangs ends then."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def at_the_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Closes the screens with something new, and gives what is said of it."""

    def close(a_round: Round | Exception, *, wait_s: int = 5, new: bool = True) -> str:
        def sync(_: Workspace, *, wait_s: float) -> Outcome:
            if isinstance(a_round, Exception):
                raise a_round
            return a_round(wait_s)

        workspace.settings = Settings(sync="auto", sync_wait=wait_s)
        monkeypatch.setattr(sending, "anything_to_send", lambda _: new)
        monkeypatch.setattr(sending, "private_repository", lambda _: Remote())
        monkeypatch.setattr("journal_tui.app.syncing.round.sync", sync)
        sending.send_at_the_end(workspace)
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return close


def quick(waits: list[float]) -> Round:
    """A round that is over at once, and what it was given to be so."""

    def a_round(wait_s: float) -> Outcome:
        waits.append(wait_s)
        return Outcome(sent=1)

    return a_round


def hanging(end: threading.Event) -> Outcome:
    """A round that does not come to its end."""
    end.wait(20)
    return Outcome()


def test_what_is_new_is_sent_in_the_time_that_she_set(at_the_end: Callable[..., str]) -> None:
    waits: list[float] = []
    assert at_the_end(quick(waits), wait_s=7) == SENDING
    assert waits == [pytest.approx(6.4)], "a git that hangs has to end in it, too"


def test_nothing_new_is_nothing_said(at_the_end: Callable[..., str]) -> None:
    waits: list[float] = []
    assert at_the_end(quick(waits), new=False) == ""
    assert at_the_end(quick(waits), wait_s=0) == "", "she does not want to wait at all"
    assert waits == []


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (UnreachableError, "No way there."),
        (HangError, "There was no answer in 5 s."),
        (BusyError, "There was no answer in 5 s."),
    ],
)
def test_offline_is_one_quiet_line(
    at_the_end: Callable[..., str], error: type[StoreError], why: str
) -> None:
    said = at_the_end(error("No way there.", where="ssh://nas", next_step="Later."))
    assert said == f"{SENDING}Not sent yet. {why} {HERE}\n"


def test_what_needs_her_is_said_in_full(at_the_end: Callable[..., str]) -> None:
    said = at_the_end(StoreError("It refused.", where="ssh://nas", kept="All.", next_step="Look."))
    assert said == f"{SENDING}journal-tui: It refused.\n  ssh://nas\n  All.\n  Look.\n"


def test_what_nobody_foresaw_is_no_traceback(at_the_end: Callable[..., str]) -> None:
    said = at_the_end(RuntimeError("a slip"))
    assert "RuntimeError" in said
    assert "What you wrote is on this machine." in said
    assert "Traceback" not in said


def test_a_round_that_never_ends_is_not_waited_for(
    at_the_end: Callable[..., str], end: threading.Event
) -> None:
    said = at_the_end(lambda _: hanging(end), wait_s=1)
    assert said == f"{SENDING}Not sent yet. There was no answer in 1 s. {HERE}\n"


def test_she_can_stop_it(at_the_end: Callable[..., str], end: threading.Event) -> None:
    def interrupted(_: float) -> Outcome:
        os.kill(os.getpid(), signal.SIGINT)
        return hanging(end)

    begun = time.monotonic()
    said = at_the_end(interrupted, wait_s=60)
    assert said == f"{SENDING}Not sent yet. You stopped it. {HERE}\n"
    assert time.monotonic() - begun < 5, "it goes on alone, if at all"


def test_a_journal_that_was_locked_meanwhile_waits(
    at_the_end: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "locked", True)
    waits: list[float] = []
    assert at_the_end(quick(waits)) == f"Not sent yet. The journal is locked. {HERE}\n"
    assert waits == []
