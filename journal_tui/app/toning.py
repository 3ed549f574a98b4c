"""The tone of any text, as the tone command and the meter ask for it."""

from collections.abc import Callable, Mapping

from journal_tui.app.shapes import Shape, no_tone_shape, tone_shape
from journal_tui.app.workspace import NOTHING_SAID, Workspace
from journal_tui.domain.entry import Tone


def tone_of_text(workspace: Workspace, text: str) -> Shape:
    """The tone of a text in the shape of ``tone --json``; with the reason where there is none."""
    tone = workspace.scorer.tone(text)
    if tone is not None:
        return tone_shape(tone)
    from journal_tui.mood.language import not_read_reason

    return no_tone_shape(not_read_reason(text) or "empty", workspace.scorer.name)


def why_words(
    workspace: Workspace, text: str, said: Mapping[str, float] = NOTHING_SAID
) -> list[Shape]:
    """The words that counted, in the order of the text; all weights add up to the polarity.

    Of each its span, the word, what it weighs alone, its weight in the text, and the rules that
    made the one of the other. ``said`` is as for ``Workspace.tone``: a sentence that she
    corrected counts as one word.
    """
    return [
        counted._asdict() | {"rules": list(counted.rules)}
        for counted in workspace.scorer.explain(text, said)
    ]


def live_tone(
    workspace: Workspace, said: Mapping[str, float] = NOTHING_SAID
) -> Callable[[str], Tone | None]:
    """A function that gives the tone of a text as it grows, scoring what is new alone.

    ``said`` is as for ``Workspace.tone``. Words that she teaches the scorer meanwhile count.
    """
    from journal_tui.mood.live import LiveTone

    live = LiveTone(workspace.scorer, said)

    def update(text: str) -> Tone | None:
        nonlocal live
        if live.scorer is not workspace.scorer:
            live = LiveTone(workspace.scorer, said)
        return live.update(text)

    return update
