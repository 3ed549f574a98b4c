"""The sample year as it stands in ``entries.yaml``, read into plain typed values."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from journal_tui.domain.plan import PlanOutcome

_FILE = Path(__file__).with_name("entries.yaml")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

#: The week of today; week 1 is the oldest.
LAST_WEEK = 53


class When(NamedTuple):
    """A moment of the sample year: week 1..53, weekday 0 (Monday)..6, and the time of day."""

    week: int
    weekday: int
    hour: time

    def before(self, today: date) -> datetime:
        """The naive local moment in a year whose last week is the one that holds ``today``."""
        monday = today - timedelta(days=today.weekday())
        day = monday + timedelta(weeks=self.week - LAST_WEEK, days=self.weekday)
        return datetime.combine(day, self.hour)


class ShownLine(NamedTuple):
    """An affirmation that came up after an entry, by its key, and what was said to it."""

    key: str
    helped: bool | None


class StoryEntry(NamedTuple):
    """One entry of the sample year; ``line`` is a run line, empty where there was none."""

    when: When
    line: str = ""
    text: str = ""
    words: tuple[str, ...] = ()
    shown: tuple[ShownLine, ...] = ()


class StoryLine(NamedTuple):
    """One line of the list of affirmations, and since when it is on the list."""

    key: str
    text: str
    since: When
    tags: tuple[str, ...] = ()
    credit: str = ""
    favourite: bool = False
    resting: bool = False


class StoryGoal(NamedTuple):
    """The goal: ``weeks_ahead`` whole weeks after today, on the Sunday at or before that day."""

    name: str
    miles: float
    weeks_ahead: int
    since: When


class StoryPlan(NamedTuple):
    """A plan; ``made`` is None for the one that is made after the newest entry.

    ``after`` and ``about`` are the moments of the entries after which it was made and whose run
    it was for.
    """

    cue: str
    response: str
    made: When | None = None
    after: When | None = None
    about: When | None = None
    outcome: PlanOutcome | None = None
    note: str = ""


class StoryLetter(NamedTuple):
    """A letter to herself, and when it was opened."""

    written: When
    text: str
    opened: When | None = None


class Story(NamedTuple):
    """The whole sample year, entries oldest first, affirmations in the order of the list."""

    entries: tuple[StoryEntry, ...]
    affirmations: tuple[StoryLine, ...]
    goal: StoryGoal
    plans: tuple[StoryPlan, ...]
    letters: tuple[StoryLetter, ...]


def load_story() -> Story:
    """Read the sample year from the file that is shipped beside this module."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw: dict[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=loader)
    goal = raw["goal"]
    return Story(
        entries=tuple(_entry(item) for item in raw["entries"]),
        affirmations=tuple(_line(item) for item in raw["affirmations"]),
        goal=StoryGoal(goal["name"], goal["miles"], goal["weeks_ahead"], _when(goal["set"])),
        plans=tuple(_plan(item) for item in raw["plans"]),
        letters=tuple(_letter(item) for item in raw["letters"]),
    )


def _when(written: str) -> When:
    week, weekday, hour = written.split()
    return When(int(week), _WEEKDAYS.index(weekday), time.fromisoformat(hour))


def _maybe(written: str | None) -> When | None:
    return None if written is None else _when(written)


def _plan(item: dict[str, Any]) -> StoryPlan:
    return StoryPlan(
        cue=item["cue"],
        response=item["response"],
        made=_maybe(item.get("made")),
        after=_maybe(item.get("after")),
        about=_maybe(item.get("about")),
        outcome=item.get("outcome"),
        note=item.get("note", ""),
    )


def _letter(item: dict[str, Any]) -> StoryLetter:
    return StoryLetter(_when(item["written"]), item["text"], _maybe(item.get("opened")))


def _entry(item: dict[str, Any]) -> StoryEntry:
    return StoryEntry(
        when=_when(item["when"]),
        line=item.get("line", ""),
        text=item.get("text", ""),
        words=tuple(item.get("words", ())),
        shown=tuple(ShownLine(shown["line"], shown["helped"]) for shown in item.get("shown", ())),
    )


def _line(item: dict[str, Any]) -> StoryLine:
    return StoryLine(
        key=item["key"],
        text=item["text"],
        since=_when(item["since"]),
        tags=tuple(item["tags"]),
        credit=item.get("credit", ""),
        favourite=item.get("favourite", False),
        resting=item.get("resting", False),
    )
