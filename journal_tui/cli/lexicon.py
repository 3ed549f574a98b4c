"""lexicon: what her corrections say about words, and writing that into her own lexicon."""

from typing import Final

from journal_tui.app.own_words import OwnWords, learn_words, words_to_learn
from journal_tui.cli.call import Call, opened
from journal_tui.cli.columns import Column, table
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.cli.why import signed
from journal_tui.texts import commands as texts

_COLUMNS: Final = (Column(most=36), *[Column(right=True)] * 3)


def lexicon(args: Call) -> int:
    """List the words that her corrections speak of; with --learn write them down."""
    workspace = opened(args)
    say_problems(workspace, scoring=True)
    found = words_to_learn(workspace)
    left: list[str] = []
    if args.learn:
        written = learn_words(workspace, found.proposals)
        left = [one.word for one in found.proposals if one not in written]
        found = found._replace(proposals=written)
    learned = args.learn and bool(found.proposals)
    if args.json:
        put_json(
            {
                "file": str(found.file),
                "corrected": found.corrected,
                "words": [word._asdict() for word in found.proposals],
                "learned": learned,
            }
        )
    elif found.proposals:
        _show(found, learned=learned)
    elif not found.corrected:
        say(texts.LEXICON_NO_CORRECTIONS)
    elif not left:
        say(texts.LEXICON_NOTHING.format(corrected=found.corrected))
    if left:
        say(texts.LEXICON_LEFT.format(words=", ".join(left)))
    return 0


def _show(found: OwnWords, *, learned: bool) -> None:
    heads = texts.LEXICON_HEADS_LEARNED if learned else texts.LEXICON_HEADS
    rows = [
        (one.word, signed(one.now), signed(one.proposed), f"{one.sentences:,}")
        for one in found.proposals
    ]
    for line in table(_COLUMNS, [heads, *rows]):
        put(line)
    put()
    if learned:
        put(texts.LEXICON_LEARNED.format(file=found.file))
        put(texts.LEXICON_RESCORE)
    else:
        put(texts.LEXICON_NEXT.format(file=found.file))
