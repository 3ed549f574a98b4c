"""A letter to herself: written on a good day, to be opened on a low one."""

from datetime import datetime
from typing import NamedTuple


class Letter(NamedTuple):
    """One letter; ``opened_at`` is when it was last opened, None while it is closed."""

    id: str
    text: str
    created_at: datetime
    updated_at: datetime
    opened_at: datetime | None = None
    deleted_at: datetime | None = None
