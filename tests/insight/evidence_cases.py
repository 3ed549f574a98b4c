"""Cases of evidence from runs, worked by hand: a kind, runs by days ago, the sentence or None."""

from insight_makers import MILE, ago, entry, miles, run_and_walk

from journal_tui.domain.run import Run, Segment

INTERVALS = (Segment("run", duration_s=120), Segment("walk", duration_s=60))


def journal(*runs):
    """Entries from (days ago, run) pairs, oldest first."""
    return [
        entry(f"r{number}", ago(days), run, hour=6 + number % 12)
        for number, (days, run) in enumerate(runs)
    ]


def timed(minutes, **fields):
    return Run(duration_s=minutes * 60, **fields)


def nonstop(distance, *, minutes=None):
    return miles(distance, minutes=minutes, nonstop_m=distance * MILE)


DISTANCE = [
    # first run
    ("first run", [(0, miles(1))], "This is the first run in your journal: 1 mi."),
    ("first run", [(0, Run())], "This is the first run in your journal, and you went."),
    (
        "first run",
        [(1, timed(20))],
        "The first run in your journal: yesterday you ran for 20 min.",
    ),
    ("first run", [(0, miles(1)), (0, miles(1))], None),
    # farthest
    (
        "farthest",
        [(18, miles(0.8)), (0, nonstop(1.5))],
        "On 3 August, 0.8 mi was your farthest. "
        "Today you ran 1.5 mi without walking: your farthest yet.",
    ),
    (
        "farthest",
        [(18, miles(1.5)), (0, miles(1))],
        "On 3 August you ran 1.5 mi: your farthest yet.",
    ),
    (
        "farthest",
        [(2, run_and_walk(1, 0.6)), (0, miles(1.5))],
        "On Friday, 1 mi was the most you had run. Today you ran 1.5 mi: your farthest yet.",
    ),
    ("farthest", [(2, miles(1.51)), (0, miles(1.52))], "Today you ran 1.5 mi: your farthest yet."),
    # Two runs of one day: the farther one is held against an earlier day, or stands alone.
    (
        "farthest",
        [(18, miles(1.5)), (0, miles(1.9)), (0, miles(4))],
        "On 3 August, 1.5 mi was your farthest. Today you ran 4 mi: your farthest yet.",
    ),
    ("farthest", [(0, miles(1.9)), (0, miles(4))], "Today you ran 4 mi: your farthest yet."),
    ("farthest", [(0, miles(4)), (0, miles(1.9))], "Today you ran 4 mi: your farthest yet."),
    ("farthest", [(0, miles(1))], None),
    ("farthest", [(2, timed(83)), (0, miles(1))], None),
    ("farthest", [(2, miles(1)), (1, miles(2, segments=INTERVALS)), (0, miles(1.5))], None),
    # farthest on foot
    (
        "farthest on foot",
        [(2, run_and_walk(1, 0.6)), (0, miles(2, segments=INTERVALS))],
        "On Friday, 1.6 mi was your longest way. "
        "Today you went 2 mi, running and walking: your longest way yet.",
    ),
    (
        "farthest on foot",
        [(0, run_and_walk(1, 0.6)), (0, miles(2, segments=INTERVALS))],
        "Today you went 2 mi, running and walking: your longest way yet.",
    ),
    (
        "farthest on foot",
        [(3, miles(1.8, kind="walk")), (2, miles(1)), (0, run_and_walk(1, 1))],
        "Today you went 2 mi, running and walking: your longest way yet.",
    ),
    ("farthest on foot", [(2, run_and_walk(1, 0.6)), (0, miles(2))], None),
    (
        "farthest on foot",
        [(3, miles(3, kind="walk")), (2, miles(1)), (0, run_and_walk(1, 1))],
        None,
    ),
    ("farthest on foot", [(0, run_and_walk(1, 1))], None),
    # then and now
    (
        "then and now",
        [(18, miles(0.8)), (4, miles(1)), (0, nonstop(1.5))],
        "On 3 August, 0.8 mi was your farthest. Today you ran 1.5 mi without walking.",
    ),
    (
        "then and now",
        [(18, miles(0.8)), (4, miles(1)), (0, miles(1.5))],
        "On 3 August, 0.8 mi was your farthest. Today you ran 1.5 mi.",
    ),
    ("then and now", [(18, miles(0.8)), (0, miles(1.5))], None),
    ("then and now", [(18, miles(1)), (4, miles(1.02)), (0, miles(1.04))], None),
    ("then and now", [(18, miles(1, segments=INTERVALS)), (4, miles(1.1)), (0, miles(2))], None),
    # farther since: 1, 0.8 and 1.5 mi are as far as 0.8 or farther, 0.5 mi is not
    (
        "farther since",
        [(18, miles(0.8)), (9, miles(1)), (7, miles(0.8)), (5, miles(0.5)), (0, miles(1.5))],
        "On 3 August, 0.8 mi was your farthest. You have run that far or farther 3 times since.",
    ),
    # Of the run of half an hour nobody knows how far it was.
    (
        "farther since",
        [(18, miles(0.8)), (9, miles(1)), (7, timed(30)), (5, miles(0.9)), (0, miles(1.5))],
        "On 3 August, 0.8 mi was your farthest. "
        "You have run that far or farther at least 3 times since.",
    ),
    ("farther since", [(18, miles(0.8)), (9, miles(1)), (7, miles(0.7)), (0, miles(1.5))], None),
    ("farther since", [(18, miles(0.8)), (18, miles(1)), (9, miles(1)), (0, miles(1.5))], None),
    # records
    (
        "records",
        [(18, miles(0.8)), (9, miles(1)), (9, miles(1.1)), (5, miles(1)), (2, miles(1.5))],
        "Your journal shows 2 days on which you ran farther than ever before, "
        "the newest of them on Friday.",
    ),
    ("records", [(18, miles(0.8)), (9, miles(1)), (2, miles(1))], None),
    ("records", [(18, miles(2, segments=INTERVALS)), (9, miles(1)), (2, miles(1.5))], None),
    # last year
    (
        "last year",
        [(364, miles(0.8)), (0, miles(1.5))],
        "A year ago, in the same seven days, your farthest was 0.8 mi. Today you ran 1.5 mi.",
    ),
    ("last year", [(364, miles(1.5)), (0, miles(0.8))], None),
    ("last year", [(357, miles(0.8)), (0, miles(1.5))], None),
    ("last year", [(364, miles(0.8)), (7, miles(1.5))], None),
    ("last year", [(364, miles(0.8, segments=INTERVALS)), (0, miles(1.5))], None),
    # last year runs
    (
        "last year runs",
        [(366, Run()), (6, Run()), (3, Run()), (0, Run())],
        "A year ago, in the same seven days, you went out to run once. "
        "In the last seven days it was 3 times.",
    ),
    ("last year runs", [(371, Run()), (6, Run()), (3, Run()), (0, Run())], None),
    ("last year runs", [(366, Run()), (365, Run()), (3, Run()), (0, Run())], None),
    # distance in all
    (
        "distance in all",
        [(9, miles(1)), (2, Run()), (0, run_and_walk(1, 0.6))],
        "Together, 2 runs in your journal come to 2.6 mi.",
    ),
    ("distance in all", [(9, miles(1)), (2, Run()), (0, miles(9, kind="walk"))], None),
]

TIME = [
    # longest time
    (
        "longest time",
        [(18, timed(20)), (0, timed(32))],
        "On 3 August, your longest run by the clock took 20 min. "
        "Today you ran for 32 min: the longest yet.",
    ),
    (
        "longest time",
        [(18, timed(40, segments=INTERVALS)), (0, timed(32))],
        "On 3 August you were out for 40 min, running and walking: your longest run by the clock.",
    ),
    (
        "longest time",
        [(0, timed(20)), (0, timed(32))],
        "Today you ran for 32 min: your longest run by the clock.",
    ),
    ("longest time", [(18, timed(50, kind="walk")), (0, timed(32))], None),
    ("longest time", [(18, miles(1)), (0, timed(32))], None),
    # time in all
    (
        "time in all",
        [(2, timed(20)), (0, timed(11))],
        "You have been out running for 31 min in all, in 2 runs.",
    ),
    ("time in all", [(2, miles(1)), (0, timed(11))], None),
    # week minutes: 12 + 19 = 31 in the first seven days, 40 in the last
    (
        "week minutes",
        [(18, timed(12)), (12, timed(19)), (11, timed(60)), (0, timed(40))],
        "The first seven days of runs in your journal began on 3 August and came to 31 min. "
        "The last seven days came to 40 min.",
    ),
    ("week minutes", [(18, timed(12)), (12, timed(19)), (0, timed(34))], None),
    ("week minutes", [(18, timed(12)), (12, Run()), (0, timed(40))], None),
    ("week minutes", [(12, timed(12)), (0, timed(40))], None),
    ("week minutes", [(18, timed(12)), (7, timed(40))], None),
    # last year minutes
    (
        "last year minutes",
        [(366, timed(18)), (3, timed(30)), (0, timed(36))],
        "A year ago, in the same seven days, your runs came to 18 min. "
        "In the last seven days they came to 1 h 06.",
    ),
    ("last year minutes", [(366, timed(18)), (3, Run()), (0, timed(36))], None),
    ("last year minutes", [(366, timed(38)), (0, timed(42))], None),
    # pace
    (
        "pace",
        [(18, miles(1, minutes=15)), (0, miles(1.1, minutes=15))],
        "On 3 August you ran 1 mi at 15:00 /mi. Today you ran 1.1 mi at 13:38 /mi.",
    ),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(1.1, minutes=17))], None),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(1, minutes=14.75))], None),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(2, minutes=20))], None),
    ("pace", [(6, miles(1, minutes=15)), (0, miles(1, minutes=12))], None),
    ("pace", [(18, miles(1, minutes=15, segments=INTERVALS)), (0, miles(1, minutes=12))], None),
    # easier
    (
        "easier",
        [(18, miles(1, effort=8)), (0, miles(1.1, effort=5))],
        "On 3 August, 1 mi was an effort of 8. Today, 1.1 mi was an effort of 5.",
    ),
    ("easier", [(18, miles(1, effort=8)), (0, miles(1, effort=7))], None),
    ("easier", [(18, miles(1, effort=8)), (0, miles(0.9, effort=5))], None),
    ("easier", [(18, miles(1, effort=8)), (0, miles(1.2, effort=5))], None),
    ("easier", [(6, miles(1, effort=8)), (0, miles(1, effort=5))], None),
    ("easier", [(18, miles(1, effort=8)), (0, run_and_walk(0.6, 0.4)._replace(effort=5))], None),
    # hard runs
    (
        "hard runs",
        [(9, Run(effort=7)), (5, Run(effort=6)), (4, Run(effort=9)), (2, Run(effort=7))],
        "You have done 3 runs of effort 7 or more, the newest on Friday.",
    ),
    ("hard runs", [(9, Run(effort=7)), (5, Run(effort=6)), (2, Run(effort=7)), (0, Run())], None),
]

CASES = [*DISTANCE, *TIME]
