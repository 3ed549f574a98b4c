"""Several machines, one journal, and everything that can go wrong: nothing may be lost.

``python -m tests.sync.storm`` lets machines with real git and one bare remote write, delete,
import and sync by chance. ``--kills`` cuts syncs short with SIGKILL at any step, ``--flaky`` lets
the remote fail half-way. At the end all machines must be alike, and everything that was
acknowledged must be there. Exits with 1 where it is not, and tells the seed and the last acts.
"""

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.app.repairing import look_over
from tests.conftest import NOW
from tests.sync.storm_acts import Acts
from tests.sync.storm_kit import (
    Cut,
    Ended,
    Machine,
    Syncing,
    set_up,
    sync_here,
    wait_for_orphans,
)
from tests.sync.storm_model import Model
from tests.sync.storm_remote import FLAWS, Remote

#: Clocks that are wrong: hours late, hours early, days early.
_WRONG_BY: Final = (timedelta(), timedelta(hours=-7), timedelta(hours=3), timedelta(days=2))
#: How often everybody may have to sync until nothing changes any more.
_LAST_ROUNDS: Final = 5
#: After so many of the syncs that nobody disturbs, the remote is looked into.
_LOOKS: Final = 0.3
#: A sync that follows on a cut one may find what that left, for a moment.
_AGAIN_AFTER_S: Final = (0.1, 0.5, 2.0)
GIT_CUTS: Final = ("before", "during", "orphan", "after")


class Plan(NamedTuple):
    """What storm it is to be."""

    rounds: int = 200
    machines: int = 3
    seed: int = 1
    kills: bool = False
    flaky: bool = False
    sealed: bool = False


class Storm:
    """One storm in a folder of its own; ``problems`` are told once it is over."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self._plan = plan
        self._rng = random.Random(plan.seed)
        self.figures: Counter[str] = Counter()
        self._folder = folder
        self.model = Model()
        self._acts = Acts(self.model, self._rng, folder)
        self._remote = Remote(folder)
        (folder / "cache").mkdir()
        self._machines = [
            Machine("abcdefgh"[number], folder, self._remote, _WRONG_BY[number % len(_WRONG_BY)])
            for number in range(plan.machines)
        ]
        self._open = {machine.name: machine.opened(self._seed()) for machine in self._machines}
        self._now = NOW
        #: How long a sync takes in seconds, and how many steps and git calls it has.
        self._usual_s, self._usual_steps, self._usual_calls = 0.2, 200, 10
        self._problems: list[str] = []

    def run(self) -> list[str]:
        """Let it blow; what is wrong at the end, nothing where all is well."""
        self._begin()
        for _ in range(self._plan.rounds):
            self.model.step += 1
            self._round()
            if self._problems:
                return self._problems
        self._calm_down()
        return self._problems or list(self._wrong())

    def _begin(self) -> None:
        """All machines are set up."""
        url = self._remote.ssh_url if self._plan.flaky else str(self._remote.path)
        key: bytes | None = None
        for machine in self._machines:
            self._pass_time()
            # Some begin with a journal of their own: histories without a common base.
            for _ in range(self._rng.randrange(6)):
                self._act(machine)
            if self._plan.sealed:
                key = machine.encrypt(key)
                self._open[machine.name] = machine.opened(self._seed())
            self._must_work(machine, set_up(self._open[machine.name], url))

    def _round(self) -> None:
        self._pass_time()
        machine = self._rng.choice(self._machines)
        for _ in range(self._rng.randint(1, 5)):
            self._act(machine)
        if self._rng.random() < 0.1:
            # The program is closed and opened again.
            self._open[machine.name] = machine.opened(self._seed())
        what = self._rng.choices(
            (self._alone, self._beside, self._race, self._cut, self._failing, self._not_now),
            (16, 8, 12, 22 * self._plan.kills, 14 * self._plan.flaky, 30),
        )[0]
        what(machine)

    # --- ways to sync -------------------------------------------------------------------------

    def _alone(self, machine: Machine) -> None:
        self._must_work(machine, sync_here(self._open[machine.name]))
        if self._rng.random() < _LOOKS:
            self._must_be_there(machine)

    def _beside(self, machine: Machine) -> None:
        """She goes on writing while a sync runs."""
        syncing = Syncing(machine, self._seed())
        for _ in range(self._rng.randint(1, 5)):
            self._act(machine, syncing=True)
        self.figures["acts beside a sync"] += 1
        self._must_work(machine, syncing.ended())

    def _race(self, machine: Machine) -> None:
        """Several machines sync at once; now and then one machine does so twice."""
        others = [other for other in self._machines if other is not machine]
        together = [machine, *self._rng.sample(others, self._rng.randint(1, len(others)))]
        if self._rng.random() < 0.2:
            together.append(machine)
        for other in together[1:]:
            self._act(other)
        running = [Syncing(one, self._seed()) for one in together]
        for one, syncing in zip(together, running, strict=True):
            self._must_work(one, syncing.ended())
        for one in together:
            if not self._problems and not self._remote.holds(one.commit()):
                self._problems.append(f"what {one.name} sent in a race did not arrive")
        self.figures["races"] += 1

    def _cut(self, machine: Machine) -> None:
        """A sync is killed in its midst, sometimes while another machine syncs too."""
        other = self._rng.choice([one for one in self._machines if one is not machine])
        beside = Syncing(other, self._seed()) if self._rng.random() < 0.3 else None
        cut = self._some_cut()
        ended = Syncing(machine, self._seed(), cut).ended()
        if beside is not None:
            self._must_work(other, beside.ended())
        self._count(machine, ended, f"cut at {cut.kind} {cut.at:.2f} {cut.how}")
        self.figures["killed" if ended.killed else "ended before they were killed"] += 1
        if ended.killed:
            self.figures[f"killed by {cut.kind}{cut.how and ': '}{cut.how}"] += 1
        elif ended.bug or (ended.said and cut.kind != "git"):
            self._problems.append(f"a sync that was not killed: {ended}")
        if self._rng.random() < 0.5:
            self._again(machine)

    def _failing(self, machine: Machine) -> None:
        """The remote fails half-way; a sync says so or works, and does no harm."""
        how = self._rng.choice(FLAWS)
        self._remote.misbehave(how, self._rng)
        ended = sync_here(self._open[machine.name])
        self._remote.behave()
        self._count(machine, ended, f"the remote {how}")
        self.figures[f"the remote {how}"] += 1
        if ended.bug:
            self._problems.append(f"with a remote that {how}:\n{ended.bug}")

    def _not_now(self, machine: Machine) -> None:
        self.model.tell(machine.name, "no sync")

    def _again(self, machine: Machine) -> None:
        """A sync after a cut one; what that left may stand in the way for a moment."""
        ended = sync_here(self._open[machine.name])
        for pause in _AGAIN_AFTER_S:
            if ended.said is None:
                break
            self.figures[f"turned away once more: {ended.said[0]}"] += 1
            time.sleep(pause)
            ended = sync_here(self._open[machine.name])
        self._must_work(machine, ended)
        self._must_be_there(machine)

    def _some_cut(self) -> Cut:
        kind = self._rng.choice(("after", "step", "step", "git", "git"))
        if kind == "after":
            return Cut(kind, self._rng.uniform(0.005, self._usual_s))
        if kind == "step":
            return Cut(kind, self._rng.randint(1, self._usual_steps))
        at, how = self._rng.randint(1, self._usual_calls), self._rng.choice(GIT_CUTS)
        return Cut(kind, at, how, self._rng.uniform(0.0, 0.012))

    # --- the end ------------------------------------------------------------------------------

    def _calm_down(self) -> None:
        """Everybody syncs until nothing changes any more."""
        self.model.step += 1
        self._remote.behave()
        wait_for_orphans(self._folder)
        for number in range(_LAST_ROUNDS):
            before = self._remote.head()
            for machine in self._machines:
                self._pass_time()
                self._again(machine)
            if self._remote.head() == before:
                self.figures["rounds until nothing changed"] = number
                return
        self._problems.append(f"after {_LAST_ROUNDS} rounds the remote still changes")

    def _wrong(self) -> Iterator[str]:
        yield from self._remote.problems()
        first, *others = [(machine.name, machine.tables()) for machine in self._machines]
        name, tables = first
        for other_name, other in others:
            for table, lines in tables.items():
                for key in lines.keys() | other[table].keys():
                    mine, theirs = lines.get(key), other[table].get(key)
                    if mine != theirs:
                        yield f"{table} {key}:\n  {name}: {mine!r}\n  {other_name}: {theirs!r}"
        yield from self._not_there(self._machines[0])
        for machine in self._machines:
            report = look_over(machine.opened(0))
            # She may have opened an older version a moment ago: backups are none of this.
            yield from (f"check on {machine.name}: {finding}" for finding in report.findings)
        store = self._machines[0].opened(0).store
        entries = (*store.journal().entries, *store.deleted_entries())
        yield from self.model.problems(entries, tables)
        self.figures["entries"] = len(entries)
        self.figures["commits"] = self._remote.rounds()
        self.figures["entries in two versions"] = sum(bool(one.other_texts) for one in entries)

    def _not_there(self, machine: Machine) -> Iterator[str]:
        """What the remote has otherwise than this machine."""
        if self._plan.sealed:
            return
        sent, here = self._remote.documents(), machine.documents()
        for key in sorted(sent.keys() | here.keys()):
            if sent.get(key) != here.get(key):
                yield f"{key} is {sent.get(key)} in the remote and {here.get(key)} here"

    # --- what they share ----------------------------------------------------------------------

    def _act(self, machine: Machine, *, syncing: bool = False) -> None:
        # No act takes so little time that it ends in the moment of the one before.
        self._now += timedelta(seconds=self._rng.randint(2, 90))
        machine.turn_clock(self._now)
        self._acts.do(machine.name, self._open[machine.name], syncing=syncing)
        self.figures["acts"] += 1

    def _must_work(self, machine: Machine, ended: Ended) -> None:
        self._count(machine, ended, "sync")
        if ended.outcome is None:
            what = ended.bug or ended.said or "it was killed"
            self._problems.append(f"a sync of {machine.name} did not work: {what}")

    def _must_be_there(self, machine: Machine) -> None:
        """After a sync that nobody disturbed, the remote has all that the machine has."""
        self._problems += [f"after a sync {problem}" for problem in self._not_there(machine)]

    def _count(self, machine: Machine, ended: Ended, what: str) -> None:
        self.figures["syncs"] += 1
        told = "killed" if ended.killed else ended.bug or ended.said or ended.outcome
        self.model.tell(machine.name, f"{what}: {told}")
        if ended.said is not None:
            self.figures[f"said: {ended.said[0]}"] += 1
        if ended.steps:
            self._usual_steps = max(self._usual_steps // 2, ended.steps)
        if ended.outcome is not None:
            self.figures["syncs that brought something"] += bool(ended.outcome["came"])
            self.figures["texts changed in one place"] += len(ended.outcome["unsettled"])
            self.figures["syncs with nothing to do"] += bool(ended.outcome["nothing"])

    def _pass_time(self) -> None:
        self._now += timedelta(minutes=self._rng.randint(1, 90))
        for machine in self._machines:
            machine.turn_clock(self._now)

    def _seed(self) -> int:
        return self._rng.getrandbits(40)


def blow(plan: Plan, folder: Path) -> tuple[list[str], Storm]:
    """Run one storm; its problems, with the storm for its figures."""
    storm = Storm(plan, folder)
    try:
        return storm.run(), storm
    except Exception:
        return [traceback.format_exc()], storm


def in_memory() -> str | None:
    """A folder in memory, where there is one: what is killed loses nothing that was written."""
    folder = Path("/dev/shm")
    return str(folder) if os.access(folder, os.W_OK) else None


def main(words: Sequence[str] | None = None) -> int:
    """Run the storms that are asked for, print the figures and what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--machines", type=int, default=3)
    parser.add_argument("--seed", type=int, action="append", metavar="N", help="again and again")
    parser.add_argument("--kills", action="store_true", help="syncs are cut short by SIGKILL")
    parser.add_argument("--flaky", action="store_true", help="the remote fails half-way")
    parser.add_argument("--sealed", action="store_true", help="the journal is encrypted")
    parser.add_argument("--keep", metavar="FOLDER", help="leave everything in this new folder")
    args = parser.parse_args(words)
    worst = 0
    for seed in args.seed or [1]:
        plan = Plan(args.rounds, args.machines, seed, args.kills, args.flaky, args.sealed)
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="journal-tui-storm-", dir=in_memory()) as name:
            folder = Path(args.keep or name) / f"seed-{seed}"
            folder.mkdir(parents=True)
            problems, storm = blow(plan, folder)
        print(f"seed {seed}: {args.rounds} rounds, {time.monotonic() - begun:.1f} s")
        for figure, number in sorted(storm.figures.items()):
            print(f"  {number:6} {figure}")
        for problem in problems[:10]:
            print(f"PROBLEM: {problem}")
        if problems:
            print(f"{len(problems)} problems with seed {seed}; the last acts:")
            print("\n".join(storm.model.trace[-15:]))
            worst = 1
        sys.stdout.flush()
    return worst


if __name__ == "__main__":
    sys.exit(main())
