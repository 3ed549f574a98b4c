"""Cases of evidence from moods and feelings, worked by hand: a kind, entries, the sentence."""

from insight_makers import TODAY, ago, entry, miles, run_and_walk

from journal_tui.domain.entry import Feeling, Tone

LOW = entry("low", ago(3), mood=-0.4)
RAN = entry("z", TODAY, miles(1))


def before(*values):
    """One entry a day with these moods, the first of them twenty days ago."""
    return [entry(f"b{place}", ago(20 - place), mood=value) for place, value in enumerate(values)]


USUAL = before(0.4, 0.4, 0.4, 0.4)
DIPPED = entry("dip", ago(5), miles(1), mood=-0.5)


def dips(*pairs, after=()):
    """A usual of 0.4, then dips of so many days each, with two entries at 0.4 behind each."""
    made, day = before(*[0.4] * 8), 19
    for number, took in enumerate(pairs):
        made.append(entry(f"d{number}", ago(day), mood=-0.6))
        day -= took
        made.append(entry(f"u{number}", ago(day), mood=0.4))
        made.append(entry(f"v{number}", ago(day), mood=0.4, hour=20))
        day -= 1
    made[:8] = [entry(f"b{place}", ago(40 - place), mood=0.4) for place in range(8)]
    return [*made, *after, RAN]


def felt(*feelings, care=False):
    """A run for each pair of feelings, the last of them today."""
    return [
        entry(
            f"f{place}",
            ago(len(feelings) - 1 - place),
            miles(1),
            feeling=Feeling(*pair),
            tone=Tone(0.0, 0.0, care=True) if care else None,
        )
        for place, pair in enumerate(feelings)
    ]


def lows(*runs_after, last=()):
    """Low days ten days apart; a run so many days after each, None for no run."""
    made = []
    for place, days in enumerate(runs_after):
        day = 10 * (len(runs_after) - place)
        made.append(entry(f"l{place}", ago(day), mood=-0.4))
        if days is not None:
            made.append(entry(f"r{place}", ago(day - days), miles(1)))
    return [*made, *last, RAN]


CASES = [
    # dip recovered
    (
        "dip recovered",
        [
            *USUAL,
            DIPPED,
            entry("a", ago(4), miles(1)),
            entry("b", ago(3), miles(1), mood=0.5),
            RAN,
        ],
        "On Tuesday your mood dipped. 2 days and 2 runs later it had lifted again.",
    ),
    (
        "dip recovered",
        [*USUAL, DIPPED, entry("b", ago(4), mood=0.4), RAN],
        "On Tuesday your mood dipped. One day later it had lifted again.",
    ),
    (
        "dip recovered",
        [*USUAL, DIPPED, entry("b", ago(5), mood=0.4, hour=20), RAN],
        "On Tuesday your mood dipped. Later that day it had lifted again.",
    ),
    (
        "dip recovered",
        [
            *USUAL,
            entry("dip", TODAY, miles(1), mood=-0.5),
            entry("b", TODAY, mood=0.4, hour=20),
        ],
        "Earlier today your mood dipped. It has lifted again since.",
    ),
    (
        "dip recovered",
        [
            entry("a", ago(9), mood=-0.9),
            entry("b", ago(8), mood=-0.1),
            entry("c", ago(7), mood=-0.3),
            entry("d", ago(6), miles(1), mood=-0.1),
            entry("e", ago(5), mood=-0.1),
            RAN,
        ],
        "On 14 August your mood dipped. One day and one run later it had lifted again.",
    ),
    ("dip recovered", [*USUAL, DIPPED, entry("b", ago(3), mood=0.1), RAN], None),
    # The usual of an early dip may be low itself: to be back there is no lift.
    ("dip recovered", [*before(-0.9, -0.1, -0.26, -0.4, -0.3), RAN], None),
    # dips recovered
    (
        "dips recovered",
        dips(2, 5),
        "Both dips in your journal lifted again, each within 5 days.",
    ),
    # Of 1, 2 and 7 days the first two, which are more than half, were within 2.
    (
        "dips recovered",
        dips(1, 7, 2),
        "All 3 dips in your journal lifted again, most of them within 2 days.",
    ),
    (
        "dips recovered",
        dips(2, 0, after=(entry("now", TODAY, mood=-0.7),)),
        "Both earlier dips in your journal lifted again, each within 2 days.",
    ),
    # The third dip is over: the last mood is no dip, and not back at 0.4.
    (
        "dips recovered",
        dips(2, 5, after=(entry("c", ago(2), mood=-0.6), entry("d", ago(1), mood=0.3))),
        "Of the 3 dips in your journal two lifted again, each within 5 days.",
    ),
    ("dips recovered", dips(2), None),
    (
        "dips recovered",
        dips(2, after=(entry("c", ago(2), mood=-0.6), entry("d", ago(1), mood=0.3))),
        None,
    ),
    # after a low one
    (
        "after a low one",
        [LOW, entry("r", ago(2), miles(1))],
        "Your mood was low on Thursday. The next day you ran 1 mi.",
    ),
    (
        "after a low one",
        [LOW, entry("r", ago(1), run_and_walk(1, 1))],
        "Your mood was low on Thursday. Two days later you went 2 mi, running and walking.",
    ),
    ("after a low one", [LOW, RAN], None),
    ("after a low one", [entry("ok", ago(3), mood=0.0), entry("r", ago(2), miles(1))], None),
    # went again
    (
        "went again",
        lows(1, 7, None),
        "Your journal has 3 low days that are a week ago or more. "
        "After 2 of them you ran again within seven days.",
    ),
    (
        "went again",
        lows(1, 7, 3),
        "Your journal has 3 low days that are a week ago or more. "
        "After each of them you ran again within seven days.",
    ),
    ("went again", lows(1, 8, None), None),
    ("went again", lows(1, 2), None),
    ("went again", lows(1, 2, last=(entry("new", ago(6), mood=-0.4),)), None),
    # felt better after
    (
        "felt better after",
        felt((-1, 2), (0, 0), (1, 3)),
        "For 3 runs you noted how you felt on the way and after. After 2 of them you felt better.",
    ),
    (
        "felt better after",
        felt((-1, 2), (0, 1), (1, 3)),
        "For 3 runs you noted how you felt on the way and after. "
        "After each of them you felt better.",
    ),
    ("felt better after", felt((-1, 2), (0, 0), (1, 1)), None),
    ("felt better after", felt((-1, 2), (0, 1), (None, 3)), None),
    ("felt better after", felt((-1, 2), (0, 1), (1, 3), care=True), None),
    # lifted on the way
    (
        "lifted on the way",
        felt((-1, 3), (1, 3)),
        "Yesterday you felt fairly bad on the way, and good after the run.",
    ),
    ("lifted on the way", felt((0, 3), (-1, 0)), None),
    ("lifted on the way", felt((-1, 3), care=True), None),
    ("lifted on the way", [entry("a", TODAY, feeling=Feeling(-2, 3)), RAN], None),
]
