"""Saving from a shell command: all of it, or a clear word and a draft."""

from collections.abc import Callable
from datetime import datetime

import pytest

from journal_tui.app.drafting import left_over
from journal_tui.app.shell_writing import change_entry, log_entry
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.errors import CallError, StoreError
from journal_tui.store.drafts import DraftBox
from journal_tui.store.journal_store import JournalStore
from journal_tui.texts import commands as texts
from tests.conftest import NOW


def fails(*_: object, **__: object) -> None:
    raise StoreError("This cannot be saved.", kept="What was there is there.")


def test_a_line_that_is_understood_is_saved(workspace: Workspace) -> None:
    saved = log_entry(workspace, "1mi run, 0.6mi walk", "It rained.")
    assert workspace.store.journal().entries == (saved.entry,)
    assert left_over(workspace) == ()


@pytest.mark.parametrize(
    ("line", "under"),
    [
        ("1.5mi blub", "      ^^^^"),
        ("blub 1.5mi 99 rain", "^^^^       ^^"),
        ("日本 1mi", "^^^^"),
        ("1mi e\u0301e\u0301x", "    ^^^"),
        ("1mi\tblub", "    ^^^^"),
        ("1mi\nblub", "    ^^^^"),
        ("1mi \u202eabc", "            ^^^"),
    ],
)
def test_nonsense_is_told_under_its_columns_and_nothing_is_saved(
    workspace: Workspace, line: str, under: str
) -> None:
    with pytest.raises(CallError) as caught:
        log_entry(workspace, line, "Words of hers.")
    error = caught.value
    assert error.exit_code == 2
    shown, marks, *reasons = error.where.split("\n")
    assert marks == under
    assert "\x1b" not in shown
    assert all(": " in reason for reason in reasons)
    assert error.kept == texts.KEPT_AS_DRAFT
    assert not workspace.store.exists()
    assert [(draft.text) for draft in left_over(workspace)] == ["Words of hers."]
    (draft,) = workspace.drafts.left_over()
    assert draft.run_line == line


def test_a_line_alone_needs_no_draft(workspace: Workspace) -> None:
    with pytest.raises(CallError) as caught:
        log_entry(workspace, "1mi blub", " ")
    assert caught.value.kept == ""
    assert left_over(workspace) == ()


def test_a_page_of_nonsense_is_told_in_a_few_lines(workspace: Workspace) -> None:
    with pytest.raises(CallError) as caught:
        log_entry(workspace, "blub " * 2000, "")
    lines = caught.value.where.split("\n")
    assert len(lines) == 8
    assert max(map(len, lines)) <= 401
    assert lines[0].endswith("…")
    assert lines[-1] == texts.MORE_PROBLEMS.format(n=1995)


@pytest.mark.parametrize(("line", "text"), [("", ""), ("  ", "\n")])
def test_nothing_is_not_logged(workspace: Workspace, line: str, text: str) -> None:
    with pytest.raises(CallError, match=texts.NOTHING_TO_LOG):
        log_entry(workspace, line, text)
    assert not workspace.store.exists()


class TestWhatCannotBeSaved:
    """Where the disk says no, her words are a draft, or she is told that they are not."""

    @pytest.fixture(params=["log", "edit"])
    def write(self, request: pytest.FixtureRequest, workspace: Workspace) -> Callable[[], object]:
        if request.param == "log":
            return lambda: log_entry(workspace, "1mi", "The words.")
        known = save_writing(workspace, Writing("1mi", "Before.")).entry
        return lambda: change_entry(workspace, known, text="The words.")

    def test_it_becomes_a_draft(
        self,
        workspace: Workspace,
        write: Callable[[], object],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(JournalStore, "put", fails)
        monkeypatch.setattr(JournalStore, "add", fails)
        with pytest.raises(StoreError) as caught:
            write()
        assert caught.value.kept.split("\n") == ["What was there is there.", texts.KEPT_AS_DRAFT]
        assert [draft.text for draft in left_over(workspace)] == ["The words."]

    def test_it_says_so_where_there_is_no_place_for_a_draft(
        self,
        write: Callable[[], object],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(JournalStore, "put", fails)
        monkeypatch.setattr(JournalStore, "add", fails)
        monkeypatch.setattr(DraftBox, "save", fails)
        with pytest.raises(StoreError) as caught:
            write()
        assert caught.value.kept.endswith(texts.NOT_KEPT)

    def test_a_line_that_is_not_understood_is_told_all_the_same(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(DraftBox, "save", fails)
        with pytest.raises(CallError) as caught:
            log_entry(workspace, "1mi blub", "The words.")
        assert "blub" in caught.value.where
        assert caught.value.kept == texts.NOT_KEPT


class TestChanging:
    @pytest.fixture
    def known(self, workspace: Workspace) -> Entry:
        writing = Writing("1mi 12:00 #dawn", "Before.", feeling=Feeling(words=("calm",)))
        return save_writing(workspace, writing).entry

    def test_the_text_alone(self, workspace: Workspace, known: Entry) -> None:
        entry = change_entry(workspace, known, text="After.").entry
        assert entry.text == "After."
        assert entry._replace(text="", tone=None, updated_at=NOW) == known._replace(
            text="", tone=None, updated_at=NOW
        )

    def test_the_line_alone(self, workspace: Workspace, known: Entry) -> None:
        entry = change_entry(workspace, known, line="2mi #dusk").entry
        assert (entry.text, entry.tags, entry.at) == ("Before.", ("dusk",), known.at)
        assert entry.distance_m == pytest.approx(3218.688)
        assert entry.feeling.words == ("calm",)

    def test_nonsense_changes_nothing(self, workspace: Workspace, known: Entry) -> None:
        with pytest.raises(CallError):
            change_entry(workspace, known, line="2mi blub", text="After.")
        assert workspace.store.journal().entries == (known,)
        (draft,) = workspace.drafts.left_over()
        assert (draft.text, draft.run_line, draft.entry_id) == ("After.", "2mi blub", known.id)

    @pytest.mark.parametrize("line", ["", "2016-08-20"])
    def test_an_entry_is_not_emptied(self, workspace: Workspace, line: str) -> None:
        at = datetime(2016, 8, 20, 7, tzinfo=NOW.tzinfo)
        known = Entry("e", at, at, at, "Words alone.")
        workspace.store.put(known)
        with pytest.raises(CallError, match=texts.NOTHING_LEFT):
            change_entry(workspace, known, line=line, text=" ")
        assert workspace.store.journal().entries == (known,)

    def test_a_run_may_lose_its_words(self, workspace: Workspace, known: Entry) -> None:
        assert change_entry(workspace, known, text="").entry.waiting
