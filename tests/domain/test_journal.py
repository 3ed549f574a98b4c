"""The journal as a value: order, tombstones, looking things up."""

from datetime import UTC, datetime, timedelta, timezone

from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal, in_order

AT = datetime(2016, 8, 21, 9, 0, tzinfo=UTC)


def entry(entry_id: str, at: datetime = AT, **values) -> Entry:
    return Entry(entry_id, at, at, at, **values)


def test_order_is_by_moment_across_time_zones_then_by_id():
    east = entry("a", datetime(2016, 8, 21, 10, 30, tzinfo=timezone(timedelta(hours=2))))
    same, twin = entry("c"), entry("b")
    later = entry("0", AT + timedelta(hours=1))
    assert in_order([later, same, twin, east]) == (east, twin, same, later)


def test_tombstones_are_left_out():
    assert in_order([entry("a", deleted_at=AT), entry("b")]) == (entry("b"),)


def test_looking_up_by_id():
    line = Affirmation("x", "It was hard, and you ran.", AT, AT)
    journal = Journal(entries=(entry("a"), entry("b")), affirmations=(line,))
    assert journal.entry("a") == entry("a")
    assert journal.entry("z") is None
    assert journal.affirmation("x") is line
    assert journal.affirmation("z") is None


def test_a_new_journal_is_empty_and_complete():
    assert Journal() == Journal(*[()] * 6, complete=True)
