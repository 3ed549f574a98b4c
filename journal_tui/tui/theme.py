"""Our themes as Textual's: nine colours, and nothing derived that nobody looked at."""

from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from journal_tui.config.themes import Theme

#: For terminals of 16 colours, and without any: the terminal's own palette.
TERMINAL = TextualTheme(
    name="terminal",
    ansi=True,
    primary="ansi_cyan",
    accent="ansi_cyan",
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
        "dawn": "ansi_bright_yellow",
        "focus": "ansi_cyan",
        "cursor-text": "ansi_black",
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
