"""join, split: one entry of a run and the words about it, and two of them again."""

from journal_tui.app.joining import join as make_one
from journal_tui.app.lookup import find_entry
from journal_tui.app.shapes import entry_shape
from journal_tui.app.splitting import split as make_two
from journal_tui.cli.call import Call, opened
from journal_tui.cli.change import title_of
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.texts import joining as texts


def join(args: Call) -> int:
    """Join a run to the words that were written about it."""
    workspace = opened(args)
    say_problems(workspace, scoring=True)
    journal = workspace.store.journal()
    entry = make_one(workspace, find_entry(journal, args.id), find_entry(journal, args.other))
    if args.json:
        put_json(entry_shape(entry))
    else:
        put(texts.JOINED.format(what=title_of(workspace, entry)))
        say(texts.UNDO)
    return 0


def split(args: Call) -> int:
    """Part a run from the words that it was joined to."""
    workspace = opened(args)
    say_problems(workspace, scoring=True)
    parted = make_two(workspace, find_entry(workspace.store.journal(), args.id))
    if args.json:
        for entry in parted:
            put_json(entry_shape(entry))
    else:
        put(texts.SPLIT_WORDS.format(what=title_of(workspace, parted.words)))
        put(texts.SPLIT_RUN.format(what=title_of(workspace, parted.run)))
        say(texts.UNDO)
    return 0
