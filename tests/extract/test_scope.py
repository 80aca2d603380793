"""Whose claim a sentence is; every cue by itself: test_scope_cues.py."""

from __future__ import annotations

from typing import Any

import pytest

from extract.analyse import analyse
from extract.page import Page
from extract.reading.parse import parse

HEAD = (
    "<html><head><title>Groups | Slatebrook Recovery</title>"
    "<meta property=og:site_name content='Slatebrook Recovery'></head><body>"
)


def page_of(body: str) -> Page:
    """A page of a provider that presents its own program."""
    return analyse(parse(HEAD + body, content_type="text/html"))


def scope(body: str) -> tuple[str, str]:
    """(claim, why) of the last sentence."""
    page = page_of(body)
    last = page.scope(page.units[-1])
    return last.claim, last.why


OWN, GENERAL, HYPOTHETICAL, EXCLUDED, NEUTRAL = "own", "general", "hypothetical", "excluded", "neutral"
SENTENCES: list[tuple[str, str, str]] = [
    ("We meet on Monday.", OWN, "we"),
    ("Our IOP meets on Monday.", OWN, "our"),
    ("Slatebrook Recovery accepts Aetna.", OWN, "named"),
    ("The IOP at Slatebrook meets on Monday.", OWN, "named"),
    ("This program meets on Monday.", OWN, "here_at"),
    ("Now enrolling for the evening track.", OWN, "now_offering"),
    ("My virtual practice offers CBT.", OWN, "practitioner"),
    ("Nuestro programa se reúne los lunes.", OWN, "our"),
    ("Aceptamos Aetna.", OWN, "we"),
    ("You will attend three groups a week.", OWN, "definite:you_attend"),
    ("Clients attend three groups a week.", OWN, "definite:program_at_hand"),
    ("Groups are held on Monday.", OWN, "definite:program_at_hand"),
    ("A typical week includes three groups.", OWN, "definite:program_at_hand"),
    ("Services offered include case management.", OWN, "definite:program_at_hand"),
    ("Programming includes DBT.", OWN, "definite:program_at_hand"),
    ("A typical IOP week includes nine hours.", GENERAL, "many_of_them"),
    ("Most of our clients stay for 90 days.", OWN, "our"),
    ("IOPs typically last 8 to 12 weeks.", GENERAL, "programs_at_large"),
    ("An IOP usually meets three days a week.", GENERAL, "programs_at_large"),
    ("Most programs last 30 days.", GENERAL, "programs_at_large"),
    ("Some centers accept Medicaid.", GENERAL, "programs_at_large"),
    ("We know that IOPs typically last 8 to 12 weeks.", GENERAL, "programs_at_large"),
    ("As we explain in our guide, an IOP usually meets three days a week.", GENERAL, "programs_at_large"),
    ("Many run for eight weeks.", GENERAL, "many_of_them"),
    ("A typical IOP schedule is 9 to noon.", GENERAL, "many_of_them"),
    ("According to SAMHSA, IOPs last 90 days.", GENERAL, "source"),
    ("Studies show that our approach works.", GENERAL, "source"),
    ("The length varies by program.", GENERAL, "hedged"),
    ("In the past, groups met on Fridays.", EXCLUDED, "past"),
    ("Look for a program that accepts Aetna.", GENERAL, "hedged"),
    ("Our partner facilities offer detox.", GENERAL, "elsewhere"),
    ("Facilities near you accept Aetna.", GENERAL, "elsewhere"),
    ("Treatment may include EMDR.", HYPOTHETICAL, "may"),
    ("We may use EMDR.", HYPOTHETICAL, "may"),
    ("For example, yoga and art.", HYPOTHETICAL, "may"),
    ("Coming soon: a Saturday group.", EXCLUDED, "planned"),
    ("We will open a PHP in May.", EXCLUDED, "planned"),
    ("We are in the process of contracting with Aetna.", EXCLUDED, "planned"),
    ("We used to accept Medicaid.", EXCLUDED, "past"),
    ("We no longer offer the morning track.", EXCLUDED, "past"),
    ("In 2019, our IOP met Mon through Thu.", EXCLUDED, "past"),
    ("During the pandemic our IOP met on Zoom.", EXCLUDED, "past"),
    ("Last year we took Medicaid.", EXCLUDED, "past"),
    ("We closed our detox unit in 2022.", EXCLUDED, "past"),
    ("Our PHP closed last year.", EXCLUDED, "past"),
    ("Since 2019, our IOP has met Mon through Thu.", OWN, "our"),
    ("In 2019 we offered one group, and now we offer four.", OWN, "we"),
    ("Our office is closed on Sundays.", OWN, "our"),
    ("We closed our intake line for the day.", OWN, "we"),
    ("Our IOP may meet Mon, Wed and Fri.", EXCLUDED, "planned"),
    ("Our IOP would meet on Monday if enough clients enroll.", EXCLUDED, "planned"),
    ("We hope to add a Friday group.", EXCLUDED, "planned"),
    ("We are considering a Saturday group.", EXCLUDED, "planned"),
    ("Our residential program opens in 2027.", EXCLUDED, "planned"),
    ("Starting in January, our IOP will meet on Friday.", EXCLUDED, "planned"),
    ("You may attend our IOP on Monday.", OWN, "our"),
    ("We hope to see you in our IOP on Monday.", OWN, "we"),
    ("Our IOP will meet you where you are.", OWN, "our"),
    ("Our sister program, Oak House, takes Medicaid.", EXCLUDED, "sister"),
    ("Cedar Hill's IOP meets Tue and Thu.", EXCLUDED, "another"),
    ("At Cedar Hill, our partner, IOP groups meet Tuesdays.", EXCLUDED, "another"),
    ("The IOP at Cedar Hill meets Tuesdays.", EXCLUDED, "another"),
    ("Programs such as Cedar Hill Detox accept Medicaid.", EXCLUDED, "another"),
    ("Cedar Hill Recovery accepts Aetna.", EXCLUDED, "another"),
    ("Our partner Cedar Hill accepts Aetna.", EXCLUDED, "another"),
    ("Women's IOP meets Tuesdays.", NEUTRAL, "nothing near"),
    ("Our Oak House IOP meets Tuesdays.", OWN, "our"),
    ("ASAM Level 2.1 means 9 to 19 hours.", GENERAL, "hedged"),
    ("I was in the IOP for six weeks.", EXCLUDED, "first_person"),
    ("My counselor took Cigna.", EXCLUDED, "first_person"),
    ("I was in the IOP for six weeks. But the telehealth groups suited my evenings.", EXCLUDED, "first_person"),
    ("I was in the IOP for six weeks. Telehealth groups meet on Monday.", OWN, "definite:program_at_hand"),
    ("She holds a master's degree and is trained in EMDR.", EXCLUDED, "biography"),
    ("Dr. Quill has worked in a PHP.", EXCLUDED, "biography"),
    ("Monday, 6 to 9 pm", NEUTRAL, "nothing near"),
    ("Our society needs more programs.", NEUTRAL, "nothing near"),
    ("If you live in our area, you may find an IOP of 9 hours per week.", "hypothetical", "may"),
]


@pytest.mark.parametrize(("sentence", "claim", "why"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_a_sentence_by_its_own_words(sentence: str, claim: str, why: str) -> None:
    assert scope(f"<p>{sentence}</p>") == (claim, why)


OVER: list[Any] = [
    pytest.param("<h2>What is an IOP?</h2><p>Monday, 6 pm.</p>", GENERAL, id="a lesson's heading"),
    pytest.param("<h2>What are group sessions like?</h2><p>Ten people at a table.</p>", NEUTRAL, id="what sessions are like"),
    pytest.param("<h2>What is rehab like?</h2><p>Ten people at a table.</p>", GENERAL, id="what rehab is like"),
    pytest.param("<h2>What are group sessions?</h2><p>Ten people at a table.</p>", GENERAL, id="what sessions are"),
    pytest.param("<h2>IOP vs. PHP</h2><p>Monday, 6 pm.</p>", GENERAL, id="a comparison"),
    pytest.param("<h2>How long does IOP last?</h2><p>8 weeks.</p>", GENERAL, id="a question about programs"),
    pytest.param("<h2>How long does your program last?</h2><p>8 weeks.</p>", OWN, id="a question to us"),
    pytest.param("<h2>What is our IOP?</h2><p>Monday, 6 pm.</p>", OWN, id="a question about ours"),
    pytest.param("<h2>Do you accept insurance?</h2><p>Yes, Aetna.</p>", OWN, id="asked of us"),
    pytest.param("<h2>Our levels of care</h2><p>IOP</p>", OWN, id="our"),
    pytest.param("<h2>Slatebrook's groups</h2><p>Monday, 6 pm.</p>", OWN, id="named"),
    pytest.param("<h2>Levels of care</h2><p>IOP</p>", NEUTRAL, id="nobody's"),
    pytest.param("<h2>What our clients say</h2><p>We took Aetna.</p>", EXCLUDED, id="testimonials"),
    pytest.param("<h2>Our referral partners</h2><p>We like them.</p>", EXCLUDED, id="referral partners"),
    pytest.param("<h2>Other programs in the area</h2><p>IOP</p>", EXCLUDED, id="others in the area"),
    pytest.param("<h2>Community resources</h2><p>Detox</p>", EXCLUDED, id="community resources"),
    pytest.param("<h2>Helpful links</h2><p>Medicaid</p>", EXCLUDED, id="links"),
    pytest.param("<h2>Resources in our area</h2><p>Oak House</p>", EXCLUDED, id="resources in the area"),
    pytest.param("<h2>Other programs</h2><p>PHP</p>", NEUTRAL, id="other programs of its own"),
    pytest.param("<h2>Our insurance partners</h2><p>Aetna</p>", OWN, id="insurers as partners"),
    pytest.param("<h2>ASAM levels</h2><p>Level 2.1: 9 hours</p>", GENERAL, id="ASAM levels"),
    pytest.param("<h2>How levels of care differ</h2><p>IOP: 9 hours</p>", GENERAL, id="how levels differ"),
    pytest.param("<h2>The continuum of care explained</h2><p>IOP: 9 hours</p>", GENERAL, id="continuum explained"),
    pytest.param("<h2>Our programs compared</h2><p>IOP: 9 hours</p>", OWN, id="our programs compared"),
    pytest.param("<table><tr><th></th><th>Our IOP</th><th>Typical IOP</th></tr><tr><td>Hours</td><td>6</td><td>9</td></tr></table>",
                 GENERAL, id="a column of programs at large"),
    pytest.param("<table><tr><th></th><th>Hours</th><th>Typical stay</th></tr><tr><td>IOP</td><td>6</td><td>9 weeks</td></tr></table>",
                 NEUTRAL, id="a column of a typical stay"),
    pytest.param("<p>Cedar Hill's IOP is small. It meets on Monday.</p>", EXCLUDED, id="another's goes on"),
    pytest.param("<p>While typical IOPs last 12 weeks, ours is 8.</p>", OWN, id="ours behind theirs"),
    pytest.param("<p>Our IOP lasts 8 weeks, while most IOPs last 12.</p>", GENERAL, id="theirs behind ours"),
    pytest.param("<h2>Cedar Hill</h2><p>Cedar Hill's IOP meets on Monday.</p>", NEUTRAL, id="a place that the page is about"),
    pytest.param("<h2>Reviews</h2><h3>Great</h3><p>We took Aetna.</p>", EXCLUDED, id="two headings up"),
    pytest.param("<h2>Meet our team</h2><p>We are trained in EMDR.</p>", EXCLUDED, id="staff"),
    pytest.param("<h2>About the author</h2><p>We are trained in EMDR.</p>", EXCLUDED, id="author"),
    pytest.param("<h2>Areas we serve</h2><p>We serve Reno.</p>", EXCLUDED, id="areas"),
    pytest.param("<h2>Related posts</h2><p>Our IOP</p>", EXCLUDED, id="related"),
    pytest.param("<h2>Privacy policy</h2><p>We share data with Aetna.</p>", EXCLUDED, id="legal"),
    pytest.param("<nav><a href=/>We accept Aetna.</a></nav>", EXCLUDED, id="menu"),
    pytest.param("<div class=testimonial><p>We took Aetna.</p></div>", EXCLUDED, id="testimonial box"),
    pytest.param("<select><option>We accept Aetna.</select>", EXCLUDED, id="option of a form"),
    pytest.param("<p>We accept:</p><ul><li>Aetna</ul>", OWN, id="our list"),
    pytest.param("<p>We are in-network with Aetna and are in the process of joining Cigna.</p>", OWN, id="joined and being joined"),
    pytest.param("<p>We are in the process of joining Cigna.</p>", EXCLUDED, id="being joined"),
    pytest.param("<p>Plans may include:</p><ul><li>Aetna</ul>", HYPOTHETICAL, id="a list of what may be"),
    pytest.param("<h2>Types of insurance</h2><p>We accept:</p><ul><li>Aetna</ul>", OWN, id="lead-in over heading"),
    pytest.param("<h1>Our groups</h1><p>Our groups are small.</p><h2>What is an IOP?</h2><p>You will attend three groups.</p>", OWN, id="said to a client"),
    pytest.param("<h2>What is an IOP?</h2><p>Clients attend three groups.</p>", GENERAL, id="said of clients anywhere"),
    pytest.param("<p>Our IOP is small. It meets on Monday.</p>", OWN, id="it goes on"),
    pytest.param("<p>IOPs are flexible. They are small. Sessions last long.</p>", GENERAL, id="they go on"),
    pytest.param("<p>We run ten clinics in the valley. Each of these programs offers groups.</p>", OWN, id="each of these of ours"),
    pytest.param("<p>We offer a day group and a night group. These programs are small.</p>", OWN, id="these of ours"),
    pytest.param("<p>We offer day programs. These programs typically last 12 weeks.</p>", GENERAL, id="these typically"),
    pytest.param("<p>We explain what an IOP is. These programs combine groups and rest.</p>", GENERAL, id="these that we explain"),
    pytest.param("<p>We know that the county has clinics. These programs offer groups.</p>", GENERAL, id="these that we know of"),
    pytest.param("<p>We run ten clinics.</p><p>These programs offer groups.</p>", GENERAL, id="these of the next paragraph"),
    pytest.param("<p>Our IOP is small.</p><p>It meets on Monday.</p>", NEUTRAL, id="not into the next paragraph"),
    pytest.param("<h2>Client Testimonials</h2><p>We took Aetna.</p>", EXCLUDED, id="client testimonials"),
    pytest.param("<p>Most programs include:</p><ul><li>9 hours per week</ul>", GENERAL, id="a list of programs at large"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "claim"), OVER)
def test_a_sentence_by_what_stands_over_it(body: str, claim: str) -> None:
    assert scope(body)[0] == claim


def test_a_definite_sentence_is_nobodys_where_the_page_presents_no_program() -> None:
    body = "<html><body><h1>Groups</h1><p>Clients attend three groups a week.</p>"
    page = analyse(parse(body, content_type="text/html"))
    assert not page.presents_own
    assert page.scope(page.units[-1]).claim == NEUTRAL
