"""Wordings of pages saved as text or with little markup, as facts that they state and must not be read to state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

NAME = "Larkfield Recovery"
TREATS = "Larkfield Recovery offers an intensive outpatient program (IOP)."
CASES = [
    pytest.param("In our evening intensive outpatient program, adults come to groups and have access to psychiatric support.",
                 ["iop dayparts: evening"], [], id="the part of the day of a level, beside support"),
    pytest.param(TREATS + " We keep evening support calls for families.", ["iop"], ["dayparts"], id="support in the evening is no program"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(f"{NAME}\n\n{body}\n"))
    assert set(stated) <= found
    assert not [(fact, word) for fact in found for word in never if word in fact]


NO_NAMES = [
    "Why Evening IOPs Make Mental Health Care More Accessible",
    "Program Details of Addiction Recovery Phase 1",
    "How Day Treatment Differs From Outpatient Care",
]


@pytest.mark.parametrize("heading", NO_NAMES)
def test_a_heading_that_says_something_is_no_name(heading: str) -> None:
    found = extract_page(f"{heading}\n\nGroups are one way to learn from others.\n\n{heading}\n\nMany people drink.\n")
    assert found.provider is None
    assert found.page_role == "article"
