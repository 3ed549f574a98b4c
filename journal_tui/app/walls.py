"""Walls for the screens and the shell: a hint beside the run line, the place, the JSON."""

from journal_tui.app.shapes import Shape
from journal_tui.domain.run import Run, Wall
from journal_tui.domain.units import Units, format_distance
from journal_tui.insight.phrase_words import amount_words
from journal_tui.insight.walk_breaks import first_break
from journal_tui.insight.wall_changes import ThenNow
from journal_tui.insight.wall_places import WallPlace
from journal_tui.insight.walls import WallsReading
from journal_tui.texts import walls as texts


def wall_hint(run: Run | None, units: Units, key: str) -> str:
    """Like ``walked after 1 mi · f4: a wall?``; empty where the run shows none or has one logged.

    ``key`` is the key that opens the wall sheet now, as it is shown to her.
    """
    found = first_break(run) if run is not None and not run.walls else None
    if found is None:
        return ""
    where = amount_words(found.distance_m, found.minute_s, units)
    template = texts.HINT_WALKED if found.kind == "walk" else texts.HINT_STOPPED
    return template.format(where=where, key=key)


def place_of(wall: Wall, units: Units) -> str:
    """Where a wall stood, as the run line takes it: ``0.75mi``, ``12min``, ``1mi at 12min``.

    With the digits that can be felt: a watch knows more of them than she would type.
    """
    parts = []
    if wall.distance_m is not None:
        parts.append(format_distance(wall.distance_m, units).replace(" ", ""))
    if wall.minute_s is not None:
        parts.append(f"{max(1, round(wall.minute_s / 60))}min")
    return " at ".join(parts)


def walls_shape(reading: WallsReading) -> Shape:
    """The JSON of all walls together; lengths in metres, times in seconds.

    Of each pair of halves: how many walls (or runs) each has, and the number then and now.
    """
    shape: Shape = reading._asdict()
    shape["places"] = [_place(place, "distance_m") for place in reading.places]
    shape["minutes"] = [_place(place, "minute_s") for place in reading.minutes]
    halves: dict[str, ThenNow | None] = reading.change._asdict()
    shape["change"] = {name: half._asdict() if half else None for name, half in halves.items()}
    shape["said_again"] = [saying._asdict() for saying in reading.said_again]
    return shape


def _place(place: WallPlace, unit: str) -> Shape:
    shape = place._asdict()
    return {unit: shape.pop("at"), **shape}
