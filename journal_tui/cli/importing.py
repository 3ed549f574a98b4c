"""import: runs and journals of other programs, after a look at what they hold."""

import gc
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from journal_tui.app.importing.again import carry_out_as_it_is
from journal_tui.app.importing.answering import answer, like_of
from journal_tui.app.importing.doing import Outcome
from journal_tui.app.importing.inbox import take_in
from journal_tui.app.importing.looking import look_at
from journal_tui.app.importing.planning import Answer, ImportPlan, plan_import
from journal_tui.app.importing.reading import format_asked, formats_there_are
from journal_tui.app.importing.shape import file_shapes
from journal_tui.app.importing.words import (
    errors,
    left_out,
    moods_in_words,
    question_of,
    row_of,
    summary,
)
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call, opened
from journal_tui.cli.columns import Column, table
from journal_tui.cli.import_progress import shown_progress
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.domain.entry import Entry
from journal_tui.errors import CallError
from journal_tui.insight.small_words import counted
from journal_tui.texts import importing as texts

#: Rows of what was found that a real import lists; a dry run lists all.
_ROWS_MOST = 20
_ANSWERS: Final[Mapping[str, Answer]] = {
    "s": "same",
    "same": "same",
    "a": "apart",
    "apart": "apart",
    "l": "leave",
    "leave": "leave",
}
_COLUMNS = (Column(), Column(most=36), Column(), Column(most=40))


def import_files(args: Call) -> int:
    """Bring in what the named files hold, or what is new in the watched folder."""
    workspace = opened(args)
    say_problems(workspace, scoring=not args.dry_run)
    # The program is quick without collections; here thousands of files go through it.
    gc.enable()
    if args.inbox:
        return _inbox(args, workspace)
    if not args.paths:
        return _answer_doubts(args, workspace)
    asked = format_asked(args.format)
    if args.format and asked is None:
        named = ", ".join(formats_there_are())
        raise CallError(
            texts.NO_SUCH_FORMAT.format(named=args.format),
            next_step=texts.FORMATS_ARE.format(formats=named),
        )
    moods = _moods_said(args.mood)
    with shown_progress() as progress:
        looked = look_at(
            workspace,
            args.paths,
            asked=asked,
            units=args.units,
            progress=progress,
            again=args.dry_run,
        )
    plan = plan_import(workspace, looked.reads, moods)
    if args.dry_run:
        _tell(args, workspace, plan)
    else:
        if _somebody_is_there() and not args.json:
            plan, moods = _with_moods(workspace, plan, moods)
            plan = _with_answers(workspace, plan)
        elif plan.moods:
            for line in moods_in_words(plan):
                say(line)
        plan, outcome = carry_out_as_it_is(workspace, plan, moods)
        _tell(args, workspace, plan, outcome)
    if not args.json:
        if looked.passed_over:
            put(counted(looked.passed_over, texts.PASSED_OVER))
        elif not plan.files:
            put(texts.NO_FILES)
    return _exit_code(plan)


def _inbox(args: Call, workspace: Workspace) -> int:
    with shown_progress() as progress:
        arrived = take_in(workspace, progress)
    _tell(args, workspace, arrived.plan, arrived.outcome)
    return _exit_code(arrived.plan)


def _exit_code(plan: ImportPlan) -> int:
    return 1 if any(file.status == "error" for file in plan.files) else 0


def _tell(
    args: Call, workspace: Workspace, plan: ImportPlan, outcome: Outcome | None = None
) -> None:
    if args.json:
        for shape in file_shapes(plan):
            put_json(shape)
        return
    rows = [
        (*row_of(workspace, item), file.read.source.filename)
        for file in plan.files
        for item in file.items
    ]
    most = len(rows) if outcome is None else _ROWS_MOST
    for line in table(_COLUMNS, rows[:most]):
        put(line)
    if len(rows) > most:
        put(texts.AND_MORE.format(n=len(rows) - most))
    if rows:
        put()
    if outcome is None:
        for line in moods_in_words(plan):
            put(line)
    for line in (*summary(plan, outcome), *errors(plan)):
        put(line)
    for line in left_out(plan):
        put(line)
    if outcome is not None and outcome.entries:
        put(texts.UNDO)


def _moods_said(said: Sequence[str]) -> Mapping[str, int]:
    moods = {}
    for one in said:
        word, _, number = one.rpartition("=")
        if not word.strip() or not _is_feeling(number):
            raise CallError(texts.NO_SUCH_MOOD.format(said=one), next_step=texts.MOOD_NEXT)
        moods[word.strip()] = int(number)
    return moods


def _is_feeling(number: str) -> bool:
    digits = number.strip().lstrip("+-")
    return digits.isdecimal() and len(digits) == 1 and int(digits) <= 5


def _with_moods(
    workspace: Workspace, plan: ImportPlan, said: Mapping[str, int]
) -> tuple[ImportPlan, Mapping[str, int]]:
    """The plan with the table of moods that she agrees to, word by word, and what she said."""
    moods = dict(said)
    while plan.moods:
        for line in moods_in_words(plan):
            say(line)
        typed = _typed(texts.MOODS_KEYS)
        if not typed:
            break
        try:
            moods |= _moods_said([typed])
        except CallError as error:
            say("\n".join(error.lines()))
            continue
        plan = plan_import(workspace, [file.read for file in plan.files], moods)
    return plan, moods


def _with_answers(workspace: Workspace, plan: ImportPlan) -> ImportPlan:
    """The plan with her answers; what she answers later is kept apart."""
    for file_number, number, item in tuple(plan.questions()):
        # An answer may have been one to this question, too.
        if item.like is not None and plan.files[file_number].items[number].open:
            said = _ask(workspace, item.entry, item.like)
            if said is not None:
                plan = plan.answered(file_number, number, said)
    return plan


def _answer_doubts(args: Call, workspace: Workspace) -> int:
    """Ask about what came in and was kept apart, or list it where nobody is there to ask."""
    doubts = workspace.store.journal().doubts
    if not doubts:
        raise CallError(texts.NOTHING_NAMED, next_step=texts.NOTHING_NAMED_NEXT)
    now = workspace.clock.now()
    if args.json:
        for doubt in doubts:
            put_json({"id": doubt.id, "file": doubt.file, "like": doubt.like_id})
        return 0
    put(counted(len(doubts), texts.WAITING_FOR_ANSWER))
    there_is_somebody = _somebody_is_there()
    for doubt in doubts:
        like = like_of(workspace, doubt)
        if like is None:
            answer(workspace, doubt, "apart")
        elif there_is_somebody:
            said = _ask(workspace, doubt.entry(now), like)
            if said is not None:
                answer(workspace, doubt, said)
        else:
            question = question_of(workspace, doubt.entry(now), like)
            put(texts.COMES.format(what=question.comes))
            put(texts.IS_THERE.format(what=question.there))
    if not there_is_somebody:
        say(texts.ANSWER_NEXT)
    return 0


def _ask(workspace: Workspace, entry: Entry, like: Entry) -> Answer | None:
    question = question_of(workspace, entry, like)
    say(question.asks)
    say(texts.COMES.format(what=question.comes))
    say(texts.IS_THERE.format(what=question.there))
    while True:
        typed = _typed(texts.QUESTION_KEYS).lower()
        if not typed:
            return None
        if typed in _ANSWERS:
            return _ANSWERS[typed]


def _somebody_is_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _typed(prompt: str) -> str:
    say(prompt, end="")
    return sys.stdin.buffer.readline().decode("utf-8", "replace").strip()
