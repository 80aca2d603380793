"""Which sentences are a provider's list of other providers: those that it sends people to whom it does not take itself."""

from __future__ import annotations

from collections.abc import Iterator

from extract.name_forms import KIND
from extract.page import Page, Scope
from extract.phone_forms import PHONE
from extract.scope_cues import OF_OTHERS
from extract.searching import compiled
from extract.told_of_others import KIND_OR_LEVEL, OUR_PLACES, begins_with_another
from extract.units import Unit
from extract.wordings import Wordings

LISTED = "listed_others"  # why such a sentence is excluded
MOST_LISTED = 400  # sentences behind the one that introduces the list
MOST_LOOKED = 20_000  # sentences behind all introductions of a page that are looked at
OTHERS = 2  # numbers, or names of organisations, that are not the page's own
_WORDINGS = Wordings.of(__name__)
_WHO = _WORDINGS.text("who")
# "a list of Medicaid providers", and none of insurers, of services, of our own
_LIST = (
    rf"(?:an? |the |this |some )(?:[\w-]+ ){{0,2}}list(?:ing)? of (?!(?:our|all our|all of our)\b)(?:(?!insurance|insurers?|plans?|in-network|covered|carriers?|payers?|our|services|staff|sober)[\w/&,'-]+ ){{0,5}}?{_WHO}\b"
    r"(?! (?:we|our|in our|of ours|and services (?:we|that we)))"
)
_ARRANGES = r"(?:set(?:s)? up|arranges?|lines? up|finds?|books?|schedules?|plans?|coordinates?|makes?)"
_CARE = r"(?:care|after-?care|treatment|counseling|therapy|services|support|appointments?|follow-?up|iop|outpatient|a place)"
_AT_HOME = r"(?:(?:near|close to|closer to|in|around|at) (?:your |their )?(?:own )?(?:home(?: ?town)?|house|family|town|city|community|county)|(?:near )?where (?:you|they) live)\b"
_INTRODUCTIONS = (
    rf"\b(?:provided|compiled|included|listed|put together|created|assembled|gathered|prepared|offer(?:ed)?|made) (?:you )?(?:below )?{_LIST}",
    rf"\b(?:here|below|following) is {_LIST}",
    rf"\b(?:contact|call|try|reach out to|consider|recommends?|suggests?|works? (?:closely )?with|refers? (?:you|people|clients|patients|callers|them|those|students)(?: \w+){{0,3}} to)(?: \w+)? (?:one of |any of )?(?:the following|these|the) (?:(?!our|insurance|phone|numbers?)[\w-]+ ){{0,4}}?{_WHO}(?: for [\w -]{{3,30}}(?=\W*$))? ?(?:below|listed below|instead|in (?:the|your) (?:area|state)|:|that|who|which|which may|\.?$)",
    rf"\b(?:the following|these|below are(?: some| several| a few)?|here are(?: some| several| a few)?) (?:other |local |area |low-cost |free |state-funded |medicaid |public )(?:(?!our|insurance)[\w/&-]+ ){{0,4}}?{_WHO}\b(?! (?:we|our)\b)",
    r"\b(?:the following|these|some) (?:(?!our|insurance)[\w/&-]+ ){0,3}?(?:agencies|organizations|hospitals) (?:do |may |can |also |will )?(?:accept|take|serve|offer|provide)s? (?:[\w-]+ ){0,2}(?:medicaid|medi-cal|medicare|state(?:-funded)?|free|low-cost|sliding|uninsured|people without|indigent)\b",
    # "When someone needs more, I suggest:", "we can refer you to:"
    r"\b(?:refer|send|direct|point)(?:s|ed)? (?:(?:you|people|clients|patients|families|students|teens|them|those)(?: who [\w ]{3,40}?)? )?(?:out )?to ?:$|\b(?:recommend|suggest)s? ?:$",
    rf"\bhere are (?:some |a few |several |our |the )*(?:step[- ]?down|discharge|higher[- ]care|referral|off[- ]campus|outside) (?:[\w-]+ ){{0,2}}(?:options|{_WHO})\b",
    # "Treatment programs in our area:", "Nearby options for a higher level of care include:"
    rf"^(?:(?:some|other|local|treatment|iop|php|detox|recovery|private) ){{0,3}}(?:options|{_WHO}) (?:in (?:our|the|your|this) (?:[\w-]+ )?(?:area|community|county|region|town|city)|near (?:you|campus|us|here|town)|nearby|around (?:us|town|here)) ?(?:include ?)?:$",
    # "Your counselor will set up care near your home.", "We line up aftercare where you live:"
    rf"\b(?:your|the|our|a) (?:[\w-]+ )?(?:counselor|case manager|therapist|discharge planner|coordinator|clinician|social worker|team|staff) (?:will |can |may |also |helps? (?:you )?)*{_ARRANGES} (?:[\w-]+ ){{0,3}}?{_CARE} (?:[\w-]+ )?{_AT_HOME}",
    rf"\bwe (?:will |can |also |help (?:you )?(?:to )?)*{_ARRANGES} (?:[\w-]+ ){{0,3}}?(?:after-?care|step-?down care|follow-?up care|continuing care|a place) (?:[\w-]+ )?{_AT_HOME}",
    rf"^(?:some )?(?:nearby|local|off[- ]campus|outside) (?:[\w-]+ ){{0,2}}(?:options|{_WHO}) (?:[\w-]+ ){{0,8}}?(?:include|are) ?:$",
)
_INTRODUCES = [compiled(pattern) for pattern in _INTRODUCTIONS]
_ACCEPT = _WORDINGS["accept"]
_TAKES_NO = _WORDINGS["takes_no"]
_OF_THEM = _WORDINGS["of_them"]
# Of both, for extract.hints: hardly any sentence may introduce such a list.
HINTS: dict[str, tuple[str, ...]] = {LISTED: (*_INTRODUCTIONS, _ACCEPT.pattern, _OF_THEM.pattern)}
_REFUSES = _WORDINGS["refuses"]
_BACK = _WORDINGS["back"]
_NAME = _WORDINGS["name"]


def set_apart(page: Page) -> None:
    """Exclude the sentences of every list of other providers from what the page may claim."""
    end = looked = 0
    takes_no: bool | None = None
    for unit in page.hinting(LISTED):
        low = unit.low
        if unit.number < end or unit.block.zone != "main" or len(low) > 600:
            continue
        if page.scope(unit).claim == "excluded" and page.scope(unit).why != OF_OTHERS:
            continue
        heading = unit.block.kind == "heading"
        if heading or not any(pattern.search(low) for pattern in _INTRODUCES):
            if not (_OF_THEM.fullmatch(low.strip(" :.")) if heading else _ACCEPT.search(low)):
                continue
            if takes_no is None:
                takes_no = any("medi" in other.low and _TAKES_NO.search(other.low) for other in page.units)
            if not takes_no:
                continue
        if looked > MOST_LOOKED:
            return
        run = list(_run(page, unit))
        looked += len(run)
        if not _names_others(page, run):
            continue
        # What introduces the list names what they give ("a list of detox centers"), or says what is not given here.
        introduction = [unit] if heading or _REFUSES.search(low) is None else []
        for other in (*introduction, *run):
            page.scopes[other.number] = Scope("excluded", LISTED)
        end = run[-1].number + 1


def _run(page: Page, introduction: Unit) -> Iterator[Unit]:
    """What follows the introduction, up to where the page speaks for itself again; the rest of its own paragraph is none of it."""
    begun = False
    for unit in page.units[introduction.number + 1 : introduction.number + 1 + MOST_LISTED]:
        block = unit.block
        if block is introduction.block and not begun:
            continue
        if block.zone != "main":
            return
        scope = page.scope(unit)
        own = scope.speaks_or_is_named
        if not begun and own and block.kind == "paragraph":
            continue  # "There may be others that we do not know of."
        if own or (_BACK.search(unit.low) and block.kind in ("heading", "paragraph", "button")):
            return
        begun = True
        yield unit


def _names_others(page: Page, run: list[Unit]) -> bool:
    """Whether the lines give the numbers of several, each with its name, or begin with names of others, and do not name the provider of the page."""
    phones: set[str] = set()
    names: set[str] = set()
    for unit in run:
        if any(name in unit.low for name in page.provider_names):
            return False
        found = _NAME.match(unit.text)
        if found is not None and unit.block.kind != "heading" and KIND.search(found.group()):
            names.add(found.group())
        phones.update(PHONE.findall(unit.low))
    if len(phones) >= OTHERS and names:
        return True
    if any(OUR_PLACES.search(over.low.replace("off-campus", "")) for unit in run[:1] for over in unit.block.headings):
        return False
    begun = {name for unit in run if (name := begins_with_another(page, unit))}
    return len(begun) >= OTHERS or any(" " in name and KIND_OR_LEVEL.search(name) for name in begun)
