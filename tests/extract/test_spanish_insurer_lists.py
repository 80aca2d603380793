"""Insurers of Spanish lists: whether the network is joined stands in brackets, and the plans of Puerto Rico are known."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>En Marrow Creek ofrecemos un programa intensivo ambulatorio para adultos con adicciones.</p>{}"
LIST = "<h2>Planes médicos que aceptamos</h2><ul><li>Aetna (dentro de la red)</li><li>Cigna (fuera de la red)</li><li>{}</li></ul>"
CASES = [
    pytest.param(LIST.format("Humana"), ["insurers: aetna in_network", "insurers: cigna out_of_network", "insurers: humana accepted"], [], id="brackets"),
    pytest.param("<p>Aceptamos Aetna (dentro de la red) y Cigna.</p>", ["insurers: aetna in_network", "insurers: cigna accepted"], [], id="brackets behind one of two"),
    pytest.param(LIST.format("MMM"), ["insurers: mmm accepted"], [], id="MMM"),
    pytest.param("<p>Aceptamos Plan Vital, MMM, MCS y Triple-S.</p>", ["insurers: medicaid accepted", "insurers: mmm accepted", "insurers: mcs accepted", "insurers: triple_s accepted"], [], id="plans of the island"),
    pytest.param("<p>Aceptamos MCS Classicare y MMM Multihealth.</p>", ["insurers: mcs accepted", "insurers: mmm accepted"], [], id="their products"),
    pytest.param("<p>No aceptamos MMM.</p>", ["insurers: mmm not_accepted"], [], id="refused"),
    pytest.param("<p>Hacemos un plan vital con cada persona.</p>", [], ["medicaid"], id="a plan for life"),
    pytest.param("<p>Nuestro equipo MCS le atiende en la red.</p>", [], ["insurers"], id="letters"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), CASES)
def test_lists(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS.format(said)), stated, never)
