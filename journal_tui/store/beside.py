"""What lies beside a journal: leftovers, copies of sync programs, drafts, and who may look in."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store.atomic_file import LOCK_SUFFIX, AtomicFile
from journal_tui.store.backups import BackupBox
from journal_tui.store.copy_names import find_copies
from journal_tui.store.drafts import DraftBox
from journal_tui.store.findings import Finding, finding_of
from journal_tui.store.keys import KeyFiles
from journal_tui.store.modes import files_in, is_put_aside, open_to_others
from journal_tui.store.sealing import is_sealed
from journal_tui.texts import copies as copy_texts
from journal_tui.texts import store as texts

#: What stands in front of each document that is not encrypted, in a snapshot or in a log.
_DOCUMENT: Final = b'": {'
_HEAD_BYTES: Final = 64
#: More files than this in one folder are told in one line.
_NAMED_MOST: Final = 3


class BackupsReport(NamedTuple):
    """How many backups there are, and when the newest was made (UTC; None without any)."""

    number: int = 0
    newest: datetime | None = None


class Surroundings(NamedTuple):
    """What lies beside a journal: what needs a look, and what is there for good reason.

    ``aside`` are the names of what was put aside by a repair or a save.
    """

    findings: tuple[Finding, ...]
    backups: BackupsReport
    aside: tuple[str, ...]


def look_around(
    file: AtomicFile,
    drafts: DraftBox,
    backups: BackupBox,
    former: BackupBox | None = None,
    *,
    sealed: bool,
    also: Iterable[Path] = (),
) -> Surroundings:
    """Look over what belongs to the journal ``file``, which is ``sealed`` or not.

    ``former`` are backups in another folder than that of now, ``also`` are further folders that
    nobody else is to look into.
    """
    target = Path(file.target())
    findings: list[Finding] = []
    try:
        kept = backups.all()
    except StoreError as error:
        findings.append(finding_of("unreadable folder", error))
        kept = ()
    report = BackupsReport(len(kept), kept[0].at if kept else None)
    try:
        names = sorted(path.name for path in target.parent.iterdir())
    except OSError:
        return Surroundings(tuple(findings), report, ())
    aside = tuple(name for name in names if is_put_aside(name, target.name))
    findings += _modes(target, (drafts.folder, backups.folder, *also))
    for temp in file.left_over_temps():
        findings.append(Finding("temp file", texts.FOUND_TEMP.format(name=Path(temp).name)))
    for copy in find_copies(target):
        made_by = copy_texts.MADE_BY.format(program=copy.program) if copy.program else ""
        words = copy_texts.FOUND.format(name=copy.path.name, program=made_by)
        findings.append(Finding("conflict copy", words))
    findings += _drafts(drafts)
    if sealed:
        findings += _without_key(file)
        plain = [target.with_name(name) for name in aside if _tells(target.with_name(name))]
        findings += _not_encrypted(target.parent, plain)
        findings += _not_encrypted(drafts.folder, _plain_drafts(drafts.folder))
        plain = [backup.path for backup in kept if not backup.sealed]
        findings += _not_encrypted(backups.folder, plain)
        if former is not None:
            findings += _plain_backups(former)
    return Surroundings(tuple(findings), report, aside)


def _modes(target: Path, folders: Iterable[Path]) -> Iterator[Finding]:
    """What others may look into; many files of one folder are told together."""
    for folder, group in groupby(open_to_others(target, folders), lambda one: one.path.parent):
        found = list(group)
        files = [one for one in found if not one.folder]
        if folder != target.parent and len(files) > _NAMED_MOST:
            words = texts.FOUND_FILE_MODES.format(count=len(files), name=folder.name)
            yield Finding("permissions", words)
            found = [one for one in found if one.folder]
        for path, mode, is_folder in found:
            words = texts.FOUND_FOLDER_MODE if is_folder else texts.FOUND_FILE_MODE
            yield Finding("permissions", words.format(name=path.name, mode=mode))


def _drafts(box: DraftBox) -> Iterator[Finding]:
    try:
        drafts = box.left_over()
    except StoreError as error:
        yield finding_of("broken draft", error)
        return
    for draft in drafts:
        if draft.broken:
            yield Finding("broken draft", texts.FOUND_BROKEN_DRAFT.format(name=draft.id))
        else:
            words = texts.FOUND_LOCKED_DRAFT if draft.locked else texts.FOUND_DRAFT
            day = draft.saved_at.date().isoformat()
            yield Finding("draft", words.format(day=day, name=draft.id))


def _without_key(file: AtomicFile) -> Iterator[Finding]:
    keys = KeyFiles(file.path)
    try:
        there = keys.has_key()
    except StoreError:
        there = False
    if not there:
        yield Finding("missing key", texts.FOUND_NO_KEY.format(name=keys.key_path.name))


def _not_encrypted(folder: Path, paths: list[Path]) -> Iterator[Finding]:
    if len(paths) > _NAMED_MOST:
        words = texts.FOUND_PLAIN_FILES.format(count=len(paths), name=folder.name)
        yield Finding("not encrypted", words)
        return
    for path in paths:
        yield Finding("not encrypted", texts.FOUND_PLAIN.format(name=path.name))


def _plain_backups(box: BackupBox) -> Iterator[Finding]:
    try:
        plain = [backup.path for backup in box.all() if not backup.sealed]
    except StoreError as error:
        yield finding_of("unreadable folder", error)
        return
    yield from _not_encrypted(box.folder, plain)


def _plain_drafts(folder: Path) -> list[Path]:
    return [path for path in files_in(folder) if path.suffix != LOCK_SUFFIX and not _sealed(path)]


def _sealed(path: Path) -> bool:
    """Whether a file is encrypted, or has nothing in it that could be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return True
    return not head or is_sealed(head)


def _tells(path: Path) -> bool:
    """Whether words of hers can be read in something that was put aside, whole or not."""
    try:
        return _DOCUMENT in path.read_bytes()
    except OSError:
        return False
