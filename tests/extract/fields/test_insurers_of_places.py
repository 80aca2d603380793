"""Insurers that are taken in one state, town or office and not in the next."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

# The text, what is sure of whom, and of whom nothing is.
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    # by state or office
    ("In Indiana we accept Medicaid; in Illinois we don't.", {}, {"medicaid"}),
    ("In Indiana we accept Medicaid; in Illinois we do not.", {}, {"medicaid"}),
    ("We accept Medicaid in Indiana but not in Illinois.", {}, {"medicaid"}),
    ("Medicaid is accepted at our Decatur office only.", {}, {"medicaid"}),
    ("Medicaid is accepted only at our Decatur office.", {}, {"medicaid"}),
    ("Our Decatur office accepts Medicaid; our Peoria office doesn't.", {}, {"medicaid"}),
    ("Decatur: Aetna, Medicaid. Peoria: Aetna only.", {}, {"medicaid"}),
    ("<h2>Decatur</h2><p>We accept Aetna and Medicaid.</p><h2>Peoria</h2><p>We accept Aetna and Cigna.</p>", {"aetna": "accepted"}, {"cigna", "medicaid"}),
    ("<h3>Decatur office</h3><p>Insurance: Aetna, Medicaid</p><h3>Peoria office</h3><p>Insurance: Aetna, Cigna</p>", {"aetna": "accepted"}, {"cigna", "medicaid"}),
    ("<table><tr><th>Location</th><th>Insurance accepted</th></tr><tr><td>Decatur</td><td>Aetna, Medicaid</td></tr><tr><td>Peoria</td><td>Aetna, Cigna</td></tr></table>", {"aetna": "accepted"}, {"cigna", "medicaid"}),
    ("<p>Our offices:</p><ul><li>Decatur - accepts Aetna and Medicaid</li><li>Peoria - accepts Aetna and Cigna</li></ul>", {}, {"cigna", "medicaid"}),
    ("<p>Our offices:</p><ul><li>Decatur: Aetna, Medicaid</li><li>Peoria: Aetna, Cigna</li></ul>", {}, {"cigna", "medicaid"}),
    ("Medicaid (Decatur location only) and Aetna are accepted.", {"aetna": "accepted"}, {"medicaid"}),
    ("We accept Aetna and, at our Decatur location, Medicaid.", {"aetna": "accepted"}, {"medicaid"}),
    ("We take Medicaid at the Decatur campus and Cigna at the Peoria campus.", {}, {"cigna", "medicaid"}),
    ("Not all of our locations accept Medicaid.", {}, {"medicaid"}),
    ("Medicaid is accepted at select locations.", {}, {"medicaid"}),
    ("Medicaid accepted at some locations.", {}, {"medicaid"}),
    ("Medicaid: Decatur only.", {}, {"medicaid"}),
    ("We accept Aetna. Medicaid is limited to our Decatur clinic.", {"aetna": "accepted"}, {"medicaid"}),
    ("We accept Medicaid, though not at our Peoria office.", {}, {"medicaid"}),
    ("We accept Medicaid at every location except Peoria.", {}, {"medicaid"}),
    ("We accept Medicaid everywhere but Peoria.", {}, {"medicaid"}),
    ("Our Peoria office does not accept Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("Our Peoria office doesn't accept Medicaid, but our Decatur office does.", {}, {"medicaid"}),
    ("We accept Medicaid (IN only).", {"medicaid": "accepted"}, set()),
    ("We accept Indiana Medicaid; Illinois Medicaid is not accepted.", {"medicaid": "accepted"}, set()),
    ("Clients in Indiana may use Medicaid; clients in Illinois may not.", {}, {"medicaid"}),
    ("Indiana clients: we accept Medicaid. Illinois clients: we are private pay.", {}, {"medicaid"}),
    ("Indiana: Medicaid, Anthem. Illinois: Aetna, Cigna.", {}, {"medicaid"}),
    ("Medicaid is accepted in Indiana, not Illinois.", {}, {"medicaid"}),
    ("If you are in Indiana, we accept Medicaid; if you are in Illinois, we can't.", {}, {"medicaid"}),
    ("Which insurers we take depends on the office. Decatur takes Aetna and Cigna; Peoria takes only Cigna.", {}, {"aetna"}),
    ("<h2>Insurance by location</h2><h3>Decatur, IL</h3><ul><li>Aetna</li><li>Medicaid</li></ul><h3>Muncie, IN</h3><ul><li>Aetna</li><li>Humana</li></ul>", {}, {"humana", "medicaid"}),
    ("Aceptamos Medicaid solo en nuestra oficina de Decatur.", {}, {"medicaid"}),
    ("En Indiana aceptamos Medicaid; en Illinois no.", {}, {"medicaid"}),
    # near misses
    ("We accept Medicaid at our Reno office.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid at all of our locations.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid at both our Decatur and Peoria offices.", {"medicaid": "accepted"}, set()),
    ("In Indiana and Illinois we accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid. In Illinois we don't offer detox.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid in Nevada.", {"medicaid": "accepted"}, set()),
    ("Our offices in Decatur and Peoria accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid. Our Decatur office only sees adults.", {"medicaid": "accepted"}, set()),
    ("<h2>Decatur</h2><p>We accept Aetna and Medicaid.</p><h2>Peoria</h2><p>We accept Aetna and Medicaid.</p>", {"aetna": "accepted", "medicaid": "accepted"}, set()),
    ("We accept Indiana Medicaid. We do not accept Illinois Medicaid.", {"medicaid": "accepted"}, set()),
    ("We accept Indiana Medicaid, but not Illinois Medicaid.", {"medicaid": "accepted"}, set()),
    ("We do not accept Illinois Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We accept Medicaid. We do not accept Kansas Medicaid.", {"medicaid": "accepted"}, set()),
    ("Illinois Medicaid is accepted.", {"medicaid": "accepted"}, set()),
    ("We accept Aetna. We do not accept Nevada Medicaid or Medicare.", {"medicaid": "not_accepted", "medicare": "not_accepted"}, set()),
    ("We accept Nevada Medicaid and Medicare.", {"medicaid": "accepted", "medicare": "accepted"}, set()),
    # more sites
    ("Aetna is accepted at both offices; Medicaid at our Sparks office only.", {"aetna": "accepted"}, {"medicaid"}),
    ("Our Sparks location takes Medicaid.", {"medicaid": "accepted"}, set()),
    ("We accept Cigna (not at our Sparks office).", {}, {"cigna"}),
    ("We accept Cigna, just not at our Sparks office.", {}, {"cigna"}),
    ("We accept Medicaid at our Reno and Sparks offices, not in Elko.", {}, {"medicaid"}),
    ("Reno accepts Medicaid, Sparks does not.", {}, {"medicaid"}),
    ("Medicaid: Reno and Sparks only.", {}, {"medicaid"}),
    ("We accept Medicaid in Reno; in Sparks we are private pay.", {}, {"medicaid"}),
    ("We accept Aetna; Oscar accepts our claims by fax.", {"aetna": "accepted"}, set()),
    ("We accept Medicaid, but not in exchange for cash.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid, not at a discount but in full.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid, though not on Sundays.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid in all locations except during holidays.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid; in Nevada we can also help with housing.", {"medicaid": "accepted"}, set()),
    ("We accept Cigna in Nevada. In Utah we do not offer detox.", {"cigna": "accepted"}, set()),
    ("We accept Medicaid. In Utah, we do not.", {}, {"medicaid"}),
    ("<h2>Reno</h2><p>We accept Medicaid.</p><h2>Sparks</h2><p>We do not accept Medicaid.</p>", {}, {"medicaid"}),
    ("<ul><li>Reno: we accept Medicaid</li><li>Sparks: we accept Cigna</li></ul>", {}, {"cigna", "medicaid"}),
    ("<ul><li>Location - accepts Medicaid</li><li>Phone - (775) 555-0100</li></ul>", {"medicaid": "accepted"}, set()),
    ("<p>Insurance - accepts Aetna and Cigna</p>", {"aetna": "accepted"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_one_place_takes_is_not_of_all(text: str, sure: dict[str, str], asked: set[str]) -> None:
    found = extract_page(page(OURS + (text if text.startswith("<") else f"<p>{text}</p>")))
    own = {one.id: one.status for one in found.insurers}
    assert {insurer: own.get(insurer) for insurer in sure} == sure
    assert not asked & own.keys()
