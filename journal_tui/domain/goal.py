"""A goal: a race or a distance with a day."""

from datetime import date, datetime
from typing import NamedTuple


class Goal(NamedTuple):
    """A race or a distance with a day; ``distance_m`` in metres where one is named."""

    id: str
    name: str
    day: date
    created_at: datetime
    updated_at: datetime
    distance_m: float | None = None
    deleted_at: datetime | None = None
