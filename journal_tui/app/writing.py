"""Writing an entry: what she typed becomes an entry that is on disk."""

from datetime import datetime, time
from typing import NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run, Wall
from journal_tui.domain.runline.format import format_run_line
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.runline.values import Problem, RunLine, caret_line
from journal_tui.errors import CallError
from journal_tui.texts import commands as texts


class Writing(NamedTuple):
    """What is on the Write screen.

    ``feeling``, ``effort`` and ``walls`` are those given by key; they come before what the run
    line says. ``entry_id`` names the entry that is being changed, None for a new one.
    """

    run_line: str = ""
    text: str = ""
    feeling: Feeling = Feeling()
    effort: int | None = None
    walls: tuple[Wall, ...] = ()
    entry_id: str | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it worth keeping."""
        return not self.run_line.strip() and not self.text.strip()


class Saved(NamedTuple):
    """An entry that is on disk, and whether a boost would do her good now."""

    entry: Entry
    needs_boost: bool


def understand(workspace: Workspace, line: str) -> RunLine:
    """The run line as it is understood today."""
    return parse_run_line(line, workspace.clock.now().date())


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


def save_writing(workspace: Workspace, writing: Writing, known: Entry | None = None) -> Saved:
    """Save what was written and return once it is on disk.

    ``known`` is the entry being changed, as it was when it was opened. Words of the run line
    that were not understood are kept as the first line of the text. Raises StoreError when it
    cannot be saved, ConflictError when the entry was changed elsewhere meanwhile.
    """
    text = kept_text(workspace, writing)
    entry = _compose(workspace, writing._replace(text=text), known, _tone(workspace, text, known))
    expecting = {known.id: known.updated_at} if known else {}
    workspace.store.put(entry, expecting=expecting)
    return Saved(entry, needs_boost(entry))


def log_entry(workspace: Workspace, line: str, text: str) -> Saved:
    """Save an entry from a shell command.

    Raises CallError when part of the line is not understood: then nothing is saved, and the
    line and the text are kept as a draft.
    """
    understood = understand(workspace, line)
    writing = Writing(line, text)
    if writing.blank:
        raise CallError(texts.NOTHING_TO_LOG, next_step=texts.NOTHING_TO_LOG_NEXT)
    if understood.problems:
        kept = keep_draft(workspace, writing) if text.strip() else ""
        raise CallError(
            texts.LINE_NOT_UNDERSTOOD,
            where=carets(line, understood.problems),
            kept=kept,
            next_step=texts.LINE_NEXT,
        )
    return save_writing(workspace, writing)


def carets(line: str, problems: tuple[Problem, ...]) -> str:
    """The line, with a caret under each part that was not understood, and why."""
    from journal_tui.texts.runline import REASONS

    reasons = (f"{problem.text}: {REASONS[problem.reason]}" for problem in problems)
    marks = caret_line(line, [(problem.start, problem.end) for problem in problems])
    return "\n".join([line, marks, *reasons])


def keep_draft(workspace: Workspace, writing: Writing) -> str:
    """Put what was written aside as a draft, and say so."""
    from journal_tui.store.drafts import Draft

    draft = Draft(
        id=workspace.new_id(),
        run_line=writing.run_line,
        text=writing.text,
        saved_at=workspace.clock.now(),
        entry_id=writing.entry_id,
        feeling=writing.feeling,
        walls=writing.walls,
        effort=writing.effort,
    )
    workspace.drafts.save(draft)
    return texts.KEPT_AS_DRAFT


def writing_from(workspace: Workspace, entry: Entry) -> Writing:
    """The writing that would make this entry again, to change it."""
    line = RunLine(
        run=entry.run,
        day=entry.day,
        hour=entry.at.time().replace(tzinfo=None),
        feeling=entry.feeling,
        tags=entry.tags,
        problems=(),
    )
    shown = format_run_line(line, workspace.settings.units)
    return Writing(run_line=shown, text=entry.text, entry_id=entry.id)


def preview(workspace: Workspace, writing: Writing, known: Entry | None = None) -> Entry:
    """The entry that saving would make, without its tone: to show what is understood."""
    return _compose(workspace, writing, known, tone=None)


def when(workspace: Workspace, line: RunLine, known: Entry | None) -> datetime:
    """When the entry was: as the line says, else as it was, else now.

    A day without an hour is noon of that day, today without an hour is now.
    """
    now = workspace.clock.now()
    if line.day is None and line.hour is None:
        return known.at if known else now.replace(microsecond=0)
    day = line.day or now.date()
    if line.hour is None:
        if day == now.date():
            return now.replace(microsecond=0)
        return workspace.clock.localize(datetime.combine(day, time(12)))
    if known and known.day == day and known.at.time().replace(tzinfo=None) == line.hour:
        return known.at
    return workspace.clock.localize(datetime.combine(day, line.hour))


def kept_text(workspace: Workspace, writing: Writing) -> str:
    """The text as it is saved: what the run line holds and nobody understood stands before it."""
    problems = understand(workspace, writing.run_line).problems
    if not problems:
        return writing.text
    lost = " ".join(problem.text for problem in problems)
    return f"{lost}\n{writing.text}" if writing.text.strip() else lost


def _tone(workspace: Workspace, text: str, known: Entry | None) -> Tone | None:
    if known and known.text == text and known.tone and known.tone.scorer == workspace.scorer.name:
        return known.tone
    return workspace.tone(text)


def _compose(
    workspace: Workspace, writing: Writing, known: Entry | None, tone: Tone | None
) -> Entry:
    now = workspace.clock.now()
    line = understand(workspace, writing.run_line)
    return Entry(
        id=known.id if known else workspace.new_id(),
        at=when(workspace, line, known),
        created_at=known.created_at if known else now,
        updated_at=now,
        text=writing.text,
        run=_run(writing, line.run),
        feeling=_feeling(writing.feeling, line.feeling),
        tone=tone,
        tags=line.tags,
    )


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
