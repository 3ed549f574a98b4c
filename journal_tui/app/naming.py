"""Naming a document by a part of its id."""

from typing import Final

#: Signs of an id that are enough to name it; a slip of one key names nothing.
ENOUGH: Final = 4
#: Signs at the end of an id that stand for it: what differs between documents of one day.
SHORT_ID: Final = 8


def short_id(doc_id: str) -> str:
    """The end of an id, by which it is told and can be named."""
    return doc_id[-SHORT_ID:]


def is_named(doc_id: str, named: str) -> bool:
    """Whether ``named`` is this id, or a part of it long enough at its start or end."""
    wanted = named.lower()
    if len(wanted) < ENOUGH:
        return wanted == doc_id
    return doc_id.startswith(wanted) or doc_id.endswith(wanted)
