"""rescore: older entries are read again by the scorer of today."""

from journal_tui.app.rescoring import rescore as read_again
from journal_tui.cli.call import Call, opened
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.texts import commands as texts


def rescore(args: Call) -> int:
    """Read again what another scorer read; her own word stays above all of it."""
    workspace = opened(args)
    say_problems(workspace, scoring=True)
    done = read_again(workspace)
    if args.json:
        put_json(done._asdict())
    elif not done.scored:
        put(texts.RESCORED_NOTHING if done.entries else texts.NO_ENTRIES)
    else:
        put(texts.RESCORED.format(scored=done.scored, entries=done.entries))
        put(texts.RESCORED_CHANGED.format(changed=done.changed))
        put(texts.RESCORED_HERS.format(kept=done.kept_hers))
    return 0
