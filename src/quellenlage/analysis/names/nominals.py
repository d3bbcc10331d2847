"""Things named without their name: „der Kreml-Sprecher“, „die Polizei“, „er“, „nordkoreanisch“."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading, participle
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.names.described import ARTICLES, Context, one_of, opened, years
from quellenlage.analysis.names.judging import reporting
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.person_nouns import PersonNoun, demonym, grammar, person_noun
from quellenlage.analysis.names.pronouns import pronoun
from quellenlage.analysis.names.subkinds import body_subkind, contestant
from quellenlage.analysis.names.vessels import vessel_noun
from quellenlage.model import Mention, Span, Token

DEFINITE = frozenset("der die das dem den des dieser diese dieses diesem diesen".split())
OF_THE_LAST = frozenset(("dessen", "deren"))
POSSESSIVE = OF_THE_LAST | {stem + ending for stem in ("sein", "ihr") for ending in ("", "e", "en", "em", "er", "es")}
_DEFINITE = DEFINITE | POSSESSIVE
_WITH_DATIVE = frozenset("von mit bei nach aus seit gegenüber zu unter".split())
_GENITIVES = frozenset(("des", "der", "eines", "einer", *(p for p in POSSESSIVE if p.endswith(("es", "er")) and p != "ihr")))
_FAR = 12
"""Words after a noun within which what belongs to it ends."""
_CLOSING = frozenset((",", ".", ";", ")", "–", ":"))
"""What ends an apposition."""
_ABOUT = frozenset(("etwa", "circa", "ca.", "rund", "ungefähr", "knapp", "wohl"))
"""„Der etwa 40-Jährige“."""
_FRONT = 8
"""Words of a phrase without an article in which its noun is looked for."""
_DETERMINERS = frozenset(("ART", "PDAT", "PPOSAT", "PDS", "PRELS", "PRELAT"))
_BEFORE = frozenset(("ART", "PDAT", "PPOSAT", "ADJA", "CARD", "PIAT", "PIDAT"))


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of the tokens: those that belong to names (`kinds`: of which kind) the „sie“ that are one or several."""

    taken: Sequence[bool]
    kinds: Mapping[int, str]
    singular: AbstractSet[int]
    plural: AbstractSet[int]
    where: Context
    vehicles: bool = False
    clubs: bool = False


def nominal_mentions(tokens: Sequence[Token], first: int, last: int, marks: Marks) -> Iterator[Mention]:
    """The mentions without a name in one sentence.

    Args:
        tokens: of the whole text.
        first: the sentence's first token.
        last: the one after its last.
        marks: what is known of the tokens.
    """
    k = first
    while k < last:
        token = tokens[k]
        if marks.taken[k]:
            k += 1
            continue
        found = (
            _whose(tokens, k, last, marks)
            or pronoun(tokens, k, marks.singular, marks.plural)
            or _adjective(token)
            or _nominal(tokens, k, last, marks)
        )
        if found is not None:
            yield found
            if one_of(tokens, k, last) and found.office is not None:  # „einer der beiden Fahrer“: the drivers, too
                yield Mention(tokens[k + 1].start, found.office.end, "nominal", "group", office=found.office)
            inner = found.office.end if found.office else found.end  # „der Sprecher des Ministeriums“: a body of its own inside
            while k < last and tokens[k].start < inner:
                k += 1
            while k < last and tokens[k].start < found.end:
                within = None if marks.taken[k] else _nominal(tokens, k, last, marks)
                if within is not None and within.end <= found.end:
                    yield within
                k += 1
            continue
        k += 1


def _adjective(token: Token) -> Mention | None:
    said = people(token.text) if token.tag in ("ADJA", "ADJD") else None
    if said is None or not said.adjective:
        return None
    return Mention(token.start, token.end, "adjective", "place", subkind="country")


def _nominal(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """„der russische Umweltminister“, „die Polizei“: a definite phrase whose noun is an office or a body."""
    if tokens[k].tag == "APPRART" and k + 1 < last and not marks.taken[k + 1]:
        found = _phrase(tokens, k + 1, last, marks)
        made = found is not None and found.kind == "person" and tokens[k].text.lower() in ("zum", "zur")
        return None if made else found  # „zur Präsidentin gewählt“: what somebody becomes
    if tokens[k].text.lower() not in _DEFINITE or tokens[k].tag not in _DETERMINERS:
        return _opened(tokens, k, last, marks) or _apposed(tokens, k, last, marks) or _bare_body(tokens, k)
    return _phrase(tokens, k, last, marks)


def _opened(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """„ein Taxifahrer“, „zwei Jugendliche“, „eine Firma“: somebody whom the text tells of for the first time."""
    found = opened(tokens, k, last, marks.where)
    if found is None or any(marks.taken[k : found[0] + 1]):
        return None
    noun, said = found
    if said is not None:
        low = tokens[k].text.lower()  # „einige“ are several
        one = (low in ARTICLES or low in ("einer", "eine")) and not said.collective
        return _people(tokens, k, noun, last, marks, group=not one)
    subkind = body_subkind(tokens[noun].text)
    if not subkind or any(tokens[j].text[:1].isdigit() for j in range(k, noun)):
        return None
    return Mention(tokens[k].start, tokens[noun].end, "nominal", "organisation", subkind=subkind)


def _whose(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """„Merkels Sprecherin“, „Russlands früherer Präsident“: a person by a name in the genitive and a noun."""
    kind = marks.kinds.get(k - 1)
    if kind not in ("person", "place", "organisation") or tokens[k].tag not in ("NN", "NE", "ADJA"):
        return None
    if not tokens[k - 1].text.endswith(("s", "’", "'")) or tokens[k - 1].text == countries().get(tokens[k - 1].text):
        return None
    noun = next((j for j in range(k, min(last, k + _FRONT)) if tokens[j].tag != "ADJA"), last)
    said = (
        person_noun(tokens[noun].text) if noun < last and tokens[noun].tag in ("NN", "NE") and not marks.taken[noun] else None
    )
    if said is None or not (said.collective or _one(tokens, noun, said, marks)):
        return None
    first = next(j for j in range(k - 1, -2, -1) if marks.kinds.get(j - 1) != kind)
    group = said.collective  # „Okonkwos Team“
    return replace(_people(tokens, k, noun, last, marks, group=group), start=tokens[first].start)


def _one(tokens: Sequence[Token], noun: int, said: PersonNoun, marks: Marks) -> bool:
    """Whether a noun without an article is a singular, by its form or by the verb that it is the subject of."""
    if said.number == "p" or (said.adjectival and tokens[noun].text.endswith("n")):
        return False
    if said.gender == "f" or not _alike_in_plural(said):
        return tokens[noun].text.lower() in (said.key, said.key + "s") or said.gender != "m"
    clause = marks.where.clause(noun)
    finite = clause.predicate.finite if clause and clause.predicate else None
    return finite is not None and tokens[finite].number == "Sing"


def _apposed(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """„Lena Holm, Sprecherin der Bank,“: what somebody named just before is, without an article."""
    if k < 2 or tokens[k - 1].text != "," or marks.kinds.get(k - 2) != "person" or tokens[k].tag not in ("NN", "ADJA"):
        return None
    noun = next((j for j in range(k, min(last, k + _FRONT)) if tokens[j].tag != "ADJA"), last)
    said = person_noun(tokens[noun].text) if noun < last and not marks.taken[noun] else None
    if said is None or said.number == "p" or said.collective:
        return None
    found = _people(tokens, k, noun, last, marks, group=False)
    after = next((j for j in range(noun + 1, last) if tokens[j].start >= found.end), None)
    return found if after is not None and tokens[after].text in _CLOSING and not marks.taken[after] else None


def _told_to(tokens: Sequence[Token], k: int, noun: int, name: int) -> bool:
    """„… sagte die Abgeordnete der „Rheinpost““: to whom somebody says something, unless he or she works there."""
    says = k > 0 and tokens[k - 1].form == "Fin" and tokens[k - 1].lemma in reporting()
    quoted = (
        name < len(tokens) and name == noun + 3 and tokens[name - 1].text in QUOTES and tokens[noun + 1].text in ("der", "dem")
    )
    return says and quoted and not tokens[noun].text.lower().startswith(_OF_MEDIA)


_OF_MEDIA = (
    "chefredakt",
    "redakt",
    "reporter",
    "korrespondent",
    "journalist",
    "herausgeber",
    "verleger",
    "chef",
    "sprecher",
    "kolumnist",
    "leser",
)


def _people(tokens: Sequence[Token], k: int, noun: int, last: int, marks: Marks, *, group: bool) -> Mention:
    """The mention of a person or group from its first word, with its genitive; not „des Ministers Karl Holm“, whose name is a mention."""
    stop = min(last, noun + _FAR)
    far = next((j for j in range(noun, stop) if tokens[j].text in _CLOSING), stop)
    name = next((j for j in range(noun, far) if marks.kinds.get(j) == "person"), far)
    body = next((j for j in range(noun, far) if marks.kinds.get(j) == "organisation"), far)
    named = (name < far and _somebody_else(tokens, noun + 1, far)) or _told_to(tokens, k, noun, body)
    end = tokens[noun].end if named else _with_genitive(tokens, k, noun, name)
    span = Span(tokens[noun].start, tokens[noun].end)
    return Mention(tokens[k].start, end, "nominal", "group" if group else "person", office=span)


def _somebody_else(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Whether a genitive at `k` names a person by a noun: „des Opfers“, „der beiden Fahrer“."""
    if k >= last or tokens[k].text.lower() not in _GENITIVES:
        return False
    noun = next((j for j in range(k + 1, last) if tokens[j].tag not in _BEFORE), last)
    return noun < last and tokens[noun].tag == "NN" and person_noun(tokens[noun].text) is not None


def _phrase(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """A definite phrase from its determiner, or from what follows „im“, „vom“, „zur“."""
    noun = k + 1 if tokens[k].text.lower() in _DEFINITE else k
    if noun > k and tokens[k].tag == "PRELS" and noun < last and tokens[noun].text.lower() in ARTICLES:
        return None  # „eine Art, die ein Team beschrieben hat“
    if noun > k and noun < last and (_is_second_determiner(tokens, k) or _own_paper(tokens, k)):
        return None
    while noun < last and (tokens[noun].tag in _BEFORE or (noun > k and years(tokens, noun))):
        noun += 1
    aged = _aged(tokens, k)
    if aged is not None:
        return aged
    noun = _after_participle(tokens, noun, last)
    if noun >= last or tokens[noun].tag not in ("NN", "NE") or marks.taken[noun]:
        return None
    if marks.clubs and contestant(tokens[noun].text):
        return Mention(tokens[k].start, tokens[noun].end, "nominal", "organisation", subkind="club")
    said = person_noun(tokens[noun].text)
    subkind = "" if _seat(tokens, k, noun) else body_subkind(tokens[noun].text)
    if said is None and marks.vehicles and vessel_noun(tokens[noun].text):
        return Mention(tokens[k].start, tokens[noun].end, "nominal", "vehicle")
    if said is not None:
        number = _number(tokens, k, noun, said, marks)
        if number:
            return _people(tokens, k, noun, last, marks, group=number == "p" or said.collective)
        return None
    if subkind and not _post(tokens, k, noun):
        if _named_after(tokens, k, noun, last, marks):
            whole = Span(tokens[noun].start, tokens[noun + 1].end)
            return Mention(whole.start, whole.end, "name", "organisation", head=whole, subkind=subkind)
        return Mention(tokens[k].start, tokens[noun].end, "nominal", "organisation", subkind=subkind)
    return None


def _is_second_determiner(tokens: Sequence[Token], k: int) -> bool:
    """„der Vertrag, der | dieser Zeitung vorliegt“: „der“ is a pronoun, the phrase begins behind it."""
    return (
        tokens[k].tag in ("PRELS", "ART", "PDS")
        and tokens[k + 1].text.lower() in _DEFINITE
        and tokens[k + 1].tag in _DETERMINERS
    )


def _own_paper(tokens: Sequence[Token], k: int) -> bool:
    """„sagte dieser Zeitung“: the outlet itself, not a paper told of before."""
    return tokens[k].text.lower() == "dieser" and tokens[k + 1].text in ("Zeitung", "Redaktion")


def _after_participle(tokens: Sequence[Token], k: int, last: int) -> int:
    """The noun behind „in Stuttgart geborene“, „am Montag aus der Haft geflohenen“, or `k` where no such words stand there."""
    if k >= last or tokens[k].tag not in ("APPR", "APPRART", "ADV", "ADJD"):
        return k
    for j in range(k + 1, min(last, k + _FAR) - 1):
        if tokens[j].tag.startswith("V") or (tokens[j].tag[:1] == "$" and tokens[j].text != ","):
            return k
        inside = tokens[j - 1].tag not in ("APPR", "APPRART", "ART")
        if inside and tokens[j].tag == "ADJA" and participle(tokens[j].text) and tokens[j + 1].tag in ("NN", "NE"):
            return j + 1 if person_noun(tokens[j + 1].text) is not None else k
    return k


def _seat(tokens: Sequence[Token], k: int, noun: int) -> bool:
    """„Saß auf der Bank“, „das 4,3 Zoll große Display“: no bank and no customs that act."""
    if tokens[noun].text == "Zoll" and any(token.tag == "CARD" for token in tokens[k:noun]):
        return True
    return tokens[noun].text == "Bank" and k > 0 and tokens[k - 1].text.lower() in ("auf", "von") and noun == k + 1


def _post(tokens: Sequence[Token], k: int, noun: int) -> bool:
    """„trat vom Amt zurück“, „in diesem Amt“: a post, no authority."""
    before = tokens[k - 1].tag if k else ""
    return (
        tokens[noun].text in ("Amt", "Amtes", "Amts")
        and noun <= k + 1
        and (before.startswith("APPR") or tokens[k].tag == "PPOSAT")
    )


def _aged(tokens: Sequence[Token], k: int) -> Mention | None:
    """„der 38-Jährige“, „die 38-Jährigen“: an article and an age as a noun."""
    noun = k + 2 if k + 1 < len(tokens) and tokens[k + 1].text in _ABOUT else k + 1
    if noun >= len(tokens) or tokens[k].text.lower() not in _DEFINITE or not tokens[noun].text[:1].isdigit():
        return None
    said = person_noun(tokens[noun].text)
    if said is None or (noun + 1 < len(tokens) and tokens[noun + 1].tag in ("NN", "NE", "ADJA")):
        return None
    number, _ = grammar(tokens[k].text.lower(), tokens[noun].text, said)
    return Mention(tokens[k].start, tokens[noun].end, "nominal", "group" if number == "p" else "person")


def _number(tokens: Sequence[Token], k: int, noun: int, said: PersonNoun, marks: Marks) -> str:
    """„s“ or „p“; empty for an adjective before another noun („der Berliner Senat“) and where the words do not tell."""
    low = tokens[k].text.lower()
    if (
        noun + 1 < len(tokens)
        and tokens[noun + 1].tag in ("NN", "NE")
        and not marks.taken[noun + 1]
        and demonym(tokens[noun].text)
    ):
        return ""
    counted = next((j for j in range(k, noun) if tokens[j].tag not in ("ART", "PDAT", "PPOSAT")), None)
    if counted is not None and (
        (tokens[counted].tag == "CARD" and not years(tokens, counted + 1)) or tokens[counted].text.lower() == "beiden"
    ):
        return "p"
    if low.endswith("en") and low in _DEFINITE and k and tokens[k - 1].text.lower() in _WITH_DATIVE:
        return "p"  # „von seinen Kollegen“
    number, _ = grammar(low if low in _DEFINITE else "", tokens[noun].text, said)
    if low == "der" and number == "s" and said.gender == "m" and k and tokens[k - 1].tag == "NN":
        clause = marks.where.clause(k)
        subject = clause is not None and clause.subject is not None and clause.subject.start == tokens[k].start
        return "s" if subject or tokens[noun].text.lower() != said.key or not _alike_in_plural(said) else "p"
    if not number and said.adjectival and low == "der" and k and tokens[k - 1].tag == "NN":
        return "p"
    return number


def _alike_in_plural(said: PersonNoun) -> bool:
    """„Ermittler“: one or several."""
    return said.key.endswith(("er", "el"))


def _named_after(tokens: Sequence[Token], k: int, noun: int, last: int, marks: Marks) -> bool:
    """„Die Partei Zukunft erhielt …“: at the beginning of a sentence the noun between a body and the verb is its name."""
    if noun + 2 >= last or not tokens[k].text[:1].isupper() or noun + 1 in marks.kinds:
        return False
    name = tokens[noun + 1]
    return name.tag in ("NN", "NE") and name.text[:1].isupper() and tokens[noun + 2].form == "Fin"


def _bare_body(tokens: Sequence[Token], k: int) -> Mention | None:
    """„laut Polizei“, „Staatsanwaltschaft und Polizei“: bodies that news names without an article."""
    token = tokens[k]
    if token.tag not in ("NN", "NE") or not token.text[:1].isupper():
        return None
    subkind = body_subkind(token.text)
    if (
        not subkind
        or person_noun(token.text) is not None
        or _post(tokens, k, k)
        or (k and tokens[k - 1].tag in ("ADJA", "ART", "CARD", "PIAT", "PPOSAT", "PDAT"))
    ):
        return None
    return Mention(token.start, token.end, "nominal", "organisation", subkind=subkind)


def _nominative_after(tokens: Sequence[Token], k: int, last: int) -> bool:
    """„Das beunruhigt die Besatzung der Verlust“: after „der“ a masculine in the singular is no genitive."""
    if tokens[k].text.lower() != "der":
        return False
    noun = next((tokens[j] for j in range(k + 1, last) if tokens[j].tag == "NN"), None)
    reading = noun_reading(noun.text) if noun else None
    return reading is not None and "m" in reading.codes and not reading.codes & {"f", "p"}


def _with_genitive(tokens: Sequence[Token], k: int, noun: int, last: int) -> int:
    """The end of „Der Gouverneur der Region Primorje“, „der Produzent der Platte „Nachts im Zug““."""
    if noun + 1 >= last or tokens[noun + 1].text.lower() not in _GENITIVES or _nominative_after(tokens, noun + 1, last):
        return tokens[noun].end
    end = phrase_end(tokens, k, last)
    if end <= noun or tokens[end - 1].tag == "TRUNC" or any(token.tag == "KON" for token in tokens[noun:end]):
        return tokens[noun].end
    opening = next((j for j in range(noun, min(end + 1, last)) if tokens[j].text in QUOTES), None)
    if opening is None or any(tokens[j].text in QUOTES for j in range(opening + 1, end)):
        return tokens[end - 1].end
    closing = next((j for j in range(opening + 1, min(opening + _FAR, len(tokens))) if tokens[j].text in QUOTES), opening - 1)
    return tokens[closing].end
