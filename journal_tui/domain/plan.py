"""A plan for the next run: what she will do when the wall comes, and what came of it."""

from datetime import datetime
from typing import Literal, NamedTuple

PlanOutcome = Literal["helped", "did not help", "no wall"]


class Plan(NamedTuple):
    """An if-then plan (implementation intention; Gollwitzer 1999): "If cue, then I will response".

    ``entry_id`` is the entry after which it was made. ``asked_at`` is when she was asked what came
    of it, which happens once; ``outcome`` is what she said then (None where she left it open),
    about the run of ``outcome_entry_id``, and ``note`` says more in her words.
    """

    id: str
    cue: str
    response: str
    created_at: datetime
    updated_at: datetime
    entry_id: str | None = None
    asked_at: datetime | None = None
    outcome: PlanOutcome | None = None
    outcome_entry_id: str | None = None
    note: str = ""
    deleted_at: datetime | None = None
