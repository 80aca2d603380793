"""Whom a page serves: firms whose sentences act on clinics, owners and clinicians, in wordings of no cue, and providers who speak of them as well."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(title: str, text: str) -> str:
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<h1>{line[2:]}</h1>" if line.startswith("# ") else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


FIRMS = [
    pytest.param("Slate Signal", "# Calls that turn into stays\nWe film and place the clips that bring families to addiction programs. Our clients include detoxes on both coasts.\nFrom $2,900 a month.", id="who films"),
    pytest.param("Harrow LLP", "# We represent treatment providers\nOur team defends licensed detox and outpatient programs in audits. We advise physicians who prescribe buprenorphine.\nA flat fee for each review. 12 Alder St, Salem, OR 97301", id="who defends"),
    pytest.param("Quarry Goods", "# All that a residential program needs\nBeds and doors for behavioral units. We deliver to detox and psychiatric hospitals. Visa is taken.", id="who delivers"),
    pytest.param("Slate Notes", "# Charts that your clinicians finish by noon\nMade for IOP and PHP programs. It knows CBT and relapse prevention. $70 a month, free for 14 days.", id="who writes charts"),
    pytest.param("Owl Nurses", "# A detox nurse by tonight\nWe send registered nurses and counselors within hours. They earn well and are vetted.", id="who sends nurses"),
    pytest.param("Larkspur", "# From a bare house to a licensed rehab\nWe have helped forty owners open a residential or outpatient program. We write, we train, we stay to the end. Our fee is $40,000.", id="who helps to open"),
    pytest.param("Oak", "# A partner for founders\nOur companies run 14 outpatient programs and a detox. We look for owners of PHP and IOP programs.", id="who buys"),
    pytest.param("Slate Desk", "# Front desks\nOur staff answers the phones of residential and outpatient programs at night. Each clinic has to say only once how. We serve behavioral health practices in Ohio.", id="who answers phones"),
    pytest.param("Medical billing for IOPs", "We work with IOP and PHP programs. We bill Aetna, Cigna and Humana for our clients.", id="who bills"),
    pytest.param("Ledger Ash", "# Claims and appeals\nWe partner with outpatient programs across the country. We submit claims to Aetna and Cigna for our clients.", id="who submits claims"),
    pytest.param("Ledger Ash", "# Billing services for IOPs\nWe bill Aetna and Humana for all our clients. A fee of 5 percent.", id="billing under a heading"),
    pytest.param("Ledger Ash", "# Staffing for PHPs\nWe work only with detox and residential programs.", id="who staffs"),
    pytest.param("Tile", "# Floors\nWe equip detox facilities, sober homes and recovery houses with floors that last. Therapy rooms as well.", id="who lays floors"),
]  # fmt: skip
PROVIDERS = [
    pytest.param("Evening IOP", "# Evening IOP\nOur IOP meets three evenings a week. We take referrals from treatment centers and train clinicians on Fridays.", id="who is referred to"),
    pytest.param("Care for nurses", "# Care for nurses\nWe treat nurses and physicians with alcohol use. Our outpatient groups are for clinicians alone.", id="whose clients are clinicians"),
    pytest.param("Home", "# Welcome\nOur counselors help you with addiction. Your clinician and your care team plan with you. We offer outpatient groups.", id="your care team"),
    pytest.param("Our houses", "# Our houses\nWe run two sober living homes. Residents come from detox programs in the valley. Rent is $180 a week.", id="from other programs"),
    pytest.param("Training", "# Clinic and training\nOur clinic treats trauma with EMDR. We train therapists, and we see adults and teens in individual therapy.", id="who trains as well"),
    pytest.param("Step down", "# Step down\nMany of our clients come to us from residential programs. Our PHP meets Monday to Friday, 9 to 3.", id="who come from residential programs"),
    pytest.param("For referrers", "# For referring clinicians\nWe work with physicians and therapists. Our PHP admits teens within a week; your patients stay yours. We treat depression and anxiety.", id="a word to who refers"),
]  # fmt: skip


PROVIDERS += [
    pytest.param("What we offer", "# What we offer\nWe run a DBT program with all its parts. Our DBT skills group meets weekly.", id="its DBT alone"),
    pytest.param("Our story", "# Our story\nBy Ann Quill, LCSW\nWe treat addiction in women. Our program lasts 90 days. We take Aetna.", id="signed, and says we"),
    pytest.param("Insurance", "# Insurance\nOur IOP meets three days a week. We bill Aetna, Cigna and Humana for our clients.", id="who bills for its own clients"),
    pytest.param("Insurance", "# Insurance\nWe treat alcohol use in our PHP. We submit claims to Aetna for all of our clients. We work with residential programs to step people down.", id="who works with others"),
    pytest.param("Step down", "# Step down\nWe work with residential programs. Our PHP treats depression and anxiety. Our therapists offer group therapy.", id="who has partners"),
    pytest.param("Veterans", "# Veterans\nWe treat veterans with PTSD and alcohol use in our outpatient clinic. We are in network with the Department of Veterans Affairs.", id="who is paid by a department"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), FIRMS)
def test_who_acts_on_those_who_treat_is_none(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role != "provider", found.page_role_signals
    assert not found.programs


@pytest.mark.parametrize(("title", "text"), PROVIDERS)
def test_who_treats_may_speak_of_them(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role == "provider", found.page_role_signals


OTHERS = [
    pytest.param("A house on the hill", "# A house on the hill helps veterans\nby Ann Quill | Medical Writer\nThe house at Larkin has several residential programs for substance use. It has 60 beds. Programs there include a trauma group.", id="a story under somebody's name"),
    pytest.param("Quarry Domiciliary Care", "# Quarry Domiciliary Care: who may come\nIt is residential care for addiction provided by the Department of Veterans Affairs. This program offers structure. The program treats trauma.", id="what a department gives"),
    pytest.param("Parity - Slate Health Law", "# Mental health\nAt Slate Health Law, we fight for the rights of patients. Our legal counsel has helped many to their treatment. Denied claims for therapy come first.", id="who fights for claims"),
    pytest.param("What is it worth?", "# What is your treatment center worth?\nBuilt for treatment center owners. Our platform shows your treatment center's value each month. $90 a month.", id="what a center is worth"),
    pytest.param("Job: evening counselor", "# Evening counselor\nYou will run three groups a week from 5:30 to 8:30 pm. Our IOP treats adults with alcohol use.\nWe pay $33 an hour and three weeks off. LADC needed.", id="a job"),
    pytest.param("Channel 4 News", "# Detox opens in the old mill\nA 20-bed detox takes Medicaid, and most stay five days. Its owner, Quarry Lantern Recovery, runs a sober house as well.", id="a station"),
    pytest.param("Slate Plan of Ohio", "# Help with alcohol\nYou have coverage for detox and intensive outpatient care. Some of it needs our approval.\nOpen Monday through Friday, 8 a.m. to 6 p.m.", id="a plan"),
    pytest.param("Calm Ride", "# A calm ride to treatment\nWe drive people to detox and rehab in three states. From $1,500. Call 503-555-0100.", id="who drives"),
    pytest.param("Sleep and alcohol", "# Sleep and alcohol\nOur group at Larkin University looks at sleep in people who stopped drinking. Come to our clinic five times in eight weeks. We pay $60 a visit. Counseling is free while you take part.", id="a study"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), OTHERS)
def test_who_hires_reports_covers_drives_or_studies(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role != "provider", found.page_role_signals
    assert not found.programs
