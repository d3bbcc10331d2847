"""What corrections by hand say of the people and places of claims, so that the search counts under the names that hold now.

The workspace keeps of a claim the names that its article alone gave. Where a correction holds on to words of an article, the story of
that article is read with all its corrections, and the names of its claims there are those to be found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quellenlage.knowledge.corrections import in_force
from quellenlage.model import Claim, Correction, Dossier, Story
from quellenlage.web.archive import Archive
from quellenlage.web.catalogue import Catalogue, Pairs

_AT_ONCE = 500
_Key = tuple[tuple[str, ...], tuple[str, ...]]


class Following:
    """The names that corrected stories give to their claims; a story is looked at again when it or its corrections change."""

    def __init__(self, archive: Archive, catalogue: Catalogue) -> None:
        self._archive, self._catalogue = archive, catalogue
        self._stories: dict[_Key, Mapping[int, Pairs]] = {}
        self.numbers: dict[str, int] = {}
        """The claims of corrected dossiers by their ids there: a correction of who speaks changes the id."""

    def names(self) -> dict[int, Pairs]:
        """For the claims (by number) of all stories with corrections: their people and places."""
        corrections = in_force(self._archive.corrections())
        touched = dict(self._touched(corrections)) if corrections else {}
        self._stories = {
            key: self._stories[key] if key in self._stories else dict(self._named(self._archive.dossier(story)))
            for key, story in touched.items()
        }
        return {claim: pairs for story in self._stories.values() for claim, pairs in story.items()}

    def _touched(self, corrections: Sequence[Correction]) -> Iterator[tuple[_Key, Story]]:
        """The stories that corrections hold on to, each by its articles and its corrections."""
        shelf = self._archive.shelf()
        anchored: dict[str, list[str]] = {}
        for one in corrections:
            for anchor in one.anchors:
                anchored.setdefault(anchor.digest, []).append(one.id)
        held = [d for _, _, d in self._archive.known() if d.digest in anchored]
        stories = {story.id: story for document in held if (story := shelf.story_of(document.id))}
        for story in stories.values():
            digests = tuple(document.digest for document in shelf.members(story))
            own = {correction for digest in digests for correction in anchored.get(digest, ())}
            yield (digests, tuple(sorted(own))), story

    def _named(self, dossier: Dossier) -> Iterator[tuple[int, Pairs]]:
        """The claims by their words: what a correction changes may change their ids."""
        numbers = {document.digest: number for number, _, document in self._archive.known()}
        people = {entity.id: entity.name for entity in dossier.entities}
        places = {place.id: place.name for place in dossier.places}
        told: dict[str, dict[object, Claim]] = {document.id: {} for document in dossier.documents}
        for claim in dossier.claims:
            told[claim.document].setdefault((claim.start, claim.end, claim.about), claim)
        for document in dossier.documents:
            for seq, words in self._kept(numbers.get(document.digest)):
                found = told[document.id].get(words)
                if found:
                    self.numbers[found.id] = seq
                    who = dict.fromkeys(("person", people[i]) for i in found.who if i in people)
                    where = dict.fromkeys(("place", places[i]) for i in found.places if i in places)
                    yield seq, (*who, *where)

    def _kept(self, document: int | None) -> Iterator[tuple[int, object]]:
        """The claims that the workspace keeps of an article: number, and start, end and words."""
        first, last = self._catalogue.documents.get(document or 0, (1, 0))
        for begin in range(first, last + 1, _AT_ONCE):
            bodies = self._archive.browser().bodies(range(begin, min(begin + _AT_ONCE, last + 1)))
            yield from ((seq, (body["start"], body["end"], body["about"])) for seq, body in bodies.items())
