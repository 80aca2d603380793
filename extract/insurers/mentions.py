"""The insurers that a sentence names, each once: "Regence BlueCross BlueShield" is one, "Sharp Minds" is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.insurers.arms import PUBLIC
from extract.insurers.cues import cues
from extract.insurers.dealings import is_a_thing, is_no_coverage
from extract.insurers.names import Name, among_its_plans, neighbours
from extract.page import Page
from extract.patterns.made_first import made_first
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.places.gazetteer import STATES
from extract.units import Unit
from extract.wordings import Wordings
from records.vocabulary import vocabulary

_WORDINGS = Wordings.of(__name__)
_GOVERNS = _WORDINGS["governs"]
_GOES_ON = compiled(r" [A-Z]")
_OF_AN_INSURER = _WORDINGS.words("of_an_insurer")
_IN_BRACKETS = _WORDINGS["in_brackets"]
_BLUE = "blue_cross_blue_shield"

_JOINED = (" or ", " nor ", "/", " / ", ", ")
# "Only non-Medicaid plans"
_NON = compiled(r"\bnon[- ]$")
# "All QBH providers accept Cigna": a house that is known by the letters of an insurer.
_LETTERS = compiled(r"[A-Z]{3,6}")
_ACCEPTS = _WORDINGS["accepts"]
_IS_A_PLACE = _WORDINGS["is_a_place"]


def insurers_in(page: Page, unit: Unit) -> list[Name]:
    """The insurers of a sentence; "Regence BlueCross BlueShield" is one, and a plain word alone is none."""
    matches = page.terms(unit, "insurers")
    if not matches:
        return []
    names: list[Name] = []
    for place, match in enumerate(matches):
        before = names[-1] if names else None
        if before and match.id == _BLUE and _is_one_blue(unit.low, before, match.start):
            names[-1] = before._replace(end=match.end)
            continue
        if before and match.id == "medicare_advantage" and before.id not in PUBLIC:
            if not unit.low[before.end : match.start].strip(" ®™)"):
                names[-1] = before._replace(end=match.end)  # a product of that brand
                continue
            if among_its_plans(unit.low, before, match.start):
                continue
        if match.id == "medicare" and _is_its_line(unit.low, names, match, matches[place + 1 : place + 2]):
            names[-1] = names[-1]._replace(end=match.end)
            continue
        if before and match.id in PUBLIC and before.id not in PUBLIC:
            if brackets := _IN_BRACKETS.match(unit.low, before.end):  # "Molina (Medicaid)": a plan of that brand
                names[-1] = before._replace(end=brackets.end())
            if brackets or match.start < before.end:
                continue
        if unit.text.startswith(" ", match.end) and _IS_A_PLACE.match(unit.text, match.end):
            continue
        name = Name(match.id, match.start, match.end)
        if is_no_coverage(unit.low, name) or is_a_thing(unit.text, unit.low, name):
            while names and unit.low[names[-1].end : name.start] in _JOINED:  # "Aetna or Cigna checks"
                name = names.pop()
        elif not (_is_none(unit.low, name.start) or _accepts(unit, name) or _heads_what_we_take(page, unit, name)):
            names.append(name)
    listed = neighbours(unit.low, names)
    kept = [name for name, beside in zip(names, listed, strict=True) if beside or not _is_plain_word(unit, name)]
    return [_in_its_state(page, name) if name.id in _namesakes() else name for name in kept]


def brands_in(low: str, matches: Sequence[Match]) -> list[Name]:
    """The insurers of a short text that names them alone, as the head of a row does: "Aetna Medicare" is one.

    >>> brands_in("aetna medicare", [Match("insurers", "aetna", 0, 5), Match("insurers", "medicare", 6, 14)])
    [Name(id='aetna', start=0, end=14)]
    """
    names: list[Name] = []
    for place, match in enumerate(matches):
        if match.id in ("medicare", "medicare_advantage") and _is_its_line(
            low, names, match, matches[place + 1 : place + 2]
        ):
            names[-1] = names[-1]._replace(end=match.end)
        else:
            names.append(Name(match.id, match.start, match.end))
    return names


def _is_its_line(low: str, names: Sequence[Name], match: Match, behind: Sequence[Match]) -> bool:
    """Whether "Medicare" behind a brand is one of its plans, "Aetna Medicare", in a line that parts its names by more than spaces.

    >>> def told(low, *brands): return _is_its_line(low, [Name(one, at := low.index(one), at + len(one)) for one in brands], Match("insurers", "medicare", low.index("medicare"), len(low)), ())
    >>> told("cigna, aetna medicare", "cigna", "aetna"), told("cigna aetna medicare", "cigna", "aetna"), told("aetna/medicare", "aetna")
    (True, False, False)
    """
    before = names[-1] if names else None
    if before is None or before.id in _governments() or low[before.end : match.start].strip("®™") != " ":
        return False
    if behind and not low[match.end : behind[0].start].strip():
        return False
    return len(names) < 2 or low[names[-2].end : before.start].strip(" ®™") != ""


@made_first
def _governments() -> frozenset[str]:
    return frozenset(term.id for term in vocabulary("insurers").terms if term.kind == "government")


def _is_none(low: str, start: int) -> bool:
    """Whether a "non" stands before a name: "only non-Medicaid plans"."""
    return low.endswith(("non-", "non "), 0, start) and _NON.search(low, 0, start) is not None


def _is_plain_word(unit: Unit, name: Name) -> bool:
    """Whether a brand that is also an ordinary word stands where nothing shows that the insurer is meant."""
    low = unit.low
    if low[name.start : name.end] not in cues().plain_words:
        return False
    rest = low[name.end : name.end + 12].lstrip(" -®™(")
    alone = not (low[: name.start] + low[name.end :]).strip(" .,:•-®™*")
    governed = _GOVERNS.search(low, 0, name.start) is not None and not _GOES_ON.match(unit.text, name.end)
    return not (alone or governed or rest.startswith(_OF_AN_INSURER))


def _is_one_blue(low: str, before: Name, start: int) -> bool:
    """Whether the mark at `start` belongs to the Blue plan right before it."""
    if low[before.end : start].strip(" ®™-/("):
        return False
    return before.id in (_BLUE, "anthem") or _parents().get(before.id) == _BLUE


@made_first
def _parents() -> dict[str, str]:
    return {term.id: term.parent for term in vocabulary("insurers").terms}


def _in_its_state(page: Page, name: Name) -> Name:
    """The insurer that is known by a name in the state of which the page speaks: "Select Health" in South Carolina is not Utah's."""
    low = page.document.low
    for code, state, other in _namesakes()[name.id]:
        if state in low or f", {code} " in low:
            return name._replace(id=other)
    return name


@cache
def _namesakes() -> dict[str, list[tuple[str, str, str]]]:
    """By insurer the states in which another one bears its name: their codes and names, folded, and that other one."""
    names = {code: state for state, code in STATES.items()}
    return {
        term.id: [(code.lower(), names[code], other) for code, other in term.namesakes]
        for term in vocabulary("insurers").terms
        if term.namesakes
    }


def _accepts(unit: Unit, name: Name) -> bool:
    """Whether letters that are also an insurer's name are of the house that accepts insurers."""
    if name.id == _BLUE or not _LETTERS.fullmatch(unit.text, name.start, name.end):
        return False
    return _ACCEPTS.match(unit.low, name.end) is not None


def _heads_what_we_take(page: Page, unit: Unit, name: Name) -> bool:
    """Whether a word that is also an insurer's name is the provider's own, before a colon: "Insurance accepted at Meridian: Aetna"."""
    said = unit.low[name.start : name.end]
    if not unit.low.startswith(":", name.end) or said not in cues().plain_words:
        return False
    return any(own == said or own.startswith(f"{said} ") for own in page.provider_names)
