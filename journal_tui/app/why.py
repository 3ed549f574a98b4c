"""Why a tone is what it is: the words that counted, by which rule, and how they add up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from journal_tui.app.adding_up import hundredths
from journal_tui.app.sentences import said_in
from journal_tui.app.wording import first_words
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.insight.her_words import cut
from journal_tui.texts import journal as texts
from journal_tui.texts.wording import QUOTED

if TYPE_CHECKING:
    from journal_tui.mood.load import Counted

#: Words that are told one by one; of more than these the weightiest are.
MOST_ROWS: Final = 40
#: Signs of a sentence of hers that stand in the table: enough to know it again.
_QUOTE: Final = 36


class Mark(NamedTuple):
    """Where a word that counted stands: ``text[start:end]``.

    ``way`` is +1 where it makes the text lighter, -1 heavier, 0 neither. For a sentence whose
    tone she said, ``said`` is that polarity.
    """

    start: int
    end: int
    way: int
    said: float | None = None


class WhyRow(NamedTuple):
    """A word in the table: what it weighs ``alone``, the ``rules``, what it ``adds`` in the end.

    ``way`` and ``said`` as in ``Mark``; ``alone`` is empty for a sentence of hers, which nobody
    weighed, and for several words together.
    """

    word: str
    alone: str
    rules: str
    adds: str
    way: int
    said: float | None = None


class Why(NamedTuple):
    """The whole answer. What the ``rows`` add comes to ``total``, to the last digit shown.

    ``says`` is the line above, ``notes`` are those below; without a tone there is the line alone.
    """

    says: str
    marks: tuple[Mark, ...] = ()
    rows: tuple[WhyRow, ...] = ()
    total: str = ""
    notes: tuple[str, ...] = ()


def why_of(workspace: Workspace, entry: Entry) -> Why:
    """The words that counted for the tone of an entry; none where no tone may be shown.

    They are told as they are read today, so today's reading has to have a tone to show as well.
    """
    tone = entry.tone
    older = tone is not None and tone.scorer != workspace.scorer.name
    if older and tone is not None and not tone.care:
        tone = workspace.read(entry)
    if tone is None or tone.care:
        return Why(texts.WHY_NO_TONE)
    counted = workspace.scorer.explain(entry.text, entry.said_sentences)
    if not counted:
        return Why(texts.WHY_NONE)
    hers = said_in(entry)
    said = [entry.said_sentences.get(word.word) if word.start in hers else None for word in counted]
    weights = [word.weight for word in counted]
    # The weights have four places, and so has the polarity that they add up to.
    total = round(sum(weights), 4)
    notes = [texts.WHY_SCALE]
    if older:
        notes.append(texts.WHY_OLDER)
    mood = entry.mood
    return Why(
        says=texts.WHY_SAID if mood and mood.source == "said" else texts.WHY,
        marks=tuple(
            Mark(word.start, word.end, _way(word.weight), polarity)
            for word, polarity in zip(counted, said, strict=True)
        ),
        rows=_rows(counted, hundredths(weights, total), said),
        total=_signed(hundredths([total], total)[0]),
        notes=tuple(notes),
    )


def rules_in_words(rules: Sequence[str]) -> str:
    """What the rules did to a word, side by side; empty where it counts as it is."""
    return texts.RULES_BETWEEN.join(texts.RULES.get(rule, rule) for rule in rules)


def _rows(
    counted: Sequence["Counted"], adds: Sequence[int], said: Sequence[float | None]
) -> tuple[WhyRow, ...]:
    """One row a word in the order of the text; the lightest of very many in one row at the end."""
    by_weight = sorted(range(len(counted)), key=lambda at: -abs(counted[at].weight))
    told = sorted(by_weight if len(counted) <= MOST_ROWS else by_weight[: MOST_ROWS - 1])
    rows = [_row(counted[at], adds[at], said[at]) for at in told]
    if len(told) < len(counted):
        rest = sum(adds) - sum(adds[at] for at in told)
        words = texts.WHY_SMALLER.format(n=len(counted) - len(told))
        rows.append(WhyRow(words, "", "", _signed(rest), _way(rest)))
    return tuple(rows)


def _row(word: "Counted", adds: int, said: float | None) -> WhyRow:
    shown = first_words(word.word)
    return WhyRow(
        word=shown if said is None else QUOTED.format(text=cut(shown, _QUOTE)),
        alone=_signed(round(round(word.alone, 2) * 100)) if said is None else "",
        rules=rules_in_words(word.rules),
        adds=_signed(adds),
        way=_way(word.weight),
        said=said,
    )


def _way(weight: float) -> int:
    return (weight > 0) - (weight < 0)


def _signed(hundredth: int) -> str:
    """Like ``+0.45``; nothing is neither more nor less."""
    return f"{hundredth / 100:+.2f}" if hundredth else "0.00"
