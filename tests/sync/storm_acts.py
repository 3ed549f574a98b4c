"""What she does in the storm: each act is done through ``app`` and told to the model."""

import itertools
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal

from journal_tui.app.affirmations import (
    add_affirmation,
    change_affirmation,
    delete_affirmation,
    her_list,
    move_affirmation,
)
from journal_tui.app.boosting import boost_me, rate_showing
from journal_tui.app.correcting import move_tone
from journal_tui.app.goals import set_goal
from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.planning import plan_import
from journal_tui.app.importing.reading import read_all, recognised
from journal_tui.app.letters import write_letter
from journal_tui.app.lookup import delete_entry
from journal_tui.app.plans import make_plan
from journal_tui.app.rescoring import rescore
from journal_tui.app.settling import settle
from journal_tui.app.undoing import undo
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import CallError, ConflictError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.source import Source
from tests.cli.import_kit import gpx, tcx
from tests.sync.storm_model import Model

#: Her entries lie in the spring, half a day apart, so that no two are taken for one run.
_SPRING: Final = datetime(2016, 3, 1, 6, 30)
_SLOT: Final = timedelta(hours=11, minutes=7)
#: The runs of her watch lie two years before.
_WATCH: Final = datetime(2014, 5, 1, 7, 0, tzinfo=UTC)
#: Most is done to so many of her newest entries, so that machines meet in them.
_HOT: Final = 3
_WORDS: Final = (
    *("I was slow and it was fine.", "My legs hurt.", "I felt strong on the bridge."),
    *("I am not good enough.", "The rain was lovely.", "I stopped twice, and went on."),
)


class Acts:
    """All that she can do; one for all machines, so that nothing is written twice."""

    def __init__(self, model: Model, rng: random.Random, folder: Path) -> None:
        self._model = model
        self._rng = rng
        self._serial = itertools.count(1)
        self._files: list[list[Path]] = []
        self._folder = folder / "watch"
        self._folder.mkdir()
        self._starts: list[datetime] = []
        self._beside = False
        #: What she does, and how often beside the others. The first may go on during a sync.
        self.quick: Mapping[Callable[[str, Workspace], None], int] = {
            self.log: 4,
            self.edit: 14,
            self.tag: 8,
            self.time: 5,
        }
        self.all: Mapping[Callable[[str, Workspace], None], int] = {
            **self.quick,
            self.delete: 3,
            self.undo: 2,
            self.settle: 3,
            self.correct: 2,
            self.rescore: 1,
            self.bring_in: 5,
            self.affirm: 2,
            self.change_line: 6,
            self.boost: 3,
            self.plan: 1,
            self.letter: 1,
            self.goal: 1,
        }

    def do(self, machine: str, workspace: Workspace, *, syncing: bool = False) -> None:
        """One act by chance; ``syncing`` where a sync runs beside it.

        What she may not do there, or what was changed elsewhere meanwhile, is not done.
        """
        acts = self.quick if syncing else self.all
        self._beside = syncing
        (act,) = self._rng.choices(list(acts), list(acts.values()))
        try:
            act(machine, workspace)
        except (CallError, ConflictError) as error:
            self._model.tell(machine, f"{act.__name__} refused: {str(error).splitlines()[0]}")

    # --- entries ------------------------------------------------------------------------------

    def log(self, machine: str, workspace: Workspace) -> None:
        number = next(self._serial)
        at = _SPRING + _SLOT * number
        run = f" 1.5mi 18:40 rpe5 #t{number}" if self._rng.random() < 0.8 else ""
        text = "\n".join(self._line() for _ in range(self._rng.randint(1, 4)))
        saved = save_writing(workspace, Writing(f"{at:%Y-%m-%d %H:%M}{run}", text))
        self._model.changed(machine, "log", self._act(), None, saved.entry)

    def edit(self, machine: str, workspace: Workspace) -> None:
        known = self._some(workspace)
        lines = known.text.split("\n")
        place = self._rng.randrange(len(lines))
        how = self._rng.choice(("end", "start", "middle", "change", "change", "take", "all"))
        if how == "end":
            lines.append(self._line())
        elif how == "start":
            lines.insert(0, self._line())
        elif how == "middle":
            lines.insert(place, self._line())
        elif how == "take" and len(lines) > 1:
            del lines[place]
        elif how == "all":
            lines = [self._line() for _ in range(3)]
        else:
            lines[place] = self._line()
        writing = writing_from(workspace, known)._replace(text="\n".join(lines))
        saved = save_writing(workspace, writing, known)
        self._model.changed(machine, "edit", self._act(workspace), known, saved.entry)

    def tag(self, machine: str, workspace: Workspace) -> None:
        known = self._some(workspace)
        if known.tags and self._rng.random() < 0.3:
            tags = known.tags[1:]
        else:
            tags = (*known.tags, f"t{next(self._serial)}")
        self._put(machine, workspace, known, known._replace(tags=tags))

    def time(self, machine: str, workspace: Workspace) -> None:
        known = self._some(workspace)
        run = (known.run or Run())._replace(duration_s=5000.5 + next(self._serial))
        self._put(machine, workspace, known, known._replace(run=run))

    def delete(self, machine: str, workspace: Workspace) -> None:
        known = self._some(workspace)
        delete_entry(workspace, known)
        self._model.changed(
            machine, "delete", self._act(workspace), known, known._replace(deleted_at=known.at)
        )

    def undo(self, machine: str, workspace: Workspace) -> None:
        before, act = self._every(workspace), workspace.store.last_act()
        undo(workspace)
        after = self._every(workspace)
        self._model.taken_back(
            machine,
            act.id if act else "",
            self._act(),
            [(before.get(key), one) for key, one in after.items() if before.get(key) != one],
        )

    def settle(self, machine: str, workspace: Workspace) -> None:
        workspace.store.refresh()
        open_still = [one for one in workspace.store.journal().entries if one.other_texts]
        if open_still:
            known = self._rng.choice(open_still)
            choice = self._rng.choice((*range(1 + len(known.other_texts)), "both"))
            settled = settle(workspace, known, choice)
            self._model.changed(machine, "edit", self._act(workspace), known, settled)

    def correct(self, machine: str, workspace: Workspace) -> None:
        known = self._some(workspace)
        after = move_tone(workspace, known, self._rng.choice((-1, 1)))
        self._model.changed(machine, "correct", self._act(), known, after)

    def rescore(self, machine: str, workspace: Workspace) -> None:
        scorer: Literal["runner", "textblob"] = self._rng.choice(("runner", "textblob"))
        hers = workspace.settings
        workspace.settings = hers._replace(scorer=scorer)
        workspace.forget_own_words()
        self._model.tell(machine, f"rescore by {scorer}: {rescore(workspace).scored} scored")
        workspace.settings = hers
        workspace.forget_own_words()

    def bring_in(self, machine: str, workspace: Workspace) -> None:
        if not self._files or self._rng.random() < 0.4:
            self._record()
        files = self._rng.choice(self._files[-4:])
        path = self._rng.choice(files)
        number = self._files.index(files)
        self._model.imports(self._starts[number])
        before = self._every(workspace)
        reads = read_all([recognised(Source(path))], Hints(), workers=1)
        carry_out(workspace, plan_import(workspace, reads))
        after = self._every(workspace)
        self._model.tell(machine, f"run {number} from {path.name}")
        for key, one in after.items():
            if before.get(key) != one:
                self._model.changed(machine, "import", self._act(), before.get(key), one)

    # --- the small tables ---------------------------------------------------------------------

    def affirm(self, machine: str, workspace: Workspace) -> None:
        # Now and then the same line comes to her mind at another machine.
        number = next(self._serial) if self._rng.random() < 0.8 else 1
        add_affirmation(workspace, f"A{number}. I have done this before.")
        self._model.keeps("affirmations", f"A{number}.")

    def change_line(self, machine: str, workspace: Workspace) -> None:
        line = self._rng.choice(her_list(workspace)[:3])
        how = self._rng.choice(("rest", "reword", "reword", "reword", "move", "star", "delete"))
        if how == "rest":
            change_affirmation(workspace, line, resting=not line.resting)
        elif how == "star":
            change_affirmation(workspace, line, favourite=not line.favourite)
        elif how == "move":
            move_affirmation(workspace, line, self._rng.choice((-2, 1, 3)))
        elif how == "reword":
            name = f"B{next(self._serial)}."
            change_affirmation(workspace, line, text=f"{name} {line.text[-40:]}")
            self._model.lets_go("affirmations", line.text.split()[0])
            self._model.keeps("affirmations", name)
        else:
            delete_affirmation(workspace, line)
        self._model.tell(machine, f"{how} affirmations {line.id} {line.text[:9]!r}")

    def boost(self, machine: str, workspace: Workspace) -> None:
        shown = boost_me(workspace, self._some(workspace)).showing
        if shown is not None:
            helped = self._rng.choice((True, False, None))
            if helped is not None:
                rate_showing(workspace, shown, helped)
            self._model.shown(shown.id, helped)

    def plan(self, machine: str, workspace: Workspace) -> None:
        text = f"walk to gate {next(self._serial)} now"
        make_plan(workspace, "the wall comes", text)
        self._model.keeps("plans", text)

    def letter(self, machine: str, workspace: Workspace) -> None:
        text = f"Letter {next(self._serial)}: you were out before breakfast."
        write_letter(workspace, text)
        self._model.keeps("letters", text)

    def goal(self, machine: str, workspace: Workspace) -> None:
        name = f"Race {next(self._serial)}."
        set_goal(workspace, f"{name} 2017-03-14", None)
        self._model.keeps("goals", name)

    # --- what they share ----------------------------------------------------------------------

    def _put(self, machine: str, workspace: Workspace, known: Entry, after: Entry) -> None:
        after = after._replace(updated_at=workspace.clock.now())
        workspace.store.put(after, expecting={known.id: known.updated_at}, kind="edit")
        self._model.changed(machine, "edit", self._act(workspace), known, after)

    def _some(self, workspace: Workspace) -> Entry:
        """An entry that lives, mostly one of the newest; now and then as it was a while ago."""
        if self._rng.random() < 0.85:
            workspace.store.refresh()
        entries: Sequence[Entry] = workspace.store.journal().entries
        if not entries:
            raise CallError("there is none")
        if self._rng.random() < 0.2:
            runs = [entry for entry in entries if entry.at.year < _SPRING.year]
            return self._rng.choice(runs or entries)
        return self._rng.choice(entries[-_HOT:] if self._rng.random() < 0.8 else entries)

    def _every(self, workspace: Workspace) -> dict[str, Entry]:
        workspace.store.refresh()
        store = workspace.store
        return {one.id: one for one in (*store.journal().entries, *store.deleted_entries())}

    def _line(self) -> str:
        return f"w{next(self._serial)} {self._rng.choice(_WORDS)}"

    def _act(self, workspace: Workspace | None = None) -> str:
        """What names an act: its id, so that an undo can name it too, else a name of its own."""
        # Beside a sync the last act may be one that has just come from another machine.
        act = workspace.store.last_act() if workspace and not self._beside else None
        return act.id if act else f"act {next(self._serial)}"

    def _record(self) -> None:
        """Her watch records a run, and two programs write it down, each in its way."""
        number = len(self._files)
        starts = _WATCH + timedelta(days=2 * number, minutes=7 * number)
        self._starts.append(starts)
        self._files.append(
            [
                gpx(self._folder / f"{number}.gpx", starts.isoformat(), name=f"Lap {number}"),
                tcx(
                    self._folder / f"{number}.tcx",
                    (starts + timedelta(seconds=3)).isoformat(timespec="seconds"),
                ),
            ]
        )
