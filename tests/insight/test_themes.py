"""Themes: read from words, from her tags and feelings, and from what was logged."""

import pytest
from insight_makers import TODAY, entry, miles, run_and_walk, told

from journal_tui.domain.entry import Feeling, SelfTalk, Tone
from journal_tui.domain.run import Wall
from journal_tui.insight.theme_words import THEME_WORDS
from journal_tui.insight.themes import THEMES, theme_weights, themes_in


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("", set()),
        ("Lovely.", set()),
        ("I wasn\u2019t good enough.", {"not-good-enough"}),
        ("I'm an impostor with a number on.", {"not-good-enough"}),
        ("I WASN'T GOOD ENOUGH", {"not-good-enough"}),
        ("I cried; then it rained.", {"tears", "rain"}),
        ("No tears today!", {"proud"}),
        ("A mile and a half without stopping to walk", {"distance"}),
        ("I did not walk and I wasn't scared", set()),
        ("The wallpaper, a scarf, a stopover", set()),
        ("first run of the year", {"first-step"}),
        ("so\u2026 slow\u2014slower than a snail", {"slow"}),
        ("[b]rain[/b]", {"rain"}),
        ("everyone else is faster than me", {"comparison"}),
        ("I used to run this with ease", {"comparison"}),
        ("I\u2019ll never finish.", {"never", "not-good-enough"}),
        ("It is NEVER going to get easier", {"never"}),
        ("I always give up", {"never", "not-good-enough", "stopped"}),
        ("I never stopped, I always smile", set()),
    ],
)
def test_words_name_themes(text, themes):
    assert themes_in(text) == themes


def themes_of(made):
    """The themes of an entry, the weightiest first."""
    weights = theme_weights(made)
    return tuple(sorted(weights, key=lambda theme: -weights[theme]))


@pytest.mark.parametrize(
    ("made", "themes"),
    [
        pytest.param(entry("a", TODAY), (), id="nothing"),
        pytest.param(entry("a", TODAY, miles(1, weather=("drizzle", "sun"))), ("rain",), id="rain"),
        pytest.param(entry("a", TODAY, miles(1, weather=("frost",))), ("cold",), id="cold"),
        pytest.param(entry("a", TODAY, miles(1, weather=("muggy",))), ("heat",), id="heat"),
        pytest.param(entry("a", TODAY, miles(1, weather=("dark",))), ("dark",), id="dark"),
        pytest.param(entry("a", TODAY, miles(1, kind="parkrun")), ("race",), id="race"),
        pytest.param(entry("a", TODAY, run_and_walk(1, 1)), ("walking",), id="walked"),
        pytest.param(
            entry("a", TODAY, miles(1, walls=(Wall(outcome="stopped", said="so tired"),))),
            ("tired", "stopped", "wall"),
            id="a wall and what it said",
        ),
        pytest.param(
            entry("a", TODAY, miles(1, walls=(Wall(outcome="walked on"),))),
            ("walking", "wall"),
            id="a wall walked on from",
        ),
        pytest.param(entry("a", TODAY, feeling=Feeling(after=-2)), ("bad-day",), id="felt low"),
        pytest.param(entry("a", TODAY, feeling=Feeling(during=3)), ("proud",), id="felt good"),
        pytest.param(entry("a", TODAY, feeling=Feeling(-5, 0)), (), id="after counts, not during"),
        pytest.param(
            entry("a", TODAY, feeling=Feeling(words=("lonely",))), ("alone",), id="feeling words"
        ),
        pytest.param(entry("a", TODAY, tags=("slow", "morning")), ("slow",), id="her tags"),
    ],
)
def test_themes_of_an_entry(made, themes):
    assert themes_of(made) == themes


def test_the_sentence_that_hurt_comes_first():
    text = "It was raining. I felt slow. Home"
    made = entry("a", TODAY, miles(1, weather=("dark",)), text=text, tone=told(text, 0, -0.5, 0))
    assert themes_of(made) == ("slow", "rain", "dark")


def test_harsh_self_talk_hurts_whatever_its_tone():
    text = "Rain. I stopped."
    tone = Tone(0.0, 0.5, (), (SelfTalk(6, 16, "labelling"),))
    weights = theme_weights(entry("a", TODAY, text=text, tone=tone))
    assert weights["stopped"] > weights["rain"] > 0


def test_a_forecast_of_hers_says_never_in_whatever_words():
    text = "The half is beyond me."
    tone = Tone(0.0, 0.5, (), (SelfTalk(0, len(text), "fortune telling"),))
    assert themes_of(entry("a", TODAY, text=text, tone=tone)) == ("never",)


def test_every_agreed_theme_is_there_and_every_word_can_be_found():
    agreed = (
        "wall rain cold heat dark slow comparison not-good-enough tears stopped walking distance "
        "first-step tired fear body alone bad-day comeback race proud never general"
    )
    assert set(THEMES) == set(agreed.split())
    for theme, words in THEME_WORDS.items():
        for word in words:
            assert theme in themes_in(word), word
