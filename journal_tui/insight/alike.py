"""On a day like this: an earlier low that recovered, in her words of then and after."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from journal_tui.domain.entry import Entry, mood_level
from journal_tui.insight.dips import Dip
from journal_tui.insight.phrase_words import day_words
from journal_tui.insight.quoting import Pair, can_be_paired, pair_of
from journal_tui.insight.small_words import capital, counted
from journal_tui.insight.themes import IN_RUN, theme_weights
from journal_tui.texts import boost as texts

#: Earlier lows that are looked at, the newest: those of a year or more.
LOOKED_AT: Final = 100
#: What sharing all themes, all kinds of self-talk, the distance and the weather counts.
THEMES: Final = 3.0
SELF_TALK: Final = 2.0
DISTANCE: Final = 1.0
WEATHER: Final = 1.0
#: What a low feeling alone adds to the themes of an entry.
FELT_BAD: Final = ("bad-day", IN_RUN)


class Alike(NamedTuple):
    """A low and the entry where she was back, ``days`` later, with a sentence of each."""

    low: Entry
    back: Entry
    days: int
    words: Pair


class _Traits(NamedTuple):
    """What of an entry is held against another."""

    themes: Mapping[str, float]
    self_talk: frozenset[str]
    distance_m: float
    weather: frozenset[str]


def day_like_this(
    entries: Sequence[Entry], about: Entry | None, dips: Sequence[Dip]
) -> Alike | None:
    """The earlier low that recovered and is most like ``about``; without it the newest.

    ``entries`` are live, oldest first, and ``dips`` theirs. It has to share a theme or a kind of
    self-talk with ``about``, and to have recovered before it; a similar distance and the same
    weather bring it nearer, and among equals the newer one is taken. Where she was back her mood
    was better and not low. None where nothing fits or nothing can be quoted; never a word of an
    entry with words of self-harm.
    """
    if about is None:
        return next((alike_of(low, back) for low, back in _lows(entries, dips)), None)
    if about.care:
        return None
    here = _traits(about)
    best: tuple[float, Entry, Entry] | None = None
    looked_at = 0
    for low, back in _lows(entries, dips):
        if not _before(back, about):
            continue
        looked_at += 1
        likeness = _likeness(here, _traits(low))
        # The newest come first: of those about as much alike, the first stays.
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, low, back)
        if looked_at == LOOKED_AT:
            break
    return alike_of(best[1], best[2]) if best else None


def alike_of(low: Entry, back: Entry) -> Alike | None:
    """A low and the entry where she was back, None where there is nothing to quote of them."""
    words = pair_of(low, back)
    return Alike(low, back, (back.day - low.day).days, words) if words else None


def alike_words(alike: Alike, today: date) -> str:
    """Like ``On 3 July you wrote: “I was so slow.” Two days later: “Best run in weeks.”``"""
    return texts.DAY_LIKE_THIS.format(
        Then=capital(day_words(alike.low.day, today)),
        hard=alike.words.hard,
        Later=_later(alike.days),
        good=alike.words.good,
    )


def _later(days: int) -> str:
    if days < 1:
        return texts.SAME_DAY
    if days >= 60:
        return texts.MONTHS_LATER.format(n=round(days / 30))
    if days >= 14:
        return texts.WEEKS_LATER.format(n=round(days / 7))
    return counted(days, texts.DAYS_LATER)


def _lows(entries: Sequence[Entry], dips: Sequence[Dip]) -> Iterator[tuple[Entry, Entry]]:
    """Lows that can be quoted, with the entries where she was back; the newest dip first."""
    for dip in reversed(dips):
        if dip.recovered is None:
            continue
        back = entries[dip.recovered]
        dipped = frozenset(dip.entry_ids)
        for low in reversed(entries[dip.start : dip.end + 1]):
            if low.id in dipped and _lifted(low, back) and can_be_paired(low, back):
                yield low, back


def _lifted(low: Entry, back: Entry) -> bool:
    """Whether she was better: the usual of an early entry may itself be low."""
    then, now = low.mood, back.mood
    if then is None or now is None:
        return False
    return now.value > then.value and mood_level(now.value) >= 0


def _before(one: Entry, other: Entry) -> bool:
    return (one.at.timestamp(), one.id) < (other.at.timestamp(), other.id)


def _traits(entry: Entry) -> _Traits:
    tone, run = entry.tone, entry.run
    themes = theme_weights(entry)
    return _Traits(
        # That it felt bad is true of every low; that she wrote of a bad day is not.
        themes={name: themes[name] for name in themes if (name, themes[name]) != FELT_BAD},
        self_talk=frozenset(one.kind for one in tone.self_talk) if tone else frozenset(),
        distance_m=(run.distance_m or 0.0) if run else 0.0,
        weather=frozenset(run.weather) if run else frozenset(),
    )


def _likeness(one: _Traits, other: _Traits) -> float:
    """How much alike, to a tenth: 0 where no theme and no self-talk is shared, 7 where all is."""
    themes = _overlap(one.themes, other.themes)
    self_talk = _shared(one.self_talk, other.self_talk)
    if not themes and not self_talk:
        return 0.0
    near, far = sorted((one.distance_m, other.distance_m))
    likeness = (
        THEMES * themes
        + SELF_TALK * self_talk
        + DISTANCE * (near / far if far else 0.0)
        + WEATHER * _shared(one.weather, other.weather)
    )
    return max(0.1, round(likeness, 1))


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """What two sets of weights share of all they have, 0 to 1 (Ruzicka similarity)."""
    names = one.keys() | other.keys()
    both = sum(min(one.get(name, 0.0), other.get(name, 0.0)) for name in names)
    every = sum(max(one.get(name, 0.0), other.get(name, 0.0)) for name in names)
    return both / every if every else 0.0


def _shared(one: Collection[str], other: Collection[str]) -> float:
    """What two sets share of all they have, 0 to 1 (Jaccard index)."""
    every = {*one, *other}
    return len({*one} & {*other}) / len(every) if every else 0.0
