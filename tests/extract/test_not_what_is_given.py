"""What stands beside what a program gives and is none of it: goals, errands, waits, what is forbidden, what one level leaves out."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def page(body: str, title: str = "Marrow Creek Recovery") -> str:
    """A page of a provider of that name."""
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"


def codes(found: PageExtraction, level: str) -> set[str]:
    """The modalities, conditions and populations of a level as lines: "modalities: cbt"."""
    program = next((one for one in found.programs if one.level_of_care.value == level), None)
    assert program is not None, [one.level_of_care for one in found.programs]
    return {
        f"{field}: {one.code}"
        for field in ("modalities", "conditions", "populations")
        for one in getattr(program, field)
    }


IOP = "<p>Our IOP meets three evenings a week in Reno, NV. We teach in groups.</p>"
HOUSE = "<p>Our sober living homes are in Reno, NV. Rent is $150 per week.</p>"
CASES = [
    # of a goal
    ("iop", f"{IOP}<p>Common treatment goals include:</p><ul><li>Strengthening friendships and peer support</li></ul>", [], ["modalities: peer_support"]),
    ("iop", f"{IOP}<h2>IOP Goals</h2><ul><li>Mindfulness in daily life</li></ul>", [], ["modalities: mindfulness"]),
    ("iop", f"{IOP}<p>Treatment includes:</p><ul><li>Peer support</li></ul>", ["modalities: peer_support"], []),
    # of who is taken
    ("iop", f"{IOP}<h2>Admission criteria</h2><ul><li>Unsafe coping skills</li><li>Depression</li></ul>", [], ["modalities: life_skills"]),
    ("iop", f"{IOP}<p>Our IOP is for adults who are:</p><ul><li>Dedicated to learning coping skills</li></ul>", [], ["modalities: life_skills"]),
    ("iop", f"{IOP}<p>Our IOP includes:</p><ul><li>Coping skills groups</li></ul>", ["modalities: life_skills"], []),
    # of an errand
    ("iop", f"{IOP}<p>Our IOP includes:</p><ul><li>Group outings such as grocery shopping</li></ul>", [], ["modalities: recreation"]),
    ("iop", f"{IOP}<p>Our IOP includes:</p><ul><li>Group outings such as a hike</li></ul>", ["modalities: recreation"], []),
    # of meetings of others
    ("sober_living", f"{HOUSE}<p>Residents attend four AA meetings a week. Two of the meetings must be women's groups.</p>", [], ["modalities: group_therapy"]),
    # of what is forbidden
    ("sober_living", f"{HOUSE}<p>Below are the rules of our homes:</p><ul><li>Kratom, methadone and Suboxone are prohibited.</li></ul>", [], ["modalities: mat"]),
    ("sober_living", f"{HOUSE}<h2>Medications not allowed in our homes</h2><ul><li>Methadone</li><li>Suboxone</li></ul>", [], ["modalities: mat"]),
    ("sober_living", f"{HOUSE}<p>Our residents submit to weekly drug/alcohol tests.</p>", ["modalities: drug_testing"], []),
    # of one level that leaves it out
    ("iop", "<p>We offer PHP and IOP.</p><p>We use EMDR and CBT. EMDR is not available in our IOP.</p>", ["modalities: cbt"], ["modalities: emdr"]),
    ("php", "<p>We offer PHP and IOP.</p><p>Our PHP includes EMDR.</p><p>The IOP does not include EMDR.</p>", ["modalities: emdr"], []),
    ("iop", "<p>We offer detox and IOP. Our IOP treats alcohol use. Attempting detox without help is dangerous, above all for alcohol.</p>", ["conditions: alcohol"], []),
    # of who is sent on
    ("outpatient", "<p>Our outpatient clinic treats depression. Clients with an opioid addiction are referred to the county.</p>", ["conditions: depression"], ["conditions: opioids"]),
    ("outpatient", "<p>Our outpatient clinic treats depression. Clients with panic are referred to our evening group.</p>", ["conditions: panic"], []),
    # of one kind of addiction
    ("otp", "<p>We are an opioid treatment program. Our clinic treats opioid dependence and addiction.</p>", ["conditions: opioids"], ["conditions: substance_use"]),
    ("iop", f"{IOP}<p>Our IOP treats opioid dependence and substance abuse.</p>", ["conditions: opioids", "conditions: substance_use"], []),
    # of how badly one fares
    ("iop", f"{IOP}<p>Our IOP is for adults with depression that interferes with daily functioning, such as missing work or thoughts of suicide.</p>", ["conditions: depression"], ["conditions: self_harm"]),
    ("iop", f"{IOP}<p>Our IOP treats adults with depression and thoughts of suicide.</p>", ["conditions: self_harm"], []),
]  # fmt: skip


@pytest.mark.parametrize(("level", "body", "given", "never"), CASES)
def test_what_is_given(level: str, body: str, given: list[str], never: list[str]) -> None:
    found = codes(extract_page(page(body)), level)
    assert set(given) <= found, sorted(found)
    assert found.isdisjoint(never), sorted(found)


WAITS = [
    ("New members join when there is an opening, and this usually takes 3-5 weeks. The group runs for 24 weeks.", (24.0, 24.0)),
    ("The application process takes two weeks. The program is 12 weeks long.", (12.0, 12.0)),
    ("After the intake, the program is 12 weeks long.", (12.0, 12.0)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "length"), WAITS)
def test_a_wait_is_no_length(text: str, length: tuple[float, float]) -> None:
    found = extract_page(page(f"{IOP}<p>{text}</p>"))
    assert [(one.duration_weeks.min, one.duration_weeks.max) for one in found.programs if one.duration_weeks] == [
        length
    ]


SENT = [
    ("Applicants may be referred by a doctor, an employer or a detoxification center. They must be at least 18 years old.", "adults"),
    ("Eligibility: those 21 years or older.", "adults"),
    ("Who: Adults, age 18+", "adults"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whom"), SENT)
def test_who_is_taken(text: str, whom: str) -> None:
    assert f"populations: {whom}" in codes(extract_page(page(f"{HOUSE}<p>{text}</p>")), "sober_living")


CENTER = "<h2>Counseling Center</h2><p>Our Counseling Center offers individual counseling and outpatient care to students.</p><p>{}</p>"


def test_students_of_a_college() -> None:
    found = codes(extract_page(page(CENTER.format("Any undergraduate may come."), "Marrow College")), "outpatient")
    assert "populations: college_students" in found
    found = codes(extract_page(page(CENTER.format("Any teacher may call."), "Marrow School")), "outpatient")
    assert "populations: college_students" not in found


def test_what_helps_is_listed() -> None:
    listed = "<h2>Our IOP helps with</h2><ul><li>Stress</li><li>Grief and loss</li></ul>"
    assert {"conditions: stress", "conditions: grief"} <= codes(extract_page(page(IOP + listed)), "iop")


def test_specialties_are_a_label() -> None:
    body = "<p>I see clients by video for individual therapy; my fee is $150.</p><ul><li>Specialties: grief, panic</li></ul>"
    assert {"conditions: grief", "conditions: panic"} <= codes(
        extract_page(page(body, "Ann Quill, LCSW")), "outpatient"
    )


def test_a_section_on_the_staff_ends_where_the_program_speaks() -> None:
    staff = "<h2>Meet our team</h2><p>Ann Quill, LCSW, is trained in psychodrama.</p>"
    found = codes(extract_page(page(f"{IOP}{staff}<p>Our IOP offers CBT.</p><p>We are all hikers.</p>")), "iop")
    assert "modalities: cbt" in found
    assert found.isdisjoint(("modalities: psychodrama", "modalities: recreation"))
