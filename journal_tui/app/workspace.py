"""What every use case needs: the journal, the settings, the clock and chance."""

# A shell command waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH116, PTH118

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from journal_tui.app.clock import Clock, SystemClock
from journal_tui.config.paths import BACKUPS_FOLDER, Paths, backups_in, resolve_paths
from journal_tui.config.settings import Settings, load_settings
from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.ids import new_id
from journal_tui.errors import StoreError

if TYPE_CHECKING:
    import random

    from journal_tui.config.problems import ConfigProblem
    from journal_tui.mood.load import Scorer
    from journal_tui.store.backups import BackupBox
    from journal_tui.store.drafts import DraftBox
    from journal_tui.store.journal_store import JournalStore


NOTHING_SAID: Mapping[str, float] = MappingProxyType({})

#: Her lexicon's file; a test holds it to what ``config.lexicon`` reads.
_LEXICON_FILE: Final = "lexicon.yaml"


#: What a file looked like: when it was written (in ns) and its bytes; None without a file.
_Look = tuple[int, int] | None


def _look_at(file: str) -> _Look:
    try:
        state = os.stat(file)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _is_missing(file: str) -> bool:
    """Whether there is no such file; False for one that is there and cannot be looked at."""
    try:
        os.stat(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


class Workspace:
    """One journal and its surroundings; nothing is read or made before it is asked for.

    ``problems`` are the mistakes in the files of hers that were read so far. ``lexicon_turn``
    is another number each time that her lexicon is forgotten: what was read with it is old then.
    """

    lexicon_turn = 0
    #: What her lexicon's file looked like before it was read; None while it was not.
    _lexicon_look: tuple[_Look] | None = None
    _has_read = False

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        problems: "tuple[ConfigProblem, ...]" = (),
        *,
        clock: Clock,
        rng: "random.Random | None" = None,
        entropy: Callable[[int], bytes] = os.urandom,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.paths = paths
        self.settings = settings
        self.problems = problems
        self.clock = clock
        self._rng = rng
        self.entropy = entropy
        #: The environment of the program, for other programs that it calls.
        self.environ = os.environ if environ is None else environ

    @cached_property
    def rng(self) -> "random.Random":
        """Chance: the one that was given, else one of its own."""
        import random

        return self._rng or random.Random()

    @cached_property
    def store(self) -> "JournalStore":
        """The journal on disk."""
        from journal_tui.store.journal_store import JournalStore

        return JournalStore(
            self.paths.texts.journal,
            now=self.clock.now,
            entropy=self.entropy,
            keep=lambda data: self.backups.make(data, self.clock.now(), "before migration"),
        )

    @property
    def locked(self) -> bool:
        """Whether the journal is encrypted and its passphrase was not given. Raises StoreError."""
        return self.store.keyring.opener is None and self.store.sealed()

    @cached_property
    def backups(self) -> "BackupBox":
        """The backups of the journal."""
        from journal_tui.store.backups import BackupBox

        return BackupBox(self.paths.backups, self.paths.stem)

    def backup_is_due(self) -> bool:
        """Whether the backup of the day is not made yet; sooner than ``backups`` says it."""
        from journal_tui.store.backup_names import BackupNames

        names = BackupNames(self.paths.texts.backups, self.paths.stem)
        return names.daily_due(self.clock.now())

    @cached_property
    def former_backups(self) -> "BackupBox | None":
        """The backups beside the journal, made before she set a folder; None where she set none."""
        from journal_tui.store.backups import BackupBox

        usual = self.paths.journal.parent / BACKUPS_FOLDER
        if os.path.realpath(usual) == os.path.realpath(self.paths.backups):
            return None
        return BackupBox(usual, self.paths.stem)

    @cached_property
    def drafts(self) -> "DraftBox":
        """What was typed and not yet saved."""
        from journal_tui.store.drafts import DraftBox

        return DraftBox(
            self.paths.drafts, keys=self.store.keyring, sealing=self._drafts_are_encrypted
        )

    @cached_property
    def own_words(self) -> Mapping[str, float]:
        """What words and phrases add by her own lexicon; none where her scorer takes none.

        What is wrong with the lexicon file joins ``problems``.
        """
        if self.settings.scorer != "runner":
            return NOTHING_SAID
        file = self._lexicon_file
        # Looked at before it is read, so that what is written meanwhile is seen as a change.
        self._lexicon_look = (_look_at(file),)
        if _is_missing(file):
            # Most have no words of their own: a shell command does not wait for what reads them.
            return NOTHING_SAID
        from journal_tui.config.lexicon import load_lexicon

        words, problems = load_lexicon(self.paths.config)
        self.problems += problems
        return words

    @cached_property
    def scorer(self) -> "Scorer":
        """The scorer that her settings name, with the words of her own lexicon."""
        return self._load_scorer()

    def forget_own_words(self) -> None:
        """Read her lexicon again when it is asked for next: it was changed."""
        if self._lexicon_look is not None:
            file = self.paths.config / _LEXICON_FILE
            self.problems = tuple(problem for problem in self.problems if problem.file != file)
            self._lexicon_look = None
        for name in ("own_words", "scorer"):
            self.__dict__.pop(name, None)
        self.lexicon_turn += 1

    def refresh_own_words(self) -> bool:
        """Forget her lexicon where its file is not what it was when it was read; True then.

        Costs one stat, and nothing where the lexicon was not asked for since.
        """
        look = self._lexicon_look
        if look is None or look == (_look_at(self._lexicon_file),):
            return False
        self.forget_own_words()
        return True

    def tone(self, text: str, said: Mapping[str, float] = NOTHING_SAID) -> Tone | None:
        """The tone of ``text``; None where there is nothing to read in it.

        ``said`` is the polarity that she says a sentence has, by its letters.
        """
        if not text.strip():
            return None
        if not self._has_read and "scorer" not in self.__dict__:
            # A shell command such as ``log`` reads this one text and is over.
            self._has_read = True
            return self._load_scorer(one_text=True).tone(text, said)
        return self.scorer.tone(text, said)

    def read(self, entry: Entry) -> Tone | None:
        """The tone of an entry.

        It asks for care where the head's words at a wall or another version of the text do, too.
        """
        tone = self.tone(entry.text, entry.said_sentences)
        walls = entry.run.walls if entry.run else ()
        for words in (*(wall.said for wall in walls), *entry.other_texts):
            said = self.tone(words)
            if said is not None and said.care:
                return (tone or Tone(0.0, 0.0, scorer=said.scorer))._replace(care=True)
        return tone

    def _load_scorer(self, *, one_text: bool = False) -> "Scorer":
        from journal_tui.mood.load import load_scorer

        return load_scorer(
            self.settings.scorer, self.paths.texts.cache, self.own_words, one_text=one_text
        )

    @property
    def _lexicon_file(self) -> str:
        return os.path.join(self.paths.texts.config, _LEXICON_FILE)

    def _drafts_are_encrypted(self) -> bool:
        """As the journal is; where there is none that can be read, if there is a key to one."""
        with suppress(StoreError):
            if self.store.exists():
                return self.store.sealed()
        return self.store.keyring.files.has_key()

    def new_id(self) -> str:
        """A new id for a document."""
        return new_id(self.clock.now(), self.entropy(10))


def open_workspace(
    journal: str | None = None,
    config: str | None = None,
    environ: Mapping[str, str] | None = None,
    *,
    clock: Clock | None = None,
    rng: "random.Random | None" = None,
) -> Workspace:
    """The workspace that the call, the environment and her settings describe.

    A settings file with mistakes does not stop anything: they are in ``problems`` and the
    defaults stand in for them.
    """
    environ = os.environ if environ is None else environ
    paths = resolve_paths(journal, config, environ)
    settings, problems = load_settings(paths.texts.config)
    if settings.backups:
        paths = paths.replaced(backups=backups_in(settings.backups, paths.journal, environ))
    return Workspace(
        paths,
        settings,
        problems,
        clock=clock or SystemClock(),
        rng=rng,
        environ=environ,
    )
