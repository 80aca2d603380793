"""Whether a page tells of several organisations by name and town, as directories and rankings do, and says nothing of its own."""

from __future__ import annotations

from collections import defaultdict

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.names.checks import is_distinctive, is_name
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.gazetteer import places
from extract.roles.reports import on_a_providers_site
from extract.units import Unit
from extract.wordings import Wordings

# Organisations: with a link to the profile of each, that say "we" each, that head a part, with a town or a number
LINKED, SPEAKING, HEADED, PLACED = 2, 2, 2, 3
OF_A_KIND = 2  # of those with a town, that say what kind of place they are: people come from towns as well
LONGEST = 60  # characters of a name
MOST_OF_A_TOWN = 3  # words
MOST_OF_A_LINK = 32  # characters
_WORDINGS = Wordings.of(__name__)
_TO_ITS_PAGE = _WORDINGS["to_its_page"]
_SEVERAL = _WORDINGS["several"]
_OF_PEOPLE = _WORDINGS["of_people"]
_SEVERAL_IN_TOWN = _WORDINGS["several_in_town"]
_PLACED = _WORDINGS["placed"]
_PARTS = compiled(r"\s+[|–—·»-]\s+|\s*\|\s*")
_LISTER = _WORDINGS["lister"]
_OTHERS_OF_ITS_KIND = _WORDINGS["others_of_its_kind"]
_NUMBER = compiled(r"#?\d{1,2}[.):]? ?")
_ONES_OWN = _WORDINGS["ones_own"]
_WORD = compiled(r"[a-z]{4,}")


def tells_of_another(page: Page) -> int:
    """How much says that the first heading is the name of somebody else than whose site it is: "Fern Clinic" on "RehabIndex".

    A chain names its places so too; the site of one who lists says so by its name, or heads a list of others of the kind.
    """
    *parts, site = _PARTS.split(page.document.title)
    first = next((unit.text for unit in page.units if unit.block.kind == "heading"), "").strip()
    subject = parts[0].strip() if parts else ""
    if not subject or not first or not (fold(subject).startswith(fold(first)) or fold(first).startswith(fold(subject))):
        return 0
    if (
        not is_name(first)
        or not is_distinctive(first)
        or set(_WORD.findall(fold(first))) & set(_WORD.findall(fold(site)))
    ):
        return 0
    if not _is_a_listers(site):
        return 2 * any(unit.block.kind == "heading" and _OTHERS_OF_ITS_KIND.fullmatch(unit.low) for unit in page.units)
    return 2 if any(scope.speaks for scope in page.scopes) else 3


def _is_a_listers(site: str) -> bool:
    return _LISTER.search(site.strip()) is not None


def lists_by_name(page: Page) -> bool:
    """Whether the text gives several organisations of different names, each with its link, its town, its number or a "we" of its own.

    What is said as "we" under the name of each is that one's; a single "we" beside them is the publisher's own, who may treat.
    """
    first = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    several = first is not None and _SEVERAL.fullmatch(first.low.strip(" .:")) is not None
    several = several or _SEVERAL_IN_TOWN.fullmatch(fold(_PARTS.split(page.document.title)[0]).strip()) is not None
    if not several and on_a_providers_site(page):
        return False
    if several and _is_a_listers(_PARTS.split(page.document.title)[-1]):
        return True
    marks = _headed(page, first, several=several)
    if marks is None:
        return False
    if len(_different([name for name, held in marks.items() if "link" in held])) >= LINKED:
        return True
    if several and len(_different([name for name, held in marks.items() if "voice" in held])) >= SPEAKING:
        return True
    numbered = [name for name, held in marks.items() if "number" in held]
    if several and len(_different(numbered)) >= PLACED and _say_their_kind(numbered):
        return True
    if (
        several
        and not on_a_providers_site(page)
        and len(_different(list(marks))) >= HEADED
        and _say_their_kind(list(marks))
    ):
        return True
    placed = _placed(page)
    return len(_different(placed)) >= PLACED and _say_their_kind(placed)


def links_profiles(page: Page) -> bool:
    """Whether the page links the profile of each of several organisations, and all that is said as "we" of levels stands under their names.

    Then "our PHP" and "we offer IOP" are theirs, however many of them say so.
    """
    may_lead = [unit for unit in page.hinting("its_page") if len(unit.low) < MOST_OF_A_LINK]
    if sum(map(_leads_to_its_page, may_lead)) < LINKED:
        return False
    first = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    several = first is not None and _SEVERAL.fullmatch(first.low.strip(" .:")) is not None
    if not several and on_a_providers_site(page):
        return False
    places = several and first is not None and _OF_PEOPLE.search(first.low) is None
    names, outside = _before_links(page, several=places)
    if any(page.terms(unit, "levels_of_care") for unit in outside):
        return False
    return len(_different(names)) >= LINKED


def _before_links(page: Page, *, several: bool) -> tuple[list[str], list[Unit]]:
    """The nearest name of an organisation before each link to a page of its own, and what "we" say that stands under none of them."""
    names: list[str] = []
    outside: list[Unit] = []
    card: list[Unit] = []
    for unit in page.units:
        if unit.block.zone != "main" or unit.block.kind == "title":
            continue
        card.append(unit)
        if len(unit.low) < MOST_OF_A_LINK and _leads_to_its_page(unit):
            held = (at for at in reversed(range(len(card))) if _heads_a_card(card[at], several=several))
            start = next(held, len(card))
            names += [card[start].text.split(":", 1)[0].strip()] if start < len(card) else []
            outside += card[:start]
            card = []
    return names, [unit for unit in (*outside, *card) if page.scope(unit).speaks]


def _heads_a_card(unit: Unit, *, several: bool) -> bool:
    name, colon, _ = unit.text.partition(":")
    return (bool(colon) or not name.endswith((".", "!"))) and _is_an_organisation(name.strip(), several=several)


def _headed(page: Page, first: Unit | None, *, several: bool) -> dict[str, set[str]] | None:
    """What marks each name that heads a part of the page; None where a sentence beside those parts says "we" or the provider's name."""
    marks: dict[str, set[str]] = defaultdict(set)
    held, numbered = "", False
    for unit in page.units:
        if unit.block.zone != "main" or unit.block.kind == "title":
            continue
        scope = page.scopes[unit.number]
        own = scope.speaks or (scope.why == "biography" and "our " in unit.low)  # "Ann leads our IOP" under her name
        if unit.block.kind == "heading":
            number = _NUMBER.match(unit.text)
            name = unit.text[number.end() if number else 0 :].strip()
            if not name:
                numbered = True
                continue
            if own:
                return None
            held = name if unit is not first and _is_an_organisation(name, several=several) else ""
            if held:
                marks[held].update(("number",) if number or numbered else ())
            numbered = False
        elif held:
            if own:
                marks[held].add("voice")
            elif _leads_to_its_page(unit):
                marks[held].add("link")
        elif own or (_names(page, unit) and _PLACED.match(unit.text) is None):
            return None
    return marks


def _leads_to_its_page(unit: Unit) -> bool:
    return _TO_ITS_PAGE.fullmatch(unit.low.strip(" .>»")) is not None


def _names(page: Page, unit: Unit) -> bool:
    """Whether a sentence names whose page it is, wherever it stands: "Harbor Steps runs an outpatient program"."""
    return unit.block.kind == "paragraph" and any(name in unit.low for name in page.provider_names)


def _is_an_organisation(name: str, *, several: bool) -> bool:
    """Whether a heading is a name that says what kind of place it is, or which level it gives: "River Bend IOP"; any name where a page is of several."""
    if len(name) > LONGEST or " " not in name or not name[0].isupper() or not is_name(name) or not is_distinctive(name):
        return False
    return several or KIND.search(name) is not None or bool(levels_in(name))


def _placed(page: Page) -> list[str]:
    """The names that stand before a town at the beginning of a line, or in the row of a table with a cell for it."""
    found = []
    for unit in page.units:
        block = unit.block
        if block.zone != "main" or block.kind not in ("paragraph", "item", "cell", "heading"):
            continue
        if block.row and block.row != block.text and _is_a_town(block.text):
            found.append(block.row)
        elif (name := _PLACED.match(unit.text[: 2 * LONGEST])) is not None and _is_a_town(name["town"]):
            found.append(name["name"])
    return [name for name in found if not _is_a_town(name) and is_name(name) and is_distinctive(name)]


def _is_a_town(text: str) -> bool:
    words = ["saint" if word in ("st", "st.") else word for word in fold(text).strip(" .").split()]
    return 0 < len(words) <= MOST_OF_A_TOWN and " ".join(words) in places().states_of


def _say_their_kind(names: list[str]) -> bool:
    """Whether two or more of the names say what kind of place they are, and not all of them one's own houses or clinics."""
    kinds = [fold(name) for name in names if KIND.search(name) or levels_in(name)]
    return len(set(kinds)) >= OF_A_KIND and any(_ONES_OWN.search(name) is None for name in kinds)


def _different(names: list[str]) -> list[frozenset[str]]:
    """The names that share no telling word with one before them: one provider's places bear its name."""
    different: list[frozenset[str]] = []
    for name in names:
        telling = frozenset(_WORD.findall(KIND.sub(" ", fold(name))))
        if telling and all(telling.isdisjoint(other) for other in different):
            different.append(telling)
    return different
