"""The address of the remote repository: what it may be, and how it is shown."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from journal_tui.store.sync import errors
from journal_tui.store.sync.git_settings import REMOTE
from journal_tui.texts import sync_errors as texts

#: What stands in the configuration of a private repository, and in no other.
PRIVATE_MARK: Final = f'[remote "{REMOTE}"]'.encode()

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HELPER: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9+.-]*)::")
_WITH_USER: Final = re.compile(r"\b([A-Za-z][A-Za-z0-9+.-]*)://([^\s/'\"]*)@")
_NOT_BARE: Final = re.compile(rb"^\s*bare\s*=\s*(false|no|off|0)\s*$", re.IGNORECASE | re.MULTILINE)
#: Where git itself looks for the repository that a path names.
_PLACES: Final = ("", ".git", "/.git", ".git/.git")


def checked(given: str, folder: Path, environ: Mapping[str, str]) -> str:
    """The address as it is kept: a path of this machine is absolute, ``~`` is her home.

    ``folder`` is the private repository that is to have this remote. Raises AddressError for
    what can be no address, for a repository that somebody works in and for a private one.
    """
    found = given.strip()
    if not found:
        raise errors.address(texts.ADDRESS_EMPTY, "")
    if found.startswith("-"):
        raise errors.address(texts.ADDRESS_OPTION, shown(found))
    if not found.isprintable():
        raise errors.address(texts.ADDRESS_CONTROLS, shown(ascii(found)))
    helper = _HELPER.match(found)
    if helper:
        raise errors.address(texts.ADDRESS_TRANSPORT.format(transport=helper[1]), shown(found))
    if not is_path(found):
        return found
    scheme, path = ("file://", found[7:]) if found.startswith("file://") else ("", found)
    home = environ.get("HOME")
    if home and (path == "~" or path.startswith("~/")):
        path = home + path[1:]
    path = os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 (~name may be a folder)
    _look_at(path, folder)
    return scheme + path


def is_path(address: str) -> bool:
    """Whether it names a repository on a disk of this machine, as git decides that."""
    if _SCHEME.match(address):
        return address.startswith("file://")
    return "/" in address.partition(":")[0] or ":" not in address


def shown(address: str) -> str:
    """The address, or a text with addresses in it, without what is secret.

    Over http the name of the user may be a token too, so that it goes as well.
    """
    return _WITH_USER.sub(_without_secret, address)


def _without_secret(found: re.Match[str]) -> str:
    scheme, user = found[1], found[2].partition(":")[0]
    return f"{scheme}://" if scheme.lower().startswith("http") else f"{scheme}://{user}@"


def _look_at(path: str, folder: Path) -> None:
    """Raise AddressError unless a remote repository for a journal may be at ``path``."""
    if Path(path).resolve() == folder.resolve():
        raise errors.address(texts.ADDRESS_PRIVATE, path, texts.NEXT_BARE)
    for place in _places(path):
        config = _read(place / "config")
        if PRIVATE_MARK in config:
            raise errors.address(texts.ADDRESS_PRIVATE, path, texts.NEXT_BARE)
        # A file of this name leads to the repository of a further working copy.
        if _NOT_BARE.search(config) or (place.name == ".git" and place.is_file()):
            raise errors.address(texts.ADDRESS_WORKING, path, texts.NEXT_BARE)


def _places(path: str) -> Iterator[Path]:
    return (Path(path + place) for place in _PLACES)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
