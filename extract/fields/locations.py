"""Where treatment is given: full addresses, else the city that the page says its program is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from extract.claims.another_time import spans_of_another_time
from extract.contact.addresses_of_others import is_of_an_authority, tells_where_others_are
from extract.contact.city_claims import first_heading, is_top, telling_city
from extract.contact.city_lists import HINT as SITES
from extract.contact.city_lists import IN_A_CITY, Site, headed, sites
from extract.contact.city_names import city_of, is_state, of_one_state
from extract.contact.no_door import no_door
from extract.contact.places_of_others import BESIDE, is_anothers_place, may_meet_there
from extract.contact.signed_cities import signed
from extract.document import Block, fold
from extract.fields.denied import is_denied
from extract.fields.ledes import is_tagline
from extract.fields.mentions import MAX_UNIT
from extract.names.provider import is_anothers
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.addresses import addresses, door_of, is_signature, is_street
from extract.places.gazetteer import WORDS_TOO, places, state_code
from extract.reading.item import Item, Stated
from extract.reading.structured import items
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim
from records.models import Evidence, Finding

NAMED_IN = "named in a city"  # the rule of a city right behind the provider's name
MOST_CITY_LINES = 5
MAX_CITY, MAX_LINE = 40, 120  # characters of a city with its state, and of a line that may hold one
MOST_PLACES = 500  # of a page; each is compared with all before it
MAX_IN_BLOCK = 50  # addresses; a block of more is a directory
_EXCLUDED_ZONES = frozenset(("testimonial", "staff", "related", "legal"))
_NO_PLACE_OF_OURS = frozenset(("areas_served", "first_person", "of_others", "another", "sister", "listed_others"))
_CAPTIONS = ("", "address", "location", "dirección")  # before the line of a city whose street stands over it
_ZIP = compiled(r"\d\d{4}(?!\w)(?<!\w.{5})")  # one digit first: the search then skips from digit to digit
_MAILBOX = compiled(r"\bPMB\b")  # a private mailbox, at a shop for letters
_BEHIND_COMMA = compiled(r",\s*[A-Z][A-Za-z]")
_WORDINGS = Wordings.of(__name__)
_PLACE_WORDS = _WORDINGS["place_words"]
_ELSEWHERE = _WORDINGS["elsewhere"]
_OUR_PLACE = _WORDINGS["our_place"]
_MOVED_TO = _WORDINGS["moved_to"]
_SERVES = _WORDINGS["serves"]
_ANEW = _WORDINGS["anew"]
_IN_CITY = _WORDINGS["in_city"]
_FIRST_IN_CITY = _WORDINGS["first_in_city"]
_BEGINS = ("based in ", "located in ", "situated in ", "nestled in ", "located right in ", "nestled right in ")
_OUR_CITY = _WORDINGS["our_city"]
_SEVERAL = _WORDINGS["several"]
_CITIES = _WORDINGS["cities"]
_GOES_ON = compiled(r"(?:,? (?:and|&) |, | \()(?=[A-Z]|in )")
_MARKS = (" | ", " • ", " · ", " – ", " — ", " - ", "\n")
_PARTED = compiled(r"\s+[|•·–—-]\s+|\n")
_ONLINE = _WORDINGS["online"]
_TOP_IN_CITY = _WORDINGS["top_in_city"]
_BASED = _WORDINGS["based"]
_NAMED_IN = _WORDINGS["named_in"]
_CAPITAL = _WORDINGS["capital"]


@dataclass(slots=True)
class _Place:
    street: str | None
    city: str
    state: str | None
    zip: str | None
    claim: Claim
    rule: str
    evidence: list[Evidence] = field(default_factory=list)

    def value(self) -> dict[str, str | None]:
        """The plain value of a location."""
        # A street of several lines is one line of a record.
        street = re.sub(r"[\s,]*\n\s*", ", ", self.street) if self.street else self.street
        return {"street": street, "city": self.city, "state": self.state, "zip": self.zip}


def find(page: Page) -> list[Finding]:
    """The places of treatment, each once, the fullest form of it; a city alone is sure only where no address is given."""
    held: list[_Place] = []
    for place in (*islice(_in_blocks(page), MOST_PLACES), *islice(_in_structured(page), MOST_PLACES)):
        _merge(held, place)
    full = any(place.claim == "own" and (place.street or place.zip) for place in held)
    for place in (*_cities(page), *_city_lists(page), *_city_lines(page), *_signed(page)):
        known = next((other for other in held if _same(other, place)), None)
        if known is not None and known.claim == "own":
            continue
        if known is not None and known.street and place.claim == "own" and not full:
            held.append(place)  # the address known is one for letters: the city is where the program is
            continue
        if full and place.claim == "own":
            place.claim, place.rule = "unclear", "city beside an address elsewhere"
        _merge(held, place)
    if page.role != "provider":
        for place in held:
            place.claim = "unclear"
    return [page.finding("locations", place.value(), place.evidence, place.rule, claim=place.claim) for place in held]


def _in_blocks(page: Page) -> Iterator[_Place]:
    blocks = page.document.blocks
    numbered = {id(unit.block) for unit in page.with_digits}
    long_numbered = {id(unit.block) for unit in page.with_long_numbers}
    may_hold = [one for one in enumerate(blocks) if one[1].zone == "footer" or id(one[1]) in numbered]
    for number, block in may_hold:
        if block.zone in _EXCLUDED_ZONES or block.kind == "title":
            continue
        if not _may_hold(block.text, id(block) in long_numbered):
            continue
        not_ours = _NO_PLACE_OF_OURS.intersection(page.scope(unit).why for unit in page.of_block(block))
        may_meet = not_ours == {"another"} and may_meet_there(block.text)
        if not_ours and not may_meet:
            continue
        other_times = spans_of_another_time(page, block)
        for found in islice(addresses(block.text), MAX_IN_BLOCK):
            if any(start <= block.start + found.start < end for start, end in other_times):
                continue
            street, quotes = found.street, [page.evidence_of(block, block.text[found.start : found.end])]
            if street is not None and is_signature(street, block.text, page.provider_names):
                street = None
            if street is None and block.text[: found.start].strip(" ,:-|•\n").lower() in _CAPTIONS:
                line = _street_above(blocks, number)
                if line is not None:
                    street = is_street(line.text)
                    quotes.insert(0, page.evidence_of(line, line.text))
            if street is None and found.zip is None and not _signs(page, block, found.start):
                continue  # a city named in passing
            between = block.text[found.since : found.start]
            floor = found.since if found.since and _ANEW.match(between) else 0
            from_ = max(floor, found.start - 80)
            if anew := _ANEW.search(block.text, from_, found.start):
                from_ = anew.start()
            before = fold(block.text[from_ : found.start])
            around = BESIDE.sub(" ", _MOVED_TO.sub(" ", before)) + _head(page, block, found.city)
            for name in page.provider_names:  # a hospital's own address stands under its name
                around = around.replace(name, " ")
            claim: Claim = (
                "unclear"
                if may_meet or _ELSEWHERE.search(around) or (street is None and _SERVES.search(around))
                else "own"
            )
            if claim == "own" and is_of_an_authority(page, block, found):
                claim = "unclear"
            if claim == "own" and street is not None and is_anothers_place(page, block, before, found.start, found.end):
                claim = "unclear"
            if claim == "own" and (_MAILBOX.search(street or "") or tells_where_others_are(page, block, found.start)):
                claim = "unclear"
            yield _Place(street, found.city, found.state, found.zip, claim, "address", quotes)


def _may_hold(text: str, numbered: bool) -> bool:
    """Whether what every address has may stand in a text: a comma before a name, or a ZIP code; `numbered`: it has several digits in a row."""
    return ("," in text and _BEHIND_COMMA.search(text) is not None) or (numbered and _ZIP.search(text) is not None)


def _head(page: Page, block: Block, city: str) -> str:
    """The heading over an address; "Nearby locations" does not take in the one, under the list, of the city that the page is of."""
    head = block.headings[-1].low if block.headings else ""
    if head.startswith(("nearby", "other ")) and block.kind == "paragraph":
        first = fold(page.document.title) + " " + (block.headings[0].low if block.headings[0].level == 1 else "")
        if re.search(rf"\b{re.escape(fold(city))}\b", first):
            return ""
    return f" {head}"


def _signs(page: Page, block: Block, start: int) -> bool:
    """Whether a footer's line is the provider's name with its city: "Reno, NV • © Quarry House"."""
    if block.zone != "footer" or block.text[:start].strip(" •|-–©") != "":
        return False
    low = fold(block.text)
    return len(low) < 100 and ("©" in block.text or any(name in low for name in page.provider_names))


def _street_above(blocks: object, number: int) -> Block | None:
    """The line with the street that stands right over the line with the city."""
    assert isinstance(blocks, list)
    for back in (1, 2):
        if number - back >= 0 and is_street(blocks[number - back].text):
            line: Block = blocks[number - back]
            return line
    return None


def _in_structured(page: Page) -> Iterator[_Place]:
    for item in items(page.document):
        if item.whose != "own":
            continue
        if "PostalAddress" in item.types or "addressLocality" in item.keys:
            place = _postal(page, item)
            if place is not None:
                place.claim = "unclear" if is_anothers(item, page.provider_names) else place.claim
                yield place
            continue
        for stated in item.stated("address"):
            claim: Claim = "unclear" if is_anothers(item, page.provider_names) else "own"
            evidence = [_evidence(page, stated)]
            for found in addresses(stated.value):
                if found.street:
                    yield _Place(found.street, found.city, found.state, found.zip, claim, "structured data", evidence)


def _postal(page: Page, item: Item) -> _Place | None:
    """The address of a PostalAddress; one without a street is a service area as often as not."""
    held: dict[str, str | None] = {}
    quotes: list[Evidence] = []
    for key, name in (
        ("streetAddress", "street"),
        ("addressLocality", "city"),
        ("addressRegion", "state"),
        ("postalCode", "zip"),
    ):
        stated = item.first(key)
        held[name] = stated.value if stated is not None else None
        if stated is not None:
            quotes.append(_evidence(page, stated))
    if not held["city"] or (held["street"] or "").lower().startswith(("po box", "p.o.")):
        return None
    held["state"] = state_code(held["state"]) if held["state"] else None
    known = fold(held["city"]) in places().states_of
    claim: Claim = "own" if held["street"] and (known or held["zip"]) else "unclear"
    return _Place(held["street"], held["city"], held["state"], held["zip"], claim, "structured data", quotes)


def _evidence(page: Page, stated: Stated) -> Evidence:
    return Evidence(quote=stated.quote, where=stated.where, url=page.url, fetched_at=page.fetched_at)


def _cities(page: Page) -> Iterator[_Place]:
    """Cities that the first heading, the title or a sentence of the provider's own says that the program is in."""
    first = first_heading(page)
    for unit in telling_city(page, first):
        block, text, scope = unit.block, unit.text, page.scope(unit)
        if len(text) > MAX_UNIT or block.zone not in ("main", "aside", "footer", "header") or text.endswith("?"):
            continue
        lists = SITES in page.hints[unit.number]
        if not (lists or _CAPITAL.search(text) or "based" in unit.low or text.startswith(("in ", "en "))):
            continue  # most sentences
        top = is_top(block, first)
        tagline = page.presents_own and scope.claim == "neutral" and is_tagline(page, unit)
        patterns = _that_may_match(unit, lists=lists, top=top or tagline)
        behind_name = list(_behind_name(page, unit)) if scope.own and _IN_CITY in patterns else []
        listed: list[Site] | None = None
        for pattern in [*([_NAMED_IN] if behind_name else []), *patterns]:
            for found in behind_name if pattern is _NAMED_IN else pattern.finditer(text):
                if pattern is _CITIES:
                    cities = of_one_state(found)
                else:
                    sure = pattern is _OUR_CITY and fold(found["city"]) not in WORDS_TOO
                    city = city_of(found["city"], found["state"], sure=sure)
                    cities = [city] if city else []
                start, end = found.span()
                listed = list(sites(unit.text, lists=lists)) if listed is None else listed
                in_list = len(listed) > 1 and any(site.start <= start < site.end for site in listed)
                if in_list and pattern is not _CITIES:
                    continue  # "in Washington, Chicago, Dallas": the list is read as a whole
                if _ELSEWHERE.search(unit.low, max(0, start - 60), start) or (
                    not top and pattern is not _SEVERAL and _SERVES.search(unit.low[max(0, start - 60) : start])
                ):
                    continue
                if is_denied(unit.low, start, end) and not _OUR_PLACE.search(unit.low):
                    continue  # "We do not offer IOP in Troy"; in "at our Troy office" there is one
                claim: Claim = "own" if scope.own or page.presents_own else "unclear"
                quotes = [page.evidence(unit, quote=_clip(text, start, end))]
                rule = NAMED_IN if pattern is _NAMED_IN else "program in a city"
                if not top and pattern is not _NAMED_IN and (doubt := no_door(unit.low, start)):
                    claim, rule = "unclear", doubt
                elif unit.number in page.denied:
                    claim, rule = "unclear", "where others are seen"  # under "Who is not a good fit?"
                for name, state in cities:
                    if tagline and state is None:
                        continue
                    if is_state(name) and _GOES_ON.match(text, end):
                        continue  # "in Washington, California and Ohio"
                    yield _Place(None, name, state, None, claim, rule, list(quotes))


def _that_may_match(unit: Unit, *, lists: bool, top: bool) -> list[re.Pattern[str]]:
    """The forms of a city of which a piece stands in the sentence."""
    low = unit.low
    patterns = [_OUR_CITY] if "our " in low or "the " in low or "nuestr" in low else []
    if lists and _PLACE_WORDS.search(low):
        patterns += (_SEVERAL, _CITIES)
    if " in " in low or " en " in low:
        patterns.append(_IN_CITY)
    if low.startswith(_BEGINS):
        patterns.append(_FIRST_IN_CITY)
    if "based" in low:
        patterns.append(_BASED)
    if top and ("in " in low or "en " in low):
        patterns.append(_TOP_IN_CITY)
    return patterns


def _city_lists(page: Page) -> Iterator[_Place]:
    """The cities of a sentence, and those on the lines under a heading, that say where all of the provider's sites are."""
    for unit in page.own:
        if unit.block.zone not in ("main", "aside", "footer"):
            continue
        lists = SITES in page.hints[unit.number]
        if not (lists or IN_A_CITY.search(unit.text)) or len(unit.text) > MAX_UNIT or unit.text.endswith("?"):
            continue
        for site in sites(unit.text, lists=lists):
            before = unit.low[max(0, site.start - 60) : site.start]
            if _ELSEWHERE.search(before) or _SERVES.search(before):
                continue
            quotes = [page.evidence(unit, quote=_clip(unit.text, site.start, site.end))]
            doubt = no_door(unit.low, site.start)
            claim: Claim = "unclear" if doubt else "own"
            yield _Place(None, site.city, site.state, None, claim, doubt or "list of sites", quotes)
    for unit, city, state in headed(page):
        yield _Place(None, city, state, None, "own", "line under locations", [page.evidence(unit)])


def _signed(page: Page) -> Iterator[_Place]:
    for unit, quote, city, state in signed(page):
        yield _Place(None, city, state, None, "own", "program in a city", [page.evidence(unit, quote=quote)])


def _behind_name(page: Page, unit: Unit) -> Iterator[re.Match[str]]:
    """The cities, each with its state, right behind the provider's name."""
    for name in page.provider_names:
        place = unit.low.find(name)
        if place >= 0 and (found := _NAMED_IN.match(unit.text, place + len(name))) is not None:
            yield found


def _city_lines(page: Page) -> list[_Place]:
    """Lines, and parts of a line or of the title, that are a city with its state: a house's card, the end of a footer."""
    found: list[_Place] = []
    if not page.presents_own:
        return found
    for unit in [one for one in page.units if "," in one.low and len(one.low) <= MAX_LINE]:
        block, text = unit.block, unit.text
        if block.zone not in ("main", "footer", "aside", "header"):
            continue
        parted = any(map(text.__contains__, _MARKS))
        if len(text) > MAX_CITY and not parted:
            continue
        for part in _PARTED.split(text) if parted else (text,):
            line = part.strip(" .|•·-–")
            # Asked first, as the end of few lines is a state
            in_state = len(line) <= MAX_CITY and state_code(line.rpartition(",")[2]) is not None
            place = next(iter(addresses(line)), None) if in_state and "," in line else None
            if place is None or place.street or place.zip or (place.start, place.end) != (0, len(line)):
                continue
            served = _ONLINE.search(unit.low) if parted else None
            if served or page.scope(unit).claim in ("excluded", "general"):
                break
            if block.headings and _SERVES.search(block.headings[-1].low):
                break
            quotes = [page.evidence(unit, quote=line)]
            found.append(_Place(None, place.city, place.state, None, "own", "line of a city", quotes))
    # More of them are the places that somebody serves, or where other people live.
    return found if len({(place.city, place.state) for place in found}) <= MOST_CITY_LINES else []


def _same(one: _Place, other: _Place) -> bool:
    if fold(one.city) != fold(other.city) or (one.state and other.state and one.state != other.state):
        return False
    if one.zip and other.zip and one.zip != other.zip:
        return False
    return not (one.street and other.street) or door_of(one.street) == door_of(other.street)


def _merge(held: list[_Place], place: _Place) -> None:
    """Add a place, or what it says more of one that is held."""
    for known in held:
        if not _same(known, place):
            continue
        if known.claim == "unclear" and place.claim == "own":
            known.claim, known.rule = "own", place.rule
        new = [part for part in ("street", "state", "zip") if getattr(known, part) is None and getattr(place, part)]
        for part in new:
            setattr(known, part, getattr(place, part))
        if new:
            known.evidence.extend(
                one for one in place.evidence if all(one.quote != other.quote for other in known.evidence)
            )
        return
    held.append(place)


def _clip(text: str, start: int, end: int) -> str:
    return text if len(text) <= 300 else text[start:end]
