"""A table of documents that are parsed when somebody asks for them."""

from collections.abc import Iterator, Mapping, MutableMapping

from journal_tui.store import errors
from journal_tui.store.lines import Lines, Plain, document_of, line_of
from journal_tui.texts import store as texts


class LazyTable(MutableMapping[str, Plain]):
    """What TinyDB takes for a table: ids and documents, over unparsed lines.

    A document handed out may be changed in place, as TinyDB's updaters do; ``lines()`` writes
    anew what has changed and passes every other line on untouched. The lines given are not
    altered. ``where`` names the file in errors.
    """

    def __init__(self, name: str, lines: Lines | None = None, where: str = "") -> None:
        self.name = name
        self.changed: set[str] = set()
        self._lines: Lines = {} if lines is None else lines
        self._own = False
        self._open: dict[str, Plain] = {}
        self._where = where

    def __getitem__(self, doc_id: str) -> Plain:
        if doc_id not in self._open:
            line = self._lines[doc_id]
            try:
                self._open[doc_id] = document_of(line)
            except ValueError as error:
                raise errors.unreadable(
                    self._where, self.name, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
                ) from error
        return self._open[doc_id]

    def __setitem__(self, doc_id: str, document: Mapping[str, object]) -> None:
        self._owned().setdefault(doc_id, b"")
        self._open[doc_id] = dict(document)

    def __delitem__(self, doc_id: str) -> None:
        del self._owned()[doc_id]
        self._open.pop(doc_id, None)
        self.changed.discard(doc_id)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> Lines:
        """The lines as they are now. Raises DocumentError for a value that JSON does not have."""
        while self._open:
            doc_id, document = self._open.popitem()
            try:
                line = line_of(doc_id, document)
            except (ValueError, TypeError, RecursionError) as error:
                raise errors.unwritable(
                    self._where, self.name, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
                ) from error
            if line != self._lines[doc_id]:
                self._owned()[doc_id] = line
                self.changed.add(doc_id)
        return self._lines

    def _owned(self) -> Lines:
        if not self._own:
            self._lines = self._lines.copy()
            self._own = True
        return self._lines
