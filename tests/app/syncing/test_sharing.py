"""Settings that she shares: what goes of them, and what is written when one comes."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_tui.app.syncing.sharing import shared_lines, take_settings
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import load_settings
from journal_tui.store.lines import document_of, line_of
from journal_tui.store.merging.three_way import merge

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


def settings_file(workspace: Workspace, text: str, at: datetime = NOON) -> Path:
    file = workspace.paths.config / "settings.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, (at.timestamp(), at.timestamp()))
    return file


def line(name: str, value: object, at: datetime = NOON) -> bytes:
    return line_of(name, {"value": value, "updated_at": at.isoformat()})


def test_without_a_file_nothing_is_shared_and_what_others_share_stays(workspace: Workspace) -> None:
    synced = {"units": line("units", "km")}
    assert shared_lines(workspace, {}) == {}
    assert shared_lines(workspace, synced) == synced
    assert take_settings(workspace, synced) == ()
    assert not workspace.paths.config.exists()


def test_what_she_shares_goes_and_nothing_else(workspace: Workspace) -> None:
    settings_file(
        workspace, "units: km\nmeter: off\nstreak: off\nbackups: /b\nshare: [units, meter]\n"
    )
    assert shared_lines(workspace, {}) == {
        "units": line("units", "km"),
        "meter": line("meter", False),
    }


def test_a_setting_that_no_line_sets_does_not_go(workspace: Workspace) -> None:
    """Else the default of a new machine would be newer than what she chose on the old one."""
    settings_file(workspace, "share: [units, theme]\ntheme: dusk\n")
    assert set(shared_lines(workspace, {})) == {"theme"}


@pytest.mark.parametrize(
    "text", ["units: leagues\nshare: [units]\n", "units: [km\nshare: [units]\n"]
)
def test_a_mistake_does_not_go(workspace: Workspace, text: str) -> None:
    settings_file(workspace, text)
    assert shared_lines(workspace, {}) == {}


def test_what_was_synced_is_unchanged_until_the_value_is_another(workspace: Workspace) -> None:
    synced = {"units": line("units", "km", NOON.replace(hour=1)), "meter": line("meter", True)}
    settings_file(workspace, "units: km\nmeter: on\nshare: [units]\n")
    assert shared_lines(workspace, synced) == synced
    settings_file(workspace, "units: mi\nmeter: off\nshare: [units]\n")
    assert shared_lines(workspace, synced) == synced | {"units": line("units", "mi")}


def test_a_number_is_not_a_switch(workspace: Workspace) -> None:
    settings_file(workspace, "lock_after: 1\nshare: [lock_after]\n")
    synced = {"lock_after": line("lock_after", True, NOON.replace(hour=1))}
    assert shared_lines(workspace, synced) == {"lock_after": line("lock_after", 1)}


def test_a_file_that_is_older_than_what_came_is_no_change_of_hers(workspace: Workspace) -> None:
    """What could not be written here must not go back to the others as the old value."""
    settings_file(workspace, "units: mi\nshare: [units]\n")
    synced = {"units": line("units", "km", NOON.replace(hour=13))}
    assert shared_lines(workspace, synced) == synced


def test_what_comes_is_written_where_she_shares_it(workspace: Workspace) -> None:
    file = settings_file(workspace, "# mine\nunits: mi # miles\nshare: [units, meter, theme]\n")
    came = {
        "units": line("units", "km"),
        "meter": line("meter", False),
        "streak": line("streak", "weekly"),
    }
    assert take_settings(workspace, came) == ("units", "meter")
    assert file.read_text() == (
        "# mine\nunits: km # miles\nshare: [units, meter, theme]\nmeter: false\n"
    )
    assert workspace.problems == ()
    # It is what was synced now, and not a change of this machine.
    assert shared_lines(workspace, came) == came
    written_at = file.stat().st_mtime_ns
    assert take_settings(workspace, came) == ()
    assert file.stat().st_mtime_ns == written_at


@pytest.mark.parametrize("value", ["leagues", 3, None, ["km"], {"a": 1}])
def test_a_value_of_a_newer_version_is_left_out(workspace: Workspace, value: object) -> None:
    file = settings_file(workspace, "units: mi\nshare: [units, meter]\n")
    came = {"units": line("units", value), "meter": line("meter", False)}
    assert take_settings(workspace, came) == ("meter",)
    assert file.read_text() == "units: mi\nshare: [units, meter]\nmeter: false\n"


def test_a_file_with_a_mistake_is_left_and_it_is_said_once(workspace: Workspace) -> None:
    text = "units: mi\nshare: [units]\ncolour: red\n"
    file = settings_file(workspace, text)
    for _ in range(2):
        assert take_settings(workspace, {"units": line("units", "km")}) == ()
    assert file.read_text() == text
    assert [str(problem) for problem in workspace.problems] == [
        'settings.yaml, units: "km" came from another machine and could not be written here; '
        "expected a file without mistakes, one setting a line, that may be written"
    ]


def test_two_machines_agree_on_the_later_choice(workspace: Workspace) -> None:
    theirs = {("settings", "units"): line("units", "km", NOON.replace(hour=13))}
    settings_file(workspace, "units: mi\nshare: [units]\n")
    ours = {("settings", "units"): shared_lines(workspace, {})["units"]}
    merged = merge({}, ours, theirs, since=0).lines
    take_settings(workspace, {name: each for (_, name), each in merged.items()})
    assert load_settings(workspace.paths.config)[0].units == "km"
    assert document_of(merged["settings", "units"])["value"] == "km"
