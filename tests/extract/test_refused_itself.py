"""A level is refused where it is itself what is refused; of another thing, a day, a place, a way or some people nothing of it is taken."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

TITLE = "Intensive Outpatient Program | Marrow Creek Recovery"
MEETS = "<p>Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm.</p>"
SESSIONS = "iop sessions: mon wed thu 18:00-21:00"


def of_iop(said: str, meets: str = MEETS) -> set[str]:
    """What a page says that is headed by the level, has its times and then says this."""
    return facts(extract_page(page(f"{meets}<h2>Good to know</h2><p>{said}</p>", TITLE)))


def of_three(said: str) -> set[str]:
    """The levels of a page that heads a section with each of three, and says this first in one of them."""
    parts = (
        "<h2>Detox</h2><p>A nurse is with you day and night.</p>",
        "<h2>Evening IOP</h2><p>{} Groups meet Monday from 6 to 9 pm.</p>",
    )
    body = (
        "<p>We treat adults in Reno, NV.</p>"
        + parts[0]
        + parts[1].format(said)
        + "<h2>Residential Treatment</h2><p>The house has 16 beds.</p>"
    )
    return {one.level_of_care.value for one in extract_page(page(body)).programs}


NARROWER = [
    # another thing
    "We do not provide childcare during the IOP.",
    "We do not have a waiting list for our IOP.",
    "We don't offer refunds for IOP.",
    "We do not offer a shuttle to the IOP.",
    "We do not provide the IOP workbook to family members.",
    "We don't offer IOP credit toward college.",
    "We do not have openings in the IOP right now.",
    "We do not have an IOP group for couples.",
    "There is no parking at the IOP.",
    "Rides to the IOP are not provided.",
    "Marrow Creek Recovery does not have a dress code for IOP.",
    # a day, a time, a place, a way, some people, one kind
    "We do not offer IOP on Fridays.",
    "We do not offer IOP before 6 pm.",
    "We do not offer IOP during the holidays.",
    "We do not run IOP in August.",
    "We do not offer IOP in Elko.",
    "We do not offer IOP at our Elko office.",
    "We do not offer IOP by phone.",
    "We do not offer IOP in Spanish.",
    "We do not offer IOP for teens.",
    "We do not admit anyone to the IOP who is in withdrawal.",
    "We do not offer IOP without an assessment.",
    "We do not offer detox or IOP for minors.",
    "We do not offer a shorter IOP.",
    "We don't offer a free IOP.",
    "We offer no IOP on Fridays.",
    "There is no IOP on Labor Day.",
    "IOP is not available to people under 18.",
    "IOP is not offered at our Elko office.",
    "We refer teens out for IOP.",
    "We do not refer people out for IOP.",
    "Our IOP is not a lock-up.",
    # of then
    "The IOP is no longer four nights a week.",
    "The IOP is no longer in Elko.",
    "The old IOP manual is no longer used.",
    "We no longer offer IOP on Tuesdays.",
    "We no longer have a waiting list for IOP.",
    "We closed our Elko IOP.",
    "The IOP in Elko has closed.",
    "We stopped offering childcare during IOP.",
    "We discontinued the IOP newsletter.",
    "The IOP kitchen is closed for repairs.",
    # of a line with a No
    "IOP childcare: No",
    "Rides to the IOP: not offered",
    "IOP on Fridays: No",
    "IOP for teens: No",
    "IOP: not offered on Fridays",
    "IOP waitlist: none",
]  # fmt: skip


@pytest.mark.parametrize("said", NARROWER)
def test_what_is_refused_of_a_level_leaves_the_level(said: str) -> None:
    assert SESSIONS in of_iop(said)


REFUSED = [
    "We do not offer IOP.",
    "Please note: we do not currently offer an intensive outpatient program.",
    "We do not provide detox, any kind of IOP or PHP at this time.",
    "We do not offer services such as detox or IOP.",
    "We don't do IOP.",
    "We do not offer IOP to our clients, but we can refer you.",
    "Although we do not offer IOP, we can help you find one.",
    "We do not offer IOP because we are a small practice.",
    "We are not an IOP.",
    "We are not licensed to provide IOP.",
    "Marrow Creek Recovery does not provide PHP or IOP.",
    "We offer outpatient care but no IOP.",
    "We have no IOP.",
    "There is no IOP here.",
    "No PHP or IOP is offered here.",
    "IOP is not available here.",
    "Intensive outpatient treatment is not offered.",
    "We no longer run the IOP.",
    "IOP is no longer offered.",
    "We closed our IOP in 2019.",
    "Marrow Creek's IOP has closed for good.",
    "The IOP was discontinued in May 2022.",
    "The IOP has closed for good.",
    "No ofrecemos desintoxicación ni IOP.",
    "We do not have the staff to offer IOP.",
    "At present we are unable to offer IOP.",
    "Currently, we do not have a PHP or IOP program.",
    "We used to run an IOP, but we no longer do.",
    "Marrow Creek Recovery is not an IOP or a hospital.",
    "IOP is not part of our program.",
    "IOP: No",
    "IOP (not offered)",
    "PHP and IOP: not available at this time",
]


@pytest.mark.parametrize("said", REFUSED)
def test_a_level_that_is_refused_is_none(said: str) -> None:
    assert not any(fact.startswith("iop") for fact in of_iop(said, "<p>Groups meet Monday from 6 to 9 pm.</p>"))


def test_not_on_site_is_no_refusal_of_what_has_its_times() -> None:
    """It may meet elsewhere, or over a screen; without times nothing speaks for the heading."""
    assert SESSIONS in of_iop("We do not offer IOP on site.")
    assert not any(
        fact.startswith("iop") for fact in facts(extract_page(page("<p>We do not offer IOP on site.</p>", TITLE)))
    )


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("We do not offer detox.", {"iop", "residential"}),
        ("Detox is not available here.", {"iop", "residential"}),
        ("We do not offer residential treatment, but we can refer you to a hospital.", {"detox", "iop"}),
        ("We don't do residential treatment.", {"detox", "iop"}),
        ("We do not offer residential treatment to minors.", {"detox", "iop", "residential"}),
        ("We closed our women's residential house.", {"detox", "iop", "residential"}),
        ("Detox is not offered on weekends.", {"detox", "iop", "residential"}),
        ("The IOP is no longer in Elko.", {"detox", "iop", "residential"}),
        ("IOP is not offered at our Elko office.", {"detox", "iop", "residential"}),
        ("We refer teens to the county for IOP.", {"detox", "iop", "residential"}),
        ("We no longer use the old manual.", {"detox", "iop", "residential"}),
    ],
)
def test_what_stands_under_the_heading_of_another_level(said: str, left: set[str]) -> None:
    assert of_three(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "We do not offer residential treatment.",
        "We closed our women's residential house.",
        "Detox is not available here.",
    ],
)
def test_times_behind_a_level_that_is_refused_are_of_the_heading(said: str) -> None:
    body = f"<h2>Residential Treatment</h2><p>The house has 16 beds.</p><h2>Evening IOP</h2><p>{said} Groups meet Monday from 6 to 9 pm.</p>"
    assert "iop sessions: mon 18:00-21:00" in facts(extract_page(page(f"<p>We treat adults in Reno, NV.</p>{body}")))


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("We do not offer IOP in Elko.", "locations: Elko"),
        ("We do not offer IOP shorter than six weeks.", "iop duration_weeks"),
    ],
)
def test_what_narrows_a_refusal_is_no_value(said: str, never: str) -> None:
    assert not any(fact.startswith(never) for fact in of_iop(said))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<p>We do not offer:</p><ul><li>Childcare during IOP</li><li>Rides to the IOP</li><li>IOP on Fridays</li></ul>", True),
        ("<h2>What we do not offer</h2><ul><li>IOP for teens</li><li>IOP childcare</li></ul>", True),
        ("<table><tr><td>IOP on Fridays</td><td>No</td></tr><tr><td>Parking at the IOP</td><td>No</td></tr></table>", True),
        ("<dl><dt>IOP childcare</dt><dd>No</dd></dl>", True),
        ("<p>We do not offer the following:</p><ul><li>Intensive outpatient (IOP)</li><li>Detox</li></ul>", False),
        ("<h2>What we do not offer</h2><ul><li>PHP and IOP</li></ul>", False),
        ("<table><tr><td>IOP</td><td>No</td></tr><tr><td>PHP</td><td>Yes</td></tr></table>", False),
    ],
)  # fmt: skip
def test_lines_that_their_place_denies(body: str, left: bool) -> None:
    found = facts(extract_page(page(f"<p>Groups meet Monday from 6 to 9 pm.</p>{body}", TITLE)))
    assert ("iop" in found) is left


def test_a_day_that_a_line_denies_is_none_of_the_level() -> None:
    assert "iop days: fri" not in of_iop("IOP on Fridays: No")
