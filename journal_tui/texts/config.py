"""What is said about settings, key, lexicon, theme and help files, and where the files are."""

from typing import Final

# How a problem is put together: file, line and field lead, then what was found and expected.
LINE: Final = "line {line}"
WHAT_AND_EXPECTED: Final = "{what}; expected {expected}"
MORE_PROBLEMS: Final = "{count} more problems in this file"
MORE_EXPECTED: Final = "the ones above to be put right first"

# What was found.
FOUND: Final = "found {found}"
FOUND_NOTHING: Final = "found nothing"
MISSING: Final = "this is missing"
A_LIST: Final = "a list"
A_MAPPING: Final = "a group of names and values"
A_BLANK_TEXT: Final = "a blank text"
UNKNOWN_FIELD: Final = "there is no setting of this name"
TWICE: Final = "given a second time"
NOT_A_NAME: Final = "a name that is not plain text"
NOT_READABLE_VALUE: Final = "the value {found} cannot be understood"

# What was expected.
EXPECT_ONE_OF: Final = "one of: {choices}"
EXPECT_PERHAPS: Final = "perhaps {name}"
EXPECT_SWITCH: Final = "on or off"
EXPECT_WHOLE: Final = "a whole number from 0 to {most}"
EXPECT_TEXT: Final = "a text"
EXPECT_TEXTS: Final = "a list of texts"
EXPECT_SETTINGS: Final = "a list of settings, as in [units, theme]"
EXPECT_MAPPINGS: Final = "a list, each item with names and values"
EXPECT_A_LIST: Final = "a list at the top of the file"
EXPECT_A_MAPPING: Final = "lines of the form name: value"
EXPECT_VALUE: Final = "a value"
EXPECT_FOLDER_PATH: Final = "a folder that begins with / or ~/"
EXPECT_QUOTES: Final = "a plain value, or a text in quotes"
EXPECT_ONCE: Final = "it once (the one on line {line} is used)"

# The file as a whole.
NOT_A_FILE: Final = "this is not a file"
EXPECT_A_FILE: Final = "a text file"
CANNOT_READ: Final = "the file cannot be read ({reason})"
EXPECT_READABLE: Final = "a file that you may read"
TOO_LARGE: Final = "the file is larger than {size}"
EXPECT_SMALL: Final = "a small text file"
NOT_UTF8: Final = "the text is not UTF-8"
EXPECT_UTF8: Final = "a file saved as UTF-8"
CONTROL_CHARACTER: Final = "the control character {found}"
EXPECT_PRINTABLE: Final = "text without control characters"
TAB: Final = "a tab at the beginning of the line"
EXPECT_SPACES: Final = "spaces"
SYNTAX: Final = "the line cannot be read as YAML ({reason})"
EXPECT_SYNTAX: Final = "name: value, with signs such as ? [ ] # : @ in quotes"
TOO_DEEP: Final = "values inside values more than {limit} deep"
TOO_MANY: Final = "more than {limit} values"
EXPECT_FLAT: Final = "a plain file"
ALIAS_LOOP: Final = "the alias *{name} contains itself"
ALIAS_UNKNOWN: Final = "the alias *{name} has no anchor"
EXPECT_NO_ALIAS: Final = "the value written out in full"
TWO_DOCUMENTS: Final = "a second document begins here"
EXPECT_ONE_DOCUMENT: Final = "one document in a file"

# The folder.
NOT_READ: Final = "a file of this name is not read"
FOLDER_UNREADABLE: Final = "the folder cannot be read ({reason})"
EXPECT_FOLDER: Final = "a folder that you may read"

# Keys.
UNKNOWN_COMMAND: Final = "there is no command of this name"
EXPECT_COMMAND: Final = "a name from the list that `journal-tui keys` shows"
NOT_A_KEY: Final = "there is no key {found}"
SHIFTED_SIGN: Final = "{found} never reaches the program"
SAME_CODE: Final = "terminals do not tell {found} from another key"
EXPECT_KEY: Final = "a key such as j, f5, ctrl+s or question_mark"
EXPECT_SIGN_ITSELF: Final = "the sign that shift gives, in quotes"
EXPECT_KEYS: Final = "a key or a list of keys ([] for none)"
CLASH: Final = "{key} already belongs to {other}"
EXPECT_OTHER_KEY: Final = "another key (both commands keep their usual ones)"

# The lexicon of her own words.
NO_WORD: Final = "there is no word in {found}"
EXPECT_WORD: Final = "a word, a phrase or an emoji"
EXPECT_WEIGHT: Final = "a number from -{limit} to {limit} (0: it tells nothing)"
SAME_WORD: Final = "the same word as {found} on line {line}"
EXPECT_ONE_WEIGHT: Final = "it once (line {line} is used)"

# Writing the lexicon.
LEXICON_NOT_SOUND: Final = "Your lexicon cannot be read, so no word was written into it."
LEXICON_NOT_PLAIN: Final = (
    "Your lexicon is not written one word a line, so no word was written into it."
)
LEXICON_NOT_WRITTEN: Final = "The words could not be written into your lexicon: {why}."
LEXICON_KEPT: Final = "The file is as it was."
LEXICON_MEND: Final = "Put the file right, then call again."
LEXICON_BY_HAND: Final = "Write these lines into it yourself:\n{lines}"
LEXICON_ROOM: Final = "Look at who may write to this folder and whether the disk is full."

# Writing a setting that came from another machine.
SETTINGS_NOT_SOUND: Final = "There is a mistake in your settings, so nothing was written there."
SETTINGS_NOT_PLAIN: Final = (
    "Your settings are not written one a line, so nothing was written there."
)
SETTINGS_NOT_WRITTEN: Final = "The settings could not be written: {why}."
SETTINGS_KEPT: Final = "The file is as it was."
SETTINGS_MEND: Final = "Put the file right, then sync again."
SETTINGS_BY_HAND: Final = "Write this into it yourself:\n{lines}"
SETTINGS_ROOM: Final = "Look at who may write to this folder and whether the disk is full."
NOT_TAKEN: Final = "{found} came from another machine and could not be written here"
EXPECT_SOUND_FILE: Final = "a file without mistakes, one setting a line, that may be written"

# Themes.
EXPECT_COLOUR: Final = 'a colour such as "#1a1b26"'
COLOUR_UNQUOTED: Final = "found nothing, because YAML takes an unquoted # for a comment"
EXPECT_QUOTED_COLOUR: Final = 'the colour in quotes, as in "#1a1b26"'
THEME_NAME: Final = "the file name {found} cannot be a theme's name"
EXPECT_THEME_NAME: Final = "small letters, digits and hyphens, and not auto"
UNKNOWN_THEME: Final = "there is no theme {found}"
LOW_CONTRAST: Final = "hard to read: its contrast with the ground is {ratio:.1f}"
EXPECT_CONTRAST: Final = "at least {ratio}"
NO_THEMES: Final = "The themes that come with the program are missing or broken."

# Files that come with the program.
CONTACT: Final = "{name}: {reach}"
BROKEN_CONTENT: Final = "A file that comes with the program is missing or broken."
REINSTALL: Final = "Your journal is safe. Install journal-tui again to put this right."
MISSING_FILE: Final = "the file is missing"
SAME_ID: Final = "the id {found} is used twice"
EXPECT_OWN_ID: Final = "an id of its own"
