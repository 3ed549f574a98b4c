"""What runs and moods show, measured a second time: slowly, and without anything of ``insight``."""

from statistics import median

from journal_tui.domain.units import format_distance


class Known:
    """A journal with what is asked of it often."""

    def __init__(self, entries, units="mi", partly=False):
        self.entries = list(entries)
        self.units = units
        self.partly = partly
        self.runs = [one for one in self.entries if is_run(one.run)]
        self.by_id = {one.id: one for one in self.entries}

    def then(self, one):
        """The earlier entry; where it holds words of self-harm its day alone leads to it."""
        if one.then_entry_id:
            return self.by_id[one.then_entry_id]
        return next(o for o in self.runs if o.day == one.then_day and cared(o))

    def far(self, metres):
        return format_distance(metres, self.units)


def cared(one):
    """Whether it holds words of self-harm."""
    return one.tone is not None and one.tone.care


def is_run(run):
    if run is None or run.kind == "walk":
        return False
    return not run.segments or "run" in {part.kind for part in run.segments}


def broken_up(run):
    """Whether a walk or a rest was in it."""
    if "walked on" in {wall.outcome for wall in run.walls}:
        return True
    if run.segments:
        return {part.kind for part in run.segments} != {"run"}
    if run.nonstop_m is not None and run.distance_m is not None:
        return run.nonstop_m < run.distance_m
    if run.nonstop_s is not None and run.duration_s is not None:
        return run.nonstop_s < run.duration_s
    return False


def without_walk(run):
    """Whether she logged that no walk was in it, from start to end."""
    if broken_up(run):
        return False
    if run.segments:
        return True
    if run.distance_m and run.nonstop_m is not None and run.nonstop_m >= run.distance_m:
        return True
    return bool(run.duration_s and run.nonstop_s is not None and run.nonstop_s >= run.duration_s)


def whole_way(run):
    """Metres of the whole run, 0 where they are not known."""
    if run.distance_m:
        return run.distance_m
    lengths = [part.distance_m for part in run.segments]
    return 0 if None in lengths else sum(lengths)


def surely_ran(run):
    """Metres that were run of it, 0 where the log does not say."""
    if not broken_up(run):
        return whole_way(run)
    parts = [part.distance_m for part in run.segments if part.kind == "run"]
    return sum(parts) if parts and None not in parts else 0


def at_most(run):
    """The most metres that may have been run of it: whatever the walks do not take away."""
    return surely_ran(run) or whole_way(run)


def stretches(run, field, whole):
    """The longest part that was surely not broken up, in metres or seconds; 0 for none."""
    said = run.nonstop_m if field == "distance_m" else run.nonstop_s
    if said is None:
        sums, together = [0], 0
        for part in run.segments:
            together = together + (getattr(part, field) or 0) if part.kind == "run" else 0
            sums.append(together)
        told = any(part.kind == "run" and getattr(part, field) is not None for part in run.segments)
        said = max(sums) if told else (whole if without_walk(run) else 0)
        if field == "duration_s" and not told and without_walk(run):
            said = whole
    return min(said, whole) if whole else said


def nonstop_m(run):
    return stretches(run, "distance_m", whole_way(run))


def nonstop_s(run):
    if run.nonstop_s is None and run.duration_s is not None and _all_of_way(run):
        return run.duration_s
    return stretches(run, "duration_s", run.duration_s or 0)


def _all_of_way(run):
    return bool(
        run.nonstop_m is not None and run.distance_m is not None and run.nonstop_m >= run.distance_m
    )


def shares(run):
    """(ran, whole) in metres and in seconds, each None where the log does not say."""
    found = []
    for field, logged in (("distance_m", run.distance_m), ("duration_s", run.duration_s)):
        if without_walk(run) and logged:
            found.append((logged, logged))
            continue
        lengths = {"run": 0, "walk": 0, "rest": 0}
        known = bool(run.segments)
        for part in run.segments:
            length = getattr(part, field)
            if length is None and part.kind == "rest" and field == "distance_m":
                length = 0
            known = known and length is not None
            lengths[part.kind] += length or 0
        whole = sum(lengths.values())
        agreed = not logged or abs(whole - logged) <= 0.02 * logged
        found.append((lengths["run"], whole) if known and whole and agreed else None)
    return found


def gone_on(wall, run):
    """How it is known that she went on behind a wall; empty where it is not."""
    way = whole_way(run)
    farther = (
        bool(way and wall.distance_m is not None and way - wall.distance_m >= 165)
        and way >= 1.1 * wall.distance_m
    )
    if farther:
        return "farther"
    return wall.outcome if wall.outcome in ("walked on", "ran through") else ""


def mood_of(one):
    return one.mood.value if one.mood is not None else None


def dips_of(entries):
    """Rule R3 word by word: (entries of the dip, the entry that was back or None), oldest first."""
    felt = [one for one in entries if one.mood is not None]
    values = [mood_of(one) for one in felt]
    low, usual = [], []
    for place, value in enumerate(values):
        before = values[max(0, place - 8) : place]
        middle = median(before) if before else 0.0
        usual.append(middle)
        if len(before) < 4:
            low.append(value <= -0.25 + 1e-9)
            continue
        spread = 1.4826 * median([abs(other - middle) for other in before])
        low.append(middle - value >= max(0.25, 1.5 * spread) - 1e-9)
    dips = []
    for place, is_low in enumerate(low):
        if not is_low:
            continue
        if place and low[place - 1]:
            dips[-1][0].append(place)
        else:
            dips.append(([place], usual[place]))
    found = []
    for places, middle in dips:
        later = range(places[-1] + 1, len(felt))
        back = next((felt[i] for i in later if values[i] >= middle - 1e-9), None)
        found.append(([felt[i] for i in places], back))
    return found


def lifted(entries):
    """The dips whose end was a lift: (entries, back)."""
    return [
        (dip, back)
        for dip, back in dips_of(entries)
        if back is not None
        and all(mood_of(back) > mood_of(one) for one in between(entries, dip[0], dip[-1]))
    ]


def between(entries, first, last):
    ids = [one.id for one in entries]
    inside = entries[ids.index(first.id) : ids.index(last.id) + 1]
    return [one for one in inside if one.mood is not None]
