"""The door to the parsers: encodings, plain text, what is no page, and pages that are too deep or too large."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extract.reading.parse import MAX_BYTES, decode, parse
from records.errors import InputError
from tests.bounded import within

WORDS = "Señora’s group – 6 to 9 PM"
PAGE = "<html><head>{declared}</head><body><p>" + WORDS + "</p></body></html>"

ENCODED: list[Any] = [
    pytest.param(PAGE.encode(), None, id="utf-8"),
    pytest.param(PAGE.encode("utf-8-sig"), None, id="utf-8 with a mark"),
    pytest.param(PAGE.format(declared="<meta charset=utf-8>").encode("cp1252"), "utf-8", id="windows-1252 that says utf-8"),
    pytest.param(PAGE.format(declared="<meta charset=iso-8859-1>").encode(), "iso-8859-1", id="utf-8 that says latin 1"),
    pytest.param(PAGE.format(declared="<meta charset=iso-8859-1>").encode("cp1252"), None, id="windows-1252 that says latin 1"),
    pytest.param(PAGE.format(declared="").encode("cp1252"), None, id="windows-1252 that says nothing"),
    pytest.param(PAGE.format(declared='<meta http-equiv=Content-Type content="text/html; charset=mac-roman">').encode("mac-roman"),
                 None, id="declared in http-equiv"),
    pytest.param(PAGE.encode("cp1252"), "no-such-charset", id="a charset that nobody knows"),
    pytest.param(PAGE.encode("utf-16"), None, id="utf-16"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "charset"), ENCODED)
def test_the_text_is_decoded(body: bytes, charset: str | None) -> None:
    assert WORDS in decode(body, charset)
    assert parse(body, content_type="text/html", charset=charset).blocks[-1].text == WORDS


def test_utf_16_is_known_for_markup_without_a_content_type() -> None:
    assert parse(PAGE.encode("utf-16")).blocks[-1].text == WORDS


def test_bytes_that_fit_no_charset_lose_no_more_than_themselves() -> None:
    body = b"<p>Monday \x81\x8d\x90 6-9 pm</p>"
    text = parse(body, content_type="text/html").text
    assert text.startswith("Monday")
    assert text.endswith("6-9 pm")


NOT_A_PAGE: list[Any] = [
    pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF", id="pdf"),
    pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "picture", id="png"),
    pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture", id="jpeg"),
    pytest.param(b"GIF89a\x01\x00", "picture", id="gif"),
    pytest.param(b"PK\x03\x04\x14\x00", "archive", id="zip or docx"),
    pytest.param(b"\x1f\x8b\x08\x00", "archive", id="gzip"),
    pytest.param(b"MZ\x90\x00\x03\x00\x00\x00", "binary", id="program"),
    pytest.param(b"x" * (MAX_BYTES + 1), "bytes", id="too large"),
]


@pytest.mark.parametrize(("body", "says"), NOT_A_PAGE)
def test_what_is_no_page_is_an_error_that_says_so(body: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        parse(body)


@pytest.mark.parametrize("body", [b"", b"   \n\t ", b"<html></html>", b"<!doctype html>", b"\xef\xbb\xbf"])
def test_an_empty_page_has_no_text(body: bytes) -> None:
    assert parse(body).text == ""


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        parse(tmp_path / "missing.html")


PLAIN = """Our Evening Program

Groups meet at our office in the evening, three times in each week of the program.

Who it is for:

• Adults
• Veterans

Do you take Cigna?

Yes, and Aetna.
"""


def test_plain_text_has_paragraphs_bullets_and_headings() -> None:
    blocks = parse(PLAIN).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Our Evening Program"),
        ("paragraph", "Groups meet at our office in the evening, three times in each week of the program."),
        ("heading", "Who it is for:"),
        ("item", "Adults"),
        ("item", "Veterans"),
        ("heading", "Do you take Cigna?"),
        ("paragraph", "Yes, and Aetna."),
    ]
    assert blocks[-1].headings[-1].text == "Do you take Cigna?"
    assert blocks[0].headings == ()


def test_windows_line_ends_are_line_ends() -> None:
    assert parse(PLAIN.replace("\n", "\r\n")).text == parse(PLAIN).text


def test_the_content_type_decides_over_the_look() -> None:
    assert parse("<p>6 < 9</p>", content_type="text/plain").text == "<p>6 < 9</p>"
    assert parse("6-9 pm", content_type="text/html; charset=utf-8").kind == "html"


OWN = "<p>Our IOP meets on Monday.</p>"
DEEP: list[Any] = [
    pytest.param("<div>" * 100_000 + OWN + "</div>" * 100_000, id="div"),
    pytest.param("<b>" * 100_000 + OWN, id="bold, never closed"),
    pytest.param("<ul><li>" * 50_000 + OWN, id="lists"),
    pytest.param("<table><tr><td>" * 30_000 + OWN, id="tables"),
    pytest.param("<blockquote><p>" * 50_000 + OWN, id="quotes"),
    pytest.param("<div class='menu'>" * 20_000 + OWN, id="menus"),
]  # fmt: skip


@pytest.mark.parametrize("markup", DEEP)
def test_a_page_nested_very_deep_is_read_in_bounded_time(markup: str) -> None:
    assert within(3, lambda: parse(f"<html><body>{markup}"))
    text = parse(f"<html><body>{markup}").text
    assert "Our IOP meets on Monday." in text


def test_a_page_of_five_megabytes_is_read_in_bounded_time() -> None:
    words = "the calm quarry holds a little water " * 30
    body = f"<html><body>{OWN}{f'<p>{words}</p>' * (5_000_000 // len(words))}"
    assert within(5, lambda: parse(body))
    assert len(parse(body).text) > 4_900_000


WITHOUT_BODY = [
    pytest.param("<title>Fir Lane</title><section><p>Evening group</p></section>", id="a title and a section"),
    pytest.param("<meta charset=utf-8><title>Fir Lane</title>\n<main><p>Evening group</p></main>", id="a main part"),
    pytest.param("<?php top(); ?><title>Fir Lane</title><?php menu(); ?><article><p>Evening group</p></article></div>",
                 id="a template without its frame"),
    pytest.param("<head><title>Fir Lane</title></head><header><p>Evening group</p></header>", id="a head and no body"),
]  # fmt: skip


@pytest.mark.parametrize("markup", WITHOUT_BODY)
def test_a_page_without_a_body_tag_is_read_whole(markup: str) -> None:
    blocks = parse(markup + "<p>Last line</p>").blocks
    assert [block.text for block in blocks] == ["Fir Lane", "Evening group", "Last line"]


def test_what_belongs_into_a_head_is_no_text() -> None:
    markup = "<title>Fir Lane</title><noscript>x</noscript><style>p{}</style><template><p>t</p></template><section>Open</section>"
    assert [block.text for block in parse(markup).blocks] == ["Fir Lane", "Open"]
