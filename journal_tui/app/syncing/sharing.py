"""The settings that she shares between her machines.

They travel as documents do, one a setting: its value, and when it was changed.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.config.problems import ConfigProblem, quoted
from journal_tui.config.setting_lines import Value, is_sound, write_settings
from journal_tui.config.settings import SETTINGS_FILE
from journal_tui.config.settings_file import settings_in
from journal_tui.config.yaml_file import read_mapping
from journal_tui.errors import ConfigError
from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.texts import config as texts

_VALUE: Final = "value"
_UPDATED_AT: Final = "updated_at"


class _Shared(NamedTuple):
    """Her file as it is now: what she shares, and those of them that a line sets, by name.

    ``written_at`` is when the file was written; nothing is shared where there is none.
    """

    names: tuple[str, ...]
    values: Mapping[str, Value]
    written_at: datetime


def shared_lines(workspace: Workspace, synced: Mapping[str, bytes]) -> dict[str, bytes]:
    """The lines of the settings by name: her own where she shares and has set one, else ``synced``.

    ``synced`` are those of the last round. A value that she has not set since stays as it came,
    also where it could not be written into her file.
    """
    lines = dict(synced)
    shared = _shared_in(workspace.paths.config / SETTINGS_FILE)
    for name, value in shared.values.items():
        known = document_of(synced[name]) if name in synced else {}
        same = known.get(_VALUE) == value and type(known.get(_VALUE)) is type(value)
        if not same and not _is_since(known, shared.written_at):
            at = shared.written_at.isoformat()
            lines[name] = line_of(name, {_VALUE: value, _UPDATED_AT: at})
    return lines


def take_settings(workspace: Workspace, lines: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write those that she shares and that differ into her file; returns their names.

    They count from the next start on. What cannot be written joins the ``problems`` of the
    workspace, with the file untouched; a value that this version does not know is left out.
    """
    shared = _shared_in(workspace.paths.config / SETTINGS_FILE)
    came: dict[str, Value] = {}
    for name in shared.names:
        value = document_of(lines[name]).get(_VALUE) if name in lines else None
        differs = value != shared.values.get(name)
        if differs and isinstance(value, str | int) and is_sound(name, value):
            came[name] = value
    if not came:
        return ()
    try:
        write_settings(workspace.paths.config, came)
    except ConfigError:
        _tell(workspace, came)
        return ()
    return tuple(came)


def _shared_in(file: Path) -> _Shared:
    """What she shares by the file as it is now: the program may be open since long ago."""
    try:
        # Looked at before it is read: what is written meanwhile is newer than this says.
        written_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return _Shared((), {}, datetime.fromtimestamp(0, UTC))
    nodes, problems = read_mapping(file)
    settings = settings_in(nodes, problems)
    mistaken = {problem.field for problem in problems.all()}
    values = {
        name: getattr(settings, name)
        for name in settings.share
        if name in nodes and name not in mistaken
    }
    return _Shared(settings.share, values, written_at)


def _is_since(document: Plain, moment: datetime) -> bool:
    """Whether a setting was changed at that moment or later."""
    try:
        return datetime.fromisoformat(str(document.get(_UPDATED_AT))) >= moment
    except (ValueError, TypeError):
        return False


def _tell(workspace: Workspace, came: Mapping[str, Value]) -> None:
    file = workspace.paths.config / SETTINGS_FILE
    found = (
        ConfigProblem(
            file,
            0,
            name,
            texts.NOT_TAKEN.format(found=quoted(str(value))),
            texts.EXPECT_SOUND_FILE,
        )
        for name, value in came.items()
    )
    told = workspace.problems
    # A program that stays open syncs again and again.
    workspace.problems = (*told, *(problem for problem in found if problem not in told))
