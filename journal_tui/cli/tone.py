"""tone: what is read in the words of any text."""

from collections.abc import Iterable
from typing import Any

from journal_tui.app.toning import tone_of_text, why_words
from journal_tui.app.workspace import open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.given import lines_of, text_of
from journal_tui.cli.output import flush, put, put_json, say_problems
from journal_tui.domain.entry import mood_level
from journal_tui.texts import commands as texts
from journal_tui.texts.words import MOOD_WORDS


def tone(args: Call) -> int:
    """The tone of a file or of stdin; with --lines of each line by itself, as it comes."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace, scoring=True)
    passages: Iterable[str] = lines_of(args.file) if args.lines else (text_of(args.file),)
    for passage in passages:
        shape = tone_of_text(workspace, passage)
        why = why_words(workspace, passage) if args.why and not shape["care"] else None
        if args.json:
            put_json(shape if why is None else shape | {"why": why})
        else:
            _show(passage, shape, why)
        # Whoever reads the pipe has the tone of a line before the next one is written.
        flush()
    return 0


def _show(text: str, shape: dict[str, Any], why: list[dict[str, Any]] | None) -> None:
    if shape["care"]:
        put(texts.TONE_CARE)
        return
    polarity = shape["polarity"]
    if polarity is None:
        put(texts.TONE_NONE.format(reason=texts.TONE_REASONS[shape["reason"]]))
        return
    from journal_tui.cli.why import signed, why_lines

    put(f"{signed(polarity)}  {MOOD_WORDS[mood_level(polarity)]}")
    for harsh in shape["self_talk"]:
        words = " ".join(text[harsh["start"] : harsh["end"]].split())
        put(f"  {texts.TONE_HARSH.format(words=words)}")
    if why is not None:
        for line in why_lines(polarity, why):
            put(line)
