"""Scoring again: every old tone is read anew, and no word of hers is touched by it."""

from pathlib import Path

import pytest

from journal_tui.app.rescoring import Rescored, earlier_readings, rescore
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Correction, Entry, Feeling, Tone
from journal_tui.errors import ConflictError, StoreError
from tests.conftest import NOW, FixedClock, make_workspace

OLD = Tone(-0.9, 0.4, low=True, scorer="runner-0")
LOVELY = "It was lovely. I loved it."


def old_entry(number: int, text: str = LOVELY, tone: Tone | None = OLD, **more: object) -> Entry:
    return Entry(f"e{number}", NOW, NOW, NOW, text=text, tone=tone)._replace(**more)  # type: ignore[arg-type]


def kept(workspace: Workspace) -> dict[str, Entry]:
    workspace.store.refresh()
    return {entry.id: entry for entry in workspace.store.journal().entries}


def test_old_tones_are_read_anew(workspace: Workspace) -> None:
    today = save_writing(workspace, Writing(text="I was sad.")).entry
    workspace.store.put(old_entry(1), old_entry(2, "I was sad and it was awful."))
    assert rescore(workspace) == Rescored(entries=3, scored=2, changed=1, kept_hers=0)
    entries = kept(workspace)
    assert entries["e1"].tone == workspace.tone(LOVELY)
    assert entries["e1"].updated_at == NOW, "it is no change of hers"
    assert entries["e2"].tone is not None
    assert entries["e2"].tone.scorer == workspace.scorer.name
    assert entries[today.id] == today


def test_a_second_time_there_is_nothing_to_do(workspace: Workspace) -> None:
    workspace.store.put(old_entry(1), old_entry(2, text=" \n", tone=None))
    rescore(workspace)
    before = workspace.paths.journal.read_bytes()
    assert rescore(workspace) == Rescored(2, 0, 0, 0)
    assert workspace.paths.journal.read_bytes() == before


def test_her_word_stands_above_it(workspace: Workspace) -> None:
    felt = old_entry(1, feeling=Feeling(after=-3))
    whole = old_entry(2, corrections=(Correction(-0.3),))
    sentence = old_entry(3, corrections=(Correction(0.0, "I loved it."),))
    gone = old_entry(4, corrections=(Correction(-0.75, "A sentence that she took out."),))
    workspace.store.put(felt, whole, sentence, gone)
    assert rescore(workspace) == Rescored(4, 4, changed=2, kept_hers=4)
    entries = kept(workspace)
    assert {e.id: e.corrections for e in entries.values()} == {
        e.id: e.corrections for e in (felt, whole, sentence, gone)
    }
    assert (entries["e1"].feeling, entries["e1"].mood) == (felt.feeling, felt.mood)
    assert entries["e2"].mood == whole.mood
    assert entries["e3"].tone == workspace.tone(LOVELY, {"I loved it.": 0.0})
    assert entries["e3"].tone != workspace.tone(LOVELY)
    assert entries["e4"].tone == workspace.tone(LOVELY)


def test_tones_of_an_earlier_reading_are_counted(workspace: Workspace) -> None:
    assert earlier_readings(workspace) == 0
    save_writing(workspace, Writing(text="I was sad."))
    workspace.store.put(
        old_entry(1), old_entry(2), old_entry(3, tone=None), old_entry(4, deleted_at=NOW)
    )
    before = workspace.paths.journal.read_bytes()
    assert earlier_readings(workspace) == 2
    assert workspace.paths.journal.read_bytes() == before
    rescore(workspace)
    assert earlier_readings(workspace) == 0


def test_what_was_not_read_before_is_read_where_it_can_be(workspace: Workspace) -> None:
    german = "Heute bin ich im Regen gelaufen und danach war ich sehr glücklich und müde."
    workspace.store.put(old_entry(1, tone=None), old_entry(2, german, None), old_entry(3, german))
    assert rescore(workspace) == Rescored(3, 2, 2, 0)
    tones = {entry.id: entry.tone for entry in kept(workspace).values()}
    assert tones["e1"] == workspace.tone(LOVELY)
    assert (tones["e2"], tones["e3"]) == (None, None)


def test_deleted_entries_are_left_alone(workspace: Workspace) -> None:
    gone = old_entry(1, deleted_at=NOW)
    workspace.store.put(gone)
    assert rescore(workspace) == Rescored(0, 0, 0, 0)
    assert workspace.store.deleted_entries() == (gone,)


@pytest.mark.parametrize("there", [True, False])
def test_an_empty_journal(workspace: Workspace, there: bool) -> None:
    if there:
        workspace.store.put(old_entry(1, deleted_at=NOW))
    assert rescore(workspace) == Rescored(0, 0, 0, 0)
    assert workspace.paths.journal.parent.exists() is there


def test_her_own_words_make_another_scorer(workspace: Workspace, clock: FixedClock) -> None:
    workspace.store.put(old_entry(1, "What a lovely canal that was."))
    rescore(workspace)
    (before,) = workspace.store.journal().entries
    workspace.paths.config.mkdir()
    (workspace.paths.config / "lexicon.yaml").write_text("lovely: -1\n")
    later = Workspace(workspace.paths, workspace.settings, clock=clock)
    assert rescore(later) == Rescored(1, 1, 1, 0)
    (after,) = later.store.journal().entries
    assert before.tone is not None
    assert after.tone is not None
    assert after.tone.polarity < 0 < before.tone.polarity
    assert after.tone.scorer.startswith(f"{before.tone.scorer}+")


def test_what_another_program_saves_meanwhile_is_read_too(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.store.put(old_entry(1))
    workspace.store.journal()
    other = make_workspace(tmp_path, FixedClock())
    other.store.put(old_entry(1, "I was sad.", updated_at=NOW.replace(hour=12)))
    assert rescore(workspace).scored == 1
    entry = kept(workspace)["e1"]
    assert (entry.text, entry.updated_at.hour) == ("I was sad.", 12)
    assert entry.tone == workspace.tone("I was sad.")

    def always(*_: object, **__: object) -> None:
        raise ConflictError("changed elsewhere")

    workspace.store.put(old_entry(2))
    monkeypatch.setattr(workspace.store, "put", always)
    with pytest.raises(ConflictError):
        rescore(workspace)


def test_all_or_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.store.put(old_entry(1), old_entry(2))
    before = workspace.paths.journal.read_bytes()

    def refuses(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", refuses)
    with pytest.raises(StoreError):
        rescore(workspace)
    assert workspace.paths.journal.read_bytes() == before
