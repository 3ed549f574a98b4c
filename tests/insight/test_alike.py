"""On a day like this: which low is taken, what of it is said, and when nothing is."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import TODAY, ago, entry, miles

from journal_tui.domain.entry import Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.insight.alike import alike_of, alike_words, day_like_this
from journal_tui.insight.dips import Dip, find_dips
from journal_tui.insight.her_words import cut
from journal_tui.insight.quoting import QUOTED, Pair, can_be_paired, pair_of


def told(text, *polarities, harsh=(), care=False):
    """A tone of these sentences (each ends in a full stop); ``harsh`` are words of self-talk."""
    sentences, start = [], 0
    for part, polarity in zip(text.rstrip(".").split(". "), polarities, strict=True):
        sentences.append(SentenceTone(start, start + len(part) + 1, polarity))
        start += len(part) + 2
    spans = tuple(
        SelfTalk(text.index(words), text.index(words) + len(words), kind) for words, kind in harsh
    )
    mean = sum(polarities) / len(polarities)
    return Tone(mean, 0.5, tuple(sentences), spans, care=care)


def wrote(name, day, text, *polarities, mood, harsh=(), care=False, run=None):
    """An entry whose mood she said, -5..5, with a tone for its sentences."""
    tone = told(text, *polarities, harsh=harsh, care=care)
    return entry(name, day, run, text=text, feeling=Feeling(after=mood), tone=tone)


def fine(name, day, text="A good one."):
    return wrote(name, day, text, 0.6, mood=3)


#: Two lows that recovered: on a wall 40 days ago, in tears 20 days ago.
WALL = wrote("wall", ago(40), "Out early. I hit the wall.", 0.1, -0.4, mood=-3)
AFTER_WALL = fine("after wall", ago(37), "Ran past it.")
TEARS = wrote("tears", ago(20), "I cried at home. Bed.", -0.6, 0.0, mood=-4)
AFTER_TEARS = wrote("after tears", ago(19), "No tears today. I love it.", 0.4, 0.7, mood=4)
LIFE = (WALL, AFTER_WALL, TEARS, AFTER_TEARS)


def like(about, entries=LIFE):
    found = day_like_this(entries, about, find_dips(entries))
    return found and (found.low.id, found.back.id, found.days)


def test_the_lows_of_these_tests_are_dips_that_recovered():
    assert find_dips(LIFE) == (Dip(0, 0, 1, ("wall",)), Dip(2, 2, 3, ("tears",)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The wall again.", ("wall", "after wall", 3)),
        ("I cried again.", ("tears", "after tears", 1)),
        ("I was slow.", None),
        ("", None),
    ],
)
def test_the_low_that_is_about_the_same_thing_is_taken(text, wanted):
    about = entry("now", TODAY, text=text, mood=-0.5)
    assert like(about, (*LIFE, about)) == wanted
    assert like(about) == wanted, "also where the entry is not in the journal yet"


def test_without_an_entry_it_is_the_newest_low_that_recovered():
    assert like(None) == ("tears", "after tears", 1)
    assert like(None, LIFE[:3]) == ("wall", "after wall", 3)
    assert like(None, LIFE[:1]) is None
    assert like(None, ()) is None


def test_a_kind_of_self_talk_is_enough_to_be_alike():
    def harsh(name, day):
        text = "I am a snail on a hill."
        return wrote(name, day, text, -0.3, mood=-3, harsh=[("I am a snail", "labelling")])

    low, back, about = harsh("low", ago(9)), fine("back", ago(8)), harsh("now", TODAY)
    assert like(about, (low, back)) == ("low", "back", 1)
    other = about._replace(tone=told(about.text, -0.3, harsh=[("I am a snail", "should")]))
    # Without the same kind the words are left, which here name the theme of being slow.
    assert like(other._replace(text="Done in."), (low, back)) is None


@pytest.mark.parametrize(
    ("near", "far"),
    [
        pytest.param({"run": miles(2)}, {"run": miles(6)}, id="the distance"),
        pytest.param(
            {"run": miles(2, weather=("hail",))},
            {"run": miles(2, weather=("hot",))},
            id="the weather",
        ),
    ],
)
def test_of_two_on_the_same_thing_the_nearer_one_is_taken(near, far):
    about = entry("now", TODAY, miles(2, weather=("hail",)), text="The wall.", mood=-0.5)
    first = wrote("near", ago(30), "I hit the wall.", -0.4, mood=-3, **near)
    second = wrote("far", ago(20), "I hit the wall.", -0.4, mood=-3, **far)
    entries = (first, fine("f1", ago(29)), second, fine("f2", ago(19)))
    assert like(about, entries) == ("near", "f1", 1)
    same = (*entries[:2], second._replace(run=first.run), entries[3])
    assert like(about, same) == ("far", "f2", 1), "of two as near the newer one"


def test_it_never_looks_ahead_nor_at_itself():
    assert like(TEARS) is None, "the wall is another thing"
    early = TEARS._replace(id="early", at=WALL.at - timedelta(days=9))
    assert like(early) is None
    again = entry("again", ago(30), text="I cried.", mood=-0.6)
    assert like(again) is None, "that low had yet to come"
    # The entry where she was back looks at no low that ends with it; one an hour later does.
    back = TEARS._replace(id=AFTER_TEARS.id, at=AFTER_TEARS.at)
    assert like(back) is None
    later = back._replace(id="later", at=back.at + timedelta(hours=1))
    assert like(later) == ("tears", "after tears", 1)


def test_a_low_that_has_not_recovered_is_none():
    about = entry("now", TODAY, text="I cried.", mood=-0.6)
    assert like(about, (*LIFE[:3], about)) is None


def test_a_return_to_a_low_usual_is_no_comfort():
    """Her usual is -0.2; -0.6 is a dip, and -0.2 is back. That is no good day."""
    entries = tuple(
        wrote(f"e{number}", ago(9 - number), "I cried. I ate.", -0.4, 0.5, mood=mood)
        for number, mood in enumerate((-1, -1, -1, -1, -3, -1))
    )
    assert find_dips(entries)[-1].recovered == 5
    assert like(None, entries) is None


def test_words_of_self_harm_are_never_quoted():
    about = entry("now", TODAY, text="I cried.", mood=-0.6)
    dips = find_dips(LIFE)
    for place in (2, 3):
        entries = list(LIFE)
        entries[place] = LIFE[place]._replace(tone=LIFE[place].tone._replace(care=True))
        assert day_like_this(entries, about, dips) is None
        assert day_like_this(entries, None, dips).low.id == "wall"
    asks = about._replace(tone=about.tone._replace(care=True))
    assert day_like_this(LIFE, asks, dips) is None


@pytest.mark.parametrize("place", [2, 3])
def test_where_nothing_was_written_there_is_nothing_to_quote(place):
    entries = list(LIFE)
    entries[place] = LIFE[place]._replace(text="", tone=None)
    assert like(entry("now", TODAY, text="I cried.", mood=-0.6), entries) is None


def test_the_words():
    assert alike_words(alike_of(TEARS, AFTER_TEARS), TODAY) == (
        "On 1 August you wrote: “I cried at home.” The next day: “No tears today.”"
    )
    assert alike_words(alike_of(WALL, AFTER_WALL), TODAY) == (
        "On 12 July you wrote: “I hit the wall.” Three days later: “Ran past it.”"
    )


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Later that day:"),
        (1, "The next day:"),
        (2, "Two days later:"),
        (6, "Six days later:"),
        (7, "A week later:"),
        (8, "8 days later:"),
        (13, "13 days later:"),
        (14, "2 weeks later:"),
        (17, "2 weeks later:"),
        (18, "3 weeks later:"),
        (59, "8 weeks later:"),
        (60, "2 months later:"),
        (89, "3 months later:"),
        (400, "13 months later:"),
    ],
)
def test_how_much_later(days, words):
    low = TEARS._replace(at=AFTER_TEARS.at - timedelta(days=days))
    found = alike_of(low, AFTER_TEARS)
    assert found.days == days
    assert words in alike_words(found, TODAY)


# --- what is quoted -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "back", "pair"),
    [
        pytest.param(
            wrote("a", TODAY, "Out. It hurt. I cried.", 0.0, -0.3, -0.6, mood=-3),
            wrote("b", TODAY, "No tears. Great day.", 0.3, 0.9, mood=3),
            Pair("I cried.", "No tears."),
            id="two that speak of the same thing",
        ),
        pytest.param(
            wrote("a", TODAY, "Out. It hurt. I cried.", 0.0, -0.3, -0.6, mood=-3),
            wrote("b", TODAY, "Nice. Great day.", 0.3, 0.9, mood=3),
            Pair("It hurt.", "Great day."),
            id="else the first low one and the best one",
        ),
        pytest.param(
            wrote("a", TODAY, "I am no use. I cried.", 0.0, -0.6, mood=-3, harsh=[
                ("I am no use", "labelling")
            ]),
            wrote("b", TODAY, "Great day.", 0.9, mood=3),
            Pair("I am no use.", "Great day."),
            id="a harsh one is hard whatever its tone",
        ),
        pytest.param(
            wrote("a", TODAY, "I was not happy.", -0.5, mood=-3),
            wrote("b", TODAY, "Happy. Great day.", 0.3, 0.9, mood=3),
            Pair("I was not happy.", "Great day."),
            id="pride that was missed is no thing in common",
        ),
        pytest.param(
            wrote("a", TODAY, "I cried.", -0.5, mood=-3),
            wrote("b", TODAY, "No tears. Fair day.", 0.1, 0.12, mood=3),
            Pair("I cried.", "Fair day."),
            id="what is hardly good is no answer",
        ),
        pytest.param(
            wrote("a", TODAY, "I went out.", -0.1, mood=-3),
            wrote("b", TODAY, "Great day.", 0.9, mood=3),
            None,
            id="nothing hard in her words",
        ),
        pytest.param(
            wrote("a", TODAY, "I cried.", -0.5, mood=-3),
            wrote("b", TODAY, "Two miles.", 0.0, mood=3),
            None,
            id="nothing good in her words",
        ),
    ],
)  # fmt: skip
def test_the_pair(low, back, pair):
    assert pair_of(low, back) == pair
    assert can_be_paired(low, back) is (pair is not None)


@given(st.text(max_size=400))
def test_what_is_cut_is_short_on_one_line_and_hers(text):
    words = " ".join(text.split())
    kept = cut(text, QUOTED)
    assert "\n" not in kept
    assert len(kept) <= QUOTED + 2
    if len(words) <= QUOTED:
        assert kept == words
    else:
        assert kept.endswith(" …")
        assert words.startswith(kept.removesuffix(" …"))


def test_it_is_cut_at_a_word():
    assert cut("One two three.", 8) == "One two …"
    assert cut("One two, three.", 9) == "One two …"
    assert cut("abcdefghij", 4) == "abcd …"


# --- any journal --------------------------------------------------------------------------------

DAYS = st.lists(
    st.tuples(
        st.integers(-5, 5),
        st.sampled_from(["I cried.", "The wall again.", "I was slow.", "A joy.", ""]),
        st.booleans(),
    ),
    max_size=14,
)


@given(DAYS, st.integers(0, 14))
def test_what_is_said_is_true_in_any_journal(days, place):
    entries = tuple(
        wrote(f"e{n:02}", ago(20 - n), f"{text} It was.", mood / 5, 0.2, mood=mood, care=care)
        if text
        else entry(f"e{n:02}", ago(20 - n), feeling=Feeling(after=mood))
        for n, (mood, text, care) in enumerate(days)
    )
    about = entries[place] if place < len(entries) else None
    found = day_like_this(entries, about, find_dips(entries))
    if found is None:
        return
    low, back = entries.index(found.low), entries.index(found.back)
    assert low < back
    assert found.words.hard in found.low.text
    assert found.words.good in found.back.text
    assert found.back.mood.value > found.low.mood.value
    assert not found.low.tone.care
    assert not found.back.tone.care
    if about is not None:
        assert back < place
        assert not (about.tone and about.tone.care)
    assert any(
        dip.recovered == back and found.low.id in dip.entry_ids for dip in find_dips(entries)
    )
