"""The journal as the open screens see it: first a page, then all, then what others save."""

import gc
from collections.abc import Iterator
from datetime import timedelta
from threading import Thread
from types import SimpleNamespace

import pytest

from journal_tui.app import session as module
from journal_tui.app.session import FIRST_PAGE, Session
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.errors import StoreError
from tests.conftest import NOW, make_workspace
from tests.rewriting import rewrite

COUNT = FIRST_PAGE + 200
#: So many that the first page is read from the end of the file.
LARGE = 1200


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    yield
    assert gc.isenabled(), "garbage is collected again"


def fill(workspace: Workspace, count: int = COUNT) -> None:
    start = NOW - timedelta(days=count)
    rest = " and on I went" * 70 if count == LARGE else ""
    workspace.store.put(
        *(
            Entry(f"e{n:05}", start + timedelta(days=n), NOW, NOW, f"day {n}{rest}")
            for n in range(count)
        )
    )


def reopened(workspace: Workspace) -> Session:
    """The session of a program that has just begun."""
    session = Session(make_workspace(workspace.paths.journal.parents[1]))
    session.open()
    return session


@pytest.mark.parametrize("size", [COUNT, LARGE])
def test_the_first_page_is_the_newest(workspace: Workspace, size: int) -> None:
    fill(workspace, size)
    session = reopened(workspace)
    assert [entry.id for entry in session.journal.entries] == [
        f"e{n:05}" for n in range(size - FIRST_PAGE, size)
    ]
    assert not session.journal.complete
    session.load_all()


def test_the_rest_comes_in_steps_and_at_once_in_the_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STEP_S", 0.0)
    fill(workspace)
    session = reopened(workspace)
    first = session.journal
    steps = 0
    while session.load_some():
        steps += 1
        assert session.journal is first
    assert steps > 3
    assert session.journal.complete
    assert len(session.journal.entries) == COUNT
    assert not session.load_some()


def test_an_act_that_needs_all_gets_it(workspace: Workspace) -> None:
    fill(workspace)
    session = reopened(workspace)
    session.load_all()
    assert len(session.journal.entries) == COUNT
    assert not session.load_some()


def test_the_dips_are_found_in_steps_before_they_are_asked_for(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STEP_S", 0.0)
    fill(workspace, 350)
    session = reopened(workspace)
    session.load_all()
    low = save_writing(workspace, Writing(text="Low."), None).entry
    workspace.store.put(low._replace(feeling=Feeling(after=-5)))
    assert session.poll()
    steps = sum(iter(session.look_ahead, False))
    monkeypatch.setattr(module, "find_dips", None)
    assert session.dips()[-1].entry_ids == (low.id,)
    assert steps > 2
    assert not session.look_ahead()


@pytest.mark.parametrize("count", [0, 1, FIRST_PAGE])
def test_a_short_journal_is_there_at_once(workspace: Workspace, count: int) -> None:
    if count:
        fill(workspace, count)
    session = reopened(workspace)
    assert session.journal.complete
    assert len(session.journal.entries) == count
    assert not session.load_some()


def test_an_old_entry_that_cannot_be_read_is_told_once(workspace: Workspace) -> None:
    fill(workspace)
    path = workspace.paths.journal
    rewrite(path, path.read_text().replace('"text":"day 7"', '"text":7', 1))
    session = reopened(workspace)
    page = session.journal
    with pytest.raises(StoreError):
        all(iter(session.load_some, False))
    assert gc.isenabled()
    assert not session.load_some()
    assert session.journal is page


def test_the_lines_of_a_large_journal_are_read_in_another_thread(workspace: Workspace) -> None:
    fill(workspace, LARGE)
    session = reopened(workspace)
    page = session.journal
    thread = Thread(target=session.read_lines)
    thread.start()
    thread.join()
    assert session.journal is page
    all(iter(session.load_some, False))
    assert len(session.journal.entries) == LARGE


def test_a_large_file_that_is_damaged_is_told_and_the_page_stays(workspace: Workspace) -> None:
    fill(workspace, LARGE)
    path = workspace.paths.journal
    path.write_bytes(path.read_bytes().replace(b'"e00007": {', b"rubbish", 1))
    session = reopened(workspace)
    page = session.journal
    with pytest.raises(StoreError):
        session.read_lines()
    assert gc.isenabled()
    assert not session.load_some()
    session.load_all()
    assert session.journal is page


def test_what_is_taken_up_as_a_thread_begins_to_read_leaves_garbage_collected(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(workspace, LARGE)
    session = reopened(workspace)

    def too_late() -> None:
        session.take_up()
        gc.disable()

    collector = SimpleNamespace(disable=too_late, enable=gc.enable, freeze=gc.freeze)
    monkeypatch.setattr(module, "gc", collector)
    session.read_lines()
    assert gc.isenabled()
    assert not session.load_some()


@pytest.mark.parametrize("size", [COUNT, LARGE])
class TestOthers:
    def test_what_another_program_saved_is_taken_up(self, workspace: Workspace, size: int) -> None:
        fill(workspace, size)
        session = reopened(workspace)
        session.load_all()
        assert not session.poll()
        entry = save_writing(workspace, Writing("1mi", "From the other window.")).entry
        assert session.poll()
        assert session.journal.entries[-1] == entry
        assert session.journal.complete
        assert not session.poll()

    def test_what_is_saved_while_the_rest_is_read_is_there_in_the_end(
        self, workspace: Workspace, size: int
    ) -> None:
        fill(workspace, size)
        session = reopened(workspace)
        entry = save_writing(workspace, Writing("1mi", "From the other window.")).entry
        all(iter(session.load_some, False))
        session.poll()
        assert session.journal.entries[-1] == entry
        assert len(session.journal.entries) == size + 1
        assert session.journal.complete

    def test_what_is_saved_here_is_taken_up_without_reading_again(
        self, workspace: Workspace, size: int
    ) -> None:
        fill(workspace, size)
        session = reopened(workspace)
        entry = save_writing(session.workspace, Writing("1mi", "Mine.")).entry
        session.take_up()
        assert session.journal.entries[-1] == entry
        assert len(session.journal.entries) == size + 1
        assert not session.poll()


def test_dips_are_those_of_the_journal_as_it_is(workspace: Workspace) -> None:
    moods = (1, 1, 1, 1, -4)
    workspace.store.put(
        *(
            Entry(f"e{n}", NOW + timedelta(days=n), NOW, NOW, feeling=Feeling(after=mood))
            for n, mood in enumerate(moods)
        )
    )
    session = reopened(workspace)
    assert session.dip_ids() == {"e4"}
    assert session.dips() is session.dips()
    back = Entry("e5", NOW + timedelta(days=5), NOW, NOW, feeling=Feeling(after=2))
    workspace.store.put(back)
    assert session.poll()
    (dip,) = session.dips()
    assert dip.recovered == 5
