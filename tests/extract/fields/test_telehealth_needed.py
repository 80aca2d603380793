"""Telehealth that nobody has to take, that is to come, and the states in which it is given or is not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from extract.places.gazetteer import CODES
from records.models import PageExtraction

HEAD = "<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Intensive Outpatient Program (IOP)</h2>"
WEEK = "Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm. "


def read(text: str) -> PageExtraction:
    return extract_page(f"{HEAD}<p>{WEEK}{text}</p>")


def telehealth(text: str) -> str | None:
    (program,) = read(text).programs
    return program.telehealth.value if program.telehealth else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Telehealth is not required.", None),
        ("You do not have to use telehealth.", None),
        ("Nobody is required to attend online, and no telehealth app is needed.", None),
        ("Our IOP is offered by telehealth. Telehealth is not required; you may attend in person.", "yes"),
        ("Our IOP meets by telehealth. In-person attendance is not required.", "yes"),
        ("Telehealth is not available.", "no"),
        ("Telehealth is not an option.", "no"),
        ("No telehealth is offered in our IOP.", "no"),
        ("If telehealth is not an option for you, our groups meet in the office too.", "yes"),
        ("Telehealth is in the works.", None),
        ("We would like to offer telehealth one day.", None),
        ("Telehealth is pending approval by the state.", None),
        ("Watch this space for our upcoming telehealth program.", None),
        ("A virtual IOP is on the way.", None),
        ("Our IOP can be attended by telehealth.", "yes"),
        ("Telehealth services have ended as of March.", None),
        ("Telehealth is a fine way for some people, but we find that healing happens together.", None),
        ("Telehealth is reserved for clients who have completed four weeks in person.", None),
        ("After the first two weeks, clients may attend by telehealth.", None),
        ("Our psychiatrist sees clients by telehealth.", None),
        ("Our therapists lead the IOP by telehealth.", "yes"),
        ("Telehealth is offered except on Thursdays.", None),
    ],
)
def test_what_need_not_be_or_is_to_come_is_neither_yes_nor_no(text: str, value: str | None) -> None:
    assert telehealth(text) == value


STATES: list[tuple[str, set[str], set[str]]] = [
    # what the page says; states that are served, states that are not
    ("Our IOP is offered by telehealth in all states except California.", {"TX", "OH"}, {"CA", "all"}),
    ("Our virtual IOP is available nationwide, except NY.", {"TX", "CA"}, {"NY", "all"}),
    ("Our virtual IOP is open to adults in every state except New York and California.", {"TX"}, {"NY", "CA", "all"}),
    ("We provide our IOP by telehealth anywhere in the United States other than Texas.", {"CA"}, {"TX", "all"}),
    ("Except in Texas, our IOP is offered by telehealth in all states.", {"CA"}, {"TX", "all"}),
    ("Our virtual IOP is available nationwide.", {"all"}, set()),
    ("Our IOP is offered by telehealth to people outside of Texas.", set(), {"TX", "all"}),
    ("Telehealth is available to Ohio residents; Kentucky residents must attend in person.", {"OH"}, {"KY"}),
    ("Clients in Ohio may join by telehealth, but clients in Kentucky must come to our office.", {"OH"}, {"KY"}),
    ("Clients in Ohio and Kentucky may attend by telehealth or in person.", {"OH", "KY"}, set()),
    ("Our telehealth IOP serves Ohio and Michigan (not Kentucky).", {"OH", "MI"}, {"KY"}),
    ("Kentucky: in person only. Ohio and Michigan: in person or by telehealth.", {"OH", "MI"}, {"KY"}),
    ("Telehealth in Kentucky is on hold. Ohio clients may still join our IOP by telehealth.", {"OH"}, {"KY"}),
    ("We offer our IOP by telehealth in Ohio, not in Kentucky.", {"OH"}, {"KY"}),
]


@pytest.mark.parametrize(("text", "served", "not_served"), STATES, ids=[case[0] for case in STATES])
def test_states_in_which_telehealth_is_given(text: str, served: set[str], not_served: set[str]) -> None:
    found = {code.code for code in read(text).states_served}
    assert served <= found
    assert not found & not_served


def test_all_states_but_one_are_each_of_the_others() -> None:
    found = [code.code for code in read("Our virtual IOP is open to adults in all states but Utah.").states_served]
    assert found == sorted(CODES - {"UT", "PR"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Groups are held at our office, with online groups during snow days.", None),
        ("We offer virtual groups on bad-weather days.", None),
        ("Groups move to Zoom in case of a winter storm.", None),
        ("In the event of severe weather, our IOP is offered by telehealth.", None),
        ("Clients may attend up to one session a week remotely.", None),
        ("Participants can join at most two groups a week by video.", None),
        ("You are allowed to take one session a week by Zoom.", None),
        ("Our IOP is offered by telehealth, even on snow days.", "yes"),
        ("Our virtual IOP never closes for snow days.", "yes"),
        ("Clients of our IOP may attend every session by telehealth.", "yes"),
        ("Clients may attend our IOP by telehealth two evenings a week or more.", "yes"),
        ("Our IOP meets by telehealth three days a week.", "yes"),
    ],
)
def test_what_is_online_on_bad_days_or_for_a_session_or_two_is_no_telehealth_program(
    text: str, value: str | None
) -> None:
    assert telehealth(text) == value
