"""Medications that readers take or get from others, and tests that others ask for: none of them is given here."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts
from tests.extract.test_quotes_behind_statements import BASE

NONE = [
    "Bring your Suboxone in its bottle.",
    "Keep your methadone locked.",
    "List all medications, such as buprenorphine, on the form.",
    "Many people who take Vivitrol do well in IOP.",
    "You will need a ride home if you take sedating medication such as methadone.",
    "If you take Suboxone, bring it in its bottle.",
    "If you are taking methadone, please tell the nurse.",
    "Tell us if you have been prescribed naltrexone.",
    "Please tell us if you are prescribed buprenorphine or methadone.",
    "Let us know whether you are on Suboxone.",
    "When you use Vivitrol, bring the card of your clinic.",
    "Call your doctor before the first group if you take Antabuse.",
    "Naltrexone can be had from your family doctor.",
    "Suboxone can be prescribed by your own doctor.",
    "You can get naltrexone from your primary care doctor.",
    "Buprenorphine may show up on your drug screen.",
    "Methadone can show on a urine test.",
    "Employers may require a drug test before you go back to work.",
    "Your probation officer may ask for a drug test.",
    "Some landlords require a drug test.",
    "The court may order a drug test.",
    "Many jobs require a urine drug screen.",
    "Methadone has been used to treat opioid addiction since the 1960s.",
    "Buprenorphine has been available for more than twenty years.",
    "Naltrexone was approved in 1984 for heroin and in 1994 for alcohol.",
    "Suboxone must be started when you are in withdrawal.",
    "Vivitrol should be given only after seven days without opioids.",
    "Methadone should not be mixed with alcohol.",
    "You must be in withdrawal before you take Suboxone.",
    "You need to wait a week before starting Vivitrol.",
    "Click here to take a 5-minute self-test for alcohol use.",
    "Take our online test for drugs and alcohol.",
]
GIVEN = [
    ("Many clients who take Suboxone get it from our doctor.", "mat"),
    ("Most people who use Suboxone with us are given it by our nurse.", "mat"),
    ("We list all medications, and we offer buprenorphine.", "mat"),
    ("If you take Suboxone, our doctor can keep prescribing it.", "mat"),
    ("If you are on methadone, we dose you on site each day.", "mat"),
    ("If you are prescribed Suboxone through our clinic, you are seen weekly.", "mat"),
    ("We prescribe Suboxone. If you take Suboxone already, bring it.", "mat"),
    ("Naltrexone can be had here from our nurse.", "mat"),
    ("Naltrexone is available from our doctor.", "mat"),
    ("Our IOP includes Suboxone if you need it.", "mat"),
    ("If prescribed, Vivitrol is given by our nurse.", "mat"),
    ("MAT with buprenorphine is part of our IOP.", "mat"),
    ("Methadone has been used here to treat opioid addiction since 1998.", "mat"),
    ("Suboxone can be started on your first visit.", "mat"),
    ("We start Suboxone when you are in withdrawal.", "mat"),
    ("Suboxone was approved in 2002, and our doctor prescribes it.", "mat"),
    ("Our clinic offers methadone, which has been used to treat addiction for decades.", "mat"),
    ("Clients are tested for alcohol at each visit.", "drug_testing"),
    ("We require a drug test every week.", "drug_testing"),
    ("Our program does random drug testing, as courts may require it.", "drug_testing"),
    ("We drug test weekly. Your employer may require a drug test as well.", "drug_testing"),
    ("Our counselors provide drug testing for your probation officer.", "drug_testing"),
    ("Your employer may require a drug test, and we can do it at our office.", "drug_testing"),
]


@pytest.mark.parametrize("said", NONE)
def test_it_is_not_given_here(said: str) -> None:
    held = facts(extract_page(BASE.format(said)))
    assert not [fact for fact in held if "mat" in fact.split() or "drug_testing" in fact], sorted(held)


@pytest.mark.parametrize(("said", "code"), GIVEN)
def test_it_is_given_here(said: str, code: str) -> None:
    assert f"iop modalities: {code}" in facts(extract_page(BASE.format(said)))


@pytest.mark.parametrize(
    ("said", "treated"),
    [
        ("Methadone has been used to treat opioid addiction since the 1960s.", False),
        ("Naltrexone has been shown to reduce alcohol use for many years.", False),
        ("Buprenorphine was approved in 2002 to treat opioid addiction.", False),
        ("We treat opioid addiction with methadone, which has been used to treat it since the 1960s.", True),
        ("Methadone has been used at our clinic to treat opioid addiction since 1998.", True),
        ("Our program treats opioid addiction.", True),
    ],
)
def test_a_lesson_on_a_medicine_says_nothing_of_what_is_treated(said: str, treated: bool) -> None:
    held = facts(extract_page(BASE.format(said)))
    assert ("iop conditions: opioids" in held) == treated, sorted(held)
