"""Her list of things to tell herself: filled once, hers from then on, in her order."""

from datetime import timedelta

import pytest

from journal_tui.app.affirmations import (
    add_affirmation,
    change_affirmation,
    delete_affirmation,
    find_affirmation,
    her_list,
    move_affirmation,
    offer_rest,
    restore_affirmation,
)
from journal_tui.app.workspace import Workspace
from journal_tui.config.content import load_starters
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError, ConflictError, StoreError
from journal_tui.insight.record import Shown
from journal_tui.store.journal_store import JournalStore
from journal_tui.texts import commands as texts
from tests.conftest import NOW, make_workspace


def fails(*_: object, **__: object) -> None:
    raise StoreError("This cannot be saved.")


def lines(workspace: Workspace) -> tuple[Affirmation, ...]:
    """Her list as another program reads it."""
    return make_workspace(workspace.paths.journal.parents[1]).store.journal().affirmations


def texts_of(workspace: Workspace) -> list[str]:
    return [line.text for line in lines(workspace)]


def fill(workspace: Workspace, *orders: float) -> None:
    """A list A, B, C ... with these orders."""
    workspace.store.put(
        *(
            Affirmation(f"id-{n:04}", chr(ord("A") + n), NOW, NOW, order)
            for n, order in enumerate(orders)
        )
    )


def letters(workspace: Workspace) -> str:
    return "".join(texts_of(workspace))


class TestStarters:
    def test_they_are_copied_at_the_first_use(self, workspace: Workspace) -> None:
        first = her_list(workspace)
        starters = load_starters()
        assert [line.text for line in first] == [starter.text for starter in starters]
        assert [line.starter for line in first] == [starter.id for starter in starters]
        assert lines(workspace) == first
        assert her_list(workspace) == first

    def test_a_changed_one_stays_changed(self, workspace: Workspace) -> None:
        changed = change_affirmation(workspace, her_list(workspace)[3], text="In my words.")
        assert her_list(workspace)[3] == changed
        assert changed.starter == load_starters()[3].id

    def test_they_never_come_back_after_all_are_deleted(self, workspace: Workspace) -> None:
        for line in her_list(workspace):
            delete_affirmation(workspace, line)
        assert her_list(workspace) == ()
        assert her_list(make_workspace(workspace.paths.journal.parents[1])) == ()

    def test_a_journal_that_cannot_be_written_gives_lines_all_the_same(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(JournalStore, "put", fails)
        assert len(her_list(workspace)) == len(load_starters())
        assert not workspace.store.exists()


class TestAdding:
    def test_a_line_comes_to_the_top(self, workspace: Workspace) -> None:
        count = len(her_list(workspace))
        line = add_affirmation(workspace, "  One\n mile. ", ("slow",), "a friend")
        assert lines(workspace)[0] == line
        assert (line.text, line.tags, line.credit) == ("One mile.", ("slow",), "a friend")
        add_affirmation(workspace, "Another.")
        assert texts_of(workspace)[:2] == ["Another.", "One mile."]
        assert len(lines(workspace)) == count + 2

    @pytest.mark.parametrize("text", ["", "  \n\t"])
    def test_a_line_needs_words(self, workspace: Workspace, text: str) -> None:
        with pytest.raises(CallError, match=texts.EMPTY_AFFIRMATION):
            add_affirmation(workspace, text)
        line = her_list(workspace)[0]
        with pytest.raises(CallError, match=texts.EMPTY_AFFIRMATION):
            change_affirmation(workspace, line, text=text)
        assert lines(workspace)[0] == line


class TestChanging:
    def test_only_what_is_given_changes(self, workspace: Workspace) -> None:
        fill(workspace, 1.0)
        (line,) = lines(workspace)
        changed = change_affirmation(
            workspace, line, tags=("rain",), credit="me", favourite=True, resting=True
        )
        assert lines(workspace) == (changed,)
        wanted = line._replace(tags=("rain",), credit="me", favourite=True, resting=True)
        assert changed == wanted._replace(updated_at=changed.updated_at)
        awake = change_affirmation(workspace, changed, resting=False)
        assert (awake.resting, awake.favourite, awake.text) == (False, True, "A")

    def test_what_changed_elsewhere_is_not_written_over(self, workspace: Workspace) -> None:
        fill(workspace, 1.0)
        (seen,) = lines(workspace)
        change_affirmation(workspace, seen, text="Now this.")
        for act in (
            lambda: change_affirmation(workspace, seen, favourite=True),
            lambda: delete_affirmation(workspace, seen),
        ):
            with pytest.raises(ConflictError):
                act()
        assert texts_of(workspace) == ["Now this."]

    def test_a_deleted_line_comes_back_to_its_place(self, workspace: Workspace) -> None:
        fill(workspace, 1, 2, 3)
        gone = delete_affirmation(workspace, lines(workspace)[1])
        assert letters(workspace) == "AC"
        restore_affirmation(workspace, gone)
        assert letters(workspace) == "ABC"


class TestMoving:
    @pytest.mark.parametrize(
        ("which", "by", "then"),
        [
            (0, 1, "BACD"),
            (0, 2, "BCAD"),
            (0, 3, "BCDA"),
            (0, 99, "BCDA"),
            (0, -1, "ABCD"),
            (3, -1, "ABDC"),
            (3, -3, "DABC"),
            (3, -99, "DABC"),
            (3, 1, "ABCD"),
            (1, 1, "ACBD"),
            (2, -1, "ACBD"),
            (2, 0, "ABCD"),
        ],
    )
    @pytest.mark.parametrize("orders", [(1, 2, 3, 4), (-7.5, 0, 0.25, 900), (5, 5, 5, 5)], ids=str)
    def test_it_goes_as_far_as_it_goes(
        self, workspace: Workspace, orders: tuple[float, ...], which: int, by: int, then: str
    ) -> None:
        fill(workspace, *orders)
        move_affirmation(workspace, lines(workspace)[which], by)
        assert letters(workspace) == then

    def test_it_never_gets_stuck(self, workspace: Workspace) -> None:
        """Between two numbers there are not endlessly many others."""
        fill(workspace, 1, 2, 3)
        for _ in range(120):
            before = letters(workspace)
            move_affirmation(workspace, lines(workspace)[2], -1)
            assert letters(workspace) == before[0] + before[2] + before[1]

    def test_a_line_that_is_gone_moves_nothing(self, workspace: Workspace) -> None:
        fill(workspace, 1, 2)
        gone = delete_affirmation(workspace, lines(workspace)[0])
        move_affirmation(workspace, gone, 1)
        assert letters(workspace) == "B"


class TestNaming:
    @pytest.mark.parametrize(
        ("named", "text"),
        [("1", "A"), ("3", "C"), ("id-0001", "B"), ("ID-0001", "B"), ("0002", "C")],
    )
    def test_by_number_or_id(self, workspace: Workspace, named: str, text: str) -> None:
        fill(workspace, 1, 2, 3)
        assert find_affirmation(workspace.store.journal(), named).text == text

    @pytest.mark.parametrize("named", ["0", "4", "02", "", "-1", "id-0", "²", "zzzz"])
    def test_what_names_none_or_many_is_refused(self, workspace: Workspace, named: str) -> None:
        fill(workspace, 1, 2, 3)
        with pytest.raises(CallError) as caught:
            find_affirmation(workspace.store.journal(), named)
        assert caught.value.exit_code == 2
        assert caught.value.next_step == texts.NO_SUCH_LINE_NEXT


def said(line: str, *answers: bool | None, days_ago: int = 0, hour: int = 0) -> list[Showing]:
    """Showings of a line one after the other, in one evening, rated like this."""
    start = NOW - timedelta(days=days_ago) + timedelta(hours=hour)
    return [
        Showing(
            f"{line}-{days_ago:02}-{hour}-{number}",
            line,
            start + timedelta(minutes=number),
            start,
            helped=answer,
        )
        for number, answer in enumerate(answers)
    ]


class TestResting:
    """A line is offered to be rested: rated 5 times, helped less than 1 in 4; once an evening."""

    LISTED = tuple(Affirmation(name, name, NOW, NOW) for name in ("a", "b", "c"))

    def offered(self, *showings: list[Showing], rated: Showing | None = None) -> object:
        every = [one for some in showings for one in some]
        journal = Journal(affirmations=self.LISTED, showings=tuple(every))
        offer = offer_rest(journal, rated or every[-1])
        return offer and (offer.line.id, offer.shown)

    def test_a_line_that_seldom_helped(self) -> None:
        rated = said("a", True, False, False, False, None, False)
        assert self.offered(rated) == ("a", Shown(6, 1, 4))

    def test_not_after_four_ratings_nor_where_it_helped_one_in_four(self) -> None:
        assert self.offered(said("a", False, False, False, False)) is None
        assert self.offered(said("a", *[True] * 2, *[False] * 6)) is None

    def test_once_an_evening(self) -> None:
        old = said("a", *[False] * 5, days_ago=9) + said("b", *[False] * 5, days_ago=8)
        tonight = said("a", False)
        assert self.offered(old, tonight) == ("a", Shown(6, 0, 6))
        assert self.offered(old, tonight, said("b", False, hour=1)) is None
        assert self.offered(old, tonight, said("a", False, hour=1)) is None
        tomorrow = said("b", False, days_ago=-1)
        assert self.offered(old, tonight, tomorrow) == ("b", Shown(6, 0, 6))

    def test_a_line_that_was_not_offered_leaves_room_for_another(self) -> None:
        """That one gets there by its fifth rating; the four before it tonight asked nothing."""
        old = said("b", *[False] * 4, days_ago=8)
        assert self.offered(old, said("c", False), said("b", False, hour=1)) == (
            "b",
            Shown(5, 0, 5),
        )
        assert self.offered(said("a", *[False] * 5)) == ("a", Shown(5, 0, 5))

    def test_what_rests_or_is_gone_is_not_offered(self) -> None:
        rated = said("a", *[False] * 6)
        resting = tuple(line._replace(resting=True) for line in self.LISTED)
        assert offer_rest(Journal(affirmations=resting, showings=tuple(rated)), rated[-1]) is None
        assert offer_rest(Journal(showings=tuple(rated)), rated[-1]) is None
