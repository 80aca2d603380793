"""What kind of page this is: a provider's, a directory's, or an article; from several signals, each named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.claims.scope import heading_scope
from extract.document import fold
from extract.names.provider import is_licensed
from extract.page import Page
from extract.patterns.hints import sieve
from extract.patterns.literals import remembered
from extract.patterns.searching import compiled
from extract.roles.campus_pages import is_of_a_campus
from extract.roles.cues import role_cues
from extract.roles.faith_pages import is_for_the_addicted, is_of_faith, lived_in_by_faith
from extract.roles.fee_pages import bills_by_the_session, states_fees
from extract.roles.narrators import is_told_by_a_family, is_told_by_a_guest
from extract.roles.office_pages import bills_your_plan
from extract.roles.own_tables import tells_in_tables
from extract.roles.paperwork import is_of_paperwork
from extract.roles.practitioner_pages import is_named_practitioner
from extract.roles.reports import TREATS_BY_NAME, is_signed, on_a_providers_site, own_statements_unquoted
from extract.roles.rules_for_clients import rules_for_clients
from extract.roles.served import is_told_at_home, outweighs, serves_those_who_treat
from extract.roles.signs import defines_throughout, lets_rooms, own_statements, signs
from extract.roles.spanish_consultations import is_of_a_consultation
from extract.roles.therapy import (
    OTHER_SESSIONS,
    SAID_BY_ONE,
    SESSION_FEE,
    TALKED,
    bills_for_clients,
    bills_insurers,
    gives_drivers_classes,
    is_of_one_therapist,
    talks_of_its_therapy,
    tells_of_first_session,
    treats_a_condition,
)
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import PageRole

DIRECTORY_FROM = 3  # the weight of distinct cues from which a page is somebody's who refers to others
NEWS_FROM = 4  # two different wordings of a newspaper
OWN_SITE = 4  # and so much more where the site bears the name of one who treats
CHARITY_FROM = 3  # kinds of words of one who gives
_WORDINGS = Wordings.of(__name__)
_COUNSELS = _WORDINGS["counsels"]
_OF_PSYCHIATRY = _WORDINGS["of_psychiatry"]
_COUNSELING_PLACE = _WORDINGS["counseling_place"]
_TESTED = _WORDINGS["tested"]
_RESIDENTS = _WORDINGS["residents"]
_TOGETHER = _WORDINGS["together"]
EVIDENCE_FROM = 2  # kinds of evidence that somebody treats
TERMS_FROM = 3  # kinds of house rules and terms of payment, from which a page is of one who has clients
OTHER_TRADE_FROM = 2
_CLEANSES = "cleanses "
AROUND_FROM = 3
FEW_LINES = 3  # of what is around treatment, on a page that states much of its own
TREATS_SURELY = 3  # weight of what a page says of its own treating
MOST_COUNTED = 6
NAMED = "named in its text"  # a kind of evidence
LATE = 10  # blocks: a heading that comes later is no title
MAX_PER_CUE = 2
_CLINICAL = _WORDINGS["clinical"]
CLINICAL_WORDS = 2
_PLAINLY = frozenset(
    (
        "substance_use",
        "alcohol",
        "opioids",
        "dual_diagnosis",
        "mental_health",
        "mat",
        "psychiatric_care",
        "eating_disorders",
    )
)
_CERTIFIED = _WORDINGS["certified"]
_TITLE_PARTS = compiled(r"\s+[|\u2013\u2014\u00b7\u00bb:-]\s+|\s*\|\s*|: ")
_OTHERS = "others"  # the place of a sentence on programs anywhere, or on another organisation
_OF_TREATING = ("treats:", "runs:")
_FRAME = "frame"  # the place of the title, part by part, of the name and of the first heading
_OF_THE_TEXT = frozenset(("main", _FRAME, _OTHERS))
_OF_COLLEAGUES = frozenset(("hiring", "working_here", "for_clinicians"))  # headings of scope_cues.yaml
_FOR_COLLEAGUES = _WORDINGS["for_colleagues"]
_ASKS_AT_LARGE = _WORDINGS["asks_at_large"]
_BLOG_PATH = _WORDINGS["blog_path"]
_OF_PAYING = _WORDINGS["of_paying"]
_NOBODYS_TERMS = _WORDINGS["nobodys_terms"]
_ASKED_OF_US = _WORDINGS["asked_of_us"]
SPEAKS_FROM = 3  # sentences with "we" and "our"
TREATMENT_WORDS = 3  # fewer words of the field than this: the page of some other business
MOST_WORDS = 1000  # more than there are
_OF_TREATMENT = frozenset(("levels_of_care", "modalities", "conditions"))


def signals(page: Page, kind: str) -> tuple[int, list[str]]:
    """(weight, names with counts) of the cues of one kind on the page; repeats count little."""
    if not page.signals:
        page.signals = _count(page)
        _add_signs(page)
    return page.signals[kind]


def _add_signs(page: Page) -> None:
    """Add what the build of the page says; whether it is an article is known by its cues alone."""
    for kind, name, weight in list(signs(page, lesson=is_lesson(page), treats=page.signals["treats"][0])):
        before, names = page.signals[kind]
        page.signals[kind] = before + weight, [*names, name]


@cache
def _keys() -> dict[str, int]:
    """The names of all cues as the sieve has them, each with its place among them."""
    names = [f"{kind}:{name}" for kind, cues in role_cues().items() for name in cues]
    return {name: place for place, name in enumerate(names)}


@cache
def _expressions() -> dict[str, re.Pattern[str]]:
    """The expression of each cue, by its name as the sieve has it."""
    return {f"{kind}:{name}": pattern for kind, cues in role_cues().items() for name, (_, pattern) in cues.items()}


@remembered
def _cues_in(low: str, hints: frozenset[str]) -> tuple[tuple[str, list[str]], ...]:
    """The wordings of each cue that a folded sentence with these hints holds, by the key of the cue."""
    expressions = _expressions()
    return tuple([(key, found) for key in hints if (found := expressions[key].findall(low))])


def _count(page: Page) -> dict[str, tuple[int, list[str]]]:
    said: dict[str, set[str]] = {}
    around: set[str] = set()  # the sentences that hold a cue of it
    enough: set[str] = set()  # the cues of which more says no more
    for hints, low, place in _places(page):
        asked = (hints & _asked_in(place)) - enough
        if not asked:
            continue
        hits = _cues_in(low, asked)
        if not hits:  # of most sentences that may hold one
            continue
        served = place in _OF_THE_TEXT and any(key.startswith("around:") for key, _ in hits)
        if served:
            around.add(low)
        for key, found in hits:
            if not (served and key.startswith(_OF_TREATING)):  # "our services meet any facility's needs"
                said.setdefault(key, set()).update(found)
                if len(said[key]) >= MOST_COUNTED:
                    enough.add(key)
    page.lines_around = len(around)
    weights = dict.fromkeys(role_cues(), 0)
    notes: dict[str, list[str]] = {kind: [] for kind in weights}
    for key in sorted(said, key=_keys().__getitem__):
        kind, _, name = key.partition(":")
        weights[kind] += role_cues()[kind][name][0].weight * min(len(said[key]), MAX_PER_CUE)
        notes[kind].append(f"{name} ×{len(said[key])}")
    return {kind: (weight, notes[kind]) for kind, weight in weights.items()}


def _places(page: Page) -> Iterator[tuple[frozenset[str], str, str]]:
    """The hints, the folded text and the place of what may hold a cue: sentences, the frame part by part, the description."""
    keys = _asked_in("main")  # and of no other place but the frame more of them
    first = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    for hints, unit in zip(page.hints, page.units, strict=True):
        if unit is first:
            yield hints, unit.low, _FRAME
        elif not keys.isdisjoint(hints):  # few sentences may hold any
            yield hints, unit.low, _place_of(page, unit)
    frame = [*_TITLE_PARTS.split(fold(page.document.title)), fold(page.provider.name) if page.provider else ""]
    for part in dict.fromkeys(frame):
        if part:
            yield sieve().of(part), part, _FRAME
    description = fold(page.document.meta.get("description", ""))
    yield sieve().of(description), description, "main"


@cache
def _asked_in(place: str) -> frozenset[str]:
    """The cues, by their names as the sieve has them, that are looked for in this place."""
    out: tuple[str, ...] = () if place == _FRAME else ("framed:",)
    if place == _OTHERS:
        out += _OF_TREATING  # what programs anywhere do, or somebody else
    if place not in _OF_THE_TEXT:
        out += ("around:",)  # who treats may hire, teach and broadcast as well, in a corner of the page
    return frozenset(key for key in _keys() if not key.startswith(out))


def is_charity(page: Page) -> bool:
    """Whether the page gives money and goods to people who are treated elsewhere, and speaks of no treatment of its own."""
    return len(signals(page, "charity")[1]) >= CHARITY_FROM and not signals(page, "treats")[0]


def is_others(page: Page) -> bool:
    """Whether the page is plainly nobody's own: a directory's, a charity's, or of another trade. It has no values to be found."""
    if not about_treatment(page) or is_charity(page) or refers_on(page):
        return True
    return lives_by_treatment(page) and not _in_few_lines(page)


def refers_on(page: Page) -> bool:
    """Whether the page is of somebody who refers to others, by more than it says of a program of its own."""
    listed, _ = signals(page, "directory")
    return listed >= DIRECTORY_FROM and listed > signals(page, "treats")[0]


def about_treatment(page: Page) -> bool:
    """Whether the page speaks of addiction or mental-health treatment at all, or stands under the name of one who treats."""
    if page.about_treatment is None:
        page.about_treatment = _about_treatment(page)
    return page.about_treatment


def _words_of_treatment(page: Page, most: int) -> set[tuple[str, str]]:
    """The different terms of treatment that the page names, each with its vocabulary; of so many no more are looked for."""
    words: set[tuple[str, str]] = set()
    for matches in page.terms_of:
        for match in matches:
            if match.vocabulary in _OF_TREATMENT:
                words.add((match.vocabulary, match.id))
                if len(words) >= most:
                    return words
    return words


def _about_treatment(page: Page) -> bool:
    trade, trades = signals(page, "other_trade")
    # A page of no other trade need not be read further than to its first words of treatment
    words = _words_of_treatment(page, MOST_WORDS if trade >= OTHER_TRADE_FROM else TREATMENT_WORDS)
    own_words = {code for vocabulary, code in words if vocabulary != "levels_of_care"}
    # A rehab may serve vitamins as well; who says "detox" of them alone has no other word of treatment.
    enough = 1 if all(name.startswith(_CLEANSES) for name in trades) else 2 * TREATMENT_WORDS
    if trade >= OTHER_TRADE_FROM and len(own_words) < enough:
        return False
    if len(words) >= TREATMENT_WORDS:
        return True
    low = page.document.low
    if len(set(_CLINICAL.findall(low))) >= CLINICAL_WORDS or is_of_faith(low) or is_of_a_consultation(page):
        return True
    if states_terms(page) and (_COUNSELS.search(page.document.low) or _is_a_sober_house(page)):
        return True  # a page of fees or of rules alone: it says what counselling costs, or how people live, and no more of it
    if rules_for_clients(page) is not None or states_fees(page) or bills_by_the_session(page) or is_of_a_campus(page):
        return True
    if tells_in_tables(page) or (lived_in_by_faith(page) is not None and is_for_the_addicted(page)):
        return True
    if states_terms(page) and _OF_PSYCHIATRY.search(low) and own_statements(page) >= SPEAKS_FROM:
        return not signals(page, "other_trade")[0]  # its policies, and no word of what it treats
    if ("dhcs" in low or "health care services" in low or "departamento de s" in low) and _CERTIFIED.search(low):
        return True
    others = signals(page, "other_trade")[0] > 0
    if not others and (is_of_one_therapist(page, low) or tells_of_first_session(page, low)):
        return True
    if "superbill" in low and SESSION_FEE.search(low) and OTHER_SESSIONS.search(low) is None:
        return True
    if (not others and (bills_insurers(page) or bills_for_clients(page, low))) or (
        _RESIDENTS.search(page.document.low) and _TOGETHER.search(page.document.low)
    ):
        return True
    if any(
        page.units[number].block.kind in ("title", "heading")
        and page.units[number].block.zone != "nav"
        and match.id in TALKED
        for number, matches in enumerate(page.terms_of)
        for match in matches
        if match.vocabulary == "modalities"
    ):
        return True
    if talks_of_its_therapy(page) or (not others and treats_a_condition(page)) or gives_drivers_classes(page):
        return True
    name = fold(page.provider.name) if page.provider is not None else ""
    # "Marlow Physical Therapy" bears the word, and is of another trade
    others_too = (
        OTHER_SESSIONS.search(name if words else low) is not None
    )  # "Marlow Rehabilitation" with its physical therapists
    named = not others_too and TREATS_BY_NAME.search(name) is not None
    titled = _TITLE_PARTS.split(fold(page.document.title))
    named = named or any(map(_COUNSELING_PLACE.fullmatch, titled)) or (bool(words) and "counseling" in titled)
    named = named or (page.provider is not None and is_licensed(page.provider.name)) or is_named_practitioner(page)
    if not signals(page, "other_trade")[0] and OTHER_SESSIONS.search(low) is None and is_of_paperwork(page):
        return True
    return named or any(vocabulary == "levels_of_care" or code in _PLAINLY for vocabulary, code in words)


def _is_a_sober_house(page: Page) -> bool:
    """Whether people live here together by rules and are tested for drugs: a page that may have no other word of treatment."""
    lives = any(name.startswith("house_life ") for name in signals(page, "terms")[1])
    return lives and _TESTED.search(page.document.low) is not None


def lives_by_treatment(page: Page) -> bool:
    """Whether the page is of somebody who serves those who treat, insures, trains, reports or regulates, and treats nobody."""
    weight, wordings = signals(page, "around")
    weight += signals(page, "framed")[0]
    treats = signals(page, "treats")[0] + signals(page, "runs")[0]
    if weight <= AROUND_FROM + 1 and not treats and len(wordings) == 1 and is_told_at_home(page):
        return False  # one line of what an office does as well: "Tours by appointment"
    return weight >= AROUND_FROM + 2 * treats or (treats < TREATS_SURELY and serves_those_who_treat(page))


def _in_few_lines(page: Page) -> bool:
    """Whether all that says so stands in a line or two of the text: what the page states of itself may weigh more."""
    weight, _ = signals(page, "framed")
    return not weight and 0 < page.lines_around <= FEW_LINES and not serves_those_who_treat(page)


def is_report(page: Page) -> bool:
    """Whether a newspaper or a station tells of one who treats; a provider's own news speaks as "we", or stands on its own site."""
    weight, _ = signals(page, "news")
    if is_signed(page) and not own_statements_unquoted(page):
        return not on_a_providers_site(page)  # somebody tells it under his name, and nobody says "we"
    if weight < NEWS_FROM:
        return False
    own_site = OWN_SITE if on_a_providers_site(page) else 0
    return weight >= NEWS_FROM + own_site + 2 * max(0, own_statements_unquoted(page) - 1)


def _place_of(page: Page, unit: Unit) -> str:
    """Whose the sentence is, or its zone; "corner" under a heading, no first one, of those who work here or come to be taught."""
    scope = page.scopes[unit.number]
    if unit.block.zone == "main" and (scope.claim == "general" or scope.why == "another"):
        return _OTHERS
    over = unit.block.headings
    corner = len(over) > 1 and (scope.why in _OF_COLLEAGUES or _FOR_COLLEAGUES.fullmatch(over[-1].low))
    return "corner" if corner else unit.block.zone


def states_terms(page: Page) -> bool:
    """Whether the page lays down house rules, fees and terms of payment as only somebody with clients of his own does."""
    if any(name.startswith("sample ") for name in signals(page, "article")[1]) or lets_rooms(page):
        return False  # a form for those who have clients, or rules for guests
    return signals(page, "terms")[0] >= TERMS_FROM and _NOBODYS_TERMS.search(page.document.low) is None


def is_lesson(page: Page) -> bool:
    """Whether the page is built as an article: a general first heading, a by-line, an address under a blog."""
    if page.lesson is None:  # asked of many sentences
        page.lesson = _is_lesson(page)
    return page.lesson


def _is_lesson(page: Page) -> bool:
    first = next((block for block in page.document.blocks[:LATE] if block.kind == "heading"), None)
    headed = first is not None and heading_scope(fold(first.text), page.provider_names).claim == "general"
    if headed and first is not None and _OF_PAYING.fullmatch(fold(first.text).strip(" ?!.")):
        headed = not own_statements(page)  # who treats calls his fees so as well, and says "we"
    headed = headed or (
        first is not None and "?" in first.text and _ASKS_AT_LARGE.fullmatch(fold(first.text)) is not None
    )
    return headed or signals(page, "article")[0] >= 2 or _BLOG_PATH.search(page.url.lower()) is not None


def _answers_for_itself(page: Page) -> bool:
    """Whether a heading asks of "your team", or how insurance works, and several sentences of those who are asked answer as "we"."""
    if not page.presents_own or own_statements(page) < SPEAKS_FROM or _BLOG_PATH.search(page.url.lower()):
        return False
    if any(unit.block.kind == "heading" and _ASKED_OF_US.match(unit.low) for unit in page.units):
        return True
    return bills_your_plan(page)


def _tells_of_itself(page: Page, evidence: Sequence[str]) -> bool:
    """Whether the text names its provider again and again and says nothing of programs anywhere: its history, under a heading of lessons."""
    if _BLOG_PATH.search(page.url.lower()) or signals(page, "article")[0]:
        return False
    return evidence.count(NAMED) > 1 and all(scope.claim != "general" for scope in page.scopes)


def find_role(page: Page, *, own_facts: int, evidence: Sequence[str] = ()) -> tuple[PageRole, list[str]]:
    """The role of the page and the signals that decided.

    `own_facts` counts the provider's own facts found on it, `evidence` names the kinds of what says that it is one who treats.
    """
    _, why = signals(page, "directory")
    _, treats_why = signals(page, "treats")
    notes = [f"directory: {name}" for name in why] + [f"provider: {name}" for name in treats_why]
    notes.append(f"own facts: {own_facts}")
    if not about_treatment(page):
        return "article", [*notes, "not about treatment"]
    if refers_on(page):
        return "directory", notes
    if is_report(page):
        return "article", [*notes, "reported by a newspaper"]
    if is_charity(page):
        return "article", [*notes, "a charity that treats nobody"]
    if lives_by_treatment(page) and not (
        _in_few_lines(page) and outweighs(page, lines=page.lines_around, own_facts=own_facts, evidence=evidence)
    ):
        around = (name for kind in ("framed", "around") for name in signals(page, kind)[1])
        return "article", [*notes, *(f"around treatment: {name}" for name in around)]
    if signals(page, "treats")[0] < SAID_BY_ONE and (is_told_by_a_guest(page) or is_told_by_a_family(page)):
        return "article", [*notes, "told by one who was treated, or who writes"]
    if len(evidence) < EVIDENCE_FROM:
        return "article", [*notes, f"evidence of one who treats: {', '.join(evidence) or 'none'}"]
    if own_facts and (page.presents_own or not defines_throughout(page)):
        return "provider", notes
    if is_lesson(page) and not (_answers_for_itself(page) or _tells_of_itself(page, evidence) or is_of_a_campus(page)):
        return "article", [*notes, "built as an article"]
    return ("provider", [*notes, "presents itself"]) if page.presents_own else ("article", notes)
