"""Lists of insurers: which line, heading, lead-in or table header decides for the names in a list."""

from __future__ import annotations

import re

from extract.document import Heading, fold
from extract.insurers.cues import hits_after, mark_behind, status_of_excepted, status_over, without_limits
from extract.insurers.marks import PLAIN_NO, REFUSALS, UNSURE
from extract.insurers.names import Name
from extract.insurers.pointers import Over, ends_open, pointing_sentence
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import STATES
from extract.units import Unit
from extract.wordings import Wordings

_WORD = compiled(r"[^\W_]+(?:'[a-z]+)?")
_WORDINGS = Wordings.of(__name__, states="|".join(map(re.escape, sorted(STATES, key=len, reverse=True))))
_FILLER = frozenset(_WORDINGS.words("filler"))
_ABOUT_PAYING = _WORDINGS["about_paying"]
_LABEL = _WORDINGS["label"]
_MISSING = _WORDINGS["missing"]
MOST_BELOW = 40  # lines of a list and what follows it
_GOES_ON_FROM = _WORDINGS["goes_on_from"]
_WHAT_TO_DO = _WORDINGS["what_to_do"]
_PEOPLE = _WORDINGS["people"]
_OF_PLANS = _WORDINGS["of_plans"]
_NOT_YET = _WORDINGS["not_yet"]
_ALREADY = _WORDINGS["already"]
_OF_US = _WORDINGS["of_us"]
_NOT_OF_US = _WORDINGS["not_of_us"]
_ASIDE = _WORDINGS["aside"]
_OUR_PLACES = _WORDINGS["our_places"]
_NOT_NOW = _WORDINGS["not_now"]
_OF_OTHERS = _WORDINGS["of_others"]
_THEY_PAY = _WORDINGS["they_pay"]
_OF_STATE = _WORDINGS["of_state"]
MAX_OTHER_WORDS = 2
MAX_MARK = 30  # characters of a mark behind a name
MAX_SHORT_WORDS = 6
MAX_LINES_BACK = 40
LOOK_BACK = 2  # sentences over which "among them" reaches
MOST_BEHIND = 4  # sentences of a paragraph behind one that points at the list below it
MOST_ITEMS = 15  # of a list, before and behind one of them
MOST_NAMED = 2  # items that may be but examples
MAX_OWN_LABEL = 60  # characters


def is_list_line(low: str, names: list[Name]) -> bool:
    """Whether a line holds names of insurers and little else.

    >>> is_list_line("aetna (ppo plans)", [Name("aetna", 0, 5)]), is_list_line("aetna members call us", [Name("aetna", 0, 5)])
    (True, False)
    >>> is_list_line("payers: quarry care, aetna, lantern plan", [Name("aetna", 21, 26)] * 3)
    True
    """
    parts, at = [], 0
    for name in names:
        parts.append(low[at : name.start])
        mark = mark_behind(low, name.end)  # "Ambetter - not accepted": of the item, and no prose
        at = mark.end() if mark and mark.end() <= name.end + MAX_MARK else name.end
    behind = low[at:]
    if "- " in behind and (told := _WHAT_TO_DO.search(behind)):  # "Aetna • Cigna - call us to verify your benefits"
        behind = behind[: told.start()]
    rest = " ".join((*parts, behind))
    rest = _ASIDE.sub(" ", rest) if "(" in rest or ": " in rest or "- " in rest or "for " in rest else rest
    others = [word for word in _WORD.findall(rest) if word not in _FILLER]
    if len(others) <= MAX_OTHER_WORDS:
        return True
    label, colon, _ = low.partition(":")
    if not colon or _LABEL.fullmatch(label) is None:
        return False
    # Behind "Payers:" stand plans of which some are in no vocabulary.
    return len(others) - sum(word in others for word in _WORD.findall(label)) <= max(MAX_OTHER_WORDS, len(names))


def over_list(page: Page, unit: Unit, lines: dict[int, Over | None], first: int = 0) -> Over | None:
    """What decides for a line of names: its own label, its cell's headers or label, its list's lead-in, the lines before, its heading.

    `lines` remembers what was found for earlier lines of names, by the number of their sentence; `first` is where in the
    line the first name stands.
    """
    block = unit.block
    if said := _own_label(unit, first) or told_before(page, unit):
        return said
    for rule, text in (
        ("label", block.label),
        ("column", block.column),
        ("row", block.row),
        ("lead_in", block.lead_in),
    ):
        if text and (status := status_before_list(text)):
            return Over(status, text, rule)
    return _line_before(page, unit, lines) or _before_table(page, unit) or _heading_over(page, unit)


def labelled(page: Page, unit: Unit, count: int) -> Over | None:
    """The label that says no more than "Insurance" over names: of a value, of a row, of a list or on the line before.

    On a provider's own page that is what is accepted; one name alone may be an example, and links lead to guides.
    """
    block = unit.block
    if block.zone != "main" or block.kind in ("alt", "option", "heading"):
        return None
    count += len(page.terms(unit, "payment"))  # "Payment: Medicaid, self-pay"
    before = page.units[unit.number - 1] if unit.number else None
    beside = page.units[max(0, unit.number - 2) : unit.number + 3]
    listed = sum(
        other.block.zone == "main" and is_short(other) and bool(page.terms(other, "insurers")) for other in beside
    )
    found = _label_over(unit, before, count) if count > 1 or listed > 1 else None
    found = found or _headed_paying(page, unit) or _missing_below(page, unit)
    return None if found is None or block.text in page.link_texts else found


def _label_over(unit: Unit, before: Unit | None, count: int) -> Over | None:
    """The label itself; `count` are the names in the unit, `before` is the line before."""
    block = unit.block
    term = block.headings[-1] if block.headings and block.headings[-1].level == 7 else None
    texts = [block.label, block.row, block.lead_in.rpartition("\n")[2], term.text if term else ""]
    mark = unit.text.find(":")
    if count > 1 and 0 < mark < 40:
        texts.append(unit.text[:mark])
    found = next((Over("accepted", text, "label") for text in texts if text and _LABEL.fullmatch(fold(text))), None)
    if found is None and before and before.block.zone == "main" and before.block.kind != "heading":
        found = Over("accepted", before.text, "line_before", before) if _LABEL.fullmatch(before.low) else None
    return found


def _headed_paying(page: Page, unit: Unit) -> Over | None:
    """The heading "Payment" over a list of items of which one is another way to pay: a list of what is taken."""
    block = unit.block
    head = block.headings[-1] if block.headings else None
    if block.kind != "item" or head is None or head.level == 1 or not _LABEL.fullmatch(head.low):
        return None
    beside = page.units[max(0, unit.number - MOST_ITEMS) : unit.number + MOST_ITEMS]
    items = [other for other in beside if other.block.kind == "item" and other.block.headings == block.headings]
    ways = sum(bool(page.terms(other, "payment")) for other in items)
    payers = sum(bool(page.terms(other, "insurers")) for other in items)
    return Over("accepted", head.text, "heading") if ways and ways + payers > MOST_NAMED else None


def told_before(page: Page, unit: Unit) -> Over | None:
    """What the sentence before says of insurers at large, where this one goes on to name some: "Among them are Aetna and Cigna"."""
    if not _GOES_ON_FROM.match(unit.low):
        return None
    for earlier in reversed(page.units[max(0, unit.number - LOOK_BACK) : unit.number]):
        low = without_limits(earlier.low)
        hits = hits_after(low) if earlier.block.zone == unit.block.zone and len(low) < 400 else ()
        if not hits:
            continue
        said = hits[-1]
        if len({hit.status for hit in hits}) > 1 or low.endswith("?") or _PEOPLE.search(low, said.start, said.end):
            return None
        if not _OF_PLANS.match(low, said.end):
            return None
        status = {"not_contracted": "out_of_network", "except": ""}.get(said.status, said.status)
        return Over(status, earlier.text, "sentence_before", earlier) if status else None
    return None


def _own_label(unit: Unit, first: int) -> Over | None:
    """What a line says of the names in it before a colon: "Contracted plans: Aetna, Cigna", and "Yes: Aetna" under "Insurance"."""
    mark = unit.text.find(":", 0, min(first, MAX_OWN_LABEL))
    status = status_over(unit.low[:mark]) if mark > 0 else ""
    if mark > 0 and not status and unit.block.headings and _LABEL.fullmatch(unit.block.headings[-1].low):
        status = {"yes": "accepted", "no": "not_accepted"}.get(unit.low[:mark].strip(), "")
    return Over(status, unit.text[:mark], "label") if status else None


def in_list(status: str, rule: str, over: Over | None) -> str:
    """The status of a name that has a mark of its own in a list, whatever stands over it.

    A plain No in a list of networks says that this one is not joined.

    >>> in_list("not_accepted", "plain_no", Over("in_network", "In network", "heading")), in_list("accepted", "mark", None)
    ('unsure', 'accepted')
    """
    return UNSURE if rule == PLAIN_NO and over is not None and over.status != "accepted" else status


def label_of(unit: Unit) -> str:
    """What a line answers in a box of captions and answers: its label, or the short heading right over it."""
    block = unit.block
    head = block.headings[-1].text if block.headings and block.kind != "heading" else ""
    return block.label or (head if len(head.split()) <= MAX_SHORT_WORDS and not head.endswith("?") else "")


def is_short(unit: Unit) -> bool:
    """Whether a line is as short as one of a list."""
    return len(unit.low.split()) <= MAX_SHORT_WORDS


def status_before_list(text: str) -> str:
    """The status that a line gives to what follows it: as a whole, or by the cue that its last sentence ends with."""
    low = without_limits(fold(text)).rstrip(" :") + ":" * text.rstrip().endswith(":")
    pointing = pointing_sentence(low)
    last = f"{pointing.rstrip(' :')}:" if pointing else re.split(r"[.!?]\s+", low.strip())[-1]
    if _NOT_YET.search(last, max(0, len(last) - 120)) and not _ALREADY.search(last):
        return "unsure"
    if _NOT_NOW.search(last) or _OF_OTHERS.search(last):
        return ""
    last = _OF_STATE.sub("", last)
    is_open, status = ends_open(last), status_over(last)
    if is_open and not status_of_excepted(last) and len({hit.status for hit in hits_after(last)}) > 1:
        return _open_cue(last)  # "We do not take Medicare, but we do take:"
    if not status and is_open:
        status = _open_cue(last)
    if status in REFUSALS and _THEY_PAY.search(last):
        return UNSURE  # "While we cannot bill these plans, they often pay our clients:"
    return status


def _open_cue(low: str) -> str:
    """The status of the last cue of a sentence that ends open ("We accept most plans, including:")."""
    hits = hits_after(low)
    if not hits:
        return ""
    last = hits[-1]
    if last.status == "except" or len(_WORD.findall(low[last.end :])) > 14:
        return ""
    return {"not_contracted": "out_of_network"}.get(last.status, last.status)


def _missing_below(page: Page, unit: Unit) -> Over | None:
    """What asks, under a list that is headed "Insurances", for plans that it lacks: "Don't see your plan?" So those are taken that it has."""
    head = unit.block.headings[-1] if unit.block.headings else None
    if head is None or not _LABEL.fullmatch(head.low):
        return None
    for line in page.units[unit.number + 1 : unit.number + 1 + MOST_BELOW]:
        if line.block.zone == "main" and _MISSING.search(line.low):
            return Over("accepted", line.text, "missing_asked", line)
        if line.block.kind == "heading" and not _ABOUT_PAYING.search(line.low):
            return None
    return None


def _heading_over(page: Page, unit: Unit) -> Over | None:
    for heading in reversed(unit.block.headings):
        if heading.text == unit.block.text:
            continue
        if status := _heading_status(heading) or _told_of_us(page, heading):
            return _closer(heading, status, unit.block.headings) or Over(status, heading.text, "heading")
        if not _ABOUT_PAYING.search(heading.low) and len(heading.low.split()) > 3:
            return None
        if heading.level == 1:
            return None
    return None


def _told_of_us(page: Page, heading: Heading) -> str:
    """The status with which a heading ends that is a sentence on us and goes on in the list: "Our therapists are in network with:"."""
    low = without_limits(heading.low)
    if not (low.rstrip().endswith(("following", "these plans", "these insurers")) or ends_open(low)):
        return ""
    status = _open_cue(low)
    if not status or _NOT_NOW.search(low) or _NOT_YET.search(low, max(0, len(low) - 120)):
        return ""
    before = low[: hits_after(low)[-1].start]
    named = any(name in before for name in page.provider_names)
    if any(
        not (found["places"] and (named or _OUR_PLACES.search(before))) for found in _NOT_OF_US.finditer(before)
    ):  # "the programs" of whom the page names, or "our programs", are of this provider
        return ""
    return status if named or _OF_US.search(before) else ""


def _closer(heading: Heading, status: str, headings: tuple[Heading, ...]) -> Over | None:
    """What the short line over a heading says more exactly: "In-network with" over "Plans we accept"."""
    if status != "accepted":
        return None
    for beside in headings:
        if beside.level == heading.level and (said := _heading_status(beside)) in ("in_network", "out_of_network"):
            return Over(said, beside.text, "heading")
    return None


def _heading_status(heading: Heading) -> str:
    if heading.text.endswith("?") and not heading.low.startswith(("what", "which", "qué")):
        return ""
    return "" if _NOT_NOW.search(heading.low) else status_over(_OF_STATE.sub("", heading.low))


def _line_before(page: Page, unit: Unit, lines: dict[int, Over | None]) -> Over | None:
    """The sentence that a run of short lines hangs on: "We work with:" and then one name a line."""
    units = page.units
    for number in range(unit.number - 1, max(-1, unit.number - MAX_LINES_BACK), -1):
        earlier = units[number]
        if earlier.block.zone != unit.block.zone or earlier.block.kind in ("title", "option"):
            return None
        if earlier.block.cell != unit.block.cell or earlier.block.table != unit.block.table:
            return None
        if number in lines:
            held = lines[number]
            return held if held and held.unit else None
        if earlier.block.kind == "heading" and earlier.block.text in {heading.text for heading in unit.block.headings}:
            return None
        if (label := label_of(earlier)) and label != unit.text and _names_insurer(label):
            return None  # "Aetna", "Not accepted", "Cigna": the answer in a box of one insurer says nothing of the next
        status = status_before_list(earlier.text) if len(earlier.low) < 400 else ""
        closed = earlier.low.endswith(".")
        if status and (ends_open(earlier.low) or (len(earlier.low.split()) <= MAX_SHORT_WORDS and not closed)):
            return Over(status, earlier.text, "line_before", earlier)
        if status and pointing_sentence(earlier.low):
            return Over(status, earlier.text, "line_before", earlier)
        if not _goes_on(page, earlier) and not _is_behind_pointer(page, earlier):
            return None
    return None


def _is_behind_pointer(page: Page, line: Unit) -> bool:
    """Whether a sentence stands in the paragraph of one that points at the list below, behind it."""
    before = page.units[max(0, line.number - MOST_BEHIND) : line.number]
    return any(other.block is line.block and pointing_sentence(other.low) for other in before)


def _before_table(page: Page, unit: Unit) -> Over | None:
    """The sentence over a table of nothing but names that ends open: "Here is a list of plans we work with:"."""
    table = unit.block.table
    if table is None:
        return None
    beside = page.units[max(0, unit.number - MAX_LINES_BACK) : unit.number + MAX_LINES_BACK]
    cells = [other for other in beside if other.block.table == table]
    named = sum(bool(page.terms(other, "insurers")) for other in cells)
    first = cells[0].number
    if first == 0 or 2 * named <= len(cells) or (unit.block.row and not _names_insurer(unit.block.row)):
        return None
    earlier = page.units[first - 1]
    if earlier.block.zone != unit.block.zone or earlier.block.kind != "paragraph" or not ends_open(earlier.low):
        return None
    status = status_before_list(earlier.text)
    return Over(status, earlier.text, "line_before", earlier) if status else None


def _names_insurer(text: str) -> bool:
    return bool(find_terms(text, fold(text), ("insurers",)))


def _goes_on(page: Page, line: Unit) -> bool:
    """Whether a line that names no status may stand within a list of insurers, one a line."""
    words = len(line.low.split())
    capitals = sum(word[:1].isupper() for word in line.text.split())
    if line.low.endswith((".", "!", "?")) and not line.low.endswith((" inc.", " co.", " llc.")):
        return False
    if words <= MAX_SHORT_WORDS:
        return True
    return words <= 2 * MAX_SHORT_WORDS and (2 * capitals > words or bool(page.terms(line, "insurers")))


def is_about_paying(unit: Unit) -> bool:
    """Whether the line itself, its label or its nearest heading is about insurance without saying what is accepted."""
    heading = unit.block.headings[-1].low if unit.block.headings else ""
    return any(
        text and _ABOUT_PAYING.search(text)
        for text in (fold(unit.block.label), fold(unit.block.lead_in), heading, unit.low)
    )


def is_headed_paying(unit: Unit) -> bool:
    """Whether the nearest heading over a line is about insurance."""
    return bool(unit.block.headings) and _ABOUT_PAYING.search(unit.block.headings[-1].low) is not None
