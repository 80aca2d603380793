"""What a page sets beside its own program, in a table, a section or a clause, gives none of its values; its own levels beside each other do."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>At Marrow Creek, our IOP helps adults with alcohol addiction in Reno, NV.</p>"
BOTH = "<p>Marrow Creek offers residential treatment and an IOP in Reno, NV.</p>"
ROWS = "<tr><th>Hours</th><td>9 hours a week</td><td>40 hours a week</td></tr><tr><th>Cost</th><td>$250 per day</td><td>$1,000 per day</td></tr><tr><th>Length</th><td>8 weeks</td><td>30 days</td></tr>"
LADDER = "<ul><li>Level 1 outpatient</li><li>Level 2.1 intensive outpatient</li><li>Level 2.5 partial hospitalization</li><li>Level 3.5 residential</li></ul>"
SECTIONS = "<h2>Levels of care</h2><h3>Residential</h3><p>Clients live on site with 24-hour support.</p><h3>PHP</h3><p>Five days a week, six hours a day.</p><h3>IOP</h3><p>Three days a week, three hours a day.</p>"
OUR_VALUES = ["iop hours_per_week: 9.0-9.0", "iop duration_weeks: 8.0-8.0", "prices: 250-250 day"]
NOT_OURS = ["residential", "outpatient", "php", "40.0", "1000", "30000", "4.3-", "120-120"]


def table(*heads: str) -> str:
    return f"<table><tr><th></th>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{ROWS}</table>"


CASES = [
    pytest.param(OURS + "<h2>How we compare</h2>" + table("Our IOP", "Residential rehab"), OUR_VALUES, NOT_OURS, id="columns"),
    pytest.param(OURS + table("Marrow Creek IOP", "Inpatient rehab"), OUR_VALUES, NOT_OURS, id="the name over a column"),
    pytest.param(OURS + table("Our intensive outpatient program", "Weekly outpatient therapy"), OUR_VALUES, NOT_OURS, id="a lower level beside it"),
    pytest.param(OURS + table("With us", "A 30-day rehab stay"), ["iop hours_per_week: 9.0-9.0", "prices: 250-250 day"], NOT_OURS, id="with us"),
    pytest.param(OURS + "<table><tr><th>Level</th><th>Hours</th><th>Cost</th></tr><tr><td>Residential</td><td>40 hours a week</td><td>$1,000 per day</td></tr><tr><td>PHP</td><td>30 hours a week</td><td>$500 per day</td></tr><tr><td>Our IOP</td><td>9 hours a week</td><td>$250 per day</td></tr></table>",
        ["iop hours_per_week: 9.0-9.0", "prices: 250-250 day"], [*NOT_OURS, "500-500"], id="rows"),
    pytest.param(OURS + "<h2>Our IOP vs. inpatient rehab</h2><h3>Our IOP</h3><p>Nine hours a week. $250 per day. 8 weeks.</p><h3>Inpatient rehab</h3><p>24 hours a day. $1,000 per day. 30 days.</p>", OUR_VALUES, NOT_OURS, id="two sections"),
    pytest.param(OURS + "<h2>How our IOP compares to residential treatment</h2><p>In residential treatment, clients live at the facility for 30 to 90 days. In our IOP, clients live at home and attend 9 hours a week.</p>", OUR_VALUES[:1], NOT_OURS, id="two sentences"),
    pytest.param(OURS + "<p>Unlike residential, where clients live on site 24 hours a day for $30,000 a month, our IOP meets three evenings a week.</p>", ["iop days_per_week: 3.0-3.0", "iop dayparts: evening"], NOT_OURS, id="unlike"),
    pytest.param(OURS + "<p>Our IOP lasts 8 weeks, unlike a residential stay, which takes you away for 30 days.</p>", ["iop duration_weeks: 8.0-8.0"], NOT_OURS, id="unlike, behind it"),
    pytest.param(OURS + "<p>Compared with inpatient rehab at $30,000 a month for 30 days, our program lasts 8 weeks.</p>", ["iop duration_weeks: 8.0-8.0"], NOT_OURS, id="compared with"),
    pytest.param(OURS + "<p>While a PHP runs five days a week, six hours a day, our IOP runs three days a week.</p>", ["iop days_per_week: 3.0-3.0"], [*NOT_OURS, "6.0"], id="while a PHP"),
    pytest.param("<p>At Marrow Creek we use the ASAM criteria: Level 1 outpatient, Level 2.1 IOP, Level 2.5 PHP, Level 3.5 residential. We provide Level 2.1.</p>", ["iop"], NOT_OURS, id="the ladder in a sentence"),
    pytest.param(f"<p>At Marrow Creek, clients are placed according to the ASAM criteria:</p>{LADDER}<p>Our IOP in Reno is Level 2.1.</p>", ["iop"], NOT_OURS, id="the ladder in a list"),
    pytest.param(SECTIONS + "<p>At Marrow Creek in Reno, NV we offer PHP and IOP.</p>", ["iop session_hours: 3.0-3.0", "php session_hours: 6.0-6.0"], ["residential"], id="sections of levels, and which are here"),
    pytest.param(OURS + "<h2>Inpatient vs. outpatient</h2><p>Inpatient rehab means living at a facility for 30 to 90 days. Our clients live at home.</p>", ["iop"], [*NOT_OURS, "inpatient"], id="a heading that sets one against the other"),
    pytest.param(OURS + "<h2>Is IOP right for me?</h2><ul><li>Residential: you live at the facility</li><li>PHP: 6 hours a day</li><li>IOP: 3 hours a day</li></ul><p>Marrow Creek provides IOP.</p>", ["iop session_hours: 3.0-3.0"], NOT_OURS, id="which level is right"),
    pytest.param(OURS + "<h2>The Marrow Creek difference</h2>" + table("Us", "Them"), ["prices: 250-250 day"], NOT_OURS, id="us and them"),
    pytest.param(OURS + "<p>Instead of 30 days in residential treatment at $30,000 a month, you attend our IOP nine hours a week.</p>", ["iop hours_per_week: 9.0-9.0"], NOT_OURS, id="instead of"),
    pytest.param(OURS + "<p>Rather than a residential stay of 30 to 90 days, we offer an IOP of 8 weeks.</p>", ["iop duration_weeks: 8.0-8.0"], NOT_OURS, id="rather than"),
    pytest.param(OURS + "<p>Whereas residential programs take clients away for 30 days, our IOP meets Monday and Wednesday from 6 to 9 pm.</p>", ["iop sessions: mon wed 18:00-21:00"], NOT_OURS, id="whereas"),
    pytest.param(OURS + "<p>Our IOP costs less than residential care, which runs $30,000 a month.</p>", ["iop"], NOT_OURS, id="costs less than"),
    pytest.param(OURS + "<h2>Levels of care at a glance</h2><ul><li>Detox - medical withdrawal, 5 to 7 days</li><li>Residential - live on site, 30 days</li><li>IOP - 3 days a week (offered here)</li></ul>", ["iop days_per_week: 3.0-3.0"], [*NOT_OURS, "detox"], id="one of a list is offered here"),
    pytest.param("<p>Marrow Creek uses ASAM levels. Level 1: outpatient, under 9 hours a week. Level 2.1: IOP, 9 to 19 hours a week. Level 2.5: PHP, 20 hours or more. Level 3.5: residential. Marrow Creek is licensed for Level 2.1.</p>", ["iop"], ["php", "residential"], id="which number is licensed"),
    pytest.param("<p>We follow ASAM placement criteria.</p><ul><li>Level 1 Outpatient</li><li>Level 2.1 IOP</li><li>Level 3.1 Residential</li></ul><p>Marrow Creek in Reno offers Level 1 and Level 2.1 only.</p>", ["iop", "outpatient"], ["residential"], id="which numbers are offered"),
    # Near misses: levels of our own beside each other
    pytest.param(BOTH + table("IOP", "Residential"), ["residential hours_per_week: 40.0-40.0", "iop hours_per_week: 9.0-9.0"], [], id="both offered"),
    pytest.param(BOTH + table("Our IOP", "Residential"), ["residential hours_per_week: 40.0-40.0", "prices: 1000-1000 day"], [], id="both offered, one called ours"),
    pytest.param(OURS + table("Our IOP", "Our residential program"), ["residential duration_weeks: 4.3-4.3"], [], id="both ours"),
    pytest.param("<h2>Our levels of care</h2>" + table("IOP", "Residential") + "<p>We are in Reno, NV.</p>", ["residential duration_weeks: 4.3-4.3"], [], id="under our levels"),
    pytest.param(OURS + "<h2>Our IOP vs. our PHP</h2><h3>IOP</h3><p>Nine hours a week.</p><h3>PHP</h3><p>Thirty hours a week.</p>", ["php hours_per_week: 30.0-30.0"], [], id="two sections of ours"),
    pytest.param("<p>Marrow Creek's residential program in Reno lasts 30 days.</p><p>Unlike our residential program, which lasts 30 days, our IOP lasts 8 weeks.</p>", ["residential duration_weeks: 4.3-4.3"], [], id="unlike our own"),
    pytest.param("<p>Marrow Creek offers residential, PHP and IOP in Reno.</p><p>Compared to our residential program, which lasts 30 days, our IOP lasts 8 weeks.</p>", ["residential duration_weeks: 4.3-4.3", "iop duration_weeks: 8.0-8.0"], [], id="compared to our own"),
    pytest.param("<p>Unlike other rehabs, we offer detox, residential and IOP under one roof in Reno.</p>", ["detox", "residential", "iop"], [], id="unlike other rehabs, we offer"),
    pytest.param("<p>At Marrow Creek we offer the full continuum of care:</p><ul><li>IOP (offered here)</li><li>Residential (offered here)</li></ul>", ["iop", "residential"], [], id="all offered here"),
    pytest.param("<p>While our PHP meets five days a week, our IOP meets three days a week, in Reno, NV.</p>", ["php days_per_week: 5.0-5.0"], [], id="while, of both"),
    pytest.param("<p>At Marrow Creek we use the ASAM criteria. We offer Level 1 outpatient, Level 2.1 IOP and Level 3.5 residential.</p>", ["iop", "residential", "outpatient"], [], id="the ladder that is offered"),
    pytest.param(f"<p>At Marrow Creek we use the ASAM criteria and offer the full continuum of care:</p>{LADDER}", ["php", "residential"], [], id="a list of what is provided"),
    pytest.param(SECTIONS + "<p>We are in Reno, NV. Our team is small.</p>", ["residential", "iop", "php"], [], id="sections of levels alone"),
    pytest.param(SECTIONS.replace("Clients live", "Our clients live") + "<p>At Marrow Creek we offer PHP and IOP by day.</p>", ["residential"], [], id="a section of ours"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_stands_beside_ours(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
