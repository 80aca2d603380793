"""Whose claim a sentence is, and that every cue of the vocabulary can be used and is of use."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extract.analyse import analyse
from extract.page import Page
from extract.parse import parse
from extract.role_cues import RoleCue, role_cues
from extract.scope import REACHES
from extract.scope_cues import Cue, cues

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
    ("I was in the IOP for six weeks.", EXCLUDED, "first_person"),
    ("My counselor took Cigna.", EXCLUDED, "first_person"),
    ("She holds a master's degree and is trained in EMDR.", EXCLUDED, "biography"),
    ("Dr. Quill has worked in a PHP.", EXCLUDED, "biography"),
    ("Monday, 6 to 9 pm", NEUTRAL, "nothing near"),
    ("Our society needs more programs.", NEUTRAL, "nothing near"),
]


@pytest.mark.parametrize(("sentence", "claim", "why"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_a_sentence_by_its_own_words(sentence: str, claim: str, why: str) -> None:
    assert scope(f"<p>{sentence}</p>") == (claim, why)


NOT_YET: list[tuple[str, str]] = [
    ("If you live in our area, you may find an IOP of 9 hours per week.", "our area"),
]


@pytest.mark.parametrize(("sentence", "about"), NOT_YET, ids=[case[0] for case in NOT_YET])
@pytest.mark.xfail(
    strict=True, reason="a word of our own anywhere in the sentence outweighs that it speaks of programs at large"
)
def test_a_lesson_that_says_we(sentence: str, about: str) -> None:
    assert scope(f"<p>{sentence}</p>")[0] != OWN, about


OVER: list[Any] = [
    pytest.param("<h2>What is an IOP?</h2><p>Monday, 6 pm.</p>", GENERAL, id="a lesson's heading"),
    pytest.param("<h2>IOP vs. PHP</h2><p>Monday, 6 pm.</p>", GENERAL, id="a comparison"),
    pytest.param("<h2>How long does IOP last?</h2><p>8 weeks.</p>", GENERAL, id="a question about programs"),
    pytest.param("<h2>How long does your program last?</h2><p>8 weeks.</p>", OWN, id="a question to us"),
    pytest.param("<h2>What is our IOP?</h2><p>Monday, 6 pm.</p>", OWN, id="a question about ours"),
    pytest.param("<h2>Do you accept insurance?</h2><p>Yes, Aetna.</p>", OWN, id="asked of us"),
    pytest.param("<h2>Our levels of care</h2><p>IOP</p>", OWN, id="our"),
    pytest.param("<h2>Slatebrook's groups</h2><p>Monday, 6 pm.</p>", OWN, id="named"),
    pytest.param("<h2>Levels of care</h2><p>IOP</p>", NEUTRAL, id="nobody's"),
    pytest.param("<h2>What our clients say</h2><p>We took Aetna.</p>", EXCLUDED, id="testimonials"),
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
    pytest.param("<p>Plans may include:</p><ul><li>Aetna</ul>", HYPOTHETICAL, id="a list of what may be"),
    pytest.param("<h2>Types of insurance</h2><p>We accept:</p><ul><li>Aetna</ul>", OWN, id="lead-in over heading"),
    pytest.param("<h1>Our groups</h1><p>Our groups are small.</p><h2>What is an IOP?</h2><p>You will attend three groups.</p>", OWN, id="said to a client"),
    pytest.param("<h2>What is an IOP?</h2><p>Clients attend three groups.</p>", GENERAL, id="said of clients anywhere"),
    pytest.param("<p>Our IOP is small. It meets on Monday.</p>", OWN, id="it goes on"),
    pytest.param("<p>IOPs are flexible. They are small. Sessions last long.</p>", GENERAL, id="they go on"),
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


SCOPE_CUES = [(kind, cue) for kind, entries in cues().items() for cue in entries]
ROLE_CUES = [(kind, cue) for kind, held in role_cues().items() for cue, _ in held.values()]


@pytest.mark.parametrize(("kind", "cue"), SCOPE_CUES, ids=[f"{kind}-{cue.name}" for kind, cue in SCOPE_CUES])
def test_every_scope_cue_compiles_and_is_written_folded(kind: str, cue: Cue) -> None:
    assert cue.reach
    assert set(cue.reach) <= set(REACHES)
    for pattern in cue.patterns:
        compiled = re.compile(pattern)
        assert compiled.groups == 0, f"{pattern}: use (?:…), a group of its own hides which cue was found"
        assert compiled.fullmatch("") is None, f"{pattern} matches nothing at all"
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]|\(\?[A-Za-z<]", "", pattern)), (
            f"{pattern} is not folded"
        )


@pytest.mark.parametrize(("kind", "cue"), ROLE_CUES, ids=[f"{kind}-{cue.name}" for kind, cue in ROLE_CUES])
def test_every_role_cue_compiles_and_is_written_folded(kind: str, cue: RoleCue) -> None:
    assert cue.weight > 0
    assert cue.patterns
    for pattern in cue.patterns:
        assert re.compile(pattern).fullmatch("") is None
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]", "", pattern)), f"{pattern} is not folded"


def test_every_class_of_cues_is_there() -> None:
    assert {kind for kind, _ in SCOPE_CUES} == {"own", "general", "excluded", "hypothetical", "definite"}
    assert {kind for kind, _ in ROLE_CUES} >= {"directory", "treats", "article"}
    assert len({(kind, cue.name) for kind, cue in SCOPE_CUES}) == len(SCOPE_CUES)
