"""A dip in words, for the screens and for a page."""

from journal_tui.texts import trends as texts


def dip_in_words(length: int, when: str) -> str:
    """Like ``a dip of 2 entries, back on Sunday 21 August``, for a dip of ``length`` entries.

    ``when`` is the day on which she was back, empty while she is not.
    """
    long = length > 1
    if not when:
        return (texts.LONG_DIP_OPEN if long else texts.DIP_OPEN).format(n=length)
    return (texts.LONG_DIP_BACK if long else texts.DIP_BACK).format(n=length, when=when)
