"""What a program is made of, with detox among it: the rest of the list is the program's, and not the detox's alone."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

MEN = "<p>Our residential program is for men in Reno, NV.</p>"
LISTS = [
    (MEN + "<p>Our program includes medically supervised detox, family therapy and the 12 steps.</p>", ["residential modalities: family_therapy"], []),
    (MEN + "<p>Our services include detox, family therapy and EMDR.</p>", ["residential modalities: emdr"], []),
    ("<h2>Residential treatment</h2><p>Treatment at our ranch includes medical detox, DBT and yoga.</p>", ["residential modalities: dbt"], ["detox modalities"]),
    ("<h2>Residential</h2><p>We treat men.</p><h2>Detox</h2><p>Our detox program includes nursing, CBT and yoga.</p>", ["detox modalities: cbt"], ["residential modalities"]),
    (MEN + "<p>Our detox includes medication, family therapy and yoga.</p>", ["detox modalities: yoga"], ["residential modalities"]),
    ("<p>We offer detox in Reno.</p><p>Our program includes medical detox, CBT and yoga.</p>", ["detox modalities: cbt"], []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), LISTS, ids=[one[0][-60:] for one in LISTS])
def test_what_is_listed_behind_detox(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
