"""Insurers in the only plan that is refused, in a No with a question behind it, in networks one belongs to, and of two people alone; ways to pay beside."""

from __future__ import annotations

import pytest

from extract.patterns.terms import Match
from extract.paying.free_of_charge import is_free_treatment
from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, must_state, page

CASES = [
    pytest.param("UnitedHealthcare is the only plan we do not accept.", ["united_healthcare not_accepted"], [], id="the only plan"),
    pytest.param("Kaiser is the only insurance that we don't take.", ["kaiser not_accepted"], [], id="the only insurance"),
    pytest.param("Aetna and Cigna are the only ones we do not bill.", ["aetna not_accepted", "cigna not_accepted"], [], id="the only ones"),
    pytest.param("The only insurance we do not accept is Kaiser.", ["kaiser not_accepted"], [], id="the only one is"),
    pytest.param("The only plans we don't take are Kaiser and Molina.", ["kaiser not_accepted", "molina not_accepted"], [], id="the only two are"),
    pytest.param("Humana is the only major carrier we are not accepting.", ["humana not_accepted"], [], id="the only carrier"),
    pytest.param("Kaiser is the only plan we accept.", ["kaiser accepted"], ["not_accepted"], id="the only one that is taken"),
    pytest.param("Do you take Medicaid? Unfortunately, no. Do you take Medicare? Yes.", ["medicaid not_accepted", "medicare accepted"], [], id="no and another question"),
    pytest.param("Do you take Medicaid? No. Do you take Medicare? Yes.", ["medicaid not_accepted", "medicare accepted"], [], id="a bare no"),
    pytest.param("Do you accept Aetna? Sorry, no. Do you accept Cigna? Yes, we do.", ["aetna not_accepted", "cigna accepted"], [], id="sorry"),
    pytest.param("Do you take Medicaid? Yes. Do you take Medicare? No. We take Aetna.", ["medicaid accepted", "medicare not_accepted", "aetna accepted"], [], id="yes, then no"),
    pytest.param("Our program is covered by Blue Cross.", ["blue_cross_blue_shield accepted"], [], id="covered by"),
    pytest.param("Good news: our program is covered by Aetna.", ["aetna accepted"], [], id="covered, behind a colon"),
    pytest.param("Our program may be covered by Aetna.", [], ["aetna"], id="may be covered"),
    pytest.param("We belong to the Cigna and Optum networks.", ["cigna in_network", "optum in_network"], [], id="networks that one belongs to"),
    pytest.param("Our clinicians belong to the Aetna, Cigna and Optum networks.", ["aetna in_network", "cigna in_network", "optum in_network"], [], id="three of them"),
    pytest.param("We do not belong to the Cigna network.", ["cigna out_of_network"], [], id="no network of ours"),
    pytest.param("Many doctors belong to the Cigna network.", [], ["cigna"], id="of others"),
    pytest.param("Only Dana and Marcus take Medicaid.", [], ["medicaid"], id="two people alone"),
    pytest.param("Only Priya and Joel accept Aetna. We accept Cigna.", ["cigna accepted"], ["aetna"], id="two people, and the house"),
    pytest.param("We only take Medicaid.", ["medicaid accepted"], [], id="it alone"),
    pytest.param("Only Medicaid and Medicare are taken.", ["medicaid accepted", "medicare accepted"], [], id="the two alone"),
]  # fmt: skip
PAYING = [
    pytest.param("We accept Cigna (PPO plans only).", [], ["most_ppo"], id="plans of one insurer"),
    pytest.param("We accept Cigna (all PPO plans) and Humana.", [], ["most_ppo"], id="all plans of one"),
    pytest.param("We accept Aetna and Cigna - PPO plans only.", [], ["most_ppo"], id="behind a dash"),
    pytest.param("We accept Cigna (commercial plans only) and Aetna.", [], ["private_insurance"], id="commercial plans of one"),
    pytest.param("We accept PPO plans.", ["most_ppo"], [], id="of anybody"),
    pytest.param("We accept Cigna and most PPO plans.", ["most_ppo"], [], id="one and most"),
    pytest.param("We take Cigna (and most PPO plans).", ["most_ppo"], [], id="others in brackets"),
    pytest.param("There is no cost to the student. We do not accept insurance.", ["free"], ["self_pay"], id="no cost to the student"),
    pytest.param("There is absolutely no charge to our residents. We don't bill insurance.", ["free"], ["self_pay"], id="no charge to residents"),
    pytest.param("There is no cost to the student or his family. We take no insurance.", ["free"], ["self_pay"], id="nor the family"),
    pytest.param("Books are given at no cost to the student. We do not accept insurance.", ["self_pay"], ["free"], id="books"),
    pytest.param("There is no cost to residents for parking. We do not accept insurance.", ["self_pay"], ["free"], id="parking"),
    pytest.param("There is no cost to you for the assessment. We do not accept insurance.", ["self_pay"], ["free"], id="an assessment"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stated", "never"), CASES)
def test_insurers_in_short_answers(text: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"{OURS}<p>{text}</p>"), [f"insurers: {one}" for one in stated], never)


@pytest.mark.parametrize(("text", "stated", "never"), PAYING)
def test_ways_to_pay_beside_insurers(text: str, stated: list[str], never: list[str]) -> None:
    codes = {one.code for one in extract_page(page(f"{OURS}<p>{text}</p>")).payment}
    assert set(stated) <= codes, codes
    assert codes.isdisjoint(never), codes


@pytest.mark.parametrize("low", ["there is no cost to the student?", "there is no cost to students with medicaid"])
def test_no_cost_in_a_question_or_for_some(low: str) -> None:
    assert not is_free_treatment(low, Match("payment", "free", 9, 19))
