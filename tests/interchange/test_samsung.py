"""Samsung Health's table of exercises."""

from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.samsung import FORMAT
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

P = "com.samsung.health.exercise."
META = "com.samsung.shealth.exercise,7006011,17\n"
CELLS = {
    "title": "",
    f"{P}exercise_type": "1002",
    f"{P}start_time": "2024-03-09 22:50:01.250",
    f"{P}end_time": "2024-03-09 23:20:31.250",
    f"{P}time_offset": "UTC+0530",
    f"{P}duration": "1800000",
    f"{P}distance": "4321.5",
    f"{P}mean_heart_rate": "148.0",
    f"{P}max_heart_rate": "171",
    f"{P}comment": "",
    f"{P}datauuid": "ab-1",
}


def table(*rows: dict[str, str], meta: str = META, end: str = ",\n") -> str:
    header = ",".join(CELLS) + ",\n"
    return meta + header + "".join(",".join({**CELLS, **row}.values()) + end for row in rows)


def test_a_run_is_on_the_day_of_the_place(tmp_path: Path) -> None:
    row = {"title": "Park", f"{P}comment": '"wet, cold\nand ""fine"""'}
    found = activity(FORMAT, tmp_path, "\ufeff" + table(row))
    assert found.sport == "running"
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2024-03-10T04:20:01.250000+05:30"
    assert found.zone_known
    assert (found.elapsed_s, found.moving_s, found.distance_m) == (1830, 1800, 4321.5)
    assert (found.avg_hr, found.max_hr) == (148, 171)
    assert (found.name, found.text) == ("Park", 'wet, cold\nand "fine"')
    assert found.key == "samsung:ab-1"


@pytest.mark.parametrize(
    ("start", "offset", "is_at", "known"),
    [
        ("2024-03-09 22:50:01.000", "UTC-0800", "2024-03-09T14:50:01-08:00", True),
        ("2024-03-09 22:50:01.000", "UTC+0000", "2024-03-09T22:50:01+00:00", True),
        ("2024-03-09 22:50:01", "", "2024-03-09T22:50:01+00:00", False),
        ("2024-03-09 22:50:01", "UTC+0207", "2024-03-09T22:50:01+00:00", False),
        ("2024-03-09 22:50:01", "7200000", "2024-03-09T22:50:01+02:00", True),
        ("1709938201000", "UTC+0100", "2024-03-08T23:50:01+01:00", True),
        ("1709938201000", "3600000", "2024-03-08T23:50:01+01:00", True),
        ("1709938201000", "", "2024-03-08T22:50:01+00:00", False),
    ],
)
def test_when_it_began(tmp_path: Path, start: str, offset: str, is_at: str, known: bool) -> None:
    row = {f"{P}start_time": start, f"{P}time_offset": offset}
    found = activity(FORMAT, tmp_path, table(row))
    assert found.started_at is not None
    assert (found.started_at.isoformat(), found.zone_known) == (is_at, known)


@pytest.mark.parametrize(
    ("number", "title", "sport"),
    [
        ("1001", "", ("walking", "")),
        ("1002.0", "", ("running", "")),
        ("13001", "", ("hiking", "")),
        ("11007", "", ("cycling", "")),
        ("15005", "", ("running", "treadmill")),
        ("10007", "", ("other", "")),
        ("0", "", ("other", "")),
        ("", "", ("unknown", "")),
        ("Running", "", ("running", "")),
    ],
)
def test_the_numbers_of_the_sports(
    tmp_path: Path, number: str, title: str, sport: tuple[str, str]
) -> None:
    found = activity(FORMAT, tmp_path, table({f"{P}exercise_type": number}))
    assert (found.sport, found.kind) == sport


def test_an_older_table_has_bare_names_and_a_sport_of_her_own(tmp_path: Path) -> None:
    text = (
        "com.samsung.health.exercise\n"
        "exercise_type,exercise_custom_type,start_time,time_offset,duration,distance\n"
        "0,Trail Run,2018-05-01 06:00:00.000,UTC+0200,600000,1500\n"
    )
    found = activity(FORMAT, tmp_path, text)
    assert (found.sport, found.kind) == ("running", "trail")
    assert (found.elapsed_s, found.moving_s, found.distance_m) == (600, 600, 1500)
    assert found.key == ""


def test_whatever_the_first_line_says(tmp_path: Path) -> None:
    assert activity(FORMAT, tmp_path, table({}, meta="meta\n")).sport == "running"
    text = f"{P}start_time,{P}exercise_type,x,y\n2018-05-01 06:00:00.000,1002,1,2\n"
    assert activity(FORMAT, tmp_path, text).sport == "running"


def test_a_row_without_a_start_is_told_and_the_others_come(tmp_path: Path) -> None:
    found = read(FORMAT, tmp_path, table({}, {f"{P}start_time": "yesterday"}, {}))
    assert len(found.activities) == 2
    assert found.left_out == ("Row 4 is left out: it does not say when it began.",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (table({}, end="")[:-40], "cut off"),
        (META, "no Samsung Health"),
        (META + ",".join(CELLS) + "\n", "no activity"),
        (table({f"{P}start_time": ""}), "no activity"),
        (META + "title,source_type,x,y\n,4,1,2\n", "no column exercise_type"),
    ],
    ids=["cut off", "no header", "no rows", "no start", "other columns"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read(FORMAT, tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "com.samsung.shealth.exercise.weather,7006011,17\ntemperature\n1\n",
        "com.samsung.shealth.sleep,1,2\nstart_time\n",
        f"com.samsung.shealth.exercise.hr_zone,1,2\n{P}exercise_type\n1002\n",
        "date,exercise_type\n",
        "",
    ],
)
def test_other_tables_are_not_taken_for_it(tmp_path: Path, text: str) -> None:
    file = source(tmp_path, text)
    assert not FORMAT.recognises(file.head(), file)


@given(damaged(table({}, {f"{P}exercise_type": "0"}).encode()))
def test_whatever_bytes_come(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    holds(FORMAT, tmp_path_factory.getbasetemp(), content)


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    (path,) = (RUNS / "samsung").glob("*.csv")
    found = activity(FORMAT, tmp_path, path.read_bytes())
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2023-11-12T00:40:21.285000+02:00"
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (3101.814, 1442.877, 1442.877)
    assert (found.sport, found.avg_hr) == ("running", 160)
