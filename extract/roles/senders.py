"""Whether a page is of an office that treats nobody and sends its readers to others, each by name: a sheriff's, a church's, a county's list."""

from __future__ import annotations

from extract.claims.others import COMMON
from extract.claims.scope_cues import OWN_VOICE
from extract.claims.told_of_others import bears_one_of
from extract.document import fold
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import places
from extract.roles.reports import TREATS_BY_NAME, names_of_site, on_a_providers_site
from extract.units import Unit
from extract.wordings import Wordings

LISTED = 2  # others, by different names, of each of which a level of care is told
LONGEST_NAME = 60  # characters
LONGEST_LEAD = 160  # characters of what leads in a list
MOST_OWN = 6  # sentences with "we" and "our": who says more of himself has more to say than whom to call
MOST_LOOKED = 400  # sentences that name a level
_WORDINGS = Wordings.of(__name__)
_OFFICE = _WORDINGS["office"]
_HEADS_HELP = _WORDINGS["heads_help"]
_HEADS_OTHERS = _WORDINGS["heads_others"]
_SENDS = _WORDINGS["sends"]
_DENIES = _WORDINGS.guarded("denies")
_DENIALS = _WORDINGS.words("denials")  # one stands on each page that does
_GIVES = _WORDINGS["gives"]
_GIVES_IN_SPANISH = _WORDINGS["gives_in_spanish"]
_AROUND = _WORDINGS.words("around")
_OTHERS_AROUND = _WORDINGS["others_around"]
_FUNDS = _WORDINGS.guarded("funds")
_RUNS = _WORDINGS["runs"]
_NAMES_AGENCIES = _WORDINGS["names_agencies"]
_NAME = _WORDINGS["name"]
_NAME_ENDS = _WORDINGS["name_ends"]
_NO_NAME = frozenset(_WORDINGS.words("no_name"))
_TITLE_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_WORD = compiled(r"[a-z][a-z']{2,}")
_OF_CARE = ("levels_of_care", "modalities", "conditions", "populations")
NAMED = "named"  # why a sentence is the page's own that bears its name
_SOBER_LIVING = "sober_living"  # who lets rooms says as well that he does not treat


def sends_to_others(page: Page, own_statements: int) -> bool:
    """Whether the page says, by its name, its heading or a sentence, that others treat, gives several of them by name, and treats nobody itself."""
    if own_statements > MOST_OWN:
        return False  # most pages of those who treat
    text = [unit for unit in page.units if unit.block.zone == "main"]
    says_so = _says_that_others_treat(page, text)
    if not says_so and not _is_an_offices(page, text):
        return False  # most pages
    # "Milltown Clinic" on a page of the county may be one of its own
    return len(_others(page, by_town=says_so)) >= LISTED and not any(_gives(page, unit) for unit in text)


def _says_that_others_treat(page: Page, text: list[Unit]) -> bool:
    """Whether a sentence, the heading, a column or several lines say that those who are listed are others."""
    if any(map(page.document.low.__contains__, _DENIALS)) and any(
        _DENIES.search(unit.low) or _FUNDS.search(unit.low) for unit in text
    ):
        return True
    treats_by_name = page.provider is not None and TREATS_BY_NAME.search(fold(page.provider.name)) is not None
    may_be_around = not treats_by_name and any(map(page.document.low.__contains__, _AROUND))
    if may_be_around and any(_OTHERS_AROUND.search(unit.low) for unit in text):
        return True
    if on_a_providers_site(page):
        return False
    return any(map(_HEADS_OTHERS.fullmatch, _heads(page, text))) or _lists_agencies(page, text)


def _is_an_offices(page: Page, text: list[Unit]) -> bool:
    """Whether the site is of an office, and the page is headed as one on help or sends people to somebody."""
    if on_a_providers_site(page) or not any(map(_OFFICE.search, names_of_site(page))):
        return False
    return any(map(_HEADS_HELP.fullmatch, _heads(page, text))) or any(
        _SENDS.search(unit.low) for unit in text if len(unit.low) <= LONGEST_LEAD
    )


def _heads(page: Page, text: list[Unit]) -> list[str]:
    """The parts of the title, and the first heading."""
    first = next((unit.low for unit in text if unit.block.kind == "heading"), "")
    return [part.strip(" .:?") for part in (*_TITLE_PARTS.split(fold(page.document.title)), first)]


def _lists_agencies(page: Page, text: list[Unit]) -> bool:
    """Whether a column is headed "Agency", or a line of several says which agency it is."""
    if "agenc" not in page.document.low and "organization" not in page.document.low:
        return False
    if any(_NAMES_AGENCIES.fullmatch(unit.block.column.lower()) for unit in page.cells if unit.block.column):
        return True
    lines = {unit.low for unit in text if ":" in unit.low and _NAMES_AGENCIES.fullmatch(unit.low.split(":")[0])}
    return len(lines) >= LISTED


def _gives(page: Page, unit: Unit) -> bool:
    """Whether a sentence says that those whose page it is give a level of care, or let rooms to sober people, themselves."""
    low, scope = unit.low, page.scope(unit)
    if _DENIES.search(low) is not None or _OTHERS_AROUND.search(low) is not None:
        return False
    if _GIVES.search(low) is not None or _GIVES_IN_SPANISH.search(low) is not None:
        return True
    if unit.block.kind != "paragraph":
        return False  # a heading or a line of the list is no sentence
    if (scope.why == NAMED or _begins_with_the_site(page, low)) and _RUNS.search(low) is not None:
        return True
    return scope.own and bool(page.terms(unit, "levels_of_care")) and _SENDS.search(low) is None


def _begins_with_the_site(page: Page, low: str) -> bool:
    """Whether a sentence begins with a word of the site's name: "Grace runs two programs" of "Grace Church"."""
    first = low.partition(" ")[0]
    return first not in COMMON and any(first in name.split() for name in names_of_site(page))


def _others(page: Page, *, by_town: bool) -> list[frozenset[str]]:
    """The telling words of each name but the page's own under which, or behind which, a level of care is told."""
    found: list[frozenset[str]] = []
    known: dict[str, frozenset[str]] = {}
    telling_levels = (
        unit
        for unit, terms in zip(page.units, page.terms_of, strict=True)
        if any(match.vocabulary == "levels_of_care" and match.id != _SOBER_LIVING for match in terms)
    )
    for unit, _ in zip(telling_levels, range(MOST_LOOKED), strict=False):
        block = unit.block
        if block.zone != "main" or block.kind == "title" or page.scope(unit).why in OWN_VOICE:
            continue
        lead = _NAME_ENDS.split(block.text.strip()[: 2 * LONGEST_NAME], maxsplit=1)[0]
        for name in (block.row, lead, block.headings[-1].text if block.headings else ""):
            if name not in known:
                known[name] = _telling(page, name, by_town=by_town)
            if telling := known[name]:
                if all(telling.isdisjoint(other) for other in found):
                    found.append(telling)
                break
    return found


def _telling(page: Page, text: str, *, by_town: bool) -> frozenset[str]:
    """The words by which a name tells somebody apart; none of what is no name, a service, a town or one that the page bears itself."""
    name = text.strip(" .:")
    if not 0 < len(name) <= LONGEST_NAME or _NAME.fullmatch(name) is None:
        return frozenset()
    low = fold(name)
    for match in find_terms(name, low, _OF_CARE):
        low = low[: match.start] + " " * (match.end - match.start) + low[match.end :]
    left = KIND.sub(" ", low)
    if not by_town and " ".join(left.split()) in places().states_of:
        return frozenset()
    telling = frozenset(_WORD.findall(left)) - COMMON - _NO_NAME
    return frozenset() if bears_one_of(page, telling) else telling
