"""Those who are treated have rooms: a residential program that no word names, and rooms of a house that is let, of a hospital, of a hotel."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

LIVED_IN = [
    pytest.param("<title>Items</title><h1>Items</h1><p>The average stay is five weeks.</p><p>We search the apartments often, so please bring little.</p><p>Part of residential treatment is to be away from home for a while.</p><p>We work with teens and call parents weekly.</p>", "residential", id="teens packing at large"),
    pytest.param("<title>Fennick Recovery Starts Program for First Responders</title><h1>Fennick Recovery Starts Program for First Responders</h1><p>Fennick Recovery, an addiction treatment provider, has opened a First Responders Program at its facility in Reno.</p><p>The program treats police officers, firefighters and veterans with alcohol addiction.</p><p>Licensed clinicians lead therapy sessions.</p><p>First responders have separate living quarters and share rooms only with other first responders.</p>", "residential", id="press release"),
    pytest.param("<title>Veterans Program</title><h1>Veterans Program</h1><p>Our addiction treatment program for veterans is led by licensed therapists.</p><p>We treat trauma and alcohol use.</p><p>Veterans are roomed with other veterans and have a lounge of their own.</p>", "residential", id="roomed with"),
    pytest.param("<title>First Responders</title><h1>First Responders</h1><p>At Larkmoor Recovery we strive to be the preferred residential treatment facility for first responders.</p><p>Our counselors treat trauma and addiction.</p>", "residential", id="preferred facility"),
    pytest.param("<title>Why Larkmoor</title><h1>Why Larkmoor</h1><p>We are proud to be the leading detox center in the valley.</p><p>Our nurses treat alcohol withdrawal.</p>", "detox", id="we remain"),
    pytest.param("<title>What to Bring</title><h1>What to Bring</h1><p>We treat teens for substance use, and each sees a counselor twice a week.</p><p>Teens share a bedroom with one other teen.</p><p>We search the bedrooms each week, so please do not pack too much.</p><ul><li>Three pairs of pants</li><li>A pillow</li></ul>", "residential", id="packing list"),
    pytest.param("<title>Our Program</title><h1>Our Program</h1><p>We help young men with depression and substance use.</p><p>Each student lives in a cabin with two other students.</p><p>Therapists hold group therapy on weekdays.</p>", "residential", id="teens cabins"),
    pytest.param("<title>Men's Program</title><h1>Men's Program</h1><p>We offer group therapy and counseling for men with addiction.</p><p>The men are housed in a dormitory on the second floor.</p>", "residential", id="men dorm"),
    pytest.param("<title>Amenities</title><h1>Amenities</h1><p>We treat alcohol and drug addiction.</p><p>Every guest has a private bedroom and a bath.</p><p>Your therapist meets with you three times a week.</p>", "residential", id="guests private"),
]  # fmt: skip
NOT_LIVED_IN = [
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Our PHP meets Monday to Friday.</p><p>Clients share a room in our supportive housing.</p>", id="php with housing"),
    pytest.param("<title>Fennick House</title><h1>Fennick House</h1><p>Our sober home has a house manager.</p><p>Residents share a room. Rent is $180 per week.</p><p>Chores are done daily and curfew is at 11 pm. Drug tests are random.</p>", id="sober"),
    pytest.param("<title>Fennick House</title><h1>Fennick House</h1><p>We house men in recovery from addiction.</p><p>Men share a room, and rent is $180 a week.</p>", id="rent short"),
    pytest.param("<title>Children's Hospital</title><h1>Children's Hospital</h1><p>Our hospital treats children with anxiety.</p><p>Parents share a room with the child on the unit.</p>", id="hospital parent"),
    pytest.param("<title>Larkmoor Counseling</title><h1>Larkmoor Counseling</h1><p>We offer counseling for anxiety.</p><p>Our therapists share a room on Monday.</p>", id="office"),
    pytest.param("<title>Fennick Shelter</title><h1>Fennick Shelter</h1><p>We help women who flee violence.</p><p>Women share a bedroom with their children.</p>", id="shelter"),
    pytest.param("<title>Larkmoor Counseling</title><h1>Larkmoor Counseling</h1><p>We offer counseling for veterans with PTSD.</p><p>At the VA, veterans live in a dormitory.</p>", id="others"),
    pytest.param("<title>Counseling Center</title><h1>Counseling Center</h1><p>We offer counseling for students with anxiety.</p><p>Students live in a dormitory near the center and can walk in.</p>", id="college"),
    pytest.param("<title>Our Story</title><h1>Our Story</h1><p>We offer outpatient counseling.</p><p>In 1970 our clients lived in a dormitory and shared a room.</p>", id="past"),
    pytest.param("<title>Larkmoor Counseling</title><h1>Larkmoor Counseling</h1><p>We offer counseling.</p><p>We strive to be the preferred referral source of every residential treatment facility.</p>", id="preferred referral"),
    pytest.param("<title>Larkmoor Labs</title><h1>Larkmoor Labs</h1><p>We strive to be the best partner for a detox center.</p><p>Our tests are fast.</p>", id="preferred partner"),
    pytest.param("<title>Couples Intensive</title><h1>Couples Intensive</h1><p>We offer couples therapy weekends.</p><p>Couples have a private bedroom at a hotel nearby.</p>", id="retreat couple"),
    pytest.param("<title>Rehab for veterans</title><h1>Rehab for veterans</h1><p>Clients share a room at most rehabs.</p><p>We list rehabs by state.</p>", id="directory"),
    pytest.param("<title>Larkmoor</title><h1>Larkmoor</h1><p>We strive to be the best we can. Residential treatment facilities are for others.</p><p>We offer counseling.</p>", id="ideal"),
]  # fmt: skip


def _levels(text: str) -> tuple[str, set[str]]:
    found = extract_page(text)
    return found.page_role, {one.level_of_care.value for one in found.programs}


@pytest.mark.parametrize(("text", "level"), LIVED_IN)
def test_who_has_a_room_here_lives_here(text: str, level: str) -> None:
    role, levels = _levels(text)
    assert (role, levels) == ("provider", {level})


@pytest.mark.parametrize("text", NOT_LIVED_IN)
def test_rooms_of_others_tell_no_level(text: str) -> None:
    assert _levels(text)[1].isdisjoint({"residential", "detox"})
