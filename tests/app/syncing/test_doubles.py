"""The same thing made on two machines is one after they have met, whoever is asked first."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.affirmations import her_list
from journal_tui.app.joining import joined, pair_of
from journal_tui.app.syncing.doubles import fold_doubles
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Correction, Entry, Feeling, Tone
from journal_tui.domain.goal import Goal
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan
from journal_tui.domain.run import Lap, Run, Wall
from journal_tui.store.lines import document_of, line_of
from tests.app.importing_kit import LAPS, MORNING, activity, bring_in, page, read_of
from tests.app.syncing.machines_kit import (
    Machine,
    Remote,
    by_table,
    lines_of,
    meet,
    sync_all,
    values_in,
)
from tests.conftest import FixedClock, entropy, make_workspace

SPAN = "span:20160820T080000Z:2414:1080:1080"
MINUTE = timedelta(minutes=1)
#: A mile and a half in 18 minutes.
RUN = Run(distance_m=2414.0, duration_s=1080.0)


def entry(doc_id: str, text: str = "", **fields: Any) -> Entry:
    plain = Entry(doc_id, at=MORNING, created_at=MORNING, updated_at=MORNING, text=text)
    return plain._replace(**fields)


def watch(doc_id: str, **fields: Any) -> Entry:
    """The run of a file that a machine brought in."""
    return entry(doc_id, **{"run": RUN, "origins": ("garmin:1", SPAN)} | fields)


def line(doc_id: str, text: str, **fields: Any) -> Affirmation:
    return Affirmation(doc_id, text, MORNING, MORNING)._replace(**fields)


def folded(one: Any, other: Any) -> tuple[Any, Any]:
    """What two values became: what lives, and the tombstone."""
    become, _ = meet({}, lines_of(one), lines_of(other))
    table = next(iter(become))[0]
    (kept,) = values_in(become, table)
    gone = document_of(become[table, ({one.id, other.id} - {kept.id}).pop()])
    return kept, gone


class TestEntries:
    def test_a_run_that_both_brought_in_is_one(self) -> None:
        kept, gone = folded(watch("a"), watch("b"))
        assert kept.id == "a"
        assert kept.origins == ("garmin:1", SPAN)
        assert gone["into"] == "a"
        assert "origins" not in gone
        assert gone["deleted_at"] == gone["updated_at"]

    def test_the_smaller_id_stays_whoever_has_the_words(self) -> None:
        kept, gone = folded(watch("a"), watch("b", text="Rain.", updated_at=MORNING + MINUTE))
        assert (kept.id, kept.text) == ("a", "Rain.")
        assert gone["text"] == "Rain."

    def test_a_run_of_other_programs_is_one_by_the_rule_of_an_import(self) -> None:
        later = watch("b", at=MORNING + MINUTE, origins=("strava:9",), run=RUN._replace(name="x"))
        kept, _ = folded(watch("a"), later)
        assert set(kept.origins) == {"garmin:1", SPAN, "strava:9"}
        assert kept.run.name == "x"

    def test_a_page_of_another_journal_is_one_whatever_she_made_of_it(self) -> None:
        page_here = entry("a", "Rain.", origins=("dayone:1",))
        later = MORNING + timedelta(days=1)
        changed = entry("b", "Sun.", at=later, updated_at=later, origins=("dayone:1",))
        kept, _ = folded(page_here, changed)
        assert (kept.text, kept.at, kept.run) == ("Rain.\n\nSun.", later, None)

    def test_a_page_that_took_up_another_run_on_each_machine_stays_two(self) -> None:
        evening = MORNING + timedelta(hours=9)
        one = watch("a", text="Rain.", origins=("dayone:1", "garmin:1", SPAN))
        span = "span:20160820T170000Z:5000:2200:2200"
        other = watch("b", text="Rain.", at=evening, origins=("dayone:1", "garmin:2", span))
        other = other._replace(run=Run(distance_m=5000.0, duration_s=2200.0))
        become, _ = meet({}, lines_of(one), lines_of(other))
        assert len(values_in(become, "entries")) == 2

    def test_it_is_as_old_as_the_older_one_and_its_words_come_first(self) -> None:
        made = MORNING - timedelta(days=1)
        one = watch("a", text="Sun.", updated_at=MORNING + MINUTE)
        other = watch("b", text="Rain.", created_at=made, updated_at=MORNING)
        kept, _ = folded(one, other)
        assert (kept.created_at, kept.text) == (made, "Rain.\n\nSun.")

    @pytest.mark.parametrize(
        "other",
        [
            {"at": MORNING + timedelta(hours=3)},
            {"at": MORNING + timedelta(minutes=20)},
            {"run": RUN._replace(distance_m=5000.0, duration_s=2200.0)},
        ],
    )
    def test_two_runs_stay_two(self, other: dict[str, Any]) -> None:
        began, run = other.get("at", MORNING), other.get("run", RUN)
        amounts = f"{run.distance_m:.0f}:{run.duration_s:.0f}:{run.duration_s:.0f}"
        told = ("strava:9", f"span:{began:%Y%m%dT%H%M%SZ}:{amounts}")
        two = (watch("a"), watch("b", origins=told, **other))
        become, result = meet({}, lines_of(two[0]), lines_of(two[1]))
        assert values_in(become, "entries") == list(two)
        assert result.lines == {}

    def test_what_was_on_one_machine_together_stays_two(self) -> None:
        both = lines_of(watch("a"), watch("b"))
        assert len(values_in(meet({}, both, {})[0], "entries")) == 2
        changed = lines_of(watch("b", text="Mine.", updated_at=MORNING + MINUTE))
        assert len(values_in(meet(both, both | changed, both)[0], "entries")) == 2
        # A third of another machine joins one of them.
        assert len(values_in(meet({}, both, lines_of(watch("c")))[0], "entries")) == 2

    def test_one_that_both_changed_is_no_double_of_itself(self) -> None:
        one, other = watch("a", text="Rain."), watch("a", text="Sun.")
        second = watch("b", tags=("wet",))
        ours, theirs = lines_of(one, second), lines_of(other, second._replace(tags=("dry",)))
        become, result = meet({}, ours, theirs)
        assert [each.id for each in values_in(become, "entries")] == ["a", "b"]
        assert result.lines == {}

    def test_a_journal_that_lost_one_of_two_brings_them_together_no_more_than_before(self) -> None:
        both = lines_of(watch("a"), watch("b"))
        a, b = ({key: both[key]} for key in both)
        assert len(values_in(meet(both, a, b)[0], "entries")) == 2

    def test_one_that_was_deleted_is_no_half(self) -> None:
        deleted = watch("a", deleted_at=MORNING + MINUTE, updated_at=MORNING + MINUTE)
        become, _ = meet({}, lines_of(deleted), lines_of(watch("b")))
        assert [each.id for each in values_in(become, "entries")] == ["b"]

    def test_the_fuller_record_tells_the_run(self) -> None:
        plain = watch("a", run=RUN._replace(distance_m=2500.0), origins=("strava:9", SPAN))
        full = watch("b", run=RUN._replace(laps=LAPS, avg_hr=148))
        kept, _ = folded(plain, full)
        assert kept.run == RUN._replace(laps=LAPS, avg_hr=148)

    def test_what_she_changed_stands_and_gaps_are_filled(self) -> None:
        hers = watch("b", run=RUN._replace(distance_m=2400.0), updated_at=MORNING + MINUTE)
        kept, _ = folded(watch("a", run=RUN._replace(laps=LAPS)), hers)
        assert kept.run == RUN._replace(distance_m=2400.0, laps=LAPS)

    def test_both_texts_are_kept_and_the_tone_is_read_anew(self) -> None:
        later = MORNING + MINUTE
        one = watch("a", text="Rain.", tone=Tone(0.1, 0.2), updated_at=later)
        other = watch("b", text="Sun.", tone=Tone(0.3, 0.2), updated_at=later)
        become, result = meet({}, lines_of(one), lines_of(other))
        (kept,) = values_in(become, "entries")
        assert (kept.text, kept.tone) == ("Rain.\n\nSun.", None)
        assert result.reread == {"a"}

    def test_a_tone_of_the_same_words_is_kept(self) -> None:
        one = watch("a", text="Rain.\n\nSun.", tone=Tone(0.1, 0.2))
        become, result = meet({}, lines_of(one), lines_of(watch("b", text="Sun.", tone=Tone(1, 1))))
        (kept,) = values_in(become, "entries")
        assert (kept.text, kept.tone) == ("Rain.\n\nSun.", Tone(0.1, 0.2))
        assert result.reread == frozenset()

    def test_what_both_said_is_together(self) -> None:
        one = watch(
            "a",
            text="Rain. Sun.",
            tags=("wet",),
            feeling=Feeling(during=-2, words=("sad",)),
            corrections=(Correction(0.5, "Rain."),),
            run=RUN._replace(walls=(Wall(800.0),)),
        )
        other = watch(
            "b",
            text="Rain. Sun.",
            tags=("wet", "slow"),
            feeling=Feeling(after=3, words=("proud",)),
            corrections=(Correction(0.2, "Sun."),),
            run=RUN._replace(walls=(Wall(1600.0),), effort=7),
        )
        kept, _ = folded(one, other)
        assert set(kept.tags) == {"wet", "slow"}
        assert kept.feeling._replace(words=()) == Feeling(-2, 3)
        assert set(kept.feeling.words) == {"sad", "proud"}
        assert set(kept.corrections) == {Correction(0.5, "Rain."), Correction(0.2, "Sun.")}
        assert set(kept.run.walls) == {Wall(800.0), Wall(1600.0)}
        assert kept.run.effort == 7

    def test_a_value_that_does_not_stand_is_told(self) -> None:
        changed = MORNING + MINUTE
        one = watch("a", feeling=Feeling(after=1), updated_at=changed)
        other = watch("b", feeling=Feeling(after=3), updated_at=changed + MINUTE)
        become, result = meet({}, lines_of(one), lines_of(other))
        (kept,) = values_in(become, "entries")
        assert kept.feeling.after == 3
        assert [(lost.table, lost.id) for lost in result.lost] == [("entries", "a")]
        assert result.lost[0].line == line_of("a", document_of(lines_of(one)["entries", "a"]))

    def test_nothing_is_told_where_all_stands(self) -> None:
        _, result = meet({}, lines_of(watch("a", text="Rain.")), lines_of(watch("b", text="Sun.")))
        assert result.lost == ()

    def test_words_of_the_same_moment_are_one(self) -> None:
        kept, _ = folded(entry("a", "Rain."), entry("b", "Rain. ", tags=("wet",)))
        assert (kept.id, kept.text, kept.tags, kept.run) == ("a", "Rain.", ("wet",), None)
        apart = lines_of(entry("b", "Rain.", at=MORNING + MINUTE))
        become, _ = meet({}, lines_of(entry("a", "Rain.")), apart)
        assert len(values_in(become, "entries")) == 2

    def test_what_she_wrote_gets_the_run_that_came_to_the_other_machine(self) -> None:
        hers = entry("b", "I have no idea why I stopped.", at=MORNING + 40 * MINUTE)
        hers = hers._replace(run=Run(distance_m=2400.0, effort=6))
        kept, gone = folded(watch("a", run=RUN._replace(laps=LAPS)), hers)
        assert (kept.id, kept.at, kept.text) == ("a", MORNING, hers.text)
        assert (kept.run.distance_m, kept.run.effort, kept.run.laps) == (2400.0, 6, LAPS)
        assert kept.origins == ("garmin:1", SPAN)
        assert gone["text"] == hers.text

    def test_words_that_may_be_about_two_runs_stay_alone(self) -> None:
        noon = MORNING.replace(hour=12)
        hers = entry("b", "Slow.", at=noon, run=Run(distance_m=2400.0))
        second = watch("c", at=MORNING + timedelta(hours=9), origins=("garmin:2", "span:x"))
        become, result = meet({}, lines_of(hers), lines_of(watch("a"), second))
        assert len(values_in(become, "entries")) == 3
        assert result.lines == {}

    def test_words_that_another_entry_of_the_journal_rivals_stay_alone(self) -> None:
        """Also where that one is on both machines since long ago."""
        noon = MORNING.replace(hour=12)
        both = lines_of(entry("z", "Rain.", at=noon, run=Run(distance_m=2400.0)))
        hers = entry("b", "Slow.", at=noon, run=Run(distance_m=2410.0))
        become, _ = meet(both, both | lines_of(hers), both | lines_of(watch("a")))
        assert len(values_in(become, "entries")) == 3

    def test_two_lines_without_an_hour_stay_two(self) -> None:
        noon = MORNING.replace(hour=12)
        one = entry("a", "Rain.", at=noon, run=RUN)
        other = entry("b", "Sun.", at=noon, run=RUN._replace(distance_m=2450.0))
        assert len(values_in(meet({}, lines_of(one), lines_of(other))[0], "entries")) == 2
        kept, _ = folded(one, other._replace(run=RUN))
        assert kept.text == "Rain.\n\nSun."

    def test_versions_of_the_text_stay_versions(self) -> None:
        one, other = watch("a", text="Rain."), watch("b", text="Sun.", other_texts=("Snow.",))
        table, sides = "entries", [lines_of(one), lines_of(other)]
        document = document_of(sides[1][table, "b"]) | {"merging": {"from": "", "since": 3}}
        sides[1][table, "b"] = line_of("b", document)
        become, _ = meet({}, *sides)
        (kept,) = values_in(become, table)
        assert (kept.text, kept.other_texts) == ("Rain.\n\nSun.", ("Snow.",))
        assert document_of(become[table, "a"])["merging"] == {"since": 0}
        assert "merging" not in document_of(become[table, "b"])
        assert "other_texts" not in document_of(become[table, "b"])

    def test_fields_of_a_newer_version_are_kept(self) -> None:
        sides = [lines_of(watch("a")), lines_of(watch("b"))]
        for side, unknown in zip(
            sides, ({"shoes": "red"}, {"shoes": "blue", "dog": 1}), strict=True
        ):
            for key, each in side.items():
                side[key] = line_of(key[1], document_of(each) | unknown)
        document = document_of(meet({}, *sides)[0]["entries", "a"])
        assert (document["shoes"], document["dog"]) == ("red", 1)

    def test_what_cannot_be_read_is_left_alone(self) -> None:
        bad = {("entries", "b"): line_of("b", {"at": "no time", "text": 3})}
        ours = lines_of(watch("a"))
        merged = ours | bad
        assert fold_doubles({}, ours, bad, merged, by_table(ours)).lines == {}

    @pytest.mark.parametrize("moment", [datetime.min, datetime.max])
    def test_the_ends_of_the_calendar_are_left_alone(self, moment: datetime) -> None:
        end = moment.replace(tzinfo=UTC)
        ours = lines_of(watch("a", at=end), line("m", "Walk.", updated_at=end))
        theirs = lines_of(watch("b", at=end), line("n", "Walk.", updated_at=end))
        assert fold_doubles({}, ours, theirs, ours | theirs, by_table(ours)).lines == {}


class TestAgain:
    def test_a_copy_that_was_changed_meanwhile_is_folded_again(self) -> None:
        remote = Remote()
        one, other = Machine(entry("a", "Rain.")), Machine(entry("b", "Rain."))
        other.sync(remote)
        one.sync(remote)
        other.save(entry("b", "Rain.\nAnd then sun.", updated_at=MORNING + 5 * MINUTE))
        sync_all((other, one), remote)
        (kept,) = one.values("entries")
        assert (kept.id, kept.text) == ("a", "Rain.\nAnd then sun.")

    def test_a_line_of_her_list_that_was_changed_meanwhile_is_folded_again(self) -> None:
        remote = Remote()
        one, other = Machine(line("a", "Walk.")), Machine(line("b", "walk."))
        other.sync(remote)
        one.sync(remote)
        other.save(line("b", "Stroll.", updated_at=MORNING + 5 * MINUTE))
        sync_all((other, one), remote)
        lines = one.values("affirmations")
        assert "Stroll." in {each.text for each in lines}
        assert "b" not in {each.id for each in lines}

    def test_both_words_stand_where_both_went_on_writing(self) -> None:
        remote = Remote()
        one, other = Machine(watch("b", text="Rain.")), Machine(watch("a", text="Rain."))
        other.sync(remote)
        one.sync(remote)
        other.save(watch("a", text="Sun.", updated_at=MORNING + 5 * MINUTE))
        one.save(watch("a", text="Snow.", updated_at=MORNING + 6 * MINUTE))
        sync_all((one, other), remote)
        (kept,) = one.values("entries")
        assert {kept.text, *kept.other_texts} >= {"Sun.", "Snow."}

    @pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
    @pytest.mark.parametrize("ids", ["abc", "cab"])
    def test_three_machines_that_brought_in_one_file(
        self, order: tuple[int, ...], ids: str
    ) -> None:
        runs = (
            watch(ids[0], text="Rain."),
            watch(ids[1], text="Sun.", run=RUN._replace(laps=LAPS)),
            watch(ids[2]),
        )
        machines = [
            Machine(run, ImportedFile(f"{run.id}-i", "12ef", MORNING, MORNING, entry_ids=(run.id,)))
            for run in runs
        ]
        remote = Remote()
        sync_all([machines[place] for place in order], remote)
        (kept,) = values_in(remote.lines, "entries")
        assert kept.id == "a"
        assert set(kept.text.split("\n\n")) == {"Rain.", "Sun."}
        assert kept.run.laps == LAPS
        (file,) = values_in(remote.lines, "imports")
        assert file.entry_ids == ("a",)

    def test_a_round_that_is_done_again_changes_nothing(self) -> None:
        ours, theirs = lines_of(watch("a", text="Rain.")), lines_of(watch("b", text="Sun."))
        become, _ = meet({}, ours, theirs)
        again, result = meet(theirs, become, theirs)
        assert again == become
        assert result.lines == {}
        assert meet(become, become, become)[1].lines == {}

    def test_what_is_shown_of_a_copy_that_is_gone_elsewhere_follows(self) -> None:
        remote = Remote()
        one, other = Machine(line("a", "Walk.")), Machine(line("b", "Walk."), watch("f"))
        other.sync(remote)
        one.save(watch("e"))
        one.sync(remote)
        other.save(Showing("s", "b", MORNING, MORNING, entry_id="f", helped=True))
        sync_all((other, one), remote)
        (showing,) = one.values("showings")
        assert (showing.affirmation_id, showing.entry_id) == ("a", "e")

    def test_it_follows_from_one_to_the_next(self) -> None:
        remote = Remote()
        machines = [Machine(line(doc_id, "Walk.")) for doc_id in "cba"]
        for machine in machines:
            machine.sync(remote)
        machines[0].save(Showing("s", "c", MORNING, MORNING))
        machines[0].sync(remote)
        (showing,) = machines[0].values("showings")
        assert showing.affirmation_id == "a"


class TestJoinedMeanwhile:
    """A run that stands in a page of both machines now, and by itself on one of them."""

    page = entry("p", "Rain.", created_at=MORNING - MINUTE)
    joined = page._replace(run=RUN, origins=("garmin:1", SPAN), updated_at=MORNING + MINUTE)

    def gone(self, doc_id: str) -> Entry:
        """A run that was joined to the page."""
        moment = MORNING + MINUTE
        return watch(doc_id, deleted_at=moment, updated_at=moment, origins=())

    @pytest.mark.parametrize("doc_id", ["a", "z"])
    def test_a_run_that_was_joined_here_and_brought_in_there_is_one(self, doc_id: str) -> None:
        base = lines_of(self.page)
        here = lines_of(self.joined, self.gone("x"))
        there = base | lines_of(watch(doc_id, text="Windy.", run=RUN._replace(laps=LAPS)))
        become, _ = meet(base, here, there)
        (kept,) = values_in(become, "entries")
        assert kept.id == min(doc_id, "p")
        assert (kept.text, kept.run.laps) == ("Rain.\n\nWindy.", LAPS)
        assert kept.origins == ("garmin:1", SPAN)
        assert document_of(become["entries", max(doc_id, "p")])["into"] == kept.id
        assert meet(there, become, there)[0] == become

    @pytest.mark.parametrize("origins", [("garmin:1", SPAN), ("garmin:1", SPAN, "strava:9")])
    def test_a_run_that_was_joined_here_and_changed_there_is_one(
        self, origins: tuple[str, ...]
    ) -> None:
        base = lines_of(self.page, watch("x"))
        here = base | lines_of(self.joined, self.gone("x"))
        changed = watch("x", text="Windy.", origins=origins, updated_at=MORNING + 2 * MINUTE)
        become, _ = meet(base, here, base | lines_of(changed))
        (kept,) = values_in(become, "entries")
        assert (kept.id, kept.text) == ("p", "Rain.\n\nWindy.")
        assert set(kept.origins) == set(origins)

    def test_what_she_parted_stays_two(self) -> None:
        base = lines_of(self.joined, self.gone("x"))
        later = MORNING + 2 * MINUTE
        parted = base | lines_of(self.page._replace(updated_at=later), watch("x", updated_at=later))
        more = (*self.joined.origins, "strava:9")
        changed = base | lines_of(self.joined._replace(origins=more, updated_at=later))
        for ancestor in (base, {}):
            become, _ = meet(ancestor, parted, changed)
            assert [each.id for each in values_in(become, "entries")] == ["p", "x"]

    def test_what_she_took_out_and_brought_in_by_itself_stays_two(self) -> None:
        base = lines_of(self.joined)
        later = MORNING + 2 * MINUTE
        taken_out = lines_of(self.page._replace(updated_at=later), watch("a"))
        changed = lines_of(self.joined._replace(text="Rain.\nSun.", updated_at=later))
        become, _ = meet(base, taken_out, changed)
        assert [each.id for each in values_in(become, "entries")] == ["a", "p"]

    def test_another_record_beside_the_page_stays_beside_it(self) -> None:
        base = lines_of(self.page)
        second = watch("b", origins=("strava:9", SPAN), updated_at=MORNING + 2 * MINUTE)
        become, _ = meet(base, lines_of(self.joined, second), base | lines_of(watch("a")))
        kept = values_in(become, "entries")
        assert [(each.id, each.text) for each in kept] == [("a", "Rain."), ("b", "")]

    def test_two_pages_of_both_machines_stay_two(self) -> None:
        second = entry("q", "Sun.")
        base = lines_of(self.page, second, watch("x"))
        here = base | lines_of(self.joined, self.gone("x"))
        there = base | lines_of(self.joined._replace(id="q", text="Sun."), self.gone("x"))
        become, _ = meet(base, here, there)
        assert [each.id for each in values_in(become, "entries")] == ["p", "q"]

    @pytest.mark.parametrize("doc_id", ["a", "z"])
    def test_the_half_that_was_changed_where_nobody_knew_of_it_is_folded_again(
        self, doc_id: str
    ) -> None:
        remote = Remote()
        one, other = Machine(self.page), Machine()
        sync_all((one, other), remote)
        one.save(self.joined, self.gone("x"))
        run = watch(doc_id)
        other.save(run)
        other.sync(remote)
        one.sync(remote)
        goes = max(self.page, run, key=lambda each: each.id)
        words = f"{goes.text}\nAnd then sun.".strip()
        other.save(goes._replace(text=words, updated_at=MORNING + 5 * MINUTE))
        sync_all((other, one), remote)
        (kept,) = one.values("entries")
        assert kept.id == min(doc_id, "p")
        assert {"Rain.", "And then sun."} == {part for part in kept.text.split("\n") if part}

    def test_a_page_that_took_up_another_run_stays_apart(self) -> None:
        """The same page came to each machine, and another run to it."""
        span = "span:20160820T170000Z:5000:2200:2200"
        base = lines_of(self.page)
        here = lines_of(self.joined._replace(origins=("dayone:1", "garmin:1", SPAN)))
        evening = MORNING + timedelta(hours=9)
        run = Run(distance_m=5000.0, duration_s=2200.0)
        second = watch("a", at=evening, run=run, origins=("dayone:1", "garmin:2", span))
        become, _ = meet(base, here, base | lines_of(second))
        assert len(values_in(become, "entries")) == 2


class TestRecords:
    def test_the_starters_of_two_machines_are_one_list_and_what_helped_adds_up(
        self, tmp_path: Path
    ) -> None:
        sides = []
        for seed, (helped, seen) in enumerate(((2, 3), (1, 4))):
            clock = FixedClock(MORNING + seed * MINUTE)
            paths = make_workspace(tmp_path / str(seed), clock)
            workspace = Workspace(
                paths.paths, paths.settings, clock=clock, entropy=entropy(100 + seed)
            )
            first = her_list(workspace)[0]
            showings = [
                Showing(f"{seed}-{n}", first.id, MORNING, MORNING, helped=n < helped)
                for n in range(seen)
            ]
            sides.append(lines_of(*her_list(workspace), *showings))
        become, _ = meet({}, *sides)
        lines = values_in(become, "affirmations")
        assert len(lines) == len(values_in(sides[0], "affirmations"))
        assert len({each.starter for each in lines}) == len(lines)
        showings = values_in(become, "showings")
        first_id = next(
            each.id for each in lines if each.id in {s.affirmation_id for s in showings}
        )
        assert {each.affirmation_id for each in showings} == {first_id}
        assert sum(bool(each.helped) for each in showings) == 3

    def test_what_she_made_of_a_starter_line_stands(self) -> None:
        hers = line("b", "Walk, it is fine.", starter="walk", favourite=True, order=7.0)
        hers = hers._replace(updated_at=MORNING + MINUTE)
        as_it_came = MORNING + 2 * MINUTE
        fresh = line("a", "Walking is fine.", starter="walk", order=1.0, tags=("wall",))
        fresh = fresh._replace(created_at=as_it_came, updated_at=as_it_came)
        kept, _ = folded(fresh, hers)
        assert (kept.id, kept.text, kept.favourite, kept.order) == ("a", hers.text, True, 7.0)

    def test_two_lines_that_she_made_of_one_starter_are_both_kept(self) -> None:
        one = line("a", "Walk.", starter="walk", updated_at=MORNING + MINUTE)
        other = line("b", "Stroll.", starter="walk", updated_at=MORNING + 2 * MINUTE)
        become, _ = meet({}, lines_of(one), lines_of(other))
        assert {each.text for each in values_in(become, "affirmations")} == {"Walk.", "Stroll."}

    def test_words_that_were_kept_once_stay_as_she_left_them(self) -> None:
        one = line("a", "Walk.", starter="walk", updated_at=MORNING + MINUTE)
        other = line("b", "Stroll.", starter="walk", updated_at=MORNING + 2 * MINUTE)
        become, _ = meet({}, lines_of(one), lines_of(other))
        (kept,) = (each for each in values_in(become, "affirmations") if each.id != "a")
        rested = lines_of(kept._replace(resting=True, updated_at=MORNING + 9 * MINUTE))
        both = lines_of(one) | rested
        again, _ = meet(rested, both, rested | lines_of(other))
        assert [
            each.resting for each in values_in(again, "affirmations") if each.id == kept.id
        ] == [True]

    def test_the_same_words_are_one_line(self) -> None:
        one = line("a", "You  did it", tags=("race",), updated_at=MORNING + MINUTE)
        other = line("b", "you did it", tags=("rain",), favourite=True)
        kept, _ = folded(one, other._replace(updated_at=MORNING + 2 * MINUTE))
        assert (kept.id, kept.text, kept.favourite) == ("a", "you did it", True)
        assert set(kept.tags) == {"race", "rain"}

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                Goal("a", "Half marathon", MORNING.date(), MORNING, MORNING),
                Goal("b", "half marathon", MORNING.date(), MORNING, MORNING, 21097.5),
            ),
            (
                Plan("a", "the wall comes", "walk", MORNING, MORNING, entry_id="e"),
                Plan("b", "The wall comes", "walk", MORNING, MORNING, entry_id="e"),
            ),
            (
                Plan("a", "the wall comes", "walk", MORNING, MORNING),
                Plan("b", "the wall comes", "walk", MORNING + MINUTE, MORNING + MINUTE),
            ),
            (Letter("a", "Dear me", MORNING, MORNING), Letter("b", "Dear me\n", MORNING, MORNING)),
            (
                ImportedFile("a", "12ef", MORNING, MORNING, entry_ids=("e",)),
                ImportedFile("b", "12ef", MORNING, MORNING, entry_ids=("f",)),
            ),
            (
                Doubt("a", MORNING, MORNING, MORNING, "e", origins=("garmin:1", SPAN)),
                Doubt("b", MORNING, MORNING, MORNING, "e", origins=("garmin:1", SPAN)),
            ),
        ],
    )
    def test_each_kind_is_one(self, one: Any, other: Any) -> None:
        kept, gone = folded(one, other)
        assert kept.id == "a"
        assert gone["into"] == "a"
        if isinstance(kept, ImportedFile):
            assert kept.entry_ids == ("e", "f")
        if isinstance(kept, Goal):
            assert kept.distance_m == 21097.5

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                Goal("a", "Half", MORNING.date(), MORNING, MORNING),
                Goal("b", "Half", MORNING.date() + timedelta(1), MORNING, MORNING),
            ),
            (
                Plan("a", "the wall comes", "walk", MORNING, MORNING, entry_id="e"),
                Plan("b", "the wall comes", "walk", MORNING, MORNING, entry_id="f"),
            ),
            (Letter("a", "Dear me", MORNING, MORNING), Letter("b", "Dear you", MORNING, MORNING)),
            (ImportedFile("a", "", MORNING, MORNING), ImportedFile("b", "", MORNING, MORNING)),
            (line("a", "Walk."), line("b", "Run.")),
        ],
    )
    def test_what_is_not_the_same_stays_two(self, one: Any, other: Any) -> None:
        become, result = meet({}, lines_of(one), lines_of(other))
        assert len(become) == 2
        assert result.lines == {}

    def test_what_names_a_folded_entry_follows_and_is_then_the_same(self) -> None:
        """Two plans after the same run, each made on its machine beside its copy of the run."""
        sides = [
            lines_of(
                watch(doc_id),
                Plan(f"{doc_id}-p", "the wall comes", "walk", MORNING, MORNING, entry_id=doc_id),
                Doubt(f"{doc_id}-d", MORNING, MORNING, MORNING, doc_id, origins=("garmin:2",)),
                ImportedFile(f"{doc_id}-i", "12ef", MORNING, MORNING, entry_ids=(doc_id, "x")),
                Showing(f"{doc_id}-s", "z", MORNING, MORNING, entry_id=doc_id),
            )
            for doc_id in ("b", "a")
        ]
        become, _ = meet({}, *sides)
        assert [each.entry_id for each in values_in(become, "plans")] == ["a"]
        assert [each.like_id for each in values_in(become, "doubts")] == ["a"]
        assert [set(each.entry_ids) for each in values_in(become, "imports")] == [{"a", "x"}]
        assert [each.entry_id for each in values_in(become, "showings")] == ["a", "a"]

    def test_what_names_it_follows_also_where_it_did_not_come_or_go(self) -> None:
        old = lines_of(Showing("s", "z", MORNING, MORNING, entry_id="b"))
        become, _ = meet(old, old | lines_of(watch("b")), old | lines_of(watch("a")))
        (showing,) = values_in(become, "showings")
        assert showing.entry_id == "a"


def test_the_same_files_on_two_machines(tmp_path: Path) -> None:
    """Through the real import: a table of another program here, the recordings there."""
    sides = []
    for seed, laps in enumerate(((), LAPS)):
        clock = FixedClock(MORNING + timedelta(days=1 + seed))
        plain = make_workspace(tmp_path / str(seed), clock)
        workspace = Workspace(plain.paths, plain.settings, clock=clock, entropy=entropy(7 + seed))
        file = read_of(tmp_path, activity(key=f"k:{seed}", laps=laps), page("Rain all day."))
        bring_in(workspace, file)
        store = workspace.store
        store.refresh()
        sides.append(
            {
                (table, doc_id): each
                for table in ("entries", "imports")
                for doc_id, each in store.ledger.tables.items(table)
            }
        )
    become, _ = meet({}, *sides)
    words, run = sorted(values_in(become, "entries"), key=lambda each: each.text, reverse=True)
    assert (words.text, words.run) == ("Rain all day.", None)
    assert run.run.laps == LAPS
    assert {"k:0", "k:1"} <= set(run.origins)


def test_in_whatever_order_and_whichever_side_is_ours() -> None:
    spans = ("garmin:1", "garmin:2", SPAN, "page:1")
    texts = st.sampled_from(("", "Rain.", "Sun.\nSnow.", "Rain.\n\nSun.\nSnow."))
    moments = st.sampled_from([MORNING + minutes * MINUTE for minutes in (0, 1, 40, 241)])
    runs = st.one_of(
        st.none(),
        st.fixed_dictionaries(
            {
                "distance_m": st.sampled_from((None, 2414.0, 2450.0, 5000.0)),
                "duration_s": st.sampled_from((None, 1080.0, 1100.0)),
                "effort": st.sampled_from((None, 3, 7)),
                "laps": st.sampled_from(((), (Lap(1000.0, 400.0),), LAPS)),
                "place": st.sampled_from(("", "canal")),
            }
        ).map(lambda fields: Run(**fields)),
    )
    entries = st.builds(
        entry,
        st.sampled_from("abcdefgh"),
        texts,
        at=moments,
        updated_at=moments,
        run=runs,
        origins=st.lists(st.sampled_from(spans), unique=True, max_size=2).map(tuple),
        tags=st.lists(st.sampled_from(("wet", "slow")), unique=True).map(tuple),
        feeling=st.sampled_from((Feeling(), Feeling(-2), Feeling(3, 1))),
    )
    sides = st.lists(entries, max_size=4)
    lists = st.lists(
        st.builds(
            line,
            st.sampled_from("mnop"),
            st.sampled_from(("Walk.", "walk.", "Run.")),
            starter=st.sampled_from(("", "walk", "run")),
            updated_at=moments,
            favourite=st.booleans(),
        ),
        max_size=3,
    )

    @given(sides, sides, lists, lists)
    def check(
        ours: list[Entry], theirs: list[Entry], mine: list[Affirmation], yours: list[Affirmation]
    ) -> None:
        # An id is one machine's: no two ever make the same.
        one = lines_of(*ours, *mine)
        other = lines_of(*(each._replace(id=f"x{each.id}") for each in (*theirs, *yours)))
        become, _ = meet({}, one, other)
        before = [each.text for each in (*values_in(one, "entries"), *values_in(other, "entries"))]
        after = [
            text for each in values_in(become, "entries") for text in (each.text, *each.other_texts)
        ]
        assert all(any(text in kept for kept in after) for text in before)
        # Each side keeps its own apart: at least as many are left as one of them had.
        most = max(len(values_in(one, "entries")), len(values_in(other, "entries")))
        assert len(values_in(become, "entries")) >= most
        assert meet(other, become, other)[0] == become

    check()


def test_three_machines_end_the_same_in_any_order() -> None:
    texts = st.sampled_from(("", "Rain.", "Sun."))
    copies = st.tuples(texts, st.sampled_from(((), LAPS)))

    @given(st.lists(copies, min_size=3, max_size=3), st.permutations("abc"), st.data())
    def check(parts: list[Any], ids: list[str], data: st.DataObject) -> None:
        machines = [
            Machine(
                watch(doc_id, text=text, run=RUN._replace(laps=laps)), line(doc_id * 2, "Walk.")
            )
            for doc_id, (text, laps) in zip(ids, parts, strict=True)
        ]
        remote = Remote()
        later = MORNING
        for machine in data.draw(st.lists(st.sampled_from(machines), max_size=8)):
            machine.sync(remote)
            later += MINUTE
            mine = machine.values("entries")
            if data.draw(st.booleans()):
                words = f"{mine[0].text}\nMore at {later:%H:%M}.".strip()
                machine.save(mine[0]._replace(text=words, updated_at=later))
        said = {part for each in machines for part in each.values("entries")[0].text.split("\n")}
        sync_all(machines, remote)
        (kept,) = values_in(remote.lines, "entries")
        everything = "\n".join((kept.text, *kept.other_texts))
        assert all(part in everything for part in said)
        assert len(values_in(remote.lines, "affirmations")) == 1

    check()


class Hand:
    """What is done on one machine, each act a minute after the one before."""

    def __init__(self, machine: Machine, started: datetime) -> None:
        self.machine = machine
        self.moment = started
        self.said: list[str] = []
        self.parted: set[str] = set()

    def do(self, act: str, page_id: str, run: Entry) -> None:
        """Join the run to the page, part them, write in the page, or bring the run in."""
        self.moment += MINUTE
        living = {each.id: each for each in self.machine.values("entries")}
        holder = next((each for each in living.values() if run.origins[0] in each.origins), None)
        words = living.get(page_id)
        if words is None:
            # It was joined to the other page.
            return
        if act == "bring in" and holder is None:
            self.put(run)
        elif act == "join" and holder is not None and pair_of(words, holder) is not None:
            self.put(joined(words, holder, self.moment))
            self.put(holder._replace(deleted_at=self.moment, origins=()))
        elif act == "part" and holder is not None and holder.text.startswith("Page"):
            rest = tuple(name for name in holder.origins if name not in run.origins)
            self.put(holder._replace(origins=rest), run)
            self.parted.add(run.origins[0])
        elif act == "write":
            said = f"Said at {self.moment:%H:%M}."
            self.said.append(said)
            changed = words if holder is None else holder
            self.put(changed._replace(text=f"{changed.text}\n{said}".strip()))

    def put(self, *entries: Entry) -> None:
        self.machine.save(*(each._replace(updated_at=self.moment) for each in entries))


def test_whatever_was_joined_parted_and_written_on_each_side() -> None:
    pages = [entry(doc_id, f"Page {doc_id}.", created_at=MORNING - MINUTE) for doc_id in "pq"]
    known, new = (
        watch(doc_id, origins=(f"garmin:{day}", f"span:201608{day}T080000Z:2414:1080:1080"))
        for doc_id, day in (("x", 10), ("", 20))
    )
    acts = st.lists(
        st.tuples(
            st.sampled_from(("join", "part", "write", "bring in")),
            st.sampled_from("pq"),
            st.booleans(),
        ),
        max_size=5,
    )

    @given(acts, acts, acts, st.permutations("az"))
    def check(before: list[Any], one: list[Any], other: list[Any], ids: list[str]) -> None:
        common = Machine(*pages, known)
        first = Hand(common, MORNING)
        for act, page_id, _ in before:
            first.do(act, page_id, known)
        hands = []
        for doc_id, done, hours in ((ids[0], one, 1), (ids[1], other, 2)):
            hand = Hand(Machine(), MORNING + timedelta(hours=hours))
            hand.machine.lines, hand.machine.base = dict(common.lines), dict(common.lines)
            for act, page_id, old in done:
                hand.do(act, page_id, known if old else new._replace(id=doc_id))
            hands.append(hand)
        remote, machines = Remote(), [hand.machine for hand in hands]
        remote.lines = dict(common.lines)
        sync_all(machines, remote)
        entries = values_in(remote.lines, "entries")
        everything = "\n".join(text for each in entries for text in (each.text, *each.other_texts))
        assert all(said in everything for hand in (first, *hands) for said in hand.said)
        # A page that got another run on each machine has both, and can be one with one of them.
        got_two = any({*known.origins, *new.origins} <= {*each.origins} for each in entries)
        for name in (known.origins[0], new.origins[0]):
            holders = [each.id for each in entries if name in each.origins]
            # What she parted is not joined, and two pages that both machines had stay two.
            parted = any(name in hand.parted for hand in hands)
            assert len(holders) < 2 or holders == ["p", "q"] or parted or got_two

    check()


def test_moments_are_those_of_the_journal_and_no_clock() -> None:
    later = datetime(2016, 8, 22, 9, 0, tzinfo=UTC)
    kept, gone = folded(watch("a"), watch("b", text="Rain.", updated_at=later))
    assert later < kept.updated_at < later + timedelta(milliseconds=1)
    assert gone["updated_at"] == kept.updated_at.isoformat()
