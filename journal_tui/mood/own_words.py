"""What words would have to add for sentences to read as she says they do.

Her word on a sentence means a total of weights; the difference from the total that was read is
shared out among the words that made it, each in the measure in which it counted (the smallest
change of the weights that explains her word). A word moves by the mean of its shares, held back
by how seldom it was seen: by n / (n + 1) of it in n sentences, as if one more sentence had said
that nothing is to be changed. Learning again goes on from there, and ends where the sentences
read at the level of mood that she named.
"""

from collections.abc import Iterator, Sequence
from math import isclose
from typing import NamedTuple

from journal_tui.domain.entry import mood_level
from journal_tui.mood.language import judge
from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.scorer import SentenceScorer
from journal_tui.mood.tokens import has_lengthened, shortenings, tokenize
from journal_tui.mood.weights import per_total, polarity_of, total_of

#: No word that was learned adds more than this.
MOST = 1.2
_STEP = 0.05
_TOO_LITTLE = 0.1
_SHORTEST = 3
# A word of less weight than this tells hardly anything: it is none that her correction is about.
_TELLING = 0.15

#: Words that hold a sentence together and tell nothing by themselves.
_FUNCTION_WORDS_TEXT = (
    "about|above|across|after|again|against|all|along|already|also|although|always|and|another|"
    "any|anybody|anyone|anything|are|around|away|back|because|been|before|behind|being|below|"
    "between|both|but|came|can|come|could|did|does|doing|done|down|during|each|either|else|"
    "enough|even|ever|every|everybody|everyone|everything|far|few|first|for|from|get|gets|"
    "getting|give|given|goes|going|gone|got|had|has|have|having|her|here|hers|herself|him|"
    "himself|his|how|however|into|its|itself|just|last|least|less|let|lot|lots|made|make|makes|"
    "making|many|may|maybe|mine|more|most|much|must|myself|near|neither|never|next|nobody|none|"
    "nor|not|nothing|now|off|once|one|only|onto|other|others|our|ours|out|over|own|per|perhaps|"
    "put|quite|rather|really|said|same|saw|say|says|see|seen|several|shall|she|should|since|"
    "some|somebody|someone|something|sometimes|soon|still|such|take|taken|than|that|the|their|"
    "them|then|there|these|they|thing|things|this|those|though|three|through|thus|till|today|"
    "together|tomorrow|tonight|too|took|toward|towards|two|under|until|upon|very|was|way|well|"
    "went|were|what|when|where|whether|which|while|who|whole|whom|whose|why|will|with|within|"
    "without|would|yes|yesterday|yet|you|your|yours|yourself|four|five|six|seven|eight|nine|ten"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split("|"))


class Proposal(NamedTuple):
    """A word or phrase, what it adds ``now`` and as ``proposed``, both to the total of a sentence.

    ``sentences`` counts the corrected sentences that say so.
    """

    word: str
    now: float
    proposed: float
    sentences: int


class _Share(NamedTuple):
    """A word of a sentence, what it adds now, and by how much it should add more.

    ``sure``: it counted, or it is the one word that her correction can be about.
    """

    word: str
    now: float
    more: float
    sure: bool


def propose(corrected: Sequence[tuple[str, float]], scorer: SentenceScorer) -> tuple[Proposal, ...]:
    """The words that would make these sentences read as she says, those seen most often first.

    ``corrected`` are sentences with the polarity -1..+1 that they have for her, ``scorer`` is the
    one that read them (its lexicon holds the words of hers that are known). What is proposed is
    within -MOST..+MOST, in steps of 0.05; words that would hardly change are left out. Sentences
    that ask for care or are not English teach nothing.
    """
    shares: dict[str, list[_Share]] = {}
    for text, polarity in corrected:
        for share in _shares(text, polarity, scorer):
            shares.setdefault(share.word, []).append(share)
    # Of several words that tell nothing yet any may be meant: those count that come back.
    proposals = [
        _proposal(word, found) for word, found in shares.items() if len(found) > 1 or found[0].sure
    ]
    return tuple(
        sorted(
            (one for one in proposals if abs(one.proposed - one.now) > _TOO_LITTLE + 1e-9),
            key=lambda one: (-one.sentences, -abs(one.proposed - one.now), one.word),
        )
    )


def _proposal(word: str, shares: Sequence[_Share]) -> Proposal:
    seen = len(shares)
    more = sum(share.more for share in shares) / (seen + 1)
    now = shares[0].now
    wanted = min(MOST, max(-MOST, now + more))
    # Adding 0.0 makes a plain nought of one with a minus.
    return Proposal(word, now, round(round(wanted / _STEP) * _STEP, 2) + 0.0, seen)


def _shares(text: str, polarity: float, scorer: SentenceScorer) -> Iterator[_Share]:
    """What one sentence says about each of its words, a word that stands twice in it once."""
    reading = scorer.read_sentence(text)
    if reading.care or judge(reading.counts) == "not english":
        return
    read = reading.weight.total
    words = _telling_words(text, read, scorer)
    counted = bool(words)
    words = words or _untold_words(text, scorer.lexicon)
    missing = total_of(polarity) - read
    if mood_level(polarity_of(read)) == mood_level(polarity):
        # Her word is a level of mood and not a measured number: this one is met.
        missing = 0.0
    # A word that counted for less than its weight is not made to pay for that.
    whole = max(1.0, sum(times * times for _, times in words.values()))
    for word, (now, times) in words.items():
        yield _Share(word, now, missing * times / whole, sure=counted or len(words) == 1)


def _telling_words(
    text: str, total: float, scorer: SentenceScorer
) -> dict[str, tuple[float, float]]:
    """The words that counted: what each adds by itself, and how often that went into the total.

    Words that turn others ("couldn't") keep their part, so they are none of them. A find that
    is no word of the lexicon (a whole sentence that is harsh) has no weight to be changed.
    """
    lexicon = scorer.lexicon
    words: dict[str, tuple[float, float]] = {}
    for one in scorer.explain(text):
        word = _as_known(one.word, lexicon)
        role, now, _ = lexicon.entries.get(word, ("", 0.0, 0.0))
        if role != "weigh" or abs(now) < _TELLING or word in FUNCTION_WORDS:
            continue
        if isclose(one.alone, now, abs_tol=0.001):
            before = words.get(word, (0.0, 0.0))[1]
            words[word] = (now, before + one.weight / one.alone / per_total(total))
    return words


def _as_known(find: str, lexicon: Lexicon) -> str:
    """A find as the lexicon has it: its words, where it is lengthened ("sooo") those it is of."""
    words = tokenize(find).words
    key = " ".join(words)
    if key in lexicon.entries or not has_lengthened(find):
        return key
    return " ".join(
        next((one for one in (word, *shortenings(word)) if one in lexicon.known), word)
        for word in words
    )


def _untold_words(text: str, lexicon: Lexicon) -> dict[str, tuple[float, float]]:
    """The words that no lexicon gives a weight worth telling: no small words, and no names."""
    sentence = tokenize(text)
    words: dict[str, tuple[float, float]] = {}
    begun = False
    for token, word in zip(sentence.tokens, sentence.words, strict=True):
        if not word[0].isalpha():
            continue
        name, begun = begun and token[0].isupper(), True
        if name or len(word) < _SHORTEST or "'" in word or word in FUNCTION_WORDS:
            continue
        role, now, _ = lexicon.entries.get(word, ("weigh", None, 0.0))
        # A weight of nought is a word of which she says that it tells nothing.
        if role == "weigh" and (now is None or 0 < abs(now) < _TELLING):
            words[word] = (now or 0.0, 1.0)
    return words
