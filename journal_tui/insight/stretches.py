"""The longest stretch of a run without a walk, as far as the log tells."""

from journal_tui.insight.measures import Outing


def nonstop_m(out: Outing) -> float | None:
    """Metres of the longest stretch that is known to be without a walk, or None."""
    if not _is_told(out):
        return None
    return _part(out.run.longest_nonstop_m(), out.covered_m, out.nonstop)


def nonstop_s(out: Outing) -> float | None:
    """Seconds of the longest stretch that is known to be without a walk, or None."""
    if not _is_told(out):
        return None
    return _part(out.run.longest_nonstop_s(), out.run.duration_s, out.nonstop)


def _is_told(out: Outing) -> bool:
    """Whether the log says anything of walks: of most runs it does not."""
    run = out.run
    return bool(run.segments) or run.nonstop_m is not None or run.nonstop_s is not None


def _part(known: float | None, whole: float | None, nonstop: bool) -> float | None:
    """What is known of the stretch, never more than the whole run; the whole where it was that."""
    if known is None:
        return whole if nonstop else None
    return min(known, whole) if whole else known
