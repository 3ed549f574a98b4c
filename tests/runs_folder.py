"""A folder such as a watch, a phone and other programs leave it, around a week of the sample year.

Each thing that can happen to a file happens to one of these: new, there already, joined to words,
a question, not read, left out.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.interchange.fit_kit import fit, message, ticks

#: A lap as a watch sums it up: metres, seconds, beats a minute.
LapSum = tuple[float, float, int]

RUNNING, CYCLING = 1, 2
MILE = 1609.344
#: Today's run: it went slower, and then home.
TOWPATH: Sequence[LapSum] = (
    (MILE, 662, 148),
    (MILE, 690, 155),
    (MILE, 671, 157),
    (0.4 * MILE, 268, 151),
)


def gpx(at: datetime, km: float, minutes: float, name: str) -> str:
    """A run due north in even steps."""
    points = []
    for step in range(19):
        share = step / 18
        when = (at + timedelta(minutes=minutes * share)).astimezone(UTC)
        points.append(
            f'<trkpt lat="{51.5 + km / 111.2 * share:.6f}" lon="-0.1">'
            f"<time>{when:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        )
    return (
        '<?xml version="1.0"?><gpx version="1.1" creator="test" '
        'xmlns="http://www.topografix.com/GPX/1/1"><trk>'
        f"<name>{name}</name><type>running</type><trkseg>{''.join(points)}</trkseg></trk></gpx>"
    )


def of_watch(at: datetime, laps: Sequence[LapSum], sport: int = RUNNING) -> bytes:
    """A FIT file with these laps."""
    metres = sum(lap[0] for lap in laps)
    seconds = sum(lap[1] for lap in laps)
    start = ticks(at)
    return fit(
        [
            message("file_id", type=4, manufacturer=1),
            *(
                message(
                    "lap",
                    total_elapsed_time=lap_s,
                    total_timer_time=lap_s,
                    total_distance=lap_m,
                    avg_heart_rate=beats,
                )
                for lap_m, lap_s, beats in laps
            ),
            message(
                "session",
                timestamp=start + seconds,
                start_time=start,
                sport=sport,
                total_elapsed_time=seconds,
                total_timer_time=seconds,
                total_distance=metres,
                avg_heart_rate=round(sum(lap[1] * lap[2] for lap in laps) / seconds),
                max_heart_rate=max(lap[2] for lap in laps) + 9,
            ),
            message(
                "activity",
                timestamp=start + seconds,
                num_sessions=1,
                local_timestamp=start + seconds + int((at.utcoffset() or timedelta()).seconds),
            ),
        ]
    )


def write_runs(folder: Path, sunday: datetime) -> Path:
    """Write the folder; ``sunday`` is a moment of the day on which the sample year ends."""
    folder.mkdir(parents=True)

    def at(days: int, hour: int, minute: int) -> datetime:
        return sunday.replace(hour=hour, minute=minute, second=0, microsecond=0) + timedelta(days)

    def watch(when: datetime, laps: Sequence[LapSum], sport: int = RUNNING) -> None:
        (folder / f"{when:%Y-%m-%d-%H-%M}.fit").write_bytes(of_watch(when, laps, sport))

    watch(at(0, 9, 10), TOWPATH)
    of_phone = gpx(at(0, 9, 10), sum(lap[0] for lap in TOWPATH) / 1000, 38, "Towpath and back")
    (folder / "towpath.gpx").write_text(of_phone)
    # Words and a line of that evening are in the sample year.
    watch(at(-3, 18, 32), ((MILE, 668, 146), (MILE, 655, 152), (MILE, 667, 156)))
    watch(at(-10, 7, 5), ((MILE, 745, 131), (0.75 * MILE, 560, 139)))
    off = gpx(at(-10, 8, 5), 1.75 * MILE / 1000, 1305 / 60, "Before work")
    (folder / "before-work.gpx").write_text(off)
    watch(at(-8, 10, 0), ((9000, 1900, 118), (9000, 2010, 121)), CYCLING)
    (folder / "broken.gpx").write_text(off[: len(off) // 2])
    first, last = at(-400, 21, 15), at(-393, 20, 40)
    (folder / "journal.txt").write_text(
        f"[{first:%Y-%m-%d %H:%M}] Bought shoes. They are very white.\n"
        "Nobody has seen them but the cat.\n\n"
        f"[{last:%Y-%m-%d %H:%M}] To the postbox and back, four times.\n"
        "I counted postboxes, it is the same one.\n"
    )
    return folder
