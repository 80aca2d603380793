"""Whatever the page: an extraction or a named error, quotes that stand in it, and bounded time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.pipeline import extract_page, prepare
from extract.reading.parse import decode
from records.errors import InputError
from records.models import Evidence, PageExtraction
from tests.bounded import within

OWN = (
    "<h1>Intensive Outpatient Program</h1><p>At Slatebrook Recovery our IOP meets Monday 6-9 pm. We accept Aetna. "
    "Our clients attend nine hours a week for 8 weeks. We use EMDR. Call 775-555-0121 or visit 12 Elm St, Reno, NV 89501. "
    "A week is $250.</p>"
)
PLAIN = "Slatebrook Recovery\n\nOur IOP meets Monday 6-9 pm. We accept Aetna.\n\n"  # a page saved as text


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    prepare()
    extract_page(OWN)  # loads the places too, which takes half a second once


def evidence_of(held: Any) -> Iterator[Evidence]:
    if isinstance(held, Evidence):
        yield held
    elif isinstance(held, list):
        for item in held:
            yield from evidence_of(item)
    elif hasattr(type(held), "model_fields"):
        for name in type(held).model_fields:
            yield from evidence_of(getattr(held, name))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", text)


def stands_in(quote: str, markup: str) -> bool:
    """Whether a quote stands in the page: in its source, or in its text with tags taken out and entities resolved."""
    text = BeautifulSoup(markup, "lxml").get_text()
    return any(squeezed(quote) in squeezed(reading) for reading in (markup, unescape(markup), text))


PIECES = st.sampled_from(
    ["<p>", "</p>", "<h2>", "</h2>", "<b>", "</b>", "<br>", "<ul><li>", "</li>", "</ul>", "<table><tr><td>", "</td><td>", "<th>",
     "</tr><tr>", "</table>", "<span>", "</span>", "<div class='menu'>", "<div class=testimonial>", "</div>", "<footer>", "<details><summary>",
     "<div itemscope itemtype='https://schema.org/MedicalClinic'>", "<i itemprop=telephone>", "<meta itemprop=name content='Slatebrook Recovery'>",
     "<p vocab='https://schema.org/' typeof='PostalAddress'>", "<i property=addressLocality>", "<time itemprop=openingHours>",
     "</summary>", "</details>", "<a href='tel:7755550121'>", "</a>", "<img alt='Cigna logo'>", "<select><option>", "<!--", "-->", "&amp;",
     "&nbsp;", "&#8211;", "&lt;", "<script>", "</script>", "<title>", "</title>", "<dl><dt>", "<dd>", "<", ">", "\ufeff", "İ",
     "Our IOP ", "We accept ", "Aetna, ", "in network with ", "We do not ", "offer ", "detox ", "PHP ", "meets ", "Monday ", "and ", "Wednesday ",
     "6-9 pm ", "9 hours per week ", "8-12 weeks ", "EMDR ", "telehealth ", "Call ", "775-555-0121 ", "12 Elm St, ", "Reno, NV 89501 ",
     "$250 a week ", "Slatebrook Recovery ", "most programs ", "What is an IOP? ", "© 2026 ", ". ", "\n", ": "]
)  # fmt: skip
PAGES = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES)
def test_any_markup_gives_an_extraction_whose_quotes_stand_in_it(markup: str) -> None:
    page = f"<html><body><h1>Evening IOP</h1>{markup}"
    check(extract_page(page), page)


WHO = st.sampled_from(
    ["Men's", "Women's", "Adult", "Teen", "Evening", "Morning", "Day", "Virtual", "Hybrid", "In-person", "Weekend", "Spanish", "IOP 5", "Phase 2", "Reno"]
)  # fmt: skip
WHEN = st.sampled_from(["Monday 6-9 pm", "Tue/Thu 9-12", "Friday", "weekdays noon to 3", "1-4 pm"])
TRACKS = st.lists(
    st.tuples(st.lists(WHO, min_size=1, max_size=2, unique=True).map(" ".join), st.sampled_from(["group", "IOP", "track"]), WHEN),
    min_size=2, max_size=6,
)  # fmt: skip
LISTED = st.sampled_from(
    ("<li>{0} {1}: {2}", "<p>Our {0} {1} meets {2}.</p>", "<h3>{0} {1}</h3><p>{2}</p>", "<tr><td>{0} {1}<td>{2}")
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TRACKS, LISTED)
def test_any_tracks_beside_each_other_give_an_extraction(tracks: list[tuple[str, str, str]], layout: str) -> None:
    page = f"<title>IOP | Slatebrook Recovery</title><h1>IOP</h1><p>Our IOP is for adults.</p>{''.join(layout.format(*one) for one in tracks)}"
    check(extract_page(page), page)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_an_extraction_or_an_input_error(text: str) -> None:
    check_or_refused(text, text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_an_extraction_or_an_input_error(body: bytes) -> None:
    check_or_refused(body, decode(body))


def check_or_refused(page: str | bytes, markup: str) -> None:
    try:
        extraction = extract_page(page)
    except InputError:  # a picture, an archive: the only error that a page may give
        return
    check(extraction, markup)


def check(extraction: PageExtraction, markup: str) -> None:
    """An extraction must survive its own JSON, and each of its quotes must stand in the page."""
    assert PageExtraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert [one.quote for one in evidence_of(extraction) if not stands_in(one.quote, markup)] == []


HIDDEN = "<p>Slatebrook offers detox. We accept Humana. Groups meet Friday 1-4 pm. Call 775-555-0199. We use psychodrama. 40 weeks.</p>"
NEVER_READ: list[Any] = [
    pytest.param(f"<script>document.write('{HIDDEN}')</script>", id="script"),
    pytest.param(f"<script type='text/template'>{HIDDEN}</script>", id="script template"),
    pytest.param(f"<style>p::after {{ content: '{HIDDEN}' }}</style>", id="style"),
    pytest.param(f"<!-- {HIDDEN} -->", id="comment"),
    pytest.param(f"<!--[if IE]>{HIDDEN}<![endif]-->", id="conditional comment"),
    pytest.param(f"<template>{HIDDEN}</template>", id="template"),
    pytest.param(f"<textarea>{HIDDEN}</textarea>", id="textarea"),
    pytest.param(f"<iframe srcdoc=\"{HIDDEN.replace('<p>', '').replace('</p>', '')}\"></iframe>", id="iframe"),
    pytest.param(f"<noscript>{HIDDEN}</noscript>", id="noscript"),
    pytest.param(f"<input value=\"{HIDDEN.replace('<p>', '').replace('</p>', '')}\">", id="input"),
    pytest.param(f"<div data-text=\"{HIDDEN.replace('<p>', '').replace('</p>', '')}\"></div>", id="attribute"),
]  # fmt: skip


@pytest.mark.parametrize("part", NEVER_READ)
def test_what_nobody_reads_gives_no_value(part: str) -> None:
    plain = extract_page(f"<html><body>{OWN}</body></html>").model_dump(exclude={"sha256"})
    assert extract_page(f"<html><body>{OWN}{part}</body></html>").model_dump(exclude={"sha256"}) == plain


LIGHT = [
    "a",
    "A",
    " ",
    "\u00a0",
    "\n",
    "monday ",
    "Monday, ",
    "mon-",
    "1-",
    "9:00-",
    "(",
    "“",
    "we accept ",
    "&amp;",
    "&lt;b",
    "harbor ",
    "- ",
    "x. ",
]
HEAVY = [
    "aetna, ", "in network with ", "not ", "Our IOP and PHP. ", "IOP, PHP, ", "6-9 pm, ", "3-5 days a week ", "8-12 weeks ", "9 hours per week ",
    "EMDR, CBT, ", "depression ", "for adults ", "telehealth ", "english, spanish, ", "$250 per week ", "775-555-0121 ", "12 Elm St, Reno, NV 89501 ",
    "Reno, NV ", "Harbor Of ", "at Harbor Quarry ", "joint commission ", "step down from PHP to ", "most programs ", "help you find a rehab ", "ASAM level 2.1 ",
    "Day IOP 9-12, evening track 6-9 pm; ", "for adults and teens, ", "IOP 5 ",
    "no referral is needed ", "same-day admission ", "Monday as well as Wensday, ", "Monday (no Tuesday), ", "at least 9 hours a week, up to ", "Monday (in person), ", "except holidays ",
    "The Oak House takes Cigna. ", "Aetna (except its HMO), ", "IOP (Mon 9-12) and PHP (", "ages 13 to 17, ", "6 hours a day, 5 days a week, ", "Two levels of care are available for ",
    "Harbor Quarry coordinates admission to Mercy Hospital ", "© Harbor call us at 775-555-0121 ", "Marlow County provides IOP. ",
]  # fmt: skip
MARKUP = [
    "<p>",
    "<b>",
    "<li>",
    "<td>",
    "<h2>x",
    "<br>",
    "<span>a</span>",
    "<a href=x>IOP</a>",
    "<img alt=Aetna>",
    "<div class=menu>",
    "<!--",
    "<p>Our IOP.",
    "<div itemscope itemtype=//schema.org/Organization>",
    "<i itemprop=name>",
    "<i itemscope itemtype=//schema.org/Organization><b itemprop=name>Harbor Quarry Clinic</b></i>",
    "<p vocab=//schema.org/ typeof=Organization property=name>",
    "<table><tr><th>Telehealth</th><td>Mon 9-12</td></tr></table>",
    "<table><tr><th>PHP</th><td>Mon 9-12</td></tr><tr><th>IOP</th><td>By referral</td></tr></table>",
    "<tr><th>Evening IOP<td>Mon 6-9 pm",
    "<li>Tuesday 6-8 pm: women's group</li>",
    "<h3>Detox</h3><p>Clients are admitted to Mercy Hospital.</p>",
    "<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><td>Aetna</td><td>Yes</td><td>No</td></tr></table>",
]
LIMIT = 2.0  # seconds of CPU


@pytest.mark.parametrize("piece", [*LIGHT, *HEAVY, *MARKUP, "© "], ids=repr)
def test_a_megabyte_of_the_same_is_read_in_bounded_time(piece: str) -> None:
    markup = f"<html><body>{OWN}<p>{piece * (1_000_000 // len(piece))}</p>"
    assert within(LIMIT, lambda: extract_page(markup))


@pytest.mark.parametrize("piece", ["<h2>IOP</h2>", "<IOP>", "IOP/", "PHP-"])
def test_a_megabyte_without_white_space_is_no_header(piece: str) -> None:
    text = f"Our IOP meets {piece * (1_000_000 // len(piece))}"
    assert within(LIMIT, lambda: extract_page(text, content_type="text/plain"))


CONDITIONS = ("Depression", "Anxiety", "PTSD", "ADHD", "OCD", "Bipolar disorder", "Eating disorders", "Alcohol addiction", "Trauma", "Grief", "Schizophrenia", "Self-harm")  # fmt: skip
LEVELS = (
    "IOP",
    "PHP",
    "Detox",
    "Residential treatment",
    "Sober living",
    "Outpatient program",
    "Aftercare",
    "Inpatient care",
    "Day treatment",
)
# What is not of the same, or stands elsewhere than in the text: each line or cell is another one
WORDS = (
    "Monday Tuesday 6-9 pm 9:30 am noon to and or M/W/F we our may include accept Aetna Cigna Humana PPO only except not all others out of network IOP PHP detox "
    "residential hours a week at least weeks evening women teens virtual Suboxone EMDR CBT anxiety $45 per session call Reno NV 775-555-0121 Joint Commission Spanish"
).split()  # fmt: skip


def in_any_order(stop: str) -> str:
    """A text of those words in an order of chance."""
    order = random.Random(1)
    return "".join(f"{' '.join(order.choices(WORDS, k=14))}{stop}" for _ in range(14_000))


DISTINCT = {
    "words in any order": f"{OWN}<p>{in_any_order(' ')}</p>",
    "sentences of words in any order": f"{OWN}<p>{in_any_order('. ')}</p>",
    "a title": f"<title>{'IOP | Quarry Lantern Recovery - ' * 31_000}</title>{OWN}",
    "distinct titles": f"<title>{' | '.join(f'Quarry{number} Recovery' for number in range(50_000))}</title>{OWN}",
    "cells that reach far": OWN + "<table>" + "<tr><td colspan=50 rowspan=100>IOP" * 28_000,
    "cells over all of a sheet": OWN + "<table>" + "<tr><td colspan=1000 rowspan=65000>IOP" * 25_000,
    "tables that reach far": OWN + "<table><tr><td colspan=50 rowspan=100>IOP</td></tr></table>" * 17_000,
    "houses with addresses": OWN + "".join(f"<h3>House Number{number} Recovery</h3><p>{number} Main Street, Tustin, CA 92780 (212) 555-{number % 10_000:04d}</p>" for number in range(9_000)),
    "one sentence": f"{OWN}<p>{' and '.join(f'our {number} evening IOP for men' for number in range(28_000))}</p>",
    "sentences": OWN + "".join(f"<p>Our IOP {number} meets Mon-Thu {number % 12 + 1}-{(number + 3) % 12 + 1} pm and costs ${number}.</p>" for number in range(13_000)),
    "headings over insurers": OWN + "".join(f"<h2>Plan {number} we accept</h2><p>Aetna, Cigna {number}</p>" for number in range(18_000)),
    "towns": OWN + "".join(f"<li>Our Reno{number}, NV office is at {number} Alder Street, Reno{number}, NV 89501</li>" for number in range(11_000)),
    "staff": OWN + "".join(f"<h3>Ann Quill{number}, LCSW</h3><p>Ann has treated {number} clients with Aetna.</p>" for number in range(12_000)),
    "labels": OWN + "".join(f"<p><b>PHP {number}</b></p><p>Mon 9-12</p><p><b>IOP {number}</b></p><p>Tue 9-12</p>" for number in range(11_000)),
    "accordions": OWN + "".join(f"<h3><button aria-controls=a{number}>IOP {number}</button></h3><div id=a{number}>Mon 9-12</div>" for number in range(10_000)),
    "links": OWN + "".join(f"<a href='/p{number}'>IOP in Reno {number}</a> " for number in range(22_000)),
    "JSON-LD": OWN + "".join(f'<script type="application/ld+json">{{"@type": "MedicalClinic", "name": "Quarry{number} Recovery", "telephone": "212-555-{number % 10_000:04d}"}}</script>' for number in range(8_000)),
    "menus in menus": "<nav>" * 30_000 + "<h1>Our IOP</h1>",
    "menus in menus over headings": "<nav>" * 3_000 + "<h1>Our IOP</h1>" * 10_000,
    "tabs in tabs": OWN + "".join(f'<div role="tab" aria-controls="t{number}">' for number in range(25_000)),
    "centers that take insurers": OWN + "".join(f"<p>Slate{number} Alder Center takes {('Aetna', 'Cigna', 'Humana', 'Medicaid')[number % 4]} and runs PHP.</p>" for number in range(18_000)),
    "groups beside a level": OWN + "".join(f"<h2>Women's Group {number}</h2><p>Tuesdays 10-12, for {number % 20} weeks.</p>" for number in range(15_000)),
    "levels that are arranged": OWN + "".join(f"<h3>Detox {number}</h3><p>We arrange a bed at Pine{number} Lodge.</p>" for number in range(14_000)),
    "headings of many conditions": OWN + "".join(f"<h2>{CONDITIONS[number % len(CONDITIONS)]}</h2><p>We help clients {number}.</p>" for number in range(14_000)),
    "tables of levels": OWN + "".join(f"<table><tr><th>{LEVELS[number % len(LEVELS)]}<th>{LEVELS[(number + 1) % len(LEVELS)]}<tr><td>Mon 9-12<td>9 hours</table>" for number in range(10_000)),
    "groups in lists of terms": OWN + "<dl>" + "<dt>Day group</dt><dd>Mon-Fri 9 am-12 pm</dd><dt>Evening group</dt><dd>Tue 6-9 pm</dd>" * 5_000 + "<p>PHP of 20 hours, and a course of 5 weeks</p>" * 9_000,
    "paragraphs of plain text": PLAIN + "quix\n\n" * 170_000,
    "levels in plain text": PLAIN + "xyz IOP\n\n" * 110_000,
    "programs in plain text": PLAIN + "xyz IOP\nMon 6-9 pm\nAetna\n\n" * 35_000,
    "links in tabs": OWN + "".join(f'<a role="tab" href="#t{number}">IOP {number}' for number in range(25_000)),
}  # fmt: skip


@pytest.mark.parametrize("markup", DISTINCT.values(), ids=DISTINCT)
def test_a_megabyte_of_distinct_parts_is_read_in_bounded_time(markup: str) -> None:
    assert within(LIMIT, lambda: extract_page(markup))


FAR = "<p>Our detox accepts Humana.</p>"
ENDLESS = [
    pytest.param(f"<p>{'word ' * 50_000}</p>", id="text"),
    pytest.param("<p>x</p>" * 13_000, id="paragraphs"),
    pytest.param("<br>" * 120_000, id="elements"),
]


@pytest.mark.parametrize("endless", ENDLESS)
def test_what_is_left_out_of_an_endless_page_is_said(endless: str) -> None:
    extraction = extract_page(f"<html><body>{OWN}{endless}{FAR}")
    assert [insurer.id for insurer in extraction.insurers] == ["aetna"]
    assert [warning[:14] for warning in extraction.warnings] == ["only the first"]
