"""Boost: a line, one true thing, her sentence as said to a friend; and what is kept of it."""

import pytest

from journal_tui.app.affirmations import change_affirmation, delete_affirmation, her_list
from journal_tui.app.boosting import boost_me, friend_for, rate_showing
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.errors import StoreError
from journal_tui.store.journal_store import JournalStore
from tests.conftest import make_workspace

LOW = "I went for two and it was one. I wasn't good enough. I am so slow."


def showings(workspace: Workspace) -> tuple[Showing, ...]:
    return make_workspace(workspace.paths.journal.parents[1]).store.journal().showings


@pytest.fixture
def entry(workspace: Workspace) -> Entry:
    save_writing(workspace, Writing("yesterday 1mi 13:00", "Fine."))
    return save_writing(workspace, Writing("1.5mi 18:40", LOW)).entry


def test_that_it_was_shown_is_kept(workspace: Workspace, entry: Entry) -> None:
    boost = boost_me(workspace, entry)
    assert boost.affirmation in her_list(workspace)
    assert boost.showing is not None
    assert boost.affirmation is not None
    assert showings(workspace) == (boost.showing,)
    assert boost.showing.affirmation_id == boost.affirmation.id
    assert (boost.showing.entry_id, boost.showing.helped) == (entry.id, None)


@pytest.mark.parametrize("helped", [True, False])
def test_what_she_says_of_it_is_kept(workspace: Workspace, helped: bool) -> None:
    showing = boost_me(workspace).showing
    assert showing is not None
    assert showing.entry_id is None
    rate_showing(workspace, showing, helped)
    (kept,) = showings(workspace)
    assert kept == showing._replace(helped=helped, updated_at=kept.updated_at)


def test_not_the_same_line_twice_in_a_row(workspace: Workspace, entry: Entry) -> None:
    before = ""
    for _ in range(30):
        line = boost_me(workspace, entry, avoid=before).affirmation
        assert line is not None
        assert line.id != before
        before = line.id


def test_the_evidence_turns_with_the_line_and_comes_round(
    workspace: Workspace, entry: Entry
) -> None:
    told = [boost_me(workspace, entry, turn=turn).evidence for turn in range(12)]
    assert all(told)
    assert told[0] != told[1]
    different = len(set(told))
    assert different > 2
    assert told[:different] == list(dict.fromkeys(told))
    assert told[different] == told[0]
    assert "1.5 mi" in told[0]


def test_without_runs_there_is_no_evidence(workspace: Workspace) -> None:
    save_writing(workspace, Writing(text="No run today."))
    assert boost_me(workspace).evidence == ""


def test_her_sentence_is_said_as_to_a_friend(entry: Entry) -> None:
    friend = friend_for(entry)
    assert friend is not None
    assert friend.quote == "I wasn't good enough."
    assert "you" in friend.said.lower()
    assert friend.quote in entry.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="no words"),
        pytest.param("It was a good run.", id="nothing harsh"),
        pytest.param("I wasn't good enough. I want to kill myself.", id="words that ask for care"),
    ],
)
def test_where_nothing_is_said_to_a_friend(workspace: Workspace, text: str) -> None:
    entry = save_writing(workspace, Writing("1mi", text)).entry
    assert friend_for(entry) is None
    assert boost_me(workspace, entry).friend is None


def test_it_is_not_about_anything(workspace: Workspace) -> None:
    assert boost_me(workspace).friend is None


def test_an_empty_list_gives_no_line_and_keeps_no_showing(workspace: Workspace) -> None:
    first, *others = her_list(workspace)
    for line in others:
        delete_affirmation(workspace, line)
    change_affirmation(workspace, first, resting=True)
    boost = boost_me(workspace)
    assert (boost.affirmation, boost.showing) == (None, None)
    assert showings(workspace) == ()


def test_it_is_shown_even_where_nothing_can_be_kept(
    workspace: Workspace, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise StoreError("This cannot be saved.")

    monkeypatch.setattr(JournalStore, "put", fails)
    monkeypatch.setattr(JournalStore, "add", fails)
    boost = boost_me(workspace, entry)
    assert boost.affirmation is not None
    assert boost.evidence
    assert boost.showing is None
    assert showings(workspace) == ()
