"""A plan read from a line, and its two parts as they stand in a plan."""

import re
from typing import Final

from journal_tui.errors import CallError
from journal_tui.texts import plans as texts

_IF: Final = r"(?:if|when)[,\s]+(?P<cue>.+?)"
_THEN: Final = r"(?P<response>.+)"
#: “then” parts a plan more surely than a comma, which a cue may hold.
_PLANS: Final = (
    re.compile(rf"{_IF}\s*,?\s+then\s+{_THEN}", re.IGNORECASE | re.DOTALL),
    re.compile(rf"{_IF}\s*,\s*{_THEN}", re.IGNORECASE | re.DOTALL),
)
_BEGINS: Final = re.compile(r"\A(?:if|when)\b[,\s]*", re.IGNORECASE)
_I_WILL: Final = re.compile(
    r"\A(?:then(?!\S)\s*)?(?:(?:i\s+will|i[’']ll|i\s+shall|i|will)(?!\S)\s*)?", re.IGNORECASE
)


def read_plan(words: str) -> tuple[str, str]:
    """The cue and the response of a plan that is written as one sentence.

    Words without an “if” are the response, for the wall wherever it comes. Raises CallError where
    there is an “if” and nothing that she will do then.
    """
    line = " ".join(words.split())
    for pattern in _PLANS:
        found = pattern.fullmatch(line)
        if found:
            return tidy_cue(found["cue"]), tidy_response(found["response"])
    if _BEGINS.match(line):
        raise CallError(texts.NOT_UNDERSTOOD, next_step=texts.NOT_UNDERSTOOD_NEXT)
    return texts.CUE, tidy_response(line)


def tidy_cue(words: str) -> str:
    """A cue as it stands behind “If”; where she gave none, the wall wherever it comes."""
    cue = _BEGINS.sub("", " ".join(words.split()), count=1)
    return cue.rstrip(",.; ") or texts.CUE


def tidy_response(words: str) -> str:
    """A response as it stands behind “then I will”."""
    response = _I_WILL.sub("", " ".join(words.split()), count=1)
    return response.rstrip(".! ")
