"""Rules R5 and R6: which line comes, which rests, and that chance is the caller's."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_makers import TODAY, entry, line, moment, showing

from journal_tui.insight.affirm import Shown, awake, choose_affirmation, times_shown, to_rest

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


def chosen(lines=LINES, showings=(), about=None, avoid="", seeds=300):
    return Counter(
        choose_affirmation(lines, showings, about, random.Random(seed), avoid).id
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
