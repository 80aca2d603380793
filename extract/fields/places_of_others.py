"""Whether an address is where others are, or where one goes for something else: a partner's, a garage, the church where AA meets."""

from __future__ import annotations

from extract.document import Block, fold
from extract.fields.named_before import whose
from extract.page import Page
from extract.searching import compiled

# "We are across from the courthouse at 12 Broad Street": ours
BESIDE = compiled(
    r"\b(?:we(?:'re| are)|our (?:[\w-]+ ){1,3}is)(?: located| housed)? (?:(?:right )?(?:across(?: the street)?|down the (?:street|hall)) from|next(?: door)? to|behind|near|inside|in|within|beside|opposite|on the campus of|a block from)\b[^.;\d]{0,60}$"
)
# "Near Rye Park, 1 Park Road": where that is.
_LANDMARK = compiled(
    r"(?:^|[.;|\n] ?)(?:Near(?:by)?|Next(?: door)? to|Across from|Close to|Opposite|Minutes from|Behind|Beside)(?: the)?:? [A-Z][^.;|\n,]{1,40}(?:, | \(|: | at | - )$"
)
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
_HINTS = ("park", "bus", "train", "trolley", "rail", "streetcar", "pharmac", "hotel", "motel", "lodging", "drug", "food", "lab", "dmv", "court", "jail", "probation", "office", "library", " er", "garage", "donat", "clothing", "furniture", "thrift", "station", "host", "hold", "walk", "picnic", "gala", "fundrais", "fair", "run", "aa", "na", "ca", "al-anon", "alateen", "recovery", "anonymous")  # fmt: skip
# Behind it: whose that is
_IS_OF_OTHERS = compiled(
    r"^[\s,.)]*(?:\d{5}(?:-\d{4})?[\s,.)]*)?(?:(?:which |that )?(?:is|are|was) |, )?(?:(?:also |only )?(?:our|an?|one of our|the) )(?:[\w-]+ ){0,2}?(?:partners?|neighbou?rs?|landlords?|affiliates?|independent|separate|separately)\b"
    r"|^[\s,.)]*(?:\d{5}[\s,.)]*)?,? ?(?:which|that) (?:is|are) (?:not ours|(?:run|owned|operated|managed) by (?!us\b|our\b|the same\b))"
)


def is_anothers_place(page: Page, block: Block, before: str, start: int, end: int) -> bool:
    """Whether the address at [start, end) of a block, which the folded words `before` lead to, is none of the provider's."""
    if _LANDMARK.search(block.text, max(0, start - 60), start):
        return True
    if any(map(before.__contains__, _HINTS)) and _ERRAND.search(before):
        return True
    if _IS_OF_OTHERS.match(fold(block.text[end : end + _BEHIND])):
        return True
    at = block.start + start
    unit = next((one for one in page.of_block(block) if one.start <= at < one.start + len(one.text)), None)
    return unit is not None and whose(page, unit, at - unit.start, place=True) is not None
