"""Which levels of care a provider offers: a page's own words, its headings and lists, and never a denial or a reference."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

HEAD = "<html><head><title>{title} | Slatebrook Recovery</title><meta property=og:site_name content='Slatebrook Recovery'></head><body>"
IOP_PAGE = (
    HEAD.format(title="Evening groups")
    + "<h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)


def levels(body: str, *, head: str = HEAD.format(title="Care"), url: str = "") -> list[str]:
    """The levels of care of the programs of a provider's page, in the order of the codes."""
    extraction = extract_page(f"{head}{body}", url=url)
    for program in extraction.programs:
        assert all(evidence.quote for evidence in program.level_of_care.evidence)
    return [program.level_of_care.value for program in extraction.programs]


def beside_iop(sentence: str) -> list[str]:
    """The levels that one sentence adds to a page about an IOP."""
    return [level for level in levels(f"<p>{sentence}</p>", head=IOP_PAGE) if level != "iop"]


OFFERS: list[tuple[str, list[str]]] = [
    ("We also offer detox.", ["detox"]),
    ("Our detox unit has 12 beds.", ["detox"]),
    ("Slatebrook Recovery provides medical detox.", ["detox"]),
    ("Slatebrook's detox is staffed around the clock.", ["detox"]),
    ("We offer detox, residential treatment and sober living.", ["residential", "detox", "sober_living"]),
    ("Our continuum of care includes detox, residential and PHP.", ["php", "residential", "detox"]),
    ("Our levels of care are detox and PHP.", ["php", "detox"]),
    ("We are a licensed detox and residential facility.", ["residential", "detox"]),
    ("Slatebrook Recovery is a detox center in Tampa.", ["detox"]),
    ("In addition to the IOP, we have a detox.", ["detox"]),
    ("We run a 12-bed detox.", ["detox"]),
    ("Services offered include detox.", ["detox"]),
    ("The IOP runs 6 to 9 pm Monday, Tuesday and Thursday, and the day PHP runs 9 am to 3 pm Monday to Friday.", ["php"]),
    ("The IOP meets Monday from 6 to 9 pm, after the residential program of another house ends at 5 pm.", []),
    ("Now offering detox!", ["detox"]),
    ("We have detox beds open today.", ["detox"]),
    ("We currently have residential openings for women.", ["residential"]),
    ("Detox is available on site.", ["detox"]),
    ("Detox is provided in-house.", ["detox"]),
    ("Our nurses say that detox is available in our city clinic.", ["detox"]),
    ("At Slatebrook Recovery, detox takes five to seven days.", ["detox"]),
    ("At Slatebrook Recovery, detox can be frightening.", []),
    ("At Palisade Hospital, detox takes five to seven days.", []),
    ("We have detox alumni in our groups.", []),
    ("We're proud to offer detox.", ["detox"]),
    ("Ofrecemos desintoxicación.", ["detox"]),
    ("We are an opioid treatment program.", ["otp"]),
    ("Our alumni program meets monthly.", ["aftercare"]),
    ("Our Intensive Outpatient Program is an ASAM Level 2.1 service.", []),
    ("Don't wait: our detox has beds today.", ["detox"]),
    ("Not only do we offer detox, we also offer PHP.", ["php", "detox"]),
    ("Treatment at our centers may be residential or in a PHP.", ["php", "residential"]),
    ("El tratamiento en nuestras clínicas puede ser residencial o en centro de día.", ["php", "residential"]),
    ("Nuestra fundación ofrece hospital de día y piso terapéutico.", ["php", "sober_living"]),
    ("Disponemos de hospital de día y comunidad terapéutica.", ["php", "residential"]),
    ("El centro cuenta con desintoxicación ambulatoria.", ["detox"]),
    ("Our house includes a staffed non-medical detox service.", []),
    ("Our facility includes a staffed non-medical detox service.", ["detox"]),
    ("Residential services include three options.", ["residential"]),
    ("The day hospital serves adults from six counties.", ["php"]),
    ("El centro de día de mujeres atiende de 9 a 17 horas.", ["php"]),
    ("The Marl Recovery Program is housed on Elm Street and offers a partial hospitalization program.", ["php"]),
    ("The psychiatric unit is staffed around the clock.", ["inpatient"]),
    ("How much does the day treatment program cost?", ["php"]),
    ("How long does the detox process take?", []),
    ("What is the partial hospitalization program?", []),
    ("Much of what an inpatient unit offers is offered here.", []),
    ("Our first offender program has 15 classes.", ["early_intervention"]),
    ("Ofrecemos tratamiento en régimen de ingreso.", ["residential"]),
    ("PHP (partial hospitalization) is our most intensive outpatient level of care.", ["php"]),
    ("Detox is our first step.", ["detox"]),
    ("Our partial rehab program meets from 9 to 2.", ["php"]),
    ("We offer partial outpatient treatment.", ["php"]),
    ("We offer a partial scholarship.", []),
    ("We have developed a partial hospitalization program.", ["php"]),
    ("We have also created a residential program for women.", ["residential"]),
    ("We have developed a guide to partial hospitalization.", []),
    ("We have created a video series on residential treatment.", []),
    ("We have established a partnership with a residential program.", []),
    ("Transitional living is a structured, residential program for adults. Our transitional living has twelve rooms.", ["sober_living"]),
    ("Our sober living is quiet. Our residential program has nurses.", ["residential", "sober_living"]),
    ("Our sober living is beside our residential program.", ["residential", "sober_living"]),
    ("Detox is our partner's program.", []),
    ("Detox is our last resort.", []),
    ("Clients get buprenorphine and counseling in an outpatient setting.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OFFERS, ids=[case[0] for case in OFFERS])
def test_a_level_is_offered(sentence: str, expected: list[str]) -> None:
    assert beside_iop(sentence) == expected


SETTINGS: list[tuple[str, list[str]]] = [
    ("Buprenorphine and group counseling for adults with opioid use disorder in an outpatient setting.", ["outpatient"]),
    ("Medication assisted treatment is given on an outpatient basis.", ["outpatient"]),
    ("Medication assisted treatment is not given on an outpatient basis.", []),
    ("Most people get buprenorphine and counseling in an outpatient setting.", []),
    ("Come and see us in an outpatient setting.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SETTINGS, ids=[case[0] for case in SETTINGS])
def test_where_somebody_is_treated_is_the_level_of_a_page_without_another(sentence: str, expected: list[str]) -> None:
    menu = "<nav><ul><li>Residential</li><li>Medication Assisted Treatment</li></ul></nav>"
    assert levels(f"{menu}<main><h1>Medication Assisted Treatment</h1><p>{sentence}</p></main>") == expected


DENIED = [
    "We do not offer detox.",
    "We don't offer detox.",
    "We don’t have a residential program or sober living.",
    "We cannot provide detox.",
    "We can't provide detox at this time.",
    "We are unable to offer detox.",
    "We are not a detox center.",
    "Slatebrook Recovery isn't a detox or residential facility.",
    "Our facility does not have a detox unit.",
    "Detox is not available at our facility.",
    "Detox is not offered here.",
    "Detox is not available on site.",
    "We have no detox beds.",
    "We have detox beds no longer.",
    "We offer IOP but not detox.",
    "We offer neither detox nor residential care.",
    "We provide no detox or residential services.",
    "We offer everything except detox.",
    "We no longer offer detox.",
    "We used to offer detox.",
    "No disponemos de comunidad terapéutica.",
    "We will begin offering detox next year.",
    "Coming soon: our detox.",
    "Detox: no",
    "No ofrecemos desintoxicación.",
]

OTHERS = [
    "Detox and residential care are available in the area; ask us for a list.",
    "Detox is available in the community, and our team knows where.",
    "We refer clients who need detox to Palisade Hospital.",
    "We partner with local detox centers.",
    "Detox services are provided by our partner, Palisade Hospital.",
    "Our sister company runs a detox.",
    "We coordinate detox with a partner hospital.",
    "We offer referrals to detox and sober living.",
    "We have sober living partners.",
    "We have partner detox beds at Palisade Hospital.",
    "Detox is available on site at Palisade Hospital.",
    "We work with sober living homes nearby.",
    "We have relationships with detox and residential providers.",
    "We offer case management, including help finding sober living.",
    "Our team has worked in detox and residential settings.",
    "Dr. Quill previously ran our detox.",
    "Nuestra sede queda junto al centro de día para mayores.",
]

REFERENCES = [
    "Detox must be completed before you join our program.",
    "Our clients have completed detox.",
    "We accept clients from detox and residential programs.",
    "Our program is not a substitute for detox.",
    "We have helped people leave detox.",
    "We offer support during detox at Palisade Hospital.",
    "We offer an alternative to residential treatment.",
    "We offer a step down from residential treatment.",
    "Our IOP follows a 28-day residential stay.",
    "Our IOP provides more support than outpatient therapy.",
    "Our IOP works at an intensity equal to an inpatient program.",
    "Our days are comparable to residential treatment.",
    "Our groups are similar to outpatient detox, and last longer.",
    "Our structure is equivalent to a partial hospitalization program.",
    "Unlike inpatient programs, our IOP lets you live at home.",
    "If you need detox, we can help you find it.",
    "After your stay you will have an aftercare plan.",
    "Our office is in a residential area.",
]

LESSONS = [
    "Most programs offer detox.",
    "A detox usually takes a week.",
    "According to SAMHSA, detox alone is not treatment.",
    "We offer a free guide to residential treatment.",
    "In our 90-day program you will meet new people.",
    "Our 30-day treatment and our sixty-day program are popular.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied_is_not_offered(sentence: str) -> None:
    assert beside_iop(sentence) == []


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_others_offer_is_not_offered(sentence: str) -> None:
    assert beside_iop(sentence) == []


@pytest.mark.parametrize("sentence", REFERENCES)
def test_a_reference_offers_nothing(sentence: str) -> None:
    assert beside_iop(sentence) == []


@pytest.mark.parametrize("sentence", LESSONS)
def test_a_lesson_offers_nothing(sentence: str) -> None:
    assert beside_iop(sentence) == []


OURS = "<p>We accept Aetna. Our team is small. Our groups meet on Monday.</p>"
PAGES: list[Any] = [
    pytest.param(f"<h2>Residential services include two options. Included are:</h2><ul><li>Detoxification and a short stay</li><li>A long stay</li></ul>{OURS}",
                 ["residential", "detox"], id="a list of what is included"),
    pytest.param(f"<h2>Mothers and Infants Together (MIT) Program</h2><p>MIT provides day treatment and rides to the clinic.</p>{OURS}", ["php"], id="a part of the house by its letters"),
    pytest.param(f"<h2>Marrow Court Program</h2><p>Marrow Court offers residential treatment for men.</p>{OURS}", ["residential"], id="a part of the house by its name"),
    pytest.param(f"<h2>Good neighbors</h2><p>Palisade Court offers residential treatment for men.</p>{OURS}", ["outpatient"], id="a neighbor that offers"),
    pytest.param(f"<h1>Partial Hospitalization</h1>{OURS}", ["php"], id="the first heading"),
    pytest.param(f"<h1>Our Programs</h1><h2>PHP</h2><p>Days.</p><h2>IOP</h2><p>Evenings.</p>{OURS}", ["iop", "php"], id="headings"),
    pytest.param(f"<h1>Slatebrook</h1><h2>Our programs</h2><ul><li>Detox<li>PHP<li>IOP</ul>{OURS}", ["iop", "php", "detox"],
                 id="a list under our programs"),
    pytest.param(f"<h1>Programs</h1><ul><li>Detox</li><li>PHP</li><li>IOP</li></ul>{OURS}", ["iop", "php", "detox"],
                 id="a list under the first heading"),
    pytest.param(f"<h1>Slatebrook</h1><ul><li>Evening IOP: three groups a week.</li><li>Day treatment (PHP) – five days a week.</li></ul>{OURS}",
                 ["iop", "php"], id="lines that begin with a level"),
    pytest.param(f"<h1>Slatebrook</h1><p>Slatebrook Recovery is a free, faith-based recovery program with residential services.</p>{OURS}",
                 ["residential"], id="a program with"),
    pytest.param(f"<h1>Slatebrook</h1><p>Detox: delivered by our partner hospitals.</p>{OURS}", ["outpatient"], id="a line about what others give"),
    pytest.param(f"<h1>Slatebrook</h1><p>Services we offer:</p><ul><li>Detox<li>IOP</ul>{OURS}", ["iop", "detox"], id="a lead-in"),
    pytest.param(f"<h1>Slatebrook</h1><div><span>Level of care</span><span>IOP</span></div>{OURS}", ["iop"], id="label and value"),
    pytest.param(f"<nav><a href=/d>Detox</a><a href=/i>IOP</a></nav><h1>Slatebrook</h1>{OURS}", [], id="a menu offers nothing"),
    pytest.param(f"<h1>Slatebrook</h1><blockquote>Their detox was kind.</blockquote>{OURS}", [], id="a testimonial"),
    pytest.param(f"<h1>Slatebrook</h1><form><select><option>Detox<option>IOP</select></form>{OURS}", [], id="a form"),
    pytest.param(f"<h1>Slatebrook</h1><h2>Do you offer detox?</h2><p>No.</p>{OURS}", ["outpatient"], id="a question answered no"),
    pytest.param(f"<h1>Slatebrook</h1><h2>Do you offer detox?</h2><p>No, we do not offer detox.</p>{OURS}", ["outpatient"],
                 id="a question answered in full"),
    pytest.param(f"<h1>Detox</h1><p>Slatebrook Recovery does not offer detox. We refer to Palisade Hospital.</p>{OURS}", [],
                 id="a heading that the text denies"),
    pytest.param(f"<h1>Medical Detox in Tampa</h1><p>We do not provide medical detox on site; our partner hospital offers detox.</p>{OURS}",
                 [], id="a page about what the partner offers"),
    pytest.param(f"<h1>Levels of care</h1><h2>Detox</h2><p>Detox is the first step for many.</p><h2>PHP</h2>"
                 f"<p>PHPs usually meet daily.</p><h2>Our IOP</h2>{OURS}", ["iop"], id="a ladder with one rung of ours"),
    pytest.param("<h1>What is a PHP?</h1><p>A PHP is a day program. PHPs typically last three weeks.</p>", [], id="a lesson"),
    *(
        pytest.param(f"<h1>Slatebrook</h1><p>Our IOP is small.</p>{OURS}{body}", ["iop"], id=name)
        for name, body in (
            ("a unit that was closed", "<h2>Detox</h2><p>We closed our detox unit in 2022.</p>"),
            ("a program that opens", "<p>Our residential program opens in 2027.</p>"),
            ("but not", "<p>We offer an IOP, but not sober living.</p>"),
            ("referrals to it", "<p>Sober living referrals are available.</p>"),
            ("a box with No", "<h2>Services</h2><dl><dt>IOP</dt><dd>Yes</dd><dt>Detox</dt><dd>No</dd></dl>"),
            ("a line with No", "<h2>Services</h2><ul><li>Detox: no</li></ul>"),
            ("a list of what is not offered", "<h2>What we do not offer</h2><ul><li>Detox</li></ul>"),
            ("a lead-in that denies", "<p>We do not offer:</p><ul><li>Detox</li><li>Residential treatment</li></ul>"),
            ("a row with No", "<table><tr><th>Program</th><th>Offered</th></tr><tr><td>IOP</td><td>Yes</td></tr><tr><td>Detox</td><td>No</td></tr></table>"),
            ("what a partner list names", "<h2>Our referral partners</h2><ul><li>Detox</li></ul>"),
        )
    ),
    pytest.param(f"<h1>Slatebrook</h1><p>Our IOP is small.</p>{OURS}<h2>What we offer</h2><ul><li>Detox</li></ul>", ["iop", "detox"], id="what is offered"),
    pytest.param(f"<h1>Slatebrook</h1><p>Our IOP is small.</p>{OURS}<h2>Services</h2><dl><dt>Detox</dt><dd>Yes</dd></dl>", ["iop", "detox"], id="a box with Yes"),
    pytest.param("<h1>Fees</h1><p>Our team bills weekly. Slatebrook Recovery charges:</p><ul><li>Detox - $900 per day</li><li>Residential – $700 per day</li>"
                 "<li>IOP: $300 a day</li></ul>", ["iop", "residential", "detox"], id="a price list"),
    pytest.param("<h1>Our rates</h1><dl><dt>Detox</dt><dd>$900 per day</dd><dt>Sober living</dt><dd>$1,000 per month</dd></dl>", ["detox", "sober_living"],
                 id="prices beside the levels"),
    *(
        pytest.param(f"<h1>Slatebrook</h1><p>Our IOP is small.</p>{OURS}{body}", ["iop"], id=name)
        for name, body in (
            ("what it costs anywhere", "<h2>What rehab costs: national averages</h2><ul><li>Detox: $900 per day</li><li>Residential: $700 per day</li></ul>"),
            ("a wide range", "<h2>Fees</h2><ul><li>Detox: $250 - $800 per day</li></ul>"),
            ("a deposit", "<h2>Fees</h2><ul><li>Sober living deposit: $200</li></ul>"),
            ("a copay", "<h2>Fees</h2><ul><li>Detox copay: $40 per day</li></ul>"),
            ("no word for prices over it", "<h2>Dana's way</h2><ul><li>Detox: $900 per day</li></ul>"),
            ("housing of outpatients", "<h2>Our programs</h2><ul><li>Outpatient housing</li></ul>"),
            ("what insurance covers", "<h2>Services covered by your insurance</h2><h3>Detox</h3><p>Coverage is good.</p><h3>Inpatient rehab</h3><p>Ask.</p>"),
            ("two rungs", "<h2>Levels of care</h2><ul><li>Detox</li><li>PHP</li></ul>"),
            ("a ladder that explains", "<h2>Levels of care</h2><ul><li>Detox</li><li>PHP</li><li>Residential, which is where people live for weeks on end and learn</li></ul>"),
        )
    ),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<h2>Continuum of care</h2><ul><li>Detox</li><li>Residential Treatment</li><li>PHP</li></ul>",
                 ["php", "residential", "detox"], id="a bare ladder"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<ul><li>Detox</li><li>Residential Treatment</li><li>PHP</li></ul>", ["php", "residential", "detox"], id="tags"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<ul><li><a href='/d'>Detox</a></li><li><a href='/r'>Residential</a></li><li><a href='/p'>PHP</a></li></ul>", [], id="a menu of tags"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<ul><li>Detox</li><li>Parking</li><li>PHP</li><li>IOP</li></ul>", [], id="tags of many things"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<ul><li>Detox</li><li>PHP</li></ul>", [], id="two tags"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>People come to us from:</p><ul><li>Detox</li><li>Residential</li><li>PHP</li></ul>", ["outpatient"], id="where people come from"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>What does your plan pay for?</p><ul><li>Detox</li><li>Residential</li><li>PHP</li></ul>", ["outpatient"], id="what is asked of a plan"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<h2>Our coverage: what insurance covers</h2><h3>Detox</h3><p>Our beds are in Reno.</p>", ["detox"],
                 id="insurance and a level of ours"),
    pytest.param("<h1>Questions</h1><p>Our IOP is small.</p><p>Can I see my therapist while I am in day treatment with Slatebrook Recovery?</p>", ["iop", "php"],
                 id="a question about a level with us"),
    pytest.param("<h1>Questions</h1><p>Our IOP is small.</p><p>Can I come to Slatebrook Recovery after my day treatment with another clinic?</p>", ["iop"],
                 id="a question about a level with others"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<h2>Residential Program</h2><p>Once she has a job, she is asked for a part of her wages.</p>", ["residential"],
                 id="a resident in the third person"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>Slatebrook Recovery is an extended-care and residential program where women heal.</p>", ["residential"],
                 id="two kinds of what it is"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>The IOP is for people who don't require our partial hospitalization program.</p>", ["php"],
                 id="not in need of ours"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<ul><li>Level II Outpatient Treatment, Tracks A to D (ASAM Level 1.0)</li></ul>", ["outpatient"], id="ASAM 1.0"),
    pytest.param(f"<h1>Intensive-Outpatient Program</h1>{OURS}", ["iop"], id="a hyphen in the name"),
    pytest.param(f"<h1>Intensive Outpatient Program</h1><p>This is an outpatient program in the evening.</p>{OURS}", ["iop"],
                 id="outpatient as the genus"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>The partial hospitalization program (PHP) and intensive outpatient program (IOP) at Slatebrook Recovery let people live at home.</p>",
                 ["iop", "php"], id="two levels at our name"),
    pytest.param(f"<h1>Slatebrook</h1>{OURS}<p>Our IOP is small.</p><p>After detox elsewhere, the IOP at Slatebrook Recovery begins.</p>", ["iop"], id="a level before the one at our name"),
    pytest.param("<h1>Outpatient Services</h1><p>Slatebrook Recovery provides an intensive outpatient program for adults.</p><p>Our team accepts Aetna. Our groups meet on Monday.</p>",
                 ["iop"], id="outpatient as the kind of what stands under it"),
    pytest.param("<h1>Outpatient Services</h1><p>Slatebrook Recovery provides an intensive outpatient program for adults.</p><h2>Outpatient therapy</h2><p>Our therapists see you weekly. We accept Aetna.</p>",
                 ["outpatient", "iop"], id="an intensive level and outpatient care by itself"),
    pytest.param("<h1>Outpatient Services</h1><p>Our intensive outpatient program meets on Monday. Our outpatient counseling is weekly. We accept Aetna.</p>",
                 ["outpatient", "iop"], id="outpatient care in a later sentence"),
    pytest.param(f"<h1>Short-Term Hospitalization</h1><h2>What is it?</h2><p>Our partial hospitalization program is for adults who need more than a weekly visit.</p>{OURS}",
                 ["php"], id="hospitalization that is partial"),
    pytest.param(f"<h1>Hospitalization</h1><p>Our unit gives care at all hours to people in a crisis.</p><h2>Partial Hospitalization</h2><p>Our days are from 9 to 3.</p>{OURS}",
                 ["php", "inpatient"], id="hospitalization beside the partial one"),
    pytest.param(f"<table><tr><td><p><b>Adult Outpatient Services</b></p><p>Counseling by appointment, alone or in a group, with a plan that fits the person and the week.</p>"
                 f"<p><b>Intensive Outpatient Services:</b></p><p>Groups are conducted three days a week for three hours, in the morning or in the evening, by our team.</p></td></tr></table>{OURS}",
                 ["outpatient", "iop"], id="bold lines in a cell of a page laid out by a table"),
    pytest.param("<h1>Slatebrook</h1><h2>Intensive Outpatient Program</h2><p>Mon and Wed, 5:30-8:30 pm in our office. We do not offer a virtual IOP.</p>", ["iop"], id="no virtual one"),
    pytest.param("<h1>Slatebrook</h1><h2>Intensive Outpatient Program</h2><p>Mon and Wed, 5:30-8:30 pm in our office. Our teen IOP is coming soon.</p>", ["iop"], id="another for teens is planned"),
    pytest.param("<h1>Slatebrook</h1><h2>Evening IOP</h2><p>Our evening IOP has been discontinued. We offer outpatient therapy.</p>", ["outpatient"], id="the one under its heading has gone"),
    pytest.param("<h1>Slatebrook</h1><h2>Intensive Outpatient Program</h2><p>Our IOP is coming soon. We offer outpatient therapy.</p>", ["outpatient"], id="planned, whichever kind"),
    pytest.param(f"<p><a href=dwi.htm>DWI Class</a></p><p>Our sober living homes are quiet.</p>{OURS}", ["sober_living"], id="a link to a class"),
    pytest.param(f"<h1>House rules</h1><p>Our sober living homes are quiet.</p>{OURS}", ["sober_living"], id="sober living"),
    *(pytest.param(f"<h1>Slatebrook</h1><p>Slatebrook Recovery takes Aetna. Our sober living homes are quiet.</p><p>{line}</p>", ["sober_living"], id=line)
      for line in ("Most plans cover detox and outpatient treatment.", "Medicaid covers detox and residential treatment.",
                   "La mayoría de los planes cubren desintoxicación y tratamiento ambulatorio.")),
    pytest.param("<h1>Outpatient rehab</h1><p>Our outpatient rehab clinic treats back pain and sports injuries with physical therapy.</p>",
                 [], id="rehabilitation of another kind"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PAGES)
def test_levels_of_a_page(body: str, expected: list[str]) -> None:
    assert levels(body) == expected


RATES = "Client handbook\n\nSlatebrook Recovery provides a list of fees at intake.\n\n{over}\nDetox: $900\nPartial Hospitalization: $700\n\nSlatebrook Recovery offers payment plans. We bill weekly.\n"


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        pytest.param("Daily Rates", ["php", "detox"], id="its rates"),
        pytest.param("Average rates in Ohio", [], id="rates anywhere"),
        pytest.param("A word to families", [], id="no rates"),
    ],
)
def test_a_price_list_in_a_page_saved_as_text(over: str, expected: list[str]) -> None:
    found = {program.level_of_care.value for program in extract_page(RATES.format(over=over)).programs}
    assert found & {"php", "detox"} == set(expected)


def test_what_one_cell_tells_under_a_bold_line_is_of_its_level() -> None:
    text = (
        "<h1>Slatebrook</h1><p>Our team is small. We accept Aetna.</p><table><tr><td><p><b>Outpatient Services</b></p><p>Counseling by appointment, alone or in a group, with a plan that fits the person and the week.</p>"
        "<p><b>Intensive Outpatient Services</b></p><p>Groups are conducted three days a week for three hours, in the morning or in the evening, by our team.</p></td></tr></table>"
    )
    held = {program.level_of_care.value: program.days_per_week for program in extract_page(text).programs}
    assert held["outpatient"] is None
    assert held["iop"] is not None


def test_a_page_that_ends_in_php_is_no_php() -> None:
    assert "php" not in levels(f"<h1>House rules</h1>{OURS}", url="https://slatebrook.example/rules.php")


def test_the_evidence_of_a_level_is_the_sentence_that_says_it() -> None:
    extraction = extract_page(IOP_PAGE + "<p>Call us. We also offer detox in Reno. Come.</p>")
    (detox,) = [program for program in extraction.programs if program.level_of_care.value == "detox"]
    assert [evidence.quote for evidence in detox.level_of_care.evidence] == ["We also offer detox in Reno."]
