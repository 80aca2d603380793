"""Therapies and services of a program: CBT, group therapy, yoga, medication management …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from extract.fields.fellowships import is_a_fellowships
from extract.fields.gather import findings
from extract.fields.had_elsewhere import is_had_elsewhere, is_not_for_clients
from extract.fields.may_be_given import may_be_given
from extract.fields.medicines_of_readers import CODES, is_of_readers
from extract.fields.mentions import CARD_WORDS, Mention, claim_at, mentions
from extract.fields.modality_lists import coordinated
from extract.fields.modality_turns import TESTED_HERE, is_tested_here
from extract.fields.own_medications import is_forbidden, is_their_own
from extract.fields.parts import over
from extract.page import Page
from extract.patterns.searching import compiled
from extract.paying.priced_therapies import is_priced_here
from extract.wordings import Wordings
from records.codes import MEDICATION_DENIED
from records.medications import FILE as MEDICATIONS
from records.medications import LEVEL as MEDICATION_LEVEL
from records.medications import MODALITY as MEDICATION_CODE
from records.medications import Medications, medications
from records.models import Finding
from records.vocabulary import vocabulary

VOCABULARY = "modalities"

_WORDINGS = Wordings.of(__name__)
_HOUSEHOLD = _WORDINGS["household"]
_OF_ISSUES = _WORDINGS["of_issues"]
_DOUBTFUL = frozenset(_WORDINGS.words("doubtful"))
_NEIGHBOURHOOD = 60
_SEEN = _WORDINGS["seen"]
_VISIT = _WORDINGS["visit"]
_TAUGHT_BEFORE = _WORDINGS["taught_before"]
_TAUGHT = _WORDINGS["taught"]
_OF_A_LICENCE = _WORDINGS["of_a_licence"]
_COME_FROM = _WORDINGS["come_from"]
_PAYERS = _WORDINGS["payers"]
_SIGNED_BY = _WORDINGS["signed_by"]
_OUTSIDE = _WORDINGS["outside"]
_BESIDE_IT = _WORDINGS["beside_it"]
_BY_THEIR_OWN = _WORDINGS.guarded("by_their_own")
_COORDINATED = _WORDINGS["coordinated"]
_OFFERED = _WORDINGS["offered"]
_PRESCRIBED = frozenset(("mat", "medication_management", "psychiatric_care"))
_ADVICE = _WORDINGS.guarded("advice")


_GOALS = _WORDINGS["goals"]
_CRITERIA = _WORDINGS["criteria"]
_TELLS_OF_CARE = _WORDINGS["tells_of_care"]
_CRITERIA_SIGNS = _WORDINGS.words("criteria_signs")
_OF_TOWN = _WORDINGS["of_town"]
_IN_TOWN = frozenset(("recreation", "twelve_step", "fitness", "yoga", "smart_recovery"))
_ERRANDS = _WORDINGS["errands"]
# Meetings of Alcoholics Anonymous where only women gather: "Two of those meetings must be women's groups"
_OF_MEETINGS = compiled(r"\bmeetings\b")
_FOR_RELATIVES = _WORDINGS["for_relatives"]
_TREATED_IN = _WORDINGS["treated_in"]
_ONES_GROUPS = ("women's group", "men's group")
_OF_A_FELLOWSHIP = "of the meetings of a fellowship"  # for women or men alone, which is left out
_OF_COUPLES = frozenset(("family_therapy", "couples_therapy"))


@lru_cache(maxsize=4)  # asked of one page for each of its group meetings
def _is_treated_in(low: str) -> bool:
    return _TREATED_IN.search(low) is not None


def find(page: Page) -> list[Finding]:
    """The modalities that the page states, each with its level of care (None: the provider as a whole).

    A medication that it denies is kept as unclear: "We are not a methadone clinic" is no modality and answers a question.
    """
    return [*findings(page, VOCABULARY, _judged(page)), *_denied_medications(page)]


def _is_a_firm(page: Page, mention: Mention) -> bool:
    """Whether "counseling group" is the end of the provider's name: a group of those who counsel."""
    if mention.code != "group_therapy" or not mention.words.endswith("group"):
        return False
    low = mention.unit.low[: mention.end]
    return any(name.endswith(mention.words) and low.endswith(name) for name in page.provider_names)


def _judged(page: Page) -> Iterator[Mention]:
    heard, apart = None, False  # the sentence that was asked last, and what holds for all that it names
    for mention in mentions(page, VOCABULARY, coordinated):
        if mention.unit is not heard:
            heard = mention.unit
            apart = is_not_for_clients(heard.low) or _ADVICE.search(heard.low) is not None
        if is_tested_here(page, mention):
            mention.claim, mention.rule = "own", "tested here"
        elif is_priced_here(page, mention):
            mention.claim, mention.rule = "own", "priced here"
        if apart or _is_no_offer(page, mention):
            continue
        doubt = _doubt(page, mention)
        if doubt is not None and doubt != _OF_A_FELLOWSHIP:
            mention.claim, mention.rule = "unclear", doubt
        if doubt != _OF_A_FELLOWSHIP:
            yield mention


def _is_of_a_payer(page: Page, mention: Mention) -> bool:
    """Whether "case managers" stands right behind an insurer whose they are, or behind the calls and referrals that come from them."""
    low, start = mention.unit.low, mention.start
    for one in page.terms(mention.unit, "insurers"):
        if one.end < start and _PAYERS.fullmatch(low, one.end, start):
            return not low.endswith(("our ", "we have ", "we employ "), 0, one.start)
    return _COME_FROM.search(low, max(0, start - 90), start) is not None


def _is_no_offer(page: Page, mention: Mention) -> bool:
    """Whether what is named is no therapy here: a firm, a degree, what others sign, skills that are among what people come with."""
    low, code, words, start = mention.unit.low, mention.code, mention.words, mention.start
    if _is_a_firm(page, mention) or not _is_therapy(page, mention):
        return True
    if code in CODES and is_of_readers(low, code, start):
        return True
    if code in _OF_COUPLES and _OF_A_LICENCE.search(low, max(0, start - 90), start):
        return True
    if words.startswith("case manager") and _SIGNED_BY.search(low, max(0, start - 90), start):
        return True
    if words.startswith("case manager") and _is_of_a_payer(page, mention):
        return True
    if "(" in low and _OUTSIDE.search(low, max(0, start - 90), start):
        return True
    if words.startswith("meal plan") and _HOUSEHOLD.search(low):
        return True
    if code == "life_skills" and "skill" in words and _OF_ISSUES.search(low, 0, start):
        return True
    return is_had_elsewhere(low, start)


def _doubt(page: Page, mention: Mention) -> str | None:
    """The rule by which it is not sure that what is named is given here, if there is one."""
    low, code, words, start, end = mention.unit.low, mention.code, mention.words, mention.start, mention.end
    above = over(mention.unit.block)
    if code == "individual_therapy" and _BESIDE_IT.search(low, max(0, start - 90), start):
        return "beside it"
    if _is_by_others(mention):
        return "given by others"
    if code == MEDICATION_CODE:
        if is_forbidden(low, above):
            return "forbidden"
        if is_their_own(low, start, end):
            return "taken in with it"
    if "goal" in above and _GOALS.search(above):
        return "a goal"
    if mention.claim == "own" and may_be_given(low, start, above):
        return "may be given"
    if (
        mention.unit.block.kind == "item"
        and _is_under_criteria(above)
        and not (TESTED_HERE.search(low) or _TELLS_OF_CARE.match(low))
    ):
        return "whom it is for"
    if code == "twelve_step" and is_a_fellowships(words, low):
        return "meetings of a fellowship"
    if words.startswith(_ONES_GROUPS) and _OF_MEETINGS.search(low):
        return _OF_A_FELLOWSHIP
    if code == "psychoeducation" and _FOR_RELATIVES.match(low, end):
        return "for relatives"
    if words.startswith("group meeting") and not _is_treated_in(page.document.low):
        return "of those who live there"
    if code in _IN_TOWN and _OF_TOWN.search(low):
        return "of the town"
    if "outing" in words and _ERRANDS.search(low):
        return "an errand"
    if _says_little(mention) or (code == "aftercare_planning" and "step-down" in words):
        return "wording says little"
    return None


def _is_under_criteria(above: str) -> bool:
    """Whether what stands over a line says that whom a program is for is listed under it."""
    return any(map(above.__contains__, _CRITERIA_SIGNS)) and _CRITERIA.search(above) is not None


def _denied_medications(page: Page) -> Iterator[Finding]:
    """What the page says of a medication that is not given here, as it says it."""
    for unit in page.naming(VOCABULARY):
        low = unit.low
        if not ("not" in low or "no " in low or "n't" in low) or not _medications().said(unit.text)[1]:
            continue
        place = claim_at(page, unit)
        if place is not None and place[0] == "own":
            # "Not a methadone clinic" names the level of such a clinic and is said of another.
            named = page.levels(unit, 0, len(unit.low)).codes
            levels = [level for level in named if level != MEDICATION_LEVEL]
            for level in levels or (None,):
                yield page.finding(
                    VOCABULARY, MEDICATION_CODE, page.evidence(unit), MEDICATION_DENIED, level=level, claim="unclear"
                )


@cache
def _medications() -> Medications:
    return medications(vocabulary(MEDICATIONS).terms)


def _is_by_others(mention: Mention) -> bool:
    """Whether a sentence leaves it to those whom clients see outside, or to a prescriber with whom it is coordinated."""
    low = mention.unit.low
    if _BY_THEIR_OWN.match(low, mention.end):
        return True
    return mention.code in _PRESCRIBED and "with" in low and _is_coordinated(low)


def _is_coordinated(low: str) -> bool:
    """Whether a sentence leaves it to others, and does not say that it is offered here as well."""
    return _COORDINATED.search(low) is not None and not _OFFERED.search(low)


def _says_little(mention: Mention) -> bool:
    """Whether the wording alone is too weak: "holistic", skills that are a result, a member of staff by title."""
    words, low = mention.words, mention.unit.low
    if mention.code == "holistic_therapy":
        return words.startswith("holistic") and not words.endswith(("therapies", "modalities", "activities"))
    if words.startswith("coping skill"):
        taught = _TAUGHT.match(low, mention.end) or _TAUGHT_BEFORE.search(
            low, max(0, mention.start - 160), mention.start
        )
        return not (taught or low.count(" ") < CARD_WORDS)
    if words.rstrip("s") == "psychiatrist":
        seen = _SEEN.search(low[max(0, mention.start - 50) : mention.start]) or _VISIT.match(low, mention.end)
        return seen is None
    return words == "case manager" and low.count(" ") < 3


def _is_therapy(page: Page, mention: Mention) -> bool:
    """Whether a doubtful acronym means the therapy here: it is spelt out on the page, or stands among therapies."""
    unit = mention.unit
    written = unit.text[mention.start : mention.end].rstrip("s")
    if written not in _DOUBTFUL:
        return True
    if unit.text.isupper() and len(unit.text.split()) > 1:
        return False
    others = [
        match
        for match in page.terms(unit, VOCABULARY)
        if match.start != mention.start
        and min(abs(match.start - mention.end), abs(mention.start - match.end)) <= _NEIGHBOURHOOD
    ]
    if written in ("MAT", "TMS"):
        return True
    if others:
        return not (written == "MI" and re.match(r"[ ,]*\d{5}", unit.low[mention.end :]))
    if re.match(r"[ -](?:therapy|skills|techniques|groups?|sessions?)", unit.low[mention.end :]):
        return written != "MI"
    return _spelt_out(page, mention.code)


def _spelt_out(page: Page, code: str) -> bool:
    return code != "motivational_interviewing" and any(
        match.id == code and match.end - match.start > 8
        for found in page.terms_of
        for match in found
        if match.vocabulary == VOCABULARY
    )
