"""Which files are looked at, and reading many of them at once."""

import os
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_tui.app.importing.gather import gather
from journal_tui.app.importing.looking import look_at
from journal_tui.app.importing.reading import (
    Recognised,
    digest,
    read_all,
    recognised,
    without_claimed,
)
from journal_tui.app.workspace import Workspace
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as format_texts
from journal_tui.texts import importing as texts
from tests.cli.import_kit import gpx, jrnl
from tests.interchange.fit_kit import fit, message, ticks

AT = ticks(datetime(2016, 8, 20, 8, 0, tzinfo=UTC))
SMALL = fit(
    [
        message("file_id", type=4),
        message(
            "session",
            timestamp=AT + 1080,
            start_time=AT,
            sport=1,
            total_distance=2414.0,
            total_elapsed_time=1080.0,
            total_timer_time=1080.0,
            num_laps=1,
        ),
        message("activity", timestamp=AT + 1080, num_sessions=1),
    ]
)
STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    "Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename\n"
    '77,"Aug 20, 2016, 8:00:00 AM",Morning Run,Run,,1080,2.41,,,false,I cried.,,activities/77.gpx\n'
)


def strava_export(folder: Path) -> Path:
    (folder / "activities").mkdir(parents=True)
    (folder / "activities.csv").write_text(STRAVA)
    gpx(folder / "activities" / "77.gpx")
    return folder


@pytest.fixture
def fit_files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "fit"
    folder.mkdir()
    paths = [folder / f"{number}.fit" for number in range(6)]
    for path in paths:
        path.write_bytes(SMALL)
    (folder / "3.fit").write_bytes(SMALL[: len(SMALL) // 2])
    return paths


def test_two_processes_read_what_one_reads(fit_files: list[Path]) -> None:
    files = [recognised(Source(path)) for path in fit_files]
    told: list[tuple[int, int]] = []
    alone = read_all(files, Hints(), workers=1)
    both = read_all(files, Hints(), lambda done, of, _: told.append((done, of)), workers=2)
    assert [read.found for read in both] == [read.found for read in alone]
    assert [read.error is None for read in both] == [True, True, True, False, True, True]
    assert told == [(done, 6) for done in range(1, 7)]


def test_an_export_takes_up_its_files(tmp_path: Path) -> None:
    folder = strava_export(tmp_path / "export")
    files = [recognised(source) for source in gather([str(folder)]).sources]
    (export,) = without_claimed(files)
    told: list[int] = []
    (read,) = read_all([export], Hints(), lambda done, of, _: told.append(done - of))
    assert told == [-1, 0]
    assert read.found is not None
    (activity,) = read.found.activities
    assert (activity.text, activity.nonstop_s) == ("I cried.", 1080)


def test_a_folder_a_file_and_a_pattern_give_each_file_once(tmp_path: Path) -> None:
    gpx(tmp_path / "b.gpx")
    gpx(tmp_path / "a.gpx")
    (tmp_path / ".hidden").mkdir()
    gpx(tmp_path / ".hidden" / "c.gpx")
    names = [str(tmp_path), str(tmp_path / "*.gpx"), str(tmp_path / "a.gpx")]
    gathered = gather(names)
    assert [one.filename for one in gathered.sources] == ["a.gpx", "b.gpx"]
    assert gathered.missing == ()
    assert gather([str(tmp_path / "*.fit")]).missing == (str(tmp_path / "*.fit"),)


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "round").symlink_to(folder, target_is_directory=True)
    gpx(folder / "a.gpx")
    assert len(gather([str(folder)]).sources) == 1


def test_what_a_mac_puts_into_a_zip_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "e.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.gpx", "x")
        archive.writestr("__MACOSX/._a.gpx", "x")
        archive.writestr(".DS_Store", "x")
    assert [one.member for one in gather([str(path)]).sources] == ["a.gpx"]


def test_notes_that_are_no_diary_are_passed_over_in_a_folder(
    workspace: Workspace, tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    (vault / "Templates").mkdir(parents=True)
    (vault / "2016-08-20.md").write_text("Ran to the lock.")
    (vault / "Bread.md").write_text("500 g of flour, and a night.")
    (vault / "Templates" / "daily.md").write_text("# {{date}}")
    looked = look_at(workspace, [str(vault)])
    assert [(read.source.filename, read.error) for read in looked.reads] == [
        ("2016-08-20.md", None)
    ]
    assert looked.passed_over == 2
    (named,) = look_at(workspace, [str(vault / "Bread.md")]).reads
    assert named.error is not None
    assert named.error.what == format_texts.NO_DAY


def test_others_files_in_a_folder_are_passed_over_and_named_ones_are_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "broken.fit").write_bytes(b"not one")
    jrnl(folder / "my.txt")
    looked = look_at(workspace, [str(folder)])
    assert looked.passed_over == 1
    assert {read.source.filename: read.error is None for read in looked.reads} == {
        "broken.fit": False,
        "my.txt": True,
    }
    (read,) = look_at(workspace, [str(folder / "photo.jpg")]).reads
    assert read.error is not None
    assert read.error.what == format_texts.UNKNOWN_FORMAT


def test_a_folder_that_cannot_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    gpx(tmp_path / "a.gpx")
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = gather([str(tmp_path)])
    assert [one.path.name for one in found.sources] == ["a.gpx"]
    ((source, error),) = found.broken
    assert (source.path.name, "Permission denied" in error.what) == ("closed", True)


def test_names_that_lead_nowhere_at_all(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    gpx(tmp_path / "a" / "b" / "a.gpx")
    deep = f"{tmp_path}/" + "**/" * 30 + "*.gpx"
    found = gather(["", "x" * 5000, "a\0b", deep])
    assert found.missing == ("", "x" * 5000, "a\0b")
    assert [one.path.name for one in found.sources] == ["a.gpx"]


def test_a_name_that_leads_nowhere_and_a_broken_archive(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    looked = look_at(workspace, [str(tmp_path / "no"), str(tmp_path / "cut.zip")])
    assert [read.error.what if read.error else "" for read in looked.reads] == [
        texts.NO_SUCH_FILE,
        format_texts.BROKEN_ARCHIVE,
    ]


def test_a_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    one = gpx(tmp_path / "a.gpx")
    other = Path(shutil.copy(one, tmp_path / "b.gpx"))
    assert digest(Source(one)) == digest(Source(other)) != ""
    other.write_text(other.read_text() + "\n")
    assert digest(Source(one)) != digest(Source(other))
    assert digest(Source(tmp_path / "no")) == ""


def test_what_nobody_foresaw_in_one_file_leaves_the_others(tmp_path: Path) -> None:
    def broken(_source: Source, _hints: Hints) -> Found:
        raise ZeroDivisionError

    odd = Format("odd", "Odd", "runs", lambda _head, _source: True, broken)
    files = [
        Recognised(Source(gpx(tmp_path / "a.gpx")), odd),
        recognised(Source(gpx(tmp_path / "b.gpx"))),
    ]
    first, second = read_all(files, Hints(), workers=1)
    assert first.error is not None
    assert first.error.what == format_texts.NOT_FORESEEN.format(kind="ZeroDivisionError")
    assert second.found is not None


def test_an_error_that_is_kept_holds_no_stream_open(workspace: Workspace, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("cut.gpx", "<gpx>")
        archive.writestr("empty.gpx", "")
    reads = look_at(workspace, [str(tmp_path / "a.zip")]).reads
    errors = [read.error for read in reads if read.error is not None]
    assert len(errors) == 2
    assert not any(error.__traceback__ or error.__context__ for error in errors)


_KILLED = """
import os, signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from journal_tui.app.importing.reading import end_with_parent
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=end_with_parent)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_process_outlives_one_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(_KILLED)
    # It holds the other end of the pipe: where it stays, this does not end.
    ended = subprocess.run([sys.executable, script], capture_output=True, timeout=20, check=False)
    assert ended.stdout.strip().isdigit()


def test_a_file_beside_the_days_of_a_jrnl_folder_is_passed_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    month = tmp_path / "journal" / "2016" / "08"
    month.mkdir(parents=True)
    for name in ("19.txt", "notes.txt"):
        (month / name).write_text("[2016-08-19 20:00] Rain.\nAll day.\n")
    looked = look_at(workspace, [str(tmp_path / "journal")])
    assert [read.source.filename for read in looked.reads if read.error is None] == ["19.txt"]
    assert len(looked.reads) == 1
    assert looked.passed_over == 1
    (named,) = look_at(workspace, [str(month / "notes.txt")]).reads
    assert named.error is not None
