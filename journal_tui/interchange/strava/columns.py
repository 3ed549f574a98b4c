"""Where Strava's ``activities.csv`` keeps what.

By the names of its columns in the languages that are known, by their order in every other. The
file has 10 columns (2018), 11 (2019) or 77 to 103 (since 2020), in the language of the account.
The wide form holds two blocks: one to look at (distance in kilometres, rounded), and one with
the values as they are (metres, seconds). Their column names repeat.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from journal_tui.interchange.common.csv_rows import Columns, name_key
from journal_tui.interchange.common.written_dates import written_moment

#: The names of the columns in English, German, French, Spanish, Dutch, Czech, and of 2018.
_NAMES: Final = {
    "id": (
        "Activity ID",
        "Aktivitäts-ID",
        "ID de l'activité",
        "ID de actividad",
        "Activiteits-ID",
        "ID aktivity",
    ),
    "date": (
        "Activity Date",
        "Aktivitätsdatum",
        "Date de l'activité",
        "Fecha de la actividad",
        "Datum van activiteit",
        "Datum aktivity",
    ),
    "name": (
        "Activity Name",
        "Name der Aktivität",
        "Nom de l'activité",
        "Nombre de la actividad",
        "Naam activiteit",
        "Název aktivity",
    ),
    "sport": (
        "Activity Type",
        "Aktivitätsart",
        "Type d'activité",
        "Tipo de actividad",
        "Activiteitstype",
        "Typ aktivity",
    ),
    "description": (
        "Activity Description",
        "Aktivitätsbeschreibung",
        "Description de l'activité",
        "Descripción de la actividad",
        "Popis aktivity",
    ),
    "note": (
        "Activity Private Note",
        "Private Note",
        "Hinweis zur Privatsphäre für Aktivitäten",
        "Note privée sur les activités",
        "Soukromá poznámka k aktivitě",
    ),
    "filename": (
        "Filename",
        "Dateiname",
        "Nom du fichier",
        "Nombre del archivo",
        "Nombre de archivo",
        "Bestandsnaam",
        "Název souboru",
    ),
    "elapsed": (
        "Elapsed Time",
        "Verstrichene Zeit",
        "Temps écoulé",
        "Tiempo transcurrido",
        "Verstreken tijd",
        "Uplynulý čas",
    ),
    "distance": ("Distance", "Distanz", "Distancia", "Afstand", "Vzdálenost"),
    "moving": (
        "Moving Time",
        "Bewegungszeit",
        "Durée de déplacement",
        "Tiempo en movimiento",
        "Beweegtijd",
        "Aktivní čas",
    ),
    "max_hr": (
        "Max Heart Rate",
        "Max. Herzfrequenz",
        "Fréquence cardiaque max.",
        "Max. hartslag",
        "Maximální tepová frekvence",
    ),
    "avg_hr": (
        "Average Heart Rate",
        "Durchschnittliche Herzfrequenz",
        "Fréquence cardiaque moyenne",
        "Gemiddelde hartslag",
        "Průměrná tepová frekvence",
    ),
    "effort": ("Perceived Exertion", "Gefühlte Anstrengung", "Ervaren inspanning"),
    "sport_number": ("Type", "Art"),
    "competition": ("Competition",),
    "long_run": ("Long Run",),
}
#: The header of 2018, in every language, with the one distance in metres.
_OF_2018: Final = ("id", "date", "name", "type", "description")
#: Columns behind the second distance, counted from it.
_BEHIND: Final = {"max_hr": 13, "avg_hr": 14, "effort": 26, "sport_number": 27}
#: The elapsed time and the distance to look at, in every language.
_ELAPSED, _DISTANCE = 5, 6
#: Columns of the part to look at, before the athlete's weight, where the private note is there.
_WITH_NOTE: Final = 13
_FILE: Final = re.compile(r"activities/[^/]+\.(fit|gpx|tcx)(\.gz)?", re.IGNORECASE)
_UNTRANSLATED: Final = re.compile(r"translation missing: [\w.-]*\.(\w+)")


class Places(NamedTuple):
    """The places of the columns, None where there is none.

    ``metres`` is the distance in metres, ``kilometres`` the one to look at; of elapsed time and
    highest heart rate the ``shown`` ones are those to look at.
    """

    id: int
    date: int
    name: int | None = None
    sport: int | None = None
    description: int | None = None
    note: int | None = None
    filename: int | None = None
    metres: int | None = None
    kilometres: int | None = None
    elapsed: int | None = None
    shown_elapsed: int | None = None
    moving: int | None = None
    max_hr: int | None = None
    shown_max_hr: int | None = None
    avg_hr: int | None = None
    effort: int | None = None
    sport_number: int | None = None
    competition: int | None = None
    long_run: int | None = None


def places(header: Sequence[str], first: Sequence[str] = ()) -> Places | None:
    """Where everything is, None where this is no header of Strava's.

    ``first`` is the first row below it: it tells where the header's language is not known.
    """
    columns = Columns(tuple(_translated(name) for name in header))
    if tuple(map(name_key, header[:5])) == _OF_2018:
        return _in_2018(columns)
    named = {what: columns.first(*names) for what, names in _NAMES.items()}
    ordered = _by_order(columns.names, first)
    if None in (named["id"], named["date"], named["sport"]):
        return Places(**ordered) if _row_of_strava(ordered, first) else None
    named |= {"kilometres": named.pop("distance"), "metres": _second(columns, "distance")}
    for what in ("elapsed", "max_hr"):
        named |= {f"shown_{what}": named[what], what: _second(columns, what)}
    if (named["shown_elapsed"], named["kilometres"]) != (_ELAPSED, _DISTANCE):
        # Somebody has taken columns out: then their order says nothing.
        ordered = {"id": 0, "date": 1}
    return Places(**{**ordered, **{what: at for what, at in named.items() if at is not None}})


def _in_2018(columns: Columns) -> Places:
    return Places(
        id=0,
        date=1,
        name=2,
        sport=3,
        description=4,
        elapsed=columns.at("elapsed_time"),
        metres=columns.at("distance"),
        filename=columns.at("filename"),
    )


def _by_order(names: Sequence[str], first: Sequence[str]) -> dict[str, int]:
    """The places by the order of the columns, which is the same in every language."""
    start = {"id": 0, "date": 1, "name": 2, "sport": 3, "description": 4}
    found = next((at for at, text in enumerate(first) if _FILE.fullmatch(text.strip())), None)
    if len(names) < 7:
        return {}
    keys = [name_key(name) for name in names]
    shown = (keys[_ELAPSED], keys[_DISTANCE])
    # The block of exact values: elapsed time, moving time, distance, named as in the first one.
    exact = next(
        (at for at in range(8, len(keys) - 2) if (keys[at], keys[at + 2]) == shown),
        None,
    )
    start |= {"shown_elapsed": _ELAPSED, "kilometres": _DISTANCE}
    if exact is None:
        return {**start, "filename": found} if found else {}
    filename = found or exact - 3
    places = {**start, "filename": filename, "elapsed": exact}
    places |= {"moving": exact + 1, "metres": exact + 2}
    if exact - 2 == _WITH_NOTE:
        places["note"] = exact - 5
    behind = {what: exact + 2 + steps for what, steps in _BEHIND.items()}
    return places | {what: place for what, place in behind.items() if place < len(keys)}


def _row_of_strava(ordered: dict[str, int], first: Sequence[str]) -> bool:
    """Whether a row looks as Strava's do: a number, a date, and the exact values or a file."""
    if len(first) < 7 or not first[0].strip().isdecimal() or written_moment(first[1]) is None:
        return False
    return "metres" in ordered or "filename" in ordered


def _second(columns: Columns, what: str) -> int | None:
    """The second place of a column, under whichever of its names."""
    return next((at for name in _NAMES[what] if (at := columns.at(name, 1)) is not None), None)


def _translated(name: str) -> str:
    """The name of a column that Strava had no translation for, in English words."""
    missing = _UNTRANSLATED.search(name)
    return missing[1].replace("_", " ") if missing else name
