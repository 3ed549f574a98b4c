"""Which words stand, where an entry was changed on two machines in the same place."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

from journal_tui.app.correcting import still_said
from journal_tui.app.differing import Part, Way, parts_of
from journal_tui.app.versions import Difference, difference
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError
from journal_tui.insight.small_words import counted
from journal_tui.texts import settling as texts

#: A version by its number, from 0, or all of them.
Choice = int | Literal["both"]

#: A line with something on it, and the empty ones before it.
_LINE: Final = re.compile(r"((?:[^\S\n]*\n)*)([^\n]+)")
#: What goes with a choice is what differs, seen from the other side.
_TURNED: Final[dict[Way, Way]] = {"stayed": "stayed", "went": "came", "came": "went"}


class _Line(NamedTuple):
    """A line of a text, and what stands between it and the one before."""

    gap: str
    words: str


def texts_of(entry: Entry) -> tuple[str, ...]:
    """The versions of her words; the first is the one that stands until she chooses."""
    return entry.text, *entry.other_texts


def versions_in_words(number: int) -> str:
    """Like ``two versions of these words``."""
    return counted(number, texts.VERSIONS)


def unsettled(journal: Journal) -> tuple[Entry, ...]:
    """The entries that have more than one version of their words, the newest first."""
    return tuple(entry for entry in reversed(journal.entries) if entry.other_texts)


def text_by(entry: Entry, choice: Choice) -> str:
    """The text that would stand by this choice.

    Raises CallError where there is nothing to choose, or no such version.
    """
    versions = texts_of(entry)
    if len(versions) == 1:
        raise CallError(texts.NOTHING_TO_SETTLE)
    if choice == "both":
        return all_in_one(versions)
    if not 0 <= choice < len(versions):
        what = texts.NO_SUCH_VERSION.format(number=choice + 1)
        raise CallError(what, next_step=texts.WHICH.format(n=len(versions)))
    return versions[choice]


def settle(workspace: Workspace, entry: Entry, choice: Choice) -> Entry:
    """Let the words of this choice stand, and no others; undo brings the versions back.

    Returns the entry as it is on disk. Raises CallError as ``text_by`` does, ConflictError when
    it was changed elsewhere meanwhile, StoreError.
    """
    text = text_by(entry, choice)
    alone = entry._replace(other_texts=())
    settled = alone._replace(
        text=text,
        corrections=still_said(alone, text),
        updated_at=workspace.clock.now(),
    )
    settled = settled._replace(tone=workspace.read(settled))
    workspace.store.put(settled, expecting={entry.id: entry.updated_at}, kind="edit")
    return settled


def all_in_one(versions: Sequence[str]) -> str:
    """All versions in one text: what they share stands once.

    Where they differ one is below the other, a blank line between.
    """
    first, *others = versions
    lines = _lines(first)
    for other in others:
        lines = _beside(lines, _lines(other))
    return "".join(line.gap + line.words for line in lines).lstrip("\n")


def differing(versions: Sequence[str], number: int) -> tuple[Part, ...]:
    """A version; what stands in it alone came, what stands in the other one instead went.

    The other one is the first; that of the first is the second.
    """
    other = versions[0 if number else 1]
    return tuple(Part(text, _TURNED[way]) for text, way in parts_of(versions[number], other))


def chosen(workspace: Workspace, entry: Entry, choice: Choice) -> Difference:
    """The entry as it would stand by this choice, with what differs where that is one version."""
    versions = texts_of(entry)
    if choice == "both":
        text: tuple[Part, ...] = (Part(all_in_one(versions), "stayed"),)
    else:
        text = differing(versions, choice)
    return difference(workspace, entry, entry)._replace(text=text)


def _lines(text: str) -> list[_Line]:
    return [_Line(gap, words) for gap, words in _LINE.findall(text)]


def _beside(one: list[_Line], other: list[_Line]) -> list[_Line]:
    """The lines of both, those that they share once; what only the other has is set apart."""
    words = [[line.words for line in lines] for lines in (one, other)]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    lines: list[_Line] = []
    behind_added = False
    for tag, start, end, to, until in matcher.get_opcodes():
        if start < end:
            first, *rest = one[start:end]
            lines += [_set_apart(first) if behind_added else first, *rest]
            behind_added = False
        if tag != "equal" and to < until:
            first, *rest = other[to:until]
            lines += [_set_apart(first), *rest]
            behind_added = True
    return lines


def _set_apart(line: _Line) -> _Line:
    """The line with an empty one before it, or more where it had more."""
    return line._replace(gap="\n" * max(2, line.gap.count("\n")))
