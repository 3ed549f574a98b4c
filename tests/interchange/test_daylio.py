"""Daylio's CSV export, old and new, in any language of the phone."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journal_tui.interchange import daylio
from journal_tui.interchange.format import Hints
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source
from tests.interchange.file_kit import damaged, read, source
from tests.interchange.pages_kit import holds, page, pages, refused
from tests.samples import RUNS, needs_samples

READER = daylio.FORMAT
HEADER = "full_date,date,weekday,time,mood,activities,note_title,note\n"
SCALES = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
OLD = "year,date,weekday,time,mood,activities,note\n"
DAY = "2016-08-21,August 21,Sunday"


def test_a_row_is_a_page(tmp_path: Path) -> None:
    one = page(
        READER,
        tmp_path,
        HEADER + f'{DAY},9:10 AM,good,"long run | cold shower | run",Early,"Out, and glad."\n',
    )
    assert one.at == datetime(2016, 8, 21, 9, 10)
    assert one.at.tzinfo is None
    assert one.text == "Early\n\nOut, and glad."
    assert one.tags == ("long run", "cold shower", "run")
    assert (one.mood, one.key) == ("good", "")


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("9:10 AM", (9, 10)),
        ("12:00 AM", (0, 0)),
        ("12:30 pm", (12, 30)),
        ("9:10 p. m.", (21, 10)),
        ("9:10\u202fPM", (21, 10)),
        ("09:10", (9, 10)),
        ("21:10", (21, 10)),
        ("21.10", (21, 10)),
        ("下午9:10", (21, 10)),
        ("오전 9:10", (9, 10)),
        ("9:10 μ.μ.", (21, 10)),
        ("٢١:١٠", (21, 10)),
        ("", (0, 0)),
    ],
)
def test_times_of_day_of_every_country(tmp_path: Path, written: str, at: tuple[int, int]) -> None:
    one = page(READER, tmp_path, HEADER + f"{DAY},{written},good,,,Out.\n")
    assert (one.at.hour, one.at.minute) == at


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("Wet.<br><br>Cold.", "Wet.\n\nCold."),
        ("Never mind<b>ed</b> <i>it</i>.", "Never minded it."),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("Then:<ul><li>ran</li><li>walked</li></ul>Home", "Then:\n\n- ran\n- walked\n\nHome"),
        ("<ol><li>ran</li><li>walked</li></ol>", "1. ran\n2. walked"),
        ("Salt &amp; wind &lt;3", "Salt & wind <3"),
        ("<3 it, R&D, a<b and <script>x</script>", "<3 it, R&D, a<b and <script>x</script>"),
        ("  as it stands \n here  ", "  as it stands \n here  "),
        ("\x1b[31m\u202e<!-- no -->", "\x1b[31m\u202e<!-- no -->"),
    ],
)
def test_marks_of_its_editor_become_plain_and_all_else_stays(
    tmp_path: Path, note: str, text: str
) -> None:
    assert page(READER, tmp_path, HEADER + f'{DAY},21:10,good,,,"{note}"\n').text == text


def test_a_mood_alone_is_a_page(tmp_path: Path) -> None:
    one = page(READER, tmp_path, HEADER + f"{DAY},21:10,vaguely ok,,,\n")
    assert (one.text, one.tags, one.mood) == ("", (), "vaguely ok")


def test_scales_and_columns_that_nobody_knows_are_told(tmp_path: Path) -> None:
    row = f"{DAY},21:10,good,run,Sleep: 8/10,Early,Out.\n{DAY},22:10,bad,,,,Home.\n"
    found = read(READER, tmp_path, SCALES + row)
    assert [one.text for one in found.pages] == ["Early\n\nOut.", "Home."]
    assert found.left_out == ("The column “scales” is left out (rows with something in it: 1).",)


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    header = "mood,weird,full_date,date,weekday,time,activities,note_title,note\n"
    one = page(READER, tmp_path, header + f"rad,,{DAY},9:10 PM,run,,Out.\n")
    assert (one.mood, one.tags, one.text) == ("rad", ("run",), "Out.")


@pytest.mark.parametrize(
    ("header", "row", "text"),
    [
        (
            "datum_voll,datum,wochentag,zeit,stimmung,aktivitäten,titel,notiz\n",
            "2016-08-21,21. August,Sonntag,21:10,gut,laufen,Früh,Draußen.\n",
            "Früh\n\nDraußen.",
        ),
        (
            "a,b,c,d,e,f,g,h,i\n",
            "2016-08-21,21 août,dimanche,21:10,bien,courir,,Tôt,Dehors.\n",
            "Tôt\n\nDehors.",
        ),
        (
            "datum_voll;datum;wochentag;zeit;stimmung;aktivitäten;titel;notiz\n",
            "2016-08-21;21. August;Sonntag;21:10;gut;laufen;;Draußen, nass.\n",
            "Draußen, nass.",
        ),
    ],
)
def test_a_header_in_another_language_is_told_by_its_places(
    tmp_path: Path, header: str, row: str, text: str
) -> None:
    one = page(READER, tmp_path, header + row)
    assert (one.text, one.at) == (text, datetime(2016, 8, 21, 21, 10))
    assert one.mood in ("gut", "bien")


def test_exports_of_the_first_years(tmp_path: Path) -> None:
    rows = (
        '2018,18 May,Friday,11:54 pm,rad,"run | rest","Out, late."\n2018,May 17,Thu,8:00 am,bad,,\n'
    )
    first, second = pages(READER, tmp_path, OLD + rows)
    assert (first.at, first.text) == (datetime(2018, 5, 18, 23, 54), "Out, late.")
    assert (second.at, second.mood) == (datetime(2018, 5, 17, 8, 0), "bad")


def test_words_in_a_field_too_many_are_hers(tmp_path: Path) -> None:
    one = page(READER, tmp_path, HEADER + f"{DAY},8:00 PM,good,run,,Title,The words.\n")
    assert one.text == "Title\n\nThe words."


def test_blanks_around_fields_and_blank_lines(tmp_path: Path) -> None:
    row = '\n2016-08-21, August 21 , Sunday,9:10 AM, ok ,| a | b |, "Early" ," Out. "\n\n'
    one = page(READER, tmp_path, HEADER + row)
    assert (one.mood, one.tags, one.text) == ("ok", ("a", "b"), "Early\n\n Out. ")


def test_rows_that_cannot_be_read_are_told_and_the_rest_comes(tmp_path: Path) -> None:
    rows = (
        f"{DAY},9:10 AM,good,,,Out.\n"
        f"someday,August 21,Sunday,9:10 AM,good,,,Lost.\n"
        f"{DAY},9:10 XY,good,,,Lost.\n"
        f"{DAY},25:10,good,,,Lost.\n"
        f"1066-10-14,x,y,9:10,good,,,Lost.\n"
        f"{DAY},9:10\n"
    )
    found = read(READER, tmp_path, HEADER + rows)
    assert [one.text for one in found.pages] == ["Out."]
    assert found.left_out == (
        "Line 3 is left out: it has no date that can be read.",
        "Line 4 is left out: the time “9:10 XY” cannot be read.",
        "Line 5 is left out: the time “25:10” cannot be read.",
        "Line 6 is left out: it has no date that can be read.",
        "Line 7 is left out: there is nothing in it to keep.",
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "no Daylio"),
        (HEADER, "no entry"),
        (HEADER + "x,y,z,1:00,good,,,\n", "no entry"),
        ("Date,Distance\n2016-08-21,5\n", "no Daylio"),
        (HEADER.encode() + b"\x00\xff" * 50, ""),
    ],
)
def test_a_file_without_an_entry_is_refused(
    tmp_path: Path, content: str | bytes, says: str
) -> None:
    assert says in refused(READER, tmp_path, content).what


@pytest.mark.parametrize(
    "content",
    ["Date,Type,Time,Title\n2016-08-21,Run,9:10,x\n", "a,b\n1,2\n", b"\xff\xfe\x00", b""],
)
def test_other_tables_are_not_its_own(tmp_path: Path, content: str | bytes) -> None:
    file = source(tmp_path, content)
    assert not READER.recognises(file.head(), file)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=damaged((SCALES + f'{DAY},9:10 AM,good,"a | b",,Early,"<b>O</b>ut"\n' * 3).encode()))
def test_no_file_does_harm(tmp_path: Path, content: bytes) -> None:
    holds(READER, tmp_path, content)


@needs_samples
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("ok", 12),
        ("ok_scales", 7),
        ("bad_quoted_fields", 5),
        ("bad_unknown_fields", 12),
        ("bad_empty_lines_whitespace", 5),
        ("bad_corrupted", None),
    ],
)
def test_the_samples(name: str, rows: int | None) -> None:
    file = Source(RUNS / "journals" / "daylio" / f"daylio_export_{name}.csv")
    if rows is None:
        assert recognise(file) is None
    else:
        assert recognise(file) is READER
        assert len(READER.read(file, Hints()).pages) == rows
