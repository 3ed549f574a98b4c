"""Garmin Connect's list of activities as CSV: languages, marks, and the unit it does not name."""

from datetime import datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.units import METRES_PER_MILE, Units
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.garmin import read as garmin_csv
from journal_tui.interchange.garmin.units import Clue, units_by_strides
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source
from tests.interchange.table_kit import FUZZED, damaged, read_or_refused, source_of, table
from tests.samples import RUNS, needs_samples

HEADER: Final = [
    *("Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time", "Avg HR"),
    *("Max HR", "Aerobic TE", "Avg Run Cadence", "Max Run Cadence", "Avg Pace", "Best Pace"),
    *("Total Ascent", "Total Descent", "Avg Stride Length", "Steps", "Body Battery Drain"),
    *("Best Lap Time", "Number of Laps", "Max Temp", "Moving Time", "Elapsed Time"),
    *("Min Elevation", "Max Elevation"),
]
RUN: Final = {
    "Activity Type": "Running",
    "Date": "2024-05-04 06:05:00",
    "Favorite": "false",
    "Title": "Town Running",
    "Distance": "5.00",
    "Time": "00:30:00",
    "Avg HR": "150",
    "Max HR": "171",
}


def row(**changes: str) -> list[str]:
    """A row with ``--`` for all that is missing; ``Avg_HR="120"`` changes a field."""
    values = {**RUN, **{name.replace("_", " "): value for name, value in changes.items()}}
    return [values.get(name, "--") for name in HEADER]


def read(folder: Path, *rows: list[str], header: list[str] = HEADER, units: Units = "mi") -> Found:
    source = source_of(folder, table(header, *rows), "Activities.csv")
    assert recognise(source) is garmin_csv.FORMAT
    return garmin_csv.read(source, Hints(units))


def test_a_row_is_an_activity_on_her_wall_clock(tmp_path: Path) -> None:
    fields = row(
        Time="00:30:00.5",
        Elapsed_Time="00:31:10",
        Moving_Time="00:29:30",
        Number_of_Laps="6",
        Body_Battery_Drain="'-12",
    )
    assert read(tmp_path, fields, units="km").activities == (
        Activity(
            sport="running",
            started_at=datetime(2024, 5, 4, 6, 5),
            distance_m=5000,
            elapsed_s=1870,
            moving_s=1800.5,
            avg_hr=150,
            max_hr=171,
            name="Town Running",
            lap_count=6,
        ),
    )


def test_missing_and_absurd_numbers_are_missing(tmp_path: Path) -> None:
    fields = row(Distance="0.00", Avg_HR="0", Max_HR="900", Time="--", Number_of_Laps="0")
    activity = read(tmp_path, fields).activities[0]
    assert activity == Activity(
        sport="running", started_at=activity.started_at, name="Town Running"
    )


def test_where_the_time_is_missing_the_moving_time_is_taken(tmp_path: Path) -> None:
    activity = read(tmp_path, row(Time="--", Moving_Time="29:30")).activities[0]
    assert activity.moving_s == 1770


@pytest.mark.parametrize(
    ("word", "sport", "kind"),
    [
        ("Running", "running", ""),
        ("Treadmill Running", "running", "treadmill"),
        ("Track Running", "running", "track"),
        ("Trail Running", "running", "trail"),
        ("Walking", "walking", ""),
        ("Pool Swimming", "swimming", ""),
        ("Cycling", "cycling", ""),
    ],
)
def test_the_type_names_the_sport(tmp_path: Path, word: str, sport: str, kind: str) -> None:
    activity = read(tmp_path, row(Activity_Type=word)).activities[0]
    assert (activity.sport, activity.kind) == (sport, kind)


def test_a_swim_is_not_in_miles(tmp_path: Path) -> None:
    found = read(tmp_path, row(Activity_Type="Pool Swimming", Distance="1,500"))
    assert found.activities[0].distance_m == 1500


@pytest.mark.parametrize(("text", "time"), [("6,640", "00:58:51"), ("400", "00:01:40")])
def test_a_run_on_a_track_is_in_metres(tmp_path: Path, text: str, time: str) -> None:
    track = row(Activity_Type="Track Running", Distance=text, Time=time)
    found = read(tmp_path, row(), track)
    # Nor does it say anything about the unit of all others.
    assert [one.distance_m for one in found.activities] == [
        5 * METRES_PER_MILE,
        float(text.replace(",", "")),
    ]
    shown = row(Activity_Type="Track Running", Distance="6.64", Time=time)
    assert read(tmp_path, shown, units="km").activities[0].distance_m == 6640


@pytest.mark.parametrize(
    ("time", "moving", "elapsed", "expected"),
    [
        ("1:02", "01:01:12", "01:01:18", 3678),
        ("2:00", "01:59:37", "02:04:30", 7177),
        ("0:45", "00:39:58", "00:45:17", 2700),
        ("6:01", "05:51:40", "06:00:01", 21601),
        ("0:33", "00:32:34", "--", 1954),
        # Minutes and seconds.
        ("28:10", "00:27:50", "00:28:10", 1690),
        ("1:02", "00:01:00", "00:01:02", 62),
        ("1:02", "--", "--", 62),
    ],
)
def test_hours_and_minutes_alone(
    tmp_path: Path, time: str, moving: str, elapsed: str, expected: float
) -> None:
    fields = row(Time=time, Moving_Time=moving, Elapsed_Time=elapsed)
    assert read(tmp_path, fields).activities[0].moving_s == expected


def test_a_spreadsheet_wrote_it_again_in_its_language(tmp_path: Path) -> None:
    header = [*[f"x{place}" for place in range(9)], "Antal varv", "x", "Total tid"]
    fields = ["Lopning", "1.4.2024", "FALSE", "Skogen", "7,07", "409", "0:45:20", "158", "179"]
    found = read(tmp_path, [*fields, "10", "0:45:11", "0:45:26"], header=header)
    assert found.activities == (
        Activity(
            sport="running",
            started_at=datetime(2024, 4, 1),
            distance_m=7070,
            elapsed_s=2726,
            moving_s=2720,
            avg_hr=158,
            max_hr=179,
            name="Skogen",
            lap_count=10,
        ),
    )


def test_a_list_without_some_of_its_columns(tmp_path: Path) -> None:
    names = ["Date", "Activity Type", "Title", "Distance", "Time", "Avg HR", "Elapsed Time"]
    fields = [row(Elapsed_Time="00:31:10")[HEADER.index(name)] for name in names]
    found = read(tmp_path, fields, header=names, units="km").activities[0]
    assert (found.sport, found.distance_m, found.moving_s) == ("running", 5000, 1800)
    assert (found.elapsed_s, found.avg_hr, found.max_hr) == (1870, 150, None)


def test_the_list_of_2017(tmp_path: Path) -> None:
    header = [
        *("Activity Name", "Activity Type", "Start", "Time", "Distance", "Calories"),
        *("Avg Speed(Avg Pace)", "Avg HR", "Max HR"),
    ]
    ran = ["Town", "Running", "Wed, Jul 15, 2015 6:43", "37:20", "8.07", "615", "4:37", "177", "--"]
    swam = ["Pool", "Lap Swimming", "Wed, Jun 10, 2015 4:44", "18:51", "1,000 m", *["--"] * 4]
    run, swim = read(tmp_path, ran, swam, header=header, units="km").activities
    assert run == Activity(
        sport="running",
        started_at=datetime(2015, 7, 15, 6, 43),
        distance_m=8070,
        moving_s=2240,
        avg_hr=177,
        name="Town",
    )
    assert (swim.sport, swim.kept) == ("swimming", False)


# The unit of length -------------------------------------------------------------------------


def metres(folder: Path, *rows: list[str], units: Units = "mi") -> tuple[float | None, str]:
    """Metres of the first row, and what is said of the unit."""
    found = read(folder, *rows, units=units)
    return found.activities[0].distance_m, " ".join(found.left_out)


@pytest.mark.parametrize("units", ["mi", "km"])
@pytest.mark.parametrize(
    "clue",
    [
        {"Avg_Run_Cadence": "165", "Avg_Stride_Length": "{stride}"},
        {"Steps": "4,950", "Avg_Stride_Length": "{stride}"},
    ],
    ids=["stride and cadence", "stride and steps"],
)
def test_strides_tell_the_unit_whatever_the_settings_say(
    tmp_path: Path, units: Units, clue: dict[str, str]
) -> None:
    in_km = row(**{name: text.format(stride="1.01") for name, text in clue.items()})
    assert metres(tmp_path, in_km, units=units) == (5000, "")
    in_miles = row(**{name: text.format(stride="1.62") for name, text in clue.items()})
    assert metres(tmp_path, in_miles, units=units) == (5 * METRES_PER_MILE, "")


def test_most_strides_decide_for_the_whole_file(tmp_path: Path) -> None:
    in_km = row(Avg_Run_Cadence="165", Avg_Stride_Length="1.01")
    in_miles = row(Avg_Run_Cadence="165", Avg_Stride_Length="1.62")
    assert metres(tmp_path, row(), in_miles, in_km, in_km) == (5000, "")


@given(
    st.floats(0.6, 1.6), st.floats(140, 200), st.floats(300, 20_000), st.sampled_from(["mi", "km"])
)
def test_strides_always_tell(stride: float, cadence: float, time_s: float, units: Units) -> None:
    run_m = stride * cadence * time_s / 60
    shown = run_m / (METRES_PER_MILE if units == "mi" else 1000)
    clue = Clue(shown, time_s, stride_m=round(stride, 2), cadence=round(cadence))
    assert units_by_strides([clue]) == units


def test_a_pace_that_nobody_can_run_in_miles_is_in_kilometres(tmp_path: Path) -> None:
    assert metres(tmp_path, row(Distance="21.10", Time="01:25:00")) == (21_100, "")
    # One watch that went home by car tells nothing about the other thirty runs.
    ridden = row(Distance="30.00", Time="02:00:00")
    found = metres(tmp_path, *[row()] * 30, ridden)
    assert found[0] == 5 * METRES_PER_MILE


def test_a_step_has_the_length_of_a_step(tmp_path: Path) -> None:
    length, said = metres(tmp_path, row(Distance="10.00", Time="00:55:00", Steps="9,000"))
    assert length == 10_000
    assert said == (
        "The file names no unit of length: kilometres were taken, "
        "because the number of steps fits them."
    )


def test_degrees_fahrenheit_go_with_miles(tmp_path: Path) -> None:
    length, said = metres(tmp_path, row(Max_Temp="78.8"), units="km")
    assert length == 5 * METRES_PER_MILE
    assert "Fahrenheit" in said
    assert metres(tmp_path, row(Max_Temp="27.0"), units="km")[0] == 5000


def test_a_decimal_comma_goes_with_kilometres(tmp_path: Path) -> None:
    length, said = metres(tmp_path, row(Distance="5,00"))
    assert length == 5000
    assert "decimal commas" in said


def test_where_nothing_tells_the_settings_do_and_she_is_told(tmp_path: Path) -> None:
    assert metres(tmp_path, row(), units="mi") == (
        5 * METRES_PER_MILE,
        "The file names no unit of length: miles were taken, from your settings.",
    )
    assert metres(tmp_path, row(), units="km")[0] == 5000


# Languages and marks ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "beginning",
    [
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF",
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,FC moy.,FC max.",
        "Type d’activité,Date,Favori,Titre,Distance,Calories,Durée,FC moy.,FC max.",
        "Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max",
        "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,FC media,FC máx.",
        "Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média,FC máxima",
        "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS",
        "Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Kalorie,Czas,Średnie tętno,Maks. tętno",
        "アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,最大心拍数",
        "Qux,Quux,Corge,Grault,Garply,Waldo,Fred,Plugh,Xyzzy",
    ],
)
def test_a_list_in_any_language(tmp_path: Path, beginning: str) -> None:
    header = [*beginning.split(","), "?"]
    activity = read(tmp_path, row()[:10], header=header).activities[0]
    assert activity.distance_m == 5000
    assert (activity.moving_s, activity.avg_hr, activity.max_hr) == (1800, 150, 171)


@pytest.mark.parametrize("shoes", [(), ("Quick ones",)])
def test_an_unknown_language_is_read_by_the_order_of_its_columns(
    tmp_path: Path, shoes: tuple[str, ...]
) -> None:
    fields = row(
        Avg_Run_Cadence="165",
        Avg_Stride_Length="1.62",
        Moving_Time="00:29:30",
        Elapsed_Time="00:31:10",
    )
    header = [f"x{place}" for place in range(len(fields) + len(shoes))]
    activity = read(tmp_path, [*fields, *shoes], header=header).activities[0]
    assert activity.distance_m == 5 * METRES_PER_MILE
    assert (activity.elapsed_s, activity.moving_s) == (1870, 1800)


def test_quotes_in_a_title_need_not_be_doubled(tmp_path: Path) -> None:
    content = ",".join(HEADER[:9]) + "\n"
    content += '"Running","2024-05-04 06:05:00","false","6x400 "fast"","4,50","1","28:10","150","9"'
    found = garmin_csv.read(source_of(tmp_path, content), Hints())
    assert (found.activities[0].name, found.activities[0].distance_m) == ('6x400 "fast"', 4500)


def test_thousands_and_decimals(tmp_path: Path) -> None:
    found = read(
        tmp_path, row(Distance="1,005.50", Time="150:00:00"), row(Distance="0.50"), units="km"
    )
    assert [activity.distance_m for activity in found.activities] == [1_005_500, 500]


def test_a_row_without_a_date_is_left_out_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, row(), row(Date="--"), units="km")
    assert len(found.activities) == 1
    assert found.left_out[-1] == "Row 3 is left out: its date cannot be read (--)."


def test_a_file_of_which_no_row_can_be_read_is_refused(tmp_path: Path) -> None:
    for content in (table(HEADER), table(HEADER, row(Date="--")), table(["a"], ["b"])):
        with pytest.raises(UnreadableFileError):
            garmin_csv.read(source_of(tmp_path, content), Hints())


@pytest.mark.parametrize(
    "content",
    [
        "Date,Type,Route Name,Distance (km),Duration\n2024-05-01 08:00:00,Run,,1,10:00\n",
        "Activity ID,Activity Date,Activity Name,Activity Type\n1,2024-05-01,A,Run\n",
        "id,2024-05-01 07:00:00,false\n",
        "",
    ],
)
def test_other_tables_are_not_taken_for_garmin(tmp_path: Path, content: str) -> None:
    source = source_of(tmp_path, content)
    assert not garmin_csv.FORMAT.recognises(source.head(), source)


@FUZZED
@given(damaged(table(HEADER, row(Title='a "b"', Steps="4,950"), row(Distance="5,00"))))
def test_any_bytes_are_activities_or_refused(tmp_path: Path, content: bytes) -> None:
    read_or_refused(garmin_csv.FORMAT, source_of(tmp_path, content))


@needs_samples
@pytest.mark.parametrize(
    ("name", "runs"),
    [
        ("activities-en-2025", [(10020, 3220, 3131, 11), (4500, 1690.5, 1690.5, 13)]),
        ("activities-en-2026-decimal-comma", [(10020, 3220, 3131, 11), (4500, 1690.5, 1690.5, 13)]),
        ("activities-de-2021", [(10020, None, 3131, None)]),
    ],
)
def test_the_samples_give_the_truth(name: str, runs: list[tuple[float | None, ...]]) -> None:
    source = Source(RUNS / "garmin-csv" / f"{name}.csv")
    assert recognise(source) is garmin_csv.FORMAT
    found = garmin_csv.read(source, Hints())
    assert len(found.activities) == {"activities-en-2025": 4}.get(name, len(runs))
    for activity, truth in zip(found.activities, runs, strict=False):
        told = (activity.distance_m, activity.elapsed_s, activity.moving_s, activity.lap_count)
        assert told == pytest.approx(truth)
