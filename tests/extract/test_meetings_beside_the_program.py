"""When a board, a lecture for the town, or a group for the other side than the level meets: none of it is a session of the program."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

ADULTS = "<p>Our IOP for adults is in Reno, NV.</p>"
WEEK = "iop sessions: mon wed thu 18:00-21:00"
CASES = [
    *(
        pytest.param(ADULTS + f"<p>{said}</p>", ["iop"], ["sessions", "days"], id=said)
        for said in (
            "Our board meets Tuesdays 5-6 pm.",
            "Board of directors: Tuesdays 5-6 pm.",
            "The treatment team meets Tuesdays 9-10 am to review care.",
            "Community lecture: Tuesdays 7-8 pm.",
            "Our free lecture series is open to the community, Tuesdays 7-8 pm.",
            "Yoga is open to the public on Saturdays 9-10 am.",
            "Public yoga Saturdays 9-10 am.",
            "Our therapists write notes Fridays 1-3 pm.",
            "Our psychiatrist is here Tuesdays 1-4 pm.",
            "Our studio is open Saturdays 9-12.",
            "We close at noon on Fridays.",
            "Our teen group meets Wed 4-5:30 pm.",
            "Our kids' group meets Wednesday 5-6 pm.",
        )
    ),
    pytest.param("<p>Our IOP for women is in Reno, NV.</p><p>Our men's group meets Tuesdays 6-7 pm.</p>", ["iop"], ["sessions", "days"], id="men beside an IOP for women"),
    *(
        pytest.param(ADULTS + f"<p>{said}</p>", [WEEK], [], id=said)
        for said in (
            "Our evening group meets Mon, Wed, Thu 6-9 pm.",
            "Our women's group meets Mon, Wed, Thu 6-9 pm.",
            "Our IOP is open to the public: Mon, Wed, Thu 6-9 pm.",
            "Our groups, not open to the public, meet Mon, Wed, Thu 6-9 pm.",
            "Teen IOP: Mon, Wed, Thu 6-9 pm.",
            "Our therapists lead groups Mon, Wed, Thu 6-9 pm.",
            "Our counselors run the evening track Mon, Wed, Thu 6-9 pm.",
            "Clients see their therapist Mon, Wed, Thu 6-9 pm.",
            "Groups with a lecture meet Mon, Wed, Thu 6-9 pm.",
        )
    ),
    pytest.param(ADULTS + "<p>Adult group: Mon, Wed, Thu 6-9 pm.<br>Teen group: Mon, Wed, Thu 4-7 pm.</p>", [WEEK, "iop sessions: mon wed thu 16:00-19:00"], [], id="groups of both sides"),
    pytest.param(ADULTS + "<h2>Adolescent IOP</h2><p>Mon, Wed, Thu 4-7 pm.</p>", ["iop sessions: mon wed thu 16:00-19:00"], [], id="an IOP for teens under its heading"),
    pytest.param("<p>Our IOP serves teens in Reno, NV.</p><p>Our teen group meets Mon, Wed, Thu 6-9 pm.</p>", [WEEK], [], id="a teen group of an IOP for teens"),
    pytest.param("<p>Our IOP is in Reno, NV.</p><p>Our teen group meets Mon, Wed, Thu 6-9 pm.</p>", [WEEK], [], id="a teen group where nobody says whom the IOP is for"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_meets_beside_the_program(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
