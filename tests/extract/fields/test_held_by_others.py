"""Times of groups that others hold: a library, a church, a school; none of them is a session of the program, and none of the provider's own is lost."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_captions import IOP, OWN, sessions

OTHERS = [
    "The library around the corner hosts a free support group on Fridays from 12 to 1.",
    "On Fridays from 12 to 1 the public library hosts a free support group.",
    "Larkfield High School's own counselors hold a Friday group from 2 to 3 pm.",
    "Counselors from Larkfield Hospital hold a Friday group from 2 to 3 pm.",
    "Larkfield County Services holds a Friday group from 2 to 3 pm in our building.",
    "St. Brendan's offers a free grief group on Fridays from 5 to 6 pm.",
    "The Alano Club has meetings Friday at 7 pm and Sunday from 10 to 11 am.",
    "A Friday group from 2 to 3 pm is led by volunteers from Larkfield College.",
    "A women's circle hosted by the parish meets Fridays 10-11:30 am.",
    "Our IOP meets Tuesday to Thursday 6-9 pm, and the church next door holds a free meal group on Fridays from 5 to 6 pm.",
    "The YWCA runs a parenting class on Fridays from 9 to 10:30 am.",
    "NAMI Larkfield also offers a peer group on Friday from 6 to 7:30 pm.",
    "Nurses from the Larkfield health department come Fridays 1-3 pm.",
    "A peer from NAMI is here on Fridays from 1 to 3 pm.",
    "Our building is used by a church choir on Fridays from 6 to 7 pm.",
    "Friday 2-3 pm: group with counselors from Larkfield High School",
    "La biblioteca ofrece un grupo de apoyo los viernes de 12 a 1 pm.",
]
OURS = [
    ("Marrow Creek Recovery's counselors hold a Friday group from 2 to 3 pm.", "fri 14:00-15:00"),
    ("We hold a Friday IOP group from 2 to 3 pm at the library.", "fri 14:00-15:00"),
    ("Our counselors from Larkfield Hospital lead the IOP on Friday from 2 to 3 pm.", "fri 14:00-15:00"),
    ("Our Friday group meets at First Lutheran Church, Friday from 2 to 3 pm.", "fri 14:00-15:00"),
    ("The program offers an added group on Friday from 2 to 3 pm.", "fri 14:00-15:00"),
    ("Marrow Creek also runs IOP at Larkfield High School on Friday from 2 to 3 pm.", "fri 14:00-15:00"),
    ("Staff hold the IOP group on Friday from 2 to 3 pm.", "fri 14:00-15:00"),
    ("The IOP held at the First Baptist church meets Friday from 2 to 3 pm.", "fri 14:00-15:00"),
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_others_hold_is_no_session(sentence: str) -> None:
    assert sessions(f"{IOP}<p>{sentence}</p>") == OWN


@pytest.mark.parametrize(("sentence", "stated"), OURS)
def test_what_the_provider_holds_stays(sentence: str, stated: str) -> None:
    assert sessions(f"{IOP}<p>{sentence}</p>") == {*OWN, f"iop sessions: {stated}"}


def test_what_the_page_is_of_is_no_other() -> None:
    body = f"{IOP}<p>The YMCA runs IOP on Friday from 6 to 9 pm.</p><footer>Marrow Creek Recovery, a service of Larkfield YMCA</footer>"
    assert sessions(body) == {*OWN, "iop sessions: fri 18:00-21:00"}
