"""The kinds of evidence, independent of each other, that a page is of somebody who treats: one alone may be an accident of wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from extract.claims.scope import heading_scope
from extract.claims.scope_cues import OWN_VOICE
from extract.document import fold
from extract.fields.programs import Offered
from extract.names.candidates import OF_TEXT, WEIGHTS
from extract.names.forms import KIND
from extract.page import Page
from extract.roles.office_pages import is_of_an_office
from extract.roles.own_address import bears_its_address
from extract.roles.own_pages import shows_what_is_given
from extract.roles.own_requirements import asks_for_ages
from extract.roles.paperwork import is_of_paperwork
from extract.roles.reports import OF_THE_SITE, TREATS_BY_NAME
from extract.roles.rules_for_clients import rules_for_clients
from extract.wordings import Wordings
from records.codes import IMPLIED, LevelOfCare
from records.models import Finding

NEEDED = 2
FEWEST_WORDS = 4  # of a sentence
OF_A_FRAME = 3.0  # weight of structured data, the site's name, its copyright line and logo
# A level that a title or a first heading names heads a lesson as well
_WEAK = frozenset(("named", "subject:h1", "subject:title", "subject:url"))
# Rules of a level that ask for several signs themselves
_OF_SEVERAL_SIGNS = frozenset(
    f"{IMPLIED}{name}" for name in ("house", "rules", "lived in", "faith", "methadone", "enrolment", "dbt program")
)
_OWN_HEADINGS = frozenset(("heading:asked_of_us", "heading:practitioner"))
_NAMED = frozenset(("named", "heading:named", "lead_in:named"))
_LICENSED = "licensed"
_WORDINGS = Wordings.of(__name__)
_IS_LICENSED = _WORDINGS["is_licensed"]
_HEADS_ITS_CARE = _WORDINGS["heads_its_care"]
_HEADS = frozenset(("title", "heading"))
_REACHED = frozenset(("phones", "locations"))


def kinds_of_evidence(
    page: Page,
    findings: Iterable[Finding],
    offered: Mapping[LevelOfCare, Offered],
    *,
    facts: frozenset[str],
    treats: bool,
    terms: bool,
) -> list[str]:
    """Names of the kinds found, one more than once where it says as much as several; NEEDED of them make a provider's page,
    and some that are hard to find are left out where there are as many.

    `facts` are the fields that only a provider states of itself; `treats` and `terms` whether its wording says that it treats, and lays down terms.
    """
    own = {finding.field for finding in findings if finding.claim == "own"}
    found = [f"fact: {field}" for field in sorted(own & facts)]
    rules = {held.rule for held in offered.values()} - _WEAK
    if rules:
        found += ["level"] * (NEEDED if rules & _OF_SEVERAL_SIGNS else 1)
    found += [f"reached: {field}" for field in sorted(own & _REACHED)]
    if treats:
        found.append("treats")
    found += _told_as_own(page)
    found += ["its name"] * _says_its_name(page)
    if len(found) >= NEEDED:
        return found  # what is left to ask costs most, and tells no more
    if any(heading_scope(unit.low, ()).why in _OWN_HEADINGS for unit in page.units if unit.block.kind == "heading"):
        found.append("asked of us")
    if any(_HEADS_ITS_CARE.fullmatch(unit.low.strip(" .:?")) for unit in page.units if unit.block.kind == "heading"):
        found.append("heads its care")
    if any(_LICENSED in unit.low and _IS_LICENSED.search(unit.low) for unit in page.units if unit.block.zone == "main"):
        found.append("is licensed")
    if asks_for_ages(page):
        found.append("who may come")
    if page.told_level is not None:
        found += ["told in the third person"] * NEEDED
    if (
        (terms and not _tells_of_rules_anywhere(page))
        or rules_for_clients(page) is not None
        or shows_what_is_given(page)
        or bears_its_address(page)
        or is_of_paperwork(page)
        or is_of_an_office(page)
    ):
        found += ["terms"] * NEEDED
    return found


def _told_as_own(page: Page) -> Iterator[str]:
    """The ways in which the text tells of care as its own: "we", the name of the house, "the program" at hand; two sentences of one way are two kinds."""
    said: Counter[str] = Counter()
    for unit, scope in zip(page.units, page.scopes, strict=True):
        if scope.claim != "own" or unit.block.zone != "main" or unit.block.kind in _HEADS:
            continue
        if unit.low in page.provider_names:
            continue  # a logo tells nothing
        if scope.why in OWN_VOICE:
            said["says we"] += 1
        elif scope.why in _NAMED:
            said["named in its text"] += 1
        elif "definite" in scope.why:
            said["the program at hand"] += 1
    if set(said) == {"the program at hand"} and _begins_at_large(page):
        return  # "PHPs offer care by day. Individuals attend for some hours": the lesson goes on
    for name, times in said.items():
        yield from [name] * min(times, NEEDED)


def _tells_of_rules_anywhere(page: Page) -> bool:
    """Whether rules and fees are those of houses anywhere: the text begins so, and nobody says "we"."""
    return _begins_at_large(page) and not any(scope.why in OWN_VOICE for scope in page.scopes)


def _begins_at_large(page: Page) -> bool:
    """Whether the first sentence of the text is on programs anywhere; the name of the site over it is no sentence."""
    prose = (unit for unit in page.units if unit.block.zone == "main" and unit.block.kind not in _HEADS)
    first = next((unit for unit in prose if unit.low.count(" ") >= FEWEST_WORDS - 1), None)
    return first is not None and page.scope(first).claim == "general"


def _says_its_name(page: Page) -> int:
    """How many kinds of evidence the name is that the site, and not the running text alone, bears: that of one who treats, where it is sure."""
    provider = page.provider
    if provider is None or provider.rule in OF_TEXT:
        return 0
    low = fold(provider.name)
    treats = TREATS_BY_NAME.search(low) is not None
    if WEIGHTS[provider.rule] >= OF_A_FRAME and treats:
        return NEEDED
    if provider.rule in OF_THE_SITE:
        return int(treats or provider.rule == "county" or KIND.search(low) is not None)
    return int(KIND.fullmatch(low.split()[-1]) is not None)
