"""Times of day as people's phones write them, with 12 hours or 24, in any country's way."""

import re
from datetime import time
from typing import Final

_CLOCK: Final = re.compile(r"([0-9]{1,2})\s?[:.hH]\s?([0-9]{2})(?:[:.]([0-9]{2}))?(?![0-9])")
_LEFT_OUT: Final = re.compile(r"[\s.\u200e\u200f\u202f\u00a0]+")

#: What stands beside the hours before noon, without dots and spaces.
_BEFORE_NOON: Final = frozenset(
    (
        *("am", "a", "vorm", "fm", "ap", "dop", "dopol", "de", "sa", "öö", "πμ", "дп", "ص"),
        *("上午", "凌晨", "早上", "午前", "오전", "amanhã", "damanhã", "delamañana"),
    )
)
#: What stands there after noon.
_AFTER_NOON: Final = frozenset(
    (
        *("pm", "p", "nachm", "em", "ip", "odp", "odpol", "du", "ch", "ös", "μμ", "пп", "م"),
        *("下午", "晚上", "中午", "午後", "오후", "datarde", "delatarde", "delanoche"),
    )
)
#: What stands there and says nothing.
_SAYS_NOTHING: Final = frozenset({"", "uhr", "kl", "h", "um", "at", "à", "alle", "klo"})


def clock(text: str) -> time | None:
    """The time of day that a text is: ``1:49 PM``, ``14:03``, ``下午1:49``; None if it is none."""
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    found = _CLOCK.search(digits)
    if found is None:
        return None
    beside = _LEFT_OUT.sub("", digits[: found.start()] + digits[found.end() :]).casefold()
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if beside in _BEFORE_NOON or beside in _AFTER_NOON:
        if hour <= 12:
            hour = hour % 12 + (12 if beside in _AFTER_NOON else 0)
    elif beside not in _SAYS_NOTHING:
        return None
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
