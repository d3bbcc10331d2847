"""Temporal expressions in TimeML: `python -m benchmarks.times IN_DIR OUT_DIR`.

Keeps the text and the creation time of each `*.tml`, drops the TIMEX3 tags in it and writes our own. Only text and creation
time are read. Score with any scorer of TempEval-3.
"""

from __future__ import annotations

import argparse
import html
import re
from datetime import datetime
from pathlib import Path

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times
from quellenlage.analysis.times.amounts import UNSCORED
from quellenlage.model import TimeExpression

_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z0-9]+[^>]*>")
_CREATED = re.compile(r"<TIMEX3[^>]*CREATION_TIME[^>]*>")
_VALUE = re.compile(r'value="(\d{4}-\d\d-\d\d)')


def created(source: str) -> datetime | None:
    """The creation time that a TimeML document carries."""
    tag = _CREATED.search(source)
    value = _VALUE.search(tag.group(0)) if tag else None
    return datetime.fromisoformat(value.group(1) + "T12:00:00") if value else None


def annotate(source: str) -> str:
    """A TimeML document with our tags in the place of its own."""
    body = _BODY.search(source)
    if body is None:
        return source
    text = html.unescape(_TAG.sub("", body.group(1)))
    found = [t for t in find_times(analyse(text), created(source)) if t.rule not in ("vague", UNSCORED) or _is_scored(text, t)]
    return source[: body.start(1)] + _tagged(text, found) + source[body.end(1) :]


def _is_scored(text: str, expression: TimeExpression) -> bool:
    """The standard tags only some vague words („damals“, not „bisher“), and not „kurz darauf“."""
    if expression.rule == UNSCORED:
        return False
    from quellenlage.analysis.times.vocabulary import atom

    vague = atom(text[expression.start : expression.end]).get("vague")
    return vague is None or vague[1]


def _tagged(text: str, found: list[TimeExpression]) -> str:
    out, position = [], 0
    for number, one in enumerate(found, 1):
        mod = f' mod="{one.mod}"' if one.mod else ""
        out.append(html.escape(text[position : one.start], quote=False))
        inner = html.escape(text[one.start : one.end], quote=False)
        out.append(f'<TIMEX3 tid="t{number}" type="{one.type}" value="{html.escape(one.value)}"{mod}>{inner}</TIMEX3>')
        position = one.end
    out.append(html.escape(text[position:], quote=False))
    return "".join(out)


def main() -> None:
    """Annotate a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    for path in sorted(options.source.glob("*.tml")):
        (options.target / path.name).write_text(annotate(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
