"""affirm: her list, from the shell."""

from journal_tui.app.affirmations import (
    add_affirmation,
    change_affirmation,
    find_affirmation,
    her_list,
)
from journal_tui.app.shapes import affirmation_shape
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call, opened
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.domain.affirmation import Affirmation
from journal_tui.insight.affirm import to_rest
from journal_tui.insight.record import Shown, times_shown
from journal_tui.texts import affirmations as list_texts
from journal_tui.texts import commands as texts


def affirm(args: Call) -> int:
    """Add a line, show the list, or let a line rest."""
    workspace = opened(args)
    say_problems(workspace)
    if args.action == "add":
        line = add_affirmation(workspace, " ".join(args.text), tuple(args.tag), args.credit)
        return _tell(workspace, args, line, texts.ADDED)
    if args.action == "rest":
        her_list(workspace)
        line = find_affirmation(workspace.store.journal(), args.id)
        line = change_affirmation(workspace, line, resting=not line.resting)
        return _tell(workspace, args, line, texts.RESTS if line.resting else texts.AWAKE)
    lines = her_list(workspace)
    showings = workspace.store.journal().showings
    counts = times_shown(showings)
    may_rest = {line.id for line in to_rest(lines, showings)}
    for number, line in enumerate(lines, start=1):
        count = counts.get(line.id, Shown())
        if args.json:
            put_json(affirmation_shape(line, count.shown, count.helped))
            continue
        mark = "★" if line.favourite else " "
        rest = texts.RESTING if line.resting else ""
        if line.id in may_rest:
            rest = list_texts.LISTED_MAY_REST.format(helped=count.helped, rated=count.rated)
        tags = " ".join(f"#{tag}" for tag in line.tags)
        put(f"{number:>3} {mark} {line.text}  {tags} {rest}".rstrip())
    return 0


def _tell(workspace: Workspace, args: Call, line: Affirmation, words: str) -> int:
    if args.json:
        shown, helped, _ = times_shown(workspace.store.journal().showings).get(line.id, (0, 0, 0))
        put_json(affirmation_shape(line, shown, helped))
    else:
        put(words.format(text=line.text))
    return 0
