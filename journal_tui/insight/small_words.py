"""Small words that sentences are made of: counted plurals, a capital."""


def counted(number: int, forms: tuple[str, ...]) -> str:
    """Like ``one run`` or ``5 runs``: the form for 1, for 2 ..., the last one for all above."""
    return forms[min(number, len(forms)) - 1].format(n=number)


def capital(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]
