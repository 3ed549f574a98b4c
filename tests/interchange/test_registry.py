"""Formats are told apart by what is in a file, whatever it is called."""

import pytest

from journal_tui.interchange.registry import MODULES, format_named, formats, recognise
from journal_tui.interchange.source import Source
from tests.samples import RUNS, needs_samples


def test_every_format_has_a_name_of_its_own() -> None:
    ids = [one.id for one in formats()]
    assert len(ids) == len(set(ids)) == len(MODULES)
    assert all(one.title for one in formats())
    assert format_named("fit") in formats()
    assert format_named("fat") is None


#: The folders of the samples, and the formats that their files have.
FOLDERS = {
    "fit": "fit",
    "gpx": "gpx",
    "tcx": "tcx",
    "apple": "apple-health",
    "garmin-csv": "garmin-csv",
    "runkeeper": "runkeeper",
    "samsung": "samsung",
    "nike": "nike",
    "suunto": "suunto",
    "polar": "polar",
    "journals/dayone": "dayone",
    "journals/journey": "journey",
    "journals/tui-journal": "tui-journal",
    "journals/rednotebook": "rednotebook",
    "journals/obsidian": "markdown",
    "journals/jrnl": "jrnl",
    "journals/jrnl-export-yaml": "markdown",
}


@needs_samples
@pytest.mark.parametrize(("folder", "wanted"), FOLDERS.items(), ids=FOLDERS)
def test_the_samples_are_told_apart(folder: str, wanted: str) -> None:
    paths = [one for one in sorted((RUNS / folder).glob("*")) if one.is_file()]
    plain = [one for one in paths if one.suffix != ".zip"]
    found = {path.name: recognise(Source(path)) for path in plain}
    assert {name: one.id if one else None for name, one in found.items()} == dict.fromkeys(
        found, wanted
    )
