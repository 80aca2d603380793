"""The level of care that a page tells of as its own though it gives no name and never says that it is offered: a county's
page in the third person ("participants are expected to …"), a page whose "our patients" are those of one level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

from extract.levels.belonging import is_reference, levels_in, subjects_of
from extract.page import Page, Scope
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.roles.reports import on_a_providers_site
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_TOLD = frozenset(("paragraph", "item", "cell"))
MOST_TOLD = 60  # sentences; a longer page without a "we" is a guide
SIGNS = 2  # kinds of them, beside a sentence whose subject is the level
HEADING_WORDS = 8
AT_START = 24  # characters before a level that is the subject of its sentence
FEW_SENTENCES, FIRST_SENTENCES = 12, 3  # of a page that tells of one level and no more
FIRST_WORDS = 12  # characters before a level with which a sentence begins
NAMED = 3  # sentences that name the level of "our patients"
OUR_PEOPLE = 2
_WORDINGS = Wordings.of(__name__)
_HEDGES = _WORDINGS["hedges"]
_LESSON = _WORDINGS["lesson"]
_BY_OTHERS = _WORDINGS["by_others"]
_DOES = _WORDINGS["does"]
_COMPARED = _WORDINGS["compared"]
_RECOGNIZED = _WORDINGS["recognized"]
_MEETS = _WORDINGS["meets"]
_ATTEND = _WORDINGS["attend"]
_THIS = _WORDINGS["this"]
_ANY = _WORDINGS["any"]
# What only one program says of itself; each is one sign.
_SIGNS = {
    "admits": _WORDINGS["admits"],
    "expects": _WORDINGS["expects"],
    "priced": _WORDINGS["priced"],
    "counts": _WORDINGS["counts"],
    # A lesson counts days, and names none
    "weekdays": _WORDINGS["weekdays"],
    "described": _WORDINGS["described"],
    "authorized": _WORDINGS["authorized"],
    "told_ahead": _WORDINGS["told_ahead"],
    "reached": _WORDINGS["reached"],
    "clock": _WORDINGS["clock"],
    "stay": _WORDINGS["stay"],
    "beds": _WORDINGS["beds"],
    "assigned": _WORDINGS["assigned"],
    "staffed": _WORDINGS["staffed"],
}
# Of which a lesson has none but by accident
_SURE_SIGNS = frozenset(("priced", "weekdays", "described", "authorized", "reached", "clock", "beds", "assigned"))
_GIVES = _WORDINGS["gives"]
_FOR_WHOM = _WORDINGS["for_whom"]
_AT_LARGE = "programs_at_large"
_OUR_PEOPLE = _WORDINGS["our_people"]
_CLIENTS_BEHIND = _WORDINGS["clients_behind"]
_CLIENTS_BEFORE = _WORDINGS["clients_before"]
_DURING = _WORDINGS["during"]
_TO_CLIENTS = _WORDINGS["to_clients"]
_ITSELF = _WORDINGS["itself"]
_LASTS = _WORDINGS["lasts"]
_OTHER_NAME = _WORDINGS["other_name"]
_HELPS = _WORDINGS["helps"]
_IN_THE = _WORDINGS["in_the"]
_ATTENDED = _WORDINGS["attended"]
_LED = _WORDINGS["led"]
_OFFERING = _WORDINGS["offering"]


def headed(page: Page) -> tuple[LevelOfCare, Unit] | None:
    """The level of which a page without a name tells, in the third person, as of one program, and the line that names it.

    It stands in the heading, or is what the first sentence of a page without a heading tells of.
    """
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind in _TOLD]
    if page.provider is not None or not told or len(told) > MOST_TOLD:
        return None
    heading = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if heading is None:
        named = (match for match in page.terms(told[0], "levels_of_care") if _is_subject(told[0], match))
        levels = tuple(cast("LevelOfCare", match.id) for match in named) or _definitely(page, told)
    else:
        low = _OTHER_NAME.sub("", heading.low)
        if not is_of_one_heading(low):
            return None
        levels = page.subjects.codes if page.subjects.how == "h1" else ()
        if low != heading.low:
            levels = levels_in(heading.text[: len(low)])
    if len(levels) != 1 or given_by_others(page):
        return None
    plain = [unit for unit in told if page.scope(unit).claim != "general" and not _hedges(unit)]
    if len(plain) < len(told) - len(plain) or sum(1 for unit in told if page.scope(unit).claim == "general") > 1:
        return None
    shown = {name for name, sign in _SIGNS.items() if any(sign.search(unit.low) for unit in plain)}
    sure = not shown.isdisjoint(_SURE_SIGNS)
    attended = len(plain) == len(told) and _is_attended(plain)
    if not any(
        match.id == levels[0]
        and (
            _is_subject(unit, match)
            or ((sure or heading is None) and _THIS.search(unit.low, 0, match.start))
            or (attended and _is_helped(unit, match))
        )
        for unit in plain
        for match in page.terms(unit, "levels_of_care")
    ) and not (
        (sure and any(_GIVES.match(unit.low) for unit in plain))
        # "Teens of 13 to 17 attend three evenings a week": of how old they are and how often they come a lesson tells with a hedge
        or (len(plain) == len(told) and any(_ATTEND.match(unit.low) for unit in plain))
    ):
        return None
    signs = len(shown) + any(_ITSELF.search(unit.text) for unit in plain) + 2 * attended
    named_in = (unit for unit in told if any(match.id == levels[0] for match in page.terms(unit, "levels_of_care")))
    return (levels[0], heading or next(named_in)) if signs >= SIGNS else None


def sole_subject(page: Page) -> tuple[LevelOfCare, list[Unit]] | None:
    """The only level that the first sentences of a short page without a heading tell of as what is given: "Day treatment provides …".

    Other levels stand there as what it is compared with. For a page of which other sentences say that it is a program's own.
    """
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind in _TOLD]
    if not told or len(told) > FEW_SENTENCES or page.provider is not None or given_by_others(page):
        return None
    if any(page.scope(unit).why in ("we", "our") for unit in told):
        return None  # who says "we" says as well what "we" offer
    claims = Counter(page.scope(unit).claim for unit in told)
    if any(unit.block.kind == "heading" for unit in page.units) or claims["general"] > claims["own"]:
        return None
    named = [
        (cast("LevelOfCare", match.id), unit, match)
        for unit in told
        for match in subjects_of(unit.low, page.terms(unit, "levels_of_care"))
        if not _COMPARED.search(unit.low, 0, match.start)
    ]
    codes = {level for level, _, _ in named}
    levels = codes - {"outpatient"} or codes  # "a program of outpatient services" says how one comes to it
    if len(levels) != 1:
        return None
    of_it = [(unit, match) for level, unit, match in named if level in levels]
    first, match = of_it[0]
    subject = (_is_subject(first, match) or _RECOGNIZED.match(first.low, match.end)) and not _HEDGES.search(first.low)
    if not subject and any(_MEETS.search(unit.low, 0, other.start) for unit, other in of_it):
        subject = claims["general"] == 0 and claims["own"] >= OUR_PEOPLE - 1
    begun = {unit.number for unit, match in of_it if match.start <= FIRST_WORDS}
    if first not in told[:FIRST_SENTENCES] or not (subject or len(begun) > 1):
        return None
    return (next(iter(levels)), [first])


def is_of_one_heading(low: str) -> bool:
    """Whether a heading may name one program, being short and promising no lesson."""
    return len(low.split()) <= HEADING_WORDS and _LESSON.search(low) is None


def does(low: str, end: int) -> bool:
    """Whether words behind a level tell what the one program of that name does."""
    return _DOES.match(low, end) is not None or _HELPS.match(low, end) is not None


def _is_attended(plain: list[Unit]) -> bool:
    """Whether it is told how often each of those who come attends, and by whom, with a license or a post, they are seen."""
    return any(_ATTENDED.search(unit.low) for unit in plain) and any(_LED.search(unit.low) for unit in plain)


def _is_helped(unit: Unit, match: Match) -> bool:
    """Whether a sentence says what the level does for those who come, or what those in it do."""
    if _IN_THE.search(unit.low[: match.start]) is not None:
        return True
    if match.start > AT_START or unit.low.startswith(("a ", "an ")):
        return False
    return _HELPS.match(unit.low, match.end) is not None


def _hedges(unit: Unit) -> bool:
    """Whether a sentence tells of what is so elsewhere as well; an exact stay is told of one place."""
    return _HEDGES.search(_LASTS.sub("", unit.low)) is not None


def _definitely(page: Page, told: list[Unit]) -> tuple[LevelOfCare, ...]:
    """The one level that a page without a heading calls "the IOP", and never "an IOP"; nothing where there are several."""
    said = [(unit, match) for unit in told for match in page.terms(unit, "levels_of_care")]
    found = {cast("LevelOfCare", match.id) for unit, match in said if _THIS.search(unit.low, 0, match.start)}
    at_large = any(_ANY.search(unit.low, 0, match.start) for unit, match in said if match.id in found)
    return tuple(found) if len(found) == 1 and not at_large else ()


def given_by_others(page: Page) -> bool:
    """Whether a page says that what it tells of is given by contractors, partners and the like: who tells it gives nothing."""
    return any(unit.block.zone == "main" and _BY_OTHERS.search(unit.low) for unit in page.units)


def claim_headed(page: Page) -> None:
    """Take the plain sentences of such a page for the program's own: it has no others to tell of."""
    for unit in page.units:
        plain = page.scope(unit).claim == "neutral" and unit.block.zone == "main" and unit.block.kind != "heading"
        if plain and not _hedges(unit):
            page.scopes[unit.number] = Scope("own", "definite:headed by its level")


def settle_on(page: Page, level: LevelOfCare) -> None:
    """Read the other name of a level in the heading as no second level: "Intensive Outpatient Program (IOP) or Day Treatment"."""
    if len(page.subjects.codes) < 2:
        return
    page.subjects = page.subjects._replace(codes=(level,))
    for unit in page.naming("levels_of_care"):
        if unit.block.kind in ("title", "heading") and _OTHER_NAME.search(unit.low):
            held = page.terms_of[unit.number]
            page.terms_of[unit.number] = [one for one in held if one.vocabulary != "levels_of_care" or one.id == level]


def claim_for_whom(page: Page) -> None:
    """Take "PHP is for adults with depression" for no lesson under the heading "PHP" on the site of one who treats."""
    if page.subjects.how != "h1" or not on_a_providers_site(page):
        return
    for unit in page.naming("levels_of_care"):
        told = page.scope(unit).why == _AT_LARGE and unit.block.zone == "main" and unit.block.kind in _TOLD
        named = page.terms(unit, "levels_of_care")[0] if told else None
        if named is None or named.id not in page.subjects.codes or named.start > FIRST_WORDS:
            continue
        if _FOR_WHOM.match(unit.low, named.end) is None or _hedges(unit) or is_lesson(page):
            continue
        page.scopes[unit.number] = Scope("neutral", "for whom")
        for after in page.units[unit.number + 1 :]:  # "It meets five days a week" goes on about it
            if after.block is not unit.block or not page.scope(after).why.endswith(f":{_AT_LARGE}"):
                break
            page.scopes[after.number] = Scope("neutral", "for whom")


def _is_subject(unit: Unit, match: Match) -> bool:
    """Whether a sentence says what the level does: "The Intensive Outpatient Program (IOP) serves …", and no "An IOP is …"."""
    if match.start > AT_START or unit.low.startswith(("a ", "an ")):
        return False
    return _DOES.match(unit.low, match.end) is not None


def of_our_clients(page: Page) -> tuple[LevelOfCare, list[Unit]] | None:
    """The level whose clients are "our patients" on a page that says nowhere which levels it offers, and the sentences.

    None where another level is said to be offered, and where "our" stands at the end alone, as under a lesson.
    """
    if page.provider is not None or any(
        levels_in(block.text) for block in page.document.blocks if block.kind == "heading"
    ):
        return None  # headings say themselves whose they are
    said = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind in ("paragraph", "item")]
    ours = [unit for unit in said if page.scope(unit).own and _OUR_PEOPLE.search(unit.low)]
    if len(ours) < OUR_PEOPLE or any(
        page.terms(unit, "levels_of_care") and _OFFERING.search(unit.low) for unit in said
    ):
        return None
    named: Counter[LevelOfCare] = Counter()
    of_clients: dict[LevelOfCare, list[Unit]] = {}
    for unit in said:
        levels = {cast("LevelOfCare", match.id) for match in _subjects(page, unit)}
        named.update(levels)
        if page.scope(unit).claim in ("own", "neutral") and not _HEDGES.search(unit.low):
            for match in _subjects(page, unit):
                if _is_of_clients(unit.low, match):
                    of_clients.setdefault(cast("LevelOfCare", match.id), []).append(unit)
    if len(of_clients) != 1:
        return None
    level, units = next(iter(of_clients.items()))
    if named[level] < NAMED or any(count >= named[level] for other, count in named.items() if other != level):
        return None
    first = ours[0].number
    return (level, units) if any(unit.number > first for unit in units) else None


def _subjects(page: Page, unit: Unit) -> Iterator[Match]:
    return (match for match in page.terms(unit, "levels_of_care") if not is_reference(unit.low, match.start))


def _is_of_clients(low: str, match: Match) -> bool:
    """Whether the level is the one that clients are in: "PHP patients", "during day treatment, clients attend …"."""
    if _CLIENTS_BEHIND.match(low, match.end) or _CLIENTS_BEFORE.search(low, 0, match.start):
        return True
    return bool(_DURING.match(low[: match.start])) and _TO_CLIENTS.match(low, match.end) is not None
