"""Bugs to be put into the store on purpose, one by one: a suite that never failed proves nothing.

Each is a patch: in ``file`` the text ``old``, which stands there once, becomes ``new``.
``python -m tests.store.seeded`` applies them to a copy and says which test caught each.
"""

from typing import NamedTuple


class Seed(NamedTuple):
    """One bug: its name, the module of the store it goes into, and what it changes there."""

    name: str
    file: str
    old: str
    new: str


SEEDS = (
    # --- the snapshot ---
    Seed(
        "the new file is not flushed before it gets its name",
        "atomic_file",
        "        os.fsync(descriptor)\n    except BaseException:",
        "    except BaseException:",
    ),
    Seed(
        "the folder is not flushed after the rename",
        "atomic_file",
        "                _flush_folder(folder)\n                if before is None:",
        "                if before is None:",
    ),
    Seed(
        "folders that a killed program made are not flushed",
        "atomic_file",
        "        with suppress(PermissionError):\n            _flush(parent)",
        "        pass",
    ),
    Seed(
        "the new file is readable by others",
        "atomic_file",
        "os.O_EXCL | BINARY, 0o600)",
        "os.O_EXCL | BINARY, 0o644)",
    ),
    Seed(
        "the file is written in its place",
        "atomic_file",
        '                temp = f"{_temp_stem(target)}{os.urandom(4).hex()}{TEMP_SUFFIX}"',
        "                temp = target",
    ),
    Seed(
        "the check sum is not looked at",
        "snapshot",
        "    if crc != _crc_of(data) and",
        "    if False and",
    ),
    Seed(
        "another layout that says the same is refused",
        "snapshot",
        "    if crc != _crc_of(data) and crc != _sum(write_tables(_without_crc(tables))):",
        "    if crc != _crc_of(data):",
    ),
    Seed(
        "what was folded is not remembered",
        "snapshot",
        "        before[folded[0]] = folded[1]\n",
        "",
    ),
    # --- the log ---
    Seed(
        "an append is not flushed",
        "log_file",
        "            os.fsync(descriptor)\n            status",
        "            status",
    ),
    Seed(
        "the folder is not flushed when a log is made",
        "log_file",
        "            if at == 0:\n                flush_folder_of(self.path)\n",
        "",
    ),
    Seed(
        "a failed flush is tried again",
        "log_file",
        "            os.fsync(descriptor)\n            status",
        "            try:\n                os.fsync(descriptor)\n            except OSError:\n"
        "                os.fsync(descriptor)\n            status",
    ),
    Seed(
        "a failed append is not taken back",
        "log_file",
        "            undone = self._undo(descriptor, at)\n",
        "            undone = True\n",
    ),
    Seed(
        "a log that was replaced is written to all the same",
        "log_file",
        "self._open is not None and self._open[1] == there.st_ino:",
        "self._open is not None:",
    ),
    Seed(
        "a frame's check sum is not looked at",
        "framing",
        " or int(crc[1], 16) != zlib.crc32(body)",
        "",
    ),
    Seed(
        "a frame's number is not looked at",
        "framing",
        "        if found is None or found[0] != number:",
        "        if found is None:",
    ),
    Seed(
        "damage at the end of the log is taken for a write cut short",
        "framing",
        '    if others or _parse(first[:-1]) is not None:\n        return "bad"\n',
        "",
    ),
    Seed(
        "damage before whole frames is taken for a write cut short",
        "framing",
        '    if any(_parse(line) is not None for line in others):\n        return "bad"\n',
        "",
    ),
    Seed(
        "what a write cut short has left stays in the log",
        "log",
        "        medium.cut_log(log.end)\n        log = log._replace(torn=False)\n",
        "        log = log._replace(torn=False)\n",
    ),
    Seed(
        "what a write cut short has left is thrown away",
        "log_file",
        "                    _keep(aside, behind[1])",
        "                    pass",
    ),
    Seed(
        "a log that was folded is applied again",
        "log",
        "    return [one for one in frames if taken is None or one.end > taken]",
        "    return list(frames)",
    ),
    Seed(
        "a log that was folded is never applied, though it was gone on with",
        "log",
        "    return [one for one in frames if taken is None or one.end > taken]",
        "    return [one for one in frames if taken is None]",
    ),
    Seed(
        "the log of another version of the file is applied",
        "log",
        "    if taken is None and log.base != base:",
        "    if False:",
    ),
    Seed(
        "a log that is read on from is not compared with what was read",
        "log",
        "    if more is None or not more[1].startswith(log.last):",
        "    if more is None:",
    ),
    # --- the ledger ---
    Seed(
        "a save begins with what was read before",
        "ledger",
        "            with self.medium.locked():\n                self.refresh()\n"
        "                self.pending",
        "            with self.medium.locked():\n                self.pending",
    ),
    Seed(
        "a save takes no lock",
        "ledger",
        "            with self.medium.locked():\n                self.refresh()\n"
        "                self.pending",
        "            if True:\n                self.refresh()\n                self.pending",
    ),
    Seed(
        "a fold takes no lock",
        "ledger",
        "        with self._mutex, self.medium.locked():\n            self.refresh()\n"
        "            state = self._state\n",
        "        with self._mutex:\n            self.refresh()\n            state = self._state\n",
    ),
    Seed(
        "the log goes before the snapshot has taken it up",
        "ledger",
        "        head = _Head(chunks)\n        if log",
        "        head = _Head(chunks)\n        if log is not None:\n"
        "            self.medium.remove_log()\n        if log",
    ),
    Seed(
        "a failed save is there in memory",
        "ledger",
        "        seal = self._keys.seal if state.sealed else None\n",
        "        self.tables.apply(changes)\n"
        "        seal = self._keys.seal if state.sealed else None\n",
    ),
    Seed(
        "what is appended to an encrypted journal is plain",
        "ledger",
        "        seal = self._keys.seal if state.sealed else None\n",
        "        seal = None\n",
    ),
    Seed(
        "what is added to an encrypted journal is plain",
        "adding",
        "        seal = keys.seal if sealed else None\n",
        "        seal = None\n",
    ),
    Seed(
        "an earlier schema is migrated without a backup",
        "ledger",
        "            self._keep_old()\n",
        "            pass\n",
    ),
    Seed(
        "a lost log is not told",
        "reader",
        "        if is_lost(found.log, found.awaited, base):",
        "        if False:",
    ),
    Seed(
        "a log beside which there is no journal is written over",
        "reader",
        "                raise errors.only_log(where)",
        "                pass",
    ),
    Seed(
        "a save that changes nothing is acknowledged as it is",
        "ledger",
        "            self._settle()\n            return\n",
        "            return\n",
    ),
    Seed(
        "a log is taken up before it is known to be durable",
        "ledger",
        "        if log is not None and not self._state.settled:",
        "        if False:",
    ),
    Seed(
        "a flush that failed is forgotten",
        "ledger",
        "            self._doubtful = True\n",
        "",
    ),
    Seed(
        "what a killed program wrote is built upon without a flush",
        "log",
        "    if not settled:\n",
        "    if False:\n",
    ),
    Seed(
        "which log is awaited is read after the log",
        "disk",
        "            awaited = note_in(self.file.target() + LOCK_SUFFIX)\n"
        "            log = self.log.read()\n",
        "            log = self.log.read()\n"
        "            awaited = note_in(self.file.target() + LOCK_SUFFIX)\n",
    ),
    Seed(
        "two threads get the lock at once",
        "lock",
        "        with self._guard:\n            return self._try_acquire(create)",
        "        return self._try_acquire(create)",
    ),
    Seed(
        "threads share the tables without a lock",
        "tables",
        "        self._mutex = RLock()",
        '        self._mutex = __import__("contextlib").nullcontext()',
    ),
    Seed(
        "a file of the same second looks like the one before",
        "atomic_file",
        "_STEPS_NS = (1_000_000, 1_000_000_000, 2_000_000_000)",
        "_STEPS_NS = (1_000_000,)",
    ),
    # --- the rest ---
    Seed(
        "snapshot and log are read without looking whether they belong together",
        "disk",
        "            if self.file.fingerprint() == before:",
        "            if True:",
    ),
    Seed(
        "a lock file that was removed meanwhile is good enough",
        "lock",
        "return os.path.samestat(os.fstat(descriptor), os.stat(self.path))",
        "return True",
    ),
    Seed(
        "entries stand in the order in which they came",
        "tables",
        "        if not in_place:\n            self._unplaced.add(doc_id)\n",
        "",
    ),
    Seed(
        "what an entry was before is not kept",
        "saving",
        "            if kind is not None and before:",
        "            if False and before:",
    ),
    Seed(
        "a conflict is written over",
        "saving",
        "                raise errors.conflict(self._ledger.medium.where, there)",
        "                pass",
    ),
    Seed(
        "the newest page forgets what is in the log",
        "peek",
        "            changes = _changes(ends)",
        "            changes: Changes = {}",
    ),
    Seed(
        "a new key is written over the former one",
        "keys",
        "            AtomicFile(self._free_name()).replace([former])",
        "            pass",
    ),
)
