"""Small practices say little: the name of one clinician, what a session costs, which insurers are taken. Other trades and guides say the like."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

PRACTICES: list[Any] = [
    pytest.param('Home', '<h1>Ann Quill, LMFT</h1><p>Therapy for individuals and couples in Sacramento.</p><p>Anxiety, depression, grief and life changes.</p><p>In-person and video sessions. $150 per session. Hablo español.</p>', id='fragments'),
    pytest.param('Home', '<h1>Ann Quill, LMFT</h1><h2>Licensed Marriage and Family Therapist</h2><p>Life can feel heavy. You do not have to carry it alone.</p><p>Specialties: trauma, couples, EMDR.</p><p>Office in Reno, NV. Evening appointments. Aetna, Cigna, Optum.</p>', id='a licence as subheading'),
    pytest.param('Home', '<h1>Ann Quill, PhD</h1><p>Licensed Psychologist</p><p>Anxiety, OCD, depression</p><p>12 Mill St, Suite 4, Toledo, OH 43604</p>', id='a psychologist with an address'),
    pytest.param('Welcome', '<p>Ann Quill, LCSW</p><h1>Welcome</h1><p>Counseling for teens and young adults. Sessions are 50 minutes. Out of network with all plans.</p>', id='the name before the heading'),
    pytest.param('Home | Ann Quill', '<h1>Ann Quill, LPC</h1><p>Helping adults heal from trauma with EMDR and IFS.</p><p>Schedule a free 15-minute consultation.</p>', id='helping adults'),
    pytest.param('About', '<h1>Dr. Ann Quill, Psy.D.</h1><p>Dr. Quill is a clinical psychologist in private practice in Reno. She works with adults with anxiety, panic and depression, using CBT and ACT.</p><p>She is licensed in Nevada (PSY 01234).</p>', id='told in the third person'),
    pytest.param('Fees and Policies', '<h2>Fees</h2><p>The fee for a 50 minute session is $190. Couples sessions of 80 minutes are $280.</p><p>Dr. Quill is not on insurance panels. A statement for reimbursement is provided on request.</p><h2>Cancellations</h2><p>Sessions canceled with less than 48 hours notice are charged in full.</p>', id='neither panels nor a name'),
    pytest.param('Rates', '<h1>Rates</h1><p>Individual session, 50 min: $175</p><p>Couples session, 75 min: $240</p><p>I am not in network with any insurance plans, but I can give you a superbill.</p>', id='a price list'),
    pytest.param('Dr. Ann Quill | Fees', '<h1>Fees</h1><p>Psychological evaluation: $1,800. Psychotherapy session: $200.</p><p>Payment by check or card at each session.</p>', id='an evaluation'),
    pytest.param('Payment', '<h1>Payment</h1><p>My fee is $180 for a 50-minute hour. I do not bill insurance. Clients may use out-of-network benefits; common procedure codes are 90791, 90834 and 90837.</p>', id='procedure codes'),
    pytest.param('Insurance', '<h1>Insurance</h1><p>I am an out-of-network provider. Clients pay at the time of session, and I send a superbill each month.</p><p>Call your plan and ask what it pays for out-of-network sessions.</p>', id='superbills without a price'),
    pytest.param('Insurance', '<h1>Insurance</h1><p>Quarrystem is in-network with Aetna, Cigna and Medica.</p><p>Quarrystem is out-of-network with United.</p><p>Clients without insurance pay $140 per session.</p>', id='in-network by one word'),
    pytest.param('Insurance', '<h1>Insurance we take</h1><p>Quarrystem Counseling accepts Aetna, Cigna and Medica. Quarrystem Counseling does not accept Medicare.</p>', id='accepts by two words'),
    pytest.param('Coverage', '<h1>Coverage</h1><p>Quarrystem accepts Aetna, Cigna and Optum for therapy. Quarrystem also works with Medicaid.</p>', id='for therapy'),
    pytest.param('Paying for care', '<h1>Paying for care</h1><p>Quarrystem is contracted with Aetna and Medica. Therapists at Quarrystem bill these plans directly.</p>', id='its therapists bill'),
    pytest.param('Seguros | Centro Puente', '<h1>Seguros que se aceptan</h1><ul><li>Medicaid</li><li>Aetna</li><li>Molina</li></ul><p>Si no tiene seguro, el costo por sesión es de $60.</p><p>Llame al (713) 555-0142 para pedir una cita.</p>', id='Spanish list under a name'),
    pytest.param('Formas de pago', '<h1>Formas de pago y seguros</h1><p>Consultorio de la Lic. Ana Roble Cantera, psicóloga.</p><p>Se aceptan Aetna, Cigna y pagos en efectivo. La consulta de 50 minutos cuesta $90.</p>', id='Spanish, consultorio'),
    pytest.param('Seguro médico', '<h1>Seguro médico</h1><p>La clínica acepta Medicaid, Molina y Ambetter. Las sesiones con el consejero se facturan directamente al seguro.</p>', id='Spanish, the clinic at hand'),
    pytest.param('Costos', '<h1>Costos</h1><p>Terapia individual: $80 por sesión de 50 minutos. Terapia de pareja: $100.</p><p>Se acepta tarjeta y efectivo. Cancelaciones con 24 horas de anticipación.</p>', id='Spanish prices'),
    pytest.param('Seguros', '<h1>Seguros aceptados</h1><p>Trabajamos con Aetna, Cigna, Molina y Medicaid. Nuestros terapeutas hablan español.</p>', id='Spanish, we work with'),
]  # fmt: skip
OTHERS: list[Any] = [
    pytest.param('Fees', '<h1>Fees</h1><p>A 60 minute session is $90. Couples sessions are $170. Cancel 24 hours before your massage.</p>', id='massage'),
    pytest.param('Packages', '<h1>Packages</h1><p>Family session, 60 minutes: $250. Couples session: $180. Prints are extra. Sessions canceled within 48 hours are charged.</p>', id='photographs'),
    pytest.param('Home', '<h1>Ann Quill, DDS</h1><p>Family dentist in Reno. Anxiety about the dentist? Sedation is available. Aetna, Cigna, Delta.</p>', id='a dentist'),
    pytest.param('Blog', '<h1>Five ways to calm anxiety</h1><p>By Ann Quill, LMFT</p><p>Breathe slowly. Anxiety passes. Depression often comes with it.</p>', id='a blog'),
    pytest.param('What therapy costs', '<h1>What does therapy cost?</h1><p>A 50-minute session costs $100 to $250. Therapists are often out of network and give a superbill.</p>', id='what it costs anywhere'),
    pytest.param('Aetna', '<h1>Does Aetna cover therapy?</h1><p>Aetna is in-network with thousands of therapists. Aetna accepts claims for sessions. Cigna and Optum do as well.</p>', id='a guide to an insurer'),
    pytest.param('Seguros', '<h1>¿Qué seguros cubren la terapia?</h1><p>Medicaid, Aetna y Molina cubren la terapia con un psicólogo. La sesión puede costar $60.</p>', id='Spanish guide'),
    pytest.param('Ann Quill, LMFT', '<h1>Ann Quill, LMFT</h1><p>Is this your profile? Claim your listing.</p><p>Therapist in Sacramento. Anxiety, depression. Similar therapists near you.</p>', id='a profile in a directory'),
    pytest.param('Home', '<h1>Bo Larch, MD</h1><p>Cardiology in Reno. Heart disease and stress tests. New patients welcome.</p>', id='a physician of another field'),
    pytest.param('Supervision', '<h1>Ann Quill, LCSW</h1><p>Clinical supervision for associates. $80 per hour. Continuing education for therapists on trauma and EMDR.</p>', id='supervision'),
    pytest.param('Insurance', '<h1>Insurance</h1><p>Quarrystem accepts Aetna, Cigna and Delta Dental. Quarrystem sees children for cleanings.</p>', id="a dentist's insurers"),
    pytest.param('Insurance', '<h1>Insurance</h1><p>Quarrystem is in-network with Aetna, Cigna and VSP. Eye exams and glasses for the whole family.</p>', id="an optician's insurers"),
]  # fmt: skip


def page(text: str, title: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{text}</main></body></html>"


@pytest.mark.parametrize(("title", "text"), PRACTICES)
def test_a_small_practice_is_a_provider(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(("title", "text"), OTHERS)
def test_other_trades_and_guides_are_none(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role != "provider", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.prices] == []


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Home", "<h1>Ann Quill, LMFT</h1><p>Therapy for adults and couples in Reno. $150 per session.</p>", "Ann Quill, LMFT"),
        ("Home", "<p>Ann Quill, LCSW</p><h1>Welcome</h1><p>Counseling for teens. Sessions are 50 minutes. Out of network with all plans.</p>", "Ann Quill, LCSW"),
        ("Ann Quill, LCSW | Quarry Lantern Counseling", "<h1>Ann Quill, LCSW</h1><p>We see adults with anxiety. Our office offers EMDR and couples therapy.</p>", "Quarry Lantern Counseling"),
        ("Insurance", "<h1>Insurance</h1><p>Quarrystem is in-network with Aetna and Cigna. Quarrystem is out-of-network with Humana.</p><p>Clients pay $140 per therapy session without insurance.</p>", "Quarrystem"),
        ("Insurance", "<h1>Insurance</h1><p>Therapy is in-network with Aetna and Cigna. Therapy is out-of-network with Humana.</p><p>Our clients pay $140 per session.</p>", None),
        ("Insurance", "<h1>Insurance</h1><p>Evaluations accept Aetna. Telehealth accepts Cigna. Telehealth is in-network with Humana.</p><p>Our clients pay $140 per session of therapy.</p>", None),
    ],
    ids=["a heading", "a line before it", "a clinician on the practice's page", "one word", "a service", "words of the trade"],
)  # fmt: skip
def test_whose_the_practice_is(title: str, text: str, name: str | None) -> None:
    found = extract_page(page(text, title))
    assert (found.provider.value if found.provider else None) == name
