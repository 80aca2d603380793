""" "This program" behind a sentence on Medicaid is Medicaid, and gives no care here; behind who takes Medicaid it is the program at hand."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_role_evidence import page

CARE = "a wide range of services, including outpatient counseling, intensive outpatient programs and residential treatment."
OF_THE_PLAN = [
    "Medi-Cal offers coverage for addiction treatment. This program provides {care}",
    "Medicaid is a state plan for people of small means. The program includes {care}",
    "Medicare provides insurance from 65 on. This program offers {care}",
    "TRICARE serves families of soldiers. This plan provides {care}",
    "Medicaid, the state's own insurance, helps people in need. This program offers {care}",
    "Medi-Cal gives care at no cost. The program provides {care} It also offers detox.",
    "Medicaid gives cards to those who qualify. This program provides {care}",
    "Medicare is the federal insurance of the old. The program provides {care}",
]
OF_US = [
    "We accept Medicaid. This program provides {care}",
    "Medicaid is accepted. This program provides {care}",
    "Medicaid pays for all of it. This program provides {care}",
    "Medi-Cal covers our groups. This program provides {care}",
    "Adults with Medicaid are welcome. This program provides {care}",
    "Our groups meet at night. This program provides {care}",
    "Medicaid is one way to pay. We run this program, which provides {care}",
]


@pytest.mark.parametrize("text", OF_THE_PLAN)
def test_a_public_plan_gives_no_care_here(text: str) -> None:
    about = "# Coverage for addiction treatment\nAt Fernlight Recovery, we know how much this matters to families.\nThere are rules for who qualifies."
    found = extract_page(page(f"{about}\n{text.format(care=CARE)}", "Coverage"))
    assert not {program.level_of_care.value for program in found.programs} & {"iop", "residential", "detox"}


@pytest.mark.parametrize("text", OF_US)
def test_this_program_is_the_one_at_hand(text: str) -> None:
    about = "# Evening treatment\nWe treat addiction on Quarry Street. Our counselors see adults."
    found = extract_page(page(f"{about}\n{text.format(care=CARE)}", "Evenings"))
    assert "iop" in {program.level_of_care.value for program in found.programs}
