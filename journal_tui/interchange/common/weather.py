"""The weather as other programs name it, in our words."""

import re
from typing import Final

from journal_tui.domain.run import WEATHER_WORDS

_WORD: Final = re.compile(r"[a-z]+")
_OURS: Final = {
    **{word: word for word in WEATHER_WORDS},
    "rainy": "rain",
    "shower": "rain",
    "showers": "rain",
    "thunderstorm": "storm",
    "thunderstorms": "storm",
    "snowy": "snow",
    "flurries": "snow",
    "icy": "ice",
    "sleet": "hail",
    "foggy": "fog",
    "mist": "fog",
    "misty": "fog",
    "haze": "fog",
    "overcast": "cloudy",
    "clouds": "cloudy",
}


def weather_named(text: str) -> tuple[str, ...]:
    """The words of ours that a program's English words for the weather say, each once.

    ``partly_cloudy`` gives ``cloudy``, what nobody knows gives nothing.
    """
    words = _WORD.findall(text.casefold()[:200])
    return tuple(dict.fromkeys(_OURS[word] for word in words if word in _OURS))
