"""Things by their names: what has this name, this spelling, this part of a name. Every look-up is by key, none by search."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from quellenlage.analysis.names.acronyms import is_acronym, stands_for
from quellenlage.analysis.names.firms import short_name
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.keys import Key, loose_key, name_key, scholarly
from quellenlage.model import EntityKind

_SHORTEST_ACRONYM = 3
MOST_CANDIDATES = 40
"""More people than this with one part of a name in common are not told apart: the part alone then names none of them."""


@dataclass(slots=True)
class Registry:
    """The things found so far, in the order of finding."""

    drafts: list[Draft] = field(default_factory=list)
    _named: dict[tuple[EntityKind, str], list[Draft]] = field(default_factory=lambda: defaultdict(list))
    _spelled: dict[Key, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    _loose: dict[Key, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    _parts: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    _bodies: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    _plural: dict[str, Draft] = field(default_factory=dict)

    def add(self, draft: Draft) -> None:
        """Take in a thing under its names."""
        self.drafts.append(draft)
        for name in draft.names:
            self.register(draft, name)

    def forget(self, draft: Draft) -> None:
        """Take a thing without a name away, which has turned out to be another."""
        self.drafts = [one for one in self.drafts if one is not draft]
        for places in self._named.values():
            if draft in places:
                places.remove(draft)

    def register(self, draft: Draft, name: str) -> None:
        """Make a thing findable under a name."""
        if draft in self._named[draft.kind, name]:
            return
        self._named[draft.kind, name].append(draft)
        first, _, more = name.partition(" ")
        if draft.kind == "organisation" and not draft.described:
            self._plural.setdefault(_without_case(name), draft)
            for word in filter(None, (first, short_name(name)) if more else ()):
                if draft not in self._bodies[word]:
                    self._bodies[word].append(draft)
        if draft.kind != "person" or draft.described:
            return
        key = name_key(name)
        self._spelled[key].append(draft)
        if len(key) > 1:
            self._loose[loose_key(name)].append(draft)
            for part in dict.fromkeys(key):
                if draft not in self._parts[part][-1:]:
                    self._parts[part].append(draft)

    def same(self, like: Draft, name: str) -> tuple[Draft | None, str]:
        """The thing with this very name or another spelling of it, and which of the two it is."""
        found = [
            d for d in self._named.get((like.kind, name), []) if d.described == like.described and not _two_genders(d, like)
        ]
        if found:
            bare = [draft for draft in found if not draft.full]
            return (found[0] if len(found) == 1 else bare[0] if bare else None), "same name"
        if like.kind != "person" or like.described:
            return None, ""
        for draft in self._spelled.get(name_key(name), []):
            if not _two_genders(draft, like):
                return draft, "spelling"
        for draft in self._loose.get(loose_key(name), []):
            if scholarly(name) or any(scholarly(other) for other in draft.names):
                return draft, "transliteration"
        return None, ""

    def named(self, kind: EntityKind, name: str) -> Draft | None:
        """The only thing with this very name, whether it is a name or a description."""
        found = self._named.get((kind, name), [])
        return found[0] if len(found) == 1 else None

    def alike(self, like: Draft, name: str) -> list[tuple[Draft, str]]:
        """All persons who have this full name or another spelling of it, each with which of the two it is."""
        found = {id(d): (d, "same name") for d in self._named.get((like.kind, name), []) if not _two_genders(d, like)}
        for draft in self._spelled.get(name_key(name), []):
            if not _two_genders(draft, like):
                found.setdefault(id(draft), (draft, "spelling"))
        for draft in self._loose.get(loose_key(name), []) if not found else ():
            if scholarly(name) or any(scholarly(other) for other in draft.names):
                found.setdefault(id(draft), (draft, "transliteration"))
        return list(found.values())

    def body_in_dative(self, name: str) -> Draft | None:
        """The organisation that differs by the n of a dative plural: „Verkehrsbetrieben Nord“."""
        return self._plural.get(_without_case(name))

    def body_called(self, word: str, *, short: bool = False) -> Draft | None:
        """The only organisation called so for short: „Juventus“ of „Juventus Turin“, „Bochum“ of „VfL Bochum“."""
        found = [draft for draft in self._bodies.get(word, []) if not short or word in map(short_name, draft.names)]
        return found[0] if len(found) == 1 and word[:1].isupper() else None

    def long_form(self, acronym: str) -> Draft | None:
        """The only organisation of whose name an acronym of three letters and more has the initials."""
        if not is_acronym(acronym) or len(acronym) < _SHORTEST_ACRONYM:
            return None
        found = {
            id(draft): draft
            for (kind, name), drafts in self._named.items()
            if kind == "organisation" and name[:1].casefold() == acronym[:1].casefold() and stands_for(acronym, name)
            for draft in drafts
            if not draft.described
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def bearers(self, name: str, like: Draft) -> list[Draft]:
        """The persons whose full name has this part or these parts, without those that `like` cannot be."""
        key = name_key(name)
        if not key:
            return []
        rarest = min((self._parts.get(part, []) for part in key), key=len)
        if len(rarest) > MOST_CANDIDATES:
            return []
        return _closest([draft for draft in dict.fromkeys(rarest) if compatible(draft, like)], key)


def _without_case(name: str) -> str:
    return " ".join(word.removesuffix("n") if word.endswith(("en", "ern")) else word for word in name.split())


def _two_genders(one: Draft, other: Draft) -> bool:
    return bool(one.gender and other.gender) and one.gender != other.gender


def _closest(drafts: list[Draft], key: Key) -> list[Draft]:
    """Those whose surname a single part is, else those whose first name it is; for several parts those that have all."""
    if len(key) > 1:
        return [draft for draft in drafts if _shortened(key, name_key(draft.name))]
    by_last = [draft for draft in drafts if name_key(draft.name)[-1] == key[0]]
    by_first = [draft for draft in drafts if name_key(draft.name)[0] == key[0]]
    return list(dict.fromkeys(by_last + by_first)) if len(by_last) != 1 else by_last


def _shortened(short: Key, long: Key) -> bool:
    """Whether a name is a shorter form of another: „Donald Trump“, „D. J. Trump“ of „Donald John Trump“."""
    if len(short) > len(long) or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(any(part == other or (len(part) == 1 and other.startswith(part)) for other in rest) for part in short)
