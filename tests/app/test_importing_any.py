"""Any order of importing, writing, deleting, answering and undoing keeps every word of hers."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from importing_kit import LAPS, MORNING, activity, entries, read_of

from journal_tui.app.importing.answering import answer
from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.planning import plan_import
from journal_tui.app.importing.reading import Read
from journal_tui.app.undoing import undo
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import CallError
from journal_tui.interchange.found import Activity
from tests.conftest import FixedClock, make_workspace

#: Three true runs: two of one day, one of the next.
RUNS = (
    activity(),
    activity(started_at=MORNING + timedelta(hours=8, minutes=7), distance_m=5010.0,
             elapsed_s=2105.0, moving_s=2090.0),
    activity(started_at=MORNING + timedelta(days=1, minutes=3), distance_m=3111.0,
             elapsed_s=1377.0, moving_s=1370.0),
)  # fmt: skip


def _copies(run: Activity, number: int) -> tuple[Activity, ...]:
    metres, began = run.distance_m or 0.0, run.started_at or MORNING
    return (
        run._replace(key=f"strava:{number}", text=f"Strava note {number}."),
        run._replace(distance_m=metres * 1.01, laps=LAPS, avg_hr=150.0),
        run._replace(
            started_at=began + timedelta(seconds=4), moving_s=None, text=f"Phone {number}."
        ),
    )  # fmt: skip


#: Three records of each, all of which are the same by the rule.
COPIES = tuple(_copies(run, number) for number, run in enumerate(RUNS))

#: What she or a file does: its name, a run, and a record of it or an entry or an answer.
DOES = ("import", "import", "import", "type", "write", "edit", "delete", "answer", "undo")
steps = st.lists(
    st.tuples(
        st.sampled_from(DOES),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    max_size=9,
)  # fmt: skip


class Story:
    """A journal, the files, and every word that was ever in the journal."""

    def __init__(self, folder: Path) -> None:
        self.workspace: Workspace = make_workspace(folder, FixedClock(MORNING + timedelta(days=3)))
        self.reads: dict[tuple[int, int], Read] = {
            (run, copy): read_of(folder, one)
            for run, copies in enumerate(COPIES)
            for copy, one in enumerate(copies)
        }
        self.words: set[str] = set()
        self.number = 0

    def do(self, what: str, run: int, which: int) -> None:
        step: Any = getattr(self, what)
        step(run, which)
        self.words |= {entry.text for entry in entries(self.workspace)}

    def bring(self, *reads: Read) -> None:
        carry_out(self.workspace, plan_import(self.workspace, reads))

    def import_(self, run: int, which: int) -> None:
        self.bring(self.reads[run, which])

    def type(self, run: int, which: int) -> None:
        known = COPIES[run][which]
        self._write(run, Run("run", known.distance_m, known.elapsed_s))

    def write(self, run: int, _: int) -> None:
        self._write(run, None)

    def edit(self, _: int, which: int) -> None:
        for entry in entries(self.workspace)[which : which + 1]:
            self.number += 1
            now = self.workspace.clock.now()
            text = f"{entry.text} Word {self.number}."
            self.workspace.store.put(entry._replace(text=text, updated_at=now), kind="edit")

    def delete(self, _: int, which: int) -> None:
        for entry in entries(self.workspace)[which : which + 1]:
            now = self.workspace.clock.now()
            gone = entry._replace(deleted_at=now, updated_at=now)
            self.workspace.store.put(gone, kind="delete")

    def answer(self, _: int, which: int) -> None:
        for doubt in self.workspace.store.journal().doubts[:1]:
            said: Any = ("same", "apart", "leave")[which]
            answer(self.workspace, doubt, said)

    def undo(self, _: int, __: int) -> None:
        try:
            undo(self.workspace)
        except CallError:
            return

    def kept(self) -> str:
        """All words that are in the journal, in its history or waiting for an answer."""
        store = self.workspace.store
        every = (*entries(self.workspace), *store.deleted_entries())
        versions = (v.entry for entry in every for v in store.versions(entry.id))
        doubts = (doubt.text for doubt in store.doubts())
        return "\n".join([*(entry.text for entry in (*every, *versions)), *doubts])

    def _write(self, run: int, line: Run | None) -> None:
        self.number += 1
        known = RUNS[run]
        at = (known.started_at or MORNING) + timedelta(seconds=(known.elapsed_s or 0.0) + 300)
        here, now = self.workspace.clock.here(at), self.workspace.clock.now()
        entry = Entry(
            self.workspace.new_id(), here, now, now, text=f"Word {self.number}.", run=line
        )
        self.workspace.store.put(entry)


def story(folder: str, done: list[tuple[str, int, int]]) -> Story:
    told = Story(Path(folder))
    for what, run, which in done:
        told.do("import_" if what == "import" else what, run, which)
    return told


@settings(max_examples=8, deadline=None)
@given(steps)
def test_no_word_is_lost_and_nothing_comes_twice(done: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        told = story(folder, done)
        kept = told.kept()
        assert [text for text in told.words if text.strip() not in kept] == []
        everything = tuple(told.reads.values())
        told.bring(*everything)
        before = entries(told.workspace), told.workspace.store.journal().doubts
        told.bring(*everything)
        for read in everything:
            told.bring(read)
        assert (entries(told.workspace), told.workspace.store.journal().doubts) == before


@settings(max_examples=8, deadline=None)
@given(st.permutations([(run, copy) for run in range(3) for copy in range(3)]), st.integers(1, 9))
def test_in_any_order_each_run_comes_once(order: list[tuple[int, int]], at_once: int) -> None:
    with TemporaryDirectory() as folder:
        told = Story(Path(folder))
        for start in range(0, len(order), at_once):
            told.bring(*(told.reads[key] for key in order[start : start + at_once]))
        found = entries(told.workspace)
        assert len(found) == 3
        for number, entry in enumerate(found):
            assert entry.run is not None
            assert entry.run.laps == LAPS
            assert entry.run.distance_m == COPIES[number][1].distance_m
            assert f"Strava note {number}." in entry.text
            assert f"Phone {number}." in entry.text


@settings(max_examples=8, deadline=None)
@given(steps, st.sets(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1))
def test_undo_leaves_the_journal_as_it_was(
    done: list[tuple[str, int, int]], coming: set[tuple[int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        told = story(folder, done)
        before = plain(told.workspace)
        last = told.workspace.store.last_act()
        told.bring(*(told.reads[key] for key in sorted(coming)))
        now = told.workspace.store.last_act()
        if now is not None and (last is None or now.id != last.id):
            undo(told.workspace)
            assert plain(told.workspace) == before


def plain(workspace: Workspace) -> list[Any]:
    """What is in the journal, but for when it was saved and how it was read."""
    journal = workspace.store.journal()
    moment = MORNING
    return [
        *(entry._replace(updated_at=moment, tone=None) for entry in journal.entries),
        *(doubt._replace(updated_at=moment) for doubt in journal.doubts),
    ]
