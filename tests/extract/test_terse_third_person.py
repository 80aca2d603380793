"""Terse pages in the third person: "The center offers …", "PHP runs Monday to Friday", "IOP is for adults"; and lessons in the same manner."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(heading: str, text: str, name: str = "") -> PageExtraction:
    title = f"{heading} | {name}" if name else heading
    return extract_page(
        f"<html><head><title>{title}</title></head><body><main><h1>{heading}</h1>{text}</main></body></html>"
    )


def told(extraction: PageExtraction) -> tuple[str, set[str]]:
    return extraction.page_role, {program.level_of_care.value for program in extraction.programs}


NAMELESS: list[Any] = [
    pytest.param("Partial Hospitalization", "<p>The center offers partial hospitalization to adults. Patients attend five days a week from 9 a.m. to 3 p.m. and go home at night.</p>", "php", id="the center offers"),
    pytest.param("Opioid Treatment Program", "<p>The clinic dispenses methadone to adults. Dosing is from 5:30 to 10 a.m. on weekdays. New patients are seen by a physician on the first day.</p>", "otp", id="the clinic dispenses"),
    pytest.param("PHP", "<p>PHP runs Monday to Friday, 9 to 3. Lunch is provided. Length of stay is two to four weeks.</p>", "php", id="runs on weekdays, and the stay"),
    pytest.param("Halfway House", "<p>The Halfway House is a 24-bed house for men who have completed primary treatment. Residents are assigned a counselor.</p>", "sober_living", id="beds and a counselor"),
    pytest.param("Residential Treatment", "<p>The residential program is a 16-bed unit for women. Staff are on site around the clock. Each woman is assigned a case manager.</p>", "residential", id="beds, staff, a case manager"),
    pytest.param("Adolescent Intensive Outpatient Program", "<p>For the adolescent IOP, both teen and parent sign a contract. Teens attend 3-5 days per week from 2:00 pm to 5:00 pm.</p>", "iop", id="for the IOP, by the clock"),
    pytest.param("Intensive Outpatient Program", "<p>The department serves residents of Fenn County. Groups meet from 6 to 9 p.m. three evenings a week.</p>", "iop", id="the department serves"),
    pytest.param("Detoxification", "<p>The unit admits men and women at any hour. It has 20 beds. Nurses are on duty around the clock.</p>", "detox", id="the unit admits"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text", "level"), NAMELESS)
def test_a_page_without_a_name_that_tells_of_one_program(heading: str, text: str, level: str) -> None:
    assert told(read(heading, text)) == ("provider", {level})


LESSONS: list[Any] = [
    pytest.param("Partial Hospitalization", "<p>Partial hospitalization is a day program. Patients attend five days a week, six hours a day, and go home at night. A psychiatrist leads the team.</p>", id="counts alone"),
    pytest.param("Methadone Clinics", "<p>The clinic dispenses methadone daily. Patients must come six days a week at first. Counseling is required.</p>", id="the clinic, and no clock"),
    pytest.param("Halfway House", "<p>A halfway house is a home between treatment and life alone. Residents usually stay for some months and are assigned a counselor.</p>", id="defined and hedged"),
    pytest.param("Detoxification", "<p>Detox typically takes five to seven days. Nurses are often on duty around the clock. The average stay is six days.</p>", id="typical"),
    pytest.param("Intensive Outpatient Program", "<p>Most IOPs meet from 6 to 9 p.m. three evenings a week. The program usually lasts eight weeks.</p>", id="most of them"),
    pytest.param("How an IOP Works", "<p>The center offers groups. Clients attend from 9 a.m. to noon, three days a week.</p>", id="how it works"),
    pytest.param("Residential Treatment", "<p>Residential treatment programs vary. Some have 16 beds. The center assigns each client a counselor who may see them daily.</p>", id="they vary"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text"), LESSONS)
def test_lessons_in_the_third_person(heading: str, text: str) -> None:
    assert told(read(heading, text)) == ("article", set())


UNDER_A_NAME: list[Any] = [
    pytest.param("Partial Hospitalization Program", "<p>PHP is for adults with depression. It meets five days a week from 9 to 3.</p>", "Larch Quarry Recovery", {"php"}, id="is for adults"),
    pytest.param("Intensive Outpatient", "<p>IOP is designed for teens who have left the hospital. They come three afternoons a week.</p>", "Fern Behavioral Health", {"iop"}, id="is designed for teens"),
    pytest.param("Aftercare", "<ul><li>You have completed IOP or PHP with us.</li><li>You finished the program with us and want a group.</li></ul><p>Every 90 days we look again at your plan.</p>",
        "Lark Behavioral Health", {"aftercare", "iop", "php"}, id="completed with us"),
    pytest.param("Aftercare", "<p>Aftercare is for those who have completed residential treatment with us. A weekly group meets for 90 minutes.</p>", "Lark Recovery", {"aftercare", "residential"}, id="completed here"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text", "name", "levels"), UNDER_A_NAME)
def test_whom_a_level_is_for_under_the_name_of_one_who_treats(
    heading: str, text: str, name: str, levels: set[str]
) -> None:
    assert told(read(heading, text, name)) == ("provider", levels)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        pytest.param("Intensive Outpatient Program", "<p>IOP is for people who need more than weekly therapy. IOP usually meets three times a week.</p>", id="under another name"),
        pytest.param("Aftercare", "<p>Talk with us. Those who have completed treatment elsewhere may look for a group.</p>", id="treated elsewhere"),
    ],
)  # fmt: skip
def test_whom_a_level_is_for_anywhere(heading: str, text: str) -> None:
    assert told(read(heading, text, "Wellness Atlas")) == ("article", set())


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        pytest.param("The caregiver will participate 1-2 days per week for 1-2 hours.", False, id="the caregiver"),
        pytest.param("A parent takes part for 90 minutes a week.", False, id="a parent"),
        pytest.param("Teens attend for 3 hours a day.", True, id="teens"),
    ],
)
def test_how_long_a_parent_comes_is_no_session_of_the_teens(said: str, hours: bool) -> None:
    (program,) = read(
        "Adolescent Intensive Outpatient Program", f"<p>Our IOP is for teens. {said}</p>", "Larch Quarry Recovery"
    ).programs
    assert (program.session_hours is not None) is hours
