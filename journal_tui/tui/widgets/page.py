"""The page she writes on: plain soft-wrapped text."""

from textual.widgets import TextArea


class Page(TextArea):
    """A text area without line numbers, tabs or colours of code."""

    DEFAULT_CSS = """
    Page { border: none; padding: 0; background: $background; }
    Page:focus { border: none; }
    """

    def __init__(self, **options: str) -> None:
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
            max_checkpoints=500,
            **options,  # type: ignore[arg-type]
        )

    def action_copy(self) -> None:
        """Copy the selection; with nothing selected Ctrl+C means what it means everywhere."""
        if self.selected_text:
            super().action_copy()
        else:
            self.app.call_later(self.app.run_action, "app.quit")
