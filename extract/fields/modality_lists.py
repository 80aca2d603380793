"""Therapies that a list names by a noun that they share: "individual and group counseling", "creative therapies such as art"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.fields.modality_wordings import spans_of, worded
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.literals import AnyOf, Guarded
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

VOCABULARY = "modalities"

_WORDINGS = Wordings.of(__name__)
# "individual, group and family therapy": only the last stands beside its noun.
_HEAD = Guarded(at_words(_WORDINGS.text("head")).pattern)
_PART = _WORDINGS.guarded("part")
_PARTS = {
    "individual": "individual_therapy", "one-on-one": "individual_therapy", "one-to-one": "individual_therapy", "1-on-1": "individual_therapy", "group": "group_therapy", "family": "family_therapy",
    "couple": "couples_therapy", "couples": "couples_therapy", "marital": "couples_therapy", "marriage": "couples_therapy", "art": "art_therapy", "music": "music_therapy",
    "equine": "equine_therapy", "experiential": "experiential_therapy", "recreational": "recreation", "recreation": "recreation", "pet": "animal_therapy", "animal-assisted": "animal_therapy", "drama": "experiential_therapy", "holistic": "holistic_therapy",
    "dance": "experiential_therapy", "movement": "experiential_therapy", "activity-based": "recreation",
    "didactic": "psychoeducation", "nutrition": "nutrition", "significant-other": "couples_therapy",
    "partner": "couples_therapy", "spouse": "couples_therapy",
}  # fmt: skip
# "psychotherapy for individuals, couples, families, and groups"
_PEOPLE = {
    "individuals": "individual_therapy",
    "couples": "couples_therapy",
    "families": "family_therapy",
    "groups": "group_therapy",
}
_PERSONS = compiled("|".join(_PEOPLE))
_FOR_PEOPLE = _WORDINGS.guarded("for_people")
_BEHIND = _WORDINGS.guarded("behind")
_KIND = _WORDINGS["kind"]
_SETTINGS = _WORDINGS.guarded("settings")
_SETTING = _WORDINGS["setting"]

_GROUPS = Guarded(at_words(_WORDINGS.text("groups")).pattern)
_SUCH_AS = _WORDINGS.guarded("such_as")
_ONE_ON_ONE = _WORDINGS.guarded("one_on_one")
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
