"""Typed and imported text as it is shown: literally, with nothing in it that a terminal obeys."""

from typing import Final

_NAMED: Final = "\u2039U+{code:04X}\u203a"


def _pictures() -> dict[int, str]:
    """What stands for each character that a terminal would obey or could not send."""
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
    table[0x7F] = "\u2421"
    hidden = (
        range(0x80, 0xA0),  # C1: some terminals obey them as they obey ESC
        (0x2028, 0x2029),  # breaks that only some programs see
        range(0x202A, 0x202F),  # bidi embeddings and overrides
        range(0x2066, 0x206A),  # bidi isolates
        range(0xD800, 0xE000),  # halves of a surrogate pair cannot be written as UTF-8
    )
    table.update((code, _NAMED.format(code=code)) for codes in hidden for code in codes)
    return table


_PICTURES: dict[int, str] = {}


def visible_controls(text: str) -> str:
    """Return ``text`` with control characters made visible; new lines and tabs stay.

    C0 and DEL become their pictures (ESC is shown as one cell, U+241B), C1, bidi overrides and
    isolates, U+2028, U+2029 and lone surrogates become a name such as ``U+202E`` in angle
    quotes. A Windows line end becomes a plain one. Linear in the length of ``text``.
    """
    if text.isprintable():
        # None of the characters below is printable; the table of them takes a while to make.
        return text
    if not _PICTURES:
        _PICTURES.update(_pictures())
    return text.replace("\r\n", "\n").translate(_PICTURES)
