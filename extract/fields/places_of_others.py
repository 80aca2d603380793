"""Whether an address is where others are, or where one goes for something else: a partner's, a garage, the church where AA meets."""

from __future__ import annotations

import re

from extract.document import Block, fold
from extract.fields.named_before import whose
from extract.page import Page
from extract.searching import compiled
from extract.told_of_others import own_words

# "We are across from the courthouse at 12 Broad Street": ours
BESIDE = compiled(
    r"\b(?:we(?:'re| are)|our (?:[\w-]+ ){1,3}is)(?: located| housed)? (?:(?:right )?(?:across(?: the street)?|down the (?:street|hall)) from|next(?: door)? to|behind|near|inside|in|within|beside|opposite|on the campus of|a block from)\b[^.;\d]{0,60}$"
)
# "Near Rye Park, 1 Park Road": where that is.
_LANDMARK = compiled(
    r"(?:^|[.;|\n] ?)(?:Near(?:by)?|Next(?: door)? to|Across from|Close to|Opposite|Minutes from|Behind|Beside)(?: the)?:? [A-Z][^.;|\n,]{1,40}(?:, | \(|: | at | - )$"
)
_OURS = compiled(r"\b(?:we|our|my|us|nuestr[oa]s?)\b[^.;]*$")
_BEHIND = 80  # characters behind it that may say whose it is
# What one goes there for, right before it
_ERRAND = compiled(
    r"(?:\bparking\b|(?:^|[.;] ?|\b(?:please|can|may|should|must|you) )park\b)(?![^.;]*\bour\b)(?:[^.;|\u2022\n\d]{0,40}\b(?:at|in|on)\b|:)[^.;|\u2022\n\d]{0,30}$"
    r"|\b(?:an?|the|public|city|nearby|parking) (?:[\w-]+ )?garage\b(?![^.;]*\bour\b)[^.;|\u2022\n\d]{0,20}(?:\b(?:at|on)\b|:)[^.;|\u2022\n\d]{0,20}$|\b(?:the|a|your|nearest) (?:[\w-]+ )?pharmacy (?:is )?(?:at|on) $"
    r"|\b(?:donat\w+|clothing|furniture)\b(?![^.;]*\bour\b)[^.;|\n\d]{0,40}\b(?:at|to)\b[^.;|\n\d]{0,30}$|\bthrift (?:store|shop)\b[^.;|\n\d]{0,20}$"
    r"|\b(?:bus|buses|train|trolley|light rail|streetcar)\b(?![^.;]*\bour\b)[^.;|\n\d]{0,30}\b(?:stops?|station|at)\b[^.;|\n\d]{0,20}$"
    r"|(?<!our )\b(?:pharmacy|pharmacies|hotels?|lodging|motels?|drug ?stores?|food (?:bank|pantry)|parking|laborator(?:y|ies)|lab): [^.;|\n\d]{0,40}$"
    r"|\b(?:the|a|your|nearest|local|county) (?:dmv|court|jail|probation (?:office|department)|(?:justice|drug|municipal|district|family|treatment) court|welfare office|social security office|food (?:bank|pantry)|post office|library|er|public garage|(?:bus|train) station)\b[^.;|\n\d]{0,20}$"
    r"|\b(?:we (?:will|are going to)|join us (?:for|at)|come to) (?:be )?(?:host(?:ing)?|hold(?:ing)?|(?:a|an|the|our)(?: [\w-]+){0,3} (?:walk|run|picnic|gala|fundraiser|barbecue|fair))\b[^.;|\n\d]{0,60}$"
    r"|\b(?:aa|na|ca|al-anon|nar-anon|alateen|smart recovery|celebrate recovery|alcoholics anonymous|narcotics anonymous)\b(?!-)[^.;|\n\d]{0,20}(?:\b(?:meets?|gathers?|is held|are held)\b|:)[^.;|\n\d]{0,50}$"
)
# "The public library is at …", "Alumni picnic at Larkin Park, …": no place of a program
_PUBLIC = compiled(
    r"(?:^|[.;:|\u2022\n] ?)(?:the|a|your|one) (?:[\w-]+ ){0,2}(?:library|museum|grocery|groceries|supermarket|restaurant|diner|caf[eé]|coffee shop|laundromat|bank|shelter|post office|dmv|courthouse|jail|social security office|bus stop|bus station|train station) (?:is|are) (?:located |found |also )?(?:at|on)(?: the)? $"
    # "Our accountants are at", "Our bookkeeper's office is at", "The thrift shop that supports us is at"
    r"|\b(?:our|the|my) (?:[\w-]+ )?(?:accountants?|bookkeepers?|auditors?|attorneys?|lawyers?|landlords?|web ?master|web designer|printer|caterer|payroll (?:company|service)|billing (?:company|service|agency)|cleaning (?:company|service)|insurance (?:agent|broker))(?:'s?|s')?(?: (?:main |new )?(?:offices?|firm))? (?:is|are) (?:located |found |now )?(?:at|on)(?: the)? $"
    r"|\b(?:thrift (?:shop|store)|resale shop|bookstore|farm stand|car wash|bakery)s? (?:that|which|whose) [^.;|\n\d]{2,40} (?:is|are) (?:located |found )?(?:at|on)(?: the)? $"
    r"|\b(?:(?:holiday|christmas|new year's|halloween|anniversary|birthday) (?:party|dinner|celebration|lunch|luncheon)|annual (?:dinner|luncheon|walk|auction|breakfast))\b(?! season)(?![^.;]*\b(?:we|iop|php|groups?|clinic|office|house|program)\b)[^.;|\n\d]{0,40}\b(?:at|in)\b[^.;|\n\d]{0,40}$"
    r"|\b(?:picnic|barbecue|cookout|gala|fundraiser|banquet|reunion|golf tournament)\b[^.;|\n\d]{0,40}\b(?:at|in)\b[^.;|\n\d]{0,40}$"
    r"|\b(?:aa|na|al-anon|nar-anon)(?: meetings?| groups?)? at [^.;|\n\d]{0,40}$"
    r"|\b(?:we|i|staff) (?:often |also |can |may )*refer\b(?![^.;]*\b(?:our|us)\b)[^.;|\n\d]{0,60}\b(?:to|at)\b[^.;|\n\d]{0,40}$"
)
_PUBLIC_HINTS = ("library", "museum", "grocer", "supermarket", "restaurant", "diner", "caf", "coffee", "laundromat", "bank", "shelter", "office", "dmv", "court", "jail", "bus", "station", "picnic", "barbecue", "cookout", "gala", "fundrais", "reunion", "golf", "account", "bookkeep", "auditor", "attorney", "lawyer", "landlord", "web", "printer", "caterer", "payroll", "billing", "cleaning", "insurance", "thrift", "resale", "bookstore", "farm stand", "car wash", "bakery", "party", "dinner", "celebration", "lunch", "annual", "aa", "na", "anon", "refer")  # fmt: skip
# "The county's intake is at …", unless that is the provider
_OFFICIAL = compiled(
    r"\b(?:the|your|our) (?P<whose>county|state|city|court|hospital|jail|sheriff|school district|university|tribe|diocese)(?:'s|s') (?:[\w-]+ ){1,4}(?:is |are )?(?:located |housed )?(?:at|on|in)?(?: the)?[:,]? ?$"
)
_HINTS = ("park", "bus", "train", "trolley", "rail", "streetcar", "pharmac", "hotel", "motel", "lodging", "drug", "food", "lab", "dmv", "court", "jail", "probation", "office", "library", " er", "garage", "donat", "clothing", "furniture", "thrift", "station", "host", "hold", "walk", "picnic", "gala", "fundrais", "fair", "run", "aa", "na", "ca", "al-anon", "alateen", "recovery", "anonymous")  # fmt: skip
# Behind it: whose that is
_IS_OF_OTHERS = compiled(
    r"^[\s,.)]*(?:\d{5}(?:-\d{4})?[\s,.)]*)?(?:(?:which |that )?(?:is|are|was) |, )?(?:(?:also |only )?(?:our|an?|one of our|the) )(?:[\w-]+ ){0,2}?(?:partners?|neighbou?rs?|landlords?|affiliates?|independent|separate|separately)\b"
    r"|^[\s,.)]*(?:\d{5}[\s,.)]*)?,? ?(?:which|that) (?:is|are) (?:not ours|(?:run|owned|operated|managed) by (?!us\b|our\b|the same\b))"
)


_MEETS_AT = compiled(
    r"\W*(?:(?:our|the|early|late|evening|morning|afternoon|night|day|daytime|weekend|weekday|adults?|teens?|adolescents?|men's|women's|virtual|[a-z]+days?|and|&)[ ,/]+){0,5}"
    r"(?:iop|php|intensive outpatient(?: program)?|partial hospitali[sz]ation(?: program)?|day treatment)(?: (?:groups?|program|meets|meet|is held|is located|are held))*,? (?:at|in|inside) (?!.{0,80}\b(?:which|they|takes?|accepts?)\b)",
    re.IGNORECASE,
)
# Behind it: what that is, if it is no place of care, or one of others near by
_IS_ELSE = compiled(
    r"^[\s,.)]*(?:\d{5}(?:-\d{4})?[\s,.)]*)?(?:which |that )?(?:is|are|was) (?:also |only |just )?(?:an?|the|one of the|our)(?: (?!(?:near|by|with|in|of|at|our|next|behind|across|from|to|where|that|former|converted|old|historic|restored|renovated)\b)[\w-]+){0,3}? (?:"
    r"(?:hotels?|motels?|inns?|bed and breakfast|restaurants?|diners?|caf[eé]s?|librar(?:y|ies)|pharmac(?:y|ies)|supermarkets?|grocery stores?|bus stops?|bus stations?|train stations?|airports?|parking (?:lots?|garages?)|garages?|courthouses?|museums?|malls?|gas stations?)\b"
    r"|(?:detox(?:es)?|hospitals?|clinics?|rehabs?|cent(?:er|re)s?|shelters?|houses?|programs?|facilit(?:y|ies)|pantr(?:y|ies))\b (?:near (?:us|here)|nearby|in town|in the area|close by|next door|(?:that|which|where|to which) (?:we|our staff) (?:refer|send|recommend|trust))\b)"
)


def is_anothers_place(page: Page, block: Block, before: str, start: int, end: int) -> bool:
    """Whether the address at [start, end) of a block, which the folded words `before` lead to, is none of the provider's."""
    if _LANDMARK.search(block.text, max(0, start - 60), start):
        return True
    if any(map(before.__contains__, _HINTS)) and _ERRAND.search(before):
        return True
    if any(map(before.__contains__, _PUBLIC_HINTS)) and _PUBLIC.search(before):
        return True
    if ("'s " in before or "s' " in before) and _is_official(page, before):
        return True
    behind = fold(block.text[end : end + _BEHIND])
    if _IS_OF_OTHERS.match(behind) or (_IS_ELSE.match(behind) and not _names_us(page, before)):
        return True
    at = block.start + start
    unit = next((one for one in page.of_block(block) if one.start <= at < one.start + len(one.text)), None)
    return unit is not None and whose(page, unit, at - unit.start, place=True) is not None


def may_meet_there(text: str) -> bool:
    """Whether a line gives a name and an address as where groups meet, which may be rooms of another: "Evening IOP at Slate Lodge, 5 …".

    >>> may_meet_there("Evening IOP at Slate Lodge, 5 Quay St"), may_meet_there("Detox at Slate Lodge, 5 Quay St")
    (True, False)
    """
    return _MEETS_AT.match(text) is not None


def _is_official(page: Page, before: str) -> bool:
    """Whether words lead to a place of the county, the court or the like, which is not the provider itself."""
    found = _OFFICIAL.search(before)
    return found is not None and found["whose"] not in own_words(page)


def _names_us(page: Page, before: str) -> bool:
    """Whether the words before an address name the provider, or something of ours."""
    return _OURS.search(before) is not None or any(name in before for name in page.provider_names)
