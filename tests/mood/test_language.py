"""English is read, other languages and wordless texts get no tone (R9)."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood import common_words
from journal_tui.mood.language import (
    NotRead,
    WordCounts,
    add_counts,
    count_words,
    judge,
    not_read_reason,
)
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


TERSE = [
    "Tempo 6x400, quads fried, Garmin died",
    "Physio. Bandages. Sulk.",
    "gym, lunges, burpees",
    "DNF",
    "C25K W4D1 complete",
    "5x(3min run 1min walk) rpe5",
    "1mi run, 0.5mi walk",
    "soooo knackered lol, cba",
    "ngl legs r dead af",
    "woohoo! medal! crisps!",
    "ha ha ha ha ha",
    "ugh ugh ugh ugh ugh",
    "aaaargh kneeees",
    "wurst run evr, tierd legs adn a sore kneee",
    "Discipline, courage, sandwiches, umbrella.",
    "pancakes, pyjamas, pizza, sofa",
    "nuff said, buddy",
    "Chafing everywhere, gels = revolt",
]


@pytest.mark.parametrize("text", TERSE)
def test_the_tersest_english_is_read(text: str) -> None:
    assert not_read_reason(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Malmö parkrun",
        "Kraków half: brutal heat",
        "Boston, Chicago, Berlin, Tokyo",
        "Santa Monica with Anna and Sofia",
        "Loch Lomond, Ben Nevis, Fort William",
        "Mo Farah, Eliud Kipchoge, me",
        "Tempo in Palma with Diego",
    ],
)
def test_names_do_not_make_a_text_foreign(text: str) -> None:
    assert not_read_reason(text) is None


@pytest.mark.parametrize(
    "text",
    [
        'Halfway up a man called "Allez, courage, tu es presque au sommet!" and I laughed.',
        "Two miles, no walking. Mi abuela decía: poco a poco se llega lejos.",
        'My coach wrote "Morgen wird alles besser, ruh dich aus." He is right, I needed that.',
        "мама says I am getting faster",
        "Schadenfreude when he walked too",
        "Que sera sera. Three miles anyway.",
        "Ganbatte! they shouted, and I kept going, それだけ",
        "Feeling très smug, très tired",
        "Coffee at the café, croissant, no regrets",
    ],
)
def test_english_with_foreign_words_in_it_is_read(text: str) -> None:
    assert not_read_reason(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Long run im Nebel, Feeling okay, Beine leider schwer",
        "Easy run avec Lucie puis stretching",
        "Long run por el parque, feeling buenísimo, pace suave",
        "Tempo run met de club, feeling goed, finish te snel",
        "Ripetute 8x400, Garmin scarico, gambe di legno",
        "Rolig long run i skogen, god feeling",
        "Long run w lesie, feeling super, nogi jak z ołowiu",
    ],
)
def test_borrowed_running_words_do_not_make_a_text_english(text: str) -> None:
    assert not_read_reason(text) == "not english"


@pytest.mark.parametrize(
    "text",
    [
        "Beine müde, Kopf leer",
        "jambes vides, tête ailleurs",
        "piernas vacías, cabeza cansada",
        "gambe vuote, testa stanca",
        "pernas vazias, cabeça cansada",
        "lege benen, vol hoofd",
        "tomma ben, trött huvud",
        "tomme ben, træt hoved",
        "tomme bein, sliten i hodet",
        "tyhjät jalat, väsynyt pää",
        "puste nogi, zmęczona głowa",
        "prázdné nohy, unavená hlava",
        "üres lábak, fáradt fej",
        "picioare goale, cap obosit",
        "bacaklar boş, kafam yorgun",
        "kaki kosong, kepala lelah",
        "prazne noge, umorna glava",
        "cames buides, cap cansat",
        "leë bene, moeg kop",
        "tühjad jalad, väsinud pea",
        "chân mỏi, đầu trống rỗng",
        "пустые ноги, усталая голова",
        "άδεια πόδια, κουρασμένο κεφάλι",
        "脚が空っぽ、頭も疲れた",
        "腿空了,头也累了",
        "ساقان فارغتان ورأس متعب",
        "खाली पैर, थका सिर",
        "빈 다리, 지친 머리",
        "רגליים ריקות, ראש עייף",
    ],
)
def test_short_lines_of_other_languages_are_not_read(text: str) -> None:
    assert not_read_reason(text) == "not english"


@pytest.mark.parametrize("text", ["sääsjäljillä kiljuttiin", "przejazd szczytem zbocza"])
def test_letters_tell_a_language_whose_words_are_in_no_list(text: str) -> None:
    assert not_read_reason(text) == "not english"


def test_in_doubt_a_text_is_read() -> None:
    assert not_read_reason("los and mucho per del and the von") is None


def test_a_long_foreign_text_with_a_word_of_praise_in_english_is_not_read() -> None:
    text = (
        "Heute war ich mit Jana im Wald. Wir sind langsam gelaufen und haben viel geredet. "
        "Well done, hat sie am Ende gesagt. Morgen ruhe ich mich aus."
    )
    assert not_read_reason(text) == "not english"


def test_the_sentences_together_decide() -> None:
    foreign = count_words(["heute", "war", "es", "sehr", "schwer"])
    english = count_words(["but", "i", "ran", "the", "whole", "way", "home", "and", "smiled"])
    assert judge(foreign) == "not english"
    assert judge(add_counts([foreign, english])) is None
    assert judge(add_counts([*[foreign] * 5, english])) == "not english"


def test_no_word_is_in_two_lists() -> None:
    lists = (
        common_words.ENGLISH,
        common_words.SHARED,
        common_words.BORROWED,
        common_words.FOREIGN,
        common_words.FOREIGN_IN_NAMES,
        common_words.NAMES,
    )
    for one, other in combinations(lists, 2):
        assert not set(one.split()) & set(other.split())


@given(st.lists(st.sampled_from(sorted(common_words.ENGLISH.split())), min_size=1, max_size=30))
def test_english_words_alone_are_never_refused(words: list[str]) -> None:
    assert judge(count_words(words)) is None


@given(st.lists(st.text(min_size=1, max_size=6).map(str.lower).filter(bool), max_size=12))
def test_no_count_is_above_the_number_of_words(words: list[str]) -> None:
    counts = count_words(words)
    assert counts.words <= len(words)
    # A word may look English and foreign at once; no other two sorts overlap.
    assert all(0 <= count <= len(words) for count in counts)
    assert add_counts([counts, WordCounts()]) == counts


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_a_tone_comes_only_where_there_is_no_reason_against(scorer: Scorer, text: str) -> None:
    if not_read_reason(text) is not None:
        assert scorer.tone(text) is None


def test_words_that_ask_for_care_are_heard_in_any_text(scorer: Scorer) -> None:
    tone = scorer.tone(
        "Heute bin ich nicht gelaufen und es war sehr schwer. I want to kill myself."
    )
    assert tone is not None
    assert tone.care


@pytest.mark.parametrize("text", ["C'était dur", "L'acqua mancava", "Qu'importe, j'arrive"])
def test_a_vowel_left_out_tells_french_and_italian(text: str) -> None:
    assert not_read_reason(text) == "not english"


@pytest.mark.parametrize("text", ["C'mon legs", "D'you know, it rained", "S'mores after", "y'all"])
def test_english_leaves_letters_out_too(text: str) -> None:
    assert not_read_reason(text) is None
