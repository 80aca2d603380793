"""Outpatient care by medication that an office prescribes: "Same-day Suboxone appointments", "our doctors prescribe buprenorphine"."""

from __future__ import annotations

from extract.fields.programs import Offered
from extract.page import Page
from extract.roles.medication_pages import is_headed_by_medication, seen_for_medication
from extract.roles.page_role import is_lesson, signals
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import IMPLIED
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_PRESCRIBES = _WORDINGS["prescribes"]
_SEEN_FOR_IT = _WORDINGS["seen_for_it"]
_SERVES_WITH = _WORDINGS["serves_with"]


def prescribed(page: Page, found: list[Finding]) -> Offered | None:
    """Outpatient care by medication that the provider itself prescribes, as clinics do that people see by video."""
    if (seen := seen_for_medication(page)) is not None:
        return Offered("outpatient", [page.evidence(unit) for unit in seen[:3]], f"{IMPLIED}prescribes", described=True)
    medication = next((one for one in found if (one.field, one.value) == ("modalities", "mat")), None)
    if medication is None:
        return None
    by_name = medication.claim == "own" and medication.rule.endswith("named")  # "Quarry Lane prescribes buprenorphine"
    says = by_name and any(_PRESCRIBES.search(item.quote.lower()) for item in medication.evidence)
    if medication.claim == "own" and not is_lesson(page):
        says = (
            says
            or is_headed_by_medication(page)
            or any(_SEEN_FOR_IT.search(item.quote.lower()) for item in medication.evidence)
        )
    if not says and (served := _serves_with_prescriptions(page)) is not None:
        return Offered("outpatient", [page.evidence(served)], f"{IMPLIED}prescribes", described=True)
    if not says and not any(name.startswith("prescribes ") for name in signals(page, "treats")[1]):
        return None
    return Offered("outpatient", list(medication.evidence), f"{IMPLIED}prescribes", described=True)


def _serves_with_prescriptions(page: Page) -> Unit | None:
    """The sentence of its own by which visits and prescriptions are what the provider gives."""
    if "prescription" not in page.document.low:
        return None
    own = (unit for unit in page.own if unit.block.zone == "main" and "prescription" in unit.low)
    return next((unit for unit in own if _SERVES_WITH.search(unit.low)), None)
