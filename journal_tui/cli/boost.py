"""boost: one affirmation and one line of evidence, at once."""

from journal_tui.app.boosting import boost_me
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.texts import commands as texts


def boost(args: Call) -> int:
    """Print one line of her list and one true line about how far she has come.

    It never asks for a passphrase: where the journal is locked it is a line of the program's.
    """
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    closed = workspace.locked and not _unlocked(workspace)
    given = boost_me(workspace)
    line = given.affirmation
    if closed:
        from journal_tui.texts.privacy import BOOST_LOCKED

        say(BOOST_LOCKED)
    if args.json:
        put_json(
            {
                "affirmation": line.text if line else None,
                "affirmation_id": line.id if line and not closed else None,
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


def _unlocked(workspace: Workspace) -> bool:
    from journal_tui.cli.unlock import unlocked_by_environment

    return unlocked_by_environment(workspace)
