"""A sentence as the list of words, emoji and marks that the rules look at."""

import re
from functools import cache
from itertools import product
from typing import NamedTuple

from journal_tui.mood.sentences import EMOJI

_ASCII_MARKS = ',;:!?.()"'
_MARKS = f"{_ASCII_MARKS}\u2026\u2014\u2013\u201c\u201d"
_ASCII_TOKEN = (
    r"[^\W\d_]+(?:'[^\W\d_]+)*"  # a word, with its apostrophes
    r"|\d+(?:[.,:]\d+)*"
    r"|[:;=]'?-?[()\[\]DPdp/\\|](?![\w/])|</?3(?!\d)"  # an emoticon
    rf"|(?<![{_ASCII_MARKS}])[{_ASCII_MARKS}]"  # of a run of marks the first
)
# The same with what no text in ASCII has: it takes three times as long to compile.
_TOKEN = _ASCII_TOKEN.replace(_ASCII_MARKS, _MARKS) + f"|[{EMOJI}]"
_APOSTROPHES = ("\u2019", "\u2018", "\u02bc", "\u00b4")
_LENGTHENED = re.compile(r"([a-zA-Z])\1\1")
_RUN_OF_ONE = r"([a-z])\1{2,}"
# Small letters, and apostrophes inside words.
_PLAIN = r"(?:[a-z() |]|(?<=[a-z])'(?=[a-z]))+"
_ALTERNATIVES = r"\(([^()]*\|[^()]*)\)"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is needed first: most texts are not lengthened, and no lexicon is made."""
    return re.compile(pattern)


def _token_in(text: str) -> re.Pattern[str]:
    return _compiled(_ASCII_TOKEN if text.isascii() else _TOKEN)


class Sentence(NamedTuple):
    """One sentence: as it is written, its tokens, and the tokens in small letters."""

    text: str
    tokens: list[str]
    words: list[str]


def tokenize(text: str) -> Sentence:
    """The sentence with its tokens."""
    tokens = raw_tokens(text)
    return Sentence(text, tokens, [token.lower() for token in tokens])


def straighten(text: str) -> str:
    """The text with straight apostrophes, every other character in its place."""
    if not text.isascii():
        for apostrophe in _APOSTROPHES:
            text = text.replace(apostrophe, "'")
    return text


def raw_tokens(sentence: str) -> list[str]:
    """The tokens as they are written, apostrophes straightened."""
    straight = straighten(sentence)
    return _token_in(straight).findall(straight)


def token_spans(sentence: str) -> list[tuple[int, int]]:
    """Where each of ``raw_tokens`` stands in the sentence."""
    straight = straighten(sentence)
    return [match.span() for match in _token_in(straight).finditer(straight)]


def has_lengthened(sentence: str) -> bool:
    """Whether some letter stands three times in a row ("soooo")."""
    return _LENGTHENED.search(sentence) is not None


def shortenings(word: str) -> tuple[str, str]:
    """A lengthened word with each run of a letter cut to two, and to one ("good", "so")."""
    runs = _compiled(_RUN_OF_ONE)
    return runs.sub(r"\1\1", word), runs.sub(r"\1", word)


def phrase_key(phrase: str) -> str:
    """A phrase as the lexicon keeps it: its tokens, in small letters, one blank between."""
    return " ".join(token.lower() for token in raw_tokens(phrase))


def phrase_keys(pattern: str) -> list[str]:
    """The keys of the phrases of a pattern, see ``expand``, in order."""
    phrases = expand(pattern)
    # The phrases of a pattern of plain words are their own keys; most are.
    if _compiled(_PLAIN).fullmatch(pattern):
        return phrases
    return [phrase_key(phrase) for phrase in phrases]


def expand(pattern: str) -> list[str]:
    """The phrases of a pattern such as "smash(ed|ing|) (it|that)", in order."""
    if "(" not in pattern:
        return [" ".join(pattern.split())]
    parts = _compiled(_ALTERNATIVES).split(pattern)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return [" ".join("".join(chosen).split()) for chosen in product(*choices)]
