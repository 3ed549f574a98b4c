"""The real program on another day: ``python at.py 2016-08-21T11:00+01:00 [ARGS]``.

The clock starts at that moment and then runs at its own pace; nothing else is different.
"""

import sys
import time
from datetime import datetime, timedelta

from journal_tui.__main__ import main
from journal_tui.app.clock import SystemClock


def main_at(moment: datetime) -> None:
    started = time.monotonic()

    def now(self: SystemClock) -> datetime:
        return moment + timedelta(seconds=time.monotonic() - started)

    def localize(self: SystemClock, local: datetime) -> datetime:
        return local.replace(tzinfo=moment.tzinfo)

    SystemClock.now = now  # type: ignore[method-assign]
    SystemClock.localize = localize  # type: ignore[method-assign]
    main()


if __name__ == "__main__":
    start = datetime.fromisoformat(sys.argv.pop(1))
    main_at(start)
