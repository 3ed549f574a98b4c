"""English is read, other languages and wordless texts get no tone (R9)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood.language import NotRead, not_read_reason
from journal_tui.mood.load import Scorer

READ = [
    "I ran two miles today.",
    "Solid tempo. Quads fried. Garmin died.",
    "Fartlek",
    "intervals 5x400",
    "Shin splints again, grr",
    "Easy recovery jog, windy.",
    "pain. pain. pain. pain. hills",
    "déjà vu on the canal path again",
    "I ran with José and Müller through the old town",
    "🎉",
    ":)",
    "A Danish pastry afterwards",
    "NO TEARS TODAY",
    "couldnt run. didnt want to",
]
OTHER: list[tuple[str, NotRead]] = [
    ("", "empty"),
    ("  \n ", "empty"),
    ("1.5 5:30 -- ???", "empty"),
    ("...", "empty"),
    ("Heute bin ich zwei Kilometer gelaufen und es war sehr schön.", "not english"),
    ("Sehr müde heute", "not english"),
    ("Hoy corrí tres kilómetros y estoy muy cansada.", "not english"),
    ("Aujourd'hui j'ai couru trois kilomètres et je suis fatiguée.", "not english"),
    ("Oggi ho corso tre chilometri e sono molto stanca.", "not english"),
    ("Hoje corri três quilômetros e estou muito cansada.", "not english"),
    ("Vandaag heb ik drie kilometer gelopen en het was erg zwaar.", "not english"),
    ("Idag sprang jag tre kilometer och det var mycket tungt.", "not english"),
    ("Dzisiaj biegałam trzy kilometry i było bardzo ciężko.", "not english"),
    ("Сегодня я пробежала три километра", "not english"),
    ("今日は三キロ走りました。とても疲れた", "not english"),
    ("اليوم ركضت ثلاثة كيلومترات", "not english"),
    ("Σήμερα έτρεξα τρία χιλιόμετρα", "not english"),
    ("kolme kilometrin lenkki tuntui raskaalta", "not english"),
    ("il pane e come", "not english"),
    ("и", "not english"),
]


@pytest.mark.parametrize("text", READ)
def test_english_is_read(scorer: Scorer, text: str) -> None:
    assert not_read_reason(text) is None
    assert scorer.tone(text) is not None


@pytest.mark.parametrize(("text", "reason"), OTHER)
def test_what_is_not_read(scorer: Scorer, plain: Scorer, text: str, reason: NotRead) -> None:
    assert not_read_reason(text) == reason
    assert scorer.tone(text) is None
    assert plain.tone(text) is None


def test_emoji_alone_need_one_that_is_known(scorer: Scorer) -> None:
    known, unknown = scorer.tone("😭 😭"), scorer.tone("🪨🪨")
    assert known is not None
    assert known.low
    assert unknown is None


def test_a_foreign_quotation_in_an_english_text_does_no_harm(scorer: Scorer) -> None:
    text = "My German friend said ich bin müde, and I knew just how she felt. We walked home."
    assert scorer.tone(text) is not None


def test_one_word_of_two_languages_in_doubt_is_not_english() -> None:
    assert not_read_reason("los and mucho per del and the von") == "not english"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_a_tone_comes_only_where_there_is_no_reason_against(scorer: Scorer, text: str) -> None:
    if not_read_reason(text) is not None:
        assert scorer.tone(text) is None
