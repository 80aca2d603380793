"""The states in which telehealth is offered, or to which it is limited; "all" where that is the whole country.

Where a site of the provider stands, or from how far its clients travel, is no such state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields import telehealth_only
from extract.fields.denied import is_denied
from extract.fields.mentions import MAX_UNIT, claim_at, quote_around
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.gazetteer import CODES, SPANISH_STATES, STATES
from extract.schedule.not_running import is_not_running
from extract.telehealth.online import HINT as ONLINE_HINT
from extract.telehealth.online import ONLINE, is_headed_online, last_online
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.models import Evidence, Finding

ALL = "all"  # nationwide: one code, and not one for each state
MAX_EVIDENCE = 3
HINT = "state"  # of extract.patterns.hints: the sentence names a state, or all of them
_STATES = {**STATES, **SPANISH_STATES}
_NAMES = "|".join(sorted(map(re.escape, _STATES), key=len, reverse=True))
_WORDINGS = Wordings.of(__name__, names=_NAMES, codes="|".join(sorted(CODES)))
_STATE = _WORDINGS["state"]
_LIST = _WORDINGS["list"]
_WORDS = frozenset(
    ("IN", "OR", "ME", "OK", "HI", "LA", "OH", "MA", "PA", "DE", "CO")
)  # alone these may be words, or Los Angeles
_CODE = compiled(rf"(?<![\w.-])(?:{'|'.join(sorted(CODES))})(?![\w-])")
_ALL = _WORDINGS["all"]
_WHO = _WORDINGS.text("who")
_SERVE = _WORDINGS.text("serve")
_BEFORE = _WORDINGS["before"]
_HEADED = compiled(r"\bstates?\b[^.;]{0,40}[:-]? $")
_AFTER = _WORDINGS["after"]
_PLACE = _WORDINGS["place"]
_ELSEWHERE = _WORDINGS["elsewhere"]
_LATER = _WORDINGS["later"]
_ALL_BUT = _WORDINGS["all_but"]
_IN_PERSON = _WORDINGS["in_person"]
_CLAUSE_END = _WORDINGS["clause_end"]
_NOT_THERE = _WORDINGS["not_there"]
_STATES_HEAD = _WORDINGS["states_head"]
_NEAR = 40  # characters
_WE_SEE = _WORDINGS["we_see"]
_IT_SEES = _WORDINGS["it_sees"]
_WE_SERVE_IN = _WORDINGS["we_serve_in"]
_WITH_CODES = (
    "available in ",
    "licensed in ",
    "licenses in ",
    "states we serve",
)  # where states are told by their letters
_LONGEST_LIST = 200  # characters of a line of states


def find(page: Page) -> list[Finding]:
    """One finding a state code, of the provider as a whole."""
    held: dict[tuple[str, str], tuple[list[Evidence], str]] = {}
    online: bool | None = None  # whether the page says that all is by telehealth, asked once and of few pages
    by_code = [unit for unit in page.hinting(ONLINE_HINT) if _CODE.search(unit.text)]
    for said_so in _WITH_CODES:
        if said_so in page.document.low:
            by_code = in_order(by_code, [unit for unit in page.holding(said_so) if _CODE.search(unit.text)])
    for unit in in_order(page.hinting(HINT), by_code):
        hints = page.hints[unit.number]
        if len(unit.low) > MAX_UNIT:
            continue
        said = ONLINE_HINT in hints and last_online(unit.low, len(unit.low)) >= 0
        listed = False
        if not said and ((sees := _says_where(page, unit)) or _is_under_states(unit)):
            if online is None:
                online = _is_all_online(page)
            said, listed = online and sees, online and not sees
        spans = list(_spans(unit, said=said, listed=listed))
        place = claim_at(page, unit) if spans and not _ELSEWHERE.search(_without_all_but(unit)) else None
        if place is None:
            continue
        for code, start, end in spans:
            if (
                is_denied(unit.low, start, end)
                or is_not_running(unit.low, start, end)
                or _LATER.search(unit.low, max(0, start - 70), start)
            ):
                continue
            evidence, _ = held.setdefault((code, place[0]), ([], place[1]))
            if len(evidence) < MAX_EVIDENCE:
                evidence.append(page.evidence(unit, quote=quote_around(unit, start, end)))
    return [
        page.finding("states_served", code, evidence, rule, claim=claim)  # type: ignore[arg-type]
        for (code, claim), (evidence, rule) in held.items()
        if claim == "own" or (code, "own") not in held
    ]


def _says_where(page: Page, unit: Unit) -> bool:
    """Whether a sentence begins with whom we see where: "We see adults in …", "Available in …", "Larkin serves families in …"."""
    if _WE_SEE.match(unit.low) is not None:
        return True
    return page.scope(unit).why == "named" and _IT_SEES.match(unit.low) is not None


def _is_under_states(unit: Unit) -> bool:
    """Whether a line of a list stands under or behind "States we serve" or "Currently available in:"."""
    block = unit.block
    if ":" in unit.low and len(unit.low) <= _LONGEST_LIST and _is_label(unit.low.partition(":")[0]):
        return True
    if block.kind not in ("item", "cell", "paragraph") or len(unit.low) > _LONGEST_LIST:
        return False
    over = (block.headings[-1].low if block.headings else "", block.lead_in.lower(), block.label.lower())
    return any(text and _WE_SERVE_IN.fullmatch(text.strip(" :.")) for text in over)


def _is_label(low: str) -> bool:
    """Whether the words before a colon say that states follow that are served: "States we serve"."""
    return _WE_SERVE_IN.fullmatch(low.strip(" -*•✓")) is not None


def _is_all_online(page: Page) -> bool:
    """Whether the page says of itself, or of each level that it names, that all is by telehealth."""
    only = {one.level_of_care for one in telehealth_only.find(page) if one.claim == "own"}
    return None in only or (bool(only) and only >= set(page.codes("levels_of_care")))


def _spans(unit: Unit, *, said: bool, listed: bool = False) -> Iterator[tuple[str, int, int]]:
    """The states in which a sentence offers telehealth: (code, start, end), a list of states as one span.

    `said` tells whether the sentence itself speaks of telehealth; else what stands over it must, or it is one `listed` where all is online.
    """
    low = unit.low
    if said and (but := _ALL_BUT.search(unit.text)):
        left_out = {_code(one.group()) for one in _STATE.finditer(but["but"] or but["first"])}
        yield from ((code, *but.span()) for code in sorted(CODES - left_out - {"PR"}))
        return
    if not said and (_PLACE.search(low) or not (listed or is_headed_online(unit) or _is_listed(unit))):
        return
    if said:
        for found in _ALL.finditer(low):
            if _is_served(low, *found.span()):
                yield ALL, *found.span()
    for found in _LIST.finditer(unit.text):
        start, end = found.span()
        if found.group() in _WORDS and (found.group() == "LA" or unit.text.isupper()):
            continue
        if said and _is_attended_there(low, start, end):
            continue
        labels = said and start == 0 and low.startswith(":", end)  # "Ohio and Indiana: in person or by telehealth"
        if labels or _is_served(low, start, end) or (not said and _fills_line(unit, start, end)):
            for state in _STATE.finditer(unit.text, start, end):
                yield _code(state.group()), start, end


def _without_all_but(unit: Unit) -> str:
    """The sentence without a wording for all states but some."""
    but = _ALL_BUT.search(unit.text)
    return unit.low if but is None else f"{unit.low[: but.start()]} {unit.low[but.end() :]}"


def _is_attended_there(low: str, start: int, end: int) -> bool:
    """Whether the clause around a state says that its people attend in person, and nothing of telehealth."""
    begin = max((mark.end() for mark in _CLAUSE_END.finditer(low, 0, start)), default=0)
    behind = _CLAUSE_END.search(low, end)
    stop = behind.start() if behind else len(low)
    return _IN_PERSON.match(low, end, stop) is not None and last_online(low[begin:stop], stop - begin) < 0


def _is_listed(unit: Unit) -> bool:
    """Whether it is an item of "the following states:" in a part of the page on telehealth."""
    states = "states" in unit.block.lead_in.lower()
    return states and any(ONLINE.search(heading.low) for heading in unit.block.headings)


def _is_served(low: str, start: int, end: int) -> bool:
    """Whether the words before or after say that care is given there: "residents of", "available throughout"."""
    before = low[:start]
    if (low[end:].startswith(" (") and not _NOT_THERE.match(low, end)) or not (
        _AFTER.match(low[end:])
        or _HEADED.search(before)
        or _BEFORE.search(f" {before}" if before else "")
        or _stands_alone(before, low[start:end])
    ):
        return False
    place = max((found.end() for found in _PLACE.finditer(before)), default=-1)
    return (
        place < 0
        or place <= last_online(before, len(before))
        or start - place > _NEAR
        or _people_between(before[place:])
    )


def _stands_alone(before: str, said: str) -> bool:
    """ "Nationwide" needs no preposition: "available nationwide", "we serve adults nationwide"."""
    return (
        _ALL.fullmatch(said) is not None and re.search(rf"\b(?:{_SERVE}|{_WHO})\b[^.;:!?]{{0,60}}$", before) is not None
    )


def _people_between(words: str) -> bool:
    return re.search(rf"\b{_WHO}\b", words) is not None


def _fills_line(unit: Unit, start: int, end: int) -> bool:
    """Whether a line of nothing but states stands in a list of the states where telehealth is offered."""
    if unit.low[end:].strip(" .;,"):
        return False
    if before := unit.low[:start].strip(" -*•✓"):
        return before.endswith(":") and _is_label(before[:-1])
    block = unit.block
    over = " ".join(
        (
            block.headings[-1].low if block.headings else "",
            block.lead_in.lower(),
            block.label.lower(),
            block.column.lower(),
        )
    )
    return _STATES_HEAD.search(over) is not None


def _code(written: str) -> str:
    if written in CODES:
        return written
    folded = written.lower()
    return "DC" if folded.startswith("washington") and folded != "washington" else _STATES[folded]
