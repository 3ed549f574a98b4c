"""XML of other programs, read as it streams, hardened, in memory that does not grow.

Nothing outside the file is ever loaded, a file that declares an entity is refused before any of
its content is given (a document type without entities is fine: Apple writes one), and the limits
of libxml2 on names, attributes, text (10 MB) and depth (256) stay. Namespaces are ignored, and a
prefix that is declared nowhere is no error: much of what is called GPX has one.
"""

import mmap
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

if TYPE_CHECKING:
    from lxml import etree

#: Bytes of one element that is given whole. Its tree takes up to 27 times as much.
ELEMENT_MOST: Final = 4_000_000
#: Bytes before the first element at most: Apple's document type is 10 kB.
PROLOG_MOST: Final = 1_000_000

#: Bytes by which reading one file may make the program grow; a long track takes a third of it.
MEMORY_MOST: Final = 150_000_000

_PIECE: Final = 1 << 16
_LOOK_EVERY: Final = 1 << 20
_FIRST: Final = 1 << 10
_BLANK: Final = b" \t\r\n"
_BOM: Final = b"\xef\xbb\xbf"
#: What may stand before the first element: blanks, instructions, comments, a document type.
_BEFORE_ROOT: Final = re.compile(
    r"""[\s\ufeff]+ | <\?.*?\?> | <!--.*?-->
    | <!DOCTYPE [^\[>]*+
      (?:\[ (?>"[^"]*" | '[^']*' | <!--.*?--> | (?!<!--)[^\]"'])*+ \]\s*)? >""",
    re.DOTALL | re.VERBOSE,
)
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?(?P<name>[\w.-]+)")


class Element(Protocol):
    """What a reader uses of an element of lxml."""

    tag: str
    text: str | None
    sourceline: int | None

    def get(self, key: str, /) -> str | None:
        """The attribute, None without it."""

    def __iter__(self) -> Iterator["Element"]:
        """Its children."""

    def iter(self) -> Iterator["Element"]:
        """Itself and all below it, in the order of the file."""


class Step(NamedTuple):
    """One thing met on the way through a file; ``name`` is without its namespace.

    ``start`` and ``end`` are those of a container: its attributes are there, its content is not.
    ``whole`` is an element with all that is in it; it is emptied after the next step.
    """

    what: Literal["start", "end", "whole"]
    name: str
    element: Element


def elements(stream: IO[bytes], tags: Collection[str]) -> Iterator[Element]:
    """Each element whose name without namespace is in ``tags``, whole, in the order of the file.

    One inside another of them is not given apart. What is in no such element costs no memory and
    little time (60 MB/s). Raises UnreadableFileError where the file is no well-formed XML, holds
    an entity, or one element is larger than ``ELEMENT_MOST``.
    """
    for step in walk(stream, tags):
        yield step.element


def walk(
    stream: IO[bytes], tags: Collection[str], containers: Collection[str] = ()
) -> Iterator[Step]:
    """As ``elements``, with the start and the end of each of the ``containers`` between them.

    A container inside an element of ``tags`` is not given.
    """
    yield from _Walk(stream, frozenset(tags), frozenset(containers)).steps()


def root_name(head: bytes) -> str:
    """The name of the first element of a file that begins with ``head``, empty without one.

    Without its namespace. Cheap: the parser is not loaded. Never raises.
    """
    text = _characters(head)
    found = _ROOT.match(text, _root_at(text))
    return found["name"] if found else ""


def local(tag: str) -> str:
    """A name without its namespace or its undeclared prefix."""
    return tag.rpartition("}")[2].rpartition(":")[2]


class Names(dict[str, str]):
    """Names as ``local`` gives them, in lower case, each worked out once."""

    def __missing__(self, tag: str) -> str:
        """A name that is met for the first time."""
        name = self[tag] = local(tag).lower()
        return name


def child(element: Element, name: str) -> Element | None:
    """The first child of this name, None without one."""
    return next((one for one in element if local(one.tag) == name), None)


def child_text(element: Element, name: str) -> str:
    """The text of the first child of this name, empty without one."""
    found = child(element, name)
    return (found.text or "") if found is not None else ""


class _Walk:
    """One way through a file.

    The parser tells of the wanted names alone, and builds a tree of everything. After each piece
    the elements that are done are taken out of the tree, which costs nothing in Python: what is
    open is always the last child of what is open.
    """

    def __init__(self, stream: IO[bytes], tags: frozenset[str], around: frozenset[str]) -> None:
        self._stream = stream
        self._tags = tags
        self._around = around
        self._line = 0
        self._fed = 0
        self._since_tag = 0
        self._depth = 0
        self._opened_at = 0
        self._memory = _memory()
        self._root: Any = None

    def steps(self) -> Iterator[Step]:
        piece, root = self._prolog()
        wanted = [f"{{*}}{name}" for name in self._tags | self._around | {root}]
        parser = _parser(("start", "end"), wanted)
        while piece:
            self._feed(parser, piece)
            yield from self._met(parser)
            self._forget()
            # The parser keeps every name that it ever met, in this file or another.
            if self._fed % _LOOK_EVERY < _PIECE and _memory() - self._memory > MEMORY_MOST:
                raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
            piece = self._stream.read(_PIECE)
        self._close(parser)
        yield from self._met(parser)

    def _prolog(self) -> tuple[bytes, str]:
        """The file's first bytes, and the name of its first element: by then entities show."""
        piece = self._after_blanks()
        probe = _parser(("start",), None)
        done = 0
        try:
            while (root := _first(probe)) is None:
                if done == len(piece):
                    more = self._stream.read(_PIECE)
                    if not more:
                        # What the parser still held back it gives when it is closed.
                        self._close(probe)
                        root = _first(probe)
                        break
                    piece += more
                if done > PROLOG_MOST:
                    raise UnreadableFileError(texts.XML_NONE)
                self._feed(probe, piece[done : done + _FIRST])
                done = min(done + _FIRST, len(piece))
        except UnreadableFileError:
            self._refuse_entities(piece)
            raise
        if root is None:
            raise UnreadableFileError(texts.XML_NONE)
        declared = root.getroottree().docinfo.internalDTD
        if declared is not None and any(True for _ in declared.iterentities()):
            self._refuse_entities(piece)
            raise UnreadableFileError(texts.XML_ENTITY)
        self._fed = self._since_tag = 0
        return piece, local(root.tag)

    def _refuse_entities(self, piece: bytes) -> None:
        """Raises UnreadableFileError, with the line, where the text before the root has one."""
        text = _characters(piece)
        before, entity, _ = text[: _root_at(text)].partition("<!ENTITY")
        if entity:
            line = before.count("\n") + 1 + self._line
            raise UnreadableFileError(texts.XML_ENTITY, where=texts.AT_LINE.format(line=line))

    def _after_blanks(self) -> bytes:
        """The first bytes that may stand at the beginning of XML; the lines before are counted."""
        read = 0
        while (raw := self._stream.read(_PIECE)) and read < PROLOG_MOST:
            piece, lines = _stripped(raw)
            self._line += lines
            read += len(raw)
            if piece:
                return piece
        raise UnreadableFileError(texts.XML_NONE)

    def _feed(self, parser: "etree.XMLPullParser", piece: bytes) -> None:
        from lxml import etree

        # One tag, or one text, ends before the next begins; the parser keeps it whole till then.
        begun = piece.rfind(b"<")
        self._since_tag = len(piece) - begun if begun >= 0 else self._since_tag + len(piece)
        if self._since_tag > ELEMENT_MOST:
            raise UnreadableFileError(texts.XML_TOO_LARGE.format(most=ELEMENT_MOST // 1_000_000))
        try:
            parser.feed(piece)
        except (etree.LxmlError, ValueError, LookupError) as error:
            raise self._broken(parser) from error
        self._fed += len(piece)

    def _met(self, parser: "etree.XMLPullParser") -> Iterator[Step]:
        for event, element in parser.read_events():
            name = local(element.tag)
            if self._root is None:
                self._root = element
            if name in self._tags:
                if event == "start":
                    if self._depth == 0:
                        self._opened_at = self._fed
                    self._depth += 1
                else:
                    self._depth -= 1
                    if self._depth == 0:
                        yield Step("whole", name, element)
                        element.clear()
            elif self._depth == 0 and name in self._around:
                yield Step(event, name, element)
        if self._depth and self._fed - self._opened_at > ELEMENT_MOST:
            most = ELEMENT_MOST // 1_000_000
            raise UnreadableFileError(texts.XML_TOO_LARGE.format(most=most))

    def _forget(self) -> None:
        node = self._root
        while node is not None and len(node) and local(node.tag) not in self._tags:
            node.text = None
            del node[:-1]
            node = node[-1]

    def _close(self, parser: "etree.XMLPullParser") -> None:
        """Ends the file; that its namespaces are wrong is no matter."""
        from lxml import etree

        try:
            parser.close()
        except etree.XMLSyntaxError as error:
            log = parser.feed_error_log
            wrong = {one.domain for one in log if one.level != etree.ErrorLevels.WARNING}
            if wrong != {etree.ErrorDomains.NAMESPACE}:
                raise self._broken(parser, cut_off=True) from error

    def _broken(
        self, parser: "etree.XMLPullParser", *, cut_off: bool = False
    ) -> UnreadableFileError:
        """What libxml2 found, in our words: the last fatal error that it logged."""
        from lxml import etree

        fatal = [one for one in parser.feed_error_log if one.level == etree.ErrorLevels.FATAL]
        where = texts.AT_LINE.format(line=fatal[-1].line + self._line) if fatal else ""
        code = fatal[-1].type if fatal else None
        kinds = etree.ErrorTypes
        what = texts.XML_CUT_OFF if cut_off else texts.XML_DAMAGED
        if code in (kinds.ERR_INVALID_ENCODING, kinds.ERR_INVALID_CHAR, kinds.ERR_UNKNOWN_ENCODING):
            what = texts.XML_CHARACTER
        elif code in (kinds.ERR_UNDECLARED_ENTITY, kinds.ERR_TAG_NAME_MISMATCH):
            what = texts.XML_DAMAGED
        return UnreadableFileError(what, where=where)


def _memory() -> int:
    """Bytes of memory that the program takes now; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * mmap.PAGESIZE
    except (OSError, LookupError, ValueError):
        return 0


def _first(parser: "etree.XMLPullParser") -> Any:
    """The first element that the parser tells of, None before."""
    return next((element for _, element in parser.read_events()), None)


def _parser(events: tuple[str, ...], wanted: list[str] | None) -> "etree.XMLPullParser":
    from lxml import etree

    # Without its default ``collect_ids`` lxml would load the file that a document type names.
    return etree.XMLPullParser(
        events=events,
        tag=wanted,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )


def _root_at(text: str) -> int:
    """Where the first element begins, as far as what stands before it can be told."""
    at = 0
    while (found := _BEFORE_ROOT.match(text, at)) and found.end() > at:
        at = found.end()
    return at


def _characters(head: bytes) -> str:
    """The first bytes as text: in UTF-16 where they look like it, else byte by byte."""
    if head.startswith((b"\xff\xfe", b"<\0")):
        return head.decode("utf-16-le", "replace")
    if head.startswith((b"\xfe\xff", b"\0<")):
        return head.decode("utf-16-be", "replace")
    return head.decode("utf-8", "replace")


def _stripped(head: bytes) -> tuple[bytes, int]:
    """Without the byte order mark and the blanks that may not stand there, and their lines."""
    text = head.removeprefix(_BOM).lstrip(_BLANK).removeprefix(_BOM)
    return text, head[: len(head) - len(text)].count(b"\n")
