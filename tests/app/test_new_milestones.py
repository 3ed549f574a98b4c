"""Milestones as they happen: the quiet line after saving."""

import pytest

from journal_tui.app import shell_writing
from journal_tui.app.goals import set_goal
from journal_tui.app.new_milestones import (
    milestone_line,
    milestones_in_words,
    milestones_of,
)
from journal_tui.app.privacy import encrypt
from journal_tui.app.shell_writing import milestones_at_hand
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry
from journal_tui.errors import StoreError
from journal_tui.store.journal_store import JournalStore


def keep(workspace: Workspace, line: str, text: str = "Words.") -> Entry:
    return save_writing(workspace, Writing(line, text)).entry


def save(workspace: Workspace, line: str, text: str = "Words.") -> str:
    return keep(workspace, line, text).id


def said(workspace: Workspace, entry_id: str) -> str:
    return milestone_line(workspace.store.journal(), entry_id, "mi")


@pytest.mark.parametrize(
    ("before", "line", "says"),
    [
        ((), "1mi 14:00", "First run, 1 mi"),
        ((), "walk 1mi", ""),
        (("2016-08-01 1mi",), "0.9mi", ""),
        (("2016-08-01 1mi",), "1mi", ""),
        (("2016-08-01 1.5mi",), "2mi", "Farthest yet: 2 mi"),
        (
            ("2016-08-01 1mi",),
            "1.5mi 18:40 nonstop 1.5mi",
            "Farthest yet: 1.5 mi, without walking · First 10 minutes without walking",
        ),
        (("2016-08-01 1mi",), "1.2mi run, 0.8mi walk", "Farthest run yet: 1.2 mi"),
        (
            ("2016-08-01 1.5mi",),
            "1.2mi run, 0.8mi walk",
            "Farthest yet: 2 mi, running and walking",
        ),
        (("2016-08-01 2mi",), "race 5k", "First race, 3.1 mi · First 5k"),
        (("2016-08-01 1mi",), "0.5mi rain", "First run in the rain"),
        (("2016-08-01 1mi", "rain 2016-08-02 1mi"), "0.5mi rain", ""),
        (("2016-08-01 20min",), "30min", "Longest run yet: 30 min"),
        (
            ("yesterday 1mi", "2016-08-16 1mi"),
            "0.5mi",
            "Runs on three days of seven, for the first time",
        ),
        (("walk 2016-08-01 1mi",), "walk 3mi", "Longest way on foot: 3 mi"),
        (("2016-08-01 1mi",), "feel+3", ""),
    ],
)
def test_the_line_after_saving(
    workspace: Workspace, before: tuple[str, ...], line: str, says: str
) -> None:
    for earlier in before:
        save(workspace, earlier)
    assert said(workspace, save(workspace, line)) == says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        # A week later she had run 2 mi: what was the farthest then is no "yet" now.
        ("2016-08-07 1.5mi", ""),
        ("2016-08-07 2mi", ""),
        ("2016-08-07 3mi", "Farthest yet: 3 mi"),
        # A first is one, whenever it is typed in.
        ("2016-08-07 1mi rain", "First run in the rain"),
        ("2016-07-01 0.5mi", "First run, 0.5 mi"),
    ],
)
def test_an_earlier_day_is_told_as_what_it_is_today(
    workspace: Workspace, line: str, says: str
) -> None:
    save(workspace, "2016-08-01 1mi")
    save(workspace, "2016-08-14 2mi rain")
    assert said(workspace, save(workspace, line)) == says


def test_a_round_number_is_told_by_the_newest_run(workspace: Workspace) -> None:
    for day in range(1, 10):
        save(workspace, f"2016-05-{3 * day:02} 1mi")
    tenth = save(workspace, "2016-06-01 1mi")
    assert said(workspace, tenth) == "10 runs"
    late = save(workspace, "2016-05-02 1mi")
    assert said(workspace, late) == "First run, 1 mi"
    # The tenth in order is another one now, of a day that lies behind.
    assert said(workspace, tenth) == ""


def test_the_distance_of_her_goal(workspace: Workspace) -> None:
    save(workspace, "2016-08-01 4mi")
    set_goal(workspace, "10k 2016-12-04", None)
    assert said(workspace, save(workspace, "6.2mi")) == "The distance of your goal: 10k"


def test_words_that_ask_for_care_get_no_line(workspace: Workspace) -> None:
    entry = keep(workspace, "2mi", "I want to kill myself.")
    assert said(workspace, entry.id) == ""
    assert milestones_at_hand(workspace, entry) == ()


def test_nothing_is_claimed_while_the_journal_is_being_read(workspace: Workspace) -> None:
    entry_id = save(workspace, "2mi")
    part = workspace.store.journal()._replace(complete=False)
    assert milestones_of(part, entry_id, "mi") == ()
    assert milestones_of(workspace.store.journal(), "another", "mi") == ()


class TestFromTheShell:
    def test_the_same_words(self, workspace: Workspace) -> None:
        save(workspace, "2016-08-01 1mi")
        entry = keep(workspace, "2mi")
        told = milestones_at_hand(workspace, entry)
        assert told == milestones_in_words(workspace.store.journal(), entry.id, "mi")
        assert told == ("Farthest yet: 2 mi",)

    def test_a_large_journal_is_not_read_for_it(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        entry = keep(workspace, "2mi")
        size = workspace.paths.journal.stat().st_size
        monkeypatch.setattr(shell_writing, "SMALL", size)
        assert milestones_at_hand(workspace, entry) == ()
        monkeypatch.setattr(shell_writing, "SMALL", size + 1)
        assert milestones_at_hand(workspace, entry) == ("First run, 2 mi",)

    def test_of_an_encrypted_journal_nothing_is_told(self, workspace: Workspace) -> None:
        entry = keep(workspace, "2mi")
        encrypt(workspace, "correct horse battery staple")
        assert milestones_at_hand(workspace, entry) == ()

    def test_what_cannot_be_read_says_nothing(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        entry = keep(workspace, "2mi")

        def fails(_: object) -> None:
            raise StoreError("This cannot be read.")

        monkeypatch.setattr(JournalStore, "journal", fails)
        assert milestones_at_hand(workspace, entry) == ()
        workspace.paths.journal.unlink()
        assert milestones_at_hand(workspace, entry) == ()
