"""Pages under the name of a medication: those of an office say what a visit costs and what is brought, those on the medicine do not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OFFICE = "<p>12 Alder St, Suite 2, Salem, OR 97301. (503) 555-0142</p>"
PAGES = [
    pytest.param("Buprenorphine (Suboxone)", f"<h2>Cost</h2><p>First visit $250. Follow-up visits $120.</p><h2>What to bring</h2><p>Bring a photo ID.</p>{OFFICE}", True, id="what it costs and what is brought"),
    pytest.param("Suboxone treatment", f"<p>New patients are seen within two days. A urine test is done each time. Bring your bottles.</p>{OFFICE}", True, id="who is seen and tested"),
    pytest.param("Buprenorphine maintenance", "<p>Induction: you must be in a mild state of withdrawal.</p><p>$240 initial evaluation</p><p>$110 follow-up visits</p>", True, id="prices alone and the first dose"),
    pytest.param("Medication-assisted treatment", f"<p>Call 503-555-0142 to schedule an appointment. Monthly visits. Insurance or cash.</p>{OFFICE}", True, id="a call, visits and pay"),
    pytest.param("Sublocade", f"<p>The shot is given at monthly visits. Patients are seen by video as well. Cash and insurance.</p>{OFFICE}", True, id="a shot once a month"),
    pytest.param("Suboxone", "<p>Suboxone is taken under the tongue. Side effects are headache and sweating. Bring a list to your pharmacist. Monthly visits are common; a urine test is done.</p>", False, id="near: on the medicine"),
    pytest.param("Suboxone treatment", "<p>A visit costs $100 to $300 in most towns. Some doctors typically ask for a urine test and monthly visits.</p>", False, id="near: what it costs anywhere"),
    pytest.param("What is Suboxone treatment?", f"<p>You bring an ID. A urine test is done at monthly visits. $100 per visit.</p>{OFFICE}", False, id="near: a question over a lesson"),
    pytest.param("Suboxone treatment near you", f"<p>Find a doctor. Monthly visits, urine tests and cash prices differ. $100 per visit.</p>{OFFICE}", False, id="near: who finds doctors"),
    pytest.param("Suboxone treatment", "<p>A urine test is done. Monthly visits follow.</p>", False, id="near: neither a price nor a phone"),
    pytest.param("Naloxone", f"<p>Bring your kit. A walk-in class on Monday. Cash.</p>{OFFICE}", False, id="near: another medicine"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "is_an_offices"), PAGES)
def test_an_office_for_a_medication(head: str, body: str, is_an_offices: bool) -> None:
    page = f"<html><head><title>{head}</title></head><body><main><h1>{head}</h1>{body}</main></body></html>"
    found = extract_page(page)
    assert (found.page_role == "provider") == is_an_offices, found.page_role_signals
    assert [one.level_of_care.value for one in found.programs] == (["outpatient"] if is_an_offices else [])
