"""The names of keys, as Textual calls them, from what a person may write for them.

A wrong name would show in the footer and never fire, so every name is checked here.
"""

import re
from typing import Final, NamedTuple

from journal_tui.texts import config as texts

SIGNS: Final = {
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
    " ": "space",
}

_FUNCTIONS: Final = tuple(f"f{number}" for number in range(1, 25))
_MOVES: Final = ("left", "right", "up", "down", "home", "end", "pageup", "pagedown")
_NAMED: Final = frozenset(
    (*_FUNCTIONS, *_MOVES, "insert", "delete", "tab", "enter", "escape", "backspace", "space")
)
_SIGN_NAMES: Final = frozenset(SIGNS.values())

_OTHER_NAMES: Final = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "page_down": "pagedown",
    "spacebar": "space",
    "hyphen": "minus",
    "dot": "full_stop",
    "period": "full_stop",
}
_MODIFIERS: Final = {
    "ctrl": "ctrl",
    "control": "ctrl",
    "alt": "alt",
    "option": "alt",
    "shift": "shift",
}
# Most terminals send one and the same code for these pairs, and some tell them apart.
_SAME_CODE: Final = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "ctrl+at": "space",
    "ctrl+space": "space",
}
_HYPHENATED: Final = re.compile("(?i)\\b(ctrl|control|alt|option|shift)-(?=.)")


class KeyName(NamedTuple):
    """Textual's name of a key; empty, with what was found and expected, where there is none."""

    name: str
    what: str = ""
    expected: str = texts.EXPECT_KEY


def key_name(written: str) -> KeyName:
    """The name of the key that a person wrote: ``F5``, ``Ctrl+S``, ``?``, ``Esc``, ``[`` ...

    A letter by itself keeps its case: ``J`` is shift and j. In a combination case says nothing.
    """
    wanted = written if written == " " else written.strip()
    none = KeyName("", texts.NOT_A_KEY)
    front, last = _split(_HYPHENATED.sub(r"\1+", wanted))
    modifiers: set[str] = set()
    for part in front.split("+") if front else ():
        modifier = _MODIFIERS.get(part.strip().casefold())
        if modifier is None or modifier in modifiers:
            return none
        modifiers.add(modifier)
    base = _base(last if last == " " else last.strip())
    if base is None:
        return none
    if "shift" in modifiers and len(modifiers) == 1:
        if base.isalpha() and len(base) == len(base.upper()) == 1:
            return KeyName(base.upper())
        if len(base) == 1 or (base in _SIGN_NAMES and base != "space"):
            return KeyName("", texts.SHIFTED_SIGN, texts.EXPECT_SIGN_ITSELF)
    if modifiers and len(base) == 1:
        base = base.lower()
    name = "+".join((*sorted(modifiers), base))
    if name in _SAME_CODE:
        expected = texts.EXPECT_PERHAPS.format(name=_SAME_CODE[name])
        return KeyName("", texts.SAME_CODE, expected)
    return KeyName(name)


def _split(wanted: str) -> tuple[str, str]:
    """The modifiers and the key itself; a plus at the very end is the key: ``+``, ``ctrl++``."""
    if wanted == "+" or wanted.endswith("++"):
        return wanted[:-2], "+"
    front, plus, last = wanted.rpartition("+")
    return front or plus, last


def _base(last: str) -> str | None:
    """The name of a key without modifiers, None where there is none of that name."""
    if last in SIGNS:
        return SIGNS[last]
    if len(last) == 1:
        return last if last.isalnum() else None
    name = last.casefold().replace("-", "_").replace(" ", "_")
    name = _OTHER_NAMES.get(name, name)
    return name if name in _NAMED or name in _SIGN_NAMES else None
