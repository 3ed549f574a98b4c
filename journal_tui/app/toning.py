"""The tone of any text, as the tone command and the meter ask for it."""

from collections.abc import Callable

from journal_tui.app.shapes import Shape, no_tone_shape, tone_shape
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Tone


def tone_of_text(workspace: Workspace, text: str) -> Shape:
    """The tone of a text in the shape of ``tone --json``; with the reason where there is none."""
    tone = workspace.scorer.tone(text)
    if tone is not None:
        return tone_shape(tone)
    from journal_tui.mood.language import not_read_reason

    return no_tone_shape(not_read_reason(text) or "empty", workspace.scorer.name)


def why_words(workspace: Workspace, text: str) -> list[Shape]:
    """The words that counted, in the order of the text: span, word, weight and rule."""
    return [counted._asdict() for counted in workspace.scorer.explain(text)]


def live_tone(workspace: Workspace) -> Callable[[str], Tone | None]:
    """A function that gives the tone of a text as it grows, scoring what is new alone."""
    from journal_tui.mood.live import LiveTone

    return LiveTone(workspace.scorer).update
