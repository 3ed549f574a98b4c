"""Where ``journal-tui`` and ``python -m journal_tui`` begin."""

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; the process ends with its exit code."""
    # A shell command is over before a collection would find anything; the screens collect
    # again once they are drawn.
    gc.disable()
    try:
        from journal_tui.cli.main import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    # Everything is flushed by now: taking the interpreter down piece by piece only takes time.
    os._exit(code)


if __name__ == "__main__":
    main()
