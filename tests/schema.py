"""What the fields of ``journal.json`` mean, in the words that the README's reference says.

What a field is (a text, a number of metres) and whether it may be left out is known to the
shapes of ``journal_tui.store.codec``; here stands what no shape can know.
"""

from typing import Final, NamedTuple


class Field(NamedTuple):
    """A field in words: what it is, whether it is always there, what it means."""

    what: str
    there: str
    meaning: str


ALWAYS: Final = "always"
OPTIONAL: Final = "optional"
OPTIONAL_ELSE: Final = "optional, else `{default}`"
LIST_OF: Final = "{a_list}, each {one}"
IN_UNIT: Final = "{a_number}, in {unit}"
#: What the end of a name says about the number.
UNITS: Final = {"_m": "metres", "_s": "seconds"}

PREFACE: Final = """\
The file is one JSON object of tables; a table is an object of documents by their ids (UUID version
7, which sort by the time they were made). Lengths are metres, times seconds, moments ISO 8601 with
offset (`2016-08-21T09:10:00+01:00`), days `2016-08-21`. An empty field is left out; `null` says the
same. Fields that a version does not know are kept when it writes their document again.

Syncing keeps three more fields in a document, beside what it says.
`changed` is an object of moments: when each field was changed last, by its dotted name, and under
the empty name when all others were. `merging` is there while an entry has `other_texts`: `from` is
the text that its versions were made from, and `since` the number of the sync that this text is of.
`into`, in a deleted document, is the id of the one that it became one with: both were the same
thing, made on two machines.

A name with dots leads into an object, or into each object of a list: `run.walls.said` is `said` in
each of the `walls` of the `run`, and is there at most where they are. `tone.sentences` and
`tone.self_talk` are lists of lists, whose values stand without names: the names given here are
those of the first, the second and the third. `start` and `end` count the characters of `text` from
0, and `end` is the first that is outside."""

HEADINGS: Final = ("field", "what it is", "there", "meaning")

#: The tables in the order of the file.
TABLES: Final = {
    "_meta": "One document, `journal`, about the file itself.",
    "history": "One document for each act that changed or removed entries: by it the act can be\n"
    "undone, and earlier versions of an entry can be looked at.",
    "imports": "One document for each file that was brought in, so that it comes in once.",
    "entries": "Your entries in the order of time: what you wrote, with or without a run.",
    "affirmations": "Your list of things to tell yourself.",
    "showings": "One document for each time that an affirmation was shown.",
    "goals": "What you train for: a race or a distance with a day.",
    "plans": "What you want to do when the wall comes: “If the cue, then I will …”.",
    "letters": "Letters to yourself, written on a good day for a low one.",
    "doubts": "What was brought in and may be there already: kept apart until you say.",
    "sync": "One document, `base`, once the journal was synced: what it was then. It is of this\n"
    "machine alone.",
}

_CREATED: Final = "when it was made"
_UPDATED: Final = "when it was changed last"
_DELETED: Final = "when it was deleted; its words are kept, so that it can be brought back"

_MEANING: Final = {
    "entries.at": "when the run began, or when you sat down to write",
    "entries.created_at": _CREATED,
    "entries.updated_at": _UPDATED,
    "entries.deleted_at": _DELETED,
    "entries.text": "the reflection, letter for letter; none while a run waits for its words",
    "entries.other_texts": "further versions of the reflection, written on another machine in the "
    "same place; they stay until you say which words stand",
    "entries.run": "what was logged of the run; none where there was no run",
    "entries.run.kind": "the kind of run, as in the run line",
    "entries.run.distance_m": "how far it was",
    "entries.run.duration_s": "how long it took, walk breaks included; without the pauses of the "
    "watch",
    "entries.run.segments": "its stretches in their order",
    "entries.run.segments.kind": "what you did in this stretch",
    "entries.run.segments.distance_m": "how far the stretch was",
    "entries.run.segments.duration_s": "how long the stretch took",
    "entries.run.nonstop_m": "the longest stretch without walking or standing, where you or your "
    "watch said it",
    "entries.run.nonstop_s": "how long you ran without walking or standing, where you or your "
    "watch said it",
    "entries.run.effort": "how hard it was, session RPE from 0 (rest) to 10 (maximum)",
    "entries.run.walls": "the places where the head or the legs said stop",
    "entries.run.walls.distance_m": "how far into the run it came",
    "entries.run.walls.minute_s": "how long after the start it came",
    "entries.run.walls.where": "which of them said stop",
    "entries.run.walls.said": "what the head said",
    "entries.run.walls.outcome": "what happened then",
    "entries.run.weather": "words for the weather",
    "entries.run.place": "where it was, the `@place` of the run line",
    "entries.run.elapsed_s": "how long it took from the start to the end, pauses included",
    "entries.run.laps": "its laps, as the watch cut them",
    "entries.run.laps.distance_m": "how far the lap was",
    "entries.run.laps.duration_s": "how long the lap took, pauses left out",
    "entries.run.laps.avg_hr": "the mean heart rate of the lap, in beats a minute",
    "entries.run.avg_hr": "the mean heart rate of the run, in beats a minute",
    "entries.run.max_hr": "its highest heart rate, in beats a minute",
    "entries.run.name": "what the run is called in the program that it came from",
    "entries.feeling": "what you said yourself about how it felt",
    "entries.feeling.during": "on the Feeling Scale, -5 to +5, during the run",
    "entries.feeling.after": "on the Feeling Scale, -5 to +5, after it",
    "entries.feeling.words": "words for the feeling",
    "entries.tags": "its tags, without the `#`",
    "entries.origins": "what was brought in for it from other programs, so that it comes in once",
    "entries.tone": "what was read in the words; none without words, or where they are not English",
    "entries.tone.polarity": "how dark or light the whole text is, -1 to +1",
    "entries.tone.subjectivity": "how personal the words are, 0 to 1",
    "entries.tone.low": "whether it was read as a low text",
    "entries.tone.care": "whether it holds words of self-harm; no number is shown then",
    "entries.tone.scorer": "what read it, and its version",
    "entries.tone.sentences": "the arc: the tone of each sentence",
    "entries.tone.sentences.start": "where the sentence begins",
    "entries.tone.sentences.end": "where it ends",
    "entries.tone.sentences.polarity": "how dark or light it is, -1 to +1",
    "entries.tone.self_talk": "the stretches in which you are hard on yourself",
    "entries.tone.self_talk.start": "where the stretch begins",
    "entries.tone.self_talk.end": "where it ends",
    "entries.tone.self_talk.kind": "how it is hard on you",
    "entries.corrections": "your word on the tone; it outlives every new reading",
    "entries.corrections.polarity": "how dark or light you say it is",
    "entries.corrections.sentence": "the sentence that is meant, letter for letter; without it "
    "the whole entry is",
    "affirmations.created_at": _CREATED,
    "affirmations.updated_at": _UPDATED,
    "affirmations.deleted_at": _DELETED,
    "affirmations.text": "the line itself",
    "affirmations.order": "its place in the list: the smallest comes first",
    "affirmations.tags": "what it is good for, such as `wall` or `tears`",
    "affirmations.credit": "who said it",
    "affirmations.favourite": "whether it is one of your favourites",
    "affirmations.resting": "whether it rests: it is in the list, and is not shown",
    "affirmations.starter": "which line that came with the program it was at first",
    "showings.at": "when it was shown",
    "showings.updated_at": _UPDATED,
    "showings.affirmation_id": "the id of the affirmation",
    "showings.entry_id": "the id of the entry after which it was shown",
    "showings.helped": "`true`: that helped; `false`: not today; left out where you said neither",
    "goals.created_at": _CREATED,
    "goals.updated_at": _UPDATED,
    "goals.deleted_at": _DELETED,
    "goals.name": "what you call it",
    "goals.day": "the day it is on",
    "goals.distance_m": "how far it is",
    "plans.created_at": _CREATED,
    "plans.updated_at": _UPDATED,
    "plans.deleted_at": _DELETED,
    "plans.cue": "what comes after the “if”",
    "plans.response": "what comes after the “then I will”",
    "plans.entry_id": "the id of the entry after which it was made",
    "plans.asked_at": "when you were asked what came of it",
    "plans.outcome": "what came of it; left out where you left it open",
    "plans.outcome_entry_id": "the id of the entry of the run that you were asked about",
    "plans.note": "what more you said of it",
    "letters.created_at": _CREATED,
    "letters.updated_at": _UPDATED,
    "letters.deleted_at": _DELETED,
    "letters.text": "the letter, letter for letter",
    "letters.opened_at": "when it was opened last",
    "doubts.at": "when the run began, or when it was written",
    "doubts.created_at": _CREATED,
    "doubts.updated_at": _UPDATED,
    "doubts.deleted_at": "when you answered",
    "doubts.like_id": "the id of the entry that it may be the same as",
    "doubts.text": "the words that came with it, letter for letter",
    "doubts.tags": "its tags, without the `#`",
    "doubts.origins": "what it is in the program that it came from",
    "doubts.file": "the name of the file that it came from",
    "imports.created_at": "when it was brought in",
    "imports.updated_at": _UPDATED,
    "imports.deleted_at": "when that was taken back: then it may be brought in again",
    "imports.sha256": "the SHA-256 of its bytes, in hexadecimal digits",
    "imports.name": "its name when it was brought in",
    "imports.format": "what kind of file it was; none where it could not be read",
    "imports.entry_ids": "the ids of the entries, and of the `doubts`, that came of it",
}
#: The meaning of each field of the codec's shapes, by table and dotted name. The run and the
#: feeling of a doubt are as those of an entry.
MEANING: Final = _MEANING | {
    name.replace("entries", "doubts", 1): meaning
    for name, meaning in _MEANING.items()
    if name.startswith(("entries.run", "entries.feeling"))
}

#: The fields of the document ``journal`` in ``_meta``.
META_FIELDS: Final = {
    "program": Field("a text", ALWAYS, "`journal-tui`: this is a journal of this program"),
    "schema": Field(
        "a whole number",
        ALWAYS,
        "the number of this form of the file; older programs refuse a higher one",
    ),
    "id": Field("a text", ALWAYS, "the id of the journal; its copies have the same"),
    "created_at": Field("a moment with its offset", ALWAYS, "when the journal was made"),
    "generation": Field("a whole number", ALWAYS, "counts the versions of the file"),
    "folded": Field(
        "a list of lists (log id, bytes)",
        ALWAYS,
        "how many bytes of which log are in this file already",
    ),
    "crc": Field(
        "a text of eight hexadecimal digits",
        ALWAYS,
        "the CRC-32 of the whole file, with these eight digits taken as zeros",
    ),
}

#: The fields of a document in ``history``.
HISTORY_FIELDS: Final = {
    "at": Field("a moment with its offset", ALWAYS, "when it was done"),
    "kind": Field(
        "one of edit, delete, undo, import, sync",
        ALWAYS,
        "what was done; `sync`: machines met, and `before` is what one of them had",
    ),
    "before": Field(
        "an object",
        ALWAYS,
        "the id of each entry that was touched, with its document as it was before; `null` where "
        "there was none",
    ),
    "saved": Field(
        "an object",
        OPTIONAL,
        "the id of each entry that was touched, with the `updated_at` that it got by it",
    ),
    "undoes": Field("a text", OPTIONAL, "the id of the act that an undo took back"),
}

#: The fields of the document ``base`` in ``sync``.
SYNC_FIELDS: Final = {
    "commit": Field("a text", ALWAYS, "the commit that holds the journal as it was synced last"),
    "over": Field(
        "a text", ALWAYS, "the commit of the remote on which that was built; empty for the first"
    ),
}
