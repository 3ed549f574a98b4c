"""boost: one affirmation and one line of evidence, at once."""

from argparse import Namespace

from journal_tui.app.boosting import boost_me
from journal_tui.app.workspace import open_workspace
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.texts import commands as texts


def boost(args: Namespace) -> int:
    """Print one line of her list and one true line about how far she has come."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    given = boost_me(workspace)
    line = given.affirmation
    if args.json:
        put_json(
            {
                "affirmation": line.text if line else None,
                "affirmation_id": line.id if line else None,
                "credit": (line.credit or None) if line else None,
                "evidence": given.evidence or None,
            }
        )
        return 0
    put(line.text if line else texts.EMPTY_LIST)
    if line and line.credit:
        put(texts.CREDIT.format(who=line.credit))
    if given.evidence:
        put()
        put(given.evidence)
    return 0
