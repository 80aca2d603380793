"""What a program states, as codes: the build's side of the three answers yes, no and not stated.

A code `field:value:yes` or `field:value:no` is a row's answer; a row with neither is "not stated".
Insurers keep their statuses (`insurer:cigna:in_network`), because what they answer depends on the question, and beside
them the plan types that a page names (`insurer:cigna:in_network:ppo`), or `all` where it names none. Which payer of a
state a page means is read in index/state_payers.py; where it names none, the code is `unnamed:medicaid:accepted`. What
only some of the directory's rows list is no answer: `one_list:insurer:medicaid:substance_use` says which.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.ages import Bands, population_codes
from index.attended_beside import codes_of as beside_codes
from index.by_session import is_by_session, is_otherwise, of_one_part
from index.codes import (
    ALL_PLANS,
    BLUES,
    BY_SESSION,
    COMMERCIAL_OUT,
    COMMERCIAL_REFUSED,
    CONTRADICTED,
    DENIED_PART,
    DENIED_TOO,
    FOR_PEOPLE,
    HALF_IN_PERSON,
    HALF_ONLINE,
    IN_STATES,
    KIND_REFUSED,
    LICENSEES,
    LINE,
    MEDICAID,
    NO_INSURANCE,
    NONE_IN,
    OF_PART,
    OF_PLACES,
    ONLINE_ONLY,
    ONLINE_ONLY_BOTH,
    OTHERS_BILLED,
    OTHERS_OUT,
    OTHERS_PRIVATE,
    OTHERS_REFUSED,
    PART,
    PLAN_REFUSED,
    SERVED,
    SERVES,
    TELEHEALTH_BOTH,
    UNNAMED,
    VIRTUAL_PROGRAM,
)
from index.contradicted_times import are_contradicted
from index.genders import gender_codes
from index.hours_bands import bands as hours_bands
from index.meetings import DAYPART_STARTS, WEEKEND, meetings
from index.partly_online import is_in_part
from index.payer_arms import Arms
from index.people_of_parts import kept_from_people
from index.state_payers import Statements
from index.unsure import telehealth_for_some
from records.codes import BESIDE, DAYPARTS, VIRTUAL, WEEKDAYS
from records.computed_times import all_sessions
from records.directory.reference import ONE_LIST, ONLY_SOME, SITE, SOURCES, sources_of
from records.medications import MODALITY, Medications
from records.refusals import (
    billed_out_of_network,
    denied,
    denied_in_part,
    in_no_network,
    of_other_private,
    of_private_alone,
    others_out_of_network,
    others_refused,
    payment_denied,
    plans_denied,
    takes_no_insurance,
)

if TYPE_CHECKING:
    from records.models import Finding, Insurer, Program, Value

_LISTS = (("modality", "modalities"), ("condition", "conditions"), ("population", "populations"))
_PUBLIC = frozenset((MEDICAID, "medicare", "medicare_advantage"))
_REFUSED = {"others": OTHERS_REFUSED, "private": COMMERCIAL_REFUSED}


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
    for insurer in (*program.insurers, *said_beside(program, meanings, states)):
        payers, unnamed, lines = _payers(insurer, meanings, states)
        for payer in payers:
            yield f"insurer:{payer}:{insurer.status}"
            for plan in insurer.plan_types or [ALL_PLANS]:
                yield f"insurer:{payer}:{insurer.status}:{plan.lower()}"
        for payer in (meanings.statements.excepted(insurer) | meanings.arms.excepted(insurer)) - set(payers):
            refused = "out_of_network" if insurer.status == "in_network" else "not_accepted"
            yield f"insurer:{payer}:{refused}"
            yield f"insurer:{payer}:{refused}:{ALL_PLANS}"
        if unnamed:
            yield f"{UNNAMED}:{insurer.id}:{insurer.status}"
        for line in lines:
            yield f"{LINE}:{insurer.id}:{line}:{insurer.status}"
    for finding in program.unclear:
        if finding.field == "insurers" and finding.value.get("kind"):
            yield f"{KIND_REFUSED}:{finding.value['id']}"
        if finding.field == "insurers":
            yield from (
                f"{FOR_PEOPLE}:{finding.value['id']}:{finding.value['status']}:{one}"
                for one in finding.value.get("people", ())
            )
        if finding.field == "insurers" and finding.value.get("states"):
            yield from (
                f"{IN_STATES}:{finding.value['id']}:{finding.value['status']}:{one}" for one in finding.value["states"]
            )
    for finding in of_one_list(program):
        which = finding.rule.removeprefix(ONE_LIST)
        if finding.field == "payment":
            yield f"{ONE_LIST}payment:{finding.value['code']}:{which}"
        else:
            for payer in _payers(payer_of(finding), meanings, states)[0]:
                yield f"{ONE_LIST}insurer:{payer}:{which}"
    for finding in denied_people(program):
        yield f"{ONE_LIST}population:{finding.value['code']}:{SITE}"
    if others := others_out_of_network(program):
        yield OTHERS_BILLED if billed_out_of_network(program) else OTHERS_OUT
        if of_other_private(others):
            yield OTHERS_PRIVATE
    if none := in_no_network(program):
        yield COMMERCIAL_OUT if of_private_alone(none) else NONE_IN
    if takes_no_insurance(program):
        yield NO_INSURANCE
    yield from (_REFUSED[who] for who in others_refused(program))
    yield from (f"{PLAN_REFUSED}:{plan}" for plan in plans_denied(program))
    for served in program.states_served:
        yield f"{SERVES}:{served.code}"
        yield SERVED
    for field, codes in (
        ("payment", program.payment),
        ("language", program.languages),
        ("accreditation", program.accreditations),
    ):
        never = {*denied(program, "languages")} if field == "language" else set()
        yield from (f"{field}:{code.code}:yes" for code in codes if code.code not in never)
        yield from (f"{field}:{code}:no" for code in never - {one.code for one in codes})
    open_ways = {one.value["code"] for one in of_one_list(program) if one.field == "payment"}
    for way in payment_denied(program).keys() - open_ways:
        yield f"payment:{way}:no"
    yield from _treatment(program, meanings)
    for finding in only_some(program):
        yield f"{PART}:{finding.value}"
    for band in hours_bands(program.hours_per_week):
        yield f"hours_per_week:{band}:yes"
    yield from _week(program)
    yield from _attendance(program)


def _treatment(program: Program, meanings: Meanings) -> Iterator[str]:
    """What is done, for what and for whom, and what of it pages deny; listed and denied is a contradiction and neither."""
    listed = [
        *(f"modality:{code.code}:yes" for code in program.modalities),
        *(f"condition:{code.code}:yes" for code in program.conditions),
        *population_codes(program, meanings.bands),
        *gender_codes(program),
        *meanings.medications.codes(program),
    ]
    refused = [f"{option}:{code}" for option, field in _LISTS for code in denied(program, field)]
    if f"modality:{MODALITY}" in refused:  # who gives no medication at all gives none of them
        refused += [f"modality:{code}" for code in meanings.medications.codes_of_all]
    answered = {code.rpartition(":")[0]: code for code in listed if code.endswith(":yes")}
    yield from (code for code in listed if code.rpartition(":")[0] not in refused)
    yield from (f"{code}:no" if code not in answered else f"{DENIED_TOO}:{code}" for code in dict.fromkeys(refused))
    for option, field in _LISTS:
        yield from (f"{OF_PART}:{option}:{code}:{part}" for code, part in of_one_part(program, getattr(program, field)))
    yield from (f"{OF_PART}:population:{code}:{part}" for code, part in kept_from_people(program))
    in_part = (f"{option}:{code}" for option, field in _LISTS for code in denied_in_part(program, field))
    yield from (f"{DENIED_PART}:{code}" for code in in_part)


def of_one_list(program: Program) -> list[Finding]:
    """The payers and ways to pay that only some of the directory's rows of a program list, or that pages of the site deny."""
    listed = (finding for finding in program.unclear if finding.rule.startswith(ONE_LIST))
    return [finding for finding in listed if finding.field in ("insurers", "payment")]


def who_lists(finding: Finding) -> str:
    """Who lists what not all of the directory's rows do, or what pages deny, and who does not."""
    lists, lists_not = finding.value["listed_for"], finding.value["not_listed_for"]
    if finding.rule == f"{ONE_LIST}{SITE}":
        return f"listed by {lists}, denied by {lists_not}"
    return f"listed for {lists}, not for {lists_not}"


def denied_people(program: Program, wanted: Collection[str] | None = None, *, ages: bool = False) -> list[Finding]:
    """The populations (of these, if given), and the ages if asked, that the directory lists and pages of the site deny."""
    found = (one for one in program.unclear if one.rule == f"{ONE_LIST}{SITE}")
    return [
        one
        for one in found
        if (one.field == "ages" and ages)
        or (one.field == "populations" and (wanted is None or one.value["code"] in wanted))
    ]


def only_some(program: Program) -> list[Finding]:
    """The populations of whom only a part is named: active duty military, and no veterans."""
    stated = {code.code for code in program.populations}
    return [one for one in program.unclear if one.rule == ONLY_SOME and one.value not in stated]


def payer_of(finding: Finding) -> Insurer:
    """The insurer that a finding is about, as one that is stated; its own quote comes first."""
    from records.models import Insurer  # a search imports this file, and asks this only to explain

    said = finding.evidence[:1]
    return Insurer(id=finding.value["id"], status=finding.value["status"], name=said[0].quote, evidence=said)


def beside(program: Program) -> list[Insurer]:
    """What pages say for sure of insurers of whom they say something else too."""
    from records.models import Insurer

    return [
        Insurer(**one.value, evidence=one.evidence)
        for one in program.unclear
        if one.field == "insurers" and BESIDE in one.rule.split("; ") and not one.value.get("levels")
    ]


def said_beside(program: Program, meanings: Meanings, states: Collection[str]) -> Iterator[Insurer]:
    """What is said beside another status and is of other plans: "Univera Medicaid is not accepted" refuses no Univera."""
    for insurer in beside(program):
        stated = [one for one in program.insurers if one.id == insurer.id]
        types = {kind for one in stated for kind in one.plan_types}
        if insurer.plan_types and types.isdisjoint(insurer.plan_types):
            yield insurer  # "we are not contracted with HMO plans of Aetna", which is accepted
            continue
        its = _plans_of(insurer, meanings, states)
        others = [_plans_of(one, meanings, states) for one in stated]
        if its and all(its.isdisjoint(other) for other in others):
            yield insurer


def _plans_of(insurer: Insurer, meanings: Meanings, states: Collection[str]) -> set[str]:
    payers, _, lines = _payers(insurer, meanings, states)
    return {*payers, *(f"{LINE}:{line}" for line in lines)}


def _payers(
    insurer: Insurer, meanings: Meanings, states: Collection[str]
) -> tuple[Collection[str], bool, Collection[str]]:
    """The payers that a value is about, whether it names one that leaves open which, and as plans of which line."""
    if insurer.id in _PUBLIC and meanings.arms.of_brands_alone(insurer):
        return (), False, ()
    payers, unnamed = meanings.statements.payers(insurer, states)
    if insurer.id in OF_PLACES:
        return payers, unnamed, ()
    named = meanings.arms.named(insurer)
    if (licensee := LICENSEES.get(insurer.id)) and insurer.id in named.payers and len(states) == 1:
        return named.payers | {licensee[state] for state in states if state in licensee}, True, named.lines
    if insurer.id == BLUES:
        return (named.payers, False, named.lines) if named.lines else (payers, unnamed, ())
    with_arms = insurer.id in meanings.arms.brands
    return named.payers | (payers - {insurer.id}), with_arms and insurer.id in named.payers, named.lines


def _week(program: Program) -> Iterator[str]:
    """Days, dayparts, and what of the week is stated only in part."""
    timed = {day for session in all_sessions(program) for day in session.days}
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
    yield from beside_codes(program)
    if stated - timed:
        yield "untimed:any"
    dayparts = said | by_times | by_days
    never = denied(program, "dayparts").keys()
    if "weekend" in never:
        yield from (f"day:{day}:no" for day in sorted(WEEKEND - stated))
    # A day without its time beside the times of others may be at any time; where no time is told, the words hold of all.
    some_open = (bool(timed) and (bool(stated - timed) or not whole)) or ("weekend" in said and not timed & WEEKEND)
    for daypart in DAYPARTS:
        if daypart in never and daypart in dayparts:
            continue  # pages say two things of it: it is asked
        if daypart in dayparts:
            yield f"daypart:{daypart}:yes"
        elif daypart in never:
            yield f"daypart:{daypart}:no"
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
    track_is_online = is_otherwise(program, "online", online, in_person)
    track_is_here = is_otherwise(program, "here", in_person, online)
    beside_online, beside_here = _beside(online, halves), _beside(in_person, halves)
    half_online = not only and (is_in_part(program, beside_online, "online") if beside_online else bool(halves))
    half_in_person = is_in_part(program, beside_here, "here") if beside_here else bool(halves)
    remote = "yes" in said or only or bool(formats & {"telehealth", "hybrid"})
    if ("no" not in said and remote and half_online) or (not said and not remote and telehealth_for_some(program)):
        yield HALF_ONLINE
    elif remote and track_is_here and not only:
        pass  # "Our IOP is on Zoom; the evening track is in person": of the evening it asks
    elif remote and "no" not in said:
        yield "telehealth:yes"
        yield "format:telehealth:yes"
    elif "no" in said and not remote:
        yield "telehealth:no"
        yield "format:telehealth:no"
        yield "format:hybrid:no"
    elif remote:
        yield TELEHEALTH_BOTH
    virtual = any(one.field == "telehealth_only" and one.rule.startswith(VIRTUAL) for one in program.unclear)
    if virtual and not only and not in_person and not halves and "no" not in said:
        yield VIRTUAL_PROGRAM
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
    elif in_person and not track_is_online:
        yield "format:in_person:yes"
    # "Two evenings in the office, one on video" is a hybrid program by another name.
    if (halves or (half_online and half_in_person)) and "no" not in said:
        yield "format:hybrid:yes"


def _beside(values: Iterable[Value], quotes: Collection[str]) -> list[Value]:
    """The values that rest on other quotes than these, with those alone."""
    if not quotes:
        return list(values)
    kept = ((value, [item for item in value.evidence if item.quote not in quotes]) for value in values)
    return [value.model_copy(update={"evidence": items}) for value, items in kept if items]
