"""Letters to herself: written, changed, taken away, and the one for a low day."""

from datetime import date, datetime, timedelta

import pytest

from journal_tui.app.letters import (
    change_letter,
    forget_letter,
    good_day_for_a_letter,
    letter_for,
    open_letter,
    restore_letter,
    write_letter,
    written_on,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.journal import Journal
from journal_tui.domain.letter import Letter
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import letters as texts
from tests.conftest import NOW, FixedClock, make_workspace

TODAY = NOW.date()


def letters(workspace: Workspace) -> tuple[Letter, ...]:
    """Her letters as another program reads them."""
    return make_workspace(workspace.paths.journal.parents[1]).store.journal().letters


def test_a_letter_is_kept_as_it_was_written(workspace: Workspace) -> None:
    letter = write_letter(workspace, "\nDear me,\n\nyou ran.\n")
    assert letters(workspace) == (letter,)
    assert letter.text == "Dear me,\n\nyou ran."
    assert (letter.opened_at, letter.created_at.date()) == (None, TODAY)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_a_letter_needs_words(workspace: Workspace, text: str) -> None:
    with pytest.raises(CallError, match=texts.EMPTY):
        write_letter(workspace, text)
    letter = write_letter(workspace, "Dear me.")
    with pytest.raises(CallError, match=texts.EMPTY):
        change_letter(workspace, letter, text)
    assert letters(workspace) == (letter,)


def test_a_changed_letter_stays_the_letter_of_its_day(
    workspace: Workspace, clock: FixedClock
) -> None:
    letter = write_letter(workspace, "Dear me.")
    clock.turn_to(NOW + timedelta(days=9))
    changed = change_letter(workspace, letter, "Dear me, again.")
    assert letters(workspace) == (changed,)
    assert changed == letter._replace(text="Dear me, again.", updated_at=changed.updated_at)
    assert changed.updated_at > letter.updated_at


def test_that_it_was_opened_is_kept(workspace: Workspace, clock: FixedClock) -> None:
    letter = write_letter(workspace, "Dear me.")
    clock.turn_to(NOW + timedelta(days=9))
    opened = open_letter(workspace, letter)
    assert letters(workspace) == (opened,)
    assert opened.opened_at is not None
    assert opened.opened_at.date() == TODAY + timedelta(days=9)


def test_a_letter_that_is_taken_away_comes_back(workspace: Workspace) -> None:
    write_letter(workspace, "One.")
    gone = forget_letter(workspace, write_letter(workspace, "Two."))
    assert [one.text for one in letters(workspace)] == ["One."]
    restore_letter(workspace, gone)
    assert [one.text for one in letters(workspace)] == ["One.", "Two."]


def test_what_was_changed_elsewhere_is_not_written_over(workspace: Workspace) -> None:
    seen = write_letter(workspace, "Dear me.")
    change_letter(workspace, seen, "By another program.")
    for act in (
        lambda: change_letter(workspace, seen, "Mine."),
        lambda: open_letter(workspace, seen),
        lambda: forget_letter(workspace, seen),
    ):
        with pytest.raises(ConflictError):
            act()
    assert [one.text for one in letters(workspace)] == ["By another program."]


def a_letter(name: str, days_ago: int, opened: int | None = None) -> Letter:
    """A letter written and opened so many days ago."""
    at = NOW - timedelta(days=days_ago)
    opened_at = None if opened is None else NOW - timedelta(days=opened)
    return Letter(name, name, at, at, opened_at)


@pytest.mark.parametrize(
    ("kept", "wanted"),
    [
        ((), None),
        ((a_letter("a", 9),), "a"),
        ((a_letter("old", 9), a_letter("new", 2)), "old"),
        ((a_letter("opened", 90, 80), a_letter("closed", 1)), "closed"),
        ((a_letter("a", 90, 3), a_letter("b", 80, 30), a_letter("c", 70, 10)), "b"),
    ],
)
def test_the_letter_for_a_low_day(kept: tuple[Letter, ...], wanted: str | None) -> None:
    found = letter_for(Journal(letters=kept))
    assert (found.id if found else None) == wanted


def test_each_letter_has_its_turn(workspace: Workspace, clock: FixedClock) -> None:
    for text in ("One.", "Two.", "Three."):
        write_letter(workspace, text)
    opened = []
    for days in range(6):
        clock.turn_to(NOW + timedelta(days=1 + days))
        letter = letter_for(workspace.store.journal())
        assert letter is not None
        opened.append(open_letter(workspace, letter).text)
    assert opened == ["One.", "Two.", "Three."] * 2


@pytest.mark.parametrize(
    ("at", "today", "words"),
    [
        (date(2016, 3, 3), TODAY, "3 March"),
        (date(2015, 12, 31), TODAY, "31 December 2015"),
    ],
)
def test_the_day_of_a_letter(at: date, today: date, words: str) -> None:
    moment = datetime(at.year, at.month, at.day, 9, tzinfo=NOW.tzinfo)
    assert written_on(Letter("a", "a", moment, moment), today) == words


def an_entry(days_ago: int = 0, after: int | None = None, tone: Tone | None = None) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(f"e{days_ago}", at, at, at, "Words.", feeling=Feeling(after=after), tone=tone)


@pytest.mark.parametrize(
    ("entries", "kept", "good"),
    [
        pytest.param((), (), False, id="an empty journal"),
        pytest.param((an_entry(after=3),), (), True, id="+3 of 5 is 0.6"),
        pytest.param((an_entry(after=2),), (), False, id="+2 of 5 is 0.4"),
        pytest.param((an_entry(tone=Tone(0.5, 0.5)),), (), True, id="read in her words"),
        pytest.param((an_entry(),), (), False, id="no mood"),
        pytest.param(
            (an_entry(after=5, tone=Tone(0.9, 0.5, care=True)),), (), False, id="words of care"
        ),
        pytest.param((an_entry(1, after=5),), (), False, id="yesterday"),
        pytest.param((an_entry(1, after=5), an_entry(after=-3)), (), False, id="the newest is low"),
        pytest.param((an_entry(after=5),), (a_letter("a", 30),), False, id="a letter of 30 days"),
        pytest.param((an_entry(after=5),), (a_letter("a", 31),), True, id="a letter of 31 days"),
        pytest.param(
            (an_entry(after=5),), (a_letter("a", 90), a_letter("b", 0)), False, id="one of today"
        ),
    ],
)
def test_a_good_day_for_a_letter(
    entries: tuple[Entry, ...], kept: tuple[Letter, ...], good: bool
) -> None:
    assert good_day_for_a_letter(Journal(entries, letters=kept), TODAY) is good
