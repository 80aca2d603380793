"""Programs that a page sends people to are none of its own: lists of resources, recommended programs, and another's name as the subject of a sentence."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(title: str, heading: str, main: str) -> PageExtraction:
    return extract_page(
        f"<html><head><title>{title}</title></head><body><main><h1>{heading}</h1>{main}</main></body></html>"
    )


def insurers(found: PageExtraction) -> set[str]:
    return {insurer.id for insurer in found.insurers}


def levels(found: PageExtraction) -> set[str]:
    return {program.level_of_care.value for program in found.programs}


def times(found: PageExtraction) -> int:
    return sum(len(program.sessions) + len(program.days) for program in found.programs)


COLLEGE = "Tarn College Counseling Center"
ITEMS = "<ul><li>Quillmere IOP: Mon/Wed/Thu, 6-9 pm. Takes Aetna and Cigna.</li><li>Slate Harbor PHP: Mon-Fri 9-3. Takes Medicaid.</li></ul>"
ONE = "<ul><li>Quillmere IOP, Mon-Thu 6-9 pm, takes Aetna and Cigna</li></ul>"
TABLE = """<table><tr><th>Program</th><th>Schedule</th><th>Payers</th></tr><tr><td>Quillmere IOP</td><td>Mon-Thu 6-9 pm</td><td>Aetna</td></tr>
<tr><td>Slate Harbor PHP</td><td>Mon-Fri 9-3</td><td>Medicaid</td></tr></table>"""
CARDS = """<h3>Quillmere Day Treatment</h3><p>PHP Monday-Friday 9-3. In-network with Optum and Aetna.</p>
<h3>Slate Harbor House</h3><p>Residential. Takes Cigna.</p>"""
LINES = """<p>Slate Harbor – teen IOP, Mon–Thu 4–7 pm, takes Aetna, Cigna</p><p>Oak Quill Hospital – inpatient and PHP</p>"""
LISTS = [
    pytest.param(f"Resources | {COLLEGE}", "Off-campus resources", f"<p>The counseling center offers short-term therapy. If you need more, these local programs can help:</p>{ITEMS}", id="a college: local programs can help"),
    pytest.param(f"Groups | {COLLEGE}", "Counseling", f"<p>We see students for brief therapy. Students may wish to contact one of these programs:</p>{ITEMS}", id="a college: contact one of these"),
    pytest.param("Mara Voss, LCSW | Therapy", "More support", f"<p>I see adults for weekly therapy. When someone needs more, I suggest:</p>{ONE}", id="a practice: I suggest"),
    pytest.param("Mara Voss, LCSW | Therapy", "More support", f"<p>I see adults for weekly therapy. When weekly visits are not enough, I refer to:</p>{ONE}", id="a practice: I refer to"),
    pytest.param("Mara Voss, LCSW | Resources", "Resources I recommend", f"<p>I see adults for weekly therapy.</p>{ONE}", id="a practice: the heading alone"),
    pytest.param("Dr. Mara Voss, Psychologist", "Higher levels of care", f"<p>I see adults for weekly therapy. Sometimes that is not enough, and I work closely with the programs below.</p>{CARDS}", id="a practice: the programs below"),
    pytest.param("Tarn Valley Hospital", "Leaving the hospital", f"<p>Social workers: here are step-down options.</p>{TABLE}", id="a hospital: step-down options"),
    pytest.param("Tarn Valley Hospital", "Discharge resources", TABLE, id="a hospital: the heading alone"),
    pytest.param("Student Health | Tarn University", "Counseling", "<p>Student Health provides counseling and psychiatry. If you need a higher level of care, we can refer you to:</p><ul><li>Quillmere Recovery (IOP; accepts Aetna)</li><li>Slate Harbor (residential; accepts Cigna)</li></ul>", id="refer you to"),
    pytest.param("Tarn Pediatrics", "Mental health in teens", f"<p>We screen every teen for depression. If your teen needs more than our therapist can offer, we refer to:</p>{LINES}", id="a clinic: we refer to, over lines"),
    pytest.param("Tarn Pediatrics", "Mental health in teens", f"<p>Our pediatric clinic recommends the following programs for teens.</p>{ITEMS}", id="a clinic recommends the following"),
    pytest.param("Tarn Recovery Community Center", "Peer support", f"<p>We are a peer support center. Treatment programs in our area:</p>{ONE}", id="programs in our area"),
    pytest.param("Tarn Pediatrics", "Our mental health partners", LINES, id="the heading: our mental health partners"),
    pytest.param("Tarn Pediatrics", "Mental health", f"<p>We treat children. Nearby options for a higher level of care include:</p>{ITEMS}", id="nearby options include"),
    pytest.param(f"Care | {COLLEGE}", "Counseling", "<p>Our counselors put together a list of teen programs.</p><p>Slate Harbor Teen IOP meets Mon-Thu 4-7 and takes Aetna and Cigna.</p>", id="a list of programs, in a paragraph"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "heading", "main"), LISTS)
def test_a_list_of_programs_to_turn_to_is_not_its_own(title: str, heading: str, main: str) -> None:
    found = read(title, heading, main)
    assert insurers(found) == set()
    assert levels(found) & {"iop", "php", "residential", "inpatient"} == set()
    assert times(found) == 0


OWN = "<p>Quarry Lantern Recovery treats adults.</p>"
OWN_LISTS = [
    pytest.param("<p>We recommend one of these tracks:</p><ul><li>Evening IOP: Mon/Wed/Thu, 6-9 pm.</li><li>Day PHP: Mon-Fri 9-3.</li></ul>", id="tracks"),
    pytest.param("<p>Our local programs can help:</p><ul><li>Quarry Lantern IOP: Mon/Wed/Thu, 6-9 pm.</li><li>Quarry Lantern PHP: Mon-Fri 9-3.</li></ul>", id="local, and ours"),
    pytest.param("<p>If you need more support, one of our programs can help:</p><ul><li>Evening IOP: Mon/Wed/Thu, 6-9 pm.</li><li>PHP: Mon-Fri 9-3.</li></ul>", id="without a name"),
    pytest.param("<p>We offer the following programs:</p><ul><li>Sunrise IOP: Mon/Wed/Thu, 6-9 pm.</li><li>Harbor PHP: Mon-Fri 9-3.</li></ul>", id="we offer, under names"),
    pytest.param("<h2>Step-down options</h2><ul><li>PHP: Mon-Fri 9-3.</li><li>IOP: Mon/Wed/Thu, 6-9 pm.</li></ul>", id="step-down options of its own"),
    pytest.param("<p>After an assessment, our clinicians recommend the program that fits:</p><ul><li>PHP: Mon-Fri 9-3.</li><li>Intensive Outpatient Program: Mon/Wed/Thu, 6-9 pm.</li></ul>", id="the program that fits"),
    pytest.param("<h2>Higher levels of care</h2><h3>Day Treatment</h3><p>PHP Monday-Friday 9-3.</p><h3>Intensive Outpatient</h3><p>Mon/Wed/Thu, 6-9 pm.</p>", id="higher levels of care"),
    pytest.param("<p>We work closely with hospitals nearby.</p><h2>Our programs</h2><ul><li>IOP: Mon/Wed/Thu, 6-9 pm.</li><li>PHP: Mon-Fri 9-3.</li></ul>", id="hospitals, then our programs"),
]  # fmt: skip


@pytest.mark.parametrize("main", OWN_LISTS)
def test_a_list_of_its_own_programs_stays(main: str) -> None:
    found = read("Quarry Lantern Recovery", "Quarry Lantern Recovery", OWN + main)
    assert levels(found) == {"iop", "php"}
    assert times(found) > 0


MINE = "<p>Quarry Lantern Recovery runs an evening IOP in Duluth for adults.</p>"
OTHERS = [
    pytest.param("<p>Need a teen program? Slate Harbor has a teen IOP, Mon-Thu 4-7 pm, and takes Moda.</p>", id="need a teen program?"),
    pytest.param("<p>Looking for a day program? Slate Harbor runs a PHP, Mon-Fri 9-3, and accepts Medicaid.</p>", id="looking for a day program?"),
    pytest.param("<h2>Need detox first?</h2><p>Slate Harbor (218-555-0142) has a 10-bed detox and takes Medicaid.</p>", id="need detox first?, a heading"),
    pytest.param("<p>Duluth Hospital's inpatient unit takes all insurance, including Medicare and Kaiser.</p>", id="a hospital's unit"),
    pytest.param("<p>Slate Harbor Hospital's detox beds are open to all, and its doctors accept Medicaid.</p>", id="a hospital's beds"),
    pytest.param("<h2>Other options in Duluth</h2><p>Slate Harbor PHP: Mon-Fri 9-3. Takes Medicaid.</p>", id="other options in a town"),
    pytest.param("<h2>Other treatment providers near Duluth</h2><p>Slate Harbor PHP: Mon-Fri 9-3. Takes Medicaid.</p>", id="other providers near a town"),
    pytest.param("<p>Most of our residents go to Slatemere, which meets Monday, Tuesday and Thursday 9-12 and accepts Medicaid.</p>", id="go to, which"),
    pytest.param("<p>Every man attends an IOP (we suggest Slate Harbor, MWF 9-12, takes Medicaid).</p>", id="we suggest, in brackets"),
    pytest.param("<p>Teens can be referred to Slate Harbor Counseling's PHP (Mon/Tue/Thu 5:30-8:30), which accepts Medicaid.</p>", id="referred to somebody's PHP"),
]  # fmt: skip


@pytest.mark.parametrize("main", OTHERS)
def test_what_another_gives_is_not_its_own(main: str) -> None:
    found = read("Quarry Lantern Recovery", "Quarry Lantern Recovery", MINE + main)
    assert insurers(found) == set()
    assert levels(found) == {"iop"}
    assert times(found) == 0
    assert not {code.code for code in found.payment} & {"most_insurance", "insurance"}
    assert {code.code for program in found.programs for code in program.populations} <= {"adults"}


OURS = [
    pytest.param("<p>Need a teen program? Quarry Lantern has a teen IOP, Mon-Thu 4-7 pm, and takes Aetna.</p>", id="our own name"),
    pytest.param("<p>Need evening care? Our IOP meets Mon-Thu 6-9 pm, and takes Aetna.</p>", id="need evening care?, ours"),
    pytest.param("<h2>Need help after work?</h2><p>Evening IOP meets Mon-Thu 6-9 pm. We take Aetna.</p>", id="need help?, a track"),
    pytest.param("<p>Our IOP at Duluth Hospital's outpatient unit meets Mon-Thu 6-9 pm. We take Aetna.</p>", id="our IOP at a hospital's unit"),
    pytest.param("<p>We are part of Duluth Hospital's network. Our IOP meets Mon-Thu 6-9 pm. We take Aetna.</p>", id="part of a hospital"),
    pytest.param("<h2>Other options for paying</h2><p>We take Aetna. Our IOP meets Mon-Thu 6-9 pm.</p>", id="other options for paying"),
    pytest.param("<p>You can go to Quarry Lantern, which meets Mon-Thu 6-9 pm and accepts Aetna.</p>", id="go to ours"),
    pytest.param("<p>We suggest Evening IOP, Mon-Thu 6-9 pm, for those who work. We take Aetna.</p>", id="we suggest a track"),
]  # fmt: skip


@pytest.mark.parametrize("main", OURS)
def test_what_it_gives_itself_stays(main: str) -> None:
    found = read("Quarry Lantern Recovery", "Quarry Lantern Recovery", MINE + main)
    assert insurers(found) == {"aetna"}
    assert levels(found) == {"iop"}
