"""Lines without a verb, entries of a list of services, titles that unfold, and rows of prices: what they say is offered."""

from __future__ import annotations

import pytest

from tests.bounded import within

FILLED = "with a garden, a kitchen and a long table for all who come on a weekday evening"
UNFOLDED = "<p>This group is for those who have lost somebody and want to speak of it among others.</p>"
MENU = "<h1>Quarry House</h1><p>We are open.</p>"

OFFERED = {
    "whom it is for": ("populations", f"<p>Individual therapy for teenagers in Easton, {FILLED}.</p>", ["adolescents"]),
    "what it is": ("modalities", f"<p>Group therapy for adults in Easton and Weston, {FILLED}.</p>", ["group_therapy"]),
    "what they have": ("conditions", f"<p>Evening counseling for women navigating depression, OCD and a move, {FILLED}.</p>", ["depression", "ocd"]),
    "a use disorder": ("conditions", f"<p>Medical treatment for those with an opioid use disorder or alcohol use disorder, combined with groups, {FILLED}.</p>", ["alcohol", "opioids"]),
    "a clause behind": ("populations", f"<p>A weekday program for veterans who have come home and want to be heard, {FILLED}.</p>", ["veterans"]),
    "links under our services": ("modalities", f"{MENU}<h2>Our services</h2><p><a href='/a'>EMDR</a></p><p><a href='/b'>Medication management</a></p>", ["emdr", "medication_management"]),
    "links of a page of services": ("modalities", "<h1>Services</h1><p><a href='/a'>EMDR</a></p><p><a href='/b'>Yoga</a></p>", ["emdr", "yoga"]),
    "a title that unfolds": ("conditions", f"<h1>Our groups</h1><button>Grief Group</button>{UNFOLDED}", ["grief"]),
    "rows of prices": ("modalities", "<h1>Fees per session</h1><h3>Individuals</h3><p>$140</p><h3>Couples</h3><p>$180</p>", ["couples_therapy", "individual_therapy"]),
    "rows with their length": ("modalities", "<h1>Fees</h1><p>Family (80 minutes)</p><p>$190</p>", ["family_therapy"]),
}  # fmt: skip
NOT_OFFERED = {
    "a verb makes a lesson of it": ("modalities", f"<p>Group therapy for adults is as old as the town of Easton, {FILLED}.</p>"),
    "somebody runs it": ("populations", f"<p>Fenn Hall runs a mental health program for pregnant women in the old town, {FILLED}.</p>"),
    "a guide": ("populations", f"<p>How to choose a treatment program for teenagers in Easton and all around, {FILLED}.</p>"),
    "advice": ("modalities", f"<p>Tips on yoga and therapy for adults who sleep badly in Easton and all around, {FILLED}.</p>"),
    "a menu under a bare word": ("modalities", f"{MENU}<h2>Services</h2><p><a href='/a'>EMDR</a></p><p><a href='/b'>Yoga</a></p>"),
    "a button that unfolds nothing": ("conditions", "<h1>Our groups</h1><button>Grief Group</button><button>Call</button>"),
    "a price of something else": ("modalities", "<h1>Room rent</h1><h3>Couples</h3><p>$900</p>"),
    "people with no price": ("modalities", "<h1>Who we see</h1><h3>Couples</h3><p>Come in.</p>"),
    "a dinner": ("modalities", "<h1>Tickets for our dinner</h1><h3>Couples</h3><p>$150</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("field", "markup", "expected"), OFFERED.values(), ids=OFFERED)
def test_a_line_without_a_verb_says_what_is_offered(own, field: str, markup: str, expected: list[str]) -> None:
    assert own(field, markup) == expected


@pytest.mark.parametrize(("field", "markup"), NOT_OFFERED.values(), ids=NOT_OFFERED)
def test_lines_that_only_look_like_an_offer(own, field: str, markup: str) -> None:
    assert own(field, markup) == []


def test_a_line_without_a_verb_counts_only_where_the_page_presents_its_own(own) -> None:
    line = f"<p>Individual therapy for teenagers in Easton, {FILLED}.</p>"
    assert own("populations", line, presents_own=False) == []


@pytest.mark.parametrize("field", ["modalities", "conditions", "populations"])
@pytest.mark.parametrize(
    "part",
    ["therapy for a, ", "education, and ", "monitor, review and ", "(e.g. (", "psychiatric, and or, ", "couple (50 ", "treat and "],
)  # fmt: skip
def test_hostile_text_is_read_in_time(read, field: str, part: str) -> None:
    assert within(10, lambda: read(field, "<p>" + "</p><p>".join([part * 300] * 60) + "</p>"))
