"""Pages as blocks: text, kind, headings, zone, lead-in and label of each."""

from __future__ import annotations

from typing import Any

import pytest

from extract.document import Block, Document, fold, plain
from extract.reading.parse import parse

LONG = "This paragraph is long enough that nobody would take it for the label or the header of anything on the page. "


def read(markup: str) -> Document:
    document = parse(markup, content_type="text/html")
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text
    assert len(document.low) == len(document.text)
    return document


def block(document: Document, text: str) -> Block:
    """The block with this text; the test fails where there is none or more than one."""
    (found,) = [one for one in document.blocks if one.text == text]
    return found


TEXTS: list[Any] = [
    pytest.param("<p>Mon&ndash;Thu,&nbsp;6&#8211;9&nbsp;PM</p>", ["Mon–Thu, 6–9 PM"], id="entities"),
    pytest.param("<p>  Two\n   lines  of\tsource </p>", ["Two lines of source"], id="white space"),
    pytest.param("<p>One<br>Two<br/>Three</p>", ["One", "Two", "Three"], id="line breaks"),
    pytest.param("<p>T<b>he</b> pro<i>gram</i></p>", ["The program"], id="a word in two elements"),
    pytest.param("<p><span>Aetna</span><span>Cigna</span><span>Humana</span></p>", ["Aetna", "Cigna", "Humana"],
                 id="adjacent spans are apart"),
    pytest.param("<div><a href=/a>PHP</a><a href=/b>IOP</a></div>", ["PHP", "IOP"], id="adjacent links are apart"),
    pytest.param("<p>We take <img src=a alt='Aetna logo'><img src=b alt=''> and more</p>",
                 ["We take and more", "Aetna logo"], id="pictures with and without text"),
    pytest.param("<p>a<!-- We accept Aetna --><script>Cigna</script><style>.Humana{}</style>b</p>", ["ab"],
                 id="comment, script, style"),
    pytest.param("<p>a<noscript>Cigna</noscript>b<template>Humana</template>c<textarea>Optum</textarea>d</p>",
                 ["a", "b", "c", "d"], id="what is left out parts the text"),
    pytest.param("<p class='answer' style='display:none'>Hidden <span hidden>answer</span></p>", ["Hidden answer"],
                 id="hidden parts that a click shows are read"),
    pytest.param("<select><option>IOP<option>PHP</select>", ["IOP", "PHP"], id="options"),
    pytest.param("<p>an <unknown>odd</unknown> element</p>", ["an", "odd", "element"], id="unknown element"),
    pytest.param("<p>unclosed <b>bold <i>and more", ["unclosed bold and more"], id="unclosed"),
    pytest.param("<ul><li>Aetna<li>Cigna</ul>", ["Aetna", "Cigna"], id="list items without ends"),
    pytest.param("<p>&lt;script&gt;We accept Aetna&lt;/script&gt;</p>", ["<script>We accept Aetna</script>"],
                 id="escaped markup is text"),
    pytest.param("<body></body>", [], id="nothing"),
    pytest.param("<title>Care</title><section><h3>Groups</h3><p>Evenings</p></section>", ["Care", "Groups", "Evenings"],
                 id="no body, and a section right behind the title"),
    pytest.param("<title>Care</title><meta name=a content=b><article>Groups</article><p>Evenings</p>", ["Care", "Groups", "Evenings"],
                 id="a body that opens late"),
    pytest.param("<head><title>Care</title><noscript>Turn on scripts</noscript></head><p>Evenings</p>", ["Care", "Evenings"],
                 id="what belongs to a head stays there"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "texts"), TEXTS)
def test_lines(markup: str, texts: list[str]) -> None:
    """What stands side by side may share a block, but never a line."""
    assert [line for one in read(markup).blocks for line in one.text.split("\n")] == texts


SECTIONS: list[Any] = [
    pytest.param("<h2>FAQ</h2><h3>Medicaid?</h3><p>x</p>", "FAQ > Medicaid?", id="nested"),
    pytest.param("<h2>FAQ</h2><h3>Medicaid?</h3><p>No.</p><h2>Contact</h2><p>x</p>", "Contact", id="a new section"),
    pytest.param("<h3>Deep</h3><h2>Less deep</h2><p>x</p>", "Less deep", id="levels out of order"),
    pytest.param("<h1>Our<br>IOP</h1><p>x</p>", "Our IOP", id="heading of two lines"),
    pytest.param("<details><summary>Evening track</summary><p>x</p></details>", "Evening track", id="details"),
    pytest.param("<details><summary>Evening</summary><p>a</p></details><p>x</p>", "", id="after details"),
    pytest.param("<dl><dt>Evening track</dt><dd>a</dd><dt>Day track</dt><dd>x</dd></dl>", "Day track", id="dl"),
    pytest.param("<div><div><button>Do you take Cigna?</button></div><div><p>x</p></div></div>", "Do you take Cigna?",
                 id="accordion by button"),
    pytest.param("<p><b>Evening IOP</b></p><p>x</p>", "Evening IOP", id="a bold line heads what follows"),
    pytest.param("<p><b>Evening IOP</b></p><p>a</p><p><b>Day IOP</b></p><p>x</p>", "Day IOP", id="the next bold line"),
    pytest.param("<p><b>We</b> meet in the evening</p><p>x</p>", "", id="a bold word is no heading"),
    pytest.param("<h2>IOP</h2><p>a</p><footer><p>x</p></footer>", "", id="a footer is not of the section"),
    pytest.param("<ul><li><h3>PHP</h3><p>a</p></li></ul><p>x</p>", "", id="a heading in a list item"),
    pytest.param("<article><h2>News</h2><p>a</p></article><p>x</p>", "", id="a heading in an article"),
    pytest.param("<div class=acc><button>What is an IOP?</button><div>An answer.</div></div><p>x</p>", "",
                 id="after an accordion of one question"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "section"), SECTIONS)
def test_headings_over_a_block(markup: str, section: str) -> None:
    assert block(read(markup), "x").section == section


ZONES: list[Any] = [
    pytest.param("<nav><a href=/iop>x</a></nav>", "nav", id="nav"),
    pytest.param("<div role=navigation><p>x</p></div>", "nav", id="role"),
    pytest.param("<ul class='main-menu'><li>x</li></ul>", "nav", id="menu class"),
    pytest.param("<footer><p>x</p></footer>", "footer", id="footer"),
    pytest.param("<div id=site-footer><p>x</p></div>", "footer", id="footer id"),
    pytest.param("<blockquote>x</blockquote>", "testimonial", id="blockquote"),
    pytest.param("<div class='client-reviews slider'><p>x</p></div>", "testimonial", id="reviews"),
    pytest.param("<div class=team-member><p>x</p></div>", "staff", id="team"),
    pytest.param("<div id=cookie-banner><p>x</p></div>", "legal", id="cookies"),
    pytest.param("<aside><p>x</p></aside>", "aside", id="aside"),
    pytest.param("<form><p>x</p></form>", "form", id="form"),
    pytest.param("<div class=preview><p>x</p></div>", "main", id="preview is no review"),
    pytest.param("<main><section><p>x</p></section></main>", "main", id="main"),
    pytest.param("<div class='page menu-open'><h1>IOP</h1><p>x</p></div>", "main", id="a wrapper of the whole page"),
    pytest.param("<header><nav><a href=/>a</a></nav></header><p>x</p>", "main", id="after the header"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "zone"), ZONES)
def test_zones(markup: str, zone: str) -> None:
    assert block(read(markup), "x").zone == zone


def test_the_line_before_a_list_introduces_it() -> None:
    document = read("<p>We accept:</p><ul><li>Aetna<ul><li>PPO</li></ul></li><li>Cigna</li></ul><p>End</p>")
    assert {one.text: one.lead_in for one in document.blocks} == {
        "We accept:": "", "Aetna": "We accept:", "PPO": "Aetna", "Cigna": "We accept:", "End": "",
    }  # fmt: skip


LABELS: list[Any] = [
    pytest.param("<div><span>Schedule</span><span>Mon-Thu 6-9 PM</span></div>", "Mon-Thu 6-9 PM", id="spans"),
    pytest.param("<div class=box><div>Schedule</div><div>Mon-Thu 6-9 PM</div></div>", "Mon-Thu 6-9 PM", id="divs"),
    pytest.param("<div><p class=l>Schedule</p><p class=v>Mon-Thu 6-9 PM</p></div>", "Mon-Thu 6-9 PM", id="paragraphs"),
]


@pytest.mark.parametrize(("markup", "value"), LABELS)
def test_label_and_value(markup: str, value: str) -> None:
    assert block(read(markup), value).label == "Schedule"


def test_two_paragraphs_are_no_label_and_value() -> None:
    document = read(f"<div><p>{LONG}</p><p>{LONG} Again.</p></div>")
    assert [one.label for one in document.blocks] == ["", ""]


def test_head_links_and_structured_data() -> None:
    document = read(
        "<html lang=es-MX><head><title> IOP \n | Harbor </title><meta property=og:site_name content=Harbor>"
        '<script type="application/ld+json">{"name": "Harbor"}</script><script>var name = "Aetna"</script></head>'
        '<body><a href="/iop">Our <b>IOP</b></a><script type="application/ld+json">[1]</script></body></html>'
    )
    assert (document.title, document.language, document.meta) == ("IOP | Harbor", "es", {"og:site_name": "Harbor"})
    assert document.structured == ['{"name": "Harbor"}', "[1]"]
    assert [(link.href, link.text) for link in document.links] == [("/iop", "Our IOP")]
    assert "Aetna" not in document.text


def test_an_inlined_picture_is_no_text() -> None:
    document = read(f"<p>Before</p><img alt=Logo src='data:image/png;base64,{'QUJD' * 100_000}'><p>After</p>")
    assert [one.text for one in document.blocks] == ["Before", "Logo", "After"]
    assert len(block(document, "Logo").href) < 100


FOLDED: list[Any] = [
    pytest.param("Mon–Thu’s “IOP”", 'mon-thu\'s "iop"', id="dashes and quotes"),
    pytest.param("6\u00a0PM\u2009–\u200a9\ufeff", "6 pm - 9 ", id="spaces of every kind"),
    pytest.param("İSTANBUL ẞ", "İstanbul ß", id="a capital that lowers to two characters"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folding_keeps_every_offset(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(plain(text)) == len(text)
