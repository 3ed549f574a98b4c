"""What a round of syncing came to."""

from typing import NamedTuple


class Outcome(NamedTuple):
    """What came and what went.

    ``came`` is how many entries are new or changed here, ``sent`` how many documents went to the
    others, earlier versions not counted. ``unsettled`` are the ids of entries that have further
    versions of their words since. ``nothing`` says that nobody had anything new.
    """

    came: int = 0
    sent: int = 0
    unsettled: tuple[str, ...] = ()
    nothing: bool = False
