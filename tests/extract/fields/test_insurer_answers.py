"""Insurers named in answers, under headings of their kinds, by one clinician, and where some plans of a brand alone are refused."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from records.models import Finding

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
Said = dict[str, str]


def found_on(body: str) -> list[Finding]:
    """The findings on the page of fees of a made-up practice of one clinician."""
    body = body if body.startswith("<") else f"<p>{body}</p>"
    return insurers.find(
        analyse(
            parse(
                "<html><head><title>Fees and Insurance | Juniper Lantern Counseling</title></head><body><h1>Fees and Insurance</h1>"
                f"<p>I offer individual therapy for adults at my practice in Quarryville.</p>{body}</body></html>"
            )
        )
    )


def statuses(found: list[Finding], claim: str) -> Said:
    return {one.value["id"]: one.value["status"] for one in found if one.claim == claim}


def asked(question: str, answer: str) -> str:
    return f"<h3>{question}</h3><p>{answer}</p>"


ANSWERS: list[tuple[str, Said]] = [
    (asked("Do you take insurance?", "Yes: Aetna, Cigna and Humana, but not Kaiser."), {"aetna": YES, "cigna": YES, "humana": YES, "kaiser": NO}),
    (asked("Do you accept insurance?", "Yes - Aetna and Cigna; not Kaiser."), {"aetna": YES, "cigna": YES, "kaiser": NO}),
    (asked("Do you accept insurance?", "Yes. Aetna and Cigna."), {"aetna": YES, "cigna": YES}),
    (asked("Are you in network with any insurance?", "Yes: Aetna and Cigna."), {"aetna": IN, "cigna": IN}),
    (asked("Which plans are you in network with?", "Aetna, Cigna, but not Kaiser."), {"aetna": IN, "cigna": IN, "kaiser": OUT}),
    (asked("What insurance do you take?", "Only Aetna and Cigna."), {"aetna": YES, "cigna": YES}),
    (asked("Do you bill insurance?", "Yes: Aetna (PPO only), but not Molina or Kaiser."), {"aetna": YES, "molina": NO, "kaiser": NO}),
    ("<p><b>Q: Do you take insurance?</b></p><p>A: Yes: Aetna and Cigna.</p>", {"aetna": YES, "cigna": YES}),
    ("Do you take insurance? Yes: Aetna and Optum but no Medicaid.", {"aetna": YES, "optum": YES, "medicaid": NO}),
    ("<h3>Do you accept insurance?</h3><p>Yes, the following:</p><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": YES, "cigna": YES}),
    ("<h3>Do you accept insurance?</h3><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": YES, "cigna": YES}),
    (asked("¿Aceptan seguro?", "Sí: Aetna y Humana, pero no Kaiser."), {"aetna": YES, "humana": YES, "kaiser": NO}),
    # who has what is asked
    (asked("Are you in network with my insurance?", "Yes, if you have Aetna, Cigna or Humana."), {"aetna": IN, "cigna": IN, "humana": IN}),
    (asked("Are you in-network?", "Yes, with Aetna and Cigna."), {"aetna": IN, "cigna": IN}),
    (asked("Do you take my insurance?", "If you have Aetna or Cigna, yes."), {"aetna": YES, "cigna": YES}),
    (asked("Do you accept my insurance?", "We do if you are covered by Aetna or Humana."), {"aetna": YES, "humana": YES}),
    (asked("Are you in network with any plans?", "Yes! For Cigna and Optum."), {"cigna": IN, "optum": IN}),
    (asked("Are you in-network?", "Yes, but only with Aetna."), {"aetna": IN}),
    (asked("Do you accept insurance?", "Yes, as long as you have Aetna or Cigna."), {"aetna": YES, "cigna": YES}),
    (asked("Are you in network with my insurance?", "Yes, if your plan is with Aetna, but not Kaiser."), {"aetna": IN, "kaiser": OUT}),
    (asked("Do you accept Aetna?", "We do, if you have a PPO."), {}),
    (asked("Do you take Cigna?", "Yes, as long as your plan agrees."), {}),
    (asked("Do you take Cigna?", "Yes, we do."), {"cigna": YES}),
    (asked("Do you take insurance?", "Yes, with the exception of Medicaid."), {"medicaid": NO}),
    (asked("Do you accept insurance?", "Yes, except Medicaid and Medicare."), {"medicaid": NO, "medicare": NO}),
    (asked("Are you in network with my insurance?", "Yes, except for Kaiser."), {"kaiser": OUT}),
    (asked("Are you in network?", "Yes, with most plans, including Aetna."), {"aetna": IN}),
    (asked("Are you in-network?", "With Aetna, yes. With Cigna, no."), {"aetna": IN, "cigna": OUT}),
    (asked("Do you take insurance?", "Aetna, yes. Medicaid, no."), {"aetna": YES, "medicaid": NO}),
    (asked("What if I have Medicare?", "Not at this time."), {"medicare": NO}),
    (asked("What about Medicaid?", "Sorry, not at this time."), {"medicaid": NO}),
    (asked("I have Medicaid. What if I have Medicaid and Medicare?", "We do not accept them."), {"medicaid": NO, "medicare": NO}),
    (asked("And if I have Medicare?", "We can't take it right now."), {"medicare": NO}),
    # no answer, an unsure one, one for a few, or a question about insurers and not about us
    ("<h3>Do you accept insurance?</h3><p>No.</p><p>Aetna and Cigna will pay you back.</p>", {}),
    (asked("Do you accept insurance?", "Not yet: Aetna and Cigna are pending."), {}),
    (asked("Do you take my insurance?", "Probably: Aetna, Cigna and Humana."), {}),
    (asked("Do your therapists take insurance?", "Some do: Aetna and Cigna."), {}),
    (asked("Does insurance cover rehab?", "Yes: Aetna, Cigna and Humana."), {}),
    (asked("Do you take insurance?", "Yes: Aetna members should ask their plan for a list."), {}),
    (asked("What if I have Medicaid?", "No problem! We can help you find a place."), {}),
    (asked("What if I have Medicaid?", "No need to worry."), {}),
    (asked("What if I have Medicaid?", "Call us and ask."), {}),
    (asked("What if my Aetna plan changes?", "Not at this time."), {}),
    (asked("Is there a waiting list?", "Yes, with Aetna and Cigna."), {}),
    (asked("Are you in network?", "Yes, if you have Aetna we will check your plan."), {}),
    (asked("Do you work with out-of-network benefits of my insurance?", "Yes, if you have Aetna or Cigna."), {"aetna": OUT, "cigna": OUT}),
    ("<h3>Do you have insurance?</h3><select><option>Aetna</option><option>Cigna</option></select>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ANSWERS, ids=[body for body, _ in ANSWERS])
def test_a_question_at_large_is_answered_by_names(body: str, expected: Said) -> None:
    assert statuses(found_on(body), "own") == expected


def listed(over: str, *sections: tuple[str, str]) -> str:
    return f"<h2>Insurance</h2><p>{over}</p>" + "".join(
        f"<h3>{head}</h3><ul><li>{name}</li></ul>" for head, name in sections
    )


SECTIONS: list[tuple[str, Said]] = [
    (listed("We are in network with the plans below.", ("Commercial", "Aetna"), ("Government", "TRICARE")), {"aetna": IN, "tricare": IN}),
    (listed("We are in network with the following plans. Call us with questions.", ("Commercial Plans", "Aetna"), ("Managed Care", "Molina")), {"aetna": IN, "molina": IN}),
    (listed("Our clinicians accept:", ("Commercial", "Aetna"), ("EAP", "ComPsych")), {"aetna": YES, "compsych": YES}),
    (listed("We do not accept the following plans.", ("Commercial", "Aetna"), ("HMO plans", "Kaiser")), {"aetna": NO, "kaiser": NO}),
    (listed("We are out of network with the insurers listed below.", ("Private", "Aetna")), {"aetna": OUT}),
    (listed("We are in network with the plans below.", ("Commercial", "Aetna"), ("Out of network", "Cigna")), {"aetna": IN, "cigna": OUT}),
    # another section has begun, nothing points at the list, or what points says nothing of us
    (listed("We are in network with the plans below.", ("Commercial", "Aetna"), ("Who we work for", "Optum")), {"aetna": IN}),
    (listed("There are two kinds of plans.", ("Commercial", "Aetna"), ("Government", "TRICARE")), {}),
    (listed("Members of the following plans may ask for a superbill.", ("Commercial", "Aetna")), {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SECTIONS, ids=[body for body, _ in SECTIONS])
def test_a_sentence_decides_for_lists_under_headings_of_kinds(body: str, expected: Said) -> None:
    assert statuses(found_on(body), "own") == expected


CLINICIAN: list[tuple[str, Said]] = [
    ("I am unable to accept Medicaid.", {"medicaid": NO}),
    ("I'm unable to take Medicare.", {"medicare": NO}),
    ("At this time I am not able to bill Medicaid or Medicare.", {"medicaid": NO, "medicare": NO}),
    ("I can't take Medicare clients.", {"medicare": NO}),
    ("I'm no longer taking Cigna.", {"cigna": NO}),
    ("I have opted out of Medicare.", {"medicare": NO}),
    ("I've opted out of Medicare.", {"medicare": NO}),
    ("I will not bill Medicaid.", {"medicaid": NO}),
    ("I have contracts with Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("I take Aetna and Optum.", {"aetna": YES, "optum": YES}),
    # somebody who was treated
    ("I had Aetna when I was there and I was unable to accept help.", {}),
    ("I am unable to accept that my son had Medicaid.", {}),
    ("I was unable to pay, and Medicaid helped me.", {}),
    ("I am so glad they accept Medicaid.", {}),
    ("I am insured by Aetna and they took me.", {}),
    ("I can use my Aetna here, and it saved my life.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLINICIAN, ids=[text for text, _ in CLINICIAN])
def test_what_one_clinician_takes(text: str, expected: Said) -> None:
    assert statuses(found_on(text), "own") == expected


SOME: list[tuple[str, Said, Said]] = [
    ("Not all Aetna plans are taken.", {}, {"aetna": YES}),
    ("We do not take all Aetna plans.", {}, {"aetna": YES}),
    ("We cannot accept every Cigna plan.", {}, {"cigna": YES}),
    ("Some Aetna plans are not accepted.", {}, {"aetna": YES}),
    ("Certain Cigna plans are not covered.", {}, {"cigna": YES}),
    ("Some plans under Cigna are not accepted.", {}, {"cigna": YES}),
    ("We are not in network with every Cigna plan.", {}, {"cigna": IN}),
    ("We do not accept all Aetna or Cigna plans.", {}, {"aetna": YES, "cigna": YES}),
    ("Many Humana plans are out of network with us.", {}, {"humana": OUT}),
    ("We do not accept most Cigna plans.", {}, {"cigna": NO}),
    # all of them are refused
    ("No Aetna plans are taken.", {"aetna": NO}, {}),
    ("We do not accept any Cigna plans.", {"cigna": NO}, {}),
    ("We do not accept Aetna, Cigna or Humana plans.", {"aetna": NO, "cigna": NO, "humana": NO}, {}),
    ("Most plans are taken, but Kaiser plans are not accepted.", {"kaiser": NO}, {}),
    ("We do not accept all insurance, including Medicaid plans.", {"medicaid": NO}, {}),
    ("We don't accept some insurances, such as Kaiser plans.", {"kaiser": NO}, {}),
    ("We take some Aetna plans.", {"aetna": YES}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "own", "unclear"), SOME, ids=[text for text, _, _ in SOME])
def test_a_refusal_of_some_plans_refuses_no_insurer(text: str, own: Said, unclear: Said) -> None:
    found = found_on(text)
    assert (statuses(found, "own"), statuses(found, "unclear")) == (own, unclear)
