"""Clinics that say that they treat with methadone are opioid treatment programs, whatever medication is named beside it."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page


@pytest.mark.parametrize(
    "body",
    [
        "<p>We treat opioid addiction with methadone, Suboxone and Vivitrol. Dosing begins at 5 am.</p>",
        "<p>Marrow Creek Recovery offers methadone, buprenorphine and naltrexone along with counseling.</p>",
        "<p>We provide medication-assisted treatment with buprenorphine or methadone to adults.</p>",
        "<p>Our clinic offers methadone and Suboxone to adults.</p><p>Medication hours: Monday to Friday 5:30-10:30 am</p>",
        "<p>At our clinic our patients receive methadone and weekly counseling.</p>",
        "<p>Marrow Creek Recovery has provided methadone and buprenorphine treatment for 20 years.</p>",
        "<p>Marrow Creek Recovery is a licensed methadone and Suboxone clinic in Dayton.</p>",
        "<p>Our methadone/Suboxone program serves adults with opioid addiction.</p>",
        "<p>Ofrecemos metadona y Suboxone. Dosis diaria de lunes a sábado de 5 a 11 a.m.</p>",
        "<p>Nuestra clínica administra metadona todos los días. Los pacientes reciben consejería.</p>",
        "<p>Nuestro programa de mantenimiento con metadona incluye consejería.</p><p>Horario de medicamento: lunes a viernes 5:30-10:30</p>",
    ],
)
def test_an_opioid_treatment_program(body: str) -> None:
    must_state(page(body), ["otp"], ["outpatient", "sessions", "days"])


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        ("<p>We prescribe Suboxone in our office. We do not dispense methadone.</p>", ["outpatient"]),
        ("<p>We offer outpatient counseling. Clients on methadone from other clinics are welcome.</p>", ["outpatient"]),
        ("<p>We are an outpatient clinic. We offer counseling to people who take methadone.</p>", ["outpatient"]),
        (
            "<p>We are an outpatient clinic. There is a methadone and Suboxone clinic across the street.</p>",
            ["outpatient"],
        ),
        ("<p>We are an outpatient clinic, and not a methadone and Suboxone clinic.</p>", ["outpatient"]),
        ("<p>Our doctors prescribe Suboxone. We help patients leave methadone.</p>", ["outpatient"]),
        ("<p>Our IOP meets Monday and Wednesday. We provide rides to a methadone clinic.</p>", ["iop"]),
        ("<p>Our residential program treats methadone addiction.</p>", ["residential"]),
        ("<p>Our IOP offers medication with methadone or Suboxone through a partner.</p>", ["iop"]),
    ],
)
def test_no_methadone_here(body: str, stated: list[str]) -> None:
    must_state(page(body), stated, ["otp"])
