"""One sync with changes on both sides, cut short at each of its steps in turn.

``python -m tests.sync.sweep`` kills it at every step on disk, and before, while and after each
git that it calls. Each time it starts from the same journals; then everybody syncs, and all must
be there. ``--every`` leaves steps out. Exits with 1 at the first that is not so.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.sync.storm import GIT_CUTS, Plan, Storm, in_memory
from tests.sync.storm_kit import Cut, Syncing

#: What is done before on each of the machines, without a sync: so much, so that they meet.
_ACTS = 25


class Sweep(Storm):
    """A storm that stops just before one sync, again and again."""

    def prepare(self) -> None:
        """Two machines that both have changed much since they met, and one that has sent it."""
        self._begin()
        for machine in self._machines:
            for _ in range(_ACTS):
                self._act(machine)
            self._alone(machine)
        self._alone(self._machines[0])
        for machine in self._machines:
            for _ in range(_ACTS):
                self._act(machine)
        self._alone(self._machines[1])
        shutil.copytree(self._folder, self._kept, symlinks=True)

    def cut(self, cut: Cut) -> bool:
        """Cut the sync of the first machine; False where it was over before."""
        shutil.rmtree(self._folder)
        shutil.copytree(self._kept, self._folder, symlinks=True)
        first = self._machines[0]
        ended = Syncing(first, self._plan.seed, cut).ended()
        for machine in self._machines:
            self._open[machine.name] = machine.opened(self._seed())
        self._calm_down()
        self._problems += self._wrong()
        return ended.killed

    @property
    def problems(self) -> list[str]:
        return self._problems

    @property
    def _kept(self) -> Path:
        return self._folder.with_name("kept")


def _cuts(sweep: Sweep, every: int) -> Iterator[Cut]:
    """Cut after cut; what follows is told by whether the one before came in time."""
    step = 1
    while sweep.cut(cut := Cut("step", step)):
        yield cut
        step += every
    for how in GIT_CUTS:
        call = 1
        while sweep.cut(cut := Cut("git", call, how, 0.004)):
            yield cut
            call += max(1, every // 5)


def main() -> int:
    """Cut at every step, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each N-th step alone")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    begun, done = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="journal-tui-sweep-", dir=in_memory()) as name:
        folder = Path(name) / "at-work"
        folder.mkdir()
        sweep = Sweep(Plan(machines=2, seed=args.seed), folder)
        sweep.prepare()
        for cut in _cuts(sweep, args.every):
            done.append(cut)
            if sweep.problems:
                break
    print(f"{len(done)} syncs were cut, {time.monotonic() - begun:.1f} s")
    for kind in ("step", "git"):
        told = [f"{cut.how} {cut.at:.0f}".strip() for cut in done if cut.kind == kind]
        print(f"  by {kind}: {len(told)}, the last at {told[-1] if told else 'none'}")
    for problem in sweep.problems[:5]:
        print(f"PROBLEM after {done[-1] if done else 'none'}: {problem}")
    return 1 if sweep.problems else 0


if __name__ == "__main__":
    sys.exit(main())
