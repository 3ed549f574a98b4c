"""Our own export comes back, and files that come again: what is there, and what is said."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from importing_kit import (
    MORNING,
    activity,
    bring_in,
    by_hand,
    entries,
    fates,
    page,
    read_of,
)

from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.inbox import take_in
from journal_tui.app.importing.looking import look_at
from journal_tui.app.importing.planning import plan_import
from journal_tui.app.importing.reading import Read
from journal_tui.app.importing.words import question_of, reason_of, summary
from journal_tui.app.undoing import undo
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Correction, Entry
from journal_tui.domain.run import Wall
from journal_tui.insight.small_words import counted
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import Source
from journal_tui.store.codec import encode, table_of
from journal_tui.texts import importing as texts


def delete(workspace: Workspace, entry: Entry) -> None:
    now = workspace.clock.now()
    workspace.store.put(entry._replace(deleted_at=now, updated_at=now), kind="delete")


def own_export(folder: Path, *values: Any) -> Read:
    """A file of our own JSON with these values."""
    documents: dict[str, dict[str, Mapping[str, Any]]] = {}
    for value in values:
        documents.setdefault(table_of(value), {})[value.id] = encode(value)
    plain = read_of(folder, format_id="journal-tui")
    return plain._replace(found=Found(documents=documents))


# Our own export ----------------------------------------------------------------------------


def test_our_own_export_comes_again_after_undo(workspace: Workspace, tmp_path: Path) -> None:
    at = workspace.clock.here(MORNING)
    hers = Entry("hers", at, at, at, text="I was out there.")
    line = Affirmation("line", "I ran in the rain.", at, at)
    read = own_export(tmp_path, hers, line)
    bring_in(workspace, read)
    undo(workspace)
    assert not entries(workspace)
    assert not workspace.store.journal().affirmations
    plan, _ = bring_in(workspace, read)
    assert fates(plan) == ["new"]
    assert [entry.text for entry in entries(workspace)] == [hers.text]
    assert [one.text for one in workspace.store.journal().affirmations] == [line.text]


def test_what_she_deleted_stays_away_from_our_own_export(
    workspace: Workspace, tmp_path: Path
) -> None:
    at = workspace.clock.here(MORNING)
    values = (
        Entry("hers", at, at, at, text="I was out there."),
        Affirmation("line", "I ran in the rain.", at, at),
    )
    bring_in(workspace, own_export(tmp_path, *values))
    gone = [one._replace(deleted_at=at, updated_at=workspace.clock.now()) for one in values]
    workspace.store.put(*gone)
    plan, _ = bring_in(workspace, own_export(tmp_path, *values))
    assert fates(plan) == ["known"]
    assert not entries(workspace)
    assert not workspace.store.journal().affirmations


def test_what_another_journal_says_of_the_same_run_is_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    (ours,) = entries(workspace)
    assert ours.run is not None
    here = Wall(800.0, where="legs", said="stop")
    workspace.store.put(ours._replace(run=ours.run._replace(walls=(here,)), text="One."))
    there = Wall(1600.0, where="head", said="you cannot")
    theirs = ours._replace(
        id="theirs", text="Two.", run=ours.run._replace(walls=(there,)),
        corrections=(Correction(0.5, "Two."),),
    )  # fmt: skip
    bring_in(workspace, own_export(tmp_path, theirs))
    (entry,) = entries(workspace)
    assert entry.run is not None
    assert entry.run.walls == (here, there)
    assert entry.text == "One.\n\nTwo."
    assert entry.corrections == theirs.corrections


# A file of our export that she changed -----------------------------------------------------


@pytest.mark.parametrize("since", [False, True])
def test_an_edit_in_a_file_of_our_export(workspace: Workspace, tmp_path: Path, since: bool) -> None:
    hers = by_hand(workspace, text="It rained. I stopped.", corrections=(
        Correction(0.3, "It rained."), Correction(0.1, "I stopped.")))  # fmt: skip
    if since:
        later = hers._replace(text="It rained a lot.", updated_at=workspace.clock.now())
        workspace.store.put(later, kind="edit")
    plan, _ = bring_in(workspace, own_export(tmp_path, hers._replace(text="It rained. I went.")))
    assert [file.status for file in plan.files] == ["known" if since else "new"]
    (entry,) = entries(workspace)
    assert entry.text == ("It rained a lot." if since else "It rained. I went.")
    assert counted(1, texts.OTHERWISE if since else texts.WOULD_BE_EDITED) in summary(plan)
    if not since:
        assert entry.corrections == hers.corrections[:1]
        undo(workspace)
        assert entries(workspace)[0].text == hers.text


def test_an_edit_that_leaves_no_words_is_none(workspace: Workspace, tmp_path: Path) -> None:
    hers = by_hand(workspace)
    bring_in(workspace, own_export(tmp_path, hers._replace(text=" \n")))
    assert entries(workspace) == (hers,)


def test_a_line_of_her_list_comes_once(workspace: Workspace, tmp_path: Path) -> None:
    at = workspace.clock.here(MORNING)
    ours = Affirmation("ours", "I ran in the rain.", at, at, starter="rain")
    workspace.store.put(ours)
    theirs, other = ours._replace(id="theirs"), Affirmation("new", "I went out.", at, at)
    shown = (Showing("one", "theirs", at, at), Showing("two", "new", at, at))
    plan, _ = bring_in(workspace, own_export(tmp_path, *shown, theirs, other))
    journal = workspace.store.journal()
    assert {line.text for line in journal.affirmations} == {ours.text, other.text}
    assert len(journal.affirmations) == 2
    assert {one.id: one.affirmation_id for one in journal.showings} == {"one": "ours", "two": "new"}
    assert [file.status for file in plan.files] == ["new"]


# Files -------------------------------------------------------------------------------------


def test_a_file_is_looked_at_once_per_content(workspace: Workspace, tmp_path: Path) -> None:
    read = read_of(tmp_path, activity())
    copy = tmp_path / "copy.gpx"
    copy.write_bytes(read.source.path.read_bytes())
    bring_in(workspace, read)
    (plan,) = plan_import(workspace, [Read(Source(copy), "gpx", read.found)]).files
    assert plan.before


def strava(folder: Path, *, with_file: bool) -> Path:
    """A Strava export as a folder, its recording there or still missing."""
    (folder / "activities").mkdir(parents=True, exist_ok=True)
    (folder / "activities.csv").write_text(
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,"
        "Elapsed Time,Distance,Filename\n"
        '12,"Aug 20, 2016, 8:00:00 AM",Towpath,Run,It rained.,1080,2.41,activities/12.gpx\n'
    )
    if with_file:
        heart = "<extensions><t:hr xmlns:t='http://x'>150</t:hr></extensions>"
        points = "".join(
            f"<trkpt lat='{51 + n * 0.0012}' lon='0'><time>2016-08-20T08:{n:02}:00Z</time>{heart}"
            "</trkpt>"
            for n in range(19)
        )
        gpx = f"<trk><type>running</type><trkseg>{points}</trkseg></trk>"
        (folder / "activities" / "12.gpx").write_text(
            f"<gpx xmlns='http://www.topografix.com/GPX/1/1' version='1.1'>{gpx}</gpx>"
        )
    return folder


def test_recordings_that_come_later_than_their_table(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    for with_file in (False, True):
        look = look_at(workspace, [str(strava(folder, with_file=with_file))])
        bring_in(workspace, *look.reads)
    (entry,) = entries(workspace)
    assert entry.text == "It rained."
    assert entry.run is not None
    assert entry.run.avg_hr == 150
    plan = plan_import(workspace, look_at(workspace, [str(folder)], again=True).reads)
    assert fates(plan) == ["known"]
    assert plan.files[0].before


def test_a_file_of_which_a_run_was_left_out_may_be_named_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    folder = strava(tmp_path / "export", with_file=False)
    table = folder / "activities.csv"
    table.write_text(
        table.read_text().replace("8:00:00 AM", "10:00:00 AM").replace("2.41", "2.414")
    )
    plan = plan_import(workspace, look_at(workspace, [str(table)]).reads)
    assert fates(plan) == ["ask"]
    carry_out(workspace, plan.answered(0, 0, "leave"))
    plan = plan_import(workspace, look_at(workspace, [str(table)]).reads)
    assert [(item.fate, item.answer) for item in plan.files[0].items] == [("ask", "leave")]
    assert plan.files[0].status == "known"


def test_a_file_that_is_written_to_while_it_is_read_is_not_settled(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    table = strava(folder, with_file=False) / "activities.csv"
    rest = table.read_text()
    table.write_text(rest[:-30])
    workspace.settings = workspace.settings._replace(inbox=str(folder))

    def more(*_: object) -> None:
        table.write_text(rest)

    assert not take_in(workspace, more).anything
    assert not workspace.store.imported()
    assert take_in(workspace).anything
    assert not take_in(workspace).anything


# What is said ------------------------------------------------------------------------------


def test_what_is_said_of_what_is_known(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity(), page("One."), page("Two.", 1)))
    delete(workspace, entries(workspace)[0])
    plan = plan_import(workspace, [read_of(tmp_path, activity(), page("One."))])
    assert reason_of(plan.files[0]) == texts.KNOWN_OR_OUT
    assert texts.THERE[0] in summary(plan)
    assert texts.STAY_OUT[0] in summary(plan)
    plan = plan_import(workspace, [read_of(tmp_path, activity())])
    assert reason_of(plan.files[0]) == texts.KNOWN_DELETED
    plan = plan_import(workspace, [read_of(tmp_path)])
    assert reason_of(plan.files[0]) == texts.NOTHING_IN_IT


@pytest.mark.parametrize(
    ("runs", "pages", "waits"),
    [
        (1, 0, "It waits on Home for your words."),
        (1, 1, "1 of them waits on Home for your words."),
        (2, 0, "They wait on Home for your words."),
        (2, 1, "2 of them wait on Home for your words."),
    ],
)
def test_what_waits(
    workspace: Workspace, tmp_path: Path, runs: int, pages: int, waits: str
) -> None:
    outings = [activity(started_at=MORNING + timedelta(days=day)) for day in range(runs)]
    came = read_of(tmp_path, *outings, *[page("One.")] * pages)
    assert waits in summary(*bring_in(workspace, came))


def test_two_moments_that_read_the_same_say_their_zones(workspace: Workspace) -> None:
    def at(hours: float) -> Entry:
        when = datetime(2016, 8, 20, 9, 0, 30, tzinfo=timezone(timedelta(hours=hours)))
        return Entry("an-id", when, when, when)

    asked = question_of(workspace, at(1), at(-3.5))
    assert asked.comes == "yesterday 09:00 (+01:00)"
    assert asked.there == "yesterday 09:00 (-03:30)"
    asked = question_of(workspace, at(1), at(1))
    assert asked.comes == asked.there == "yesterday 09:00"
