"""A table of documents that are parsed when somebody asks for them."""

from collections.abc import Iterator, Mapping, MutableMapping

from journal_tui.store import errors
from journal_tui.store.lines import Lines, Plain, document_of, line_of
from journal_tui.texts import store as texts


def line_for(where: str, table: str, doc_id: str, document: Mapping[str, object]) -> bytes:
    """The line of a document. Raises DocumentError for a value that JSON does not have."""
    try:
        return line_of(doc_id, document)
    except (ValueError, TypeError, RecursionError) as error:
        raise errors.unwritable(
            where, table, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
        ) from error


class LazyTable(MutableMapping[str, Plain]):
    """What TinyDB takes for a table: ids and documents, over unparsed lines.

    ``changes`` are the lines that stand in the place of those in ``lines`` so far (None: the
    document is gone). A document handed out may be changed in place, as TinyDB's updaters do;
    ``changed()`` writes anew what has changed. What is given is not altered. ``where`` names
    the file in errors.
    """

    def __init__(
        self,
        name: str,
        lines: Lines,
        changes: Mapping[str, bytes | None] | None = None,
        where: str = "",
    ) -> None:
        self.name = name
        self._lines = lines
        self._changes = dict(changes or {})
        self._open: dict[str, Plain] = {}
        self._where = where

    def __getitem__(self, doc_id: str) -> Plain:
        if doc_id not in self._open:
            line = self._line(doc_id)
            if line is None:
                raise KeyError(doc_id)
            try:
                self._open[doc_id] = document_of(line)
            except ValueError as error:
                raise errors.unreadable(
                    self._where, self.name, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
                ) from error
        return self._open[doc_id]

    def __setitem__(self, doc_id: str, document: Mapping[str, object]) -> None:
        self._open[doc_id] = dict(document)

    def __delitem__(self, doc_id: str) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._open.pop(doc_id, None)
        self._changes[doc_id] = None

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._open or (isinstance(doc_id, str) and self._line(doc_id) is not None)

    def __iter__(self) -> Iterator[str]:
        known = dict.fromkeys(self._lines) | dict.fromkeys(self._changes)
        return iter([doc_id for doc_id in known | dict.fromkeys(self._open) if doc_id in self])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changed(self) -> dict[str, bytes | None]:
        """What is not as in the lines given. Raises DocumentError for what JSON does not have."""
        while self._open:
            doc_id, document = self._open.popitem()
            line = line_for(self._where, self.name, doc_id, document)
            if line != self._line(doc_id):
                self._changes[doc_id] = line
        return self._changes

    def _line(self, doc_id: str) -> bytes | None:
        if doc_id in self._changes:
            return self._changes[doc_id]
        return self._lines.get(doc_id)
