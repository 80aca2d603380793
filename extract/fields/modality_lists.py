"""Therapies that a list names by a noun that they share: "individual and group counseling", "creative therapies such as art"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.alternatives import at_words
from extract.fields.modality_wordings import spans_of, worded
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

VOCABULARY = "modalities"

# "individual, group and family therapy": only the last stands beside its noun.
_HEAD = Guarded(
    at_words(
        r"\b(?:therap(?:y|ies)|counsell?ing|sessions?|psychotherapy|treatment sessions?|(?:(?<=family )|(?<=group ))treatment(?! (?:plans?|goals?|team|centers?|program|facilit\w+|needs|planning|approach)\b))\b"
    ).pattern
)
_PART = Guarded(
    r"(?P<word>individual|one-on-one|group|family|couples?|marital|marriage|art|music|equine|dance|movement|experiential|recreational|activity-based|holistic|nutrition|significant-other|didactic)"
    r"(?: (?:therap(?:y|ies)|counsell?ing))?[\s,/&+]*(?:\b(?:and/or|and|or|y|as well as)\b)?[\s,/&+]*(?:an? )?(?:(?:weekly|daily|private|small|other expressive|(?P<between>expressive|creative|(?:(?<=and )|(?<=as well as ))(?:educational|psychiatric)|outpatient|mental health|behavioral health|substance (?:use|abuse)|addiction|trauma|clinical|talk|conjoint|occupational|play|premarital|relationship|cognitive[- ]behavioral|dialectical[- ]behavioral|expressive arts|grief|leisure|parent-child|home-based|in-home|school-based|community-based|virtual|online|telehealth))\s+)?$"
)
_PARTS = {
    "individual": "individual_therapy", "one-on-one": "individual_therapy", "group": "group_therapy", "family": "family_therapy",
    "couple": "couples_therapy", "couples": "couples_therapy", "marital": "couples_therapy", "marriage": "couples_therapy", "art": "art_therapy", "music": "music_therapy",
    "equine": "equine_therapy", "experiential": "experiential_therapy", "recreational": "recreation", "holistic": "holistic_therapy",
    "dance": "experiential_therapy", "movement": "experiential_therapy", "activity-based": "recreation",
    "didactic": "psychoeducation", "nutrition": "nutrition", "significant-other": "couples_therapy",
}  # fmt: skip
# "psychotherapy for individuals, couples, families, and groups"
_PEOPLE = {
    "individuals": "individual_therapy",
    "couples": "couples_therapy",
    "families": "family_therapy",
    "groups": "group_therapy",
}
_PERSONS = compiled("|".join(_PEOPLE))
_FOR_PEOPLE = Guarded(
    r"\b(?:psychotherapy|therapy|counsell?ing) (?:for|to|with) (?P<who>(?:individuals|couples|families|groups)(?:(?:,| and|, and| or|, or| &|/) ?(?:individuals|couples|families|groups))+)"
)
# "Psychotherapy - Individual, Family, Group", "Counseling (individual, couples and family)"
_BEHIND = Guarded(
    r"\b(?:psychotherapy|therapy|counsell?ing)(?: sessions?)? ?[-:(] ?(?P<who>(?:individual|group|family|couples?)s?(?:(?:,| and|, and| or|, or| &|, &|/| /) ?(?:individual|group|family|couples?)s?)+)\b(?! (?:therap|counsel|session|psycho))"
)
_KIND = compiled(r"individual|group|family|couple")
_SETTINGS = Guarded(
    r"\b(?:individual|group|family)(?:(?:,| and|, and| or| and/or|/) ?(?:individual|group|family))+ (?:(?:treatment |therapeutic )?modalities|settings?|formats?|work|care|support|services|programming|treatment)\b"
)
_SETTING = compiled(r"individual|group|family")

_GROUPS = Guarded(
    at_words(
        r"\b(?:cbt|dbt|skills|therapy|treatment|clinical|iop|php|behavioral|skills training|recovery|evening|morning|daily|daytime|weekly|(?<!church )(?<!ministry )small|men's|women's|adult|teen|open|closed|hours? of|three-hour|intensive|psycho-?educational|educational) groups?\b(?! (?:home|health|plan|rate|number|of companies))"
        r"|\b(?:attends?|participate in) (?:\w+ ){0,2}groups\b|\bprogram (?:includes|offers|combines|provides) (?:[\w-]+ ){0,3}groups\b|\b(?:individually|individual sessions|individual therapy) and in (?:small )?groups\b|\b(?:our|the|iop|outpatient) groups? (?:meets?|rooms?|are|runs?|is|starts?|consists?)\b|\bnumber of groups (?:attended|per week|a week)\b|\b(?:therapist|counselor|clinician)s?[- ]led (?:[\w-]+ )?groups?\b|^groups? (?:meets?|are|runs?|start)\b"
    ).pattern
)
# "creative therapies such as art, music and yoga": the members of the list need no noun of their own.
_SUCH_AS = Guarded(
    r"\b(?:creative|expressive|experiential|recreational|holistic|complementary|adjunct\w*|integrative|wellness)\b[\w/ -]{0,40}?(?:,? such as|,? like|,? including|:|,? includ\w+) (?P<list>[^.;:()]{3,160})"
)
_ONE_ON_ONE = Guarded(
    r"\b(?:therapist|counselor|clinician|psychologist)\b(?: \w+){0,2} (?:(?:one-on-one|one on one)|individually)\b|\b(?:one-on-one|one on one) (?:[\w-]+ ){0,3}(?:with|by) (?:\w+ ){0,3}(?:therapist|counselor|clinician|psychologist)s?\b"
    r"|\b(?:meets?|works?) (?:one-on-one|one on one) with (?:each|every|all|our) (?:\w+ )?(?:clients?|patients?|residents?|participants?|teens?|members?)\b"
    r"|\bcounsell?ed (?:\w+ )?(?:individually|(?:one-on-one|one on one))\b|\bindividually counsell?ed\b"
    r"|\b(?:sessions?|therapy|counsell?ing|treatment|program|iop|php)(?: at [\w ]{2,30})? (?:is|are) (?:all |always |entirely |completely |fully |strictly |held )*(?:one-on-one|one on one)\b(?! (?:tutor|coach|mentor|train|instruct))"
)
_LISTS_EXERCISE = Guarded(r"(?:^|, |: | and |, and )exercise(?=,| and | & |$|\.)")
_MEMBERS = {
    "art": "art_therapy", "music": "music_therapy", "equine": "equine_therapy", "drama": "experiential_therapy",
    "dance": "experiential_therapy", "exercise": "fitness",
}  # fmt: skip
_MEMBER = compiled(rf"\b(?:{'|'.join(_MEMBERS)})\b")


def _around_head(low: str) -> Iterator[Match]:
    """The members before a noun that they share; the last of them stands beside it and is a term of the vocabulary."""
    if not _PART.may_match(low):
        return
    for head in _HEAD.compiled.finditer(low):
        end, first = head.start(), True
        while (part := _PART.compiled.search(low, max(0, end - 48), end)) is not None and _starts_word(
            low, part.start()
        ):
            if not first or part["between"]:
                yield Match(VOCABULARY, _PARTS[part["word"]], *part.span("word"))
            end, first = part.start(), False


def _starts_word(low: str, start: int) -> bool:
    return start == 0 or not low[start - 1].isalnum()


def _exercise(low: str) -> Iterator[Match]:
    if "exercises" not in low:
        for span in _LISTS_EXERCISE.compiled.finditer(low):
            yield Match(VOCABULARY, "fitness", span.end() - len("exercise"), span.end())


def _members(low: str) -> Iterator[Match]:
    """What a list of creative or other such therapies names: "expressive therapies, such as art and music"."""
    if not ("music" in low or "art" in low or "dance" in low or "exercise" in low):
        return
    for listed in _SUCH_AS.compiled.finditer(low):
        for member in _MEMBER.finditer(low, *listed.span("list")):
            yield Match(VOCABULARY, _MEMBERS[member.group()], *member.span())


def _for_people(low: str) -> Iterator[Match]:
    for people in _FOR_PEOPLE.compiled.finditer(low):
        for word in _PERSONS.finditer(low, people.start("who"), people.end()):
            yield Match(VOCABULARY, _PEOPLE[word.group()], *word.span())


def _behind_noun(low: str) -> Iterator[Match]:
    if not ("individual" in low or "family" in low):
        return
    for kinds in _BEHIND.compiled.finditer(low):
        for word in _KIND.finditer(low, *kinds.span("who")):
            yield Match(VOCABULARY, _PARTS[word.group()], *word.span())


_READ: dict[Guarded, Callable[[str], Iterable[Match]]] = {
    _GROUPS: spans_of(_GROUPS, "group_therapy"),
    _HEAD: _around_head,
    _ONE_ON_ONE: spans_of(_ONE_ON_ONE, "individual_therapy"),
    _LISTS_EXERCISE: _exercise,
    _SUCH_AS: _members,
    _FOR_PEOPLE: _for_people,
    _BEHIND: _behind_noun,
}
_LISTS = AnyOf(_READ)


def coordinated(page: Page, unit: Unit) -> list[Match]:
    """The modalities of a list that shares its noun ("individual and group counseling"), as further matches."""
    low = unit.low
    found: list[Match] = []
    for cue in _LISTS.that_may_match(low):
        found += _READ[cue](low)
    found += worded(page, unit)
    for span in _SETTINGS.finditer(low):
        found += [
            Match(VOCABULARY, _PARTS[word.group()], *word.span()) for word in _SETTING.finditer(low, *span.span())
        ]
    return found
