"""The sample year as the documents of a journal that ends yesterday."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from hashlib import blake2b

from journal_tui.app.demo.story import Story, StoryEntry, StoryLetter, StoryPlan, When, load_story
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.goal import Goal
from journal_tui.domain.ids import new_id
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.units import METRES_PER_MILE

Localize = Callable[[datetime], datetime]
Document = Entry | Affirmation | Showing | Goal | Plan | Letter

#: From an entry to the plan for the next run, and from a run to what came of the plan for it.
_UNTIL_PLANNED = timedelta(hours=1)
_UNTIL_ASKED = timedelta(hours=2)
#: From the end of a run to the first affirmation after it, and from one to the next.
_UNTIL_SHOWN = timedelta(minutes=40)
_BETWEEN_SHOWN = timedelta(minutes=1)


def demo_documents(
    today: date,
    localize: Localize,
    tone: Callable[[str], Tone | None],
    load: Callable[[], Story] = load_story,
) -> tuple[Document, ...]:
    """The sample journal: affirmations, entries (oldest first) with showings, then the rest.

    Its last week is the week of ``today``; whatever would lie on ``today`` or later is left
    out. ``localize`` makes a naive local time aware, ``tone`` reads a text. The same arguments
    give the same documents, ids among them.
    """
    story = load()
    affirmations = _affirmations(story, today, localize)
    documents: list[Document] = list(affirmations.values())
    for index, told in enumerate(story.entries):
        local = told.when.before(today)
        if local.date() >= today:
            continue
        entry = _entry(index, told, localize(local), tone)
        documents.append(entry)
        documents.extend(_showings(told, entry, local, localize, affirmations))
    documents.append(_goal(story, today, localize))
    entries = {entry.at: entry for entry in documents if isinstance(entry, Entry)}
    documents.extend(_plans(story.plans, entries, today, localize))
    documents.extend(_letters(story.letters, today, localize))
    return tuple(documents)


def _id(at: datetime, *name: object) -> str:
    """An id for the document of this name, the same each time."""
    return new_id(at, blake2b(repr(name).encode(), digest_size=10).digest())


def _affirmations(story: Story, today: date, localize: Localize) -> dict[str, Affirmation]:
    lines = {}
    for order, line in enumerate(story.affirmations):
        since = localize(line.since.before(today))
        lines[line.key] = Affirmation(
            id=_id(since, "affirmation", line.key),
            text=line.text,
            created_at=since,
            updated_at=since,
            order=float(order),
            tags=line.tags,
            credit=line.credit,
            favourite=line.favourite,
            resting=line.resting,
        )
    return lines


def _entry(index: int, told: StoryEntry, at: datetime, tone: Callable[[str], Tone | None]) -> Entry:
    parsed = parse_run_line(told.line, at.date()) if told.line else None
    return Entry(
        id=_id(at, "entry", index),
        at=at,
        created_at=at,
        updated_at=at,
        text=told.text,
        run=parsed.run if parsed else None,
        feeling=(parsed.feeling if parsed else Feeling())._replace(words=told.words),
        tone=tone(told.text) if told.text else None,
        tags=parsed.tags if parsed else (),
    )


def _showings(
    told: StoryEntry,
    entry: Entry,
    local: datetime,
    localize: Localize,
    affirmations: dict[str, Affirmation],
) -> Iterator[Showing]:
    """What was shown after ``entry``, which began at ``local`` (naive)."""
    ran = timedelta(seconds=entry.run.duration_s or 0) if entry.run else timedelta()
    for position, shown in enumerate(told.shown):
        at = localize(local + ran + _UNTIL_SHOWN + position * _BETWEEN_SHOWN)
        yield Showing(
            id=_id(at, "showing", entry.id, position),
            affirmation_id=affirmations[shown.key].id,
            at=at,
            updated_at=at,
            entry_id=entry.id,
            helped=shown.helped,
        )


def _goal(story: Story, today: date, localize: Localize) -> Goal:
    goal = story.goal
    since = localize(goal.since.before(today))
    day = today + timedelta(weeks=goal.weeks_ahead)
    return Goal(
        id=_id(since, "goal"),
        name=goal.name,
        day=day - timedelta(days=(day.weekday() + 1) % 7),
        created_at=since,
        updated_at=since,
        distance_m=goal.miles * METRES_PER_MILE,
    )


def _plans(
    told: tuple[StoryPlan, ...], entries: dict[datetime, Entry], today: date, localize: Localize
) -> Iterator[Plan]:
    def at(when: When | None) -> datetime | None:
        return None if when is None else localize(when.before(today))

    newest = max(entries)
    for plan in told:
        made = at(plan.made) or newest + _UNTIL_PLANNED
        after = at(plan.after) if plan.made else newest
        about = at(plan.about)
        asked = None if about is None else about + _UNTIL_ASKED
        yield Plan(
            id=_id(made, "plan", plan.cue),
            cue=plan.cue,
            response=plan.response,
            created_at=made,
            updated_at=asked or made,
            entry_id=entries[after].id if after else None,
            asked_at=asked,
            outcome=plan.outcome,
            outcome_entry_id=entries[about].id if about else None,
            note=plan.note,
        )


def _letters(told: tuple[StoryLetter, ...], today: date, localize: Localize) -> Iterator[Letter]:
    for letter in told:
        written = localize(letter.written.before(today))
        opened = localize(letter.opened.before(today)) if letter.opened else None
        yield Letter(
            id=_id(written, "letter"),
            text=letter.text,
            created_at=written,
            updated_at=opened or written,
            opened_at=opened,
        )
