"""Document to Page: sentences, terms, provider's name, the page's role and subject, and the scope of each sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import datetime
from itertools import repeat

from extract.bounds import MAX_SENTENCES, MOST_OF_A_TERM, first, within_bounds
from extract.claims.another_time import carry_another_time
from extract.claims.answered_no import set_answers_apart
from extract.claims.denied_verbs import set_denied_verbs_apart
from extract.claims.glossary_lines import set_definitions_apart
from extract.claims.headed_by_others import set_apart_by_name
from extract.claims.listed_others import set_apart
from extract.claims.other_branches import set_branches_apart, set_other_places_apart
from extract.claims.people import OF_PEOPLE, headings_of_people, of_people
from extract.claims.planned import WORDS_OF_A_HEADING, plan_ahead
from extract.claims.plans_apart import set_plans_apart
from extract.claims.quoted import leave_quoted
from extract.claims.scope import heading_scope, scopes
from extract.claims.subjects_of_others import set_subjects_apart
from extract.claims.told_of_others import set_told_apart
from extract.claims.under_names import set_apart_under_names
from extract.document import Document, Heading, fold
from extract.levels.belonging import NONE, LevelsAt, asam_levels, levels_in, numbered_level
from extract.levels.compared_levels import compare_in_general
from extract.levels.intensive_groups import name_intensive
from extract.levels.numbered_levels import name_numbered
from extract.levels.own_acronyms import name_by_short_forms
from extract.levels.umbrella import settle
from extract.names.forms import also_called, folded_names
from extract.names.provider import find_provider
from extract.page import Page, Scope
from extract.patterns.hints import sieve
from extract.patterns.searching import compiled
from extract.patterns.terms import Match, find_terms, match_of
from extract.reading.opened_sections import opened, told_on
from extract.roles.campus_pages import is_of_a_campus
from extract.roles.fee_rows import prices_therapies
from extract.roles.office_pages import is_of_an_office
from extract.roles.own_address import bears_its_address
from extract.roles.own_pages import is_days_timetable, is_timetable, shows_what_is_given
from extract.roles.owned_level import claim_owned, owned
from extract.roles.page_role import about_treatment, is_lesson, refers_on, signals, states_terms
from extract.roles.reports import on_a_providers_site
from extract.roles.rules_for_clients import rules_for_clients
from extract.roles.shelters import drop_shelters
from extract.roles.signs import defines_throughout
from extract.roles.told_level import (
    claim_for_whom,
    claim_headed,
    given_by_others,
    headed,
    of_our_clients,
    settle_on,
    sole_subject,
)
from extract.units import Unit, that_hold, units
from extract.wordings import Wordings
from records.codes import LevelOfCare

OWN_STATEMENTS = 3
LONG = 90  # characters of a sentence that explains
FEW_LESSONS = 10
FEW_GENERAL = 2
_WORDINGS = Wordings.of(__name__)
_LEVEL_BY_NAME = _WORDINGS["level_by_name"]
_BESIDE_LEVEL = _WORDINGS["beside_level"]
_DECIMAL_LEVEL = compiled(r"level(?<=\blevel)s? (?:0?\.5|[23]\.\d)")  # letters first: a search skips to them
_HOST = compiled(r"^[a-z]+://[^/]*")
_EXTENSION = compiled(r"\.[a-z]{2,5}\d?$")
_SEPARATORS = compiled(r"[-_/.]+")
_COMPARES = _WORDINGS["compares"]
_OURS = compiled(r"\b(?:our|we|my)\b")
_THIS_PROGRAM = _WORDINGS["this_program"]
_WE_DO = _WORDINGS["we_do"]
_READING = _WORDINGS["reading"]
OWN_HEADINGS = frozenset(("heading:asked_of_us", "heading:practitioner"))
STRONG = frozenset(("we", "our", "named", "here_at", "now_offering", "practitioner", "with_us"))
_ASKS_MEANING = _WORDINGS["asks_meaning"]
_FOR_IT = ("for ", "for our ", "for the ")
_OF_PAYING = frozenset(("insurers", "payment"))
_CLAUSE_ENDS = _WORDINGS["clause_ends"]
_OUR_LEVEL = _WORDINGS["our_level"]
_OF_A_FIRM = _WORDINGS["of_a_firm"]
_A_PROGRAM = _WORDINGS["a_program"]
_DEFINITE = compiled(r"(?:continues:)*definite")
_TAGLINE = _WORDINGS["tagline"]
_TITLE_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*\|\s*")


def analyse(document: Document, *, url: str = "", fetched_at: datetime | None = None) -> Page:
    """Everything that the fields need to know about a page."""
    document = within_bounds(document)
    sentences = first(units(document), MAX_SENTENCES)
    terms = _by_unit(find_terms(document.text, document.low), sentences)
    name_by_short_forms(sentences, terms)
    called = name_numbered(sentences, terms, document.low) | name_intensive(sentences, terms, document.low)
    provider = find_provider(document, sentences)
    names = folded_names(provider.name if provider else "", document.text, document.low)
    if provider is not None and (other := also_called(provider.name, document.title)) is not None:
        names = tuple(sorted({*names, other}, key=len, reverse=True))
    hints_of = sieve().of
    hints = [hints_of(unit.low) for unit in sentences]
    page = Page(
        document=document, units=sentences, scopes=scopes(document, sentences, names, hints, document.title), terms_of=terms, url=url,
        hints=hints, fetched_at=fetched_at, provider=provider, provider_names=names, subjects=_subjects(document, url),
        sections={**_sections(document, sentences), **called},
    )  # fmt: skip
    page.opened = told_on(sentences, terms, page.subjects) | opened(sentences, terms, page.subjects)
    _keep_out_people(page)
    set_apart_under_names(page)
    leave_quoted(page)
    set_apart(page)
    set_branches_apart(page)
    set_other_places_apart(page)
    set_subjects_apart(page)
    set_told_apart(page)
    set_answers_apart(page)
    set_apart_by_name(page)
    set_definitions_apart(page)
    set_denied_verbs_apart(page)
    set_plans_apart(page)
    plan_ahead(page)
    carry_another_time(page)
    settle(page)
    _drop_plain_outpatient(page)
    drop_shelters(page)
    compare_in_general(page)
    claim_for_whom(page)
    page.presents_own = _presents_own(page)
    settled = page.presents_own or not about_treatment(page) or is_lesson(page) or refers_on(page)
    if not settled and (headed_by := headed(page)) is not None:
        page.presents_own, page.told_level = True, (headed_by[0], [headed_by[1]])
        settle_on(page, headed_by[0])
        claim_headed(page)
    elif not settled and (found := owned(page)) is not None:
        claim_owned(page, *found)
    if page.presents_own and is_days_timetable(page):
        claim_headed(page)  # what is done at each hour is done here
    if not page.presents_own:
        _without_definite(page)
    elif is_lesson(page):
        _compare_at_large(page)
    page.dedicated = page.presents_own and _is_dedicated(page)
    if page.presents_own and not is_lesson(page) and (told := of_our_clients(page)) is not None:
        page.told_level, page.dedicated = told, True
    if page.presents_own and page.told_level is None and not is_lesson(page):
        bare = not any(block.kind == "heading" for block in document.blocks)
        if bare and (headed_by := headed(page)) is not None:
            page.told_level = (headed_by[0], [headed_by[1]])
        elif bare:
            page.told_level = sole_subject(page)
    return page


def _compare_at_large(page: Page) -> None:
    """The table of a lesson that compares levels ("IOP vs PHP") is of programs anywhere, whoever offers both at its end."""
    heading = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    if not _COMPARES.search(heading) or _OURS.search(heading):
        return
    for unit in page.units:
        if unit.block.table is not None and page.scope(unit).claim == "neutral":
            page.scopes[unit.number] = Scope("general", "headed_general")


def _keep_out_people(page: Page) -> None:
    """Sentences, headings and pictures that name a client, a clinician or who reviews are no claim, and stand in no section."""
    people = of_people(page.units, page.hints, page.terms_of, page.provider_names)
    lines = {block.text for block in page.document.blocks if block.kind in ("heading", "alt")}
    over = {heading.text for heading in page.headings}
    named = set(headings_of_people(lines | over, page.document.text, page.provider_names))
    page.names_of_people = frozenset(
        named.union(page.units[number].block.text for number in people if page.units[number].block.kind == "heading")
    )
    # "Ann Lee on our PHP"; what is nothing but a name claims nothing, and may be the provider's
    people.update(unit.number for unit in page.units if page.terms_of[unit.number] and unit.block.text in named)
    for number in people:
        if page.scopes[number].why not in OF_PEOPLE:
            page.scopes[number] = Scope("excluded", "testimonial")


def _is_dedicated(page: Page) -> bool:
    """Whether a provider's page speaks of its own program nearly throughout, and of programs in general hardly at all."""
    claims = Counter([page.scopes[unit.number].claim for unit in page.prose if unit.block.zone == "main"])
    return claims["own"] >= 2 and claims["own"] >= 3 * claims["general"] and not is_lesson(page)


def _drop_plain_outpatient(page: Page) -> None:
    """On a page about an IOP or PHP, "an outpatient evening program" is that program and no level beside it."""
    if not {"iop", "php"} & set(page.subjects.codes) or "outpatient" in page.subjects.codes:
        return
    for unit in page.units:
        if unit.block.kind not in ("paragraph", "item") or not page.terms_of[unit.number]:
            continue
        page.terms_of[unit.number] = [
            match
            for match in page.terms_of[unit.number]
            if match.id != "outpatient"
            or len(unit.low) <= match.end - match.start + 12
            or _LEVEL_BY_NAME.search(unit.low, max(0, match.start - 24), match.start)
            or unit.text[match.start : match.end].isupper()
            or unit.low[match.end : match.end + 4] == " (op"
            or _BESIDE_LEVEL.search(unit.low, max(0, match.start - 90), match.start)
            or _is_paid_apart(unit.low, match, page.terms_of[unit.number])
        ]


def _is_paid_apart(low: str, match: Match, matches: list[Match]) -> bool:
    """Whether a sentence tells what is paid for it, and in another clause of an IOP or PHP: "For outpatient we take Aetna; IOP is self-pay"."""
    if not low.endswith(_FOR_IT, 0, match.start) or not any(one.vocabulary in _OF_PAYING for one in matches):
        return False
    others = [one.start for one in matches if one.id in ("iop", "php") and one.start > match.end]
    return bool(others) and _CLAUSE_ENDS.search(low, match.end, others[0]) is not None


def _presents_own(page: Page) -> bool:
    """Whether the page is a provider's about itself.

    It speaks of its own program in several places, or it is a terse page (a timetable, a list of services, a price
    list) under the name of an organisation or with headings and terms of its own; and it refers nobody on.
    """
    if not about_treatment(page) or refers_on(page):
        return False
    prose = [unit for unit in page.prose if unit.block.zone in ("main", "aside", "header") and "©" not in unit.low]
    scopes_of = [page.scopes[unit.number] for unit in prose]
    own = sum([scope.claim == "own" and scope.why in STRONG for scope in scopes_of]) + _heads_with_we(page)
    own = 0 if own and _tells_of_this_program(prose, scopes_of, own) else own
    if own >= OWN_STATEMENTS:
        return True
    lesson = is_lesson(page) and not is_of_a_campus(page)
    if lesson or (own < OWN_STATEMENTS - 1 and defines_throughout(page)):
        return False
    definite = sum(1 for scope in scopes_of if scope.why.startswith("definite") or scope.why == "offered_to")
    # "The program includes …" beside more sentences on programs anywhere, and no "we", is still the lesson.
    general = sum(1 for scope in scopes_of if scope.claim == "general")
    # "Sober living homes have rules. Residents must …": who begins with such homes anywhere goes on about them
    begun = general + any(scope.claim == "general" for scope in scopes_of[:1])
    if (
        (own + definite >= OWN_STATEMENTS - 1 and (own or (definite >= begun and not given_by_others(page))))
        or (own and not general and _heads_its_level(page))
        or (own and not general and any(map(_tells_of_our_level, repeat(page), prose, scopes_of)))
        or _has_terms(page, scopes_of)
        or shows_what_is_given(page)
        or rules_for_clients(page) is not None
        or (own and prices_therapies(page))
        or (on_a_providers_site(page) and any(scope.own and scope.why == "practitioner" for scope in scopes_of))
        or any(is_timetable(unit, page) for unit in prose)
        or is_of_an_office(page)
    ):
        return True
    lessons = sum(
        1 for unit, scope in zip(prose, scopes_of, strict=True)
        if scope.claim in ("general", "neutral") and len(unit.text) > LONG
    )  # fmt: skip
    if not own and _heads_a_list_of_reading(page):
        return False
    headed_as_own = _has_own_heading(page) and (own > 0 or general <= 2 * FEW_GENERAL)
    return lessons <= FEW_LESSONS and (page.provider is not None or headed_as_own or bears_its_address(page))


def _tells_of_our_level(page: Page, unit: Unit, scope: Scope) -> bool:
    """Whether a sentence begins with a level of care that is "ours", and tells of no firm that serves those who treat."""
    ours = scope.why == "our" and _OUR_LEVEL.match(unit.low) is not None and _OF_A_FIRM.search(unit.low) is None
    return ours and bool(page.terms(unit, "levels_of_care"))


def _tells_of_this_program(prose: list[Unit], scopes_of: list[Scope], own: int) -> bool:
    """Whether "this program" is all that a page says as its own, and no fewer sentences tell of programs anywhere: what it has just described."""
    general = sum([scope.claim == "general" for scope in scopes_of])
    if general < own:
        return False
    of_this = sum(
        scope.why == "here_at" and _THIS_PROGRAM.search(unit.low) is not None
        for unit, scope in zip(prose, scopes_of, strict=True)
    )
    return of_this >= own


def _heads_with_we(page: Page) -> bool:
    """Whether a heading says "we" over what is done, which is worth one sentence: "What we draw from", no call to call."""
    said = [unit for unit, scope in zip(page.units, page.scopes, strict=True) if scope.why == "we" and scope.own]
    return any(
        unit.block.kind == "heading" and unit.block.zone == "main" and _WE_DO.search(unit.low) is not None
        for unit in said
    )


def _heads_its_level(page: Page) -> bool:
    """Whether the first heading is a level of care and little else, over "our program" or "our clients".

    One sentence of ours is then enough, where none speaks of programs anywhere; a guide asks or names an insurer up there.
    """
    if page.subjects.how != "h1" or not signals(page, "treats")[0]:
        return False
    heading = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if heading is None or heading.low.endswith("?") or heading.low.count(" ") >= WORDS_OF_A_HEADING:
        return False
    return not page.terms(heading, "insurers")


def _has_terms(page: Page, scopes_of: list[Scope]) -> bool:
    """Whether the page lays down its terms and is no lesson about those of others: where nobody says "we", not one sentence may be."""
    if not states_terms(page):
        return False
    at_large = sum(scope.claim == "general" for scope in scopes_of)
    if any(scope.own and scope.why in STRONG for scope in scopes_of):
        return at_large <= FEW_GENERAL
    return at_large == 0


def _heads_a_list_of_reading(page: Page) -> bool:
    """Whether the page's first heading is of links and books, which say nothing of who lists them: "Resources for Anxiety"."""
    first_heading = next((block for block in page.document.blocks if block.kind == "heading"), None)
    return first_heading is not None and _READING.fullmatch(fold(first_heading.text).strip(" .:!")) is not None


def _has_own_heading(page: Page) -> bool:
    """Whether a heading asks or says something of this provider: "Do you take Medicaid?", "My fees", or the first is a program's name."""
    headings = [fold(block.text).replace("\u00ae", "") for block in page.document.blocks if block.kind == "heading"]
    if headings and _A_PROGRAM.fullmatch(headings[0]) and not levels_in(headings[0]):
        return True
    return any(heading_scope(low, ()).why in OWN_HEADINGS for low in headings)


def _without_definite(page: Page) -> None:
    """ "The program meets …" is this provider's program only on a page that presents its own."""
    page.scopes = [
        Scope("neutral", scope.why) if "definite" in scope.why and _DEFINITE.match(scope.why) else scope
        for scope in page.scopes
    ]


def _sections(document: Document, sentences: list[Unit]) -> dict[tuple[Heading, ...], LevelOfCare]:
    """The sections that give themselves one level of care by its ASAM number, in a sentence or in their heading."""
    held: dict[tuple[Heading, ...], LevelOfCare] = {}
    if "asam" not in document.low:
        return held
    if _DECIMAL_LEVEL.search(document.low) is not None:  # else a bare "Level 1" may be of something else
        for path in {id(unit.block.headings): unit.block.headings for unit in sentences}.values():
            if path and (level := numbered_level(path[-1].low)) is not None:
                held.setdefault(path, level)
    for unit in that_hold("asam", sentences, document.low):
        path, codes = unit.block.headings, asam_levels(unit.low)
        if len(codes) == 1 and path:
            held.setdefault(path, codes[0])
    return held


def _by_unit(matches: list[Match], sentences: list[Unit]) -> list[list[Match]]:
    """Each match in its sentence, with offsets within it; one that crosses a sentence's end is dropped."""
    if len(matches) > MOST_OF_A_TERM:
        matches = _without_more_of_the_same(matches)
    starts = [unit.start for unit in sentences]
    held: list[list[Match]] = [[] for _ in sentences]
    for vocabulary, code, begin, end in matches:
        place = bisect_right(starts, begin) - 1
        if place < 0:
            continue
        start = starts[place]
        if end - start <= len(sentences[place].text):
            held[place].append(match_of((vocabulary, code, begin - start, end - start)))
    return held


def _without_more_of_the_same(matches: list[Match]) -> list[Match]:
    """The matches without those of a term that was found MOST_OF_A_TERM times before."""
    counted: Counter[tuple[str, str]] = Counter()
    kept: list[Match] = []
    for match in matches:
        counted[match[:2]] += 1
        if counted[match[:2]] <= MOST_OF_A_TERM:
            kept.append(match)
    return kept


def _subjects(document: Document, url: str) -> LevelsAt:
    """The levels of care that the page as a whole is about: its first heading, else its title, else its address."""
    first = next((block.text for block in document.blocks if block.kind == "heading"), "")
    for how, text in (("h1", first), ("title", _TITLE_PARTS.split(document.title)[0]), ("url", _path_words(url))):
        if not _ASKS_MEANING.search(fold(text)) and (codes := levels_in(text)):
            return LevelsAt(codes, how)
    # "Fern Ranch — Sober Living for Men Near Reno": what the site says of itself behind its name
    taglines = [levels_in(part) for part in _TITLE_PARTS.split(document.title)[1:] if _TAGLINE.search(fold(part))]
    return LevelsAt(taglines[0], "title") if taglines and len(taglines[0]) == 1 else NONE


def _path_words(url: str) -> str:
    """The last part of an address in words, without its file extension: "/rules.php" is no partial hospitalization.

    >>> _path_words("https://a.example/programs/evening-iop.html"), _path_words("https://a.example/rates.php?x=1")
    ('evening IOP', 'rates')
    """
    path = _HOST.sub("", fold(url)).split("?")[0].split("#")[0].rstrip("/")
    words = _SEPARATORS.sub(" ", _EXTENSION.sub("", path.rsplit("/", 1)[-1]))
    return " ".join(word.upper() if word in ("iop", "php", "otp", "op") else word for word in words.split())
