"""What the build of a page says of its role, beside its wording: whom it links, whose lines it lists, who speaks in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from extract.claims.scope_cues import OWN_VOICE
from extract.document import fold
from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.roles.listings import lists_organisations
from extract.roles.named_lists import links_profiles, lists_by_name, tells_of_another
from extract.roles.register_lines import REGISTER_FIELDS, REGISTER_FUNDS
from extract.roles.reports import TREATS_BY_NAME, names_of_site, on_a_providers_site, reported
from extract.roles.senders import sends_to_others
from extract.wordings import Wordings

OUTSIDE_SITES = 5  # a provider's page hardly ever links so many others in its text
MOST_TREATED = 3  # what those who are listed say of themselves
LISTED_LINES = 4  # of crisis and help lines; a provider names one or two
LISTED_PHONES = 5
LISTED_STREETS = 4
RECORDS = 2  # kinds of labels beside the place, at each of several
LISTED_RECORDS = 3
OWN_NAMES = 3  # a page that lists its own places names itself at several of them
DEFINITIONS = 4
LISTED_FIELDS = 3  # of a register of facilities
MOST_LINKS = 2000
FIRST_LINES = 10  # sentences of the text among which a banner stands
LONGEST_BANNER = 90  # characters
FEWEST_WORDS = 4  # of a sentence
AT_LARGE = 3  # sentences on programs anywhere

_WORDINGS = Wordings.of(__name__)
_EVERYBODYS = _WORDINGS["everybodys"]
_WHOLE = ("http:", "https:", "//")  # what an address begins with that may lead to another site
_WRITTEN = compiled(r"https?://[\w.-]{4,80}")
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "edu", "nhs"))
_OFFICE = _WORDINGS["office"]
_LODGING = _WORDINGS["lodging"]
_LIBRARY = _WORDINGS["library"]
_LINE = _WORDINGS["line"]
_RECORD = _WORDINGS["record"]
_STREET = _WORDINGS["street"]
_DEFINES = _WORDINGS["defines"]
_COUNTS = _WORDINGS.guarded("counts")
_OF_A_STATE = _WORDINGS["of_a_state"]
_TITLE_PARTS = compiled(r"\s+[|\u2013\u2014\u00b7\u00bb-]\s+|\s*\|\s*")
_TIME = compiled(r"\d ?(?:[ap]\.?m\b|:\d\d)")
_BANNER = _WORDINGS["banner"]
_ANSWERED_HERE = _WORDINGS["answered_here"]
_WHO_ANSWERS = "who answers"


def signs(page: Page, *, lesson: bool, treats: int) -> Iterator[tuple[str, str, int]]:
    """(kind, name, weight) of each sign that the page shows; the names go into the signals of its role."""
    if not lesson and (linked := len(_outside(page))) >= OUTSIDE_SITES and linked > own_statements(page):
        yield "directory", "links others", 4
    names = names_of_site(page)
    if treats < 2 and (_is_of_an_office(page) or any(_LIBRARY.search(name) for name in names)):
        yield "directory", "an office's", 3
    if treats < 2 and _lists_lines(page):
        yield "directory", "lists help lines", 3
    elif not treats and _lists_addresses(page):
        yield "directory", "lists addresses", 3
    if not treats and _lists_records(page):
        yield "directory", "lists records", 3
    if (not treats and lists_organisations(page, own_statements(page))) or (
        treats < MOST_TREATED and lists_by_name(page)
    ):
        yield "directory", "lists organisations", 3
    elif treats and links_profiles(page):
        yield "directory", "links profiles", 3 + treats
    elif not treats and sends_to_others(page, own_statements(page)):
        yield "directory", "sends to others", 3
    if not treats and _counts_a_states(page):
        yield "directory", "counts those of a state", 3
    if treats < 2 and _calls_over_a_lesson(page):
        yield "directory", "a line over a lesson", 3
    if _WHO_ANSWERS in page.document.low and not _says_who_answers(page):
        yield "directory", "does not say who answers", 2
    if weight := tells_of_another(page):
        yield "directory", "tells of another", weight
    heads = {unit.low.split(":")[0].strip() for unit in page.hinting("register")}
    if len(heads & REGISTER_FIELDS) >= LISTED_FIELDS:
        yield "directory", "fields of a register", 3
    if len(heads & REGISTER_FUNDS) >= LISTED_FIELDS:
        yield "directory", "funds of a register", 3
    yield from reported(page, names)


def lets_rooms(page: Page) -> bool:
    """Whether the page stands under the name of a hostel, a hotel or the like: its house rules are for guests."""
    name = fold(f"{page.document.title} {page.provider.name if page.provider else ''}")
    return _LODGING.search(name) is not None and TREATS_BY_NAME.search(name) is None


def own_statements(page: Page) -> int:
    """How many sentences say "we" and "our": a page that links more others than that is not about itself."""
    return sum([scope.claim == "own" and scope.why in OWN_VOICE for scope in page.scopes])


def _outside(page: Page) -> set[str]:
    """The sites of others that the text of the page links, without those of insurers and those that everybody links."""
    document = page.document
    links = document.links[:MOST_LINKS]
    linked: dict[str, str] = {}
    for link in links:
        if link.zone == "main" and link.href.startswith(_WHOLE) and (site := _site(link.href)):
            linked.setdefault(site, link.text)
    # A page saved as text has its links written out
    written = [] if links else _WRITTEN.findall(document.text)
    linked |= {site: "" for site in map(_site, written) if site}
    if len(linked) < OUTSIDE_SITES:
        return set()
    own = {_site(page.url), _site(document.meta.get("og:url", ""))} - {""}
    if not own:
        everywhere = written or [link.href for link in links if link.href.startswith(_WHOLE)]
        own = {site for site, _ in Counter(map(_site, everywhere)).most_common(1)}
    return {
        site for site, text in linked.items()
        if site not in own and not _EVERYBODYS.search(site) and not _is_an_insurers(site, text)
    }  # fmt: skip


def _site(url: str) -> str:
    """The domain that somebody registered, of an address.

    >>> _site("https://www.quarry.example/a"), _site("http://a.b.co.uk:80"), _site("/a")
    ('quarry.example', 'b.co.uk', '')
    """
    try:
        host = (urlsplit(url.strip()).hostname or "").lower()
    except ValueError:  # brackets that are no address
        return ""
    parts = host.split(".")
    kept = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-kept:]) if len(parts) > 1 else ""


def _is_an_insurers(site: str, text: str) -> bool:
    words = f"{text[:80]} {site.split('.')[0]}"
    return bool(find_terms(words, fold(words), ("insurers", "accreditations")))


def _is_of_an_office(page: Page) -> bool:
    """Whether the page stands under the name of somebody like a probation office, a fire department or a law firm."""
    name = page.provider.name if page.provider else ""
    title = fold(f"{page.document.title} | {name}")
    rest = _OFFICE.sub("", title)
    if rest == title:
        return False
    return (
        TREATS_BY_NAME.search(_OFFICE.sub("", fold(name)) if name else rest) is None
    )  # "For the police department | Harbor Recovery"


def _says_who_answers(page: Page) -> bool:
    """Whether somebody of the house is named right behind the question who answers a call: "Who answers? Our admissions staff."."""
    asked = [unit.number for unit in page.units if _WHO_ANSWERS in unit.low]
    behind = [page.units[number + 1].low for number in asked if number + 1 < len(page.units)]
    return len(behind) == len(asked) and all(_ANSWERED_HERE.match(low) is not None for low in behind)


def _lists_lines(page: Page) -> bool:
    """Whether the page gives several crisis and help lines, each with its number."""
    named = {
        unit.low for unit in page.units if "line" in unit.low and unit.block.zone == "main" and _LINE.search(unit.low)
    }
    return len(named) >= LISTED_LINES and len(set(PHONE.findall(page.document.low))) >= LISTED_LINES


def _counts_a_states(page: Page) -> bool:
    """Whether the page is headed as the rehabs of a state and counts them, or is so headed and titled, and nobody says "we" or has a site of his own."""
    first = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    title = _TITLE_PARTS.split(fold(page.document.title))[0]
    headed = sum(_OF_A_STATE.fullmatch(text.strip(" .:")) is not None for text in (first, title))
    if not headed or own_statements(page) or on_a_providers_site(page):
        return False
    return headed > 1 or any(unit.block.zone == "main" and _COUNTS.search(unit.low) for unit in page.units)


def _calls_over_a_lesson(page: Page) -> bool:
    """Whether a banner with a number asks for a call, and the text under it is on programs anywhere and tells of nobody's own.

    Who treats names himself somewhere, or says "we"; who sells calls has written a lesson to stand under his number.
    """
    text = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind not in ("title", "alt")]
    first = text[:FIRST_LINES]
    if not any(len(unit.low) <= LONGEST_BANNER and _BANNER.search(unit.low) for unit in first):
        return False  # most pages
    if not any(PHONE.search(unit.low) for unit in first):
        return False
    if any(_TIME.search(unit.low) or _STREET.search(unit.low) for unit in text):
        return False  # when or where one comes
    told = [page.scopes[unit.number] for unit in text if unit.low.count(" ") >= FEWEST_WORDS - 1]
    general = sum(scope.claim == "general" for scope in told)
    own = [scope for scope in told if scope.claim == "own"]
    return general >= AT_LARGE and general > len(own) and all("definite" in scope.why for scope in own)


def _lists_addresses(page: Page) -> bool:
    """Whether the page gives the numbers and streets of several, says nothing as "we" and does not name itself among them."""
    if own_statements(page) or sum(1 for scope in page.scopes if scope.why.endswith("named")) >= OWN_NAMES:
        return False
    low = page.document.low
    return len(set(PHONE.findall(low))) >= LISTED_PHONES and len(set(_STREET.findall(low))) >= LISTED_STREETS


def _lists_records(page: Page) -> bool:
    """Whether the page says of each of several where it is, how it is reached and what it gives, as nobody says "we"."""
    found: Counter[str] = Counter()
    for unit in page.units:
        if (
            unit.low.find(":", 0, 20) > 0
            and unit.block.zone == "main"
            and (label := _RECORD.match(unit.low)) is not None
        ):
            found[label.lastgroup or ""] += 1
    if found["place"] < LISTED_RECORDS or sum(number >= LISTED_RECORDS for number in found.values()) <= RECORDS:
        return False
    named = sum(1 for scope in page.scopes if scope.why.endswith("named"))
    return named < OWN_NAMES and not own_statements(page)


def defines_throughout(page: Page) -> bool:
    """Whether the page explains one thing after another and is a glossary: "Group therapy is a form of …"."""
    found = 0
    for unit in page.units:
        if (" is " in unit.low or " are " in unit.low or " refer" in unit.low) and _DEFINES.match(unit.low[:160]):
            found += 1
    return found >= DEFINITIONS
