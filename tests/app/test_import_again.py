"""A plan made anew keeps her answers; what was brought in or answered is taken back."""

import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from importing_kit import MORNING, activity, bring_in, by_hand, entries, fates, page, read_of

from journal_tui.app.importing.again import carry_out_as_it_is, plan_again
from journal_tui.app.importing.answering import answer
from journal_tui.app.importing.doing import carry_out
from journal_tui.app.importing.planning import Answer, ImportPlan, plan_import
from journal_tui.app.importing.taking_back import ask_again, take_back
from journal_tui.app.lookup import delete_entry
from journal_tui.app.undoing import undo
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Feeling
from journal_tui.domain.imported import Doubt
from journal_tui.errors import CallError
from tests.conftest import FixedClock, make_workspace


def answers(plan: ImportPlan) -> list[str | None]:
    return [item.answer for file in plan.files for item in file.items]


def doubts(workspace: Workspace) -> Sequence[Doubt]:
    return workspace.store.journal().doubts


def doubt_of(workspace: Workspace, folder: Path) -> Doubt:
    """A run, and one that came later and may be the same."""
    bring_in(workspace, read_of(folder, activity()))
    bring_in(workspace, read_of(folder, activity(started_at=MORNING + timedelta(hours=2))))
    (doubt,) = doubts(workspace)
    return doubt


def test_other_moods_leave_her_answers(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    off = activity(started_at=MORNING + timedelta(hours=1))
    diary = page("Good.", mood="rad")
    plan = plan_import(
        workspace, [read_of(tmp_path, off), read_of(tmp_path, diary, format_id="daylio")]
    )
    assert fates(plan) == ["ask", "new"]
    anew = plan_again(workspace, plan.answered(0, 0, "apart"), {"rad": 2})
    assert answers(anew) == ["apart", None]
    assert [mood.feeling for _, moods in anew.moods for mood in moods] == [2]
    carry_out(workspace, anew)
    assert [entry.feeling for entry in entries(workspace)][-1] == Feeling(after=2)


def test_two_imports_at_once_bring_in_a_run_once(workspace: Workspace, tmp_path: Path) -> None:
    read = read_of(tmp_path, activity())
    plan = plan_import(workspace, [read])
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock())
    other.paths, other.entropy = workspace.paths, os.urandom
    bring_in(other, read)
    carried, outcome = carry_out_as_it_is(workspace, plan)
    assert (fates(plan), fates(carried)) == (["new"], ["known"])
    assert (outcome.entries, len(entries(workspace))) == ((), 1)


def test_a_plan_for_a_journal_that_stayed_as_it_was_is_carried_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_import(workspace, [read_of(tmp_path, activity())])
    carried, outcome = carry_out_as_it_is(workspace, plan)
    assert carried is plan
    assert len(outcome.entries) == len(entries(workspace)) == 1


def test_an_answer_to_another_question_is_not_taken_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, read_of(tmp_path, activity()))
    plan = plan_import(
        workspace, [read_of(tmp_path, activity(started_at=MORNING + timedelta(hours=1)))]
    )
    answered = plan.answered(0, 0, "same")
    (there,) = entries(workspace)
    delete_entry(workspace, there)
    bring_in(
        workspace,
        read_of(tmp_path, activity(key="another", started_at=MORNING + timedelta(hours=2))),
    )
    again = plan_again(workspace, answered, {})
    assert "same" not in answers(again)


@pytest.mark.parametrize(("said", "does"), [("leave", False), ("apart", True), (None, True)])
def test_whether_a_plan_does_anything(
    workspace: Workspace, tmp_path: Path, said: Answer | None, does: bool
) -> None:
    read = read_of(tmp_path, activity())
    assert plan_import(workspace, [read]).does_anything
    bring_in(workspace, read)
    assert not plan_import(workspace, [read]).does_anything
    plan = plan_import(
        workspace, [read_of(tmp_path, activity(started_at=MORNING + timedelta(hours=1)))]
    )
    assert (plan.answered(0, 0, said) if said else plan).does_anything is does


def test_what_came_is_taken_back(workspace: Workspace, tmp_path: Path) -> None:
    mine = by_hand(workspace, at=MORNING - timedelta(days=3))
    _, outcome = bring_in(
        workspace, read_of(tmp_path, activity()), read_of(tmp_path, page("Rain."))
    )
    assert len(entries(workspace)) == 3
    take_back(workspace, outcome.entries)
    assert entries(workspace) == (mine,)


def test_not_where_something_else_was_done_since(workspace: Workspace, tmp_path: Path) -> None:
    mine = by_hand(workspace, at=MORNING - timedelta(days=3))
    _, outcome = bring_in(workspace, read_of(tmp_path, activity()))
    delete_entry(workspace, mine)
    with pytest.raises(CallError, match="since"):
        take_back(workspace, outcome.entries)
    with pytest.raises(CallError):
        take_back(workspace, ())
    assert len(entries(workspace)) == 1


@pytest.mark.parametrize("said", ["same", "apart", "leave"])
def test_an_answer_is_taken_back(workspace: Workspace, tmp_path: Path, said: Answer) -> None:
    doubt = doubt_of(workspace, tmp_path)
    before = entries(workspace)
    entry = answer(workspace, doubt, said)
    assert doubts(workspace) == ()
    ask_again(workspace, doubt, entry)
    assert [one.id for one in doubts(workspace)] == [doubt.id]
    assert [one._replace(updated_at=MORNING) for one in entries(workspace)] == [
        one._replace(updated_at=MORNING) for one in before
    ]
    assert answer(workspace, doubts(workspace)[0], "apart") is not None
    assert len(entries(workspace)) == 2


def test_a_question_of_an_import_that_was_taken_back_does_not_ask_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    reads = [
        read_of(tmp_path, activity()),
        read_of(tmp_path, activity(started_at=MORNING + timedelta(hours=2))),
    ]
    for said in ("apart", "same"):
        bring_in(workspace, *reads)
        (doubt,) = doubts(workspace)
        answer(workspace, doubt, said)  # type: ignore[arg-type]
        assert undo(workspace).asking == 1
        assert [one.id for one in doubts(workspace)] == [doubt.id]
        undo(workspace)
        assert not entries(workspace)
        assert not doubts(workspace)


def test_an_older_answer_is_not(workspace: Workspace, tmp_path: Path) -> None:
    doubt = doubt_of(workspace, tmp_path)
    entry = answer(workspace, doubt, "apart")
    by_hand(workspace)
    bring_in(workspace, read_of(tmp_path, page("Rain.")))
    with pytest.raises(CallError):
        ask_again(workspace, doubt, entry)
    assert doubts(workspace) == ()
