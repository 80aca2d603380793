"""Who defends drivers tells of classes that others give; who gives the classes may name courts and attorneys."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str) -> str:
    lines = "".join(f"<p>{line.strip()}</p>" for line in text.strip().split("\n"))
    return f"<html><head><title>{title}</title></head><body><main>{lines}</main></body></html>"


FIRMS: list[Any] = [
    pytest.param("DUI Defense | Quarry & Larch LLP", """We defend drivers who are charged with DUI. Our firm has handled over 900 cases.
        Our DUI education program gets you ready for court. We will enroll you in the class.""", id="gets you ready for court"),
    pytest.param("First Offense", """First offenders must complete a 30-hour DUI school. The DUI school costs $300 and meets on Saturdays from 9 am to 1 pm.
        We fight to keep you out of jail. Our office offers payment plans.""", id="what a class costs"),
    pytest.param("DUI classes", """You must attend DUI classes: 12 weeks for a first offense, 18 months for a second.
        We help our clients find the right class. Students must arrive on time; two absences are allowed. Call us before you plead guilty.""", id="rules of classes"),
    pytest.param("Larch Legal Group", """Our wet reckless program page explains the plea. We charge a flat fee of $1,500.
        A wet reckless requires a 6-week alcohol class.""", id="a plea"),
    pytest.param("Quarry Defense", """License hearings. DUI education. Substance abuse evaluation. Jail alternatives.
        Our team has 30 years of trial experience. We accept payment plans.""", id="a list of services"),
    pytest.param("DWI", """Our criminal defense practice treats each client with respect. We represent people charged with DWI and drug possession.
        Our DWI education class referral is free. Most clients finish the 12-hour class before sentencing.""", id="a referral"),
    pytest.param("DUI Alcohol and Drug Education Programs", """When you are convicted, the court may order a DUI education program by a state-licensed provider.
        This information is provided by the Law Office of Quarry & Larch. First-time offenders: a three-month DUI program, 30 hours, costs about $600.""", id="a law office's information"),
    pytest.param("Clases de DUI", """Nuestros abogados defienden a conductores acusados de DUI. Ofrecemos pagos a plazos.
        El juez puede ordenar un programa de educación sobre el alcohol de 12 semanas.""", id="in Spanish"),
    pytest.param("Drug court", """We represent clients in drug court, where treatment takes the place of jail. Charges may be dropped.
        The program is 18 months of outpatient groups and drug tests. We take Visa.""", id="drug court"),
]  # fmt: skip
SCHOOLS: list[Any] = [
    pytest.param("DUI Classes | Larkmill Counseling", """Our DUI education program is 12 hours. Classes meet Saturdays 9 am to 1 pm. The fee is $300.
        We send your certificate to the court and to your attorney.""", id="certificates to attorneys"),
    pytest.param("DUI Classes | Fenwick Counseling", """Our DUI education program is 12 hours and costs $300. We are across the street from several law offices.
        Our classes meet on Saturdays from 9 am to 1 pm. We send your certificate to the court.""", id="beside law offices"),
    pytest.param("DUI Program | Quarry Valley Services", """We offer the 3-month first offender program and the 18-month program. Enrollment is by appointment.
        If you plead guilty you have 21 days to enroll with us. Our groups meet on Tuesday evenings from 6 to 8 pm.""", id="who pleads guilty"),
    pytest.param("Drug court treatment | Larkmill Recovery", """Our IOP serves people of the county's drug court. We treat alcohol and opioid use.
        Charges may be dismissed for those who finish our program, as your public defender will tell you.""", id="serves a drug court"),
    pytest.param("Evaluations | Larkmill Counseling", """Our counselors give alcohol evaluations for attorneys and probation. We also offer outpatient groups.
        We treat alcohol use. We accept Medicaid.""", id="evaluations"),
    pytest.param("Anger and DUI groups", """We run anger management and DUI groups on Monday and Wednesday, 6 to 8 pm. Our fee is $40 a group.
        Our counselors keep the court informed of your attendance.""", id="tells the court"),
    pytest.param("Wet reckless | Quarry Valley Services", """Our wet reckless program is 12 hours, $250. Classes are held on Saturday from 9 am to 3 pm.
        Students must bring their court papers. We accept money orders.""", id="wet reckless"),
    pytest.param("Programa de DUI | Centro Lucero", """Ofrecemos clases de DUI los sábados de 9 am a 1 pm. Nuestros consejeros atienden a primeros infractores.
        Traiga los papeles de la corte o de su abogado.""", id="in Spanish"),
    pytest.param("MIP classes | Larkmill Counseling", """Our minor in possession class is four hours on Saturdays, 9 am to 1 pm. The fee is $75.
        Bring the letter of the prosecutor. We treat teens with alcohol use as well.""", id="a letter of the prosecutor"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), FIRMS)
def test_who_defends_gives_no_class(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role != "provider", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.prices] == []


@pytest.mark.parametrize(("title", "text"), SCHOOLS)
def test_who_gives_the_class_does(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
