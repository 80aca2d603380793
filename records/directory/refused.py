"""What the directory lists, held against what pages of the crawled site at its place deny.

That a site takes no TRICARE or no insurance, has no telehealth, takes adults or women alone or gives no methadone is said
of the provider, and holds of what the directory lists there too as far as anybody knows. So that yes is none: both
stand in the program with who says what, and a search asks. A yes of the site makes nothing of a listing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from records.ages import meet
from records.codes import REFUSED
from records.directory.against import Against, public_payers
from records.directory.reference import ONE_LIST, SITE
from records.models import Code, Evidence, Finding, Program, Range
from records.values import MAX_EVIDENCE, together

MODALITY_OF_MEDICATION = "mat"


def with_refusals(listed: Program, site: str, against: Against) -> Program:
    """A program that stands by itself with what the site says against it; itself where that is nothing."""
    changed: dict[str, Any] = {}
    payers = {one.id for one in listed.insurers}  # of what only some of its rows list a search asks anyway
    if refused := [one for one in against.insurers if one.id in payers or public_payers().get(one.id) in payers]:
        changed["insurers"] = together([*listed.insurers, *refused])
    if against.telehealth and any(one.value == "yes" for one in listed.telehealth):
        changed["telehealth"] = together([*listed.telehealth, *against.telehealth])
    open_: list[Finding] = []
    if against.ages:
        others = [one for one in listed.ages if not any(meet(_years(one), _years(its)) for its in against.ages)]
        if others:
            said = [item for one in against.ages for item in one.evidence[:1]]
            changed["ages"] = [one for one in listed.ages if one not in others]
            open_ += [_open("ages", _span(one), one.evidence, said, site) for one in others]
    if any(one.code == MODALITY_OF_MEDICATION for one in listed.modalities):
        open_ += against.medications
    if open_:
        changed["unclear"] = [*listed.unclear, *open_]
    return without_denied(listed.model_copy(update=changed) if changed else listed, site, against)


def without_denied(listed: Program, site: str, against: Against) -> Program:
    """A program of the directory in which payers, ways to pay and populations that pages deny otherwise than by name are open.

    Those refused by name stand beside what is listed, and so does "no telehealth": the search knows both.
    """
    changed: dict[str, Any] = {}
    found: list[Finding] = []
    payers = {one.id: against.payer(one.id) for one in listed.insurers if one.status not in REFUSED}
    if any(payers.values()):
        changed["insurers"] = [one for one in listed.insurers if not payers.get(one.id)]
        found += [
            _open("insurers", {"id": one.id, "status": one.status}, one.evidence, payers[one.id], site)
            for one in listed.insurers
            if payers.get(one.id)
        ]
    for name, denied in (("payment", against.payment), ("populations", against.population)):
        values: Sequence[Code] = getattr(listed, name)
        quotes = {one.code: denied(one.code) for one in values}
        if any(quotes.values()):
            changed[name] = [one for one in values if not quotes[one.code]]
            open_ = (one for one in values if quotes[one.code])
            found += [_open(name, {"code": one.code}, one.evidence, quotes[one.code], site) for one in open_]
    return listed.model_copy(update=changed | {"unclear": [*listed.unclear, *found]}) if found else listed


def _open(
    field: str, value: dict[str, Any], listed: Iterable[Evidence], said: Iterable[Evidence], site: str
) -> Finding:
    """A value that the directory lists and the site denies, with the quotes of both; those of the directory first."""
    evidence = [*list(listed)[: MAX_EVIDENCE - 1], *said][:MAX_EVIDENCE]
    value = value | {"listed_for": "the directory", "not_listed_for": site}
    return Finding(field=field, value=value, claim="unclear", rule=f"{ONE_LIST}{SITE}", evidence=evidence)


def _years(ages: Range) -> tuple[float | None, float | None]:
    return ages.min, ages.max


def _span(ages: Range) -> dict[str, Any]:
    return {"min": ages.min, "max": ages.max}
