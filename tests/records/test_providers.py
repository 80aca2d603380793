"""The provider of the programs of one site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from records.models import Insurer, Program
from records.providers import provider_of

EARLY = datetime(2026, 3, 1, tzinfo=UTC)
LATE = EARLY + timedelta(days=30)


def insurer(name: str, *quotes: str, status: Any = "accepted", seen: datetime = EARLY) -> Insurer:
    evidence: Any = [{"quote": quote, "url": "http://quarry.example/"} for quote in quotes]
    return Insurer(id=name, status=status, evidence=evidence, first_seen=seen, last_confirmed=seen)


def program(identifier: str, *insurers: Insurer, **stated: Any) -> Program:
    of_all = {"provider_id": "q", "provider": "Quarry", "site": "quarry.example", "level_of_care": "iop"}
    dates = {"first_seen": EARLY, "last_confirmed": EARLY}
    return Program(**{"id": identifier, **of_all, **dates, "insurers": list(insurers), **stated})


def test_equal_values_are_one_with_the_quotes_and_dates_of_all() -> None:
    day = program("day", insurer("cigna", "We take Cigna."), last_confirmed=LATE)
    evening = program("evening", insurer("cigna", "We take Cigna.", "Cigna is fine.", seen=LATE), first_seen=LATE)
    provider = provider_of([day, evening])
    (cigna,) = provider.insurers
    assert [item.quote for item in cigna.evidence] == ["We take Cigna.", "Cigna is fine."]
    assert (cigna.first_seen, cigna.last_confirmed) == (EARLY, LATE)
    assert (provider.name, provider.programs) == ("Quarry", ["day", "evening"])
    assert (provider.first_seen, provider.last_confirmed) == (EARLY, LATE)
    assert len(day.insurers[0].evidence) == 1, "the programs stay as they are"


def test_values_that_differ_stand_side_by_side() -> None:
    day = program("day", insurer("cigna", "We take Cigna."))
    evening = program("evening", insurer("cigna", "No Cigna.", status="not_accepted"))
    assert [value.status for value in provider_of([day, evening]).insurers] == ["accepted", "not_accepted"]


@pytest.mark.parametrize(
    ("marks", "stale"), [(("gone", "gone"), "gone"), (("gone", None), None), ((None, None), None)], ids=str
)
def test_a_provider_is_stale_where_no_program_could_be_confirmed(
    marks: tuple[str | None, ...], stale: str | None
) -> None:
    assert provider_of([program(str(number), stale=mark) for number, mark in enumerate(marks)]).stale == stale


@pytest.mark.parametrize(
    "programs", [[], [program("a"), program("b", provider_id="another")]], ids=["none", "of two sites"]
)
def test_what_is_no_provider_is_refused(programs: list[Program]) -> None:
    with pytest.raises(ValueError, match="programs of one site"):
        provider_of(programs)
