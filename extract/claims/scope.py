"""Whose claim a sentence is, by positive local evidence; the cues are data/vocabulary/scope_cues.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extract.claims.others import FORM_HINTS, Strangers
from extract.claims.scope_cues import OF_OTHERS, Kind, SentenceCue, find_cue, may_hold_cue, sentence_cues
from extract.claims.time_turns import ANOTHER_TIME, is_of_one_listed
from extract.document import Block, Document, Heading
from extract.page import Scope
from extract.patterns.hints import sieve
from extract.patterns.literals import MOST_TEXTS
from extract.patterns.searching import compiled
from extract.units import Unit, that_hold
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_TEACHES = _WORDINGS["teaches"]
_WEEKDAY = _WORDINGS.guarded("weekday")
_CLOCK = _WORDINGS["clock"]
_HEDGES = _WORDINGS.guarded("hedges")
_OFFERS = _WORDINGS["offers"]
NEUTRAL = Scope("neutral", "nothing near")
_LADDER = "asam_ladder"
_PLACE = "place_in_the_ladder"  # "Where we fit in the continuum" is over what others give, whatever "we" it says
_NEVER_OURS = frozenset(("source", "reports", _LADDER))  # cues of general claims that "we" makes
Cues = list[SentenceCue]
_SENTENCE = sentence_cues()
_PLACES = {cue.key: place for place, cue in enumerate(_SENTENCE)}
_HINTS = frozenset(_PLACES)
_BY_ONE = {frozenset((cue.key,)): {cue.kind: [cue]} for cue in _SENTENCE}  # as most sentences have no more than one
_HYPOTHETICAL = {cue.key: cue for cue in _SENTENCE if cue.kind == "hypothetical"}
_AT_LARGE = _WORDINGS["at_large"]
_AT_OTHERS = "headed_at_large"  # the cue of a heading over programs anywhere
_HEADED_APART = frozenset(("headed_others", "former"))  # those of headings over other programs, and over a time gone by
TERM = 7  # level of a heading that is the term of a definition
LEAD_IN_WORDS = 14  # of a line that introduces a list without a colon; a longer one is a paragraph before it
_INTRODUCES = _WORDINGS["introduces"]
_OF_ZONE = {zone: Scope("excluded", zone) for zone in ("testimonial", "staff", "nav", "legal", "related", "hours")}
_OF_OPTION = Scope("excluded", "option")
_CONTINUES = _WORDINGS["continues"]
_LEARNED = "learned_by_staff"  # the cue of what is taught to those who treat
_OF_A_COURSE = _WORDINGS.words("of_a_course")
_OPTIONS = _WORDINGS["options"]
_GIVES_CARE = _WORDINGS["gives_care"]
_THESE = _WORDINGS["these"]
_HOLDS = _WORDINGS["holds"]


_RECOMMENDS = _WORDINGS["recommends"]
_OF_ONE = "first_person"
_OF_ME = compiled(r"\b(?:i|my|me)\b")


def is_hypothetical(low: str) -> bool:
    """Whether a sentence says of itself that it is not sure: "may include", "for example"."""
    return any(_HYPOTHETICAL[key].search(low) for key in sieve().of(low) & _HYPOTHETICAL.keys())


def scopes(
    document: Document,
    units: Sequence[Unit],
    provider_names: tuple[str, ...],
    hints: Sequence[frozenset[str]],
    title: str = "",
) -> list[Scope]:
    """The scope of every sentence of the document, in order. A sentence that goes on from the one before shares its claim."""
    found: list[Scope] = []
    before: Unit | None = None
    strangers = Strangers(units, provider_names, title)
    over = NEUTRAL
    named = {unit.number for name in provider_names for unit in that_hold(name, units, document.low)}
    for unit, held in zip(units, hints, strict=True):
        block = unit.block
        goes_on = before is not None and before.block is block
        if before is None or not (goes_on or _stand_alike(block, before.block)):
            over = over_block(block, provider_names)
        scope = scope_of(unit, over, held, named=unit.number in named)
        # Asked in this order: hardly any sentence may name another.
        may_name = scope.claim != "excluded" and (strangers.short or not FORM_HINTS.isdisjoint(held))
        if may_name and strangers.named_in(unit, held) and unit.number not in named:
            scope = Scope("excluded", "another")
        if scope.claim == "neutral" and goes_on:
            previous = found[-1]
            tells = previous.claim in ("own", "general") or previous.why == "another"
            if tells and (_CONTINUES.match(unit.low) or _are_our_options(unit, before, previous)):
                scope = Scope(previous.claim, f"continues:{previous.why}")
            elif previous.why == _LEARNED and unit.low.startswith(_OF_A_COURSE):
                scope = previous
            elif previous.why == _OF_ONE and _OF_ME.search(unit.low):
                scope = previous  # who tells of himself goes on: "But the sessions fit into my evenings."
        elif scope.claim == "general" and before is not None and found[-1].own and _are_ours(unit, before):
            scope = Scope("own", f"continues:{found[-1].why}")
        found.append(scope)
        before = unit
    return found


def _stand_alike(block: Block, other: Block) -> bool:
    """Whether the same stands over two blocks, as over the items of a list."""
    return block.headings is other.headings and block.lead_in == other.lead_in


def _are_our_options(unit: Unit, before: Unit | None, previous: Scope) -> bool:
    """Whether a sentence says which options there are, behind one in which we give care: "Options range from detox to IOP"."""
    if before is None or not previous.own or _OPTIONS.match(unit.low) is None:
        return False
    return _GIVES_CARE.search(before.low) is not None


def _are_ours(unit: Unit, before: Unit) -> bool:
    """Whether a sentence is about those that the one before says that we run: "We run ten clinics. Each of these programs …"."""
    if before.block is not unit.block or _THESE.match(unit.low) is None or is_hedged(unit.low):
        return False
    return _HOLDS.search(before.low) is not None and _TEACHES.search(before.low) is None


def scope_of(unit: Unit, over: Scope, hints: frozenset[str], *, named: bool) -> Scope:
    """The scope of one sentence by itself: its zone, its own words, then what stands `over` its block; `named`: it names the provider."""
    block, low = unit.block, unit.low
    if (silent := _OF_ZONE.get(block.zone)) is not None:
        return silent
    if block.kind == "option":
        return _OF_OPTION
    if over.claim == "excluded":
        if over.why not in ("staff", "of_others") or not speaks_of_offers(low):
            return over
        over = NEUTRAL  # the section on the staff, or on others, has ended, though no heading says so
    if (block.row or block.column) and (headed := _of_headers(block.row, block.column)) is not None:
        return headed
    if not named and not block.label and hints.isdisjoint(_HINTS):
        return over
    return _by_its_words(low, hints, block.label, named, over)


def _of_headers(*headers: str) -> Scope | None:
    """What the headers of a cell say of whose claim it is, mostly nothing."""
    for header in headers:
        if header and (time := _time_of(header)):
            return Scope("excluded", time)
    return Scope("general", "header") if any(map(_of_programs_at_large, filter(None, headers))) else None


@lru_cache(maxsize=MOST_TEXTS)  # menus, footers and boxes stand on every page of a site
def _by_its_words(low: str, hints: frozenset[str], label: str, named: bool, over: Scope) -> Scope:
    """The scope that a sentence has by its own words, else by what stands `over` its block; `named`: it names the provider."""
    hints &= _HINTS
    may_hold = _BY_ONE.get(hints) or _hinted(hints)  # by class
    why = _first(may_hold["excluded"], low) if "excluded" in may_hold else None
    if why in ANOTHER_TIME and is_of_one_listed(low):
        why = None
    if why := why or (find_cue("excluded", "label", label.lower()) if label else None):
        return Scope("excluded", why)
    own = "named" if named else _first(may_hold["own"], low) if "own" in may_hold else None
    general = _first(may_hold["general"], low) if "general" in may_hold else None
    timetable = general == "programs_at_large" and states_times(low)
    if timetable:
        general = None
    hypothetical = _first(may_hold["hypothetical"], low) if "hypothetical" in may_hold else None
    if general in _NEVER_OURS or (general and own == "we" and _TEACHES.search(low)):
        return Scope("general", general)
    if own:
        return (
            Scope("hypothetical", hypothetical or "")
            if hypothetical and not named and own != "our"
            else Scope("own", own)
        )
    if general:
        return Scope("general", general)
    if hypothetical:
        return Scope("hypothetical", hypothetical)
    if over.claim in ("own", "hypothetical"):
        return over
    definite = "timetable" if timetable else _first(may_hold["definite"], low) if "definite" in may_hold else None
    if over.claim == "general":
        # "You attend three evenings a week" is said to a client of this program, even under "What is an IOP?".
        # So is a timetable: no lesson gives weekdays with clock times.
        timed = "timetable" if states_times(low) else definite
        if over.why.endswith(_AT_OTHERS):  # what other programs do, or the typical one, has a timetable too
            return over
        return Scope("own", f"definite:{timed}") if timed in ("you_attend", "timetable") else over
    if definite:
        return Scope("own", f"definite:{definite}")
    return NEUTRAL


def _first(cues: Cues, low: str) -> str | None:
    """The name of the first of these cues that the sentence holds."""
    for cue in cues:
        if cue.search(low):
            return cue.name
    return None


@lru_cache(maxsize=8192)
def _hinted(hints: frozenset[str]) -> dict[str, Cues]:
    """By class, the cues that a sentence with these hints may hold."""
    found: dict[str, Cues] = {}
    for place in sorted(map(_PLACES.__getitem__, hints)):
        cue = _SENTENCE[place]
        found.setdefault(cue.kind, []).append(cue)
    return found


def states_times(low: str) -> bool:
    """Whether a sentence gives weekdays with clock times and hedges nothing: no lesson about programs anywhere does.

    >>> states_times("aftercare is wednesday 10 - 11 am"), states_times("an iop is often mon to thu, 6 to 9 pm")
    (True, False)
    """
    return bool(_WEEKDAY.search(low) and _CLOCK.search(low)) and not is_hedged(low)


def speaks_of_offers(low: str) -> bool:
    """Whether a sentence begins with what we do, and goes on from no biography or section on others: "We offer CBT"."""
    return _OFFERS.match(low) is not None


def is_hedged(low: str) -> bool:
    """Whether a sentence speaks of what is so often, or at some programs, and not of what is so here."""
    return _HEDGES.search(low) is not None


def over_block(block: Block, provider_names: tuple[str, ...]) -> Scope:
    """What the lead-in of its list says of whose claim a block is, else what the headings over it say."""
    headed = _headed(block.headings, provider_names)
    # "We offer:" under "North Hill (opens 2031)" is of that time.
    if not block.lead_in or (headed.claim == "excluded" and headed.why in ANOTHER_TIME):
        return headed
    if (
        block.headings and block.headings[-1].level == TERM
    ):  # "What does PHP mean?" is nearer than what leads in all terms
        term = heading_scope(block.headings[-1].low, provider_names)
        if term.claim == "general":
            return term
    lead_in = block.lead_in.lower()
    if headed.why == OF_OTHERS and not lead_in.endswith(":"):
        return headed  # what stands before the list may be of us, and does not introduce it
    if "asam" in lead_in and find_cue("general", "lead_in", lead_in) == _LADDER:
        return Scope("general", f"lead_in:{_LADDER}")
    if _names(lead_in, provider_names):
        return Scope("own", "lead_in:named")
    if lead_in.rstrip().endswith(":") and (led := _as_heading(lead_in.rstrip(" :"))) is not None:
        return led
    if _RECOMMENDS.search(lead_in):
        last = lead_in.rstrip(" :").rpartition(". ")[2]  # "You are not alone. Sober homes we recommend:" over a list
        if heading_scope(last, provider_names).why == OF_OTHERS:
            return Scope("excluded", OF_OTHERS)
    # "PHP usually lasts four weeks." above a list says nothing of it, though it is the line before
    ended = lead_in.rstrip().endswith(".") and _INTRODUCES.search(lead_in) is None
    leads = lead_in.rstrip().endswith(":") or (len(lead_in.split()) <= LEAD_IN_WORDS and not ended)
    asked: tuple[Kind, ...] = ("own", "general", "hypothetical") if leads else ("own",)
    for kind in asked:
        if why := find_cue(kind, "lead_in", lead_in):
            return headed if headed.why == OF_OTHERS and kind != "own" else Scope(kind, f"lead_in:{why}")
    return headed


@lru_cache(maxsize=1024)
def _as_heading(lead_in: str) -> Scope | None:
    """What a lead-in says that a heading of its words would: that its list is of another time, or of other programs: "Former schedule:"."""
    why = find_cue("excluded", "heading", lead_in)
    if why in ANOTHER_TIME or why in _HEADED_APART:
        return Scope("excluded", why or "")
    general = find_cue("general", "heading", lead_in)
    return Scope("general", general) if general == _AT_OTHERS else None


@lru_cache(maxsize=1024)
def _headed(headings: tuple[Heading, ...], provider_names: tuple[str, ...]) -> Scope:
    """What the headings over a block say, nearest first; that a section is none of ours, from wherever it stands."""
    result = NEUTRAL
    for heading in reversed(headings):
        scope = heading_scope(heading.low, provider_names)
        if scope.claim == "excluded":
            return scope
        if result.claim == "neutral" and heading.level > 1:
            result = scope
    return result


@lru_cache(maxsize=1024)
def _of_programs_at_large(header: str) -> bool:
    """Whether the head of a column or row is about such programs anywhere: "Typical IOP", "Most programs", "Others"."""
    return _AT_LARGE.fullmatch(header.lower().strip(" .:*")) is not None


@lru_cache(maxsize=1024)
def _time_of(header: str) -> str:
    """The cue by which the head of a column or row is of another time, or "": "North Hill (opens 2031)"."""
    why = find_cue("excluded", "label", header.lower()) or ""
    return why if why in ANOTHER_TIME else ""


@lru_cache(maxsize=8192)
def heading_scope(low: str, provider_names: tuple[str, ...]) -> Scope:
    if not may_hold_cue(low):  # as most
        return Scope("own", "heading:named") if _names(low, provider_names) else NEUTRAL
    if why := find_cue("excluded", "heading", low):
        return Scope("excluded", why)
    if _names(low, provider_names):
        return Scope("own", "heading:named")
    general = find_cue("general", "heading", low)
    if (why := find_cue("own", "heading", low)) and general != _PLACE:
        return Scope("own", f"heading:{why}")
    return Scope("general", general) if general else NEUTRAL


def _names(low: str, provider_names: tuple[str, ...]) -> bool:
    return any(map(low.__contains__, provider_names))
