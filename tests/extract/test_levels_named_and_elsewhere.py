"""A level that is a heading, a row, a list item or a word of a list, of which the text says that it is elsewhere, arranged, closed or none of ours."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"


def levels(body: str, heading: str = "Our services") -> set[str]:
    page = f"<title>{NAME}</title><h1>{heading}</h1><p>{NAME} treats adults in Duluth.</p>{body}"
    return {one.level_of_care.value for one in extract_page(page).programs} - {"iop"}


def table(*rows: tuple[str, ...]) -> str:
    head, *rest = rows
    lines = [
        "".join(f"<th>{cell}</th>" for cell in head),
        *("".join(f"<td>{cell}</td>" for cell in row) for row in rest),
    ]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


ELSEWHERE = [
    ("Detox", "If you need detox, we will arrange a bed at Slate Lodge."),
    ("Detox", "Our nurses can arrange a stay for you with Slate Lodge."),
    ("Detox", "If you need detox, we will arrange a bed at Cedar Hill."),
    ("Detox", "Through Slate Lodge."),
    ("Residential", "Available at our sister facility in Ohio."),
    ("Residential", "Offered by our sister program, an hour away."),
    ("Residential treatment", "Provided at an affiliated house in Elko."),
    ("Inpatient", "When inpatient care is needed, our doctors admit to Baptist Hospital."),
    ("Inpatient", "Our psychiatrists admit patients to Larkin Medical Center."),
    ("Sober living", "We keep a list of homes we trust."),
    ("Sober living", "We have an updated list of houses in town."),
    ("Sober living", "Ask us for a list of local homes."),
    ("Detox", "Call for a referral."),
    ("Detox", "Please ask our staff for a referral."),
]


@pytest.mark.parametrize(("level", "text"), ELSEWHERE)
def test_a_heading_over_what_others_give(level: str, text: str) -> None:
    assert levels(f"<h3>{level}</h3><p>{text}</p><h3>IOP</h3><p>Three days a week.</p>") == set()


@pytest.mark.parametrize(("level", "text"), ELSEWHERE)
def test_a_line_of_what_others_give(level: str, text: str) -> None:
    assert levels(f"<p>{level}: {text}</p><p>IOP: Monday, Tuesday, Thursday 6-9 pm.</p>") == set()


def test_a_line_over_times() -> None:
    line = "<p>Detox: Call for a referral.</p><p>IOP: Monday, Tuesday, Thursday 6-9 pm.</p>"
    assert levels(line, heading=NAME) == set()


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("Detox", "We arrange beds in Cedar Hill within a day."),
        ("Detox", "If you need detox, we will arrange a bed for you in our unit."),
        ("Detox", "We will arrange a stay with you by phone."),
        ("Residential", "Available at our house in Ohio."),
        ("Inpatient", "Our doctors admit day and night."),
        ("Sober living", "We have a waiting list of two weeks."),
        ("Sober living", "Our list of house rules is short."),
        ("Residential", "Call for a bed. A referral by your doctor is welcome."),
        ("Detox", "No referral is needed."),
    ],
)
def test_a_heading_over_what_is_given_here(level: str, text: str) -> None:
    assert len(levels(f"<h3>{level}</h3><p>{text}</p><h3>IOP</h3><p>Three days a week.</p>")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "<p>We also offer placement: detox, residential, sober living.</p>",
        "<p>We offer placement in detox and residential treatment.</p>",
        "<p>We offer help finding detox and sober living.</p>",
        "<p>We provide assistance with getting into detox.</p>",
        "<p>We offer transportation to detox.</p>",
        "<p>We provide warm hand-offs to detox and residential treatment.</p>",
        "<p>Do you offer housing? No, but we have a list of sober homes we trust.</p>",
        "<p>We have a list of detox centers and sober homes.</p>",
        "<ul><li>IOP</li><li>Help finding detox</li><li>Placement in sober living</li><li>Transportation to detox</li></ul>",
        "<h2>Who we work with</h2><ul><li>Detox centers</li><li>Sober living homes</li><li>Hospitals</li></ul>",
        "<h2>We partner with</h2><ul><li>Detox centers</li><li>Residential programs</li><li>Sober living homes</li></ul>",
        "<h2>Our referral sources</h2><ul><li>Detox</li><li>Residential treatment</li><li>Hospitals</li></ul>",
        "<h2>Where our clients come from</h2><ul><li>Detox</li><li>Residential treatment</li></ul>",
    ],
)
def test_a_way_to_others(body: str) -> None:
    assert levels(f"<p>{NAME} runs an evening IOP.</p>{body}") == set()


@pytest.mark.parametrize(
    ("body", "given"),
    [
        ("<p>We offer detox, residential treatment and job placement.</p>", {"detox", "residential"}),
        ("<p>We offer detox, residential treatment and help with housing.</p>", {"detox", "residential"}),
        ("<p>We offer transportation, detox and residential treatment.</p>", {"detox", "residential"}),
        ("<p>Our programs are detox and residential treatment; ask us for a list of groups.</p>", {"detox", "residential"}),
        ("<h2>Who we work with</h2><ul><li>Adults</li><li>Veterans</li></ul><h2>Our programs</h2><ul><li>Detox</li><li>Residential treatment</li></ul>", {"detox", "residential"}),
        ("<h2>How we work with you: our programs</h2><ul><li>Detox</li><li>Residential treatment</li></ul>", {"detox", "residential"}),
        ("<p>We help you through detox. We offer detox day and night.</p>", {"detox"}),
        ("<p>We offer referrals for housing. We also offer detox.</p>", {"detox"}),
    ],
)  # fmt: skip
def test_what_is_offered_stays(body: str, given: set[str]) -> None:
    assert levels(f"<p>{NAME} runs an evening IOP.</p>{body}") == given


NOS = ["—", "No", "✗", "X", "", "N/A", "Not offered", "Coming 2031", "Waitlist closed", "Closed", "Closed for now", "Partner", "Our partner", "At Slate Lodge", "Through Slate Lodge", "Referral only", "Not yet", "Discontinued", "Suspended"]  # fmt: skip


@pytest.mark.parametrize("no", NOS)
def test_a_row_whose_cells_say_no(no: str) -> None:
    assert levels(table(("Service", "Offered"), ("PHP", "✓"), ("IOP", "✓"), ("Detox", no))) == {"php"}
    assert levels(
        table(("", "Duluth", "Hibbing"), ("PHP", "Yes", "Yes"), ("IOP", "Yes", "Yes"), ("Detox", no, no))
    ) == {"php"}


@pytest.mark.parametrize(
    "rows",
    [
        (("", "Duluth", "Hibbing"), ("PHP", "Yes", "Yes"), ("IOP", "Yes", "Yes"), ("Detox", "—", "Yes")),
        (("", "Duluth", "Hibbing"), ("PHP", "X", "X"), ("IOP", "X", ""), ("Detox", "X", "")),
        (("Service", "Offered"), ("PHP", "X"), ("IOP", "X"), ("Detox", "X")),
        (("Program", "Hours"), ("PHP", "9-3"), ("IOP", "6-9"), ("Detox", "Day and night")),
        (("Program", "Where"), ("PHP", "Duluth"), ("IOP", "Duluth"), ("Detox", "At Quillmere, Hibbing")),
        (
            ("Program", "Weekends"),
            ("PHP", "Yes"),
            ("IOP", "Yes"),
            ("Detox", "Open, except on holidays, when we are closed"),
        ),
        (("Program", "Telehealth"), ("PHP", "Yes"), ("IOP", "Yes"), ("Detox", "No")),
        (("Program", "Medicaid"), ("PHP", "Yes"), ("IOP", "Yes"), ("Detox", "")),
    ],
)
def test_a_row_that_says_yes_or_of_something_else(rows: tuple[tuple[str, ...], ...]) -> None:
    assert levels(table(*rows)) == {"php", "detox"}
