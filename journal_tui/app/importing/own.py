"""The documents of our own export as the values that they were."""

from collections.abc import Iterator, Mapping
from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.store.codec import VALUE_TABLES, Value, decode
from journal_tui.store.shape import UndecodableError
from journal_tui.texts import importing as texts


def values_in(documents: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> tuple[Value, ...]:
    """The values of documents by table and id. Raises UnreadableFileError, naming the field.

    What was deleted is left out, and so are tables that say something about this journal alone.
    """
    return tuple(_values(documents))


def _values(documents: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[Value]:
    for table, by_id in documents.items():
        if table not in VALUE_TABLES or table in ("imports", "doubts"):
            continue
        for doc_id, document in by_id.items():
            try:
                value = decode(table, doc_id, dict(document))
            except UndecodableError as error:
                where = texts.OWN_FIELD.format(table=table, id=doc_id, field=error.field)
                raise UnreadableFileError(
                    texts.OWN_UNREADABLE.format(field=error.field, wanted=error.wanted),
                    where=where,
                ) from error
            if getattr(value, "deleted_at", None) is None:
                if isinstance(value, Entry):
                    _check_scales(value)
                yield value


def _check_scales(entry: Entry) -> None:
    """Raise UnreadableFileError for a number that is on no scale: no screen could say it."""
    effort = entry.run.effort if entry.run is not None else None
    for field, number, low, high in (
        ("feeling.during", entry.feeling.during, -5, 5),
        ("feeling.after", entry.feeling.after, -5, 5),
        ("run.effort", effort, 0, 10),
    ):
        if number is not None and not low <= number <= high:
            wanted = texts.ON_SCALE.format(low=low, high=high)
            raise UnreadableFileError(
                texts.OWN_UNREADABLE.format(field=field, wanted=wanted),
                where=texts.OWN_FIELD.format(table="entries", id=entry.id, field=field),
            )
