"""What tells that a clinic gives methadone: its dosing hours, its doses and what they cost."""

from __future__ import annotations

from extract.fields.denied import is_denied
from extract.fields.prices import claim_on
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_DISPENSES = _WORDINGS["dispenses"]
_UNLIKE = _WORDINGS["unlike"]
_ADMITS = _WORDINGS["admits"]
_GIVES = _WORDINGS["gives"]
_DOSES_DAILY = _WORDINGS["doses_daily"]
_PRICED_DOSE = compiled(r"\bmethadone\b[^.;$]{0,60}\$ ?\d")
_DOSING = _WORDINGS["dosing"]


def dispenses_methadone(page: Page) -> list[Unit] | None:
    """The sentences by which a clinic gives methadone: its dosing hours, on a page of methadone, or doses of it, or what
    they cost, or that guests are dosed."""
    if "methadone" not in page.document.low:
        return None
    told = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    of_it = next((unit for unit in page.units if unit.block.zone == "main" and "methadone" in unit.low), None)
    guests = next((unit for unit in told if "guest dos" in unit.low), None)
    if of_it and guests:
        return list({unit.number: unit for unit in (of_it, guests)}.values())
    priced = (unit for unit in told if "methadone" in unit.low and _PRICED_DOSE.search(unit.low))
    if dose := next((unit for unit in priced if claim_on(page, unit) == "own"), None):
        return [dose]
    if found := next((unit for unit in told if "methadone" in unit.low and _is_dispensed(unit.low)), None):
        return [found]
    if found := next((unit for unit in told if "methadone" in unit.low and _ADMITS.search(unit.low)), None):
        return [found]
    hours = next((unit for unit in told if "dosing" in unit.low and _DOSING.search(unit.low)), None)
    named = next(
        (unit for unit in page.units if "methadone" in unit.low and unit.block.kind in ("heading", "title")), None
    )
    return [named, hours] if hours and named else None


def gives_methadone(page: Page, *, level_named: bool) -> list[Unit] | None:
    """The sentence in which a clinic says that it treats with methadone; on a page that names a level (`level_named`) beside that of its dosing hours."""
    low = page.document.low
    if "methadone" not in low and "metadona" not in low:
        return None
    own = (
        unit for unit in page.own if unit.block.zone == "main" and ("methadone" in unit.low or "metadona" in unit.low)
    )
    given = next((unit for unit in own if _is_given(unit.low)), None)
    if given is None:
        return None
    if not level_named:
        return [given]
    told = (unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral"))
    hours = next((unit for unit in told if _DOSES_DAILY.search(unit.low)), None)
    return list({unit.number: unit for unit in (given, hours)}.values()) if hours is not None else None


def _is_given(low: str) -> bool:
    """Whether a sentence says that methadone is given here."""
    found = _GIVES.search(low)
    return found is not None and not is_denied(low, found.start(), found.end()) and _UNLIKE.search(low) is None


def _is_dispensed(low: str) -> bool:
    """Whether a sentence says that doses of methadone are given, and no "we do not dispense methadone", "unlike methadone, …"."""
    found = _DISPENSES.search(low)
    if found is None or _UNLIKE.search(low):
        return False
    return not is_denied(low, low.index("methadone", found.start()), found.end())
