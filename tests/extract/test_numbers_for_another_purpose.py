"""Numbers beside the provider's own: of an insurer, of whom it works with, of gifts, of its other sites."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Crossbridge Counseling</title><h1>Crossbridge Counseling</h1><p>We offer an IOP in Salem, Oregon. Call us at 503-555-0101.</p><p>{}</p>"
ANOTHERS = [
    "Verify with Anthem by calling 800-555-0149.", "Verify your benefits by calling Anthem at 800-555-0149.", "Check with Cigna by phone at 800-555-0149.", "Contact your insurer at 800-555-0149.",
    "Call your insurance company at 800-555-0149.", "Call the number of your health plan, 800-555-0149.", "Ask your plan: 800-555-0149", "Confirm your copay with Aetna directly at 800-555-0149.",
    "The county also contracts with Pine Hollow Recovery for residential treatment; call Pine Hollow at 800-555-0149.", "We partner with Pine Hollow Recovery for detox; contact Pine Hollow at 800-555-0149.",
    "For detox we refer people to Pine Hollow Recovery. Call your insurer at 800-555-0149.",
    "To reach a patient, call 800-555-0149.", "To speak with your loved one on the unit, please call 800-555-0149.", "To talk to a resident, call 800-555-0149.",
]  # fmt: skip
OF_GIFTS = [
    "Donate: 800-555-0149", "To donate, call 800-555-0149.", "To make a donation call 800-555-0149.", "If you would like to volunteer or donate, please call 800-555-0149.", "Donations: 800-555-0149",
    "Giving: 800-555-0149", "Want to donate a car? To donate please call us at 800-555-0149.", "Donate today: 800-555-0149", "If you wish to donate clothes, call 800-555-0149.", "To give or donate, contact us at 800-555-0149.",
]  # fmt: skip
OWN = [
    "Verify your insurance by calling 800-555-0149.", "Verify your Anthem benefits with us by calling 800-555-0149.", "We accept Anthem; call 800-555-0149.", "Questions about your insurer? Call 800-555-0149.",
    "We contact your insurer for you. Call 800-555-0149.", "Thanks to our donors, groups are free; call 800-555-0149.", "Donated clothes are welcome. For treatment, call 800-555-0149.",
    "The county contracts with us for residential treatment; call 800-555-0149.", "Before you call your insurer, call us at 800-555-0149.", "Contact your insurer or call our office at 800-555-0149.",
    "To get help for your loved one, call 800-555-0149.", "To speak with a patient advocate, call 800-555-0149.", "To become a patient, call 800-555-0149.", "Have Anthem? Call 800-555-0149.", "To check your Anthem coverage call 800-555-0149.",
]  # fmt: skip
SITE = "<title>Brightfield Salem</title><h1>Brightfield Salem</h1><p>We offer an IOP in Salem, Oregon.</p><h2>{}</h2><ul><li>Brightfield Bend: 541-555-0102</li></ul>"
ITS_OWN = "<h2>Contact</h2><p>Call us at 503-555-0101.</p>"


def _purpose(html: str, number: str) -> str | None:
    return next((one.purpose for one in extract_page(html).phones if one.number == number), None)


@pytest.mark.parametrize("text", ANOTHERS)
def test_a_number_of_another_is_none_of_the_page(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") is None


@pytest.mark.parametrize("text", OF_GIFTS)
def test_a_number_for_gifts_is_a_departments(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") == "department"


@pytest.mark.parametrize("text", OWN)
def test_a_number_beside_such_words_stays_its_own(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") == "main"


@pytest.mark.parametrize(
    "heading",
    [
        "Other Brightfield locations",
        "Our other locations",
        "Sister sites",
        "Nearby clinics",
        "More Brightfield offices",
    ],
)
def test_the_number_of_another_site_stands_beside_the_own_one_unsure(heading: str) -> None:
    html = SITE.format(heading)
    assert [one.number for one in extract_page(html + ITS_OWN).phones] == ["+15035550101"]
    assert _purpose(html, "+15415550102") == "main"  # the only one that the page gives


@pytest.mark.parametrize("heading", ["Our locations", "Locations", "Brightfield Bend", "Where to find us", "Call us"])
def test_the_numbers_of_all_sites_are_its_own(heading: str) -> None:
    assert _purpose(SITE.format(heading) + ITS_OWN, "+15415550102") == "main"


OF_A_DEPARTMENT = [
    "To volunteer, call Ann at 800-555-0149.",
    "To volunteer with us, please contact Ann Lee at 800-555-0149.",
    "To apply for a job, call human resources at 800-555-0149.",
    "To apply for a position, call Ann at 800-555-0149.",
    "For questions about your bill, call our billing company at 800-555-0149.",
    "To give, call the foundation at 800-555-0149.",
    "To make a gift, call 800-555-0149.",
    "To join our board, call 800-555-0149.",
]
FOR_CARE = [
    "To apply for a bed, call 800-555-0149.",
    "To join our IOP, call Ann at 800-555-0149.",
    "To give yourself a chance, call 800-555-0149.",
    "To apply for treatment, call Ann at 800-555-0149.",
    "Our volunteers give their time. Call 800-555-0149.",
    "We help you volunteer, apply for jobs and heal; call us at 800-555-0149.",
    "Ann Lee, LPC, left private practice to lead our IOP. Call 800-555-0149.",
    "Our IOP is a private practice. Call 800-555-0149.",
    "Our sister program, Hannah's House, serves mothers with children. Call us at 800-555-0149.",
    "Our sister ministry, down the road, serves mothers. To start our IOP, call 800-555-0149.",
]
OF_A_SISTER = [
    "To reach Dana Ruiz's private practice call 800-555-0149.",
    "To reach Dr. Ruiz's private practice, call 800-555-0149.",
    "Our sister ministry, Hannah's House, serves mothers with children. Call 800-555-0149.",
    "Our sister program, Hannah's House, takes women. Please call them at 800-555-0149.",
]


@pytest.mark.parametrize("text", OF_A_DEPARTMENT)
def test_a_number_for_gifts_jobs_or_bills_is_a_departments(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") == "department"


@pytest.mark.parametrize("text", FOR_CARE)
def test_a_number_for_care_stays_the_main_one(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") == "main"


@pytest.mark.parametrize("text", OF_A_SISTER)
def test_a_number_of_a_sister_or_a_private_practice_is_none_of_the_page(text: str) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") is None


def test_the_private_practice_of_whom_the_page_is_has_its_number() -> None:
    html = "<title>Dana Ruiz Counseling</title><h1>Dana Ruiz Counseling</h1><p>We offer outpatient therapy. To reach Dana Ruiz's private practice, call 503-555-0101.</p>"
    assert _purpose(html, "+15035550101") == "main"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Verify your Cigna benefits at 800-555-0149.", None),
        ("You can check your Aetna coverage by phone at (800) 555-0149.", None),
        ("Call your county assistance office at 800-555-0149.", None),
        ("Contact your local county Medicaid office at 800-555-0149.", None),
        ("Verify your Cigna benefits with our team at 800-555-0149.", "main"),
        ("Verify your benefits at 800-555-0149.", "main"),
        ("Verify your Cigna benefits at 800-555-0149.</p><p>Questions? Call us at 800-555-0149.", "main"),
        ("Tell us your county and call our office at 800-555-0149.", "main"),
        ("Compliance hotline: 800-555-0149", "department"),
        ("Ethics &amp; Compliance line: 800-555-0149", "department"),
        ("To report fraud, waste or abuse call 800-555-0149.", "department"),
        ("Report a concern anonymously: 800-555-0149", "department"),
        ("To report a HIPAA violation, call our privacy line at 800-555-0149.", "department"),
        ("HIPAA hotline: 800-555-0149", "department"),
        ("Patient complaints: 800-555-0149", "department"),
        ("Customer service (Cigna): 800-555-0149", None),
        ("Your plan's behavioral health line is 800-555-0149.", None),
        ("Questions about coverage? Call the number on your card or Optum at 800-555-0149.", None),
        ("Call our front desk (Salem): 800-555-0149", "main"),
        ("We check your plan on our phone line: 800-555-0149", "main"),
        ("Concerned about your drinking? Call 800-555-0149.", "main"),
        ("If you have a concern about a loved one, call 800-555-0149.", "main"),
        ("Our program is in compliance with state rules. Call 800-555-0149.", "main"),
    ],
)
def test_a_number_of_a_plan_or_of_who_hears_reports(text: str, purpose: str | None) -> None:
    assert _purpose(PAGE.format(text), "+18005550149") == purpose


def test_a_number_to_verify_benefits_is_ours_where_no_other_stands() -> None:
    text = "<h1>Crossbridge Counseling</h1><p>We offer an IOP in Salem, Oregon.</p><p>Verify your Cigna benefits at 800-555-0149.</p>"
    assert _purpose(text, "+18005550149") == "main"
