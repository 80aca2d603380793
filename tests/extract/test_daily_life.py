"""What people do where they live beside treatment has hours and days that are none of the program's: school, work, the gym, outings, calls home."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

TEENS = "<p>Marrow Creek is a residential treatment center for adolescents in Reno, NV.</p>"
ADULTS = "<p>At Marrow Creek, our residential program treats adults with alcohol addiction in Reno, NV.</p>"
HOUSE = "<p>Marrow Creek is a sober living home for men in Reno, NV.</p>"
TEEN_IOP = "<p>At Marrow Creek, our IOP helps teens in Reno, NV.</p>"
NOTHING = ["sessions", "days", "dayparts", "hours_per_week", "session_hours", "duration"]
CASES = [
    *(
        pytest.param(TEENS + f"<p>{text}</p>", ["residential"], NOTHING, id=text)
        for text in (
            "Our students have class Monday-Friday, 9 am-1 pm.",
            "Our students attend school Monday through Friday from 8:30 am to 2:30 pm.",
            "Our students are in the classroom Mon-Fri 9-1.",
            "Our on-campus school runs Monday-Friday, 8 am-12 pm.",
            "Academics take place Monday through Friday from 9 am to 12 pm.",
            "Our tutors are here Monday-Thursday 4-6 pm.",
            "Our tutors are here 4-6 pm.",
            "Our certified teachers work with residents Monday-Friday, 9 am to 2 pm.",
            "Our residents do homework Monday-Thursday 4-6 pm.",
            "Study hall is Sunday-Thursday 7-8 pm.",
            "Our students receive five hours of instruction a day, five days a week.",
            "Our school year is 40 weeks, and class is five days a week.",
            "Our program gives each resident 20 hours of school a week.",
            "Our girls may call home Wednesdays and Sundays 6-8 pm.",
        )
    ),
    *(
        pytest.param(ADULTS + f"<p>{text}</p>", ["residential"], NOTHING, id=text)
        for text in (
            "We take our clients to the YMCA Tuesdays and Thursdays 2-3:30 pm.",
            "Our residents go to the gym Monday, Wednesday and Friday from 2 to 4 pm.",
            "Our clients work in the kitchen Monday-Friday 7-9 am.",
            "Our clients go on outings Saturdays 10 am-3 pm.",
            "Our clients have free time daily 4-6 pm.",
            "Our residents garden Tuesdays and Thursdays 1-3 pm.",
            "Our residents are busy Monday-Friday 8 am-4 pm.",
            "Residents work 30 hours a week.",
            "Our wake-up is at 6:30, group 9-11, gym 2-4.",
        )
    ),
    *(
        pytest.param(HOUSE + f"<p>{text}</p>", ["sober_living"], NOTHING, id=text)
        for text in (
            "Our residents work 30 hours a week.",
            "Our house meeting is Sunday 7-8 pm.",
            "Our men must be out of the house Monday-Friday 9 am-3 pm.",
            "Our residents volunteer Saturdays 9 am-12 pm.",
        )
    ),
    pytest.param(ADULTS + "<h2>Weekly schedule</h2><ul><li>Monday-Friday 9-11 am: Process group</li><li>Mon-Fri 1:00-3:00 pm: Work therapy</li><li>Saturday 1-4 pm: Outing</li></ul>",
        ["residential sessions: mon tue wed thu fri 09:00-11:00"], ["13:00", "sat"], id="a schedule of groups, work and outings"),
    pytest.param("<p>At Marrow Creek, our IOP helps adults in Reno, NV.</p><p>Our clinicians see students at Reno High School Tuesdays and Thursdays 9 am-2 pm.</p>", ["iop"], NOTHING, id="clinicians at a school"),
    pytest.param("<p>At Marrow Creek, our IOP helps adults in Reno, NV.</p><p>We have therapists in three elementary schools Monday-Friday 8 am-3 pm.</p>", ["iop"], NOTHING, id="therapists in schools"),
    # Near misses: treatment where people live, and where they come to
    *(
        pytest.param(ADULTS + f"<p>{text}</p>", [f"residential sessions: mon tue wed thu fri {when}"], [], id=text)
        for text, when in (
            ("Our clients attend group therapy Monday-Friday 9 am-12 pm.", "09:00-12:00"),
            ("Our residential groups meet Monday through Friday, 9 am to 12 pm.", "09:00-12:00"),
            ("Our clinical programming runs Monday-Friday, 9 am-4 pm.", "09:00-16:00"),
            ("Our residents have class on relapse prevention Monday-Friday, 9 am-11 am.", "09:00-11:00"),
            ("Our residents are in treatment Monday-Friday 9 am-3 pm, and work in the kitchen in turns.", "09:00-15:00"),
        )
    ),
    pytest.param(ADULTS + "<p>Our residents are in treatment 30 hours a week.</p>", ["residential hours_per_week: 30.0-30.0"], [], id="hours of treatment"),
    pytest.param(ADULTS + "<h2>Groups</h2><p>Mon-Fri 9 am-12 pm</p>", ["residential sessions: mon tue wed thu fri 09:00-12:00"], [], id="a heading of groups"),
    pytest.param(ADULTS + "<p>Residents receive one hour of individual therapy and 20 hours of group therapy a week.</p>", ["residential hours_per_week: 20.0-20.0"], [], id="hours of groups beside one with a therapist"),
    pytest.param("<p>At Marrow Creek, our PHP and residential programs treat teens in Reno, NV.</p><h2>Residential</h2><p>Our teens have class Monday-Friday 9 am-12 pm.</p><h2>PHP</h2><p>Our PHP meets Monday-Friday 9 am-3 pm.</p>",
        ["php sessions: mon tue wed thu fri 09:00-15:00"], ["09:00-12:00"], id="class under the heading of a house"),
    pytest.param(TEEN_IOP + "<p>Our students have class Monday-Thursday 4-7 pm.</p>", ["iop sessions: mon tue wed thu 16:00-19:00"], [], id="a class of the IOP"),
    pytest.param(TEEN_IOP + "<p>Teens come Monday-Thursday 4-7 pm, after the school day.</p>", ["iop sessions: mon tue wed thu 16:00-19:00"], [], id="after school"),
    pytest.param(TEEN_IOP + "<p>We meet Monday-Thursday 4-7 pm in Classroom B.</p>", ["iop sessions: mon tue wed thu 16:00-19:00"], [], id="in a classroom"),
    pytest.param(TEEN_IOP + "<p>Our IOP meets at Reno High School Monday-Thursday 4-7 pm.</p>", ["iop sessions: mon tue wed thu 16:00-19:00"], [], id="an IOP at a school"),
    pytest.param("<p>At Marrow Creek, our PHP helps teens in Reno, NV.</p><p>Six hours a day, five days a week, with tutoring and outings.</p>", ["php session_hours: 6.0-6.0"], [], id="a day with tutoring"),
    pytest.param("<p>Marrow Creek offers DUI education in Reno, NV.</p><p>Our students have class Monday and Wednesday 6-8 pm.</p>", ["early_intervention sessions: mon wed 18:00-20:00"], [], id="a DUI class"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_the_hours_of_a_house(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


def test_groups_during_a_stay_are_no_outpatient_care() -> None:
    body = "<p>At the beginning of his stay each client makes a plan with our team.</p><p>On Mondays we offer a process group.</p>"
    must_state(page(body), [], ["outpatient"])
    must_state(
        page(body.replace("At the beginning of his stay", "At first")), ["outpatient", "outpatient days: mon"], []
    )


def test_appointments_are_offered_in_each_part_of_the_day() -> None:
    must_state(
        page(TEEN_IOP + "<p>Our IOP provides morning, afternoon and evening appointments.</p>"),
        ["iop dayparts: evening"],
        [],
    )


def test_telehealth_for_a_client_who_may_not_come_is_not_everybodys() -> None:
    body = "<p>If a client is aggressive, they may be involved in the program by telehealth, and not be here in person.</p>"
    must_state(page(TEEN_IOP + body), ["iop"], ["telehealth"])
