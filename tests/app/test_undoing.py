"""Undo: edits, deletions and imports, the newest first; nothing is gone by it."""

import json
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journal_tui.app.correcting import has_said, move_tone, take_back
from journal_tui.app.lookup import delete_entry
from journal_tui.app.rescoring import rescore
from journal_tui.app.undoing import undo, undone_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import commands
from journal_tui.texts import journal as texts
from tests.conftest import NOW, FixedClock, make_workspace

LOVELY, RAIN, AWFUL = "It was lovely.", "It rained.", "I felt awful and I cried."


def write(workspace: Workspace, text: str, line: str = "") -> Entry:
    return save_writing(workspace, Writing(line, text)).entry


def edit(workspace: Workspace, entry: Entry, **changed: Any) -> Entry:
    """Save the entry as she does it on the page, with these fields of the page changed."""
    page = writing_from(workspace, entry)._replace(**changed)
    return save_writing(workspace, page, entry).entry


def entries(workspace: Workspace) -> list[Entry]:
    """The live entries as another program reads them."""
    other = make_workspace(workspace.paths.journal.parents[1])
    return list(other.store.journal().entries)


def now(workspace: Workspace, entry_id: str) -> Entry:
    """The live entry with this id."""
    entry = workspace.store.journal().entry(entry_id)
    assert entry is not None
    return entry


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries say the same, whenever they were saved."""
    return one._replace(updated_at=NOW) == other._replace(updated_at=NOW)


def brought(workspace: Workspace, days: int) -> Entry:
    """A run of so many days ago as an import would bring it."""
    at = workspace.clock.now() - timedelta(days=days)
    run = Run(distance_m=3218.0, duration_s=1440.0)
    return Entry(workspace.new_id(), at, at, workspace.clock.now(), run=run)


def bring(workspace: Workspace, *days: int) -> list[Entry]:
    """Import a run of each of so many days ago."""
    runs = [brought(workspace, number) for number in days]
    workspace.store.put(*runs, kind="import")
    return runs


# --- one act ----------------------------------------------------------------------------------


def test_an_edit_is_taken_back_whole(workspace: Workspace) -> None:
    before = write(workspace, f"{LOVELY} {RAIN}", "1.5mi 18:40 rain rpe7 feel-3 #morning")
    edit(workspace, before, text=AWFUL, run_line="yesterday 7am 2mi feel+1")
    undone = undo(workspace)
    (after,) = entries(workspace)
    assert same(after, before)
    assert after.updated_at > before.updated_at
    assert undone.kind == "edit"
    assert undone.entries == (after,)


def test_deleting_and_bringing_back(workspace: Workspace) -> None:
    first = write(workspace, "The first.", "1mi")
    second = write(workspace, "The second.", "2mi")
    delete_entry(workspace, first)
    delete_entry(workspace, second)
    assert entries(workspace) == []
    assert same(undo(workspace).entries[0], second)
    assert same(undo(workspace).entries[0], first)
    assert [entry.text for entry in entries(workspace)] == ["The first.", "The second."]
    with pytest.raises(CallError, match=commands.NOTHING_TO_UNDO):
        undo(workspace)


def test_an_import_is_taken_out_again_and_its_words_stay(workspace: Workspace) -> None:
    hers = write(workspace, "Mine.")
    runs = bring(workspace, 3, 2, 1)
    undone = undo(workspace)
    assert [entry.id for entry in entries(workspace)] == [hers.id]
    assert undone.kind == "import"
    gone = workspace.store.deleted_entries()
    assert {entry.id for entry in gone} == {run.id for run in runs}
    assert len({entry.deleted_at for entry in gone}) == 1
    with pytest.raises(CallError, match=commands.NOTHING_TO_UNDO):
        undo(workspace)


def test_an_import_that_changed_an_entry_gives_it_back(workspace: Workspace) -> None:
    hers = write(workspace, LOVELY)
    new = brought(workspace, 1)
    filled = hers._replace(run=new.run, updated_at=workspace.clock.now())
    workspace.store.put(filled, new, kind="import")
    undone = undo(workspace)
    (left,) = entries(workspace)
    assert same(left, hers)
    assert undone_in_words(workspace, undone) == f"{texts.OUT_RUNS[0]} {texts.AS_BEFORE[0]}"


def test_what_she_wrote_is_no_act(workspace: Workspace) -> None:
    write(workspace, "Before.")
    with pytest.raises(CallError, match=commands.NOTHING_TO_UNDO):
        undo(workspace)
    delete_entry(workspace, entries(workspace)[0])
    write(workspace, "What she just wrote.")
    assert undo(workspace).entries[0].text == "Before."
    assert len(entries(workspace)) == 2


def test_saving_without_a_change_is_no_act(workspace: Workspace) -> None:
    first = write(workspace, "Another.")
    edit(workspace, first, text="Another one.")
    second = write(workspace, LOVELY, "1mi 12:00 rain")
    edit(workspace, second)
    assert undo(workspace).entries[0].text == "Another."


# --- one after the other ----------------------------------------------------------------------


def test_the_newest_goes_first_and_each_once(workspace: Workspace) -> None:
    entry = write(workspace, "One.")
    entry = edit(workspace, entry, text="Two.")
    other = write(workspace, "Else.")
    entry = edit(workspace, entry, text="Three.")
    delete_entry(workspace, other)
    seen = [undo(workspace).entries[0].text for _ in range(3)]
    assert seen == ["Else.", "Two.", "One."]
    entry = edit(workspace, now(workspace, entry.id), text="Four.")
    assert undo(workspace).entries[0].text == "One."
    with pytest.raises(CallError):
        undo(workspace)


def test_another_program_goes_on_where_this_one_stopped(workspace: Workspace) -> None:
    entry = write(workspace, "One.")
    entry = edit(workspace, entry, text="Two.")
    edit(workspace, entry, text="Three.")
    undo(workspace)
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock(NOW + timedelta(hours=1)))
    assert undo(other).entries[0].text == "One."


def test_an_undone_import_does_not_come_back_by_itself(workspace: Workspace) -> None:
    hers = write(workspace, "One.")
    edit(workspace, hers, text="Two.")
    bring(workspace, 2, 1)
    assert undo(workspace).kind == "import"
    assert undo(workspace).kind == "edit"
    with pytest.raises(CallError):
        undo(workspace)
    assert [entry.text for entry in entries(workspace)] == ["One."]


def test_words_for_an_imported_run_go_before_the_import(workspace: Workspace) -> None:
    (run,) = bring(workspace, 1)
    written = edit(workspace, run, text=LOVELY)
    assert written.text == LOVELY
    assert undo(workspace).entries[0].text == ""
    assert undo(workspace).kind == "import"
    assert entries(workspace) == []


# --- tombstones of which no act is kept --------------------------------------------------------


def bury(workspace: Workspace, entry: Entry) -> None:
    """Delete as earlier versions of the program did."""
    now = workspace.clock.now()
    workspace.store.put(entry._replace(deleted_at=now, updated_at=now))


def test_what_an_earlier_version_deleted_is_brought_back_the_newest_first(
    workspace: Workspace,
) -> None:
    first, second = write(workspace, "One."), write(workspace, "Two.")
    bury(workspace, second)
    bury(workspace, first)
    assert [undo(workspace).entries[0].text for _ in range(2)] == ["One.", "Two."]
    with pytest.raises(CallError):
        undo(workspace)
    assert len(entries(workspace)) == 2


def test_it_waits_behind_the_acts_since(workspace: Workspace) -> None:
    old = write(workspace, "Old.")
    bury(workspace, old)
    edit(workspace, write(workspace, "One."), text="Two.")
    bring(workspace, 1)
    said = [undo(workspace) for _ in range(3)]
    assert [undone.kind for undone in said] == ["import", "edit", "delete"]
    assert said[-1].entries[0].text == "Old."
    delete_entry(workspace, said[-1].entries[0])
    assert undo(workspace).entries[0].text == "Old."
    with pytest.raises(CallError):
        undo(workspace)


def test_it_goes_before_an_act_that_is_older(workspace: Workspace) -> None:
    old = write(workspace, "Old.")
    edit(workspace, write(workspace, "One."), text="Two.")
    bury(workspace, old)
    assert [undo(workspace).entries[0].text for _ in range(2)] == ["Old.", "One."]


# --- what was changed since by something that is no act ------------------------------------------


def test_what_she_says_since_of_a_sentence_that_stays_is_kept(workspace: Workspace) -> None:
    before = write(workspace, f"{LOVELY} {RAIN} {AWFUL}")
    before = move_tone(workspace, move_tone(workspace, before, -1, LOVELY), -1, AWFUL)
    lovely, awful = before.corrections
    edited = edit(workspace, before, text=f"{LOVELY} {RAIN}")
    assert edited.corrections == (lovely,)
    since = move_tone(workspace, move_tone(workspace, edited, -1, LOVELY), 1, RAIN)
    after = undo(workspace).entries[0]
    assert after.text == before.text
    assert set(after.corrections) == {*since.corrections, awful}
    assert after.tone == workspace.tone(after.text, after.said_sentences)


def test_her_word_that_she_took_back_since_stays_taken_back(workspace: Workspace) -> None:
    before = move_tone(workspace, write(workspace, f"{LOVELY} {RAIN}"), -1, LOVELY)
    edited = edit(workspace, before, text=f"{LOVELY} {AWFUL}")
    take_back(workspace, edited, LOVELY)
    after = undo(workspace).entries[0]
    assert after.text == before.text
    assert not has_said(after, LOVELY)


def test_her_word_on_other_words_is_not_on_these(workspace: Workspace) -> None:
    before = move_tone(workspace, write(workspace, LOVELY), -1)
    edited = edit(workspace, before, text=AWFUL)
    assert edited.corrections == ()
    move_tone(workspace, edited, 1)
    assert undo(workspace).entries[0].corrections == before.corrections


def test_what_was_read_anew_since_is_not_read_as_before(workspace: Workspace) -> None:
    entry = write(workspace, LOVELY)
    tone = entry.tone
    assert tone is not None
    earlier = entry._replace(tone=tone._replace(scorer="earlier 0", polarity=-0.9))
    workspace.store.put(earlier)
    edited = edit(workspace, earlier, text=f"{LOVELY} {RAIN}")
    undo(workspace)
    assert entries(workspace)[0].tone == tone
    workspace.store.put(earlier._replace(updated_at=edited.updated_at))
    delete_entry(workspace, workspace.store.journal().entries[0])
    assert rescore(workspace).scored == 0
    assert undo(workspace).entries[0].tone == earlier.tone, "the tombstone is not read anew"


def test_what_changed_elsewhere_is_told_and_left(workspace: Workspace) -> None:
    entry = edit(workspace, write(workspace, "One."), text="Two.")
    clock = FixedClock(NOW + timedelta(hours=1))
    other = make_workspace(workspace.paths.journal.parents[1], clock)
    edit(other, entry, text="Three.")
    with pytest.raises(ConflictError) as caught:
        undo(workspace)
    assert caught.value.next_step
    assert [each.text for each in entries(workspace)] == ["Three."]
    assert undo(workspace).entries[0].text == "Two.", "the next time it knows"


# --- the draft of an entry that is deleted -------------------------------------------------------


def test_a_page_whose_entry_was_deleted_does_not_write_over_what_is_kept(
    workspace: Workspace,
) -> None:
    entry = write(workspace, "Kept words.")
    page = writing_from(workspace, entry)._replace(text="Other words.")
    delete_entry(workspace, entry)
    saved = save_writing(workspace, page).entry
    assert saved.id != entry.id
    assert [gone.text for gone in workspace.store.deleted_entries()] == ["Kept words."]
    undo(workspace)
    assert {each.text for each in entries(workspace)} == {"Kept words.", "Other words."}


# --- what is said of it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("", "It [rained].", "The edit of Sunday 21 August, “It [rained].”, is taken back."),
        ("2mi", "", "The edit of Sunday 21 August, 2 mi, is taken back."),
        ("feel-3", "", "The edit of Sunday 21 August is taken back."),
        (
            "",
            "I set off too fast, and by the second bridge I was walking.",
            "The edit of Sunday 21 August, “I set off too fast, and by the second …”,"
            " is taken back.",
        ),
        ("", "x" * 60, f"The edit of Sunday 21 August, “{'x' * 40} …”, is taken back."),
        ("", "a\x1b[31mb\nc", "The edit of Sunday 21 August, “a␛[31mb c”, is taken back."),
    ],
)
def test_an_edit_is_named_by_its_day_and_first_words(
    workspace: Workspace, line: str, text: str, expected: str
) -> None:
    edit(workspace, write(workspace, text, line), feeling=Feeling(words=("proud",)))
    assert undone_in_words(workspace, undo(workspace)) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "1 imported {what} is taken out again."),
        (4, "4 imported {what}s are taken out again."),
    ],
)
def test_an_import_is_told_in_numbers(workspace: Workspace, count: int, expected: str) -> None:
    bring(workspace, *range(count))
    assert undone_in_words(workspace, undo(workspace)) == expected.format(what="run")
    read = [brought(workspace, day)._replace(run=None, text=LOVELY) for day in range(count)]
    workspace.store.put(*read, kind="import")
    expected = expected.format(what="entry").replace("entrys", "entries")
    assert undone_in_words(workspace, undo(workspace)) == expected


def test_a_deletion_is_back(workspace: Workspace) -> None:
    delete_entry(workspace, write(workspace, LOVELY))
    assert undone_in_words(workspace, undo(workspace)) == texts.BACK


# --- any order of acts, against a model -----------------------------------------------------------


SENTENCES = (LOVELY, RAIN, AWFUL)
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True).map(" ".join)
which = st.integers(0, 1)


class Stood(NamedTuple):
    """What the model knows of an entry; ``said`` is her word by sentence ("": of all of it)."""

    text: str
    said: dict[str, float]
    live: bool = True


def about(sentence: str, one: str, other: str) -> bool:
    """Whether what she says of a sentence of ``one`` is of ``other`` as well."""
    return sentence in other if sentence else any(part in other for part in split(one))


def split(text: str) -> list[str]:
    return [sentence for sentence in SENTENCES if sentence in text]


class AnyOrder(RuleBasedStateMachine):
    """Writing, editing, deleting, importing, correcting, undoing: undo goes back as the model
    says, and every text that was ever saved can be reached."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FixedClock()
        self.open()
        self.now: dict[str, Stood] = {}
        self.acts: list[dict[str, Stood | None]] = []
        self.ever: dict[str, set[str]] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def open(self) -> None:
        self.workspace = make_workspace(self.folder, self.clock, Settings(scorer="textblob"))

    @rule()
    def open_again(self) -> None:
        self.open()

    def live(self) -> list[Entry]:
        return list(self.workspace.store.journal().entries)

    def pick(self, number: int) -> Entry:
        live = self.live()
        return live[number % len(live)]

    def becomes(self, entry_id: str, stood: Stood) -> None:
        self.now[entry_id] = stood
        self.ever.setdefault(entry_id, set()).add(stood.text)

    @rule(text=bodies)
    def write(self, text: str) -> None:
        entry = write(self.workspace, text)
        self.becomes(entry.id, Stood(text, {}))

    @rule(text=bodies, count=st.integers(1, 3))
    def bring(self, text: str, count: int) -> None:
        made = [
            Entry(self.workspace.new_id(), NOW, NOW, self.clock.now(), text) for _ in range(count)
        ]
        self.workspace.store.put(*made, kind="import")
        for entry in made:
            self.becomes(entry.id, Stood(text, {}))
        self.acts.append({entry.id: None for entry in made})

    @precondition(lambda self: self.live())
    @rule(number=which, text=bodies)
    def edit(self, number: int, text: str) -> None:
        entry = self.pick(number)
        before = self.now[entry.id]
        edit(self.workspace, entry, text=text)
        if text == before.text:
            return
        self.acts.append({entry.id: before})
        said = {key: said for key, said in before.said.items() if about(key, before.text, text)}
        self.becomes(entry.id, Stood(text, said))

    @precondition(lambda self: self.live())
    @rule(number=which)
    def delete(self, number: int) -> None:
        entry = self.pick(number)
        delete_entry(self.workspace, entry)
        self.acts.append({entry.id: self.now[entry.id]})
        self.becomes(entry.id, self.now[entry.id]._replace(live=False))

    @precondition(lambda self: self.live())
    @rule(number=which, place=st.integers(0, 3), by=st.sampled_from((-1, 1)))
    def correct(self, number: int, place: int, by: int) -> None:
        entry = self.pick(number)
        spoken_of = ("", *split(entry.text))
        sentence = spoken_of[place % len(spoken_of)]
        said = move_tone(self.workspace, entry, by, sentence).corrections
        level = next(one.polarity for one in said if one.sentence == sentence)
        before = self.now[entry.id]
        self.becomes(entry.id, before._replace(said={**before.said, sentence: level}))

    @precondition(lambda self: self.live())
    @rule(text=bodies, place=st.integers(0, 3))
    def edit_and_speak_of_it(self, text: str, place: int) -> None:
        self.edit(0, text)
        self.correct(0, place, 1)

    @precondition(lambda self: self.live())
    @rule(text=bodies, place=st.integers(0, 3))
    def edit_and_take_back_what_she_said(self, text: str, place: int) -> None:
        self.correct(0, place, 1)
        self.edit(0, text)
        self.take_back(0)

    @precondition(lambda self: self.live())
    @rule(number=which)
    def take_back(self, number: int) -> None:
        entry = self.pick(number)
        before = self.now[entry.id]
        for sentence in list(before.said)[:1]:
            take_back(self.workspace, entry, sentence)
            rest = {key: said for key, said in before.said.items() if key != sentence}
            self.becomes(entry.id, before._replace(said=rest))

    @rule()
    def undo(self) -> None:
        if not self.acts:
            with pytest.raises(CallError):
                undo(self.workspace)
            return
        before = self.acts.pop()
        undone = undo(self.workspace)
        assert {entry.id for entry in undone.entries} == set(before)
        for entry_id, old in before.items():
            now = self.now[entry_id]
            if old is None:
                self.becomes(entry_id, now._replace(live=False))
                continue
            kept = {key: said for key, said in now.said.items() if about(key, now.text, old.text)}
            back = {k: said for k, said in old.said.items() if not about(k, old.text, now.text)}
            self.becomes(entry_id, Stood(old.text, {**back, **kept}))

    @invariant()
    def it_is_as_the_model_says(self) -> None:
        store = self.workspace.store
        every = (*store.journal().entries, *store.deleted_entries())
        found = {
            entry.id: Stood(
                entry.text,
                {one.sentence: one.polarity for one in entry.corrections},
                entry.deleted_at is None,
            )
            for entry in every
        }
        assert found == self.now

    @invariant()
    def every_text_that_was_ever_saved_can_be_reached(self) -> None:
        for entry_id, saved in self.ever.items():
            versions = self.workspace.store.versions(entry_id)
            reached = {version.entry.text for version in versions} | {self.now[entry_id].text}
            assert saved <= reached


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_the_acts_stand_in_the_file_beside_the_entries(workspace: Workspace) -> None:
    entry = edit(workspace, write(workspace, "One."), text="Two.")
    undo(workspace)
    acts = json.loads(workspace.paths.journal.read_text())["history"]
    first, second = sorted(acts.items())
    assert (first[1]["kind"], second[1]["kind"]) == ("edit", "undo")
    assert second[1]["undoes"] == first[0]
    assert [act[1]["before"][entry.id]["text"] for act in (first, second)] == ["One.", "Two."]
