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
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from records.codes import MEDICATION_DENIED
from records.medications import FILE as MEDICATIONS
from records.medications import LEVEL as MEDICATION_LEVEL
from records.medications import MODALITY as MEDICATION_CODE
from records.medications import Medications, medications
from records.models import Finding
from records.vocabulary import vocabulary

VOCABULARY = "modalities"

# "meal planning, budgeting and household routines": skills of daily life, and no care for how one eats
_HOUSEHOLD = compiled(
    r"\b(?:budget\w*|laundry|household|housekeeping|chores|cleaning|grocer(?:y|ies)|bill[- ]paying|transportation)\b"
)
# Skills that are among what people come with: "a variety of issues, including anger and social skills"
_OF_ISSUES = compiled(
    r"\b(?:issues|problems|concerns|difficulties|struggles)\b[^.;]{0,30}\b(?:including|such as|like|limited to)\b[^.;]*$"
)
# Words that are acronyms of therapies and other things too: another therapy must stand close by.
_DOUBTFUL = frozenset(("ACT", "MI", "MAT", "UDS", "TMS", "IFS", "ERP", "TCC", "TDC"))
_NEIGHBOURHOOD = 60
_SEEN = compiled(
    r"\b(?:visits?|appointments?|sessions?|consultations?|meetings?|meets?|sees?|evaluat\w+|time|access)\b (?:\w+ ){0,2}(?:with|by|from)? ?(?:\w+ ){0,3}$"
)
_VISIT = compiled(
    r"(?:'s)? (?:sessions?|visits?|appointments?|evaluations?|consultations?|meetings?)\b"
    r"|(?: \w+)? (?:sees|evaluates|assesses|meets with|follows|rounds on) (?:each|every|all|our|the|you)\b"
)
_TAUGHT_BEFORE = compiled(
    r"\b(?:teach\w*|groups?|sessions?|classes|training|taught|focus\w* on (?:\w+ )?(?:developing|building|learning)?|clients (?:will )?(?:learn|develop|practice)|(?:you|patients|residents|teens) (?:will |'ll )?(?:learn|develop|build|practice))\b[^.;]{0,120}$"
)
_TAUGHT = compiled(r"s?[ -](?:training|groups?|education|class(?:es)?|workshops?|development|building)\b")
# The name of a board, a degree or a licence: "Board of Marriage and Family Therapy"
_OF_A_LICENCE = compiled(
    r"\b(?:board|department|bureau|college|association|degree|master's|doctorate|licen[sc]\w+|certificate|diploma|internship) (?:[\w-]+ ){0,3}(?:of|in|for) (?:[\w,-]+ ){0,3}(?:(?:marriage|marital|couples?)(?:,? and|,| &|/) ?)?$"
)
# "Referrals from county case managers", and not "referrals from schools are handled by case managers"
_COME_FROM = compiled(
    r"\b(?:referrals?|transfers?|calls|inquiries) from (?:(?!(?:we|our|is|are|go|goes|come|reach|to|by|with|meet|for)\b)[\w&'.-]+,? ){0,6}$"
)
_PAYERS = compiled(r"(?:'s)? (?:(?:nurse|complex|medical) )?")
# A paper that another's case manager signs: "approval from your WorkSafe case manager"
_SIGNED_BY = compiled(
    r"\b(?:referrals?|referred|approvals?|approved|letters?|authori[sz]ation|authori[sz]ed|permission|consent|proof)\b[^.;]{0,40}\b(?:from|by|through|of) (?:your|their|an?|the|his|her)(?: [\w-]+){0,2} $"
)
# Whom clients see beside the program: "outside providers (a psychiatrist, an individual therapist)"
_OUTSIDE = compiled(
    r"\b(?:outside|external|(?:their|your) own|non-program) (?:[\w-]+ ){0,2}(?:providers?|clinicians?|treatment teams?|professionals?)\b[ ,]*\((?:[^)]*)$"
)
# What members of a group have beside it, with whomever: "members must be in ongoing individual therapy"
_BESIDE_IT = compiled(
    r"\b(?:must|required to|need to|needs to|have to|asked to|expected to|should)(?: (?:also|already|currently))?"
    r" (?:be (?:in|engaged in|involved in|enrolled in|seeing|receiving|working with)|have|maintain|continue (?:with|in|to see))(?: (?:ongoing|concurrent|regular|weekly|active|current|outside|an?|their|own|your))* $"
)
# "Individual therapy is provided by your own therapist, outside of the program"
_BY_THEIR_OWN = Guarded(
    r"[^.;]{0,50}\b(?:by|with|from|through) (?:your|their|his|her|the client's|a client's) (?:own|current|existing|outside|home|regular)\b|[^.;]{0,60}\boutside (?:of )?(?:the|our|this) (?:program|iop|php|clinic|house|track)\b"
)
# What others give: "For clients on medication-assisted treatment, we coordinate with the prescribing provider"
_COORDINATED = compiled(
    r"\b(?:coordinat\w*|collaborat\w*|work(?:s|ing)? (?:closely )?|communicat\w*|consult\w*)(?: \w+)? ?with (?:the|your|their|his|her|an?|other|outside|any|clients'|patients') (?:[\w-]+ ){0,2}(?:prescrib\w+|psychiatrists?|doctors?|physicians?|providers?|clinics?|pharmac\w+)\b"
)
_OFFERED = compiled(
    r"\b(?:offer|offers|provide|provides|prescribe|prescribes|include|includes|our (?:own )?(?:psychiatrist|doctor|physician|prescriber|nurse)\w*)\b"
)
_PRESCRIBED = frozenset(("mat", "medication_management", "psychiatric_care"))
_ADVICE = Guarded(
    r"\b(?:try|consider|ask (?:about|whether|if)|look for|make sure|tips?|at home|on your own|practice (?:some|daily))\b"
)


# What people are to reach, and not what they are given: "Treatment goals include" over "Strengthening peer support"
_GOALS = compiled(r"\b(?:goals?|objectives|metas|objetivos)(?: (?:include|are|of [^|]{3,60}|incluyen|son))?\W*(?:$|\|)")
# Whom a program is for, and not what it gives: "unsafe coping skills" under "Admission criteria", "learning skills" under "is for adults who are"
_CRITERIA = compiled(
    r"\b(?:admissions?|eligibility|inclusion) (?:criteria|requirements|guidelines)\W*(?:$|\|)|\bsymptoms\W*(?:$|\|)"
    r"|\b(?:for|are) (?:[\w-]+ ){0,2}(?:adults|individuals|people|persons|those|adolescents|teens|patients|clients|anyone) who(?: are)?\W*(?:$|\|)"
)
_CRITERIA_SIGNS = ("criteria", "requirements", "guidelines", "symptoms", " who")
# What a town has, and no program: "hikes and kayaking around the city"
_OF_TOWN = compiled(
    r"\b(?:across|around|throughout|all over) (?:the |our )?(?:city|town|area|region|county|state|community)\b|\b(?:the city|the town|the area|our town|our city)(?: also)? (?:has|offers|boasts)\b"
)
_IN_TOWN = frozenset(("recreation", "twelve_step", "fitness", "yoga", "smart_recovery"))
# An errand for practice is no recreation: "group outings like grocery shopping"
_ERRANDS = compiled(r"\b(?:grocer\w*|shopping|restaurants?|errands?|a meal|meals|appointments?)\b")
# Meetings of Alcoholics Anonymous where only women gather: "Two of those meetings must be women's groups"
_OF_MEETINGS = compiled(r"\bmeetings\b")
# "an educational group or sessions for parents or partners of clients"
_FOR_RELATIVES = compiled(
    r"s?[^.;:]{0,50}\bfor (?:parents|families|family members|partners|loved ones|caregivers|spouses|relatives)\b(?! and (?:teens|clients|patients|adolescents))"
)
# Where none of these is said, "group meetings" are those of a house
_TREATED_IN = compiled(r"therap|counsel|clinic|treatment|outpatient|\b(?:iop|php)\b|terapia|tratamiento|consejer")
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
    if mention.unit.block.kind == "item" and _is_under_criteria(above) and not TESTED_HERE.search(low):
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
