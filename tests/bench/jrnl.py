"""jrnl, another journal of the shell, on the same entries and with settings of its own."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.bench.shelf import Program
from tests.terminal import environ_in

SETTINGS: Final = """
version: v4.0
journals:
  default: {{journal: {journal}}}
editor: ''
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: '%Y-%m-%d %H:%M'
tagsymbols: '#@'
highlight: false
linewrap: 79
indent_character: '|'
colors: {{body: none, date: none, tags: none, title: none}}
"""


class Jrnl:
    """jrnl with the entries of a journal of ours."""

    def __init__(self, folder: Path, program: Program, size: int) -> None:
        folder.mkdir(parents=True)
        journal = folder / "journal.txt"
        with journal.open("wb") as file:
            export = program.argv("export", "--format", "jrnl")
            subprocess.run(export, env=program.environ(size), check=True, stdout=file)
        self._settings = folder / "jrnl.yaml"
        self._settings.write_text(SETTINGS.format(journal=journal))
        #: Nothing of hers is read, and nothing is written beside what is hers.
        self.environ = environ_in(folder)

    def argv(self, *args: str) -> list[str]:
        """The call, by the script that an installation made."""
        script = Path(sys.executable).parent / "jrnl"
        return [str(script), "--config-file", str(self._settings), *args]
