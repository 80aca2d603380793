"""A group from afar beside those of towns is a track of its own: neither its way nor its times are those of a town."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
Track = tuple[str | None, str | None, list[str]]


def cards(*held: tuple[str, str], tag: str = "h3") -> str:
    """A card a place."""
    return "".join(f"<div><{tag}>{name}</{tag}><p>{said}</p></div>" for name, said in held)


def items(*held: tuple[str, str]) -> str:
    """An item of a list a place."""
    return f"<ul>{''.join(f'<li>{name}: {said}</li>' for name, said in held)}</ul>"


def tracks(body: str) -> list[Track]:
    """Of each track of the IOP: whether telehealth is given, and when its groups meet."""
    found = extract_page(f"<title>Locations | {NAME}</title><h1>Locations</h1>{body}<footer>&copy; {NAME}</footer>")
    return [
        (
            one.track,
            one.telehealth and one.telehealth.value,
            sorted(f"{' '.join(at.days)} {at.start}-{at.end}" for at in one.sessions),
        )
        for one in found.programs
    ]


TOWNS = (("Duluth", "IOP: Mon, Tue, Thu 6-9 pm"), ("Hibbing", "IOP: Mon, Tue, Thu 5:30-8:30 pm"))
AFAR: list[Track] = [
    ("in duluth", None, ["mon tue thu 18:00-21:00"]),
    ("in hibbing", None, ["mon tue thu 17:30-20:30"]),
    ("virtual", "yes", ["mon wed thu 18:00-21:00"]),
]


@pytest.mark.parametrize(
    "body",
    [
        cards(*TOWNS, ("Virtual", "IOP: Mon, Wed, Thu 6-9 pm on Zoom")),
        cards(*TOWNS, ("Virtual IOP", "IOP: Mon, Wed, Thu 6-9 pm on Zoom")),
        cards(*TOWNS, ("Online", "IOP: Mon, Wed, Thu 6-9 pm by video"), tag="h2"),
        cards(*TOWNS, ("Virtual program", "IOP: Mon, Wed, Thu 6-9 pm")),
        cards(("Virtual", "IOP: Mon, Wed, Thu 6-9 pm on Zoom"), *TOWNS),
        cards(*((name, f"Evening {said}") for name, said in (*TOWNS, ("Virtual", "IOP: Mon, Wed, Thu 6-9 pm on Zoom")))),
        items(*((name, said.replace("IOP:", "IOP")) for name, said in (*TOWNS, ("Online", "IOP Mon, Wed, Thu 6-9 pm")))),
        items(*((name, said.replace("IOP:", "IOP")) for name, said in (*TOWNS, ("Virtual", "IOP Mon, Wed, Thu 6-9 pm")))),
        items(*((name, said.replace("IOP:", "IOP")) for name, said in (*TOWNS, ("Telehealth", "IOP Mon, Wed, Thu 6-9 pm")))),
    ],
)  # fmt: skip
def test_the_virtual_card_is_of_no_town(body: str) -> None:
    assert sorted(tracks(body), key=str) == sorted(AFAR, key=str)


def test_beside_a_day_group_of_a_town_it_has_its_own_evening() -> None:
    body = cards(
        ("Duluth", "Evening IOP: Mon, Tue, Thu 6-9 pm<br>Day IOP: Mon-Fri 9-12"),
        ("Hibbing", "Evening IOP: Mon, Tue, Thu 5:30-8:30 pm"),
        ("Virtual", "Evening IOP: Mon, Wed, Thu 6-9 pm on Zoom"),
    )
    assert [one for one in tracks(body) if one[1]] == [("virtual evening", "yes", ["mon wed thu 18:00-21:00"])]


@pytest.mark.parametrize(
    "body",
    [
        cards(*TOWNS) + "<p>A virtual group meets on Friday from 12 to 1 pm.</p>",
        cards(*TOWNS) + "<p>Our IOP is also offered by telehealth.</p>",
        cards(*TOWNS),
    ],
)
def test_one_group_or_a_way_alone_is_no_place(body: str) -> None:
    assert not any(name and "virtual" in name for name, _, _ in tracks(body))
