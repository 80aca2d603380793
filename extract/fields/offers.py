"""Whether a sentence that names a level of care says that this provider offers it, and by which words."""

from __future__ import annotations

import re

from extract.denied_lists import denied_in
from extract.fields.denied import is_denied
from extract.fields.of_names import is_named_for
from extract.fields.offered_by_house import IS_SAID_OF_ALL, told_by_the_house
from extract.fields.offering import LIST, ORGANISATION, VERB, is_had, offers_these, treats_with
from extract.fields.practitioner_offers import is_practitioners
from extract.levels import is_reference
from extract.literals import Guarded
from extract.page import Page
from extract.role import is_lesson
from extract.scope import is_hedged, states_times
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

AT_NAME = 50  # characters from a level to the name of the place
_BETWEEN = compiled(
    r"(?: ?\([a-z]+\))?(?: (?:addiction|recovery|substance (?:use|abuse)|mental health|behavioral health))?(?: (?:treatment|programs?|care|services|unit))?(?: for (?:[\w'-]+ ?(?:and |, )?){1,4})? ?"
)
# "…, and the evening IOP runs 5:30 to 8:30": a second clause of a timetable begins with its level as the first does
# "a PHP (Monday-Friday, 8:30 a.m.-2:30 p.m.) and an IOP": the list goes on behind the times
_TIMES_ASIDE = compiled(r" ?\((?=[^()]{0,80}\d)[^()]{3,80}\)")
_CLAUSE_BEGINS = compiled(
    r"[,;] (?:and |while )?(?:the|our|its) (?:day |evening |morning |virtual |adult |adolescent |teen )?$"
)
AT_ONCE = 14  # characters: the level is what the sentence begins with
REACH = 260  # characters of a sentence that a statement about a level reaches
_OFFERS = Guarded(
    rf"(?:\bwe(?:'re)?(?: (?:also|currently|now|proudly|happily|(?:don't|do not) (?:just|only|merely)|not only|do|are|can|proud to|pleased to|able to|happy to))* (?:{VERB}|offering|providing)|"
    rf"\bour (?:\w+ ){{0,3}}?{ORGANISATION}(?: (?:at|in) [\w ,]{{2,40}}?)?,?(?: which| that)?(?: also| currently| now)? {VERB}|"
    rf"^(?:our |the )?(?:services|programs|levels of care|treatment options)(?: \w+){{0,2}}? ?(?:include[sd]?|are|:)|"
    rf"\b(?:full |complete |entire |whole |comprehensive )?(?:continuum of (?:care|services|treatment)|(?:range|array|spectrum) of (?:\w+ )?(?:services|care|programs|levels))(?: \w+){{0,3}}?,? (?:including|from|that includes?|consisting of|such as|:)|"
    rf"\b(?:now|currently|proudly) offering|\b(?:ofrecemos|brindamos|contamos con|tenemos|disponemos de|realizamos)\b|"
    r"\b(?:nuestr[oa]s?|el|la|este|esta) (?:centros?|clínicas?|programas?|fundación|asociación|instituto|unidad)(?: \w+){0,5}? (?:ofrecen?|brindan?|disponen? de|cuentan? con|incluyen?)\b|"
    r"\b(?:our|nuestr[oa]s?) (?:[\w-]+ ){1,5}?(?:can be|may be|(?:is|are) (?:offered|provided|available) (?:as|in|on)|pueden? ser|se (?:ofrecen?|realizan?|prestan?))\b"
    rf") ?{LIST}"
)
# "IOP meets three evenings a week"
_SO_OFTEN = compiled(
    r"^(?: \([a-z]+\))?(?: program)? (?:meets|runs) (?:for )?(?:\w+ ){0,3}?(?:evenings|mornings|afternoons|nights|days)(?: (?:a|per|each) | ?/ ?)(?:week|wk)\b"
)
_OFRECE = r"(?:ofrece|brinda|cuenta con|dispone de|tiene|opera|imparte|proporciona)"
_LISTA = r"(?:(?!\b(?:durante|después|antes|desde|hacia|sin|salvo|excepto|apoyo|ayuda|referid\w+|referencias?|información|orientación|educación|personas|pacientes|clientes)\b)[^.;!?]){0,160}$"
_NAMED_OFFERS = compiled(
    rf"^(?:'s \w+)?(?: (?:in|of|at) [\w ,]{{2,40}}?)?,?(?: \w+){{0,3}}? (?:{VERB} ?{LIST}|{_OFRECE} {_LISTA})"
)
# "our Partial Hospitalization Program", "our adult and adolescent IOP": what stands between is no actor and no verb.
_OURS = compiled(
    r"\b(?:our|nuestr[oa]s?)(?: own)?(?:[ /-]+(?!(?:partners?|sister|network|guide|clients?|patients?|residents?|team|staff|company|hospitals?|therapists?|"
    r"clinicians?|counselors?|doctors?|guests?|alumni|members?|famil(?:y|ies)|people|founders?|goal|mission|approach|friends?|favou?rite|recommended|preferred|trusted|former|past|article|blog|page|post|"
    r"has|have|had|is|are|was|were|will|can|may|help\w*|work\w*|offer\w*|complet\w*|leav\w*|attend\w*|after|before|from|during|to|with|for|of|than|on|about|"
    r"a|an|the|this|that|follows?|followed|does|do|did|not|run|runs|usually|often|referr?\w*|experience)\b)[\w'&+-]+){0,5}?[ /,(-]*$"
)
# "Harbor Quarry accepts Aetna for its evening IOP"
_ITS = compiled(
    r"^(?!.*\b(?:partners?|refers?|works? with|sister|hospital)\b).*\b(?:for|in|at|of|to|runs|offers|opened) its (?:own )?(?:[\w-]+ ){0,3}$"
)
# "PHP (partial hospitalization) is our most intensive option"
_IS_OUR = compiled(
    r"^(?: programs?)?(?: ?\([^()]{2,60}\))?,? (?:is|are) our (?!(?:partner|sister|referral)\b)(?:[\w-]+ ){0,5}?(?:levels?|programs?|options?|tracks?|services?|step)\b"
)
_NOT_NEEDED = compiled(r"(?:\bnot|n't) (?:require|need)\b")  # "who do not require our partial program"
# "What does the evening IOP program cost?" is asked of those who have one
_ASKED_OF_IT = compiled(
    r"^(?:what (?:does|is|are the (?:hours|costs?|fees?) (?:of|for))|how (?:much|long|often|many \w+) (?:does|do|is|are|will)|when (?:does|do|is)|where (?:does|is)|who (?:is|runs|leads|can join|may attend)) the (?!differences?\b|best\b|right\b|point\b|purpose\b|goal\b)(?:[\w-]+ ){0,3}$"
)
_ITS_PROGRAM = compiled(r"(?:^| )(?:program|programme|track|iop|php)$")
_DEFINED = compiled(r"what (?:is|are) [^?]{0,80}?(?:\([a-z]+\) ?)?\?")  # "What is the partial hospitalization program?"
_YOURS = compiled(r"\byour (?:[\w-]+ ){0,3}$")
_IS_ONE = compiled(
    r"\bis (?:an?|una?) [^.;]{0,140}\b(?:program|ministry|community) with (?:an? )?$|"
    r"(?:^|[.;] )(?:(?:both|all|each|either|all three|the two)(?: of (?:them|these|our))?|these|our)(?: (?:two|three|four))?(?: (?:tracks?|programs?|groups?|options|schedules?|cohorts?))? (?:is|are)(?: an?| our)? $|"
    r"(?:\bwe are|\bis|\bsomos) (?:an?|una?)(?: [\w'/-]+,?){0,4}?[ /]*(?:(?:and|or|y)(?: an?)? (?:[\w-]+ )?)?$|"
    r"^(?:the|our) [\w' -]{2,40}? (?:track|program|house|home|center|centre) is (?:an?|our)(?: [\w'/-]+){0,4}? ?$|"
    r"\bwe (?:treat|serve|care for|support|admit|see)\b[^.;]{0,120}\b(?:in|through) (?:an?|our|the)\b[^.;]{0,60}$"
)
# "Both are outpatient", behind a sentence that names an IOP and a PHP
_OF_THOSE_BEFORE = compiled(
    r"(?:both|all|each|these|they)\b(?: \w+){0,3} (?:is|are) (?:fully |entirely |all )?outpatient\b(?! (?:program|service)s?\b)"
)
_BEGINS = compiled(r"^\W*(?:(?:all|both|each|every|the|our) )?(?:[\w&/' -]{0,30} (?:and|or|/) )?$")
_CLIENTS = compiled(
    r"^(?:\)| [\w-]+){0,2} (?:clients|patients|groups?|sessions?|members|participants|residents) (?:\w+ )?(?:meets?|comes?|attends?|are|receives?|lives?|works?|joins?|gets?|is|see|sees)\b"
)
# "Those who are appropriate for IOP (2.1) attend three evenings a week", "Clients assessed at the outpatient level meet weekly"
_PLACED_IN = compiled(
    r"\b(?:those|clients|patients|participants|individuals|adults|people|anyone|members|consumers)(?: who| that)?(?: are| is)?(?: found| deemed| determined)?(?: to be)? "
    r"(?:appropriate|eligible|approved|assessed|recommended|assigned|placed|enrolled|admitted)(?: for| to| at| in| into)? (?:the |our )?$"
)
# "We admit to PHP and IOP within 48 hours"
_ADMITS = compiled(
    r"\bwe (?:(?:can|usually|typically|often|now|also|currently) )*admit (?:(?:new|most|adult|our) )*(?:(?:clients|patients|people|adults|teens|adolescents|men|women|participants) )?(?:directly )?(?:in)?to (?:our |the )?$"
)
# "Women begin their stay in a structured residential program which can last ninety days"
_BEGIN_IN = compiled(
    r"\b(?:clients|women|men|residents|patients|participants|teens|guests|everyone|each (?:client|resident|woman|man)) (?:will )?(?:begins?|starts?|enters?|spends?) (?:(?:their|his|her|a|the|this) )?(?:(?:stay|treatment|program|journey|first \w+ \w+) )?(?:in )?(?:an?|our|the) (?:[\w-]+ ){0,2}$"
)
_BEGINNING = ("begin", "start", "enter", "spend")
_THEN_COME = compiled(
    r"^(?: ?\([\w. ]{1,20}\))?(?: program| services| level(?: of care)?| groups?| treatment)?,? (?:will |then )?(?:attend|meet|come|participate in|receive|complete)s? (?!it\b)"
)
_TIMES_FOLLOW = compiled(r"^(?: program)?(?: \([a-z]+\))?: ?(?:mon|tue|wed|thu|fri|sat|sun|week|daily|\d)")
_THE_PROGRAM = compiled(r"(?:^|[,;] )(?:the|this)(?: [\w-]+){0,4}? ?$|\b(?:del|en el) $")
_THIS_PROGRAM = compiled(r"^this(?: [\w-]+){0,3} $")
_AVAILABLE = compiled(
    r"^(?!.{0,60}\b(?:not|n't|by (?:our |a |an )?(?:partner|outside|other|sister)|partner|elsewhere|referr\w*|in (?:the|your|this|our) (?:wider |local |greater )?(?:area|community|county|region|city|state|town|valley)(?! (?:office|clinic|hospital|campus|center|location)))\b)"
    r"(?:(?!\b(?:offers?|provides?|gives?|does|do|has|have|needs?)\b)[^.;!?]){0,40}?\b(?:(?:is|are) (?:available|offered|provided|held|located)(?: (?:here|on[- ]?site|at|by us|in|for|through our|to)\b|[.!,]|$)|at our (?:facility|center|clinic|campus|program|location))"
)
_SAID_AVAILABLE = ("available", "offered", "provided", "held", "located", "at our ")
# "the inpatient services offered by the senior program"
_GIVEN_BY_US = compiled(
    r"^ (?:services|care|treatment|programs?) (?:that (?:is|are) )?(?:offered|provided|available) (?:by|at|through) (?:our|the) (?!(?:other|local|area|partner|county|state|city)\b)(?:[\w'-]+ ){0,5}(?:program|unit|cent(?:er|re)|clinic|hospital|house|facility)\b"
)
# "Detox is available on site": of programs at large nobody says where
_ON_SITE = compiled(
    r"^(?: (?:treatment|services|care|beds?|program))? (?:is|are) (?:also |now |currently )?(?:available|offered|provided|done|given) (?:here|on[- ]?site|on (?:our|the) (?:premises|campus|property)|under our (?:own )?roof|in[- ]house)\b(?! (?:at|in|by|of|from)\b)"
)
# "We have detox beds open today"
_WE_HAVE = compiled(
    r"\b(?:we|aqu[ií]) (?:also |now |currently |still )?(?:have|keep) (?:(?!partner|sister|no\b)[\w-]+ ){0,2}$"
)
_PLACES_TO_FILL = compiled(
    r"^(?: \([a-z]+\))? (?:and (?:\w+ ){1,3})?(?:beds?|openings?|groups?|spots?|slots?|programs?|services|tracks?|spaces?|places|houses|rooms|staff|nurses)\b"
)
# "Palisade Hospital": somebody else's name behind the level says whose it is
_ELSEWHERE = Guarded(
    r"^[^.;]{0,30}\b(?:at|by|with|through) (?:a |an |the |our )?(?:partner|local|nearby|other|outside|area|sister|referr\w+)\b"
)
_NO = compiled(r"\bno (?:somos|es|tenemos|ofrecemos|contamos|brindamos)\b[^.;]{0,60}$")
_DENIES = compiled(
    r"\b(?:we|this (?:program|facility|house|clinic)|our (?:program|facility|clinic|house))\b[^.;]{0,30}(?:\bnot|n't|cannot|no longer)\b[^.;]{0,20}"
    r"\b(?:offer|provide|have|do|run|operate|perform|admit)\b|\bno (?:ofrecemos|brindamos|tenemos)\b"
)
# "We offer IOP but no detox or PHP", "we refer out for detox"
_REFUSING = frozenset(("no", "except", "elsewhere"))
_OFFERS_NO = compiled(
    r"\b(?:we|this (?:program|facility|house|clinic)|our (?:program|facility|clinic|house))\b[^.;]{0,80}\b(?:offer|provide|run|operate|refer)s?\b"
)


def statement(page: Page, unit: Unit, match: Match) -> str | None:
    """The rule by which this naming of a level says in words that the provider offers it, or None."""
    low, scope = unit.low, page.scopes[unit.number]
    presents, at_once = page.presents_own, match.start <= AT_ONCE
    if scope.claim == "general" and not (presents and at_once):
        return None
    before, after = low[max(0, match.start - REACH) : match.start], low[match.end : match.end + REACH]
    if "(" in before or " to " in before:
        before = _without_times(unit, match, before)
    here = presents and at_once and _ON_SITE.match(after) is not None and not is_lesson(page)
    if (scope.claim == "general" and not here) or ("no " in before and _NO.search(before)):
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
    if asks and presents and _asks_of_it(unit, match) and not lesson:
        return "asked"
    if own and "admit" in before and _ADMITS.search(before) and not asks:
        return "clients"
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
    lived = own or scope.claim in ("neutral", "hypothetical")
    if lived and any(map(before.__contains__, _BEGINNING)) and _BEGIN_IN.search(before) and not is_hedged(before):
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


def denies(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the provider says here that it does not offer this level."""
    claim = page.scopes[unit.number].claim
    if claim == "general" or claim == "excluded" or not is_denied(unit.low, match.start, match.end):
        return False
    before = unit.low[max(0, match.start - REACH) : match.start]
    named = any(name in before for name in page.provider_names)
    if denied_in(unit.low, match.start, _REFUSING) and _OFFERS_NO.search(before):
        return True
    return _DENIES.search(before) is not None or (named and re.search(r"(?:\bnot|n't)\b", before) is not None)


def _named_offers(before: str, after: str, names: tuple[str, ...]) -> bool:
    for name in names:
        place = before.rfind(name)
        if place < 0:
            continue
        said = before[place + len(name) :]
        if _NAMED_OFFERS.match(said) or treats_with(said, after):
            return True
    return before.startswith("we ") and treats_with(before[2:], after)
