"""Places that people are sent to: what they take, cost and whom they serve is none of the provider's, as is their timetable."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import OURS, must_state, page

LIST = """<ul><li>Prairie Glen - IOP, Mon, Tue, Thu, 6-9 pm, accepts KanCare and Aetna</li><li>Mirrorfield Inc. - sober living for men, $125 a week</li>
    <li>Valley Larch House - residential, takes Cigna</li></ul>"""
OWN_LIST = "<ul><li>IOP, Mon, Tue, Thu, 6-9 pm</li><li>Sober living for men, $125 a week</li></ul>"
NEVER = ["insurers", "prices", "men", "residential", "sober_living", "mon"]
LED = [
    "<p>These are places we know and trust:</p>",
    "<p>Programs that we know and recommend:</p>",
    "<p>When you leave, your counselor will set up care near your home.</p>",
    "<p>Your discharge planner can arrange follow-up care where you live:</p>",
    "<p>Before the last week we line up aftercare close to your home.</p>",
    "<p>Your case manager will book appointments in your community.</p>",
    "<p>Nobody has to do this alone. These are places we know and trust:</p>",
    "<p>Homes where our graduates go next:</p>",
    "<h2>Programs our alumni attend</h2>",
    "<h2>Aftercare partners</h2>",
    "<h2>Our continuing care partners</h2>",
    "<p>Aftercare partners:</p>",
    "<h2>Off campus</h2>",
    "<h2>Off-campus care</h2>",
    "<h2>Counseling off campus</h2>",
]
CHOICES = [
    "Another choice is Ridge Larch Recovery (PHP, mornings, accepts Aetna and Cigna).",
    "Nearby choices are Ridge Larch Recovery (IOP, weekends, takes Aetna) and Lark House.",
    "Another good option in town is Fernhill House, sober living at $150 a week for men.",
    "A good place nearby is Fernhill Clinic (takes Cigna, residential).",
]
KEPT = [
    pytest.param(f"<h2>Aftercare</h2>{OWN_LIST}", ["iop days: mon", "prices: 125-125 week"], [], id="our aftercare"),
    pytest.param(f"<p>This is what we know and trust:</p>{OWN_LIST}", ["iop days: mon", "prices: 125-125 week"], [], id="what we trust"),
    pytest.param(f"<p>Your counselor will set up care near your home.</p><p>We offer:</p>{OWN_LIST}", ["iop days: mon"], [], id="a list of ours behind it"),
    pytest.param(f"<p>Places we trust are few. This is our week for alumni:</p>{OWN_LIST}", ["iop days: mon"], [], id="a sentence before the last"),
    pytest.param(f"<h2>Our graduates</h2>{OWN_LIST}", ["iop days: mon"], [], id="our graduates"),
    pytest.param(f"<p>Your counselor will set up your care.</p>{OWN_LIST}", ["iop days: mon"], [], id="your care here"),
    pytest.param(f"<p>Your counselor will set up care near your home.</p>{OWN_LIST}", ["iop days: mon"], [], id="no names"),
    pytest.param("<p>Another option is Dialectical Behavior Therapy (DBT), in our evening group.</p>", ["iop modalities: dbt"], [], id="a method"),
    pytest.param("<p>Another option is our Larch House, sober living at $150 a week.</p>", ["prices: 150-150 week"], [], id="a house of ours"),
    pytest.param("<p>Another option is Marrow Creek House, sober living at $150 a week.</p>", ["prices: 150-150 week"], [], id="ours by its name"),
    pytest.param("<p>Another choice is Weekend IOP (Saturdays, 9 am to 12 pm).</p>", ["iop days: sat"], [], id="a track of ours"),
    pytest.param("<h2>On campus and off</h2><p>We accept Aetna.</p>", ["insurers: aetna accepted"], [], id="on campus and off"),
]  # fmt: skip


@pytest.mark.parametrize("led", LED)
def test_what_a_list_of_named_others_gives_is_theirs(led: str) -> None:
    must_state(page(f"{OURS}{led}{LIST}"), ["iop"], NEVER)


@pytest.mark.parametrize("said", CHOICES)
def test_another_choice_that_is_named_is_no_offer(said: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>"), ["iop"], [*NEVER, "php", "weekend", "morning"])


@pytest.mark.parametrize(("body", "stated", "never"), KEPT)
def test_what_is_ours_stays(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"{OURS}{body}"), stated, never)
