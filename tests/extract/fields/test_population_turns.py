"""Whom a program serves, told by who is there for them, by what they do together, or on the line under a name."""

from __future__ import annotations

import pytest

IOP = "<h1>Our Outpatient Program</h1><p>Our program meets on Monday evenings.</p>"
SERVED = {
    "therapist available": ("<p>Our trauma therapist is available for children and adolescents.</p>", ["adolescents", "children"]),
    "therapist available, of a list": ("<ul><li>A therapist available for teens</li></ul>", ["adolescents"]),
    "clinicians who work with": ("<p>We have clinicians who work with veterans.</p>", ["veterans"]),
    "psychiatrist for": ("<ul><li>A child psychiatrist for children and adolescents</li></ul>", ["adolescents", "children"]),
    "couples together": ("<p>Couples stay together in our program.</p>", ["couples"]),
    "couples in treatment together": ("<p>In our program couples can attend treatment together.</p>", ["couples"]),
    "population served": ("<p>Population served: adults 18 and over.</p>", ["adults"]),
    "our population": ("<p>Our population is men on parole.</p>", ["men"]),
    "both, of age": ("<h2>Requirements</h2><p>Female and male, 18 years of age or older</p>", ["adults", "men", "women"]),
    "under the name": ("<header><p>Quarry Lantern</p><p>Kind therapy for adults, children & families</p></header>", ["adults", "children"]),
    "under the name, one group": ("<header><div>Recovery housing for women</div></header>", ["women"]),
}  # fmt: skip
NOT_SERVED = {
    "available for a call": ("<p>Our therapist is available for a call with the children of clients.</p>", ["children"]),
    "available for the school": ("<p>Our therapist is available for the teens' school to call.</p>", ["adolescents"]),
    "a therapist to find": ("<p>We can help you find a therapist who works with children.</p>", ["children"]),
    "families of clients": ("<p>Our therapist is available for families of clients.</p>", ["families"]),
    "together longer": ("<p>Our couples stay together longer when both are sober.</p>", ["couples"]),
    "couples at large": ("<p>Couples often stay in treatment together, some studies say.</p>", ["couples"]),
    "boys and girls": ("<p>Males and females ages 12-17</p>", ["men", "women"]),
    "no line of an offer": ("<header><p>A story for veterans and families</p></header>", ["veterans"]),
    "a link at the head": ("<header><a href='/t'>Therapy for teens</a></header>", ["adolescents"]),
    "advice at the head": ("<header><p>How to find therapy for children</p></header>", ["children"]),
    "they are denied": ("<p>Our therapist is not available for children.</p>", ["children"]),
    "not with us": ("<p>We do not treat couples together.</p>", ["couples"]),
}  # fmt: skip


def _own(read, text: str) -> set[str]:
    return {one.value for one in read("populations", text + IOP) if one.claim == "own"}


@pytest.mark.parametrize(("text", "codes"), SERVED.values(), ids=SERVED)
def test_who_is_served(read, text: str, codes: list[str]) -> None:
    assert set(codes) <= _own(read, text)


@pytest.mark.parametrize(("text", "codes"), NOT_SERVED.values(), ids=NOT_SERVED)
def test_who_is_not(read, text: str, codes: list[str]) -> None:
    assert not set(codes) & _own(read, text)
