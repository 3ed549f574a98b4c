"""FIT: the files of watches by Garmin, Suunto, COROS, Wahoo and many others."""

from typing import Final

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.fit.messages import Content, contents
from journal_tui.interchange.fit.session import activities
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import WHOLE_MOST, Source
from journal_tui.texts import formats as texts

_HEADERS: Final = (12, 14)


def _recognises(head: bytes, source: Source) -> bool:
    del source  # the bytes say enough
    return head[8:12] == b".FIT" and head[0] in _HEADERS


def _read(source: Source, hints: Hints) -> Found:
    del hints  # FIT has one unit for each number
    with source.open(WHOLE_MOST) as stream:
        files = contents(stream)
    found = tuple(one for content in files for one in activities(content))
    if not found:
        raise _nothing(files[0])
    cut = [one.cut_track for one in files if one.cut_track is not None]
    return Found(found, left_out=tuple(texts.FIT_TRACK_CUT.format(byte=at) for at in cut))


def _nothing(content: Content) -> UnreadableFileError:
    """Why there is no activity: a file of another kind, or a watch that did not get to it."""
    kind = content.first("file_id", "type")
    if content.messages and (kind not in (None, "activity") or not content.points):
        return UnreadableFileError(texts.NO_ACTIVITY)
    return UnreadableFileError(texts.CUT_OFF.format(detail=texts.FIT_NO_SUMMARY))


FORMAT: Final = Format("fit", "FIT", "runs", _recognises, _read)
