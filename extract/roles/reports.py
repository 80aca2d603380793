"""Signs that a page is a report: a newspaper's name, a dateline, and people whose words it gives, in English and Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import fold
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.reading.structured import items
from extract.units import Unit
from extract.wordings import Wordings

QUOTATIONS = 2
TOLD = 3  # sentences that say what somebody said, without his words
TOLD_DATED = 2  # below the day of a report
FIRST_LINES = 6  # blocks among which the place and station of a report stand
BEHIND = 60  # characters behind a quotation that say whose it is
MOST_QUOTED = 4000  # characters of a paragraph that are looked at for quotations
MOST_READ = 400  # sentences of a page that are looked at for whose words they are
# Places that say whose site the page stands on; running text names those who are reported of
OF_THE_SITE = frozenset(
    ("json_ld", "marked", "site_name", "copyright", "logo", "home_link", "county", "title_end", "first_line")
)
_WORDINGS = Wordings.of(__name__)
TREATS_BY_NAME = _WORDINGS["treats_by_name"]
_NEWSPAPER = _WORDINGS["newspaper"]
_NEWSROOM = _WORDINGS["newsroom"]
_PAPER_OF_THE_FIELD = _WORDINGS["paper_of_the_field"]
_OF_CARE = _WORDINGS["of_care"]
_OF_A_TIME = _WORDINGS["of_a_time"]  # "Evening groups" is no newspaper for sure
_TITLE_PARTS = compiled(r"\s+[|\u2013\u2014\u00b7-]\s+|\s*\|\s*|: ")
_BYLINE = compiled(r"^(?:By|BY) [A-Z][\w'.-]+ (?:[A-Z]\. )?[A-Z][\w'-]+")
# "by Ann Quill | Medical Writer", "By Ann Quill", "Ann Quill/Milltown Observer"
_SIGNED = compiled(
    r"^[Bb][Yy]:? [A-Z][\w'.-]+ (?:[A-Z]\. )?[A-Z][\w'-]+(?:,? (?:M\.?D|Ph\.?D|R\.?N|[A-Z]{2,6})\.?)*(?: ?[|,/].{0,60})?$"
)
_SAYS = _WORDINGS["says"]
# "MILLTOWN, Ohio (WXYZ) — " and "MILLTOWN, Ohio — "
_DATELINE = compiled(
    r"^(?:date \d{4}-\d\d-\d\d )?[A-Z][A-Z.' -]{2,30}(?:,? [A-Z][a-z]{2,5}\. ?(?P<after>\([A-Z][\w/. ]{1,24}\))|, [A-Z][A-Za-z.]{1,14}(?: [A-Z][a-z]{2,10})?(?: ?(?P<station>\([A-Z][\w/. ]{1,24}\)))?| (?P<alone>\([A-Z][\w/. ]{1,24}\))) ?(?:[–—]|--?) ?\S"
)
# "Jun 3—MILLTOWN — ": with the day before it the place stands alone
_DATED = compiled(r"^[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? ?[–—-]{1,2} ?[A-Z][A-Z.' -]{2,30} ?(?:[–—]|--?) ?\S")
_DAY = _WORDINGS["day"]
_DATED_IN_SPANISH = _WORDINGS["dated_in_spanish"]
_WIRE = _WORDINGS["wire"]  # carries what organisations write of themselves
_SAID = _WORDINGS["said"]
_ATTRIBUTED = _WORDINGS.guarded("attributed")
_SAYS_WHO = _WORDINGS["says_who"]
_TOLD_OF = _WORDINGS["told_of"]
_SAID_LAST = (" said.", " says.", " dijo.")  # these and the next are of the hint "saying", see extract.patterns.hints
_SAYING = _WORDINGS.words("saying")
_COUNTY_DOES = _WORDINGS["county_does"]
COUNTIES = 2
_IN_OFFICE = _WORDINGS["in_office"]
_OFFICES = _WORDINGS.words("offices")
_OFFICE_DOES = _WORDINGS["office_does"]
_MARKED = "NewsArticle"  # and ReportageNewsArticle, OpinionNewsArticle and the like
_OF_THE_WHOLE = frozenset(("@graph", "mainEntity"))  # what leads to the page itself, and not to one story of several
_ASKS = "reports"  # the cue of scope_cues.yaml for "We spoke with two nurses"
_OWN_VOICE = _WORDINGS["own_voice"]
_VOICES = _WORDINGS.words("voices")
_WE_GIVE = _WORDINGS["we_give"]
_OF_CLIENTS = _WORDINGS["of_clients"]


def reported(page: Page, names: list[str]) -> Iterator[tuple[str, str, int]]:
    """(kind, name, weight) of each sign of a report. `names` are those of the site that may be of one who treats nobody."""
    if any(_is_a_papers(name) and not _OF_CARE.search(name) for name in names):
        yield from _told_by_a_newspaper(page)
    if _is_marked_as_news(page):
        yield "news", "marked as news", 4
    yield from _datelined(page)
    if sum(1 for _ in _attributed(page)) >= QUOTATIONS:
        yield "news", "quotes people", 4
    elif _told_of(page):
        yield "news", "tells what people said", 4
    elif _quotes_who_gives(page):
        yield "news", "quotes who gives care", 4
    elif _asks_around(page):
        yield "news", "asks those who know", 4
    if _tells_of_counties(page):
        yield "news", "tells of several counties", 4
    if _tells_of_an_office(page):
        yield "news", "tells what those in office do", 4


def _is_a_papers(name: str) -> bool:
    return _NEWSPAPER.fullmatch(name) is not None or _NEWSROOM.fullmatch(name) is not None


def _is_marked_as_news(page: Page) -> bool:
    """Whether the structured data call the page an article of a newspaper; whose own news it may be is asked by `is_report`."""
    if not any(_MARKED in block for block in page.document.structured):
        return False  # nearly all pages
    whole = (item for item in items(page.document) if not set(item.path) - _OF_THE_WHOLE)
    return any(kind.endswith(_MARKED) for item in whole for kind in item.types)


def _asks_around(page: Page) -> bool:
    """Whether "we" of the page are those who ask others, and nobody else: "We spoke with two nurses about a day in PHP"."""
    return _ASKS in [scope.why for scope in page.scopes] and not own_statements_unquoted(page)


def _tells_of_counties(page: Page) -> bool:
    """Whether the page says what the offices of several counties do, and speaks for none of them."""
    counties = {county for unit in page.hinting("county") for county in _COUNTY_DOES.findall(unit.low)}
    return len(counties) >= COUNTIES and not own_statements_unquoted(page)


def _tells_of_an_office(page: Page) -> bool:
    """Whether a sentence tells by name under whom a city or a state opens or runs something, and nobody on the page says "we"."""
    if not any(map(page.document.low.__contains__, _OFFICES)):
        return False  # most pages
    told = any(
        _is_told(unit) and _IN_OFFICE.search(unit.text[:600]) and _OFFICE_DOES.search(unit.low[:600])
        for unit in page.units[:MOST_READ]
        if any(map(unit.low.__contains__, _OFFICES))
    )
    return told and not own_statements_unquoted(page)


def is_signed(page: Page) -> bool:
    """Whether one of the first lines is the name of who wrote the page, and no more."""
    early = [block for block in page.document.blocks if block.zone == "main"][: 2 * FIRST_LINES]
    return any(_SIGNED.match(block.text[:110]) is not None for block in early)


def names_of_site(page: Page) -> list[str]:
    """The parts of the title, and the site's name, that may be of one who treats nobody; the first part is the page's own."""
    title, *site = _TITLE_PARTS.split(fold(page.document.title).strip())
    parts = [*site, fold(page.provider.name) if page.provider else "", fold(page.document.meta.get("og:site_name", ""))]
    return [
        part.strip()
        for part in (*parts, title if not site else "")
        if part and (not TREATS_BY_NAME.search(part) or _PAPER_OF_THE_FIELD.fullmatch(part.strip()))
    ]


def on_a_providers_site(page: Page) -> bool:
    """Whether the site, and not the running text alone, bears the name of one who treats: its news is its own."""
    provider = page.provider
    if provider is None or provider.rule not in OF_THE_SITE:
        return False
    name = fold(provider.name)
    return bool(TREATS_BY_NAME.search(name) or KIND.search(name)) and not _is_a_papers(name)


def own_statements_unquoted(page: Page) -> int:
    """How many sentences say "we" and "our" outside of quotation marks: a reporter never does, those whom he quotes do."""
    if page.unquoted is None:  # asked for several signs
        page.unquoted = _own_statements_unquoted(page)
    return page.unquoted


def _own_statements_unquoted(page: Page) -> int:
    found = 0
    block, inside = None, False
    for unit in page.units:
        if unit.block is not block:
            block, inside = unit.block, False  # a quotation of several paragraphs begins anew in each
        begun = inside
        if '"' in unit.low:
            inside ^= unit.low.count('"') % 2 == 1
        if block.zone != "main" or not any(map(unit.low.__contains__, _VOICES)) or page.scope(unit).why == _ASKS:
            continue
        if '"' not in unit.low:
            found += not begun and _OWN_VOICE.search(unit.low) is not None
            continue
        said = unit.low.split('"')
        found += any(_OWN_VOICE.search(part) for part in said[1 if begun else 0 :: 2])
    return found


def _attributed(page: Page) -> Iterator[str]:
    """The sentences of the text that give somebody's words and say whose they are."""
    for unit in page.hinting("saying"):
        if unit.number >= MOST_READ or not _is_told(unit):
            continue
        says = any(map(unit.low.__contains__, _SAYING))
        if _is_attributed(unit) or (says and _SAYS_WHO.search(unit.text[:1000])):
            yield unit.low


def _is_told(unit: Unit) -> bool:
    return unit.block.zone == "main" and unit.block.kind in ("paragraph", "item")


def _is_attributed(unit: Unit) -> bool:
    """Whether a sentence of the text gives somebody's words in quotation marks and says whose they are."""
    low = unit.low
    may = '"' in low or low.endswith(_SAID_LAST)
    return may and _is_told(unit) and _ATTRIBUTED.search(low[:1000]) is not None


def _quotes_who_gives(page: Page) -> bool:
    """Whether those who give care say "we" in quotation marks alone, and somebody else tells the rest: "We take Medicaid," she said."""
    if '"' not in page.document.low:
        return False
    may = [unit for unit in page.hinting("saying") if unit.number < MOST_READ]
    told = {unit.block.start: unit.block for unit in may if _is_attributed(unit)}
    if not told or own_statements_unquoted(page):
        return False
    for block in told.values():
        quoted = fold(block.text[:MOST_QUOTED]).split('"')
        if _WE_GIVE.search(" ".join(quoted[1::2])) and not _OF_CLIENTS.search(
            " ".join(words[:BEHIND] for words in quoted[2::2])
        ):
            return True
    return False


def _told_of(page: Page) -> bool:
    """Whether the page tells again and again what people said, in the words of one who reports it, and never speaks as "we"."""
    said = [unit for unit in page.hinting("told") if unit.number < MOST_READ and unit.block.zone == "main"]
    if len(said) < TOLD_DATED:
        return False  # most pages
    dated = any(_DAY.fullmatch(block.text.strip()) for block in page.document.blocks[:FIRST_LINES])
    least = TOLD_DATED if dated else TOLD
    if page.document.low.count(" said") + page.document.low.count(" told ") < least or own_statements_unquoted(page):
        return False
    return sum(1 for unit in said if _TOLD_OF.search(unit.text[:1000])) >= least


def _told_by_a_newspaper(page: Page) -> Iterator[tuple[str, str, int]]:
    """What a page under a newspaper's name shows of a report: who wrote it, and whose words it gives."""
    # who reports never says "we" outside of quotation marks
    sure = any(_is_a_papers(name) and not _OF_A_TIME.match(name) for name in names_of_site(page))
    yield "news", "a newspaper's name", 2 if own_statements_unquoted(page) or not sure else 4
    early = [block.text for block in page.document.blocks[: 2 * FIRST_LINES]]
    if any(_BYLINE.match(text[:80]) for text in early):
        yield "news", "a reporter's name", 2
    if any(_SAYS.search(unit.low) for unit in page.units if unit.block.zone == "main"):
        yield "news", "gives others' words", 2


def _datelined(page: Page) -> Iterator[tuple[str, str, int]]:
    """The place and the station before the first sentence, and people who are quoted."""
    first = [block.text for block in page.document.blocks[:FIRST_LINES] if block.kind == "paragraph"]
    line = next((found for text in first if (found := _DATELINE.match(text[:90]))), None)
    if line is None:
        if any(_DATED.match(text[:90]) for text in first):
            yield "news", "dateline", 2
        elif any(_DATED_IN_SPANISH.match(text[:120]) for text in first):
            yield "news", "dateline", 4
        return
    station = line["station"] or line["alone"] or line["after"]
    yield "news", "dateline", 4 if station and not _WIRE.search(station) else 2
    quoted = sum(1 for unit in page.units if '"' in unit.low and _SAID.search(unit.low))
    if quoted >= QUOTATIONS:
        yield "news", "quotations", 2
