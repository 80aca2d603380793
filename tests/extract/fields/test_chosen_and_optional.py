"""Days of which some are enough, and what is optional beside a schedule."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = (
    "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head>"
    "<body><h1>Our Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)


def program(sentence: str) -> ProgramExtraction:
    (found,) = extract_page(f"{HEAD}<p>{sentence}</p>").programs
    return found


CHOSEN = [
    ("Groups meet Monday through Thursday, 6 pm to 9 pm; clients choose any three evenings.", (3, 3)),
    ("Groups meet Monday to Thursday, 6-9 pm. Attendance on three of the four evenings is required.", (3, 3)),
    ("Groups meet Monday to Thursday, 6-9 pm. Clients attend at least 3 of these evenings.", (3, None)),
    ("Groups meet Monday to Thursday, 6-9 pm, and you attend any three of them.", (3, 3)),
    ("Our IOP meets Monday to Friday, 9-12. Pick three days.", (3, 3)),
    ("Nuestro programa se reúne de lunes a jueves de 6 a 9 pm. Usted asiste a tres de las cuatro noches.", (3, 3)),
    ("Our IOP meets Monday through Friday, 9-12. You may attend three, four or five days.", (3, 5)),
    ("Our IOP meets Monday through Friday, 9-12. Clients can come 3-5 days, depending on need.", (3, 5)),
    ("Our IOP meets Monday through Friday, 9-12, and patients choose to attend 3, 4, or 5 days.", (3, 5)),
    ("Nuestro IOP se reúne de lunes a viernes de 9 a 12. Los clientes pueden asistir 3 a 5 días.", (3, 5)),
    ("Our IOP meets Monday through Friday, 9-12. You may attend two or three days of orientation.", None),
    ("Our IOP meets Monday through Friday, 9-12. You may come two to three days before you start.", None),
    ("Our IOP meets Monday through Friday, 9-12. You may attend for three days.", None),
    ("Groups meet Monday to Thursday, 6-9 pm. Missing any three sessions ends the program.", None),
    ("Groups meet Monday to Thursday, 6-9 pm. Two of the four groups are new.", None),
    ("Groups meet Monday to Thursday, 6-9 pm. Please give any two days' notice.", None),
    ("Groups meet Monday to Thursday, 6-9 pm. Your first three sessions are free.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), CHOSEN, ids=[case[0] for case in CHOSEN])
def test_days_to_choose(sentence: str, expected: tuple[float, float | None] | None) -> None:
    found = program(sentence)
    assert (found.days_per_week and (found.days_per_week.min, found.days_per_week.max)) == expected
    assert len(found.sessions) == 1


WEEK = "mon tue wed thu fri 09:00-12:00"
OPTIONAL = [
    ("Our IOP meets Monday to Friday, 9am to 12pm, and on Wednesday there is also an optional evening family group.", [WEEK], ["morning"]),
    ("Our IOP meets Monday to Friday, 9am to 12pm, with an optional family group Wednesday 6-7 pm.", [WEEK], ["morning"]),
    ("Our IOP meets Monday to Friday, 9am to 12pm (plus optional yoga at noon).", [WEEK], ["morning"]),
    ("Our IOP has optional evening groups.", [], []),
    ("Our IOP meets Monday, Wednesday, and for an optional family group on Friday, 6-9 pm.", [], []),
    ("Optional: our IOP meets Monday to Friday, 9am to 12pm, with an optional family group Wednesday 6-7 pm.", [], []),
    ("Our IOP meets in the evening, with optional yoga.", [], ["evening"]),
    ("Our IOP meets Mon, Wed, Thu, 6 PM to 9 PM; Sat 9 AM to 12 PM (optional).", ["mon wed thu 18:00-21:00"], ["evening"]),
    ("Our IOP meets Tue 6-9 pm; Wed 6-9 pm; and on Saturday 10 am-12 pm (optional).", ["tue 18:00-21:00", "wed 18:00-21:00"], ["evening"]),
    ("Our IOP meets Mon, Wed, Thu, 6 PM to 9 PM (optional).", [], []),
    ("Our IOP meets Mon, Wed 6-9 PM, Sat 9 AM to 12 PM (optional).", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "times", "parts"), OPTIONAL, ids=[case[0] for case in OPTIONAL])
def test_something_optional_beside(sentence: str, times: list[str], parts: list[str]) -> None:
    found = program(sentence)
    assert [f"{' '.join(one.days)} {one.start}-{one.end}" for one in found.sessions] == times
    assert [one.code for one in found.dayparts] == parts
