"""The file that says whose branch this is: plain always, so that every version can read it."""

import json
from typing import Final, NamedTuple

from journal_tui.store.snapshot import PROGRAM
from journal_tui.store.snapshot import SCHEMA as KNOWN_SCHEMA
from journal_tui.store.sync import form_errors

MARKER_FILE: Final = "journal-tui.json"
#: How the journal is laid out in files; it goes up when an earlier program could not read them.
FORMAT: Final = 1


class Marker(NamedTuple):
    """What a commit says of itself.

    ``round`` is its number, from 1 on, ``schema`` that of its documents; ``sealed`` says that all
    other files are encrypted.
    """

    round: int
    schema: int
    sealed: bool


def encode(marker: Marker) -> bytes:
    """The bytes of the file."""
    return (json.dumps({"program": PROGRAM, "format": FORMAT, **marker._asdict()}) + "\n").encode()


def decode(data: bytes, where: str) -> Marker:
    """What the file says; no ``data`` is no file.

    Raises ForeignMarkerError for anything that this program does not write, and NewerRemoteError
    for what a later version of it has written.
    """
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise form_errors.foreign(where) from error
    if not isinstance(plain, dict) or plain.get("program") != PROGRAM:
        raise form_errors.foreign(where)
    schema = plain.get("schema")
    if _above(plain.get("format"), FORMAT) or _above(schema, KNOWN_SCHEMA):
        # Before anything else is asked of it: a later version may say it in other words.
        raise form_errors.newer(where)
    number, sealed = plain.get("round"), plain.get("sealed")
    if type(number) is not int or type(schema) is not int or type(sealed) is not bool:
        raise form_errors.foreign(where)
    return Marker(number, schema, sealed)


def _above(value: object, known: int) -> bool:
    return type(value) is int and value > known
