"""Moods of other programs as feelings, by a table that is shown before it is used.

A feeling is on the Feeling Scale, -5 to +5 (Hardy & Rejeski 1989); a scale of five moods is
very bad -5, bad -3, neutral 0, good +3, very good +5.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_FIVE: Final = (5, 3, 0, -3, -5)

#: Daylio's five moods, from the best to the worst, a line for each of its languages; words that
#: stand for the same are apart by a bar.
_DAYLIO: Final = """
rad, good, meh, bad, awful
super|spitze|großartig, gut, lala|so lala|naja, schlecht, mies|furchtbar|lausig
genial|increíble|súper, bien|bueno, normal|regular|más o menos, mal|malo, fatal|horrible
génial|top, bien|bon, bof|moyen|mouais, mauvais|pas bien, affreux|horrible|nul
fantastico|ottimo, bene|buono, così così|mah|insomma, male, terribile|orribile|pessimo
radiante|ótimo|incrível, bem|bom, mais ou menos|indiferente, mau|ruim, horrível|péssimo
geweldig|top, goed, matig|mwah|gaat wel, slecht, vreselijk|verschrikkelijk
toppen|grym|fantastisk, bra, sådär|okej, dåligt|dålig, hemskt|fruktansvärt|uselt
fantastisk|strålende, godt|god|bra, sånn passe|nogenlunde, dårlig|dårligt, forferdelig|forfærdelig
mahtava|loistava, hyvä, ihan ok, huono, kamala|surkea
świetnie|super, dobrze|dobry, tak sobie|średnio, źle|słabo, okropnie|fatalnie
super|skvěle, dobře|dobrá, ujde|nic moc, špatně|špatná, hrozně|příšerně
super|skvele, dobre, nič moc, zle, hrozne|strašne
szuper, jó, elmegy|közepes, rossz, szörnyű|borzalmas
grozav, bine|bun, așa și așa, rău|prost, groaznic|oribil
harika|süper, iyi, idare eder|eh, kötü, berbat
супер|отлично, хорошо, так себе|нормально, плохо, ужасно
чудово, добре, так собі, погано, жахливо
τέλεια, καλά, έτσι κι έτσι|μέτρια, άσχημα, χάλια|απαίσια
最高, 良い|いい|よい, 普通|まあまあ, 悪い, 最悪
최고|신남, 좋음|좋아, 보통|그저 그럼|그럭저럭, 나쁨|별로, 최악|끔찍함
超棒|狂喜|超讚, 开心|開心|不错|不錯, 还行|還行|一般|普通, 不爽|不好, 超烂|超爛|糟透了
luar biasa|keren, baik, biasa|lumayan, buruk, parah|mengerikan
tuyệt vời, tốt, tạm ổn|bình thường, tệ, kinh khủng
رائع, جيد, عادي, سيئ|سيء, فظيع
מעולה, טוב, ככה ככה|סביר, רע, נורא
"""
#: What people call a mood in notes of their own, from the best to the worst.
_COMMON: Final = (
    "great|amazing|awesome|excellent|very good|wonderful|fantastic|😄|😁|🤩|😀",
    "happy|fine|calm|content|🙂|😊|☺️|😌",
    "ok|okay|neutral|so-so|so so|average|😐|😑|😶",
    "sad|low|down|not good|poor|😕|🙁|☹️|😞|😔|😢",
    "terrible|very bad|horrible|miserable|😭|😫|😩",
)
_NUMBERS: Final = {str(5 - place): feeling for place, feeling in enumerate(_FIVE)}
#: The faces of Journey, which it keeps as numbers around 1.
_FACES: Final = {"0.25": -5, "0.5": -3, "0.75": -3, "1": 0, "1.25": 3, "1.5": 3, "1.75": 5}


def _words(five: Iterable[str]) -> dict[str, int]:
    return {
        word: feeling
        for words, feeling in zip(five, _FIVE, strict=True)
        for word in words.casefold().split("|")
    }


_DAYLIO_WORDS: Final = {
    word: feeling
    for line in _DAYLIO.strip().splitlines()
    for word, feeling in _words(line.split(", ")).items()
}

#: The feeling that a mood of a format stands for, by the id of the format and the mood.
FEELINGS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "daylio": MappingProxyType(_DAYLIO_WORDS | _NUMBERS),
        "journey": MappingProxyType(
            _NUMBERS | {f"sentiment {face}": value for face, value in _FACES.items()}
        ),
        "markdown": MappingProxyType(_DAYLIO_WORDS | _words(_COMMON) | _NUMBERS),
    }
)


class MoodLine(NamedTuple):
    """A line of the table: a mood as it stands in the file, its feeling, how often it is there.

    ``feeling`` is None for a mood that the table does not know.
    """

    mood: str
    feeling: int | None
    times: int


def feeling_for(format_id: str, mood: str, own: Mapping[str, int]) -> int | None:
    """The feeling -5..+5 for a mood, None where nobody knows; ``own`` is what she said of it.

    Upper and lower case and spaces around it make no difference; her own word wins.
    """
    key = _key(mood)
    said = {_key(word): feeling for word, feeling in own.items()}
    return said[key] if key in said else FEELINGS.get(format_id, {}).get(key)


def table(format_id: str, moods: Iterable[str], own: Mapping[str, int]) -> tuple[MoodLine, ...]:
    """What each of the moods of a file becomes, the most frequent first; empty ones are none."""
    spelled: dict[str, str] = {}
    times: dict[str, int] = {}
    for mood in moods:
        key = _key(mood)
        if key:
            spelled.setdefault(key, mood.strip())
            times[key] = times.get(key, 0) + 1
    lines = [
        MoodLine(spelled[key], feeling_for(format_id, key, own), count)
        for key, count in times.items()
    ]
    return tuple(sorted(lines, key=lambda line: -line.times))


def _key(mood: str) -> str:
    """The mood as the table has it: a whole number without its decimals."""
    plain = " ".join(mood.casefold().split())
    whole, point, rest = plain.partition(".")
    return whole if point and whole in _NUMBERS and not rest.strip("0") else plain
