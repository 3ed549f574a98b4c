"""The truth that stands beside the sample files, for the tests of the readers."""

import csv
from datetime import datetime

import pytest

from journal_tui.interchange.found import Activity
from tests.samples import RUNS


def truths(*beginnings: str) -> list[dict[str, str]]:
    """The rows of the truth whose file begins so, none where the samples are not there."""
    path = RUNS / "truth.tsv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["file"].startswith(beginnings)]


def assert_true(found: Activity, truth: dict[str, str], *, distance: float) -> None:
    """The start, the distance (as a share), the times (2 s), the laps, the heart rate (2)."""
    start = datetime.fromisoformat(truth["start_utc"].partition(" ")[0])
    assert found.started_at is not None
    assert (found.started_at.tzinfo is None) == (start.tzinfo is None)
    assert abs((found.started_at - start).total_seconds()) < 0.01
    for field, value, apart in (
        ("distance_m", found.distance_m, {"rel": distance, "abs": 0.06}),
        ("elapsed_s", found.elapsed_s, {"abs": 2}),
        ("timer_s", found.moving_s, {"abs": 2}),
        ("avg_hr", found.avg_hr, {"abs": 2}),
    ):
        if truth[field]:
            assert (value or 0.0) == pytest.approx(float(truth[field]), **apart), field
    if truth["laps"]:
        assert len(found.laps) == int(truth["laps"])
