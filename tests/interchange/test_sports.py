"""What other programs call a sport."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.run import RUN_KINDS
from journal_tui.interchange.common.sports import names_a_sport, sport_named

RUNS = {
    "": """Run, running, Running, RUNNING, run, Jogging, Street Running, street_running, Ultra Run,
        Virtual Run, VirtualRun, HKWorkoutActivityTypeRunning, Lauf, Laufen, Joggen, Straßenlauf,
        Virtueller Lauf, Orientierungslauf, Course à pied, Course, course_a_pied, Footing,
        Course à pied virtuelle, Carrera, Correr, Carrera virtual, Corsa, Correre, Corsa virtuale,
        Corrida, Corrida virtual, Hardlopen, Hardloopsessie, Löpning, Löptur, Løb, Løping, 9, 53,
        Marathon, Outdoor Run, Run Outdoor, stroller_running, ランニング, ジョギング, 跑步, 달리기,
        러닝, Бег, Koşu, Běh, Futás, Alergare""",
    "trail": """Trail Run, TrailRun, trail_running, TRAIL_RUNNING, Trailrun, Traillauf, Trail-Lauf,
        Trail, Course de trail, Course à pied en sentier, Carrera de trail, Carrera por montaña,
        Carrera de montaña, Corsa su trail, Corrida em trilha, Corrida de trilha, Trailrunning,
        Traillöpning, Terränglöpning, Mountain Running, Berglauf, トレイルランニング, 越野跑,
        트레일 러닝, Трейловый бег""",
    "treadmill": """Treadmill Running, treadmill_running, Treadmill, Indoor Running, IndoorRun,
        Laufband, Laufbandtraining, Laufen auf dem Laufband, Course sur tapis, Tapis de course,
        Course à pied sur tapis roulant, Carrera en cinta, Correr en cinta, Tapis roulant,
        Corsa su tapis roulant, Corrida na esteira, Loopband, Löpband, トレッドミル, 跑步机,
        室内跑步, 트레드밀 러닝, Беговая дорожка, Koşu Bandı""",
    "track": """Track Running, track_running, Track Run, Bahnlauf, Laufen auf der Bahn,
        Course sur piste, Carrera en pista, Corsa su pista, Banlöpning""",
    "race": "Race Run, Lauf (Wettkampf), Course à pied (compétition)",
    "parkrun": "parkrun, Park Run",
}
OTHERS = {
    "walking": """Walk, Walking, walking, Nordic Walking, Speed Walking, casual_walking, 10,
        Treadmill Walking, HKWorkoutActivityTypeWalking, Spaziergang, Gehen, Marche, Paseo,
        Caminata, Caminar, Camminata, Caminhada, Wandelen, Wandeling, Promenad, Gång,
        ウォーキング, 健走, 걷기, Ходьба, Yürüyüş, Chůze""",
    "hiking": """Hike, Hiking, HKWorkoutActivityTypeHiking, Wandern, Wanderung, Randonnée, 4,
        Senderismo, Excursión, Escursionismo, Trilha, Vandring, Trail Hiking, Trekking,
        ハイキング, 徒步, 등산, Поход, Doğa yürüyüşü""",
    "cycling": """Ride, Biking, Cycling, mountain biking, MountainBikeRide, Virtual Ride, 1,
        HKWorkoutActivityTypeCycling, Radfahrt, Radfahren, Rennradfahren, Vélo, Sortie à vélo,
        Cyclisme, Ciclismo, Bicicleta, Fietsrit, Wielrennen, Cykling, Gravel Ride,
        バイク, 骑行, 자전거, Велоспорт, Bisiklet""",
    "swimming": """Swim, Pool Swim, lap_swimming, Open Water Swimming, Schwimmen, Natation,
        Natación, Nuoto, Natação, Zwemmen, Simning, 16""",
    "cross_country_skiing": """Skilanglauf, Langlauf, Nordic Ski, Ski de fond, Sci di fondo, 7,
        Беговые лыжи""",
    "ice_skating": "Eislaufen, Ice Skate, Schlittschuhlaufen, Schaatsen",
    "inline_skating": "Inline Skate, Rollschuhlaufen",
    "rowing": "Rowing, Indoor Rowing, Rudern, Aviron, Remo, Roeien",
    "fitness_equipment": "Elliptical, Stair Stepper, indoor_cardio, Crosstrainer",
    "training": """Strength Training, Weight Training, Yoga, Krafttraining, Cross Training,
        HKWorkoutActivityTypeTraditionalStrengthTraining, Musculation, Workout""",
    "other": "Other, Autre, Sonstiges, Otro, Altro, Outro, Tennis, Fussball, jkljkl",
    "transition": "Transition, transition",
    "multisport": "Triathlon, Multisport, SwimRun",
    "generic": "generic, Uncategorized",
    "unknown": ",   , ..., unknown, Unbekannt",
}


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(word.strip(), key) for key, words in table.items() for word in words.split(", ")]


@pytest.mark.parametrize(("word", "kind"), cases(RUNS))
def test_runs(word: str, kind: str) -> None:
    assert sport_named(word) == ("running", kind)
    assert names_a_sport(word)


@pytest.mark.parametrize(("word", "sport"), cases(OTHERS))
def test_other_sports(word: str, sport: str) -> None:
    assert sport_named(word) == (sport, "")


def test_a_program_that_writes_down_nothing() -> None:
    for word in ("undefined", "null", "None", "Not set"):
        assert sport_named(word) == ("unknown", "")


def test_a_word_that_is_no_sport() -> None:
    assert names_a_sport("Other")
    assert not names_a_sport("jkljkl")
    assert not names_a_sport("")


@given(st.text(max_size=200))
def test_any_text_gives_a_sport_and_a_kind(text: str) -> None:
    sport, kind = sport_named(text)
    assert sport == sport.lower() != ""
    assert kind == "" or (kind in RUN_KINDS and sport == "running")
