"""Whose a sentence or a section is: what stands under another organisation's name, or goes on about "they", is no claim of the page's provider."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our evening IOP treats adults in Reno, NV. We accept Cigna.</p>"
ES = "<p>Nuestro programa ambulatorio intensivo (IOP) atiende a adultos. Aceptamos Cigna.</p>"
OURS = ["insurers: cigna accepted"]
THEIRS = [
    pytest.param(
        "<h2>Mercy Quay Hospital</h2><p>Accepts Medicare and Aetna. Treats psychosis.</p>",
        ["medicare", "aetna", "psychosis"],
        id="a heading names a hospital",
    ),
    pytest.param(
        "<h3>St. Aldric Medical Center</h3><ul><li>Inpatient psychiatry</li><li>Medicaid accepted</li></ul>",
        ["inpatient", "medicaid"],
        id="a list under a medical center",
    ),
    pytest.param(
        "<h2>Washoe County Behavioral Health</h2><p>Takes Medicaid. Detox, residential and outpatient.</p>",
        ["medicaid", "detox", "residential"],
        id="a heading names a county's office",
    ),
    pytest.param(
        "<h2>Partners</h2><p>Dunmore House takes Molina. Their residential program treats gambling.</p>",
        ["molina", "residential", "gambling"],
        id="partners",
    ),
    pytest.param(
        "<h2>Resources</h2><p>Larkin Clinic: Medicaid accepted, EMDR and TMS.</p>",
        ["medicaid", "emdr", "tms"],
        id="resources",
    ),
    pytest.param(
        "<h2>Other providers</h2><p>They accept Humana and offer EMDR.</p>", ["humana", "emdr"], id="other providers"
    ),
    pytest.param(
        "<p>Dunmore Hospital is next to us.</p><p>Their team treats psychosis and they accept Humana.</p>",
        ["psychosis", "humana"],
        id="their team, in the next paragraph",
    ),
    pytest.param(
        "<p>Some people start at Dunmore Ranch. They accept Humana there.</p>",
        ["humana"],
        id="they, in the next sentence",
    ),
    pytest.param(
        "<h3>Need a higher level of care?</h3><p>Dunmore Hospital can help. They take Humana and run a detox unit.</p>",
        ["humana", "detox"],
        id="a higher level of care",
    ),
    pytest.param(
        "<h2>Where our residents get care</h2><ul><li>Dunmore Hospital - takes Humana</li><li>Larkin OTP - methadone, $10 a day</li><li>Bright Counseling - accepts Premera</li></ul>",
        ["humana", "otp", "prices", "premera"],
        id="a list of institutions",
    ),
    pytest.param(
        "<h2>If I am not the right fit</h2><p>Dunmore treats eating disorders and takes Humana.</p>",
        ["humana", "eating"],
        id="if not the right fit",
    ),
    pytest.param(
        "<h2>How we compare</h2><table><tr><th>Program</th><th>Cost</th></tr><tr><td>Luxury rehab</td><td>$60,000 per month</td></tr><tr><td>Marrow Creek</td><td>$9,000 per month</td></tr></table>",
        ["60000"],
        id="a luxury rehab beside us",
    ),
    pytest.param("<p>Our landlord, Dunmore Hospital, accepts Humana.</p>", ["humana"], id="our landlord"),
    pytest.param(
        "<p>The hospital across town accepts Humana and treats bipolar disorder.</p>",
        ["humana", "bipolar"],
        id="the hospital across town",
    ),
    pytest.param(
        "<p>Local hospitals accept Humana. They treat psychosis.</p>", ["humana", "psychosis"], id="local hospitals"
    ),
    pytest.param("<p>Your pharmacy may accept Humana; theirs is the last word.</p>", ["humana"], id="your pharmacy"),
    pytest.param(
        "<h2>If you need detox first</h2><p>Dunmore Detox is open day and night, takes Humana and treats benzodiazepine withdrawal.</p>",
        ["humana", "benzodiazepines", "detox"],
        id="if you need detox first",
    ),
]
THEIRS_ES = [
    pytest.param(
        "<p>El Hospital Central de Reno acepta Medicare y Humana.</p>", ["medicare", "humana"], id="el hospital acepta"
    ),
    pytest.param(
        "<p>La Casa del Roble ofrece desintoxicación y tratamiento residencial.</p>",
        ["detox", "residential"],
        id="la casa ofrece",
    ),
    pytest.param(
        "<p>El Hospital Central de Reno queda cerca. Ellos aceptan Humana y tratan la psicosis.</p>",
        ["humana", "psychosis"],
        id="ellos",
    ),
    pytest.param(
        "<h2>Otros recursos</h2><p>Clínica Santa Lucía: Medicaid, EMDR.</p>", ["medicaid", "emdr"], id="otros recursos"
    ),
    pytest.param(
        "<h2>Hospital Regional del Valle</h2><p>Acepta Medicare. Atiende psicosis.</p>",
        ["medicare", "psychosis"],
        id="un encabezado",
    ),
    pytest.param(
        "<p>La Fundación Puertas Abiertas recibe a personas con psicosis; su equipo acepta Humana.</p>",
        ["humana", "psychosis"],
        id="la fundación recibe",
    ),
]
STILL_OURS = [
    pytest.param(
        "<h2>Our hospital program</h2><p>We accept Humana.</p>", "insurers: humana accepted", id="our hospital"
    ),
    pytest.param(
        "<h2>Marrow Creek Hospital</h2><p>Accepts Humana and Medicare.</p>",
        "insurers: humana accepted",
        id="a heading with our name",
    ),
    pytest.param("<h2>Resources</h2><p>We accept Humana.</p>", "insurers: humana accepted", id="we, under resources"),
    pytest.param(
        "<p>Our therapists are licensed. They offer EMDR in our IOP.</p>",
        "iop modalities: emdr",
        id="they are our therapists",
    ),
    pytest.param(
        "<h2>Partial Hospitalization</h2><p>Our PHP treats anxiety.</p>",
        "php conditions: anxiety",
        id="hospitalization is no hospital",
    ),
    pytest.param("<p>The clinic accepts Humana.</p>", "insurers: humana accepted", id="the clinic"),
    pytest.param(
        "<h2>Insurance partners</h2><p>We are in network with Humana.</p>",
        "insurers: humana in_network",
        id="insurance partners",
    ),
]
STILL_OURS_ES = [
    pytest.param(
        "<p>El Centro Marrow Creek acepta Humana.</p>", "insurers: humana accepted", id="el centro por su nombre"
    ),
    pytest.param("<p>El centro acepta Humana.</p>", "insurers: humana accepted", id="el centro"),
    pytest.param(
        "<p>Nuestros terapeutas son bilingües. Ellos ofrecen EMDR en nuestro IOP.</p>",
        "iop modalities: emdr",
        id="ellos son nuestros",
    ),
]


@pytest.mark.parametrize(("body", "never"), THEIRS)
def test_what_is_told_of_another_is_no_value(body: str, never: list[str]) -> None:
    must_state(page(IOP + body), OURS, never)


@pytest.mark.parametrize(("body", "never"), THEIRS_ES)
def test_what_is_told_of_another_in_spanish_is_no_value(body: str, never: list[str]) -> None:
    must_state(page(ES + body), OURS, never)


@pytest.mark.parametrize(("body", "stated"), STILL_OURS)
def test_what_is_told_of_us_beside_others_stays(body: str, stated: str) -> None:
    must_state(page(IOP + body), [*OURS, stated], [])


@pytest.mark.parametrize(("body", "stated"), STILL_OURS_ES)
def test_what_is_told_of_us_in_spanish_stays(body: str, stated: str) -> None:
    must_state(page(ES + body), [*OURS, stated], [])
