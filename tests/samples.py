"""The shared sample files of other programs, for the tests that use them where they are there."""

import os
from pathlib import Path
from typing import Final

import pytest

_BESIDE: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "runs"
_NAMED: Final = os.environ.get("JOURNAL_SAMPLES")

#: The folder with the sample files; it need not be there.
RUNS: Final = Path(_NAMED) if _NAMED else _BESIDE

needs_samples: Final = pytest.mark.skipif(
    not RUNS.is_dir(), reason=f"the sample files are not at {RUNS}"
)
