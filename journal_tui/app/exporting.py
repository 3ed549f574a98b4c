"""The journal in forms that other programs open, whole or what a filter lets through."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from journal_tui.app.filtering import select
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter
from journal_tui.domain.journal import Journal
from journal_tui.errors import JournalTuiError
from journal_tui.texts import commands as command_texts
from journal_tui.texts import export as texts

#: The format that is a folder; the others are one file.
FOLDER: Final = "markdown"

_Table = Mapping[str, Mapping[str, Any]]


class Exported(NamedTuple):
    """An export that is ready to be written: how many entries it has, and its bytes.

    ``pieces`` are those of one file, ``files`` the paths and bytes of those in a folder; the
    other one is empty. They are made while they are gone through, once.
    """

    format: str
    entries: int
    pieces: Iterable[bytes] = ()
    files: Iterable[tuple[str, bytes]] = ()


def exported(workspace: Workspace, format_name: str, query: Filter) -> Exported:
    """What a filter lets through, as one file or as a ``FOLDER``.

    JSON without a filter is everything that is live: all tables, but not what says something
    of this journal alone (its history, the files that were brought in, what may be there twice).
    With a filter it is the entries, and what belongs to them. The other formats have entries.
    Raises JournalTuiError where there is nothing, and StoreError.
    """
    journal = workspace.store.journal()
    entries = select(journal.entries, query)
    if format_name == "json":
        tables = _tables(journal if query.empty else _of_entries(journal, entries))
        if any(tables.values()):
            return Exported(format_name, len(entries), _as_json(workspace, tables))
    if not entries:
        raise _nothing(journal)
    if format_name == FOLDER:
        return Exported(format_name, len(entries), files=_as_markdown(entries))
    return Exported(format_name, len(entries), _MAKERS[format_name](workspace, entries))


def _nothing(journal: Journal) -> JournalTuiError:
    if journal.entries:
        return JournalTuiError(texts.NOTHING, next_step=texts.NOTHING_NEXT)
    return JournalTuiError(texts.EMPTY, next_step=command_texts.NO_ENTRIES_NEXT)


def _of_entries(journal: Journal, entries: tuple[Entry, ...]) -> Journal:
    """These entries, and of the rest what belongs to them.

    That is the affirmations that were shown after them, and the plans that were made after them
    or came to something there.
    """
    ids = {entry.id for entry in entries}
    showings = tuple(one for one in journal.showings if one.entry_id in ids)
    shown = {one.affirmation_id for one in showings}
    return Journal(
        entries=entries,
        affirmations=tuple(line for line in journal.affirmations if line.id in shown),
        showings=showings,
        plans=tuple(
            plan
            for plan in journal.plans
            if not ids.isdisjoint((plan.entry_id, plan.outcome_entry_id))
        ),
    )


def _tables(journal: Journal) -> dict[str, _Table]:
    """The documents of a journal by table and id."""
    from journal_tui.interchange.journal_json import TABLES
    from journal_tui.store.codec import encode

    return {name: {one.id: encode(one) for one in getattr(journal, name)} for name in TABLES}


def _as_json(workspace: Workspace, tables: Mapping[str, _Table]) -> Iterator[bytes]:
    from journal_tui.interchange.journal_json import journal_json

    return journal_json(tables, workspace.clock.now())


def _as_markdown(entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    from journal_tui.interchange.markdown.out import markdown_files
    from journal_tui.store.codec import encode

    bare = ((entry, encode(entry._replace(text="", tone=None))) for entry in entries)
    return markdown_files((entry.id, document, entry.text) for entry, document in bare)


def _as_dayone(workspace: Workspace, entries: Iterable[Entry]) -> Iterator[bytes]:
    from journal_tui.interchange.dayone.out import dayone_json

    return dayone_json(entries, _run_line(workspace))


def _as_csv(_: Workspace, entries: Iterable[Entry]) -> Iterator[bytes]:
    from journal_tui.interchange.csv_out import csv_table

    return csv_table(entries)


def _as_jrnl(workspace: Workspace, entries: Iterable[Entry]) -> Iterator[bytes]:
    from journal_tui.interchange.jrnl.out import jrnl_text

    yield jrnl_text(entries, _run_line(workspace)).encode()


def _as_jrnl_json(workspace: Workspace, entries: Iterable[Entry]) -> Iterator[bytes]:
    from journal_tui.interchange.jrnl.out import jrnl_json

    yield jrnl_json(entries, _run_line(workspace)).encode()


def _run_line(workspace: Workspace) -> Callable[[Entry], str]:
    """The run of an entry and how it felt, in words; empty where she said neither."""
    from journal_tui.app.wording import feeling_in_words, run_in_words
    from journal_tui.texts.wording import SEPARATOR

    units = workspace.settings.units

    def line(entry: Entry) -> str:
        run = run_in_words(entry.run, units) if entry.run is not None else ""
        parts = (run, feeling_in_words(entry.feeling))
        return SEPARATOR.join(part for part in parts if part)

    return line


_MAKERS: Final[Mapping[str, Callable[[Workspace, Iterable[Entry]], Iterator[bytes]]]] = {
    "jrnl": _as_jrnl,
    "jrnl-json": _as_jrnl_json,
    "dayone": _as_dayone,
    "csv": _as_csv,
}
