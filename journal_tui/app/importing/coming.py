"""What a file holds as entries of a journal, before anything is compared or saved."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

from journal_tui.app.clock import Clock
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import RUN_KINDS, Run
from journal_tui.domain.same_run import Likeness, Span, likeness
from journal_tui.interchange.common.sports import OTHER, UNKNOWN, sport_named
from journal_tui.interchange.found import Activity, Page
from journal_tui.interchange.moods import feeling_for

#: A time from the start to the end that is longer is a clock that jumped, in seconds.
_LONGEST_S: Final = 48 * 3600.0
#: Pauses that are shorter are the rounding of two clocks, in seconds.
_HAIR_S: Final = 1.0
_KINDS: Final = {"walking": "walk", "hiking": "walk"}

#: How an origin begins that says when and how far a record was, and how its start is written.
_SPAN: Final = "span:"
_UTC: Final = "%Y%m%dT%H%M%SZ"

#: What she said that a mood of another program is, on the Feeling Scale.
OwnMoods = Mapping[str, int]


class Maker(NamedTuple):
    """What turns activities and pages into entries: the clock, new ids, her word on moods."""

    clock: Clock
    new_id: Callable[[], str]
    moods: OwnMoods

    def entry_of(self, activity: Activity) -> Entry | None:
        """The entry of an activity; None where the file does not say when it was."""
        if activity.started_at is None:
            return None
        at = self.moment(activity.started_at, zone_known=activity.zone_known)
        now = self.clock.now()
        return Entry(
            id=self.new_id(),
            at=at,
            created_at=now,
            updated_at=now,
            text=activity.text,
            run=run_of(activity),
            feeling=Feeling(during=activity.feeling),
            tags=tuple(dict.fromkeys(activity.tags)),
            origins=_origins(at, activity),
        )

    def entry_of_page(self, page: Page, format_id: str) -> Entry:
        """The entry of a page of another journal, its text letter for letter."""
        at = self.moment(page.at, zone_known=page.zone_known)
        now = self.clock.now()
        run = _run_of_page(page)
        # Without a run there is no other place for the place.
        place = (page.place,) if page.place and run is None else ()
        return Entry(
            id=self.new_id(),
            at=at,
            created_at=now,
            updated_at=now,
            text=page.text,
            run=run,
            feeling=self._feeling(page, format_id),
            tags=tuple(dict.fromkeys((*page.tags, *place))),
            origins=(page.key or _key_of_page(page, format_id),),
        )

    def moment(self, at: datetime, *, zone_known: bool) -> datetime:
        """When it was: by the clock of the place where the file tells it, else by hers."""
        if at.tzinfo is None:
            return self.clock.localize(at)
        return at if zone_known else self.clock.here(at)

    def _feeling(self, page: Page, format_id: str) -> Feeling:
        feeling = page.feeling
        if page.activity is not None and feeling.during is None:
            feeling = feeling._replace(during=page.activity.feeling)
        if not page.mood:
            return feeling
        said = feeling_for(format_id, page.mood, self.moods)
        if said is None:
            # A word of hers that no table knows says more than no word.
            return feeling._replace(words=(*feeling.words, page.mood))
        return feeling if feeling.after is not None else feeling._replace(after=said)


def run_of(activity: Activity) -> Run:
    """What the journal keeps of an activity.

    How long it took is the moving time where the file has one. One lap alone is the whole run
    and says nothing.
    """
    kind = activity.kind if activity.kind in RUN_KINDS else _KINDS.get(activity.sport, "run")
    duration = activity.elapsed_s if activity.moving_s is None else activity.moving_s
    elapsed = activity.elapsed_s
    paused = (
        elapsed is not None and duration is not None and duration + _HAIR_S < elapsed <= _LONGEST_S
    )
    return Run(
        kind=kind,
        distance_m=activity.distance_m or None,
        duration_s=duration or None,
        segments=activity.segments,
        nonstop_m=activity.nonstop_m,
        nonstop_s=activity.nonstop_s,
        effort=activity.effort,
        weather=activity.weather,
        place=activity.place,
        elapsed_s=elapsed if paused else None,
        laps=activity.laps if len(activity.laps) > 1 else (),
        avg_hr=_whole(activity.avg_hr),
        max_hr=_whole(activity.max_hr),
        name="" if _names_a_sport(activity.name) else activity.name,
    )


def _run_of_page(page: Page) -> Run | None:
    """The run of a page; how hard it was is about one, too."""
    if page.activity is None:
        return None if page.effort is None else Run(effort=page.effort, place=page.place)
    run = run_of(page.activity)
    effort = run.effort if page.effort is None else page.effort
    return run._replace(effort=effort, place=run.place or page.place)


def span_of(entry: Entry) -> Span:
    """What is compared of an entry with a run."""
    run = entry.run or Run()
    elapsed = run.duration_s if run.elapsed_s is None else run.elapsed_s
    return Span(entry.at, run.distance_m, elapsed, run.duration_s)


def spans_of(entry: Entry) -> tuple[Span, ...]:
    """What is compared of an entry: its run as it is, and each record of it as it came.

    She may have put a distance right since, and the record of another program has the old one.
    """
    found = (_span_in(origin) for origin in entry.origins)
    return (span_of(entry), *(span for span in found if span is not None))


def names_of(origins: Iterable[str]) -> tuple[str, ...]:
    """What names the things that were brought in for an entry, each in its program."""
    return tuple(one for one in origins if not one.startswith(_SPAN))


def is_recorded(entry: Entry) -> bool:
    """Whether a device or a program recorded its run, and not she alone wrote of it."""
    return any(one.startswith(_SPAN) for one in entry.origins)


def is_line(entry: Entry) -> bool:
    """Whether it tells how far or how long in words of hers: a typed line, a page with fields."""
    span = span_of(entry)
    return not is_recorded(entry) and bool(span.distance_m or span.times)


def alike(there: Entry, coming: Entry) -> Likeness | None:
    """Whether an entry has the run that comes, perhaps has it, or has another one (None)."""
    span = span_of(coming)
    found = {likeness(one, span) for one in spans_of(there)}
    return "same" if "same" in found else "perhaps" if "perhaps" in found else None


def _names_a_sport(name: str) -> bool:
    """Whether a name is what watches call every run: ``Run``, ``Trail Run``, ``Treadmill``."""
    sport, kind = sport_named(name)
    return sport not in (OTHER, UNKNOWN) and len(name.split()) <= (2 if kind else 1)


def _whole(rate: float | None) -> int | None:
    return None if rate is None else round(rate)


def _origins(at: datetime, activity: Activity) -> tuple[str, ...]:
    """The name of an activity, and beside it what it said of when and how far it was.

    Where its program gives it no name it gets one of all that the file says of it, as it says it:
    the same in every copy of the file and in every zone, and another one for a record of the run
    that knows more or less.
    """
    amounts = (activity.distance_m, activity.elapsed_s, activity.moving_s)
    said = ":".join("" if amount is None else f"{amount:.0f}" for amount in amounts)
    return (
        activity.key or f"run:{_digest(repr(activity))}",
        f"{_SPAN}{at.astimezone(UTC):{_UTC}}:{said}",
    )


def _span_in(origin: str) -> Span | None:
    """What a record said as it came; None for any other origin."""
    if not origin.startswith(_SPAN):
        return None
    try:
        began, *amounts = origin.removeprefix(_SPAN).split(":")
        at = datetime.strptime(began, _UTC).replace(tzinfo=UTC)
        metres, elapsed, moving = (float(one) if one else None for one in amounts)
    except ValueError:
        return None
    return Span(at, metres, elapsed, moving)


def _key_of_page(page: Page, format_id: str) -> str:
    # As the file has it, and not by the zone where she happens to be.
    text = f"{page.at.isoformat()}\n{page.text}\n{page.mood}"
    return f"{format_id}:{_digest(text)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
