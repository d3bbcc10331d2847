"""Templates of the page and of the web application: everything that articles say is escaped, a missing value is an error."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

from jinja2 import Environment, FunctionLoader, StrictUndefined

from quellenlage.errors import ResourceError
from quellenlage.presentation import plain, sentences
from quellenlage.presentation.addresses import safe_address
from quellenlage.presentation.anchors import claim_anchor, words_anchor
from quellenlage.presentation.figures import quantity_words
from quellenlage.presentation.labels import glyph, legend
from quellenlage.presentation.page.highlights import paragraphs
from quellenlage.presentation.page.timeline import HOLDINGS, holding
from quellenlage.presentation.passages import passage
from quellenlage.presentation.safe_text import one_line, shortened
from quellenlage.resources import resource


@cache
def environment(*folders: str) -> Environment:
    """Templates by name, looked up in these folders of the resources in turn; made once."""
    made = Environment(
        autoescape=True,
        loader=FunctionLoader(lambda name: _found(folders, name)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(line=one_line, short=shortened, safe_address=safe_address)
    made.globals.update(
        glyph=glyph,
        legend=legend,
        claim_anchor=claim_anchor,
        words_anchor=words_anchor,
        paragraphs=paragraphs,
        passage=passage,
        holding=holding,
        holding_of=HOLDINGS.__getitem__,
        quantity_words=quantity_words,
        say=sentences,
        plain=plain,
    )
    return made


@cache
def packaged(name: str) -> str:
    """A text of the resources by its path."""
    return resource(name).read_text(encoding="utf-8")


@cache
def digest(name: str) -> str:
    """A short name for the content of a packaged text: addresses with it may be kept for ever."""
    return blake2b(packaged(name).encode(), digest_size=6).hexdigest()


def _found(folders: tuple[str, ...], name: str) -> str | None:
    for folder in folders:
        try:
            return packaged(f"{folder}/{name}")
        except ResourceError:
            continue
    return None
