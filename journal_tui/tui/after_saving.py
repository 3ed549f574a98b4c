"""What comes after an entry is kept: a boost on a low evening, one small question, a quiet line."""

from journal_tui.app.new_milestones import milestone_line
from journal_tui.app.plan_words import ready_made
from journal_tui.app.plans import due_question, offer_for
from journal_tui.app.writing import Saved
from journal_tui.domain.entry import Entry
from journal_tui.texts import write as texts
from journal_tui.tui.going import Going

#: Seconds that a word stands, and a milestone, which is read twice.
_WORD_S, _MILESTONE_S = 3, 8


def after_saving(app: Going, saved: Saved, *, new: bool) -> None:
    """Show what is due now that an entry is on disk and Home is on the screen.

    The boost comes first where the entry is a low one; then what came of the plan, if that run
    was the one it was for, else a plan for the next one, if there was a wall. One sheet, at most:
    an evening is no form. ``new`` says that it was not there before, or had no words.
    """
    entry = saved.entry
    if saved.needs_boost and app.workspace.settings.boost_after_low:
        app.boost(entry, then=lambda: _ask(app, entry, offer=new))
        return
    line = _milestones(app, entry) if new else ""
    words = texts.KEPT_WITH.format(line=line) if line else texts.KEPT
    app.notify(words, timeout=_MILESTONE_S if line else _WORD_S, markup=False)
    _ask(app, entry, offer=new)


def _milestones(app: Going, entry: Entry) -> str:
    app.load_all()
    return milestone_line(app.session.journal, entry.id, app.workspace.settings.units)


def _ask(app: Going, entry: Entry, *, offer: bool) -> None:
    app.load_all()
    journal = app.session.journal
    plan = due_question(journal, entry)
    if plan is not None:
        from journal_tui.tui.screens.plan_outcome import PlanOutcomeScreen

        app.push_screen(PlanOutcomeScreen(plan, entry))
        return
    cue = offer_for(entry, journal, app.workspace.settings.units) if offer else None
    if cue is not None:
        from journal_tui.tui.screens.plan import PlanScreen

        app.push_screen(PlanScreen(cue, ready_made(journal), entry=entry))
