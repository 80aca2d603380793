"""Headings, captions and lead-ins that take what stands below from the program: others, programs in general, another time, another thing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

NAME = "IOP | Bramble Hollow Recovery"
OURS = "<p>Our IOP is for adults.</p>"
INSURERS = "<ul><li>Aetna</li><li>Cigna</li></ul>"
ROWS = "<tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>6-9 pm</td></tr><tr><td>Wednesday</td><td>6-9 pm</td></tr>"
GROUPS = "<p>Groups meet Friday 9am-12pm.</p>"
AMOUNTS = "<tr><th>Length</th><td>8-12 weeks</td></tr><tr><th>Hours per week</th><td>9-19</td></tr>"
ANSWERS = "<tr><th>Insurer</th><th>IOP</th></tr><tr><td>Aetna</td><td>Yes</td></tr><tr><td>Cigna</td><td>Yes</td></tr>"
TIMES = ["sessions", "days", "dayparts"]
TAKEN = ["insurers: aetna accepted", "insurers: cigna accepted"]


def headed(heading: str, rows: str) -> list[str]:
    """A table under a heading, and one with a caption."""
    return [f"<h2>{heading}</h2><table>{rows}</table>", f"<table><caption>{heading}</caption>{rows}</table>"]


def states(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS + body, NAME), stated, never)


LEAD_OTHERS = [
    "Willow Bend Recovery accepts",
    "Willow Bend takes",
    "Insurance accepted by Willow Bend Recovery",
    "Insurance accepted at Willow Bend Recovery",
    "Plans taken at Larkin Hospital",
    "Larkin Hospital is in network with",
    "Insurers that Larkin Hospital takes",
    "Other programs in our county accept",
    "Other providers in our area take",
    "Other clinics in our town take these plans",
]
LEAD_OURS = [
    "Bramble Hollow Recovery accepts",
    "Insurance accepted by Bramble Hollow Recovery",
    "Insurance accepted at Bramble Hollow",
    "Our county programs accept",
    "Insurance accepted at our Reno office",
    "Insurance accepted at Reno Office",
    "Insurance accepted at Main Street Clinic",
    "Insurance taken at Reno Clinic",
    "Insurance accepted at Main Clinic",
    "Plans accepted at All Locations",
    "Evening Program accepts",
    "We accept, as other programs in our county do",
]


@pytest.mark.parametrize("said", LEAD_OTHERS)
def test_insurers_of_others(said: str) -> None:
    states(f"<p>{said}:</p>{INSURERS}", [], ["insurers"])
    states(f"<h2>{said}</h2>{INSURERS}", [], ["insurers"])


@pytest.mark.parametrize("said", LEAD_OURS)
def test_insurers_of_ours(said: str) -> None:
    states(f"<p>{said}:</p>{INSURERS}", TAKEN, [])


SCHEDULES = [
    "Schedules at other programs",
    "Other programs' schedules",
    "Other providers' hours",
    "How other IOPs run",
    "What happens at other programs",
    "Schedules of other clinics",
    "IOP schedules elsewhere",
    "IOPs in general",
    "What a typical IOP looks like",
    "What an IOP usually looks like",
    "What most IOPs look like",
    "How a typical IOP runs",
    "How most programs run",
    "Willow Bend's schedule",
    "Schedule at Willow Bend",
    "Larkin Hospital's IOP schedule",
]
OUR_SCHEDULES = [
    "How our IOP runs",
    "How the IOP runs",
    "What the IOP looks like",
    "What a typical week in our IOP looks like",
    "What a typical week in IOP looks like",
    "What our typical IOP week looks like",
    "Schedule at our Reno office",
    "Schedule at Reno",
    "Schedule at Carson City Clinic",
    "Program Hours at Main Clinic",
    "Bramble Hollow's schedule",
    "Hollow House's Schedule",
    "Women's schedule",
    "Young Women's Schedule",
    "New Mothers' Group Schedule",
    "Spring Term's Schedule",
    "Today's schedule",
    "Other schedules",
    "Other programs",
    "What It Takes",
]


@pytest.mark.parametrize("said", SCHEDULES)
def test_times_of_others(said: str) -> None:
    for body in (*headed(said, ROWS), f"<h2>{said}</h2>{GROUPS}"):
        states(body, ["iop"], TIMES)


@pytest.mark.parametrize("said", OUR_SCHEDULES)
def test_times_of_ours(said: str) -> None:
    for body in headed(said, ROWS):
        states(body, ["iop days: mon", "iop days: wed"], [])
    states(f"<h2>{said}</h2>{GROUPS}", ["iop days: fri"], [])


@pytest.mark.parametrize("said", ["What a typical IOP looks like", "IOPs in general", "Willow Bend's schedule"])
@pytest.mark.parametrize(
    "ours", ["Our groups meet Friday 9am-12pm.", "At Bramble Hollow, groups meet Friday 9am-12pm."]
)
def test_what_speaks_of_us_below_them(said: str, ours: str) -> None:
    states(f"<h2>{said}</h2><p>{ours}</p>", ["iop days: fri"], [])
    states(f"<h2>{said}</h2><p>It differs.</p><h2>Schedule</h2>{GROUPS}", ["iop days: fri"], [])


FORMER = [
    "Former schedule (2019)",
    "Last year's schedule",
    "Our old group times",
    "Coming in 2031",
    "Opening in 2031",
    "Planned for spring 2031",
]


@pytest.mark.parametrize("said", FORMER)
def test_lead_ins_of_another_time(said: str) -> None:
    states(f"<p>{said}:</p><ul><li>Monday 6-9 pm</li><li>Wednesday 6-9 pm</li></ul>", ["iop"], TIMES)


@pytest.mark.parametrize("said", ["Schedule for 2026", "Current schedule", "Our groups", "Our schedule since 2019"])
def test_lead_ins_of_today(said: str) -> None:
    states(f"<p>{said}:</p><ul><li>Monday 6-9 pm</li><li>Wednesday 6-9 pm</li></ul>", ["iop days: mon"], [])


AVERAGES = [
    "Average length and hours of IOPs nationwide",
    "National averages",
    "National average for IOP",
    "Industry averages",
    "State averages",
    "Averages across the country",
    "IOPs nationwide",
    "IOP statistics in the US",
]


@pytest.mark.parametrize("said", AVERAGES)
def test_amounts_of_programs_at_large(said: str) -> None:
    for body in headed(said, AMOUNTS):
        states(body, ["iop"], ["duration_weeks", "hours_per_week"])


OUR_AMOUNTS = ["Our averages", "Average length and hours", "Average length of our IOP", "Program length", "At a glance"]


@pytest.mark.parametrize("said", OUR_AMOUNTS)
def test_amounts_of_ours(said: str) -> None:
    for body in headed(said, AMOUNTS):
        states(body, ["iop duration_weeks: 8.0-12.0", "iop hours_per_week: 9.0-19.0"], [])


COVER = [
    "Which insurers usually cover IOP",
    "Insurers that usually cover IOP",
    "Which plans typically cover IOP",
    "Insurance companies that cover IOP",
    "Which insurers pay for IOP",
    "Most plans cover treatment",
]


@pytest.mark.parametrize("said", COVER)
def test_insurers_that_cover_a_level_anywhere(said: str) -> None:
    for body in headed(said, ANSWERS):
        states(body, ["iop"], ["insurers"])


@pytest.mark.parametrize("said", ["Which insurers we take", "Insurers accepted for IOP", "Plans that cover our IOP", "Which insurers cover our IOP"])  # fmt: skip
def test_insurers_that_we_take(said: str) -> None:
    for body in headed(said, ANSWERS):
        states(body, TAKEN, [])


BY_OTHERS = [
    "Aetna and Cigna are accepted at our hospital partner.",
    "Aetna is accepted by our pharmacy partner.",
    "Aetna is also accepted by our lab partner.",
    "Cigna is taken at our partner clinic.",
    "Cigna is accepted by our sister program.",
    "Cigna is accepted by our referral partners.",
    "The new county detox will accept Cigna.",
    "The new clinic in Elko will accept Cigna.",
    "The state hospital is going to accept Cigna.",
    "Aetna and Cigna are accepted at Larkin Hospital.",
]
BY_US = [
    "Aetna and Cigna are accepted at our clinic.",
    "Aetna and Cigna are accepted by our program.",
    "Aetna and Cigna are accepted at our Reno office.",
    "Aetna and Cigna are accepted at Bramble Hollow.",
    "Aetna and Cigna are accepted at both locations.",
    "Aetna and Cigna are accepted by our billing team.",
]


@pytest.mark.parametrize("said", BY_OTHERS)
def test_taken_by_others(said: str) -> None:
    states(f"<p>{said}</p>", ["iop"], ["insurers"])


@pytest.mark.parametrize("said", BY_US)
def test_taken_by_us(said: str) -> None:
    states(f"<p>{said}</p>", TAKEN, [])


THINGS = [
    ("Yoga classes for the public", "Friday 7-8 pm"),
    ("Classes open to the public", "Friday 7-8 pm"),
    ("Public lectures", "Friday 7-8 pm"),
    ("Lectures for the community", "Friday 7-8 pm"),
    ("Community yoga", "Friday 7-8 pm"),
    ("Local meetings", "Friday 7-8 pm, St. Anne Church"),
    ("Meetings in the area", "Friday 7-8 pm, St. Anne Church"),
    ("Parking", "Free Monday to Friday 5-9 pm"),
    ("Visitor parking", "Monday to Friday 5-9 pm"),
    ("Lobby café", "Monday to Friday 5-9 pm"),
    ("Coffee shop", "Monday to Friday 5-9 pm"),
]
OUR_THINGS = [
    ("Group times and parking", "Friday 6-9 pm"),
    ("Program times", "Friday 6-9 pm"),
    ("Group meetings", "Friday 6-9 pm"),
    ("Local groups", "Groups meet Friday 6-9 pm"),
    ("IOP for public employees", "Friday 6-9 pm"),
    ("Parking", "IOP groups meet Friday 6-9 pm; park in the rear."),
]


@pytest.mark.parametrize(("heading", "times"), THINGS)
def test_times_of_other_things(heading: str, times: str) -> None:
    states(f"<h2>{heading}</h2><p>{times}</p>", ["iop"], TIMES)


@pytest.mark.parametrize(("heading", "times"), OUR_THINGS)
def test_times_of_ours_beside_them(heading: str, times: str) -> None:
    states(f"<h2>{heading}</h2><p>{times}</p>", ["iop days: fri"], [])
