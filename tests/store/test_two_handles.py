"""Two programs on one file, in any order of steps, against a plain dictionary."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from store_kit import affirmation, deleted, entry, open_store

from journal_tui.domain.journal import in_order
from journal_tui.errors import ConflictError
from journal_tui.store import adding, ledger

handles = st.sampled_from([0, 1])
numbers = st.integers(0, 5)


class TwoHandles(RuleBasedStateMachine):
    """What is acknowledged to either is there for both, and each knows when to look."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.stores = [open_store(self.folder / "journal.json") for _ in range(2)]
        self.model: dict[str, Any] = {}
        self.seen: list[dict[str, Any]] = [{}, {}]
        self.clock = 100

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def saved(self, handle: int, *values: Any) -> None:
        self.model |= {value.id: value for value in values}
        self.seen[handle] = dict(self.model)

    def tick(self) -> Any:
        self.clock += 1
        return entry(self.clock).at

    @rule(handle=handles, number=numbers, text=st.text(max_size=5), day=st.integers(0, 9))
    def write(self, handle: int, number: int, text: str, day: int) -> None:
        value = entry(number, text=text, at=entry(day).at, updated_at=self.tick())
        self.stores[handle].put(value)
        self.saved(handle, value)

    @rule(handle=handles, numbers=st.sets(numbers, min_size=2))
    def write_several(self, handle: int, numbers: set[int]) -> None:
        values = [entry(number, updated_at=self.tick()) for number in numbers]
        values_and_more = [*values, affirmation(1, updated_at=self.tick())]
        self.stores[handle].put(*values_and_more)
        self.saved(handle, *values_and_more)

    @rule(handle=handles, number=numbers)
    def delete(self, handle: int, number: int) -> None:
        old = self.model.get(entry(number).id)
        if old is not None:
            dead = deleted(old)._replace(updated_at=self.tick())
            self.stores[handle].put(dead)
            self.saved(handle, dead)

    @rule(handle=handles, number=numbers)
    def edit_what_was_seen(self, handle: int, number: int) -> None:
        key = entry(number).id
        if key not in self.seen[handle]:
            return
        seen, there = self.seen[handle][key], self.model[key]
        value = seen._replace(text=f"edited {self.clock}", updated_at=self.tick())
        if there == seen:
            self.stores[handle].put(value, expecting={key: seen.updated_at})
            self.saved(handle, value)
            return
        with pytest.raises(ConflictError) as caught:
            self.stores[handle].put(value, expecting={key: seen.updated_at})
        assert caught.value.other == there
        self.seen[handle] = dict(self.model)

    @rule(handle=handles)
    def refresh(self, handle: int) -> None:
        self.stores[handle].refresh()
        self.stores[handle].journal()
        assert not self.stores[handle].stale()
        self.seen[handle] = dict(self.model)

    @rule(handle=handles)
    def open_again(self, handle: int) -> None:
        self.stores[handle] = open_store(self.folder / "journal.json")
        assert self.stores[handle].newest(2) == self.entries(self.model)[-2:]
        self.seen[handle] = dict(self.model)

    def entries(self, model: dict[str, Any]) -> tuple[Any, ...]:
        return in_order(value for value in model.values() if hasattr(value, "at"))

    @invariant()
    def each_shows_what_it_saw_last(self) -> None:
        for store, seen in zip(self.stores, self.seen, strict=True):
            journal = store.journal()
            assert journal.complete
            assert journal.entries == self.entries(seen)
            assert {each.id for each in journal.affirmations} == {"a1"} & set(seen)
            assert {each.id for each in store.deleted_entries()} == {
                key for key, value in seen.items() if value.deleted_at is not None
            }
            if seen != self.model:
                assert store.stale()


class TwoHandlesWithALog(TwoHandles):
    """The same where saves go into the log, which is folded now and then."""

    def __init__(self) -> None:
        self.patch = pytest.MonkeyPatch()
        for module in (ledger, adding):
            self.patch.setattr(module, "LOG_FROM", 0)
        super().__init__()

    def teardown(self) -> None:
        super().teardown()
        self.patch.undo()

    @rule(handle=handles)
    def fold(self, handle: int) -> None:
        self.stores[handle].tidy()
        self.seen[handle] = dict(self.model)

    @rule(number=st.integers(0, 10**5))
    def add_unread(self, number: int) -> None:
        value = entry(number, updated_at=self.tick())
        if value.id not in self.model:
            open_store(self.folder / "journal.json").add(value)
            self.model[value.id] = value

    @rule(rest=st.sampled_from([b"9 {", b"\0" * 9, b"3 {}"]))
    def a_write_is_cut_short(self, rest: bytes) -> None:
        log = self.folder / "journal.json.log"
        if log.exists() and log.read_bytes().endswith(b"\n"):
            log.write_bytes(log.read_bytes() + rest)


def test_entries_of_one_moment_are_in_the_order_of_their_ids() -> None:
    pair = TwoHandlesWithALog()
    try:
        for number in (1, 0):
            pair.write(day=8, handle=0, number=number, text="")
        pair.refresh(handle=1)
        pair.each_shows_what_it_saw_last()
        pair.open_again(handle=0)
    finally:
        pair.teardown()


TestTwoHandlesWithALog = TwoHandlesWithALog.TestCase
TestTwoHandlesWithALog.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)

TestTwoHandles = TwoHandles.TestCase
TestTwoHandles.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
