"""What somebody cannot do ends at the comma behind which he says what he wants: "can't do Wednesdays, evening IOP"."""

from __future__ import annotations

from typing import Any

import pytest

from tests.index.sentences import is_read

IOP: dict[str, Any] = {"level": ["iop"]}
NO_WED = "mon,tue,thu,fri,sat,sun 00:00-24:00"
EVENING: dict[str, Any] = IOP | {"daypart": ["evening"]}


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("cannot do Wednesdays, evening IOP, Cigna", EVENING | {"available": NO_WED, "insurer": ["cigna"]}),
        ("cannot do Wednesdays; evening IOP", EVENING | {"available": NO_WED}),
        ("can't come Wednesdays, evening IOP with Cigna", EVENING | {"available": NO_WED, "insurer": ["cigna"]}),
        ("cannot do Wednesdays, mornings please, IOP", IOP | {"daypart": ["morning"], "available": NO_WED}),
        ("can't do Wednesdays, Tuesday evening IOP", EVENING | {"day": ["tue"], "available": NO_WED}),
        ("not free Wednesdays, Tuesday evening IOP", EVENING | {"day": ["tue"], "available": NO_WED}),
        ("no Wednesdays, evening IOP", EVENING | {"available": NO_WED}),
        ("can't do Mondays and Wednesdays, evening iop", EVENING | {"available": "tue,thu,fri,sat,sun 00:00-24:00"}),
        ("can't do Mondays, Tuesdays, iop", IOP | {"available": "wed,thu,fri,sat,sun 00:00-24:00"}),
        ("can't do Mondays, Tuesdays or Fridays, iop", IOP | {"available": "wed,thu,sat,sun 00:00-24:00"}),
        ("can't do weekday evenings, Saturdays, iop", IOP | {"available": "mon,tue,wed,thu,fri 00:00-17:00; sun 00:00-24:00"}),
        (
            "can't do Tuesday evenings, Thursday mornings, iop",
            IOP | {"available": "mon,wed,fri,sat,sun 00:00-24:00; tue 00:00-17:00; thu 12:00-24:00"},
        ),
    ],
)  # fmt: skip
def test_a_denial_ends_before_the_wish(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, fields, "")
