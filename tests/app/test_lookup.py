"""Finding entries by id and by filter, and taking them away."""

from datetime import timedelta

import pytest

from journal_tui.app.filtering import filter_of, select
from journal_tui.app.lookup import delete_entry, find_also_deleted, find_entry
from journal_tui.app.naming import short_id
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.filters import parse_filter
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import commands as texts
from tests.conftest import NOW, FixedClock, make_workspace

IDS = (
    "0156ab00-0000-7000-8000-aaaaaaaa1111",
    "0156ab11-0000-7000-8000-bbbbbbbb1111",
    "0156cd22-0000-7000-8000-cccccccc2222",
)
JOURNAL = Journal(
    tuple(
        Entry(entry_id, NOW + timedelta(hours=n), NOW, NOW, f"text {n}")
        for n, entry_id in enumerate(IDS)
    )
)


@pytest.mark.parametrize(
    ("named", "index"),
    [
        pytest.param("last", 2, id="the newest"),
        pytest.param(IDS[0], 0, id="whole"),
        pytest.param(IDS[1].upper(), 1, id="in capitals"),
        pytest.param(short_id(IDS[1]), 1, id="as it is shown"),
        pytest.param("2222", 2, id="its end"),
        pytest.param("0156cd22", 2, id="its start"),
        pytest.param("a1111", 0, id="a longer end"),
    ],
)
def test_an_id_names_its_entry(named: str, index: int) -> None:
    assert find_entry(JOURNAL, named) is JOURNAL.entries[index]


@pytest.mark.parametrize(
    ("named", "words"),
    [
        pytest.param("9999", texts.NO_SUCH_ENTRY.format(named="9999"), id="nobody's"),
        pytest.param("", texts.NO_SUCH_ENTRY.format(named=""), id="empty"),
        pytest.param("222", texts.NO_SUCH_ENTRY.format(named="222"), id="too short to be meant"),
        pytest.param("0156", texts.MANY_ENTRIES.format(named="0156", n=3), id="three begin so"),
        pytest.param("1111", texts.MANY_ENTRIES.format(named="1111", n=2), id="two end so"),
    ],
)
def test_what_is_no_id_is_refused(named: str, words: str) -> None:
    with pytest.raises(CallError) as caught:
        find_entry(JOURNAL, named)
    assert caught.value.what == words
    assert caught.value.next_step


def test_the_last_of_an_empty_journal() -> None:
    with pytest.raises(CallError, match=texts.NO_ENTRIES):
        find_entry(Journal(), "last")


def test_a_deleted_entry_is_found_where_no_live_one_is_meant(workspace: Workspace) -> None:
    gone, live, other = (
        Entry(entry_id, NOW + timedelta(hours=n), NOW, NOW, f"text {n}")
        for n, entry_id in enumerate(IDS)
    )
    workspace.store.put(gone, live, other)
    delete_entry(workspace, gone)
    assert find_also_deleted(workspace, "aaaa1111").text == "text 0"
    assert find_also_deleted(workspace, "1111") == live, "the live one goes before"
    assert find_also_deleted(workspace, "last") == other
    delete_entry(workspace, live)
    with pytest.raises(CallError) as caught:
        find_also_deleted(workspace, "1111")
    assert caught.value.what == texts.MANY_ENTRIES.format(named="1111", n=2)
    with pytest.raises(CallError, match="No entry has"):
        find_also_deleted(workspace, "9999")


def test_a_filter_lets_through_what_it_says() -> None:
    moods = (1, 1, 1, 1, -4, 2)
    entries = tuple(
        Entry(f"e{n}", NOW + timedelta(days=n), NOW, NOW, "rain", feeling=Feeling(after=mood))
        for n, mood in enumerate(moods)
    )
    query = parse_filter("is:dip rain", "mi")
    assert select(entries, query) == (entries[4],)
    assert select(entries, query, folded={"e4": "sun"}) == ()
    assert select(entries, query, dips=frozenset({"e1"})) == (entries[1],)
    assert select(entries, parse_filter("", "mi")) == entries


@pytest.mark.parametrize("query", ["mood<abc", "is:nonsense", "2016-13", "mood<", ">5furlongs"])
def test_a_filter_that_is_not_understood_is_refused(workspace: Workspace, query: str) -> None:
    with pytest.raises(CallError) as caught:
        filter_of(workspace, f"rain {query}")
    assert caught.value.exit_code == 2
    assert caught.value.where.startswith(f"{query}: ")
    assert caught.value.next_step == texts.FILTER_NEXT


def test_what_changed_elsewhere_is_not_deleted(workspace: Workspace) -> None:
    seen = save_writing(workspace, Writing("1mi", "Before.")).entry
    clock = FixedClock(NOW + timedelta(hours=1))
    other = make_workspace(workspace.paths.journal.parents[1], clock)
    save_writing(other, Writing("1mi", "After."), seen)
    with pytest.raises(ConflictError):
        delete_entry(workspace, seen)
    workspace.store.refresh()
    assert [entry.text for entry in workspace.store.journal().entries] == ["After."]
