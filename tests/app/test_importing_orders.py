"""Bringing in the same things in other orders, from other places, and once more."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from importing_kit import (
    LAPS,
    MORNING,
    activity,
    bring_in,
    by_hand,
    entries,
    fates,
    page,
    read_of,
)

from journal_tui.app.importing.answering import answer, like_of
from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.planning import plan_import
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run

WALL_CLOCK = MORNING.replace(tzinfo=None)
UTC_AS_LOCAL = activity(started_at=MORNING + timedelta(hours=2), distance_m=2413.0)


def travel(workspace: Workspace, hours: int) -> None:
    """Her clock is that of another zone from now on."""
    clock: Any = workspace.clock
    clock.turn_to(clock.now().astimezone(timezone(timedelta(hours=hours))))


def delete(workspace: Workspace, entry: Entry) -> None:
    now = workspace.clock.now()
    workspace.store.put(entry._replace(deleted_at=now, updated_at=now), kind="delete")


# Travel ------------------------------------------------------------------------------------


def test_what_has_the_wall_clock_alone_is_known_in_another_zone(
    workspace: Workspace, tmp_path: Path
) -> None:
    things = (activity(started_at=WALL_CLOCK), page("A quiet evening."))
    bring_in(workspace, read_of(tmp_path, *things))
    before = entries(workspace)
    travel(workspace, 9)
    later = activity(started_at=WALL_CLOCK + timedelta(days=9))
    plan, _ = bring_in(workspace, read_of(tmp_path, *things, later))
    assert fates(plan) == ["known", "new", "known"]
    assert set(before) < set(entries(workspace))


def test_the_zone_of_the_place_is_kept_when_a_richer_record_tells_none(
    workspace: Workspace, tmp_path: Path
) -> None:
    there = MORNING.astimezone(timezone(timedelta(hours=9)))
    far = activity(started_at=there, zone_known=True)
    rich = activity(started_at=MORNING, laps=LAPS, avg_hr=150.0)
    for number, pair in enumerate(((far, rich), (rich, far))):
        days = timedelta(days=20 * number)
        for one in pair:
            assert one.started_at is not None
            moved = one._replace(started_at=one.started_at + days)
            bring_in(workspace, read_of(tmp_path, moved))
        entry = entries(workspace)[-1]
        assert entry.at.isoformat() == (there + days).isoformat()
        assert entry.run is not None
        assert entry.run.laps == LAPS


# Five programs -----------------------------------------------------------------------------


@pytest.mark.parametrize("at_once", [False, True])
def test_the_richest_of_many_records_tells_the_numbers(
    workspace: Workspace, tmp_path: Path, at_once: bool
) -> None:
    records = [activity(distance_m=2400.0 + n, text=f"Note {n}.") for n in range(4)]
    records.append(activity(distance_m=2420.0, laps=LAPS, avg_hr=144.0))
    reads = [read_of(tmp_path, record) for record in records]
    if at_once:
        bring_in(workspace, *reads)
    else:
        for read in reads:
            bring_in(workspace, read)
    (entry,) = entries(workspace)
    assert entry.run is not None
    assert (entry.run.distance_m, entry.run.laps, entry.run.avg_hr) == (2420.0, LAPS, 144)
    assert entry.text == "Note 0.\n\nNote 1.\n\nNote 2.\n\nNote 3."


def test_a_copy_that_is_deleted_does_not_hide_the_one_that_is_there(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL._replace(started_at=MORNING)))
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL._replace(key="other:1")))
    (doubt,) = workspace.store.journal().doubts
    answer(workspace, doubt, "apart")
    first, second = entries(workspace)
    at = second.at - timedelta(hours=2)
    workspace.store.put(second._replace(at=at, updated_at=workspace.clock.now()))
    delete(workspace, first)
    plan, _ = bring_in(workspace, read_of(tmp_path, activity(distance_m=2416.0, laps=LAPS)))
    assert fates(plan) == ["same"]
    (left,) = entries(workspace)
    assert left.run is not None
    assert left.run.laps == LAPS


def test_a_longer_note_takes_the_place_of_the_part_that_it_holds(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity(text="It rained.")))
    bring_in(workspace, read_of(tmp_path, activity(text="It rained. I went.", distance_m=2415.0)))
    assert [entry.text for entry in entries(workspace)] == ["It rained. I went."]


# Two copies of a run that is asked about ---------------------------------------------------


@pytest.mark.parametrize("said", ["same", "apart"])
def test_two_copies_are_one_run_whatever_she_says(
    workspace: Workspace, tmp_path: Path, said: Any
) -> None:
    by_hand(workspace)
    copies = (activity(), activity(distance_m=2420.0, laps=LAPS))
    plan = plan_import(workspace, [read_of(tmp_path, one) for one in copies])
    for file_number, number, _ in tuple(plan.questions()):
        plan = plan.answered(file_number, number, said)
    carry_out(workspace, plan)
    assert len(entries(workspace)) == (1 if said == "same" else 2)
    assert [entry.run.laps for entry in entries(workspace) if entry.run] == [LAPS]


def test_what_waits_for_an_answer_is_not_asked_about_twice(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL))
    (doubt,) = workspace.store.journal().doubts
    later = activity(started_at=MORNING + timedelta(days=9))
    plan, outcome = bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL, later))
    assert [file.status for file in plan.files] == ["ask"]
    assert not outcome.doubts
    assert workspace.store.journal().doubts == (doubt,)
    plan = plan_import(workspace, [read_of(tmp_path, UTC_AS_LOCAL)])
    ((file_number, number, _),) = plan.questions()
    carry_out(workspace, plan.answered(file_number, number, "apart"))
    assert len(entries(workspace)) == 3
    assert not workspace.store.journal().doubts


@pytest.mark.parametrize("late", [False, True])
def test_what_she_left_out_is_not_asked_about_by_itself(
    workspace: Workspace, tmp_path: Path, late: bool
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    read = read_of(tmp_path, UTC_AS_LOCAL)
    if late:
        bring_in(workspace, read)
        answer(workspace, workspace.store.journal().doubts[0], "leave")
    else:
        plan = plan_import(workspace, [read])
        ((file_number, number, _),) = plan.questions()
        carry_out(workspace, plan.answered(file_number, number, "leave"))
    plan, outcome = bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL))
    assert [file.status for file in plan.files] == ["known"]
    assert not outcome.doubts
    assert not workspace.store.journal().doubts
    carry_out(workspace, plan.answered(0, 0, "apart"))
    assert len(entries(workspace)) == 2


def test_a_doubt_finds_its_run_where_it_was_joined_since(
    workspace: Workspace, tmp_path: Path
) -> None:
    from journal_tui.app.joining import join

    words = by_hand(workspace, at=workspace.clock.here(MORNING - timedelta(hours=1)))
    bring_in(workspace, read_of(tmp_path, activity()))
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL))
    run = next(entry for entry in entries(workspace) if entry.run)
    whole = join(workspace, words, run)
    (doubt,) = workspace.store.journal().doubts
    assert like_of(workspace, doubt) == whole
    answer(workspace, doubt, "same")
    assert [entry.id for entry in entries(workspace)] == [words.id]


# Her own lines -----------------------------------------------------------------------------

LATE = activity(started_at=datetime(2016, 8, 20, 22, 50, tzinfo=UTC))
AFTER_MIDNIGHT = datetime(2016, 8, 21, 0, 20)
NOON = datetime(2016, 8, 20, 12, 0)
EVENING = activity(started_at=MORNING + timedelta(hours=9, minutes=7))
TYPED = Run("run", 2414.0, 1090.0)
HERS: dict[str, tuple[dict[str, Any], Any, str]] = {
    "a line typed when a run over midnight was over": (
        {"at": AFTER_MIDNIGHT, "run": TYPED}, LATE, "join"),
    "words after a run over midnight": ({"at": AFTER_MIDNIGHT}, LATE, "ask"),
    "words of the next morning": ({"at": datetime(2016, 8, 21, 8)}, LATE, "new"),
    "a day without an hour": ({"at": NOON, "run": TYPED}, EVENING, "join"),
    "words of a day without an hour": ({"at": NOON}, EVENING, "ask"),
    "a run of the morning": ({"at": datetime(2016, 8, 20, 7), "run": TYPED}, EVENING, "ask"),
    "effort and no amounts": ({"run": Run("run", effort=7), "text": ""}, activity(), "ask"),
    "a guess at the distance": ({"run": Run("run", 3000.0, 1100.0)}, activity(), "ask"),
    "a treadmill that the watch did not see": (
        {"run": TYPED}, activity(distance_m=None, kind="treadmill"), "join"),
    "another distance and time": ({"run": Run("run", 8000.0, 3000.0)}, activity(), "new"),
}  # fmt: skip


@pytest.mark.parametrize(("hers", "comes", "fate"), HERS.values(), ids=HERS)
def test_what_she_wrote_and_the_run_that_comes(
    workspace: Workspace, tmp_path: Path, hers: dict[str, Any], comes: Any, fate: str
) -> None:
    if "at" in hers:
        hers = hers | {"at": workspace.clock.localize(hers["at"])}
    written = by_hand(workspace, **hers)
    plan, _ = bring_in(workspace, read_of(tmp_path, comes))
    assert fates(plan) == [fate]
    if fate == "ask":
        answer(workspace, workspace.store.journal().doubts[0], "same")
    assert written.text in [entry.text for entry in entries(workspace)]
    assert len(entries(workspace)) == (2 if fate == "new" else 1)


TWO_RUNS = {"no hour": (NOON, {"ask"}), "after the second": (NOON.replace(hour=18, minute=43), {
    "new", "join"})}  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("at", "what"), TWO_RUNS.values(), ids=TWO_RUNS)
def test_a_line_is_about_one_of_two_runs_alike(
    workspace: Workspace, tmp_path: Path, at: datetime, what: set[str], turned: bool
) -> None:
    by_hand(workspace, at=workspace.clock.localize(at), run=TYPED)
    home = EVENING._replace(distance_m=2460.0)
    reads = [read_of(tmp_path, one) for one in (activity(), home)]
    plan = plan_import(workspace, reads[::-1] if turned else reads)
    assert set(fates(plan)) == what
    joins = [item.entry.at for file in plan.files for item in file.items if item.fate == "join"]
    assert joins in ([], [home.started_at])


# A page of another journal that tells of a run ----------------------------------------------

NOTE = page(
    "It rained.", at=NOON, activity=activity(distance_m=2400.0, elapsed_s=1100.0, moving_s=None)
)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("at_once", [False, True])
def test_a_page_that_tells_of_a_run_and_the_run(
    workspace: Workspace, tmp_path: Path, turned: bool, at_once: bool
) -> None:
    watch = activity(started_at=MORNING + timedelta(minutes=7, seconds=21), laps=LAPS)
    reads = [read_of(tmp_path, one) for one in ((watch, NOTE) if turned else (NOTE, watch))]
    if at_once:
        bring_in(workspace, *reads)
    else:
        for read in reads:
            bring_in(workspace, read)
    (entry,) = entries(workspace)
    assert entry.at == watch.started_at
    assert entry.text == "It rained."
    assert entry.run is not None
    assert entry.run.laps == LAPS
    again, _ = bring_in(
        workspace, *(read._replace(source=read_of(tmp_path).source) for read in reads)
    )
    assert fates(again) == ["known", "known"]


def test_a_page_that_tells_of_one_of_two_runs_is_asked_about(
    workspace: Workspace, tmp_path: Path
) -> None:
    two = (activity(), EVENING._replace(distance_m=2450.0))
    plan, _ = bring_in(workspace, read_of(tmp_path, *two), read_of(tmp_path, NOTE))
    assert fates(plan) == ["new", "new", "ask"]
