"""Her list of things to tell herself: filling it at first, and changing it."""

from collections.abc import Sequence
from typing import NamedTuple

from journal_tui.app.naming import is_named
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError, StoreError
from journal_tui.insight.affirm import seldom_helps
from journal_tui.insight.record import Shown, in_time, times_shown
from journal_tui.texts import commands as texts


def starter_lines(workspace: Workspace) -> tuple[Affirmation, ...]:
    """The starter lines as affirmations of hers, not yet saved."""
    from journal_tui.config.content import load_starters

    now = workspace.clock.now()
    return tuple(
        Affirmation(
            id=workspace.new_id(),
            text=starter.text,
            created_at=now,
            updated_at=now,
            order=float(place),
            tags=starter.tags,
            credit=starter.credit,
            starter=starter.id,
        )
        for place, starter in enumerate(load_starters(), start=1)
    )


def her_list(workspace: Workspace) -> tuple[Affirmation, ...]:
    """Her list in her order; at its first use the starter lines are copied into it.

    Where the journal cannot be written the starter lines are returned all the same.
    """
    journal = workspace.store.journal()
    if journal.affirmations or workspace.store.has_affirmations():
        return journal.affirmations
    starters = starter_lines(workspace)
    try:
        workspace.store.put(*starters)
    except StoreError:
        return starters
    return starters


def add_affirmation(
    workspace: Workspace, text: str, tags: tuple[str, ...] = (), credit: str = ""
) -> Affirmation:
    """Put a line at the top of her list. Raises CallError when it is empty."""
    words = " ".join(text.split())
    if not words:
        raise CallError(texts.EMPTY_AFFIRMATION)
    now = workspace.clock.now()
    first = min((line.order for line in her_list(workspace)), default=1.0)
    line = Affirmation(
        id=workspace.new_id(),
        text=words,
        created_at=now,
        updated_at=now,
        order=first - 1,
        tags=tags,
        credit=credit,
    )
    workspace.store.put(line)
    return line


def change_affirmation(
    workspace: Workspace,
    line: Affirmation,
    *,
    text: str | None = None,
    tags: tuple[str, ...] | None = None,
    credit: str | None = None,
    favourite: bool | None = None,
    resting: bool | None = None,
) -> Affirmation:
    """Change what is given of a line and save it. Raises CallError when it becomes empty."""
    words = line.text if text is None else " ".join(text.split())
    if not words:
        raise CallError(texts.EMPTY_AFFIRMATION)
    changed = line._replace(
        text=words,
        tags=line.tags if tags is None else tags,
        credit=line.credit if credit is None else credit,
        favourite=line.favourite if favourite is None else favourite,
        resting=line.resting if resting is None else resting,
        updated_at=workspace.clock.now(),
    )
    workspace.store.put(changed, expecting={line.id: line.updated_at})
    return changed


def delete_affirmation(workspace: Workspace, line: Affirmation) -> Affirmation:
    """Take a line off her list and return it as it was, so that it can be brought back."""
    now = workspace.clock.now()
    workspace.store.put(
        line._replace(deleted_at=now, updated_at=now), expecting={line.id: line.updated_at}
    )
    return line


def restore_affirmation(workspace: Workspace, line: Affirmation) -> None:
    """Bring a deleted line back to where it was."""
    workspace.store.put(line._replace(deleted_at=None, updated_at=workspace.clock.now()))


def move_affirmation(workspace: Workspace, line: Affirmation, by: int) -> None:
    """Move a line ``by`` places down her list (up where negative), as far as it goes."""
    lines = workspace.store.journal().affirmations
    place = next((n for n, other in enumerate(lines) if other.id == line.id), None)
    if place is None:
        return
    others = [other for other in lines if other.id != line.id]
    target = max(0, min(len(others), place + by))
    if target == place:
        return
    now = workspace.clock.now()
    order = _order_at(others, target)
    if order is not None:
        workspace.store.put(lines[place]._replace(order=order, updated_at=now))
        return
    moved = [*others[:target], lines[place], *others[target:]]
    workspace.store.put(
        *(
            other._replace(order=float(number), updated_at=now)
            for number, other in enumerate(moved, start=1)
        )
    )


def _order_at(others: Sequence[Affirmation], target: int) -> float | None:
    """The order of a line at this place among ``others``; None where no number is left for it."""
    if target == 0:
        return others[0].order - 1
    if target == len(others):
        return others[-1].order + 1
    above, below = others[target - 1].order, others[target].order
    middle = (above + below) / 2
    return middle if above < middle < below else None


class RestOffer(NamedTuple):
    """A line that she may want to let rest, and how often it was shown and helped."""

    line: Affirmation
    shown: Shown


def offer_rest(journal: Journal, rated: Showing) -> RestOffer | None:
    """The line of a showing that was rated now, where she is to be asked whether it shall rest.

    It seldom helped so far, and she was not asked on the day of this showing before: that is a
    matter of the showings of that day, so that another program or a new start does not ask again.
    """
    line = journal.affirmation(rated.affirmation_id)
    if line is None or line.resting:
        return None
    day, earlier = rated.at.date(), []
    for one in in_time(journal.showings):
        if one.id == rated.id:
            break
        earlier.append(one)
        if one.helped is False and one.at.date() == day and _is_asked_about(one, earlier):
            return None
    shown = _counts_of(line.id, journal.showings)
    return RestOffer(line, shown) if seldom_helps(shown) else None


def find_affirmation(journal: Journal, named: str) -> Affirmation:
    """The line with this number in the list (1 is the first) or with this id (or a part of it).

    Raises CallError when there is none, or more than one.
    """
    for number, line in enumerate(journal.affirmations, start=1):
        if named == str(number):
            return line
    found = [line for line in journal.affirmations if is_named(line.id, named)]
    if len(found) != 1:
        raise CallError(texts.NO_SUCH_LINE.format(named=named), next_step=texts.NO_SUCH_LINE_NEXT)
    return found[0]


def _is_asked_about(rated: Showing, so_far: Sequence[Showing]) -> bool:
    return seldom_helps(_counts_of(rated.affirmation_id, so_far))


def _counts_of(line_id: str, showings: Sequence[Showing]) -> Shown:
    return times_shown(one for one in showings if one.affirmation_id == line_id).get(
        line_id, Shown()
    )
