"""News of what a city, a county or a state does for treatment, under somebody in office; and pages of those who treat that name him."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NEWS = [
    pytest.param("<p>El Ayuntamiento de Robledal, que encabeza la alcaldesa Inés Alerce Pino, abrió un programa gratuito de tratamiento ambulatorio para adicciones.</p>"
                 "<p>El tratamiento ambulatorio dura seis meses. Los pacientes reciben consejería individual y terapia de grupo.</p>", id="an ayuntamiento"),
    pytest.param("<p>El gobierno del estado, con el gobernador Tomás Encino Vera, puso en marcha tres centros de tratamiento residencial gratuitos.</p>"
                 "<p>El tratamiento residencial dura nueve meses y los usuarios reciben terapia familiar y de grupo.</p>", id="a state"),
    pytest.param("<p>The city of Larchfield under Mayor Ann Quill opened a free residential treatment program for men with addiction on Tuesday.</p>"
                 "<p>Residents attend group therapy and individual counseling for six months. The residential program has 30 beds and is free.</p>", id="a city"),
    pytest.param("<p>The county launched an intensive outpatient program this spring, a promise of County Executive Joel Marten Bray.</p>"
                 "<p>The program meets three evenings a week and participants attend group therapy. Participants are expected to attend for 12 weeks.</p>", id="a county"),
]  # fmt: skip
OWN = [
    pytest.param("<h1>Larch House Recovery</h1><p>The city under Mayor Ann Quill opened the street beside us in 2019.</p><p>We offer residential treatment for men.</p>"
                 "<p>Our residents attend group therapy.</p>", id="who says we"),
    pytest.param("<h1>Larch House Recovery</h1><p>Larch House Recovery offers an intensive outpatient program.</p><p>In 2020 the city and Mayor Ann Quill opened its new wing.</p>"
                 "<p>Larch House Recovery accepts Aetna and Medicaid.</p>", id="who names itself"),
    pytest.param("<h1>Servicios de Adicciones</h1><p>El Ayuntamiento de Robledal ofrece tratamiento ambulatorio gratuito. Atendemos a hombres y mujeres.</p>"
                 "<p>Nuestro equipo ofrece consejería individual. Ofrecemos terapia de grupo los lunes.</p>", id="a city that speaks for itself"),
    pytest.param("<h1>Day Program</h1><p>Our day program meets at Mayor Ann Quill Center, which the city opened in 2019.</p><p>We treat adults with depression.</p>", id="a house that bears his name"),
]  # fmt: skip


@pytest.mark.parametrize("body", NEWS)
def test_what_those_in_office_do_is_news(body: str) -> None:
    found = extract_page(f"<html><head><title>Noticias</title></head><body>{body}</body></html>")
    assert (found.page_role, found.programs) == ("article", []), found.page_role_signals


@pytest.mark.parametrize("body", OWN)
def test_who_treats_may_name_those_in_office(body: str) -> None:
    found = extract_page(f"<html><head><title>Larch House Recovery</title></head><body>{body}</body></html>")
    assert found.page_role == "provider", found.page_role_signals
    assert "tells what those in office do" not in " ".join(found.page_role_signals)
