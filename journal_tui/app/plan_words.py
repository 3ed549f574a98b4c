"""A plan in words: said, suggested, as JSON."""

from datetime import date
from typing import Final

from journal_tui.app.shapes import Shape
from journal_tui.app.wording import day_in_words
from journal_tui.domain.journal import Journal
from journal_tui.domain.plan import Plan
from journal_tui.insight.small_words import capital
from journal_tui.texts import plans as texts

#: As many endings as one takes in at a look.
_MOST_READY: Final = 4


def plan_in_words(plan: Plan) -> str:
    """``If the wall comes, then I will count fifty steps.``"""
    return texts.PLAN.format(cue=plan.cue, response=plan.response)


def ready_made(journal: Journal) -> tuple[str, ...]:
    """At most four endings to take: her own that helped (the newest first), then the program's.

    What did not help her when she tried it last is left out.
    """
    last: dict[str, Plan] = {}
    for plan in journal.plans:
        if plan.outcome in ("helped", "did not help"):
            key = plan.response.casefold()
            last.pop(key, None)
            last[key] = plan
    hers = [plan.response for plan in reversed(last.values()) if plan.outcome == "helped"]
    ours = [words for words in texts.READY_MADE if words.casefold() not in last]
    return (*hers, *ours)[:_MOST_READY]


def plans_in_words(journal: Journal, today: date) -> tuple[str, ...]:
    """Each plan, when it was made and what came of it, the newest first; none where none is."""
    newest = journal.plans[-1] if journal.plans else None
    return tuple(_told(plan, newest, today) for plan in reversed(journal.plans))


def outcome_in_words(plan: Plan) -> str:
    """What came of a plan that she was asked about, with her own words behind it."""
    end = texts.CAME_OF_IT[plan.outcome] if plan.outcome else texts.LEFT_OPEN
    return f"{end} {texts.NOTE.format(note=plan.note)}" if plan.note else end


def plan_shape(plan: Plan) -> Shape:
    """The JSON of one plan."""
    return {
        "id": plan.id,
        "cue": plan.cue,
        "response": plan.response,
        "made_on": plan.created_at.date().isoformat(),
        "entry_id": plan.entry_id,
        "asked_on": plan.asked_at.date().isoformat() if plan.asked_at else None,
        "outcome": plan.outcome,
        "note": plan.note or None,
    }


def _told(plan: Plan, newest: Plan | None, today: date) -> str:
    if plan.asked_at is not None:
        end = outcome_in_words(plan)
    else:
        end = texts.STILL_OPEN if plan is newest else texts.REPLACED
    day = day_in_words(plan.created_at.date(), today)
    return texts.PLAN_OF_DAY.format(Day=capital(day), plan=plan_in_words(plan), end=end)
