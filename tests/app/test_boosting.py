"""Boost: a line, one true thing, her own words beside it; and what is kept of it."""

from datetime import timedelta

import pytest

from journal_tui.app.affirmations import change_affirmation, delete_affirmation, her_list
from journal_tui.app.boosting import (
    Beside,
    Boost,
    beside,
    boost_me,
    friend_for,
    in_mind,
    rate_showing,
    why_in_words,
)
from journal_tui.app.letters import write_letter
from journal_tui.app.privacy import encrypt, lock
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.errors import StoreError
from journal_tui.insight.dips import find_dips
from journal_tui.store.journal_store import JournalStore
from tests.conftest import NOW, FixedClock, make_workspace

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


def test_it_is_about_the_low_of_today_where_none_is_named(
    workspace: Workspace, entry: Entry, clock: FixedClock
) -> None:
    boost = boost_me(workspace)
    assert boost.friend == friend_for(entry)
    assert boost.showing is not None
    assert boost.showing.entry_id == entry.id
    clock.turn_to(NOW + timedelta(days=1))
    assert boost_me(workspace).friend is None, "that was yesterday"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A lovely run, I am so happy.", id="she is well again"),
        pytest.param("I want to kill myself.", id="words that ask for care"),
        pytest.param("", id="no words yet"),
    ],
)
def test_no_low_of_today_is_in_mind(workspace: Workspace, entry: Entry, text: str) -> None:
    assert in_mind(workspace.store.journal(), entry.day) == entry
    save_writing(workspace, Writing("1mi", text))
    assert in_mind(workspace.store.journal(), entry.day) is None


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


# --- a day like this, and a letter --------------------------------------------------------------

SUNDAY = "I went out for two miles and stopped. I cried when I got home. I wasn't good enough."
MONDAY = "Two miles, running and walking. No tears today! I enjoyed it and I feel proud."
IN_HER_WORDS = "On Sunday you wrote: “I cried when I got home.” The next day: “No tears today!”"


@pytest.fixture
def tuesday(workspace: Workspace, clock: FixedClock) -> Workspace:
    """Sunday was low, on Monday she was back, and now it is Tuesday."""
    save_writing(workspace, Writing("1.5mi 18:40", SUNDAY))
    clock.turn_to(NOW + timedelta(days=1))
    save_writing(workspace, Writing("1.2mi run, 0.8mi walk", MONDAY))
    clock.turn_to(NOW + timedelta(days=2))
    return workspace


def what_is_beside(workspace: Workspace, about: Entry | None = None) -> Beside:
    journal = workspace.store.journal()
    return beside(workspace, journal, find_dips(journal.entries), about)


def test_on_a_day_like_this_in_her_own_words(tuesday: Workspace) -> None:
    assert what_is_beside(tuesday).day_like_this == IN_HER_WORDS
    low = save_writing(tuesday, Writing(text="I cried again.")).entry
    assert what_is_beside(tuesday, low).day_like_this == IN_HER_WORDS


def test_before_there_is_such_a_day_nothing_is_said(workspace: Workspace) -> None:
    assert what_is_beside(workspace) == Beside()
    low = save_writing(workspace, Writing("1.5mi 18:40", SUNDAY)).entry
    assert what_is_beside(workspace, low) == Beside()


def test_the_dip_that_recovered_is_evidence_in_her_words(tuesday: Workspace) -> None:
    told = [boost_me(tuesday, turn=turn).evidence for turn in range(12)]
    assert IN_HER_WORDS in told
    assert not any("dipped" in one for one in told)


def test_a_dip_without_words_is_evidence_all_the_same(
    workspace: Workspace, clock: FixedClock
) -> None:
    save_writing(workspace, Writing("1.5mi 18:40 feel-4"))
    clock.turn_to(NOW + timedelta(days=1))
    save_writing(workspace, Writing("2mi 26:00 feel+4"))
    told = [boost_me(workspace, turn=turn).evidence for turn in range(12)]
    assert any("your mood dipped" in one for one in told)
    assert what_is_beside(workspace).day_like_this == ""


def test_a_letter_waits_for_a_low_day(tuesday: Workspace) -> None:
    letter = write_letter(tuesday, "Dear me.")
    assert what_is_beside(tuesday).letter is None, "the newest mood is a good one"
    low = save_writing(tuesday, Writing(text="I cried again. It was awful.")).entry
    assert what_is_beside(tuesday, low).letter == letter
    assert what_is_beside(tuesday).letter == letter


def test_the_newest_mood_is_of_the_newest_entry_that_has_one(tuesday: Workspace) -> None:
    letter = write_letter(tuesday, "Dear me.")
    save_writing(tuesday, Writing(text="I cried again. It was awful."))
    save_writing(tuesday, Writing("1mi 13:00"))
    assert what_is_beside(tuesday).letter == letter


def test_nothing_of_hers_is_shown_while_it_is_locked(tuesday: Workspace) -> None:
    write_letter(tuesday, "Dear me.")
    low = save_writing(tuesday, Writing(text="I cried again.")).entry
    journal = tuesday.store.journal()
    boost = boost_me(tuesday, low)
    encrypt(tuesday, "a passphrase")
    lock(tuesday)
    assert beside(tuesday, journal, find_dips(journal.entries), low) == Beside()
    assert why_in_words(tuesday, boost, low) == ""


# --- why, and learning --------------------------------------------------------------------------


def test_why_a_line_came_is_told_from_before_it_was_shown(
    workspace: Workspace, entry: Entry
) -> None:
    boost = boost_me(workspace, entry)
    fits = why_in_words(workspace, boost, entry)
    assert fits.startswith("It is for ")
    assert boost.showing is not None
    rate_showing(workspace, boost.showing, True)
    assert why_in_words(workspace, boost, entry) == fits, "what she says now counts from now on"
    later = save_writing(workspace, Writing("1mi", LOW)).entry
    again = Boost(boost.affirmation, "", None, None)
    assert why_in_words(workspace, again, later).startswith("It helped before, when you wrote ")


def test_without_a_line_there_is_no_why(workspace: Workspace) -> None:
    assert why_in_words(workspace, Boost(None, "", None, None), None) == ""


def test_what_helped_on_such_a_low_comes_again(workspace: Workspace) -> None:
    """Of the lines that fit the one that always helped comes more often than any other."""
    first = save_writing(workspace, Writing("1mi", LOW)).entry
    favoured = boost_me(workspace, first).affirmation
    assert favoured is not None
    shown: dict[str, int] = {}
    for _ in range(30):
        about = save_writing(workspace, Writing("1mi", LOW)).entry
        boost = boost_me(workspace, about)
        assert boost.affirmation is not None
        assert boost.showing is not None
        shown[boost.affirmation.id] = shown.get(boost.affirmation.id, 0) + 1
        rate_showing(workspace, boost.showing, boost.affirmation.id == favoured.id)
    assert max(shown, key=lambda line: shown[line]) == favoured.id
