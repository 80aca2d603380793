"""Days of a holiday, of bad weather, or of one week or month alone: no part of the regular week, which stays beside them."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

WEEK = "<title>IOP | Marrow Creek Recovery</title><h1>Intensive Outpatient Program</h1><p>At Marrow Creek Recovery, our IOP meets Monday, Wednesday and Thursday, 6-9 pm."
OF_ONE_WEEK = [
    "During the week of Christmas, group will meet Tuesday and Friday from 1 to 4 pm.",
    "When a holiday falls on a Monday, group meets on Tuesday instead.",
    "If Monday is a holiday, that week's group is on Friday.",
    "When Monday is a holiday we meet on Tuesday.",
    "In July we meet on Tuesdays and Thursdays only.",
    "In December, groups meet Tuesday and Saturday only.",
    "This week only, group meets on Tuesday instead of Monday.",
    "Next week we will meet on Tuesday and Friday.",
    "Next month our IOP meets on Tuesday and Friday.",
    "For Easter week group moves from Thursday to Friday.",
    "On Thanksgiving week, sessions are held Monday and Tuesday only.",
    "The week of Thanksgiving we meet Monday, Tuesday and Wednesday.",
    "In case of snow, Monday's group moves to Friday.",
    "In the event of bad weather, the Thursday group moves to Sunday.",
    "If it snows, Wednesday's session is held on Friday instead.",
    "Group moves to Friday the week of Easter.",
    "Group is on Tuesday instead of Monday next week.",
    "Over Labor Day weekend, the group will meet on Tuesday from 1 to 4 pm.",
    "For the holidays, IOP moves to Tuesday and Saturday mornings.",
    "Thanksgiving schedule: group on Tuesday and Wednesday, 1-4 pm.",
    "Next Monday is a holiday, so group will be on Tuesday.",
    "On the Fourth of July, group is from 9 am to noon.",
]
OF_EACH_WEEK = [
    "Our day IOP meets Tuesday, 1-4 pm, each week, and we are closed on holidays.",
    "We also meet Tuesday, and in July we celebrate our tenth birthday.",
    "We also meet Tuesday, 1-4 pm, and our doors are closed the week of Christmas.",
    "If you must travel for a holiday, you can join our Tuesday group, 1-4 pm, online.",
    "When the clinic is closed for a holiday, sessions are made up; otherwise we meet Tuesday, 1-4 pm, too.",
    "This week we welcome a new counselor, who leads our IOP on Tuesdays, 1-4 pm.",
    "Groups also meet Tuesday, 1-4 pm; if that is a holiday, we call you.",
    "Our day IOP also meets Tuesday, 1-4 pm, and if the weather is bad we meet by video.",
    "If bad weather closes the office, our IOP meets by Zoom; the day IOP is Tuesday and Friday, 1-4 pm.",
    "In July we opened a second track: Tuesday and Friday, 1-4 pm.",
    "Our groups meet Tuesday, 1-4 pm, except the week of Christmas.",
    "Our groups also meet Tuesday, 1-4 pm, even on holidays.",
    "Our groups also meet Tuesday, 1-4 pm, but not on Thanksgiving.",
    "Except on holidays, our IOP meets Tuesday, 1-4 pm, too.",
]


@pytest.mark.parametrize("where", [" {}</p>", "</p><p>{}</p>"], ids=("same paragraph", "its own"))
@pytest.mark.parametrize("said", OF_ONE_WEEK)
def test_days_of_one_week_are_none_of_the_regular_ones(said: str, where: str) -> None:
    assert facts(extract_page(WEEK + where.format(said))) == facts(extract_page(WEEK + "</p>"))


@pytest.mark.parametrize("said", OF_EACH_WEEK)
def test_days_of_each_week_stay_beside_such_words(said: str) -> None:
    found = facts(extract_page(WEEK + f"</p><p>{said}</p>"))
    assert {"iop days: tue", "iop days: mon", "iop sessions: mon wed thu 18:00-21:00"} <= found
