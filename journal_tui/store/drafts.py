"""Drafts: what is being typed, on disk within a second, and offered again after a kill.

Each draft is one small file, replaced as a whole. While a living program edits it, that
program holds an OS lock beside it; a draft whose lock is free was left over. Beside an encrypted
journal a draft is encrypted under the same name: writing it needs no passphrase, reading it does.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Wall
from journal_tui.store import errors
from journal_tui.store.atomic_file import LOCK_SUFFIX, AtomicFile
from journal_tui.store.entry_shape import FEELING, WALL
from journal_tui.store.keyring import Keyring, LockedError
from journal_tui.store.lock import FileLock
from journal_tui.store.sealing import is_sealed
from journal_tui.store.shape import MOMENT, TEXT, WHOLE, Shape, UndecodableError, several
from journal_tui.texts import store as texts

SUFFIX = ".json"
_BROKEN_SUFFIX = ".broken"


class Draft(NamedTuple):
    """An entry that is not saved yet.

    ``entry_id`` is the entry that it will be, or that is being changed; ``seen`` is then the
    ``updated_at`` of the version that was opened to be changed.
    ``broken`` says that the file could not be read fully; ``text`` is then what there is.
    ``locked`` says that it is encrypted and waits for the passphrase: nothing of it is known
    but its id, and ``saved_at`` is the time of the file.
    """

    id: str
    run_line: str
    text: str
    saved_at: datetime
    entry_id: str | None = None
    feeling: Feeling = Feeling()
    walls: tuple[Wall, ...] = ()
    effort: int | None = None
    seen: datetime | None = None
    broken: bool = False
    locked: bool = False


_DRAFT = Shape(
    Draft,
    saved_at=MOMENT,
    entry_id=TEXT,
    run_line=TEXT,
    text=TEXT,
    feeling=FEELING.converter,
    walls=several(WALL.converter),
    effort=WHOLE,
    seen=MOMENT,
)


def _never() -> bool:
    """Whether drafts are encrypted where nobody says so."""
    return False


class DraftBox:
    """The drafts in ``folder`` (made with mode 0700 when the first one is opened or saved).

    They are encrypted with ``keys`` as long as ``sealing`` says so, which is asked at each save.
    """

    def __init__(
        self,
        folder: Path,
        *,
        wait_s: float = 1.0,
        keys: Keyring | None = None,
        sealing: Callable[[], bool] = _never,
    ) -> None:
        self.folder = folder
        self._wait_s = wait_s
        self._keys = keys or Keyring(folder)
        self._sealing = sealing
        self._sound: set[str] = set()

    def open(self, draft_id: str) -> FileLock:
        """Hold a draft, new or left over; ``release()`` (or ``with``) lets it go.

        Raises BusyError when a living program holds it, WriteError where that cannot be done.
        """
        file = self._file(draft_id)
        lock = file.locked()
        lock.acquire()
        return lock

    def save(self, draft: Draft) -> None:
        """Put the draft on disk durably: a few milliseconds, so at most each half second.

        Raises WriteError, and LockedError where it should be encrypted and the public key is
        not there; what was saved before is then still there.
        """
        file = self._file(draft.id)
        try:
            plain = _DRAFT.encode(draft)
            data = json.dumps(plain, indent=1).encode("ascii") + b"\n"
        except UndecodableError as error:
            raise errors.unwritable(
                str(self.folder), texts.DRAFT, draft.id, error.field, error.wanted
            ) from error
        file.make_folder()
        self._put_unread_aside(draft.id)
        sealing = self._sealing()
        while True:
            file.replace([self._keys.seal(data) if sealing else data])
            before, sealing = sealing, self._sealing()
            # Another program may have encrypted or decrypted the journal in between.
            if sealing == before:
                return

    def left_over(self) -> tuple[Draft, ...]:
        """The drafts that no living program holds, oldest first. Nothing is changed.

        Those that are encrypted are ``locked`` until the passphrase was given.
        """
        drafts = [self._read(draft_id) for draft_id in self._ids() if self._free(draft_id)]
        return tuple(sorted(filter(None, drafts), key=lambda draft: (draft.saved_at, draft.id)))

    def remove(self, draft_id: str) -> None:
        """Forget a draft that was saved as an entry or given up; an unread one is put aside.

        Harmless when there is none. Raises WriteError.
        """
        file = self._file(draft_id)
        if not self.folder.is_dir():
            return
        self._put_unread_aside(draft_id)
        try:
            file.clear_temps()
            file.path.unlink(missing_ok=True)
            file.flush_folder()
        except OSError as error:
            raise errors.write_failed(file.where, error) from error
        self._sound.discard(draft_id)
        # Last, and only when the draft is gone: until then somebody may ask who holds it.
        with suppress(OSError):
            Path(f"{file.target()}{LOCK_SUFFIX}").unlink()

    def _file(self, draft_id: str) -> AtomicFile:
        if not draft_id.replace("-", "").replace("_", "").isalnum():
            raise ValueError("a draft's id is made of letters, digits, '-' and '_'")
        return AtomicFile(self.folder / f"{draft_id}{SUFFIX}", wait_s=self._wait_s)

    def _ids(self) -> list[str]:
        try:
            names = sorted(path.name for path in self.folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise errors.read_failed(str(self.folder), error) from error
        return [
            name.removesuffix(SUFFIX)
            for name in names
            if name.endswith(SUFFIX) and not name.startswith(".")
        ]

    def _free(self, draft_id: str) -> bool:
        lock = FileLock(f"{self.folder / draft_id}{SUFFIX}{LOCK_SUFFIX}")
        if lock.try_acquire(create=False):
            lock.release()
            return True
        return not Path(lock.path).exists()

    def _read(self, draft_id: str) -> Draft | None:
        """The draft; None when it was removed in the meantime."""
        path = self.folder / f"{draft_id}{SUFFIX}"
        try:
            saved_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError:
            return Draft(draft_id, "", "", datetime.fromtimestamp(0, UTC), broken=True)
        if is_sealed(data):
            try:
                data = self._keys.open(data, str(path))
            except LockedError:
                return Draft(draft_id, "", "", saved_at, locked=True)
            except errors.DamagedFileError:
                return Draft(draft_id, "", "", saved_at, broken=True)
        try:
            return _DRAFT.decode(json.loads(data), id=draft_id)
        except (ValueError, TypeError, RecursionError):
            return Draft(draft_id, "", _what_can_be_read(data), saved_at, broken=True)

    def _put_unread_aside(self, draft_id: str) -> None:
        """Rename a draft that cannot be read before something else takes its name."""
        if draft_id in self._sound:
            return
        draft = self._read(draft_id)
        if draft is not None and (draft.broken or draft.locked):
            aside, number = self.folder / f"{draft_id}{_BROKEN_SUFFIX}", 1
            while aside.exists():
                number += 1
                aside = self.folder / f"{draft_id}{_BROKEN_SUFFIX}-{number}"
            try:
                (self.folder / f"{draft_id}{SUFFIX}").rename(aside)
            except OSError as error:
                raise errors.write_failed(str(self.folder), error) from error
        self._sound.add(draft_id)


def _what_can_be_read(data: bytes) -> str:
    """The text field where there is one, else all of the file as text."""
    words = data.decode("utf-8", errors="replace")
    try:
        plain = json.loads(words)
    except (ValueError, RecursionError):
        return words
    text = plain.get("text") if isinstance(plain, dict) else None
    return text if isinstance(text, str) else words
