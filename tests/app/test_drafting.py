"""The draft of a page: kept, taken up, put aside, and held by one program at a time."""

import pytest

from journal_tui.app.drafting import DraftDesk, LeftOver, left_over
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing
from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Wall
from journal_tui.store.errors import BusyError
from tests.conftest import FixedClock, make_workspace

PAGE = Writing(
    "1mi blub",
    "Half a sentence",
    Feeling(-1, 2, ("tired",)),
    7,
    (Wall(800.0, where="head", said="[stop]"),),
    "entry-id",
)


@pytest.fixture
def other(workspace: Workspace) -> Workspace:
    """The same journal, in another program."""
    return make_workspace(workspace.paths.journal.parents[1])


def waiting(workspace: Workspace) -> list[str]:
    return [draft.text for draft in left_over(workspace)]


def test_a_held_draft_is_nobody_elses(workspace: Workspace, other: Workspace) -> None:
    desk = DraftDesk(workspace)
    desk.keep(PAGE)
    assert left_over(other) == ()
    desk.put_aside()
    assert waiting(other) == ["Half a sentence"]


def test_it_is_taken_up_whole(workspace: Workspace, other: Workspace) -> None:
    first, second = DraftDesk(workspace), DraftDesk(other)
    first.keep(PAGE)
    first.put_aside()
    (left,) = left_over(other)
    assert second.take_up(left.id) == PAGE
    assert left_over(workspace) == ()
    second.keep(PAGE._replace(text="Half a sentence, and the rest."))
    second.put_aside()
    assert waiting(workspace) == ["Half a sentence, and the rest."]


def test_two_desks_do_not_take_the_same(workspace: Workspace, other: Workspace) -> None:
    desk = DraftDesk(workspace)
    desk.keep(PAGE)
    desk.put_aside()
    (left,) = left_over(workspace)
    assert desk.take_up(left.id) is not None
    assert DraftDesk(other).take_up(left.id) is None


def test_one_that_is_taken_between_the_look_and_the_hand(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = DraftDesk(workspace)
    desk.keep(PAGE)
    desk.put_aside()
    (left,) = left_over(workspace)

    def held(_: str) -> None:
        raise BusyError("Somebody was quicker.")

    monkeypatch.setattr(workspace.drafts, "open", held)
    assert DraftDesk(workspace).take_up(left.id) is None


def test_what_is_saved_leaves_no_draft(workspace: Workspace, other: Workspace) -> None:
    desk = DraftDesk(workspace)
    desk.keep(PAGE)
    desk.done()
    assert left_over(other) == ()
    assert list(workspace.paths.drafts.iterdir()) == []
    desk.done()


def test_a_page_that_became_blank_needs_no_draft(workspace: Workspace) -> None:
    desk = DraftDesk(workspace)
    desk.keep(Writing(text="a"))
    desk.keep(Writing(text="  "))
    desk.put_aside()
    assert left_over(workspace) == ()


def test_a_blank_page_makes_no_folder(workspace: Workspace) -> None:
    DraftDesk(workspace).keep(Writing())
    assert not workspace.paths.drafts.exists()


def test_keeping_again_replaces_it(workspace: Workspace) -> None:
    desk = DraftDesk(workspace)
    for text in ("a", "ab", "abc"):
        desk.keep(Writing(text=text))
    desk.put_aside()
    assert waiting(workspace) == ["abc"]


def test_what_waits_comes_newest_first(workspace: Workspace, clock: FixedClock) -> None:
    desk = DraftDesk(workspace)
    for writing in (Writing(text="older"), Writing("1mi rain")):
        desk.keep(writing)
        desk.put_aside()
    newest, older = left_over(workspace)
    assert isinstance(newest, LeftOver)
    assert (newest.text, older.text) == ("1mi rain", "older")
    assert newest.saved_at > older.saved_at


def test_a_draft_that_is_gone_is_nothing(workspace: Workspace) -> None:
    assert DraftDesk(workspace).take_up("nobody") is None
