"""Pages that list several organisations with their numbers are a directory's; the houses and clinics of one provider are not."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{text}</main></body></html>"


LISTS: list[Any] = [
    pytest.param("Substance Use Resources | City of Milltown", """<h1>Substance Use Resources</h1><p>Our health department offers outpatient counseling Monday through Friday, 8 to 5.</p>
        <h2>Lark House</h2><p>Residential treatment for men. 419-555-0111</p><h2>Quarry Clinic</h2><p>Methadone. 419-555-0112</p>""", id="headings, of a town"),
    pytest.param("Help - Town of Milltown", """<h1>Where to get help</h1><ul><li>Lark House: residential treatment for men, 419-555-0111</li><li>Quarry Clinic: methadone, 419-555-0112</li>
        <li>Our health department offers groups on Tuesdays, 6 to 7:30 pm, 419-555-0114</li></ul>""", id="two lines beside the town's own department"),
    pytest.param("Resources", """<h1>Mental health resources</h1><table><tr><th>Agency</th><th>Services</th><th>Phone</th></tr><tr><td>Lark House</td><td>Sober living</td><td>419-555-0111</td></tr>
        <tr><td>Quarry Counseling</td><td>Groups on Mondays 6 to 8 pm</td><td>419-555-0112</td></tr><tr><td>Slate Behavioral Health</td><td>IOP, PHP</td><td>419-555-0113</td></tr></table>""", id="a table"),
    pytest.param("Opioid help", """<h1>Opioid help</h1><p><b>Lark House</b><br>Detox, 419-555-0111</p><p><b>Quarry Clinic</b><br>Methadone, 419-555-0112</p>
        <p><b>Slate Center</b><br>Outpatient groups 419-555-0113</p>""", id="bold lines"),
    pytest.param("Recovery housing", """<h1>Recovery housing in our community</h1><ul><li>Lark House - men, $150 a week - 419-555-0111</li><li>Quarry Home for Women - 419-555-0112</li>
        <li>Slate Sober Living - 419-555-0113</li></ul>""", id="houses of several"),
    pytest.param("Care list", """<h1>Care list</h1><p>We made this list for our members.</p><ul><li>Lark Counseling (419) 555-0111: therapy for couples</li><li>Quarry Clinic (419) 555-0112: Suboxone</li>
        <li>Slate Recovery Center (419) 555-0113: detox</li></ul>""", id="a church's, that says we"),
    pytest.param("Treatment | Village of Milltown", """<h1>Treatment</h1><p>Lark House, 419-555-0111, has an IOP that meets Monday, Tuesday and Thursday from 6 to 9 pm.</p>
        <p>Quarry Clinic, 419-555-0112, takes Medicaid.</p>""", id="sentences, of a village"),
    pytest.param("Directorio", """<h1>Ayuda para adicciones</h1><ul><li>Centro Lucero: terapia de grupo, 419-555-0111</li><li>Casa Roble: residencial, 419-555-0112</li>
        <li>Clínica Cantera: metadona, 419-555-0113</li></ul>""", id="in Spanish"),
]  # fmt: skip
OWN: list[Any] = [
    pytest.param("Resources | Larkmill Recovery", """<h1>Resources</h1><p>Our IOP meets three evenings a week, and we take Medicaid.</p><ul><li>Lark House: residential, 419-555-0111</li>
        <li>Quarry Clinic: methadone, 419-555-0112</li><li>Slate Center: detox, 419-555-0113</li></ul>""", id="a provider's own resources"),
    pytest.param("Locations | Larkmill Recovery", """<h1>Locations</h1><h2>Maple House</h2><p>Men. 419-555-0111</p><h2>Oak House</h2><p>Women. 419-555-0112</p><h2>Cedar House</h2><p>Mothers. 419-555-0113</p>""", id="houses on its own site"),
    pytest.param("Houses", """<h1>Our houses</h1><p>We run three sober living houses for men in recovery.</p><ul><li>Maple House: 419-555-0111</li><li>Oak House: 419-555-0112</li><li>Cedar House: 419-555-0113</li></ul>""", id="houses that we run"),
    pytest.param("Locations", """<h1>Locations</h1><p>Our IOP is given in three clinics, and we treat opioid use.</p><ul><li>Larkmill Recovery Reno: 775-555-0111</li><li>Larkmill Recovery Sparks: 775-555-0112</li><li>Larkmill Recovery Elko: 775-555-0113</li></ul>""", id="one name in three towns"),
    pytest.param("Substance Use Services | Tullibee County", """<h1>Outpatient Services</h1><p>Tullibee County Behavioral Health offers group counseling for alcohol use. Groups meet Tuesdays 6 to 7:30 pm.</p>
        <p>We accept Medicaid. Call 419-555-0142.</p>""", id="a county's own program"),
    pytest.param("IOP", """<h1>Intensive outpatient</h1><p>Our IOP meets three evenings a week. We take Aetna.</p><p>Admissions 419-555-0111, billing 419-555-0112, fax 419-555-0113.</p>""", id="several numbers of its own"),
    pytest.param("Contact", """<h1>Contact</h1><p>Our clinic treats depression. We see teens and adults on weekdays.</p><ul><li>Front desk: 419-555-0111</li><li>Crisis line: 419-555-0112</li><li>Billing office: 419-555-0113</li></ul>""", id="departments"),
    pytest.param("Groups | Lark Counseling Center", """<h1>Groups</h1><p>Recovery Group: Mondays 6 to 7 pm, 419-555-0111</p><p>Grief Group: Tuesdays 6 to 7 pm, 419-555-0112</p><p>Wellness Group: 419-555-0113</p>""", id="its groups"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), LISTS)
def test_who_lists_others_is_a_directory_without_values(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "directory", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize(("title", "text"), OWN)
def test_who_treats_may_list_its_own_places(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
