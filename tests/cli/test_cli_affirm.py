"""affirm: the lines that may rest are marked."""

from datetime import timedelta
from pathlib import Path

from journal_tui.app.workspace import open_workspace
from journal_tui.domain.affirmation import Showing
from tests.cli.conftest import Call
from tests.conftest import NOW


def test_a_line_that_may_rest_is_marked(call: Call, journal: Path) -> None:
    call("affirm", "add", "One mile.")
    workspace = open_workspace(str(journal))
    line = workspace.store.journal().affirmations[0]
    for number, helped in enumerate((True, False, False, False, False, False, None)):
        at = NOW - timedelta(days=number)
        workspace.store.put(Showing(f"s{number}", line.id, at, at, helped=helped))
    first, *others = call("affirm", "list").lines
    assert first == "  1   One mile.   (may rest: helped 1 of 6)"
    assert "may rest" not in "\n".join(others)
    call("affirm", "rest", "1")
    assert "may rest" not in call("affirm", "list").out
