"""What can be saved of the log of a journal, damaged or not, and what has to be said of it."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from journal_tui.store import errors
from journal_tui.store.framing import salvage
from journal_tui.store.lines import Lines
from journal_tui.store.log import changes_in, is_lost, read_log, still_to_apply
from journal_tui.store.medium import Found
from journal_tui.store.mending import moment_of, rescue
from journal_tui.store.salvage import Note
from journal_tui.store.snapshot import folded_in, head_sum
from journal_tui.store.tables import Changes
from journal_tui.texts import repair as texts
from journal_tui.texts import store as store_texts


class FromLog(NamedTuple):
    """The transactions of a log that are to be applied, in their order.

    ``trusted`` says that all of them belong behind this very snapshot: what they say stands in
    the place of what is there. Of others a document counts where it is not older. ``id`` is
    empty where it cannot be told.
    """

    changes: tuple[Changes, ...] = ()
    trusted: bool = False
    id: str = ""


class LogShape(NamedTuple):
    """What can be told of the bytes of a log without opening anything.

    ``transactions`` are the payloads of those that are whole, ``missing`` is how many others
    there should be.
    """

    id: str
    transactions: tuple[bytes, ...]
    missing: int

    @property
    def sealed(self) -> bool:
        """Whether anything in it is encrypted."""
        return any(not payload.startswith(b"{") for payload in self.transactions)

    @property
    def plain(self) -> bool:
        """Whether anything in it can be read by anybody."""
        return any(payload.startswith(b"{") for payload in self.transactions)


def shape_of(data: bytes) -> LogShape:
    """What stands in a log, whole frames and others."""
    numbers: set[int] = set()
    payloads: list[bytes] = []
    behind = 0
    for line in data.split(b"\n"):
        whole = salvage(line)
        if whole:
            payloads += whole
            numbers.add(int(line.partition(b" ")[0]))
            behind = 0
        elif line:
            behind += 1
    # Frames count from 0 on, which is no transaction but the name of the log.
    missing = sum(number not in numbers for number in range(1, max(numbers, default=0)))
    names = [name for payload in payloads if (name := _log_name(payload))]
    transactions = tuple(payload for payload in payloads if not _log_name(payload))
    return LogShape(names[0] if names else "", transactions, missing + behind)


def from_log(
    found: Found,
    meta: Mapping[str, Any],
    *,
    whole: bool,
    unseal: Callable[[bytes], bytes],
    where: str,
    notes: list[Note],
) -> FromLog:
    """What the log holds that is to be applied. What is amiss joins ``notes``.

    ``meta`` is the meta document of the snapshot, ``whole`` says that all of that could be
    read. Raises what ``unseal`` raises for a journal that is locked.
    """
    base = head_sum(found.snapshot or b"")
    if whole and is_lost(found.log, found.awaited, base):
        notes.append(Note(store_texts.NO_LOG, lost=True))
        return FromLog()
    if found.log is None:
        return FromLog()
    try:
        log, frames = read_log(found.log, where)
        if whole or log.id in folded_in(meta):
            frames = still_to_apply(log, frames, base, folded_in(meta), where)
        payloads = [one.payload for one in frames]
        # Of a save that was cut short no more may be missing than the end of the line.
        payloads += shape_of(found.log[log.end :]).transactions
        changes = tuple(changes_in(payload, unseal, where) for payload in payloads)
    except errors.DamagedFileError as error:
        notes.append(Note(error.what))
        return _what_is_whole(found.log, unseal, where, notes)
    if log.torn:
        notes.append(Note(texts.TORN_LOG))
    return FromLog(changes, whole, log.id)


def apply(tables: dict[str, Lines], log: FromLog) -> int:
    """Put into ``tables`` what the log has that they have not; how many documents that were."""
    taken = 0
    for changes in log.changes:
        for table, documents in changes.items():
            lines = tables.setdefault(table, {})
            for doc_id, line in documents.items():
                if line is None:
                    if log.trusted:
                        lines.pop(doc_id, None)
                elif lines.get(doc_id) != line and _counts(
                    table, doc_id, line, lines.get(doc_id), trusted=log.trusted
                ):
                    lines[doc_id] = line
                    taken += 1
    return taken


def _what_is_whole(
    data: bytes, unseal: Callable[[bytes], bytes], where: str, notes: list[Note]
) -> FromLog:
    """The transactions that are whole, each by itself; the others are counted."""
    shape = shape_of(data)
    changes = []
    missing = shape.missing
    for payload in shape.transactions:
        try:
            changes.append(changes_in(payload, unseal, where))
        except errors.DamagedFileError:
            missing += 1
    if missing:
        words = texts.LOST_SAVE if missing == 1 else texts.LOST_SAVES.format(count=missing)
        notes.append(Note(words, lost=True))
    return FromLog(tuple(changes), id=shape.id)


def _counts(table: str, doc_id: str, line: bytes, there: bytes | None, *, trusted: bool) -> bool:
    """Whether a document of a log is to stand in the place of the one that is there."""
    if there is None:
        return True
    mended, other = rescue(table, doc_id, line), rescue(table, doc_id, there)
    if mended is None or other is None:
        return other is None
    moment, others = moment_of(mended.document), moment_of(other.document)
    return trusted or moment is None or others is None or moment >= others


def _log_name(payload: bytes) -> str:
    """The id of the log in the payload of a first frame; empty for a transaction."""
    try:
        header = json.loads(payload)
        name = header["log"] if isinstance(header["base"], str) else ""
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return name if isinstance(name, str) else ""
