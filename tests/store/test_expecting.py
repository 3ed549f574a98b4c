"""A save that expects a version finds another one: nothing is written over unseen."""

from pathlib import Path

import pytest
from store_kit import affirmation, entry, goal, open_store

from journal_tui.errors import ConflictError


class TestExpecting:
    def test_what_the_caller_saw_may_be_changed(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1))
        new = entry(1, text="new", updated_at=entry(2).at)
        store.put(new, expecting={entry(1).id: entry(1).updated_at})
        assert store.journal().entries == (new,)

    def test_another_version_on_disk_is_a_conflict_and_nothing_is_saved(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1), goal(1))
        store.journal()
        theirs = entry(1, text="theirs", updated_at=entry(2).at)
        open_store(path).put(theirs)
        before = path.read_bytes()
        mine = entry(1, text="mine", updated_at=entry(3).at)
        with pytest.raises(ConflictError) as caught:
            store.put(entry(9), mine, expecting={mine.id: entry(1).updated_at})
        assert caught.value.other == theirs
        assert path.read_bytes() == before
        store.put(mine, expecting={mine.id: theirs.updated_at})
        assert store.journal().entries == (mine,)

    def test_the_very_version_that_is_saved_again_is_no_conflict(self, path: Path) -> None:
        """A save whose last flush failed may be on disk; saving it again must go well."""
        store = open_store(path)
        store.put(entry(1))
        new = entry(1, text="new", updated_at=entry(2).at)
        store.put(new)
        store.put(new, expecting={new.id: entry(1).updated_at})
        assert store.journal().entries == (new,)

    def test_what_is_not_on_disk_is_written(self, path: Path) -> None:
        store = open_store(path)
        store.put(affirmation(1), expecting={"a1": entry(1).at, "other": entry(1).at})
        assert store.journal().affirmations == (affirmation(1),)
