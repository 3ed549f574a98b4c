"""What went and what came between two texts: every letter of the old one, every word of the new."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal_tui.app.differing import Part, parts_of, phrases_of

words = st.sampled_from(["I", "ran,", "and", "cried.", "[b]", "-so-", "it’s", "\x1b[0m", "🙂"])
blanks = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\r\n", "\u2028", "\u00a0"])
texts = st.lists(words | blanks, max_size=14).map("".join) | st.text(max_size=12)


def told(parts: tuple[Part, ...]) -> str:
    """The parts with what went in [-brackets-] and what came in {+brackets+}."""
    forms = {"stayed": "{}", "went": "[-{}-]", "came": "{{+{}+}}"}
    return "".join(forms[part.way].format(part.text) for part in parts)


@pytest.mark.parametrize(
    ("was", "became", "expected"),
    [
        ("", "", ""),
        ("The same.", "The same.", "The same."),
        ("I ran.", "", "[-I ran.-]"),
        ("", "I ran.", "{+I ran.+}"),
        ("I set off fast.", "I set off slowly.", "I set off [-fast.-]{+ slowly.+}"),
        ("Fast I ran.", "Slowly I ran.", "[-Fast-]{+ Slowly+} I ran."),
        ("I ran.", "Then I ran.", "{+Then +}I ran."),
        ("I ran.", "I ran.\n\nThen tea.", "I ran.{+\n\nThen tea.+}"),
        ("I ran. Badly.", "I ran.", "I ran. [-Badly.-]"),
        ("I was so tired", "We are so happy", "[-I was-]{+ We are+} so [-tired-]{+ happy+}"),
    ],
)
def test_words_that_went_and_words_that_came(was: str, became: str, expected: str) -> None:
    assert told(parts_of(was, became)) == expected


def test_a_word_that_stayed_between_long_changes_belongs_to_them() -> None:
    was = "At first it rained hard and then my knee was bad again"
    became = "The sun came out early and somebody sang by the canal"
    assert [part.way for part in parts_of(was, became)] == ["went", "came"]
    was, became = "It rained and I cried", "It snowed and I laughed"
    assert told(parts_of(was, became)) == "It [-rained-]{+ snowed+} and I [-cried-]{+ laughed+}"


@given(texts, texts)
@example("a b", "b a")
@example("a", " a")
def test_nothing_is_lost_and_nothing_made_up(was: str, became: str) -> None:
    parts = parts_of(was, became)
    assert "".join(part.text for part in parts if part.way != "came") == was
    shown = [word for part in parts if part.way != "went" for word in part.text.split()]
    assert shown == became.split()
    assert all(part.text for part in parts)
    if was.split() == became.split():
        assert all(part.way == "stayed" for part in parts)


@given(texts, texts)
def test_words_that_came_stand_apart_from_their_neighbours(was: str, became: str) -> None:
    line = "".join(part.text for part in parts_of(was, became))
    words = (part.text.split() for part in parts_of(was, became))
    assert line.split() == [word for some in words for word in some]


@pytest.mark.parametrize(
    ("was", "became", "expected"),
    [
        ("", "", ""),
        ("1 mi|rain", "1 mi|rain", "1 mi · rain"),
        ("", "2 mi|rain", "{+2 mi+} · {+rain+}"),
        ("1 mi|rain", "", "[-1 mi-] · [-rain-]"),
        ("1 mi|hard|rain", "2 mi|hard", "[-1 mi-] {+2 mi+} · hard · [-rain-]"),
        ("1 mi|12 /mi|rain", "2 mi|9 /mi|rain", "[-1 mi-] {+2 mi+} · [-12 /mi-] {+9 /mi+} · rain"),
    ],
)
def test_phrases_go_and_come_as_a_whole(was: str, became: str, expected: str) -> None:
    lists = ([one for one in line.split("|") if one] for line in (was, became))
    assert told(phrases_of(*lists, " · ")) == expected


@pytest.mark.parametrize("vocabulary", [2, 40, 4000])
def test_a_very_long_text_takes_no_time_that_she_would_notice(vocabulary: int) -> None:
    was = " ".join(f"w{number * 7919 % vocabulary}" for number in range(20_000))
    became = " ".join(f"w{number * 104_729 % vocabulary}" for number in range(20_000))
    start = time.perf_counter()
    parts = parts_of(was, became)
    assert time.perf_counter() - start < 3
    assert "".join(part.text for part in parts if part.way != "came") == was
