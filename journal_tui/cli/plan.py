"""plan: what she will do if the wall comes, for the next run, at once."""

from journal_tui.app.plan_reading import read_plan
from journal_tui.app.plan_words import outcome_in_words, plan_in_words, plan_shape
from journal_tui.app.plans import (
    answer_plan,
    change_plan,
    current_plan,
    forget_plan,
    make_plan,
    run_after,
)
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call, opened
from journal_tui.cli.given import from_call
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.domain.plan import Plan, PlanOutcome
from journal_tui.errors import CallError
from journal_tui.texts import plans as texts

_OUTCOMES: dict[str, PlanOutcome] = {
    "helped": "helped",
    "not": "did not help",
    "nowall": "no wall",
}


def plan(args: Call) -> int:
    """Print the plan, make one of words, or keep what came of it.

    Of a large journal the end is read: plans stand there.
    """
    done = args.words[:1] == ["done"]
    if args.message is not None and not done:
        raise CallError(texts.NOTE_ALONE)
    if done:
        outcome = _outcome(args.words[1:])
    elif " ".join(args.words) in _OUTCOMES:
        # An answer whose “done” was forgotten is no plan to put in the place of hers.
        raise CallError(texts.OUTCOME_UNKNOWN, next_step=texts.OUTCOME_NEXT)
    workspace = opened(args)
    say_problems(workspace)
    known = current_plan(workspace.store.peek(1) or workspace.store.journal())
    if not args.words:
        return _show(args, known)
    if done:
        return _answer(args, workspace, known, outcome)
    if args.words == ["forget"]:
        return _forget(args, workspace, known)
    return _make(args, workspace, known)


def _outcome(words: list[str]) -> PlanOutcome:
    word = " ".join(words)
    if word not in _OUTCOMES:
        raise CallError(texts.OUTCOME_UNKNOWN, next_step=texts.OUTCOME_NEXT)
    return _OUTCOMES[word]


def _show(args: Call, known: Plan | None) -> int:
    if args.json:
        put_json(plan_shape(known) if known else None)
    elif known:
        put(plan_in_words(known))
    else:
        put(texts.NO_PLAN)
        say(texts.NO_PLAN_NEXT)
    return 0


def _make(args: Call, workspace: Workspace, known: Plan | None) -> int:
    cue, response = read_plan(from_call(" ".join(args.words)))
    if known:
        made = change_plan(workspace, known, cue, response)
    else:
        made = make_plan(workspace, cue, response)
    if known and made != known:
        say(texts.IN_PLACE_OF.format(plan=plan_in_words(known)))
    return _tell(args, made, texts.FOR_THE_NEXT_RUN.format(plan=plan_in_words(made)))


def _answer(args: Call, workspace: Workspace, known: Plan | None, outcome: PlanOutcome) -> int:
    known = _there(known)
    run = run_after(workspace.store.journal(), known)
    answered = answer_plan(workspace, known, outcome, run, from_call(args.message or ""))
    words = texts.KEPT.format(plan=plan_in_words(answered), end=outcome_in_words(answered))
    return _tell(args, answered, words)


def _forget(args: Call, workspace: Workspace, known: Plan | None) -> int:
    known = _there(known)
    forget_plan(workspace, known)
    return _tell(args, known, texts.FORGOTTEN.format(plan=plan_in_words(known)))


def _there(known: Plan | None) -> Plan:
    if known is None:
        raise CallError(texts.NO_PLAN, next_step=texts.NO_PLAN_NEXT)
    return known


def _tell(args: Call, told: Plan, words: str) -> int:
    if args.json:
        put_json(plan_shape(told))
    else:
        put(words)
    return 0
