"""Machines that write, delete, settle and sync in any order all end with the same journal."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from documents_kit import EARLY

from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.documents import stamped
from journal_tui.store.merging.heads import heads_of
from journal_tui.store.merging.three_way import Key, merge

Lines = dict[Key, bytes]


class Remote:
    """A line of commits: each is the whole journal."""

    def __init__(self) -> None:
        self.commits: list[Lines] = [{}]


class Machine:
    """A journal, what it was when it was synced last, and the commit of the remote below that."""

    def __init__(self, remote: Remote, hours_wrong: int) -> None:
        self.lines: Lines = {}
        self._remote = remote
        self._wrong = hours_wrong
        self._known: Lines = {}
        self._base = 0

    def sync(self, *, pushed: bool = True) -> None:
        """A round; without a push it ends when it is saved here, as when the network goes."""
        commits = self._remote.commits
        ours = {key: self._stamped(key, line) for key, line in self.lines.items()}
        merged = merge(commits[self._base], ours, commits[-1], since=self._base)
        self.lines = dict(merged.lines)
        self._known = dict(merged.lines)
        # Not pushed, it is of a commit that nobody else will see: what it was built on counts.
        if pushed and merged.lines != commits[-1]:
            commits.append(dict(merged.lines))
        self._base = len(commits) - 1

    def edit(self, key: Key, when: int, **fields: Any) -> None:
        """Save a document with these fields; None takes one out."""
        moment = f"2016-08-22T{10 + self._wrong:02}:{when // 60:02}:{when % 60:02}+00:00"
        old = document_of(self.lines[key]) if key in self.lines else {"created_at": EARLY}
        new = {**old, "updated_at": moment, **fields}
        self.lines[key] = line_of(
            key[1], {name: value for name, value in new.items() if value is not None}
        )

    def document(self, key: Key) -> Plain:
        return document_of(self.lines[key])

    def _stamped(self, key: Key, line: bytes) -> bytes:
        known = self._known.get(key)
        if known is None or known == line:
            return line
        return line_of(key[1], stamped(document_of(known), document_of(line)))


class Story:
    """Random acts on some machines, and the lines of text that must not be lost by them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.remote = Remote()
        self.machines = [Machine(self.remote, wrong) for wrong in (0, -3, 5)]
        self.expected: dict[Key, set[str]] = {}
        self._words = (f"line {number}." for number in range(10_000))
        self._when = iter(range(3600))

    def go(self, acts: int) -> None:
        keys = [("entries", name) for name in "ab"]
        for key in keys:
            text = [next(self._words) for _ in range(4)]
            self.machines[0].edit(key, next(self._when), at=EARLY, text="\n".join(text))
            self.expected[key] = set(text)
        for machine in self.machines:
            machine.sync()
        for _ in range(acts):
            machine = self.chance.choice(self.machines)
            if self.chance.random() < 0.35:
                machine.sync(pushed=self.chance.random() < 0.7)
            else:
                self._act(machine, self.chance.choice(keys))
        for machine in self.machines * 2:
            machine.sync()

    def _act(self, machine: Machine, key: Key) -> None:
        act = self.chance.choice(("add", "add", "replace", "tag", "delete", "undelete", "settle"))
        document = machine.document(key)
        heads = list(heads_of(document).texts)
        when = next(self._when)
        if act == "tag":
            machine.edit(key, when, tags=self.chance.sample("abcd", 2))
        elif act in ("delete", "undelete"):
            machine.edit(key, when, deleted_at=EARLY if act == "delete" else None)
        elif act == "settle":
            others = {line for text in heads[1:] for line in text.split("\n")}
            self.expected[key] -= others - set(heads[0].split("\n"))
            machine.edit(key, when, other_texts=None)
        else:
            lines = heads[0].split("\n")
            place = self.chance.randrange(len(lines))
            new = next(self._words)
            if act == "replace":
                self.expected[key].discard(lines[place])
            lines[place : place + (act == "replace")] = [new]
            self.expected[key].add(new)
            machine.edit(key, when, text="\n".join(lines))

    def there(self, key: Key) -> Iterator[str]:
        for text in heads_of(self.machines[0].document(key)).texts:
            yield from text.split("\n")


#: Of the last one: she settled on words that stood elsewhere among the versions by then.
@pytest.mark.parametrize("seed", [*range(40), 614])
def test_all_machines_end_the_same_and_no_line_is_lost(seed: int) -> None:
    story = Story(seed)
    story.go(40)
    first, *others = story.machines
    assert all(machine.lines == first.lines for machine in others)
    assert first.lines == story.remote.commits[-1]
    for key, expected in story.expected.items():
        assert expected <= set(story.there(key))


def test_a_round_with_nothing_new_makes_no_commit() -> None:
    story = Story(1)
    story.go(30)
    commits = len(story.remote.commits)
    for machine in story.machines:
        machine.sync()
    assert len(story.remote.commits) == commits
