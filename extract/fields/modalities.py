"""Therapies and services of a program: CBT, group therapy, yoga, medication management …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.alternatives import at_words
from extract.fields.fellowships import is_a_fellowships
from extract.fields.gather import findings
from extract.fields.had_elsewhere import is_had_elsewhere, is_not_for_clients
from extract.fields.may_be_given import may_be_given
from extract.fields.mentions import CARD_WORDS, Mention, claim_at, mentions
from extract.fields.modality_turns import TESTED_HERE, is_tested_here
from extract.fields.modality_wordings import worded
from extract.fields.own_medications import is_forbidden, is_their_own
from extract.fields.parts import over
from extract.literals import Guarded
from extract.page import Page
from extract.terms import Match
from extract.units import Unit
from records.codes import MEDICATION_DENIED
from records.medications import FILE as MEDICATIONS
from records.medications import LEVEL as MEDICATION_LEVEL
from records.medications import MODALITY as MEDICATION_CODE
from records.medications import Medications, medications
from records.models import Finding
from records.vocabulary import vocabulary

VOCABULARY = "modalities"

# "individual, group and family therapy": only the last stands beside its noun.
_HEAD = re.compile(
    r"\b(?:therap(?:y|ies)|counsell?ing|sessions?|psychotherapy|treatment sessions?|(?:(?<=family )|(?<=group ))treatment(?! (?:plans?|goals?|team|centers?|program|facilit\w+|needs|planning|approach)\b))\b"
)
_NOUNS = ("therap", "counsel", "session", "treatment")
_PART = re.compile(
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
# "meal planning, budgeting and household routines": skills of daily life, and no care for how one eats
_HOUSEHOLD = re.compile(
    r"\b(?:budget\w*|laundry|household|housekeeping|chores|cleaning|grocer(?:y|ies)|bill[- ]paying|transportation)\b"
)
# Skills that are among what people come with: "a variety of issues, including anger and social skills"
_OF_ISSUES = re.compile(
    r"\b(?:issues|problems|concerns|difficulties|struggles)\b[^.;]{0,30}\b(?:including|such as|like|limited to)\b[^.;]*$"
)
# "psychotherapy for individuals, couples, families, and groups"
_PEOPLE = {
    "individuals": "individual_therapy",
    "couples": "couples_therapy",
    "families": "family_therapy",
    "groups": "group_therapy",
}
_PERSONS = re.compile("|".join(_PEOPLE))
_FOR_PEOPLE = re.compile(
    r"\b(?:psychotherapy|therapy|counsell?ing) (?:for|to|with) (?P<who>(?:individuals|couples|families|groups)(?:(?:,| and|, and| or|, or| &|/) ?(?:individuals|couples|families|groups))+)"
)
# "Psychotherapy - Individual, Family, Group", "Counseling (individual, couples and family)"
_BEHIND = Guarded(
    r"\b(?:psychotherapy|therapy|counsell?ing)(?: sessions?)? ?[-:(] ?(?P<who>(?:individual|group|family|couples?)s?(?:(?:,| and|, and| or|, or| &|, &|/| /) ?(?:individual|group|family|couples?)s?)+)\b(?! (?:therap|counsel|session|psycho))"
)
_KIND = re.compile(r"individual|group|family|couple")
_SETTINGS = Guarded(
    r"\b(?:individual|group|family)(?:(?:,| and|, and| or| and/or|/) ?(?:individual|group|family))+ (?:(?:treatment |therapeutic )?modalities|settings?|formats?|work|care|support|services|programming|treatment)\b"
)
_SETTING = re.compile(r"individual|group|family")

# Words that are acronyms of therapies and other things too: another therapy must stand close by.
_DOUBTFUL = frozenset(("ACT", "MI", "MAT", "UDS", "TMS", "IFS", "ERP", "TCC", "TDC"))
_NEIGHBOURHOOD = 60
_SEEN = re.compile(
    r"\b(?:visits?|appointments?|sessions?|consultations?|meetings?|meets?|sees?|evaluat\w+|time)\b (?:\w+ ){0,2}(?:with|by|from)? ?(?:\w+ ){0,3}$"
)
_VISIT = re.compile(
    r"(?:'s)? (?:sessions?|visits?|appointments?|evaluations?|consultations?|meetings?)\b"
    r"|(?: \w+)? (?:sees|evaluates|assesses|meets with|follows|rounds on) (?:each|every|all|our|the|you)\b"
)
_GROUPS = at_words(
    r"\b(?:cbt|dbt|skills|therapy|treatment|clinical|iop|php|behavioral|skills training|recovery|evening|morning|daily|daytime|weekly|(?<!church )(?<!ministry )small|men's|women's|adult|teen|open|closed|hours? of|three-hour|intensive|psycho-?educational|educational) groups?\b(?! (?:home|health|plan|rate|number|of companies))"
    r"|\b(?:attends?|participate in) (?:\w+ ){0,2}groups\b|\bprogram (?:includes|offers|combines|provides) (?:[\w-]+ ){0,3}groups\b|\b(?:individually|individual sessions|individual therapy) and in (?:small )?groups\b|\b(?:our|the|iop|outpatient) groups? (?:meets?|rooms?|are|runs?|is|starts?|consists?)\b|\bnumber of groups (?:attended|per week|a week)\b|\b(?:therapist|counselor|clinician)s?[- ]led (?:[\w-]+ )?groups?\b|^groups? (?:meets?|are|runs?|start)\b"
)
# "creative therapies such as art, music and yoga": the members of the list need no noun of their own.
_SUCH_AS = Guarded(
    r"\b(?:creative|expressive|experiential|recreational|holistic|complementary|adjunct\w*|integrative|wellness)\b[\w/ -]{0,40}?(?:,? such as|,? like|,? including|:|,? includ\w+) (?P<list>[^.;:()]{3,160})"
)
_ONE_ON_ONE = re.compile(
    r"\b(?:therapist|counselor|clinician|psychologist)\b(?: \w+){0,2} (?:one[- ]on[- ]one|individually)\b|\bone[- ]on[- ]one (?:[\w-]+ ){0,3}(?:with|by) (?:\w+ ){0,3}(?:therapist|counselor|clinician|psychologist)s?\b"
    r"|\b(?:meets?|works?) one[- ]on[- ]one with (?:each|every|all|our) (?:\w+ )?(?:clients?|patients?|residents?|participants?|teens?|members?)\b"
    r"|\bcounsell?ed (?:\w+ )?(?:individually|one[- ]on[- ]one)\b|\bindividually counsell?ed\b"
    r"|\b(?:sessions?|therapy|counsell?ing|treatment|program|iop|php)(?: at [\w ]{2,30})? (?:is|are) (?:all |always |entirely |completely |fully |strictly |held )*one[- ]on[- ]one\b(?! (?:tutor|coach|mentor|train|instruct))"
)
_LISTS_EXERCISE = re.compile(r"(?:^|, |: | and |, and )exercise(?=,| and | & |$|\.)")
_MEMBERS = {
    "art": "art_therapy", "music": "music_therapy", "equine": "equine_therapy", "drama": "experiential_therapy",
    "dance": "experiential_therapy", "exercise": "fitness",
}  # fmt: skip
_MEMBER = re.compile(rf"\b(?:{'|'.join(_MEMBERS)})\b")
_TAUGHT_BEFORE = re.compile(
    r"\b(?:teach\w*|groups?|sessions?|classes|training|taught|focus\w* on (?:\w+ )?(?:developing|building|learning)?|clients (?:will )?(?:learn|develop|practice)|(?:you|patients|residents|teens) (?:will |'ll )?(?:learn|develop|build|practice))\b[^.;]{0,120}$"
)
_TAUGHT = re.compile(r"s?[ -](?:training|groups?|education|class(?:es)?|workshops?|development|building)\b")
# The name of a board, a degree or a licence: "Board of Marriage and Family Therapy"
_OF_A_LICENCE = re.compile(
    r"\b(?:board|department|bureau|college|association|degree|master's|doctorate|licen[sc]\w+|certificate|diploma|internship) (?:[\w-]+ ){0,3}(?:of|in|for) (?:[\w,-]+ ){0,3}(?:(?:marriage|marital|couples?)(?:,? and|,| &|/) ?)?$"
)
# A paper that another's case manager signs: "approval from your WorkSafe case manager"
_SIGNED_BY = re.compile(
    r"\b(?:referrals?|referred|approvals?|approved|letters?|authori[sz]ation|authori[sz]ed|permission|consent|proof)\b[^.;]{0,40}\b(?:from|by|through|of) (?:your|their|an?|the|his|her)(?: [\w-]+){0,2} $"
)
# Whom clients see beside the program: "outside providers (a psychiatrist, an individual therapist)"
_OUTSIDE = re.compile(
    r"\b(?:outside|external|(?:their|your) own|non-program) (?:[\w-]+ ){0,2}(?:providers?|clinicians?|treatment teams?|professionals?)\b[ ,]*\((?:[^)]*)$"
)
# What members of a group have beside it, with whomever: "members must be in ongoing individual therapy"
_BESIDE_IT = re.compile(
    r"\b(?:must|required to|need to|needs to|have to|asked to|expected to|should)(?: (?:also|already|currently))?"
    r" (?:be (?:in|engaged in|involved in|enrolled in|seeing|receiving|working with)|have|maintain|continue (?:with|in|to see))(?: (?:ongoing|concurrent|regular|weekly|active|current|outside|an?|their|own|your))* $"
)
# "Individual therapy is provided by your own therapist, outside of the program"
_BY_THEIR_OWN = re.compile(
    r"[^.;]{0,50}\b(?:by|with|from|through) (?:your|their|his|her|the client's|a client's) (?:own|current|existing|outside|home|regular)\b|[^.;]{0,60}\boutside (?:of )?(?:the|our|this) (?:program|iop|php|clinic|house|track)\b"
)
_OWN = ("own", "outside", "current", "existing", "home", "regular")
# What others give: "For clients on medication-assisted treatment, we coordinate with the prescribing provider"
_COORDINATED = re.compile(
    r"\b(?:coordinat\w*|collaborat\w*|work(?:s|ing)? (?:closely )?|communicat\w*|consult\w*)(?: \w+)? ?with (?:the|your|their|his|her|an?|other|outside|any|clients'|patients') (?:[\w-]+ ){0,2}(?:prescrib\w+|psychiatrists?|doctors?|physicians?|providers?|clinics?|pharmac\w+)\b"
)
_OFFERED = re.compile(
    r"\b(?:offer|offers|provide|provides|prescribe|prescribes|include|includes|our (?:own )?(?:psychiatrist|doctor|physician|prescriber|nurse)\w*)\b"
)
_PRESCRIBED = frozenset(("mat", "medication_management", "psychiatric_care"))
# These words say something of a program only where they name an activity, not a way of thinking or a place.
_APPROACH = re.compile(r"^.{0,3}(?:approach|philosophy|environment|atmosphere|perspective|mindset)")
_ADVICE = Guarded(
    r"\b(?:try|consider|ask (?:about|whether|if)|look for|make sure|tips?|at home|on your own|practice (?:some|daily))\b"
)


# What people are to reach, and not what they are given: "Treatment goals include" over "Strengthening peer support"
_GOALS = re.compile(
    r"\b(?:goals?|objectives|metas|objetivos)(?: (?:include|are|of [^|]{3,60}|incluyen|son))?\W*(?:$|\|)"
)
# Whom a program is for, and not what it gives: "unsafe coping skills" under "Admission criteria", "learning skills" under "is for adults who are"
_CRITERIA = re.compile(
    r"\b(?:admissions?|eligibility|inclusion) (?:criteria|requirements|guidelines)\W*(?:$|\|)|\bsymptoms\W*(?:$|\|)"
    r"|\b(?:for|are) (?:[\w-]+ ){0,2}(?:adults|individuals|people|persons|those|adolescents|teens|patients|clients|anyone) who(?: are)?\W*(?:$|\|)"
)
# What a town has, and no program: "hikes and kayaking around the city"
_OF_TOWN = re.compile(
    r"\b(?:across|around|throughout|all over) (?:the |our )?(?:city|town|area|region|county|state|community)\b|\b(?:the city|the town|the area|our town|our city)(?: also)? (?:has|offers|boasts)\b"
)
_IN_TOWN = frozenset(("recreation", "twelve_step", "fitness", "yoga", "smart_recovery"))
# An errand for practice is no recreation: "group outings like grocery shopping"
_ERRANDS = re.compile(r"\b(?:grocer\w*|shopping|restaurants?|errands?|a meal|meals|appointments?)\b")
# Meetings of Alcoholics Anonymous where only women gather: "Two of those meetings must be women's groups"
_OF_MEETINGS = re.compile(r"\bmeetings\b")
# "an educational group or sessions for parents or partners of clients"
_FOR_RELATIVES = re.compile(
    r"s?[^.;:]{0,50}\bfor (?:parents|families|family members|partners|loved ones|caregivers|spouses|relatives)\b(?! and (?:teens|clients|patients|adolescents))"
)
# Where none of these is said, "group meetings" are those of a house
_TREATED_IN = re.compile(r"therap|counsel|clinic|treatment|outpatient|\b(?:iop|php)\b|terapia|tratamiento|consejer")
_ONES_GROUPS = ("women's group", "men's group")


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
    for mention in mentions(page, VOCABULARY, coordinated):
        low, words = mention.unit.low, mention.words
        if is_tested_here(page, mention):
            mention = replace(mention, claim="own", rule="tested here")
        if _is_a_firm(page, mention) or is_not_for_clients(low):
            continue
        if not _is_therapy(page, mention) or _ADVICE.search(low):
            continue
        if words.startswith("case manager") and _SIGNED_BY.search(low, max(0, mention.start - 90), mention.start):
            continue
        if mention.code in ("family_therapy", "couples_therapy") and _OF_A_LICENCE.search(
            low, max(0, mention.start - 90), mention.start
        ):
            continue
        if "(" in low and _OUTSIDE.search(low, max(0, mention.start - 90), mention.start):
            continue
        if words.startswith("meal plan") and _HOUSEHOLD.search(low):
            continue
        if mention.code == "life_skills" and "skill" in words and _OF_ISSUES.search(low, 0, mention.start):
            continue
        if is_had_elsewhere(low, mention.start):
            continue
        if mention.code == "individual_therapy" and _BESIDE_IT.search(low, max(0, mention.start - 90), mention.start):
            mention = replace(mention, claim="unclear", rule="beside it")
        elif _is_by_others(mention):
            mention = replace(mention, claim="unclear", rule="given by others")
        elif mention.code == MEDICATION_CODE and is_forbidden(low, over(mention.unit.block)):
            mention = replace(mention, claim="unclear", rule="forbidden")
        elif mention.code == MEDICATION_CODE and is_their_own(low, mention.start, mention.end):
            mention = replace(mention, claim="unclear", rule="taken in with it")
        elif "goal" in (above := over(mention.unit.block)) and _GOALS.search(above):
            mention = replace(mention, claim="unclear", rule="a goal")
        elif mention.claim == "own" and may_be_given(low, mention.start, above):
            mention = replace(mention, claim="unclear", rule="may be given")
        elif mention.unit.block.kind == "item" and _CRITERIA.search(above) and not TESTED_HERE.search(low):
            mention = replace(mention, claim="unclear", rule="whom it is for")
        elif mention.code == "twelve_step" and is_a_fellowships(words, low):
            mention = replace(mention, claim="unclear", rule="meetings of a fellowship")
        elif words.startswith(_ONES_GROUPS) and _OF_MEETINGS.search(low):
            continue
        elif mention.code == "psychoeducation" and _FOR_RELATIVES.match(low, mention.end):
            mention = replace(mention, claim="unclear", rule="for relatives")
        elif words.startswith("group meeting") and _TREATED_IN.search(page.document.low) is None:
            mention = replace(mention, claim="unclear", rule="of those who live there")
        elif mention.code in _IN_TOWN and _OF_TOWN.search(low):
            mention = replace(mention, claim="unclear", rule="of the town")
        elif "outing" in words and _ERRANDS.search(low):
            mention = replace(mention, claim="unclear", rule="an errand")
        elif _says_little(mention) or (mention.code == "aftercare_planning" and "step-down" in words):
            mention = replace(mention, claim="unclear", rule="wording says little")
        elif _APPROACH.match(low, mention.end) and mention.code in (
            "mindfulness",
            "holistic_therapy",
            "somatic_therapy",
        ):
            mention = replace(mention, claim="unclear", rule="approach")
        yield mention


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
    if any(map(low.__contains__, _OWN)) and _BY_THEIR_OWN.match(low, mention.end):
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


def coordinated(page: Page, unit: Unit) -> list[Match]:
    """The modalities of a list that shares its noun ("individual and group counseling"), as further matches."""
    low = unit.low
    found = (
        [Match(VOCABULARY, "group_therapy", *span.span()) for span in _GROUPS.finditer(low)] if "group" in low else []
    )
    for head in _HEAD.finditer(low) if any(map(low.__contains__, _NOUNS)) else ():
        end, first = head.start(), True
        while (part := _PART.search(low, max(0, end - 48), end)) is not None and _starts_word(low, part.start()):
            if not first or part["between"]:
                found.append(Match(VOCABULARY, _PARTS[part["word"]], part.start(), part.start() + len(part["word"])))
            end, first = part.start(), False
    if "one-on-one" in low or "one on one" in low or "individually" in low:
        found += [Match(VOCABULARY, "individual_therapy", *span.span()) for span in _ONE_ON_ONE.finditer(low)]
    if "exercise" in low:
        found.extend(
            Match(VOCABULARY, "fitness", span.end() - len("exercise"), span.end())
            for span in _LISTS_EXERCISE.finditer(low)
            if "exercises" not in low
        )
    if "music" in low or "art" in low or "dance" in low or "exercise" in low:
        found.extend(_members(low))
    if "couples" in low or "families" in low or "groups" in low:
        for people in _FOR_PEOPLE.finditer(low):
            found.extend(
                Match(VOCABULARY, _PEOPLE[word.group()], word.start(), word.end())
                for word in _PERSONS.finditer(low, people.start("who"), people.end())
            )
    if "individual" in low or "family" in low:
        for kinds in _BEHIND.finditer(low):
            found.extend(
                Match(VOCABULARY, _PARTS[word.group()], word.start(), word.end())
                for word in _KIND.finditer(low, kinds.start("who"), kinds.end("who"))
            )
    found.extend(worded(page, unit))
    if ("individual" in low) + ("group" in low) + ("family" in low) > 1:
        for span in _SETTINGS.finditer(low):
            found.extend(
                Match(VOCABULARY, _PARTS[word.group()], word.start(), word.end())
                for word in _SETTING.finditer(low, *span.span())
            )
    return found


def _members(low: str) -> Iterator[Match]:
    """What a list of creative or other such therapies names: "expressive therapies, such as art and music"."""
    for listed in _SUCH_AS.finditer(low):
        for member in _MEMBER.finditer(low, listed.start("list"), listed.end("list")):
            yield Match(VOCABULARY, _MEMBERS[member.group()], member.start(), member.end())


def _starts_word(low: str, start: int) -> bool:
    return start == 0 or not low[start - 1].isalnum()


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
