"""When each field of a document was changed last: the field ``changed`` of the document itself.

``{"": moment, "run.effort": moment}``: "" is every field that is not named. Without it all of them
were changed when the document was, at its ``updated_at`` (``at`` for an act of the history).
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from journal_tui.store.lines import Plain

CHANGED: Final = "changed"
UPDATED: Final = "updated_at"
_REST: Final = ""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Stamps(NamedTuple):
    """The moments (ISO 8601) by the names of fields; ``rest`` is that of all others."""

    named: Mapping[str, str]
    rest: str

    def of(self, name: str) -> str:
        """When this field was changed last."""
        return self.named.get(name, self.rest)

    def written(self) -> Plain:
        """The field ``changed``: each moment that differs from the rest, by name."""
        named = {name: self.named[name] for name in sorted(self.named)}
        others = {name: moment for name, moment in named.items() if moment != self.rest}
        return {_REST: self.rest, **others}

    def latest(self) -> str:
        """The latest of all moments."""
        return max((self.rest, *self.named.values()), key=moment_key)


def stamps_of(document: Plain) -> Stamps:
    """The stamps of a document."""
    changed = document.get(CHANGED)
    named = changed if isinstance(changed, dict) else {}
    named = {name: moment for name, moment in named.items() if isinstance(moment, str)}
    rest = named.pop(_REST, None) or document.get(UPDATED) or document.get("at")
    return Stamps(named, rest if isinstance(rest, str) else "")


def moment_key(moment: str) -> tuple[datetime, str]:
    """What puts moments in order: the instant, then the letters; what is none comes first."""
    try:
        instant = datetime.fromisoformat(moment)
    except ValueError:
        return _LONG_AGO, moment
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC), moment


def later(one: str, other: str) -> str:
    """The later of two moments."""
    return one if one == other else max(one, other, key=moment_key)


def shifted(moment: str, microseconds: int) -> str:
    """A moment a little later; as it is where that cannot be said."""
    try:
        return (datetime.fromisoformat(moment) + timedelta(microseconds=microseconds)).isoformat()
    except (ValueError, OverflowError):
        return moment
