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
    ``changed()`` writes anew what has changed. What is given is not altered. Ids are texts:
    what is given for one is made one, as TinyDB does. ``where`` names the file in errors.
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
        self._before: Mapping[str, bytes | None] = changes or {}
        self._after: dict[str, bytes | None] = {}
        self._open: dict[str, Plain] = {}
        self._where = where

    def __getitem__(self, doc_id: object) -> Plain:
        key = str(doc_id)
        if key not in self._open:
            line = self._line(key)
            if line is None:
                raise KeyError(doc_id)
            try:
                self._open[key] = document_of(line)
            except ValueError as error:
                raise errors.unreadable(
                    self._where, self.name, key, texts.FIELD_LINE, texts.WANTED_JSON
                ) from error
        return self._open[key]

    def __setitem__(self, doc_id: object, document: Mapping[str, object]) -> None:
        self._open[str(doc_id)] = dict(document)

    def __delitem__(self, doc_id: object) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._open.pop(str(doc_id), None)
        self._after[str(doc_id)] = None

    def __contains__(self, doc_id: object) -> bool:
        return str(doc_id) in self._open or self._line(str(doc_id)) is not None

    def __iter__(self) -> Iterator[str]:
        # Copies: another thread may take up what others save.
        known = dict.fromkeys(list(self._lines)) | dict.fromkeys(self._before)
        known |= dict.fromkeys(self._after) | dict.fromkeys(self._open)
        return iter([doc_id for doc_id in known if doc_id in self])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Remove every document."""
        self._after = dict.fromkeys(self)
        self._open.clear()

    def changed(self) -> dict[str, bytes | None]:
        """What was changed here. Raises DocumentError for what JSON does not have."""
        while self._open:
            doc_id, document = self._open.popitem()
            if not _is_named_by_texts(document):
                raise errors.unwritable(
                    self._where, self.name, doc_id, texts.FIELD_LINE, texts.WANTED_NAMES
                )
            line = line_for(self._where, self.name, doc_id, document)
            if line != self._line(doc_id):
                self._after[doc_id] = line
        return self._after

    def _line(self, doc_id: str) -> bytes | None:
        for changes in (self._after, self._before):
            if doc_id in changes:
                return changes[doc_id]
        return self._lines.get(doc_id)


def _is_named_by_texts(value: object) -> bool:
    """Whether every name in it is a text: JSON would write 1 and "1" as the same name twice."""
    if isinstance(value, dict):
        return all(
            isinstance(name, str) and _is_named_by_texts(each) for name, each in value.items()
        )
    if isinstance(value, list | tuple):
        return all(map(_is_named_by_texts, value))
    return True
