"""TinyDB does the work: plain TinyDB reads the file, and its own API works on our classes."""

import os
from pathlib import Path

import pytest
from store_kit import affirmation, entry, open_store
from tinydb import Query, TinyDB, where
from tinydb.table import Document

from journal_tui.domain.ids import new_id
from journal_tui.errors import StoreError
from journal_tui.store import lazy_table
from journal_tui.store.disk import DiskMedium
from journal_tui.store.errors import DocumentError
from journal_tui.store.keyring import Keyring
from journal_tui.store.ledger import Ledger
from journal_tui.store.medium import Medium, MemoryMedium
from journal_tui.store.snapshot import SCHEMA, TABLES
from journal_tui.store.storage import JournalDB, JournalStorage
from tests.rewriting import resummed

AT = "2016-08-21T09:10:00+01:00"


def open_db(medium: Medium) -> JournalDB:
    ledger = Ledger(
        medium,
        new_id=lambda: new_id(entry(1).at, os.urandom(10)),
        birth=lambda: AT,
        keys=Keyring(Path("nowhere")),
        keep=lambda _: None,
    )
    return JournalDB(storage=lambda: JournalStorage(ledger))


@pytest.fixture
def db() -> JournalDB:
    return open_db(MemoryMedium())


def test_plain_tinydb_reads_the_file(path: Path) -> None:
    open_store(path).put(entry(1), entry(2), affirmation(1))
    with TinyDB(path, access_mode="r") as plain:
        assert plain.tables() == set(TABLES[SCHEMA])
        table = plain.table("entries")
        table.document_id_class = str
        assert [each.doc_id for each in table.all()] == [entry(1).id, entry(2).id]
        found = table.get(doc_id=entry(1).id)
        assert found["text"] == entry(1).text
        assert table.search(where("text") == entry(2).text)[0]["at"] == entry(2).at.isoformat()
        meta = plain.table("_meta").get(doc_id="journal")
        assert meta["program"] == "journal-tui"
        assert meta["schema"] == SCHEMA


def test_what_plain_tinydb_changed_is_told_from_what_was_saved(path: Path) -> None:
    """Nobody can tell a change by another program from one by a failing disk: repair can ask."""
    open_store(path).put(entry(1), entry(2))
    with TinyDB(path, indent=2) as plain:
        assert len(plain.table("entries")) == 2
        plain.storage.write(plain.storage.read())
    assert open_store(path).journal().entries == (entry(1), entry(2)), "the same in other lines"
    with TinyDB(path, indent=2) as plain:
        table = plain.table("entries")
        table.document_id_class = str
        table.update({"text": "changed"}, doc_ids=[entry(1).id])
    before = path.read_bytes()
    with pytest.raises(StoreError, match="check sum"):
        open_store(path).journal()
    assert path.read_bytes() == before


def test_documents_are_inserted_found_changed_and_removed(db: JournalDB) -> None:
    table = db.table("entries")
    doc_id = table.insert({"at": AT, "text": "a"})
    assert isinstance(doc_id, str)
    assert table.get(doc_id=doc_id) == {"at": AT, "text": "a"}
    others = table.insert_multiple([{"at": AT, "text": "b"}, Document({"at": AT}, "mine")])
    assert others[1] == "mine"
    assert len(table) == 3
    assert table.update({"text": "c"}, where("text") == "b") == [others[0]]
    assert table.upsert({"text": "d", "at": AT}, Query().text == "a") == [doc_id]
    assert sorted(each.get("text", "") for each in table.all()) == ["", "c", "d"]
    assert table.count(where("text") == "d") == 1
    assert table.contains(doc_id="mine")
    assert table.remove(doc_ids=["mine", "nobody"]) == ["mine"]
    assert table.remove(where("text") == "c") == [others[0]]
    table.truncate()
    assert table.all() == []
    assert "entries" in db.tables()


def test_an_id_that_is_taken_is_refused_and_nothing_is_saved(db: JournalDB) -> None:
    table = db.table("goals")
    table.insert(Document({"n": 1}, "x"))
    with pytest.raises(ValueError, match="already exists"):
        table.insert(Document({"n": 2}, "x"))
    assert table.all() == [{"n": 1}]


def test_nested_values_that_are_handed_out_are_copies(db: JournalDB) -> None:
    table = db.table("goals")
    table.insert(Document({"deep": {"list": [1]}}, "x"))
    for read in (
        lambda: table.get(doc_id="x"),
        lambda: table.search(where("deep").exists())[0],
        lambda: table.all()[0],
        lambda: table.get(where("deep").exists()),
    ):
        read()["deep"]["list"].append("leak")
    table.insert({"at": AT})
    assert table.get(doc_id="x") == {"deep": {"list": [1]}}


def test_a_query_sees_what_another_handle_saved(path: Path) -> None:
    here, there = open_db(DiskMedium(path)), open_db(DiskMedium(path))
    for number in range(3):
        here.table("goals").insert({"n": number})
        assert there.table("goals").count(where("n") >= 0) == number * 2 + 1
        there.table("goals").insert({"n": number})
        assert here.table("goals").count(where("n") >= 0) == number * 2 + 2


def test_several_writes_in_one_transaction_are_one_save_or_none() -> None:
    medium = MemoryMedium()
    db = open_db(medium)
    db.table("goals").insert({"n": 0})
    before, version = medium.data, medium.marks()
    storage = db.storage
    assert isinstance(storage, JournalStorage)

    def half() -> None:
        with storage.ledger.transaction():
            db.table("goals").insert({"n": 1})
            assert len(db.table("goals")) == 2
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert (medium.data, medium.marks()) == (before, version)
    with storage.ledger.transaction():
        db.table("goals").insert({"n": 1})
        db.table("showings").insert({"n": 2})
    after = medium.marks()
    assert after.snapshot
    assert version.snapshot
    assert after.snapshot.mtime_ns == version.snapshot.mtime_ns + 1
    with storage.ledger.transaction():
        assert len(db.table("goals")) == 2
    assert medium.marks() == after, "reading saves nothing"


def test_dropping_tables_leaves_a_journal_that_opens(path: Path) -> None:
    db = open_db(DiskMedium(path))
    db.table("goals").insert({"n": 1})
    db.table("extra").insert({"n": 1})
    born = db.table("_meta").all()
    db.drop_table("extra")
    assert "extra" not in db.tables()
    db.drop_tables()
    (now,) = open_db(DiskMedium(path)).table("_meta").all()
    changing = {"generation", "folded", "crc"}
    assert {k: v for k, v in now.items() if k not in changing} == {
        k: v for k, v in born[0].items() if k not in changing
    }
    assert open_store(path).journal().goals == ()


def test_tables_of_others_and_plain_ones_are_kept(path: Path) -> None:
    db = open_db(DiskMedium(path))
    db.table("plans").insert(Document({"if": "the wall comes"}, "p"))
    open_store(path).put(entry(1))
    assert open_db(DiskMedium(path)).table("plans").all() == [{"if": "the wall comes"}]
    db.storage.write({"entries": {"x": {"at": AT}, "a": {"at": AT}}})
    assert list(db.storage.read()["entries"]) == ["a", "x"]


def test_ids_that_are_numbers_become_texts(path: Path) -> None:
    table = open_db(DiskMedium(path)).table("goals")
    table.insert(Document({"n": 1}, 5))
    assert table.get(doc_id=5) == {"n": 1}
    assert table.update({"n": 2}, doc_ids=[5]) == [5]
    assert open_db(DiskMedium(path)).table("goals").get(doc_id="5") == {"n": 2}
    table.remove(doc_ids=[5])
    assert len(open_db(DiskMedium(path)).table("goals")) == 0


@pytest.mark.parametrize("document", [{1: "a", "1": "b"}, {"in": [{None: 1}]}])
def test_names_that_are_no_texts_are_refused(db: JournalDB, document: dict[object, object]) -> None:
    table = db.table("goals")
    with pytest.raises(DocumentError, match="names"):
        table.insert(document)
    assert len(table) == 0


def test_a_table_that_is_dropped_and_begun_again_has_what_came_after(path: Path) -> None:
    db = open_db(DiskMedium(path))
    db.table("extra").insert(Document({"n": 1}, "old"))
    with db.storage.ledger.transaction():
        db.drop_table("extra")
        assert "extra" not in db.tables()
        db.table("extra").insert(Document({"n": 2}, "new"))
        assert [each.doc_id for each in db.table("extra").all()] == ["new"]
    for other in (db, open_db(DiskMedium(path))):
        assert [each.doc_id for each in other.table("extra").all()] == ["new"]


def test_what_the_file_says_about_itself_is_left_to_the_program(
    path: Path, always_log: None
) -> None:
    db = open_db(DiskMedium(path))
    db.table("goals").insert({"n": 1})
    born = db.table("_meta").all()
    for change in (
        lambda table: table.truncate(),
        lambda table: table.update({"schema": 9}),
        lambda table: table.insert(Document({"a": 1}, "other")),
    ):
        with pytest.raises(StoreError, match="left to the program"):
            change(db.table("_meta"))
    assert open_db(DiskMedium(path)).table("_meta").all() == born


def test_emptying_a_table_takes_no_longer_than_filling_it(db: JournalDB) -> None:
    table = db.table("goals")
    table.insert_multiple({"n": number} for number in range(3000))
    parsed = []
    real = lazy_table.document_of
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lazy_table, "document_of", lambda line: parsed.append(1) or real(line))
        table.truncate()
    assert len(table) == 0
    assert not parsed


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, 10**5000], ids=["nan", "set", "huge"])
def test_what_json_does_not_have_is_refused(db: JournalDB, value: object) -> None:
    table = db.table("goals")
    table.insert({"n": 1})
    with pytest.raises(DocumentError):
        table.insert(Document({"n": value}, "x"))
    assert len(table) == 1


def test_a_broken_line_is_named_and_passed_through(path: Path) -> None:
    open_store(path).put(entry(1), entry(2), entry(3))
    broken = path.read_bytes().replace(b'"text":"Day 2', b'"text":Day 2')
    path.write_bytes(resummed(broken))
    table = open_db(DiskMedium(path)).table("entries")
    table.update({"text": "new"}, doc_ids=[entry(3).id])
    assert b'"text":Day 2' in path.read_bytes()
    with pytest.raises(StoreError, match=entry(2).id):
        table.all()


def test_a_save_parses_no_line_but_its_own(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(path)
    store.put(*(entry(number) for number in range(200)))
    parsed = []
    real = lazy_table.document_of
    monkeypatch.setattr(lazy_table, "document_of", lambda line: parsed.append(line) or real(line))
    open_store(path).put(entry(50, text="changed"), entry(300))
    assert len(parsed) <= 2
