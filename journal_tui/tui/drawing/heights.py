"""How the height of a chart is shared between its panels."""

from itertools import pairwise
from typing import Final, NamedTuple

#: For the lowest charts: rows of mood, dips, bars, labels for a height of 0, 1, 2 ...
_LOW: Final = (
    (0, 0, 0, 0),
    (0, 0, 1, 0),
    (1, 0, 1, 0),
    (1, 0, 1, 1),
    (3, 0, 1, 0),
    (3, 0, 1, 1),
    (3, 1, 1, 1),
    (3, 1, 2, 1),
    (3, 1, 3, 1),
)
_TWO_LABELS_FROM: Final = 11
_MOST_LANES: Final = 3


class Heights(NamedTuple):
    """The rows of each panel, from above. ``mood`` is odd in number, its middle is zero."""

    mood: range
    dips: range
    bars: range
    labels: range

    @property
    def zero(self) -> int:
        """The row of the zero line."""
        return self.mood.start + len(self.mood) // 2

    @property
    def half(self) -> int:
        """Rows on either side of the zero line."""
        return len(self.mood) // 2


def split_height(height: int, *, lanes: int = 1) -> Heights:
    """Share ``height`` rows; ``lanes`` is how many rows the dips would like."""
    if height < len(_LOW):
        mood, dips, bars, labels = _LOW[max(0, height)]
    else:
        labels = 2 if height >= _TWO_LABELS_FROM else 1
        dips = max(1, min(lanes, _MOST_LANES, height // 8))
        room = height - labels - dips
        mood = room * 5 // 9 // 2 * 2 + 1
        bars = room - mood
    edges = [0, mood, mood + dips, mood + dips + bars, mood + dips + bars + labels]
    return Heights(*(range(top, end) for top, end in pairwise(edges)))
