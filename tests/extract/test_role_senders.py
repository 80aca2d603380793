"""Pages of offices that treat nobody and list those who do; and pages of offices, houses and clinics that treat, whose lists are their own."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

BOLD = (
    "<p><b>Emberlin</b><br>IOP, detox<br>419-555-0141</p><p><b>Gullmere Recovery</b><br>Residential<br>419-555-0142</p>"
)
ITEMS = "<ul><li>Emberlin: IOP Mon-Thu 9-12, 419-555-0141</li><li>Gullmere House: 90-day residential, takes Medicaid, 419-555-0142</li></ul>"
HEADED = "<h3>Emberlin Behavioral Health</h3><p>Outpatient, IOP<br>12 Alder St, Dayton, OH 45402<br>419-555-0141</p><h3>Gullmere</h3><p>Detox<br>40 Elm St, Dayton, OH 45402<br>419-555-0142</p>"
ROWS = "<tr><td>Emberlin</td><td>IOP, detox</td><td>419-555-0141</td></tr><tr><td>Gullmere Center</td><td>Residential</td><td>419-555-0142</td></tr>"
TABLE = f"<table><tr><th>Agency</th><th>Services</th><th>Phone</th></tr>{ROWS}</table>"


def read(title: str, main: str) -> PageExtraction:
    return extract_page(f"<html><head><title>{title}</title></head><body><main>{main}</main></body></html>")


SENT = [
    pytest.param("Treatment Resources - Fenn County Sheriff", f"<h1>Where to get help</h1><p>The Sheriff's Office does not provide treatment. These programs accept Medicaid:</p>{BOLD}", id="a sheriff denies"),
    pytest.param("Treatment Resources - Fenn County Sheriff", f"<h1>Where to get help</h1>{HEADED}", id="a sheriff, by its headings alone"),
    pytest.param("Fenn County Recovery Resources", f"<h1>Substance Use Treatment Providers in Fenn County</h1>{TABLE}", id="a heading over a table"),
    pytest.param("Fenn County Recovery Resources", f"<h1>Resources</h1>{TABLE}<p>We do not provide treatment.</p>", id="we deny below the table"),
    pytest.param("Addiction | Fenn County", f"<h1>Addiction</h1><p>The board does not directly provide treatment services, but it pays for them.</p>{ITEMS}", id="a board that pays"),
    pytest.param("Addiction Services - 211 Fenn County", "<h1>Addiction Services</h1><p>Dial 2-1-1.</p><h3>Emberlin IOP</h3><p>Agency: Emberlin Recovery<br>Hours: Mon-Thu 6-9 pm<br>Fees: Medicaid<br>Phone: 419-555-0141</p><h3>Oak Hill Detox</h3><p>Agency: Oak Hill<br>Hours: 24/7<br>Phone: 419-555-0142</p>", id="records of a help line"),
    pytest.param("Recovery | First Baptist Church of Fennick", f"<h1>Recovery</h1><p>We host a meal every Thursday at 7 pm. For treatment, contact:</p>{ITEMS}", id="a church"),
    pytest.param("Help for families | Fennick High School", f"<h1>Help for families</h1><p>If you need treatment, call one of these agencies:</p>{HEADED}", id="a school"),
    pytest.param("Fenn County Drug-Free Coalition", f"<h1>Local treatment</h1>{ITEMS}", id="a coalition"),
    pytest.param("Opioids - City of Fennick", f"<h1>Opioids</h1><p>The following agencies provide treatment:</p>{BOLD}", id="a town"),
    pytest.param("Courts of Fennick | Fennick Municipal Court", f"<h1>Probation</h1><p>You may attend treatment at one of these agencies:</p>{ITEMS}", id="a court"),
    pytest.param("Fennick Harm Reduction", f"<h1>Getting off opioids</h1><p>We are not a treatment provider. We hand out naloxone.</p>{HEADED}", id="who is no treatment provider"),
    pytest.param("Recovery help | Fennick Food Pantry", f"<h1>Recovery help</h1><p>We are a food pantry and do not offer treatment. People whom we know went to:</p>{ITEMS}", id="a pantry"),
    pytest.param("Services - Fenn County Mental Health and Recovery Board", f"<h1>Services</h1><p>The Board funds treatment through these agencies:</p>{HEADED}", id="a board that funds these"),
    pytest.param("Families of Fennick", f"<h1>Getting help</h1><p>We are a support group for families. Here are programs in our area:</p>{ITEMS}", id="programs in our area"),
    pytest.param("Get Help | Fenn County Health District", f"<h1>Get help</h1><p>The following agencies provide treatment in Fenn County:</p>{ITEMS}", id="the following agencies"),
    pytest.param("Recursos | Biblioteca de Fennick", f"<h1>Recursos de tratamiento</h1><p>La biblioteca no ofrece tratamiento. Estos programas aceptan Medicaid:</p>{BOLD}", id="a library in Spanish"),
    pytest.param("Opioid Resources | City of Fennick", f"<h1>Opioid Resources</h1><p>Need treatment? Try these:</p>{ITEMS}", id="resources of a city"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "main"), SENT)
def test_who_sends_people_on_is_no_provider(title: str, main: str) -> None:
    found = read(title, main)
    assert found.page_role != "provider", found.page_role_signals
    assert (found.programs, found.phones, found.locations, found.insurers) == ([], [], [], [])


OWN = [
    pytest.param("Fenn County Behavioral Health", "<h1>Our clinics</h1><p>Fenn County Behavioral Health provides outpatient treatment.</p><h3>Quarry Clinic</h3><p>IOP for adults<br>419-555-0141</p><h3>Larch Clinic</h3><p>Outpatient<br>419-555-0142</p>", id="a county's clinics"),
    pytest.param("Get Help | Fenn County Behavioral Health", "<h1>Where to get help</h1><p>We treat adults with opioid use. Walk in at any clinic.</p><h3>Dayton Clinic</h3><p>Detox, IOP<br>419-555-0141</p><h3>Xenia Clinic</h3><p>Outpatient<br>419-555-0142</p>", id="where to get help, at our clinics"),
    pytest.param("Where to get help - Fenn County Commissioners", "<h1>Where to get help</h1><p>The county runs two clinics for adults with addiction.</p><ul><li>Dayton Clinic: IOP, 419-555-0141</li><li>Xenia Clinic: outpatient counseling, 419-555-0142</li></ul>", id="a county's site, clinics by their towns"),
    pytest.param("Recovery | First Baptist Church of Fennick", "<h1>Recovery</h1><p>Our residential program for men lasts 9 months. For treatment, contact:</p><ul><li>Emberlin House: residential for men, 419-555-0141</li><li>Gullmere House: residential for women, 419-555-0142</li></ul>", id="a church with houses"),
    pytest.param("Jail Treatment | Fenn County Sheriff", "<h1>Treatment programs</h1><p>The Sheriff's Office runs an intensive outpatient program and a residential program for people in our custody.</p><ul><li>Pathfinders: IOP, Monday to Thursday 9-12</li><li>Newstart: residential, 90 days</li></ul>", id="a sheriff who treats"),
    pytest.param("Larch Landing Recovery", "<h1>Larch Landing Recovery</h1><p>We do not provide treatment for gambling. Our IOP helps adults with addiction.</p><ul><li>Emberlin track: IOP Mon-Thu 9-12</li><li>Gullmere track: IOP Mon-Thu 6-9 pm</li></ul>", id="a kind that is not treated"),
    pytest.param("Larch Landing Recovery", "<h1>Larch Landing Recovery</h1><p>We do not offer counseling by phone. We offer IOP and PHP in Dayton.</p><ul><li>Emberlin: IOP, 419-555-0141</li><li>Gullmere: PHP, 419-555-0142</li></ul>", id="counseling by phone"),
    pytest.param("Agencies we serve | Larch Landing Recovery", "<h1>Our programs</h1><p>Larch Landing Recovery offers IOP and detox.</p><table><tr><th>Program</th><th>Level</th><th>Phone</th></tr><tr><td>Emberlin</td><td>IOP</td><td>419-555-0141</td></tr><tr><td>Gullmere</td><td>Detox</td><td>419-555-0142</td></tr></table>", id="a table of our programs"),
    pytest.param("Fenn County Substance Use Services", "<h1>Outpatient treatment programs in Fenn County</h1><p>The county provides treatment at three clinics.</p><ul><li>North Clinic: IOP, 419-555-0141</li><li>South Clinic: outpatient, 419-555-0142</li></ul>", id="a county's programs"),
    pytest.param("Fennick University Counseling Center", "<h1>Services and resources</h1><p>We offer outpatient counseling and an IOP for students. The website does not provide counseling.</p><ul><li>Emberlin Group: IOP, Mondays 4-7 pm</li><li>Gullmere Group: outpatient therapy</li></ul>", id="a website that treats nobody"),
    pytest.param("Quarry Ministries Church of Fennick", "<h1>Help</h1><p>We run a residential recovery program for women with addiction, and our staff provide counseling.</p><p>Local programs:</p><ul><li>Emberlin: detox, 419-555-0141</li><li>Gullmere: IOP, 419-555-0142</li></ul>", id="a church that treats and lists others"),
    pytest.param("Get Help | Fenn County Health District", "<h1>Get help</h1><p>Our clinics offer MAT and IOP. The following providers take new patients:</p><ul><li>Emberlin Clinic: IOP, 419-555-0141</li><li>Gullmere Clinic: outpatient, 419-555-0142</li></ul><p>Our IOP meets Monday to Thursday, 6-9 pm.</p>", id="a health district's clinics"),
    pytest.param("Larch House of Fennick", "<h1>Larch House</h1><p>The residential program is for women and lasts 90 days. The program accepts Medicaid.</p><p>There are several programs in our area:</p><ul><li>Emberlin: detox, 419-555-0141</li><li>Gullmere: IOP, 419-555-0142</li></ul>", id="a house in the third person"),
    pytest.param("Recursos | Casa Fennick de Recuperación", "<h1>Recursos de tratamiento</h1><p>No ofrecemos tratamiento a menores. Ofrecemos un programa intensivo ambulatorio para adultos.</p><ul><li>Emberlin: IOP, 419-555-0141</li><li>Gullmere: programa residencial, 419-555-0142</li></ul>", id="who treats adults, in Spanish"),
    pytest.param("Fenn County Mental Health and Recovery Services", "<h1>Services</h1><p>The county pays for treatment at its own clinics. We offer IOP and outpatient counseling.</p><ul><li>Emberlin Clinic: IOP, 419-555-0141</li><li>Gullmere Clinic: outpatient, 419-555-0142</li></ul>", id="who pays for its own clinics"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "main"), OWN)
def test_who_treats_and_lists_stays_a_provider(title: str, main: str) -> None:
    found = read(title, main)
    assert "directory: sends to others" not in found.page_role_signals
    assert found.page_role == "provider", found.page_role_signals
    assert found.programs


def test_who_is_said_to_run_programs_by_the_name_of_its_site_sends_nobody_on() -> None:
    found = read(
        "Grace Church of Fennick",
        f"<h1>Recovery programs</h1><p>Grace runs two programs. Each takes adults.</p><p>Local programs:</p>{ITEMS}",
    )
    assert "directory: sends to others" not in found.page_role_signals


ROOMS = [
    pytest.param("<p>Our sober living homes are for men in recovery. We do not provide treatment.</p><ul><li>Maple House: sober living for men, $150 a week, 419-555-0141</li><li>Quarry House: sober living, 419-555-0142</li></ul>", id="its houses"),
    pytest.param(f"<p>Our houses are sober living homes for men. We do not provide treatment. Residents attend:</p>{ITEMS}", id="its houses beside those who treat"),
    pytest.param(f"<p>Larch Sober Homes is a sober living home for men. We are not a treatment center.</p><h2>IOPs nearby</h2>{ITEMS}", id="a house in the third person"),
]  # fmt: skip


@pytest.mark.parametrize("main", ROOMS)
def test_who_lets_rooms_and_does_not_treat_stays_a_provider(main: str) -> None:
    found = read("Larch Sober Homes", f"<h1>Larch Sober Homes</h1>{main}")
    assert found.page_role == "provider", found.page_role_signals
    assert "sober_living" in [program.level_of_care.value for program in found.programs]
