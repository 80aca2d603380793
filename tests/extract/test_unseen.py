"""What a page hides and nothing on it can show is not read; what accordions, tabs and pop-ups hide is."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

AETNA = "<p>We accept Aetna.</p>"
UNSEEN = [
    f"<div hidden>{AETNA}</div>",
    f"<div style='display:none'>{AETNA}</div>",
    f"<section style='color: red; display: none;'>{AETNA}</section>",
    "<p style='display:none'>We accept Aetna.</p>",
    f"<p>We are open every day.</p><div hidden>{AETNA}</div><p>Call us.</p>",
    f"<div class='entry-content'><p>We are open every day.</p><div style='DISPLAY: none'>{AETNA}</div></div>",
    f"<dialog>{AETNA}</dialog>",
    f"<template>{AETNA}</template>",
    "<table hidden><tr><td>We accept Aetna.</td></tr></table>",
]
SHOWN = [
    f"<div>{AETNA}</div>",
    f"<dialog open>{AETNA}</dialog>",
    f"<div hidden='until-found'>{AETNA}</div>",
    f"<div id='plans' hidden>{AETNA}</div>",
    f"<div class='answer' style='display:none'>{AETNA}</div>",
    f"<div role='tabpanel' hidden>{AETNA}</div>",
    f"<div data-part='2' hidden>{AETNA}</div>",
    f"<h3>Insurance</h3><div style='display:none'>{AETNA}</div>",
    f"<p><strong>Insurance</strong></p><div style='display:none'>{AETNA}</div>",
    f"<button>Insurance</button><div hidden>{AETNA}</div>",
    f"<div hidden>{AETNA}</div><a href='#'>Read more</a>",
    f"<p>We are open. <a href='#'>More</a></p><div hidden>{AETNA}</div>",
    f"<div class='accordion'><div><div style='display:none'>{AETNA}</div></div></div>",
    f"<div id='faqs'><section hidden>{AETNA}</section></div>",
    "<ul><li>We accept Cigna.</li><li style='display:none'>We accept Aetna.</li></ul>",
    f"<details><summary>Insurance</summary>{AETNA}</details>",
    f"<div style='visibility:hidden'>{AETNA}</div>",
    f"<div hidden>{AETNA}{'<p>Groups are small.</p>' * 200}</div>",
]


@pytest.mark.parametrize("markup", UNSEEN)
def test_what_nobody_sees_gives_no_value(markup: str) -> None:
    assert [one.id for one in extract_page(page(OURS + markup)).insurers] == []


@pytest.mark.parametrize("markup", SHOWN)
def test_what_a_click_shows_is_read(markup: str) -> None:
    assert "aetna" in [one.id for one in extract_page(page(OURS + markup)).insurers]


def test_a_page_that_is_hidden_until_it_has_loaded_is_read() -> None:
    whole = f"<title>Marrow Creek Recovery</title><div hidden><h1>Marrow Creek Recovery</h1>{OURS}{AETNA}</div>"
    assert [one.id for one in extract_page(whole).insurers] == ["aetna"]


@pytest.mark.parametrize("markup", ["<div hidden>", "<div hidden><p>a</p>", "<div><p style='display:none'>a</p>"])
def test_many_hidden_elements_are_read_in_bounded_time(markup: str) -> None:
    extract_page(page(f"{OURS}{markup * 20_000}<h1>End</h1>"))
