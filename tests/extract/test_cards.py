"""Fragments of one who treats, without "we" or a verb, and fragments of others that look like them."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(title: str, text: str) -> str:
    head, *lines = text.split("\n")
    body = f"<h1>{head}</h1>" + "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


CARDS = [
    pytest.param("Teen IOP", "Teen IOP\nFor teens 13-17 with depression. DBT skills and art.\nThree afternoons a week, 3:30-6:30. Cigna, Aetna.", {"iop"}, id="teens"),
    pytest.param("Evening IOP", "Evening IOP\nFor adults with alcohol use. Four evenings a week, 6-9 pm. Private pay. (208) 555-0106", {"iop"}, id="evenings"),
    pytest.param("Suboxone in Boise", "Suboxone in Boise\n$189 the first visit, $95 a month after. Urine test at the visit. Text (208) 555-0106.", {"outpatient"}, id="a medication in a town"),
    pytest.param("Counseling | Lark University", "Counseling\nFor students, at no cost. Up to eight sessions. Groups: anxiety, grief. Drop-in Tuesdays, 1-3 pm.", {"outpatient"}, id="a college's counseling"),
    pytest.param("Men's detox", "Men's detox\nFive days. 12 beds, for men. Medicaid and Aetna. Walk-ins at 40 Court St.", {"detox"}, id="a detox"),
]  # fmt: skip
NONE = [
    pytest.param("Telehealth IOP", "Telehealth IOP\nOf 212 adults, 61% stayed for nine hours a week through week eight. Three mornings a week. Depression was less by half. (208) 555-0106", id="a paper"),
    pytest.param("Detox on Oak Street", "Detox on Oak Street\nThe house opened on Monday. It has 12 beds. Five days, Medicaid. (208) 555-0106", id="a report"),
    pytest.param("IOP", "IOP\nThey moved me to IOP today. Three mornings a week, 9-12 am. Kaiser. My plant: $20 a week.", id="a diary"),
    pytest.param("IOP benefits", "IOP benefits\nThree evenings a week. $25 a visit. For adults. Your plan: Aetna. (208) 555-0106", id="a plan"),
    pytest.param("Intensive outpatient", "Intensive outpatient\nOften three evenings a week, 6-9 pm, for adults. Typically 8 weeks. Aetna usually pays.", id="a lesson"),
    pytest.param("IOP software", "IOP software\nMade for IOP and PHP programs. $60 a month. Call (208) 555-0106. 30 days free for adults.", id="a firm"),
    pytest.param("Find an IOP", "Find an IOP\nThree evenings a week. For adults. Call (208) 555-0106. Aetna.", id="who finds one"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "levels"), CARDS)
def test_a_card_is_a_providers(title: str, text: str, levels: set[str]) -> None:
    found = extract_page(page(title, text))
    assert found.page_role == "provider", found.page_role_signals
    assert {program.level_of_care.value for program in found.programs} == levels


@pytest.mark.parametrize(("title", "text"), NONE)
def test_no_card(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert not found.programs, found.page_role_signals
