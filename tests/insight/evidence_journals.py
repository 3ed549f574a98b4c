"""Made-up journals for the truth of the evidence: each seed is one journal, always the same."""

import random
from datetime import timedelta

from insight_makers import TODAY, entry

from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run, Segment, Wall

MILE = 1609.344
OUTCOMES = (None, "stopped", "stopped", "walked on", "walked on", "ran through")
WEATHER = ("rain", "drizzle", "sun", "cold", "hot", "windy", "dark", "indoors")
KINDS = ("run", "run", "run", "run", "easy", "race", "parkrun", "walk", "treadmill")


def journal_of(seed: int) -> list[Entry]:
    """Up to 36 entries, oldest first: some grow, some fade, some have a year's gap or none."""
    rng = random.Random(seed)
    size = rng.choice((0, 1, 2, 3, 5, 8, 12, 20, 36))
    ago = rng.choice((0, 0, 0, 1, 3, 10, 400))
    # Some have the same week of last year.
    year = rng.randrange(2, 9) if rng.random() < 0.3 else 0
    days = []
    for place in range(size):
        if year and place == year:
            ago = max(ago, 364)
        days.append(TODAY - timedelta(days=ago))
        ago += rng.choice((0, 0, 1, 1, 2, 2, 3, 5, 8, 20))
        if rng.random() < 0.04:
            ago += rng.choice((330, 345, 360))
    days.reverse()
    # What one journal logs another does not: so that the rare kinds are seen as well.
    habit = {name: rng.random() for name in ("part", "feel", "wall", "effort", "time", "far")}
    # One entry at most holds words of self-harm, so that its day alone leads to it.
    cared = rng.randrange(40)
    # Where nothing grows, distances come again.
    growth = rng.choice((0, rng.uniform(-0.01, 0.12), rng.uniform(0, 0.12)))
    return [
        entry(
            f"e{place:02}",
            day,
            _run(rng, habit, 1 + growth * place) if rng.random() < 0.85 else None,
            feeling=_feeling(rng, habit["feel"], place),
            tone=_tone(rng, care=place == cared),
            hour=6 + place % 12,
        )
        for place, day in enumerate(days)
    ]


def _tone(rng: random.Random, *, care: bool) -> Tone | None:
    if rng.random() < 0.25 and not care:
        return None
    return Tone(rng.randint(-10, 10) / 10, 0.5, care=care)


def _feeling(rng: random.Random, habit: float, place: int) -> Feeling:
    if rng.random() > habit:
        return Feeling()
    lift = rng.choice((0, 1, 2, 4))
    during = rng.randint(-4, 1 + place % 3)
    return rng.choice(
        (
            Feeling(during, min(5, during + lift)),
            Feeling(during, min(5, during + lift)),
            Feeling(None, during),
        )
    )


def _run(rng: random.Random, habit: dict[str, float], grown: float) -> Run:
    way = round(rng.choice((0.5, 0.75, 1, 1, 1.2, 1.6, 2)) * grown * MILE, 1)
    took = round(way * rng.uniform(0.33, 0.55) / 60) * 60.0
    distance = way if rng.random() < 0.5 + habit["far"] / 2 else None
    duration = took if rng.random() < 0.4 + habit["time"] else None
    segments = _segments(rng, way, took) if rng.random() < habit["part"] * 0.6 else ()
    part = rng.choice((0.25, 0.5, 1, 1, 1.2))
    return Run(
        kind=rng.choice(KINDS),
        distance_m=distance if not segments or rng.random() < 0.5 else None,
        duration_s=duration,
        segments=segments,
        nonstop_m=way * part if rng.random() < habit["part"] * 0.5 else None,
        nonstop_s=took * part if rng.random() < habit["part"] * 0.3 else None,
        effort=rng.randint(2, 9) if rng.random() < habit["effort"] else None,
        walls=tuple(_wall(rng, way, grown) for _ in range(rng.choice((1, 1, 2, 3))))
        if rng.random() < habit["wall"]
        else (),
        weather=tuple(rng.sample(WEATHER, rng.choice((0, 0, 1, 2)))),
    )


def _segments(rng: random.Random, way: float, took: float) -> tuple[Segment, ...]:
    """Parts that add up to the run, or to nothing that is known."""
    cut = rng.choice((0.3, 0.5, 0.6, 0.8, 0.9))
    far, long = rng.random() < 0.7, rng.random() < 0.7
    other = rng.choice(("walk", "walk", "walk", "rest", "run"))
    shares = (
        (("run", cut), (other, 1 - cut)),
        (("run", cut / 2), (other, 1 - cut), ("run", cut / 2)),
    )
    parts = tuple(
        Segment(
            kind,
            way * share if far and kind != "rest" else None,
            took * share if long else None,
        )
        for kind, share in rng.choice(shares)
    )
    return parts if rng.random() < 0.95 else (Segment("walk", way, took),)


def _wall(rng: random.Random, way: float, grown: float) -> Wall:
    stronger = rng.random() < grown - 1
    return Wall(
        way * rng.choice((0.3, 0.5, 0.9, 1)) if rng.random() < 0.6 else None,
        rng.choice((None, 300.0, 540.0)),
        outcome="ran through" if stronger else rng.choice(OUTCOMES),
    )
