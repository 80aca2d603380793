"""A level of care under whose name the page says that it is arranged elsewhere: "Detox" over "we'll help you get a bed at Mercy Hospital"."""

from __future__ import annotations

from extract.document import plain
from extract.levels import levels_in
from extract.literals import Guarded
from extract.page import Page
from extract.places import places
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

_OF_A_NAME = 40  # characters
SHORT_NAME = 4
_FIRST = 3  # sentences under the name in which it is said
# Whoever acts for the provider; its name is made "we" before
_WHO = r"(?:we|staff|(?:our|the) (?:[\w-]+ ){0,2}(?:team|staff|counselors?|coordinators?|clinicians|case managers?|therapists|nurses|doctors|physicians|psychiatrists|office|specialists))"
_CAN = r"(?:'ll| will| can| could| may| also| always| often| gladly| then)*"
_DOES = r"(?:arrange|find|get|set up|locate|secure|coordinate|organize|place|book|connect)"
_PEOPLE = r"(?:you|them|him|her|clients?|patients?|people|residents?|men|women|those|anyone|everyone|someone|families)"
# "We'll help you get a bed at …", "our team will coordinate a stay"
_ARRANGES = compiled(
    rf"\b{_WHO}{_CAN} (?:help(?:s)? (?:{_PEOPLE} )?(?:who [a-z ]{{3,30}}? )?(?:to )?{_DOES}|assist (?:{_PEOPLE} )?(?:in|with) (?:arrang|find|locat|secur|coordinat)ing|{_DOES}s? {_PEOPLE}\b|(?:arrang|coordinat|organiz)(?:es?|ing)|sets? up|drives? {_PEOPLE} to)\b"
)
_OF_A_PLACE = compiled(
    r"\b(?:beds?|stays?|placements?|admissions?|transfers?|detox\w*|residential|inpatient|treatment|programs?|houses?|homes?|hospital\w*|it)\b"
)
# "You come to us after": what is arranged is done before, or by somebody else
_NOT_HERE = compiled(
    r"\bbefore (?:you|they|clients|patients|your|our|the|starting|beginning|joining|coming|entering|admission)\b"
    r"|\b(?:at|with|through|by|in|to) (?:(?:an?|the|one of|our|other|another|nearby|local|trusted|area|community|outside|partner(?:ing)?|affiliated|nearest|appropriate|suitable|right|regional|licensed) )*(?:hospitals?|partners?|providers?|facilit(?:y|ies)|agenc(?:y|ies)|centers?|detox(?:es)?)\b"
    r"|\b(?:find|locate) (?:you |them |clients )?an? "
)
_OURS = compiled(
    r"\b(?:at|in|on|with|to|through) our\b(?! (?:partners?|trusted|network|referral|affiliat\w+|sister)\b)"
)
# "Clients are referred to …", "we send people to …", "they go to …"
_SENDS = compiled(
    rf"\b(?:are|is|be|get|gets) (?:\w+ )?(?:referred|sent|transferred|directed|linked) (?:out )?to (?!our\b|us\b|as\b|by\b)|\bwe (?:\w+ )?(?:send|refer|transfer|direct)s? (?:{_PEOPLE} )?(?:(?:who|that|needing|requiring|in need of) (?:[\w-]+ ){{1,5}}?)?(?:\w+ )?(?:out )?(?<!need )(?<!want )(?<!have )(?<!ready )to (?!our\b|us\b)"
)
# One of these stands in what each of the two matches
_SENDING = ("refer", "sen", "transfer", "direct", "linked")
_ARRANGING = ("help", "assist", "arrang", "find", "get", "set", "locat", "secur", "coordinat", "organiz", "plac", "book", "connect", "drive")  # fmt: skip
# Without one of these a name says nothing of who gives the level
_AT_OTHERS = (
    "go to", "goes ", "go first", "provided", "offered", "available", "given", "done", "delivered", "handled", "run ", "transfer",
    "referral", "work", "partner", "contract", "collaborate",
    "hospital", "medical cent", "health system", "health department", "nearby", "independent", "unaffiliated", "neighboring", "owned by", "close to us",
    "through", "via ", *_ARRANGING,
)  # fmt: skip
_HAPPENS = compiled(
    r"(?: (?:treatment|stays?|care|program|services))? (?:is|are|happens?|takes? place|(?:is|are) (?:done|given|provided|completed))(?: (?:first|provided|done))? (?:at|in|by) (?:an?|the|another|local|nearby) (?:[\w-]+ ){0,2}(?:hospital|facility|partner|provider|center)s?\b"
)
# "You must complete detox before starting"
_MUST = compiled(
    r"\b(?:must|need to|have to|should|(?:are|is) required to)(?: (?:first|have))* (?:complete|completed|finish|finished|go through|undergo|undergone)(?: an?| your| any)? (?:medical(?:ly supervised)? )?$"
)
_FIRST_OF_ALL = compiled(r"[^.;]{0,20}\b(?:before|prior to)\b")
# Before the name of another organisation: with whom it is arranged, or to whom one goes
_TO_THEM = compiled(
    r"(?:(?:^|: )(?:through|via)|\b(?:go|goes)(?: first)? to|\b(?:provided|offered|available|given|done|delivered|handled|arranged|run) (?:by|through|at)|\b(?:transfers?|referrals?) to|\b(?:work|works|partner|partners|contract|contracts|collaborate|arranged|coordinate|coordinates)(?: closely)? with) (?:the )?$"
)
# With whom a bed is arranged: "we will arrange a stay at …"
_WITH_THEM = compiled(r"\b(?:at|in|with|through) (?:the )?$")
# "Available at our sister facility", "we keep a list of homes", "Call for a referral"
_SAYS_WHERE = Guarded(
    r"\b(?:available|offered|provided|given|located|held|delivered|run)\b[^.;]{0,20}? (?:at|by|through|with|from) (?:our|an?|the|one of our) (?:[\w-]+ )?(?:sister|partner|affiliated?|neighboring) (?:facilit|program|house|home|hospital|clinic|cent|campus|site|provider|compan|location|residence)"
    r"|\b(?:keeps?|have|has|maintains?|provides?|offers?|shares?|give you|for) (?:an? |our )?(?:[\w-]+ )?list of (?:[\w-]+ ){0,3}?(?:homes|houses|residences|facilities|providers|centers|places|clinics|hospitals)\b(?! (?:that )?we (?:run|own|operate))"
    r"|\b(?:call|ask|contact|email)(?: us| our [\w ]{2,20}?)? for (?:an? )?(?:referrals?|recommendations?)\b(?! (?:forms?|line|information|packet))"
)
# A house with a name may be the provider's own; a hospital is not, nor one that is "nearby"
_IN_A_HOUSE = compiled(r"\b(?:at|in) (?:the )?$")
# Whom a hospital takes in: "clients are first admitted to", "a counselor drives you to", "admission to … can be arranged"
_TAKEN_TO = compiled(
    rf"\b(?:(?:are|is|be|get|gets) (?:\w+ )?(?:admitted|taken|driven|transported|moved|brought) (?:directly |straight )?(?:to|into|at)|(?:drive|take|bring)s? {_PEOPLE} to|{_WHO}{_CAN} admits? (?:{_PEOPLE} )?(?:directly )?(?:in)?to|(?:admissions?|stays?|beds?|placements?|transfers?) (?:to|at|in)(?: the (?:[a-z]+ ){{1,3}}(?:of|at))?) (?:the )?$"
)
# Where help comes from in an emergency is not where the level is given
_IN_NEED = compiled(r"\b(?:emergenc\w+|crisis|(?:911|988)|worse|seizures?|overdos\w+)\b")
_INSTITUTION = compiled(r"\b(?:hospital|medical cent(?:er|re)|health (?:system|department))\b")
_NEARBY = compiled(r"\b(?:nearby|independent(?:ly)?|unaffiliated|neighboring|owned by|run by|close to us)\b")
_GOING_ON = compiled(r"\b(?:after|following|complet\w+|finish\w*|leav\w+|from)\b")
# "After residential treatment at …": right behind the level
_AT_THEM = compiled(r"(?: (?:treatment|stays?|care|program|services))? (?:is |are )?(?:at|through|by) (?:the )?")
_NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december "
    "commission carf legitscript samhsa medicaid medicare tricare iop php zoom".split()
)
_OF_A_TOWN = ("in ", "near ", "of ", "from ", "to ", ", ")  # before a name of two words, which may be a house's as well
_NAME = compiled(r"(?!(?:Through|Via|At|With|By)\b)[A-Z][\w&'.-]+(?: (?:of |the |for )?[A-Z][\w&'.-]+)*")


def is_arranged_elsewhere(page: Page, heading: Unit) -> bool:
    """Whether one of the first sentences under the name of a level says of that level that others give it."""
    levels = levels_in(heading.text)
    under = [
        unit
        for unit in page.units[heading.number + 1 : heading.number + 1 + _FIRST]
        if unit.block.kind != "heading" and heading.text in (one.text for one in unit.block.headings)
    ]
    # "Need detox first?" and its answer
    first = under[:2] if under and under[0].low.endswith("?") else under[:1]
    return any(_is_said_of(page, unit, levels, first=unit in first) for unit in under)


def says_elsewhere(page: Page, unit: Unit) -> bool:
    """Whether a line that begins with the name of a level says that others give it: "Detox: arranged with Mercy Hospital"."""
    return _is_elsewhere(page, unit, levels_in(unit.text))


# "Detox at St. Luke's, then our PHP and IOP": the first is not ours as the next ones are
_THEN_OURS = Guarded(
    r"\b(?:(?:and )?then(?: (?:on )?(?:to|in))?|followed by|before(?: \w+ing(?: in)?(?: to)?)?) (?:our|ours)\b"
)
_RIGHT_AT = compiled(r"(?: (?:treatment|stays?|care|program|services|first))? (?:at|through) (?:the )?$")


def is_before_ours(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a level is at another house by its name, and one then comes to ours."""
    low = unit.low
    if _is_moved_on(page, unit, match):
        return True
    then = _THEN_OURS.search(low, match.end)
    if then is None or _OURS.search(low, 0, then.start()):
        return False
    names = (start for start in _others(page, unit) if match.end < start < then.start())
    return any(_RIGHT_AT.match(low, match.end, start) is not None for start in names)


# "Detox patients are transferred to …", "anyone who needs detox is sent to …"; in an emergency, or later on, one may be moved from ours
_MOVED = Guarded(
    r"(?: (?:patients?|clients?|cases|residents?|referrals?|admissions?))? (?:is|are|get|gets|will be) (?:(?:always|usually|first|directly|all|then) )?(?:transferred|sent|referred|directed|routed|admitted) (?:on |over |out )?to (?P<to>(?:the |our (?:friends|partners|colleagues|neighbou?rs) (?:at|of|in) (?:the )?)?)"
)
_MOVED_LATER = compiled(
    r"\b(?:after|when|once|if|upon|following|until|later|needing|stable|complet\w+|finish\w*|step\w*|for (?:labs?|imaging|tests?|surgery|dental|medical))\b"
)


def _is_moved_on(page: Page, unit: Unit, match: Match) -> bool:
    """Whether those who need a level are sent to another house, by its name, and are not moved from ours."""
    low = unit.low
    moved = _MOVED.match(low, match.end)
    if moved is None or low.endswith("our ", 0, match.start) or _IN_NEED.search(low) or _MOVED_LATER.search(low):
        return False
    if any(one.start > moved.end() for one in page.terms(unit, "levels_of_care")):
        return False
    return moved.end() in _others(page, unit)


def _is_said_of(page: Page, unit: Unit, levels: tuple[str, ...], *, first: bool) -> bool:
    named = {match.id for match in page.terms(unit, "levels_of_care")}
    return (bool(named & {*levels}) or (first and not named)) and _is_elsewhere(page, unit, levels)


def _is_elsewhere(page: Page, unit: Unit, levels: tuple[str, ...]) -> bool:
    low = unit.low
    ends = [match for match in page.terms(unit, "levels_of_care") if match.id in levels]
    going_on = _GOING_ON.match(low)
    others = _others(page, unit) if going_on or any(map(low.__contains__, _AT_OTHERS)) else []
    if going_on and any(
        _AT_THEM.fullmatch(low, match.end, start) for match in ends for start in others if start > match.end
    ):
        return True
    if " our" in low and _OURS.search(low):
        return False
    another = any(_is_sent_to(low, start) for start in others)
    said = _with_we(page, low)
    if (any(map(said.__contains__, _SENDING)) and _SENDS.search(said)) or _SAYS_WHERE.search(low):
        return True
    arranges = _ARRANGES.search(said) if any(map(said.__contains__, _ARRANGING)) else None
    if arranges and _OF_A_PLACE.search(said, arranges.end()):
        with_them = another or any(_WITH_THEM.search(low, 0, start) for start in others)
        if with_them or _NOT_HERE.search(said, arranges.start()):
            return True
    if any(_HAPPENS.match(low, match.end) for match in ends):
        return True
    if any(_MUST.search(low, 0, match.start) and _FIRST_OF_ALL.match(low, match.end) for match in ends):
        return True
    return another


def _with_we(page: Page, low: str) -> str:
    """A sentence that begins with the provider's name, with "we" for the name: "Harbor Quarry coordinates admission to …"."""
    name = next((name for name in page.provider_names if low.startswith(f"{name} ")), None)
    return low if name is None else f"we{low[len(name) :]}"


def _is_sent_to(low: str, name: int) -> bool:
    """Whether the words before a name say that one goes to whom it is of, or is taken in there and it is none of the provider's."""
    if _TO_THEM.search(low, 0, name):
        return True
    taken = _TAKEN_TO.search(low, 0, name) is not None and _IN_NEED.search(low) is None
    at = taken or _IN_A_HOUSE.search(low, 0, name) is not None
    return at and bool(_INSTITUTION.search(low, name, name + _OF_A_NAME) or _NEARBY.search(low))


def _others(page: Page, unit: Unit) -> list[int]:
    """Where the names of others than the provider and of no town begin in a sentence."""
    found, low = [], unit.low
    for said in _NAME.finditer(plain(unit.text)):
        name = said.group().lower().rstrip(".")
        if not said.start() or len(name) <= SHORT_NAME:
            continue  # the word that begins a sentence is written large whatever it is
        known = any(name in own or own in name for own in page.provider_names)
        town = name in places().states_of and (" " not in name or low.endswith(_OF_A_TOWN, 0, said.start()))
        known = known or town or not _NO_NAME.isdisjoint(name.split())
        insurer = any(said.start() <= one.start < said.end() for one in page.terms(unit, "insurers"))
        if not known and not insurer:
            found.append(said.start())
    return found
