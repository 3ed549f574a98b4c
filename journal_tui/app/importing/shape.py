"""What ``import --json`` prints of a file: one object, its keys the same in every version."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from journal_tui.app.importing.coming import run_of
from journal_tui.app.importing.planning import FilePlan, ImportPlan
from journal_tui.app.importing.words import reason_of
from journal_tui.interchange.found import Activity


def file_shapes(plan: ImportPlan) -> Iterator[dict[str, Any]]:
    """Each file, what is or would be done with it, and every activity that it holds.

    ``runs`` has those that are not kept as well (``kept`` false): times in seconds, distances in
    metres, ``started_at`` with its offset, or without one where the file tells the wall clock
    alone. ``entries`` counts the pages of a journal. A zip that holds one thing has the name of
    the zip.
    """
    in_zips = Counter(file.read.source.path for file in plan.files)
    for file in plan.files:
        source = file.read.source
        yield _shape(file, str(source.path) if in_zips[source.path] == 1 else source.name)


def _shape(file: FilePlan, name: str) -> dict[str, Any]:
    found = file.read.found
    activities = list(found.activities) if found else []
    pages = found.pages if found else ()
    activities += [page.activity for page in pages if page.activity is not None]
    own = sum(1 for item in file.items) - len(pages) if found and found.documents else 0
    return {
        "file": name,
        "format": file.read.format,
        "status": file.status,
        "reason": reason_of(file),
        "runs": [_run_shape(activity) for activity in activities],
        "entries": len(pages) + own,
        "left_out": list(found.left_out) if found else [],
        "ids": [item.entry.id for item in file.items if item.fate == "new"],
    }


def _run_shape(activity: Activity) -> dict[str, Any]:
    at = activity.started_at
    return {
        "sport": activity.sport,
        "kind": run_of(activity).kind if activity.kept else None,
        "kept": activity.kept,
        "started_at": None if at is None else at.isoformat(),
        "zone_known": activity.zone_known,
        "distance_m": activity.distance_m,
        "elapsed_s": activity.elapsed_s,
        "moving_s": activity.moving_s,
        "laps": len(activity.laps) if activity.lap_count is None else activity.lap_count,
        "avg_hr": activity.avg_hr,
    }
