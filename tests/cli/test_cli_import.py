"""import from the shell: what comes, what is told, what is asked, what is never lost."""

import json
import zipfile
from pathlib import Path

import pytest

from journal_tui.texts import importing as texts
from tests.cli.conftest import Call
from tests.cli.import_kit import daylio, gpx, jrnl, tcx

FILE_KEYS = ["file", "format", "status", "reason", "runs", "entries", "left_out", "ids"]
RUN_KEYS = [
    *("sport", "kind", "kept", "started_at", "zone_known", "distance_m", "elapsed_s"),
    *("moving_s", "laps", "avg_hr"),
]


def test_a_run_comes_and_waits(call: Call, tmp_path: Path) -> None:
    done = call("import", str(gpx(tmp_path / "run.gpx")))
    assert done.code == 0
    assert "Brought in: 1 run." in done.lines
    assert texts.WAIT[0] in done.lines
    assert texts.UNDO in done.lines
    (entry,) = call("list", "is:waiting", "--json").jsons
    assert entry["run"]["distance_m"] == pytest.approx(2414, rel=0.001)
    assert entry["at"] == "2016-08-20T09:00:00+01:00"


def test_a_dry_run_changes_nothing(call: Call, tmp_path: Path, journal: Path) -> None:
    done = call("import", "--dry-run", str(gpx(tmp_path / "run.gpx")))
    assert done.code == 0
    assert "Would come in: 1 run." in done.lines
    assert not journal.exists()


def test_a_dry_run_in_json_is_an_object_a_file(call: Call, tmp_path: Path) -> None:
    files = [gpx(tmp_path / "run.gpx"), jrnl(tmp_path / "my.txt"), tmp_path / "no.fit"]
    files[2].write_text("not a run")
    done = call("import", "--dry-run", "--json", *map(str, files))
    assert done.code == 1, "one of them could not be read"
    run, journal, bad = done.jsons
    assert list(run) == list(journal) == list(bad) == FILE_KEYS
    assert list(run["runs"][0]) == RUN_KEYS
    assert [one["status"] for one in (run, journal, bad)] == ["new", "new", "error"]
    assert [one["format"] for one in (run, journal, bad)] == ["gpx", "jrnl", ""]
    assert [one["entries"] for one in (run, journal, bad)] == [0, 2, 0]
    assert run["file"] == str(files[0])
    assert run["runs"][0]["elapsed_s"] == 18 * 60
    assert bad["reason"]


def test_the_same_folder_twice_adds_nothing(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    (folder / "deeper").mkdir(parents=True)
    gpx(folder / "run.gpx")
    jrnl(folder / "deeper" / "my.txt")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    first = call("import", str(folder))
    assert "Brought in: 1 run and 2 entries." in first.lines
    assert texts.PASSED_OVER[0] in first.lines
    listed = call("list").out
    second = call("import", str(folder))
    assert second.code == 0
    assert texts.NOTHING_CAME in second.lines
    assert call("list").out == listed
    shown = call("import", "--dry-run", "--json", str(folder)).jsons
    assert [one["status"] for one in shown] == ["known", "known"]


def test_a_zip_and_a_pattern(call: Call, tmp_path: Path) -> None:
    gpx(tmp_path / "a.gpx")
    gpx(tmp_path / "b.gpx", "2016-08-18T08:00:00Z")
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(gpx(tmp_path / "c.gpx", "2016-08-17T08:00:00Z"), "x/c.gpx")
    (tmp_path / "c.gpx").unlink()
    done = call("import", "--json", str(tmp_path / "?.gpx"), str(path))
    assert done.code == 0
    assert [Path(one["file"]).name for one in done.jsons] == ["a.gpx", "b.gpx", "export.zip"]
    assert len(call("list", "--json").jsons) == 3


def test_undo_takes_all_of_it_back(call: Call, tmp_path: Path) -> None:
    files = [str(gpx(tmp_path / "run.gpx")), str(jrnl(tmp_path / "my.txt"))]
    call("import", *files)
    assert call("undo").code == 0
    assert not call("list", "--json").jsons
    assert "Brought in: 1 run and 2 entries." in call("import", *files).lines


def test_the_watch_after_the_phone_adds_laps_and_heart_rate(call: Call, tmp_path: Path) -> None:
    call("import", str(gpx(tmp_path / "phone.gpx")))
    done = call("import", "--json", str(tcx(tmp_path / "watch.tcx")))
    assert done.json["status"] == "known"
    assert done.json["reason"] == texts.KNOWN_RUN
    (entry,) = call("list", "--json").jsons
    assert [lap["distance_m"] for lap in entry["run"]["laps"]] == [1609, 805]
    assert entry["run"]["avg_hr"] == 150
    assert entry["run"]["name"] == "Towpath"


def test_a_missing_file_is_named_and_the_others_come(call: Call, tmp_path: Path) -> None:
    done = call("import", str(tmp_path / "nothing.fit"), str(gpx(tmp_path / "run.gpx")))
    assert done.code == 1
    assert f"{tmp_path}/nothing.fit: {texts.NO_SUCH_FILE}" in done.lines
    assert "Brought in: 1 run." in done.lines


def test_a_format_that_is_asked_for(call: Call, tmp_path: Path) -> None:
    path = gpx(tmp_path / "run.gpx")
    assert call("import", "--as", "tcx", "--dry-run", str(path)).code == 1
    assert call("import", "--as", "gpx", "--dry-run", str(path)).code == 0
    unknown = call("import", "--as", "gpz", str(path))
    assert unknown.code == 2
    assert "gpx" in unknown.err


def test_nothing_named_and_nothing_open(call: Call) -> None:
    done = call("import")
    assert done.code == 2
    assert texts.NOTHING_NAMED in done.err


# Questions ---------------------------------------------------------------------------------


@pytest.fixture
def doubtful(call: Call, tmp_path: Path) -> str:
    """A copy of a run that is there, its local time written as UTC two hours later."""
    call("import", str(gpx(tmp_path / "run.gpx")))
    return str(gpx(tmp_path / "copy.gpx", "2016-08-20T10:00:00Z"))


ANSWERS = {"s": 1, "same": 1, "a": 2, "APART": 2, "l": 1, "what\na": 2}


@pytest.mark.parametrize(("typed", "left"), ANSWERS.items(), ids=map(repr, ANSWERS))
def test_she_is_asked(call: Call, doubtful: str, typed: str, left: int) -> None:
    done = call("import", doubtful, stdin=f"{typed}\n", typed=True)
    assert texts.ASK_RUN in done.err
    assert len(call("list", "--json").jsons) == left
    assert call("import").code == 2, "nothing is open"


def test_unattended_it_is_kept_apart_and_listed(call: Call, doubtful: str) -> None:
    done = call("import", doubtful)
    assert done.code == 0
    assert texts.APART[0] in done.lines
    assert len(call("list", "--json").jsons) == 1
    listed = call("import")
    assert listed.code == 0
    assert texts.WAITING_FOR_ANSWER[0] in listed.lines
    assert sum("Saturday" in line or "yesterday" in line for line in listed.lines) == 2
    (shape,) = call("import", "--json").jsons
    assert shape["file"] == "copy.gpx"


def test_later_she_says(call: Call, doubtful: str) -> None:
    call("import", doubtful, stdin="\n", typed=True)
    assert call("import", stdin="a\n", typed=True).code == 0
    assert len(call("list", "--json").jsons) == 2


def test_a_run_joins_what_she_logged_by_hand(call: Call, tmp_path: Path) -> None:
    logged = call("log", "yesterday 1.5mi 18:00 rpe7", "-m", "I was not good enough.", "--json")
    done = call("import", str(tcx(tmp_path / "watch.tcx")))
    assert texts.JOINED[0] in done.lines
    (entry,) = call("list", "--json").jsons
    assert entry["id"] == logged.json["id"]
    assert entry["text"] == "I was not good enough."
    assert entry["run"]["effort"] == 7
    assert len(entry["run"]["laps"]) == 2


# Moods -------------------------------------------------------------------------------------


def test_the_table_of_moods_is_shown_before_it_is_used(call: Call, tmp_path: Path) -> None:
    path = str(daylio(tmp_path / "daylio.csv"))
    done = call("import", path, stdin="fluffy=+2\n\n", typed=True)
    assert done.code == 0
    assert "  bad: -3 (once)" in done.err
    assert f"  fluffy: {texts.NO_FEELING} (once)" in done.err
    assert "  fluffy: +2 (once)" in done.err
    feelings = {one["text"]: one["feeling"]["after"] for one in call("list", "--json").jsons}
    assert feelings == {"Wet through.": -3, "Slept.": 2}


def test_moods_that_are_said_in_the_call(call: Call, tmp_path: Path) -> None:
    path = str(daylio(tmp_path / "daylio.csv"))
    assert call("import", path, "--mood", "fluffy=many").code == 2
    assert call("import", path, "--mood", "fluffy=-1", "--mood", "bad=-2").code == 0
    feelings = {one["text"]: one["feeling"]["after"] for one in call("list", "--json").jsons}
    assert feelings == {"Wet through.": -2, "Slept.": -1}


# The watched folder ------------------------------------------------------------------------


@pytest.fixture
def inbox(config: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (config / "settings.yaml").write_text(f"inbox: {folder}\n")
    return folder


def test_what_is_new_in_the_folder_comes_once(call: Call, inbox: Path) -> None:
    gpx(inbox / "run.gpx")
    before = (inbox / "run.gpx").read_bytes()
    assert "Brought in: 1 run." in call("import", "--inbox").lines
    assert (inbox / "run.gpx").read_bytes() == before
    (inbox / "run.gpx").rename(inbox / "another name.gpx")
    gpx(inbox / "next.gpx", "2016-08-18T08:00:00Z")
    done = call("import", "--inbox", "--json")
    assert [Path(one["file"]).name for one in done.jsons] == ["next.gpx"]
    assert call("import", "--inbox", "--json").out == ""
    assert len(call("list", "--json").jsons) == 2


def test_what_she_took_back_does_not_come_again_by_itself(call: Call, inbox: Path) -> None:
    path = gpx(inbox / "run.gpx")
    call("import", "--inbox")
    call("undo")
    call("import", "--inbox")
    assert not call("list", "--json").jsons
    assert "Brought in: 1 run." in call("import", str(path)).lines


def test_a_bad_file_in_the_folder_is_told_once(call: Call, inbox: Path) -> None:
    gpx(inbox / "run.gpx")
    (inbox / "cut.gpx").write_text('<?xml version="1.0"?><gpx><trk><trkseg><trkpt lat="1"')
    assert call("import", "--inbox").code == 1
    done = call("import", "--inbox", "--json")
    assert (done.code, done.out) == (0, "")


def test_no_folder_and_one_that_is_gone(call: Call, config: Path) -> None:
    assert call("import", "--inbox").code == 2
    (config / "settings.yaml").write_text("inbox: /nowhere/at/all\n")
    done = call("import", "--inbox")
    assert done.code == 2
    assert texts.INBOX_GONE in done.err


# Hers, and harm ----------------------------------------------------------------------------


def test_control_characters_are_made_visible(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text("[2016-08-19 20:00] \x1b[31mRed\x07.\nbody [bold]x[/bold]\n")
    done = call("import", str(path))
    assert done.code == 0
    assert "\x1b" not in done.out + done.err
    assert "\x1b[31mRed\x07." in json.loads(call("list", "--json").out)["text"]


def test_the_name_of_a_file_is_one_line(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a\nBrought in: 9 runs.\x1b[2J.gpx"
    path.write_text("<gpx")
    done = call("import", str(path))
    assert done.code == 1
    assert not any(line.startswith("Brought in") for line in done.out.splitlines())
    assert "\x1b" not in done.out


def test_a_folder_without_files_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert call("import", str(tmp_path / "empty")).out == f"{texts.NO_FILES}\n"


def test_an_export_comes_back(call: Call, ids: list[str], tmp_path: Path, journal: Path) -> None:
    call("affirm", "add", "It was hard, and you ran.")
    exported = tmp_path / "all.json"
    assert call("export", "--format", "json", "-o", str(exported)).code == 0
    before = call("list", "--json").out
    assert call("import", "--json", str(exported)).json["status"] == "known"
    journal.unlink()
    journal.with_name("journal.json.log").unlink(missing_ok=True)
    done = call("import", str(exported))
    assert done.code == 0
    assert call("list", "--json").out == before
    assert "It was hard" in call("affirm", "list").out
    assert len(ids) == 3
