"""What all walls together show, as sentences."""

from collections.abc import Callable, Iterator, Sequence

from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.progress import felt_farther
from journal_tui.insight.small_words import capital, counted
from journal_tui.insight.wall_changes import ThenNow
from journal_tui.insight.wall_places import WallPlace
from journal_tui.insight.walls import WallsReading
from journal_tui.texts import walls as texts
from journal_tui.texts.wording import RUNS, TIMES

#: Two endings more or fewer are a change worth a sentence; one may be anything.
_CHANGED = 2


def walls_in_words(reading: WallsReading, units: Units) -> tuple[str, ...]:
    """What the walls show, a sentence each; none where there are no walls."""
    if not reading.walls:
        return ()
    one = reading.walls == 1
    runs = counted(reading.runs, RUNS)
    first = texts.WALLS[0 if one else 1].format(n=reading.walls, runs=runs)
    return (first, *(_single(reading, units) if one else _many(reading, units)))


def _single(reading: WallsReading, units: Units) -> Iterator[str]:
    if reading.median_distance_m is not None:
        yield texts.SITS_AT.format(where=format_distance(reading.median_distance_m, units))
    if reading.median_minute_s is not None:
        yield texts.SITS_AFTER.format(where=format_minutes(reading.median_minute_s))
    for felt, words in texts.FELT_IN.items():
        if {"head": reading.in_head, "legs": reading.in_legs, "both": reading.in_both}[felt]:
            yield words
    if reading.ran_through:
        yield texts.ENDED_RAN_THROUGH
    elif reading.walked_on:
        yield texts.ENDED_WALKED_ON
    elif reading.stopped:
        yield texts.ENDED_STOPPED_WENT_ON if reading.passed else texts.ENDED_STOPPED
    elif reading.passed:
        yield texts.ENDED_WENT_ON


def _many(reading: WallsReading, units: Units) -> Iterator[str]:
    for place, template in zip(reading.places, texts.PLACES, strict=False):
        yield _place(place, template, format_distance(place.at, units))
    for place, template in zip(reading.minutes, texts.MINUTES, strict=False):
        yield _place(place, template, format_minutes(place.at))
    enough = max(reading.with_distance, reading.with_minute) >= min(reading.walls, 3)
    if enough and not reading.places and not reading.minutes:
        yield texts.NO_PLACE
    yield from _counts(reading)
    yield from _changes(reading, units)
    if reading.said_again:
        said = [
            texts.SAYING.format(said=saying.said, times=counted(saying.times, TIMES))
            for saying in reading.said_again
        ]
        yield texts.SAID_AGAIN.format(parts=texts.COMMA.join(said))


def _place(place: WallPlace, template: str, where: str) -> str:
    parts = [texts.IN_ALL.format(n=place.times)]
    for number, words in (
        (place.walked_on, texts.PLACE_WALKED_ON),
        (place.ran_through, texts.PLACE_RAN_THROUGH),
    ):
        if number:
            share = texts.ALL_OF_THEM if number == place.times else texts.OF_THEM.format(n=number)
            parts.append(words.format(n=share if len(parts) == 1 else number))
    return template.format(where=where, times=texts.COMMA.join(parts))


def _counts(reading: WallsReading) -> Iterator[str]:
    # Behind the endings at one place they would read as if they were of that place.
    placed = reading.places or reading.minutes
    yield (texts.OUTCOMES_IN_ALL if placed else texts.OUTCOMES).format(
        parts=_listed(
            (reading.ran_through, texts.RAN_THROUGH),
            (reading.walked_on, texts.WALKED_ON),
            (reading.stopped, texts.STOPPED),
            (reading.outcome_unknown, texts.OUTCOME_UNKNOWN),
            said=str,
        )
    )
    # Where no more than those of one ending were passed, that was said.
    if reading.passed > max(reading.ran_through, reading.walked_on):
        of_all = reading.passed == reading.walls
        yield texts.PASSED_ALL if of_all else counted(reading.passed, texts.PASSED)
    places = _listed(
        (reading.in_head, texts.IN_HEAD),
        (reading.in_legs, texts.IN_LEGS),
        (reading.in_both, texts.IN_BOTH),
        said=lambda number: counted(number, TIMES),
    )
    if places:
        yield texts.FELT.format(parts=places)


def _listed(*parts: tuple[int, str], said: Callable[[int], str]) -> str:
    """The parts that are not nothing, with their numbers as ``said`` says them."""
    return texts.COMMA.join(
        words.format(n=said(number), times=said(number)) for number, words in parts if number
    )


def _changes(reading: WallsReading, units: Units) -> Iterator[str]:
    change = reading.change
    ended = _ended(
        (
            (change.ran_through, texts.CHANGED_RAN_THROUGH),
            (change.stopped, texts.CHANGED_STOPPED),
            (change.walked_on, texts.CHANGED_WALKED_ON),
        )
    )
    if ended:
        yield _among(ended, texts.CHANGED_KNOWN if reading.outcome_unknown else "")
    place = change.distance_m
    if place and felt_farther(max(place.then, place.now), min(place.then, place.now)):
        words = texts.CHANGED_PLACE.format(
            of=place.of,
            then=format_distance(place.then, units),
            now=format_distance(place.now, units),
        )
        some = reading.with_distance < reading.walls
        yield _among(words, texts.CHANGED_PLACE_KNOWN if some else "")
    if change.met:
        yield _then_now(change.met, texts.CHANGED_MET)


def _ended(changes: Sequence[tuple[ThenNow | None, str]]) -> str:
    """The first ending that changed, or that none did; empty while there are too few."""
    known = [(change, template) for change, template in changes if change is not None]
    if not known:
        return ""
    changed = (one for one in known if abs(one[0].now - one[0].then) >= _CHANGED)
    return _then_now(*next(changed, (known[0][0], texts.CHANGED_LITTLE)))


def _then_now(change: ThenNow, template: str) -> str:
    then, now = (f"{number:.0f}" if number else texts.NONE for number in (change.then, change.now))
    return template.format(of=change.of, then=then, now=now)


def _among(sentence: str, template: str) -> str:
    """The sentence with a capital, or behind the words that say among which walls it holds."""
    return template.format(sentence=sentence) if template else capital(sentence)
