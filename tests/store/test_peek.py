"""The newest page of a large journal, read from the end of its file."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.domain.ids import new_id
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.store import peek as peek_module
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.lines import line_of
from journal_tui.store.snapshot import SCHEMA

START = datetime(2010, 1, 1, 8, tzinfo=UTC)
RNG = random.Random(3)


def store_at(path: Path) -> JournalStore:
    return JournalStore(path, now=lambda: START, entropy=RNG.randbytes)


def entry(number: int, text: str = "I went out.", *, deleted: bool = False) -> Entry:
    at = START + timedelta(days=number)
    return Entry(
        id=new_id(at, RNG.randbytes(10)),
        at=at,
        created_at=at,
        updated_at=at,
        text=f"{text} {number}",
        deleted_at=at if deleted else None,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.json"


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal of a hundred entries counts as a large one here."""
    monkeypatch.setattr(peek_module, "LARGE", 2000)


def fill(path: Path, *, showings: int = 3, deleted: bool = False, text: str = "x" * 300) -> None:
    line = Affirmation("a1", "It was hard.", START, START, order=2.0)
    gone = Affirmation("a2", "Gone.", START, START, deleted_at=START)
    shown = [
        Showing(f"s{n}", "a1", START + timedelta(hours=n), START, helped=True)
        for n in range(showings)
    ]
    goal = Goal("g1", "half marathon", START.date(), START, START)
    entries = [entry(n, text, deleted=deleted and n % 2 == 0) for n in range(100)]
    asks = Doubt("d1", START, START, START, "e1", text="Perhaps.")
    files = [ImportedFile(f"i{n}", f"{n:064x}", START, START, "a.fit") for n in range(500)]
    store_at(path).put(*entries, line, gone, *shown, goal, asks, *files)


@pytest.mark.parametrize("deleted", [False, True], ids=["all live", "tombstones between"])
def test_the_page_is_what_the_whole_file_says(path: Path, deleted: bool) -> None:
    fill(path, deleted=deleted)
    page = store_at(path).peek(5)
    whole = store_at(path).journal()
    assert page is not None
    assert not page.complete
    assert page.entries == whole.entries[-5:]
    assert page._replace(entries=(), complete=True) == whole._replace(entries=())
    assert store_at(path).newest(5) == whole.entries[-5:]
    assert [one.text for one in page.doubts] == ["Perhaps."]


def test_a_page_of_a_journal_that_was_synced(path: Path) -> None:
    fill(path)
    ledger = store_at(path).ledger
    ledger.change("sync", {"base": line_of("base", {"commit": "0a1b", "over": ""})})
    ledger.fold()
    page = store_at(path).peek(5)
    assert page is not None
    assert page.entries == store_at(path).journal().entries[-5:]


def test_more_of_the_file_is_read_where_the_small_tables_are_long(path: Path) -> None:
    fill(path, showings=900, text="x" * 3000)
    page = store_at(path).peek(2)
    assert page is not None
    assert len(page.showings) == 900
    assert len(page.entries) == 2


def test_nothing_is_peeked_at_once_all_is_read(path: Path) -> None:
    fill(path)
    store = store_at(path)
    store.journal()
    assert store.peek(5) is None


def test_a_small_journal_is_read_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    monkeypatch.setattr(peek_module, "LARGE", 10_000_000)
    assert store_at(path).peek(5) is None
    assert len(store_at(path).newest(5)) == 5


def test_a_journal_with_fewer_entries_than_asked_for_is_read_whole(path: Path) -> None:
    fill(path)
    assert store_at(path).peek(200) is None
    assert len(store_at(path).newest(200)) == 100


def test_no_file_no_page(path: Path) -> None:
    assert store_at(path).peek(5) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-2],
        lambda data: data[:-40],
        lambda data: b"{}" + b" " * 5000,
        lambda data: data.replace(b'"schema":%d' % SCHEMA, b'"schema":9'),
        lambda data: data.replace(b'"program":"journal-tui"', b'"program":"another"'),
        lambda data: data.replace(b'{"program"', b'{program"'),
        lambda data: data.replace(b'"_meta"', b'"other"'),
        lambda data: data.replace(b'"goals": {', b'"goalz": {'),
        lambda data: data.replace(b'"at":"2010-04-10', b'"at":"2010-99-10'),
        lambda data: data.replace(b'"order":2.0', b'"order":"x"'),
    ],
    ids=[
        "cut short",
        "cut shorter",
        "not a journal",
        "newer",
        "foreign",
        "broken head",
        "no head",
        "unknown table",
        "no such day",
        "not a number",
    ],
)
def test_whatever_is_odd_is_left_to_the_whole_reading(path: Path, spoil: object) -> None:
    fill(path)
    assert callable(spoil)
    before = path.read_bytes()
    spoilt = spoil(before)
    assert spoilt != before, "the test spoils something"
    path.write_bytes(spoilt)
    assert store_at(path).peek(5) is None
    assert path.read_bytes() == spoilt
