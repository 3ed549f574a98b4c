"""Where Garmin Connect's list of activities keeps what.

By the names of its columns in the languages that are known, by their order in every other: the
first nine columns are the same in all of them.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from journal_tui.interchange.common.csv_rows import Columns, name_key
from journal_tui.interchange.common.written_dates import written_moment

#: Type, date, favourite, title: what the header begins with, in the languages that are known.
_BEGINNINGS: Final = frozenset(
    {
        ("activity type", "date", "favorite", "title"),
        ("activity type", "date", "favourite", "title"),
        ("aktivitätstyp", "datum", "favorit", "titel"),
        ("type d'activité", "date", "favori", "titre"),
        ("tipo di attività", "data", "preferita", "titolo"),
        ("tipo di attività", "data", "preferito", "titolo"),
        ("tipo de actividad", "fecha", "favorito", "título"),
        ("tipo de atividade", "data", "favorito", "título"),
        ("activiteittype", "datum", "favoriet", "titel"),
        ("activiteitstype", "datum", "favoriet", "titel"),
        ("aktivitetstype", "dato", "favoritt", "tittel"),
        ("aktivitetstype", "dato", "favorit", "titel"),
        ("aktivitetstyp", "datum", "favorit", "namn"),
        ("aktivitetstyp", "datum", "favorit", "titel"),
        ("tevékenység típusa", "dátum", "kedvenc", "cím"),
        ("typ aktywności", "data", "ulubiony", "tytuł"),
        ("typ aktywności", "data", "ulubione", "tytuł"),
        ("アクティビティタイプ", "日付", "お気に入り", "タイトル"),
    }
)
_SPORT, _DATE, _FAVOURITE, _TITLE, _DISTANCE, _TIME, _AVG_HR, _MAX_HR = 0, 1, 2, 3, 4, 6, 7, 8
_FIRST_COLUMNS: Final = 9
#: Names of further columns: English, German, French, Italian, Spanish, Portuguese, Dutch,
#: Norwegian, Danish, Swedish, Polish, Hungarian, Japanese.
_NAMES: Final = {
    "elapsed": (
        "Elapsed Time",
        "Verstrichene Zeit",
        "Temps écoulé",
        "Tempo trascorso",
        "Tiempo transcurrido",
        "Tempo transcorrido",
        "Tempo decorrido",
        "Verstreken tijd",
        "Forløpt tid",
        "Medgått tid",
        "Tidsforbrug",
        "Total tid",
        "Upłynęło czasu",
        "Eltelt idő",
        "経過時間",
    ),
    "moving": (
        "Moving Time",
        "Zeit in Bewegung",
        "Temps de déplacement",
        "Tempo in movimento",
        "Tiempo en movimiento",
        "Tempo em movimento",
        "Tijd bewogen",
        "Tid i bevegelse",
        "Tid i bevægelse",
        "Färdtid",
        "Czas ruchu",
        "Menetidő",
        "移動時間",
    ),
    "laps": (
        "Number of Laps",
        "Anzahl der Runden",
        "Nombre de tours",
        "Numero di Lap",
        "Número de vueltas",
        "Número de voltas",
        "Aantal ronden",
        "Antall runder",
        "Antal omgange",
        "Antal varv",
        "Liczba okrążeń",
        "Körök száma",
        "ラップ数",
    ),
    "cadence": (
        "Avg Run Cadence",
        "Ø Schrittfrequenz (Laufen)",
        "Cadence de course moyenne",
        "Cadenza di corsa media",
        "Cadencia de carrera media",
        "Cadência de corrida média",
        "Gemiddelde loopcadans",
        "Gjennomsnittlig frekvens for løping",
        "Gennemsnitlig løbekadence",
        "Medellöpkadens",
        "Średni rytm biegu",
        "平均ピッチ",
    ),
    "stride": (
        "Avg Stride Length",
        "Ø Schrittlänge",
        "Longueur moyenne des foulées",
        "Lunghezza media passo",
        "Longitud media de zancada",
        "Comprimento médio da passada",
        "Gem. staplengte",
        "Gemiddelde staplengte",
        "Gjennomsnittlig skrittlengde",
        "Gennemsnitlig skridtlængde",
        "Medelsteglängd",
        "Średnia długość kroku",
        "Átlagos lépéshossz",
        "平均歩幅",
    ),
    "steps": (
        "Steps",
        "Schritte",
        "Pas",
        "Passi",
        "Pasos",
        "Passos",
        "Stappen",
        "Skritt",
        "Skridt",
        "Steg",
        "Kroki",
        "Lépések",
        "ステップ",
    ),
    "warmest": (
        "Max Temp",
        "Max. Temp.",
        "Température maximale",
        "Temperatura max",
        "Max. temp.",
    ),
}
#: English names by which a list is known in any order: until 2017 the order was one's own, and
#: people take columns out.
_TITLES: Final = ("Title", "Activity Name")
_DATES: Final = ("Date", "Start")
_TIMES: Final = ("Time", "Activity Time")
_ALSO: Final = ("Avg HR", "Max HR", "Calories")
#: Places of two columns in the languages that are not known, where the aerobic training effect
#: stands before them.
_ORDERED: Final = {"cadence": 10, "stride": 16}
_CLOCK: Final = re.compile(r"(\d+:)?\d{1,2}:\d{2}([.,]\d+)?")


class Places(NamedTuple):
    """The places of the columns, None where there is none; ``warmest`` is a temperature."""

    sport: int = _SPORT
    date: int = _DATE
    title: int = _TITLE
    distance: int = _DISTANCE
    time: int = _TIME
    avg_hr: int | None = _AVG_HR
    max_hr: int | None = _MAX_HR
    elapsed: int | None = None
    moving: int | None = None
    laps: int | None = None
    cadence: int | None = None
    stride: int | None = None
    steps: int | None = None
    warmest: int | None = None


def places(header: Sequence[str], first: Sequence[str] = ()) -> Places | None:
    """Where everything is, None where this is no header of Garmin Connect's.

    ``first`` is the first row below it: it tells where the header's language is not known.
    """
    columns = Columns(tuple(header))
    named = {what: columns.first(*names) for what, names in _NAMES.items()}
    found = {what: at for what, at in named.items() if at is not None}
    if not (_begins(header) or _row_of_garmin(header, first)):
        return _in_any_order(columns, found)
    ordered = _by_order(len(header), first)
    if _begins(header):
        # It is the names of some columns that nobody here knows.
        ordered = {what: at for what, at in ordered.items() if what not in _ORDERED}
    return Places(**{**ordered, **found})


def is_english(header: Sequence[str]) -> bool:
    """Whether the header is in English, of whichever country."""
    return "activity type" in map(name_key, header)


def _in_any_order(columns: Columns, found: dict[str, int]) -> Places | None:
    """Where everything is by its English names, None where too little of it is there."""
    sport, distance = columns.at("Activity Type"), columns.at("Distance")
    title, date, time = (columns.first(*names) for names in (_TITLES, _DATES, _TIMES))
    if sport is None or date is None or title is None or distance is None or time is None:
        return None
    if columns.first(*_ALSO) is None:
        return None
    avg_hr, max_hr = columns.at("Avg HR"), columns.at("Max HR")
    return Places(sport, date, title, distance, time, avg_hr, max_hr, **found)


def _begins(header: Sequence[str]) -> bool:
    return tuple(map(name_key, header[:4])) in _BEGINNINGS


def _row_of_garmin(header: Sequence[str], first: Sequence[str]) -> bool:
    """Whether a row looks as Garmin's do: a date, true or false, and how long it took."""
    if len(header) < _FIRST_COLUMNS or len(first) < _FIRST_COLUMNS:
        return False
    return (
        written_moment(first[_DATE]) is not None
        and first[_FAVOURITE].strip().lower() in ("true", "false")
        and _CLOCK.fullmatch(first[_TIME].strip()) is not None
    )


def _by_order(width: int, first: Sequence[str]) -> dict[str, int]:
    """The places of further columns where their names are in no known language.

    Moving and elapsed time stand before the least and the greatest height, with which the row
    ends, unless shoes are behind them.
    """
    found = {what: at for what, at in _ORDERED.items() if at < width}
    for moving in (width - 4, width - 5):
        pair = first[moving : moving + 2]
        if moving > _ORDERED["stride"] and len(pair) == 2 and all(map(_CLOCK.fullmatch, pair)):
            return {**found, "moving": moving, "elapsed": moving + 1}
    return found
