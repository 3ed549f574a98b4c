"""A plan in words: said, read from a line, suggested, as JSON."""

import re
from datetime import date
from typing import Final

from journal_tui.app.shapes import Shape
from journal_tui.app.wording import day_in_words
from journal_tui.domain.journal import Journal
from journal_tui.domain.plan import Plan
from journal_tui.errors import CallError
from journal_tui.texts import plans as texts

#: As many endings as one takes in at a look.
_MOST_READY: Final = 4

_IF: Final = r"(?:if|when)[,\s]+(?P<cue>.+?)"
_THEN: Final = r"(?P<response>.+)"
#: “then” parts a plan more surely than a comma, which a cue may hold.
_PLANS: Final = (
    re.compile(rf"{_IF}\s*,?\s+then\s+{_THEN}", re.IGNORECASE | re.DOTALL),
    re.compile(rf"{_IF}\s*,\s*{_THEN}", re.IGNORECASE | re.DOTALL),
)
_BEGINS: Final = re.compile(r"\A(?:if|when)\b[,\s]*", re.IGNORECASE)
_I_WILL: Final = re.compile(
    r"\A(?:then(?!\S)\s*)?(?:(?:i\s+will|i[’']ll|i\s+shall|i|will)(?!\S)\s*)?", re.IGNORECASE
)


def plan_in_words(plan: Plan) -> str:
    """``If the wall comes, then I will count fifty steps.``"""
    return texts.PLAN.format(cue=plan.cue, response=plan.response)


def read_plan(words: str) -> tuple[str, str]:
    """The cue and the response of a plan that is written as one sentence.

    Words without an “if” are the response, for the wall wherever it comes. Raises CallError where
    there is an “if” and nothing that she will do then.
    """
    line = " ".join(words.split())
    for pattern in _PLANS:
        found = pattern.fullmatch(line)
        if found:
            return tidy_cue(found["cue"]), tidy_response(found["response"])
    if _BEGINS.match(line):
        raise CallError(texts.NOT_UNDERSTOOD, next_step=texts.NOT_UNDERSTOOD_NEXT)
    return texts.CUE, tidy_response(line)


def tidy_cue(words: str) -> str:
    """A cue as it stands behind “If”; where she gave none, the wall wherever it comes."""
    cue = _BEGINS.sub("", " ".join(words.split()), count=1)
    return cue.rstrip(",.; ") or texts.CUE


def tidy_response(words: str) -> str:
    """A response as it stands behind “then I will”."""
    response = _I_WILL.sub("", " ".join(words.split()), count=1)
    return response.rstrip(".! ")


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


def plans_told(plans: tuple[Plan, ...], today: date) -> tuple[str, ...]:
    """Each plan (given oldest first) with its day and what came of it, the newest on top."""
    newest = plans[-1] if plans else None
    return tuple(_told(plan, newest, today) for plan in reversed(plans))


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
    return texts.PLAN_OF_DAY.format(
        Day=day[:1].upper() + day[1:], plan=plan_in_words(plan), end=end
    )
