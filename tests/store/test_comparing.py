"""What a restore would change is told document by document, and nothing is left out."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_kit import (
    affirmation,
    deleted,
    doubt,
    entry,
    goal,
    imported_file,
    open_store,
    showing,
)

from journal_tui.errors import StoreError
from journal_tui.store.codec import encode, table_of
from journal_tui.store.comparing import compare, how_many_live, tables_in
from journal_tui.store.errors import (
    DamagedFileError,
    DocumentError,
    ForeignFileError,
    NewerFileError,
)
from journal_tui.store.lines import Lines, line_of
from journal_tui.store.snapshot import SCHEMA, TABLES
from journal_tui.texts import backups as backup_texts
from tests.rewriting import resummed

KEPT = Path(__file__).parent / "kept"
MINUTE = timedelta(minutes=1)

Tables = dict[str, Lines]


def tables_of(*values: Any, **others: Mapping[str, bytes]) -> Tables:
    """Tables with these values in them, and documents of other tables as they are."""
    tables: Tables = {name: {} for name in ("entries", "affirmations", "goals", "showings")}
    tables |= {"imports": {}, "doubts": {}}
    for value in values:
        tables[table_of(value)][value.id] = line_of(value.id, encode(value))
    return tables | {name: dict(lines) for name, lines in others.items()}


def journal(path: Path, *values: Any) -> bytes:
    """The bytes of a journal with these values in it."""
    store = open_store(path)
    store.put(*values)
    store.tidy()
    return path.read_bytes()


# What differs ------------------------------------------------------------------------------


def test_each_kind_of_change_is_told() -> None:
    now = tables_of(entry(1), entry(2), entry(3), affirmation(1), goal(1))
    changed = entry(2, text="As it was.")
    then = tables_of(entry(1), changed, entry(4), affirmation(1, text="Slow is a pace."), goal(2))
    found = compare(now, then)
    assert [one.value for one in found.entries.come] == [entry(4)]
    assert [one.value for one in found.entries.change] == [changed]
    assert [one.value for one in found.entries.go] == [entry(3)]
    assert [one.value.text for one in found.affirmations.change] == ["Slow is a pace."]
    assert (found.goals.come[0].id, found.goals.go[0].id) == ("g2", "g1")
    assert found.unseen == 0
    assert not found.nothing


def test_what_asks_her_is_told_and_what_was_brought_in_is_counted() -> None:
    now = tables_of(doubt(1), doubt(2), imported_file(1))
    then = tables_of(deleted(doubt(1)), doubt(2, text="Another."), imported_file(2))
    found = compare(now, then)
    assert [one.id for one in found.doubts.go] == ["d1"]
    assert [one.value.text for one in found.doubts.change] == ["Another."]
    assert found.unseen == 2


def test_the_same_is_nothing_whatever_the_order_and_the_meta_document() -> None:
    now = tables_of(entry(1), entry(2), showing(1), _meta={"journal": b'"journal": {"a": 1}'})
    then = tables_of(entry(2), entry(1), showing(1), _meta={"journal": b'"journal": {"a": 2}'})
    assert compare(now, then).nothing


def test_a_deleted_entry_is_not_there() -> None:
    gone = deleted(entry(1))
    comes = compare(tables_of(gone), tables_of(entry(1)))
    assert [one.value for one in comes.entries.come] == [entry(1)]
    goes = compare(tables_of(entry(1)), tables_of(gone))
    assert [one.value for one in goes.entries.go] == [entry(1)]
    again = compare(tables_of(gone), tables_of(deleted(entry(1), MINUTE * 2)))
    assert (again.entries, again.unseen) == (((), (), ()), 1)
    assert not again.nothing


def test_words_about_a_deletion_are_no_deletion() -> None:
    odd = entry(1, text='"deleted_at": 1, and \\"deleted_at\\":"x"')
    null = line_of(entry(2).id, {**encode(entry(2)), "deleted_at": None})
    now = tables_of(odd)
    now["entries"][entry(2).id] = null
    assert how_many_live(now["entries"]) == 2
    assert len(compare(now, tables_of()).entries.go) == 2


def test_the_newest_entry_comes_first() -> None:
    late = entry(1, at=entry(9).at)
    found = compare(tables_of(), tables_of(entry(3), late, entry(2)))
    assert [one.value for one in found.entries.come] == [late, entry(3), entry(2)]


@pytest.mark.parametrize("table", ["showings", "history", "of another program"])
def test_what_no_list_shows_is_counted(table: str) -> None:
    now = tables_of(**{table: {"a": b'"a": {"n":1}', "b": b'"b": {"n":1}'}})
    then = tables_of(**{table: {"b": b'"b": {"n":2}', "c": b'"c": {"n":1}'}})
    found = compare(now, then)
    assert found.unseen == 3
    assert not found.nothing
    assert not any(sort for sort in found.entries)


def test_which_commit_was_synced_last_is_nothing_of_hers() -> None:
    now, then = (tables_of(sync={"base": b'"base": {"commit":"%s"}' % one}) for one in (b"a", b"b"))
    assert compare(now, then).nothing


def test_a_document_of_the_journal_that_cannot_be_read_is_told_of() -> None:
    now = tables_of(entry(1))
    now["entries"]["odd"] = b'"odd": {"at":"no moment"}'
    now["entries"]["worse"] = b'"worse": {'
    found = compare(now, tables_of(entry(1)))
    assert {(one.id, one.value) for one in found.entries.go} == {("odd", None), ("worse", None)}


STATES = st.sampled_from([None, "a", "b", "gone a", "gone b"])
JOURNALS = st.fixed_dictionaries(
    {table: st.dictionaries(st.integers(1, 5), STATES) for table in ("entries", "goals")}
)
MAKERS = {"entries": entry, "goals": goal}


def told(model: dict[str, dict[int, str | None]]) -> Tables:
    values = []
    for table, states in model.items():
        for number, state in states.items():
            if state is not None:
                field = {"text" if table == "entries" else "name": state[-1]}
                value = MAKERS[table](number, **field)
                values.append(deleted(value) if state.startswith("gone") else value)
    return tables_of(*values)


@given(JOURNALS, JOURNALS)
def test_come_change_and_go_are_those_of_a_model(
    before: dict[str, dict[int, str | None]], after: dict[str, dict[int, str | None]]
) -> None:
    found, back = compare(told(before), told(after)), compare(told(after), told(before))
    assert found.nothing == back.nothing == (told(before) == told(after))
    assert found.unseen == back.unseen
    for table, maker in MAKERS.items():
        was, will = (
            {n: s for n, s in model[table].items() if s in ("a", "b")} for model in (before, after)
        )
        differing, mirrored = getattr(found, table), getattr(back, table)
        names = [{one.id for one in sort} for sort in differing]
        expected = [
            will.keys() - was.keys(),
            {n for n in was.keys() & will.keys() if was[n] != will[n]},
            was.keys() - will.keys(),
        ]
        assert names == [{maker(n).id for n in numbers} for numbers in expected]
        assert [one.id for one in mirrored.come] == [one.id for one in differing.go]
        assert all(one.value is not None for sort in differing for one in sort)


# What a backup holds -----------------------------------------------------------------------


def test_a_backup_is_read_whole(path: Path) -> None:
    data = journal(path, entry(1), deleted(entry(2)), affirmation(1), showing(1))
    tables = tables_in(data, "here")
    assert tuple(tables) == TABLES[SCHEMA]
    assert how_many_live(tables["entries"]) == 1
    assert compare(tables, tables_in(data, "there")).nothing


def test_one_of_an_earlier_schema_is_read_as_ours() -> None:
    tables = tables_in((KEPT / "schema-1.json").read_bytes(), "here")
    assert tuple(tables) == TABLES[SCHEMA]
    assert how_many_live(tables["entries"]) == 4


def spoiled(data: bytes) -> dict[str, tuple[bytes, type[StoreError]]]:
    return {
        "cut": (data[:-20], DamagedFileError),
        "changed": (data.replace(b"Day 1", b"Day 2", 1), DamagedFileError),
        "empty": (b"", DamagedFileError),
        "foreign": (b'{"a": {"1": {"b": 2}}}', ForeignFileError),
        "no journal": (b"\x00\x01", DamagedFileError),
        "undecodable": (resummed(data.replace(b'"at":"2016', b'"at":"x', 1)), DocumentError),
    }


@pytest.mark.parametrize("how", ["cut", "changed", "empty", "foreign", "no journal", "undecodable"])
def test_one_that_cannot_be_used_is_refused_and_names_itself(path: Path, how: str) -> None:
    data, kind = spoiled(journal(path, entry(1)))[how]
    with pytest.raises(kind) as caught:
        tables_in(data, "the backup")
    assert caught.value.where.startswith("the backup")
    assert caught.value.next_step == backup_texts.NEXT_OTHER


def test_one_of_a_newer_program_says_what_helps(path: Path) -> None:
    data = journal(path, entry(1)).replace(b'"schema":%d' % SCHEMA, b'"schema":%d' % (SCHEMA + 1))
    with pytest.raises(NewerFileError) as caught:
        tables_in(data, "the backup")
    assert "journal-tui" in caught.value.next_step
    assert caught.value.next_step != backup_texts.NEXT_OTHER
