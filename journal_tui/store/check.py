"""Looking a journal over without changing anything: what is in it, and what is amiss."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store.backups import BackupBox
from journal_tui.store.beside import BackupsReport, look_around
from journal_tui.store.contents import Contents, LogReport, Sum, TableCount, look_into
from journal_tui.store.disk import LOG_SUFFIX, DiskMedium
from journal_tui.store.drafts import DraftBox
from journal_tui.store.findings import Finding, finding_of
from journal_tui.store.medium import Found, Marks
from journal_tui.store.rebuild import Keys
from journal_tui.store.salvage_log import shape_of
from journal_tui.texts import store as texts


class CheckReport(NamedTuple):
    """What a check saw. ``size`` in bytes; see ``Contents`` and ``Surroundings`` for the rest.

    Only ``findings`` need a look: ``backups`` and what was put ``aside`` are told as well.
    """

    path: Path
    size: int
    schema: int | None
    generation: int | None
    sealed: bool
    read: bool
    crc: Sum
    log: LogReport
    counts: Mapping[str, TableCount]
    findings: tuple[Finding, ...]
    backups: BackupsReport
    aside: tuple[str, ...]


def check(
    path: Path,
    keys: Keys,
    drafts: DraftBox,
    backups: BackupBox,
    former: BackupBox | None = None,
    *,
    also: Iterable[Path] = (),
) -> CheckReport:
    """Look over the journal at ``path``, what lies beside it, and its drafts and backups.

    Of the ``former`` backups, which lie in another folder, only plain ones that should not be
    are told; of the folders ``also``, who may look into them.
    Nothing is written, and nothing that was found is an error. An encrypted journal is read as
    far as ``keys`` open it.
    """
    medium = DiskMedium(path)
    findings: list[Finding] = []
    try:
        found = medium.read()
    except StoreError as error:
        findings.append(finding_of("refused", error))
        found = Found(Marks(), None, None)
    inside: Contents = look_into(found, medium.where, keys)
    if inside.sealed and found.log is not None and shape_of(found.log).plain:
        name = path.name + LOG_SUFFIX
        findings.append(Finding("not encrypted", texts.FOUND_PLAIN.format(name=name)))
    around = look_around(medium.file, drafts, backups, former, sealed=inside.sealed, also=also)
    return CheckReport(
        path,
        inside.size,
        inside.schema,
        inside.generation,
        inside.sealed,
        inside.read,
        inside.crc,
        inside.log,
        inside.counts,
        (*inside.findings, *findings, *around.findings),
        around.backups,
        around.aside,
    )
