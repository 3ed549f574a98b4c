"""The rows of a plan as they are drawn, and what is said about each."""

from collections.abc import Iterable, Iterator, Sequence

from journal_tui.app.importing.paths import with_tilde
from journal_tui.app.importing.planning import ImportPlan, Item
from journal_tui.app.importing.words import (
    format_title,
    in_one_line,
    question_of,
    reason_of,
    signed_feeling,
)
from journal_tui.app.wording import distance_in_words, first_words, short_day
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.insight.small_words import counted
from journal_tui.texts import import_screen as texts
from journal_tui.texts import importing as import_texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.words import FEELING_WORDS
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.import_rows import WORDS, FoundColumns, FoundLine, found_row, mood_row
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width
from journal_tui.tui.importing.about import Said, both_said
from journal_tui.tui.importing.spots import Spot, is_aside, notes_of, spots_of

#: What happens with something that is of no weight: it is drawn quietly.
_QUIET = ("known", "same")


def entry_line(workspace: Workspace, entry: Entry, file: str) -> FoundLine:
    """The parts of the row of an entry that comes, but what becomes of it."""
    today = workspace.clock.now().date()
    return FoundLine(
        day=short_day(entry.at.date(), today),
        hour=f"{entry.at:%H:%M}",
        amount=distance_in_words(entry.run, workspace.settings.units),
        words=first_words(entry.text) or _called(entry),
        file=file,
    )


#: Rows on which a file stands for itself.
_WHOLE = ("file", "note", "others")


class FoundRows:
    """A plan as rows. The order is that of the first plan; her answers come with ``show``."""

    def __init__(self, workspace: Workspace, plan: ImportPlan, glyphs: Glyphs) -> None:
        self._workspace = workspace
        self._glyphs = glyphs
        self.show(plan)

    def show(self, plan: ImportPlan) -> None:
        """Take up another plan for the same files."""
        self.plan = plan
        self.spots = spots_of(plan)
        self._columns = self._measured()

    def _measured(self) -> FoundColumns:
        """How wide the columns are; her answers do not move them."""
        files = self.plan.files
        items = [item for file in files for item in file.items]
        fates = [import_texts.FATES[fate] for fate in {item.fate for item in items}]
        if any(item.fate == "ask" for item in items):
            fates += import_texts.ANSWERS.values()
        fates += [self._line(spot).fate for spot in self.spots if spot.kind in _WHOLE]
        with_items = [file.read.source.filename for file in files if file.items]
        others = [
            files[spot.file].read.source.filename for spot in self.spots if spot.kind in _WHOLE
        ]
        return FoundColumns(
            amounts=any(item.entry.run is not None for item in items),
            file=_widest(with_items) if len(with_items) > 1 else 0,
            fate=_widest(fates),
            shortest=min(map(cell_width, fates), default=0),
            name=_widest(others),
            words=_least_words(items),
        )

    def answered(self, plan: ImportPlan) -> None:
        """Take up the plan with one more answer: the rows are the same."""
        self.plan = plan

    def item(self, spot: Spot) -> Item:
        """The item on a row of its kind."""
        return self.plan.files[spot.file].items[spot.number]

    def draw(self, number: int, width: int) -> Row:
        """A row in ``width`` cells."""
        spot = self.spots[number]
        if spot.kind == "gap":
            return ()
        if spot.kind == "moods":
            title = format_title(self.plan.moods[spot.file][0])
            return (Span(texts.MOODS.format(title=title), "muted"),)
        if spot.kind == "mood":
            line = self.plan.moods[spot.file][1][spot.number]
            times = counted(line.times, import_texts.TIMES)
            return mood_row(line.mood, _feeling(line.feeling), times, width, self._glyphs)
        return found_row(self._line(spot), width, self._columns, self._glyphs)

    def about(self, spot: Spot) -> tuple[Said, ...]:
        """What is said about a row, in full."""
        return tuple(self._about(spot))

    # --- one row --------------------------------------------------------------------------------

    def _line(self, spot: Spot) -> FoundLine:
        file = self.plan.files[spot.file]
        name = file.read.source.filename
        if spot.kind == "item":
            item = self.item(spot)
            line = entry_line(self._workspace, item.entry, name)
            if joined := _words_joined(item):
                line = line._replace(words=joined)
            quiet = item.fate in _QUIET or item.answer == "leave"
            fate = import_texts.FATES[item.fate]
            if item.answer is not None:
                fate = import_texts.ANSWERS[item.answer]
            return line._replace(
                fate=fate,
                style="muted" if quiet else "text",
                fate_style="accent" if item.open else "muted" if quiet else "text",
            )
        if spot.kind == "others":
            words = counted(len(file.others), import_texts.OTHERS)
            fate = import_texts.FATES["new"]
            return FoundLine(words=words, file=name, fate=fate, fate_style="text")
        if spot.kind == "note":
            note = notes_of(file)[spot.number]
            fate = texts.LEFT_OUT if is_aside(file, spot.number) else texts.NOTED
            return FoundLine(words=note, file=name, fate=fate, style="muted")
        if file.read.error is None:
            fate = import_texts.FATES["known"]
            return FoundLine(words=reason_of(file), file=name, fate=fate, style="muted")
        return FoundLine(words=reason_of(file), file=name, fate=texts.NOT_READ)

    def _about(self, spot: Spot) -> Iterator[Said]:
        if spot.kind == "mood":
            line = self.plan.moods[spot.file][1][spot.number]
            mood = visible_controls(line.mood)
            if line.feeling is None:
                yield Said("", texts.ABOUT_WORD.format(mood=mood))
            else:
                word = FEELING_WORDS[line.feeling]
                n = signed_feeling(line.feeling)
                yield Said("", texts.ABOUT_MOOD.format(mood=mood, n=n, word=word))
            return
        file = self.plan.files[spot.file]
        if spot.kind == "item":
            yield from self._about_item(self.item(spot))
        elif spot.kind == "others":
            yield Said("", texts.ABOUT_OTHERS)
        elif spot.kind == "note":
            yield Said("", notes_of(file)[spot.number])
        else:
            yield Said("", reason_of(file))
        yield Said(texts.IN_FILE, with_tilde(file.read.source.name), "muted")

    def _about_item(self, item: Item) -> Iterator[Said]:
        like = item.like
        if like is None:
            yield Said("", texts.ABOUT["new"], "muted")
            yield Said(texts.COMES, in_one_line(self._workspace, item.entry))
            return
        if item.answer is not None:
            yield Said("", texts.SAID[item.answer], "strong")
        elif item.fate == "ask":
            yield Said("", question_of(self._workspace, item.entry, like).asks, "strong")
        elif like.deleted_at is not None:
            yield Said("", import_texts.KNOWN_DELETED, "muted")
        else:
            yield Said("", texts.ABOUT[item.fate], "muted")
        yield from both_said(self._workspace, item.entry, like)


def _words_joined(item: Item) -> str:
    """The first words of hers that a run joins which has none itself."""
    if item.fate != "join" or item.like is None or item.entry.text.strip():
        return ""
    return first_words(item.like.text)


def _called(entry: Entry) -> str:
    """What a run without words is called, else its kind where that says something."""
    run = entry.run
    if run is None:
        return ""
    return run.name or (run.kind if run.kind != "run" else "")


def _feeling(feeling: int | None) -> str:
    if feeling is None:
        return import_texts.NO_FEELING
    return texts.FEELING.format(n=signed_feeling(feeling), word=FEELING_WORDS[feeling])


def _widest(texts_of_rows: Iterable[str]) -> int:
    return max((cell_width(visible_controls(text)) for text in texts_of_rows), default=0)


def _least_words(items: Sequence[Item]) -> int:
    """Cells that the words of these need at least before the names of their files get any."""
    if any(item.entry.text.strip() or _words_joined(item) for item in items):
        return WORDS
    return min(WORDS, _widest(_called(item.entry) for item in items))
