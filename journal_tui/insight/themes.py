"""Themes: what an entry is about, so that a line and a piece of evidence can answer it."""

import re
from collections.abc import Iterator, Mapping

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.insight.presence import WEATHER_THEMES
from journal_tui.insight.theme_words import DENIED, THEME_WORDS

#: Every theme a line of her list can be tagged with. "general" fits every entry.
THEMES = (*THEME_WORDS, "general")
#: How much a theme weighs by where it was found: in what she says harshly of herself, in another
#: sentence that hurt, ...
IN_HARSH = 1.0
IN_HURT = 0.9
#: ... among her own tags and feeling words, in what the head said at a wall, ...
IN_TAGS = 0.6
#: ... elsewhere in the text, and in what was logged of the run.
IN_TEXT = 0.3
IN_RUN = 0.2
#: On the Feeling Scale, -2 and lower is a bad day, +3 and higher something to be proud of.
BAD_DAY = -2
PROUD = 3

#: Themes whose own words hold a denial: "no tears", "I'll never stop being slow".
_BESIDE_DENIALS = ("never", "proud")
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_NO_WORD = re.compile(r"[^a-z0-9]+")


def theme_weights(entry: Entry) -> Mapping[str, float]:
    """The themes of an entry with their weights, above 0 and up to 1; empty where none is known.

    Read from the words (most of all from the sentences that hurt), from her tags and feeling
    words, and from what was logged: weather, walls, walks, a race.
    """
    weights: dict[str, float] = {}
    for words, weight in _sources(entry):
        for theme in themes_in(words):
            weights[theme] = max(weight, weights.get(theme, 0.0))
    if entry.tone is not None and any(
        harsh.kind == "fortune telling" for harsh in entry.tone.self_talk
    ):
        weights["never"] = IN_HARSH
    for theme in _facts(entry):
        weights[theme] = max(IN_RUN, weights.get(theme, 0.0))
    for tag in entry.tags:
        if tag in THEME_WORDS:
            weights[tag] = max(IN_TAGS, weights.get(tag, 0.0))
    return {theme: weights[theme] for theme in THEME_WORDS if theme in weights}


def themes_in(text: str) -> frozenset[str]:
    """The themes that the words of a text name. Capitals and kinds of apostrophe do not matter."""
    plain = _APOSTROPHES.sub("", text.lower())
    folded = f" {_NO_WORD.sub(' ', plain).strip()} "
    undenied = {theme for theme in _BESIDE_DENIALS if _names(folded, THEME_WORDS[theme])}
    for denied in DENIED:
        if denied in folded:
            folded = folded.replace(f" {denied} ", " ")
    found = {theme for theme, words in THEME_WORDS.items() if _names(folded, words)}
    return frozenset(found | undenied)


def _names(folded: str, words: tuple[str, ...]) -> bool:
    return any(f" {word} " in folded for word in words)


def _sources(entry: Entry) -> Iterator[tuple[str, float]]:
    """Stretches of words of an entry, with what a theme in them weighs."""
    text, tone = entry.text, entry.tone
    if tone is not None:
        yield from ((text[one.start : one.end], IN_HARSH) for one in tone.self_talk)
        hurt = (one for one in tone.sentences if one.polarity < 0)
        yield from ((text[one.start : one.end], IN_HURT) for one in hurt)
    yield text, IN_TEXT
    yield from ((word, IN_TAGS) for word in entry.feeling.words)
    if entry.run is not None:
        yield from ((wall.said, IN_TAGS) for wall in entry.run.walls if wall.said)


def _facts(entry: Entry) -> Iterator[str]:
    said = entry.feeling.after if entry.feeling.after is not None else entry.feeling.during
    if said is not None and said <= BAD_DAY:
        yield "bad-day"
    if said is not None and said >= PROUD:
        yield "proud"
    if entry.run is not None:
        yield from _facts_of_run(entry.run)


def _facts_of_run(run: Run) -> Iterator[str]:
    if run.walls:
        yield "wall"
    if run.walked:
        yield "walking"
    if any(wall.outcome == "stopped" for wall in run.walls):
        yield "stopped"
    if run.kind in ("race", "parkrun"):
        yield "race"
    for word in run.weather:
        if word in WEATHER_THEMES:
            yield WEATHER_THEMES[word]
