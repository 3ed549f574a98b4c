"""A repair saves all that is sound of a damaged file, and says what it could not save."""

import errno
import json
import shutil
import stat
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from repair_kit import (
    CHANGED,
    FIRST,
    by_id,
    checked,
    everything,
    files,
    repaired,
    words,
)
from store_kit import (
    START,
    deleted,
    entry,
    full_entry,
    goal,
    imported_file,
    open_store,
    showing,
)

from journal_tui.errors import StoreError
from journal_tui.store import lock
from journal_tui.store.backups import BackupBox, read_backup
from journal_tui.store.codec import encode
from journal_tui.store.drafts import Draft, DraftBox
from journal_tui.store.errors import (
    BusyError,
    ForeignFileError,
    NewerFileError,
    ReadError,
)
from journal_tui.store.lines import line_of
from journal_tui.store.medium import MemoryMedium
from journal_tui.store.rebuild import NothingToSaveError
from journal_tui.store.repair import repair
from journal_tui.store.salvage import unread_lines
from journal_tui.store.snapshot import SCHEMA, TABLES
from journal_tui.texts import repair as texts
from journal_tui.texts import store as store_texts
from tests.rewriting import resummed

# A sound journal ---------------------------------------------------------------------------


def test_a_sound_journal_is_left_as_it_is(filled: Path) -> None:
    before = files(filled)
    done = repaired(filled)
    assert (done.notes, done.aside, done.backup, done.complete) == ((), (), None, True)
    assert files(filled) == before


def test_a_sound_log_is_not_folded(logged: Path) -> None:
    before = files(logged)
    assert repaired(logged).notes == ()
    assert files(logged) == before


def test_where_there_is_no_journal_nothing_is_made(path: Path) -> None:
    assert repaired(path).notes == ()
    assert not path.parent.exists()


def test_a_journal_that_is_not_on_disk() -> None:
    store = open_store(Path("nowhere"), MemoryMedium())
    with pytest.raises(TypeError):
        repair(store, BackupBox(Path("nowhere"), "journal"), Path("nowhere"))


def test_it_closes_what_is_open_to_others(filled: Path) -> None:
    DraftBox(filled.parent / "drafts").save(Draft("d1", "1mi", "words", START))
    draft = filled.parent / "drafts" / "d1.json"
    before = filled.read_bytes()
    for path, mode in ((filled, 0o644), (filled.parent, 0o755), (draft, 0o660)):
        path.chmod(mode)
    done = repaired(filled)
    assert (done.notes, done.complete) == ((), True)
    assert set(done.modes.closed) == {filled, filled.parent, draft}
    assert [stat.S_IMODE(one.stat().st_mode) for one in (filled, draft)] == [0o600, 0o600]
    assert stat.S_IMODE(filled.parent.stat().st_mode) == 0o700
    assert filled.read_bytes() == before
    assert [one.code for one in checked(filled).findings] == ["draft"]


def test_a_folder_that_holds_more_than_the_journal_is_left_open(filled: Path) -> None:
    (filled.parent / "letters.txt").write_text("of somebody else")
    filled.parent.chmod(0o755)
    filled.chmod(0o644)
    done = repaired(filled)
    assert (done.modes.closed, done.modes.shared) == ((filled,), (filled.parent,))
    assert stat.S_IMODE(filled.parent.stat().st_mode) == 0o755


def test_what_cannot_be_closed_is_said(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.chmod(0o644)

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(Path, "chmod", refuse)
    done = repaired(filled)
    assert (done.modes.refused, done.complete) == ((filled,), False)


# A damaged snapshot ------------------------------------------------------------------------


def test_a_file_whose_lines_all_parse_is_taken_as_it_is(filled: Path) -> None:
    meta = json.loads(filled.read_bytes())["_meta"]["journal"]
    bad = filled.read_bytes().replace(b"felt sick", b"felt well")
    filled.write_bytes(bad)
    done = repaired(filled)
    changed = store_texts.CHANGED_FILE.format(detail=store_texts.DETAIL_CRC)
    assert words(done) == [changed, texts.ALL_TAKEN]
    assert done.complete
    assert open_store(filled).journal().entries[0].run.walls[0].said == "felt well"  # type: ignore[union-attr]
    assert [one.name for one in done.aside] == ["journal.json.aside-1"]
    assert done.aside[0].read_bytes() == bad
    assert done.backup
    assert read_backup(done.backup, None) == bad
    assert "before-repair" in done.backup.name
    assert checked(filled).findings == ()
    new = json.loads(filled.read_bytes())["_meta"]["journal"]
    assert (new["id"], new["generation"]) == (meta["id"], meta["generation"] + 1)
    assert done.saved == {
        "history": 0,
        "imports": 1,
        "entries": 3,
        "affirmations": 1,
        "showings": 1,
        "goals": 1,
        "plans": 1,
        "letters": 1,
        "doubts": 1,
    }


def test_every_repair_has_copies_of_its_own(filled: Path) -> None:
    for number in (1, 2):
        filled.write_bytes(filled.read_bytes()[:-9])
        assert repaired(filled).aside == (filled.with_name(f"journal.json.aside-{number}"),)


def test_a_file_that_was_cut_off_in_her_words(filled: Path) -> None:
    data = filled.read_bytes()
    at = data.index(b"Day 2. rain") + len(b"Day 2. rain")
    filled.write_bytes(data[:at])
    done = repaired(filled)
    assert not done.complete
    found = open_store(filled).journal()
    assert [one.text for one in found.entries] == [full_entry(1).text, "Day 2. rain"]
    assert found.entries[0] == full_entry(1)
    assert any(entry(2).id in one and "text" in one for one in words(done))
    assert texts.TABLE_GONE.format(table="goals") in words(done)
    assert checked(filled).findings == ()


def test_garbage_in_the_middle_costs_nothing_around_it(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    filled.write_bytes(b"\n".join([*lines[:7], b"\x00\xff garbage", b"<<<<<<<", *lines[7:]]))
    done = repaired(filled)
    assert texts.UNREAD_LINE.format(number=8) in words(done)
    assert everything(open_store(filled)) == by_id(*FIRST)


@pytest.mark.parametrize("layout", [{"indent": 2}, {}], ids=["jq", "TinyDB"])
def test_another_layout_that_was_cut_off(filled: Path, layout: dict[str, int]) -> None:
    text = json.dumps(json.loads(filled.read_bytes()), **layout)
    filled.write_text(text[: text.index('"affirmations"')])
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST[:3], imported_file(1))


def test_a_damaged_document_in_another_layout(filled: Path) -> None:
    tables = json.loads(filled.read_bytes()) | {"notes": {'a "b"': {"x": {}, "y": 1}}}
    text = json.dumps(tables, indent=2).replace('"felt sick"', '"felt "sick"', 1)
    filled.write_text(text)
    done = repaired(filled)
    found = everything(open_store(filled))
    assert {**found, FIRST[0].id: FIRST[0]} == by_id(*FIRST)
    assert found[FIRST[0].id].text == FIRST[0].text
    assert json.loads(filled.read_bytes())["notes"] == tables["notes"]
    assert texts.GATHERED.format(table="entries", doc_id=FIRST[0].id) in words(done)


def test_an_id_of_another_program(filled: Path) -> None:
    odd = goal(7)._replace(id='a "b" \\n')
    open_store(filled).put(odd)
    filled.write_bytes(filled.read_bytes().replace(b"felt sick", b"felt well"))
    repaired(filled)
    assert everything(open_store(filled))[odd.id] == odd


def test_a_name_that_stands_twice_in_another_layout(filled: Path) -> None:
    other = entry(2, text="Newer words.", updated_at=START + timedelta(days=30))
    tables = json.loads(filled.read_bytes())
    text = json.dumps(tables, indent=1)
    newer = json.loads(text)["entries"][other.id]
    newer |= {"text": other.text, "updated_at": other.updated_at.isoformat()}
    filled.write_text(
        text.replace('"entries": {', f'"entries": {{"{other.id}": {json.dumps(newer)},', 1)
    )
    done = repaired(filled)
    assert texts.OTHER_VERSION.format(table="entries", doc_id=other.id) in words(done)
    assert everything(open_store(filled)) == by_id(*FIRST, other)


def test_of_two_versions_the_one_saved_last_stays(filled: Path) -> None:
    newer = entry(2, text="Newer words.", updated_at=START + timedelta(days=30))
    other = filled.parent / "other" / "journal.json"
    open_store(other).put(newer)
    (line,) = [one for one in other.read_bytes().split(b"\n") if newer.id.encode() in one]
    lines = filled.read_bytes().split(b"\n")
    at = next(number for number, one in enumerate(lines) if newer.id.encode() in one)
    for place in (at, at + 1):
        filled.write_bytes(b"\n".join([*lines[:place], line + b",", *lines[place:]]))
        done = repaired(filled)
        assert texts.OTHER_VERSION.format(table="entries", doc_id=newer.id) in words(done)
        assert open_store(filled).journal().entries[1] == newer
    shutil.rmtree(other.parent)


def test_of_two_versions_of_one_moment_the_one_that_stands_last_stays(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    at = next(number for number, one in enumerate(lines) if entry(2).id.encode() in one)
    later = lines[at].replace(b"Day 2", b"Day two")
    filled.write_bytes(b"\n".join([*lines[:at], lines[at], later, *lines[at + 1 :]]))
    repaired(filled)
    assert open_store(filled).journal().entries[1].text.startswith("Day two")


def test_two_copies_in_one_file(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes() * 2)
    done = repaired(filled)
    assert texts.COPIES.format(count=len(FIRST) + 1) in words(done)
    assert everything(open_store(filled)) == by_id(*FIRST)


@pytest.mark.parametrize("table", ["_meta", "entries", "affirmations", "goals"])
def test_a_table_whose_name_is_gone(filled: Path, table: str) -> None:
    filled.write_bytes(filled.read_bytes().replace(b'"%s": {\n' % table.encode(), b""))
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST)
    assert checked(filled).findings == ()


def test_a_file_without_its_head_gets_a_new_one(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    filled.write_bytes(b"\n".join(line for line in lines if b'"program"' not in line))
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST)
    meta = json.loads(filled.read_bytes())["_meta"]["journal"]
    assert (meta["program"], meta["created_at"]) == ("journal-tui", START.isoformat())


def test_a_damaged_head_keeps_what_can_be_read_of_it(filled: Path) -> None:
    meta = json.loads(filled.read_bytes())["_meta"]["journal"]
    filled.write_bytes(filled.read_bytes().replace(b'"crc":', b'"crc":"', 1))
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST)
    new = json.loads(filled.read_bytes())["_meta"]["journal"]
    assert (new["id"], new["generation"]) == (meta["id"], meta["generation"] + 1)


def test_tables_of_another_program_are_kept(filled: Path) -> None:
    tables = json.loads(filled.read_bytes()) | {"notes": {"1": {"at": "home"}}}
    filled.write_bytes(resummed(json.dumps(tables).encode())[:-3])
    repaired(filled)
    assert json.loads(filled.read_bytes())["notes"] == {"1": {"at": "home"}}


def test_after_a_repair_the_next_sync_has_no_base(filled: Path) -> None:
    """What damage took away is no change of hers that other machines should take over."""
    ledger = open_store(filled).ledger
    ledger.change("sync", {"base": line_of("base", {"commit": "0a1b", "over": ""})})
    repaired(filled)
    assert b'"base"' in filled.read_bytes(), "a sound journal is left as it is"
    filled.write_bytes(filled.read_bytes().replace(b'"sync": {\n', b"").replace(b"felt", b'fe"t'))
    repaired(filled)
    tables = json.loads(filled.read_bytes())
    assert (tables["sync"], set(tables) - set(TABLES[SCHEMA])) == ({}, set())


BESIDE = (
    b'"changed":{"":"2016-08-21T09:10:00+01:00","deleted_at":"2016-08-22T09:10:00+01:00"},'
    b'"merging":{"from":"Before.","since":3}'
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Day 1", b'Day" 1'),
        (b'"changed":{"', b'"changed":{""'),
        (b'+01:00"},"mer', b'+01:00},"mer'),
        (b'{"from":"', b'{"from:"'),
    ],
)
def test_what_syncing_keeps_in_a_document_is_taken_for_no_field(
    filled: Path, old: bytes, new: bytes
) -> None:
    line = line_of(entry(1).id, encode(full_entry(1)))[:-1] + b"," + BESIDE + b"}"
    open_store(filled).ledger.change("entries", {entry(1).id: line})
    filled.write_bytes(filled.read_bytes().replace(old, new, 1))
    repaired(filled)
    (found,) = [one for one in open_store(filled).journal().entries if one.id == entry(1).id]
    assert (found.run, found.tags) == (full_entry(1).run, full_entry(1).tags)
    assert found.text.replace('"', "") == full_entry(1).text.replace('"', "")


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"Their", b'The"ir'), (b'words.","Others', b'words.,"Others'), (b'others."]', b'others."')],
)
def test_further_versions_of_a_text_are_saved_whole(filled: Path, old: bytes, new: bytes) -> None:
    value = entry(1, other_texts=("Their words.", "Others, and others."))
    open_store(filled).put(value)
    filled.write_bytes(filled.read_bytes().replace(old, new, 1))
    done = repaired(filled)
    assert any("other_texts" in note for note in words(done))
    (found,) = [one for one in open_store(filled).journal().entries if one.id == entry(1).id]
    assert found.text == value.text
    letters = "".join(found.other_texts)
    assert all(word in letters.replace('"', "") for word in ("Their words.", "Others, and others."))


# Documents that cannot be decoded ----------------------------------------------------------

UNREADABLE: dict[str, tuple[bytes, bytes, str, str]] = {
    "a number": (b'"effort":7', b'"effort":"7"', "run.effort", "left out"),
    "one of a list": (b'"weather":["rain"]', b'"weather":["rain",7]', "run.weather", "left out"),
    "a word in a wall": (b'"where":"head"', b'"where":"feet"', "run.walls.where", "left out"),
    "a whole run": (b'"run":{', b'"run":7,"ran":{', "run", "left out"),
    "the arc": (b'"sentences":[[', b'"sentences":[["x"],[', "tone.sentences", "left out"),
    "a moment": (b'"at":"2016-08-20T18', b'"at":"2016-08-40T18', "at", "filled"),
    "a missing moment": (b'"updated_at"', b'"updated"', "updated_at", "filled"),
    "a text that is none": (b'"text":"Day 1', b'"text":7,"words":"Day 1', "text", "left out"),
}


@pytest.mark.parametrize(("old", "new", "field", "how"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_left_out_and_told(
    filled: Path, old: bytes, new: bytes, field: str, how: str
) -> None:
    head, entries, rest = filled.read_bytes().partition(b'"entries"')
    filled.write_bytes(resummed(head + entries + rest.replace(old, new, 1)))
    done = repaired(filled)
    words_for = {"left out": texts.FIELDS_LEFT_OUT, "filled": texts.MOMENTS_FILLED}[how]
    told = words_for.format(table="entries", doc_id=full_entry(1).id, fields=field)
    assert words(done) == [told]
    assert done.complete is (how == "filled")
    found = everything(open_store(filled))
    one = found[full_entry(1).id]
    if field != "text":
        assert one.text == full_entry(1).text
    assert one.feeling == full_entry(1).feeling
    assert one.at.date() == full_entry(1).at.date()
    assert {**found, one.id: full_entry(1)} == by_id(*FIRST)
    assert checked(filled).findings == ()


def test_all_moments_come_from_the_id(filled: Path) -> None:
    data = filled.read_bytes()
    for name in (b'"at"', b'"created_at"', b'"updated_at"'):
        data = data.replace(name + b':"2016-08-20', name + b':"never', 1)
    filled.write_bytes(resummed(data))
    repaired(filled)
    found = open_store(filled).journal().entries[0]
    assert found.at == found.created_at == found.updated_at == full_entry(1).at
    assert found.text == full_entry(1).text


def test_a_deleted_entry_stays_deleted(filled: Path) -> None:
    data = filled.read_bytes().replace(b'"deleted_at":"2016', b'"deleted_at":"x2016')
    filled.write_bytes(resummed(data))
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST)


def test_a_line_that_is_no_json_gives_its_fields(filled: Path) -> None:
    data = filled.read_bytes()
    filled.write_bytes(data.replace(b"Day 1. rain", b'Day 1. "rain', 1))
    done = repaired(filled)
    found = open_store(filled).journal().entries[0]
    assert found == full_entry(1)._replace(text=full_entry(1).text.replace("rain", '"rain', 1))
    assert not done.complete, "somebody has to look whether the words are hers"
    assert texts.DOUBTFUL.format(table="entries", doc_id=found.id, fields="text") in words(done)


def test_what_is_left_of_a_run(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes().replace(b'"minute_s":600.0', b'"minute_s":6\xff0.0', 1))
    repaired(filled)
    found = open_store(filled).journal().entries[0]
    assert found.run is not None
    assert (found.run.kind, found.run.effort, found.run.place) == ("race", 7, "canal")
    assert found.text == full_entry(1).text


def test_a_document_that_lost_its_id_gets_another(filled: Path) -> None:
    line_of_2 = b'"%s": {' % entry(2).id.encode()
    filled.write_bytes(filled.read_bytes().replace(line_of_2, b'": {', 1))
    repaired(filled)
    found = open_store(filled).journal().entries
    assert [one.text for one in found] == [full_entry(1).text, entry(2).text]


def test_a_damaged_line_without_an_id_gets_one_too(filled: Path) -> None:
    line_of_2 = b'"%s": {' % entry(2).id.encode()
    data = filled.read_bytes().replace(line_of_2, b'": {', 1)
    filled.write_bytes(data.replace(b"Day 2. rain", b'Day 2. "rain', 1))
    repaired(filled)
    found = open_store(filled).journal().entries
    assert [one.text.partition(".")[0] for one in found] == ["Day 1", "Day 2"]


def test_an_id_that_tells_no_moment(filled: Path) -> None:
    odd = entry(5)._replace(id="ffffffff-ffff-7fff-bfff-ffffffffffff")
    open_store(filled).put(odd)
    data = filled.read_bytes()
    for name in (b'"at"', b'"created_at"', b'"updated_at"'):
        data = data.replace(name + b':"2016-08-24', name + b':"never', 1)
    filled.write_bytes(resummed(data))
    assert words(repaired(filled)) == [texts.LEFT_OUT.format(table="entries", doc_id=odd.id)]


def test_what_is_no_document_of_any_table(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes().replace(b"{\n", b'{\n"x": {"a":1},\n', 1))
    assert texts.UNREAD_LINE.format(number=2) in words(repaired(filled))
    assert everything(open_store(filled)) == by_id(*FIRST)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([54], "Of line 54 of the file nothing could be saved."),
        ([8, 7], "Of lines 7 and 8 of the file nothing could be saved."),
        ([71, 54, 60], "Of lines 54, 60 and 71 of the file nothing could be saved."),
        ([9, 3, 7, 8, 8], "Of lines 3 and 7-9 of the file nothing could be saved."),
        (
            range(1, 25, 2),
            "Of lines 1, 3, 5, 7, 9, 11, 13, 15 and 4 more of the file nothing could be saved.",
        ),
    ],
)
def test_lines_are_named_as_a_person_reads_them(numbers: Iterable[int], said: str) -> None:
    assert unread_lines(numbers) == said


# Her words where their name is gone, and entries that only the history has -------------------


@pytest.mark.parametrize("name", [b'"te\xfft":', b'"\xffext":', b'"tex\xff:', b'\xfftext":'])
def test_words_whose_name_is_damaged_are_saved(filled: Path, name: bytes) -> None:
    filled.write_bytes(filled.read_bytes().replace(b'"text":"Day 2', name + b'"Day 2', 1))
    done = repaired(filled)
    assert open_store(filled).journal().entries[1].text == entry(2).text
    looks = [note.words for note in done.notes if note.lost and entry(2).id in note.words]
    assert len(looks) == 1
    assert looks[0].endswith("text.")


def test_what_is_not_her_words_does_not_become_them(path: Path) -> None:
    open_store(path).put(full_entry(1)._replace(text=""))
    for name in (b"scorer", b"place", b"created_at"):
        data = path.read_bytes()
        path.write_bytes(data.replace(b'"%s"' % name, b'"%s\xff"' % name[:-1], 1))
        repaired(path)
        assert open_store(path).journal().entries[0].text == ""


def without_entries(path: Path) -> None:
    """Cut the file off where the entries begin, behind the history."""
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b'"entries": {')])


def test_entries_that_are_lost_are_taken_from_the_history(filled: Path) -> None:
    store = open_store(filled)
    first, second = entry(2, text="Second version."), entry(2, text="Third version.")
    store.put(first, kind="edit")
    store.put(second, kind="edit")
    store.put(deleted(full_entry(1)), kind="delete")
    day = START.date().isoformat()
    without_entries(filled)
    done = repaired(filled)
    assert set(open_store(filled).journal().entries) == {full_entry(1), first}
    assert texts.FROM_HISTORY.format(doc_id=entry(2).id, day=day) in words(done)
    assert texts.FROM_HISTORY_DELETED.format(doc_id=entry(1).id, day=day) in words(done)
    assert not done.complete
    assert checked(filled).findings == ()


def test_an_entry_that_is_there_is_not_taken_from_the_history(filled: Path) -> None:
    changed = entry(2, text="Second version.")
    open_store(filled).put(changed, kind="edit")
    filled.write_bytes(filled.read_bytes()[:-9])
    repaired(filled)
    assert open_store(filled).journal().entries == (full_entry(1), changed)


@pytest.mark.parametrize("backed_up", [True, False])
def test_where_no_entry_could_be_saved_a_backup_may_have_them(
    filled: Path, backed_up: bool
) -> None:
    if backed_up:
        BackupBox(filled.parent / "backups", "journal").make(filled.read_bytes(), START, "by hand")
    without_entries(filled)
    done = repaired(filled)
    assert done.saved["entries"] == 0
    assert (words(done)[0] == texts.NO_ENTRY_SAVED) is backed_up
    assert (texts.NO_ENTRY_SAVED in words(done)) is backed_up


def test_what_still_cannot_be_decoded_is_only_in_the_copy(filled: Path) -> None:
    filled.write_bytes(resummed(filled.read_bytes().replace(b'"day":"2016', b'"day":"x2016')))
    done = repaired(filled)
    assert words(done) == [texts.LEFT_OUT.format(table="goals", doc_id="g1")]
    assert not done.complete
    assert b"Half marathon" in done.aside[0].read_bytes()
    assert everything(open_store(filled)) == by_id(*FIRST[:-1])


def test_an_act_of_an_unknown_kind_still_tells_what_was_there(logged: Path) -> None:
    open_store(logged).tidy()
    logged.write_bytes(resummed(logged.read_bytes().replace(b'"kind":"edit"', b'"kind":"odd"')))
    done = repaired(logged)
    assert [one.lost for one in done.notes] == [True]
    (version,) = open_store(logged).versions(CHANGED.id)
    assert version.entry == full_entry(1)
    assert checked(logged).findings == ()


def test_an_act_keeps_what_can_be_read_of_each_entry(logged: Path) -> None:
    open_store(logged).tidy()
    tables = json.loads(logged.read_bytes())
    (act,) = tables["history"].values()
    act["at"] = "never"
    act["before"][CHANGED.id]["run"]["effort"] = "7"
    act["before"] |= {"e8": None, "e9": 7}
    logged.write_bytes(resummed(json.dumps(tables).encode()))
    repaired(logged)
    (version,) = open_store(logged).versions(CHANGED.id)
    assert version.entry.text == full_entry(1).text
    assert version.entry.run
    assert version.entry.run.effort is None
    assert version.until == START, "the id tells when"
    assert set(json.loads(logged.read_bytes())["history"].popitem()[1]["before"]) == {
        CHANGED.id,
        "e8",
    }


def test_an_act_of_which_nothing_can_be_read_is_left_out(logged: Path) -> None:
    open_store(logged).tidy()
    logged.write_bytes(resummed(logged.read_bytes().replace(b'"before":{', b'"before":7,"b":{')))
    assert not repaired(logged).complete
    assert checked(logged).findings == ()
    assert checked(logged).counts["history"].live == 0


def test_a_number_that_json_does_not_have(filled: Path) -> None:
    filled.write_bytes(
        resummed(filled.read_bytes().replace(b'"effort":7', b'"effort":"7","odd":NaN'))
    )
    done = repaired(filled)
    assert words(done) == [texts.LEFT_OUT.format(table="entries", doc_id=FIRST[0].id)]
    assert everything(open_store(filled)) == by_id(*FIRST[1:])


def test_showings_of_what_is_nowhere_are_settled_where_all_else_is_sound(filled: Path) -> None:
    lost = showing(2, affirmation_id="gone"), showing(3, entry_id="gone")
    open_store(filled).put(*lost)
    filled.write_bytes(filled.read_bytes()[:-2])
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST, *lost), "it may come back"
    assert [one.code for one in checked(filled).findings] == ["orphan", "orphan"]
    done = repaired(filled)
    assert done.complete
    assert words(done) == [
        texts.ORPHAN_LEFT_OUT.format(doc_id="s2"),
        texts.ORPHAN_FREED.format(doc_id="s3"),
    ]
    assert everything(open_store(filled)) == by_id(*FIRST, showing(3, entry_id=None))
    assert checked(filled).findings == ()


# What is refused ---------------------------------------------------------------------------


def meta(path: Path, **fields: Any) -> bytes:
    tables = json.loads(path.read_bytes())
    tables["_meta"]["journal"] |= fields
    return json.dumps(tables).encode()


REFUSED: dict[str, tuple[Callable[[Path], bytes], type[StoreError]]] = {
    "null": (lambda _: b"null", ForeignFileError),
    "another program's": (lambda _: b'{"theme": {"a": {"b": 1}}}', ForeignFileError),
    "jrnl's": (lambda _: b'{"entries": [{"title": "x"}]}', ForeignFileError),
    "another TinyDB": (lambda _: b'{"_default": {"1": {"a": 1}}}', ForeignFileError),
    "another program in the head": (lambda path: meta(path, program="other"), ForeignFileError),
    "a newer schema": (lambda path: resummed(meta(path, schema=SCHEMA + 1)), NewerFileError),
    "a newer schema, cut off": (
        lambda path: resummed(meta(path, schema=SCHEMA + 1))[:-9],
        NewerFileError,
    ),
    "empty": (lambda _: b"", NothingToSaveError),
    "zeros": (lambda _: bytes(4096), NothingToSaveError),
    "plain text": (lambda _: b"Friday. Rain all day.\n", NothingToSaveError),
}


@pytest.mark.parametrize(("data", "kind"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_untouched(
    filled: Path, data: Callable[[Path], bytes], kind: type[StoreError]
) -> None:
    filled.write_bytes(data(filled))
    before = files(filled)
    with pytest.raises(kind) as caught:
        repaired(filled)
    assert all((caught.value.what, caught.value.where, caught.value.kept, caught.value.next_step))
    assert files(filled) == before


def test_a_folder_in_its_place(filled: Path) -> None:
    filled.unlink()
    filled.mkdir()
    with pytest.raises(ReadError):
        repaired(filled)


def test_a_number_of_the_format_that_only_a_fault_has_changed(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes().replace(b'"schema":%d' % SCHEMA, b'"schema":6'))
    done = repaired(filled)
    assert words(done) == [texts.OTHER_SCHEMA]
    assert everything(open_store(filled)) == by_id(*FIRST)
    assert checked(filled).findings == ()


def test_while_another_program_saves_it_waits(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes()[:-9])
    before = files(filled)
    with lock.FileLock(f"{filled}.lock"), pytest.raises(BusyError):
        repair(
            open_store(filled, wait_s=0.02),
            BackupBox(filled.parent / "backups", "journal"),
            filled.parent / "drafts",
        )
    assert files(filled) == before
