"""Keys of the JSON that the commands print, in their order."""

TONE_KEYS = [
    "polarity",
    "subjectivity",
    "low",
    "self_talk",
    "care",
    "sentences",
    "scorer",
]
ENTRY_KEYS = [
    "id",
    "at",
    "day",
    "text",
    "run",
    "feeling",
    "mood",
    "mood_source",
    "tone",
    "tags",
    "waiting",
    "created_at",
    "updated_at",
]
RUN_KEYS = [
    "kind",
    "distance_m",
    "duration_s",
    "pace_s_per_m",
    "segments",
    "nonstop_m",
    "nonstop_s",
    "effort",
    "session_load",
    "walls",
    "weather",
    "place",
]
