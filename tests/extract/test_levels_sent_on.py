"""Levels of which a sentence says that those who need them are sent to another house: none of the provider's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_quotes_behind_statements import BASE

NONE = [
    "Detox clients are admitted to Bay General.",
    "Detox patients are transferred to Bay General.",
    "Residential patients are sent to our friends at Bay Ranch.",
    "Residential clients are sent to our partners at Bay Ranch.",
    "Residential referrals are sent to Harbor Quarry House.",
    "Detox clients are always referred to Bay General.",
    "Inpatient clients are directed to Bay General.",
    "People needing detox are sent to Bay General.",
    "Those who need residential care are sent to Bay Ranch.",
    "PHP clients are transferred to Orla House.",
]
OURS = [
    ("Detox clients are admitted to Marrow Creek Recovery at any hour.", "detox"),
    ("Our detox patients are transferred to Bay General in an emergency.", "detox"),
    ("Our detox is open all day. Detox patients are transferred to Bay General if they have seizures.", "detox"),
    ("Our medical detox has ten beds. Detox patients are transferred to our residential program.", "detox"),
    ("Our residential clients are taken to Bay Park for hikes.", "residential"),
    ("We run a residential program. Residential clients are sent to Bay Ranch after 30 days.", "residential"),
    ("PHP clients are transferred to our office in Reno.", "php"),
    ("Our PHP clients are transferred to Marrow Creek Recovery.", "php"),
]


def _levels(said: str) -> set[str]:
    return {program.level_of_care.value for program in extract_page(BASE.format(said)).programs}


@pytest.mark.parametrize("said", NONE)
def test_it_is_none_of_ours(said: str) -> None:
    assert _levels(said) == {"iop"}


@pytest.mark.parametrize(("said", "level"), OURS)
def test_it_is_ours(said: str, level: str) -> None:
    assert _levels(said) >= {"iop", level}
