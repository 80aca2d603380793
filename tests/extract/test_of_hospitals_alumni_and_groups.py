"""What hospitals at large treat, what alumni do among themselves, and telehealth that is denied for one kind of session."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def told(said: str) -> set[str]:
    """What the page says of its programs: "iop", "yoga", "depression", "telehealth no"."""
    name = "Marrow Creek Recovery"
    iop = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
    page = extract_page(
        f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{iop}<p>{said}</p></body></html>"
    )
    found: set[str] = set()
    for program in page.programs:
        found |= {program.level_of_care.value} | {one.code for one in (*program.modalities, *program.conditions)}
        if program.telehealth is not None:
            found.add(f"telehealth {program.telehealth.value}")
    return found - {"iop"}


SAID: dict[str, set[str]] = {
    "Other hospitals treat psychiatric conditions.": set(),
    "Most hospitals treat eating disorders.": set(),
    "Many psychiatric hospitals offer group therapy.": set(),
    "Many hospitals offer yoga; our IOP offers DBT.": {"dbt"},
    "Many hospitals offer yoga, but our IOP offers DBT.": {"dbt"},
    "Some doctors treat anxiety with pills.": set(),
    "Other IOPs treat trauma.": set(),
    "Our hospital treats psychiatric conditions.": {"mental_health"},
    "Many of our doctors treat anxiety.": {"anxiety"},
    "Our other clinic treats depression.": {"depression"},
    "Unlike other hospitals, we treat depression.": {"depression"},
    "Our alumni group has a yoga class.": set(),
    "Alumni have a yoga class on Saturdays.": set(),
    "The alumni association hosts a meditation night.": set(),
    "Alumni are invited to a hike.": set(),
    "Graduates have a yoga club.": set(),
    "We have an alumni group.": set(),
    "Our alumni program offers yoga.": {"aftercare", "yoga"},
    "Our aftercare group has a yoga class.": {"aftercare", "yoga"},
    "Taught by alumni, our yoga class is weekly.": {"yoga"},
    "Alumni mentors lead our process group.": {"process_group"},
    "Telehealth is not available for group.": set(),
    "We do not offer telehealth for group therapy.": set(),
    "Group is not offered by telehealth.": set(),
    "No telehealth for individual sessions.": set(),
    "Telehealth is not available for medication visits.": set(),
    "Telehealth is not available for individual or group therapy.": {"telehealth no"},
    "Telehealth is not available for our IOP groups.": {"telehealth no"},
    "Telehealth is not available in our group program.": {"telehealth no"},
    "Telehealth is not available.": {"telehealth no"},
    "We cannot do groups online.": {"telehealth no"},
    "We do not offer telehealth.": {"telehealth no"},
}


@pytest.mark.parametrize("said", SAID)
def test_what_a_sentence_gives_a_program(said: str) -> None:
    assert told(said) == SAID[said]


@pytest.mark.parametrize(
    "said",
    [
        "We don't just meet online.",
        "We do not run groups without video.",
        "Our staff cannot meet in the office, so groups are online.",
    ],
)
def test_no_denial_of_telehealth(said: str) -> None:
    assert "telehealth no" not in told(said)
