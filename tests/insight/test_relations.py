"""Relations are honest: known figures, too few runs, and no pattern where there is none."""

import random
from itertools import pairwise
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import ago, entry, run_and_walk

from journal_tui.domain.run import Run
from journal_tui.insight.relations import Relation, relations
from journal_tui.insight.sentences import relation_in_words
from journal_tui.insight.significance import (
    hold,
    mann_whitney_p,
    ranks,
    spearman,
    spearman_p,
    t_two_sided,
)


def named(entries):
    return {one.name: one for one in relations(entries)}


def runs_by_distance(moods):
    return [
        entry(f"r{i}", ago(90 - i), Run(distance_m=1000.0 + 100 * i), mood=mood)
        for i, mood in enumerate(moods)
    ]


@pytest.mark.parametrize(
    ("moods", "verdict"),
    [
        pytest.param([i / 20 for i in range(12)], "higher", id="rising"),
        pytest.param([-i / 20 for i in range(12)], "lower", id="falling"),
        pytest.param([(-1) ** i / 2 for i in range(12)], "none", id="to and fro"),
        pytest.param([0.3] * 12, "none", id="always the same"),
        pytest.param([i / 20 for i in range(9)], "too few", id="nine runs"),
    ],
)
def test_mood_against_distance(moods, verdict):
    found = named(runs_by_distance(moods))["distance"]
    assert found.verdict == verdict
    assert found.n == len(moods)
    assert (found.rho is None) == (verdict == "too few" or len(set(moods)) == 1)


def test_every_question_is_answered_also_for_an_empty_journal():
    found = relations([])
    assert [one.name for one in found] == [
        "distance",
        "duration",
        "effort",
        "hour",
        "walk breaks",
        "rain",
    ]
    assert {one.verdict for one in found} == {"too few"}
    assert relation_in_words(found[0]) == "Mood and distance: no runs, too few runs to tell."
    assert relation_in_words(found[5]) == "Mood and rain: 0 with, 0 without, too few runs to tell."


@pytest.mark.parametrize(
    ("wet", "dry", "verdict", "sentence"),
    [
        (9, 8, "lower", "On days with rain your mood is lower: 9 with, 8 without."),
        (8, 7, "too few", "Mood and rain: 8 with, 7 without, too few runs to tell."),
    ],
)
def test_mood_against_rain(wet, dry, verdict, sentence):
    weathers = [("rain", "wind")] * wet + [("sun",)] * dry
    entries = [
        entry(f"r{i}", ago(90 - i), Run(weather=weather), mood=-0.4 if "rain" in weather else 0.4)
        for i, weather in enumerate(weathers)
    ]
    # Nothing said of the weather, and indoors, are no answer.
    entries += [entry(f"n{i}", ago(9), Run(), mood=0.9) for i in range(9)]
    entries += [entry(f"i{i}", ago(8), Run(weather=("indoors",)), mood=0.9) for i in range(9)]
    found = named(entries)["rain"]
    assert (found.n, found.n_without, found.verdict) == (wet, dry, verdict)
    assert relation_in_words(found) == sentence


def test_mood_against_walk_breaks_counts_only_what_was_logged():
    entries = [entry(f"w{i}", ago(90 - i), run_and_walk(1, 1), mood=0.6) for i in range(8)]
    entries += [
        entry(f"n{i}", ago(40 - i), Run(distance_m=900, nonstop_m=900), mood=-0.1) for i in range(8)
    ]
    entries += [entry(f"u{i}", ago(20 - i), Run(distance_m=900), mood=0.0) for i in range(8)]
    found = named(entries)["walk breaks"]
    assert (found.n, found.n_without, found.verdict) == (8, 8, "higher")
    assert isclose(found.difference, 0.7)


def test_duration_effort_and_hour_are_read():
    entries = [
        entry(f"r{i}", ago(90 - i), Run(duration_s=600 + i, effort=i // 2), mood=i / 20, hour=6 + i)
        for i in range(12)
    ]
    found = named(entries)
    assert {found[name].verdict for name in ("duration", "effort", "hour")} == {"higher"}


def test_entries_without_mood_or_run_do_not_count():
    entries = [entry(f"a{i}", ago(i), Run(distance_m=1000)) for i in range(12)]
    entries += [entry(f"b{i}", ago(i), mood=0.2) for i in range(12)]
    entries += [entry(f"c{i}", ago(i), Run(kind="walk", distance_m=1), mood=0.2) for i in range(12)]
    assert named(entries)["distance"].n == 0


def test_chance_seldom_looks_like_a_pattern():
    rng = random.Random(1)
    seen = 0
    for _ in range(100):
        found = relations(runs_by_distance([rng.uniform(-1, 1) for _ in range(20)]))
        seen += any(one.verdict in ("higher", "lower") for one in found)
    assert seen <= 12


@pytest.mark.parametrize("name", ["distance", "duration", "effort", "hour", "walk breaks", "rain"])
@pytest.mark.parametrize("verdict", ["higher", "lower", "none", "too few"])
def test_every_answer_has_its_sentence(name, verdict):
    choice = name in ("walk breaks", "rain")
    relation = Relation(name, 14, 19 if choice else None, None, None, None, verdict)
    sentence = relation_in_words(relation)
    assert "14" in sentence
    assert ("19" in sentence) == choice
    assert ("too few runs to tell" in sentence) == (verdict == "too few")
    assert verdict not in ("higher", "lower") or verdict in sentence


def test_ranks_share_their_mean():
    assert ranks([]) == []
    assert ranks([30, 10, 20, 20]) == [4, 1, 2.5, 2.5]


@pytest.mark.parametrize(
    ("one", "other", "rho"),
    [
        ([1, 2, 3, 4], [2, 4, 8, 16], 1),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1),
        # d = 1 -1 1 -1 0: 1 - 6 x 4 / (5 x 24)
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
        ([1, 1, 1], [1, 2, 3], None),
    ],
)
def test_spearman(one, other, rho):
    found = spearman(one, other)
    assert found == rho or isclose(found, rho)


@pytest.mark.parametrize(
    ("t", "degrees", "p"),
    [
        # Quantiles of Student's t as printed in tables: 5 %, 1 % two-sided.
        (12.706, 1, 0.05),
        (4.303, 2, 0.05),
        (3.182, 3, 0.05),
        (2.228, 10, 0.05),
        (3.169, 10, 0.01),
        (2.131, 15, 0.05),
        (1.984, 100, 0.05),
        (0, 7, 1.0),
    ],
)
def test_student_t_against_the_tables(t, degrees, p):
    assert isclose(t_two_sided(t, degrees), p, rel_tol=0.003)
    assert isclose(t_two_sided(-t, degrees), p, rel_tol=0.003)


def test_p_of_a_rank_correlation():
    # The tables give rho = 0.632 (t = 2.306, 8 degrees of freedom) for 5 % over 10 pairs.
    assert isclose(spearman_p(2.306 / sqrt(2.306**2 + 8), 10), 0.05, rel_tol=0.003)
    assert spearman_p(1.0, 10) == 0
    with pytest.raises(ValueError, match="3 pairs"):
        spearman_p(0.5, 2)


def test_mann_whitney():
    # U = 0 of 8 x 8: z = (32 - 0.5) / sqrt(8 x 8 x 17 / 12) = 3.308, two-sided p = 0.00094.
    assert isclose(mann_whitney_p(range(8), range(8, 16)), 0.00094, rel_tol=0.01)
    assert mann_whitney_p([1, 1, 1], [1, 1, 1]) == 1.0


SIDES = st.lists(st.integers(-5, 5), min_size=2, max_size=12)


@given(SIDES, SIDES)
def test_mann_whitney_is_fair_to_both_sides(one, other):
    p = mann_whitney_p(one, other)
    assert 0 <= p <= 1
    assert isclose(p, mann_whitney_p(other, one))


@pytest.mark.parametrize(
    ("ps", "held"),
    [
        ([], ()),
        ([0.04], (True,)),
        ([0.06], (False,)),
        # 0.01 <= 1/3 x 0.05 and 0.03 <= 2/3 x 0.05, and 0.2 > 0.05.
        ([0.2, 0.01, 0.03], (False, True, True)),
        ([0.04, 0.04, 0.9], (False, False, False)),
        ([0.045, 0.045, 0.045], (True, True, True)),
    ],
)
def test_several_questions_at_once(ps, held):
    assert hold(ps, 0.05) == held


@given(st.lists(st.floats(0, 1), max_size=8))
def test_a_smaller_p_never_holds_less(ps):
    answers = [answer for _, answer in sorted(zip(ps, hold(ps, 0.05), strict=True))]
    assert all(first or not second for first, second in pairwise(answers) if first != second)
