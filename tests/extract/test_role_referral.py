"""Directories and sellers of calls speak like a provider: "our helpline", "our specialists"; providers have finders and lines too."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str) -> str:
    """Lines to a page: "# " a heading, "- " an item, else a paragraph."""
    tags = {"# ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    return f"<html><body><main>{body}</main></body></html>"


def plain(text: str) -> str:
    """The same lines as a page saved as text."""
    return "\n\n".join(line.strip().removeprefix("# ").removeprefix("- ") for line in text.strip().split("\n"))


REFER = [
    pytest.param("""Quill Detox Guide
        Calls to a line that is not one of a facility are answered by:
        Any forms are followed up by partners of ours.
        You may look up one center by name with our detox locator.
        # What does detox cost?
        Detox treatment for alcohol and opioids can be paid by insurance, and every policy is different.""", id="calls are answered by others"),
    pytest.param("""# Intensive Outpatient Program
        Clients of an IOP have groups on several days. Group counseling helps with depression.
        # How our helpline works
        Calls to any general helpline on this site go to Palisade Addiction Centers.
        Somebody is there at all hours to talk it over.""", id="how the helpline works"),
    pytest.param("""Treatment Directory
        Our directory by city
        Alcohol addiction is a disease. A good rehab has detox, residential and outpatient treatment.
        A person may need dual diagnosis treatment.""", id="headed as a directory"),
    pytest.param("""# Find drug rehab
        Quarry Road is a searchable directory that holds 9,000 entries on detox, residential treatment and outpatient care.
        Submit Listing
        Recent Listings
        # Larch Counseling
        Milltown, Ohio. Medication assisted treatment and IOP.""", id="a searchable directory"),
    pytest.param("""The nationwide directory of treatment centers for alcohol and drugs.
        It costs nothing and guides people with alcohol addiction.
        Call 888-555-0147 to talk with a counselor on drugs.
        Who Answers?
        # Why detox?
        Detox and residential treatment help.""", id="a national directory"),
    pytest.param("""# Get Help for Alcohol Addiction
        Our helpline is free and open day and night. Our caring counselors listen to you.
        We connect you with a rehab that fits your needs and your insurance. We accept most insurance.
        Call our 24/7 helpline at 888-555-0143 and find a center near you.
        We work with detox, residential and IOP programs across the nation.""", id="connects callers"),
    pytest.param("""# National Drug Hotline
        The Quill Drug Hotline at 844-555-0139 is open at all hours. Call it for yourself, or for a friend with opioid addiction.
        # What happens on the phone?
        Our representatives will help you find treatment options: detox, inpatient rehab or outpatient rehab near you.""", id="a hotline that finds options"),
    pytest.param("""# Drug Rehab in Milltown
        If you need drug rehab in Milltown, our addiction experts are here. We help you find the program that is right for you.
        There are detox centers in Milltown, residential rehabs and IOPs. Call us now to get matched with a top center.
        Our team verifies your insurance and places you in a bed today.""", id="rehabs of a town"),
    pytest.param("""# Inpatient Rehab
        Speak to one of our treatment specialists who will match you with a facility. Free and confidential.
        Inpatient rehab lasts 30 to 90 days. Our partners accept Aetna and Cigna.""", id="specialists who match"),
    pytest.param("""# Find a Therapist in Milltown
        Browse therapists for anxiety and depression in Milltown. Filter by insurance: Aetna, Cigna.
        Ann Larch, LMFT. Individual therapy. View profile
        Ben Slate, LCSW. Couples therapy. View profile
        Are you a therapist? Join our directory.""", id="therapists to browse"),
    pytest.param("""# Rehab Centers by State
        Select your state to find drug and alcohol rehab centers.
        - Alabama Rehab Centers
        - Alaska Rehab Centers
        - Arizona Rehab Centers
        - Arkansas Rehab Centers
        We list detox, residential treatment and sober living homes.""", id="rehabs by state"),
    pytest.param("""# Sober Living in Reno
        Looking for sober living in Reno? Get matched with a house in minutes.
        Compare prices, amenities and reviews of sober homes in Reno. Houses offer drug testing and 12-step meetings.
        Owner of a house? List your home with us.""", id="houses to compare"),
]  # fmt: skip
REFER += [
    pytest.param("""# Find an IOP in Boise
        We can help you find an IOP in Boise. Our admissions advisors verify your Aetna benefits for free. Our IOPs meet 3-5 days a week.
        We accept Aetna and Cigna.""", id="finds an IOP"),
    pytest.param("""# PHP near you
        Our team will help you compare the best PHP near you. A treatment advisor will check your plan at no cost.
        Our PHPs meet five days a week. We accept Humana.""", id="compares programs"),
]  # fmt: skip
TREAT = [
    pytest.param("""# Call our helpline
        Our admissions helpline is answered by our own staff at Lark House. Our residential program treats alcohol addiction.
        Our clinicians verify your insurance. We accept Aetna.""", id="its own helpline"),
    pytest.param("""# Methadone clinics
        Our clinics treat opioid addiction with methadone. Find a clinic near you with our location finder.
        Our counselors offer group therapy.""", id="a finder of its own places"),
    pytest.param("""# Staff Directory
        Lark House treats depression and alcohol addiction. Our therapists work in our outpatient program.
        - Ann Quill, LCSW""", id="a directory of its staff"),
    pytest.param("""# Admissions
        Calls are answered by our admissions team day and night. Our detox program treats opioid addiction.
        Our team will help you find the program that fits.""", id="its own staff answers"),
    pytest.param("""# Outpatient Rehab
        At Lark House we help you find the level of care that is right for you: PHP, IOP or outpatient. We work with your insurance.
        Our counselors connect you with resources in the community such as housing. Our IOP meets three days a week.""", id="finds the right level of care"),
    pytest.param("""# Getting started
        Lark Counseling will match you with one of our therapists. We treat anxiety and depression.
        We connect you with the therapist who is right for you. Sessions are $120.""", id="matches with its own therapists"),
    pytest.param("""# Find a Center Near You
        Our centers offer PHP and IOP for teens with anxiety. Select your state to find one of our centers.
        - Ohio
        - Nevada
        We accept Aetna at all of our centers.""", id="a chain with a center near you"),
    pytest.param("""# Admissions
        Our admissions staff verify your Aetna benefits for free. Our IOP meets three days a week and treats alcohol addiction.
        We accept Aetna and Cigna.""", id="its staff verify benefits"),
    pytest.param("""# Admissions
        Our admissions advisors verify your benefits for free. Our PHP treats depression with group therapy. We accept Aetna.""", id="its advisors verify benefits"),
    pytest.param("""# Sober living for men
        Our sober living home is quiet. We can help you find an IOP in Boise. Residents pay $180 a week and have a curfew.
        Our house has eight beds.""", id="a house that helps to find treatment"),
    pytest.param("""# Crisis services
        Our crisis line is answered by our clinicians at 330-555-0144. Our outpatient clinic treats depression. We accept Medicaid.""", id="its own crisis line"),
]  # fmt: skip


@pytest.mark.parametrize("form", [page, plain])
@pytest.mark.parametrize("text", REFER)
def test_who_refers_is_no_provider(text: str, form: object) -> None:
    found = extract_page(form(text))  # type: ignore[operator]
    assert found.page_role in ("directory", "article"), found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize("form", [page, plain])
@pytest.mark.parametrize("text", TREAT)
def test_who_treats_is_one(text: str, form: object) -> None:
    found = extract_page(form(text))  # type: ignore[operator]
    assert found.page_role == "provider", found.page_role_signals
