"""JSON shapes of the shell commands: keys here are promises, see the README's reference."""

from typing import Any

from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.run import Run

Shape = dict[str, Any]


def entry_shape(entry: Entry) -> Shape:
    """One entry: lengths in metres, times in seconds, moments in ISO 8601 with offset."""
    mood = entry.mood
    return {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "day": entry.day.isoformat(),
        "text": entry.text,
        "run": run_shape(entry.run) if entry.run else None,
        "feeling": {
            "during": entry.feeling.during,
            "after": entry.feeling.after,
            "words": list(entry.feeling.words),
        },
        "mood": round(mood.value, 4) if mood else None,
        "mood_source": mood.source if mood else None,
        "tone": tone_shape(entry.tone) if entry.tone else None,
        "tags": list(entry.tags),
        "waiting": entry.waiting,
        "created_at": entry.created_at.isoformat(),
        "updated_at": entry.updated_at.isoformat(),
        "origins": list(entry.origins),
        "other_texts": list(entry.other_texts),
    }


def run_shape(run: Run) -> Shape:
    """One run; a value that was not logged is null."""
    return {
        "kind": run.kind,
        "distance_m": run.distance_m,
        "duration_s": run.duration_s,
        "pace_s_per_m": run.pace_s_per_m,
        "segments": [segment._asdict() for segment in run.segments],
        "nonstop_m": run.longest_nonstop_m(),
        "nonstop_s": run.longest_nonstop_s(),
        "effort": run.effort,
        "session_load": run.session_load(),
        "walls": [wall._asdict() for wall in run.walls],
        "weather": list(run.weather),
        "place": run.place or None,
        "elapsed_s": run.elapsed_s,
        "laps": [lap._asdict() for lap in run.laps],
        "avg_hr": run.avg_hr,
        "max_hr": run.max_hr,
        "name": run.name or None,
    }


def tone_shape(tone: Tone) -> Shape:
    """The tone of one text; no score at all where the text asks for care."""
    shown = not tone.care
    return {
        "polarity": round(tone.polarity, 4) if shown else None,
        "subjectivity": round(tone.subjectivity, 4) if shown else None,
        "low": tone.low,
        "self_talk": [harsh._asdict() for harsh in tone.self_talk],
        "care": tone.care,
        "sentences": [
            {"start": s.start, "end": s.end, "polarity": round(s.polarity, 4)}
            for s in tone.sentences
            if shown
        ],
        "scorer": tone.scorer,
    }


def no_tone_shape(reason: str, scorer: str) -> Shape:
    """A text in which no tone can be read, with the reason."""
    return {
        "polarity": None,
        "subjectivity": None,
        "low": False,
        "self_talk": [],
        "care": False,
        "sentences": [],
        "scorer": scorer,
        "reason": reason,
    }


def affirmation_shape(line: Affirmation, shown: int, helped: int) -> Shape:
    """One line of her list."""
    return {
        "id": line.id,
        "text": line.text,
        "tags": list(line.tags),
        "credit": line.credit or None,
        "favourite": line.favourite,
        "resting": line.resting,
        "shown": shown,
        "helped": helped,
    }
