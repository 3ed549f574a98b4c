"""year: a year in review, as text."""

from journal_tui.app.year import latest_year, year_in_words
from journal_tui.app.year_shape import year_shape
from journal_tui.cli.call import Call, opened
from journal_tui.cli.output import put, put_json, say_problems


def year(args: Call) -> int:
    """Look back on a year: the one that was named, else this one, else the last with entries."""
    workspace = opened(args)
    say_problems(workspace)
    journal = workspace.store.journal()
    settings = workspace.settings
    today = workspace.clock.now().date()
    wanted = args.year or latest_year(journal, today)
    first_weekday = settings.first_weekday
    if args.json:
        put_json(year_shape(journal, wanted, today, settings.units, first_weekday))
        return 0
    for passage in year_in_words(journal, wanted, today, settings.units, first_weekday):
        put(passage.title)
        for line in passage.lines:
            put(f"  {line}")
        put()
    return 0
