from __future__ import annotations

import pytest

STATED = {
    "adults beside teens": ("Our teen group meets upstairs after our adult groups, which are for adults with anxiety.", ["adolescents", "adults"]),
    "home to men": ("Our house is home to eight men.", ["men"]),
    "elder adults": ("Our unit is for elder adults who are 65 and up.", ["seniors"]),
    "adults who are old": ("Our unit is for adults who are 65 and up.", ["seniors"]),
    "senior adults by program": ("<h1>Our Senior Adult Program</h1><p>It is for the 60+ population.</p>", ["seniors"]),
    "clinicians care for": ("Our clinicians provide good care for individuals, couples, and families.", ["couples", "families"]),
    "a list that gets": ("<h1>Our house</h1><p>Adults, kids and teens receive help of their own in our groups on the hill.</p>", ["adolescents", "adults"]),
    "a group of men": ("Our Monday hour brings together a small group of men.", ["men"]),
    "men live here": ("<h1>Quarry House</h1><p>Men live here for six months.</p>", ["men"]),
    "years or older": ("Our unit specializes in patients 65 years or older.", ["seniors"]),
    "a band of two groups": ("Our patients are between the ages of 13 and 24.", ["adolescents", "young_adults"]),
    "a band of years old": ("Our patients are between the ages of 13 and 24 years old.", ["adolescents", "young_adults"]),
    "children beside an agency's name": ("<p>At Fenn Family and Child Services we have a program for children.</p>", ["children"]),
    "ages in words": ("Our IOP serves youth ages seven to 17.", ["adolescents", "children"]),
    "of all ages": ("We see adults and children of all ages.", ["adults", "children"]),
    "both": ("We serve patients ages 6 and older, both children and adults.", ["adults", "children"]),
    "for couples": ("<h2>Couples sessions</h2><p>For couples navigating distance and distrust.</p>", ["couples"]),
    "plus": ("Our program is open to anyone (18+ years of age).", ["adults"]),
    "for men and women": ("We offer sober living for men and women.", ["men", "women"]),
    "serves": ("Our program serves adolescents and young adults.", ["adolescents", "young_adults"]),
    "adult men": ("We provide residential treatment for adult men and women.", ["adults", "men", "women"]),
    "ages": ("Our teen program is for ages 12 to 17.", ["adolescents"]),
    "young adult ages": ("We treat people aged 18 to 26.", ["young_adults"]),
    "wide ages": ("Our day program is for youth ages 6-17.", ["adolescents", "children"]),
    "eighteen up": ("We accept clients 18 and older.", ["adults"]),
    "veterans track": ("We run a veterans track.", ["veterans"]),
    "first responders": ("Our program for first responders meets on Fridays.", ["first_responders"]),
    "own group": ("<p>Firefighters have a group of their own.</p>", ["first_responders"]),
    "professionals": ("<ul><li>Evening groups designed for working professionals</li></ul>", ["professionals"]),
    "executive": ("We have an executive program by the lake.", ["professionals"]),
    "pregnant": ("We admit pregnant women first.", ["pregnant_women"]),
    "welcomed": ("<p>Pregnant women are admitted first.</p>", ["pregnant_women"]),
    "lgbtq": ("We offer an LGBTQ+ track.", ["lgbtq"]),
    "older adults": ("Our IOP for older adults meets at noon.", ["seniors"]),
    "court": ("We accept court-ordered clients.", ["justice_involved"]),
    "college": ("We offer a college student program.", ["college_students"]),
    "church is required": ("<h1>Our sober house</h1><h2>Requirements of our house</h2><ul><li>Membership in a church</li></ul>", ["faith_based"]),
    "open to the gospel": ("<h1>Our farm</h1><h2>Requirements of our program</h2><ul><li>Openness to the gospel and a wish to change</li></ul>", ["faith_based"]),
    "its teachings": ("<h1>Our house</h1><h2>Requirements of our house</h2><ul><li>Commitment to the Christian disciplines</li></ul>", ["faith_based"]),
    "faith": ("We offer a faith-based program.", ["faith_based"]),
    "hero line": ("<p>Men &amp; women</p>", ["men", "women"]),
    "women only": ("<h2>Women’s Residential Program</h2>", ["women"]),
    "gender-specific": ("We keep gender-specific houses.", ["men", "women"]),
    "children": ("We provide counseling for children.", ["children"]),
    "supported in Spanish": ("Nuestra clínica apoya a adultos con ansiedad.", ["adults"]),
    "accompanied in Spanish": ("Acompañamos a mujeres y adolescentes.", ["adolescents", "women"]),
    "Spanish": ("Atendemos a mujeres y adolescentes.", ["adolescents", "women"]),
    "list of ours": ("<p>Our evening groups are made for:</p><ul><li>Veterans</li><li>First responders</li></ul>", ["first_responders", "veterans"]),
    "one list": ("We see children, teens and adults.", ["adolescents", "adults", "children"]),
    "evaluations": ("We offer evaluations for children and adults.", ["adults", "children"]),
    "couples behind women": ("<ul><li>Support for women, men, and couples after a birth</li></ul>", ["couples", "men", "women"]),
    "entire families": ("We work with children, teens and entire families.", ["adolescents", "children", "families"]),
    "referrals taken": ("We accept referrals for adolescents.", ["adolescents"]),
    "couples and families": ("Our therapists work with individuals, couples and families.", ["couples", "families"]),
    "line of two": ("<p>Adults &amp; couples, 18+</p>", ["adults", "couples"]),
    "for a line": ("<p>For adults, children, and adolescents.</p>", ["adolescents", "adults", "children"]),
    "child and adolescent": ("Our Child and Adolescent Partial Hospitalization Program opens at eight.", ["adolescents", "children"]),
    "teens attend": ("Our teens attend school on site.", ["adolescents"]),
    "a place where": ("Our program is a place where men and women can recover.", ["men", "women"]),
    "who comes": ("<h3>Who it is for</h3><p>Adults (25-60) navigating a divorce or a move.</p>", ["adults"]),
    "item": ("<ul><li>Teens ages 13 to 17 who need more than a weekly session</li></ul>", ["adolescents"]),
    "nineteen": ("<ul><li>Open to persons 19 and over</li></ul>", ["adults"]),
    "Christ-centered": ("Quarry House is a Christ-centered recovery program on a farm.", ["faith_based"]),
    "be eighteen": ("<p>To be admitted to our program, you must:</p><ul><li>be 18 years of age or older</li></ul>", ["adults"]),
    "designed to help": ("Our year is designed to help men.", ["men"]),
    "young men of twelve": ("We are a house that helps young men, ages 12 or 13, with school.", ["men"]),
    "who we serve": ("<h2>Who we serve</h2><ul><li>Adults</li><li>Couples</li><li>Families</li></ul>", ["adults", "couples", "families"]),
    "we work with": ("We work with couples.", ["couples"]),
    "therapy of theirs": ("<h1>Quarry House: Adolescent Therapy</h1>", ["adolescents"]),
    "psychiatry of theirs": ("We offer child and adult psychiatry.", ["adults", "children"]),
    "preteens in a line": ("<ul><li>Preteens, teens, adults, couples and families</li></ul>", ["adolescents", "adults", "couples", "families"]),
    "ages in brackets": ("Our program works with both young adults (18-35) and working professionals.", ["professionals", "young_adults"]),
    "specialize in working with": ("Several of our therapists specialize in working with children, adolescents and young adults.", ["adolescents", "children", "young_adults"]),
    "a least age": ("<p>We admit whoever meets this:</p><ul><li>Minimum age 18</li></ul>", ["adults"]),
    "of a university": ("<p>Our undergraduate and graduate groups meet on campus.</p>", ["college_students"]),
    "given birth": ("Our evening groups are for women who have given birth in the last year.", ["pregnant_women", "women"]),
    "discipleship": ("We run a year-long discipleship program.", ["faith_based"]),
    "gospel-centered": ("Quarry House is a gospel-centered recovery home.", ["faith_based"]),
    "open to": ("<h2>How to get started</h2><p>Outpatient services are open to adults across the county who are living with, or wondering about, alcohol use.</p>", ["adults"]),
    "mothers and their children": ("Our home is for mothers and their children.", ["women"]),
    "women with children": ("We serve women with children in our residential program.", ["women"]),
    "pregnant and with children": ("We admit pregnant women and women with young children.", ["pregnant_women", "women"]),
    "men and women do": ("<h2>Our farm</h2><p>While in the program, men and women follow a set of rules. Men can stay in the program for nine months.</p>", ["men", "women"]),
    "men and women's houses": ("We have men's and women's sober living houses.", ["men", "women"]),
    "mujeres con hijos": ("Atendemos a mujeres con hijos.", ["women"]),
}  # fmt: skip

SILENT = {
    "church or meetings": "<h2>Our house rules</h2><ul><li>Attend church or AA meetings each week</li></ul>",
    "faith by choice": "<h2>Our house rules</h2><ul><li>Residents may follow the gospel if they like</li></ul>",
    "church by choice": "<h2>Our house rules</h2><ul><li>Residents may attend a local church</li></ul>",
    "given by professionals": "Our unit has care by nurses and other nursing professionals for clients day and night.",
    "men who founded": "Our house was founded by a group of men.",
    "women who volunteer": "Our kitchen is run by a group of women volunteers.",
    "men helped at large": "<p>The men were late.</p>",
    "children of somebody": "Children of alcoholics often grow up early.",
    "a couple's wish": "For couples, a first session costs more.",
    "an agency's name": "<h1>Fenn Family and Child Services Programs</h1><p>At Fenn Family and Child Services, we offer counseling.</p>",
    "weeks of a stay": "Our program lasts between 8 and 12 weeks.",
    "size of a group": "Our groups have between six and 12 members.",
    "ages of the house": "The house stood between eight and 12 years.",
    "staff": "Our team of professionals is here day and night.",
    "doctors": "Our healthcare professionals know your name.",
    "families": "We love your family and all families.",
    "your children": "We have room for your children.",
    "child care": "We have child care on Mondays.",
    "director": "Our executive director answers mail.",
    "statistics": "About 40 percent of veterans in our state wait for care.",
    "general": "Many programs serve veterans.",
    "VA": "We bill the Department of Veterans Affairs.",
    "crisis line": "Call the Veterans Crisis Line.",
    "adult children": "We talk with adult children of parents who drink.",
    "denied": "We do not accept adolescents.",
    "testimonial": "<blockquote>A good house for women.</blockquote>",
    "menu": "<nav><a href='/v'>Veterans program</a></nav>",
    "staff men": "Our staff of men and women lives close by.",
    "corpus": "Our office is in Corpus Christi.",
    "veteran counselor": "Our groups are led by a veteran addictions counselor.",
    "care of": "You will be in the care of medical professionals, and most patients of ours sleep well.",
    "mothers of": "We treat mothers of children ages 0-5.",
    "at large": "<p>Many teens attend college far from home.</p>",
    "often": "<ul><li>Teens who drink are more likely to have accidents</li></ul>",
    "talks": "Our speakers talk to teens, adults and families at schools.",
    "referrals for": "<ul><li>Treatment and referrals for children's services</li></ul>",
    "age of readers": "You must be at least 18 years old to use our website.",
    "men's therapy books": "Our shelf has a book on therapy that men wrote.",
    "with your children": "We play with your children, adults and teens say.",
    "one card": "<p>Families</p>",
    "readers": "<p>Adults (25-60) navigating a divorce or a move.</p>",
    "in the kitchen": "We see to it that couples and children eat first.",
    "other house": "Men are welcome at our other house.",
    "sister house": "Our sister house is for women.",
    "after the adults": "Our groups meet at five, after adult programming ends.",
    "apart from the adults": "Our sessions are held separately from our adult groups.",
    "unlike the women's": "Unlike our women's program, this one has no beds.",
    "in recovery": "<p>Our story is like that of many men and women in recovery who follow a program.</p>",
    "need care": "<p>Our groups know that women need care, and men need a house.</p>",
    "share of veterans": "Half of veterans are helped by programs for veterans.",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_whom_a_program_serves_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("populations", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_staff_relatives_and_readers_are_not_served(own, snippet: str) -> None:
    assert own("populations", snippet) == []


def test_families_that_are_helped_along_are_unclear(read) -> None:
    found = read("populations", "We help individuals and families.")
    assert [(finding.value, finding.claim) for finding in found] == [("families", "unclear")]


def test_whom_a_heading_names_before_two_levels_holds_for_both(read) -> None:
    found = read("populations", "<h1>Adult Partial Hospitalization and Intensive Outpatient Programs</h1>")
    assert {finding.level_of_care for finding in found if finding.value == "adults"} == {"php", "iop"}


def test_two_levels_may_be_for_two_groups(read) -> None:
    found = read("populations", "<h1>Adult Partial Hospitalization and Adolescent Intensive Outpatient Programs</h1>")
    assert {(finding.value, finding.level_of_care) for finding in found} == {("adults", "php"), ("adolescents", "iop")}


@pytest.mark.parametrize(
    ("snippet", "claim"),
    [
        ("We offer scholarships for veterans.", "unclear"),
        ("Our discounts are available to active first responders.", "unclear"),
        ("We offer a track for veterans, and scholarships.", "own"),
        ("Our program for veterans has scholarships.", "own"),
    ],
)
def test_money_for_some_says_not_that_the_program_is_for_them(read, snippet: str, claim: str) -> None:
    assert {finding.claim for finding in read("populations", snippet)} == {claim}
