"""The chain of a claim: the publication first, then the sources that it names, each with the entity that it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.names.person_nouns import demonym
from quellenlage.knowledge.nominative import nominative, same_but_for_case
from quellenlage.knowledge.participants import EntityIndex
from quellenlage.model import ChainLink, ClaimMode, Proposition, Reading, SourceMention

UNKNOWN_OUTLET = "unbekannt"
"""The name of an outlet that the article does not give."""
_PRONOUNS = frozenset(("er", "sie", "ihm", "ihr", "dieser", "diese"))
_ITSELF = re.compile(
    r"\b(?:[Dd]iese|[Uu]nsere)[rsm]? (?:Zeitung|Redaktion|Zeitschrift|Magazin|Blatt|Portal|Sender|Nachrichtenagentur|Reporter)\w{0,2}$"
)
_HEARSAY = "sollen:hearsay"
"""The rule of a statement with „soll“ in this sense."""
_DETERMINER = 8
"""Characters of „unserer “."""
_TITLE = re.compile(r"(?:(?:der|die|das|dem|den|des) )?(?P<title>[^,(]{2,80}?)(?:\.de|[ -]online)?", re.IGNORECASE)


def chain_of(reading: Reading, proposition: Proposition, entities: EntityIndex) -> tuple[ChainLink, ...]:
    """The links of a proposition's sources behind the publication.

    A publication that names itself is no further source: in „Das erfuhr BILD aus Ermittlerkreisen“, read in „Bild“, the circles
    come right behind it, and „nach BILD-Informationen“ is its own word. With „soll“ it passes on what it has heard all the same.
    """
    outlet = ChainLink(
        role="outlet",
        name=reading.document.publisher or UNKNOWN_OUTLET,
        commitment=proposition.outlet,
        basis=proposition.outlet_basis,
        cue=proposition.cue,
    )
    links = [_link(source, entities) for source in proposition.chain]
    others = tuple(link for link in links if not _is_publication(link, outlet.name, reading.document.text))
    if links and not others and _HEARSAY not in proposition.rules:
        outlet = replace(outlet, commitment=links[-1].commitment, basis=links[-1].basis)
    return (outlet, *others)


def mode_of(proposition: Proposition, chain: Sequence[ChainLink]) -> ClaimMode:
    """How a claim is told: what only the publication itself is the source of, its author says, or has heard („soll“)."""
    if not proposition.chain or len(chain) > 1:
        return proposition.mode
    return "hearsay" if _HEARSAY in proposition.rules else "author"


def _is_publication(link: ChainLink, publication: str, text: str) -> bool:
    """Whether a source is the publication itself: by its name in any case, by its short name or as „diese Zeitung“."""
    said, called = _title(link.name), _title(publication)
    return (
        said == called or same_but_for_case(said, called) or _is_short(link.name, publication) or _speaks_of_itself(link, text)
    )


def _is_short(name: str, publication: str) -> bool:
    """„NOZ“ in „Neue Osnabrücker Zeitung“, „MERKUR“ in „Münchner Merkur“, „MDR“ in „MDR Sachsen“, „BR“ in „BR24“.

    The initials, the last word or what the title begins with, where only capitals are used.
    """
    words = re.split(r"[ -]", publication)
    if not name.isupper():
        return False
    station = publication.startswith(name) and not publication[len(name) : len(name) + 1].isalpha()
    return station or (len(words) > 1 and name in ("".join(word[:1] for word in words).upper(), words[-1].upper()))


def _speaks_of_itself(link: ChainLink, text: str) -> bool:
    """Whether a publication calls itself „diese Zeitung“, „unsere Redaktion“."""
    if link.start is None or link.end is None:
        return False
    return _ITSELF.search(text[max(0, link.start - _DETERMINER) : link.end]) is not None


def _title(name: str) -> str:
    """A publication's name without its article and what its site adds: „der „Spiegel““, „spiegel.de“."""
    found = _TITLE.fullmatch(name.strip(' „“"»«'))
    return found["title"].strip(' „“"»«').casefold() if found else name.casefold()


def _prosecutors(source: SourceMention, entities: EntityIndex) -> ChainLink | None:
    """„Laut Anklage“ is what the prosecutors say, where the text tells of one such office."""
    if not source.name.split() or source.name.split()[-1] not in _CHARGES:
        return None
    offices = {one.id: one for one in entities.owners if any(part.lower().endswith(_OFFICE) for part in one.name.split())}
    if len(offices) != 1:
        return None
    (office,) = offices.values()
    return ChainLink(source.role, office.name, office.id, source.start, source.end)


_CHARGES = frozenset(("Anklage", "Anklageschrift", "Anklagesatz"))
_OFFICE = ("staatsanwaltschaft", "bundesanwaltschaft")


def _link(source: SourceMention, entities: EntityIndex) -> ChainLink:
    """A source as a link: a pronoun takes the name of the entity that it stands for, words in another case their nominative."""
    entity = None
    if source.start is not None and source.end is not None and source.role != "unnamed":
        entity = entities.best(source.start, source.end)
    behind = _prosecutors(source, entities)
    if behind is not None:
        return replace(behind, role=source.role, commitment=source.commitment, basis=source.basis, cue=source.cue)
    named = any(part[:1].isupper() for part in source.name.split())
    told_of = entity is not None and entity.kind == "person" and any(mention.form == "name" for mention in entity.mentions)
    by_home = told_of and bool(source.name.split()) and demonym(source.name.split()[-1])  # „sagte der Pole“
    if entity and (not named or by_home or source.name.lower() in _PRONOUNS or same_but_for_case(source.name, entity.name)):
        name = entity.name
    else:
        name = nominative(source.name)
    return ChainLink(
        source.role, name, entity.id if entity else None, source.start, source.end, source.commitment, source.basis, source.cue
    )
