"""What is said of a file of another program that cannot be brought in, or not all of it."""

from typing import Final

# Any file ----------------------------------------------------------------------------------
CANNOT_READ: Final = "The file cannot be read: {reason}."
BROKEN_ARCHIVE: Final = "The archive is cut off or damaged."
LOCKED_ARCHIVE: Final = "The archive is locked with a password."
LOCKED_ARCHIVE_NEXT: Final = "Unpack it yourself, and import what was in it."
PACKED_OTHERWISE: Final = "It is packed in a way that journal-tui does not open."
PACKED_OTHERWISE_NEXT: Final = "Unpack it yourself, and import what was in it."
BOMB: Final = "It unpacks to hundreds of times its size, which no run or journal does."
NO_ORDINARY_FILE: Final = "It is no file that stays: a pipe, a device or a folder."
NOT_IN_ARCHIVE: Final = "The archive has no such file."
TOO_MANY_IN_ARCHIVE: Final = "The archive holds more than {most:,} files."
TOO_LARGE: Final = "It holds more than {most} MB, which no run or journal does."
EMPTY: Final = "The file is empty."
UNKNOWN_FORMAT: Final = "This is no file of a format that journal-tui knows."
NOT_THIS_FORMAT: Final = "This is no {title} file."
NOT_TEXT: Final = "The file holds bytes that are not text (UTF-8)."
CUT_OFF: Final = "The file is cut off or damaged: {detail}."
TOO_DEEP: Final = "Its parts stand one in another deeper than any journal needs."
NUMBER_TOO_LONG: Final = "It holds a number of thousands of digits."
TOO_MUCH_MEMORY: Final = "Reading it would take too much memory."
TOO_MANY_ACTIVITIES: Final = "It holds more than {most:,} activities."
NOT_FORESEEN: Final = "The file holds something that journal-tui did not foresee ({kind})."
NO_ACTIVITY: Final = "There is no activity in the file."
NO_ENTRY: Final = "There is no entry in the file."
AT_LINE: Final = "line {line}"
AT_COLUMN: Final = "line {line}, column {column}"
AT_BYTE: Final = "byte {byte}"
AT_FIELD: Final = "{field}"
ROW_LEFT_OUT: Final = "Row {row} is left out: {why}."
NO_START: Final = "it does not say when it began"

# Tables (CSV) --------------------------------------------------------------------------------
NUL_BYTES: Final = "There are NUL bytes in it, so it is not text."
NOT_A_TABLE: Final = "The rows cannot be told apart."
ROW_CUT_OFF: Final = "The file ends in the middle of a row: it is cut off."
LONG_ROW: Final = "The row is longer than {most:,} characters."
NO_COLUMN: Final = "It has no column {name}."
TOO_MANY_ROWS: Final = "It has more than {most:,} rows."
MORE_LEFT_OUT: Final = "There are {count:,} more like these."
NO_ROW_READ: Final = "None of its rows can be read. {first}"
NO_MOMENT: Final = "its date cannot be read ({date})"
NO_MOMENT_AT_ALL: Final = "it has no date"
FILE_NOT_THERE: Final = "Row {row}: {file} is not there, so the run comes without its laps."
FILE_NOT_READ: Final = "Row {row}: {file} cannot be read, so the run comes without its laps. {why}"
FILE_OF_ANOTHER: Final = "Row {row}: {file} is of another time, so the run comes without its laps."
NO_FILE_THERE: Final = (
    "The files with laps and heart rate that it names are not there ({count:,}): "
    "the runs come without them."
)
TIME_NOT_READ: Final = "The time of the row cannot be read."
NO_TRACK_FILE: Final = "It is no FIT, GPX or TCX file."
UNITS_TAKEN: Final = "The file names no unit of length: {units} were taken, {why}."
UNITS_NAMED: Final = {"mi": "miles", "km": "kilometres"}
UNITS_BY_STEPS: Final = "because the number of steps fits them"
UNITS_BY_WARMTH: Final = "because its temperatures are in Fahrenheit"
UNITS_BY_LANGUAGE: Final = "because its language or its decimal commas go with them"
UNITS_BY_SETTINGS: Final = "from your settings"

# XML, GPX and TCX --------------------------------------------------------------------------
XML_NONE: Final = "The file is no XML."
XML_CUT_OFF: Final = "The file is cut off: its end is missing."
XML_DAMAGED: Final = "The file is damaged: it is no well-formed XML."
XML_CHARACTER: Final = "The file holds a character that its encoding or XML does not allow."
XML_ENTITY: Final = "The file uses XML entities, which no run needs. It is not read."
XML_TOO_LARGE: Final = "One part of the file is larger than {most} MB."
GPX_ROUTE: Final = "It holds a route, which is a plan, and no recorded track."
GPX_NO_TIMES: Final = "No point of the track says when it was, so it cannot be a run."
GPX_EQUAL_TIMES: Final = "All points of the track say the same time, so the run has no length."
GPX_DECIMAL_COMMA: Final = "A place is written with a decimal comma, which GPX does not allow."
GPX_LEFT_OUT: Final = "A track of {day} is left out: {why}"
GPX_ONE_POINT: Final = "It has a single point."
TCX_COURSE: Final = "It holds a course, which is a plan, and no recorded activity."
TCX_NO_LAPS: Final = "The activity has no lap, so there is no time and no distance."
TCX_NO_TIMES: Final = "Neither a lap nor a point of the activity says when it was."
TCX_LEFT_OUT: Final = "Activity {number} is left out: {why}"

# Text journals -------------------------------------------------------------------------------
NO_DAY: Final = "Nothing in it says which day it was."
IMPOSSIBLE_YEAR: Final = "The day lies outside the years 1970 to 2199."
DAY_FIRST: Final = (
    "Days such as {example} were read with the day first; nothing in the file settles it."
)
MONTH_FIRST: Final = (
    "Days such as {example} were read with the month first; nothing in the file settles it."
)
TOO_MANY_ENTRIES: Final = "It holds more than {most:,} entries."
JRNL_SEALED: Final = "The journal is encrypted by jrnl, so it cannot be read here."
JRNL_DECRYPT: Final = "Decrypt it with jrnl --decrypt, then import it again."
JRNL_STRAY: Final = (
    "In a jrnl folder the files named by their day (24.txt) are the entries; this is none of them."
)
JRNL_BEFORE: Final = "What stands before the first day (to line {last}) belongs to no entry."
JRNL_UNDATED: Final = (
    "No day in it can be read: all of it came as one entry of {day}, when the file was last "
    "changed."
)
NOT_YAML: Final = "The file is damaged: it is no well-formed YAML."
YAML_TOO_MUCH: Final = "Its YAML is nested deeper or holds more than any journal needs."
REDNOTEBOOK_NAME: Final = "RedNotebook says the month in the name of a file, such as 2024-05.txt."
REDNOTEBOOK_DAY: Final = "There is no such day in the month of the file."
MARKDOWN_TEMPLATE: Final = "This is a template, not an entry."
MARKDOWN_OWN: Final = "Its front matter says that journal-tui wrote it, but {field} is missing."
FRONT_MATTER_KEPT: Final = (
    "The front matter cannot be read ({where}), so it stayed in the text as it is."
)
FIELDS_LEFT_OUT: Final = "These fields have no place in the journal: {fields}."

# Journals: Day One, Daylio, tui-journal, Journey, our own ---------------------------------------
NO_DATE: Final = "It has no date that can be read."
TOO_MANY_PAGES: Final = "It has more than {most:,} entries."
ENTRY_LEFT_OUT: Final = "Entry {number} is left out: {why}."
LINE_LEFT_OUT: Final = "Line {line} is left out: {why}."
WHY_NOT_AN_ENTRY: Final = "it is no entry"
WHY_NO_DATE: Final = "it has no date that can be read"
WHY_NO_WORDS: Final = "there is nothing in it to keep"
WHY_TIME: Final = "the time “{text}” cannot be read"
COLUMN_LEFT_OUT: Final = "The column “{name}” is left out (rows with something in it: {n:,})."
MEDIA_LEFT_OUT: Final = "Photos and recordings stay where they are (entries with some: {n:,})."
NEWER_EXPORT: Final = (
    "It was written by a newer journal-tui (format {found}, here {known}). "
    "Update journal-tui first."
)
NOT_A_DOCUMENT: Final = "What stands there is no document with an id."
ID_TWICE: Final = "The id stands there twice."
AT_DOCUMENT: Final = "{table}, number {number}"
TABLE_LEFT_OUT: Final = "“{name}” is left out: this version does not know it."

# FIT ---------------------------------------------------------------------------------------
FIT_ENDS_EARLY: Final = "it ends in the middle"
FIT_DAMAGED: Final = "its messages cannot be told apart"
FIT_NO_SUMMARY: Final = "the watch did not sum up the activity in it"
FIT_TOO_MANY: Final = "It holds more than {most:,} messages, which no run does."
FIT_TRACK_CUT: Final = (
    "The track is damaged from byte {byte} on. What the watch summed up is there, "
    "the longest nonstop stretch is not."
)
JRNL_TITLE: Final = "Reflection"
