"""Programs that are held in a building, clients who are seen at an office, the way of the level that follows, and "as well as in person"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HERE, AFAR = "in_person", "telehealth"
IOP, PHP = "We offer an IOP for adults.", "We offer PHP and IOP."
OFFICE = "We are an outpatient practice in Reno, NV."

# what the page begins with, what it says, the ways that are sure
CASES: list[tuple[str, str, set[str]]] = [
    # in a building
    ("", "Our evening IOP is held in a bright, quiet building in Reno.", {f"iop {HERE}"}),
    ("", "Our partial hospitalization program is held in a cozy, sunny facility in Sparks, Nevada.", {f"php {HERE}"}),
    ("", "Our PHP takes place in a renovated farmhouse.", {f"php {HERE}"}),
    ("", "Our IOP groups meet in a private office suite downtown.", {f"iop {HERE}"}),
    ("", "Our IOP is housed in a historic building on Mill Street.", {f"iop {HERE}"}),
    (IOP, "Our IOP is offered in a supportive, home-like setting.", set()),
    (IOP, "The IOP is held in a welcoming environment.", set()),
    (IOP, "Our IOP takes place in your home.", set()),
    (IOP, "Most IOPs are held in a clinic or hospital.", set()),
    (IOP, "Treatment may be held in an outpatient facility.", set()),
    (IOP, "The county's program is held in a house in Sparks.", set()),
    (IOP, "Our first program was held in a house in Sparks.", set()),
    (IOP, "The alumni group meets in a church building.", set()),
    (IOP, "Our IOP will be held in a new building next year.", set()),
    (IOP, "Our IOP is held in a private virtual office.", {f"iop {AFAR}"}),
    # seen at an office
    (OFFICE, "Our therapists see clients at our Reno office and online across Nevada.", {f"outpatient {HERE}", f"outpatient {AFAR}"}),
    (OFFICE, "You can meet with your therapist in our Mill Street clinic or by video.", {f"outpatient {HERE}", f"outpatient {AFAR}"}),
    (IOP, "Our therapists work with people in our Sparks and Reno offices.", {f"iop {HERE}"}),
    (IOP, "Our therapists meet at our Reno office.", set()),
    (IOP, "We will see clients at our Sparks office starting in 2028.", set()),
    (IOP, "Our nurses see clients at our lab.", set()),
    # online
    ("", "Our teen IOP is 100% online.", {f"iop {AFAR}"}),
    ("", "Our teen IOP is completely virtual.", {f"iop {AFAR}"}),
    ("", "Our IOP is online as well as in person.", {f"iop {HERE}", f"iop {AFAR}"}),
    ("", "Our IOP groups are held virtually as well as in person.", {f"iop {HERE}", f"iop {AFAR}"}),
    (IOP, "Our Zoom groups work as well as in-person groups.", {f"iop {AFAR}"}),
    (IOP, "The schedule of our IOP is online.", set()),
    (IOP, "A video about our IOP is online.", set()),
    (IOP, "IOP enrollment is 100% online.", set()),
    # of the level that follows
    (PHP, "Our PHP is in person, with virtual options for our IOP.", {f"php {HERE}", f"iop {AFAR}"}),
    ("", "Our PHP is offered on-site at our Reno campus, with virtual options for IOP.", {f"php {HERE}"}),
    (PHP, "Our PHP is in person; telehealth is for IOP.", {f"php {HERE}", f"iop {AFAR}"}),
    (PHP, "We offer telehealth for our IOP and PHP.", {f"php {AFAR}", f"iop {AFAR}"}),
    # who pays for both
    (OFFICE, "Larch Street Counseling accepts Aetna for both telehealth and in-office visits.", {f"outpatient {HERE}", f"outpatient {AFAR}"}),
    (OFFICE, "Aetna covers telehealth and in-office visits.", set()),
    (OFFICE, "Ask your insurer whether it pays for both telehealth and in-office visits.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("begins", "text", "expected"), CASES, ids=[text for _, text, _ in CASES])
def test_where_and_how_programs_are_attended(begins: str, text: str, expected: set[str]) -> None:
    page = extract_page(
        "<title>Larch Street Counseling</title><h1>Larch Street Counseling</h1>"
        + "".join(f"<p>{said}</p>" for said in (begins, text) if said)
    )
    assert {f"{one.level_of_care.value} {way.code}" for one in page.programs for way in one.formats} == expected
