"""The end of a session whose start and length are said is computed, and stands among what is unclear."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import COMPUTED_END

CASES: list[tuple[str, list[str]]] = [
    ("Our IOP groups start at 9 am and 6 pm, Monday through Thursday. Each group is three hours.",
     ["mon tue wed thu 09:00-12:00", "mon tue wed thu 18:00-21:00"]),
    ("Our IOP runs groups Monday-Thursday at 10am, 1pm and 6pm. Each group is three hours.",
     ["mon tue wed thu 10:00-13:00", "mon tue wed thu 13:00-16:00", "mon tue wed thu 18:00-21:00"]),
    ("Our IOP meets Tuesday and Thursday evenings at 6 pm. Sessions last 3 hours.", ["tue thu 18:00-21:00"]),
    # no length, several of them, or one that is hardly a day of it
    ("Our IOP meets Tuesday and Thursday evenings at 6 pm.", []),
    ("Our IOP meets Tuesday and Thursday evenings at 6 pm. Sessions last 2 to 3 hours.", []),
    ("Our IOP meets Tuesday and Thursday evenings at 6 pm. Sessions last 1 hour.", []),
    # groups of one day, of which all together are that long
    ("Our IOP meets Monday-Thursday, three hours a day. Groups are at 9 am, 10 am and 11 am.", []),
    # no days
    ("Our IOP groups start at 6 pm. Each group is three hours.", []),
    # the end is said
    ("Our IOP meets Tuesday and Thursday 6-9 pm. Sessions last 3 hours and start at 6 pm on Tuesday and Thursday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:80] for text, _ in CASES])
def test_ends_that_are_computed(text: str, wanted: list[str]) -> None:
    page = extract_page(f"<h1>Larkmoor Recovery</h1><p>{text}</p>")
    found = [one for one in page.unclear if one.rule == COMPUTED_END]
    assert [f"{' '.join(one.value['days'])} {one.value['start']}-{one.value['end']}" for one in found] == wanted
    assert {one.level_of_care for one in found} <= {"iop"}
    assert all(one.claim == "unclear" and len(one.evidence) > 1 for one in found)
    (program,) = page.programs
    assert not (wanted and program.sessions)


def test_each_track_has_its_start() -> None:
    page = extract_page(
        "<h1>Larkmoor Recovery</h1><h2>Day IOP</h2><p>Monday, Wednesday and Friday at 9 am.</p><p>Three hours a day.</p>"
        "<h2>Evening IOP</h2><p>Monday, Tuesday and Thursday at 6 pm.</p><p>Three hours a day.</p>"
    )
    assert {(one.track, one.value["start"]) for one in page.unclear if one.rule == COMPUTED_END} <= {
        ("day", "09:00"),
        ("evening", "18:00"),
    }
