"""Her own harsh sentence turned to "you" by rules, softened where the thought is a distortion.

A rule takes a whole short sentence or leaves it alone: better no turn than a wrong one.
"""

import re
from functools import cache

from journal_tui.mood.selftalk.turn_rules import RULES
from journal_tui.mood.selftalk.turn_words import (
    A_NAME,
    BASES,
    BEYOND,
    BEYOND_BUT_WHAT,
    BEYOND_LABEL,
    LEAD,
    NAMED_NOW,
    NAMED_THEN,
    NAMES_A_TIME,
    OF_TODAY,
    PARTICIPLES,
    PERSONS,
    PLURALS,
    SOFTER,
    TIME,
)
from journal_tui.mood.tokens import straighten
from journal_tui.texts.friend import TURNED

_LONGEST = 90


def turn(sentence: str, label: str) -> str | None:
    """The sentence said to "you", a full sentence; None where no rule masters the whole of it.

    ``label`` is the word she has for herself in it, empty for none.
    """
    text = _plain(sentence)
    if text is None:
        return None
    if label and (turned := _named(text, label)):
        return turned
    for regex, name in RULES:
        match = _compiled(regex).fullmatch(text)
        if match is not None:
            return _filled(name, match.groupdict(), text)
    return None


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _plain(sentence: str) -> str | None:
    """The bare sentence without its marks and its "And ..."; None where it is too much."""
    text = " ".join(straighten(sentence).split()).rstrip(".!?\u2026 ")
    if len(text) > _LONGEST or not text:
        return None
    # A name is another person; capitals of emphasis are none.
    if _compiled(A_NAME).search(text, 1):
        return None
    small = text.lower()
    lead = _compiled(LEAD).match(small)
    return small[lead.end() :] if lead else small


def _named(text: str, label: str) -> str | None:
    """For "I'm such an idiot": what she felt like; ``label`` without what made it stronger."""
    now = _compiled(NAMED_NOW).fullmatch(text)
    then = _compiled(NAMED_THEN).fullmatch(text)
    match = now or then
    if match is None:
        return None
    noun = label.rsplit(" ", maxsplit=1)[-1]
    time = _compiled(rf"[\w ,]*\b{re.escape(noun)}(?P<time>{TIME})").fullmatch(match["named"])
    if time is None or _compiled(BEYOND_LABEL).search(match["named"]):
        return None
    like = "felt-like" if label.startswith(("a ", "an ", "the ")) else "felt"
    when = time["time"] or (" today" if now else "")
    return TURNED[like].format(label=label, when=when)


def _filled(name: str, groups: dict[str, str | None], text: str) -> str | None:
    fields: dict[str, str] = {}
    time = groups.pop("time", None) or ""
    for key, value in groups.items():
        turned = _to_second_person(key, value or "")
        if turned is None:
            return None
        fields[key] = turned
    if "do" in fields:
        fields["do"] = BASES.get(fields["do"], fields["do"])
    if name == "not-done-yet":
        fields["done"] = PARTICIPLES.get(fields["done"], fields["done"])
    if name == "they-laughed":
        fields["were"] = "were" if fields["who"] in PLURALS else "was"
    timed = _compiled(NAMES_A_TIME).search(text) is not None
    today = text.startswith(OF_TODAY)
    fields["when"] = time or (" today" if today and not timed else "")
    fields["yet"] = "" if timed else " yet"
    return TURNED[name].format(**fields)


def _to_second_person(key: str, value: str) -> str | None:
    """What she wrote with the persons changed; None where it is more than a rule masters."""
    softer = " ".join(_compiled(SOFTER).sub("", value).split())
    beyond = BEYOND_BUT_WHAT if key == "what" else BEYOND
    if key in ("rest", "what") and _compiled(beyond).search(softer):
        return None
    for person, second in PERSONS:
        softer = _compiled(person).sub(second, softer)
    if value and not softer:
        return None
    return f" {softer}" if value.startswith(" ") else softer
