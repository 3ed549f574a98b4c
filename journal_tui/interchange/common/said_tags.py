"""Tags that stand in a text: ``#morning`` and ``@canal``."""

import re
from typing import Final

#: A tag begins after white space. Numbers alone (#3, @5) are none.
_TAG: Final = re.compile(r"(?<!\S)(?P<sign>[#@])(?P<name>[-+*#/\w]+)")
_FENCE: Final = re.compile(
    r"^(?P<fence>`{3,20}|~{3,20})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)", re.M | re.S
)
_CODE: Final = re.compile(r"(?P<ticks>`{1,9})[^`\n]+(?P=ticks)")
_LINK: Final = re.compile(r"\[\[[^\[\]\n]*\]\]|\]\([^()\n]*\)|%%.*?%%", re.S)


def tags_in(text: str, signs: str) -> tuple[str, ...]:
    """The tags in a text that begin with one of ``signs``, in lower case, each once."""
    found = (
        match["name"].strip("#*").lower() for match in _TAG.finditer(text) if match["sign"] in signs
    )
    return tuple(dict.fromkeys(name for name in found if any(map(str.isalpha, name))))


def without_code(text: str) -> str:
    """The text of Markdown without code, comments and where links lead to."""
    for pattern in (_FENCE, _CODE, _LINK):
        text = pattern.sub(" ", text)
    return text
