"""An entry with two versions of its words: read, found, kept through everything, and settled."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.correcting import move_tone
from journal_tui.app.filtering import filter_of, select
from journal_tui.app.importing.composing import Composer
from journal_tui.app.joining import join
from journal_tui.app.lookup import delete_entry
from journal_tui.app.rescoring import rescore
from journal_tui.app.sentences import letters_of
from journal_tui.app.settling import all_in_one, differing, settle, texts_of, unsettled
from journal_tui.app.shapes import entry_shape
from journal_tui.app.splitting import split
from journal_tui.app.undoing import undo
from journal_tui.app.versions import put_back, versions_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, needs_boost, save_writing, writing_from
from journal_tui.domain.entry import Correction, Entry
from journal_tui.domain.run import Run
from journal_tui.errors import CallError, ConflictError
from journal_tui.store.check import check
from journal_tui.store.lines import document_of, line_of
from journal_tui.texts import settling as texts

MINE = "It was awful and I cried.\n\nThe heron stood at the lock."
THEIRS = "It was lovely and I laughed.\n\nThe heron stood at the lock."
BOTH = "It was awful and I cried.\n\nIt was lovely and I laughed.\n\nThe heron stood at the lock."
CARE = "I want to kill myself."
#: What syncing keeps in a document beside its value.
BESIDE = {
    "changed": {"": "2016-08-21T09:10:00+01:00", "text": "2016-08-21T09:20:00+01:00"},
    "merging": {"from": "The heron stood at the lock.", "since": 3},
}


def put(workspace: Workspace, *others: str, text: str = MINE, **fields: Any) -> Entry:
    """An entry with further versions of its words, as a sync leaves it."""
    entry = save_writing(workspace, Writing("", text)).entry._replace(other_texts=others, **fields)
    entry = entry._replace(tone=workspace.read(entry))
    workspace.store.put(entry)
    return entry


def stored(workspace: Workspace) -> Entry:
    workspace.store.refresh()
    return workspace.store.journal().entries[-1]


@pytest.fixture
def entry(workspace: Workspace) -> Entry:
    return put(workspace, THEIRS)


# --- settling ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("choice", "text"), [(0, MINE), (1, THEIRS), ("both", BOTH)])
def test_the_words_of_her_choice_stand_and_are_read_anew(
    workspace: Workspace, entry: Entry, choice: Any, text: str
) -> None:
    settled = settle(workspace, entry, choice)
    assert stored(workspace) == settled
    assert (settled.text, settled.other_texts) == (text, ())
    assert settled.tone == workspace.tone(text)
    assert settled.updated_at > entry.updated_at


@pytest.mark.parametrize("choice", [0, 1, "both"])
def test_undo_brings_the_versions_back(workspace: Workspace, entry: Entry, choice: Any) -> None:
    settle(workspace, entry, choice)
    (back,) = undo(workspace).entries
    assert texts_of(back) == texts_of(entry)
    assert back.tone == entry.tone
    assert texts_of(stored(workspace)) == texts_of(entry)


def test_her_word_on_a_sentence_goes_with_its_version(workspace: Workspace, entry: Entry) -> None:
    said = (Correction(0.3, "It was lovely and I laughed."), Correction(-0.3, "It was awful."))
    there = entry._replace(corrections=said)
    workspace.store.put(there)
    assert settle(workspace, there, 1).corrections == said[:1]


def test_what_cannot_be_chosen_is_told_and_changes_nothing(
    workspace: Workspace, entry: Entry
) -> None:
    with pytest.raises(CallError, match="no version 3") as caught:
        settle(workspace, entry, 2)
    assert caught.value.next_step == texts.WHICH.format(n=2)
    with pytest.raises(CallError, match="no version 0"):
        settle(workspace, entry, -1)
    settled = settle(workspace, entry, 0)
    with pytest.raises(CallError, match="one version"):
        settle(workspace, settled, "both")
    assert stored(workspace) == settled


def test_what_was_changed_elsewhere_meanwhile_is_not_written_over(
    workspace: Workspace, entry: Entry
) -> None:
    other = settle(workspace, entry, 1)
    with pytest.raises(ConflictError):
        settle(workspace, entry, 0)
    assert stored(workspace) == other


# --- all of them in one text ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("versions", "text"),
    [
        (("One.\nTwo.\nThree.", "One.\n2.\nThree."), "One.\nTwo.\n\n2.\n\nThree."),
        (("A.\n\nB.", "A.\n\nX.\n\nY."), "A.\n\nB.\n\nX.\n\nY."),
        (("B.\n\nC.", "X.\n\nY."), "B.\n\nC.\n\nX.\n\nY."),
        (("A.\n\nB.", "B."), "A.\n\nB."),
        (("B.", "A.\n\nB."), "A.\n\nB."),
        (("A.", "B.", "C."), "A.\n\nB.\n\nC."),
        (("A.", "A.\n\nB.", "A.\n\nC."), "A.\n\nB.\n\nC."),
        (("A.", ""), "A."),
        (("", "A."), "A."),
        (("  indented\n\n\n\nfar apart", "far apart"), "  indented\n\n\n\nfar apart"),
    ],
)
def test_what_they_share_stands_once(versions: tuple[str, ...], text: str) -> None:
    assert all_in_one(versions) == text


lines = st.lists(st.sampled_from(["One.", "Two.", "Three.", "", " "]), max_size=8).map("\n".join)


@given(st.lists(lines, min_size=2, max_size=4))
def test_no_line_of_any_version_is_lost(versions: list[str]) -> None:
    words = all_in_one(versions).split("\n")
    for version in versions:
        rest = iter(words)
        said = [line for line in version.split("\n") if line.strip()]
        assert all(line in rest for line in said), "its lines stand in their order"


def test_what_differs_is_what_stands_here_alone(workspace: Workspace, entry: Entry) -> None:
    for number in (0, 1):
        parts = differing(texts_of(entry), number)
        assert "".join(part.text for part in parts if part.way != "went") == (MINE, THEIRS)[number]
    came = [part.text for part in differing(texts_of(entry), 1) if part.way == "came"]
    assert "".join(came) == "lovelylaughed."


# --- until she settles it ---------------------------------------------------------------------


def test_it_is_found_by_either_version_and_by_its_name(workspace: Workspace, entry: Entry) -> None:
    settled = put(workspace, text="Something else.")
    entries = workspace.store.journal().entries

    def found(query: str) -> list[str]:
        return [one.id for one in select(entries, filter_of(workspace, query))]

    assert found("lovely") == found("awful") == found("is:unsettled") == [entry.id]
    assert found("-is:unsettled") == [settled.id]
    assert unsettled(workspace.store.journal()) == (entry,)


def test_the_shape_has_both(entry: Entry) -> None:
    shape = entry_shape(entry)
    assert (shape["text"], shape["other_texts"]) == (MINE, [THEIRS])


@pytest.mark.parametrize("text", [MINE, "Ich bin heute müde und nicht gelaufen, es hat geregnet."])
def test_words_of_self_harm_in_either_version_ask_for_care(workspace: Workspace, text: str) -> None:
    entry = put(workspace, CARE, text=text)
    assert entry.care
    assert entry.mood is None
    assert needs_boost(entry)
    assert not settle(workspace, entry, 0).care


def edited(workspace: Workspace, entry: Entry, text: str) -> Entry:
    page = writing_from(workspace, entry)._replace(text=text)
    return save_writing(workspace, page, entry).entry


def test_a_change_of_the_words_leaves_the_other_version(workspace: Workspace, entry: Entry) -> None:
    changed = edited(workspace, entry, "Other words.")
    assert texts_of(changed) == ("Other words.", THEIRS)
    assert texts_of(edited(workspace, changed, THEIRS)) == (THEIRS,), "now they are the same"


def test_what_came_since_an_edit_stays_when_that_is_taken_back(workspace: Workspace) -> None:
    first = put(workspace, text="First words.")
    now = edited(workspace, first, MINE)
    # As a sync brings it: no act of hers.
    workspace.store.put(now._replace(other_texts=(THEIRS,)), kind="sync")
    (back,) = undo(workspace).entries
    assert texts_of(back) == ("First words.", THEIRS)


def test_putting_an_earlier_version_back_leaves_the_other_one(
    workspace: Workspace, entry: Entry
) -> None:
    now = edited(workspace, entry, "Other words.")
    versions = versions_of(workspace, now)
    assert texts_of(put_back(workspace, now, versions[1].entry)) == (MINE, THEIRS)
    assert put_back(workspace, stored(workspace), entry._replace(other_texts=())) == stored(
        workspace
    ), "nothing would be another"


def run_of(workspace: Workspace, entry: Entry) -> Entry:
    run = Entry(workspace.new_id(), entry.at, entry.at, entry.at, run=Run(distance_m=3000.0))
    workspace.store.put(run._replace(origins=("strava:1",)), kind="import")
    return run._replace(origins=("strava:1",))


def test_joining_and_parting_leave_the_versions(workspace: Workspace, entry: Entry) -> None:
    joined = join(workspace, entry, run_of(workspace, entry))
    assert texts_of(joined) == texts_of(entry)
    assert texts_of(split(workspace, joined).words) == texts_of(entry)


def test_an_import_leaves_the_versions(workspace: Workspace, entry: Entry) -> None:
    composer = Composer(workspace)
    now = workspace.clock.now()
    again = entry._replace(text="Changed in the file.", other_texts=())
    assert composer.composed(entry, again, now).other_texts == (THEIRS,)
    other = run_of(workspace, entry)
    assert composer.composed(entry, other, now).other_texts == (THEIRS,)


# --- what syncing keeps beside a value ----------------------------------------------------------


def corrected(workspace: Workspace, entry: Entry) -> object:
    return move_tone(workspace, entry, -1, letters_of(entry, 0))


def read_again(workspace: Workspace, entry: Entry) -> object:
    old = entry.tone and entry.tone._replace(scorer="runner-0")
    workspace.store.put(entry._replace(tone=old))
    return rescore(workspace)


SAVES: dict[str, Callable[[Workspace, Entry], object]] = {
    "edit": lambda workspace, entry: edited(workspace, entry, "Other words."),
    "correct": corrected,
    "rescore": read_again,
    "settle": lambda workspace, entry: settle(workspace, entry, "both"),
    "delete": delete_entry,
    "undo": lambda workspace, entry: (edited(workspace, entry, "Other words."), undo(workspace)),
    "join": lambda workspace, entry: join(workspace, entry, run_of(workspace, entry)),
    "split": lambda workspace, entry: split(
        workspace, join(workspace, entry, run_of(workspace, entry))
    ),
    "import": lambda workspace, entry: workspace.store.put(
        Composer(workspace).composed(entry, run_of(workspace, entry), workspace.clock.now()),
        kind="import",
    ),
}


@pytest.mark.parametrize("save", SAVES)
def test_every_save_keeps_what_syncing_keeps_in_a_document(
    workspace: Workspace, entry: Entry, save: str
) -> None:
    ledger = workspace.store.ledger
    line = ledger.tables.lines("entries")[entry.id]
    ledger.change("entries", {entry.id: line_of(entry.id, document_of(line) | BESIDE)})
    workspace.store.refresh()
    SAVES[save](workspace, entry)
    document = document_of(ledger.tables.lines("entries")[entry.id])
    assert document["updated_at"] != document_of(line)["updated_at"] or save == "rescore"
    assert {name: document[name] for name in BESIDE} == BESIDE


def test_check_has_nothing_to_say_of_it(workspace: Workspace, entry: Entry) -> None:
    ledger = workspace.store.ledger
    line = ledger.tables.lines("entries")[entry.id]
    ledger.change("entries", {entry.id: line_of(entry.id, document_of(line) | BESIDE)})
    ledger.change("sync", {"base": line_of("base", {"commit": "0a1b", "over": ""})})
    report = check(
        workspace.paths.journal, workspace.store.keyring, workspace.drafts, workspace.backups
    )
    assert report.findings == ()
    assert "sync" not in report.counts
