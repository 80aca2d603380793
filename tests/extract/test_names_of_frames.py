"""The provider's name on the link to the site's own start, or before the number in the footer, where the title gives none."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Fork Recovery"


def page(header: str, text: str, footer: str = "", title: str = "Insurance") -> str:
    return f"<title>{title}</title>{header}<main><h1>{title}</h1>{text}</main><footer>{footer}</footer>"


PAID = "<p>We accept Aetna and Cigna.</p>"
NAMING_FRAMES = [
    ("rel home", f"<header><a href=/ rel=home>{NAME}</a></header>", ""),
    ("navbar", f"<nav class='navbar'><a class='navbar-brand' href='/'>{NAME}</a><a href='/iop'>IOP</a></nav>", ""),
    ("absolute", f"<header><p class='site-title'><a href='https://www.tamarack.example/' rel='home'>{NAME}</a></p><nav><a href='https://tamarack.example/about'>About</a></nav></header>", ""),
    ("picture", f"<header><a href='/'><img src='/img/tf.png' alt='{NAME}'></a></header>", ""),
    ("page of 2005", f"<div><a href='index.html'>{NAME}</a> <a href='contact.html'>Contact</a></div>", ""),
    ("behind a skip link", f"<a href='#content'>Skip to content</a><header><a class='logo' href='./'>{NAME}</a></header>", ""),
    ("called home", f"<header><a href='/'>{NAME} - Home</a></header>", ""),
    ("footer with dot", "", f"{NAME} · 616-555-0137"),
    ("footer with bar", "", f"{NAME} | Call us today at (616) 555-0137"),
    ("footer in lines", "", f"<p>{NAME}<br>Lowell, MI<br>616-555-0137</p>"),
    ("footer with town", "", f"<p>{NAME}, Lowell, Michigan, 616-555-0137</p>"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "footer"), [row[1:] for row in NAMING_FRAMES], ids=[row[0] for row in NAMING_FRAMES]
)
def test_the_frame_names_the_provider(header: str, footer: str) -> None:
    found = extract_page(page(header, PAID, footer or "616-555-0137"))
    assert found.provider is not None
    assert found.provider.value == NAME
    assert found.page_role == "provider", found.page_role_signals
    assert {(one.id, one.status) for one in found.insurers} == {("aetna", "accepted"), ("cigna", "accepted")}


@pytest.mark.parametrize("title", ["Paying for Treatment", "Locations", "Admissions", "Rates", "FAQ"])
def test_titles_that_name_nobody(title: str) -> None:
    found = extract_page(
        page(f"<header><a href=/>{NAME}</a></header>", "<p>Our IOP is $2,000 a month.</p>", title=title)
    )
    assert found.provider is not None
    assert found.provider.value == NAME
    assert [one.level_of_care.value for one in found.programs] == ["iop"]


@pytest.mark.parametrize(
    ("title", "footer", "name"),
    [
        ("Insurance | Tamarack Fork Eating Disorder Program", "Tamarack Fork Eating Disorder Program, 75 Bindery Court, Lowell, MI 49331", "Tamarack Fork Eating Disorder Program"),
        ("Insurance - Tamarack Fork Counseling", "616-555-0137", "Tamarack Fork Counseling"),
        ("Insurance | Tamarack Fork", "616-555-0137", "Tamarack Fork"),
        ("Insurance | Tamarack Fork Rates", "616-555-0137", "Tamarack Fork"),
        ("Insurance", "616-555-0137", "Tamarack Fork"),
    ],
)  # fmt: skip
def test_a_short_name_on_the_link_is_told_whole_elsewhere(title: str, footer: str, name: str) -> None:
    text = "<p>Tamarack Fork is in-network with Aetna. We treat eating disorders.</p>"
    found = extract_page(page("<header><a href=/>Tamarack Fork</a></header>", text, footer, title))
    assert found.provider is not None
    assert found.provider.value == name


NAMING_NOBODY = [
    ("home", "<header><a href=/>Home</a><a href=/iop>IOP</a></header>", ""),
    ("another host", "<header><a href='https://portal.other.example/'>Slate Ridge Wellness</a><a href='https://tamarack.example/a'>A</a><a href='https://tamarack.example/b'>B</a></header>", ""),
    ("slogan", "<header><a href=/>Your recovery starts here with us</a></header>", ""),
    ("topic", "<header><a href=/>Addiction Treatment</a></header>", ""),
    ("level", "<header><a href=/>Intensive Outpatient Program</a></header>", ""),
    ("picture of trees", "<header><a href=/><img alt='trees'></a></header>", ""),
    ("picture of a lake", "<header><a href=/><img alt='Lake' src=l.png></a></header>", ""),
    ("crisis line", "", "National Recovery Helpline · 800-555-0137"),
    ("call us", "", "Call us · 616-555-0137"),
    ("maker", "", "Slate Ridge Web Design Group · 616-555-0137"),
    ("admissions", "", "Admissions: 616-555-0137"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "footer"), [row[1:] for row in NAMING_NOBODY], ids=[row[0] for row in NAMING_NOBODY]
)
def test_frames_that_name_nobody(header: str, footer: str) -> None:
    found = extract_page(page(header, PAID, footer))
    assert found.provider is None


@pytest.mark.parametrize(
    "markup",
    [
        page("<header><a href=/>Tamarack Fork Dental</a></header>", PAID, "Tamarack Fork Dental · 616-555-0137"),
        page("<header><a href=/>Rehab Atlas</a></header>", "<p>An IOP usually meets three days a week. Most insurers cover it.</p>", title="What is an IOP?"),
        page("<header><a href=/>Recovery Directory</a></header>", "<p>Compare IOPs near you. We list verified centers. Call to be matched with a provider.</p>", title="IOPs in Michigan"),
        page("<header><a href=/>Slate Ridge Insurance Group</a></header>", "<p>We sell Aetna and Cigna plans.</p>", "Slate Ridge Insurance Group · 616-555-0137"),
    ],
    ids=["dentist", "guide", "directory", "agency"],
)  # fmt: skip
def test_a_name_in_the_frame_makes_no_provider(markup: str) -> None:
    found = extract_page(markup)
    assert found.page_role != "provider", found.page_role_signals


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Programs: PHP, IOP, outpatient. Adults.", {"php", "iop", "outpatient"}),
        ("Programs: IOP for teens ages 13–17.", {"iop"}),
        ("Programs offered: PHP and IOP", {"php", "iop"}),
        ("Therapists: Ann Quill, LCSW. Programs: IOP.", {"iop"}),
    ],
)
def test_lines_of_programs_under_a_place(line: str, levels: set[str]) -> None:
    place = f"<h2>Lowell</h2><p>74 Alder Ave<br>Lowell, MI 49331</p><p>{line}</p>"
    found = extract_page(page(f"<header><a href=/>{NAME}</a></header>", place, title=f"Locations | {NAME}"))
    assert {one.level_of_care.value for one in found.programs} == levels
