"""Saving what she wrote: nothing is lost, her own word counts, and the moment stays."""

from datetime import datetime, timedelta, timezone

import pytest

from journal_tui.app.rescoring import rescore
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import (
    Writing,
    needs_boost,
    preview,
    save_writing,
    writing_from,
)
from journal_tui.domain.entry import Entry, Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.run import Wall
from journal_tui.errors import ConflictError
from tests.conftest import NOW, FixedClock, make_workspace

MILE = 1609.344


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2016, 8, day, hour, minute, tzinfo=NOW.tzinfo)


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    return workspace.store.journal().entries


def on_disk(workspace: Workspace) -> tuple[Entry, ...]:
    """The entries as another program reads them."""
    other = make_workspace(workspace.paths.journal.parents[1])
    return entries(other)


def test_saving_puts_the_whole_entry_on_disk(workspace: Workspace) -> None:
    writing = Writing("1.5mi 18:40 rain rpe7 feel-3 #morning @canal", "I went out and I was glad.")
    saved = save_writing(workspace, writing)
    (kept,) = on_disk(workspace)
    assert kept == saved.entry
    assert kept.run is not None
    assert (kept.run.distance_m, kept.run.duration_s) == (1.5 * MILE, 1120)
    assert (kept.run.weather, kept.run.effort, kept.run.place) == (("rain",), 7, "canal")
    assert kept.feeling == Feeling(after=-3)
    assert kept.tags == ("morning",)
    assert kept.text == "I went out and I was glad."
    assert kept.tone is not None
    assert kept.tone.polarity > 0
    assert kept.at == NOW


def test_what_is_given_by_key_comes_before_the_line(workspace: Workspace) -> None:
    writing = Writing(
        "2mi rpe3 feel+1 wall 1mi",
        feeling=Feeling(during=-1, after=4, words=("proud",)),
        effort=8,
        walls=(Wall(minute_s=600, where="head"),),
    )
    entry = save_writing(workspace, writing).entry
    assert entry.feeling == Feeling(-1, 4, ("proud",))
    assert entry.run is not None
    assert entry.run.effort == 8
    assert [wall.minute_s for wall in entry.run.walls] == [None, 600]


def test_a_wall_by_key_without_a_run_line_makes_a_run(workspace: Workspace) -> None:
    entry = save_writing(workspace, Writing(text="It came.", walls=(Wall(said="stop"),))).entry
    assert entry.run is not None
    assert entry.run.walls == (Wall(said="stop"),)


@pytest.mark.parametrize(
    ("writing", "blank"),
    [
        (Writing(), True),
        (Writing("  ", "\n \t"), True),
        (Writing("1mi"), False),
        (Writing(text="a"), False),
        (Writing(feeling=Feeling(after=0)), False),
        (Writing(effort=0), False),
        (Writing(walls=(Wall(),)), False),
    ],
    ids=str,
)
def test_a_page_is_blank_only_where_nothing_was_said(writing: Writing, blank: bool) -> None:
    assert writing.blank is blank


class TestEditing:
    def test_it_stays_the_same_entry(self, workspace: Workspace, clock: FixedClock) -> None:
        first = save_writing(
            workspace,
            Writing("1mi rpe4 #dawn", "Slow.", feeling=Feeling(1, 2, ("calm", "tired"))),
        ).entry
        clock.turn_to(at(24, 20))
        writing = writing_from(workspace, first)._replace(text="Slow, and good.")
        second = save_writing(workspace, writing, first).entry
        assert on_disk(workspace) == (second,)
        assert (second.id, second.created_at, second.at) == (first.id, first.created_at, first.at)
        assert second.updated_at > first.updated_at
        assert second.feeling == first.feeling
        assert (second.run, second.tags) == (first.run, first.tags)
        assert second.text == "Slow, and good."

    def test_nothing_changed_is_the_same_but_for_when(self, workspace: Workspace) -> None:
        first = save_writing(workspace, Writing('2mi wall 1mi head "no more"', "A walk.")).entry
        second = save_writing(workspace, writing_from(workspace, first), first).entry
        assert second._replace(updated_at=first.updated_at) == first

    def test_a_conflict_is_told_and_both_versions_are_there(self, workspace: Workspace) -> None:
        first = save_writing(workspace, Writing("1mi", "Mine, at first.")).entry
        other = make_workspace(workspace.paths.journal.parents[1], FixedClock(at(21, 12)))
        theirs = save_writing(other, Writing("1mi", "From the other window."), first).entry
        mine = Writing("1mi", "From this window.", entry_id=first.id)
        with pytest.raises(ConflictError) as caught:
            save_writing(workspace, mine, first)
        assert caught.value.other == theirs
        assert on_disk(workspace) == (theirs,)
        assert mine.text == "From this window."

    def test_a_tone_that_stands_is_not_read_again(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = save_writing(workspace, Writing("1mi", "It was lovely.")).entry
        monkeypatch.setattr(Workspace, "tone", lambda *_: pytest.fail("read again"))
        again = writing_from(workspace, first)._replace(run_line="2mi")
        assert save_writing(workspace, again, first).entry.tone == first.tone


class TestWordsOfTheLine:
    """What the run line holds and nobody understands is kept among her words."""

    @pytest.mark.parametrize(
        ("line", "text", "kept"),
        [
            ("1mi blub", "My words.", "1mi blub\nMy words."),
            ("1mi blub 99", "", "1mi blub 99"),
            ("1mi", "My words.", "My words."),
            ("zzz 1mi yyy", "One.\nTwo.", "zzz 1mi yyy\nOne.\nTwo."),
        ],
    )
    def test_they_come_first(self, workspace: Workspace, line: str, text: str, kept: str) -> None:
        entry = save_writing(workspace, Writing(line, text)).entry
        assert entry.text == kept
        assert entry.distance_m == MILE


HARSH = (SelfTalk(0, 5, "labelling"),)


class TestWhatTheHeadSaidAtAWall:
    """Words of self-harm ask for care there as well."""

    LINE = '2mi 25:00 wall 1mi head "I want to kill myself"'

    @pytest.mark.parametrize("text", ["", "A grey one, and home again."])
    def test_it_asks_for_care(self, workspace: Workspace, text: str) -> None:
        saved = save_writing(workspace, Writing(self.LINE, text))
        (kept,) = on_disk(workspace)
        assert kept.tone is not None
        assert kept.tone.care
        assert kept.mood is None
        assert saved.needs_boost

    def test_reading_again_keeps_that(self, workspace: Workspace) -> None:
        save_writing(workspace, Writing(self.LINE, "A grey one, and home again."))
        (kept,) = entries(workspace)
        assert kept.tone is not None
        workspace.store.put(kept._replace(tone=kept.tone._replace(scorer="older", care=False)))
        rescore(workspace)
        (kept,) = on_disk(workspace)
        assert kept.tone is not None
        assert kept.tone.care

    def test_it_goes_with_the_words(self, workspace: Workspace) -> None:
        save_writing(workspace, Writing(self.LINE, "A grey one, and home again."))
        (kept,) = entries(workspace)
        mild = writing_from(workspace, kept)._replace(run_line='2mi wall 1mi head "stop"')
        save_writing(workspace, mild, kept)
        (kept,) = on_disk(workspace)
        assert kept.tone is not None
        assert not kept.tone.care


def tone(polarity: float, *, low: bool = False, harsh: bool = False, care: bool = False) -> Tone:
    sentences = (SentenceTone(0, 5, polarity),)
    return Tone(polarity, 0.5, sentences, HARSH if harsh else (), low, care, "test")


@pytest.mark.parametrize(
    ("read", "feeling", "boost"),
    [
        pytest.param(tone(0.0, care=True), Feeling(after=5), True, id="care, whatever is said"),
        pytest.param(tone(-0.6, low=True, harsh=True), Feeling(after=3), False, id="said good"),
        pytest.param(tone(-0.6, low=True), Feeling(after=0), False, id="said neutral over low"),
        pytest.param(tone(-0.6, harsh=True), Feeling(after=0), True, id="said neutral, harsh"),
        pytest.param(tone(0.8), Feeling(after=-1), True, id="said low over good words"),
        pytest.param(None, Feeling(during=-2), True, id="said low without words"),
        pytest.param(None, Feeling(during=-4, after=2), False, id="good after all"),
        pytest.param(tone(-0.4, low=True), Feeling(), True, id="read low"),
        pytest.param(tone(0.3, harsh=True), Feeling(), True, id="harsh in good words"),
        pytest.param(tone(0.3), Feeling(), False, id="read good"),
        pytest.param(tone(-0.1), Feeling(), False, id="read even"),
        pytest.param(None, Feeling(), False, id="nothing to read"),
    ],
)
def test_when_a_boost_would_do_her_good(read: Tone | None, feeling: Feeling, boost: bool) -> None:
    assert needs_boost(Entry("e", NOW, NOW, NOW, "words", None, feeling, read)) is boost


KNOWN_AT = datetime(2016, 8, 17, 6, 30, 41, tzinfo=NOW.tzinfo)
KNOWN = Entry("e", KNOWN_AT, KNOWN_AT, KNOWN_AT, "words")


@pytest.mark.parametrize(
    ("line", "known", "moment"),
    [
        pytest.param("1mi", None, NOW, id="now"),
        pytest.param("today 1mi", None, NOW, id="today without an hour is now"),
        pytest.param("yesterday 1mi", None, at(20, 12), id="another day is noon"),
        pytest.param("2016-08-03 1mi", None, at(3, 12), id="a named day is noon"),
        pytest.param("yesterday 7am 1mi", None, at(20, 7), id="day and hour"),
        pytest.param("2016-08-03 09:10 1mi", None, at(3, 9, 10), id="day and clock"),
        pytest.param("7am 1mi", None, at(21, 7), id="an hour alone is today's"),
        pytest.param("1mi", KNOWN, KNOWN_AT, id="changing keeps the moment"),
        pytest.param("2016-08-17 06:30:41 1mi", KNOWN, KNOWN_AT, id="the same to the second"),
        pytest.param("2016-08-17 1mi", KNOWN, KNOWN_AT, id="the same day keeps its hour"),
        pytest.param("7am 1mi", KNOWN, at(17, 7), id="an hour alone is of the entry's day"),
        pytest.param("2016-08-17 7am 1mi", KNOWN, at(17, 7), id="another hour"),
        pytest.param("2016-08-03 1mi", KNOWN, at(3, 12), id="another day"),
    ],
)
def test_when_it_was(
    workspace: Workspace, line: str, known: Entry | None, moment: datetime
) -> None:
    found = preview(workspace, Writing(line), known).at
    assert found.replace(microsecond=0) == moment
    if known is not None and moment == KNOWN_AT:
        assert found is known.at


def test_a_moment_of_another_time_zone_is_kept(workspace: Workspace) -> None:
    away = datetime(2016, 8, 17, 6, 0, 5, tzinfo=timezone(timedelta(hours=-7)))
    known = Entry("e", away, away, away, "words", tags=("trip",))
    again = preview(workspace, writing_from(workspace, known), known)
    assert again.at is known.at
