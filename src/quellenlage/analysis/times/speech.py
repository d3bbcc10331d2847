"""Speech time: „in den nächsten Tagen“ in what somebody said on Monday counts from Monday."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.model import TimeExpression


def reanchor(expression: TimeExpression, written: datetime, spoken: datetime) -> TimeExpression:
    """A deictic expression counted from when it was spoken instead of when it was written.

    Args:
        expression: as found, counted from `written`.
        written: the local time that it was counted from.
        spoken: the local time of the words, by the frame around them („sagte er am Montag“).

    Returns:
        The expression with its bounds moved by whole days; unchanged where it does not count from the time of speech.
    """
    days = (spoken.date() - written.date()).days
    if not expression.deictic or not days:
        return expression
    moved = timedelta(days=days)
    bounds = {
        name: value + moved
        for name in ("local_earliest", "local_latest", "local_begin_latest", "local_end_earliest")
        if (value := getattr(expression, name)) is not None
    }
    return replace(expression, **bounds, rule=expression.rule + ", speech time")
