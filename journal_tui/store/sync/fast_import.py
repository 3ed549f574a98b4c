"""A commit as ``git fast-import`` reads it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

#: Who made it: the program. Her name is nobody's business.
_BY: Final = b"journal-tui <journal-tui@localhost>"
#: fast-import wants a branch to commit to. Without a commit at the end it is not made.
_BRANCH: Final = b"refs/journal-tui/made"


def stream(parent: str, files: Mapping[str, bytes], message: str, at: datetime) -> Iterator[bytes]:
    """The commands; the answer is the name of the commit. See ``Repository.commit``."""
    said = message.encode()
    # "done" at the end is wanted: half a stream makes no commit.
    yield b"feature done\ncommit %s\nmark :1\n" % _BRANCH
    yield b"committer %s %d +0000\ndata %d\n" % (_BY, at.timestamp(), len(said))
    yield said + b"\n"
    if parent:
        yield b"from %s\n" % parent.encode()
    for path in sorted(files):
        content, name = files[path], _quoted(path)
        if content:
            yield b"M 100644 inline %s\ndata %d\n" % (name, len(content))
            yield content
            yield b"\n"
        else:
            yield b"D %s\n" % name
    yield b"get-mark :1\nreset %s\ndone\n" % _BRANCH


def _quoted(path: str) -> bytes:
    escaped = path.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    return b'"%s"' % escaped.encode("utf-8", "surrogateescape")
