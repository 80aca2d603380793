"""What is said of one level of care, of a group, a clinic or programs at large, on a page of a house that offers another one."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

ALL_AGES = "<p>We are an outpatient practice in Reno.</p><p>We see adolescents and adults.</p>"
YOUNG = "iop populations: adolescents"
ADULTS_ALONE = [
    "The IOP is for adults only.",
    "Our IOP is adults only.",
    "Our IOP is limited to adults.",
    "Our IOP is restricted to adults.",
    "Our IOP (adults only) meets at night.",
    "Our IOP is an adults-only program.",
    "Our practice offers an IOP (adults only) and outpatient therapy.",
]


@pytest.mark.parametrize("sentence", ADULTS_ALONE)
def test_a_level_for_adults_alone_is_for_none_of_the_adolescents_of_the_house(sentence: str) -> None:
    must_state(page(f"{ALL_AGES}<p>{sentence}</p>"), ["iop"], [YOUNG])


@pytest.mark.parametrize(
    "sentence",
    [
        "The grief group is for adults only.",
        "Our parenting class is for adults.",
        "The yoga workshop meets Fridays and is for adults only.",
    ],
)
def test_a_group_on_one_topic_says_nothing_of_whom_the_level_is_for(sentence: str) -> None:
    must_state(
        page(f"<p>Our IOP is for adolescents and adults.</p><p>{sentence}</p>"), [YOUNG, "iop populations: adults"], []
    )
    must_state(page(f"<p>Our IOP is for adolescents.</p><p>{sentence}</p>"), [YOUNG], ["iop populations: adults"])


def test_groups_of_a_level_say_whom_it_is_for() -> None:
    must_state(
        page("<p>Our IOP helps people stop drinking.</p><p>The evening group is for adults only.</p>"),
        ["iop populations: adults"],
        [],
    )


IOP = "<p>Our IOP is for adults with addiction.</p>"
WEEKS = "duration_weeks"


@pytest.mark.parametrize(
    "line",
    [
        "IOP: $3,450 for two weeks",
        "$3,450 for two weeks of IOP",
        "$900 for the first week of IOP",
        "IOP: $4,000 per month",
    ],
)
def test_the_period_of_a_price_is_no_length_of_the_program(line: str) -> None:
    must_state(page(f"{IOP}<p>{line}</p>"), ["iop"], [WEEKS])


@pytest.mark.parametrize("line", ["IOP: 8 weeks, $3,450", "Our IOP lasts eight weeks and costs $3,450."])
def test_who_pays_for_the_whole_program_is_told_its_length(line: str) -> None:
    must_state(page(f"{IOP}<p>{line}</p>"), ["iop duration_weeks: 8.0-8.0"], [])


DAY = "Partial Hospitalization | Marrow Creek Recovery"


@pytest.mark.parametrize(
    "sentence",
    [
        "There is also an evening program from 6 to 9 pm, Monday to Thursday.",
        "We also offer an evening program Monday to Thursday, 6-9 pm.",
        "A separate evening track runs Monday to Thursday, 6-9 pm.",
        "También hay un programa nocturno de 6 a 9 pm, lunes a jueves.",
    ],
)
def test_an_evening_program_beside_is_none_of_those_who_stay_the_day(sentence: str) -> None:
    must_state(
        page(f"<p>Our PHP is for adults.</p><p>{sentence}</p>", DAY),
        ["php"],
        ["php sessions", "php days", "php dayparts"],
    )


def test_an_evening_track_of_an_iop_is_the_iop() -> None:
    must_state(
        page(
            "<p>Our IOP meets Monday to Thursday, 9-12 am.</p><p>There is also an evening program from 6 to 9 pm, Monday to Thursday.</p>"
        ),
        ["iop sessions: mon tue wed thu 18:00-21:00"],
        [],
    )


CALLED_INTENSIVE = [
    "<p>Our intensive program meets 3 days a week, 3 hours a day, 9 hours a week.</p><p>We also offer outpatient therapy.</p>",
    "<p>We offer outpatient services. The intensive program is 9 hours a week.</p>",
    "<h2>Intensive program</h2><p>Three hours a day, three days a week.</p><h2>Outpatient program</h2><p>One hour a week.</p>",
    "<p>Ofrecemos servicios ambulatorios. El programa intensivo es de 9 horas por semana.</p>",
    "<h2>Programa intensivo</h2><p>3 horas al día, 3 días por semana.</p><h2>Programa ambulatorio</h2><p>1 hora por semana.</p>",
]


@pytest.mark.parametrize("body", CALLED_INTENSIVE)
def test_the_hours_of_an_iop_are_none_of_outpatient_care(body: str) -> None:
    must_state(
        page(body), [], ["outpatient hours_per_week: 9", "outpatient days_per_week: 3", "outpatient session_hours: 3"]
    )


def test_an_intensive_program_of_a_clinic_is_its_iop_by_its_hours() -> None:
    must_state(
        page(CALLED_INTENSIVE[0]), ["iop hours_per_week: 9.0-9.0", "iop days_per_week: 3.0-3.0", "outpatient"], []
    )


@pytest.mark.parametrize(
    "rows", [(("Dayton", "Mon, Wed", "9-1"), ("Lima", "Tue", "1-4")), (("Adult Clinic", "Mon-Thu", "8:30-12:30"),)]
)
def test_days_of_a_clinic_in_a_table_are_its_door(rows: tuple[tuple[str, str, str], ...]) -> None:
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    table = f"<table><tr><th>Clinic</th><th>Days</th><th>Hours</th></tr>{cells}</table>"
    must_state(
        page(f"<p>We are an outpatient clinic in Ohio.</p>{table}"), ["outpatient"], ["outpatient days", "sessions"]
    )


def test_days_of_a_group_in_a_table_are_its_days() -> None:
    table = "<table><tr><th>Group</th><th>Days</th><th>Hours</th></tr><tr><td>Relapse prevention</td><td>Mon, Wed</td><td>6-8 pm</td></tr></table>"
    must_state(
        page(f"<p>We are an outpatient clinic in Ohio.</p>{table}"), ["outpatient sessions: mon wed 18:00-20:00"], []
    )


PRACTICE = "<p>We are a group practice of therapists in Durham, NC. We offer individual therapy to adults.</p>"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you offer IOP or PHP?", "No, but we can refer you to a program nearby."),
        ("Do you have a PHP or IOP program?", "Not at this time."),
        ("Do you offer IOP/PHP?", "No."),
    ],
)
def test_a_practice_that_offers_neither_level_is_a_practice(question: str, answer: str) -> None:
    must_state(
        page(f"{PRACTICE}<h3>{question}</h3><p>{answer}</p>", "Alder Row Counseling"), ["outpatient"], ["iop", "php"]
    )


def test_one_of_two_levels_that_are_asked_for_may_be_ours() -> None:
    must_state(page("<h3>Do you offer PHP or IOP?</h3><p>No, IOP only.</p><p>Our IOP meets at night.</p>"), ["iop"], [])


LESSONS = [
    "<h3>Partial hospitalization</h3><p>People usually attend five days a week and go home at night.</p>",
    "<h2>Residential treatment</h2><p>People live at a facility for weeks or months.</p>",
    "<h2>Partial care</h2><p>Partial care usually meets five days a week, for most of the day.</p>",
    "<h3>Intensive outpatient</h3><p>People typically attend three days a week.</p>",
]


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_people_at_large_do_is_no_level_of_a_practice(lesson: str) -> None:
    must_state(
        page(f"<p>We are an outpatient practice in Reno. We can help you choose.</p>{lesson}"),
        [],
        ["php", "iop", "residential"],
    )


def test_what_people_do_here_is_ours() -> None:
    must_state(
        page("<h2>Our programs</h2><h3>Partial care</h3><p>Our partial care meets five days a week.</p>"),
        ["php days_per_week: 5.0-5.0"],
        [],
    )


def test_the_rules_of_a_house_say_nothing_of_what_is_treated_or_how() -> None:
    rules = "<li>Use of drugs or alcohol will result in discharge.</li><li>Possession or use of alcohol is grounds for eviction.</li>"
    sponsor = "<li>Weekly face-to-face sponsorship is required.</li>"
    must_state(
        page(f"<p>Our sober living house is for men.</p><h2>House rules</h2><ul>{rules}{sponsor}</ul>"),
        ["sober_living populations: men"],
        ["conditions", "in_person"],
    )
    must_state(
        page("<p>Our IOP treats people whose use of alcohol has become a problem.</p>"), ["iop conditions: alcohol"], []
    )


def test_a_clinic_that_sends_people_to_a_methadone_clinic_is_what_it_says() -> None:
    must_state(
        page("<p>We are an outpatient clinic in Ohio.</p><p>For methadone we refer people to a methadone clinic.</p>"),
        ["outpatient"],
        ["otp"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "It includes a one-hour, face-to-face substance abuse evaluation.",
        "Face-to-face intake interviews take an hour.",
        "Managed care companies hire case managers to watch us.",
    ],
)
def test_what_is_done_before_or_by_payers_is_no_part_of_the_program(sentence: str) -> None:
    must_state(page(f"{IOP}<p>{sentence}</p>"), ["iop"], ["in_person", "case_management"])


def test_the_best_programs_are_in_no_town() -> None:
    title = "Who Covers the Best Virtual IOP Programs | Marrow Creek Recovery"
    must_state(page("<p>Our virtual IOP meets three evenings a week.</p>", title), ["iop"], ["Best"])


def test_what_several_sentences_leave_unclear_alike_is_kept_once_with_its_quotes() -> None:
    said = "".join(f"<p>The Day Program {words}.</p>" for words in ("helps mothers", "is small", "is warm", "is kind"))
    found = extract_page(page(f"<h2>The Day Program</h2>{said}<p>Our Day Program runs from 10 am to 3 pm.</p>"))
    told = [(one.field, str(one.value), one.level_of_care, one.track, one.rule) for one in found.unclear]
    assert len(told) == len(set(told))
    assert [len(one.evidence) for one in found.unclear if one.value == "morning"] == [3]


def test_who_is_helped_to_find_a_prescriber_elsewhere_has_none_here() -> None:
    must_state(
        page(
            f"{IOP}<p>If medication management is needed, our staff will help get you connected with an outpatient psychiatrist.</p>"
        ),
        ["iop"],
        ["medication_management"],
    )
    must_state(
        page(f"{IOP}<p>If medication management is needed, we will connect you with our psychiatrist.</p>"),
        ["iop modalities: medication_management"],
        [],
    )


STORY = (
    "<h2>A mother's side</h2><p>I am telling my story so that others feel less alone.</p><p>My journey here was long.</p>"
    "<p>In August my husband and I came home with our son, and I cried all day.</p>"
)


def test_a_story_under_its_heading_leaves_a_hospitals_page_its_own() -> None:
    name = "Marrow Creek Day Hospital"
    told = (
        "<p>Marrow Creek Day Hospital is a partial hospital program for new mothers with depression.</p>"
        "<p>At Marrow Creek Day Hospital, staff also treat anxiety.</p><p>2 Dudley Street, Providence, RI 02905. (401) 555-0155</p>"
    )
    must_state(page(told + STORY, name), ["php", "locations: Providence RI"], [])


def test_a_story_is_nobodys_page() -> None:
    found = extract_page(
        page(f"<p>At Marrow Creek I was in the PHP for three weeks.</p>{STORY}", "My weeks in a day hospital")
    )
    assert (found.page_role, found.programs) == ("article", [])


def test_policies_to_be_read_are_those_of_the_practice() -> None:
    rules = (
        "A credit/debit card must be on file before your first appointment.",
        "Your co-payment must be rendered during your scheduled appointment.",
        "Sliding scale rates are offered.",
        "There is a $50 fee for a session cancelled with less than 24 hours notice.",
    )
    body = f"<h1>Payment Policies</h1><p>Please review all policies before you sign.</p><ul>{''.join(f'<li>{rule}</li>' for rule in rules)}</ul>"
    found = extract_page(f"<title>Payments | Marrow Ship Therapy</title>{body}")
    assert (found.page_role, [one.code for one in found.payment]) == ("provider", ["sliding_scale"])


DENIED = ["We do not:", "Unfortunately, we don't:", "We are not able to:", "We cannot:", "Our practice does not:"]
DONE = "<ul><li>Accept Medicaid or Tricare</li><li>Offer telehealth</li><li>Treat eating disorders</li><li>Prescribe Suboxone</li></ul>"


@pytest.mark.parametrize(
    "over", [*(f"<p>{words}</p>" for words in DENIED), "<h3>What we don't do</h3>", "<h3>Things we do NOT do</h3>"]
)
def test_what_a_list_of_verbs_denies_is_not_done(over: str) -> None:
    must_state(page(f"{IOP}{over}{DONE}"), ["iop"], ["accepted", "telehealth", "eating", "mat"])


@pytest.mark.parametrize("over", ["<p>What we do:</p>", "<p>We also:</p>"])
def test_what_a_list_of_verbs_says_is_done(over: str) -> None:
    must_state(page(f"{IOP}{over}{DONE}"), ["insurers: medicaid accepted", "insurers: tricare accepted"], [])


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("No tenemos contrato con Humana.", "out_of_network"),
        ("No tenemos convenio con Humana.", "out_of_network"),
        ("No estamos contratados con Humana.", "out_of_network"),
        ("No participamos con Humana.", "out_of_network"),
        ("Tenemos contrato con Humana.", "in_network"),
        ("Estamos contratados con Humana.", "in_network"),
    ],
)
def test_contracts_in_spanish(sentence: str, status: str) -> None:
    must_state(page(f"{IOP}<p>{sentence}</p>"), [f"insurers: humana {status}"], [])


@pytest.mark.parametrize(
    "heading", ["Lo que dicen nuestros clientes", "Historias de éxito", "Testimonios de pacientes"]
)
def test_what_patients_say_in_spanish_is_no_claim(heading: str) -> None:
    must_state(
        page(f"{IOP}<h2>{heading}</h2><p>Nuestro grupo de los sábados de 9 a 12 es lo mejor. Aceptan Molina.</p>"),
        ["iop"],
        ["sat", "molina"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Anthem generally covers detox (3-7 days), residential (30 days) and IOP (9 hours per week).",
        "Levels of care covered by Cigna include residential care and IOP (3 days a week).",
    ],
)
def test_what_a_plan_covers_is_no_amount_of_ours(sentence: str) -> None:
    must_state(page(f"{IOP}<p>{sentence}</p>"), ["iop"], ["hours_per_week", "days_per_week", "detox", "residential"])


@pytest.mark.parametrize(
    "sentence",
    [
        "We work with most out-of-network PPO plans, including Humana.",
        "We accept most out of network PPO insurance plans such as Humana.",
    ],
)
def test_plans_that_are_out_of_network_are_named_so(sentence: str) -> None:
    must_state(page(f"{IOP}<p>{sentence}</p>"), ["insurers: humana out_of_network"], [])
