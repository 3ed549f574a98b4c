"""settle: which words stand, where an entry was changed on two machines in the same place."""

from typing import TYPE_CHECKING

from journal_tui.app.lookup import find_entry
from journal_tui.app.naming import short_id
from journal_tui.app.settling import differing, text_by, texts_of
from journal_tui.app.settling import settle as let_stand
from journal_tui.app.shapes import entry_shape
from journal_tui.cli.call import Call, opened
from journal_tui.cli.change import title_of
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.domain.entry import Entry
from journal_tui.errors import CallError
from journal_tui.texts import settling as texts

if TYPE_CHECKING:
    from journal_tui.app.settling import Choice
    from journal_tui.app.workspace import Workspace

#: Around words that stand in one version alone.
_HERE = "+"


def settle(args: Call) -> int:
    """Keep one version of her words, or all; without a choice show them."""
    workspace = opened(args)
    say_problems(workspace, scoring=True)
    entry = find_entry(workspace.store.journal(), args.id)
    if args.choice is None:
        return _show(args, workspace, entry)
    entry = let_stand(workspace, entry, _choice(args.choice, entry))
    if args.json:
        put_json(entry_shape(entry))
    else:
        put(texts.SETTLED.format(what=title_of(workspace, entry)))
        say(texts.UNDO)
    return 0


def _choice(given: str, entry: Entry) -> "Choice":
    """The choice as it was typed: a number from 1, or ``both``. Raises CallError."""
    if given in ("both", "all"):
        return "both"
    if given.isascii() and given.isdecimal():
        return int(given) - 1
    number = len(texts_of(entry))
    what = texts.NO_SUCH_VERSION.format(number=given)
    raise CallError(what, next_step=texts.WHICH.format(n=number))


def _show(args: Call, workspace: "Workspace", entry: Entry) -> int:
    """Print the versions, and how to choose one: that is still to be done."""
    # One version is none to choose from.
    text_by(entry, 0)
    versions = texts_of(entry)
    if args.json:
        put_json(entry_shape(entry))
    else:
        put(title_of(workspace, entry))
        for number in range(len(versions)):
            put()
            put(texts.VERSION.format(number=number + 1))
            put(_marked(versions, number))
        put()
    say(texts.CHOOSE)
    say(texts.CHOOSE_NEXT.format(id=short_id(entry.id)))
    return 2


def _marked(versions: tuple[str, ...], number: int) -> str:
    """A version, with signs around the words that stand in it alone."""
    shown = ""
    for text, way in differing(versions, number):
        words = text.strip()
        if way == "came" and words:
            before, after = text.split(words, 1)
            shown += f"{before}{_HERE}{words}{_HERE}{after}"
        elif way != "went":
            shown += text
    return shown
