"""Cases of evidence from walks, walls and going out: a kind, runs by days ago, the sentence."""

from evidence_cases import INTERVALS, nonstop, timed
from insight_makers import MILE, miles, run_and_walk

from journal_tui.domain.run import Run, Segment, Wall


def wall(at=None, outcome=None, **fields):
    return Wall(None if at is None else at * MILE, outcome=outcome, **fields)


def parts(*lengths, field="distance_m"):
    """A run of so many miles (or minutes) run, walked, run, walked and so on."""
    unit = MILE if field == "distance_m" else 60
    kinds = ("run", "walk") * len(lengths)
    return Run(
        segments=tuple(
            Segment(kind, **{field: length * unit})
            for kind, length in zip(kinds, lengths, strict=False)
        )
    )


def walls(*outcomes):
    """A run with a wall for each of the outcomes."""
    return Run(walls=tuple(Wall(outcome=outcome) for outcome in outcomes))


THROUGH, WALKED, STOPPED = "ran through", "walked on", "stopped"

WITHOUT_WALKING = [
    # longest nonstop
    (
        "longest nonstop",
        [(2, miles(1, nonstop_m=0.5 * MILE)), (0, nonstop(1.5))],
        "Today you ran 1.5 mi without walking. "
        "The longest you had logged before that was 0.5 mi, on Friday.",
    ),
    (
        "longest nonstop",
        [(0, miles(1, nonstop_m=0.5 * MILE)), (0, miles(1.5, nonstop_m=MILE))],
        "Today you ran 1 mi without walking: the longest stretch you have logged.",
    ),
    (
        "longest nonstop",
        [(0, run_and_walk(1, 0.6))],
        "Today you ran 1 mi without walking: the longest stretch you have logged.",
    ),
    # A log that contradicts itself: never more than the whole run.
    (
        "longest nonstop",
        [(0, miles(1.5, nonstop_m=2 * MILE))],
        "Today you ran 1.5 mi without walking: the longest stretch you have logged.",
    ),
    ("longest nonstop", [(2, miles(1)), (0, miles(1.5))], None),
    # longest nonstop time
    (
        "longest nonstop time",
        [(1, Run(nonstop_s=600)), (0, timed(25, nonstop_s=1200))],
        "Today you ran for 20 min without walking. "
        "The longest you had logged before that was 10 min, yesterday.",
    ),
    (
        "longest nonstop time",
        [(0, nonstop(1, minutes=12))],
        "Today you ran for 12 min without walking: the longest stretch you have logged.",
    ),
    ("longest nonstop time", [(0, miles(1, minutes=12))], None),
    # nonstop then and now
    (
        "nonstop then and now",
        [(18, miles(1, nonstop_m=0.5 * MILE)), (4, nonstop(1)), (0, nonstop(1.5))],
        "On 3 August you ran 0.5 mi without walking. Today it was 1.5 mi.",
    ),
    ("nonstop then and now", [(18, nonstop(0.5)), (0, nonstop(1.5))], None),
    ("nonstop then and now", [(18, nonstop(1)), (4, nonstop(1.03)), (0, nonstop(1.06))], None),
    ("nonstop then and now", [(18, miles(0.5)), (4, nonstop(1)), (0, nonstop(1.5))], None),
    # nonstop time then and now
    (
        "nonstop time then and now",
        [(18, Run(nonstop_s=300)), (4, Run(nonstop_s=600)), (0, Run(nonstop_s=1200))],
        "On 3 August you ran for 5 min without walking. Today it was 20 min.",
    ),
    (
        "nonstop time then and now",
        [(18, Run(nonstop_s=300)), (4, Run(nonstop_s=320)), (0, Run(nonstop_s=350))],
        None,
    ),
    ("nonstop time then and now", [(4, Run(nonstop_s=600)), (0, Run(nonstop_s=1200))], None),
    # nonstop runs
    (
        "nonstop runs",
        [(18, nonstop(0.5)), (9, miles(1)), (4, nonstop(1)), (2, parts(1))],
        "Your journal has 3 runs without a walk from start to end, the newest on Friday.",
    ),
    ("nonstop runs", [(18, nonstop(0.5)), (9, miles(1)), (4, nonstop(1)), (0, parts(1, 1))], None),
    # share run: 1 of 1.6 mi is 62.5 per cent, 1.5 of 2 mi 75
    (
        "share run",
        [(18, run_and_walk(1, 0.6)), (0, run_and_walk(1.5, 0.5))],
        "On 3 August you ran 1 of 1.6 mi. Today you ran 1.5 of 2 mi.",
    ),
    (
        "share run",
        [(18, run_and_walk(1, 0.6)), (0, nonstop(1.5))],
        "On 3 August you ran 1 of 1.6 mi. Today you ran all of 1.5 mi.",
    ),
    # 2 x 4 of 12 minutes is two thirds, 8 + 10 of 20 is nine tenths
    (
        "share run",
        [
            (18, parts(4, 2, 4, 2, field="duration_s")),
            (0, parts(8, 2, 10, field="duration_s")),
        ],
        "On 3 August you ran 8 of 12 min. Today you ran 18 of 20 min.",
    ),
    ("share run", [(18, run_and_walk(1, 0.6)), (0, run_and_walk(1, 0.5))], None),
    ("share run", [(18, run_and_walk(1, 0.6)), (0, nonstop(0.5))], None),
    ("share run", [(18, run_and_walk(1, 0.6)), (0, miles(1.5))], None),
    ("share run", [(18, run_and_walk(1, 0.6)), (0, miles(3, segments=INTERVALS))], None),
    # The parts are of another run than the whole, as it seems.
    ("share run", [(18, parts(1, 0.6)._replace(distance_m=4000)), (0, nonstop(1.5))], None),
]

GOING = [
    # runs in all
    (
        "runs in all",
        [(400, Run()), (0, Run())],
        "You have gone out to run twice since 18 July 2015.",
    ),
    (
        "runs in all",
        [(28, Run()), (0, Run()), (0, Run())],
        "You have gone out to run 3 times since 24 July.",
    ),
    ("runs in all", [(0, Run())], None),
    # weeks with a run: those that began on 1, 8 and 15 August
    (
        "weeks with a run",
        [(14, Run()), (13, Run()), (7, Run()), (6, Run()), (0, Run())],
        "You have gone out to run in 3 different weeks since 7 August.",
    ),
    ("weeks with a run", [(13, Run()), (7, Run()), (6, Run()), (0, Run())], None),
    # showed up
    ("showed up", [(27, Run()), (1, Run())], "You went out to run twice in the last four weeks."),
    ("showed up", [(28, Run()), (1, Run())], None),
    # race
    ("race", [(70, miles(3.1, kind="race"))], "On 12 June you ran 3.1 mi, in a race."),
    (
        "race",
        [(70, Run(kind="race")), (9, Run(kind="parkrun")), (2, timed(36, kind="parkrun"))],
        "On Friday you ran for 36 min, at a parkrun. You have run at a parkrun twice now.",
    ),
    ("race", [(2, miles(3.1, kind="tempo"))], None),
    # weather
    ("weather", [(2, miles(1, weather=("rain",)))], "On Friday you ran 1 mi, in the rain."),
    (
        "weather",
        [(9, Run(weather=("rain",))), (2, timed(10, weather=("wind", "rain")))],
        "On Friday you ran for 10 min, in the rain. You have run in the rain twice now.",
    ),
    (
        "weather",
        [(9, Run(weather=("hot",))), (0, Run(weather=("hot",)))],
        "Today you went out to run, in the heat. You have run in the heat twice now.",
    ),
    ("weather", [(2, miles(1, weather=("sun",)))], None),
    ("weather", [(2, miles(1, kind="treadmill", weather=("rain",)))], None),
    ("weather", [(2, miles(1, weather=("rain", "indoors")))], None),
    # comeback
    (
        "comeback",
        [(25, miles(2)), (1, miles(1))],
        "Your journal has 23 days without a run, and then, yesterday, you ran 1 mi.",
    ),
    ("comeback", [(15, miles(2)), (1, miles(1))], None),
]

WALLS = [
    # wall passed
    (
        "wall passed",
        [(0, miles(1.5, walls=(wall(1), wall(0.75, THROUGH))))],
        "Today there was a wall at 0.75 mi. You ran through it, and went on to 1.5 mi.",
    ),
    ("wall passed", [(0, walls(THROUGH))], "Today there was a wall, and you ran through it."),
    (
        "wall passed",
        [(2, Run(walls=(wall(outcome=WALKED, minute_s=540),)))],
        "On Friday there was a wall after 9 min. You walked, and you went on.",
    ),
    (
        "wall passed",
        [(0, miles(1.6, walls=(wall(1, STOPPED),)))],
        "Today there was a wall at 1 mi, and you stopped. Then you went on, to 1.6 mi.",
    ),
    (
        "wall passed",
        [(0, miles(1.6, walls=(wall(1),)))],
        "Today there was a wall at 1 mi. You went on behind it, to 1.6 mi.",
    ),
    ("wall passed", [(0, miles(1, walls=(wall(1, STOPPED),)))], None),
    ("wall passed", [(0, Run(walls=(wall(1),)))], None),
    # wall moved
    (
        "wall moved",
        [(18, miles(1, walls=(wall(0.5),))), (0, miles(1, walls=(wall(0.75),)))],
        "On 3 August, the wall stood at 0.5 mi. Today it stood at 0.75 mi.",
    ),
    ("wall moved", [(18, miles(1, walls=(wall(0.75),))), (0, miles(1, walls=(wall(0.5),)))], None),
    ("wall moved", [(0, miles(1, walls=(wall(0.75), wall())))], None),
    # walls in all
    (
        "walls in all",
        [(9, walls(THROUGH, STOPPED)), (0, walls(WALKED))],
        "You have met 3 walls. Behind 2 of them you went on.",
    ),
    (
        "walls in all",
        [(9, walls(THROUGH, WALKED)), (0, walls(WALKED))],
        "You have met 3 walls. Behind each of them you went on.",
    ),
    (
        "walls in all",
        [(0, walls(THROUGH, STOPPED))],
        "You have met two walls. Behind one of them you went on.",
    ),
    (
        "walls in all",
        [(0, walls(THROUGH, WALKED))],
        "You have met two walls. Behind both of them you went on.",
    ),
    ("walls in all", [(9, walls(THROUGH)), (0, walls(STOPPED, None))], None),
    ("walls in all", [(0, walls(THROUGH))], None),
    # walls run through
    (
        "walls run through",
        [(9, walls(STOPPED, WALKED, STOPPED)), (0, walls(THROUGH, WALKED, THROUGH))],
        "Of the first 3 walls in your journal you ran through none. "
        "Of the newest 3 you ran through 2.",
    ),
    (
        "walls run through",
        [(9, walls(STOPPED, THROUGH, STOPPED, WALKED)), (0, walls(*[THROUGH] * 4))],
        "Of the first 4 walls in your journal you ran through 1. "
        "Of the newest 4 you ran through 4.",
    ),
    (
        "walls run through",
        [(9, walls(STOPPED, THROUGH, STOPPED)), (0, walls(THROUGH, WALKED, THROUGH))],
        None,
    ),
    (
        "walls run through",
        [(9, walls(STOPPED, None, STOPPED)), (0, walls(THROUGH, THROUGH, THROUGH))],
        None,
    ),
    ("walls run through", [(9, walls(STOPPED, STOPPED)), (0, walls(THROUGH, THROUGH))], None),
]

CASES = [*WITHOUT_WALKING, *GOING, *WALLS]
