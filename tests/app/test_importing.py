"""Bringing in runs and pages: what is new, what is there, what joins, what is asked."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

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

from journal_tui.app.importing.answering import answer
from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.planning import plan_import
from journal_tui.app.importing.reading import Read
from journal_tui.app.undoing import undo
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Run, Segment
from journal_tui.errors import ConflictError
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import Source


def test_a_run_waits_for_its_words(workspace: Workspace, tmp_path: Path) -> None:
    plan, outcome = bring_in(workspace, read_of(tmp_path, activity()))
    (entry,) = entries(workspace)
    assert outcome.entries == (entry,)
    assert entry.waiting
    assert entry.at == MORNING
    assert entry.at.utcoffset() == timedelta(hours=1), "by her clock where no zone is known"
    assert entry.run == Run("run", 2414.0, 1080.0)
    assert [file.status for file in plan.files] == ["new"]


def test_all_that_a_file_knows_of_a_run_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    known = activity(
        started_at=MORNING.astimezone(timezone(timedelta(hours=-6))),
        zone_known=True,
        elapsed_s=1500.0,
        laps=LAPS,
        avg_hr=144.6,
        max_hr=171.2,
        segments=(Segment("run", 2000.0), Segment("walk", 414.0)),
        nonstop_m=2000.0,
        feeling=-3,
        effort=7,
        kind="trail",
        name="Towpath",
        text="It rained.",
        place="canal",
        tags=("wet",),
    )
    bring_in(workspace, read_of(tmp_path, known))
    (entry,) = entries(workspace)
    assert entry.at.utcoffset() == timedelta(hours=-6)
    assert entry.run == Run(
        "trail", 2414.0, 1080.0, known.segments, 2000.0, None, 7, (), (), "canal", 1500.0, LAPS,
        145, 171, "Towpath",
    )  # fmt: skip
    assert entry.feeling == Feeling(during=-3)
    assert entry.text == "It rained."
    assert entry.tags == ("wet",)
    assert entry.tone is not None, "words that came along are read"


RUNS_AS_KEPT = {
    "27 days by a clock": (activity(elapsed_s=27 * 86_400.0), Run("run", 2414.0, 1080.0)),
    "elapsed below moving": (activity(elapsed_s=900.0), Run("run", 2414.0, 1080.0)),
    "no moving time": (activity(moving_s=None), Run("run", 2414.0, 1080.0)),
    "one lap": (activity(laps=LAPS[:1]), Run("run", 2414.0, 1080.0)),
    "no distance": (activity(distance_m=0.0), Run("run", None, 1080.0)),
    "a walk": (activity(sport="walking"), Run("walk", 2414.0, 1080.0)),
    "a hike": (activity(sport="hiking"), Run("walk", 2414.0, 1080.0)),
    "nobody knows what": (activity(sport="unknown"), Run("run", 2414.0, 1080.0)),
}


@pytest.mark.parametrize(("given", "kept"), RUNS_AS_KEPT.values(), ids=RUNS_AS_KEPT)
def test_how_a_run_is_kept(workspace: Workspace, tmp_path: Path, given: object, kept: Run) -> None:
    bring_in(workspace, read_of(tmp_path, given))  # type: ignore[arg-type]
    assert entries(workspace)[0].run == kept


def test_what_is_no_run_is_left_out_and_told(workspace: Workspace, tmp_path: Path) -> None:
    read = read_of(tmp_path, activity(sport="cycling"))
    plan, outcome = bring_in(workspace, read)
    assert not entries(workspace)
    assert [one.sport for one in plan.files[0].asides] == ["cycling"]
    assert not outcome.entries
    assert plan_import(workspace, [read]).files[0].status == "known"


def test_a_run_without_a_moment_is_an_error(workspace: Workspace, tmp_path: Path) -> None:
    plan, _ = bring_in(workspace, read_of(tmp_path, activity(started_at=None)))
    assert plan.files[0].status == "error"
    assert not entries(workspace)


def test_a_file_that_cannot_be_read_stops_no_other(workspace: Workspace, tmp_path: Path) -> None:
    bad = Read(Source(tmp_path / "bad.fit"), "fit", None, UnreadableFileError("It is cut off."))
    plan, _ = bring_in(workspace, bad, read_of(tmp_path, activity()))
    assert [file.status for file in plan.files] == ["error", "new"]
    assert len(entries(workspace)) == 1


# Twice -------------------------------------------------------------------------------------


def test_the_same_file_twice_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    read = read_of(tmp_path, activity(), page("A quiet evening."))
    bring_in(workspace, read)
    before = entries(workspace)
    plan, outcome = bring_in(workspace, read)
    assert fates(plan) == ["known", "known"]
    assert plan.files[0].status == "known"
    assert plan.files[0].before
    assert not outcome.entries
    assert entries(workspace) == before


def test_a_copy_of_the_file_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity(), page("A quiet evening.")))
    plan, _ = bring_in(workspace, read_of(tmp_path, activity(), page("A quiet evening.")))
    assert fates(plan) == ["known", "known"]
    assert not plan.files[0].before
    assert len(entries(workspace)) == 2


def test_another_record_of_the_run_adds_what_it_knows(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity(text="It rained.", name="Morning run")))
    watch = activity(
        started_at=MORNING - timedelta(seconds=4), distance_m=2420.0, laps=LAPS, avg_hr=144.0
    )
    plan, _ = bring_in(workspace, read_of(tmp_path, watch))
    assert fates(plan) == ["same"]
    (entry,) = entries(workspace)
    assert entry.text == "It rained."
    assert entry.run is not None
    assert (entry.run.distance_m, entry.run.laps, entry.run.avg_hr) == (2420.0, LAPS, 144)
    assert entry.run.name == "Morning run"
    again, _ = bring_in(workspace, read_of(tmp_path, watch))
    assert fates(again) == ["known"]


def test_both_records_in_one_go_are_one_run(workspace: Workspace, tmp_path: Path) -> None:
    plain, rich = activity(text="It rained."), activity(distance_m=2420.0, laps=LAPS)
    for first, second in ((plain, rich), (rich, plain)):
        plan = plan_import(workspace, [read_of(tmp_path, first), read_of(tmp_path, second)])
        assert fates(plan) == ["new", "same"]
    carry_out(workspace, plan)
    (entry,) = entries(workspace)
    assert entry.text == "It rained."
    assert entry.tone is not None
    assert entry.run is not None
    assert (entry.run.distance_m, entry.run.laps) == (2420.0, LAPS)


def test_what_she_changed_is_not_written_over(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    (entry,) = entries(workspace)
    assert entry.run is not None
    hers = entry._replace(
        run=entry.run._replace(distance_m=2500.0, effort=9), text="Mine.",
        updated_at=entry.updated_at + timedelta(hours=1),
    )  # fmt: skip
    workspace.store.put(hers)
    watch = activity(distance_m=2420.0, laps=LAPS, effort=3, text="Theirs.")
    bring_in(workspace, read_of(tmp_path, watch))
    (now,) = entries(workspace)
    assert now.run == hers.run._replace(laps=LAPS) if hers.run else None
    assert now.text == "Mine.\n\nTheirs."


def test_what_she_deleted_does_not_come_back(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    (entry,) = entries(workspace)
    now = workspace.clock.now()
    workspace.store.put(entry._replace(deleted_at=now, updated_at=now), kind="delete")
    other_record = activity(distance_m=2420.0, laps=LAPS)
    plan, _ = bring_in(workspace, read_of(tmp_path, activity()), read_of(tmp_path, other_record))
    assert fates(plan) == ["known", "known"]
    assert not entries(workspace)


def test_warm_up_main_part_and_cool_down_are_three(workspace: Workspace, tmp_path: Path) -> None:
    parts = [
        activity(started_at=MORNING + timedelta(minutes=start), distance_m=metres, elapsed_s=time,
                 moving_s=time)
        for start, metres, time in ((0, 1600.0, 580.0), (11, 5000.0, 1500.0), (38, 1500.0, 560.0))
    ]  # fmt: skip
    plan, _ = bring_in(workspace, *(read_of(tmp_path, part) for part in parts))
    assert fates(plan) == ["new"] * 3


# Asked -------------------------------------------------------------------------------------

UTC_AS_LOCAL = activity(started_at=MORNING + timedelta(hours=2), distance_m=2413.0)


def test_a_doubtful_copy_is_kept_apart_when_nobody_answers(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    plan, outcome = bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL))
    assert plan.files[0].status == "ask"
    assert len(entries(workspace)) == 1
    (doubt,) = workspace.store.journal().doubts
    assert outcome.doubts == (doubt,)
    assert doubt.like_id == entries(workspace)[0].id
    assert doubt.run == Run("run", 2413.0, 1080.0)


@pytest.mark.parametrize(("said", "left"), [("same", 1), ("apart", 2), ("leave", 1)])
def test_one_answer_is_enough_for_all_copies_of_a_run(
    workspace: Workspace, tmp_path: Path, said: str, left: int
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    copies = [UTC_AS_LOCAL, UTC_AS_LOCAL._replace(distance_m=2412.0, laps=LAPS)]
    plan = plan_import(workspace, [read_of(tmp_path, copy) for copy in copies])
    assert fates(plan) == ["ask", "ask"]
    plan = plan.answered(1, 0, said)  # type: ignore[arg-type]
    assert not tuple(plan.questions())
    carry_out(workspace, plan)
    assert len(entries(workspace)) == left


ANSWERS = {"same": 1, "apart": 2, "leave": 1}


@pytest.mark.parametrize("said", ANSWERS)
def test_her_answer_before_it_comes_in(workspace: Workspace, tmp_path: Path, said: str) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    plan = plan_import(workspace, [read_of(tmp_path, UTC_AS_LOCAL)])
    ((file_number, number, item),) = plan.questions()
    assert item.like == entries(workspace)[0]
    carry_out(workspace, plan.answered(file_number, number, said))  # type: ignore[arg-type]
    assert len(entries(workspace)) == ANSWERS[said]
    assert not workspace.store.journal().doubts
    again = plan_import(workspace, [read_of(tmp_path, UTC_AS_LOCAL)])
    assert fates(again) == (["ask"] if said == "leave" else ["known"])


@pytest.mark.parametrize("said", ANSWERS)
def test_her_answer_later(workspace: Workspace, tmp_path: Path, said: str) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL))
    (doubt,) = workspace.store.journal().doubts
    answer(workspace, doubt, said)  # type: ignore[arg-type]
    assert len(entries(workspace)) == ANSWERS[said]
    assert not workspace.store.journal().doubts


def test_two_doubts_about_one_run_make_one_entry(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    other_copy = UTC_AS_LOCAL._replace(distance_m=2412.0, laps=LAPS)
    bring_in(workspace, read_of(tmp_path, UTC_AS_LOCAL), read_of(tmp_path, other_copy))
    for doubt in workspace.store.journal().doubts:
        answer(workspace, doubt, "apart")
    assert len(entries(workspace)) == 2


# Written by hand ---------------------------------------------------------------------------


def test_a_run_joins_the_line_that_she_typed_for_it(workspace: Workspace, tmp_path: Path) -> None:
    hers = by_hand(workspace, run=Run("run", 2414.0, 1100.0, effort=7), feeling=Feeling(after=-3))
    plan, _ = bring_in(workspace, read_of(tmp_path, activity(laps=LAPS, distance_m=2400.0)))
    assert fates(plan) == ["join"]
    (entry,) = entries(workspace)
    assert (entry.id, entry.text, entry.feeling) == (hers.id, hers.text, hers.feeling)
    assert entry.run is not None
    assert (entry.run.distance_m, entry.run.effort, entry.run.laps) == (2414.0, 7, LAPS)


def test_words_alone_of_that_day_are_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    hers = by_hand(workspace)
    plan, _ = bring_in(workspace, read_of(tmp_path, activity()))
    assert fates(plan) == ["ask"]
    assert plan.files[0].items[0].like == hers
    (doubt,) = workspace.store.journal().doubts
    answer(workspace, doubt, "same")
    (entry,) = entries(workspace)
    assert entry.text == hers.text
    assert entry.run is not None


def test_words_written_before_the_run_are_not_about_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    at = workspace.clock.here(MORNING - timedelta(hours=1))
    by_hand(workspace, at=at)
    plan, _ = bring_in(workspace, read_of(tmp_path, activity()))
    assert fates(plan) == ["new"]


def test_a_run_of_another_day_or_length_is_its_own(workspace: Workspace, tmp_path: Path) -> None:
    by_hand(workspace, run=Run("run", 8000.0, 3000.0))
    plan, _ = bring_in(
        workspace,
        read_of(tmp_path, activity()),
        read_of(tmp_path, activity(started_at=MORNING + timedelta(days=1))),
    )
    assert fates(plan) == ["new", "new"]


def test_two_runs_cannot_both_be_the_one_she_wrote_about(
    workspace: Workspace, tmp_path: Path
) -> None:
    by_hand(workspace, at=workspace.clock.here(MORNING + timedelta(hours=9)))
    evening = activity(started_at=MORNING + timedelta(hours=8), distance_m=8000.0, elapsed_s=3000.0)
    plan = plan_import(workspace, [read_of(tmp_path, activity()), read_of(tmp_path, evening)])
    for file_number, number, _ in tuple(plan.questions()):
        plan = plan.answered(file_number, number, "same")
    carry_out(workspace, plan)
    assert len(entries(workspace)) == 2


def test_an_edit_elsewhere_meanwhile_is_not_written_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    hers = by_hand(workspace, run=Run("run", 2414.0, 1100.0))
    plan = plan_import(workspace, [read_of(tmp_path, activity(laps=LAPS))])
    workspace.store.put(hers._replace(text="New.", updated_at=hers.at + timedelta(hours=3)))
    with pytest.raises(ConflictError):
        carry_out(workspace, plan)
    assert [entry.text for entry in entries(workspace)] == ["New."]


# Pages -------------------------------------------------------------------------------------


def test_a_page_comes_letter_for_letter(workspace: Workspace, tmp_path: Path) -> None:
    text = "  # Not good enough\r\n\r\n[bold]1.5[/bold] \x1b[31m  \n"
    bring_in(workspace, read_of(tmp_path, page(text, tags=("wall",))))
    (entry,) = entries(workspace)
    assert entry.text == text
    assert entry.tags == ("wall",)
    assert entry.at == workspace.clock.localize(datetime(2016, 8, 20, 20, 0))
    assert entry.run is None


def test_a_page_keeps_its_zone(workspace: Workspace, tmp_path: Path) -> None:
    at = datetime(2016, 8, 20, 20, 0, tzinfo=timezone(timedelta(hours=-4)))
    bring_in(workspace, read_of(tmp_path, page("Far away.", at=at)))
    assert entries(workspace)[0].at.isoformat() == "2016-08-20T20:00:00-04:00"


def test_a_page_without_a_zone_is_by_her_clock(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, page("a", at=MORNING, zone_known=False)))
    (entry,) = entries(workspace)
    assert (entry.at, entry.at.utcoffset()) == (MORNING, timedelta(hours=1))


def test_moods_become_feelings_by_the_table(workspace: Workspace, tmp_path: Path) -> None:
    read = read_of(
        tmp_path, page("One.", mood="awful"), page("Two.", 1, mood="fluffy"), format_id="daylio"
    )
    plan = plan_import(workspace, [read], {"fluffy": 2})
    ((format_id, lines),) = plan.moods
    assert format_id == "daylio"
    assert {(line.mood, line.feeling) for line in lines} == {("awful", -5), ("fluffy", 2)}
    bring_in(workspace, read)
    feelings = [entry.feeling for entry in entries(workspace)]
    assert feelings == [Feeling(after=-5), Feeling(words=("fluffy",))]


def test_a_page_and_a_run_of_one_day_stay_apart(workspace: Workspace, tmp_path: Path) -> None:
    plan, _ = bring_in(
        workspace, read_of(tmp_path, page("An evening.")), read_of(tmp_path, activity())
    )
    assert fates(plan) == ["new", "new"]


# Taking back -------------------------------------------------------------------------------


def test_an_import_is_taken_back_whole_and_may_come_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    hers = by_hand(workspace, run=Run("run", 2414.0, 1100.0))
    reads = [
        read_of(tmp_path, activity(laps=LAPS)),
        read_of(tmp_path, activity(started_at=MORNING + timedelta(days=1)), page("Words.", 3)),
    ]
    bring_in(workspace, *reads)
    assert len(entries(workspace)) == 3
    undo(workspace)
    (entry,) = entries(workspace)
    assert entry._replace(updated_at=hers.updated_at, tone=hers.tone) == hers
    plan, _ = bring_in(workspace, *reads)
    assert fates(plan) == ["join", "new", "new"]
    assert len(entries(workspace)) == 3
