"""Adding documents to a journal that was not read: the same cost for ten entries and for 100,000.

Only the head of the snapshot and the log are looked at. Nothing is concluded about the rest:
whoever reads the journal finds there what is wrong with it, and the new documents in the log.
"""

from collections.abc import Callable, Iterable

from journal_tui.store import errors
from journal_tui.store.codec import Value, encode, table_of
from journal_tui.store.ledger import LOG_FROM, LOG_MOST
from journal_tui.store.lines import line_of
from journal_tui.store.log import append, is_lost, payload_of, read_log, still_to_apply
from journal_tui.store.medium import Medium
from journal_tui.store.reader import Keys
from journal_tui.store.sealed import is_sealed
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import HEAD, SCHEMA, folded_in, head_meta, head_sum
from journal_tui.store.tables import Changes


def changes_with(values: Iterable[Value], where: str) -> Changes:
    """What adding these values changes. Raises DocumentError; ``where`` names the file in it."""
    changes: Changes = {}
    for value in values:
        table = table_of(value)
        try:
            line = line_of(value.id, encode(value))
        except UndecodableError as error:
            raise errors.unwritable(where, table, value.id, error.field, error.wanted) from error
        changes.setdefault(table, {})[value.id] = line
    return changes


def add_unread(medium: Medium, keys: Keys, changes: Changes, new_id: Callable[[], str]) -> bool:
    """Put new documents behind the log, durably; their ids must be new.

    False, and nothing written, where the journal has to be read for it: a small one, one of an
    earlier schema, one whose log has grown long, one that is laid out in another way. Raises
    DamagedFileError for a log that cannot be gone on with, and WriteError.
    """
    with medium.locked():
        ends = medium.ends(HEAD, 0)
        if ends is None:
            return False
        log, frames = (None, []) if ends.log is None else read_log(ends.log, medium.where)
        base = head_sum(ends.head)
        sealed = is_sealed(ends.head)
        if is_lost(ends.log, ends.awaited, base):
            raise errors.no_log(medium.where)
        if not sealed:
            if ends.size < LOG_FROM or len(ends.log or b"") > LOG_MOST:
                return False
            meta = head_meta(ends.head)
            if meta is None or meta.get("schema") != SCHEMA:
                return False
            if log is not None:
                still_to_apply(log, frames, base, folded_in(meta), medium.where)
        seal = keys.seal if sealed else None
        append(medium, log, base, payload_of(changes, seal), new_id, settled=False)
    return True
