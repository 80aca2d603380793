"""Insurers under the names of offices are each of its office, and sure only where every office takes them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

HEAD = "<title>Sedge House</title><h1>Sedge House</h1><p>Our intensive outpatient program treats adults.</p>"
YES = "accepted"


def _under(first: str, second: str) -> str:
    return f"<h3>{first}</h3><p>We accept Aetna.</p><h3>{second}</h3><p>We accept Cigna.</p>"


CASES: list[Any] = [
    pytest.param(_under("Mesa Clinic", "Tempe Clinic"), {}, id="clinics of towns"),
    pytest.param(_under("Mesa", "Tempe"), {}, id="towns"),
    pytest.param(_under("Sedge House Mesa", "Sedge House Tempe"), {}, id="behind the name"),
    pytest.param(_under("Sedge House at Mesa", "Sedge House at Tempe"), {}, id="at a town"),
    pytest.param(_under("Hill Street Office", "Mill Lane Office"), {}, id="offices by street"),
    pytest.param("<h3>Mesa, AZ</h3><p>Insurance we accept:</p><ul><li>Aetna</li><li>Humana</li></ul><h3>Tempe, AZ</h3><p>Insurance we accept:</p><ul><li>Cigna</li><li>Humana</li></ul>", {"humana": YES}, id="lists, and one of both"),
    pytest.param("<h2>Mesa Clinic</h2><h3>Insurance</h3><p>We accept Aetna.</p><h2>Tempe Clinic</h2><h3>Insurance</h3><p>We accept Cigna.</p>", {}, id="a heading between"),
    pytest.param("<p>We accept Humana.</p>" + _under("Mesa Clinic", "Tempe Clinic"), {"humana": YES}, id="one said of all"),
    pytest.param("<h3>Mesa Clinic</h3><p>We accept Aetna and Cigna.</p><h3>Tempe Clinic</h3><p>We accept Aetna and Cigna.</p>", {"aetna": YES, "cigna": YES}, id="the same at both"),
    pytest.param("<h3>Mesa Clinic</h3><p>We accept Aetna and Cigna.</p>", {"aetna": YES, "cigna": YES}, id="one office alone"),
    pytest.param(_under("Insurance", "More insurance"), {"aetna": YES, "cigna": YES}, id="no offices"),
    pytest.param(_under("Commercial plans", "Other plans"), {"aetna": YES, "cigna": YES}, id="kinds of plans"),
    pytest.param("<h3>Anthem</h3><p>We accept Anthem.</p><h3>Oxford</h3><p>We accept Oxford.</p>", {"anthem": YES, "oxford": YES}, id="insurers that are towns too"),
    pytest.param("<h3>Mesa Clinic</h3><p>We accept Aetna and Cigna.</p><h3>Tempe Clinic</h3><p>We do not accept Aetna. We accept Cigna.</p>", {"cigna": YES}, id="refused at one"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sure"), CASES)
def test_an_insurer_of_one_office_is_not_taken_at_the_other(body: str, sure: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(HEAD + body).insurers} == sure


# Offices that sentences tell apart: the text, what is sure, and what is of one office alone.
SENTENCES: list[tuple[str, set[str], set[str]]] = [
    ("Our Hibbing clinic accepts Medicaid. The Duluth clinic does not.", set(), {"medicaid"}),
    ("Our Hibbing clinic accepts Medicaid; the Duluth clinic does not.", set(), {"medicaid"}),
    ("Our Hibbing clinic accepts Medicaid, but Duluth does not.", set(), {"medicaid"}),
    ("Only our Hibbing office takes Cigna.", set(), {"cigna"}),
    ("Just our Hibbing location is in network with Cigna.", set(), {"cigna"}),
    ("Our Hibbing office takes Cigna. Our Duluth office takes Aetna.", set(), {"cigna", "aetna"}),
    ("We accept Medicaid in Hibbing but not in Duluth.", set(), {"medicaid"}),
    ("Cigna is accepted at two of our three locations.", set(), {"cigna"}),
    ("We take Aetna and only our Hibbing office takes Cigna.", {"aetna"}, {"cigna"}),
    # all of them, or the one that there is
    ("Our Duluth office accepts Cigna. Our Hibbing office accepts Cigna too.", {"cigna"}, set()),
    ("Our Hibbing and Duluth offices accept Cigna.", {"cigna"}, set()),
    ("We take Cigna at both locations.", {"cigna"}, set()),
    ("Our main office accepts Cigna.", {"cigna"}, set()),
    ("Our Duluth clinic accepts Medicaid.", {"medicaid"}, set()),
    ("Our Duluth clinic accepts Medicaid. The parking lot is not free.", {"medicaid"}, set()),
    ("Our clinic takes Cigna. The lab does not.", {"cigna"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "unsure"), SENTENCES, ids=[text for text, _, _ in SENTENCES])
def test_offices_that_sentences_tell_apart(text: str, sure: set[str], unsure: set[str]) -> None:
    page = extract_page(
        "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1>"
        f"<p>Our intensive outpatient program (IOP) treats adults.</p><p>{text}</p>"
    )
    assert {one.id for one in page.insurers} == sure
    assert {one.value["id"] for one in page.unclear if one.field == "insurers"} == unsure


# The towns of one page: the text, what is sure, and what is of one town alone.
TOWNS: list[tuple[str, set[str], set[str]]] = [
    ("Medicaid is accepted in Hibbing only.", set(), {"medicaid"}),
    ("We accept Medicaid in Hibbing only.", set(), {"medicaid"}),
    ("We take Cigna and Humana only in Hibbing.", set(), {"cigna", "humana"}),
    ("We accept Aetna, and Medicaid in Hibbing only.", {"aetna"}, {"medicaid"}),
    ("We accept Aetna and, in Hibbing, Medicaid.", {"aetna"}, {"medicaid"}),
    ("We accept Aetna and Medicaid (Hibbing only).", {"aetna"}, {"medicaid"}),
    ("In Hibbing we also accept Medicaid.", set(), {"medicaid"}),
    ("We take Aetna, and in Hibbing we are in network with Cigna.", {"aetna"}, {"cigna"}),
    ("Only Hibbing takes Medicaid.", set(), {"medicaid"}),
    ("In Hibbing, we accept Medicaid and Cigna.", set(), {"medicaid", "cigna"}),
    ("At our Hibbing clinic we also accept Medicaid.", set(), {"medicaid"}),
    ("Our Hibbing clinic also accepts Medicaid.", set(), {"medicaid"}),
    ("Hibbing also accepts Medicaid.", set(), {"medicaid"}),
    ("Duluth also accepts Medicaid.", {"medicaid"}, set()),
    ("Our Duluth clinic also accepts Medicaid.", {"medicaid"}, set()),
    ("Larch Ford also accepts Medicaid.", {"medicaid"}, set()),
    ("Hibbing also has parking, and we accept Medicaid.", {"medicaid"}, set()),
    ("At our Duluth clinic, we accept Medicaid.", {"medicaid"}, set()),
    ("Our Duluth clinic accepts Medicaid.", {"medicaid"}, set()),
    ("In Grand Rapids we also take Cigna.", set(), {"cigna"}),
    ("Aceptamos Medicaid solamente en Hibbing.", set(), {"medicaid"}),
    # the only town that there is, or none
    ("In Duluth, we accept Medicaid.", {"medicaid"}, set()),
    ("We are in Duluth and accept Medicaid.", {"medicaid"}, set()),
    ("We accept Medicaid in Hibbing and Duluth, and in all our locations.", {"medicaid"}, set()),
    ("In March we also began to accept Cigna. We accept Cigna.", {"cigna"}, set()),
    ("In Spanish and English, we accept Cigna.", {"cigna"}, set()),
    ("We accept Cigna for IOP only.", {"cigna"}, set()),
    ("We accept Cigna PPO only.", {"cigna"}, set()),
    ("We are in network with Anthem only.", {"anthem"}, set()),
    ("Located in Duluth, we take Cigna.", {"cigna"}, set()),
    ("We are located in Duluth, and we take Cigna.", {"cigna"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "unsure"), TOWNS, ids=[text for text, _, _ in TOWNS])
def test_what_is_taken_in_one_town(text: str, sure: set[str], unsure: set[str]) -> None:
    page = extract_page(
        "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1>"
        f"<p>Our intensive outpatient program (IOP) treats adults.</p><p>{text}</p>"
        "<footer>Larch Ford Recovery, 410 Alder Street, Duluth, MN 55802, (218) 555-0147</footer>"
    )
    assert {one.id for one in page.insurers} == sure
    assert {one.value["id"] for one in page.unclear if one.field == "insurers"} == unsure
