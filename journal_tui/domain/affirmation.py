"""Her list of things to tell herself, and when each of them was shown."""

from datetime import datetime
from typing import NamedTuple


class Affirmation(NamedTuple):
    """One line of her list.

    ``order`` sorts the list (ascending, any number), ``credit`` is who said it, ``resting``
    means retired without being deleted, ``starter`` is the id of the starter line it came from.
    """

    id: str
    text: str
    created_at: datetime
    updated_at: datetime
    order: float = 0.0
    tags: tuple[str, ...] = ()
    credit: str = ""
    favourite: bool = False
    resting: bool = False
    starter: str = ""
    deleted_at: datetime | None = None


class Showing(NamedTuple):
    """One time an affirmation was shown: when, for which entry, and whether it helped.

    ``helped`` is True for "that helped", False for "not today", None where she said neither.
    """

    id: str
    affirmation_id: str
    at: datetime
    updated_at: datetime
    entry_id: str | None = None
    helped: bool | None = None
