"""Whether the words right before a phone or an address name another than the provider: "For detox, call Larkin: ...", "AA meets at Grace Church, ..."."""

from __future__ import annotations

from typing import Literal

from extract.document import fold, plain
from extract.name_forms import KIND
from extract.page import Page
from extract.places import WORDS_TOO, places
from extract.searching import compiled
from extract.told_of_others import TOLD, is_another
from extract.units import Unit

Whose = Literal["another", "unsure"]  # surely another's, or perhaps
NEAR = 160  # characters before it that are looked at
_WORD = r"[A-ZÁÉÍÓÚÑ][\w&.'-]*+"
_JOINED = r"(?:(?:of|the|at|for|and|&|de|del|la|las|los|y) ){0,2}"
# What may stand between a name and the number: "Larkin's 24-hour line at", "Larkin, open day and night: ("
_LINK = r"(?:directly|toll[- ]free|by phone|phone|tel|telephone|number|located|which is|who are|is|are|can|may|be|reached|at|on|by|in|al|en|line|24-hour|main|intake|front desk|office|instead|first|there|today|now|[A-Z][a-z]+days?)"
# The name, and what may stand between it and the number or the street
_NAMED = compiled(
    rf"(?P<name>(?<![\w'&-]){_WORD}(?: {_JOINED}{_WORD}){{0,6}})(?: ?\([^()\d]{{1,40}}\))?(?P<does>,? (?:does|can help|can do so|has one|has it)(?= ?[:,(-]))?(?:[ ,:(-]+{_LINK}){{0,5}}[ ,:(-]*$"
)
# Where the words about the one before end
_BREAK = compiled(r"\d{4}|[|•\n;?!]|\. (?=[A-Z])(?<!\b[A-Z]. )(?<!\bSt. )(?<!\bDr. )(?<!\bMt. )")
_PEOPLE = r"(?:you|them|those|anyone|everyone|people|callers|clients?|patients?|residents?|members?|students?|families|individuals|men|women|teens|adolescents|adults|veterans|graduates)"
# Right before the name of whom one is sent to, or who is worked with
_SENDS = compiled(
    rf"(?:\b(?:we|i|staff|team|will|can|may|also|often|usually|gladly) refer(?: out)?(?: {_PEOPLE}(?: (?:who|with|for|in) [\w ,'-]{{2,50}}?)?)?(?: out)? to|\brefer(?:s|red|ring)? {_PEOPLE}(?: (?:who|with|for|in) [\w ,'-]{{2,50}}?)?(?: out)? to"
    rf"|\b(?:referred|transferred|discharged|sent|directed) (?:out )?to|\b(?:send|sends|transfer|transfers|direct|directs|point) {_PEOPLE}(?: (?:who|with|for|in) [\w ,'-]{{2,50}}?)? to"
    r"|\b(?:moves?|moved|step(?:s|ped)? down|graduates?) (?:on |out |often )?to|\b(?:recommends?|suggests?)|\b(?:partner|partners|partnered|partnering|collaborates?|coordinates?|contracts?|affiliated|works? closely|working relationship|agreement) with"
    r"|\b(?:partners?|neighbou?rs?|landlords?|affiliates?) ?(?:is|are|at|of|,|:)?)(?: (?:the|our friends at|our partners? at|our colleagues at|neighboring|nearby|local))? $"
)
# Right before the name of whom one is told to call or to go to, or where something is had
_GOES = compiled(
    r"\b(?:call|calling|contact|contacting|try|visit|see|phone|dial|reach(?:ing)?(?: out to)?|text|ask|go(?:es)? to|walk into|head to|consider|apply (?:at|to|through)|report to|stay at|park at|through|rides? (?:from|with|by)|pick(?:ed)? up [\w ]{0,30}(?:at|from)|llam[ea]\w* a|contact[ae]\w* a|vay[ae]n? a|acud[ae]n? a)(?: (?:the|at|el|la))? $"
)
# Where it is had, before the name
_GIVEN = compiled(
    r"\b(?:available|offered|provided|given|done|drawn|filled|arranged|handled|performed|sent|dosed|dispensed|taken|collected) (?:only )?(?:through|by|at|from|to)(?: the)? $"
)
# An organisation by its kind, beside those of `KIND`
_ORGANISATION = compiled(
    r"\b(?:Lodge|Manor|Shelter|Hall|Agency|Council|Coalition|Network|Society|Alliance|Authority|Bureau|Division|Association|Ministr(?:y|ies)|Welfare|Assistance|Outreach|Medical|Memorial|Regional|County|Department|Inn)\b"
)
# What is wanted or not given here, before the name
_NEED = compiled(
    r"\b(?:needs?|needing|wants?|requires?|looking for|prefers?|(?:do|does|did|can|could|are|is)(?: not|n't)|cannot|unable|not (?:offer|treat|accept|provide)\w*|instead|higher level|emergenc(?:y|ies)|rides?|transport\w*|if you (?:have|are|live|lost)|necesitan?|no (?:ofrecemos|tratamos|aceptamos))\b"
)
_FOR = compiled(
    r"(?:^|[.;:,] )(?:for|para) (?!(?:our|your|more|further|any|all|general|admissions?|intakes?|questions)\b)"
)
# No provider of treatment, whatever it is called: a ride, a house of prayer, a store, a court
_NEVER = compiled(
    r"\b(?:taxi|cab|transit|bus|shuttle|properties|realty|pharmacy|pharmacies|drugs|drugstore|farmacia|walgreens|cvs|rite aid|quest diagnostics|labcorp|labs?|laborator(?:y|ies)"
    r"|(?:justice|district|drug|county|municipal|superior|circuit|family|treatment) courts?|courthouse|judge|dmv|sheriff(?:'s)?|police|hotels?|motel|garage|parking|airport|school district|health district|food bank|pantry|va (?:medical|hospital|clinic)\w*|vet center)\b|^quest$"
)
# Where meetings of others are held, and groups of a provider as well
_VENUE = compiled(r"\b(?:church|chapel|cathedral|synagogue|mosque|iglesia|parroquia|librar(?:y|ies))\b")
# So the place of our own groups is told, or what is ours
_OURS = compiled(
    r"\b(?:our|my|this|nuestr[oa]s?) (?!(?:\w+ ){0,3}(?:partner|neighbou?r|landlord|affiliate|colleague|friend|sister|clients|patients|residents|graduates|alumni|members))[\w' -]{0,60}$"
    r"|\b(?:we|i) (?:are|'re|am|meet|see|gather|practice)\b[^.;]{0,60}$|\b(?:groups?|sessions?|iop|php|classes|program|appointments)\b[^.;]{0,30}\b(?:meets?|held|located|housed|given|offered)\b[^.;]{0,30}$"
    r"|\b(?:part|programs?|division|service|member|affiliate|name|branch|unit) of (?:the )?$|\b(?:owned|operated|run|founded|licensed) by (?:the )?$"
)
# Words with which no name of another goes: "Call Today For Help"
_NO_NAME = compiled(
    r"\b(?:our|us|we|now|today|here|for|to|your|you|my|free|toll|help|get|start|call|contact|text|phone|line|helpline|hotline|admissions?|intakes?|enrollment|office|department|desk|team|staff|front|clients?|customers?|patients?|members?|coordinator|manager|director|counselors?|specialists?|experts?|professionals?|advis[oe]rs?|navigators?|therapists?|doctors?|nurses?|support|dr|mr|mrs|ms)\b"
)
_OFFICE = compiled(r" (?:office|line|desk|department)\b")
_LEADS = frozenset(
    ("Call", "Contact", "Try", "Visit", "See", "Phone", "Dial", "Consider", "Through", "At", "The", "If", "For", "Stay", "Park", "Go", "Walk", "Report", "Apply", "We", "I")
)  # fmt: skip
_FELLOWSHIP = compiled(r"\b(?:aa|na|ca|al-anon|nar-anon|smart recovery|celebrate recovery|(?:12|twelve)[- ]step)\b")
_LOWER = compiled(r"(?<![\w'-])[a-záéíóúñ]{2,}")  # a line in capitals has none: what is a name there is not to be seen
_THEM = compiled(
    r"\b(?:(?:call|phone|contact|reach|text) them\b|their (?:[\w-]+ ){0,3}(?:number|line|phone|office|intake)\b)[^.;\d]{0,24}$"
)
_US = compiled(r"\b(?:we|us|our|ours)\b")


def whose(page: Page, unit: Unit, start: int, *, place: bool = False) -> Whose | None:
    """Whose a number or a street is that begins at `start` of the sentence, by a name before it; None where nothing tells that it is another's.

    A `place` may be where a provider that has rooms at a church meets; its number is the church's.
    """
    text = plain(unit.text)
    floor = max(0, start - NEAR)
    breaks = [found.end() for found in _BREAK.finditer(text, floor, start)]
    floor = breaks[-1] if breaks else floor
    near = text[floor:start]
    if _THEM.search(near.lower()):
        return _of_them(page, unit, start)
    found = _NAMED.search(near)
    if found is None:
        return None
    words, before = found["name"].split(), near[: found.start()].lower()
    while len(words) > 1 and (words[0] in _LEADS or words[0].islower()):  # with which a sentence begins
        before += f"{words.pop(0).lower()} "
    name = " ".join(words)
    ours = _OURS.search(before) and not _FELLOWSHIP.search(before)
    low = fold(name)
    # "the Sheriff's Office" is one, and no "Call Us For Parking"
    none = _NO_NAME.search(_OFFICE.sub("", low) if _NEVER.search(low) else low)
    if ours or none or not is_another(page, name.removesuffix("'s"), of_care=True):
        return None
    of_va = low.endswith(" va") and before.endswith(" the ")  # and no "Richmond VA"
    if of_va or _NEVER.search(low) or (_VENUE.search(low) and (not place or _FELLOWSHIP.search(unit.low))):
        return "another"
    if not _LOWER.search(near):
        return None
    if not page.provider_names and not _SENDS.search(before):
        return None
    if _SENDS.search(before):
        return "another"
    given = _GIVEN.search(before)
    if not (given or found["does"] or _GOES.search(before)):
        return None
    of_it = given or name.endswith("'s")  # "Larkin's 24-hour line"
    needed = of_it or _NEED.search(unit.low, 0, start) or _FOR.search(before) or _is_no(page, unit)
    if KIND.search(name) or _ORGANISATION.search(name):
        return "another" if needed else "unsure"
    if low in places().states_of and low not in WORDS_TOO:
        return None  # "For detox, call Sparks at ..."
    return "unsure" if needed else None


def _is_no(page: Page, unit: Unit) -> bool:
    """Whether a question before it is answered No."""
    return any(
        one.low.startswith(("no.", "no,", "we do not", "we don't"))
        for one in page.units[max(0, unit.number - 2) : unit.number + 1]
    )


def _of_them(page: Page, unit: Unit, start: int) -> Whose | None:
    """Whose the number of "them" is: another's where the sentence names one, and speaks of none of us."""
    if _US.search(unit.low, 0, start):
        return None
    if unit.number and page.units[unit.number - 1].block is unit.block and page.scopes[unit.number - 1].why == TOLD:
        return "another"
    names = (found.group() for found in _CALLED.finditer(plain(unit.text), 0, start))
    return "unsure" if any(is_another(page, name, of_care=True) for name in names) else None


_CALLED = compiled(rf"(?<=[a-z,] ){_WORD}(?: {_JOINED}{_WORD}){{0,6}}|^{_WORD}(?: {_WORD}){{1,6}}")
