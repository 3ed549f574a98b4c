"""A plan made anew: with other moods, or against a journal that has changed meanwhile."""

from typing import Final

from journal_tui.app.importing.coming import OwnMoods
from journal_tui.app.importing.doing import Outcome, carry_out, prepared
from journal_tui.app.importing.planning import (
    NO_MOODS,
    FilePlan,
    ImportPlan,
    Item,
    plan_import,
)
from journal_tui.app.workspace import Workspace

#: How often a journal that others write to is looked at anew before they have to wait.
_TRIES: Final = 3


def carry_out_as_it_is(
    workspace: Workspace,
    plan: ImportPlan,
    moods: OwnMoods = NO_MOODS,
    *,
    remember_errors: bool = False,
) -> tuple[ImportPlan, Outcome]:
    """Carry out the plan, made anew where another program has changed the journal since.

    So two imports of the same files at once bring each of them in once. Returns the plan that
    was carried out. Raises StoreError, with nothing saved.
    """
    ledger = workspace.store.ledger
    for _ in range(_TRIES):
        work = prepared(workspace, plan, remember_errors=remember_errors)
        with ledger.transaction():
            if not workspace.store.stale():
                return plan, work.save()
        plan = plan_again(workspace, plan, moods)
    with ledger.transaction():
        plan = plan_again(workspace, plan, moods)
        return plan, carry_out(workspace, plan, remember_errors=remember_errors)


def plan_again(workspace: Workspace, plan: ImportPlan, moods: OwnMoods) -> ImportPlan:
    """The plan for the same files with these moods; her answers stay. Raises StoreError."""
    return with_answers(plan_import(workspace, [file.read for file in plan.files], moods), plan)


def with_answers(anew: ImportPlan, before: ImportPlan) -> ImportPlan:
    """A plan with the answers of an earlier one for the same files."""
    files = zip(anew.files, before.files, strict=True)
    return anew._replace(files=tuple(_answered(file, old) for file, old in files))


def _answered(file: FilePlan, before: FilePlan) -> FilePlan:
    if len(file.items) != len(before.items):
        return file
    items = zip(file.items, before.items, strict=True)
    return file._replace(items=tuple(_said_again(item, old) for item, old in items))


def _said_again(item: Item, old: Item) -> Item:
    """The item with the answer that she gave, where the same is asked again."""
    if item.fate != "ask" or item.like is None or old.like is None or item.like.id != old.like.id:
        return item
    return item._replace(answer=old.answer)
