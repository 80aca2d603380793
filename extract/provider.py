"""Who the page is of: the provider's name as the page itself gives it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.document import Document, fold
from extract.item import Item, MarkedItem
from extract.name_checks import MAX_NAME_WORDS, NO_NAMES, is_distinctive, is_name, is_only_a_kind, name_key
from extract.name_forms import ACRONYM, KIND, in_a_word, is_only_a_name, is_partner
from extract.places import places, state_code
from extract.structured import organization_names
from extract.terms import find_terms
from extract.units import Unit
from records.models import Where


@dataclass(slots=True, frozen=True)
class Provider:
    """The name of the organisation, the text that gives it, and what kind of place that is."""

    name: str
    quote: str
    where: Where
    rule: str


# How much a place says: a copyright line or the site's own name is nearly always the organisation.
WEIGHTS = {
    "json_ld": 5.0,
    "marked": 4.0,
    "one_of_marked": 1.0,  # as in a list of partners, or of the locations of a chain
    "site_name": 5.0,
    "copyright": 4.0,
    "logo": 3.0,
    "title_end": 1.8,
    "title": 1.0,
    "title_beside": 1.8,
    "practitioner": 2.0,
    "picture": 2.0,
    "company": 1.5,
    "named": 1.0,
    "owner": 3.0,
    "is_one": 1.8,
    "mentioned": 0.5,
    "first_line": 1.4,
    "over_address": 1.8,
}
ENOUGH = 1.8
SURE = 4.0
OF_TEXT = frozenset(("named", "mentioned", "owner", "is_one"))
OF_WORDS = OF_TEXT | {
    "title",
    "title_beside",
    "title_end",
    "first_line",
    "over_address",
    "picture",
}  # topics stand there too
MIN_SENTENCE = 25
MIN_TOPIC = 4
FIRST_PICTURES = 2
MOST_COPYRIGHTS = 6  # lines with a copyright sign that are looked at
MOST_OF_A_LINE = 600  # characters of a paragraph in which a copyright line is looked for
OF_A_KIND = 1.0  # added where the name has a word for an organisation: center, recovery, services …
MOST_NAMED = 4.0  # running text repeats the towns it serves as often as its own name


_COPYRIGHT = re.compile(
    r"(?:©|&copy;|\(c\)|copyright)\s*(?:(?:©|copyright)\s*)?(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?)?\s*(?:©\s*)?(?:by\s+|\||[-–,])?\s*"
    r"(?P<name>[^|\n•·]{3,80}?)\s*(?:[|•·\n]|\.\s|\.$|,?\s*all rights|$|\s[-–]\s|,? llc\b|,? inc\b)",
    re.IGNORECASE,
)
_TITLE_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*|:\s+")
_LOGO = re.compile(r"^(?P<name>.{3,60}?)(?:'s|’s)? (?:logo|home page|homepage)\b", re.IGNORECASE)
_WORD = r"(?:[A-Z][\w&'’]*(?:-[A-Z][\w’']*)*|of|and|for|the|de|&)"
_CALLS_ON = re.compile(
    r"^(?:Contact|Call|Visit|Join|Choose|Why|About|Welcome to|At|From|With|Meet)\s+(?:the )?(?=[A-Z])"
)
_CAPITALS = re.compile(rf"(?:[Tt]he )?[A-Z][\w&]*(?:-[A-Z]\w*)*(?:[ ]{_WORD}){{0,5}}")
_INTRODUCES = re.compile(
    r"\b(?:at|At|contact|Contact|choose|Choose|welcome to|Welcome to|payable to|(?:polic(?:y|ies)|handbook|property|website|mission) of|"
    r"hereinafter(?: referred to as| called| known as)?,?|doing business as|d/?b/?a)\s+$"
)
# "one of the Harbor Quarry counselors", "non-Harbor Quarry patients": whose they are
_PEOPLE_BEHIND = re.compile(
    r"^ (?:counselors|therapists|(?:treatment )?(?:staff|team)|clinicians|patients|residents|alumni|campus)\b"
)
_PEOPLE_BEFORE = re.compile(r"\b(?:[Aa]ll|[Ee]ach|[Ee]very|[Oo]ther|[Ff]ormer|[Cc]urrent|[Nn]on)[ -]$")
# "Harbor Quarry has two houses in Reno": who has several of them is the organisation
_OWNS = re.compile(
    r" (?:has|have|owns|operates|runs|maintains) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|multiple) (?:[\w-]+ ){0,4}?"
    r"(?:properties|houses|homes|locations|facilities|centers|programs|campuses|sites|residences|clinics|offices)\b"
)
# "Harbor Quarry is a sober living program": what it is, and not a method or a fellowship
_IS_ONE = re.compile(
    r" is (?:an? |the |\w+'s )(?:[\w,'/-]+ ){0,5}?(?:sober living|residential|treatment|outpatient|counseling|recovery|rehab\w*|detox|behavioral health|mental health) "
    r"(?:[\w/-]+ ){0,2}?(?:program|center|centre|facility|home|house|residence|community|clinic|agency|practice|organization|hospital|provider)\b"
)
_FELLOWSHIP = re.compile(
    r"\b(?:Anonymous|SMART|Celebrate|Refuge|Dharma|Oxford|Therap(?:y|ies)|Model|Method|Act|Project|Program|Approach)\b"
)
_MENTIONS = re.compile(r"\b(?:about|About|from|with|by|why|Why|of|to)\s+$")
_COMPANY_BEHIND = re.compile(r"^,? (?:LLC|L\.L\.C\.|Inc\b\.?|PLLC)")
# "Slatebrook's Adolescent Intensive Outpatient Program": whose it is stands before the 's
_WHOSE = re.compile(
    r"^(?!(?:The )?(?:Women|Men|Children|Girl|Boy|Veteran|Adult|Teen|Parent|People|Today|Driver|Bachelor|Master|Nation|America)['’]s)"
    r"(?P<name>[^'’]{4,50})['’]s (?:[A-Z]\w* ){0,2}(?:Adolescent|Adult|Teen|Youth|Young|Women|Men|Intensive|Partial|Opioid|Medical|Detox|Residential|Outpatient|Inpatient|Behavioral|Mental|Substance|Addiction|"
    r"Dual|Day|Evening|Virtual|Sober|IOP|PHP|OTP|Program|Treatment|Recovery)"
)
_MAKER = re.compile(
    r"\b(?:web|websites?|web ?design|designs?|marketing|studios?|software|hosting|themes?|websites? by|digital|media)\b",
    re.IGNORECASE,
)
_CREDENTIAL = r"(?:M\.?D|D\.?O|Ph\.?D|Psy\.?D|DNP|LCSW(?:-[A-Z]+)?|LICSW|LISW|LMFT|LPC|LPCC|LMHC|LCPC|LADC|LCADC|CADC|APRN|PMHNP(?:-BC)?|MFT)"
_PRACTITIONER = re.compile(
    rf"^(?P<name>(?:Dr\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){{1,2}},? ?{_CREDENTIAL}\b\.?(?:, ?{_CREDENTIAL}\b\.?)*)"
)
# Who may treat by talking: a licensed social worker, counselor, family therapist or psychologist
_LICENSED = re.compile(r",? (?:LCSW|LICSW|LISW|LMFT|LPCC?|LMHC|LCPC|LADC|LCADC|CADC|PMHNP|Psy\.?D|MFT)\b")
_DEGREE = re.compile(rf",? {_CREDENTIAL}\b")
_SURNAMED = rf" (?:[A-Z]\.? )?[A-Z][\w'’-]+,? {_CREDENTIAL}\b"
_BYLINE = re.compile(
    r"(?:writ\w+|review\w*|post\w*|edit\w*|author\w*|check\w*|publish\w*|verified|said|says) (?:by|on)? ?(?:dr\.? )?$"
)
_FOLLOWED = re.compile(
    r"\*{0,2}(?:['’]s?\b|(?:,? (?:LLC|Inc\.?|PLLC|PC))?,? (?:is|are|was|offers?|provides?|accepts?|specializes|clients|has|treats|believes|helps|serves|we\b|our\b|works|can|also|seeks|requires|uses|runs|operates|provided|does not|will (?:also |not )?(?:bill|consider|provide|supply|submit|accept|offer|work)|LLC))"
)
_TAIL = re.compile(
    r"(?:\s+(?:Intensive Outpatient(?: Program)?|Partial Hospitalization(?: Program)?|of|and|for|the|de|&|IOP|PHP|Is|Has|Offers|Today|Now|Can|Our|We|Contact|Call)|['’]s?)+$"
)
_LEVEL_TAIL = re.compile(r"\s(?:Intensive Outpatient(?: Program)?|Partial Hospitalization(?: Program)?|IOP|PHP)$")
# "Therapist in Reno", "Counseling near me": what somebody searches for
_TRADE_IN_TOWN = re.compile(
    r"^(?:(?!at\b)[\w&'’-]+,? ){0,4}?(?:therapists?|counsell?ors?|psychologists?|psychiatrists?|doctors?|clinicians?|social workers?|psychotherapists?|therapy|counsell?ing|psychotherapy|rehabs?|detox|iop|php) (?:in|near|serving) ",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\s*(?:\d{4}\s*[-–]\s*)?\d{4}\s*$")
_ABOUT_IT = re.compile(
    r"^(?:careers|jobs|contact|about|welcome|reviews|news|faqs?|insurance|admissions)(?: at| to| of| with| us at| us) ",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\s+(?:in english|en español|en inglés)$", re.IGNORECASE)
_STREET = re.compile(
    r"^\d{1,5} [A-Z0-9][\w.]*(?: [A-Z0-9#][\w.#]*){0,5}(?:,| (?:St|Ave|Rd|Blvd|Dr|Lane|Ln|Street|Avenue|Road|Way|Court|Ct|Suite|Drive|Place|Pkwy|Loop)\b)"
)


def find_provider(document: Document, units: list[Unit]) -> Provider | None:
    """The best-supported name of the organisation whose page this is, or None.

    Candidates from structured data, the site's name, the copyright line, logo, title and running text are
    weighed; a longer form that other places support as well is preferred to a shorter one.
    """
    support: dict[str, float] = defaultdict(float)
    first: dict[str, Provider] = {}
    placed = [candidate for candidate in _candidates(document, units) if is_name(candidate.name)]
    # Where the page itself says whose it is, its running text need not be asked.
    sure = any(WEIGHTS[candidate.rule] >= SURE for candidate in placed)
    for candidate in (*placed, *(() if sure else _in_text(units, document.text, placed))):
        key = name_key(candidate.name)
        if not key or not is_name(candidate.name):
            continue
        if candidate.rule in OF_WORDS and not is_distinctive(candidate.name):
            continue
        if candidate.rule in OF_TEXT and is_only_a_kind(candidate.name):
            continue
        weight = WEIGHTS[candidate.rule]
        if candidate.rule in OF_TEXT and support[key] >= MOST_NAMED:
            continue
        support[key] += weight
        held = first.get(key)
        if held is None or weight > WEIGHTS[held.rule]:
            first[key] = candidate
    if not support:
        return None
    total = {
        key: own
        + (OF_A_KIND if KIND.search(key) else 0.0)
        + sum(other / 2 for name, other in support.items() if name != key and (key in name or name in key))
        for key, own in support.items()
    }
    best = max(total, key=lambda key: (total[key], support[key], len(key)))
    return first[best] if total[best] >= ENOUGH else None


def is_licensed(name: str) -> bool:
    """Whether a name carries a licence to treat: "Ann Quill, LCSW".

    >>> is_licensed("Ann Quill, LCSW"), is_licensed("Ann Quill, DDS")
    (True, False)
    """
    return _LICENSED.search(name) is not None


def is_anothers(item: Item, provider_names: tuple[str, ...]) -> bool:
    """Whether an item is marked as, or stands in, an organisation whose name is not the provider's (folded names)."""
    owner = item.organization if isinstance(item, MarkedItem) else None
    name = owner.first("name") if owner is not None else None
    if name is None or not provider_names or not KIND.search(name.value):
        return False  # "Reno" or "Downtown" is one of its locations
    low = fold(name.value)
    return not any(known in low or low in known for known in provider_names)


def _is_one_word_name(name: str, text: str) -> bool:
    """Whether a single word is a name: always with a capital, within sentences too."""
    if state_code(name) is not None:
        return False
    if name.isupper() and len(name) == ACRONYM:
        return not find_terms(name, name.lower()) and re.search(rf"\b{name.lower()}\b", text) is None
    return _is_within(name, text) and is_only_a_name(name.lower(), "", text) and not find_terms(name, name.lower())


def _is_within(name: str, text: str) -> bool:
    """Whether a word stands behind another one in a sentence, where no capital is due."""
    start = text.find(name, 2)
    while start >= 0:
        before, after = text[start - 2 : start], text[start + len(name) : start + len(name) + 1]
        if before[1] == " " and (before[0] in ",;" or before[0].islower()) and not in_a_word(after):
            return True
        start = text.find(name, start + 1)
    return False


def _candidates(document: Document, units: list[Unit]) -> Iterator[Provider]:
    named = organization_names(document)
    marked = {name_key(name.value) for name in named if name.where != "json_ld"}
    for name, quote, where in named:
        rule = "json_ld" if where == "json_ld" else "marked" if len(marked) == 1 else "one_of_marked"
        yield Provider(name, quote, where, rule)
    for key in ("og:site_name", "application-name"):
        if value := document.meta.get(key, "").strip():
            yield Provider(value, value, "meta", "site_name")
            break
    parts = [
        _ABOUT_IT.sub("", _LANGUAGE.sub("", part.strip()))
        for part in _TITLE_PARTS.split(document.title)
        if part.strip()
    ]
    heading = next((unit.low for unit in units if unit.block.kind == "heading"), "")
    for place, part in enumerate(parts):
        # "Northgate Partners, Columbus Ohio": the town is not part of the name
        name = part.split(", ")[0] if KIND.search(part.split(", ")[0]) else part
        if (searched := _TRADE_IN_TOWN.match(part)) and _is_somewhere(part[searched.end() :]):
            continue
        last = place and place == len(parts) - 1
        # "Harbor Quarry | Evening IOP" over the heading "Evening IOP": what is not the topic is whose page it is.
        topics = [_is_topic(other, heading) for other in parts[place:]]
        beside = not last and not topics[0] and any(topics)
        yield Provider(name, name, "title", "title_end" if last else "title_beside" if beside else "title")
        if found := _PRACTITIONER.match(part):
            yield Provider(found["name"], found["name"], "title", "practitioner")
    if document.kind == "text":
        yield from _first_line(document)
    left, pictures = MOST_COPYRIGHTS, 0
    for unit in units:
        block = unit.block
        if block.kind == "alt":
            pictures += 1
            if found := _LOGO.match(unit.text):
                if is_partner(found["name"]) and fold(found["name"]) not in map(fold, parts):
                    continue
                yield Provider(found["name"], unit.text, "alt", "logo")
            elif (
                pictures <= FIRST_PICTURES
                and "logo" in block.href.lower()
                and KIND.search(unit.text)
                and not is_partner(unit.text)
            ):
                yield Provider(unit.text, unit.text, "alt", "picture")
        elif left and ("©" in unit.text or "copyright" in unit.low):
            left -= 1
            if (found := _COPYRIGHT.search(unit.text[:MOST_OF_A_LINE])) is None:
                continue
            name = _YEARS.sub("", found["name"]).strip(" .,-–")
            if _MAKER.search(name) and not KIND.search(name):
                continue  # whoever made the site
            yield Provider(name, name, "text", "copyright")


def _is_topic(part: str, heading: str) -> bool:
    """Whether a part of the title is what the first heading says: the topic of the page."""
    low = fold(part)
    return len(low) > MIN_TOPIC and bool(heading) and (low in heading or heading in low)


def _is_somewhere(words: str) -> bool:
    """Whether the words begin with a place: a town, a state, "near me"."""
    place = fold(words.split(",")[0]).strip()
    return (
        place in places().states_of
        or state_code(place) is not None
        or place.split(" ")[0] in ("me", "you", "your", "downtown", "greater")
    )


def _first_line(document: Document) -> Iterator[Provider]:
    """A page saved as text begins with the site's name, and has it again over the address at its end."""
    lines = [line for block in document.blocks for line in block.text.split("\n") if line.strip()]
    if lines and len(lines[0].split()) <= MAX_NAME_WORDS:
        name = _TITLE_PARTS.split(lines[0].strip())[0]
        if whose := _WHOSE.match(name):
            name = whose["name"]
        yield Provider(name, name, "text", "first_line")
    for line, following in pairwise(lines):
        if len(line.split()) <= MAX_NAME_WORDS and _STREET.match(following):
            yield Provider(line, line, "text", "over_address")


def _in_text(units: list[Unit], text: str, placed: list[Provider]) -> Iterator[Provider]:
    """Names in running text. `placed` are those of the page's own places: one may go on before the words found here."""
    single: dict[str, float] = defaultdict(float)
    people: dict[str, bool] = {}
    degrees = [found.start() for found in _DEGREE.finditer(text)]
    for unit in units:
        if unit.block.zone not in ("nav", "testimonial", "staff") and len(unit.text) > MIN_SENTENCE:
            for found in _named(unit):
                if found.name not in people:
                    people[found.name] = " " in found.name and _has_degree(found.name, text, degrees)
                if people[found.name]:
                    continue
                if " " in found.name or found.rule == "company":
                    yield _whole(found, unit, placed)
                elif (
                    (len(found.name) > ACRONYM or found.name.isupper())
                    and found.name[:3].isalpha()
                    and found.name.replace("-", "").isalnum()
                ):
                    single[found.name] += WEIGHTS[found.rule]
    for name, times in single.items():
        if (
            times >= (3 if len(name) == ACRONYM else 2)
            and _is_one_word_name(name, text)
            and not _is_a_persons(name, text)
        ):
            yield from [Provider(name, name, "text", "named")] * int(times)


def _whole(found: Provider, unit: Unit, placed: list[Provider]) -> Provider:
    """ "Home Recovery" is the end of "Coming to Home Recovery", where the title has that and it stands here so too."""
    for other in placed:
        if other.name.endswith(f" {found.name}") and other.name in unit.text:
            return Provider(other.name, other.name, "text", found.rule)
    return found


def _is_a_persons(name: str, text: str) -> bool:
    """Whether a surname and a degree stand behind a single word somewhere: "Ann" of "Ann Quill, LCSW"."""
    return re.search(rf"\b{re.escape(name)}{_SURNAMED}", text) is not None


def _has_degree(name: str, text: str, degrees: list[int]) -> bool:
    """Whether one of the degrees (where each begins in the text) stands right behind a name: "Ann Quill, LCSW"."""
    return not KIND.search(name) and any(text.endswith(name, 0, start) for start in degrees)


def _named(unit: Unit) -> Iterator[Provider]:
    """Names in running text: "at Harbor Quarry", "Harbor Quarry's IOP", "Harbor Quarry offers"."""
    for found in _CAPITALS.finditer(unit.text):
        if found.group() in NO_NAMES:
            continue
        called = _CALLS_ON.match(found.group())
        start = found.start() + (called.end() if called else 0)
        whose = _WHOSE.match(unit.text[start : found.end()])
        name = whose["name"] if whose else _TAIL.sub("", unit.text[start : found.end()])
        if name.startswith("the "):
            name, start = name[4:], start + 4
        if len(name) < 3 or (" " in name and len(name) < 6):
            continue
        before = unit.text[max(0, found.start() - 24) : found.start()]
        after = unit.text[start + len(name) : start + len(name) + 40]
        if _BYLINE.search(unit.low, max(0, found.start() - 24), found.start()):  # an author, whoever that is
            continue
        company = _COMPANY_BEHIND.match(after)
        if (
            company
            and (_FOLLOWED.match(after, company.end()) or _INTRODUCES.search(before))
            and not _MAKER.search(name)
        ):
            yield Provider(name, name, "text", "company")
        elif _OWNS.match(unit.text, start + len(name)):
            yield Provider(name, name, "text", "owner")
        elif (
            " " in name
            and not before.endswith(("'s ", "’s "))
            and _IS_ONE.match(unit.text, start + len(name))
            and not _FELLOWSHIP.search(name)
        ):
            yield Provider(name, name, "text", "is_one")
        elif (
            whose
            or called
            or _LEVEL_TAIL.search(found.group())
            or _INTRODUCES.search(before)
            or _FOLLOWED.match(after)
            or (
                _PEOPLE_BEHIND.match(after)
                and (found.group().startswith(("the ", "The ")) or _PEOPLE_BEFORE.search(before))
            )
        ):
            yield Provider(name, name, "text", "named")
        elif _MENTIONS.search(before):
            yield Provider(name, name, "text", "mentioned")
