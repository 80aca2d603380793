"""A college's counseling center tells students of its groups, mostly without "we"; guides, degrees and schools speak of students as well."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body><main>{text}</main></body></html>"


CENTERS: list[Any] = [
    pytest.param("Groups | Counseling and Psychological Services | Lark University", """<h1>Groups</h1><table><tr><th>Group</th><th>Day</th><th>Time</th></tr><tr><td>Knowing Others</td><td>Tuesday</td><td>3:00 - 4:30 pm</td></tr>
        <tr><td>Worry Workshop</td><td>Wednesday</td><td>1:00 - 2:00 pm</td></tr></table><p>Students may call (419) 555-0142 to join a group.</p>""", id="a table"),
    pytest.param("Group Counseling", """<h1>Group Counseling</h1><p>Students learn in groups how they relate to others.</p><p>Each semester the Lark Counseling Center offers therapy groups. Groups are led by counselors of the center.</p>
        <p>Students interested in joining a group come to one meeting first.</p>""", id="each semester"),
    pytest.param("Group Therapy", """<h1>Group Therapy</h1><p>Every group meets weekly and has two therapists.</p><p>Students need a referral by a counselor of the Counseling Center after an initial consultation. Groups are open to all enrolled students.</p>""", id="after a consultation"),
    pytest.param("Support groups", """<p>Counseling Services offers support groups of six to eight students.</p><p>Groups run during the semester in the counselors' waiting area. Contact either of the counselors to hear more.</p>
        <p>A student who misses two meetings loses the place.</p>""", id="no heading"),
    pytest.param("Individual counseling", """<h1>Individual counseling</h1><p>Individual counseling at the Student Counseling Center is free and confidential. There is a session limit of ten a year.</p>
        <p>Students fill out the form to schedule an appointment.</p>""", id="one to one"),
    pytest.param("Groups", """<h1>Groups this fall</h1><p>Student Health Services runs therapy groups on Mondays at 10:00 am and Thursdays at 3:00 pm.</p><p>Students hand this form back at the front desk. Group therapy is free for enrolled students.</p>""", id="of health services"),
    pytest.param("FAQ", """<p>Student Counseling Center &gt; FAQ</p><h1>What happens in a group?</h1><p>Before group counseling you have an initial appointment with a counselor.</p>
        <p>Groups are facilitated by two counselors. Students may join each semester.</p>""", id="questions"),
    pytest.param("Workshops", """<h1>Skills groups</h1><p>CAPS offers skills groups to undergraduates and graduate students. Drop-in groups need no sign-up.</p><p>Counseling appointments are made online. Students pay nothing beyond the student health fee.</p>""", id="by its letters"),
]  # fmt: skip
OTHERS: list[Any] = [
    pytest.param("College mental health", """<h1>Counseling on campus</h1><p>Many colleges have a counseling center where students get individual counseling and group therapy free of charge.</p>
        <p>To join a group, students make an appointment. Ask your college for help.</p>""", id="of many colleges"),
    pytest.param("Counseling, MA", """<h1>Counseling program</h1><p>Students lead counseling sessions in the counseling clinic each semester. Tuition is $400 a credit.</p><p>Enrolled students join a group of supervision.</p>""", id="a degree"),
    pytest.param("School counseling", """<h1>Counseling office</h1><p>Our school counselors see students of grades 6 to 8. Students may join support groups during the semester.</p><p>Parents contact the counseling office.</p>""", id="a school's"),
    pytest.param("Campus news", """<h1>More students seek help</h1><p>The counseling center saw 900 students this semester, said Ann Quill, its director. Group therapy has no wait.</p><p>Students wait two weeks for an initial appointment, Quill said.</p>""", id="news"),
    pytest.param("Career Center", """<h1>Career counseling</h1><p>Students make an appointment for career counseling each semester. Workshops are open to all students.</p><p>The counseling center is next door and has group counseling.</p>""", id="careers"),
    pytest.param("Study", """<h1>Groups and grades</h1><p>Researchers followed students in group counseling at a counseling center for each semester of a year.</p><p>Students interested in joining were paid.</p>""", id="a study"),
    pytest.param("Tips", """<h1>Finding help at your university</h1><p>Students can visit the counseling center of your university. It often has counseling groups that are free for students.</p><p>Getting started is easy.</p>""", id="tips"),
    pytest.param("Housing", """<h1>Residence life</h1><p>Students sign up each semester. Contact us with questions on rooms.</p><p>Resident assistants refer students to the counseling center.</p>""", id="rooms"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), CENTERS)
def test_a_counseling_center_of_a_college_is_a_provider(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
    assert {one.level_of_care.value for one in found.programs} <= {"outpatient"}


@pytest.mark.parametrize(("title", "text"), OTHERS)
def test_who_speaks_of_students_otherwise_is_none(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role != "provider", found.page_role_signals
    assert found.programs == []


def test_the_address_of_a_center_says_whose_page_it_is() -> None:
    text = "<h1>Spring 2031 Group Schedule</h1><p>Graduate student group: Mondays 11:00 am to 12:30 pm. Undergraduate therapy group: Tuesdays 2:00 to 3:30 pm.</p>"
    found = extract_page(page(text), url="https://counseling.lark.edu/groups")
    assert found.page_role == "provider"
    assert {session.start for program in found.programs for session in program.sessions} == {"11:00", "14:00"}
