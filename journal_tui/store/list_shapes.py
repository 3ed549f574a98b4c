"""What the lines of her list, and what was shown of it, look like in the file."""

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.store.shape import FLAG, MOMENT, NUMBER, TEXT, WORD, Shape, several

AFFIRMATION = Shape(
    Affirmation,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    text=TEXT,
    order=NUMBER,
    tags=several(WORD),
    credit=TEXT,
    favourite=FLAG,
    resting=FLAG,
    starter=TEXT,
)
SHOWING = Shape(
    Showing, at=MOMENT, updated_at=MOMENT, affirmation_id=TEXT, entry_id=TEXT, helped=FLAG
)
