"""Our themes as Textual's: nine colours, and nothing derived that nobody looked at."""

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from journal_tui.config.theme import Theme

#: For terminals of 16 colours, and without any: the terminal's own palette. Its ground may be
#: dark or light, so words are in its own colour; where something has to stand out it is one of
#: the two colours that can be read on both, or the other way round (``reverse``).
TERMINAL = TextualTheme(
    name="terminal",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_magenta",
    accent="ansi_magenta",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables=BUILTIN_THEMES["ansi-dark"].variables
    | {
        "muted": "ansi_default",
        "line": "ansi_default",
        "dusk": "ansi_bright_blue",
        "even": "ansi_default",
        "dawn": "ansi_default",
        "focus": "ansi_magenta",
        "cursor-text": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_default",
        "scrollbar": "ansi_bright_blue",
        "scrollbar-hover": "ansi_bright_blue",
        "scrollbar-active": "ansi_magenta",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)

#: Variables that every theme must have, for themes that are not ours.
DEFAULTS = {
    "muted": "#9a9a9a",
    "line": "#444444",
    "dusk": "#8f8fd0",
    "even": "#a0a0a0",
    "dawn": "#e0b060",
    "focus": "#88aacc",
    "cursor-text": "#101010",
}


def to_textual(theme: Theme) -> TextualTheme:
    """A theme of ours in Textual's terms."""
    return TextualTheme(
        name=theme.name,
        dark=theme.dark,
        primary=theme.accent,
        secondary=theme.accent,
        accent=theme.accent,
        warning=theme.dawn,
        error=theme.dusk,
        success=theme.dawn,
        foreground=theme.text,
        background=theme.ground,
        surface=theme.ground,
        panel=theme.ground,
        boost=theme.ground,
        text_alpha=1.0,
        variables={
            "muted": theme.muted,
            "line": theme.line,
            "dusk": theme.dusk,
            "even": theme.even,
            "dawn": theme.dawn,
            "focus": theme.focus,
            "cursor-text": theme.ground,
            "border": theme.line,
            "border-blurred": theme.line,
            "block-cursor-background": theme.focus,
            "block-cursor-foreground": theme.ground,
            "block-cursor-blurred-background": theme.line,
            "input-cursor-background": theme.accent,
            "input-cursor-foreground": theme.ground,
            "input-selection-background": f"{theme.focus} 40%",
            "scrollbar": theme.line,
            "scrollbar-background": theme.ground,
            "scrollbar-corner-color": theme.ground,
            "scrollbar-hover": theme.muted,
            "scrollbar-active": theme.accent,
            "scrollbar-background-hover": theme.ground,
            "scrollbar-background-active": theme.ground,
        },
    )


def terminal_is_dark(environ: Mapping[str, str]) -> bool:
    """Whether the terminal has a dark ground, as far as it says so (``COLORFGBG``); else dark."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground not in ("7", "15")
