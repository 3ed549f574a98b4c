"""What an entry looks like on its line: the shapes of all that is part of one."""

from typing import Any, get_args

from journal_tui.domain.entry import (
    Correction,
    Entry,
    Feeling,
    SelfTalk,
    SelfTalkKind,
    SentenceTone,
    Tone,
)
from journal_tui.domain.run import Lap, Run, Segment, SegmentKind, Wall, WallOutcome, WallWhere
from journal_tui.store.shape import (
    FLAG,
    MOMENT,
    NUMBER,
    TEXT,
    WHOLE,
    WORD,
    Converter,
    Shape,
    UndecodableError,
    at_leisure,
    choice,
    rows,
    several,
)
from journal_tui.texts import store as texts

FEELING = Shape(Feeling, during=WHOLE, after=WHOLE, words=several(TEXT))
WALL = Shape(
    Wall,
    distance_m=NUMBER,
    minute_s=NUMBER,
    where=choice(*get_args(WallWhere)),
    said=TEXT,
    outcome=choice(*get_args(WallOutcome)),
)
_SEGMENT = Shape(Segment, kind=choice(*get_args(SegmentKind)), distance_m=NUMBER, duration_s=NUMBER)
_LAP = Shape(Lap, distance_m=NUMBER, duration_s=NUMBER, avg_hr=WHOLE)
RUN = Shape(
    Run,
    kind=WORD,
    distance_m=NUMBER,
    duration_s=NUMBER,
    segments=several(_SEGMENT.converter),
    nonstop_m=NUMBER,
    nonstop_s=NUMBER,
    effort=WHOLE,
    walls=several(WALL.converter),
    weather=several(WORD),
    place=WORD,
    elapsed_s=NUMBER,
    laps=several(_LAP.converter),
    avg_hr=WHOLE,
    max_hr=WHOLE,
    name=TEXT,
)
#: The arc: by far the most of what is not text.
SENTENCES = rows(SentenceTone, start=WHOLE, end=WHOLE, polarity=NUMBER)
_TONE = Shape(
    Tone,
    polarity=NUMBER,
    subjectivity=NUMBER,
    low=FLAG,
    care=FLAG,
    scorer=WORD,
    sentences=at_leisure(SENTENCES, tuple),
    self_talk=rows(SelfTalk, start=WHOLE, end=WHOLE, kind=choice(*get_args(SelfTalkKind))),
)


def _on_the_scale(value: Any) -> Any:
    """A polarity as it is; what lies beyond the scale would count for more than any word can."""
    try:
        polarity = NUMBER.from_plain(value)
    except UndecodableError:
        polarity = None
    if polarity is None or not -1 <= polarity <= 1:
        raise UndecodableError("", texts.WANTED_POLARITY)
    return polarity


_POLARITY = Converter(_on_the_scale, _on_the_scale, texts.WANTED_POLARITY)
_CORRECTION = Shape(Correction, polarity=_POLARITY, sentence=TEXT)
ENTRY = Shape(
    Entry,
    at=MOMENT,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    text=at_leisure(TEXT, str),
    other_texts=several(TEXT),
    run=RUN.converter,
    feeling=FEELING.converter,
    tags=several(WORD),
    tone=_TONE.converter,
    corrections=several(_CORRECTION.converter),
    origins=several(TEXT),
)
