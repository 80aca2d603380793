"""A denial reaches all of its list, in every field, and nothing beside it."""

from __future__ import annotations

import pytest

from extract.claims.denied_lists import denied_lists
from extract.pipeline import extract_page
from tests.bounded import within

PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>We run an IOP in Elko.</p><p>{}</p>"
NO, OUT, YES, IN = "not_accepted", "out_of_network", "accepted", "in_network"

INSURERS = {
    "We take no Humana, Molina, Medicaid or Medicare.": {"humana": NO, "molina": NO, "medicaid": NO, "medicare": NO},
    "We accept no HMO plans, Medicaid or Kaiser.": {"medicaid": NO, "kaiser": NO},
    "Our clinic bills no Medicaid or Tricare plans.": {"medicaid": NO, "tricare": NO},
    "No Medicaid, Medicare or Tricare.": {"medicaid": NO, "medicare": NO, "tricare": NO},
    "No Medicaid or Medicare plans are accepted.": {"medicaid": NO, "medicare": NO},
    "We take PPO plans, but no Kaiser, Medicaid or Molina.": {"kaiser": NO, "medicaid": NO, "molina": NO},
    "We accept Aetna and Cigna, not Humana or Kaiser.": {"aetna": YES, "cigna": YES, "humana": NO, "kaiser": NO},
    "We accept most plans (not Medicare, Medicaid or Tricare).": {"medicare": NO, "medicaid": NO, "tricare": NO},
    "We are in network with Aetna, not Cigna or Optum.": {"aetna": IN, "cigna": OUT, "optum": OUT},
    "We accept all plans aside from Medicaid and Kaiser.": {"medicaid": NO, "kaiser": NO},
    "We work with every insurer, save Humana and Molina.": {"humana": NO, "molina": NO},
    "We take any plan apart from Tricare.": {"tricare": NO},
    "We accept all commercial plans but Kaiser and Oscar Health.": {"kaiser": NO, "oscar": NO},
    "Aside from Kaiser and Humana, we take every plan.": {"kaiser": NO, "humana": NO},
    "We do not take any insurance other than Cigna.": {"cigna": YES},
    "We take Aetna and Cigna but not Humana, Molina or any Medicaid plan.": {
        "aetna": YES,
        "cigna": YES,
        "humana": NO,
        "molina": NO,
        "medicaid": NO,
    },
    "We accept all plans, including Medicaid and Medicare, but not Kaiser or Tricare.": {
        "medicaid": YES,
        "medicare": YES,
        "kaiser": NO,
        "tricare": NO,
    },
    "We take Aetna but neither Medicaid nor Medicare.": {"aetna": YES, "medicaid": NO, "medicare": NO},
    # Nothing is refused, or not all of it.
    "No one is turned away; we take Medicaid and Medicare.": {"medicaid": YES, "medicare": YES},
    "No referral needed. We take Aetna, Cigna and Humana.": {"aetna": YES, "cigna": YES, "humana": YES},
    "We accept not only Aetna but also Cigna and Humana.": {"aetna": YES, "cigna": YES, "humana": YES},
    "There is no cost for clients with Medicaid or Medicare; we accept both.": {"medicaid": YES, "medicare": YES},
    "We accept Aetna, no matter the plan, and Cigna.": {"aetna": YES, "cigna": YES},
    "We take no Medicaid, but we accept Aetna and Cigna.": {"medicaid": NO, "aetna": YES, "cigna": YES},
    "Aside from Aetna, we also take Cigna and Humana.": {"cigna": YES, "humana": YES},
    "Families with no Medicare or Medicaid can pay by the month.": {},
    "We do not turn away anyone with Medicaid or Medicare; we take Medicaid.": {"medicaid": YES},
    "If you have no Aetna or Cigna coverage, we accept Medicaid.": {"medicaid": YES},
    "We accept Cigna with no copay or deductible, and Aetna.": {"cigna": YES, "aetna": YES},
}
LEVELS = {
    "We offer outpatient groups but no detox, residential or PHP.": {"iop", "outpatient"},
    "We have no detox, residential or sober living here.": {"iop"},
    "We offer PHP, not detox or residential.": {"iop", "php"},
    "Larch Ford has neither detox nor a residential program nor PHP.": {"iop"},
    "We refer out for detox, residential care and PHP.": {"iop"},
    "We refer clients to other providers for detox and residential treatment.": {"iop"},
    "For detox or residential care, we refer to Elko Springs.": {"iop"},
    "We work closely with local detox, residential and sober living programs.": {"iop"},
    "Our coordinators help you find detox, residential care and sober living.": {"iop"},
    "Our care managers arrange sober living and PHP for you.": {"iop"},
    "We provide all levels of care apart from detox and residential.": {"iop"},
    "We are not a detox, residential or sober living program.": {"iop"},
    "Our campus lacks detox or residential beds.": {"iop"},
    # Near ones
    "No referral needed: we offer IOP and PHP.": {"iop", "php"},
    "With no referral needed, our IOP and our PHP start weekly.": {"iop", "php"},
    "There is no waitlist for our PHP or our detox.": {"iop", "php", "detox"},
    "We offer not only detox but residential treatment.": {"iop", "detox", "residential"},
    "We don't just offer detox; we offer PHP.": {"iop", "detox", "php"},
    "We offer PHP, with no residential component.": {"iop", "php"},
    "We offer not just PHP, but also detox.": {"iop", "php", "detox"},
    "We offer PHP and detox, and no one waits.": {"iop", "php", "detox"},
    "We offer no detox, but we offer PHP and residential treatment.": {"iop", "php", "residential"},
    "We offer no-cost detox and PHP.": {"iop", "detox", "php"},
    "Aside from IOP, we also offer PHP and detox.": {"iop", "php", "detox"},
    "We are a not for profit, and we offer PHP and detox.": {"iop", "php", "detox"},
}
CARE = {
    "Our IOP has no yoga, acupuncture, EMDR or equine therapy.": set(),
    "Our IOP uses CBT, not EMDR or yoga.": {"cbt"},
    "In our IOP we use CBT and DBT but no EMDR, yoga or hypnosis.": {"cbt", "dbt"},
    "We refer out for EMDR, ketamine and neurofeedback.": set(),
    "We send clients elsewhere for EMDR and acupuncture.": set(),
    "Our IOP is not suitable for people with psychosis, bipolar disorder or eating disorders.": set(),
    "Our IOP is not designed to treat psychosis, OCD or eating disorders.": set(),
    "Our IOP is not right for those who have psychosis, OCD or bipolar disorder.": set(),
    "Our IOP treats depression, anxiety and OCD, not psychosis or eating disorders.": {"depression", "anxiety", "ocd"},
    "We treat all mental health conditions aside from psychosis and eating disorders.": {"mental_health"},
    "Our IOP is not for veterans, couples or adolescents.": set(),
    "Our IOP is for adults, not adolescents or children.": {"adults"},
    "We have no groups, tracks or beds for adolescents.": set(),
    "We can't treat people with psychosis, eating disorders or bipolar disorder.": set(),
    "Our IOP uses CBT rather than EMDR, DBT or yoga.": {"cbt"},
    # Near ones
    "You will find no judgment here, just CBT, DBT and EMDR.": {"cbt", "dbt", "emdr"},
    "Your time here will have no phones, and yoga and CBT are offered daily.": {"yoga", "cbt"},
    "Our IOP uses not only CBT but DBT and EMDR.": {"cbt", "dbt", "emdr"},
    "With no waiting list, our IOP offers yoga, CBT and EMDR.": {"yoga", "cbt", "emdr"},
    "Our IOP offers CBT, DBT and yoga, and no two days are alike.": {"cbt", "dbt", "yoga"},
    "Our IOP offers yoga at no extra cost, acupuncture and EMDR.": {"yoga", "acupuncture", "emdr"},
    "In addition to CBT, our IOP offers yoga and EMDR.": {"cbt", "yoga", "emdr"},
    "Apart from CBT, our IOP also offers yoga and EMDR.": {"cbt", "yoga", "emdr"},
    "Our IOP treats depression and anxiety; no diagnosis is needed.": {"depression", "anxiety"},
    "We do not treat anything other than eating disorders in our IOP.": {"eating_disorders"},
    "Our IOP is for veterans, not just adolescents.": {"veterans", "adolescents"},
}
REACHED = {
    "we lack detox, php or yoga": ["detox, php or yoga"],
    "our iop (no detox, php) is here": ["detox, php"],
    "no detox or php, and yoga is offered": ["detox or php"],
    "no detox and yoga is offered daily": ["detox"],
    "no 12-step, cbt and dbt": ["12-step"],
    "we offer no 12-step, cbt and dbt": ["12-step, cbt and dbt"],
    "no medicaid? no problem": ["medicaid"],
    "no longer than detox": [],
    "whether or not you need detox or php": [],
    "no pressure, php or iop": [],
}


def _read(body: str):  # type: ignore[no-untyped-def]
    return extract_page(PAGE.format(body))


@pytest.mark.parametrize(("body", "expected"), INSURERS.items(), ids=INSURERS)
def test_insurers(body: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in _read(body).insurers} == expected


@pytest.mark.parametrize(("body", "expected"), LEVELS.items(), ids=LEVELS)
def test_levels(body: str, expected: set[str]) -> None:
    assert {program.level_of_care.value for program in _read(body).programs} == expected


@pytest.mark.parametrize(("body", "expected"), CARE.items(), ids=CARE)
def test_conditions_modalities_and_populations(body: str, expected: set[str]) -> None:
    found = {
        one.code
        for program in _read(body).programs
        for one in (*program.modalities, *program.conditions, *program.populations)
    }
    assert found == expected


@pytest.mark.parametrize(("low", "expected"), REACHED.items(), ids=REACHED)
def test_reach(low: str, expected: list[str]) -> None:
    assert [low[held.start : held.end] for held in denied_lists(low)] == expected


@pytest.mark.parametrize(
    "piece",
    ["no ", "no a, ", "not for people with ", "all plans but ", "all aside from ", "for x, we ", "refer out ", "help you find ", "work with local "],
)  # fmt: skip
def test_hostile_text_is_read_in_time(piece: str) -> None:
    sentence = piece * (1500 // len(piece))  # of the longest length: 1 MB of them
    assert within(2, lambda: [denied_lists.__wrapped__(sentence) for _ in range(700)])
