"""Findings to PageExtraction: own claims become values of the page and its programs, unsure ones are kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from extract.derived import derive, holds
from extract.document import without_people
from extract.fields.formats import LOOSE
from extract.fields.intensity import OF_ONE_GROUP
from extract.fields.programs import ONLY_NAMED, Offered
from extract.levels.audiences import ANOTHER_AUDIENCE, audiences, groups_for_others, is_for_others
from extract.levels.beside_levels import apart
from extract.levels.day_programs import is_named_by_day, meets_in_evening
from extract.levels.of_its_level import of_its_level
from extract.levels.untold_levels import leave_untold
from extract.page import Page
from extract.reading.house_questions import is_asked_of_house
from extract.schedule.computed_ends import STARTS, with_ends
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.tracks.headed import of_first_heading
from extract.tracks.split import OF_A_TRACK, Named, settled, split
from extract.unsure import unsure
from extract.wordings import Wordings
from records.codes import ANSWERED, LEVELS, OF_THE_HOUSE, STATED_TOO, LevelOfCare
from records.models import (
    Code,
    Evidence,
    Finding,
    Insurer,
    Location,
    PageExtraction,
    Phone,
    Price,
    ProgramExtraction,
    Range,
    Session,
    Text,
    Value,
)

RANGE_FIELDS = ("hours_per_week", "session_hours", "days_per_week", "duration_weeks")
PROGRAM_LISTS = ("days", "dayparts", "formats", "modalities", "conditions", "populations")
_WORDINGS = Wordings.of(__name__)
_FOR_ALL = _WORDINGS["for_all"]
_OF_EACH = _WORDINGS["of_each"]
_OF_DETOX = _WORDINGS["of_detox"]
_NAMED_OFFERS = _WORDINGS["named_offers"]
_OF_TREATMENT = _WORDINGS["of_treatment"]
_NOT_TREATING: frozenset[LevelOfCare] = frozenset(("sober_living", "aftercare", "early_intervention"))
# One group of an hour and a half is all of an evening there; a day of the other levels has several of them.
_ONE_GROUP = frozenset(("outpatient", "aftercare", "early_intervention"))
_RULE_OF_GROUP = f"{OF_ONE_GROUP}:"
# What a provider treats as a whole is treated in its detox only where one is detoxed from it.
_WITHDRAWN_FROM = frozenset(
    ("substance_use", "alcohol", "opioids", "stimulants", "benzodiazepines", "cannabis", "dual_diagnosis")
)
_ATTENDED = frozenset(("outpatient", "iop", "php", "otp"))
LONGEST_DETOX = 3.0  # weeks, where nothing near calls it detox
_OF_NO_NAME = ("sentence:carried", "sentence:none")  # the level is that of another sentence
MOST_QUOTES = 3  # of one value
TIMES = frozenset((*RANGE_FIELDS, "days", "sessions", "dayparts", STARTS))
PAGE_CODES = ("payment", "accreditations", "languages", "admission", "states_served")
OF_PROGRAMS = frozenset((*RANGE_FIELDS, *PROGRAM_LISTS, "sessions", "telehealth", STARTS))
_OF_HOUSE = frozenset(("modalities", "conditions"))  # what an answer on a page without programs says of all programs
OF_EITHER = frozenset(
    ("ages", "telehealth_only")
)  # of a program where a level is named, else of the provider as a whole


def assemble(page: Page, findings: Iterable[Finding], offered: dict[LevelOfCare, Offered]) -> PageExtraction:
    """The extraction of a page. Directories and articles have no values: what was found there is nobody's."""
    extraction = PageExtraction(
        url=page.url, fetched_at=page.fetched_at, title=without_people(page.document.title, page.names_of_people), language=page.document.language,
        page_role=page.role, page_role_signals=page.role_signals, warnings=[*page.warnings, *page.document.warnings],
    )  # fmt: skip
    if page.role != "provider":
        return extraction
    if page.provider is not None:
        # Of no block: structured data name the provider of a page that has no text at all as well.
        said = page.provider
        evidence = Evidence(quote=said.quote, where=said.where, url=page.url, fetched_at=page.fetched_at)
        extraction.provider = Text(value=said.name, evidence=[evidence], rule=said.rule)
    tied = [_tied(finding, offered) for finding in apart(page, list(findings), offered)]
    findings = leave_untold(page, of_its_level(tied))
    own = [finding for finding in findings if finding.claim == "own"]
    extraction.unclear = [one for one in findings if one.claim == "unclear" and one.field != STARTS]
    _page_values(extraction, own)
    by_day = is_named_by_day(page.naming("levels_of_care"), page.terms_of)
    headed = of_first_heading(page, own, page.named_tracks)
    extraction.programs = _programs(extraction, headed.findings, offered, headed.named, by_day=by_day)
    whole = next((one for one in own if one.field == "telehealth_only" and not (one.level_of_care or one.track)), None)
    if whole is not None:
        extraction.telehealth_only = _only(extraction, whole, extraction.programs)
    told_apart = [(program.level_of_care.value, program.track) for program in extraction.programs]
    extraction.unclear = _each_once(settled(finding, told_apart) for finding in extraction.unclear)
    return extraction


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings; of what several sentences say alike one is kept, with the first quotes: "Day Program" in six of them."""
    held: dict[tuple[str, str, str | None, str | None, str], Finding] = {}
    for finding in findings:
        value = finding.value if isinstance(finding.value, str) else repr(finding.value)
        key = (finding.field, value, finding.level_of_care, finding.track, finding.rule)
        known = held.get(key)
        if known is None:
            held[key] = finding
        elif len(known.evidence) < MOST_QUOTES:
            quotes = [*known.evidence, *(one for one in finding.evidence if one not in known.evidence)]
            held[key] = known.model_copy(update={"evidence": quotes[:MOST_QUOTES]})
    return list(held.values())


def _tied(finding: Finding, offered: dict[LevelOfCare, Offered]) -> Finding:
    """A way of attending that is tied to no level belongs to the only level that the page offers."""
    if not finding.rule.endswith(LOOSE):
        return finding
    levels = [level for level, held in offered.items() if level != "aftercare" or held.described]
    if len(levels) != 1 or levels[0] in LIVED_IN:  # aftercare that is but a service of a list is attended as that is
        return finding
    rule = f"{finding.rule.removesuffix(LOOSE)}of the only level offered"
    return finding.model_copy(update={"claim": "own", "rule": rule, "level_of_care": levels[0]})


V = TypeVar("V", bound=Value)


def _value(kind: type[V], finding: Finding) -> V:
    """A value of several parts, from a finding whose value holds them by name."""
    return kind.model_validate({**finding.value, "evidence": finding.evidence, "rule": _rule(finding)})


def _rule(finding: Finding) -> str:
    """How a value was found, and by what it was taken for the provider's own: "sentence:h1; whose: our"."""
    return f"{finding.rule}; whose: {finding.whose}" if finding.whose else finding.rule


def _page_values(extraction: PageExtraction, own: list[Finding]) -> None:
    known: dict[tuple[str, str], Code] = {}
    for finding in own:
        match finding.field:
            case "phones":
                extraction.phones.append(_value(Phone, finding))
            case "locations":
                extraction.locations.append(_value(Location, finding))
            case "insurers":
                extraction.insurers.append(_value(Insurer, finding))
            case "prices":
                extraction.prices.append(_value(Price, finding))
            case "ages" if finding.level_of_care is None:
                _add_ages(extraction.ages, finding)
            case field if field in PAGE_CODES:
                _add_code(getattr(extraction, field), finding, known)


def _programs(
    extraction: PageExtraction,
    own: Sequence[Finding],
    offered: dict[LevelOfCare, Offered],
    named: Named,
    *,
    by_day: bool,
) -> list[ProgramExtraction]:
    """One program a level offered, or one a track of it; a value of the provider as a whole goes to the programs that the page describes."""
    described = [level for level, program in offered.items() if program.described] or list(offered)
    # Where nothing is described, how is told of what a sentence says to be offered, and not of what a list names beside it.
    told = [level for level in described if offered[level].described or offered[level].rule not in ONLY_NAMED]
    told = told or described
    # What the house answers when it is asked how it treats holds for each level that meets at a stated time too.
    timed = {finding.level_of_care for finding in own if finding.field in TIMES}
    asked = [level for level in offered if (level in told or level in timed) and level not in _NOT_TREATING] or told
    held: dict[LevelOfCare, list[Finding]] = defaultdict(list)
    if not offered:
        answered = (one for one in own if one.field in _OF_HOUSE and one.level_of_care is None and ANSWERED in one.rule)
        extraction.unclear += [unsure(finding, OF_THE_HOUSE) for finding in answered]
        return []
    served = audiences(own)
    aside = groups_for_others((one for one in own if one.field in TIMES), served, named)
    for finding in own:
        field, of = finding.field, finding.level_of_care  # each look into a record is dear
        if field in OF_PROGRAMS or (of and field in OF_EITHER):
            # Whom a provider treats and for what holds for all its programs; how, for those that the page describes.
            # When it meets belongs to one program: where the page describes several, nothing says to which.
            whole = list(offered) if field in ("conditions", "populations") else described
            if field == "modalities" and of is None:
                whole = asked if is_asked_of_house(finding) else told
            if field == STARTS and of not in (offered if len(described) > 1 else (None, *offered)):
                continue  # a start alone is no value, so it is no unclear one
            if of is None and field in TIMES and _is_open(described, offered):
                extraction.unclear.append(unsure(finding, "level not said"))
                continue
            if of is None and field == "modalities" and len(told) > 1 and _is_loose(finding):
                extraction.unclear.append(unsure(finding, "level not said"))
                continue
            for level in [of] if of else whole:
                if level not in offered:
                    extraction.unclear.append(unsure(finding, "level not offered"))
                elif finding.track and field in TIMES and (level, finding.track) in aside:
                    extraction.unclear.append(unsure(finding, ANOTHER_AUDIENCE))
                elif (why := _is_not_of(level, finding, served.get(level, ()), by_day=by_day)) is not None:
                    extraction.unclear.append(unsure(finding, why))
                else:
                    held[level].append(finding)
    programs = []
    for level in sorted(offered, key=LEVELS.index):
        source = offered[level]
        tracks = split(level, held[level], named)
        if len(tracks) > 1:
            doubtful = [finding for finding in held[level] if finding.rule.startswith(OF_A_TRACK)]
            extraction.unclear.extend(unsure(finding, "track not said") for finding in doubtful)
        for track in tracks:
            evidence = [*source.evidence, *(item for item in track.named_by if item not in source.evidence)][
                :MOST_QUOTES
            ]
            program = ProgramExtraction(
                level_of_care=Text(value=level, evidence=evidence, rule=source.rule), track=track.name
            )
            _fill(extraction, program, track.findings)
            program.derived = derive(program)
            programs.append(program)
    return programs


def _is_open(described: list[LevelOfCare], offered: dict[LevelOfCare, Offered]) -> bool:
    """Whether several programs may be meant by what names none: two that are described, or "an outpatient clinic" and the IOP that it offers."""
    if len(described) > 1:
        return True
    # Beside "Our opioid treatment program provides …" a section on the IOP takes no times that stand outside of it.
    if len(described) == 1 and any(
        level not in described and level in _ATTENDED and held.rule in ("ours", "is_one")
        for level, held in offered.items()
    ):
        return True
    if described == ["sober_living"] and len(offered) > 1:
        return True  # "Kestrel Sober Living" that has an IOP: when groups meet is hardly said of the house
    return described == ["outpatient"] and offered["outpatient"].rule == "is_one" and len(offered) > 1


def _is_not_of(level: LevelOfCare, finding: Finding, served: Collection[str], *, by_day: bool) -> str | None:
    """Why a value does not hold for a level of which these populations are said, though nothing else speaks against it; None where it may."""
    field = finding.field
    if field == "populations" and finding.level_of_care is None and is_for_others(finding.value, served):
        return ANOTHER_AUDIENCE
    if level not in _ONE_GROUP and finding.rule.startswith(_RULE_OF_GROUP):
        return "of one group"
    if by_day and level == "php" and field in TIMES and meets_in_evening(finding):
        return "evening of a day program"
    if field == "dayparts" and level == "inpatient":
        return "day and night"  # "each morning we set a goal": there all day is spent
    if field == "conditions" and finding.level_of_care is None and level == "detox":
        return None if finding.value in _WITHDRAWN_FROM else "level not said"
    if field == "duration_weeks" and level == "detox" and _is_a_long_stay(finding):
        return "level not said"  # a house with a detox of some days may not say what else it is
    return None


def _is_a_long_stay(finding: Finding) -> bool:
    """Whether a length is longer than a detox takes, and neither its sentence nor what stands over it names one: "Residents stay 45 days"."""
    if not finding.rule.startswith(_OF_NO_NAME) or max(finding.value[0] or 0, finding.value[1] or 0) <= LONGEST_DETOX:
        return False
    return not any(_OF_DETOX.search(f"{item.section} {item.quote}".lower()) for item in finding.evidence)


def _fill(extraction: PageExtraction, program: ProgramExtraction, findings: list[Finding]) -> None:
    ranges: dict[str, list[Finding]] = defaultdict(list)
    starts: list[Finding] = []
    only: Finding | None = None
    known: dict[tuple[str, str], Code] = {}
    for finding in findings:
        field = finding.field
        if field in PROGRAM_LISTS:  # most
            _add_code(getattr(program, field), finding, known)
        elif field in RANGE_FIELDS:
            ranges[field].append(finding)
        elif field == "sessions":
            _add_session(program, finding)
        elif field == STARTS:
            starts.append(finding)
        elif field == "telehealth":
            program.telehealth = program.telehealth or Text(
                value=finding.value, evidence=finding.evidence, rule=_rule(finding)
            )
        elif field == "telehealth_only":
            only = only or finding
        elif field == "ages":
            _add_ages(program.ages, finding)
    if only is not None:
        program.telehealth_only = _only(extraction, only, [program])
    if program.telehealth and program.telehealth.value == "no" and _is_remote(program):
        program.telehealth = None  # the groups are in person, something else is by video: neither a yes nor a no
    for field, candidates in ranges.items():
        chosen, others = choose_range(candidates)
        setattr(
            program,
            field,
            Range(min=chosen.value[0], max=chosen.value[1], evidence=chosen.evidence, rule=_rule(chosen)),
        )
        for other in others:
            extraction.unclear.append(unsure(other, STATED_TOO))
    extraction.unclear.extend(with_ends(program, starts))


def _is_loose(finding: Finding) -> bool:
    """Whether nothing says that a value holds for all programs of a page that has several."""
    if any(_OF_EACH.match(item.quote.lower()) for item in finding.evidence):
        return False
    if is_asked_of_house(finding) or any(_OF_TREATMENT.search(item.section.lower()) for item in finding.evidence):
        return False
    if finding.rule.split("; ")[-1] in ("card", "program speaks", "nothing near"):
        return True
    if finding.rule.endswith("named") and any(_NAMED_OFFERS.search(item.quote) for item in finding.evidence):
        return False
    said = " ".join(f"{item.section} {item.quote}" for item in finding.evidence).lower()
    return _FOR_ALL.search(said) is None


def _is_remote(program: ProgramExtraction) -> bool:
    return any(code.code in ("telehealth", "hybrid") for code in program.formats)


def choose_range(candidates: list[Finding]) -> tuple[Finding, list[Finding]]:
    """The range to show and those that differ from it: the most-stated one, then the first on the page.

    Both ends closed says more than one open end.
    """
    if len(candidates) == 1 and len(candidates[0].evidence) <= MOST_QUOTES:  # most
        return candidates[0], []
    count: dict[tuple[float | None, float | None], int] = defaultdict(int)
    for finding in candidates:
        count[tuple(finding.value)] += 1
    best = max(candidates, key=lambda finding: (count[tuple(finding.value)], None not in finding.value))
    same = [finding for finding in candidates if finding.value == best.value]
    evidence = [item for finding in same for item in finding.evidence][:MOST_QUOTES]
    return best.model_copy(update={"evidence": evidence}), [item for item in candidates if item.value != best.value]


def _add_code(codes: list[Code], finding: Finding, known: dict[tuple[str, str], Code]) -> None:
    """A code once, with its first quotes; `known` are those of all lists by field and code, which is sooner than to look for it."""
    named = finding.field, finding.value
    code = known.get(named)
    if code is None:
        known[named] = Code(code=finding.value, evidence=list(finding.evidence), rule=_rule(finding))
        codes.append(known[named])
        return
    quotes = code.evidence
    if len(quotes) < MOST_QUOTES:
        quotes.extend(item for item in finding.evidence if not holds(quotes, item))


def _add_ages(ages: list[Range], finding: Finding) -> None:
    """Each band of ages once; several stand side by side: a program has a group for teens and one for adults."""
    low, high = finding.value
    for known in ages:
        if (known.min, known.max) == (low, high):
            known.evidence.extend(item for item in finding.evidence if item not in known.evidence)
            del known.evidence[3:]
            return
    ages.append(Range(min=low, max=high, evidence=list(finding.evidence), rule=_rule(finding)))


def _only(extraction: PageExtraction, only: Finding, programs: list[ProgramExtraction]) -> Text | None:
    """That there is nothing but telehealth holds only where the page says of no other way to attend these programs."""
    for program in programs:
        refused = program.telehealth is not None and program.telehealth.value == "no"
        if refused or any(code.code in ("in_person", "hybrid") for code in program.formats):
            extraction.unclear.append(unsure(only, "another way to attend is stated"))
            return None
    return Text(value=only.value, evidence=only.evidence, rule=_rule(only))


def _add_session(program: ProgramExtraction, finding: Finding) -> None:
    value = finding.value
    for session in program.sessions:
        same = (session.start, session.end) == (value["start"], value["end"])
        zone = value.get("zone")
        if same and set(value["days"]) <= set(session.days) and (not zone or session.zone in (None, zone)):
            session.zone = session.zone or zone
            return
    program.sessions.append(_value(Session, finding))
