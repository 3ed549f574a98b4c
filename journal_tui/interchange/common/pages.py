"""What the readers of other journals share: gathering pages, and tags as they are kept."""

from typing import Final

from journal_tui.interchange.common.csv_rows import RowsLeftOut
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.found import Found, Page
from journal_tui.texts import formats as texts

#: Pages of one file at most, those that are left out among them: ten a day for 27 years.
PAGES_MOST: Final = 100_000
#: What a star or a heart becomes, in whichever program.
STARRED: Final = "starred"


class Pages:
    """Gathers the pages of one file, and the sentences about what is left out of it."""

    def __init__(self) -> None:
        self._pages: list[Page] = []
        self._left_out = RowsLeftOut()
        self._count = 0

    def add(self, page: Page) -> None:
        """One more page. Raises UnreadableFileError where no journal has so many."""
        self._one_more()
        self._pages.append(page)

    def leave_out(self, sentence: str) -> None:
        """Something of the file is not brought in. Raises as ``add`` does."""
        self._one_more()
        self._left_out.say(sentence)

    def found(self) -> Found:
        """All of them. Raises UnreadableFileError where there is no page."""
        if not self._pages:
            raise UnreadableFileError(texts.NO_ENTRY, where=self._left_out.first())
        return Found(pages=tuple(self._pages), left_out=self._left_out.sentences())

    def _one_more(self) -> None:
        self._count += 1
        if self._count > PAGES_MOST:
            raise UnreadableFileError(texts.TOO_MANY_PAGES.format(most=PAGES_MOST))


def tags_of(value: object, *, starred: bool = False) -> tuple[str, ...]:
    """The tags in a list of texts, each once and in order; a star is the last of them.

    A tag may hold blanks, as in ``#"board game"``; white space in it counts as one blank.
    """
    given = [tag for tag in value if isinstance(tag, str)] if isinstance(value, list) else []
    tags = [" ".join(tag.split()).lstrip("#") for tag in given]
    return tuple(dict.fromkeys([tag for tag in tags if tag] + ([STARRED] if starred else [])))
