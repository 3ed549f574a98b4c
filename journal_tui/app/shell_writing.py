"""Writing from a shell command: what cannot be saved is told, and her words become a draft."""

import os
from contextlib import suppress
from typing import Final

from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import (
    Saved,
    Writing,
    preview,
    save_writing,
    understand,
    writing_from,
)
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.errors import CallError, StoreError
from journal_tui.texts import commands as texts

#: Bytes of a journal that a shell command reads whole for a milestone: the first half year of one
#: who runs now and then. Reading a larger one is felt in a command that is over in 40 ms.
SMALL: Final = 64_000


def log_entry(workspace: Workspace, line: str, text: str) -> Saved:
    """Save an entry from a shell command.

    Raises CallError when part of the line is not understood: then nothing is saved, and the
    line and the text are kept as a draft. They are so too where saving raises StoreError.
    """
    writing = Writing(line, text)
    if writing.blank:
        raise CallError(texts.NOTHING_TO_LOG, next_step=texts.NOTHING_TO_LOG_NEXT)
    return _save(workspace, writing, None)


def change_entry(
    workspace: Workspace, known: Entry, *, line: str | None = None, text: str | None = None
) -> Saved:
    """Save an entry with another run line or another text, or both. Raises as ``log_entry``."""
    writing = writing_from(workspace, known)
    if text is not None:
        writing = writing._replace(text=text)
    if line is not None:
        writing = writing._replace(run_line=line)
    left = preview(workspace, writing, known)
    unsaid = not left.text.strip() and left.feeling == Feeling() and not left.tags
    if unsaid and left.run is None and not understand(workspace, writing.run_line, known).problems:
        raise CallError(texts.NOTHING_LEFT, next_step=texts.NOTHING_LEFT_NEXT)
    return _save(workspace, writing, known)


def milestones_at_hand(workspace: Workspace, entry: Entry) -> tuple[str, ...]:
    """The milestones that an entry is, in words, once it is saved; none where that takes long.

    That is where the journal is large, and where it is encrypted: nothing of it is read then.
    """
    if entry.run is None:
        return ()
    with suppress(StoreError, OSError):
        store = workspace.store
        size = os.stat(workspace.paths.texts.journal).st_size  # noqa: PTH116 - as paths.py
        if size < SMALL and not store.sealed():
            from journal_tui.app.new_milestones import milestones_in_words

            return milestones_in_words(store.journal(), entry.id, workspace.settings.units)
    return ()


def keep_draft(workspace: Workspace, writing: Writing) -> str:
    """Put what was written aside as a draft, and say so; or say that there was no place for it."""
    from journal_tui.app.drafting import draft_of

    try:
        workspace.drafts.save(draft_of(workspace, workspace.new_id(), writing))
    except StoreError:
        return texts.NOT_KEPT
    return texts.KEPT_AS_DRAFT


def _save(workspace: Workspace, writing: Writing, known: Entry | None) -> Saved:
    problems = understand(workspace, writing.run_line, known).problems
    if problems:
        from journal_tui.app.carets import carets

        raise CallError(
            texts.LINE_NOT_UNDERSTOOD,
            where=carets(writing.run_line, problems),
            kept=keep_draft(workspace, writing) if writing.text.strip() else "",
            next_step=texts.LINE_NEXT,
        )
    try:
        return save_writing(workspace, writing, known)
    except StoreError as error:
        error.kept = "\n".join(filter(None, (error.kept, keep_draft(workspace, writing))))
        raise
