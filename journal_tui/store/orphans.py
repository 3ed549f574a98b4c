"""Showings that speak of something that is nowhere, not even deleted."""

from collections.abc import Container, Iterator
from typing import Literal, NamedTuple

from journal_tui.store.lines import Lines, document_of


class Orphan(NamedTuple):
    """A showing, and what is missing of the things that it names."""

    doc_id: str
    missing: Literal["affirmations", "entries"]


def orphans_in(
    showings: Lines, affirmations: Container[str], entries: Container[str]
) -> Iterator[Orphan]:
    """The showings, each of which can be read, whose line or else whose entry is nowhere."""
    for doc_id, line in showings.items():
        document = document_of(line)
        if document.get("affirmation_id") not in affirmations:
            yield Orphan(doc_id, "affirmations")
        elif document.get("entry_id") is not None and document["entry_id"] not in entries:
            yield Orphan(doc_id, "entries")
