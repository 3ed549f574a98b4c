"""tone: what is read in the words of any text."""

from argparse import Namespace
from typing import Any

from journal_tui.app.toning import tone_of_text, why_words
from journal_tui.app.workspace import open_workspace
from journal_tui.cli.given import from_file, from_stdin
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.domain.entry import mood_level
from journal_tui.texts import commands as texts
from journal_tui.texts.words import MOOD_WORDS


def tone(args: Namespace) -> int:
    """The tone of a file or of stdin; with --lines of each line by itself."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    text = from_stdin() if args.file == "-" else from_file(args.file)
    passages = text.split("\n") if args.lines else [text]
    if args.lines and passages[-1] == "":
        passages.pop()
    for passage in passages:
        shape = tone_of_text(workspace, passage)
        why = why_words(workspace, passage) if args.why and not shape["care"] else None
        if args.json:
            put_json(shape if why is None else shape | {"why": why})
        else:
            _show(shape, why)
    return 0


def _show(shape: dict[str, Any], why: list[dict[str, Any]] | None) -> None:
    if shape["care"]:
        put(texts.TONE_CARE)
    elif shape["polarity"] is None:
        put(texts.TONE_NONE.format(reason=texts.TONE_REASONS[shape["reason"]]))
    else:
        word = MOOD_WORDS[mood_level(shape["polarity"])]
        put(f"{shape['polarity']:+.2f}  {word}")
    for counted in why or ():
        put(f"  {counted['weight']:+.2f}  {counted['word']}  {counted['rule']}".rstrip())
