"""Ids that two machines can never both make (UUID version 7, RFC 9562)."""

from datetime import datetime


def new_id(now: datetime, entropy: bytes) -> str:
    """Return a UUIDv7 for the moment ``now`` (aware) with 10 bytes of ``entropy``.

    Ids made in different milliseconds sort in the order in which they were made.
    Raises ValueError when ``entropy`` is not 10 bytes long.
    """
    if len(entropy) != 10:
        raise ValueError("a UUIDv7 takes 10 bytes of entropy")
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    tail = int.from_bytes(entropy, "big")
    value = milliseconds << 80 | 0x7 << 76 | (tail >> 68) << 64
    value |= 0b10 << 62 | tail & ((1 << 62) - 1)
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
