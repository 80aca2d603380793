"""Questions that a reader asks as "I" make no story of a page; what the house answers is told of it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HOUSES = {
    "may and can": "<p>Can I bring my car?</p><p>Yes, we have off-street parking for our residents.</p><p>May I see my children?</p><p>We welcome children on Sundays.</p><p>Do I need my own linens?</p><p>We give each resident linens.</p>",
    "what if": "<p>What if I lose my job?</p><p>We work with you on the rent.</p><p>What happens when I use?</p><p>We ask you to leave for seven days.</p><p>How long can I stay?</p><p>We set no limit.</p>",
    "numbered": "<p>1. Can I keep my phone?</p><p>We let you keep it.</p><p>2. Will I share my room?</p><p>We have rooms for two.</p><p>3. How do I pay my rent?</p><p>We take a check.</p>",
    "without its mark": "<p>Can I bring my own bed.</p><p>We have beds.</p><p>Can my mother visit.</p><p>We have guests on Sunday.</p><p>Will I have my own key.</p><p>We give keys to all.</p>",
}  # fmt: skip
STORIES = {
    "a guest": "<p>I was afraid when I came to the sober house. My sister drove me there.</p><p>I lived in the sober living home for nine months.</p><p>When I left, my life was my own.</p>",
    "a guest who asks himself": "<p>Why did I drink? I asked my father.</p><p>I moved to a sober living house in May.</p><p>My sponsor told me that I would make it, and I did.</p><p>Today I am sober.</p>",
}  # fmt: skip
HEAD = "<title>Residents</title><h1>Sober Living</h1><p>House meetings are on Tuesday at the women's house.</p><p>Rent is $140 per week, paid in advance.</p>"


@pytest.mark.parametrize("text", HOUSES.values(), ids=HOUSES)
def test_a_house_that_is_asked_is_a_provider(text: str) -> None:
    page = extract_page(f"{HEAD}{text}<p>Call Wicket House to apply. At Wicket House we are sober.</p>")
    assert page.page_role == "provider"
    assert [one.level_of_care.value for one in page.programs] == ["sober_living"]


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_a_story_is_none(text: str) -> None:
    assert extract_page(f"<title>My story</title><h1>How I got sober</h1>{text}").page_role == "article"


RENT = {
    "asked alone": ("<h3>How much is rent?</h3><p>Rent is $150 per week, payable on Fridays.</p>", [(150, 150, "week")]),
    "asked of a week": ("<h3>How much is the weekly rent?</h3><p>The rent is $160 a week.</p>", [(160, 160, "week")]),
    "asked anywhere": ("<h3>How much is rent in a sober home?</h3><p>Rent is $150 per week in such homes.</p>", []),
    "thirty days": ("<p>Our price is $4,000 / 30 days.</p>", [(4000, 4000, "month")]),
    "each thirty days": ("<p>We charge $900 every 30 days.</p>", [(900, 900, "month")]),
    "ninety days": ("<p>Our price is $9,000 / 90 days.</p>", [(9000, 9000, "program")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "prices"), RENT.values(), ids=RENT)
def test_what_the_rent_is(text: str, prices: list[tuple[int, int, str]]) -> None:
    page = extract_page(
        f"<title>Wicket House</title><h1>Sober Living at Wicket House</h1><p>Our sober living home has eight beds.</p>{text}"
    )
    assert [(one.min, one.max, one.per) for one in page.prices] == prices
