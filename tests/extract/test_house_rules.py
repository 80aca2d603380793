"""Rules of a house for people in recovery make its page a provider's, and sober living; those of other houses do not."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str) -> str:
    first, *lines = [line.strip() for line in text.strip().split("\n")]
    items = "".join(f"<li>{line}</li>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main><h1>{first}</h1><ul>{items}</ul></main></body></html>"


HOUSES: list[Any] = [
    pytest.param("Guidelines", """Resident Guidelines
        Sobriety is required of all who live here. Any use means you must leave that day.
        Curfew: 10 pm weekdays, midnight weekends.
        House meeting: Sundays, 6 pm.
        Guests leave by 9 pm.""", id="resident guidelines"),
    pytest.param("Rules | The Quarry House", """Rules
        No drugs or alcohol
        90 meetings in 90 days
        Sponsor within two weeks
        Beds made by 8 am
        UA at any time""", id="a bare list under Rules"),
    pytest.param("Expectations", """House Expectations
        Be honest and stay clean.
        Submit to a drug or alcohol test when the manager asks.
        Do the chore on your list every day.
        Be home by eleven.
        Pay rent on the first.""", id="house expectations"),
    pytest.param("Quarry Recovery Residence policies", """Policies
        Men must have seven days sober to move in. Relapse leads to discharge.
        Smoking is allowed on the back porch.
        Men go to five meetings a week.""", id="policies of a recovery residence"),
    pytest.param("Handbook", """Resident Handbook
        Welcome home. This is a sober house for women.
        New residents are on blackout for 14 days. After that, overnight passes are earned.
        Random urine screens. Rent $700 a month.""", id="a handbook"),
    pytest.param("Regulations", """House Regulations
        Alcohol and drugs are not permitted on the grounds.
        Random drug tests at your cost.
        Quiet time begins at ten.
        Everybody has a sponsor.""", id="house regulations"),
    pytest.param("House rules", """House Rules
        There is zero tolerance of drugs and alcohol.
        House curfew is 11 pm. Residents are drug screened when they return.
        Resident fees are due on Friday.""", id="fees and screens"),
    pytest.param("Rules & Guidelines", """Rules and Guidelines
        Stay clean and sober. A positive breathalyzer is grounds for dismissal.
        Go to AA or NA meetings and get a home group.
        Be in by midnight on weekends.""", id="rules and guidelines"),
    pytest.param("Requirements", """Requirements
        21 days of sobriety are required
        Three outside 12 step meetings a week are required
        Work with a sponsor every week
        A chore is done each week
        The weekly house meeting must be attended
        Guests may not be in bedrooms""", id="requirements and no more"),
    pytest.param("Residency Requirements", """Residency Requirements
        Residents must be 18 or older and have 10 days clean
        AA or NA meetings five times a week
        Random breathalyzer tests
        Curfew is 11 pm""", id="residency requirements"),
    pytest.param("Apply", """Criteria
        No violent felonies
        Detoxed, and 7 days clean
        Go to house meetings
        A sponsor and 12-step meetings
        Be in the house by eleven""", id="criteria"),
    pytest.param("What We Expect", """What We Expect
        Sobriety is a must
        Get a sponsor
        Go to the house meeting each Sunday
        Be in the house by 10 pm""", id="what we expect"),
    pytest.param("Responsibilities", """Responsibilities
        Stay clean and sober
        Work the steps with a sponsor
        Drug tests twice a week
        Do your chore""", id="responsibilities"),
]  # fmt: skip
OTHERS: list[Any] = [
    pytest.param("Quarry Apartments", """House Rules
        No drugs or alcohol on the property.
        Quiet hours are from 10 pm to 7 am.
        Guests must sign in. Rent is due on the first.""", id="apartments"),
    pytest.param("Hostel", """House Rules
        No alcohol in the dorms.
        Curfew at midnight. Overnight guests are not allowed.
        Pay $200 a week at the desk.""", id="a hostel"),
    pytest.param("Vacation home", """Guest House Rules
        Drugs are prohibited. Smoking outside only.
        No overnight visitors. Quiet hours after 10 pm.
        Do your dishes; beds are made by the staff.""", id="a vacation home"),
    pytest.param("Rules of sober homes", """What are the rules of a sober home?
        Most homes have a curfew. Residents are drug tested and attend meetings.
        Rent is about $600 a month. Many homes ask for a sponsor.""", id="such homes at large"),
    pytest.param("Standards", """Standards for recovery residences
        Each operator shall have a drug testing policy, house meetings and a curfew.
        Operators shall not let rent without a written agreement.""", id="standards"),
    pytest.param("Dorm rules", """Residence Hall Guidelines
        Alcohol is prohibited. Students caught with drugs must leave.
        Overnight guests are registered. Quiet hours begin at eleven.""", id="a dormitory"),
    pytest.param("Recovery software", """House rules template
        Add your curfew, drug tests, house meetings and chores to the sample.
        Residents sign it on any phone. $40 a month for operators.""", id="a template"),
    pytest.param("House manager", """Requirements
        Sober two years, with a sponsor
        Hold the house meeting and drug test the residents
        See that chores and curfew are kept
        Send your resume to the director""", id="a house manager is sought"),
    pytest.param("Certification", """Requirements
        To be certified as a recovery residence, each home must hold a house meeting
        Residents must stay sober and are drug tested
        12-step meetings are encouraged, and a curfew is posted""", id="what a home must have to be certified"),
    pytest.param("Sponsorship", """Responsibilities
        Stay sober, and have a sponsor and a home group
        Answer the calls of your sponsees
        Drug tests are not your business
        Keep a curfew for calls""", id="a sponsor's responsibilities"),
    pytest.param("Group officers", """Requirements
        Sober for 180 days, with a sponsor
        Serve as secretary for six months
        Chores rotate, and the house meeting elects you""", id="an officer of a group"),
    pytest.param("Probation", """Requirements
        Stay sober and take drug tests
        Curfew is 9 pm
        Report to your probation officer twice a month""", id="what probation asks"),
    pytest.param("Sober homes", """Criteria
        Most sober homes require what follows.
        30 days sober, a sponsor and house meetings
        Chores, a curfew and random drug tests""", id="what most homes ask"),
    pytest.param("Program", """Expectations
        Be on time for group therapy
        Drug tests are random
        Attend 12-step meetings and get a sponsor
        Sign the treatment plan with your therapist
        Curfew and chores are kept at home""", id="what a clinic expects"),
    pytest.param("Renting", """Requirements
        Rent for at least six months
        No overnight guests for more than three nights
        No drugs or alcohol in the hallways, quiet hours after ten
        Pets are let in on a deposit""", id="a landlord's requirements"),
    pytest.param("Conduct", """Student Conduct Requirements
        No alcohol or drugs on the premises
        Curfew at midnight, no overnight guests
        Violations will result in expulsion""", id="students in their rooms"),
    pytest.param("Office policies", """Policies
        Drug tests are given to new staff. Meetings are on Monday.
        No guests in the warehouse. Be on time.""", id="an employer"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), HOUSES)
def test_the_rules_of_a_recovery_house(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
    assert [one.level_of_care.value for one in found.programs] == ["sober_living"]


@pytest.mark.parametrize(("title", "text"), OTHERS)
def test_the_rules_of_another_house(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role != "provider", found.page_role_signals
    assert found.programs == []
