"""What is said about a part of a filter that is no term of it: one sentence a reason."""

from typing import Final

#: By the reason of a problem; each says what would be understood.
REASONS: Final[dict[str, str]] = {
    "unfinished": "This goes on: is:dip, mood<0, >1.5mi, #tag, @place.",
    "name": "Understood are is:dip, is:low, is:waiting, is:unsettled, is:run, is:race and the "
    "other kinds, has:wall, has:run, has:words, and mood=low, even or good.",
    "number": "This compares with a number: mood<0, effort>=7, feel<0.",
    "range": "Mood goes from -1 to +1, effort from 0 to 10, feel from -5 to +5.",
    "quantity": "This compares with a distance or a time: >1.5mi, <5k, time>30min.",
    "day": "There is no such day; it looks like 2016, 2016-08, 2016-08-21 or 2016-08..2016-10.",
}
