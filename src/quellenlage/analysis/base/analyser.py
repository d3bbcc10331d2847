"""The German base: from a text to its sentences, tokens, quotation marks, tags and clauses."""

from __future__ import annotations

from quellenlage.analysis.base.clauses import clauses
from quellenlage.analysis.base.providers import active_name, provider
from quellenlage.analysis.base.tokens import spans
from quellenlage.model import Analysis, Sentence, Token
from quellenlage.text.paragraphs import paragraphs
from quellenlage.text.quotation_marks import pair
from quellenlage.text.sentences import units


def analyse(text: str, provider_name: str | None = None) -> Analysis:
    """The grammar of a German text; a pure function of the text and the provider, linear in its length.

    Every offset counts code points of `text`, which stays as it is: `text[token.start:token.end] == token.text`.

    Args:
        text: the text.
        provider_name: who tags („builtin“, „spacy:de_core_news_sm“ …: `quellenlage.analysis.base.providers`); by default the
            one that the environment names, else ours.
    """
    tagged = provider(active_name(provider_name)).tagged
    bounds = paragraphs(text)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for unit in units(text, bounds):
        first = len(tokens)
        tokens.extend(tagged(text, list(spans(text, unit.start, unit.end))))
        if len(tokens) > first:
            sentences.append(Sentence(unit.start, unit.end, first, len(tokens), unit.paragraph, unit.kind))
    return Analysis(text, tuple(tokens), tuple(sentences), pair(text, bounds), clauses(tokens, sentences))
