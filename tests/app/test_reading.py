"""One entry as it is read back: all of it in words."""

from datetime import timedelta

import pytest

from journal_tui.app.correcting import move_tone
from journal_tui.app.reading import reading_of, showings_by_entry
from journal_tui.app.session import Session
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.texts import journal as texts
from tests.conftest import NOW


@pytest.fixture
def session(workspace: Workspace) -> Session:
    made = Session(workspace)
    made.open()
    return made


def test_an_entry_in_words(workspace: Workspace, session: Session) -> None:
    entry = save_writing(
        workspace, Writing("yesterday 7am 1.5mi 18:40 feel-3 #rain", "I was glad.")
    ).entry
    reading = reading_of(session, entry)
    assert (reading.day, reading.hour) == ("Saturday 20 August", "07:00")
    assert reading.run == "1.5 mi in 18:40 · 12:27 /mi"
    assert (reading.feeling, reading.mood_words) == ("felt bad after", "very low, you said so")
    assert (reading.tags, reading.text, reading.waiting) == (("rain",), "I was glad.", False)
    assert entry.tone is not None
    assert reading.sentences == entry.tone.sentences
    assert (reading.dip, reading.shown) == ("", ())


def test_words_that_ask_for_care_show_no_tone(workspace: Workspace, session: Session) -> None:
    entry = save_writing(workspace, Writing("1mi feel-5", "I want to kill myself.")).entry
    reading = reading_of(session, entry)
    assert (reading.mood, reading.mood_words, reading.sentences) == (None, "", ())


def test_a_run_that_waits(workspace: Workspace, session: Session) -> None:
    reading = reading_of(session, save_writing(workspace, Writing("1mi")).entry)
    assert (reading.waiting, reading.mood, reading.sentences) == (True, None, ())


def test_a_dip_says_when_it_was_over(workspace: Workspace, session: Session) -> None:
    low, back = (
        Entry(f"e{days}", NOW - timedelta(days=days), NOW, NOW, feeling=Feeling(after=mood))
        for days, mood in ((5, -4), (2, 3))
    )
    workspace.store.put(low)
    session.take_up()
    assert reading_of(session, low, dip=True).dip == texts.DIP_OPEN
    workspace.store.put(back)
    session.take_up()
    assert reading_of(session, low, dip=True).dip == texts.DIP_BACK.format(day="Friday 19 August")


def test_what_was_shown_for_it(workspace: Workspace, session: Session) -> None:
    line = Affirmation("line", "One [mile].", NOW, NOW)
    shown = (
        Showing("s1", "line", NOW, NOW, "entry", True),
        Showing("s2", "gone", NOW, NOW, "entry", None),
        Showing("s3", "line", NOW, NOW, "another", False),
        Showing("s4", "line", NOW, NOW, None),
    )
    workspace.store.put(line, *shown)
    session.take_up()
    by_entry = showings_by_entry(shown)
    assert by_entry == {"entry": [*shown[:2]], "another": [shown[2]]}
    entry = Entry("entry", NOW, NOW, NOW, "Words.")
    assert reading_of(session, entry, by_entry["entry"]).shown == (
        (texts.SHOWN_LINE.format(text="One [mile]."), True),
        (texts.SHOWN_GONE, None),
    )


def test_the_sentences_that_she_corrected_are_told(workspace: Workspace, session: Session) -> None:
    text = "It was lovely. It rained."
    entry = save_writing(workspace, Writing(text=text)).entry
    assert reading_of(session, entry).said == frozenset()
    assert reading_of(session, move_tone(workspace, entry, 1, "It rained.")).said == {15}
