"""A level in the provider's name limits nothing to that level, where the provider has others."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(name: str, body: str) -> PageExtraction:
    return extract_page(
        f"<!doctype html><html><head><title>{name}</title></head><body><h1>{name}</h1><p>{body}</p></body></html>"
    )


INSURERS: list[Any] = [
    pytest.param("Redwood Detox", "We help adults with withdrawal. Redwood Detox is in network with Aetna. We also run a residential program.", [], id="the whole name"),
    pytest.param("Redwood Detox", "Redwood Detox offers medical detox. We also run a residential program. Redwood Detox accepts Aetna.", [], id="twice"),
    pytest.param("Larch Residential Treatment Center", "Our detox and residential programs treat adults. Larch Residential Treatment Center accepts Aetna.", [], id="within the name"),
    pytest.param("Kestrel Sober Living", "We offer sober living and an IOP. Kestrel Sober Living is in network with Aetna.", [], id="a house"),
    pytest.param("Redwood Recovery", "We offer detox and a residential program. Our detox is in network with Aetna.", ["detox"], id="our detox"),
    pytest.param("Redwood Recovery", "We offer detox and a residential program. The detox accepts Aetna.", ["detox"], id="the detox"),
    pytest.param("Redwood Detox", "Redwood Detox has a residential program too. Our detox unit accepts Aetna.", ["detox"], id="our unit beside the name"),
    pytest.param("Redwood Detox", "We also run a residential program. For detox we accept Aetna.", ["detox"], id="for detox"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "levels"), INSURERS)
def test_an_insurer_of_the_provider_is_not_that_of_the_level_in_its_name(
    name: str, body: str, levels: list[str]
) -> None:
    (insurer,) = read(name, body).insurers
    assert list(insurer.levels) == levels


def test_times_of_a_house_that_has_a_program_are_not_those_of_the_house() -> None:
    extraction = read(
        "Kestrel Sober Living",
        "We offer sober living and an intensive outpatient program. At Kestrel Sober Living, groups meet Mon, Tue, Thu 6-9 pm.",
    )
    assert [one.level_of_care.value for one in extraction.programs if one.sessions] == []


def test_a_provider_of_one_level_says_by_its_name_what_it_says_of_it() -> None:
    (program,) = read(
        "Redwood Detox", "Redwood Detox is a medical detox for men. Redwood Detox takes five to seven days."
    ).programs
    assert program.level_of_care.value == "detox"
    assert program.duration_weeks is not None
