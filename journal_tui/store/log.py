"""The log behind a snapshot: what was saved since, a transaction a line.

Frame 0 names the log and the snapshot that it was begun for (``base``, the check sum of its
head); every other frame is one transaction: a JSON object of tables, in which a document, or
null for one that was removed, stands under its id. In an encrypted journal a transaction is
sealed by itself, in base64.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from journal_tui.store import errors
from journal_tui.store.framing import Frame, frame, scan
from journal_tui.store.lines import line_of
from journal_tui.store.medium import Fingerprint, Medium
from journal_tui.store.snapshot import PROGRAM
from journal_tui.store.tables import Changes

_LAST: Final = 10


class Log(NamedTuple):
    """How far a log was read: its whole frames end before the byte ``end``.

    ``number`` is that of the next frame, ``last`` the last few bytes before ``end``; ``torn``
    says that a write that was cut short stands behind. ``id`` is empty where not even the first
    frame is whole.
    """

    id: str
    base: str
    number: int
    end: int
    last: bytes
    torn: bool


def read_log(data: bytes, where: str) -> tuple[Log, list[Frame]]:
    """How far the bytes of a log are sound, and its transactions. Raises DamagedFileError."""
    found = scan(data)
    if found.rest == "bad":
        raise errors.damaged_log(where, len(found.frames) + 1)
    torn = found.rest == "torn"
    if not found.frames:
        return Log("", "", 0, 0, b"", torn), []
    try:
        header = json.loads(found.frames[0].payload)
        name, base = header["log"], header["base"]
        ours = header["program"] == PROGRAM and isinstance(name, str) and isinstance(base, str)
    except (ValueError, TypeError, KeyError):
        ours = False
    if not ours:
        raise errors.damaged_log(where, 1)
    last = data[max(0, found.sound - _LAST) : found.sound]
    return Log(name, base, len(found.frames), found.sound, last, torn), found.frames[1:]


def is_lost(data: bytes | None, awaited: str, base: str) -> bool:
    """Whether a log was begun for the snapshot with this head, and nothing of it is there.

    ``data`` is what there is, None without a file; ``awaited`` is the head for which one was
    begun last. A log that was cut short in its very first write was not awaited yet.
    """
    return awaited == base and b"\n" not in (data or b"")


def read_on(medium: Medium, log: Log) -> tuple[Log, list[Frame], Fingerprint] | None:
    """What was appended to a log since; None where it is not the one that was read."""
    if not log.id:
        return None
    start = log.end - len(log.last)
    more = medium.read_log(start)
    if more is None or not more[1].startswith(log.last):
        return None
    fingerprint, data = more
    found = scan(data[len(log.last) :], number=log.number, start=log.end)
    if found.rest == "bad":
        return None
    sound = found.sound - start
    return (
        log._replace(
            number=log.number + len(found.frames),
            end=found.sound,
            last=data[max(0, sound - _LAST) : sound],
            torn=found.rest == "torn",
        ),
        found.frames,
        fingerprint,
    )


def still_to_apply(
    log: Log, frames: Iterable[Frame], base: str, folded: Mapping[str, int], where: str
) -> list[Frame]:
    """The transactions that a snapshot with this head has not taken up yet.

    Raises DamagedFileError where the log does not belong to the snapshot.
    """
    if not log.id:
        return []
    taken = folded.get(log.id)
    if taken is None and log.base != base:
        raise errors.other_log(where)
    if taken is not None and taken > log.end:
        raise errors.damaged_log(where, log.number)
    return [one for one in frames if taken is None or one.end > taken]


def append(
    medium: Medium,
    log: Log | None,
    base: str,
    payload: bytes,
    new_id: Callable[[], str],
    *,
    settled: bool,
) -> tuple[Log, Fingerprint]:
    """Put a transaction behind the log, durably; begins one where there is none.

    ``settled`` says that snapshot and log are known to be durable. What a write that was cut
    short has left is put aside first. Raises WriteError.
    """
    if not settled:
        # Whoever wrote them may have been killed before they were, and this stands upon them.
        medium.settle()
    if log is not None and log.torn:
        medium.cut_log(log.end)
        log = log._replace(torn=False)
    if log is not None and not log.id:
        medium.remove_log()
        log = None
    data = b""
    awaited = "" if settled else base
    if log is None:
        awaited = base
        log = Log(new_id(), base, 0, 0, b"", torn=False)
        header = {"program": PROGRAM, "log": log.id, "base": base}
        # In one write with the first transaction: a header alone would be an unclear promise.
        data = frame(0, json.dumps(header).encode("ascii"))
        log = log._replace(number=1)
    data += frame(log.number, payload)
    fingerprint = medium.append(data, log.end, awaited)
    return (
        log._replace(number=log.number + 1, end=log.end + len(data), last=data[-_LAST:]),
        fingerprint,
    )


def payload_of(changes: Changes, seal: Callable[[bytes], bytes] | None) -> bytes:
    """A transaction as the payload of a frame, sealed where ``seal`` is given."""
    tables = (
        b"%s: {%s}" % (json.dumps(name).encode("ascii"), b",".join(_documents(documents)))
        for name, documents in changes.items()
    )
    payload = b"{%s}" % b",".join(tables)
    if seal is None:
        return payload
    from binascii import b2a_base64

    return b2a_base64(seal(payload), newline=False)


def changes_in(payload: bytes, unseal: Callable[[bytes], bytes], where: str) -> Changes:
    """The transaction in a payload. Raises DamagedFileError, or what ``unseal`` raises."""
    try:
        if not payload.startswith(b"{"):
            from binascii import a2b_base64

            payload = unseal(a2b_base64(payload))
        tables = json.loads(payload)
        return {
            name: {
                doc_id: None if document is None else line_of(doc_id, dict(document))
                for doc_id, document in documents.items()
            }
            for name, documents in tables.items()
        }
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise errors.damaged_log(where, 0) from error


def _documents(documents: Mapping[str, bytes | None]) -> Iterable[bytes]:
    for doc_id, line in documents.items():
        yield json.dumps(doc_id).encode("ascii") + b": null" if line is None else line
