"""In which order the rows of a plan stand: what needs her first, what is left out last."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from journal_tui.app.importing.planning import FilePlan, ImportPlan
from journal_tui.app.importing.words import asides_in_words

Kind = Literal["gap", "moods", "mood", "item", "others", "file", "note"]

#: The groups of rows, in their order; a gap stands between two.
_GROUPS: Final = ("ask", "new", "join", "same", "known", "error", "note")


class Spot(NamedTuple):
    """What stands on a row.

    ``file`` is the number of the file in the plan, of a mood that of its format; ``number`` is
    that of the item, the mood or the note in it.
    """

    kind: Kind
    file: int = -1
    number: int = -1

    @property
    def id(self) -> str:
        """A name for the row; empty for one that cannot be chosen."""
        chosen = self.kind not in ("gap", "moods")
        return f"{self.kind} {self.file} {self.number}" if chosen else ""


def spots_of(plan: ImportPlan) -> tuple[Spot, ...]:
    """The rows of a plan. Her answers change nothing in their order."""
    groups: list[list[Spot]] = [
        [Spot("moods", number), *(Spot("mood", number, line) for line in range(len(moods)))]
        for number, (_, moods) in enumerate(plan.moods)
    ]
    found: dict[str, list[Spot]] = {name: [] for name in _GROUPS}
    for number, file in enumerate(plan.files):
        for name, spot in _of_file(number, file):
            found[name].append(spot)
    for name in _GROUPS:
        items = [spot for spot in found[name] if spot.kind == "item"]
        others = [spot for spot in found[name] if spot.kind != "item"]
        items.sort(key=lambda spot: _newest_first(plan, spot))
        groups.append(items + others)
    rows: list[Spot] = []
    for group in filter(None, groups):
        if rows:
            rows.append(Spot("gap"))
        rows += group
    return tuple(rows)


def notes_of(file: FilePlan) -> tuple[str, ...]:
    """What is said of a file as a whole, a sentence each."""
    found = file.read.found
    aside = asides_in_words(file.asides)
    return (*(found.left_out if found else ()), *((aside,) if aside else ()))


def is_aside(file: FilePlan, number: int) -> bool:
    """Whether a note is about the activities that are no runs, not what the reader says."""
    return number >= len(file.read.found.left_out if file.read.found else ())


def _of_file(number: int, file: FilePlan) -> Iterator[tuple[str, Spot]]:
    """The rows of a file, each with its group."""
    if file.read.error is not None:
        yield "error", Spot("file", number)
        return
    for place, item in enumerate(file.items):
        yield item.fate, Spot("item", number, place)
    if file.others:
        yield "new", Spot("others", number)
    notes = notes_of(file)
    if not (file.items or file.others or notes):
        yield "known", Spot("file", number)
    for place in range(len(notes)):
        yield "note", Spot("note", number, place)


def _newest_first(plan: ImportPlan, spot: Spot) -> float:
    return -plan.files[spot.file].items[spot.number].entry.at.timestamp()
