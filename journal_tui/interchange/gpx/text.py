"""Which of the words in a GPX or TCX file are hers, and which a program put there."""

import re
from typing import Final

from journal_tui.interchange.common.sports import names_a_sport

#: How programs begin what they say of themselves, and HTML.
_PROGRAM: Final = re.compile(
    r"""(?:(?:this\ )?(?:file|track|route|activity|workout)?\ *(?:was\ )?
    (?:created|generated|exported|converted|imported)\ (?:by|with|from|using|in)\b
    | (?:powered\ by|made\ with|erstellt\ (?:mit|von)|cr[eé]{2}e?\ (?:par|avec)
    | creado\ (?:por|con)|creato\ (?:da|con)|criado\ (?:por|com)|gemaakt\ (?:met|door)
    | skapad\ (?:av|med))\b
    | \w+\ export\s*$ | <[a-z!/])""",
    re.IGNORECASE | re.VERBOSE,
)
#: A day, an hour, a number, a number with a unit, and nothing else.
_NUMBERS: Final = re.compile(
    r"""(?:\s|[\d.,:;/+\-–T°()]|(?<![a-z])(?:km|kmh|kph|mph|mi|mins?|sec|hrs?|am|pm|utc|gmt|z|m|s|h|bpm|kcal)\b
    | \b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
    | \b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)*""",
    re.IGNORECASE | re.VERBOSE,
)
#: A day, and what may stand beside it: an hour with am or pm.
_DAY: Final = re.compile(r"(?<![\d/.-])(?:\d{1,4}([/.-])\d{1,2}\1\d{2,4}|(?:19|20)\d{6})(?!\d)")
_HOUR: Final = re.compile(r"\d+([:.]\d+)*\s*(?:[ap]\.?m\b\.?)?", re.IGNORECASE)
_WORDS_MOST: Final = 3
_ADDRESS: Final = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)


def sport_in_name(name: str) -> str:
    """The word for a sport in a name that a program made of it and a day, empty in others.

    Runkeeper says ``Cycling 8/21/20 2:53 pm``, Zepp ``20231013 Outdoor cycling``.
    """
    rest, days = _DAY.subn(" ", name)
    words = _HOUR.sub(" ", rest).split()
    if not days or len(words) > _WORDS_MOST:
        return ""
    said = " ".join(words)
    return said if names_a_sport(said) else ""


def her_text(text: str, *said: str) -> str:
    """``text`` letter for letter where she wrote it, empty where a program did.

    ``said`` is what the file says elsewhere (its name, its sport): the same again is no text.
    """
    bare = text.strip()
    if not bare or bare.casefold() in {one.strip().casefold() for one in said}:
        return ""
    if _PROGRAM.match(bare) or _NUMBERS.fullmatch(bare) or _ADDRESS.fullmatch(bare):
        return ""
    return "" if len(bare.split()) == 1 and names_a_sport(bare) else text
