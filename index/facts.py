"""What a program states, as codes: the build's side of the three answers yes, no and not stated.

A code `field:value:yes` or `field:value:no` is a row's answer; a row with neither is "not stated".
Insurers keep their statuses (`insurer:cigna:in_network`), because what they answer depends on the question, and beside
them the plan types that a page names (`insurer:cigna:in_network:ppo`), or `all` where it names none. Which payer of a
state a page means is read in index/state_payers.py; where it names none, the code is `unnamed:medicaid:accepted`. What
only some of the directory's rows list is no answer: `one_list:insurer:medicaid:substance_use` says which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.ages import Bands, population_codes
from index.codes import (
    ALL_PLANS,
    BLUES,
    BY_SESSION,
    COMMERCIAL_OUT,
    COMMERCIAL_REFUSED,
    CONTRADICTED,
    HALF_IN_PERSON,
    HALF_ONLINE,
    LINE,
    MEDICAID,
    NO_INSURANCE,
    NONE_IN,
    ONLINE_ONLY,
    ONLINE_ONLY_BOTH,
    OTHERS_BILLED,
    OTHERS_OUT,
    OTHERS_REFUSED,
    PART,
    SERVED,
    SERVES,
    TELEHEALTH_BOTH,
    UNNAMED,
)
from index.contradicted_times import are_contradicted
from index.genders import gender_codes
from index.hours_bands import bands as hours_bands
from index.meetings import DAYPART_STARTS, WEEKEND, meetings
from index.payer_arms import Arms
from index.state_payers import Statements
from records.codes import DAYPARTS, NO_NETWORK, OTHERS_DENIED, PAYMENT_DENIED, WEEKDAYS
from records.directory.reference import ONE_LIST, ONLY_SOME, SOURCES, sources_of
from records.medications import Medications

if TYPE_CHECKING:
    from records.models import Evidence, Finding, Insurer, Program, Value

# What extraction keeps under out_of_network_benefits is said of everyone, or of all but those that a page names.
_OTHERS = re.compile(
    r"\b(?:all|any)(?: of the)? others?\b(?! than)[^.;?]{0,60}\bout[- ]of[- ]network\b"
    r"|\bout[- ]of[- ]network (?:provider |benefits )?(?:with|for|under) (?:all|any)(?: of the)? others?\b"
    r"|\b(?:everyone|everything|anything|any plan) else (?:is|are) out[- ]of[- ]network\b",
    re.IGNORECASE,
)
# "We bill all others out of network" offers what "all others are out of network" does not.
_BILLED = re.compile(
    r"\b(?:bill|accept|take|submit|file|use|honou?r|work with|help)(?:s|ing)?\b(?:(?! and )[^.,;?]){0,30}"
    r"\b(?:out[- ]of[- ]network|(?:all|any)(?: of the)? others?)\b"
    r"|\bbilled\b[^.,;?]{0,20}\bout[- ]of[- ]network\b|\bsuper ?bills?\b|\breimburse|\bcourtesy\b"
    r"|\bout[- ]of[- ]network benefits?\b[^.;?]{0,40}\b(?:we|our \w+)(?:['’]ll| will| can| do| are happy to| gladly)? (?:bill|submit|file|use|accept|honou?r|work with)\b",
    re.IGNORECASE,
)
# … or of all without exception: in the network of none, and whether it bills them is not said.
_NONE_IN = re.compile(
    r"\bout[- ]of[- ]network (?:providers? )?(?:with|for|under) (?:all|any|every)(?: of the)?(?: (?:commercial|private|health|major|medical))*(?: insurances?| insurers?| carriers?| payers?| payors?| health plans)\b"
    r"|\b(?:not|n['’]t) (?:currently )?(?:an? )?(?:paneled|contracted|credentialed|in[- ]network|participating)(?: providers?)? (?:with|for) any(?: (?:commercial|private|health|major|medical))*(?: insurances?| insurers?| carriers?| payers?| payors?| health plans)\b",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"\b(?:except|excluding|other than|besides|aside from|apart from|unless)\b", re.IGNORECASE)
_OF_COMMERCIAL = re.compile(r"\b(?:commercial|private)\b", re.IGNORECASE)
_SOME_INSURANCE = frozenset(("most_insurance", "most_ppo", "private_insurance", "out_of_network_benefits"))
_NO_INSURANCE = re.compile(
    r"\b(?:take|takes|accept|accepts|bill|bills|work with|works with)\b no (?:health )?insurance(?: of any kind| plans?| at all)?(?=\s*(?:[.;:,!)]|$|and\b))"
    r"|\bno (?:health )?insurances?(?: plans?| of any kind)? (?:is|are) (?:currently )?(?:accepted|taken|billed)(?=\s*(?:[.;:,!)]|$|and\b|here\b))"
    r"|^(?:health )?insurance is not (?:currently )?(?:accepted|taken)(?=\s*(?:[.;:,!)]|$))"
    r"|\b(?:do|does)(?: not|n['’]t) (?:currently )?(?:take|accept|bill|work with|participate in|contract with) (?:any )?(?:kind of |form of )?(?:health )?insurance"
    r"(?: of any kind| plans?| compan(?:y|ies)| at all)?(?=\s*(?:[.;:,!)]|$|and\b))",
    re.IGNORECASE,
)
# "The evening track meets by telehealth", "Daytime: …, in person": said of one group, and not of the program.
_OF_A_GROUP = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|daytime|weekend|saturday|sunday)s?"
    r"(?:\s*:| (?:iop |php )?(?:track|cohort|group|session|option|program|class(?:es)?)s?\b|s? (?:is|are|meets?)\b)",
    re.IGNORECASE,
)
_BUT_SOME = re.compile(
    r"\b(?:but|except|however|unless|yet|other than|super ?bills?|out[- ]of[- ]network|reimburse\w*)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Meanings:
    """What names in quotes mean: payers, medications, and the populations that are bands of ages."""

    statements: Statements
    arms: Arms
    medications: Medications
    bands: Bands


def facts(program: Program, meanings: Meanings, states: Collection[str]) -> Iterator[str]:
    """Every code that the program's row carries; `states` are those in which it is, as far as they are known."""
    yield f"level:{program.level_of_care}:yes"
    said_by = sources_of(program)
    for source in SOURCES:
        yield f"source:{source}:{'yes' if source in said_by else 'no'}"
    for insurer in program.insurers:
        payers, unnamed, lines = _payers(insurer, meanings, states)
        for payer in payers:
            yield f"insurer:{payer}:{insurer.status}"
            for plan in insurer.plan_types or [ALL_PLANS]:
                yield f"insurer:{payer}:{insurer.status}:{plan.lower()}"
        for payer in meanings.statements.excepted(insurer) - set(payers):
            refused = "out_of_network" if insurer.status == "in_network" else "not_accepted"
            yield f"insurer:{payer}:{refused}"
            yield f"insurer:{payer}:{refused}:{ALL_PLANS}"
        if unnamed:
            yield f"{UNNAMED}:{insurer.id}:{insurer.status}"
        for line in lines:
            yield f"{LINE}:{insurer.id}:{line}:{insurer.status}"
    for finding in of_one_list(program):
        which = finding.rule.removeprefix(ONE_LIST)
        if finding.field == "payment":
            yield f"{ONE_LIST}payment:{finding.value['code']}:{which}"
        else:
            for payer in _payers(payer_of(finding), meanings, states)[0]:
                yield f"{ONE_LIST}insurer:{payer}:{which}"
    if others_out_of_network(program):
        yield OTHERS_BILLED if billed_out_of_network(program) else OTHERS_OUT
    if none := in_no_network(program):
        yield COMMERCIAL_OUT if all(_OF_COMMERCIAL.search(item.quote) for item in none) else NONE_IN
    if takes_no_insurance(program):
        yield NO_INSURANCE
    yield from others_refused(program)
    for served in program.states_served:
        yield f"{SERVES}:{served.code}"
        yield SERVED
    for field, codes in (
        ("payment", program.payment),
        ("modality", program.modalities),
        ("condition", program.conditions),
        ("language", program.languages),
        ("accreditation", program.accreditations),
    ):
        for code in codes:
            yield f"{field}:{code.code}:yes"
    for denied in payment_denied(program):
        yield f"payment:{denied}:no"
    yield from population_codes(program, meanings.bands)
    for finding in only_some(program):
        yield f"{PART}:{finding.value}"
    yield from gender_codes(program)
    yield from meanings.medications.codes(program)
    for band in hours_bands(program.hours_per_week):
        yield f"hours_per_week:{band}:yes"
    yield from _week(program)
    yield from _attendance(program)


def of_one_list(program: Program) -> list[Finding]:
    """The payers and ways to pay that only some of the directory's rows of a program list."""
    listed = (finding for finding in program.unclear if finding.rule.startswith(ONE_LIST))
    return [finding for finding in listed if finding.field in ("insurers", "payment")]


def only_some(program: Program) -> list[Finding]:
    """The populations of whom only a part is named: active duty military, and no veterans."""
    stated = {code.code for code in program.populations}
    return [one for one in program.unclear if one.rule == ONLY_SOME and one.value not in stated]


def payer_of(finding: Finding) -> Insurer:
    """The insurer that a finding is about, as one that is stated; its own quote comes first."""
    from records.models import Insurer  # a search imports this file, and asks this only to explain

    said = finding.evidence[:1]
    return Insurer(id=finding.value["id"], status=finding.value["status"], name=said[0].quote, evidence=said)


def _payers(
    insurer: Insurer, meanings: Meanings, states: Collection[str]
) -> tuple[Collection[str], bool, Collection[str]]:
    """The payers that a value is about, whether it names one that leaves open which, and as plans of which line."""
    payers, unnamed = meanings.statements.payers(insurer, states)
    if insurer.id == MEDICAID:
        return payers, unnamed, ()
    named = meanings.arms.named(insurer)
    if insurer.id == BLUES:
        return (named.payers, False, named.lines) if named.lines else (payers, unnamed, ())
    with_arms = insurer.id in meanings.arms.brands
    return named.payers | (payers - {insurer.id}), with_arms and insurer.id in named.payers, named.lines


def payment_denied(program: Program) -> dict[str, list[Evidence]]:
    """The ways to pay that pages refuse and none offers, with the quotes."""
    stated = {code.code for code in program.payment}
    denied: dict[str, list[Evidence]] = {}
    for finding in program.unclear:
        if finding.rule.split("; ")[0] == PAYMENT_DENIED and finding.value not in stated:
            denied.setdefault(finding.value, []).extend(finding.evidence)
    return denied


def others_out_of_network(program: Program) -> list[Evidence]:
    """The quotes that say that all insurers but the named ones are out of network."""
    return [
        item
        for code in program.payment
        if code.code == "out_of_network_benefits"
        for item in code.evidence
        if _OTHERS.search(" ".join(item.quote.split()))
    ]


def billed_out_of_network(program: Program) -> list[Evidence]:
    """The quotes that say that it bills those who are out of network, in one sentence with that or in another."""
    return [
        item
        for code in program.payment
        if code.code == "out_of_network_benefits"
        for item in code.evidence
        if _BILLED.search(" ".join(item.quote.split()))
    ]


def in_no_network(program: Program) -> list[Evidence]:
    """The quotes that say that it is in the network of no insurer, or takes none and is paid back all the same."""
    if any(insurer.status in ("in_network", "accepted") for insurer in program.insurers):
        return []
    billed = [code for code in program.payment if code.code == "out_of_network_benefits"]
    if len(billed) < sum(code.code in _SOME_INSURANCE for code in program.payment):
        return []
    unsure = (finding for finding in program.unclear if finding.rule.split("; ")[0] == NO_NETWORK)
    said = [*(item for code in billed for item in code.evidence), *(item for one in unsure for item in one.evidence)]
    found = [item for item in said if _NONE_IN.search(item.quote) and not _EXCEPTED.search(item.quote)]
    if billed:  # "No insurance is accepted. We provide superbills."
        quotes = (item for code in program.payment for item in code.evidence)
        found += [item for item in quotes if _NO_INSURANCE.search(item.quote) and item not in found]
    return list({item.quote: item for item in found}.values())


def takes_no_insurance(program: Program) -> list[Evidence]:
    """The quotes that say that it takes no insurance at all; none where pages name insurers or plans that it takes."""
    taken = any(insurer.status != "not_accepted" for insurer in program.insurers)
    if taken or any(code.code in _SOME_INSURANCE for code in program.payment):
        return []
    quotes = (item for code in program.payment for item in code.evidence)
    return [item for item in quotes if _NO_INSURANCE.search(item.quote) and not _BUT_SOME.search(item.quote)]


def others_refused(program: Program) -> dict[str, list[Evidence]]:
    """By the code that says so, the quotes that refuse all insurers that are not named, or all private ones."""
    found: dict[str, list[Evidence]] = {}
    for finding in program.unclear:
        rule = finding.rule.split("; ")[0]
        if rule == OTHERS_DENIED:
            found.setdefault(OTHERS_REFUSED, []).extend(finding.evidence)
    denied = payment_denied(program)
    stated = {code.code for code in program.payment}
    if "private_insurance" in denied and not stated & _SOME_INSURANCE:
        found[COMMERCIAL_REFUSED] = denied["private_insurance"]
    taken = any(insurer.status != "not_accepted" for insurer in program.insurers)
    if "most_insurance" in denied and not taken and not stated & _SOME_INSURANCE:
        found.setdefault(OTHERS_REFUSED, []).extend(denied["most_insurance"])
    return found


def insurance_refused(program: Program) -> dict[str, list[Evidence]]:
    """What of insurance is refused at large, in words, with the quotes."""
    refused = others_refused(program)
    said = {
        "no insurance": takes_no_insurance(program),
        "no other insurance": refused.get(OTHERS_REFUSED, []),
        "no private insurance": refused.get(COMMERCIAL_REFUSED, []),
    }
    return {what: quotes for what, quotes in said.items() if quotes}


def _week(program: Program) -> Iterator[str]:
    """Days, dayparts, and what of the week is stated only in part."""
    timed = {day for session in program.sessions for day in session.days}
    stated = {code.code for code in program.days} | timed
    said = {code.code for code in program.dayparts}
    by_times = {
        daypart
        for meeting in meetings(program)
        for daypart in ("morning", "afternoon", "evening")
        if DAYPART_STARTS[daypart][0] <= meeting.start < DAYPART_STARTS[daypart][1]
    }
    by_days = {"weekend"} if stated & WEEKEND else set()
    # "Five days a week, Tuesday evenings from 6": more days are said than named, so the others are open.
    whole = all((days.min or days.max or 0) <= len(stated) for days in program.days_per_week)
    for day in stated:
        yield f"day:{day}:yes"
        yield f"timed:{day}" if day in timed else f"untimed:{day}"
    for day in WEEKDAYS:
        weekend_unnamed = day in WEEKEND and "weekend" in said and not by_days
        if stated and whole and day not in stated and not weekend_unnamed:
            yield f"day:{day}:no"
    if stated and not whole:
        yield "week:open"
    if timed:
        yield "timed:any"
    if are_contradicted(program):
        yield CONTRADICTED
    if stated - timed:
        yield "untimed:any"
    dayparts = said | by_times | by_days
    # A day without its time beside the times of others may be at any time; where no time is told, the words hold of all.
    some_open = (bool(timed) and (bool(stated - timed) or not whole)) or ("weekend" in said and not timed & WEEKEND)
    for daypart in DAYPARTS:
        if daypart in dayparts:
            yield f"daypart:{daypart}:yes"
        elif daypart == "weekend":
            if stated and whole:
                yield "daypart:weekend:no"
        elif dayparts - {"weekend"} and not some_open:
            yield f"daypart:{daypart}:no"
        # "Evening groups too" beside the times of the morning group: the times of the evening are open.
        if daypart in said and not (daypart in by_times or (daypart == "weekend" and timed & WEEKEND)):
            yield f"open:{daypart}"


def _attendance(program: Program) -> Iterator[str]:
    """Telehealth and formats: pages that contradict each other leave it not stated."""
    if is_by_session(program):
        yield BY_SESSION
    said = {text.value for text in program.telehealth}
    formats = {code.code for code in program.formats}
    only = bool(program.telehealth_only)
    # "A hybrid program: two groups in the office, one on video" is neither wholly the one nor wholly the other.
    halves = {item.quote for code in program.formats if code.code == "hybrid" for item in code.evidence}
    online = [
        *(text for text in program.telehealth if text.value == "yes"),
        *(code for code in program.formats if code.code == "telehealth"),
    ]
    in_person = [code for code in program.formats if code.code == "in_person"]
    half_online = bool(halves) and not only and not _say_beside(online, halves)
    half_in_person = bool(halves) and not _say_beside(in_person, halves)
    remote = "yes" in said or only or bool(formats & {"telehealth", "hybrid"})
    if remote and "no" not in said and half_online:
        yield HALF_ONLINE
    elif remote and "no" not in said:
        yield "telehealth:yes"
        yield "format:telehealth:yes"
    elif "no" in said and not remote:
        yield "telehealth:no"
        yield "format:telehealth:no"
        yield "format:hybrid:no"
    elif remote:
        yield TELEHEALTH_BOTH
    # "All of it is online" denies the other formats, which a list of formats never does.
    on_site = formats & {"in_person", "hybrid"}
    if only and on_site:
        yield ONLINE_ONLY_BOTH
    elif only and "no" not in said:
        yield ONLINE_ONLY
        yield "format:in_person:no"
        yield "format:hybrid:no"
    if only:
        return
    if half_in_person:
        yield HALF_IN_PERSON
    elif in_person:
        yield "format:in_person:yes"
    if halves and "no" not in said:
        yield "format:hybrid:yes"


def is_by_session(program: Program) -> bool:
    """Whether a program that meets in several parts of the day says of one of its groups how that is attended."""
    if program.track or max(len(program.dayparts), len(program.sessions)) < 2:
        return False
    values = (*program.telehealth, *program.telehealth_only, *program.formats)
    return any(_OF_A_GROUP.search(item.quote) for value in values for item in value.evidence)


def _say_beside(values: Iterable[Value], quotes: Collection[str]) -> bool:
    """Whether one of the values rests on another quote than these too."""
    return any(item.quote not in quotes for value in values for item in value.evidence)
