"""The versions of an entry's text: one, or several until she settles them."""

from typing import Final, NamedTuple

from journal_tui.store.lines import Plain
from journal_tui.store.merging.paragraphs import fullest_first, joined_versions, versions

TEXT: Final = "text"
OTHERS: Final = "other_texts"
MERGING: Final = "merging"


class Ancestor(NamedTuple):
    """The text that versions come from (None: none is known), and the round it is of."""

    text: str | None
    since: int


class Heads(NamedTuple):
    """All versions, ``text`` first; ``ancestor`` is that of several, None of one."""

    texts: tuple[str, ...]
    ancestor: Ancestor | None = None

    def written(self) -> Plain:
        """The fields of an entry that hold them; empty ones are left out."""
        fields: Plain = {TEXT: self.texts[0]} if self.texts[0] else {}
        if self.ancestor is not None:
            of = {"from": self.ancestor.text, "since": self.ancestor.since}
            if self.ancestor.text is None:
                del of["from"]
            fields |= {OTHERS: list(self.texts[1:]), MERGING: of}
        return fields


def heads_of(document: Plain) -> Heads:
    """The versions in an entry's document."""
    text, others = document.get(TEXT), document.get(OTHERS)
    texts = [text if isinstance(text, str) else ""]
    for other in others if isinstance(others, list) else ():
        if isinstance(other, str) and other not in texts:
            texts.append(other)
    return Heads(tuple(texts), _ancestor(document) if len(texts) > 1 else None)


def joined_heads(base: Heads | None, one: Heads, other: Heads, since: int) -> Heads:
    """The versions that two sides become together.

    One that a side replaced or settled is gone, one that is new on a side stays, with the changes
    of the other new ones in it. Where she settled differently on both sides nothing is settled.
    ``since`` is the round of the base.
    """
    before = set(base.texts) if base else set()
    mine, others = set(one.texts), set(other.texts)
    if mine == before == others:
        return max(one, other, key=str)
    if one == other or mine == before:
        return other
    if others == before:
        return one
    if not (worded := [heads for heads in (one, other) if "".join(heads.texts).strip()]):
        return max(one, other, key=str)
    if len(worded) == 1:
        return worded[0]
    ancestor = _common(base, one, other, since)
    if ancestor.text is None:
        kept, new = before & mine & others, (mine | others) - before
        texts = fullest_first({*kept, *versions(None, new)} or mine | others)
    else:
        texts = joined_versions(ancestor.text, before, mine, others)
    return Heads(texts, ancestor if len(texts) > 1 else None)


def _common(base: Heads | None, one: Heads, other: Heads, since: int) -> Ancestor:
    """The oldest of all texts that the versions are said to come from."""
    found = [heads.ancestor for heads in (base, one, other) if heads and heads.ancestor]
    if base and not base.ancestor:
        found.append(Ancestor(base.texts[0], since))
    if not base:
        found.append(Ancestor(None, 0))
    return min(found, key=lambda one: (one.since, one.text is not None, one.text or ""))


def _ancestor(document: Plain) -> Ancestor:
    """What ``merging`` says; versions of which it says nothing have no common ancestor."""
    of = document.get(MERGING)
    if not isinstance(of, dict):
        return Ancestor(None, 0)
    text, since = of.get("from"), of.get("since")
    return Ancestor(text if isinstance(text, str) else None, since if type(since) is int else 0)
