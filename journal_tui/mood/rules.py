"""The rules: what the words of one sentence weigh together.

Each known word or phrase adds its weight (the longest phrase wins). A negation turns the words
after it, "very" and "a bit" make the next word stronger and weaker, what stands before "but"
counts less, and so does what is wished for, asked, or over and done with.
"""

from collections.abc import Callable, Mapping

from journal_tui.mood.lexicon_table import Entry, Lexicon, Role
from journal_tui.mood.tokens import Sentence, has_lengthened, shortenings
from journal_tui.mood.weights import Found, Hit, Rule, SentenceWeight

_NEGATION_REACH = 3
_LONG_REACH = 6
_NEGATED_GOOD = -0.6
_NEGATED_BAD = 0.0
_ABSENCE_REACH = 2
_ABSENT_BAD = -0.4
_IMAGINED_REACH = 5
_IMAGINED_GOOD = 0.6
_UNREAL_GOOD = -0.3
_ASKED_GOOD = 0.6
_DEGREE_REACH = 2
_BEFORE_TURN = 0.3
_CONCEDED = 0.3
_BACK_THEN = 0.2
_CAPITALS = 1.2
_LENGTHENED = 1.2
_EXCLAMATION = 0.15
_MOST_EXCLAMATIONS = 3
_REPEATED_FACE = 0.25
_OF_THE_BODY = 0.5
# A word that weighs less than this by itself is one of feeling, wherever it stands.
_FEELING = -0.55
# They turn a bad thing that comes right after them into a good one: "no tears", "without pain".
_ABSENCE = frozenset(("no", "without", "zero"))
# As the subject of a sentence they deny all of it: "nothing about this evening made me happy".
_DENY_ALL = frozenset(("nothing", "nobody", "no one", "noone", "none", "neither"))
_SPEAKERS = frozenset(("i", "we"))
# After an "and" they begin a clause of its own: "it didn't help and I hated it".
_NEW_CLAUSE = frozenset(
    ("i", "we", "you", "he", "she", "it", "they", "that", "this", "my", "i'm", "am", "is", "are",
     "was", "were", "felt", "feel", "feeling")
)  # fmt: skip
# A sentence that begins so leads away from the one before it.
_GOES_ON = ["then"]
# What is conceded after these is a thing, and ends where she begins to speak: "despite the rain I".
_BEFORE_A_THING = frozenset(("despite", "of"))


def weigh_sentence(sentence: Sentence, lexicon: Lexicon) -> SentenceWeight:
    """What a sentence weighs by the rules."""
    hits, turns, then, now = find_hits(sentence, lexicon)
    total = mean = 0.0
    if hits:
        total = sum([hit.weight for hit in hits])
        mean = sum([hit.subjectivity for hit in hits]) / len(hits)
    return SentenceWeight(total, mean, len(hits), turns, then, now)


def find_hits(sentence: Sentence, lexicon: Lexicon) -> Found:
    """The words and phrases that count in a sentence, with what each adds."""
    return _Reader(sentence, lexicon).read()


class _Reader:
    """Goes through one sentence from left to right, keeping how far each rule still reaches.

    The ``*_until`` fields are the index of the last token that a rule reaches, -1 for none.
    """

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._lexicon = lexicon
        self._words = sentence.words
        self._lengthened = has_lengthened(self._text)
        if self._lengthened:
            self._words = [_known(word, lexicon) for word in self._words]
        self._asks = "?" in self._words[-2:]
        self._has_small = not self._text.isupper()
        self._hits: list[Hit] = []
        self._negated_until = self._absent_until = -1
        self._imagined_until = self._degree_until = -1
        self._imagined = _IMAGINED_GOOD
        self._clause_from = 0
        self._conceded_from: int | None = None
        self._conceded_thing = False
        self._turns: list[int] = []
        self._then_at: int | None = None
        self._now_at: int | None = None
        self._bodily = False
        self._degree = 1.0

    def read(self) -> Found:
        words, known, end, following = self._words, self._lexicon.known, len(self._words), 0
        entry_of, lengths_of = self._lexicon.entries.get, self._lexicon.starts.get
        first = entry_of(words[0]) if words else None
        for at in [place for place, word in enumerate(words) if word in known]:
            if at < following:
                continue
            word = words[at]
            entry, size = entry_of(word), 1
            if at + 1 < end and (lengths := lengths_of(f"{word} {words[at + 1]}")):
                for length in lengths:
                    phrase = entry_of(" ".join(words[at : at + length]))
                    if phrase is not None and at + length <= end:
                        entry, size = phrase, length
                        break
            if entry is not None:
                _APPLY[entry[0]](self, entry, at, size)
            following = at + size
        return Found(
            hits=self._finish(),
            turns=(first is not None and first[0] == "turn")
            or "though" in words[-2:]
            or words[:1] == _GOES_ON,
            then=self._then_at is not None and self._now_at is None,
            now=self._now_at is not None,
        )

    def _finish(self) -> list[Hit]:
        """What the sentence as a whole does to its words."""
        if self._conceded_from:
            self._end_concession()  # "I was gutted, even though it was a good time"
        if self._turns:
            self._soften_before_turns()
        if self._then_at is not None and self._now_at is not None:
            self._soften_back_then(self._then_at, self._now_at)
        if self._bodily:
            self._hits = [
                hit.turned(_OF_THE_BODY, "of the body") if _FEELING < hit.alone < 0 else hit
                for hit in self._hits
            ]
        if self._asks:
            self._hits = [
                hit.turned(_ASKED_GOOD, "asked") if hit.weight > 0 else hit for hit in self._hits
            ]
        exclaimed = 1 + _EXCLAMATION * min(_MOST_EXCLAMATIONS, self._text.count("!"))
        if exclaimed > 1:
            return [hit.turned(exclaimed, "exclaimed") for hit in self._hits]
        return self._hits

    def _word(self, entry: Entry, at: int, size: int) -> None:
        if entry[1]:
            self._weigh(entry[1], entry[2], at, size)
        self._degree_until = -1

    def _carry(self, _: Entry, at: int, size: int) -> None:
        """Small words use up no reach: "I don't think that it was a good run"."""
        word = self._words[at]
        if word == "and":
            self._negated_until = min(self._negated_until, at + 1)
        elif word in _NEW_CLAUSE and self._words[at - 1] == "and":
            self._negated_until = -1
        elif self._negated_until >= at:
            self._negated_until += size
        if self._imagined_until >= at:
            self._imagined_until += size
        if self._conceded_thing and word in _SPEAKERS:
            self._end_concession()

    def _body(self, _: Entry, __: int, ___: int) -> None:
        self._bodily = True

    def _end(self, _: Entry, at: int, __: int) -> None:
        self._end_reach()
        if self._words[at] == ",":
            self._end_concession()

    def _negate(self, entry: Entry, at: int, size: int) -> None:
        word, last = " ".join(self._words[at : at + size]), at + size - 1
        if at == 0 and self._asks and size == 1:
            return  # "Isn't it wonderful?"
        self._negated_until = last + (_LONG_REACH if word in _DENY_ALL else _NEGATION_REACH)
        self._absent_until = last + _ABSENCE_REACH if word in _ABSENCE else -1
        if entry[1]:
            self._hits.append(Hit(at, size, entry[1], entry[1], entry[2], ("negation",)))

    def _strengthen(self, entry: Entry, at: int, size: int) -> None:
        self._degree, self._degree_until = entry[1], at + size - 1 + _DEGREE_REACH
        # "not really all that good": words of degree do not use up the reach.
        if self._negated_until >= at:
            self._negated_until += size

    def _imagine(self, entry: Entry, at: int, size: int) -> None:
        self._imagined = _IMAGINED_GOOD if entry[0] == "imagine" else _UNREAL_GOOD
        self._imagined_until = at + size - 1 + _IMAGINED_REACH
        if entry[1]:
            self._hits.append(Hit(at, size, entry[1], entry[1], entry[2]))

    def _concede(self, _: Entry, at: int, size: int) -> None:
        self._conceded_from = len(self._hits)
        self._conceded_thing = self._words[at + size - 1] in _BEFORE_A_THING

    def _then(self, _: Entry, __: int, ___: int) -> None:
        self._then_at = len(self._hits)

    def _now(self, _: Entry, __: int, ___: int) -> None:
        self._now_at = len(self._hits)

    def _over(self, _: Entry, __: int, ___: int) -> None:
        """A bad thing that is so no more is a good one: "I'm not scared of it any more"."""
        self._now_at = len(self._hits)
        for place in range(self._clause_from, len(self._hits)):
            hit = self._hits[place]
            if hit.alone < 0 and "negated" in hit.rules:
                self._hits[place] = hit._replace(weight=hit.alone * _ABSENT_BAD)
        self._clause_from = len(self._hits)

    def _turn(self, _: Entry, __: int, ___: int) -> None:
        self._turns.append(len(self._hits))
        self._end_reach()

    def _weigh(self, alone: float, subjectivity: float, at: int, size: int) -> None:
        token, word = self._tokens[at], self._words[at]
        weight = alone
        rules: list[Rule] = []
        if at <= self._degree_until:
            weight *= self._degree
            rules.append("stronger" if self._degree > 1 else "weaker")
        if not word[0].isalnum():
            # A face stands for itself; the same face again adds little.
            if at and word == self._words[at - 1]:
                weight *= _REPEATED_FACE
                rules.append("said again")
        elif at <= self._negated_until:
            absent = at <= self._absent_until
            weight *= _NEGATED_GOOD if weight > 0 else _ABSENT_BAD if absent else _NEGATED_BAD
            rules.append("negated")
        elif at <= self._imagined_until and weight > 0:
            weight *= self._imagined
            rules.append("wished for")
        if self._lengthened and word != token.lower():
            weight *= _LENGTHENED
            rules.append("lengthened")
        if self._has_small and token.isupper() and len(token) > 2:
            weight *= _CAPITALS
            rules.append("capitals")
        self._hits.append(Hit(at, size, alone, weight, subjectivity, tuple(rules)))

    def _end_concession(self) -> None:
        """What stands between an "although" and the comma after it weighs less."""
        if self._conceded_from is not None:
            for place in range(self._conceded_from, len(self._hits)):
                self._soften(place, _CONCEDED)
            self._conceded_from = None
            self._conceded_thing = False

    def _end_reach(self) -> None:
        self._negated_until = self._imagined_until = self._degree_until = -1
        self._clause_from = len(self._hits)

    def _soften_before_turns(self) -> None:
        """What stands before a "but" weighs less, before two of them less again."""
        factor = 1.0
        turns = list(self._turns)
        for place in range(len(self._hits) - 1, -1, -1):
            while turns and turns[-1] > place:
                turns.pop()
                factor *= _BEFORE_TURN
            if factor < 1:
                self._soften(place, factor)

    def _soften_back_then(self, then_at: int, now_at: int) -> None:
        """Of "I used to hate hills, now I love them" it is the now that tells."""
        over = range(now_at) if then_at <= now_at else range(then_at, len(self._hits))
        for place in over:
            self._hits[place] = self._hits[place].turned(_BACK_THEN, "back then")

    def _soften(self, place: int, factor: float) -> None:
        self._hits[place] = self._hits[place].turned(factor, "set against")


_APPLY: Mapping[Role, Callable[[_Reader, Entry, int, int], None]] = {
    "weigh": _Reader._word,
    "carry": _Reader._carry,
    "body": _Reader._body,
    "end": _Reader._end,
    "negate": _Reader._negate,
    "degree": _Reader._strengthen,
    "imagine": _Reader._imagine,
    "unreal": _Reader._imagine,
    "concede": _Reader._concede,
    "then": _Reader._then,
    "now": _Reader._now,
    "over": _Reader._over,
    "turn": _Reader._turn,
}


def _known(word: str, lexicon: Lexicon) -> str:
    """A lengthened word as the lexicon has it, where it has it; other words as they are."""
    return next((one for one in (word, *shortenings(word)) if one in lexicon.known), word)
