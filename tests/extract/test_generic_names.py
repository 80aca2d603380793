"""Words that many places, articles and diaries are called by are nobody's name; one word more may be."""

from __future__ import annotations

import pytest

from extract.names.checks import is_distinctive, is_name
from extract.pipeline import extract_page


@pytest.mark.parametrize(
    "title",
    [
        "Requirements for Opening a Recovery Center", "9 Steps to Opening a Detox", "Part 2", "Chapter Four", "Admission / Living Here", "Things Nobody Tells You",
        "Tips for Choosing a Clinic", "A Guide for Finding Care", "We Launched Larkin Behavioral Health", "You Matter Here", "Day 3", "Ways to Help a Friend", "Time of Treatment", "Date of Service", "Length of Stay",
        "Admission to Rehab", "Entry into Residential Treatment", "Alternatives to Inpatient Rehab", "Introduction to Detox", "Typical Duration of Medical Detox", "Early Stages of Recovery",
        "Hospital Inpatient Detoxification", "Inpatient Hospital Rehab", "To Know About", "Questions and", "Ask About", "Therapy and Church", "All Community", "Work and School",
        "Mental Health Insurance for Counseling", "Insurance Plans Accepted", "Our Insurance Information", "Ketamine", "Ketamine Infusions", "Spravato Nasal Spray", "Janssen", "Johnson & Johnson", "The Suboxone Program", "Methadone Treatment",
    ],
)  # fmt: skip
def test_what_an_article_is_called(title: str) -> None:
    assert not is_name(title)


@pytest.mark.parametrize(
    "name", ["Steps to Recovery", "New Ways to Wellness", "Twelve Steps to Change", "Path to Healing", "A New Day", "First Step House", "Chapter House Recovery", "Quarry Lantern", "Quarry Hospital Detox", "Tarn Valley Hospital", "Gateway to Hope", "Entrance Rock Recovery", "Stages Counseling", "The Round About Clinic", "Tarn Ketamine Clinic", "Janssen House Recovery", "Quarry Insurance-Free Therapy"]
)  # fmt: skip
def test_what_a_house_may_be_called(name: str) -> None:
    assert is_name(name)
    assert is_distinctive(name)


@pytest.mark.parametrize(
    "words",
    ["Counseling Center", "Recovery Community", "Outpatient Recovery", "Emergency and Crisis Services", "Adolescent Mental Health", "Opioid Medication Treatment", "Student Counseling", "Community Wellness Clinic"],
)  # fmt: skip
def test_what_many_places_are_called_for_short(words: str) -> None:
    assert not is_distinctive(words)


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Counseling Center FAQ", "<h1>Questions</h1><p>We offer individual and group counseling to students. Our counselors see you within a week.</p>", None),
        ("Counseling Center | Larkin Valley Clinic", "<h1>Counseling</h1><p>We offer individual and group counseling. Our counselors see adults with anxiety.</p>", "Larkin Valley Clinic"),
        ("Suboxone program", "<h1>Suboxone program</h1><p>The medicine that Path to Recovery patients take is Suboxone. Path to Recovery medical providers help each of them.</p>", "Path to Recovery"),
        ("All You Need to Know About Day Treatment", "<h1>All You Need to Know About Day Treatment</h1><p>At Teenlark, PHP is for teens with depression. Teenlark also has teachers. Teenlark provides a PHP five days a week.</p>", "Teenlark"),
        ("Home", "<h1>Welcome</h1><p>We treat alcohol use. Weekly groups of Corbel are free. Detox is available at Quarry Hospital. Our IOP meets at Corbel on Mondays.</p>", "Corbel"),
        ("Adolescent Mental Health | Partial Hospitalization", "<h1>Adolescent Mental Health</h1><p>Our PHP for teens meets Monday to Friday, 9 to 3. We treat depression.</p>", None),
    ],
    ids=["a counseling center", "beside a name", "whose patients and providers", "one word under the heading of a lesson", "one word, beside where else", "whom and what it is for"],
)  # fmt: skip
def test_whose_the_page_is(title: str, text: str, name: str | None) -> None:
    found = extract_page(f"<html><head><title>{title}</title></head><body><main>{text}</main></body></html>")
    assert found.page_role == "provider"
    assert (found.provider.value if found.provider else None) == name
