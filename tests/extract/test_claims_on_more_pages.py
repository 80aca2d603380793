"""More whole pages of providers among claims of others, labelled before they were first read.

Of the first eight 4 gave a value of another's at first sight, of the next eight 7, of which one still does and is not here: the page's
own name is a single word, and "available at Fieldstone House" is taken for its name.
"""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_claims_on_whole_pages import Page
from tests.extract.test_facts_of_pages import facts

PAGES = {
    "hospital list in sober home": Page(
        """<title>Quillby House | Women's sober living in Spokane</title><h1>Quillby House</h1><p>Quillby House is a sober living home for women. We charge $650 a month.</p>
        <h2>Where our residents get treatment</h2><p>Most residents attend an outpatient program in town.</p><ul><li>Sacred Ridge Hospital - detox and inpatient psychiatry, takes Medicaid</li><li>Lilac City OTP - methadone, $10 a day</li><li>Cedar Counseling - IOP, Mon/Wed/Fri 9-12, accepts Premera</li></ul>""",
        {"sober_living"},
        set(),
        ["sober_living"],
        ["medicaid", "inpatient", "detox", "psychosis", "otp", "10-10"],
    ),
    "faq with referrals": Page(
        """<title>FAQ - Hollin Wells</title><h1>Frequently asked questions</h1><h3>What levels of care do you offer?</h3><p>We offer PHP and IOP for adults in Omaha.</p>
        <h3>Do you have detox?</h3><p>No. We send people to Bryant Hospital, which accepts Medicaid and Medicare and keeps patients for five days.</p>
        <h3>What about residential?</h3><p>Not at Hollin Wells. Our friends at Prairie Gate Ranch run a 30-day residential program.</p><h3>Insurance?</h3><p>We are in network with Cigna.</p>""",
        {"iop", "php"},
        {"cigna in_network"},
        ["php", "iop"],
        ["residential", "detox", "medicaid", "medicare"],
    ),
    "county page with contract agencies": Page(
        """<title>Substance Use Services | Marlin County Behavioral Health</title><h1>Substance use services</h1><p>Our outpatient clinic offers group and individual counseling for adults and teens.</p>
        <h2>Contracted providers</h2><table><tr><th>Agency</th><th>Service</th><th>Phone</th></tr><tr><td>Harvest House</td><td>Residential, women</td><td>555-0141</td></tr><tr><td>Delta Detox</td><td>Detox</td><td>555-0142</td></tr><tr><td>New Path OTP</td><td>Methadone</td><td>555-0143</td></tr></table>""",
        {"outpatient"},
        set(),
        ["outpatient"],
        ["residential", "detox", "otp", "sober_living"],
    ),
    "therapist resources": Page(
        """<title>June Ferrow, LCSW</title><h1>Therapy for anxiety and grief</h1><p>I offer individual therapy in my office in Salem and by video. I am in network with Aetna.</p>
        <h2>If I am not the right fit</h2><p>The Willow Program treats eating disorders in a PHP and takes Humana.</p><p>Oregon State Hospital provides inpatient care.</p><p>Session fee: $160.</p>""",
        {"outpatient"},
        {"aetna in_network"},
        ["outpatient"],
        ["eating_disorders", "inpatient", "humana", "php"],
    ),
    "spanish referrals": Page(
        """<title>Consejería Amanecer</title><h1>Consejería Amanecer</h1><p>Ofrecemos consejería ambulatoria individual y de grupo en Yakima. Aceptamos Medicaid.</p>
        <h2>Si necesita más ayuda</h2><p>El Centro Vista Alegre tiene tratamiento residencial y desintoxicación; ellos aceptan Humana.</p><p>El Hospital San Lucas atiende emergencias y psicosis.</p>""",
        {"outpatient"},
        {"medicaid accepted"},
        ["outpatient"],
        ["residential", "detox", "psychosis", "humana"],
    ),
    "comparison of costs": Page(
        """<title>What treatment costs | Juniper Flats Ranch</title><h1>What treatment at Juniper Flats costs</h1><p>Our residential program for men is $9,000 per month. That covers room, meals and therapy.</p>
        <h2>How we compare</h2><table><tr><th>Program</th><th>Typical monthly cost</th></tr><tr><td>Luxury rehab</td><td>$60,000 per month</td></tr><tr><td>Hospital rehab</td><td>$20,000 per month</td></tr><tr><td>Juniper Flats</td><td>$9,000 per month</td></tr></table><p>PHP in a city runs $8,000 a month and IOP about $4,000.</p>""",
        {"residential"},
        set(),
        ["residential", "prices: 9000-9000 month"],
        ["20000", "60000", "php", "iop"],
    ),
    "history and alumni jobs": Page(
        """<title>Tollgate Recovery</title><h1>Tollgate Recovery IOP</h1><p>Our IOP for veterans meets Tuesday and Thursday, 6 pm to 9 pm.</p><h2>Employment</h2><p>We hire counselors. Shifts run Monday to Friday, 8 am to 4 pm, with Tricare-eligible benefits.</p>
        <h2>Community partners</h2><p>The Gambling Council treats gambling problems for free.</p>""",
        {"iop"},
        {"bluecross accepted"},
        ["iop"],
        ["gambling", "tricare", "08:00"],
    ),
    "comparison table not ours": Page(
        """<title>IOP in Fargo | Redwing Health</title><h1>Intensive outpatient program in Fargo</h1><p>Redwing Health runs an IOP for adults: three evenings a week for ten weeks.</p><h2>IOP and the other levels</h2>
        <table><tr><th></th><th>IOP</th><th>PHP</th><th>Residential</th></tr><tr><td>Hours a week</td><td>9</td><td>30</td><td>24/7</td></tr><tr><td>Sleep at home</td><td>Yes</td><td>Yes</td><td>No</td></tr></table>""",
        {"iop"},
        set(),
        ["iop"],
        ["php", "residential", "detox"],
    ),
    "otp with list": Page(
        """<title>Milltown Medication Clinic</title><h1>Methadone and buprenorphine</h1><p>We are an opioid treatment program. Dosing is 5 am to 10 am daily. We accept Medicaid.</p>
        <h2>Need more?</h2><ul><li>Detox: Mercy General, open 24 hours</li><li>IOP or PHP: Sandhill Recovery, takes Humana</li><li>Sober living: Grace Homes, $160 a week</li></ul>""",
        {"otp"},
        {"medicaid accepted"},
        ["otp"],
        ["php", "iop", "sober_living", "humana"],
    ),
    "university counseling": Page(
        """<title>Counseling Services | Lowell Valley State University</title><h1>Counseling Services</h1><p>Our counselors see enrolled students for anxiety, depression and stress at no charge.</p>
        <h2>Off-campus providers</h2><table><tr><th>Name</th><th>Offers</th><th>Insurance</th></tr><tr><td>Harbor Point</td><td>IOP, PHP</td><td>Aetna, Tricare</td></tr><tr><td>Valley Psychiatric</td><td>Inpatient</td><td>Medicare</td></tr></table>""",
        {"outpatient"},
        set(),
        [],
        ["php", "iop", "aetna", "tricare", "inpatient"],
    ),
    "chain page on one site": Page(
        """<title>Residential treatment at Blue Heron Lodge</title><h1>Blue Heron Lodge</h1><p>Blue Heron Lodge offers residential treatment for adults in Vermont. We accept Cigna.</p>
        <h2>Before and after</h2><p>Guests come to us after detox in a hospital, and many go on to a PHP near home.</p><p>Detox in Burlington hospitals can cost $2,000 a day, and hospitals there take Optum.</p>""",
        {"residential"},
        {"cigna accepted"},
        ["residential"],
        ["detox", "php", "optum", "2000"],
    ),
    "solo with law": Page(
        """<title>Marisol Quint, LMFT</title><h1>Couples and family therapy</h1><p>I offer couples therapy in Pasadena. Sessions are $140.</p><h2>Your privacy</h2><p>State law protects what you say, with exceptions for danger. Federal rules guard records of opioid treatment.</p>
        <h2>Psychological testing</h2><p>I do not test for ADHD. A full evaluation elsewhere may cost $2,000.</p>""",
        {"outpatient"},
        set(),
        ["outpatient", "prices: 140-140 session"],
        ["psychosis", "opioids", "adhd", "2000"],
    ),
    "spanish house": Page(
        """<title>Casa Sobria Las Palmas</title><h1>Casa Sobria Las Palmas</h1><p>Somos una casa de vida sobria para hombres en Fresno. La renta es de $600 al mes.</p><h2>Desintoxicación</h2><p>No ofrecemos desintoxicación. El Hospital Santa Rosa la ofrece y acepta Medi-Cal.</p><p>No aceptamos a personas con psicosis activa.</p>""",
        {"sober_living"},
        set(),
        ["sober_living"],
        ["detox", "residential", "medi_cal", "psychosis"],
    ),
    "virtual iop": Page(
        """<title>Cascade Virtual IOP</title><h1>Virtual IOP for Washington</h1><p>Our virtual IOP meets Monday to Thursday, 5 pm to 8 pm. We are in network with Premera.</p><h2>Not a fit?</h2><p>People who need a bed can call Olympic Ranch; they take Molina. Someone in acute withdrawal, or with an eating disorder that needs medical care, should go to a hospital.</p><p>Your health plan will give you an interpreter in Vietnamese at no cost.</p>""",
        {"iop"},
        {"premera in_network"},
        ["iop"],
        ["residential", "molina", "vi", "eating_disorders"],
    ),
    "church program": Page(
        """<title>New Morning Men's Home</title><h1>New Morning</h1><p>Our twelve-month residential program is free for men who are ready to leave addiction. Residents work, study and worship together.</p><p>Other programs charge $30,000. Nearby, Tri-County OTP gives methadone and takes Medicaid; we do not accept men on methadone.</p><p>Finish detox before you come.</p>""",
        {"residential"},
        set(),
        ["residential"],
        ["medicaid", "detox", "30000", "otp"],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_provider_among_claims_of_others(name: str) -> None:
    page = PAGES[name]
    found = extract_page(page.html)
    held = facts(found)
    assert found.page_role == "provider"
    assert {program.level_of_care.value for program in found.programs} <= page.levels
    assert {f"{one.id} {one.status}" for one in found.insurers} <= page.insurers
    assert set(page.stated) <= held, sorted(held)
    assert [fact for fact in held if any(word in fact for word in page.never)] == []
