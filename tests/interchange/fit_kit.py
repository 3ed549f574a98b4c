"""Writes FIT files for tests: header, definitions, messages, developer fields, checksum.

A message is named and its fields are given by name in plain numbers (seconds, metres, beats a
minute); times are seconds since 1989-12-31 UTC. Everything can be written wrongly on purpose.
"""

import struct
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

#: Number, struct letter and value of "nothing here" by base type.
_TYPES: Final = {
    "enum": (0x00, "B", 0xFF),
    "sint8": (0x01, "b", 0x7F),
    "uint8": (0x02, "B", 0xFF),
    "uint16": (0x84, "H", 0xFFFF),
    "sint32": (0x85, "i", 0x7FFFFFFF),
    "uint32": (0x86, "I", 0xFFFFFFFF),
    "byte": (0x0D, "B", 0xFF),
}
_STRING: Final = 0x07

#: Number of a message, and of its fields: number, base type, scale.
MESSAGES: Final[Mapping[str, tuple[int, Mapping[str, tuple[int, str, int]]]]] = {
    "file_id": (0, {"type": (0, "enum", 1), "manufacturer": (1, "uint16", 1)}),
    "device_settings": (
        2,
        {"active_time_zone": (0, "uint8", 1), "time_offset": (2, "uint32", 1)},
    ),
    "sport": (
        12,
        {"sport": (0, "enum", 1), "sub_sport": (1, "enum", 1), "name": (3, "string", 1)},
    ),
    "session": (
        18,
        {
            "start_time": (2, "uint32", 1),
            "sport": (5, "enum", 1),
            "sub_sport": (6, "enum", 1),
            "total_elapsed_time": (7, "uint32", 1000),
            "total_timer_time": (8, "uint32", 1000),
            "total_distance": (9, "uint32", 100),
            "avg_heart_rate": (16, "uint8", 1),
            "max_heart_rate": (17, "uint8", 1),
            "first_lap_index": (25, "uint16", 1),
            "num_laps": (26, "uint16", 1),
            "sport_profile_name": (110, "string", 1),
            "workout_feel": (192, "uint8", 1),
            "workout_rpe": (193, "uint8", 1),
            "timestamp": (253, "uint32", 1),
        },
    ),
    "lap": (
        19,
        {
            "start_time": (2, "uint32", 1),
            "total_elapsed_time": (7, "uint32", 1000),
            "total_timer_time": (8, "uint32", 1000),
            "total_distance": (9, "uint32", 100),
            "avg_heart_rate": (15, "uint8", 1),
            "avg_cadence": (17, "uint8", 1),
            "intensity": (23, "enum", 1),
            "wkt_step_index": (71, "uint16", 1),
            "timestamp": (253, "uint32", 1),
        },
    ),
    "record": (
        20,
        {
            "position_lat": (0, "sint32", 1),
            "position_long": (1, "sint32", 1),
            "heart_rate": (3, "uint8", 1),
            "cadence": (4, "uint8", 1),
            "distance": (5, "uint32", 100),
            "speed": (6, "uint16", 1000),
            "compressed_speed_distance": (8, "byte", 1),
            "fractional_cadence": (53, "uint8", 128),
            "enhanced_speed": (73, "uint32", 1000),
            "timestamp": (253, "uint32", 1),
        },
    ),
    "event": (
        21,
        {"event": (0, "enum", 1), "event_type": (1, "enum", 1), "timestamp": (253, "uint32", 1)},
    ),
    "workout": (26, {"wkt_name": (8, "string", 1)}),
    "workout_step": (27, {"wkt_step_name": (0, "string", 1), "message_index": (254, "uint16", 1)}),
    "activity": (
        34,
        {
            "num_sessions": (1, "uint16", 1),
            "local_timestamp": (5, "uint32", 1),
            "timestamp": (253, "uint32", 1),
        },
    ),
    "field_description": (
        206,
        {
            "developer_data_index": (0, "uint8", 1),
            "field_definition_number": (1, "uint8", 1),
            "fit_base_type_id": (2, "uint8", 1),
            "field_name": (3, "string", 1),
        },
    ),
    "developer_data_id": (207, {"developer_data_index": (3, "uint8", 1)}),
    "split": (
        312,
        {
            "split_type": (0, "enum", 1),
            "total_timer_time": (2, "uint32", 1000),
            "total_distance": (3, "uint32", 100),
            "start_time": (9, "uint32", 1),
        },
    ),
    "unknown": (0xFF00, {"anything": (7, "uint16", 1), "timestamp": (253, "uint32", 1)}),
}

_CRC: Final = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip


#: A number in plain units, several of them, a text, bytes as they are, or nothing.
Value = float | tuple[float, ...] | str | bytes | None


class Raw(NamedTuple):
    """Bytes that stand between the messages as they are."""

    data: bytes


class Message(NamedTuple):
    """A message: its name, its fields, and the developer fields that no profile knows.

    ``terminated`` False writes strings without the NUL at their end; ``big`` writes numbers
    the other way round.
    """

    name: str
    fields: Mapping[str, Value]
    developer: Mapping[int, bytes] = {}
    terminated: bool = True
    big: bool = False


def ticks(moment: datetime) -> int:
    """Seconds of a FIT file for an aware moment."""
    return int((moment - datetime(1989, 12, 31, tzinfo=UTC)).total_seconds())


def message(name: str, /, **fields: Value) -> Message:
    """A message with these fields; None writes the field as missing."""
    return Message(name, fields)


def definition(one: Message, local: int = 0) -> bytes:
    """The definition of a message."""
    number, known = MESSAGES[one.name]
    parts = [struct.pack("<BB", 0x40 | (0x20 if one.developer else 0) | local, 0)]
    parts.append(struct.pack(">BHB" if one.big else "<BHB", one.big, number, len(one.fields)))
    for field, value in one.fields.items():
        code, kind, _ = known[field]
        base = _STRING if kind == "string" else _TYPES[kind][0]
        parts.append(bytes((code, len(_encoded(one, field, value)), base)))
    if one.developer:
        parts.append(bytes((len(one.developer),)))
        parts.extend(bytes((code, len(data), 0)) for code, data in one.developer.items())
    return b"".join(parts)


def data(one: Message, local: int = 0, *, compressed: int | None = None) -> bytes:
    """A message without its definition; ``compressed`` is the offset in a 5 bit time header."""
    header = local if compressed is None else 0x80 | local << 5 | compressed
    fields = [_encoded(one, field, value) for field, value in one.fields.items()]
    return b"".join((bytes((header,)), *fields, *one.developer.values()))


def body(messages: Iterable[Message | Raw]) -> bytes:
    """Messages behind one another, each with its definition where it differs from the last."""
    parts: list[bytes] = []
    last = b""
    for one in messages:
        if isinstance(one, Raw):
            parts.append(one.data)
            last = b""
            continue
        defined = definition(one)
        if defined != last:
            parts.append(defined)
            last = defined
        parts.append(data(one))
    return b"".join(parts)


def fit(
    messages: Iterable[Message | Raw],
    *,
    header: int = 14,
    size: int | None = None,
    checksum: int | None = None,
) -> bytes:
    """A whole FIT file. ``size`` and ``checksum`` stand there instead of the true ones."""
    inner = body(messages)
    start = struct.pack("<BBHI4s", header, 16, 2132, len(inner) if size is None else size, b".FIT")
    if header == 14:
        start += struct.pack("<H", crc(start))
    whole = start + inner
    return whole + struct.pack("<H", crc(whole) if checksum is None else checksum)


def crc(content: bytes) -> int:
    """The checksum of FIT."""
    value = 0
    for byte in content:
        for half in (byte & 0xF, byte >> 4):
            value = value >> 4 & 0x0FFF ^ _CRC[value & 0xF] ^ _CRC[half]
    return value


def _encoded(one: Message, field: str, value: Value) -> bytes:
    _, kind, scale = MESSAGES[one.name][1][field]
    if isinstance(value, bytes):
        return value
    if kind == "string":
        return str(value or "").encode() + (b"\0" if one.terminated else b"")
    if isinstance(value, tuple):
        return b"".join(_encoded(one, field, each) for each in value)
    _, letter, missing = _TYPES[kind]
    number = missing if value is None else round(float(value) * scale)
    return struct.pack((">" if one.big else "<") + letter, number)
