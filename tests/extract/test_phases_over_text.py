"""Phases of a program in a page saved as text, each a line over its paragraph: what a phase does is of no phase before it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

MORE = " It is the part in which each person looks at what led here and makes plans with the whole team, step by step."
IN_ENGLISH = f"""Quarry House

Our program has three phases.

{{0}}1{{1}}Residential
Men live at our house for 60 days and attend group therapy.{MORE}

{{0}}2{{1}}Transition
Men move to a flat, work, and come back for psychodrama each Sunday.{MORE}

{{0}}3{{1}}Aftercare
One evening a week for six months, with EMDR for those who want it.{MORE}
"""
TERSE = """Quarry House

Our program has two phases.

Phase 1: Residential
Men live at our house and attend group therapy.
Phase 2: Aftercare
One evening a week, with EMDR."""
ONE = f"""Quarry House

We offer residential treatment.

Phase 1: Residential
Men live at our house for 60 days and attend group therapy.{MORE}

Family therapy is held here each Sunday.{MORE}
"""


@pytest.mark.parametrize(
    ("text", "stated", "never"),
    [
        pytest.param(IN_ENGLISH.format("Phase ", ": "), {"residential modalities: group_therapy", "aftercare modalities: emdr"}, ("psychodrama",), id="a colon"),
        pytest.param(IN_ENGLISH.format("PHASE ", " – "), {"residential modalities: group_therapy", "aftercare modalities: emdr"}, ("psychodrama",), id="capitals and a dash"),
        pytest.param(IN_ENGLISH.format("Stage ", ". "), {"residential modalities: group_therapy", "aftercare modalities: emdr"}, ("psychodrama",), id="stages"),
        pytest.param(IN_ENGLISH.replace("{0}1", "{0}I").replace("{0}2", "{0}II").replace("{0}3", "{0}III").format("Phase ", " - "), {"aftercare modalities: emdr"}, ("psychodrama",), id="Roman numbers"),
        pytest.param(TERSE, {"residential", "aftercare"}, (), id="near: lines of few words"),
        pytest.param(ONE, {"residential modalities: group_therapy"}, (), id="near: one phase"),
    ],
)  # fmt: skip
def test_a_phase_ends_where_the_next_begins(text: str, stated: set[str], never: tuple[str, ...]) -> None:
    found = facts(extract_page(text, content_type="text/plain"))
    assert stated <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []
