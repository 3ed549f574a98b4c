"""Puts each bug of ``seeds`` into a copy of the program and says which test of the store sees it.

``python -m tests.store.seeded [WORD ...]``: only the bugs whose name holds one of the words.
Exits with 1 when one of them was not caught. Takes some seconds a bug.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.store.seeds import SEEDS, Seed

ROOT = Path(__file__).parents[2]
#: The test of the seeds themselves has nothing to say here.
HERE = "tests/store/test_seeds.py"


def plant(seed: Seed, root: Path) -> None:
    """Put a bug into the checkout at ``root``. Raises ValueError where it does not fit any more."""
    path = root / "journal_tui" / "store" / f"{seed.file}.py"
    code = path.read_text()
    if code.count(seed.old) != 1:
        raise ValueError(f"{seed.name}: {seed.file}.py holds it {code.count(seed.old)} times")
    path.write_text(code.replace(seed.old, seed.new))


def failing(seed: Seed | None) -> str:
    """The first test of the store that fails with this bug, or with none; empty where none does."""
    with tempfile.TemporaryDirectory(prefix="journal-tui-seed-") as name:
        root = Path(name)
        for part in ("journal_tui", "tests", "themes"):
            shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        for file in ("pyproject.toml", "README.md"):
            shutil.copy(ROOT / file, root)
        if seed is not None:
            plant(seed, root)
        options = ["-x", "-q", "-n", "2", "-p", "no:cacheprovider", "--hypothesis-seed=1"]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, "tests/store", f"--ignore={HERE}"],
            cwd=root,
            capture_output=True,
            text=True,
        )
        failed = re.search(r"^(?:FAILED|ERROR) tests/store/(\S+)", done.stdout, re.MULTILINE)
        if failed is None and done.returncode:
            return f"pytest ended with {done.returncode}"
        return failed[1] if failed else ""


def main() -> None:
    """Plant, run, tell."""
    words = sys.argv[1:]
    chosen = [seed for seed in SEEDS if not words or any(word in seed.name for word in words)]
    if already := failing(None):
        sys.exit(f"without any bug planted {already} fails already")
    missed = 0
    for seed in chosen:
        started = time.monotonic()
        test = failing(seed)
        missed += not test
        took = time.monotonic() - started
        print(f"{'caught' if test else 'MISSED':<7} {took:4.0f} s  {seed.name}", flush=True)
        print(f"                {test or 'no test of the store noticed it'}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} caught")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
