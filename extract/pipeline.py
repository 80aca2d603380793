"""A page in, its extraction out: parse, analyse, find every field, assemble."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path

from extract.analyse import analyse
from extract.assemble import assemble
from extract.claims.asked_of import without_answers_of_others
from extract.fields import by_definition, programs, sole_condition
from extract.fields.locations import NAMED_IN
from extract.levels.belonging import NONE
from extract.offered import implied
from extract.offered.hospital_stay import hospital_stay
from extract.offered.not_open import OF_THAT_DAY, not_yet_open
from extract.offered.of_names import headed_by_its_name
from extract.page import Page
from extract.patterns.made_first import make_all
from extract.reading.parse import parse
from extract.roles.evidence import kinds_of_evidence
from extract.roles.page_role import find_role, is_others, signals, states_terms
from extract.roles.signs import own_statements
from records.models import Finding, PageExtraction

FIELDS = (
    "insurers", "payment", "prices", "sessions", "attended_beside", "dayparts", "intensity", "modalities", "conditions", "populations", "ages",
    "not_given", "formats", "telehealth_only", "states_served", "accreditations", "languages", "admission", "phones", "locations",
)  # fmt: skip
SPEAKS_FROM = 2  # sentences with "we" and "our" from which the city of the provider is told of itself
# Facts that only a provider states of itself; a phone or an address everybody has.
OWN_FACTS = frozenset(
    ("insurers", "payment", "prices", "sessions", "hours_per_week", "days_per_week", "duration_weeks")
)


# Of each field something, so that reading it loads whatever the fields load at their first use.
_SAMPLE = """<html lang="en"><title>Evening IOP | Quarry Lantern Recovery</title><h1>Evening IOP for adults</h1><main>
<p>At Quarry Lantern our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm, 9 hours a week for 8 weeks. We treat anxiety
with CBT and do not offer detox. Telehealth in California only; $150 per session; groups in Spanish.</p>
<h2>Insurance</h2><ul><li>Aetna</li><li>Cigna</li></ul><p>We are in network with Aetna and do not accept Medicaid.</p>
<table><tr><th>Day track</th><th>IOP 5</th></tr><tr><td>Mon-Fri 9-12</td><td>Tue 5 pm</td></tr></table></main>
<footer>Call (212) 555-0142. 100 Main Street, Suite 2, Tustin, CA 92780</footer></html>"""


@cache
def _finders() -> tuple[Callable[[Page], Iterable[Finding]], ...]:
    """The function of each field that finds its values, in the order of FIELDS."""
    return tuple(import_module(f"extract.fields.{name}").find for name in FIELDS)


def prepare() -> None:
    """Load every field and vocabulary, so that the first page is read as fast as the others.

    What is loaded then stays for good: the search for garbage is told to leave it out, which is a fifth of the time of a
    small page.
    """
    extract_page(_SAMPLE)
    make_all()
    gc.collect()
    gc.freeze()


def extract_page(
    source: Path | bytes | str,
    *,
    url: str = "",
    fetched_at: datetime | None = None,
    content_type: str = "",
    charset: str | None = None,
    identifier: str = "",
) -> PageExtraction:
    """Read one page. Raises InputError where it is not a page; a page that says nothing gives an empty extraction."""
    body = source.read_bytes() if isinstance(source, Path) else source.encode() if isinstance(source, str) else source
    # No search for garbage while one page is read: its tree is all cycles, and none of it is garbage yet.
    collects = gc.isenabled()
    gc.disable()
    try:
        page = analyse(parse(body, content_type=content_type, charset=charset), url=url, fetched_at=fetched_at)
        extraction = read(page)
        del page  # before garbage is looked for again: most of a page goes without that
    finally:
        if collects:
            gc.enable()
    extraction.id, extraction.sha256 = identifier, hashlib.sha256(body).hexdigest()
    return extraction


def read(page: Page) -> PageExtraction:
    """All fields of an analysed page."""
    if is_others(page):
        page.role, page.role_signals = find_role(page, own_facts=0)
        return assemble(page, (), {})
    offered = programs.find(page)
    closed = not offered and not_yet_open(page) is not None  # then no level was found either
    if not closed and (house := implied.rented(page, offered)) is not None:
        offered, page.subjects = {house.level: house}, NONE
    described = [level for level, program in offered.items() if program.described]
    if page.subjects.how != "h1" and set(described) - set(page.subjects.codes):
        page.subjects = NONE  # a title that names one level heads a page of several
    if offered and not set(page.subjects.codes) & set(offered) and headed_by_its_name(page):
        page.subjects = NONE
    findings: list[Finding] = []
    for find in _finders():
        findings.extend(find(page))
    findings = without_answers_of_others(page, findings)
    only_services = not closed and all(implied.is_a_service(page, held) for held in offered.values())
    if only_services and (level := hospital_stay(page) or implied.implied(page, findings)) is not None:
        for held in offered.values():
            held.described = False
        offered[level.level] = level
    findings.extend(by_definition.find(page, offered.values()))
    facts = sum(1 for finding in findings if finding.claim == "own" and finding.field in OWN_FACTS)
    if own_statements(page) >= SPEAKS_FROM:  # a guide that only says at its end whom to call is still one
        facts += sum(1 for finding in findings if finding.claim == "own" and finding.rule == NAMED_IN)
    evidence = kinds_of_evidence(
        page, findings, offered, facts=OWN_FACTS, treats=signals(page, "treats")[0] > 0, terms=states_terms(page)
    )
    page.role, page.role_signals = find_role(page, own_facts=facts + len(offered), evidence=evidence)
    findings.extend(list(sole_condition.find(page, offered.values(), findings)))
    return assemble(page, _until_open(findings) if closed else findings, offered)


def _until_open(findings: list[Finding]) -> list[Finding]:
    """The findings of a page on which nobody is seen yet: what it says of paying is not so today."""
    return [
        finding.model_copy(update={"claim": "unclear"})
        if finding.field in OF_THAT_DAY and finding.claim == "own"
        else finding
        for finding in findings
    ]
