"""Writing an entry: what she typed becomes an entry that is on disk."""

from datetime import datetime, time
from typing import NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run, Wall
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.runline.values import RunLine


class Writing(NamedTuple):
    """What is on the Write screen.

    ``feeling``, ``effort`` and ``walls`` are those given by key; they come before what the run
    line says. ``entry_id`` is the id of the entry that it is or will be, so that a page that is
    saved twice is one entry; None leaves it to be made. ``seen`` is the ``updated_at`` of the
    version that was opened to be changed, None for a new entry.
    """

    run_line: str = ""
    text: str = ""
    feeling: Feeling = Feeling()
    effort: int | None = None
    walls: tuple[Wall, ...] = ()
    entry_id: str | None = None
    seen: datetime | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it worth keeping: no words, and nothing given by key."""
        keyed = self.feeling != Feeling() or self.effort is not None or bool(self.walls)
        return not (keyed or self.run_line.strip() or self.text.strip())


class Saved(NamedTuple):
    """An entry that is on disk, and whether a boost would do her good now."""

    entry: Entry
    needs_boost: bool


def understand(workspace: Workspace, line: str, known: Entry | None = None) -> RunLine:
    """The run line as it is understood today.

    ``known`` is the entry that is being changed: its own day is no day to come, also where she
    has travelled west since.
    """
    today = workspace.clock.now().date()
    return parse_run_line(line, max(today, known.day) if known else today)


def needs_boost(entry: Entry) -> bool:
    """Whether an entry is low, or harsh about herself, or asks for care.

    Her own word goes before the machine's: an entry that she says felt good is not low.
    """
    tone = entry.tone
    if tone is not None and tone.care:
        return True
    mood = entry.mood
    if mood is None:
        return False
    if mood.source == "said":
        return mood.value < 0 or (mood.value == 0 and bool(tone and tone.self_talk))
    return bool(tone and (tone.low or tone.self_talk))


def save_writing(
    workspace: Workspace,
    writing: Writing,
    known: Entry | None = None,
    *,
    gone: Entry | None = None,
) -> Saved:
    """Save what was written and return once it is on disk.

    ``known`` is the entry being changed, as it was when it was opened, and stays to be seen as
    an earlier version; ``gone`` is the one that this was before it was deleted elsewhere: what she
    corrected in it is hers, and goes along, and so does what no run line says of it. A run line
    that was not understood whole is kept as the first line of the text. Raises StoreError when it
    cannot be saved, ConflictError when the entry was changed elsewhere meanwhile.
    """
    if known is None and writing.seen is not None:
        # It was deleted since it was opened: what is kept of it may not be written over.
        writing = writing._replace(entry_id=None)
    text = kept_text(workspace, writing, known)
    before = known or gone
    entry = _compose(workspace, writing._replace(text=text), known, before)
    if before is not None:
        # A new entry, such as ``log`` makes, does not wait for what only a change of one needs.
        from journal_tui.app.correcting import still_said

        entry = entry._replace(corrections=still_said(before, text))
    entry = entry._replace(tone=_tone(workspace, entry, known))
    expecting = {known.id: writing.seen or known.updated_at} if known else {}
    if known is None and writing.entry_id is None:
        # Nobody has this id yet, so nothing has to be read, nor any passphrase given.
        workspace.store.add(entry)
    else:
        changed = known is not None and _is_changed(entry, known)
        workspace.store.put(entry, expecting=expecting, kind="edit" if changed else None)
    return Saved(entry, needs_boost(entry))


def writing_from(workspace: Workspace, entry: Entry) -> Writing:
    """The writing that would make this entry again, to change it.

    An entry without a run keeps its moment without a line that says it. What no run line says of
    it is kept by whoever saves it as a change of this entry.
    """
    from journal_tui.app.run_lines import line_of

    return Writing(
        run_line=line_of(entry, workspace.settings.units),
        text=entry.text,
        feeling=Feeling(words=entry.feeling.words),
        entry_id=entry.id,
        seen=entry.updated_at,
    )


def preview(workspace: Workspace, writing: Writing, known: Entry | None = None) -> Entry:
    """The entry that saving would make, without its tone: to show what is understood."""
    return _compose(workspace, writing, known, known)


def when(workspace: Workspace, line: RunLine, known: Entry | None) -> datetime:
    """When the entry was: as the line says, else as it was, else now.

    An hour without a day is of the day of ``known``, else of today. A day without an hour is
    noon of that day, today without an hour is now; the day of ``known`` keeps its hour.
    """
    now = workspace.clock.now()
    day = line.day or (known.day if known else now.date())
    same_hour = known is not None and line.hour in (None, known.at.time().replace(microsecond=0))
    if known and same_hour and day == known.day:
        return known.at
    if line.hour is None:
        if day == now.date():
            return now.replace(microsecond=0)
        return workspace.clock.localize(datetime.combine(day, time(12)))
    return workspace.clock.localize(datetime.combine(day, line.hour))


def kept_text(workspace: Workspace, writing: Writing, known: Entry | None = None) -> str:
    """The text as it is saved: a run line that was not understood whole stands before it, whole."""
    if not understand(workspace, writing.run_line, known).problems:
        return writing.text
    line = writing.run_line.strip()
    return f"{line}\n{writing.text}" if writing.text.strip() else line


def same_reading(one: Entry, other: Entry) -> bool:
    """Whether the tone of one entry is that of the other: the same words, and hers on them."""
    return _read_in(one) == _read_in(other)


def _read_in(entry: Entry) -> tuple[object, ...]:
    heads = tuple(wall.said for wall in entry.run.walls) if entry.run else ()
    return entry.text, heads, entry.corrections, entry.other_texts


def _tone(workspace: Workspace, entry: Entry, known: Entry | None) -> Tone | None:
    if known and same_reading(known, entry):
        tone = known.tone
        if tone is not None and tone.scorer == workspace.scorer.name:
            return tone
    return workspace.read(entry)


def _is_changed(entry: Entry, known: Entry) -> bool:
    """Whether something of hers is another than before; a new reading of it is no change."""
    return entry._replace(updated_at=known.updated_at, tone=known.tone) != known


def _compose(
    workspace: Workspace, writing: Writing, known: Entry | None, before: Entry | None
) -> Entry:
    """What was written as an entry, without its tone and what she said of it.

    What no line says of the entry that it was ``before`` stays.
    """
    now = workspace.clock.now()
    line = understand(workspace, writing.run_line, known)
    if before is not None:
        from journal_tui.app.run_lines import with_the_rest

        line = with_the_rest(line, before, workspace.settings.units)
    return Entry(
        id=known.id if known else writing.entry_id or workspace.new_id(),
        at=when(workspace, line, known),
        created_at=known.created_at if known else now,
        updated_at=now,
        text=writing.text,
        run=_run(writing, line.run),
        feeling=_feeling(writing.feeling, line.feeling),
        tags=line.tags,
        origins=before.origins if before else (),
        other_texts=_others(before, writing.text) if before else (),
    )


def _others(before: Entry, text: str) -> tuple[str, ...]:
    """The other versions of an entry that still differ from its text; they wait for her choice."""
    return tuple(other for other in before.other_texts if other != text)


def _run(writing: Writing, run: Run | None) -> Run | None:
    if writing.effort is None and not writing.walls:
        return run
    run = run or Run()
    effort = run.effort if writing.effort is None else writing.effort
    return run._replace(effort=effort, walls=run.walls + writing.walls)


def _feeling(keyed: Feeling, typed: Feeling) -> Feeling:
    return Feeling(
        during=typed.during if keyed.during is None else keyed.during,
        after=typed.after if keyed.after is None else keyed.after,
        words=tuple(dict.fromkeys(keyed.words + typed.words)),
    )
