"""One thing that a check has found."""

from typing import Literal, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.texts import store as texts

FindingCode = Literal[
    "refused",
    "undecodable",
    "duplicate",
    "orphan",
    "torn log",
    "damaged log",
    "other log",
    "missing log",
    "only log",
    "permissions",
    "temp file",
    "draft",
    "broken draft",
    "conflict copy",
    "not encrypted",
    "missing key",
    "unreadable folder",
]


class Finding(NamedTuple):
    """One thing that was found; ``line`` counts from 1, 0 where there is none to name."""

    code: FindingCode
    words: str
    line: int = 0


def finding_of(code: FindingCode, error: StoreError) -> Finding:
    """The finding that an error is: what, where, and what to do where that is no repair."""
    next_step = "" if error.next_step == texts.NEXT_REPAIR else error.next_step
    return Finding(code, "\n".join(part for part in (error.what, error.where, next_step) if part))
