"""The table of acts: what entries were before, which act is the last one, what can be reached."""

import json
import os
import shutil
import tempfile
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from store_kit import START, affirmation, deleted, entry, full_entry, temps

from journal_tui.domain.entry import Entry
from journal_tui.errors import ConflictError
from journal_tui.store import adding, ledger
from journal_tui.store.codec import encode
from journal_tui.store.errors import DocumentError, WriteError
from journal_tui.store.history import Kind
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.lines import document_of, line_of

#: Each look at the clock is a second later, whoever looks.
_seconds = count()


def open_ticking(path: Path) -> JournalStore:
    """The journal, opened by another program each time."""
    return JournalStore(
        path, now=lambda: START + timedelta(seconds=next(_seconds)), entropy=os.urandom
    )


@pytest.fixture(params=["small", "logged"])
def store(request: pytest.FixtureRequest, path: Path) -> JournalStore:
    """A journal that is replaced at each save, and one whose saves go into its log."""
    if request.param == "logged":
        request.getfixturevalue("always_log")
    return open_ticking(path)


def changed(old: Entry, text: str) -> Entry:
    return old._replace(text=text, updated_at=old.updated_at + timedelta(minutes=1))


def last(store: JournalStore) -> tuple[str, dict[str, Entry | None]] | None:
    act = store.last_act()
    return None if act is None else (act.kind, dict(act.before))


def test_an_act_keeps_what_was_before_letter_for_letter(store: JournalStore) -> None:
    old = full_entry(1)
    store.put(old)
    assert store.last_act() is None
    store.put(changed(old, "Other words."), kind="edit")
    assert last(store) == ("edit", {old.id: old})
    (version,) = store.versions(old.id)
    assert (version.kind, version.entry) == ("edit", old)
    assert version.until > START
    assert store.versions(entry(2).id) == ()


def test_acts_that_stand_are_told_whole_and_each_after_the_one_before(store: JournalStore) -> None:
    one, two = entry(1), entry(2)
    store.put(one, two)
    store.put(changed(one, "Joined."), deleted(two), kind="edit")
    (joined,) = store.acts_on(one.id)
    assert (joined.kind, dict(joined.before)) == ("edit", {one.id: one, two.id: two})
    act = store.last_act()
    assert act is not None
    assert (act.id, act.after) == (joined.id, None)
    store.put(changed(one, "Else."), kind="edit")
    act = store.last_act()
    assert act is not None
    assert act.after == joined.at
    assert [each.id for each in store.acts_on(one.id)] == [act.id, joined.id]
    assert [each.id for each in store.acts_on(two.id)] == [joined.id]
    store.put(changed(one, "Joined."), kind="undo", undoes=act.id)
    assert [each.id for each in store.acts_on(one.id)] == [joined.id], "neither it nor its undo"
    assert len(store.versions(one.id)) == 3, "all of it can still be looked at"
    assert store.acts_on(entry(3).id) == ()


def test_it_is_there_for_whoever_opens_the_journal_next(store: JournalStore, path: Path) -> None:
    old = entry(1)
    store.put(old)
    store.put(changed(old, "Two."), kind="edit")
    store.put(deleted(changed(old, "Two.")), kind="delete")
    for other in (open_ticking(path), store):
        assert [(v.kind, v.entry.text) for v in other.versions(old.id)] == [
            ("delete", "Two."),
            ("edit", old.text),
        ]
        other.tidy()
    assert open_ticking(path).last_act() == store.last_act()


def test_of_several_entries_each_has_its_own_versions(store: JournalStore) -> None:
    store.put(entry(1), entry(2))
    store.put(changed(entry(1), "a"), changed(entry(2), "b"), entry(3), kind="import")
    assert last(store) == ("import", {**{entry(n).id: entry(n) for n in (1, 2)}, entry(3).id: None})
    assert [version.entry for version in store.versions(entry(2).id)] == [entry(2)]
    assert store.versions(entry(3).id) == (), "there was nothing before it came"


def test_acts_are_undone_the_newest_first_and_an_undo_is_none(store: JournalStore) -> None:
    one = entry(1)
    store.put(one)
    two = changed(one, "Two.")
    store.put(two, kind="edit")
    three = changed(two, "Three.")
    store.put(three, kind="edit")
    for expected in (two, one):
        act = store.last_act()
        assert act is not None
        assert act.before == {one.id: expected}
        store.put(expected, kind="undo", undoes=act.id)
    assert store.last_act() is None
    store.put(changed(one, "Four."), kind="edit")
    assert last(store) == ("edit", {one.id: one})
    assert [version.kind for version in store.versions(one.id)] == ["edit", "undo", "undo"] + [
        "edit"
    ] * 2
    assert {version.entry.text for version in store.versions(one.id)} == {
        one.text,
        "Two.",
        "Three.",
    }


def test_the_clock_may_be_set_back(path: Path) -> None:
    now = START
    store = JournalStore(path, now=lambda: now, entropy=os.urandom)
    store.put(entry(1))
    for hours, text in ((9, "Two."), (5, "Three."), (6, "Four.")):
        now = START + timedelta(hours=hours)
        store.put(changed(entry(1), text), kind="edit")
    act = store.last_act()
    assert act is not None
    assert act.before == {entry(1).id: changed(entry(1), "Three.")}
    moments = [version.until for version in store.versions(entry(1).id)]
    assert moments[0] > moments[1] > moments[2], "another machine has them in another order"
    assert [version.entry.text for version in store.versions(entry(1).id)] == [
        "Three.",
        "Two.",
        entry(1).text,
    ]


def synced(store: JournalStore, act_id: str, hours: int, kind: str = "edit") -> None:
    """An act of another machine, as a sync brings it; it touched the second entry."""
    at = (store.now() + timedelta(hours=hours)).isoformat()
    act = {"at": at, "kind": kind, "before": {entry(2).id: encode(entry(2, text="Theirs."))}}
    store.ledger.change("history", {act_id: line_of(act_id, act)})
    store.refresh()


def test_the_last_act_is_the_latest_wherever_a_sync_put_those_of_others(
    store: JournalStore,
) -> None:
    store.put(entry(1), entry(2))
    store.put(changed(entry(1), "Mine."), kind="edit")
    mine = store.last_act()
    assert mine is not None
    synced(store, "before", -1)
    act = store.last_act()
    assert act is not None
    assert act.id == mine.id
    assert act.after is not None, "theirs was done before it"
    synced(store, "after", 1)
    act = store.last_act()
    assert act is not None
    assert (act.id, act.after) == ("after", mine.at)
    store.put(changed(entry(1), "Since."), kind="edit")
    assert last(store) == ("edit", {entry(1).id: changed(entry(1), "Mine.")})


def test_a_sync_is_never_taken_back_and_can_be_looked_at(store: JournalStore) -> None:
    store.put(entry(1), entry(2))
    store.put(changed(entry(1), "Mine."), kind="edit")
    synced(store, "after", 1, "sync")
    assert last(store) == ("edit", {entry(1).id: entry(1)})
    assert store.acts_on(entry(2).id) == ()
    assert [(one.kind, one.entry.text) for one in store.versions(entry(2).id)] == [
        ("sync", "Theirs.")
    ]
    assert store.changed() == {entry(1).id: True}


def test_what_is_no_entry_is_no_act(store: JournalStore) -> None:
    store.put(affirmation(1))
    store.put(affirmation(1, text="It was hard."), kind="edit")
    assert store.last_act() is None


def test_a_save_that_is_refused_leaves_no_act(store: JournalStore) -> None:
    old = entry(1)
    store.put(old)
    with pytest.raises(ConflictError):
        store.put(changed(old, "x"), expecting={old.id: START - timedelta(1)}, kind="edit")
    assert store.last_act() is None
    assert store.versions(old.id) == ()


def test_change_and_act_are_on_disk_together_or_not_at_all(
    store: JournalStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = entry(1)
    store.put(old)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError):
        store.put(changed(old, "x"), kind="edit")
    monkeypatch.undo()
    assert temps(path.parent) == []
    for each in (store, open_ticking(path)):
        assert each.journal().entries == (old,)
        assert each.last_act() is None


def test_fields_of_another_version_of_the_program_are_kept_with_it(path: Path) -> None:
    store = open_ticking(path)
    store.put(entry(1))
    store.ledger.refresh()
    with store.ledger.transaction() as transaction:
        line = store.ledger.tables.lines("entries")[entry(1).id]
        transaction.change("entries", {entry(1).id: line[:-1] + b',"cadence":172}'})
    store.refresh()
    store.put(changed(entry(1), "Two."), kind="edit")
    (act,) = json.loads(path.read_text())["history"].values()
    assert act["before"][entry(1).id]["cadence"] == 172


@pytest.mark.parametrize(
    ("spoil", "field"),
    [
        ({"kind": "dream"}, "kind"),
        ({"before": [entry(1).id]}, "before"),
        ({"at": "lately"}, "at"),
        ({"before": {entry(1).id: {"text": 3}}}, f"before.{entry(1).id}.at"),
    ],
)
def test_an_act_that_cannot_be_read_is_named(path: Path, spoil: dict[str, Any], field: str) -> None:
    store = open_ticking(path)
    store.put(entry(1))
    store.put(changed(entry(1), "Two."), kind="edit")
    ((act_id, line),) = store.ledger.tables.lines("history").items()
    with store.ledger.transaction() as transaction:
        transaction.change("history", {act_id: line_of(act_id, document_of(line) | spoil)})
    for ask in (store.last_act, lambda: store.versions(entry(1).id)):
        with pytest.raises(DocumentError) as caught:
            ask()
        assert (caught.value.table, caught.value.field) == ("history", field)
    assert store.journal().entries[0].text == "Two.", "the entries can be read all the same"


@pytest.mark.usefixtures("always_log")
def test_reading_entries_does_not_read_the_history(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_ticking(path)
    store.put(entry(1), entry(2))
    store.put(changed(entry(1), "Two."), kind="edit")

    def read(*_: object) -> None:
        raise AssertionError("the history was read")

    monkeypatch.setattr("journal_tui.store.history.act_of", read)
    monkeypatch.setattr("journal_tui.store.history._document", read)
    other = open_ticking(path)
    other.newest(1)
    assert len(other.journal().entries) == 2
    other.refresh()
    other.put(entry(3))
    other.put(changed(entry(2), "Three."), kind="edit")
    other.tidy()


# --- any order of acts, two programs at once -----------------------------------------------------


class AnyOrder(RuleBasedStateMachine):
    """Whatever is saved as an act, by either of two programs and through its log or not: every
    text that ever stood can be reached, and the last act is the one the model says."""

    @initialize(logged=st.booleans())
    def begin(self, logged: bool) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.saved = (ledger.LOG_FROM, adding.LOG_FROM)
        if logged:
            ledger.LOG_FROM = adding.LOG_FROM = 0
        self.stores = [self.open(), self.open()]
        self.ever: dict[str, list[Entry]] = {}
        self.acts: list[tuple[str, dict[str, Entry | None]]] = []

    def teardown(self) -> None:
        ledger.LOG_FROM, adding.LOG_FROM = self.saved
        shutil.rmtree(self.folder)

    def open(self) -> JournalStore:
        return open_ticking(self.folder / "journal.json")

    def now(self) -> datetime:
        return self.stores[0].now()

    def stands(self, value: Entry) -> Entry | None:
        found = self.ever.get(value.id)
        return found[-1] if found else None

    @rule(who=st.integers(0, 1))
    def open_again(self, who: int) -> None:
        self.stores[who] = self.open()

    @rule(who=st.integers(0, 1))
    def tidy(self, who: int) -> None:
        self.stores[who].tidy()

    @rule(
        who=st.integers(0, 1),
        numbers=st.sets(st.integers(0, 3), min_size=1),
        text=st.text(max_size=3),
        kind=st.sampled_from([None, "edit", "delete", "import"]),
    )
    def put(self, who: int, numbers: set[int], text: str, kind: Kind | None) -> None:
        values = []
        for number in sorted(numbers):
            value = entry(number, text=text, updated_at=self.now())
            # Without an act only what is new, or says the same, is saved: as the program does.
            stood = self.stands(value)
            if kind is None and stood is not None:
                value = stood._replace(updated_at=self.now())
            values.append(deleted(value) if kind == "delete" else value)
        self.stores[who].put(*values, kind=kind)
        if kind is not None:
            self.acts.append((kind, {value.id: self.stands(value) for value in values}))
        for value in values:
            self.ever.setdefault(value.id, []).append(value)

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        self.stores[who].refresh()
        act = self.stores[who].last_act()
        if not self.acts:
            assert act is None
            return
        assert act is not None
        kind, before = self.acts.pop()
        assert (act.kind, dict(act.before)) == (kind, before)
        back = [
            deleted(self.ever[key][-1]) if old is None else old._replace(updated_at=self.now())
            for key, old in before.items()
        ]
        self.stores[who].put(*back, kind="undo", undoes=act.id)
        for value in back:
            self.ever[value.id].append(value)

    @invariant()
    def every_text_can_be_reached(self) -> None:
        store = self.open()
        for key, stood in getattr(self, "ever", {}).items():
            texts = {version.entry.text for version in store.versions(key)}
            texts.add(stood[-1].text)
            assert {value.text for value in stood} <= texts


TestAnyOrder = cast("Any", AnyOrder).TestCase
TestAnyOrder.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
