"""Files of other journals for tests: read whole, and damaged in every way."""

from pathlib import Path

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Page
from tests.interchange.file_kit import read, source


def pages(reader: Format, folder: Path, content: bytes | str | object) -> tuple[Page, ...]:
    """The pages of a file, of which nothing is left out."""
    found = read(reader, folder, content)
    assert found.left_out == ()
    return found.pages


def page(reader: Format, folder: Path, content: bytes | str | object) -> Page:
    """The one page of a file."""
    (one,) = pages(reader, folder, content)
    return one


def refused(reader: Format, folder: Path, content: bytes | str | object) -> UnreadableFileError:
    """The error with which a file is refused."""
    try:
        reader.read(source(folder, content), Hints())
    except UnreadableFileError as error:
        return error
    raise AssertionError("the file was read")


def holds(reader: Format, folder: Path, content: bytes) -> None:
    """The reader gives pages that a journal can keep, or refuses the file, and nothing else."""
    file = source(folder, content)
    reader.recognises(file.head(), file)
    try:
        found = reader.read(file, Hints())
    except UnreadableFileError:
        return
    assert found.pages or found.documents is not None
    for one in found.pages:
        assert 1970 <= one.at.year <= 2199
        assert one.text.strip() or one.mood or one.tags
        assert all(tag and "\n" not in tag for tag in one.tags)
        (one.text + one.place + one.mood + one.key + "".join(one.tags)).encode()
        one.at.isoformat()
