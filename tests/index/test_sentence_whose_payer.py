"""Payers that somebody has no longer, or that somebody else has, and whose words are no filter: people, plans, places."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
CIGNA: dict[str, Any] = {"insurer": ["cigna"]}
BEFORE, ANOTHERS = "it is said of what was before", "it is somebody else's"

PAYERS: list[tuple[str, dict[str, Any]]] = [
    # what somebody has no longer
    ("lost medicaid last month", {}),
    ("lost her aetna in march", {}),
    ("lost his job and his aetna", {}),
    ("losing medicaid, getting cigna", CIGNA),
    ("used to have aetna, now cigna", CIGNA),
    ("had aetna, has cigna now", CIGNA),
    ("cigna now, had aetna", CIGNA),
    ("had aetna until june, now uninsured", {}),
    ("switched from aetna to cigna", CIGNA),
    ("was on medicaid now cigna", CIGNA),
    ("was on oscar, now cigna", CIGNA),
    ("no longer has kaiser, now cigna", CIGNA),
    ("dropped by aetna", {}),
    ("aged out of dads aetna now on medicaid", {"payment": ["medicaid"]}),
    ("coming off medicaid", {}),
    ("aetna until june, now cigna", CIGNA),
    # what he has
    ("had cigna", CIGNA),
    ("has cigna now", CIGNA),
    ("lost his job, has cigna", CIGNA),
    ("moved from ohio, cigna", CIGNA),
    ("going from php, cigna", CIGNA),
    # another's: families are on one plan, unless another payer is named
    ("wife has cigna", CIGNA),
    ("husband is on cigna", CIGNA),
    ("wife has cigna but he has medicaid", {"payment": ["medicaid"]}),
    ("husband is on humana and she has cigna", CIGNA),
    ("on his wife's cigna", CIGNA),
    ("wife has cash", {"payment": ["self_pay"]}),
    # plans and states
    ("bcbs ppo of tx", {"insurer": ["bcbs_texas"], "plan": ["ppo"]}),
    ("anthem hmo of ohio", {"insurer": ["anthem"], "plan": ["hmo"]}),
    ("uhc choice plus", {"insurer": ["united_healthcare"]}),
    ("cigna from marketplace", CIGNA),
    ("covered ca silver plan cigna", CIGNA),
]


@pytest.mark.parametrize(("words", "fields"), PAYERS, ids=[case[0] for case in PAYERS])
def test_whose_payer_it_is(words: str, fields: dict[str, Any]) -> None:
    is_read(f"iop, {words}", IOP | fields, "")


TOLD: list[tuple[str, str, str]] = [
    ("lost medicaid last month", "lost medicaid", BEFORE),
    ("had aetna, has cigna now", "had aetna", BEFORE),
    ("switched from aetna to cigna", "switched from aetna", BEFORE),
    ("wife has cigna", "cigna", "whether who is to be treated is on the plan of the wife"),
    ("wife has cigna but he has medicaid", "cigna", ANOTHERS),
    ("caller in seattle, brother in phoenix", "caller in seattle", "it is where somebody lives"),
    ("residential w kids", "kids", "who may bring children"),
    ("pregnant 24 weeks", "24 weeks", "it is said of the caller"),
    ("iop in hi", "in hi", "it can be Hawaii"),
    ("rehab in mexico", "in mexico", "only places in the United States"),
]


@pytest.mark.parametrize(("sentence", "words", "why"), TOLD, ids=[case[0] for case in TOLD])
def test_what_is_told(sentence: str, words: str, why: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    assert any(one.words == words and one.values[0].startswith(why) for one in read if one.option == "not searched")


TEEN: dict[str, Any] = {"population": ["adolescents"]}
OTHERS: list[tuple[str, dict[str, Any], str]] = [
    # an age behind the person
    ("trans male 16, iop", {"population": ["lgbtq", "adolescents"]} | IOP, ""),
    ("teen boy 14 iop", TEEN | IOP, ""),
    ("wife 44 iop", IOP, ""),
    ("woman 12 weeks pregnant iop", {"population": ["pregnant_women"]} | IOP, ""),
    # small words that are no text
    ("vet w ptsd", {"population": ["veterans"], "condition": ["ptsd_trauma"]}, ""),
    ("emdr plus yoga", {"modality": ["emdr", "yoga"]}, ""),
    ("nurse w opioid addiction", {"condition": ["opioids"]}, ""),
    ("deaf caller, iop", IOP, ""),
    ("residential with her baby", {"level": ["residential"]}, ""),
    ("women with kids residential", {"population": ["pregnant_women"], "level": ["residential"]}, ""),
    ("no groups just individual therapist", {"modality": ["individual_therapy"]}, ""),
    ("php unless it is residential", {"level": ["php"]}, ""),
    ("pregnant 24 weeks iop", {"population": ["pregnant_women"]} | IOP, ""),
    ("24 week iop", {"weeks_min": 24.0, "weeks_max": 24.0} | IOP, ""),
    ("vet 70% disabled, iop", {"population": ["veterans"]} | IOP, ""),
    ("17yo failing school, iop", TEEN | IOP, ""),
    ("army vet iop", {"population": ["veterans"]} | IOP, ""),
    ("salvation army detox", {"level": ["detox"]}, "salvation army"),
    ("confidential iop", IOP, ""),
    ("needs medication, iop", IOP, ""),
    ("iop 300/mo max", IOP, ""),
    ("has medicade, iop", {"payment": ["medicaid"]} | IOP, ""),
    # what is refused ends where something else is fine
    ("won't go inpatient, php or iop ok", {"level": ["php", "iop"]}, ""),
    ("no detox, residential or inpatient, php", {"level": ["php"]}, ""),
    # a payer that is not known is no town
    ("etna iop", {"near": "etna, OH"} | IOP, ""),
    ("within walking distance of 10027, iop", {"near": "10027"} | IOP, ""),
    ("percs addiction iop", {"condition": ["opioids"]} | IOP, ""),
    ("meth addict residential", {"condition": ["stimulants"], "level": ["residential"]}, ""),
    ("mediCal iop", {"payment": ["medi_cal"]} | IOP, ""),
    ("iop step down", IOP, ""),
    ("no english, arabic, iop", {"language": ["ar"]} | IOP, ""),
    ("weekly therapy, iop", IOP, ""),
    ("can't do groups due to anxiety, iop", {"condition": ["anxiety"]} | IOP, ""),
    ("iop 2 wks from now", IOP, ""),
    ("willing to fly, iop", IOP, ""),
    ("baby is 10 weeks, iop", IOP, ""),
    ("off subs 2 weeks, iop", IOP, ""),
    ("allergic to suboxone, iop", IOP, ""),
    ("can pay 3000 cash, iop", {"payment": ["self_pay"]} | IOP, ""),
    ("phone addiction iop", {"condition": ["process_addictions"]} | IOP, ""),
    # places
    ("iop in tustin or san antonio", {"city": ["tustin", "san antonio, TX"]} | IOP, ""),
    ("within 1 hr of boston, iop", {"near": "boston, MA"} | IOP, ""),
    ("queens ny iop", {"near": "New York, NY"} | IOP, ""),
    ("rehab in mexico", {}, ""),
    ("iop in mexico mo", {"city": ["mexico"], "state": ["MO"]} | IOP, ""),
    ("iop in hi", IOP, ""),
    ("iop in HI", {"state": ["HI"]} | IOP, ""),
    ("dallas php", {"near": "dallas, TX", "level": ["php"]}, ""),
    ("dallas ga php", {"city": ["dallas"], "state": ["GA"], "level": ["php"]}, ""),
    ("near columbus iop", {"near": "columbus"} | IOP, ""),
    ("san antonio iop", {"near": "san antonio, TX"} | IOP, ""),
    ("san antonio", {}, "san antonio"),  # it may be a provider's name
    ("san antonio lighthouse iop", IOP, "san antonio lighthouse"),
    ("las vegas php", {"near": "Las Vegas, NV", "level": ["php"]}, ""),
    ("iop therapist spokane", {"near": "spokane, WA"} | IOP, "therapist"),
    ("caller in seattle, brother in phoenix, iop", {"city": ["phoenix"]} | IOP, ""),
    ("lives in mesa az works in tempe, iop", {"near": "mesa, AZ"} | IOP, ""),
    ("works in denver, iop", {"near": "denver, CO"} | IOP, ""),
    ("lives in tustin, iop in san diego", {"city": ["san diego"]} | IOP, ""),
    ("lives in ohio, iop in ohio", {"state": ["OH"]} | IOP, ""),
]


@pytest.mark.parametrize(("sentence", "fields", "text"), OTHERS, ids=[case[0] for case in OTHERS])
def test_words_that_are_no_filter(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)
