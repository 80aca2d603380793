"""Lengths and amounts that stand without a verb: behind a label, and as the number of a box over what it counts."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our IOP is for adults with addiction.</p>"
HOUSE = "<p>Our residential program is for adults with addiction.</p>"
LONG = "iop duration_weeks: 8.0-10.0"


@pytest.mark.parametrize(
    "body",
    [
        "<dl><dt>Length</dt><dd>8 to 10 weeks (rolling admission)</dd></dl>",
        "<dl><dt>Length</dt><dd>8 to 10 weeks, rolling admission</dd></dl>",
        "<dl><dt>Program length</dt><dd>8 to 10 weeks on average</dd></dl>",
        "<table><tr><th>Length</th><td>8-10 weeks (rolling admissions)</td></tr></table>",
        "<h3>Length of program</h3><p>8 to 10 weeks (depending on progress)</p>",
        "<p><b>Duration:</b> 8-10 weeks, open enrollment</p>",
    ],
)
def test_a_length_behind_a_label(body: str) -> None:
    must_state(page(IOP + body), [LONG], [])


@pytest.mark.parametrize(
    "body",
    [
        "<dl><dt>Session length</dt><dd>8 to 10 weeks apart</dd></dl>",
        "<dl><dt>Length</dt><dd>90 minutes per group</dd></dl>",
        "<dl><dt>Waiting list</dt><dd>2 weeks (call us)</dd></dl>",
        "<dl><dt>Length of the wait</dt><dd>2 weeks (call us)</dd></dl>",
    ],
)
def test_other_labels_give_no_length(body: str) -> None:
    must_state(page(IOP + body), ["iop"], ["duration"])


THREE, NINE, LONG_DAY = "iop days_per_week: 3.0-3.0", "iop hours_per_week: 9.0-9.0", "iop session_hours: 3.0-3.0"


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        (
            "<div><div>3</div><div>Days per week</div></div><div><div>9</div><div>Hours per week</div></div>",
            [THREE, NINE],
        ),
        ("<div><h3>3</h3><p>days a week</p></div><div><h3>3</h3><p>hours a day</p></div>", [THREE, LONG_DAY]),
        ("<div><h3>3 Days</h3><p>per week</p></div>", [THREE]),
        ("<div><span>3 hours</span><div>per day</div></div>", [LONG_DAY]),
        ("<div><p>3-5</p><p>Evenings per week</p></div>", ["iop days_per_week: 3.0-5.0"]),
    ],
)
def test_a_number_over_what_it_counts(body: str, stated: list[str]) -> None:
    must_state(page(IOP + body), stated, [])


@pytest.mark.parametrize(
    "body",
    [
        HOUSE + "<div><div>24</div><div>hours a day</div></div><div><div>7</div><div>days a week</div></div>",
        IOP + "<div><div>1,200</div><div>per day</div></div>",
        IOP + "<div><div>Room 3</div><div>days per week</div></div>",
        IOP + "<div><div>20</div><div>Years of care</div></div>",
    ],
)
def test_numbers_that_count_nothing_of_the_program(body: str) -> None:
    must_state(page(body), [], ["per_week", "session_hours"])


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("We suggest a minimum stay of 90 days.", "12.9-None"),
        ("A minimum commitment of 90 days is asked for.", "12.9-None"),
        ("The maximum length of stay of our residents is one year.", "None-51.6"),
        ("The average length of stay is 90 days.", "12.9-12.9"),
        ("Most people stay for 90 days.", "12.9-12.9"),
    ],
)
def test_the_least_and_the_most_that_people_stay(text: str, stated: str) -> None:
    must_state(page(HOUSE + f"<p>{text}</p>"), [f"residential duration_weeks: {stated}"], [])


@pytest.mark.parametrize("said", ["Length: 8-10 wks", "Duration: 8-10 wks", "Length: 8 to 10 weeks"])
def test_a_short_unit_behind_a_label(said: str) -> None:
    must_state(page(f"{IOP}<h2>IOP</h2><ul><li>{said}</li></ul>"), [LONG], [])


LISTED = [
    ("Our IOP lasts three, six or nine months.", "iop duration_weeks: 12.9-38.7"),
    ("Our IOP is thirty, sixty or ninety days.", "iop duration_weeks: 4.3-12.9"),
    ("Our IOP is four, six or eight weeks long.", "iop duration_weeks: 4.0-8.0"),
    ("In phase two, six or nine weeks of IOP follow. Our IOP lasts 8 weeks.", "iop duration_weeks: 8.0-8.0"),
]


@pytest.mark.parametrize(("said", "length"), LISTED, ids=[one[0] for one in LISTED])
def test_a_list_of_lengths_runs_from_its_first(said: str, length: str) -> None:
    must_state(page(f"<p>{said}</p>"), [length], [])
