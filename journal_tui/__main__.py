"""Where ``journal-tui`` and ``python -m journal_tui`` begin."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from journal_tui.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
