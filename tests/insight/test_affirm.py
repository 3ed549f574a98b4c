"""Rules R5 and R6: which line comes and why, which rests, and that chance is the caller's."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_makers import TODAY, ago, entry, line, miles, moment, showing

from journal_tui.domain.entry import Feeling
from journal_tui.insight.affirm import awake, choose_affirmation, to_rest
from journal_tui.insight.record import (
    MEMORY,
    Ratings,
    Record,
    Shown,
    kind_for,
    kinds_of,
    times_shown,
)
from journal_tui.insight.theme_words import THEME_WORDS
from journal_tui.insight.why_line import Reason, ReasonKind, reason_words, why_this_line
from journal_tui.texts import boost as texts

LINES = (
    line("wall", "wall"),
    line("rain", "rain"),
    line("any", "general"),
    line("tears", "tears"),
    line("bare"),
    line("asleep", "tears", "general", resting=True),
)
CRIED = entry("cried", TODAY, text="I cried when I got home.")
NEVER_HELPED = [showing(number, "tears", helped=False) for number in range(5)]


def chosen(lines=LINES, showings=(), about=None, avoid="", seeds=300, entries=()):
    return Counter(
        choose_affirmation(lines, showings, about, random.Random(seed), avoid, entries=entries).id
        for seed in range(seeds)
    )


def test_no_line_awake_gives_none():
    assert choose_affirmation((), (), None, random.Random(1)) is None
    assert choose_affirmation((LINES[-1],), (), CRIED, random.Random(1)) is None


def test_a_deleted_line_is_not_awake():
    deleted = LINES[0]._replace(deleted_at=moment(TODAY))
    assert awake((deleted, *LINES[1:])) == LINES[1:5]


def test_a_resting_line_never_comes():
    assert set(chosen()) == {"wall", "rain", "any", "tears", "bare"}
    assert "asleep" not in chosen(about=CRIED)


def test_a_line_that_answers_the_entry_comes_first():
    assert set(chosen(about=CRIED)) == {"tears"}


def test_where_two_answer_the_one_that_answers_more_comes_more_often():
    wet = entry("wet", TODAY, text="It rained and I cried and I cried and it rained.")
    both = line("both", "rain", "tears")
    counts = chosen((*LINES, both), about=wet)
    assert set(counts) == {"rain", "tears", "both"}
    assert counts["both"] > counts["rain"]
    assert counts["both"] > counts["tears"]


def test_a_line_for_every_day_comes_more_often_where_none_answers():
    cold = entry("cold", TODAY, text="Frost.")
    counts = chosen(about=cold)
    assert counts["any"] > counts["bare"]


def test_a_favourite_comes_more_often():
    counts = chosen((line("a"), line("b", favourite=True)))
    assert counts["b"] > counts["a"] > 0


def test_never_the_one_on_the_screen_nor_the_last_while_there_is_another():
    lines = LINES[:3]
    assert "wall" not in chosen(lines, avoid="wall")
    assert "wall" not in chosen(lines, [showing(2, "wall"), showing(1, "rain")])
    assert set(chosen(lines, [showing(1, "rain")], avoid="wall")) == {"any"}
    # Of two lines, the one on the screen gives way, also to the one shown last.
    assert set(chosen(lines[:2], [showing(1, "rain")], avoid="wall")) == {"rain"}
    assert set(chosen(lines[:1], [showing(1, "wall")], avoid="wall")) == {"wall"}


def test_for_one_entry_another_line_comes_before_the_same_again():
    seen = [showing(1, "tears", about="cried"), showing(2, "wall", about="cried")]
    assert set(chosen(showings=seen, about=CRIED)) == {"rain", "any", "bare"}
    all_seen = [showing(number, one.id, about="cried") for number, one in enumerate(LINES[:5])]
    assert set(chosen(showings=all_seen, about=CRIED)) == {"tears"}


def test_what_helped_comes_more_often_and_what_did_not_less_often():
    helped = [showing(number, "wall", helped=True) for number in range(4)]
    not_helped = [showing(number, "rain", helped=False) for number in range(4)]
    counts = chosen(showings=[*helped, *not_helped, showing(9, "bare")])
    assert counts["wall"] > counts["tears"] > counts["rain"]


def test_a_line_that_never_helps_does_not_hold_its_theme():
    counts = chosen(showings=[*NEVER_HELPED, showing(9, "bare")], about=CRIED)
    assert counts["any"] > counts["tears"]
    assert {"wall", "rain", "any"} <= set(counts)


def test_what_was_shown_lately_comes_less_often():
    shown = [showing(1, "wall"), showing(2, "any"), showing(3, "rain"), showing(4, "bare")]
    counts = chosen(showings=shown)
    assert counts["tears"] > counts["wall"] > counts["rain"]


def test_the_same_seed_gives_the_same_line():
    one, other = random.Random(7), random.Random(7)
    for _ in range(20):
        assert choose_affirmation(LINES, (), None, one) == choose_affirmation(
            LINES, (), None, other
        )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from([True, False, None])), max_size=9
    ),
    st.sets(st.sampled_from("abcdef"), max_size=6),
    st.sampled_from(["", "a", "f"]),
    st.integers(0, 99),
)
def test_whatever_was_shown_never_resting_and_never_twice_in_a_row(shown, resting, avoid, seed):
    lines = [line(name, resting=name in resting) for name in "abcdef"]
    showings = [showing(number, *one) for number, one in enumerate(shown)]
    found = choose_affirmation(lines, showings, None, random.Random(seed), avoid)
    up = {one.id for one in lines if not one.resting}
    if not up:
        assert found is None
        return
    assert found.id in up
    if up - {avoid}:
        assert found.id != avoid
    if showings and up - {avoid, shown[-1][0]}:
        assert found.id != shown[-1][0]


def test_times_shown():
    showings = [showing(1, "a", True), showing(2, "a", False), showing(3, "a"), showing(4, "b")]
    assert times_shown(showings) == {"a": Shown(3, 1, 1), "b": Shown(1)}
    assert times_shown(showings)["a"].rated == 2
    assert times_shown(()) == {}


@pytest.mark.parametrize(
    ("helped", "not_helped", "offered"),
    [(0, 4, False), (0, 5, True), (1, 4, True), (1, 3, False), (2, 6, False), (2, 7, True)],
)
def test_to_rest_are_lines_that_seldom_helped(helped, not_helped, offered):
    ratings = [True] * helped + [False] * not_helped + [None] * 3
    showings = [showing(number, "wall", rating) for number, rating in enumerate(ratings)]
    assert [one.id for one in to_rest(LINES, showings)] == (["wall"] if offered else [])
    resting = [one._replace(resting=True) for one in LINES]
    assert to_rest(resting, showings) == ()


# --- learning -----------------------------------------------------------------------------------

#: The share of times that each line helps, by what the low is about.
HELPS = {
    "steady": {"wall": 0.8, "tears": 0.1},
    "gentle": {"wall": 0.1, "tears": 0.8},
    "plain": {"wall": 0.4, "tears": 0.4},
    "some": {"wall": 0.3, "tears": 0.3},
    "worn": {"wall": 0.1, "tears": 0.1},
}
FOR_BOTH = tuple(line(name, "wall", "tears") for name in HELPS)
WORDS = {"wall": "I hit the wall.", "tears": "I cried when I got home."}
WALL = entry("a wall", TODAY, text=WORDS["wall"])
TEARS = entry("tears", TODAY, text=WORDS["tears"])


def evenings(seed, boosts, choose):
    """Boosts one after the other, each rated. Gives the entries, the showings, and the regret.

    The regret of a boost is how much less often its line helps than the best one for that low.
    """
    chance, world = random.Random(seed), random.Random(seed + 1000)
    entries, showings, regret = [], [], 0.0
    for number in range(boosts):
        kind = world.choice(("wall", "tears"))
        about = entry(f"e{number}", TODAY, text=WORDS[kind])
        entries.append(about)
        name = choose(showings, about, chance, entries).id
        helps = HELPS[name][kind]
        regret += max(of[kind] for of in HELPS.values()) - helps
        showings.append(showing(number, name, world.random() < helps, about.id))
    return entries, showings, regret


def by_rule(showings, about, chance, entries):
    return choose_affirmation(FOR_BOTH, showings, about, chance, entries=entries)


def any_line(showings, _about, chance, _entries):
    """Any line but the last."""
    last = showings[-1].affirmation_id if showings else ""
    return chance.choice([one for one in FOR_BOTH if one.id != last])


def test_it_learns_which_line_helps_for_which_low():
    walls, tears = Counter(), Counter()
    for seed in range(3):
        entries, showings, _ = evenings(seed, 120, by_rule)
        # Shown last is another line: neither of the two that are compared is held back.
        showings.append(showing(999, "worn"))
        walls += chosen(FOR_BOTH, showings, WALL, seeds=30, entries=entries)
        tears += chosen(FOR_BOTH, showings, TEARS, seeds=30, entries=entries)
    # By chance alone each of four lines would come 22 times of 90.
    assert walls["steady"] > 45 > 15 > walls["gentle"]
    assert tears["gentle"] > 45 > 15 > tears["steady"]


def test_three_ratings_are_enough_to_lean_on():
    before = [entry(f"e{number}", ago(9 - number), text=WORDS["wall"]) for number in range(3)]
    rated = [showing(number, "steady", True, one.id) for number, one in enumerate(before)]
    rated += [showing(8, "some"), showing(9, "worn")]
    walls = chosen(FOR_BOTH, rated, WALL, entries=before)
    # By chance alone each of four lines would come 75 times of 300.
    assert walls["steady"] > 110
    # For another kind of low the same three ratings count a quarter each.
    assert walls["steady"] > 1.3 * chosen(FOR_BOTH, rated, TEARS, entries=before)["steady"]


def test_it_regrets_less_than_any_line_would():
    """In 300 boosts; some regret is left, for the best line never comes twice in a row."""
    ruled, uniform = evenings(4, 300, by_rule)[2], evenings(4, 300, any_line)[2]
    assert ruled < 0.7 * uniform


def test_every_line_still_gets_its_chance():
    entries, showings, _ = evenings(5, 30, by_rule)
    showings.append(showing(999, "plain"))
    counts = chosen(FOR_BOTH, showings, WALL, seeds=600, entries=entries)
    assert set(counts) == {"steady", "gentle", "some", "worn"}


def test_a_line_that_helped_for_this_low_is_one_of_those_that_match():
    before = [entry(f"e{number}", ago(9 - number), text=WORDS["tears"]) for number in range(2)]
    helped = [showing(number, "bare", True, one.id) for number, one in enumerate(before)]
    helped.append(showing(9, "wall"))
    assert set(chosen(showings=helped, about=CRIED, entries=before)) == {"tears", "bare"}
    assert set(chosen(showings=helped, about=CRIED)) == {"tears"}, "of which low is not known"


def test_the_same_seed_gives_the_same_line_after_ratings():
    entries, showings, _ = evenings(1, 40, by_rule)
    one, other = random.Random(7), random.Random(7)
    for _ in range(20):
        assert choose_affirmation(
            FOR_BOTH, showings, WALL, one, entries=entries
        ) == choose_affirmation(FOR_BOTH, showings, WALL, other, entries=entries)


def test_one_line_comes_again_and_again_whatever_was_said_of_it():
    said = [showing(number, "wall", False) for number in range(9)]
    assert set(chosen(LINES[:1], said, WALL, "wall", seeds=20)) == {"wall"}


# --- records ------------------------------------------------------------------------------------


def test_a_record_tells_this_kind_of_low_from_the_others():
    wall, tears = WALL._replace(id="w"), TEARS._replace(id="t")
    rated = [
        showing(1, "a", True, "w"),
        showing(2, "a", True, "w"),
        showing(3, "a", False, "w"),
        showing(4, "a", False, "t"),
        showing(5, "a", True),
        showing(6, "a", True, "gone"),
        showing(7, "a", None, "w"),
        showing(8, "b", False, "w"),
    ]
    ratings = Ratings(rated, (wall, tears))
    assert ratings.record("a", "wall") == Record(2, 1, 2, 1)
    assert ratings.record("a", "tears") == Record(0, 1, 4, 1)
    assert ratings.record("a", "") == Record(4, 2)
    assert ratings.record("c", "wall") == Record()
    # 2 + 2/4 for it and 1 + 1/4 against it.
    assert (ratings.record("a", "wall").for_it, ratings.record("a", "wall").against_it) == (
        2.5,
        1.25,
    )


def test_what_was_said_for_other_lows_never_outweighs_this_one():
    """However many there are, they count one rating and a half: 30 of 40 helped, 10 did not."""
    record = Record(0, 3, 30, 10)
    assert record.for_it == pytest.approx(1.5 * 30 / 40)
    assert record.against_it == pytest.approx(3 + 1.5 * 10 / 40)


def test_the_newest_ratings_count():
    old = [showing(number, "a", True) for number in range(20)]
    new = [showing(100 + number, "a", False) for number in range(MEMORY - 5)]
    assert Ratings([*new, *old], ()).record("a", "") == Record(5, MEMORY - 5)


def test_a_line_is_judged_by_what_it_is_for():
    kinds = {"tears": 1.0, "wall": 0.3, "rain": 0.6}
    assert kind_for(line("a", "rain", "wall"), kinds) == "rain"
    assert kind_for(line("b", "slow"), kinds) == "tears"
    assert kind_for(line("c", "slow"), {}) == ""


def test_what_was_logged_and_not_written_is_no_kind_of_low():
    wet = entry("wet", TODAY, miles(1, weather=("rain",)), text="I cried.")
    assert set(kinds_of(wet)) == {"tears"}


# --- why ----------------------------------------------------------------------------------------


def rated_for(name, about, *helped):
    """Showings of a line for one entry, rated like this."""
    return [showing(number, name, one, about) for number, one in enumerate(helped)]


BEFORE = TEARS._replace(id="before")


@pytest.mark.parametrize(
    ("of", "showings", "about", "reason", "words"),
    [
        pytest.param(
            "tears",
            rated_for("tears", "before", True, True, False, True),
            CRIED,
            Reason("helped here", 3, 4, "tears"),
            "It helped 3 of 4 times when you wrote about tears.",
            id="helped for this low",
        ),
        pytest.param(
            "tears",
            rated_for("tears", "before", True),
            CRIED,
            Reason("helped here", 1, 1, "tears"),
            "It helped before, when you wrote about tears.",
            id="helped once for this low",
        ),
        pytest.param(
            "wall",
            rated_for("wall", "before", True, False),
            None,
            Reason("helped", 1, 2),
            "It has helped 1 of 2 times.",
            id="helped in all",
        ),
        pytest.param(
            "tears",
            [*rated_for("tears", None, True), *rated_for("bare", "before", True)],
            CRIED,
            Reason("helped", 1, 1),
            "It has helped before.",
            id="helped elsewhere",
        ),
        pytest.param(
            "tears",
            rated_for("tears", "before", True, False, False),
            CRIED,
            Reason("for this", theme="tears"),
            "It is for tears, and there is some of that here.",
            id="it fits, though it did not help much",
        ),
        pytest.param(
            "wall",
            rated_for("tears", "before", True),
            None,
            Reason("new"),
            "You have not seen it here before.",
            id="never shown",
        ),
        pytest.param(
            "bare",
            rated_for("bare", None, None),
            CRIED,
            # insight_makers.showing: number 0 is 50 days before a Sunday 21 August.
            Reason("long ago", day=ago(50)),
            "You last saw it on 2 July.",
            id="not shown for a while",
        ),
        pytest.param(
            "bare",
            [one._replace(at=moment(ago(6))) for one in rated_for("bare", None, False)],
            CRIED,
            Reason("chance"),
            "It was its turn: among lines that fit, chance decides.",
            id="nothing but chance",
        ),
    ],
)
def test_why_a_line_came(of, showings, about, reason, words):
    (told,) = (one for one in LINES if one.id == of)
    found = why_this_line(told, showings, about, (BEFORE,), TODAY)
    assert found == reason
    assert reason_words(found, TODAY) == words


def test_the_counts_told_are_those_of_all_times():
    old = [showing(number, "a", True) for number in range(3)]
    new = [showing(100 + number, "b", False) for number in range(MEMORY)]
    found = why_this_line(line("a"), [*old, *new], None, (), TODAY)
    assert found == Reason("helped", 3, 3)


def test_why_a_favourite_came():
    seen = rated_for("a", None, None)
    found = why_this_line(line("a", favourite=True), seen, None, (), TODAY)
    assert reason_words(found, TODAY) == "It is one of your favourites."


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from([True, False, None]), st.booleans()),
        max_size=12,
    ),
    st.integers(0, 99),
)
def test_the_reason_given_for_a_choice_is_true_of_it(shown, seed):
    lines = [line("a", "tears"), line("b", "wall"), line("c", favourite=True), line("d")]
    showings = [
        showing(number, name, helped, "before" if cried else None)
        for number, (name, helped, cried) in enumerate(shown)
    ]
    found = choose_affirmation(lines, showings, CRIED, random.Random(seed), entries=(BEFORE, CRIED))
    reason = why_this_line(found, showings, CRIED, (BEFORE, CRIED), TODAY)
    mine = [one for one in showings if one.affirmation_id == found.id]
    here = [one.helped for one in mine if one.entry_id and one.helped is not None]
    ever = [one.helped for one in mine if one.helped is not None]
    match reason.kind:
        case "helped here":
            assert (reason.helped, reason.rated) == (sum(here), len(here))
        case "helped":
            assert (reason.helped, reason.rated) == (sum(ever), len(ever))
        case "for this":
            assert reason.theme in found.tags
            assert reason.theme == "tears"
        case "new":
            assert mine == []
        case "favourite":
            assert found.favourite
        case "long ago":
            assert reason.day == max(one.at for one in mine).date()
    assert reason_words(reason, TODAY)


def test_there_are_words_for_every_reason_and_every_theme():
    assert set(texts.WHY) == set(ReasonKind.__args__)
    assert set(texts.THEMES) == set(THEME_WORDS)


def test_a_feeling_alone_names_no_kind_but_the_line_still_fits():
    bad = entry("bad", TODAY, feeling=Feeling(after=-4))
    found = why_this_line(line("a", "bad-day"), (), bad, (), TODAY)
    assert reason_words(found, TODAY) == "It is for bad days, and there is some of that here."
