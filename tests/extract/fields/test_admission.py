"""How one gets in, as this provider says it; advice, insurers' rules and phones that are answered are none of it."""

from __future__ import annotations

import pytest

STATED = {
    "no referral": ("You can call us; no referral is needed.", ["no_referral_needed"]),
    "denied": ("You do not need a referral to join our IOP.", ["no_referral_needed"]),
    "nobody": ("Nobody needs a referral to join our IOP.", ["no_referral_needed"]),
    "asked and no": ("<h3>Do I need a referral?</h3><p>No. Just call.</p>", ["no_referral_needed"]),
    "asked and yes": ("<h3>Is a referral required?</h3><p>Yes, from a doctor.</p>", ["referral_required"]),
    "referral": ("A physician’s referral is required for our PHP.", ["referral_required"]),
    "referred to us": (
        "No, all of our patients must be referred to us through an emergency room.",
        ["referral_required"],
    ),
    "many hurdles": ("We know the many hurdles on the way in, and offer same-day intake.", ["same_day_admission"]),
    "self": ("We accept self-referrals.", ["self_referral"]),
    "walk-ins": ("Walk-ins are welcome at our clinic on weekdays.", ["walk_in"]),
    "open access": ("We have open access at our clinic on Mondays at 9 am.", ["walk_in"]),
    "open access beside a payer": ("We take Aetna. Open access hours at our clinic are 8 to 11.", ["walk_in"]),
    "no appointment": ("Come to our clinic; no appointment is necessary.", ["walk_in"]),
    "same day": ("<ul><li>✓ Same-Day Admission</li></ul>", ["same_day_admission"]),
    "assessment today": ("We offer same-day assessments.", ["same_day_assessment"]),
    "a day": ("Most of our clients are admitted within 24 hours.", ["admission_within_24_hours"]),
    "two days": ("We can start treatment within 48 hours of your call.", ["admission_within_48_hours"]),
    "three days": ("Start group within 72 hours.", ["admission_within_72_hours"]),
    "day and night": ("We accept admissions 24/7.", ["admission_24_7"]),
    "every day": ("We offer admissions seven days a week.", ["admission_7_days"]),
    "assessment": ("An assessment is required before our groups.", ["assessment_required"]),
    "waiting list": ("We keep a waiting list for our house.", ["waitlist"]),
    "no waiting list": ("There is no waiting list for our IOP.", ["no_waitlist"]),
    "asked for a list": ("<h3>Is there a waiting list?</h3><p>No, not at the moment.</p>", ["no_waitlist"]),
    "authorization": ("Prior authorization is required for our residential program.", ["prior_authorization_required"]),
    "court": ("We accept court-ordered clients.", ["court_referrals_accepted"]),
    "courts": ("We take referrals from the courts and from probation.", ["court_referrals_accepted"]),
    "two": ("We take walk-ins, and no referral is required.", ["no_referral_needed", "walk_in"]),
    "Spanish": ("En nuestra clínica no se necesita referencia.", ["no_referral_needed"]),
    "days": ("You can start our program in 2-3 days.", ["admission_within_72_hours"]),
    "from the first call": ("Our clients begin within 24-48 hours of their first call.", ["admission_within_48_hours"]),
    "a week": ("You can begin treatment within a week.", ["admission_within_a_week"]),
    "most of ours": ("Most of our patients begin within a week.", ["admission_within_a_week"]),
    "from a doctor": ("A referral from a doctor is required.", ["referral_required"]),
    "a wait of weeks": ("There is currently a two week wait for new clients.", ["wait_of_weeks"]),
    "a wait with a hyphen": ("We have a two-week wait.", ["wait_of_weeks"]),
    "a wait is": ("Our current wait is 10 days.", ["wait_of_days"]),
    "a wait time is": ("Our wait time is about 3-4 weeks at present.", ["wait_of_weeks"]),
    "a wait of months": ("There is a three month wait for our residential beds.", ["wait_of_months"]),
    "a wait for an intake": ("Expect a wait of two weeks for an intake appointment with us.", ["wait_of_weeks"]),
    "a wait in Spanish": ("Hay una lista de espera de dos semanas.", ["wait_of_weeks"]),
    "not from a doctor": ("No referral from a doctor is required.", ["no_referral_needed"]),
}

SILENT = {
    "no wait": "There is no two-week wait here.",
    "a wait elsewhere": "You need not sit through a six-week wait elsewhere.",
    "a wait of others": "Most clinics have a two week wait; ours opens today.",
    "a wait for one doctor": "There is a two week wait to see our psychiatrist.",
    "a wait for money": "Refunds have a two week wait.",
    "a wait of an insurer": "A waiting period of 30 days applies to insurance.",
    "a wait without a number": "The wait is worth it.",
    "no wait at all": "We do not have a three-week wait.",
    "most clinics": "Walk-ins are welcome at most methadone clinics.",
    "some": "Some have same-day intake.",
    "many": "Many programs have waiting lists.",
    "an insurer asks": "Kaiser requires a referral.",
    "ask": "Ask your doctor for a referral; you may need a referral.",
    "insurer": "HMO members need a referral.",
    "TRICARE": "TRICARE Prime requires a referral.",
    "plan": "Your plan may require prior authorization.",
    "call back": "We call you back within 24 hours.",
    "benefits": "We verify your benefits within 24 hours of admission.",
    "last drink": "Our patients stop shaking within 48 hours of the last drink.",
    "phone": "Our admissions line is open; call admissions 24/7.",
    "team": "Our 24/7 admissions team is kind.",
    "label of a number": "24/7 Admissions: (310) 555-0144",
    "closet": "Our rooms have walk-in closets.",
    "denied": "We do not accept walk-ins.",
    "a plan": "<h2>We accept</h2><ul><li>Aetna Open Access</li><li>Cigna Open Access Plus (OAP)</li></ul>",
    "plans in a line": "We accept Aetna, Humana Open Access and Cigna HMO Open Access.",
    "a kind of plan": "<h2>We accept</h2><ul><li>Open Access Plus</li><li>Cigna</li></ul>",
    "no office": "We have no walk-in office.",
    "emergency": "Our emergency services include walk-in crisis counseling.",
    "testimonial": "<blockquote>They took me with no referral needed.</blockquote>",
    "visits": "Doctors see our patients within 24 hours of admission.",
    "others": "Unlike other centers that have a waiting list, we answer.",
    "question": "Do I need a referral?",
    "symptoms": "Cravings start to ease within a week.",
    "a call": "We answer letters within a week of admission.",
    "mostly": "Most clients start our IOP within 48 hours.",
    "most of others": "Most rehabs admit clients within a week.",
}
# How it mostly is: kept with its quote, and no promise.
MOSTLY = {
    "most": ("Most clients start our IOP within 48 hours.", ["admission_within_48_hours"]),
    "usually": ("Our clients usually begin within a week.", ["admission_within_a_week"]),
    "often": ("We can often admit within 24 hours.", ["admission_within_24_hours"]),
    "at best": ("Start our program in as little as 24 hours.", ["admission_within_24_hours"]),
    "same day": ("Most people are admitted the same day they call us.", ["same_day_admission"]),
    "of others": ("Most rehabs admit clients within a week.", []),
    "a stay": ("Most clients leave our detox within a week.", []),
    "an insurer": ("Most plans start to pay within 48 hours.", []),
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_how_one_gets_in_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("admission", snippet) == expected


@pytest.mark.parametrize(("snippet", "expected"), MOSTLY.values(), ids=MOSTLY)
def test_how_it_mostly_is_stays_unclear(read, snippet: str, expected: list[str]) -> None:
    assert [one.value for one in read("admission", snippet) if one.claim == "unclear"] == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_advice_insurers_and_phones_say_nothing_of_admission(own, snippet: str) -> None:
    assert own("admission", snippet) == []


def test_the_no_and_its_question_are_both_quoted(read) -> None:
    (found,) = read("admission", "<h3>Do I need a referral?</h3><p>No, you can come by yourself.</p>")
    assert [item.quote for item in found.evidence] == ["Do I need a referral?", "No, you can come by yourself."]
