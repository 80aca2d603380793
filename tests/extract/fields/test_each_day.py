"""Days that a sentence names one by one, with the time of each at its end."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_captions import sessions

NAMED = [
    ("IOP has three groups: process on Monday, skills on Wednesday and relapse prevention on Thursday, each 6-9 pm.", "mon wed thu 18:00-21:00"),
    ("Our IOP has process on Monday and skills on Wednesday, both from 6 to 9 pm.", "mon wed 18:00-21:00"),
    ("The process group is Monday, skills group Wednesday, each from 6-9 pm.", "mon wed 18:00-21:00"),
    ("The IOP is process on Mondays and education on Tuesdays, each running 9 am-noon.", "mon tue 09:00-12:00"),
    ("The IOP has education on Tuesday, skills on Thursday, and process on Saturday, each 10 am-1 pm.", "tue thu sat 10:00-13:00"),
    ("IOP: process on Tuesday, skills on Friday, each group meeting 5:30-8:30 pm.", "tue fri 17:30-20:30"),
]  # fmt: skip
NONE = [
    "Our IOP has process on Monday or skills on Wednesday, each 6-9 pm.",
    "The IOP has no process group on Monday, and skills on Wednesday, each 6-9 pm.",
    "Our IOP has two tracks, each three hours.",
    "Parents come on Monday and siblings on Wednesday, each 6-7 pm.",
    "AA is on Monday and NA on Wednesday, each 6-7 pm.",
]


@pytest.mark.parametrize(("sentence", "stated"), NAMED)
def test_each_of_the_days_has_the_time(sentence: str, stated: str) -> None:
    assert sessions(f"<p>{sentence}</p>") == {f"iop sessions: {stated}"}


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_plain_list_is_not_read(sentence: str) -> None:
    assert sessions(f"<p>{sentence}</p>") == set()
