"""Whether a sentence that names a level of care says that this provider offers it, and by which words."""

from __future__ import annotations

import re

from extract.claims.denied_lists import denied_in
from extract.claims.scope import is_hedged, states_times
from extract.fields.denied import is_denied
from extract.levels.belonging import is_reference
from extract.offered.asked_levels import is_answered_by_name
from extract.offered.levels_in_passing import is_also_given, told_in_passing
from extract.offered.of_names import is_named_for
from extract.offered.offered_by_house import IS_SAID_OF_ALL, told_by_the_house
from extract.offered.offering import LIST, ORGANISATION, VERB, is_had, offers_these, treats_with
from extract.offered.practitioner_offers import is_practitioners
from extract.offered.refused_itself import Refused, is_refused, list_refuses_it, refuses_it
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

AT_NAME = 50  # characters from a level to the name of the place
_WORDINGS = Wordings.of(__name__, organisation=ORGANISATION, verb=VERB, list=LIST)
_BETWEEN = _WORDINGS["between"]
# "a PHP (Monday-Friday, 8:30 a.m.-2:30 p.m.) and an IOP": the list goes on behind the times
_TIMES_ASIDE = compiled(r" ?\((?=[^()]{0,80}\d)[^()]{3,80}\)")
_CLAUSE_BEGINS = _WORDINGS["clause_begins"]
AT_ONCE = 14  # characters: the level is what the sentence begins with
REACH = 260  # characters of a sentence that a statement about a level reaches
_OFFERS = _WORDINGS.guarded("offers")
_SO_OFTEN = _WORDINGS["so_often"]
_NAMED_OFFERS = _WORDINGS["named_offers"]
_OURS = _WORDINGS["ours"]
_OF_OURS = _WORDINGS["of_ours"]
_ITS = _WORDINGS["its"]
_IS_OUR = _WORDINGS["is_our"]
_NOT_NEEDED = _WORDINGS["not_needed"]  # "who do not require our partial program"
_ASKED_OF_IT = _WORDINGS["asked_of_it"]
_ITS_PROGRAM = _WORDINGS["its_program"]
_DEFINED = compiled(r"what (?:is|are) [^?]{0,80}?(?:\([a-z]+\) ?)?\?")  # "What is the partial hospitalization program?"
_YOURS = compiled(r"\byour (?:[\w-]+ ){0,3}$")
_IS_ONE = _WORDINGS["is_one"]
_OF_THOSE_BEFORE = _WORDINGS["of_those_before"]
_BEGINS = _WORDINGS["begins"]
_CLIENTS = _WORDINGS["clients"]
_PLACED_IN = _WORDINGS["placed_in"]
_ADMITS = _WORDINGS["admits"]
_BEGIN_IN = _WORDINGS["begin_in"]
_BEGIN_WITH = _WORDINGS["begin_with"]
_BEGINNING = _WORDINGS.words("beginning")
_THEN_COME = _WORDINGS["then_come"]
_TIMES_FOLLOW = _WORDINGS["times_follow"]
_THE_PROGRAM = _WORDINGS["the_program"]
_THIS_PROGRAM = compiled(r"^this(?: [\w-]+){0,3} $")
_AVAILABLE = _WORDINGS["available"]
_SAID_AVAILABLE = _WORDINGS.words("said_available")
_GIVEN_BY_US = _WORDINGS["given_by_us"]
_ON_SITE = _WORDINGS["on_site"]
_ES_UN = _WORDINGS["es_un"]
_WE_HAVE = _WORDINGS["we_have"]
_HAD_WITH_US = _WORDINGS["had_with_us"]
_SPAN = _WORDINGS["span"]
_SPAN_GOES_ON = _WORDINGS["span_goes_on"]
_RANGES = _WORDINGS.words("ranges")
_PLACES_TO_FILL = _WORDINGS["places_to_fill"]
_ELSEWHERE = _WORDINGS.guarded("elsewhere")
_NO = _WORDINGS["no"]
_DENIES = _WORDINGS["denies"]
# "We offer IOP but no detox or PHP", "we refer out for detox"
_REFUSING = frozenset(("no", "not", "except", "elsewhere"))
_WE_ARE_NOT = ("we are not a", "we're not a", "we aren't a", "we are unable", "we're unable")
_OFFERS_NO = _WORDINGS["offers_no"]


def statement(page: Page, unit: Unit, match: Match) -> str | None:
    """The rule by which this naming of a level says in words that the provider offers it, or None."""
    low, scope = unit.low, page.scopes[unit.number]
    presents, at_once = page.presents_own, match.start <= AT_ONCE
    if scope.claim == "general" and not (presents and (at_once or "our " in low)):
        return None
    before, after = low[max(0, match.start - REACH) : match.start], low[match.end : match.end + REACH]
    if "(" in before or " to " in before:
        before = _without_times(unit, match, before)
    said_here = presents and at_once and (_ON_SITE.match(after) is not None or is_also_given(low, after))
    here = said_here and not is_lesson(page)
    if scope.claim == "general" and not here:
        # "For graduates of our residential program, PHP is the next step": what is ours is so in a sentence on programs anywhere
        told = scope.why == "programs_at_large" and "our " in before and not is_lesson(page)
        return "ours" if told and _OF_OURS.search(before) is not None else None
    if "no " in before and _NO.search(before):
        return None
    if _ELSEWHERE.may_match(low) and _ELSEWHERE.compiled.match(after):
        return None
    ours = ("our" in before or "nuestr" in before) and _OURS.search(before) is not None
    if is_denied(low, match.start, match.end) and not (ours and _NOT_NEEDED.search(before)):
        return None
    if ours:
        return "ours"
    if not unit.text.endswith("?") and (rule := is_practitioners(page, unit, before, after)) is not None:
        return rule
    names, own = page.provider_names, scope.claim == "own"
    if scope.why == "named" and low.removeprefix("the ").startswith(names) and _ITS.match(before):
        return "named"
    if " es un" in before and scope.why == "named" and low.startswith(names) and _ES_UN.search(before):
        return "is_one"
    if before.rstrip().removesuffix("'s").endswith(names) or _is_at_name(after, names):
        return "named"
    if not (own or presents):
        return None
    lesson = is_lesson(page)
    if presents and is_named_for(low, match, names):
        return "named"
    asks = unit.text.endswith("?")
    if asks and presents and scope.claim != "general" and _YOURS.search(before):
        return "asked"  # a provider that answers "What do your OTPs offer?" has some
    if asks and presents and _asks_of_it(unit, match) and not lesson and not is_answered_by_name(page, unit, match):
        return "asked"
    if own and "admit" in before and _ADMITS.search(before) and not asks:
        return "clients"
    if (own or (presents and low.startswith(_RANGES) and not is_lesson(page))) and not asks and _spans(before, after):
        return "offers"
    if own and presents and "with us" in after and not asks and _HAD_WITH_US.match(after):
        return "available"
    if asks or is_reference(low, match.start):
        return None  # "Is an IOP enough?" asks; "How long is our IOP?" knows that there is one
    if own and (_says_we_offer(low, before) or _named_offers(before, after, names) or offers_these(before)):
        return "offers"
    if own and _IS_OUR.match(after):
        return "is_one"
    told = presents and (own or scope.claim == "neutral")
    if (
        told
        and ("is " in before or "are " in before or "we " in before or "somos " in before)
        and _IS_ONE.search(before)
        and scope.why != "you_attend"
    ):
        return None if _is_said_of_more(page, unit, match) else "is_one"
    if told and unit.block.zone == "main":
        rule = told_by_the_house(page, unit, match, before, after)
        if rule is not None:
            return rule or None
    if scope.why.startswith("definite") and presents and _THE_PROGRAM.search(before):
        return "definite"
    if presents and before.startswith("this") and _THIS_PROGRAM.match(before):
        return "definite"
    begins = at_once or ((", " in before or "; " in before) and _CLAUSE_BEGINS.search(before) is not None)
    if presents and begins and (rule := _timed(page, unit, after)) is not None:
        return rule
    if own and any(map(after.__contains__, _SAID_AVAILABLE)) and _AVAILABLE.match(after):
        return "available"
    if here or (told and (_GIVEN_BY_US.match(after) or _is_with_us(low, before, after, names))):
        return "available"
    if told and "have " in low and is_had(low, match.start, match.end):
        return "available"
    if presents and unit.block.zone in ("main", "aside") and _has_clients(before, after):
        return "clients"
    if lesson or not presents:
        return None
    if told and unit.block.zone == "main":
        passing = told_in_passing(low, before, after, own=own, timed=lambda: bool(unit.schedules or unit.days))
        if passing is not None:
            return passing
    lived = own or scope.claim in ("neutral", "hypothetical")
    begun = lived and any(map(before.__contains__, _BEGINNING))
    if begun and (_BEGIN_WITH.search(before) or (_BEGIN_IN.search(before) and not is_hedged(before))):
        return "clients"
    if told and _THEN_COME.match(after) and _PLACED_IN.search(before) and not is_hedged(low):
        return "clients"
    return None


def _says_we_offer(low: str, before: str) -> bool:
    """Whether what stands before a level in a sentence ends in what "we" or "our program" offers."""
    return _OFFERS.may_match(low) and _OFFERS.compiled.search(before) is not None


def _is_said_of_more(page: Page, unit: Unit, match: Match) -> bool:
    """ "Day treatment is a program of outpatient care": outpatient says how one comes to the level that the sentence begins with."""
    if match.id != "outpatient":
        return False
    earlier = page.units[unit.number - 1] if unit.number else unit
    if _OF_THOSE_BEFORE.match(unit.low) and earlier.block is unit.block:
        return any(other.id in ("iop", "php") for other in page.terms(earlier, "levels_of_care"))
    return any(
        other.id in ("iop", "php") and other.start <= AT_ONCE < match.start
        for other in page.terms(unit, "levels_of_care")
    )


def _without_times(unit: Unit, match: Match, before: str) -> str:
    """What stands before a level without the days and times of another one: "offers a PHP Monday to Friday 9-3 and an IOP"; for what has a bracket or a "to"."""
    if "(" in before:
        before = _TIMES_ASIDE.sub("", before)
    if " to " in before and any(map(str.isdigit, before)):
        for said in unit.schedules:
            if said.end <= match.start:
                before = before.replace(unit.low[said.start : said.end], "")
    return before


def _timed(page: Page, unit: Unit, after: str) -> str | None:
    """The rule by which a level is told to meet at times: with weekdays and clock times, or so many evenings a week on a page that is no lesson.

    What a sentence of ours says so beside others is only named by it: "IOP runs Mon-Wed-Thu from 6 until 9", as an answer.
    """
    scope = page.scopes[unit.number]
    speaks = scope.claim in ("own", "neutral") and not is_lesson(page)
    surely = scope.why.startswith("definite") or (speaks and scope.claim == "neutral")
    if surely and states_times(unit.low):
        return "meets"
    if not speaks:
        return None
    if scope.claim == "own" and _states_a_block(unit) and not is_hedged(unit.low):
        return "times"
    often = _SO_OFTEN.match(after)
    # "IOP runs three days a week, typically in the evening": what is said of all stands behind
    told = unit.low[: len(unit.low) - len(after) + often.end()] if often and len(after) < REACH else unit.low
    return "meets" if often and not IS_SAID_OF_ALL.search(told) else None


def _states_a_block(unit: Unit) -> bool:
    """Whether a sentence gives weekdays with a time that begins and one that ends."""
    return any(block.days and block.start and block.end for match in unit.schedules for block in match.blocks)


def _asks_of_it(unit: Unit, match: Match) -> bool:
    """Whether a question is about the program of that name: no "How long does the detox process take?"."""
    behind = " program" if unit.low.startswith(" program", match.end) else ""
    if _DEFINED.fullmatch(unit.low) and unit.low.rstrip(" ?").endswith(
        ("program", "programme", "track", ")", "iop", "php")
    ):
        return False
    asks = _ASKED_OF_IT.match(unit.low[: match.start]) is not None
    return asks and _ITS_PROGRAM.search(unit.low[match.start : match.end] + behind) is not None


def is_asked_at_name(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a question of the reader's names this level at the provider: "What if I begin day treatment with Harbor Quarry?"."""
    after = unit.low[match.end : match.end + REACH]
    return unit.text.endswith("?") and _is_at_name(after, page.provider_names)


def _spans(before: str, after: str) -> bool:
    """Whether a level is an end of what we give, or stands between: "a full continuum, from detox and residential care to IOP"."""
    if "from " not in before and "desde " not in before:
        return False  # most sentences
    said = _SPAN.search(before)
    return said is not None and (said["on"] is not None or _SPAN_GOES_ON.match(after) is not None)


def _is_with_us(low: str, before: str, after: str, names: tuple[str, ...]) -> bool:
    """ "We have detox beds", "At Harbor Quarry, detox takes five days"."""
    if ("have " in before or "keep " in before) and _PLACES_TO_FILL.match(after) and _WE_HAVE.search(before):
        return True
    if not before.startswith(("at ", "here at ")):
        return False
    return any(
        before in (f"at {name}, ", f"at {name}, our ", f"here at {name}, ") for name in names
    ) and not IS_SAID_OF_ALL.search(low)


def _is_at_name(after: str, names: tuple[str, ...]) -> bool:
    if "at " in after or "with " in after:
        for name in names:
            if name in after and _at_name(after, name):
                return True
    return False


def _at_name(after: str, name: str) -> bool:
    """ "at Harbor Quarry", "treatment for adolescents at the Harbor Quarry center", "day treatment with Harbor Quarry"."""
    for words in (f"at {name}", f"at the {name}", f"with {name}"):
        place = after.find(words)
        if 0 <= place <= AT_NAME and _BETWEEN.fullmatch(after[:place]) is not None:
            return True
    return False


def _has_clients(before: str, after: str) -> bool:
    """ "Outpatient DBT clients come once a week", "All PHP and IOP groups meet in person", "PHP: Monday - Friday, 9-3"."""
    follows = _CLIENTS.match(after) or (":" in after and _TIMES_FOLLOW.match(after))
    return bool(follows) and _BEGINS.match(before) is not None


def denies(page: Page, unit: Unit, match: Match) -> Refused | None:
    """Whether the provider says here that it does not offer this level, the level itself: at all, or at this place alone."""
    scope, low = page.scopes[unit.number], unit.low
    if scope.claim == "excluded" or not is_denied(low, match.start, match.end):
        return None
    if scope.claim == "general" and not (
        scope.why == "programs_at_large" and page.presents_own and match.start <= AT_ONCE
    ):
        return None  # "IOP is not offered here" is said of this house, though it begins as a lesson does
    before = low[max(0, match.start - REACH) : match.start]
    held = denied_in(low, match.start, _REFUSING)
    if held is not None:
        offers = _OFFERS_NO.search(before) is not None
        refused = list_refuses_it(low, held, match.start, match.end, by_us=offers)
        if offers or refused:
            return refused
    named = any(name in before for name in page.provider_names)
    we_are = any(map(before.__contains__, _WE_ARE_NOT))
    if we_are or _DENIES.search(before) or (named and re.search(r"(?:\bnot|n't)\b", before)):
        return refuses_it(low, match.start, match.end)
    return is_refused(low, match.start, match.end) if scope.own or page.presents_own else None


def _named_offers(before: str, after: str, names: tuple[str, ...]) -> bool:
    for name in names:
        place = before.rfind(name)
        if place < 0:
            continue
        said = before[place + len(name) :]
        if _NAMED_OFFERS.match(said) or treats_with(said, after):
            return True
    return before.startswith("we ") and treats_with(before[2:], after)
