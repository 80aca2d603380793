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
