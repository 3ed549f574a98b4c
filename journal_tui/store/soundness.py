"""Whether documents that came from elsewhere can be read, before they are let into the journal."""

from collections.abc import Mapping

from journal_tui.store import errors
from journal_tui.store.codec import VALUE_TABLES, decode
from journal_tui.store.history import act_of
from journal_tui.store.lines import Lines, document_of
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import HISTORY
from journal_tui.texts import store as texts


def ensure_all_readable(tables: Mapping[str, Lines], where: str) -> None:
    """Raise DocumentError for the first value or act that cannot be read; see ``ensure_readable``.

    Tables of other programs are not looked at.
    """
    for table in (*VALUE_TABLES, HISTORY):
        for doc_id, line in tables.get(table, {}).items():
            ensure_readable(table, doc_id, line, where)


def ensure_readable(table: str, doc_id: str, line: bytes, where: str) -> None:
    """Raise DocumentError for a value or an act that cannot be read; ``where`` it came from."""
    try:
        if table == HISTORY:
            act_of(doc_id, line)
        else:
            decode(table, doc_id, document_of(line))
    except UndecodableError as error:
        raise errors.unreadable(where, table, doc_id, error.field, error.wanted) from error
    except ValueError as error:
        raise errors.unreadable(
            where, table, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
        ) from error
