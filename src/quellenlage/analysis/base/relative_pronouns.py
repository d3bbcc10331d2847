"""Relative pronoun or article after a comma, by where the verbs of its stretch stand."""

from __future__ import annotations

from collections.abc import Sequence

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
RELATIVE_FORMS = frozenset(("der", "die", "das", "den", "dem"))
NOUNS = frozenset(("NN", "NE"))
PHRASE = frozenset(("NN", "NE", "ART", "ADJA", "PPOSAT", "PDAT"))
_SHORTEST = 4
_APART = frozenset(("APPR", "APPRART", "ADV", "PPER", "PIAT", "PRF", "PPOSAT"))
"""What no article has right after it, unless a participle with its phrase stands before the noun."""
_SECOND = frozenset(("ADV", "ADJD", "PPER", "PRF", "ART", "PTKNEG", "PPOSAT", "PIAT"))
"""What no noun has right after it unless another phrase begins."""


def relative_with_complex(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„, das Ermittler entdeckt hatten“, „, für das keine Bilder angeboten werden“: a verb complex at the end needs a relative pronoun."""
    place = start + 2 if start + 1 < end and tags[start + 1] == "APPR" else start + 1
    if start < 1 or place + 2 >= end or words[start] != "," or tags[place] != "ART" or words[place] not in RELATIVE_FORMS:
        return
    helper = tags[end - 1] in ("VAFIN", "VMFIN", "VAINF", "VMINF") and tags[end - 2] in ("VVPP", "VVINF", "VAPP", "VAINF")
    if not helper or any(tags[k] in FINITE for k in range(start, end - 1)):
        return
    if place == start + 1 and tags[end - 1] in ("VAINF", "VMINF"):
        return
    tags[place] = "PRELS"
    tags[end - 1] = tags[end - 1][:2] + "FIN"


def relative_by_order(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„eine Zukunft, in der China wichtiger wird“: with its verb last and more than one phrase before it no main clause."""
    if start < 1 or end - start < _SHORTEST + 1 or words[start] != "," or tags[start + 1] != "APPR":
        return
    place = start + 2
    if tags[place] != "ART" or words[place] not in RELATIVE_FORMS or tags[end - 1] not in FINITE:
        return
    if any(tags[k] in FINITE or tags[k] == "KON" for k in range(start, end - 1)) or tags[start - 1] not in (*NOUNS, "PTKVZ"):
        return
    noun = place + 1
    while noun < end and tags[noun] in ("ADJA", "CARD"):
        noun += 1
    second = noun < end - 2 and tags[noun] in NOUNS and tags[noun + 1] in _SECOND
    named = tags[noun] == "NN" and noun < end - 2 and all(tags[k] == "NE" for k in range(noun + 1, end - 1))
    # „, gegen den seit Mai ein Haftbefehl vorliegt“: another phrase follows the pronoun, and the subject later
    apart = tags[place + 1] in _APART and any(tags[k] in ("ART", "PPER", "PIAT", "PPOSAT") for k in range(place + 2, end - 1))
    if second or named or apart:  # „, in der Minister Jan Kolb saß“: nothing but the name can be the subject
        tags[place] = "PRELS"


def article_of_infinitive(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„kündigte an, die Kosten der Behandlung zu übernehmen“: without a finite verb there is no relative clause."""
    place = start + 1
    if place + 2 >= end or words[start] != "," or tags[place] != "PRELS" or words[place] not in RELATIVE_FORMS:
        return
    infinitive = tags[end - 1] == "VVIZU" or (tags[end - 2] == "PTKZU" and tags[end - 1][:1] == "V")
    if infinitive and not any(tags[k] in FINITE for k in range(place, end - 1)):
        tags[place] = "ART" if tags[place + 1] in PHRASE else "PDS"
