"""Words of exporting: what is said when the journal is written for other programs."""

from typing import Final

EMPTY: Final = "The journal is empty, so there is nothing to export."
NOTHING: Final = "No entry matches, so there is nothing to export."
NOTHING_NEXT: Final = (
    "journal-tui list shows what is there; without a filter all of it is exported."
)
ONE_ENTRY: Final = "1 entry"
MANY_ENTRIES: Final = "{n:,} entries"
WRITTEN: Final = "{path}\n  {size:,} bytes, {entries}"
WRITTEN_FOLDER: Final = "{path}\n  {files:,} files, {size:,} bytes, {entries}"
READABLE: Final = (
    "The journal is encrypted, and this export is not: whoever gets it can read every word of it."
)
JSON_NEEDS_FILE: Final = "--json tells of a file, and without -o there is none."
JSON_NEEDS_FILE_NEXT: Final = "Say where to put it with -o."
NEEDS_FOLDER: Final = "Markdown is a file for each entry, so it needs a folder to go to."
NEEDS_FOLDER_NEXT: Final = (
    "Say which, new or empty: journal-tui export --format markdown -o my-journal"
)
NOT_EMPTY: Final = "There is something in the folder already, so nothing was written into it."
NO_FOLDER: Final = "A file of that name is there already, so nothing was written."
NOT_EMPTY_NEXT: Final = "Choose another folder with -o, one that is new or empty."
ELSEWHERE: Final = "Choose another place with -o."
CANNOT_WRITE: Final = "It cannot be written there: {reason}."
