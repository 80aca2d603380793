"""Where a sentence ends on pages full of clock times, abbreviations and line breaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import fold
from extract.reading.parse import parse
from extract.units import units


def sentences(text: str) -> list[str]:
    return [unit.text for unit in units(parse(f"<p>{text}</p>", content_type="text/html"))]


CASES: list[Any] = [
    pytest.param("We meet at 6 p.m. on Mondays. Call us.", ["We meet at 6 p.m. on Mondays.", "Call us."], id="p.m. within"),
    pytest.param("Groups end at 9 p.m. Parking is free.", ["Groups end at 9 p.m.", "Parking is free."], id="p.m. at the end"),
    pytest.param("9 a.m. Monday through Friday. Come.", ["9 a.m. Monday through Friday.", "Come."], id="a weekday after a.m."),
    pytest.param("6 a.m. – 2 p.m. 7 days a week", ["6 a.m. – 2 p.m. 7 days a week"], id="a number after p.m."),
    pytest.param("Dr. Quill runs it. See St. Olga's.", ["Dr. Quill runs it.", "See St. Olga's."], id="titles"),
    pytest.param("Mon. and Wed. 6-9. Fri. off.", ["Mon. and Wed. 6-9.", "Fri. off."], id="short weekdays"),
    pytest.param("approx. 9 hrs. per week. Then 3.", ["approx. 9 hrs. per week.", "Then 3."], id="short units"),
    pytest.param("Visit 12 Elm Ave. Suite 4. We wait.", ["Visit 12 Elm Ave. Suite 4.", "We wait."], id="address"),
    pytest.param("The U.S. Army refers. The end.", ["The U.S. Army refers.", "The end."], id="U.S."),
    pytest.param("E.g. yoga, i.e. movement. We like it.", ["E.g. yoga, i.e. movement.", "We like it."], id="e.g."),
    pytest.param("It costs $2.50 an hour. $30 a day.", ["It costs $2.50 an hour.", "$30 a day."], id="decimals"),
    pytest.param("We are ASAM Level 2.1. And 3.5.", ["We are ASAM Level 2.1.", "And 3.5."], id="levels"),
    pytest.param("Is it free? Yes! It is.", ["Is it free?", "Yes!", "It is."], id="question and exclamation"),
    pytest.param("“We help.” Then more.", ["“We help.”", "Then more."], id="quotation marks"),
    pytest.param("¿Qué es? ¡Hola! Sí.", ["¿Qué es?", "¡Hola!", "Sí."], id="Spanish"),
    pytest.param("Length<br>8 weeks<br>Cost<br>$30", ["Length", "8 weeks", "Cost", "$30"], id="line breaks"),
    pytest.param("We are in network with<br>Aetna<br>Cigna", ["We are in network with\nAetna", "Cigna"],
                 id="a line that goes on"),
    pytest.param("We meet Monday,<br>Tuesday<br>6-9 pm", ["We meet Monday,\nTuesday", "6-9 pm"], id="a comma at the line's end"),
    pytest.param("...", ["..."], id="dots"),
    pytest.param("", [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(st.sampled_from("ab .!?\n,p.m9–“”É"), max_size=60))
def test_nothing_but_white_space_is_lost_and_offsets_hold(text: str) -> None:
    document = parse(text, content_type="text/plain")
    found = list(units(document))
    for number, unit in enumerate(found):
        assert document.text[unit.start : unit.end] == unit.text == unit.text.strip() != ""
        assert unit.low == fold(unit.text)
        assert unit.number == number
    assert "".join("".join(unit.text for unit in found).split()) == "".join(document.text.split())


def test_a_sentence_without_an_end_is_cut_at_a_space() -> None:
    """A page of one endless sentence must not make every rule that looks back quadratic."""
    found = sentences("harbor quarry " * 5_000)
    assert max(map(len, found)) <= 10_000
    assert " ".join(found) == ("harbor quarry " * 5_000).strip()
