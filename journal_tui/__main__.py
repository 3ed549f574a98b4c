"""python -m journal_tui."""


def main() -> int:
    return 0
