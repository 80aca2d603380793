"""A level that readers are told to watch for is not given yet, one under whose name clients are referred on is not given here, and a fellowship's line is not the provider's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"


def read(body: str) -> PageExtraction:
    """A page that names an intensive outpatient program."""
    first = f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
    title = "Intensive Outpatient Program"
    return extract_page(f"<title>{title} | {NAME}</title><h1>{title}</h1>{first}{body}{FOOTER}")


def levels(body: str) -> set[str]:
    return {one.level_of_care.value for one in read(body).programs}


@pytest.mark.parametrize(
    "said",
    [
        "Stay tuned for our new PHP.",
        "Watch for our new PHP.",
        "Keep an eye out for our PHP.",
        "Look for our detox program in the spring.",
        "Check back soon for news of our residential program.",
        "Watch this space for details about our day treatment program.",
    ],
)
def test_what_is_to_be_watched_for_is_not_given_yet(said: str) -> None:
    assert levels(f"<p>{said}</p>") == {"iop"}


@pytest.mark.parametrize(
    "said",
    ["Our new PHP is open.", "We are excited to announce our new PHP.", "Stay tuned. Our PHP meets Monday to Friday."],
)
def test_what_is_announced_as_given_stays(said: str) -> None:
    assert levels(f"<p>{said}</p>") == {"iop", "php"}


@pytest.mark.parametrize(
    "said",
    [
        "We refer clients who need detox to St. Luke's, whose unit is open 24/7.",
        "We refer clients who need detox to Lake Manor.",
        "We refer people needing medical detox out to area hospitals.",
        "We send anyone who needs detox to Lake Manor.",
    ],
)
def test_a_level_to_which_clients_are_referred_on_is_not_given_here(said: str) -> None:
    assert levels(f"<h3>Detox</h3><p>{said}</p>") == {"iop"}


@pytest.mark.parametrize(
    "said", ["We refer clients who need to step down to our IOP.", "Our detox is for adults who are ready to stop."]
)
def test_a_level_from_which_clients_go_on_stays(said: str) -> None:
    assert levels(f"<h3>Detox</h3><p>{said}</p>") == {"iop", "detox"}


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("AA hotline: 503-555-0144.", False),
        ("NA helpline 503-555-0144", False),
        ("Call the AA hotline at 503-555-0144.", False),
        ("AA meeting line: 503-555-0144", False),
        ("AA information: 503-555-0144", False),
        ("12 Alder Street, Fresno, CA helpline 503-555-0144", True),
        ("12-step hotline: 503-555-0144", False),
        ("Our hotline: 503-555-0144.", True),
        ("Call us at 503-555-0144; AA meetings are listed online.", True),
    ],
)
def test_the_line_of_a_fellowship_is_not_the_provider_s(said: str, given: bool) -> None:
    assert ("+15035550144" in {one.number for one in read(f"<p>{said}</p>").phones}) is given
