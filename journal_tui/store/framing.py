"""The frames of the log: one line a transaction, numbered, each with its check sum.

``<number> <payload> <crc>\\n``, all ASCII; the payload holds no line end, the CRC-32 (eight hex
digits) is that of everything before it on the line. The first frame of a file has number 0.
"""

import re
import zlib
from typing import Literal, NamedTuple

#: What stands between the payload and the end of the line, in bytes: a space and the CRC.
_CRC = re.compile(rb" ([0-9a-f]{8})")
_CRC_BYTES = 9


class Frame(NamedTuple):
    """One whole frame; it ends before the byte ``end`` of its file."""

    number: int
    payload: bytes
    end: int


class Scan(NamedTuple):
    """What stands in a log: whole frames, and what comes after the last of them.

    ``rest`` is "nothing", "torn" (a write that was cut short: nobody was told that it is
    saved) or "bad" (something that was saved whole and is no longer what it was).
    """

    frames: list[Frame]
    sound: int
    rest: Literal["nothing", "torn", "bad"]


def frame(number: int, payload: bytes) -> bytes:
    """The frame of a payload."""
    body = b"%d %s" % (number, payload)
    return b"%s %08x\n" % (body, zlib.crc32(body))


def scan(data: bytes, *, number: int = 0, start: int = 0) -> Scan:
    """The frames in ``data``, of which the first should have this ``number``.

    ``start`` is where in the file ``data`` begins: ``end`` and ``sound`` are counted from there.
    """
    frames: list[Frame] = []
    position = 0
    while (stop := data.find(b"\n", position)) >= 0:
        found = _parse(data[position:stop])
        if found is None or found[0] != number:
            break
        frames.append(Frame(*found, start + stop + 1))
        number += 1
        position = stop + 1
    return Scan(frames, start + position, _kind(data[position:]))


def salvage(data: bytes) -> list[bytes]:
    """The payloads of all frames that are whole, whatever stands between them."""
    found = map(_parse, data.split(b"\n"))
    return [one[1] for one in found if one is not None]


def _parse(line: bytes) -> tuple[int, bytes] | None:
    body, crc = line[:-_CRC_BYTES], _CRC.fullmatch(line[-_CRC_BYTES:])
    number, space, payload = body.partition(b" ")
    if crc is None or not space or not number.isdigit() or int(crc[1], 16) != zlib.crc32(body):
        return None
    return int(number), payload


def _kind(rest: bytes) -> Literal["nothing", "torn", "bad"]:
    """Whether what follows the last whole frame is a write cut short, or damage.

    A write that lost its power is a piece of a frame from its beginning, or has pages of zeros
    in it. A frame that is there to its end and has another check sum was saved, and so was one
    that is followed by a whole one: cutting those off would lose what was acknowledged.
    """
    if not rest:
        return "nothing"
    first, *others = rest.split(b"\n")
    if any(_parse(line) is not None for line in others):
        return "bad"
    if rest.startswith(b"\0") or b"\0\0" in rest:
        return "torn"
    if others or _parse(first[:-1]) is not None:
        return "bad"
    return "torn"
