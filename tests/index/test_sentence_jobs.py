"""Hours of work behind what the work is, in a plain sentence: they are when somebody cannot come, and never when he can."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import known, towns

IOP = {"level": ["iop"]}
WEEK = "mon,tue,wed,thu,fri {}; sat,sun 00:00-24:00"
# (sentence, fields): nothing is left as text.
CASES: list[tuple[str, dict[str, Any]]] = [
    ("works at a bakery mon-fri 4am-noon, iop", IOP | {"available": WEEK.format("00:00-04:00, 12:00-24:00")}),
    ("working for Amazon 9-5 mon-fri", {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("works in construction mon-fri 6-2", {"available": WEEK.format("00:00-06:00, 14:00-24:00")}),
    ("works as a welder, mon-fri 7-3:30, iop", IOP | {"available": WEEK.format("00:00-07:00, 15:30-24:00")}),
    ("his job is 8-5 weekdays", {"available": WEEK.format("00:00-08:00, 17:00-24:00")}),
    ("has a job mon-fri 10-6, iop", IOP | {"available": WEEK.format("00:00-10:00, 18:00-24:00")}),
    ("employed mon-fri 8 to 4", {"available": WEEK.format("00:00-08:00, 16:00-24:00")}),
    ("my shift is 1-9pm mon-fri", {"available": WEEK.format("00:00-13:00, 21:00-24:00")}),
    ("on shift 5a-1p", {"available": WEEK.format("00:00-05:00, 13:00-24:00")}),
    ("teaches mon-fri 8-3, cigna", {"insurer": ["cigna"], "available": WEEK.format("00:00-08:00, 15:00-24:00")}),
    ("drives a truck mon-fri 5am-3pm", {"available": WEEK.format("00:00-05:00, 15:00-24:00")}),
    ("works at a plant nights 11-7", {"available": "mon 00:00-23:00; tue,wed,thu,fri 07:00-23:00; sat 07:00-24:00; sun 00:00-24:00"}),
    ("works at a gym in Tampa mon-fri 9-5", {"city": ["Tampa"], "available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("works every day until 5", {"available": "daily 17:00-24:00"}),
    ("works at a bank until 4, iop", IOP | {"available": WEEK.format("16:00-24:00")}),
    ("I work at a bank mon-fri 9-5", {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("works 9-5 at a bank mon-fri", {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("works 7am-3pm as a cashier, iop", IOP | {"available": WEEK.format("00:00-07:00, 15:00-24:00")}),
    ("needs iop works at a bank mon-fri 9-5", IOP | {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("iop around work 9-5 mon-fri", IOP | {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("iop around a 9-5 job", IOP | {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("mon-fri 9-5 at work, iop", IOP | {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("she's a nurse mon-fri 7a-7p", {"available": WEEK.format("00:00-07:00, 19:00-24:00")}),
    ("landscaper mon-fri 6-3", {"available": WEEK.format("00:00-06:00, 15:00-24:00")}),
    ("student mon-fri 8-3", {"available": WEEK.format("00:00-08:00, 15:00-24:00")}),
    ("takes care of her mother mon-fri 9-5", {"available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("works out mon-fri 6-8am", {"available": WEEK.format("00:00-06:00, 08:00-24:00")}),
    ("gets off mon-fri at 3", {"available": WEEK.format("15:00-24:00")}),
    ("off tuesdays at 3", {"available": "mon,wed,thu,fri,sat,sun 00:00-24:00; tue 15:00-24:00"}),
    ("works weekends 7a-7p", {"available": "mon,tue,wed,thu,fri 00:00-24:00; sat,sun 00:00-07:00, 19:00-24:00"}),
    ("works days and weekends 8-4", {"available": "daily 00:00-08:00, 16:00-24:00"}),
    # who has no work
    ("out of work, mon-fri 9-12", {"available": "mon,tue,wed,thu,fri 09:00-12:00"}),
    ("no job, mon-fri 9-3", {"available": "mon,tue,wed,thu,fri 09:00-15:00"}),
    ("stopped working at a bank, mon-fri 9-3", {"available": "mon,tue,wed,thu,fri 09:00-15:00"}),
    # when somebody is at home
    ("kids off the bus at 3:15", {"available": "mon,tue,wed,thu,fri 00:00-15:15"}),
    ("off at 3, home by 3:45", {"available": WEEK.format("15:45-24:00")}),
    ("kids get out of school at 2:30, iop", IOP | {"available": "mon,tue,wed,thu,fri 00:00-14:30"}),
    ("her kids get home from school at 3", {"available": "mon,tue,wed,thu,fri 00:00-15:00"}),
    ("son gets out of school at 3", {"available": WEEK.format("15:00-24:00")}),
    # hours of a program, or of free time
    ("works at a bank, iop mon-fri 9-12", IOP | {"available": "mon,tue,wed,thu,fri 09:00-12:00"}),
    ("works at a bank needs iop mon-fri 9-12", IOP | {"available": "mon,tue,wed,thu,fri 09:00-12:00"}),
    ("works at a bank, free mon-fri after 5", {"available": "mon,tue,wed,thu,fri 17:00-24:00"}),
    ("works at a bank, mon-thu 6-9pm", {"available": "mon,tue,wed,thu 18:00-21:00"}),
    ("works at a bank mon-thu 6-9 is ok", {"available": "mon,tue,wed,thu 18:00-21:00"}),
    ("iop that works with aetna mon-fri 9-12", IOP | {"insurer": ["aetna"], "available": "mon,tue,wed,thu,fri 09:00-12:00"}),
    ("lost her job, mon-fri 9-12", {"available": "mon,tue,wed,thu,fri 09:00-12:00"}),
    ("mon-thu 9-3 work best", {"available": "mon,tue,wed,thu 09:00-15:00"}),
    ("mon-thu 6-9 work for him", {"available": "mon,tue,wed,thu 18:00-21:00"}),
    ("detox with a nurse mon-fri 9-5", {"level": ["detox"], "available": "mon,tue,wed,thu,fri 09:00-17:00"}),
    ("college student mon wed thu 6-9", {"population": ["college_students"], "day": ["mon", "wed", "thu"], "after": "18:00", "before": "21:00"}),
    ("job allows mon-thu 6-9", {"available": "mon,tue,wed,thu 18:00-21:00"}),
    ("can leave her job at 3", {"available": WEEK.format("15:00-24:00")}),
    ("iop near his job mon-thu 6-9", IOP | {"available": "mon,tue,wed,thu 18:00-21:00"}),
    ("near Tampa FL works at a bank mon-fri 9-5", {"near": "Tampa, FL", "available": WEEK.format("00:00-09:00, 17:00-24:00")}),
    ("off mon-fri", {"available": "mon,tue,wed,thu,fri 00:00-24:00"}),
    # without hours, and where somebody works
    ("works at a bank weekdays, iop", IOP),
    ("babysits mon wed evenings, iop", IOP),
    ("works at Boeing, hours vary, iop", IOP),
    ("works at Home Depot aetna iop", IOP | {"insurer": ["aetna"]}),
    ("works for Kaiser, iop", IOP),
    ("works at a detox, needs iop", IOP),
    ("iop that works for veterans", IOP | {"population": ["veterans"]}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields"), CASES)
def test_hours_of_work_are_no_free_time(sentence: str, fields: dict[str, Any]) -> None:
    found, _, rest = read_sentence(sentence, known(), towns)
    assert (found, rest) == (fields, "")
