"""Which lines of her list, goals, plans and so on two machines have both made."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from journal_tui.app.importing.coming import names_of
from journal_tui.app.syncing.pairing import Ids, Pairing
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.goal import Goal
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan
from journal_tui.store.lines import Plain

#: What one document of a table is called in one way; None where it has no such name.
_Name = Callable[[Any], object]


def same_records(
    table: str, ours: Mapping[str, Any], theirs: Mapping[str, Any], into: Mapping[str, str]
) -> tuple[Ids, ...]:
    """The pairs of values of a table that are the same thing.

    ``into`` names the document that each was folded into on another machine, where it was.
    """
    pairing = Pairing(ours, theirs)
    pairing.take(pairing.folded_before(into))
    for name in _NAMES[table]:
        pairing.take(pairing.sharing(_alone(name)))
    return tuple(pairing.pairs)


def aligned(table: str, one: Plain, other: Plain) -> tuple[Plain, Plain]:
    """Two documents that are the same thing, so that they can be merged as two states of one.

    A starter line that was never changed since says nothing that the other does not: both become
    the other. Of words that are the same but for capitals and spaces the later ones stand.
    """
    first, second = sorted((one, other), key=_standing)
    same_starter = "starter" in one and one["starter"] == other.get("starter")
    if same_starter and not _was_changed(first):
        return second, second
    words = {
        name: second[name]
        for name in _WORDS.get(table, ())
        if folded(str(first.get(name))) == folded(str(second.get(name)))
    }
    return one | words, other | words


def folded(text: str) -> str:
    """A text as it is compared: without capitals, and with one space between words."""
    return " ".join(text.split()).casefold()


def _alone(name: _Name) -> Callable[[Any], tuple[object, ...]]:
    def names(value: Any) -> tuple[object, ...]:
        found = name(value)
        return () if found is None else (found,)

    return names


def _starter(line: Affirmation) -> object:
    return line.starter or None


def _line(line: Affirmation) -> object:
    return folded(line.text) or None


def _goal(goal: Goal) -> object:
    return folded(goal.name), goal.day


def _plan(plan: Plan) -> object:
    return folded(plan.cue), folded(plan.response), plan.entry_id or plan.created_at.date()


def _letter(letter: Letter) -> object:
    return letter.text.strip() or None


def _import(file: ImportedFile) -> object:
    return file.sha256 or None


def _doubt(doubt: Doubt) -> object:
    names = sorted(names_of(doubt.origins))
    return (doubt.like_id, *names) if names else None


_NAMES: Final[Mapping[str, tuple[_Name, ...]]] = {
    "affirmations": (_starter, _line),
    "goals": (_goal,),
    "plans": (_plan,),
    "letters": (_letter,),
    "imports": (_import,),
    "doubts": (_doubt,),
}
#: The words that are compared without capitals, by table.
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "affirmations": ("text",),
    "goals": ("name",),
    "plans": ("cue", "response"),
    "letters": ("text",),
}


def _was_changed(document: Plain) -> bool:
    return document.get("updated_at") != document.get("created_at")


def _standing(document: Plain) -> tuple[Any, ...]:
    """What orders two documents: the one whose words stand comes last."""
    moment = datetime.fromisoformat(str(document["updated_at"]))
    return _was_changed(document), moment, json.dumps(document, sort_keys=True)
