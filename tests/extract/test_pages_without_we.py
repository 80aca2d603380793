"""Pages of fees and insurance, lists of programs and other pages without a "we": of one who treats, of another trade, of a guide."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(text: str) -> PageExtraction:
    """A heading, and paragraphs."""
    first, *lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    return extract_page(f"{first}\n\n" + "\n".join(lines))


OWN = [
    pytest.param("""Insurance
        Aetna, Cigna, Optum and Blue Shield are accepted for therapy.
        Clients are responsible for copays. Out-of-network clients receive a superbill.""", id="plans taken for therapy"),
    pytest.param("""Investment
        Psychotherapy sessions are 50 minutes and cost $180.
        A sliding scale is available for two clients a week.
        Appointments cancelled with less than 24 hours' notice are billed in full.""", id="what a session costs"),
    pytest.param("""Insurance
        Aetna, Cigna and Optum are accepted for counseling sessions.
        Clients without insurance pay $120 a session.""", id="both"),
    pytest.param("""PAYMENT
        Cash, check and cards. No insurance is billed. Suboxone visits $150, first visit $300. Vivitrol is extra.
        Office: 12 Elm Street, Reno, NV 89501. 775-555-0142""", id="an office that prescribes"),
]  # fmt: skip

OTHERS = [
    pytest.param("""Ten openings
        Here are 10 behavioral health openings to know since March.
        Quarry Regional opened a center. Tarn Behavioral Health is a center with 44 inpatient beds for adults, the Milltown sun reported April 8.""", id="a list of openings"),
    pytest.param("""Clinic open around the clock
        "We do not turn anyone away," said John Quill, peer support program manager at the Tarn Medical Clinic. The clinic gives methadone and counseling.
        Services cost $60 per week, according to CEO Ann Lark.""", id="a station's report"),
    pytest.param("""Suboxone by the road: Same Day Service
        In some cities, you can get an appointment for Suboxone the same week. Other areas have waiting periods.
        Many doctors are not certified to prescribe Suboxone.""", id="a service that is no name"),
    pytest.param("""Your Responsibilities in Suboxone Therapy
        The government limits how many patients a doctor sees who prescribes Suboxone. Some of the rules are changing.
        What rules must you follow to remain in Suboxone therapy?""", id="whose responsibilities"),
    pytest.param("""Rates
        Massage, 60 minutes: $90
        Massage, 90 minutes: $130
        Payment is due at the time of service. HSA cards are accepted.""", id="massage"),
    pytest.param("""Rates
        Tutoring session, 50 minutes: $65. Payment is due at the time of service. Sessions cancelled late are billed in full.""", id="a tutor"),
    pytest.param("""What Does Therapy Cost?
        Therapy sessions cost between $100 and $250 in most cities. Sessions are 50 minutes.
        A sliding scale is offered by some therapists. Insurance may pay a part.""", id="what therapy costs"),
    pytest.param("""Insurance
        Aetna, Cigna and Delta are accepted at the dental office. Payment is due at the time of service. Cash or credit cards. Sedation and anxiety therapy available.""", id="a dentist"),
    pytest.param("""Fees and Insurance for Therapy
        A therapy session is $100 to $250. Many therapists offer a sliding scale. Aetna and Cigna are accepted by most therapists.
        Cancel 24 hours ahead to avoid a fee.""", id="fees of many"),
    pytest.param("""Investment
        Coaching sessions are 50 minutes and cost $180. Payment is due at booking. Cancellations need 24 hours' notice. Coaching is not therapy.""", id="a coach"),
    pytest.param("""Insurance Billing
        Aetna and Cigna claims for therapy sessions are billed within a day. Denied claims are worked weekly. Your practice pays a percentage. No-show fees are tracked.""", id="who bills"),
    pytest.param("""Rates
        Physical therapy session, 45 minutes: $120. Payment is due at each visit. Superbills are given.""", id="physical therapy"),
    pytest.param("""Fees
        Behavior consultation for pets: $200. Counseling on diet: $50. Payment is due at the visit; cash or credit cards.""", id="a vet"),
    pytest.param("""Insurance
        Employees have Aetna or Cigna. Therapy copays are $20 a session. Out-of-network claims are reimbursed at 60 percent. Deductible: $500.""", id="an employer"),
    pytest.param("""Rates
        Yoga class $20. Sound therapy session $60. Payment is due at the time of class; 24 hours' notice to cancel.""", id="sound and yoga"),
    pytest.param("""Behavioral Health Benefits
        Members receive intensive outpatient services three days a week with no copay. Residential services are covered for 30 days.
        Members must use a network provider. Call Member Services at 1-800-555-0142.""", id="an insurer"),
    pytest.param("""Hospital opens day program
        The Partial Hospitalization Program will serve adults five days a week, said the hospital's president, Ann Quill.
        The program is funded by a $1.2 million grant. The county commission approved it in March.""", id="news of a grant"),
    pytest.param("""Course: Group Counseling
        Students attend class on Tuesday from 6 to 9 pm. Topics include process groups, relapse prevention and intensive outpatient models.
        Tuition is $900. Prerequisite: Introduction to Counseling.""", id="a course"),
    pytest.param("""Residential Rehab: What Happens There
        Residents live on site for 30 to 90 days. Meals are provided. Groups are held every morning.
        At most centers visitors are welcome on weekends. Ask each center about its rules.""", id="what happens there"),
    pytest.param("""Sober Living for Men in Reno
        Ten houses are listed here. Beds run from $500 to $900 a month. Residents attend meetings and pay weekly.
        Compare houses and call the one that fits.""", id="a list of houses"),
    pytest.param("""Substance Use Services
        The county contracts with five agencies for outpatient, residential and detox services. Services are provided free to residents with Medi-Cal.
        Call the access line at 1-800-555-0142 for a referral to a provider.""", id="a county that contracts"),
]  # fmt: skip


@pytest.mark.parametrize("text", OWN)
def test_a_page_of_fees_is_of_one_who_treats(text: str) -> None:
    found = read(text)
    assert found.page_role == "provider"
    assert found.prices or found.insurers


@pytest.mark.parametrize("text", OTHERS)
def test_a_page_of_another_states_nothing(text: str) -> None:
    found = read(text)
    assert (found.page_role, found.programs, found.prices, found.insurers) == ("article", [], [], [])


LEVELS = [
    pytest.param("""IOP Fees
        The fee for the intensive outpatient program is $2,800 and covers eight weeks.
        Payment plans are available. Medicaid is accepted.""", "iop", id="the fee for the program"),
    pytest.param("""Medical Detox
        Patients are admitted 24 hours a day. Nurses monitor withdrawal around the clock and a physician sees each patient daily.
        The stay is five to seven days. Referrals to residential treatment are made before discharge.""", "detox", id="a stay and who sees each patient"),
    pytest.param("""PROGRAMS
        Outpatient
        One group and one individual session a week. Evening groups are available.
        Intensive Outpatient
        Three groups a week. Urine screens are random.
        Intake: walk-in, Tuesday 9 to 11.""", "iop outpatient", id="a list of programs and how to come in"),
    pytest.param("""Substance Use Services
        Services are provided to residents of Fenn County who are 18 and older. Fees are based on income.
        Assessments, individual counseling and groups are available. Walk-in hours are Monday and Wednesday, 8 to 10 am.""", "outpatient", id="what is available"),
    pytest.param("""Sober Living for Men
        Beds are $650 a month, utilities included. Residents attend three meetings a week and hold a job or go to school.
        The house is a mile from the bus. Applications are taken by phone: 503-555-0142.""", "sober_living", id="what a bed costs"),
    pytest.param("""Admission to our program
        You will be seen by the nurse and give a urine sample. The physician and the counselor decide whether you are a candidate for methadone treatment.
        Once you enter our program, you will have a physical examination.""", "otp", id="a candidate for methadone treatment"),
    pytest.param("""Day Treatment is a behavioral health program, outpatient care, and treatment of mental disorders.
        Day Treatment is available to children and adults. Services are provided on weekdays and are available in Spanish.""", "php", id="a level that is outpatient care"),
    pytest.param("""Day Treatment
        The Larch County Adolescent Day Treatment Program provides services for teens. The care includes group therapy.
        The program operates all year.""", "php", id="a program that is named for its level"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_a_program_told_in_the_passive(text: str, expected: str) -> None:
    found = read(text)
    assert (found.page_role, " ".join(sorted(one.level_of_care.value for one in found.programs))) == (
        "provider",
        expected,
    )


def test_a_list_of_levels_of_a_lesson_is_nobodys() -> None:
    text = "PROGRAMS\n\nOutpatient\nMost programs have one group a week.\nIntensive Outpatient\nThree groups a week.\nCall 988 for an appointment."
    assert extract_page(text).programs == []


def test_who_finds_therapists_is_a_directory() -> None:
    text = "Find therapists who accept your insurance\n\nEnter your zip code and filter therapists by insurer. Therapy with Aetna is $15 to $50 a session.\nSearch our network for a therapist."
    found = extract_page(text)
    assert (found.page_role, found.programs, found.prices) == ("directory", [], [])


def test_a_practice_with_therapists_for_each_plan_is_none() -> None:
    text = "Therapy for anxiety\n\nFind a therapist who accepts your insurance. Our therapists treat anxiety. We take Aetna. Our office is in Reno, and our sessions are $150."
    assert extract_page(text).page_role == "provider"


def test_policies_of_a_psychiatric_practice() -> None:
    text = """Missed appointments

We keep an hour for your first visit at our psychiatric practice. Late cancellation fee: $30. Fees are billed to your card on file.
Payment is due at the time of service. We ask for 24 hours notice. We refill medication at each visit."""
    assert extract_page(text).page_role == "provider"


def test_policies_of_a_dentist_with_a_psychiatric_word() -> None:
    text = """Missed appointments

We keep an hour for your first visit to our dental office. Late cancellation fee: $30. Tell us of psychiatric medication.
Payment is due at the time of service. We ask for 24 hours notice. We clean teeth. Dentistry is our love."""
    assert extract_page(text).page_role == "article"
