"""Her word on the tone, one key each, and why the tone is what it is: a part of Journal."""

from journal_tui.app.commands import COMMANDS
from journal_tui.app.correcting import (
    has_said,
    move_tone,
    refusal,
    take_back,
    taken_back,
    you_say,
)
from journal_tui.app.sentences import letters_of, sentence_in_words, sentences_of
from journal_tui.domain.entry import Entry
from journal_tui.texts import journal as texts
from journal_tui.tui.keynames import key_name
from journal_tui.tui.places import Place


class ToneKeys(Place):
    """The keys that speak of the entry that is being read, or of one of its sentences."""

    #: Whether the words that counted are shown, and the number of the chosen sentence.
    _why = False
    _sentence: int | None = None
    #: What was said last of the tone; it stands in the quiet line until something else does.
    _aside = ""
    #: The id of the entry that these are about.
    _about_id = ""
    #: The id of the entry that she spoke of last: the filter that is on keeps it.
    _spoken_of = ""

    @property
    def _entry(self) -> Entry | None:
        """The entry that is being read."""
        raise NotImplementedError

    def _read(self, *, from_top: bool = True) -> None:
        raise NotImplementedError

    def _show_note(self) -> None:
        raise NotImplementedError

    def _key(self, name: str) -> str:
        """The first key of a command of Journal, as she calls it."""
        command = next(command for command in COMMANDS if command.id == f"journal.{name}")
        return next((key_name(key) for key in self.desk.keys_of(command)), "")

    def _faced(self) -> Entry | None:
        """The entry that is being read; of another one than before nothing was asked or said."""
        entry = self._entry
        entry_id = entry.id if entry else ""
        if entry_id != self._about_id:
            self._about_id = entry_id
            self._why, self._sentence, self._aside = False, None, ""
        return entry

    def _tell(self, words: str) -> None:
        self._aside = words
        self._show_note()

    # --- her word -----------------------------------------------------------------------------

    def action_lighter(self) -> None:
        """Say that it was lighter than it stands."""
        self._move_tone(1)

    def action_heavier(self) -> None:
        """Say that it was heavier than it stands."""
        self._move_tone(-1)

    def _move_tone(self, by: int) -> None:
        entry = self._faced()
        if entry is None:
            return
        sentence = self._letters(entry)
        refused = refusal(entry, sentence)
        if refused:
            self._tell(refused)
            return
        self._spoken_of = entry.id
        workspace = self.desk.workspace
        if self.desk.attempt(lambda: move_tone(workspace, entry, by, sentence)):
            said = self._entry or entry
            self._tell(you_say(said, self._sentence, self._key("take_back")))

    def action_take_back(self) -> None:
        """Let what was read stand again."""
        entry = self._faced()
        if entry is None:
            return
        sentence = self._letters(entry)
        if not has_said(entry, sentence):
            self._tell(texts.NOTHING_TAKEN_BACK)
            return
        self._spoken_of = entry.id
        workspace = self.desk.workspace
        if self.desk.attempt(lambda: take_back(workspace, entry, sentence)):
            self._tell(taken_back(self._entry or entry, sentence))

    def action_learn(self) -> None:
        """Offer words that what she said speaks of, to be learned."""
        if self.desk.sample:
            self._tell(texts.LEARN_SAMPLE)
            return
        from journal_tui.tui.screens.learn import LearnScreen

        keys = {name: self._key(name) for name in ("sentence_after", "lighter", "heavier")}
        self.app.push_screen(LearnScreen(keys))

    # --- why, and one sentence ----------------------------------------------------------------

    def action_why(self) -> None:
        """Show which words counted for the tone, or hide them again."""
        self._faced()
        self._show_why(not self._why)

    def _show_why(self, shown: bool) -> None:
        self._why, self._sentence = shown, None
        entry = self._entry
        self._read(from_top=False)
        self._tell(self._why_keys() if shown and entry and sentences_of(entry) else "")

    def _why_keys(self) -> str:
        return texts.WHY_KEYS.format(
            before=self._key("sentence_before"),
            after=self._key("sentence_after"),
            lighter=self._key("lighter"),
            heavier=self._key("heavier"),
        )

    def action_sentence_before(self) -> None:
        """Choose the sentence before, at first the last one."""
        self._choose_sentence(-1)

    def action_sentence_after(self) -> None:
        """Choose the next sentence, at first the first one."""
        self._choose_sentence(1)

    def _choose_sentence(self, by: int) -> None:
        entry = self._faced()
        count = len(sentences_of(entry)) if entry else 0
        if entry is None or not count:
            self._tell(texts.NO_SENTENCE if entry else "")
            return
        before = self._sentence if self._sentence is not None else (-1 if by > 0 else count)
        self._why, self._sentence = True, max(0, min(count - 1, before + by))
        self._read(from_top=False)
        self._tell(
            texts.SENTENCE_KEYS.format(
                says=sentence_in_words(entry, self._sentence),
                lighter=self._key("lighter"),
                heavier=self._key("heavier"),
            )
        )

    def _letters(self, entry: Entry) -> str:
        """The letters of the chosen sentence; empty where the whole entry is meant."""
        return "" if self._sentence is None else letters_of(entry, self._sentence)
