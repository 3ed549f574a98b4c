"""Plans for the next run: made, changed, taken away, asked about once, offered after a wall."""

from datetime import date, datetime, timedelta

import pytest

from journal_tui.app.plan_reading import read_plan
from journal_tui.app.plan_words import (
    outcome_in_words,
    plan_in_words,
    plan_shape,
    plans_in_words,
    ready_made,
)
from journal_tui.app.plans import (
    answer_plan,
    change_plan,
    current_plan,
    due_question,
    forget_plan,
    make_plan,
    newest_cue,
    offer_for,
    run_after,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.journal import Journal
from journal_tui.domain.plan import Plan
from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import plans as texts
from tests.conftest import NOW, FixedClock

MILE = 1609.344
DAY = timedelta(days=1)
ASKS_CARE = Tone(-0.9, 1.0, care=True)


def entry(at: datetime = NOW, run: Run | None = None, *, name: str = "", **fields: object) -> Entry:
    return Entry(name or at.isoformat(), at, at, at, run=run, **fields)  # type: ignore[arg-type]


def walled(*walls: Wall, at: datetime = NOW, **fields: object) -> Entry:
    return entry(at, Run(walls=walls or (Wall(),)), **fields)  # type: ignore[arg-type]


def plans(workspace: Workspace) -> tuple[Plan, ...]:
    return workspace.store.journal().plans


def planned(response: str = "walk", at: datetime = NOW, **fields: object) -> Plan:
    name = f"{at.isoformat()} {response}"
    return Plan(name, "the wall comes", response, at, at)._replace(**fields)  # type: ignore[arg-type]


# --- made and changed ----------------------------------------------------------------------------


def test_a_plan_is_kept_as_she_would_say_it(workspace: Workspace) -> None:
    after = walled()
    plan = make_plan(
        workspace, " If my  head says stop, ", "then I will count [fifty] steps.", after
    )
    assert plans(workspace) == (plan,)
    assert (plan.cue, plan.response) == ("my head says stop", "count [fifty] steps")
    assert (plan.entry_id, plan.asked_at, plan.outcome) == (after.id, None, None)
    assert plan_in_words(plan) == "If my head says stop, then I will count [fifty] steps."


def test_without_a_cue_it_is_for_the_wall_wherever_it_comes(workspace: Workspace) -> None:
    assert make_plan(workspace, " ", "walk").cue == texts.CUE


@pytest.mark.parametrize("response", ["", "  ", ".", "I will"])
def test_a_plan_needs_what_she_will_do(workspace: Workspace, response: str) -> None:
    plan = make_plan(workspace, "", "walk")
    with pytest.raises(CallError, match=texts.NEEDS_RESPONSE):
        make_plan(workspace, "it rains", response)
    with pytest.raises(CallError, match=texts.NEEDS_RESPONSE):
        change_plan(workspace, plan, "it rains", response)
    assert plans(workspace) == (plan,)


def test_a_change_loses_nothing_that_stood(workspace: Workspace, clock: FixedClock) -> None:
    plan = make_plan(workspace, "it rains", "walk", walled())
    clock.turn_to(NOW + DAY)
    changed = change_plan(workspace, plan, "it rains", "sing")
    assert plans(workspace) == (changed,)
    assert (changed.created_at, changed.entry_id) == (plan.created_at, plan.entry_id)
    assert changed.updated_at > plan.updated_at
    kept = workspace.paths.journal.read_text() + "".join(
        path.read_text() for path in workspace.paths.journal.parent.glob("journal.json.log")
    )
    assert '"walk"' in kept
    assert change_plan(workspace, changed, "it rains", "I will sing") == changed


def test_a_plan_is_taken_away(workspace: Workspace) -> None:
    plan = make_plan(workspace, "", "walk")
    forget_plan(workspace, plan)
    assert plans(workspace) == ()
    assert current_plan(workspace.store.journal()) is None


def test_what_was_changed_elsewhere_is_not_written_over(workspace: Workspace) -> None:
    plan = make_plan(workspace, "", "walk")
    answer_plan(workspace, plan, "helped", None)
    for act in (
        lambda: change_plan(workspace, plan, "", "sing"),
        lambda: forget_plan(workspace, plan),
        lambda: answer_plan(workspace, plan, None, None),
    ):
        with pytest.raises(ConflictError):
            act()
    assert [one.outcome for one in plans(workspace)] == ["helped"]


def test_the_plan_for_the_next_run_is_the_newest_while_nobody_asked() -> None:
    old, new = planned("walk"), planned("sing", NOW + DAY)
    assert current_plan(Journal()) is None
    assert current_plan(Journal(plans=(old, new))) == new
    assert current_plan(Journal(plans=(old, new._replace(asked_at=NOW)))) is None


# --- read from a line ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "cue", "response"),
    [
        (
            "If the wall comes, then I will walk to the next lamp post.",
            "the wall comes",
            "walk to the next lamp post",
        ),
        ("if my head says stop then I'll count to fifty", "my head says stop", "count to fifty"),
        ("When the wall comes, I walk", "the wall comes", "walk"),
        ("if it rains, sing", "it rains", "sing"),
        ("If, at the lock, I slow, then I will wave", "at the lock, I slow", "wave"),
        ("If the wall comes at 1,5 km then I will sing", "the wall comes at 1,5 km", "sing"),
        ("IF IT RAINS, THEN I WILL SING", "IT RAINS", "SING"),
        ("say my line out loud", "the wall comes", "say my line out loud"),
        ("I will say if it hurts", "the wall comes", "say if it hurts"),
        ("iffy weather or not, I go", "the wall comes", "iffy weather or not, I go"),
        ("If I feel as if I fall, then I will laugh", "I feel as if I fall", "laugh"),
    ],
)
def test_a_plan_is_read_from_a_sentence(words: str, cue: str, response: str) -> None:
    assert read_plan(words) == (cue, response)


@pytest.mark.parametrize("words", ["keep going", "keep going.", "keep going!", "Keep going!!"])
def test_the_stop_of_a_plan_is_its_own(words: str) -> None:
    cue, response = read_plan(words)
    assert plan_in_words(planned(response, cue=cue)).lower() == (
        "if the wall comes, then i will keep going."
    )


def test_what_was_said_reads_back_the_same() -> None:
    plan = planned("walk, then run, if I can", cue="my head, that voice, says stop")
    assert read_plan(plan_in_words(plan)) == (plan.cue, plan.response)


@pytest.mark.parametrize("words", ["if", "If the wall comes", "when my head says stop"])
def test_an_if_without_an_end_is_asked_about(words: str) -> None:
    with pytest.raises(CallError) as caught:
        read_plan(words)
    assert caught.value.lines() == (texts.NOT_UNDERSTOOD, texts.NOT_UNDERSTOOD_NEXT)


# --- asked once ----------------------------------------------------------------------------------

MADE = NOW + timedelta(milliseconds=400)


@pytest.mark.parametrize(
    ("saved", "asked"),
    [
        pytest.param(entry(NOW + DAY, Run(distance_m=1000)), True, id="the next run"),
        pytest.param(entry(NOW, Run()), True, id="a run of the same second"),
        pytest.param(entry(NOW - timedelta(hours=1), Run()), False, id="a run before the plan"),
        pytest.param(entry(NOW + DAY), False, id="no run"),
        pytest.param(entry(NOW + DAY, Run(kind="walk")), False, id="a walk"),
        pytest.param(entry(NOW + DAY, Run(segments=(Segment("walk"),))), False, id="all walked"),
        pytest.param(walled(at=NOW + DAY, name="after"), False, id="what it was made after"),
        pytest.param(entry(NOW + DAY, Run(), tone=ASKS_CARE), False, id="words that ask for care"),
    ],
)
def test_she_is_asked_after_the_run_that_it_was_for(saved: Entry, asked: bool) -> None:
    plan = planned(at=MADE, entry_id="after")
    journal = Journal(entries=(saved,), plans=(plan,))
    assert due_question(journal, saved) == (plan if asked else None)
    assert due_question(Journal(entries=(saved,)), saved) is None
    answered = plan._replace(asked_at=MADE)
    assert due_question(journal._replace(plans=(answered,)), saved) is None


@pytest.mark.parametrize("outcome", ["helped", "did not help", "no wall", None])
def test_what_came_of_it_is_kept_and_not_asked_again(workspace: Workspace, outcome) -> None:
    plan = make_plan(workspace, "", "walk")
    run = entry(NOW + DAY, Run())
    answered = answer_plan(workspace, plan, outcome, run, " it [b]was\n fine ")
    assert plans(workspace) == (answered,)
    assert (answered.outcome, answered.outcome_entry_id) == (outcome, run.id)
    assert answered.note == "it [b]was fine"
    assert answered.asked_at is not None
    assert due_question(workspace.store.journal(), run) is None


def test_the_run_that_a_plan_was_for() -> None:
    plan = planned(entry_id="after")
    before, after = entry(NOW - DAY, Run()), walled(name="after")
    one, two = entry(NOW + DAY, Run()), entry(NOW + 2 * DAY, Run())
    words = entry(NOW + 3 * DAY)
    assert run_after(Journal(), plan) is None
    assert run_after(Journal(entries=(before, after)), plan) is None
    assert run_after(Journal(entries=(before, after, one, two, words)), plan) == two


# --- offered after a wall ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("saved", "cue"),
    [
        (walled(Wall(1.5 * MILE, 900, "head")), "the wall comes at 1.5 mi"),
        (walled(Wall(minute_s=720, where="legs")), "the wall comes after 12 min"),
        (walled(Wall(where="head", said="stop it", outcome="stopped")), "my head says stop"),
        (walled(Wall(where="legs")), "my legs say stop"),
        (walled(Wall(where="both")), "head and legs say stop"),
        (walled(Wall()), "the wall comes"),
        (walled(Wall(MILE), Wall(2 * MILE)), "the wall comes at 2 mi"),
        (entry(NOW, Run(distance_m=MILE)), None),
        (entry(NOW), None),
        (walled(tone=ASKS_CARE), None),
    ],
)
def test_a_plan_is_offered_for_the_wall_there_was(saved: Entry, cue: str | None) -> None:
    assert offer_for(saved, Journal(entries=(saved,)), "mi") == cue


def test_a_wall_at_the_very_start_has_no_place_yet() -> None:
    assert newest_cue(Journal(entries=(walled(Wall(0.0, where="head")),)), "mi") == (
        "my head says stop"
    )
    assert newest_cue(Journal(entries=(walled(Wall(minute_s=0.0)),)), "mi") == texts.CUE


def test_the_offer_is_in_her_units() -> None:
    saved = walled(Wall(2400))
    assert offer_for(saved, Journal(entries=(saved,)), "km") == "the wall comes at 2.4 km"


def test_no_offer_is_made_twice_or_too_late() -> None:
    saved = walled(name="after")
    journal = Journal(entries=(saved,))
    waiting = planned()
    assert offer_for(saved, journal._replace(plans=(waiting,)), "mi") is None
    answered = waiting._replace(asked_at=NOW)
    assert offer_for(saved, journal._replace(plans=(answered,)), "mi") == "the wall comes"
    of_this = answered._replace(entry_id="after")
    assert offer_for(saved, journal._replace(plans=(of_this,)), "mi") is None
    words, later = entry(NOW + DAY), entry(NOW + 2 * DAY, Run())
    assert offer_for(saved, Journal(entries=(saved, words)), "mi") == "the wall comes"
    assert offer_for(saved, Journal(entries=(saved, words, later)), "mi") is None


def test_the_newest_wall_gives_the_cue_when_she_asks_herself() -> None:
    near, far = walled(Wall(MILE)), walled(Wall(2 * MILE), at=NOW + DAY)
    runs = (near, far, entry(NOW + 2 * DAY, Run()), entry(NOW + 3 * DAY))
    assert newest_cue(Journal(entries=runs), "mi") == "the wall comes at 2 mi"
    careful = (near, far._replace(tone=ASKS_CARE))
    assert newest_cue(Journal(entries=careful), "mi") == "the wall comes at 1 mi"
    assert newest_cue(Journal(), "mi") == texts.CUE


@pytest.mark.parametrize(
    ("past", "endings"),
    [
        ((), texts.READY_MADE),
        ((("Sing", "helped"),), ("Sing", *texts.READY_MADE[:3])),
        ((("sing", None), ("hum", "no wall")), texts.READY_MADE),
        ((("sing", "helped"), ("hum", "helped")), ("hum", "sing", *texts.READY_MADE[:2])),
        # What helped once and did not the next time is not pressed on her; and back again.
        ((("sing", "helped"), ("Sing", "did not help")), texts.READY_MADE),
        ((("sing", "did not help"), ("sing", "helped")), ("sing", *texts.READY_MADE[:3])),
        (((texts.READY_MADE[0], "did not help"),), texts.READY_MADE[1:]),
        (
            ((texts.READY_MADE[3], "helped"),),
            (texts.READY_MADE[3], *texts.READY_MADE[:3]),
        ),
        (
            tuple((word, "helped") for word in ("a", "b", "c", "d", "e")),
            ("e", "d", "c", "b"),
        ),
    ],
)
def test_hers_that_helped_come_first(past, endings) -> None:
    made = [
        planned(response, NOW + n * DAY, outcome=outcome)
        for n, (response, outcome) in enumerate(past)
    ]
    assert ready_made(Journal(plans=tuple(made))) == tuple(endings)


# --- in words ------------------------------------------------------------------------------------


def test_each_plan_with_what_came_of_it() -> None:
    asked = NOW + DAY
    told = plans_in_words(
        Journal(
            plans=(
                planned("walk", NOW - 4 * DAY, outcome="no wall", asked_at=asked, note="flat {x}"),
                planned("hum", NOW - 3 * DAY),
                planned("sing", NOW - 2 * DAY, asked_at=asked),
                planned("count", NOW - DAY, outcome="did not help", asked_at=asked),
                planned("wave", NOW),
            )
        ),
        date(2016, 8, 21),
    )
    assert told == (
        "Today: If the wall comes, then I will wave. It is for the next run.",
        "Yesterday: If the wall comes, then I will count. It did not help.",
        "Friday 19 August: If the wall comes, then I will sing. What came of it is left open.",
        "Thursday 18 August: If the wall comes, then I will hum. Another plan took its place.",
        "Wednesday 17 August: If the wall comes, then I will walk. No wall came. “flat {x}”",
    )
    assert plans_in_words(Journal(), date(2016, 8, 21)) == ()


def test_what_came_of_it_in_words_alone() -> None:
    assert outcome_in_words(planned(asked_at=NOW, note="not now")) == f"{texts.LEFT_OPEN} “not now”"


def test_the_json_of_a_plan() -> None:
    plan = planned("sing", id="p", entry_id="e")
    assert plan_shape(plan) == {
        "id": "p",
        "cue": "the wall comes",
        "response": "sing",
        "made_on": "2016-08-21",
        "entry_id": "e",
        "asked_on": None,
        "outcome": None,
        "note": None,
    }
    answered = plan._replace(asked_at=NOW + DAY, outcome="helped", note="yes")
    shape = plan_shape(answered)
    assert (shape["asked_on"], shape["outcome"], shape["note"]) == ("2016-08-22", "helped", "yes")
