"""Whether the page says that the program is only online: "100% virtual", "all groups meet by video", "no physical location"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields.attendance import is_of_visitors
from extract.fields.denied import is_denied
from extract.fields.mentions import MAX_UNIT, claim_at, quote_around
from extract.fields.online import HINT as ONLINE_HINT
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.codes import VIRTUAL, LevelOfCare
from records.models import Finding

HINT = "only_online"  # of extract.hints: there may be no place to go to
_ON = r"(?:virtual(?:ly|es)?|online|remote(?:ly)?|telehealth|telemedicine|en línea|(?:by|via|over|on|through|using|por) (?:a |our |live |secure |encrypted |hipaa-compliant )*(?:telehealth|telemedicine|video\w*|zoom)|videollamada)"
_ADVERB = r"(?:virtually|online|remotely|en línea|(?:by|via|over|on|through|por) (?:live |secure )*(?:telehealth|telemedicine|video\w*|zoom|videollamada))"
_DONE = r"(?:offered |held |delivered |provided |conducted |done |run |an? )?"
_ONLY = compiled(
    rf"(?:\b100 ?(?:%|percent)|\b(?:fully|entirely|exclusively|completely|solely|strictly|purely|totalmente|completamente|exclusivamente)) {_DONE}{_ON}\b"
    rf"|\b(?:telehealth|virtual|online|remote)[- ]only\b(?! (?:for|when|if|on|after|until|in)\b)"
    rf"|(?<!the )(?<!'s )\b(?:only|solo|sólo) (?:offered |held |delivered |provided |conducted |available |meets? )?{_ADVERB}\b"
    rf"|\b(?:all (?:of )?(?:our |the )?|every |each |tod[oa]s (?:l[oa]s |nuestr[oa]s )?)(?:[\w-]+ ){{0,2}}?(?:groups?|sessions?|services|programs?|programming|treatment|care|appointments?|visits?|therapy|classes|grupos|sesiones|citas)(?: (?:and|y) [\w-]+)? "
    rf"(?:meets?|happens?|takes? place|(?:is|are) (?:held |conducted |delivered |done |provided |run )?|se reúnen|se hacen|son) ?{_ON}\b"
)
_NO_PLACE = compiled(
    r"\b(?:no|without an?|(?:do|does) not have (?:an?|any)|don't have (?:an?|any)|doesn't have (?:an?|any)) (?:physical|brick[- ]and[- ]mortar) (?:office|location|building|clinic|facilit|space|site)\w*(?! (?:in|near|at)\b)"
    r"|\b(?:no|not an?) (?:office|building|clinic) to (?:visit|drive to|travel to|commute to|come to)\b"
)
_ONLINE = compiled(rf"\b{_ON}\b")
# "We have no in-person services", but none on some days, at some place or for some people
_NONE_IN_PERSON = compiled(
    r"(?:^\W*(?:(?:sorry|currently|presently|at this time|at present),? )?no|\b(?:we|there|the program|our (?:[\w-]+ ){0,3}(?:program|practice|clinic|iop|php)) (?:currently |presently )?(?:(?:have|has|hold|holds|offer|offers|provide|provides|run|runs|is|are) no|(?:do|does)(?: not|n't) (?:currently |presently )?(?:have|hold|offer|provide|run|do)(?: any)?))"
    r" in[- ]person (?:or hybrid )?(?:(?P<all>services|treatment|care|programs?|programming)|sessions|groups|appointments|visits|classes)(?:,? (?:or|and) (?:services|sessions|groups|appointments|visits|office|location))?(?: (?:is|are) (?:currently )?(?:offered|available|held|provided))?(?: (?:at this time|currently|of any kind|at all))?\s*(?:[.;,!)]|$| and\b| but\b)"
)
# Only a part of what is offered is online, or something that is no treatment.
_PART = compiled(
    r"\b(?:options?|optional|also|in[- ]person|hybrid|either|alumni|famil(?:y|ies)|aftercare|aa|na|support groups?|support meetings|assessments?|intakes?|consultations?|evaluations?|screenings?|forms?|tours?|applications?|paperwork|"
    r"schedul\w+|verif\w+|pay\w*|pandemic|covid|may be|can be|tracks?|cohorts?|if you|when|some|temporarily|reviews?|courses?|webinars?|chat|portal|was|were|until)\b"
)
# "Quarry is a virtual IOP": what the provider is, though not that it is nothing else
_IS_VIRTUAL = compiled(
    r"(?:^\W*|[,;:] |\b(?:at|and) )(?:we|(?!there|this|that|it|what|which|who|here)[\w'&.-]+(?: [\w'&.-]+){0,4}?)(?:'re| are| is) (?:an?|your|the) (?:[\w-]+,? ){0,3}?(?:virtual|online|telehealth|teletherapy)(?:[- ](?:based|first))?,? "
    r"(?:[\w&-]+,? ){0,4}?(?:iop|php|intensive outpatient|partial hospitalization|program|clinic|practice|provider|treatment)\b"
)


def find(page: Page) -> list[Finding]:
    """At most one finding a level of care (None: the provider as a whole) and a claim; the value is "yes".

    What a provider says it is ("a virtual IOP") is kept as unclear, with the rule VIRTUAL.
    """
    only = _only(page)
    said = {finding.level_of_care for finding in only}
    return [*only, *(finding for finding in _virtual(page) if not said & {None, finding.level_of_care})]


def _virtual(page: Page) -> Iterator[Finding]:
    for unit in page.hinting(ONLINE_HINT):
        if len(unit.low) > MAX_UNIT or (said := _IS_VIRTUAL.search(unit.low)) is None or _PART.search(unit.low):
            continue
        place = claim_at(page, unit)
        if place is not None and place[0] == "own" and not is_denied(unit.low, *said.span()):
            levels = page.levels(unit, *said.span()).codes or (None,)
            evidence = page.evidence(unit, quote=quote_around(unit, *said.span()))
            yield from (
                page.finding("telehealth_only", "yes", evidence, VIRTUAL, level=one, claim="unclear") for one in levels
            )


def _only(page: Page) -> list[Finding]:
    held: dict[tuple[LevelOfCare | None, str], Finding] = {}
    for unit in (*page.hinting(ONLINE_HINT), *page.hinting(HINT)):
        said = _said(unit, _beside(page, unit))
        place = claim_at(page, unit) if said else None
        if said is None or place is None or is_of_visitors(page, unit):
            continue
        claim, why, answer = place
        evidence = [page.evidence(unit, quote=quote_around(unit, *said.span()))]
        if answer is not None:
            evidence.append(page.evidence(answer, quote=quote_around(answer, 0, 3)))
        for level in page.levels(unit, *said.span()).codes or (None,):
            finding = page.finding("telehealth_only", "yes", evidence, f"only online; {why}", level=level, claim=claim)
            held.setdefault((level, claim), finding)
    return [finding for (level, claim), finding in held.items() if claim == "own" or (level, "own") not in held]


def _beside(page: Page, unit: Unit) -> str:
    """What is said right before and behind a sentence, in its part of the page."""
    beside = page.units[max(0, unit.number - 1) : unit.number + 2]
    return " ".join(one.low for one in beside if one.block.headings == unit.block.headings)


def _said(unit: Unit, beside: str) -> re.Match[str] | None:
    """Where the sentence says that there is nothing but telehealth; of visits in person it denies all where it or its neighbour tells of video."""
    low = unit.low
    if len(low) > MAX_UNIT:
        return None
    if no_place := _NO_PLACE.search(low):
        return no_place
    none = _NONE_IN_PERSON.search(low)
    if none and (none["all"] or _ONLINE.search(beside)):  # no groups in person may be no groups at all
        return none
    said = _ONLY.search(low)
    return None if said is None or _PART.search(low) or is_denied(low, *said.span()) else said
