"""Words of the boost screen."""

from typing import Final

EMPTY_LIST: Final = "Your list is empty. Under a you can put a line on it."
YOU_WROTE: Final = "You wrote: “{quote}”"
TO_A_FRIEND: Final = "To a friend you would say: {said}"
KEPT_HELPED: Final = "Kept: this one helped."
