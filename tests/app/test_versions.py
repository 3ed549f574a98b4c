"""What an entry was before: which versions there are, how they differ, putting one back."""

from datetime import timedelta
from typing import Any

import pytest

from journal_tui.app.correcting import move_tone
from journal_tui.app.differing import Part
from journal_tui.app.lookup import delete_entry
from journal_tui.app.undoing import undo
from journal_tui.app.versions import Difference, Version, difference, put_back, versions_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import ConflictError
from tests.conftest import NOW, FixedClock, make_workspace

LOVELY, RAIN = "It was lovely.", "It rained."


def write(workspace: Workspace, text: str, line: str = "") -> Entry:
    return save_writing(workspace, Writing(line, text)).entry


def edit(workspace: Workspace, entry: Entry, **changed: Any) -> Entry:
    page = writing_from(workspace, entry)._replace(**changed)
    return save_writing(workspace, page, entry).entry


def later(workspace: Workspace, **time: float) -> None:
    clock = workspace.clock
    assert isinstance(clock, FixedClock)
    clock.turn_to(clock.moment + timedelta(**time))


def listed(versions: tuple[Version, ...]) -> list[tuple[str, str, str]]:
    return [(one.entry.text, one.when, one.act) for one in versions]


# --- which there are --------------------------------------------------------------------------


def test_an_entry_that_was_never_changed_stands_alone(workspace: Workspace) -> None:
    entry = move_tone(workspace, write(workspace, LOVELY), 1)
    assert versions_of(workspace, entry) == (Version(entry, "now"),)


def test_each_change_leaves_a_version_until_its_moment(workspace: Workspace) -> None:
    entry = write(workspace, "One.")
    later(workspace, hours=1)
    entry = edit(workspace, entry, text="Two.")
    later(workspace, days=1)
    delete_entry(workspace, entry)
    later(workspace, hours=1)
    entry = undo(workspace).entries[0]
    later(workspace, days=2)
    entry = edit(workspace, entry, text="Three.")
    entry = undo(workspace).entries[0]
    later(workspace, days=400)
    assert listed(versions_of(workspace, entry)) == [
        ("Two.", "now", ""),
        ("Three.", "24 Aug 2016 13:00", "undone"),
        ("Two.", "24 Aug 2016 13:00", "edited"),
        ("Two.", "22 Aug 2016 12:00", "deleted"),
        ("One.", "21 Aug 2016 12:00", "edited"),
    ]
    kinds = [one.kind for one in versions_of(workspace, entry)]
    assert kinds == ["", "undo", "edit", "delete", "edit"]


@pytest.mark.parametrize(
    ("days", "when"),
    [(0, "today 11:00"), (1, "yesterday 11:00"), (2, "Sun 21 Aug 11:00")],
)
def test_moments_are_told_as_one_remembers_them(workspace: Workspace, days: int, when: str) -> None:
    entry = edit(workspace, write(workspace, "One."), text="Two.")
    later(workspace, days=days)
    assert [one.when for one in versions_of(workspace, entry)] == ["now", when]


def test_of_a_deleted_entry_the_words_are_there(workspace: Workspace) -> None:
    delete_entry(workspace, edit(workspace, write(workspace, "One."), text="Two."))
    (gone,) = workspace.store.deleted_entries()
    assert listed(versions_of(workspace, gone)) == [
        ("Two.", "deleted today 11:00", ""),
        ("Two.", "today 11:00", "deleted"),
        ("One.", "today 11:00", "edited"),
    ]


def test_a_tombstone_with_words_of_its_own_is_a_version(workspace: Workspace) -> None:
    """A copy of the journal may have been merged: what nothing else says is never left out."""
    entry = write(workspace, "One.")
    now = workspace.clock.now()
    gone = entry._replace(text="Other.", deleted_at=now, updated_at=now)
    workspace.store.put(gone)
    workspace.store.put(entry._replace(updated_at=workspace.clock.now()), kind="undo")
    assert [text for text, _, _ in listed(versions_of(workspace, entry))] == ["One.", "Other."]


def test_of_an_import_that_changed_an_entry_the_words_are_there(workspace: Workspace) -> None:
    entry = write(workspace, "One.")
    filled = entry._replace(text="Two.", updated_at=workspace.clock.now())
    workspace.store.put(filled, kind="import")
    assert listed(versions_of(workspace, filled))[1] == ("One.", "today 11:00", "imported")


# --- how they differ ----------------------------------------------------------------------------


def told(found: Difference) -> list[str]:
    forms = {"stayed": "{}", "went": "[-{}-]", "came": "{{+{}+}}"}
    lines = (*found.facts, found.text)
    return ["".join(forms[part.way].format(part.text) for part in line) for line in lines]


def test_a_version_and_what_came_after_it(workspace: Workspace) -> None:
    line = "2016-08-20 09:00 1.5mi 18:40 rain feel-3 #morning"
    before = write(workspace, "I set off too fast.", line)
    line = "2016-08-20 10:00 1.5mi 18:20 rain feel+1 #morning #canal"
    after = edit(workspace, before, text="I set off slowly.", run_line=line)
    assert told(difference(workspace, before, after)) == [
        "Saturday 20 August [-09:00-]{+ 10:00+}",
        "[-1.5 mi in 18:40-] {+1.5 mi in 18:20+} · [-12:27 /mi-] {+12:13 /mi+} · rain",
        "felt [-bad-]{+ fairly good+} after",
        "#morning{+ #canal+}",
        "I set off [-too fast.-]{+ slowly.+}",
    ]
    assert difference(workspace, before, after).seen
    assert not difference(workspace, before, before).seen


def test_what_there_is_not_takes_no_line(workspace: Workspace) -> None:
    bare = write(workspace, "Words.")
    assert told(difference(workspace, bare, bare)) == ["Sunday 21 August 11:00", "Words."]
    run = edit(workspace, bare, run_line="2mi 24:00")
    lines = told(difference(workspace, bare, run))
    assert lines == ["Sunday 21 August 11:00", "{+2 mi in 24:00+} · {+12:00 /mi+}", "Words."]
    assert difference(workspace, run, run).text == (Part("Words.", "stayed"),)


# --- putting one back ---------------------------------------------------------------------------


def test_a_version_that_is_put_back_is_an_edit(workspace: Workspace) -> None:
    first = write(workspace, LOVELY, "1.5mi 18:40 rain rpe7 feel-3 #morning")
    now = edit(workspace, first, text=RAIN, run_line="2mi")
    again = put_back(workspace, now, versions_of(workspace, now)[1].entry)
    assert again._replace(updated_at=first.updated_at) == first
    assert workspace.store.journal().entries == (again,)
    assert [text for text, _, _ in listed(versions_of(workspace, again))] == [LOVELY, RAIN, LOVELY]
    assert undo(workspace).entries[0].text == RAIN
    assert undo(workspace).entries[0].text == LOVELY


def test_what_she_said_since_of_a_sentence_that_stays_is_kept(workspace: Workspace) -> None:
    first = write(workspace, f"{LOVELY} {RAIN}")
    now = move_tone(workspace, edit(workspace, first, text=f"{RAIN} So what."), 1, RAIN)
    again = put_back(workspace, now, first)
    assert again.corrections == now.corrections
    assert again.tone == workspace.tone(again.text, again.said_sentences)


def test_what_was_brought_in_may_not_come_in_again(workspace: Workspace) -> None:
    first = write(workspace, LOVELY)
    now = first._replace(run=Run(distance_m=5000.0), origins=("strava:1",), updated_at=NOW)
    workspace.store.put(now, kind="import")
    again = put_back(workspace, now, versions_of(workspace, now)[1].entry)
    assert (again.run, again.origins) == (None, ("strava:1",))


def test_putting_back_what_stands_writes_nothing(workspace: Workspace) -> None:
    first = write(workspace, LOVELY)
    edit(workspace, first, text=RAIN)
    now = undo(workspace).entries[0]
    before = workspace.paths.journal.read_bytes()
    assert put_back(workspace, now, versions_of(workspace, now)[2].entry) is now
    assert workspace.paths.journal.read_bytes() == before


def test_what_changed_elsewhere_is_not_written_over(workspace: Workspace) -> None:
    first = write(workspace, LOVELY)
    now = edit(workspace, first, text=RAIN)
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock(NOW + timedelta(hours=1)))
    edit(other, now, text="Elsewhere.")
    with pytest.raises(ConflictError):
        put_back(workspace, now, first)
    assert workspace.store.journal().entries[0].text == "Elsewhere."
