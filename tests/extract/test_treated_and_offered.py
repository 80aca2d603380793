"""Small pages in the layouts in which what is treated and how stands, and pages that only seem to say so."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

TWO = """<p>Marrow Creek is a treatment center in Reno. Our team has two houses.</p><h2>Residential treatment</h2><p>Our residential program lasts a month.</p>
    <h2>Intensive outpatient program</h2><p>Our IOP meets in the evening.</p>"""
OPTIONS = """<h2>Evidence-based therapy options</h2><ol><li>CBT</li><p>Thoughts can be changed.</p><li>Holistic therapies</li>
    <ul><li>Art and Music Therapy: say it without words.</li></ul></ol>"""
APPROACHES = "<h2>Therapeutic approaches</h2><h3>EMDR</h3><p>Eyes move.</p><h3>Equine therapy</h3><p>Horses know.</p>"
BUTTONS = (
    "<h2>Conditions we treat</h2><div><button>Alcohol</button><button>Opioids</button><button>Trauma</button></div>"
)
TILES = "<h2>What we treat</h2><div><a href='/a'><h3>Alcohol</h3></a><a href='/o'><h3>Opioids</h3></a><a href='/t'><h3>Trauma</h3></a></div>"
THERAPIST = "<p>I am a therapist specializing in anxiety, grief, and trauma. I see adults and teens in my Reno office.</p><h2>Fees</h2><p>$150 per 50-minute session.</p>"
WHOM = """<p>Our day program is open all year.</p><p>It is for youth who may experience:</p><ul><li>Panic attacks</li><li>Self-harm</li></ul>
    <p>We help with:</p><ul><li>Stress</li><li>Bereavement</li></ul>"""
NOT_WHOM = """<p>Our IOP is open all year.</p><h2>Who is not a fit</h2><p>We cannot work with:</p><ul><li>Psychosis</li><li>Eating disorders</li></ul>
    <h2>Signs that somebody needs help</h2><ul><li>Panic</li><li>Depression</li></ul><h2>Meet our team</h2><p>Ysolde Vanterpoolish specializes in OCD and EMDR.</p>
    <h2>Recent posts</h2><ul><li>Living with ADHD</li><li>Yoga for grief</li></ul>"""
STORY = """<p>Our IOP is open all year.</p><blockquote>I came with anorexia and left with yoga.</blockquote><h2>Research</h2>
    <p>One study of equine therapy followed people with bipolar disorder.</p><p>Plans may cover treatment for gambling.</p>"""
CENTRO = """<p>Ofrecemos tratamiento ambulatorio para adultos.</p><h3>Terapia individual</h3><p>Trabajamos temas como:</p><ul><li>Duelo</li><li>Ansiedad</li></ul>
    <h2>Terapias</h2><ul><li>Arteterapia</li><li>Terapia de grupo</li></ul>"""
CASES = [
    pytest.param(TWO + OPTIONS, ["iop modalities: cbt", "residential modalities: cbt", "iop modalities: music_therapy"], [], id="options of therapy hold for all levels"),
    pytest.param(TWO + APPROACHES, ["iop modalities: emdr", "residential modalities: equine_therapy"], [], id="approaches as headings hold for all levels"),
    pytest.param(TWO + "<h2>Amenities</h2><ul><li>Yoga</li></ul>", ["iop"], ["yoga"], id="amenities are of the house"),
    pytest.param(TWO + "<h2>Our groups</h2><ul><li>DBT skills</li></ul>", ["iop"], ["dbt"], id="groups are of one level, and nobody says which"),
    pytest.param(TWO + BUTTONS, ["iop conditions: alcohol", "residential conditions: ptsd_trauma"], [], id="tiles that are buttons"),
    pytest.param(TWO + TILES, ["iop conditions: alcohol", "residential conditions: opioids"], [], id="tiles that are links"),
    pytest.param("<p>Our IOP is open all year.</p><h2>Find out more</h2><div><button>Alcohol</button><button>Trauma</button></div>", ["iop"], ["conditions"], id="buttons under nothing that says so"),
    pytest.param(THERAPIST, ["outpatient conditions: anxiety", "outpatient conditions: grief", "outpatient populations: adolescents"], [], id="a therapist of herself"),
    pytest.param(WHOM, ["php conditions: panic", "php conditions: self_harm", "php conditions: stress", "php conditions: grief"], [], id="lead-ins of who comes"),
    pytest.param(NOT_WHOM, ["iop"], ["conditions", "modalities"], id="who is no fit, signs, a team and posts"),
    pytest.param(STORY, ["iop"], ["conditions", "modalities"], id="a story, a study and a plan"),
    pytest.param(CENTRO, ["outpatient conditions: grief", "outpatient modalities: art_therapy"], [], id="lists in Spanish"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_treats_and_offers(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
