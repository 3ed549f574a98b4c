"""What the program on the screen is measured against: bare Textual apps, one Python script each."""

import sys
from typing import Final

STATIC_APP: Final = """
from textual.app import App
from textual.widgets import Static
class Reference(App):
    def compose(self):
        yield Static("first paint")
Reference().run()
"""
TEXT_APP: Final = """
from textual.app import App
from textual.widgets import TextArea
class Reference(App):
    def compose(self):
        yield TextArea(placeholder="first paint")
Reference().run()
"""
LIST_APP: Final = """
from textual.app import App
from textual.widgets import OptionList
class Reference(App):
    def compose(self):
        yield OptionList(*(f"row {number:03}" for number in range(100)))
    def on_mount(self):
        self.query_one(OptionList).highlighted = 0
Reference().run()
"""
PYTHON: Final = (sys.executable, "-c", "import argparse, json")


def python(script: str) -> list[str]:
    """The call that runs one of them."""
    return [sys.executable, "-c", script]
