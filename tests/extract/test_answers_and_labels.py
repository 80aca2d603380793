"""What terse lines state: answers of a few words, labels before lists, names of levels behind times, as facts "field: value"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, PRACTICE, facts, page

ESPANOL = "<p>Marrow Creek ofrece un IOP en español los martes y jueves de 5:30 a 8:30 p.m. por Zoom.</p>"
CASES = [
    pytest.param(OURS + "<h3>How long is your IOP?</h3><p>Ten weeks on average.</p>", ["iop duration_weeks: 10.0-10.0"], [], id="a length as an answer"),
    pytest.param(OURS + "<h3>How long is an IOP?</h3><p>Usually 8-12 weeks.</p>", [], ["iop duration_weeks"], id="a length of any program"),
    pytest.param(OURS + "<h3>How long does a typical intensive outpatient program last?</h3><p>Eight weeks.</p>", [], ["iop duration_weeks"], id="a length of a typical program"),
    pytest.param(OURS + "<h3>How long is an IOP?</h3><p>Ours is ten weeks.</p>", ["iop duration_weeks: 10.0-10.0"], [], id="any program, and ours"),
    pytest.param(OURS + "<h3>How long are rides?</h3><p>They differ. Ten weeks ago it was an hour.</p>", [], ["duration"], id="a length in a later sentence"),
    pytest.param(OURS + "<h3>How much does it cost without insurance?</h3><p>$2,400 per month for IOP.</p>", ["prices: 2400-2400 month"], [], id="a price as an answer"),
    pytest.param(OURS + "<h3>How much does rehab cost?</h3><p>$2,400 per month.</p>", [], ["prices"], id="what rehab costs"),
    pytest.param(OURS + "<p>Participating: Aetna; Cigna.</p>", ["insurers: aetna in_network", "insurers: cigna in_network"], [], id="participating"),
    pytest.param(OURS + "<p>Non-participating: Aetna, Cigna.</p>", ["insurers: aetna out_of_network", "insurers: cigna out_of_network"], [], id="not participating"),
    pytest.param(OURS + "<p>Payers: Quarry Care (all plans), PEIA, Highmark, Medicare.</p>", ["insurers: highmark accepted", "insurers: medicare accepted"], [], id="payers, of which some are in no vocabulary"),
    pytest.param(OURS + "<p>We take Presbyterian, BCBSNM, Molina.</p>", ["insurers: presbyterian accepted", "insurers: blue_cross_blue_shield accepted"], [], id="the Blue plan of a state in letters"),
    pytest.param("<p>Our OTP treats opioid addiction.</p><ul><li>IOP for dosing patients: Tue, Wed, Thu 9-noon</li></ul>", ["iop sessions: tue wed thu 09:00-12:00"], [], id="an IOP for those who take doses"),
    pytest.param("<p>Our OTP treats opioid addiction.</p><p>Dosing patients come Monday to Friday 5:30-11 am.</p>", ["otp"], ["otp sessions"], id="when those come who take doses"),
    pytest.param("<h2>Not accepted</h2><ul><li>Medicare</li></ul><p>Marrow Creek is a PPO-only IOP in Reno, NV.</p>", ["iop"], [], id="a sentence behind a list of what is not taken"),
    pytest.param(OURS + "<h2>Not offered</h2><ul><li>Detox</li><li>PHP</li></ul>", ["iop"], ["php", "detox"], id="a list of what is not offered"),
    pytest.param(ESPANOL, ["iop sessions: tue thu 17:30-20:30", "iop formats: telehealth"], [], id="a named provider offers, in Spanish"),
    pytest.param(ESPANOL + "<p>Los IOP generalmente duran de 8 a 12 semanas.</p>", ["iop"], ["duration"], id="such programs at large, in Spanish"),
    pytest.param(ESPANOL + "<p>Medi-Cal: solo para adolescentes.</p>", ["iop"], ["adolescents"], id="for whom a plan is, behind a colon"),
    pytest.param("<p>Marrow Creek offers a PHP for teens, Monday to Friday 8:30 am-2:30 pm, and an IOP for teens Monday and Tuesday 3:30-6:30 pm.</p>",
                 ["php sessions: mon tue wed thu fri 08:30-14:30", "iop sessions: mon tue 15:30-18:30"], [], id="a second level behind the times of the first"),
    pytest.param("<p>We treat adults and adolescents.</p><h2>Adult IOP</h2><p>Mon/Wed 9 am-12 pm</p><h2>Adult PHP</h2><p>Mon-Fri 9 am-3 pm</p>", ["php populations: adults"], ["php populations: adolescents"], id="a level that is named for one audience"),
    pytest.param(PRACTICE + "<p>We are online only: no office visits.</p>", ["outpatient formats: telehealth"], [], id="online only"),
    pytest.param(PRACTICE + "<p>Our doctors prescribe buprenorphine by video in Nevada.</p>", ["outpatient formats: telehealth"], [], id="prescribed by video"),
    pytest.param(OURS + "<p>Our doctors prescribe buprenorphine by video.</p>", ["iop"], ["telehealth"], id="prescribed by video beside groups"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(body, "Marrow Creek Recovery | Reno")))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Access line 24/7: (775) 555-0111", True),
        ("For Medicaid, call the access line: (775) 555-0111", False),
    ],
)
def test_the_phone_of_an_access_line(line: str, own: bool) -> None:
    assert bool(extract_page(page(f"{OURS}<p>{line}</p>")).phones) is own


@pytest.mark.parametrize(
    ("title", "heading", "name"),
    [
        ("FAQs", "Harbor Quarry Recovery FAQs", "Harbor Quarry Recovery"),
        ("FAQs", "Harbor Quarry Recovery", ""),
        ("Insurance", "Insurance we take at the clinic", ""),
        ("Harbor Springs Recovery IOP/PHP/OP", "What we do", "Harbor Springs Recovery"),
        ("Adult IOP - Department of Psychiatry - Quarry State University Health", "Adult IOP", "Quarry State University Health"),
        ("Adult IOP - Quarry State University", "Adult IOP", ""),
    ],
)  # fmt: skip
def test_the_name_from_the_title_or_the_first_heading(title: str, heading: str, name: str) -> None:
    found = extract_page(
        f"<title>{title}</title><h1>{heading}</h1><p>Our IOP meets Monday and Thursday from 6 to 9 pm.</p>"
    )
    assert (found.provider.value if found.provider else "") == name
