"""Lines without a verb that say what is offered: the line under a name, a footer's tagline, the entries of a list of services."""

from __future__ import annotations

from functools import lru_cache

from extract.document import Block
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_TAGLINE = compiled(
    r"(?:an? |the |your )?(?:[\w',&/-]+ ){0,6}?(?:treating|treatment|counseling|therapy|psychotherapy|care|services|program|programs|center|clinic|community|home|homes|practice|helping|healing|recovery|support)"
    r" (?:\w+ ){0,4}?(?:for|of|from|with|addiction|alcohol|mental|substance|trauma|in|to|across|throughout)\b|(?:treating|helping|serving|healing|supporting) "
)
# "Child, Teen & Adult Psychiatry", beside the name
_AGE = r"(?:child(?:ren)?(?:'?s)?|pediatric|teens?|adolescents?|young adults?|adults?|geriatric|family|couples?|individual)"
_OF_AGES = Guarded(
    rf"\W*(?:{_AGE}(?:, (?:and |& )?| & | and | ?/ ?|, )){{1,4}}{_AGE} (?:and family )?(?:psychiatry|psychotherapy|therapy|counsell?ing|(?:mental|behavioral) health(?: (?:care|services|treatment))?|psychiatric (?:care|services))\W*"
)
_SERVICE = r"(?:therap(?:y|ies)|psychotherapy|counsell?ing|treatment|care|services|programs?|programming|support|recovery|rehab|evaluations?|assessments?|telehealth|groups?|psychiatry|iop|php|detox|housing|sober living)"
_NAMES_CARE = compiled(rf"\b{_SERVICE}\W*$")
_WHOM = (
    r"(?:adults?|teens?|teenagers?|adolescents?|youth|children|kids|individuals|people|persons|those|anyone|men|women|mothers|veterans|first responders|professionals|"
    r"clients|patients|couples|families|seniors|students)"
)
# "Individual therapy for teenagers navigating …", "Evening groups and case management for women with …"
_LEDE = Guarded(
    rf"\W*(?:(?:an?|the|our|my) )?(?:[\w'&/,.-]+ ){{0,12}}?{_SERVICE}(?: [\w'&/,.-]+){{0,6}}? (?:for|to|supporting|serving|helping) (?:[\w'&/,-]+ ){{0,5}}?{_WHOM}\b"
)
# A verb makes a sentence of it, and these words make an advice, a lesson or a headline of it.
_FINITE = compiled(
    r"\b(?:is|are|was|were|isn't|can|cannot|may|might|will|would|should|could|must|has|have|had|does|do|requires?|involves?|helps|includes?|offers?|provides?|works?|means|"
    r"operates?|runs?|serves?|treats?|accepts?|admits?|welcomes?|meets?|uses?(?! (?:disorders?|problems?|issues?)\b)|allows?|believes?|aims?|exists?|opens?|opened|began|started|says|said|combines|focuses|specializes|strives|delivers?|deliver|seeks?|wants?|shows?|remains?|makes?|gives?|takes?|becomes?|needs?|often|typically|usually|many|most|some|if|when|why|how|what|which|guide|tips|signs|best|top|near|find|finding|choos\w+|seeking|looking|"
    r"not|no|without|unlike|i|you|he|she|they)\b"
)
_CLAUSE = compiled(
    r" (?:who|whom|whose|that|which) |, (?:so|because|while|where) | (?:struggling|suffering|living|dealing|navigating) "
)
MOST_WORDS = 45
TAGLINE_ZONES = frozenset(("footer", "header"))
# What stands over a list of services of this place, be each of them a link to a page of its own. A bare "Services" stands
# over menus as well.
_OVER_SERVICES = compiled(
    r"(?:our|my) (?:(?:clinical|treatment|therapy|therapeutic|counseling|specialized|core|additional|other) ){0,2}(?:services|specialties|specialities|therapies|treatments|modalities|areas of (?:focus|expertise|practice|specialty)|"
    r"(?:services|treatments|therapies) (?:we|i) (?:offer|provide)|services (?:offered|provided)|what (?:we|i) (?:offer|do|provide|treat|help with)|how (?:we|i) (?:can )?help)\W*"
)
_BARE = compiled(
    r"(?:services|specialties|specialities|therapies|treatments|modalities|areas of (?:focus|expertise|practice|specialty))\W*"
)


def is_tagline(page: Page, unit: Unit) -> bool:
    """Whether it is the line in the footer, or beside the name at the head, that says what the organisation is: "Outpatient treatment for …"."""
    zone = unit.block.zone
    if zone not in TAGLINE_ZONES or is_link(page, unit.block):
        return False
    if _OF_AGES.fullmatch(unit.low):
        return True
    if zone == "header":
        return _is_lede(unit.low)
    return _TAGLINE.match(unit.low) is not None or _goes_on(page, unit)


def _goes_on(page: Page, unit: Unit) -> bool:
    """Whether the line before, in the same block, says what the organisation is, and this one names more of it without a verb."""
    before = page.units[unit.number - 1] if unit.number else None
    if before is None or before.block is not unit.block or _TAGLINE.match(before.low) is None:
        return False
    return _NAMES_CARE.search(unit.low) is not None and _FINITE.search(unit.low) is None


def is_lede(unit: Unit) -> bool:
    """Whether a line of the main text names a service and whom it is for, and no verb makes a sentence of it.

    Where it is long it is no card, and yet says what is offered: on a page of who offers it.
    """
    return unit.block.zone == "main" and unit.block.kind in ("paragraph", "heading") and _is_lede(unit.low)


def _is_lede(low: str) -> bool:
    if low.count(" ") >= MOST_WORDS:
        return False
    if (" for " not in low and "ing " not in low and " to " not in low) or _LEDE.match(low) is None:
        return False
    clause = _CLAUSE.search(low)
    return _FINITE.search(low[: clause.start()] if clause else low) is None


def opens_text(page: Page, unit: Unit) -> bool:
    """Whether a button is the title of what stands under it, as those are that unfold: "Grief group" over what that is."""
    if unit.block.kind != "button" or unit.block.zone != "main":
        return False
    below = next(iter(page.units[unit.number + 1 : unit.number + 2]), None)
    return (
        below is not None
        and below.block.kind == "paragraph"
        and below.block.zone == "main"
        and below.block.headings == unit.block.headings
        and below.low.count(" ") >= FEWEST_UNDER
    )


FEWEST_UNDER = 7  # blanks between the words of a text that is unfolded


def is_of_services(page: Page, block: Block) -> bool:
    """Whether a line stands in the main text right under "Our services", or under the first heading of a page of "Services"."""
    if block.zone != "main" or not block.headings:
        return False
    above = block.headings[-1]
    if _is_over_services(above.low):
        return True
    if len(block.headings) > 1 or _BARE.fullmatch(above.low) is None:
        return False
    first = next((other for other in page.document.blocks if other.kind == "heading" and other.zone == "main"), None)
    return first is not None and first.text == above.text


@lru_cache(maxsize=512)
def _is_over_services(above: str) -> bool:
    return len(above) < 60 and _OVER_SERVICES.fullmatch(above) is not None


def is_link(page: Page, block: Block) -> bool:
    """Whether the whole block is one link: an entry of a menu, whatever the page calls it.

    What the menu or the footer alone links may stand in the text as well, as a heading or a row of fees, and is no link there.
    """
    text = block.text
    if text not in page.link_texts or len(text) > 80 or "\n" in text:
        return False
    return block.zone != "main" or text in page.main_links
