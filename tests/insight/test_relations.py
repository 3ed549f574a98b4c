"""Relations are honest: known figures, too few runs, and no pattern where there is none."""

import random
from datetime import timedelta
from itertools import pairwise
from math import isclose, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_makers import TODAY, ago, entry, run_and_walk

from journal_tui.domain.entry import Feeling, Tone
from journal_tui.domain.run import Run, Segment
from journal_tui.insight.questions import QUESTIONS
from journal_tui.insight.relations import NEWEST, Relation, relations
from journal_tui.insight.sentences import relation_in_words
from journal_tui.insight.significance import (
    cliffs_delta,
    hold,
    independent_pairs,
    mann_whitney_p,
    ranks,
    spearman,
    spearman_p,
    t_two_sided,
)

NAMES = [question.name for question in QUESTIONS]
CHOICES = {question.name for question in QUESTIONS if question.yes_or_no}


def named(entries):
    return {one.name: one for one in relations(entries)}


def in_turn(entries):
    """The entries mixed as days are: neighbours no more alike than others, a day each."""
    mixed = random.Random(7).sample(entries, len(entries))
    return [
        one._replace(
            at=one.at - timedelta(days=one.at.toordinal() - ago(len(mixed) - i).toordinal())
        )
        for i, one in enumerate(mixed)
    ]


def runs_by_distance(moods):
    return in_turn(
        [
            entry(f"r{i}", TODAY, Run(distance_m=1000.0 + 100 * i), mood=mood)
            for i, mood in enumerate(moods)
        ]
    )


@pytest.mark.parametrize(
    ("moods", "verdict"),
    [
        pytest.param([i / 20 for i in range(12)], "higher", id="rising"),
        pytest.param([-i / 20 for i in range(12)], "lower", id="falling"),
        pytest.param([(-1) ** i / 2 for i in range(12)], "none", id="to and fro"),
        pytest.param([0.3] * 12, "none", id="always the same"),
        pytest.param([0.3] * 11 + [0.4], "none", id="one unlike the others"),
        pytest.param([0.0] * 10 + [0.2] * 10, "higher", id="two moods, ten times each"),
        pytest.param([i / 20 for i in range(9)], "too few", id="nine runs"),
    ],
)
def test_mood_against_distance(moods, verdict):
    found = named(runs_by_distance(moods))["distance"]
    assert found.verdict == verdict
    assert found.n == len(moods)
    assert (found.rho is None) == (verdict == "too few" or len(set(moods)) == 1)
    if verdict in ("higher", "lower"):
        assert found.low <= found.rho <= found.high
        assert found.low > 0 or found.high < 0


def test_every_question_is_answered_also_for_an_empty_journal():
    found = relations([])
    assert [one.name for one in found] == [
        "distance",
        "duration",
        "nonstop",
        "effort",
        "hour",
        "walk breaks",
        "weekend",
        "rain",
        "cold",
        "heat",
        "wind",
    ]
    assert {one.verdict for one in found} == {"too few"}
    assert relation_in_words(found[0]) == "Mood and distance: no runs, too few runs to tell."
    assert relation_in_words(found[7]) == "Mood and rain: 0 with, 0 without, too few runs to tell."


def with_amount(name, i):
    """A run that answers one question with ``i``, and says nothing else."""
    return {
        "distance": Run(distance_m=1000.0 + i),
        "duration": Run(duration_s=600.0 + i),
        "nonstop": Run(distance_m=9000.0, nonstop_m=1000.0 + i),
        "effort": Run(effort=i // 3),
    }.get(name, Run())


#: A run that answers yes, and one that answers no.
YES_NO = {
    "walk breaks": (run_and_walk(1, 1), Run(segments=(Segment("run", 900.0),))),
    "rain": (Run(weather=("drizzle", "cold")), Run(weather=("cold",))),
    "cold": (Run(weather=("frost",)), Run(weather=("rain",))),
    "heat": (Run(weather=("hot",)), Run(weather=("rain",))),
    "wind": (Run(weather=("sun", "windy")), Run(weather=("sun",))),
}


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("name", ["distance", "duration", "nonstop", "effort", "hour"])
def test_an_amount_that_moods_follow_is_found_both_ways(name, way):
    entries = [
        entry(
            f"r{i}",
            TODAY,
            with_amount(name, i),
            mood=way * (i // 2 - 6) / 10,
            hour=6 + i // 2 if name == "hour" else 9,
        )
        for i in range(24)
    ]
    found = named(in_turn(entries))[name]
    assert found.verdict == ("higher" if way > 0 else "lower")
    assert isclose(abs(found.rho), 1, abs_tol=0.03)
    assert relation_in_words(found).endswith(": 24 runs.")


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("name", YES_NO)
def test_a_difference_that_is_there_is_found_both_ways(name, way):
    yes, no = YES_NO[name]
    # Moods 0.1 to 0.9 with, -0.4 to 0.5 without: of 9 x 10 pairs the second is above in
    # 0+0+0+0+1+2+3+4 = 10 (0.5 > 0.1 .. 0.4: 4, 0.4: 3, 0.3: 2, 0.2: 1), equal in 5.
    # delta = (75 - 10) / 90 = 0.722; the medians are 0.5 and 0.05.
    entries = [entry(f"y{i}", TODAY, yes, mood=way * i / 10) for i in range(1, 10)]
    entries += [entry(f"n{i}", TODAY, no, mood=way * (i - 4) / 10) for i in range(10)]
    found = named(in_turn(entries))[name]
    assert (found.n, found.n_without) == (9, 10)
    assert found.verdict == ("higher" if way > 0 else "lower")
    assert isclose(found.delta, way * 65 / 90)
    assert isclose(found.difference, way * 0.45)
    assert found.low <= found.delta <= found.high
    assert f"your mood is {found.verdict}: 9 runs with, 10 without." in relation_in_words(found)


def test_the_weekend_is_saturday_and_sunday():
    # 20 runs on Saturday and Sunday, 50 on the days before; TODAY is a Sunday.
    entries = [
        entry(f"d{i}", ago(i), Run(), mood=(0.6 if i % 7 in (0, 1) else -0.1) + (i * 5 % 9) / 100)
        for i in reversed(range(70))
    ]
    found = named(entries)["weekend"]
    assert (found.n, found.n_without, found.verdict) == (20, 50, "higher")
    assert relation_in_words(found) == (
        "At the weekend your mood is higher: 20 runs then, 50 on other days."
    )


@pytest.mark.parametrize(
    ("wet", "dry", "verdict", "sentence"),
    [
        (9, 8, "lower", "On days with rain your mood is lower: 9 runs with, 8 without."),
        (8, 7, "too few", "Mood and rain: 8 with, 7 without, too few runs to tell."),
    ],
)
def test_mood_against_rain(wet, dry, verdict, sentence):
    weathers = [("rain", "wind")] * wet + [("sun",)] * dry
    entries = [
        entry(f"r{i}", TODAY, Run(weather=weather), mood=-0.4 if "rain" in weather else 0.4)
        for i, weather in enumerate(weathers)
    ]
    # Nothing said of the weather, and indoors, are no answer.
    entries += [entry(f"n{i}", TODAY, Run(), mood=0.9) for i in range(9)]
    entries += [entry(f"i{i}", TODAY, Run(weather=("indoors",)), mood=0.9) for i in range(9)]
    entries += [
        entry(f"t{i}", TODAY, Run("treadmill", weather=("hot",)), mood=0.9) for i in range(9)
    ]
    found = named(in_turn(entries))["rain"]
    assert (found.n, found.n_without, found.verdict) == (wet, dry, verdict)
    assert relation_in_words(found) == sentence


def test_mood_against_walk_breaks_counts_only_what_was_logged():
    entries = [entry(f"w{i}", TODAY, run_and_walk(1, 1), mood=0.6) for i in range(8)]
    entries += [
        entry(f"n{i}", TODAY, Run(distance_m=900, nonstop_m=900), mood=-0.1) for i in range(8)
    ]
    entries += [entry(f"u{i}", TODAY, Run(distance_m=900), mood=0.0) for i in range(8)]
    found = named(in_turn(entries))["walk breaks"]
    assert (found.n, found.n_without, found.verdict) == (8, 8, "higher")
    assert isclose(found.difference, 0.7)


def test_a_change_that_came_once_is_not_held_to_come_from_the_walks():
    """Eight weeks of walk breaks and then eight without: what else changed in between?"""
    entries = [entry(f"w{i}", ago(90 - i), run_and_walk(1, 1), mood=0.5) for i in range(8)]
    entries += [
        entry(f"n{i}", ago(40 - i), Run(segments=(Segment("run", 9.0),)), mood=0.1)
        for i in range(8)
    ]
    assert named(entries)["walk breaks"].verdict == "none"


def test_an_effect_too_small_to_feel_is_no_difference():
    """A rho of 0.175 over 300 runs is surely not 0, and nobody would notice it."""
    rng = random.Random(8)
    amounts = [rng.gauss(0, 1) for _ in range(NEWEST)]
    entries = [
        entry(f"r{i}", ago(NEWEST - i), Run(distance_m=5000 + 500 * a), mood=mood)
        for i, a in enumerate(amounts)
        for mood in [max(-1.0, min(1.0, 0.05 * a + 0.3 * rng.gauss(0, 1)))]
    ]
    found = named(entries)["distance"]
    assert 0.12 < found.rho < 0.2
    assert found.p < 0.02
    assert (found.verdict, found.low) == ("none", None)


def test_the_newest_runs_are_asked():
    old = [entry(f"o{i}", ago(900 - i), Run(distance_m=9000), mood=0.9) for i in range(99)]
    new = [
        entry(f"n{i}", ago(NEWEST - i), Run(distance_m=1000 + i * 71 % 97), mood=i * 13 % 7 / 10)
        for i in range(NEWEST)
    ]
    assert named([*old, *new]) == named(new)
    assert named(new)["distance"].n == NEWEST


def test_entries_without_mood_or_run_do_not_count():
    care = Tone(-1.0, 0.5, care=True)
    entries = [entry(f"a{i}", ago(i), Run(distance_m=1000)) for i in range(12)]
    entries += [entry(f"b{i}", ago(i), mood=0.2) for i in range(12)]
    entries += [entry(f"c{i}", ago(i), Run(kind="walk", distance_m=1), mood=0.2) for i in range(12)]
    entries += [
        entry(f"d{i}", ago(i), Run(distance_m=99), tone=care, feeling=Feeling(after=-5))
        for i in range(12)
    ]
    assert named(entries)["distance"].n == 0


def noise(rng, n, carried=0.0, *, growing=False, whole=False):
    """A journal in which moods go with nothing.

    ``carried`` is how much of a mood is that of the run before, ``growing`` that distances grow,
    ``whole`` that moods are feelings in whole steps.
    """
    entries, mood = [], rng.gauss(0, 1)
    for i in range(n):
        mood = carried * mood + sqrt(1 - carried**2) * rng.gauss(0, 1)
        distance = 2000 + (3000 * i / n if growing else 0) + 400 * rng.gauss(0, 1)
        walked = rng.random() < 0.4
        run = Run(
            distance_m=distance,
            duration_s=0.42 * distance * rng.uniform(0.9, 1.1),
            effort=min(10, max(0, round(rng.gauss(5, 1.5)))),
            segments=(Segment("run", 0.7 * distance), Segment("walk", 9.0)) if walked else (),
            nonstop_m=None if walked else distance,
            weather=(rng.choice(("rain", "sun")), rng.choice(("cold", "hot", "windy", "mild"))),
        )
        said = max(-1.0, min(1.0, 0.4 * mood))
        entries.append(
            entry(
                f"e{i}",
                ago(2 * (n - i) + rng.randrange(2)),
                run,
                hour=rng.choice((7, 8, 12, 18, 20)),
                mood=None if whole else said,
                feeling=Feeling(after=round(5 * said)) if whole else None,
            )
        )
    return entries


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param({}, id="pure"),
        pytest.param({"whole": True}, id="in whole steps"),
        pytest.param({"carried": 0.5, "growing": True}, id="moods that last, distances that grow"),
    ],
)
def test_noise_is_silent_in_nineteen_of_twenty_journals(kind):
    """Were one of 20 wrong, more than 22 of 300 would be seen in 3 of 100 tries."""
    rng = random.Random(20)
    journals = [noise(rng, (12, 20, 30, 60, 120, 300)[i % 6], **kind) for i in range(300)]
    wrong = sum(
        any(one.verdict in ("higher", "lower") for one in relations(entries))
        for entries in journals
    )
    assert wrong <= 22


MOODS = st.none() | st.integers(-5, 5)


@given(
    st.lists(
        st.tuples(MOODS, st.sampled_from([0, 1000, 2000]), st.booleans(), st.integers(0, 9)),
        max_size=60,
    )
)
@settings(max_examples=60)
def test_any_journal_is_answered_and_turning_its_moods_turns_the_answers(rows):
    """Also moods that are all equal, ties everywhere, and runs of which nothing is known."""

    def journal(sign):
        return [
            entry(
                f"e{i}",
                ago(len(rows) - i),
                Run(distance_m=distance or None, effort=effort, weather=("rain", "sun")[wet:]),
                feeling=Feeling(after=None if mood is None else sign * mood),
            )
            for i, (mood, distance, wet, effort) in enumerate(rows)
        ]

    turned = {"higher": "lower", "lower": "higher"}
    for one, other in zip(relations(journal(1)), relations(journal(-1)), strict=True):
        assert (one.name, one.n, one.n_without) == (other.name, other.n, other.n_without)
        assert one.verdict == turned.get(other.verdict, other.verdict)
        assert (one.low is None) == (other.low is None)
        assert one.rho is None or isclose(one.rho, -other.rho, abs_tol=1e-12)
        assert one.rho is None or -1 <= one.rho <= 1
        assert one.delta is None or isclose(one.delta, -other.delta, abs_tol=1e-12)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("verdict", ["higher", "lower", "none", "too few"])
def test_every_answer_has_its_sentence(name, verdict):
    choice = name in CHOICES
    relation = Relation(name, 14, 19 if choice else None, None, None, None, verdict)
    sentence = relation_in_words(relation)
    assert "14" in sentence
    assert ("19" in sentence) == choice
    assert ("too few runs to tell" in sentence) == (verdict == "too few")
    assert ("no clear difference" in sentence) == (verdict == "none")
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

    # Half of the values worth nothing: the variance is twice as large, z = 3.308 / sqrt(2) = 2.339.
    assert isclose(mann_whitney_p(range(8), range(8, 16), 0.5), 0.0193, rel_tol=0.01)


@pytest.mark.parametrize(
    ("one", "other", "delta"),
    [
        ([4, 5, 6], [1, 2, 3], 1),
        ([1, 2, 3], [4, 5, 6], -1),
        ([2, 2], [2, 2, 2], 0),
        # Above 1 of 2 x 2 pairs, below 1, equal in 2.
        ([1, 3], [1, 3], 0),
        # 3 > 1, 3 > 2, 2 > 1 above, 2 = 2, 0 < 1, 0 < 2: (3 - 2) / 6.
        ([0, 2, 3], [1, 2], 1 / 6),
    ],
)
def test_cliffs_delta(one, other, delta):
    assert isclose(cliffs_delta(one, other), delta, abs_tol=1e-12)


def test_pairs_in_a_row_are_worth_less_where_both_sides_last():
    # Ranks -3.5 .. 3.5 from their middle: the sum of squares is 42, of neighbours' products
    # 8.75 + 3.75 + 0.75 - 0.25 + 0.75 + 3.75 + 8.75 = 26.25. r = 0.625, cleared of its bias
    # (8 x 0.625 + 1) / 4 = 1.5, which is taken for 0.99: 8 (1 - 0.9801) / 1.9801 = 0.08, and 3
    # is the least.
    line = [1, 2, 3, 4, 5, 6, 7, 8]
    assert independent_pairs(line, line) == 3
    # 1 -1 1 -1 ...: r = -7/8, (8 x -7/8 + 1) / 4 = -1.5; with what grows, that is no likeness.
    assert independent_pairs(line, [1, -1] * 4) == 8
    assert independent_pairs([1, 1, 1], [1, 2, 3]) == 3
    assert independent_pairs([5.0] * 20, range(20)) == 20
    # -3 -3 3 3 ... from their middle: 12 squares of 9, six neighbours alike and five not: r = 1/12,
    # cleared (12 / 12 + 1) / 8 = 1/4, and 12 (1 - 1/16) / (1 + 1/16) = 10.59 pairs are left.
    twos = [1, 1, 2, 2] * 3
    assert isclose(independent_pairs(twos, twos), 12 * 15 / 17)
    # To and fro on both sides is no less alike than growing on both.
    assert independent_pairs([1, -1] * 4, [1, -1] * 4) == 3


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
