"""The level of care of a page that names none: outpatient care at a practice, a recovery residence, a residential program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from extract.fields.denied import is_denied
from extract.fields.programs import Offered
from extract.names.provider import is_licensed
from extract.offered.dbt_program import dbt_program
from extract.offered.dui_school import enrols_offenders
from extract.offered.hospital_stay import sleeps_here, speaks_of_nights
from extract.offered.hours_of_iop import IOP_BELOW, IOP_FROM, LONG_GROUP, OFTEN, one_week_of_it
from extract.offered.methadone import dispenses_methadone, gives_methadone
from extract.offered.named_levels import levels_told, names_a_level
from extract.offered.paid_visits import is_paid_by_the_session, states_session_pay
from extract.offered.prescribed import prescribed
from extract.page import Page
from extract.patterns.literals import Guarded
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.faith_pages import is_for_the_addicted, lived_in_by_faith
from extract.roles.fee_pages import states_fees
from extract.roles.page_role import is_lesson
from extract.roles.rules_for_clients import rules_for_clients
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import IMPLIED, LevelOfCare
from records.models import Evidence, Finding

_WORDINGS = Wordings.of(__name__)
_COUNSELLING = _WORDINGS["counselling"]
_IS_GIVEN = _WORDINGS["is_given"]
_GROUP = _WORDINGS["group"]
_PRACTICE = _WORDINGS["practice"]
_COUNSELS = _WORDINGS["counsels"]
_TITLED = _WORDINGS["titled"]
_HOUSE = _WORDINGS.guarded("house")
HOUSE = f"{IMPLIED}house"  # the rule of such a house
FAITH = f"{IMPLIED}faith"  # of a program of faith that people live in
HOUSE_SIGNS = 5  # of the nine
LET_SIGNS = 4  # rent among them
_CLINIC = _WORDINGS["treated_here"]
_BARELY_RESIDENTIAL = compiled(r"residential(?: recovery)?")
_SURE_SIGNS = (frozenset(("manager", "rent")), frozenset(("chores", "curfew", "rules", "sober")))
# Enough where nobody treats: the rules of a house for people in recovery
_RULED = (
    frozenset(("chores", "rules", "sober")), frozenset(("chores", "rent", "sober")), frozenset(("chores", "residents", "curfew", "sober")),
    frozenset(("rent", "residents", "move", "sober")), frozenset(("rules", "passes", "sober")),
)  # fmt: skip
_OUTSIDE = _WORDINGS["outside"]
_LIVED_IN = _WORDINGS.guarded("lived_in")
LIVED_IN_SIGNS = 3  # of the thirteen
_QUARTERED = _WORDINGS.guarded("quartered")
_HOUSED_OTHERWISE = _WORDINGS["housed_otherwise"]
_VISITED = _WORDINGS.guarded("visited")
_GROUPS = frozenset(("group_therapy", "process_group"))
VISITED_SIGNS = 2  # of the seven
THERAPIES = 2  # different ones that the provider says are its own
SPOKEN_OF = 3  # sentences
_PAST = _WORDINGS["past"]
_CARE = frozenset(("modalities", "conditions"))
_OF_STAYS = frozenset(("residential", "detox", "sober_living", "aftercare"))
_AROUND_CARE = frozenset(("modalities", "conditions", "prices", "insurers", "formats", "payment"))
_OF_A_PRACTICE = frozenset(
    ("individual_therapy", "group_therapy", "family_therapy", "couples_therapy", "medication_management", "psychiatric_care", "mat", "cbt", "emdr", "dbt", "tms", "ketamine")
)  # fmt: skip


def implied(page: Page, findings: Iterable[Finding]) -> Offered | None:
    """The level of a provider's page that names none: what people live in, else outpatient care.

    A page whose frame names a level of care, be it in a menu, is taken at its word.
    """
    if not page.presents_own:
        return None
    rules = None if is_lesson(page) else rules_for_clients(page)
    framed = [unit for unit in page.naming("levels_of_care") if _is_structure(unit) and names_a_level(page, unit)]
    if framed:
        if all({match.id for match in levels_told(page, unit)} <= {"otp"} for unit in framed):
            # "How are methadone clinics licensed?" heads an answer, and doses are given all the same
            doses = dispenses_methadone(page) or (rules.units if rules and rules.level == "otp" else None)
            return _offered(page, "otp", doses, f"{IMPLIED}methadone") if doses else None
        if not all(_is_a_house(page, unit) for unit in framed):
            return None
        # "House rules | Tarn Sober Living", "How to apply to an Oxford House": what stands below tells the same
        by_rules = rules is not None and rules.level == "sober_living"
        return _offered(page, "sober_living", rules.units, HOUSE) if rules and by_rules else _house_by_name(page)
    if rules is not None:
        return _offered(page, rules.level, rules.units, HOUSE if rules.level == "sober_living" else f"{IMPLIED}rules")
    held = [finding for finding in findings if finding.level_of_care is None]
    found = [finding for finding in held if finding.claim == "own"]
    named = {
        match.id
        for unit in page.naming("levels_of_care")
        if _counts(page, unit) and not _TURNED_AWAY.search(unit.low)
        for match in _given(page, unit)
    }
    if not named - {"sober_living", "aftercare"}:
        if (house := _house(page)) is not None:
            return _offered(page, "sober_living", house, HOUSE)
        cares = any(finding.field in _CARE for finding in held)
        lived = _signs(page, _LIVED_IN, LIVED_IN_SIGNS) if cares else None
        if lived or (lived := _quartered(page, cares=cares)):
            return _offered(page, "residential", lived, f"{IMPLIED}lived in")
    if not (named - _OF_STAYS or is_lesson(page)) and (lived := lived_in_by_faith(page)) is not None:
        return _offered(page, "residential", lived, FAITH) if is_for_the_addicted(page) else None
    if not named - {"sober_living", "aftercare", "outpatient"} and (doses := dispenses_methadone(page)) is not None:
        return _offered(page, "otp", doses, f"{IMPLIED}methadone")
    if not named - {"outpatient"} and (given := gives_methadone(page, level_named=bool(named))) is not None:
        return _offered(page, "otp", given, f"{IMPLIED}methadone")
    if (enrols := enrols_offenders(page)) is not None:
        return _offered(page, "early_intervention", enrols, f"{IMPLIED}enrolment")
    nights = (unit.low for unit in page.own if speaks_of_nights(unit.low) and speaks_of_nights(_of_here(page, unit)))
    present = (low for low in nights if not _PAST.search(low) and not _TURNED_AWAY.search(low))
    if sleeps_here(page) or "boarding school" in page.document.low or next(present, None) is not None:
        return None
    if not named and (hours := _intensive(found, held)) is not None:
        return Offered("iop", hours, f"{IMPLIED}hours", described=True)
    if not named - {"outpatient", "aftercare"} and not is_lesson(page) and (program := dbt_program(page)) is not None:
        return _offered(page, "outpatient", program, f"{IMPLIED}dbt program")
    if _is_practice(page):
        for finding in found:
            if finding.field == "modalities" and finding.value in _OF_A_PRACTICE and _is_practised(page, finding):
                return Offered("outpatient", list(finding.evidence), f"{IMPLIED}practice", described=True)
    if named - {"sober_living", "aftercare"}:
        return None
    if (heading := _counsels_alone(page)) is not None:
        return Offered("outpatient", [page.evidence(heading)], f"{IMPLIED}practice", described=True)
    if "sober_living" in named or ("stay" in page.document.low and _STAYS.search(page.document.low)):
        return None  # people live there, and what they come together for in the evening is of the house
    return _visited(page, found) or prescribed(page, found)


def _house(page: Page) -> list[Unit] | None:
    """The signs of a house for people in recovery."""
    said = _said(page, _HOUSE)
    return _enough(page, said, HOUSE_SIGNS, "sober") or _let_house(page, said) or _ruled_house(page, said)


def _ruled_house(page: Page, said: Mapping[str, Unit]) -> list[Unit] | None:
    """The signs of a house by its rules alone: chores, and meetings of the steps, and a house meeting or rent; nobody treats there."""
    if not any(said.keys() >= signs for signs in _RULED) or _CLINIC.search(_OUTSIDE.sub("", page.document.low)):
        return None
    return next((found for signs in _RULED if (found := _enough(page, said, len(signs), "sober", all_of=signs))), None)


def _let_house(page: Page, said: Mapping[str, Unit]) -> list[Unit] | None:
    """The signs of a house where people pay rent and nobody treats them: its rules seldom say "sober"."""
    found = _enough(page, said, LET_SIGNS, "rent")
    return None if found is None or _CLINIC.search(page.document.low) else found


def _house_by_name(page: Page) -> Offered | None:
    house = _signs(page, _HOUSE, LET_SIGNS, "sober")  # its name says the most of it
    return _offered(page, "sober_living", house, HOUSE) if house is not None else None


def _is_a_house(page: Page, unit: Unit) -> bool:
    return {match.id for match in levels_told(page, unit)} <= {"sober_living"}


def _intensive(found: list[Finding], held: list[Finding]) -> list[Evidence] | None:
    """What says that groups of three hours and more meet on three days and more a week, nine hours or more and under twenty.

    That is what intensive outpatient care is (ASAM Criteria, Level 2.1); on days that grow fewer, the first count decides.
    """
    if not any(finding.field == "modalities" and finding.value in _GROUPS for finding in found):
        return None
    hours = next((finding for finding in found if finding.field == "session_hours"), None)
    days = next((finding for finding in held if finding.field == "days_per_week"), None)
    if hours is None or days is None or days.value[0] is None:
        return one_week_of_it(found)
    least, most = hours.value[0], days.value[0]
    if least is None or least < LONG_GROUP or most < OFTEN:
        return None
    return [*hours.evidence, *days.evidence] if IOP_FROM <= least * most < IOP_BELOW else None


def rented(page: Page, offered: Mapping[LevelOfCare, Offered]) -> Offered | None:
    """A house where people pay rent, under a heading that calls it residential and no more: "Residential recovery".

    Nobody pays rent in residential treatment.
    """
    if set(offered) != {"residential"} or "rent" not in page.document.low or not page.presents_own:
        return None
    for unit in page.units:
        if unit.block.zone == "main":
            for match in levels_told(page, unit):
                if (
                    _BARELY_RESIDENTIAL.fullmatch(unit.low, match.start, match.end) is None
                    and match.id != "sober_living"
                ):
                    return None
    if _CLINIC.search(page.document.low):
        return None
    house = _signs(page, _HOUSE, HOUSE_SIGNS, "rent")
    return _offered(page, "sober_living", house, HOUSE) if house else None


_STAYS = _WORDINGS["stays"]
_TURNED_AWAY = _WORDINGS["turned_away"]
_SENT_ON = _WORDINGS.guarded("sent_on")
_OWN_LEVEL = _WORDINGS["own_level"]


def _given(page: Page, unit: Unit) -> Iterator[Match]:
    """The levels of a sentence that may be given here: not denied, nor those for which who needs them is sent on."""
    if _SENT_ON.search(unit.low) and not _OWN_LEVEL.search(unit.low):
        return
    for match in levels_told(page, unit):
        if not is_denied(unit.low, match.start, match.end):  # "We aren't a detox facility"
            yield match


def _of_here(page: Page, unit: Unit) -> str:
    """A sentence without the levels that it names and that are not given here."""
    low, kept = unit.low, set(_given(page, unit))
    for match in reversed(page.terms(unit, "levels_of_care")):
        if match not in kept:
            low = f"{low[: match.start]} {low[match.end :]}"
    return low


def _visited(page: Page, found: list[Finding]) -> Offered | None:
    """Outpatient care by its signs: groups with days or times, a line of a list that is counselling, or visits and sessions."""
    for finding in found:
        if finding.field in ("sessions", "days", "dayparts"):
            quotes = " ".join(f"{item.section} {item.quote}" for item in finding.evidence).lower()
            if _GROUP.search(f"{quotes} {page.document.title.lower()}"):
                return Offered("outpatient", list(finding.evidence), f"{IMPLIED}{finding.field}", described=True)
    for unit in page.units:
        line = unit.block.zone == "main" and unit.block.kind in ("heading", "item") and len(unit.low.split()) <= 6
        if line and _COUNSELLING.search(unit.low) and page.scope(unit).claim in ("own", "neutral"):
            return Offered("outpatient", [page.evidence(unit)], f"{IMPLIED}counseling", described=True)
    given = (unit for unit in page.own if unit.block.zone == "main")
    if (told := next((unit for unit in given if _IS_GIVEN.match(unit.low)), None)) is not None:
        return Offered("outpatient", [page.evidence(told)], f"{IMPLIED}counseling", described=True)
    therapies = {
        str(finding.value): finding.evidence[0]
        for finding in found
        if finding.field == "modalities" and finding.value in _OF_A_PRACTICE
    }
    if len(therapies) >= THERAPIES:
        named = list({item.quote: item for item in therapies.values()}.values())[:3]
        return Offered("outpatient", named, f"{IMPLIED}therapies", described=True)
    treats = _is_practice(page) or any(finding.field in _CARE for finding in found) or _speaks_of_therapy(page)
    if (paid := states_session_pay(page, found)) is not None:
        return _offered(page, "outpatient", [paid], f"{IMPLIED}visits")
    by_the_session = is_paid_by_the_session(page, found)
    priced = [finding for finding in found if finding.field == "prices"] if by_the_session else []
    if priced and states_fees(page):
        return Offered("outpatient", list(priced[0].evidence), f"{IMPLIED}visits", described=True)
    treats = treats or by_the_session
    # A guide to what insurance pays for speaks of visits and of therapy, and of nobody's own.
    if treats and not is_lesson(page) and any(finding.field in _AROUND_CARE for finding in found):
        signs = _signs(page, _VISITED, VISITED_SIGNS)
        return _offered(page, "outpatient", signs, f"{IMPLIED}visits") if signs else None
    return None


def _speaks_of_therapy(page: Page) -> bool:
    """Whether several sentences of the main text speak of therapy, counselling or psychiatry."""
    spoken = (unit for unit in page.units if unit.block.zone == "main" and _PRACTICE.search(unit.low))
    return len(list(islice(spoken, SPOKEN_OF))) == SPOKEN_OF


def _signs(page: Page, pattern: Guarded, least: int, needed: str = "") -> list[Unit] | None:
    """The sentences with the first of each sign, where there are enough of them; None else."""
    return _enough(page, _said(page, pattern), least, needed)


def _said(page: Page, pattern: Guarded) -> dict[str, Unit]:
    """The first sentence with each sign."""
    said: dict[str, Unit] = {}
    for unit, scope in zip(page.units, page.scopes, strict=True):
        if unit.block.zone != "main" and unit.block.zone != "aside":
            continue
        speaks = scope.claim not in ("excluded", "general")
        if not (speaks or (scope.why == "first_person" and _is_of_practitioner(page))):
            continue
        for found in pattern.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    return said


def _quartered(page: Page, *, cares: bool) -> list[Unit] | None:
    """The sentence by which those who are treated have rooms there: "Veterans are roomed with other veterans".

    Beside what is treated, or beside residential care that is told of at large ("Part of residential treatment is to …").
    """
    spoken = cares or any(
        match.id == "residential" for unit in page.naming("levels_of_care") for match in levels_told(page, unit)
    )
    if not spoken or is_lesson(page):
        return None
    for unit in page.units:
        if unit.block.zone != "main" or page.scope(unit).claim not in ("own", "neutral"):
            continue
        if _QUARTERED.search(unit.low) and not _PAST.search(unit.low):
            return None if _HOUSED_OTHERWISE.search(page.document.low) else [unit]
    return None


def _is_of_practitioner(page: Page) -> bool:
    """Whether somebody who practises alone speaks on the page: then "I" is no guest."""
    return any(scope.why.endswith("practitioner") for scope in page.scopes)


def _enough(
    page: Page, said: Mapping[str, Unit], least: int, needed: str = "", *, all_of: frozenset[str] = frozenset()
) -> list[Unit] | None:
    """The sentences with the signs, where there are enough of them, and all of some; None else."""
    if "passes" in said and len(said) - 1 < least and _CLINIC.search(page.document.low):
        said = {sign: unit for sign, unit in said.items() if sign != "passes"}
    if not said.keys() >= all_of:
        return None
    if (len(said) < least and not any(said.keys() >= sure for sure in _SURE_SIGNS)) or (needed and needed not in said):
        return None
    return list({unit.number: unit for unit in said.values()}.values())


def _offered(page: Page, level: LevelOfCare, signs: list[Unit], rule: str) -> Offered:
    return Offered(level, [page.evidence(unit) for unit in signs[:3]], rule, described=True)


def _is_structure(unit: Unit) -> bool:
    """Whether it is of the page's frame: a title, a heading, a menu, a button."""
    return unit.block.zone in ("nav", "header", "footer") or unit.block.kind in ("title", "heading", "alt", "button")


_TELLS_OF = _WORDINGS["tells_of"]


def _counts(page: Page, unit: Unit) -> bool:
    """Whether a level that a sentence names may be the provider's, and not one of a lesson or of a career.

    What a form lets people choose, or a guest praises, is no statement, and yet tells that there is more than outpatient care.
    """
    if unit.block.zone in ("form", "testimonial") or unit.block.kind == "option":
        return True
    if _TELLS_OF.match(unit.low) and page.scope(unit).claim == "hypothetical":
        return True  # "The Intensive Outpatient Program (IOP) may also involve …": whatever it supposes of it
    return page.scope(unit).own and not _PAST.search(unit.low)


def _is_practice(page: Page) -> bool:
    """Whether name, title or first heading say that this is a practice for counselling, therapy or psychiatry."""
    if any(scope.why == "practitioner" for scope in page.scopes):
        return True
    first = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    name = page.provider.name.lower() if page.provider else ""
    return any(_PRACTICE.search(text) for text in (name, page.document.title.lower(), first))


def _counsels_alone(page: Page) -> Unit | None:
    """What counsels on the page of one clinician, whom people see by appointment: the heading, where a licensed one speaks as "I"; under a
    psychologist's title the sentence that says whom the service is for."""
    if page.provider is None or is_lesson(page):
        return None
    if _TITLED.match(page.provider.name.lower()):
        own = (unit for unit in page.own if unit.block.zone == "main" and unit.block.kind == "paragraph")
        return next((unit for unit in own if page.terms(unit, "conditions")), None)
    if not is_licensed(page.provider.name):
        return None
    if not _is_of_practitioner(page):
        return None
    return next(
        (
            unit
            for unit in page.units
            if unit.block.kind == "heading" and unit.block.zone == "main" and _COUNSELS.match(unit.low)
        ),
        None,
    )


def _is_practised(page: Page, finding: Finding) -> bool:
    """Whether more than the title says so: what every page of a practice is called, its list of books is called as well."""
    if any(item.where != "title" for item in finding.evidence):
        return True
    told = (unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title")
    return any(_PRACTICE.search(unit.low) for unit in told)


def is_a_service(page: Page, offered: Offered) -> bool:
    """Whether aftercare is one of the services that a page lists, and not what it is about: a card beside "Individual counseling"."""
    named = offered.level == "aftercare" and offered.rule in ("heading", "listed", "enumerated")
    return named and "aftercare" not in page.subjects.codes
