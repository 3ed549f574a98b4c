"""What other programs call a sport, in many languages, as a FIT word and a kind of run.

Strava, Garmin, Apple, Runkeeper, Nike, Suunto, Polar and COROS write a sport as a word in her
language, as a word without spaces (``TrailRun``, ``treadmill_running``) or as a number. The word
is looked for by its stem, so that ``Traillauf``, ``Lauf`` and ``Laufen`` are all found, and the
sports that merely sound like running (``Skilanglauf``) are asked for first.
"""

import re
import unicodedata
from typing import Final

UNKNOWN: Final = "unknown"
OTHER: Final = "other"

#: Strava's number of an activity, as it stood in the ``type`` of its GPX exports until 2022.
_STRAVA: Final = {
    "1": "cycling",
    "2": "alpine_skiing",
    "3": "alpine_skiing",
    "4": "hiking",
    "5": "ice_skating",
    "6": "inline_skating",
    "7": "cross_country_skiing",
    "8": "cross_country_skiing",
    "9": "running",
    "10": "walking",
    "11": "training",
    "12": "snowboarding",
    "13": "snowshoeing",
    "14": "kitesurfing",
    "15": "windsurfing",
    "16": "swimming",
    "17": "cycling",
    "18": "e_biking",
    "19": "cycling",
    "21": "paddling",
    "22": "kayaking",
    "23": "rowing",
    "24": "stand_up_paddleboarding",
    "25": "surfing",
    "26": "training",
    "27": "fitness_equipment",
    "28": "rock_climbing",
    "29": "fitness_equipment",
    "30": "training",
    "31": "training",
    "51": "cycling",
    "52": "wheelchair_push_run",
    "53": "running",
}

#: Stems by sport, without accents, the first that is found counts.
_STEMS: Final = tuple(
    (sport, re.compile(stems, re.VERBOSE))
    for sport, stems in (
        (
            "multisport",
            r"""triathl | duathl | aquathl | swim\ ?run | multi\ ?sport | varios\ deportes
            | триатлон | トライアスロン | [铁鐵]人三[项項] | 트라이애슬론""",
        ),
        ("transition", r"\btransi[ctz] | \bovergang | wechselzone"),
        (
            "cross_country_skiing",
            r"""nordic\ ?ski | cross\ ?country\ ?ski | langlauf | ski\ de\ fond | ski\ nordique
            | esqui\ (de\ )?(fondo|nordico) | sci\ (di\ fondo|nordico) | langdskid | langrenn
            | roller\ ?ski | skirull | rollski | skiroll | бегов\w*\ лыж | クロスカントリースキー
            | 越野滑雪 | 크로스컨트리\ 스키""",
        ),
        ("snowboarding", r"snow\ ?board | surf\ des\ neiges"),
        (
            "snowshoeing",
            r"snow\ ?shoe | schneeschuh | raquette | raquetas | ciaspol | sneeuwschoen",
        ),
        (
            "alpine_skiing",
            r"""\bski | \besqui | \bsci\b | \bskid | biathlon | narciar | лыж
            | スキー | 滑雪 | 스키""",
        ),
        ("ice_skating", r"ice\ ?skat | eislauf | schlittschuh | schaats | skridsko | patinage"),
        ("inline_skating", r"skat | inline | rollschuh | patin | pattin | \broller"),
        (
            "wheelchair_push_run",
            r"wheel\ ?chair | rollstuhl | fauteuil\ roulant | silla\ de\ rued | sedia\ a\ rotel",
        ),
        (
            "swimming",
            r"""swim | schwimm | natation | natacion | \bnadar | \bnado\b | nuoto | \bnuotata
            | natacao | zwem | simning | \bsimma | \bsvom | \bnage\b | open\ ?water | freiwasser
            | eau\ libre | aguas?\ abiertas? | acque\ libere | aguas\ abertas | \bplav | \buszas
            | \byuzme | плаван | κολυμ | スイム | スイミング | 水泳 | 游泳 | 수영""",
        ),
        (
            "cycling",
            r"""cycl | \bbik | bike | biking | \brides?\b | \bradf | radsport | radtour | \brad\b
            | fahrrad | rennrad | \bmtb\b | \bbmx\b | \bvelo | \bvtt\b | \bbici | \bbicyc | \bcicl
            | pedalada | fiets | wielren | \bcyk | \bsykl | sykkel | spinning | gravel | pyoraily
            | kolarst | bisiklet | kerekpar | велос | велоп | езда\ на\ вел | ποδηλα
            | サイクリング | バイク | 自転車 | 骑[行车] | 騎[行車] | [单單]車 | 单车 | 自行[车車]
            | 사이클 | 자전거""",
        ),
        ("horseback_riding", r"horse | \breiten\b | equitation | equitacion | paardrij"),
        (
            "rowing",
            r"\browing | \brow\b | aviron | \bruder[ng] | \bremo\b | canottag | roeien | \brodd",
        ),
        (
            "paddling",
            r"""paddl | paddel | padel\b | kayak | kajak | canoe | canoa | kano\b | \bsup\b | pagaie
            | remada | piragu""",
        ),
        ("sailing", r"sail | segeln | \bvoile\b | \bvela\b | zeilen | surf | kite"),
        (
            "fitness_equipment",
            r"""ellipti | elitti | cross\ ?trainer | crosstrainer | stair | stepper | step\ ?machine
            | gym\ equipment | fitness\ equipment | fitnessger | indoor\ cardio | escalador""",
        ),
        ("golf", r"\bgolf"),
        (
            "running",
            r"""\brun | run\b | run(s|ning|ner)\b | jog | lauf\b | laufen | \blauf | lauftr
            | course\ (a\ pied|d) | footing
            | \bcarrera | \bcorrer | \bcorr[ei]endo | \bcorsa\b | \bcorse\b | \bcorrere | \bcorrida
            | hardlo | \brennen | lopning | \blop(tur|pass|band|ning|\b) | traillop
            | \blob(etur|ning|\b) | \blop(etur|ing|\b) | juoks | \bbieg | parkrun | marathon
            | \bkosu\b | \bbeh\b | \bbehani | \bfut(as|o) | \balerga | \btrcanj | \blari\b
            | \bбег(\b|ов) | пробежк | \bбіг(\b|ов) | τρεξιμο | ランニング | ジョギング | 跑
            | 달리기 | 러닝 | 조깅""",
        ),
        (
            "hiking",
            r"""\bhik | hiking | wander(n|ung)\b | bergwander | \brando | senderis | excursion
            | escursion | trekking | \btrek\b | \bvandr | \btrilha | fottur | turgaing | \bruck
            | turisti | \bturaz | drumet | doga\ yuruyus | поход | πεζοπορ | ハイキング | 登山
            | 徒步 | 健行 | 爬山 | 하이킹 | 등산""",
        ),
        (
            "walking",
            r"""walk | wandel | \bgehen\b | spazier | spaziergang | \bmarche | \bmarcha | paseo
            | \bcamin | cammin | passeggia | \bpasseio | promenad | \bgang\b | \bga(ing|tur)
            | \bspacer | kavely | wandeling | yuruyus | \bchuze | gyalogl | \bchodz | ходьб
            | прогулк | περπατ | ウォーキング | 散歩 | 步行 | 健走 | 散步 | 걷기""",
        ),
        (
            "running",
            r"""\btrail | treadmill | \bcourse\b | tapis | laufband | loopband | \bcinta\b
            | トレッドミル""",
        ),
        ("rock_climbing", r"climb | kletter | escalad | arrampic | klim | klattr | bouldern?"),
        (
            "training",
            r"""strength | weight | kraft | musculation | fuerza | pesi\b | pesas | fitness | yoga
            | pilates | \bhiit\b | interval | work\ ?out | cardio | cross\ ?fit | training | gymnast
            | entrain | entrenamiento | allenamento | treino | styrk | stretch | mobility | gym\b
            | breath | meditation | силов | тренаж | йога | 筋力 | トレーニング | ヨガ | 力量 | 训练
            | 訓練 | 瑜伽 | 근력 | 요가""",
        ),
        (
            "generic",
            r"\bgeneric | uncategor | non\ categori | nicht\ kategor | sin\ categor | non\ classif",
        ),
        (
            OTHER,
            r"""\bother | \bautre | \bsonstig | \bander | \botr[oa] | \baltr[oi] | \boutr[oa]
            | \boverig | \bannat\b | \bovrig | tennis | soccer | football | fussball | basketball
            | badminton | squash | volley | dance | danc | \bdriv | \bcar\b | flying | \bfly\b""",
        ),
        (
            UNKNOWN,
            r"""^(unknown|unbekannt|inconnu|desconocid[oa]|sconosciut[oa]|onbekend|okand
            |undefined|null|none|not\ set|unspecified)$""",
        ),
    )
)

#: Stems by kind of run; the first that is found counts.
_KINDS: Final = tuple(
    (kind, re.compile(stems, re.VERBOSE))
    for kind, stems in (
        ("parkrun", r"park\ ?run"),
        (
            "track",
            r"""\btrack\ ?run | \brun.*\btrack\b | indoor\ track | outdoor\ track | bahnlauf
            | \bbahn\b | bahn\ lauf | \bpiste\b | \bpista\b | atletiekbaan | \bbana\b | banlop
            | \bbane\b | トラック | 田径 | 操场 | 場地跑 | 트랙""",
        ),
        (
            "treadmill",
            r"""tread\ ?mill | laufband | tapis | \bcinta | esteira | passadeira | loopband
            | lopband | lobeband | tredemolle | \bindoor | hallen | \binterieur | \binterior
            | дорожк | kosu\ bandi | futopad | トレッドミル | 跑步[机機] | 室[内內] | 트레드밀""",
        ),
        (
            "trail",
            r"""trail | mountain | \bberg | \bmontan | \bmontagn | sentier | \bsender | trilha
            | gelande | cross\ ?lauf | terrang | terreng | terraen | \bterenow | треил | пересечен
            | トレイル | 越野 | 트레일""",
        ),
        ("race", r"\brace | wettkampf | competi[ct] | \bgara\b | wedstrijd | tavling"),
        ("intervals", r"\bintervall?s?\b | intervalltr | fraction"),
    )
)

_APPLE: Final = "hkworkoutactivitytype"
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_WORD: Final = re.compile(r"[\W_]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
#: Letters that no decomposition takes apart.
_LETTERS: Final = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "ł": "l", "’": " "}
)
#: No program's word for a sport is longer.
_LONGEST: Final = 80


def sport_named(text: str) -> tuple[str, str]:
    """The sport and the kind of run behind a program's word or number for it.

    ``Trail Run`` gives ``("running", "trail")``, ``9`` (Strava) ``("running", "")``. A word that
    nobody knows gives ``("other", "")``, an empty one ``("unknown", "")``.
    """
    words = _plain(text)
    if not words:
        return UNKNOWN, ""
    sport = _found(words) or OTHER
    if sport != "running":
        return sport, ""
    return sport, next((kind for kind, stems in _KINDS if stems.search(words)), "")


def names_a_sport(text: str) -> bool:
    """Whether ``text`` is a word for a sport (``Other`` is one), and not anything else."""
    return _found(_plain(text)) is not None


def _found(words: str) -> str | None:
    if words in _STRAVA:
        return _STRAVA[words]
    return next((sport for sport, stems in _STEMS if stems.search(words)), None)


def _plain(text: str) -> str:
    """In lower case, without accents, each word apart."""
    text = _CAMEL.sub(" ", text[:_LONGEST].translate(_LETTERS))
    letters = unicodedata.normalize("NFKD", text)
    # The marks of Japanese stay: they make another letter, and of a bike a hike.
    plain = unicodedata.normalize("NFKC", _ACCENTS.sub("", letters))
    words = _NO_WORD.sub(" ", plain.casefold()).strip()
    return words.replace("hkworkout activity type", "").replace(_APPLE, "").strip()
