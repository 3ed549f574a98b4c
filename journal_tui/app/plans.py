"""Plans for the next run: made, changed, asked about once.

An if-then plan (implementation intention) ties a moment to an act, so that nothing has to be
decided while the head says stop; Gollwitzer 1999, American Psychologist 54, 493-503.
"""

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.plan import Plan, PlanOutcome
from journal_tui.domain.run import Wall
from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.errors import CallError
from journal_tui.insight.measures import is_run
from journal_tui.texts import plans as texts


def make_plan(workspace: Workspace, cue: str, response: str, entry: Entry | None = None) -> Plan:
    """Keep a new plan, made after ``entry`` where there is one. Raises CallError, StoreError.

    An empty cue stands for the wall wherever it comes; an empty response is refused.
    """
    now = workspace.clock.now()
    cue, response = _tidied(cue, response)
    plan = Plan(
        id=workspace.new_id(),
        cue=cue,
        response=response,
        created_at=now,
        updated_at=now,
        entry_id=entry.id if entry else None,
    )
    workspace.store.put(plan)
    return plan


def change_plan(workspace: Workspace, plan: Plan, cue: str, response: str) -> Plan:
    """Keep a plan in other words; the words before stay in the journal as a deleted plan.

    It stays the plan of the day and the entry that it was made on. Raises CallError for an empty
    response, ConflictError when it was changed elsewhere meanwhile, StoreError.
    """
    cue, response = _tidied(cue, response)
    changed = plan._replace(cue=cue, response=response)
    if changed == plan:
        return plan
    now = workspace.clock.now()
    changed = changed._replace(id=workspace.new_id(), updated_at=now)
    before = plan._replace(deleted_at=now, updated_at=now)
    workspace.store.put(before, changed, expecting={plan.id: plan.updated_at})
    return changed


def forget_plan(workspace: Workspace, plan: Plan) -> None:
    """Take a plan away; it stays in the journal as a deleted one. Raises as ``change_plan``."""
    now = workspace.clock.now()
    workspace.store.put(
        plan._replace(deleted_at=now, updated_at=now), expecting={plan.id: plan.updated_at}
    )


def current_plan(journal: Journal) -> Plan | None:
    """The plan for the next run: the newest, where it was not asked about yet.

    An older one that nobody asked about has been replaced by it.
    """
    newest = journal.plans[-1] if journal.plans else None
    return newest if newest is not None and newest.asked_at is None else None


def due_question(journal: Journal, entry: Entry) -> Plan | None:
    """The plan to ask about now that ``entry`` is saved, None where there is nothing to ask.

    She is asked after a run (no walk) that began when the plan had been made, and that is not the
    one it was made after; not beside words that ask for care.
    """
    plan = current_plan(journal)
    if plan is None or entry.id == plan.entry_id or not is_run(entry.run) or entry.care:
        return None
    # A run of now is logged to the second.
    made = plan.created_at.replace(microsecond=0)
    return plan if entry.at >= made else None


def answer_plan(
    workspace: Workspace,
    plan: Plan,
    outcome: PlanOutcome | None,
    entry: Entry | None,
    note: str = "",
) -> Plan:
    """Keep what came of a plan in the run of ``entry``; None leaves it open.

    Either way she was asked, and is not asked again. Raises ConflictError when it was changed
    elsewhere meanwhile, StoreError.
    """
    now = workspace.clock.now()
    answered = plan._replace(
        asked_at=now,
        outcome=outcome,
        outcome_entry_id=entry.id if entry else None,
        note=" ".join(note.split()),
        updated_at=now,
    )
    workspace.store.put(answered, expecting={plan.id: plan.updated_at})
    return answered


def run_after(journal: Journal, plan: Plan) -> Entry | None:
    """The newest run for which the plan was meant, None where there was none yet."""
    return next(
        (
            entry
            for entry in reversed(journal.entries)
            if is_run(entry.run)
            and entry.id != plan.entry_id
            and entry.at >= plan.created_at.replace(microsecond=0)
        ),
        None,
    )


def offer_for(entry: Entry, journal: Journal, units: Units) -> str | None:
    """The cue of a plan to offer after ``entry``, from its last wall; None for no offer.

    None is made without a wall, beside words that ask for care, while a plan waits for the next
    run or was made after this entry already, and when she has been running since.
    """
    walls = entry.run.walls if entry.run else ()
    if not walls or entry.care or current_plan(journal) is not None:
        return None
    if any(plan.entry_id == entry.id for plan in journal.plans):
        return None
    for later in reversed(journal.entries):
        if later.at <= entry.at:
            break
        if is_run(later.run):
            return None
    return _cue(walls[-1], units)


def newest_cue(journal: Journal, units: Units) -> str:
    """The cue of a plan for the newest wall there was; the wall wherever it comes without one."""
    for entry in reversed(journal.entries):
        if entry.run is not None and entry.run.walls and not entry.care:
            return _cue(entry.run.walls[-1], units)
    return texts.CUE


def _cue(wall: Wall, units: Units) -> str:
    # At the very start there is no “at 0 mi” yet.
    if wall.distance_m:
        return texts.CUE_AT.format(where=format_distance(wall.distance_m, units))
    if wall.minute_s:
        return texts.CUE_AFTER.format(where=format_minutes(wall.minute_s))
    return texts.CUE_FELT[wall.where] if wall.where else texts.CUE


def _tidied(cue: str, response: str) -> tuple[str, str]:
    """The two parts as they stand in a plan. Raises CallError for an empty response."""
    # Home shows a plan at once, and reads none.
    from journal_tui.app.plan_reading import tidy_cue, tidy_response

    response = tidy_response(response)
    if not response:
        raise CallError(texts.NEEDS_RESPONSE)
    return tidy_cue(cue), response
