"""People whose track is part of one level of care are not said to be another level's."""

from __future__ import annotations

import pytest

from records.tracks_of_levels import ELSEWHERE, within_their_levels
from tests.index.conftest import make_program

PART = "veterans/The veterans track is part of our residential program."
LED = "veterans/Our veterans track is led by people who served."
CASES = {
    # name: what the residential program and the IOP say of populations, what is left of the IOP's
    "a track of another level": ([PART, LED], [LED], []),
    "a track of no level": ([LED], [LED], ["veterans"]),
    "said of the level in other words": ([PART], ["veterans/Our IOP is for veterans."], ["veterans"]),
    "other people": ([PART], [LED, "adults/For adults"], ["adults"]),
    "a track of both": ([PART], ["veterans/The veterans track is part of our IOP."], ["veterans"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_population_stays_within_its_level(name: str) -> None:
    residential, iop, left = CASES[name]
    programs = [
        make_program(level_of_care="residential", populations=residential),
        make_program(level_of_care="iop", populations=iop),
    ]
    found = within_their_levels(programs)
    assert found[0] == programs[0]
    assert [value.code for value in found[1].populations] == left
    assert [one.rule for one in found[1].unclear] == [ELSEWHERE] * (len(iop) - len(left))
