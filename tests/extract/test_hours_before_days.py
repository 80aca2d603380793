"""In a box of a program "Hours" may stand before "Days"; those of an office are none of it."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>At Marrow Creek, our intensive outpatient program (IOP) helps adults with addiction.</p>{}"
BOX = "<dl><dt>Hours</dt><dd>{}</dd><dt>Days</dt><dd>Monday, Wednesday, Friday</dd></dl>"
MORNINGS, OFFICE = BOX.format("9 am - 12 pm"), BOX.format("8 am - 5 pm")
MEETS = ["iop sessions: mon wed fri 09:00-12:00"]
CASES = [
    pytest.param(MORNINGS, MEETS, [], id="on a page of one level"),
    pytest.param(f"<h2>IOP schedule</h2>{MORNINGS}", MEETS, [], id="under its name"),
    pytest.param("<p>Hours: 9 am - 12 pm</p><p>Days: Monday, Wednesday, Friday</p>", MEETS, [], id="lines"),
    pytest.param("<p><b>Hours:</b> 9 am - 12 pm</p><p><b>Days:</b> Mon, Wed, Fri</p>", MEETS, [], id="bold captions"),
    pytest.param(f"<h2>PHP</h2><p>We offer a PHP.</p>{BOX.format('9 am - 2 pm')}", ["php sessions: mon wed fri 09:00-14:00"], ["iop sessions"], id="of another level"),
    pytest.param(f"<h2>Our office</h2>{MORNINGS}", ["iop"], ["sessions", "days"], id="of an office"),
    pytest.param(f"<h2>Visiting</h2>{MORNINGS}", ["iop"], ["sessions", "days"], id="of visits"),
    pytest.param(OFFICE, ["iop"], ["sessions"], id="as long as an office day"),
    pytest.param(f"<p>12 Alder Street, Reno, NV 89501</p>{MORNINGS}", ["iop"], ["sessions"], id="beside an address"),
    pytest.param(f"<p>Call 775-555-0142.</p>{MORNINGS}", ["iop"], ["sessions"], id="beside a number"),
]  # fmt: skip


@pytest.mark.parametrize(("box", "stated", "never"), CASES)
def test_hours_before_days(box: str, stated: list[str], never: list[str]) -> None:
    must_state(page(IOP.format(box), "IOP at Marrow Creek Recovery"), stated, never)
