"""Streets whose number is no plain one, and the clinic's address beside one for letters."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Fork Recovery"


def places(line: str) -> list[tuple[str | None, str]]:
    markup = (
        f"<title>IOP | {NAME}</title><h1>IOP</h1><p>Our IOP meets Mon/Wed/Thu 6-9 pm.</p>"
        f"<footer>{NAME}, {line}. (218) 555-0147</footer>"
    )
    return [(place.street, place.city) for place in extract_page(markup).locations]


@pytest.mark.parametrize(
    ("line", "street", "city"),
    [
        ("One Park Plaza, Irvine, CA 92614", "One Park Plaza", "Irvine"),
        ("One Alder Street, Duluth, MN 55802", "One Alder Street", "Duluth"),
        ("Two Liberty Place, Philadelphia, PA 19102", "Two Liberty Place", "Philadelphia"),
        ("Three Gateway Center, Suite 200, Newark, NJ 07102", "Three Gateway Center, Suite 200", "Newark"),
        ("W175 N11081 Stonewood Dr, Germantown, WI 53022", "W175 N11081 Stonewood Dr", "Germantown"),
        ("W175N11081 Stonewood Dr, Germantown, WI 53022", "W175N11081 Stonewood Dr", "Germantown"),
        ("N2665 County Road QQ, Waupaca, WI 54981", "N2665 County Road QQ", "Waupaca"),
        ("0S250 Winfield Rd, Winfield, IL 60190", "0S250 Winfield Rd", "Winfield"),
        ("4N451 Pine St, Elburn, IL 60119", "4N451 Pine St", "Elburn"),
    ],
)
def test_numbers_that_are_not_plain(line: str, street: str, city: str) -> None:
    assert places(line) == [(street, city)]


@pytest.mark.parametrize(
    "line",
    [
        "Two Rivers Place, Duluth, MN 55802",
        "Seven Oaks Square, Duluth, MN 55802",
        "Three Gateway Center, Newark, NJ 07102",
        "One Step Center, Duluth, MN 55802",
        "Level N2665, Duluth, MN 55802",
    ],
)
def test_names_that_are_no_street(line: str) -> None:
    assert [street for street, _ in places(line)] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "Mailing: PO Box 12, Salem, OR 97308 · Clinic: 40 State St, Salem, OR 97301",
        "Mail: P.O. Box 12, Salem, OR 97308 | Office: 40 State St, Salem, OR 97301",
        "Mailing address: PO Box 12, Salem, OR 97308. Location: 40 State St, Salem, OR 97301",
        "PO Box 12, Salem, OR 97308; Physical address: 40 State St, Salem, OR 97301",
        "Clinic: 40 State St, Salem, OR 97301 · Mailing: PO Box 12, Salem, OR 97308",
        "PO Box 12, Salem, OR 97308 / Site: 40 State St, Salem, OR 97301",
        "mailing: PO Box 12, Salem, OR 97308. Our clinic: 40 State St, Salem, OR 97301",
        "Mail to PO Box 12, Salem, OR 97308 • Facility: 40 State St, Salem, OR 97301",
    ],
)
def test_the_clinic_beside_a_box_for_letters(line: str) -> None:
    assert places(line) == [("40 State St", "Salem")]


@pytest.mark.parametrize(
    "line",
    [
        "PO Box 12, Salem, OR 97308",
        "Mailing: PO Box 12, Salem, OR 97308 · Billing: 40 State St, Salem, OR 97301",
        "Mailing: 40 State St, Salem, OR 97301",
        "PO Box 12, Salem, OR 97308 · Corporate office: 40 State St, Salem, OR 97301",
    ],
)
def test_letters_and_bills_alone(line: str) -> None:
    assert places(line) == []
