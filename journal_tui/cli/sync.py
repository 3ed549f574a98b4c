"""sync: the same journal on several machines, through a git repository of hers."""

from typing import TYPE_CHECKING, Final

from journal_tui.cli.call import Call
from journal_tui.cli.output import flush, put, put_json, say
from journal_tui.errors import CallError, JournalTuiError

if TYPE_CHECKING:
    from journal_tui.app.syncing.outcome import Outcome
    from journal_tui.app.workspace import Workspace

#: Seconds that the network may take when she waits for it.
WAIT_S: Final = 60.0
#: A look takes a moment. Where it takes longer than this, a round looks again, and tells why.
_LOOK_S: Final = 5.0


def sync(args: Call) -> int:
    """Bring what others have, and send what is here; or set it up, or tell how it stands."""
    from journal_tui.app.workspace import open_workspace
    from journal_tui.cli.output import say_problems

    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    if args.copies:
        from journal_tui.cli.sync_copies import copies

        return copies(args, workspace)
    if args.yes:
        from journal_tui.texts.sync import YES_IS_FOR_COPIES

        raise CallError(YES_IS_FOR_COPIES)
    if args.status:
        return _status(args, workspace)
    if args.setup is not None:
        return _set_up(args, workspace)
    told = workspace.problems
    outcome = _quick(workspace) or _round(workspace)
    _tell(args, outcome)
    for problem in workspace.problems:
        if problem not in told:
            # A setting that came and could not be written.
            say(f"journal-tui: {problem}")
    if not outcome.nothing:
        _tidy(workspace)
    return 0


def _quick(workspace: "Workspace") -> "Outcome | None":
    """The round in which nothing has to be done, told without what others need."""
    from journal_tui.app.syncing.outcome import Outcome
    from journal_tui.app.syncing.quick import nothing_to_do

    return Outcome(nothing=True) if nothing_to_do(workspace, min(WAIT_S, _LOOK_S)) else None


def _round(workspace: "Workspace") -> "Outcome":
    from journal_tui.app.syncing.round import LockedError
    from journal_tui.app.syncing.round import sync as one_round

    try:
        return one_round(workspace, wait_s=WAIT_S)
    except LockedError:
        # Only a round that has something to do needs the key.
        from journal_tui.cli.unlock import let_in

        let_in(workspace)
        return one_round(workspace, wait_s=WAIT_S)


def _tidy(workspace: "Workspace") -> None:
    """Keep the private repository small, once she was told what she waited for."""
    from contextlib import suppress

    from journal_tui.app.syncing.round import tidy

    flush()
    with suppress(JournalTuiError):
        tidy(workspace)


def _set_up(args: Call, workspace: "Workspace") -> int:
    from journal_tui.app.syncing.opening import private_repository
    from journal_tui.app.syncing.setup import name_remote, needs_key, take_up
    from journal_tui.cli.unlock import let_in
    from journal_tui.texts import sync as texts

    if workspace.locked:
        let_in(workspace)
    marker = name_remote(workspace, args.setup, wait_s=WAIT_S)
    if not args.json:
        put(texts.SET_UP.format(url=private_repository(workspace).shown_url()))
    if needs_key(workspace, marker):
        let_in(workspace)
    _tell(args, take_up(workspace, marker, wait_s=WAIT_S))
    if not args.json and workspace.settings.sync != "auto":
        put(texts.AUTO_HINT)
    return 0


def _tell(args: Call, outcome: "Outcome") -> None:
    if args.json:
        put_json(outcome._asdict())
        return
    for line in in_words(outcome):
        put(line)


def in_words(outcome: "Outcome") -> list[str]:
    """What a round came to, in a few lines."""
    from journal_tui.app.naming import short_id
    from journal_tui.insight.small_words import counted
    from journal_tui.texts import sync as texts

    if outcome.nothing:
        return [texts.NOTHING]
    lines = [counted(outcome.came, texts.CAME)] if outcome.came else []
    lines += [counted(outcome.sent, texts.SENT)] if outcome.sent else []
    if outcome.unsettled:
        lines.append(counted(len(outcome.unsettled), texts.UNSETTLED))
        lines += [texts.SETTLE.format(id=short_id(each)) for each in outcome.unsettled]
    return lines or [texts.NOTHING]


def _status(args: Call, workspace: "Workspace") -> int:
    from journal_tui.app.syncing.status import status
    from journal_tui.app.wording import moment_in_words
    from journal_tui.cli.unlock import let_in
    from journal_tui.insight.small_words import counted
    from journal_tui.texts import sync as texts

    if workspace.locked:
        let_in(workspace)
    how = status(workspace)
    last = None if how.last_at is None else workspace.clock.here(how.last_at)
    if args.json:
        put_json(
            {
                "set_up": bool(how.url),
                "url": how.url or None,
                "last_at": None if last is None else last.isoformat(),
                "waiting": how.waiting,
                "unsettled": list(how.unsettled),
                "auto": how.auto,
            }
        )
        return 0
    if not how.url:
        put(texts.NOT_SET_UP)
        say(texts.NEXT_SET_UP)
        return 0
    put(texts.STATUS_URL.format(url=how.url))
    when = texts.STATUS_NEVER
    if last is not None:
        when = moment_in_words(last, workspace.clock.now().date())
    put(texts.STATUS_LAST.format(when=when))
    waits = counted(how.waiting, texts.STATUS_CHANGES) if how.waiting else ""
    put(texts.STATUS_WAITING.format(what=waits or texts.STATUS_NOTHING_WAITS))
    put(texts.STATUS_AUTO.format(how=texts.STATUS_ON if how.auto else texts.STATUS_OFF))
    if how.unsettled:
        put(texts.STATUS_UNSETTLED.format(what=counted(len(how.unsettled), texts.STATUS_ENTRIES)))
    return 0
