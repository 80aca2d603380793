"""Headings over insurers: of their kinds, in lists which one sentence decides ("We are in network with the plans below" over "Commercial" and "Government"), and of their network, over "We work with these plans:"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.document import fold
from extract.insurers.cues import hits_after, hits_before
from extract.insurers.lists import is_headed_paying, is_short, status_before_list
from extract.insurers.marks import NO_SIGNS, YES_SIGNS
from extract.insurers.pointers import Over, pointing_sentence
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_KIND = _WORDINGS["kind"]
_NETWORK = _WORDINGS["network"]
_OUT = compiled(r"\bout[- ]of|\bfuera de")
_MORE = _WORDINGS["more"]
_THE_REST = _WORDINGS["the_rest"]
LONGEST_KIND = 60  # characters
MOST_BACK = 60  # lines from a name to the sentence that decides for it
MOST_SIGNED = 12  # lines of a list before and behind one of them
MOST_ALONE = 2  # names in a line that are no example
MOST_BEHIND = 3  # sentences of a paragraph behind the one that points


def over_kinds(page: Page, unit: Unit) -> Over | None:
    """What a sentence says of a list below it that is parted by headings of kinds; `unit` is a line of the list."""
    head = unit.block.headings[-1] if unit.block.headings else None
    if unit.block.kind == "heading" or head is None or head.level == 1 or not _is_kind(head.low):
        return None
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if earlier.block.zone != unit.block.zone or earlier.block.kind in ("title", "option"):
            return None
        if earlier.block.kind == "heading":
            if not _is_kind(earlier.low):
                return None
        elif pointing_sentence(earlier.low) or earlier.low.rstrip().endswith(":"):
            status = status_before_list(earlier.text)
            return Over(status, earlier.text, "section", earlier) if status else None
        elif not (page.terms(earlier, "insurers") or is_short(earlier) or _is_behind(page, earlier)):
            return None
    return None


def network_over(page: Page, unit: Unit, said: str = "") -> Over | None:
    """The network that is named over a sentence, or over a list that hangs on the words `said`, which say no more than "We work with these plans:".

    Words that go on from another list under the same heading, and a paragraph that tells of the plans it does not name, are left as they are.
    """
    if unit.block.kind == "heading" or not _names_networks(page.document.low):
        return None
    named = _network_named(page, unit, said)
    if named is None:
        return None
    out = _OUT.search(named.low) is not None
    low = said.lower() if said else unit.low
    lead = _lead(page, unit, said)
    if _MORE.search(low) and lead.number - 1 != named.number and _names_before(page, lead):
        return None
    headings = unit.block.headings
    beside = [one for one in page.units[unit.number : unit.number + MOST_BEHIND] if one.block.headings == headings]
    if not said and out and any(_THE_REST.search(one.low) for one in beside):
        return None
    return Over("out_of_network" if out else "in_network", named.text, named.rule)


@lru_cache(maxsize=8)  # asked of every sentence with an insurer
def _names_networks(low: str) -> bool:
    """Whether the folded text of a page names a network anywhere."""
    return "network" in low or " red" in low


class _Named(NamedTuple):
    """Words that name a network and nothing else: verbatim, folded, which kind, and the number of the line that they are, or -1."""

    text: str
    low: str
    rule: str
    number: int = -1


def _network_named(page: Page, unit: Unit, said: str) -> _Named | None:
    """The column, the label, the line or the heading over a sentence that names a network and nothing else."""
    block = unit.block
    for rule, text in (("column", block.column), ("label", block.label)):
        if ("etwork" in text or " red" in text) and _NETWORK.fullmatch(low := fold(text)):
            return _Named(text, low, rule)
    lead = _lead(page, unit, said)
    before = page.units[lead.number - 1] if lead.number else None
    if before and before.block is not lead.block and before.block.zone == block.zone and _NETWORK.fullmatch(before.low):
        return _Named(before.text, before.low, "heading" if before.block.kind == "heading" else "label", before.number)
    head = next((one for one in reversed(block.headings) if not _is_kind(one.low) or _NETWORK.fullmatch(one.low)), None)
    if head is None or not _NETWORK.fullmatch(head.low):
        return None
    return _Named(head.text, head.low, "heading")


def _lead(page: Page, unit: Unit, said: str) -> Unit:
    """The sentence with the words on which a list hangs, or the sentence itself where there are none."""
    if not said:
        return unit
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if earlier.text in said or said in earlier.text:
            return earlier
        if earlier.block.headings != unit.block.headings or earlier.block.kind == "heading":
            break
    return unit


def _names_before(page: Page, lead: Unit) -> bool:
    """Whether insurers are named before a sentence, under the same heading."""
    for earlier in reversed(page.units[max(0, lead.number - MOST_BACK) : lead.number]):
        if earlier.block.headings != lead.block.headings or earlier.block.kind == "heading":
            return False
        if page.terms(earlier, "insurers"):
            return True
    return False


def _is_kind(low: str) -> bool:
    """Whether a heading names a kind of plans and nothing else.

    >>> [_is_kind(low) for low in ("commercial plans", "medicare & medicaid", "our team")]
    [True, True, False]
    """
    return len(low) <= LONGEST_KIND and _KIND.fullmatch(low) is not None


def _is_behind(page: Page, line: Unit) -> bool:
    """Whether a sentence stands in its paragraph behind one that points at what is below."""
    before = page.units[max(0, line.number - MOST_BEHIND) : line.number]
    return any(other.block is line.block and pointing_sentence(other.low) for other in before)


def contrasted(page: Page, unit: Unit, count: int) -> Over | None:
    """What tells apart the names of a list that are taken: a cross before others, or a sentence behind that refuses another.

    `count` are the names in the line.
    """
    if unit.block.zone != "main" or unit.block.kind in ("alt", "option", "heading"):
        return None
    if unit.low[:1] in YES_SIGNS:
        beside = page.units[max(0, unit.number - MOST_SIGNED) : unit.number + MOST_SIGNED]
        crossed = [one for one in beside if one.low[:1] in NO_SIGNS and one.block.headings == unit.block.headings]
        return Over("accepted", crossed[0].text, "crossed", crossed[0]) if crossed else None
    if count < MOST_ALONE or not is_headed_paying(unit):
        return None
    for behind in page.units[unit.number + 1 : unit.number + 1 + MOST_BEHIND]:
        if behind.block.headings != unit.block.headings:
            return None
        if page.terms(behind, "insurers") and _refuses(behind.low):
            return Over("accepted", behind.text, "others_refused", behind)
    return None


def _refuses(low: str) -> bool:
    """Whether a sentence says of whom it names that they are not accepted, and of nobody that he is."""
    said = {hit.status for hit in (*hits_after(low), *hits_before(low))}
    return said == {"not_accepted"}
