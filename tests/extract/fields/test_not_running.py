"""Groups on hold, not running, or to start in a month to come give no times, days or parts of the day."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = (
    "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head>"
    "<body><h1>Our Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)

CASES = [
    ("Our IOP meets Monday to Friday, 9 am to 12 pm. Our evening IOP is on hold.", ["09:00"], ["morning"]),
    ("Our IOP meets Monday to Friday, 9 am to 12 pm; the evening IOP starts in March.", ["09:00"], ["morning"]),
    ("Our IOP meets Monday to Friday, 9 am to 12 pm, and our evening IOP is currently paused.", ["09:00"], ["morning"]),
    ("Evening IOP 6-9 pm Tuesday, Wednesday, Thursday (currently not running).", [], []),
    ("Evening IOP, Tuesday and Thursday 6-9 pm, is on hold.", [], []),
    ("On hold: evening IOP, Tuesday and Thursday 6-9 pm.", [], []),
    ("Our morning and evening groups are paused.", [], []),
    ("The weekend IOP resumes next month.", [], []),
    ("Our virtual evening IOP is on hiatus.", [], []),
    ("Our evening IOP meets Monday 6-9 pm; the next evening cohort starts in March.", ["18:00"], ["evening"]),
    ("Our evening IOP meets Monday 6-9 pm. It is not meeting on July 4.", ["18:00"], ["evening"]),
    ("Our evening IOP meets Monday 6-9 pm. Our yoga group is on hold.", ["18:00"], ["evening"]),
    ("Our IOP meets Monday to Friday, 9 am to 12 pm. A Tuesday evening group begins soon.", ["09:00"], ["morning"]),
    ("A Saturday group is starting next month.", [], []),
    ("We are adding a Saturday group, 9 am to noon.", [], []),
    ("We're currently planning evening groups on Monday, 6-9 pm.", [], []),
    ("Our IOP meets Monday 6-9 pm. Start soon: call us.", ["18:00"], ["evening"]),
    ("Our IOP meets Monday 6-9 pm, and each client begins soon after the intake.", ["18:00"], ["evening"]),
    ("In our IOP, adding a Saturday group is not needed: groups meet Monday 6-9 pm.", ["18:00"], ["evening"]),
    # a part of the year, and weeks in turns
    ("Summer IOP: Monday to Thursday 9 am-12 pm, June through August.", [], []),
    ("Our IOP meets Mondays 6-9 pm during the summer.", [], []),
    ("Groups rotate: week A Monday 6-8 pm, week B Tuesday 6-8 pm.", [], []),
    ("Our IOP meets Mondays 6-9 pm during the school year and Mondays 9 am-12 pm in the summer.", ["18:00", "09:00"], ["evening", "morning"]),
    ("Our IOP meets Mondays 6-9 pm each week.", ["18:00"], ["evening"]),
    # of others than those who attend
    ("Our IOP meets Monday to Friday, 9 am to 12 pm. Family group is Wednesday 6 to 7:30 p.m.", ["09:00"], ["morning"]),
    ("Support group for families Thursdays 6-7:30 pm.", [], []),
    ("Our IOP staff meet Monday 8-9 am.", [], []),
    ("The house meeting is Sunday at 7 pm.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "starts", "parts"), CASES, ids=[case[0] for case in CASES])
def test_what_meets_now(sentence: str, starts: list[str], parts: list[str]) -> None:
    (found,) = extract_page(f"{HEAD}<p>{sentence}</p>").programs
    assert [one.start for one in found.sessions] == starts
    assert [one.code for one in found.dayparts] == parts
    assert bool(found.days) == bool(starts)
    assert found.formats == []
