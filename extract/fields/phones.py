"""The provider's phone numbers in E.164, with what each is for: calls, admissions, text messages, fax, crisis, TTY."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from extract.bounds import first
from extract.claims.another_time import is_of_a_site
from extract.claims.listed_others import LISTED
from extract.claims.other_branches import BRANCH
from extract.claims.people import OF_PEOPLE
from extract.contact.department_tables import is_part, of_departments
from extract.contact.named_before import whose
from extract.contact.phone_purpose import (
    LINK_KINDS,
    is_for_no_caller,
    is_label,
    purpose_of,
    purpose_of_cell,
    purpose_of_contact,
)
from extract.contact.phones_of_others import (
    OTHERS,
    is_told_of_others,
    line_before,
    may_be_of_a_plan,
    stands_with_others,
    without_own_name,
)
from extract.document import Block, Link, fold
from extract.names.provider import is_anothers
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.gazetteer import places
from extract.reading.structured import items
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim, PhonePurpose
from records.models import Evidence, Finding

# Lines for anyone in the country, of nobody's program.
NATIONAL = frozenset(
    (
        "+18006624357", "+18002738255", "+18007997233", "+18006564673", "+18009506264", "+18002221222", "+18664887386", "+18005224700", "+18004224453",
        "+18008302374", "+18007843784", "+18002844357", "+18009553600", "+18006222255", "+18004734727", "+18772267400", "+18004877889", "+18336894357",
        "+18006771116", "+18007842433", "+18009853059", "+18006334227", "+18007721213", "+18555392741", "+18335528255", "+18009319237", "+18889317432", "+18003428387", "+18004262537", "+18003321088", "+18003681019", "+18005377697", "+18007848669", "+18553353569",
    )
)  # fmt: skip
_LETTER = compiled(r"[a-z]")
_NUMBER = compiled(
    r"(?<![\d.,/$#-])(?:\+?1[\s.-]{0,2})?(?:\(\s?[2-9]\d{2}\s?\)|[2-9]\d{2})\s?[-.–—/ ]?\s?\d{3}\s?[-.–— ]?\s?\d{4}(?![\d-]|,\d)"
)
_PLAIN = compiled(
    r"\s*(?:\+?1[ .-]{0,2})?(?:\(([2-9][0-9]{2})\)|([2-9][0-9]{2}))[ .-]{0,2}([0-9]{3})[ .-]{0,2}([0-9]{4})\s*"
)
# A mobile number of Colombia, ten digits as well: "350 5550142"
_OF_COLOMBIA = compiled(r"3[0-5]\d \d{7}")
_TOLL_FREE = compiled(r"8(?:00|33|44|55|66|77|88)[-.) ]")  # what a number that ends in letters begins with
_VANITY = compiled(
    r"(?<![\w-])1?[-. (]{0,2}(?:8(?:00|33|44|55|66|77|88))[-.) ]{1,2}(?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9][A-Z0-9-]{5,10}[A-Z0-9](?![\w-])"
)
_WORDINGS = Wordings.of(__name__)
_TEL = _WORDINGS["tel"]
_CALLS = frozenset(("tel:", "sms:", "call", "fax:"))  # what it begins with
_WITHIN_THE_SITE = ("/", "#", "")  # what a link begins with that holds no number, if it is no "//host"
_WHATSAPP = _WORDINGS["whatsapp"]
_CALLED = _WORDINGS["called"]
_SITES = _WORDINGS["sites"]
_EXCLUDED_ZONES = frozenset(("testimonial", "related", "legal"))
DOUBTED = "perhaps of another"  # the rule of a number behind a name that may be somebody else's
OF_BRANCH = "of another site"
_TO_CALL = frozenset(("main", "admissions"))
OF_A_PLAN = "perhaps of a plan"  # the rule of a number at which one asks what an insurer covers
TOLD_SO = "another's by its sentence"
_ANOTHERS = frozenset(("another's", TOLD_SO))
_SHORTEST = 7  # characters of a number that can be dialled from anywhere
NATIONAL_DIGITS = 10  # of a number of the United States without its country code
_KEYS: dict[str, PhonePurpose] = {"telephone": "main", "faxNumber": "fax"}  # of structured data
_TABLE_LIMIT = 3  # more numbers than that in one table are a directory of others


@dataclass(slots=True)
class _Found:
    number: str
    purpose: PhonePurpose
    claim: Claim
    evidence: list[Evidence]
    rule: str
    called: bool = False  # the words before it say to call it
    # The sentence and the slice of it to quote, or the link; most numbers are named again and again
    said: tuple[Unit, str] | None = None
    link: Link | None = None


_OF_COLLEAGUES = frozenset(
    ("hiring", "working_here", "for_clinicians", "research", "research_section", "research_here")
)  # sections of those who work here, or are studied, see scope_cues.yaml


def find(page: Page) -> list[Finding]:
    """The phones of the page, each once: the provider's own, else (claim "unclear") of whoever the page is."""
    held: dict[str, _Found] = {}
    others: set[str] = set()
    told: set[str] = set()  # of others by what the sentence says
    long = {unit.number for unit in page.with_long_numbers}
    units = [unit for unit in page.with_digits if unit.number in long or _may_end_in_letters(unit.text)]
    written = [(unit, [found.span() for found in _NUMBER.finditer(unit.text)]) for unit in units]
    listed = _of_listed_others(page, written)
    for found in (*first(_in_text(page, written)), *_in_links(page), *_in_structured(page)):
        if found.number in NATIONAL or (found.rule == "link" and found.number in listed):
            continue
        if found.rule == "link" and _repeats(found, told, held):
            continue
        if found.rule in _ANOTHERS:
            others.add(found.number)
            if found.rule == TOLD_SO:
                told.add(found.number)
            continue
        known = held.get(found.number)
        if known is None or (known.claim, found.claim) == ("unclear", "own") or _settles(known, found):
            held[found.number] = found
        elif _says_more(known, found):
            known.purpose = found.purpose
            known.evidence, known.said, known.link = found.evidence, found.said, found.link
        known = held[found.number]
        known.called = known.called or found.called

    def is_of_branch(found: _Found) -> bool:
        return found.said is not None and page.scope(found.said[0]).why == BRANCH

    # Where the page gives its own number, that of another site is of that site alone
    here = any(
        found.claim == "own" and found.purpose in _TO_CALL and found.rule != OF_A_PLAN and not is_of_branch(found)
        for found in held.values()
    )
    result = []
    for found in held.values():
        if found.number in others and found.claim != "own":
            continue
        # A number to text that is to be called as well is one to dial.
        purpose = "main" if found.purpose == "text" and found.called else found.purpose
        value = {"number": found.number, "purpose": purpose}
        claim: Claim = found.claim if page.role == "provider" else "unclear"
        if here and is_of_branch(found):
            claim, found.rule = "unclear", OF_BRANCH
        if here and found.rule == OF_A_PLAN:
            claim = "unclear"
        result.append(page.finding("phones", value, _evidence(page, found), found.rule, claim=claim))
    return result


def _settles(known: _Found, found: _Found) -> bool:
    """Whether a number that was perhaps a plan's is told as ours elsewhere, not merely linked there."""
    return known.rule == OF_A_PLAN and found.claim == "own" and found.rule not in (OF_A_PLAN, "link")


def _repeats(link: _Found, told: set[str], held: dict[str, _Found]) -> bool:
    """Whether a link is that of a number in the text, which is another's there, or perhaps: "call Larkin at <a>310-555-0144</a>"."""
    known = held.get(link.number)
    doubted = known.rule == DOUBTED if known is not None else link.number in told
    return doubted and link.link is not None and _NUMBER.search(link.link.text) is not None


def _evidence(page: Page, found: _Found) -> list[Evidence]:
    """What gives a number."""
    if found.said is not None:
        return [page.evidence(found.said[0], quote=found.said[1])]
    # The target of a link is the proof: what it says may be "Call now".
    return found.evidence if found.link is None else [_link_evidence(page, found.link)]


# The sentences that may hold numbers, and where in them numbers in digits stand
Written = list[tuple[Unit, list[tuple[int, int]]]]


def _of_listed_others(page: Page, written: Written) -> set[str]:
    """The numbers of other providers that the page lists, of sites that have closed or will open, and for no caller; a link to one makes it nobody's own."""
    return {
        number
        for unit, spans in written
        for start, end in spans
        if page.scope(unit).why == LISTED
        or is_for_no_caller(unit.low[max(0, start - 60) : start])
        or is_of_a_site(page, unit, start)
        if (number := e164(unit.text[start:end]))
    }


def _says_more(known: _Found, found: _Found) -> bool:
    """Whether the second naming of a number tells better what it is for.

    A label says more than a link or a bare number; a crisis line, or that of a department, that stands elsewhere without
    that name is a line for everything.
    """
    if known.purpose == "main":
        return found.purpose in ("fax", "text", "tty")
    return (
        known.purpose in ("crisis", "department")
        and found.purpose in ("main", "admissions")
        and found.rule == "in text"
    )


def _in_text(page: Page, written: Written) -> Iterator[_Found]:
    tables = {table for table, count in _numbers_in_tables(written).items() if count > _TABLE_LIMIT}
    departments = of_departments(page, tables)
    for unit, numbers in written:
        block, text = unit.block, unit.text
        if block.zone in _EXCLUDED_ZONES:
            continue
        for start, end in numbers or [found.span() for found in _VANITY.finditer(text)]:
            number = e164(text[start:end])
            if number is None or (_OF_COLOMBIA.fullmatch(text[start:end]) and _is_in_spanish(page.document.low)):
                continue
            quote = unit.text if len(text) <= 300 else _around(text, start, end)
            if page.scope(unit).why in OF_PEOPLE:
                quote = text[start:end]  # nobody's name beside it
            named = whose(page, unit, start)
            if named == "another" or is_told_of_others(page, unit, start):
                yield _Found(number, "main", "unclear", [], TOLD_SO)
            elif stands_with_others(page, unit, start) or (
                block.table in tables and _is_of_others(page, block, departments)
            ):
                yield _Found(number, "main", "unclear", [], "another's")
            else:
                called = _CALLED.search(text[max(0, start - 40) : start]) is not None
                unsure = page.scope(unit).why in ("first_person", "staff") or is_of_a_site(page, unit, start)
                claim: Claim = "unclear" if unsure or named else "own"
                purpose = _purpose(page, unit, start, end)
                rule = OF_A_PLAN if may_be_of_a_plan(unit.low, start) else "in text"
                yield _Found(number, purpose, claim, [], DOUBTED if named else rule, called, (unit, quote))


def _may_end_in_letters(text: str) -> bool:
    """Whether a number without four digits in a row stands in a text: "800-NEW-LIFE"."""
    return _TOLL_FREE.search(text) is not None and _VANITY.search(text) is not None


def _numbers_in_tables(written: Written) -> dict[int, int]:
    count: dict[int, set[str]] = {}
    for unit, spans in written:
        if unit.block.table is not None:
            for start, end in spans:
                count.setdefault(unit.block.table, set()).add(re.sub(r"\D", "", unit.text[start:end]))
    return {table: len(numbers) for table, numbers in count.items()}


def _is_of_others(page: Page, block: Block, departments: frozenset[int]) -> bool:
    """Whether the numbers of a table of many are others': its row names neither the provider, a department, nor a site of its own."""
    row, column = fold(block.row).strip(), fold(block.column).strip()
    if not row:
        return True
    if any(name in row for name in page.provider_names):
        return False
    if is_label(row) or (block.table in departments and is_part(row)):  # and no other stands over the column
        return bool(column) and not (is_label(column) or any(map(str.isdigit, column)) or _is_town(column))
    corner = next(
        (one.block.text for one in page.cells if one.block.table == block.table and one.block.cell == (0, 0)), ""
    )
    return not (_SITES.fullmatch(fold(corner)) and _is_town(row))


def _is_town(head: str) -> bool:
    """Whether a folded head of a row or column is a town: "Reno", "Reno, NV", "Reno office"."""
    return head.split(",")[0].removesuffix(" office").removesuffix(" clinic").strip() in places().states_of


@lru_cache(maxsize=4)  # asked of one page for each of its numbers
def _is_in_spanish(low: str) -> bool:
    """Whether the text is Spanish, whatever its mark-up says: such a number is then hardly one of the United States."""
    return low.count(" de ") > low.count(" the ")


def _purpose(page: Page, unit: Unit, start: int, end: int) -> PhonePurpose:
    before, block = "", unit.block
    if start < 12 or not _LETTER.search(unit.low, 0, start):  # "0111 / 0112" under "Phone / Fax"
        above = (line_before(page, unit)[-60:], fold(block.label))
        before = "".join(f"{words} " for words in above if words)
    purpose = purpose_of(before + unit.low[max(0, start - 100) : start], unit.low[end : end + 24])
    if purpose == "main" and block.table is not None and (block.column or block.row):
        alone = not _LETTER.search(unit.low, 0, start)
        purpose = purpose_of_cell(block.column, block.row, unit.low[:start] if alone else "", unit.low[end : end + 24])
    return "department" if purpose == "main" and page.scope(unit).why in _OF_COLLEAGUES else purpose


def _in_links(page: Page) -> Iterator[_Found]:
    for link in page.document.links:
        href = link.href
        if href[:1] in _WITHIN_THE_SITE and href[:2] != "//":
            continue  # most links
        may_chat = "wa.me/" in href or "whatsapp" in href
        if may_chat and link.zone not in _EXCLUDED_ZONES and (chat := of_whatsapp(href)) is not None:
            yield _Found(chat, "main", "unclear" if link.zone == "staff" else "own", [], "link", link=link)
            continue
        found = _TEL.match(href) if href[:4].lower() in _CALLS else None
        if found is None or link.zone in _EXCLUDED_ZONES:
            continue
        number = e164(unquote(found["number"]))
        if number is None:
            continue
        kind, low = found["kind"].lower(), fold(link.text)
        if OTHERS.search(low):
            yield _Found(number, "main", "unclear", [], "another's", link=link)
            continue
        purpose = LINK_KINDS.get(kind) or purpose_of(f"{_NUMBER.split(low)[0]} ", "")
        claim: Claim = "unclear" if link.zone == "staff" else "own"
        yield _Found(number, purpose, claim, [], "link", link=link)


def of_whatsapp(href: str) -> str | None:
    """The number of a link that opens a conversation on WhatsApp, or None.

    >>> of_whatsapp("https://wa.me/13105550123?text=Hola"), of_whatsapp("https://api.whatsapp.com/send?phone=%2B13105550123")
    ('+13105550123', '+13105550123')
    >>> of_whatsapp("https://wa.me/?text=Read+this"), of_whatsapp("https://quarry.example/wa.me/13105550123")
    (None, None)
    """
    if "wa.me/" not in href and "whatsapp" not in href:
        return None
    if (found := _WHATSAPP.match(href)) is None:
        return None
    digits = found["number"]
    # Ten digits have no country code: whoever wrote them meant a number at home.
    return e164(digits if len(digits) == NATIONAL_DIGITS else f"+{digits}")


def _link_evidence(page: Page, link: Link) -> Evidence:
    return Evidence(quote=link.href, where="link", section="", url=page.url, fetched_at=page.fetched_at)


def _in_structured(page: Page) -> Iterator[_Found]:
    for item in items(page.document):
        if item.whose != "own":
            continue
        stated = [(key, number, one) for key in _KEYS for one in item.stated(key) if (number := e164(one.value))]
        if not stated:
            continue  # most items: whose they are is not asked
        name = item.first("name")
        called = without_own_name(page, fold(name.value)) if name is not None else ""
        rule = "another's" if OTHERS.search(called) else "structured data"
        claim: Claim = "unclear" if is_anothers(item, page.provider_names) else "own"
        for key, number, (_, quote, where) in stated:
            evidence = Evidence(quote=quote, where=where, url=page.url, fetched_at=page.fetched_at)
            purpose = _KEYS[key]
            if purpose == "main" and (kind := item.first("contactType")) is not None:
                purpose = purpose_of_contact(fold(kind.value))
            yield _Found(number, purpose, claim, [evidence], rule)


@lru_cache(maxsize=4096)
def e164(text: str) -> str | None:
    """A number of the United States or Canada (or one written with its country code) in E.164, or None.

    Numbers that are not given out (555) are kept: pages use them, and a person must see what the page says.

    >>> e164("(310) 555-0123 "), e164("1-800-NEW-LIFE"), e164("+1.555.123.4567"), e164("123-4567")
    ('+13105550123', '+18006395433', '+15551234567', None)
    """
    if (plain := _PLAIN.fullmatch(text)) is not None:  # as most are written
        national = "".join(plain.groups(""))
        return f"+1{national}" if len(set(national)) > 1 else None
    if len(text) < _SHORTEST:
        return None  # "988"
    import phonenumbers  # slow to import, and most runs of the command line need no phones

    try:
        parsed = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    national = str(parsed.national_number)
    if parsed.country_code == 1 and (len(national) != 10 or national[0] in "01" or len(set(national)) == 1):
        return None
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return written if parsed.country_code == 1 or phonenumbers.is_valid_number(parsed) else None


def _around(text: str, start: int, end: int) -> str:
    left, right = max(0, start - 100), min(len(text), end + 100)
    while left > 0 and left < start and not text[left - 1].isspace():
        left += 1
    while right < len(text) and right > end and not text[right].isspace():
        right -= 1
    return text[left:right].strip()
