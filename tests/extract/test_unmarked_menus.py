"""Menus that are marked as none: links in a line, a list or the cell of a table that lays out a page, with "Home" before them."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

NAME = "Larkmoor Recovery"
BODY = "<p>Our IOP meets Mon., Wed., Fri. 9:00 - 12:00. We treat alcohol use.</p>"
OF_THE_MENU = ("anger", "emdr", "yoga", "gambling", "detox", "early")
MENUS = {
    "bars": f"<div><a href=a>Home</a> | <a href=b>EMDR</a> | <a href=c>Anger Management</a> | <a href=d>Gambling</a></div><h1>{NAME}</h1>{BODY}",
    "cell br": f"<table><tr><td width=20%><a href=a>Home</a><br><a href=b>DUI Classes</a><br><a href=c>Anger Management</a><br><a href=d>Staff</a></td><td><h1>{NAME}</h1>{BODY}</td></tr></table>",
    "cell p": f"<table><tr><td bgcolor=#ccc><p><a href=a>Home</a></p><p><a href=c>Yoga</a></p><p><a href=c>Anger Management</a></p><p><a href=d>Detox</a></p></td><td><h1>{NAME}</h1>{BODY}</td></tr></table>",
    "dots": f"<p>Home • EMDR • Yoga • Detox • Contact Us</p><h1>{NAME}</h1>{BODY}",
    "brackets": f"<center>[Home] [EMDR] [Yoga] [Detox]</center><h1>{NAME}</h1>{BODY}",
    "h1 first": f"<h1>{NAME}</h1><div><a href=a>Home</a> | <a href=b>EMDR</a> | <a href=c>Anger Management</a> | <a href=d>Detox</a></div>{BODY}",
    "ul": f"<ul class=x><li><a href=a>Home</a></li><li><a href=b>EMDR</a></li><li><a href=c>Anger Management</a></li><li><a href=d>Detox</a></li></ul><h1>{NAME}</h1>{BODY}",
    "bottom": f"<h1>{NAME}</h1>{BODY}<p>Home | EMDR | Yoga | Detox</p>",
    "dash": f"<p><a href=a>Home</a> - <a href=b>EMDR</a> - <a href=c>Anger Management</a></p><h1>{NAME}</h1>{BODY}",
}


def told(body: str) -> set[str]:
    return facts(extract_page(f"<html><head><title>{NAME}</title></head><body>{body}</body></html>"))


@pytest.mark.parametrize("body", MENUS.values(), ids=MENUS)
def test_what_a_menu_links_is_no_value(body: str) -> None:
    found = told(body)
    assert {"iop sessions: mon wed fri 09:00-12:00", "iop conditions: alcohol"} <= found
    assert [fact for fact in found if any(word in fact for word in OF_THE_MENU)] == []


NO_MENUS = {
    "services": (f"<h1>{NAME}</h1>{BODY}<p>We offer: EMDR | Yoga | Anger Management</p>", "emdr"),
    "home visits": (f"<h1>{NAME}</h1>{BODY}<p>We offer home visits, EMDR and yoga.</p>", "emdr"),
    "list": (
        f"<h1>{NAME}</h1>{BODY}<h2>Our therapies</h2><ul><li><a href=x>EMDR</a></li><li><a href=y>Yoga</a></li></ul>",
        "emdr",
    ),
    "home heading": (f"<h1>{NAME}</h1>{BODY}<h2>Home</h2><p>We offer EMDR.</p>", "emdr"),
    "home list": (
        f"<h1>{NAME}</h1>{BODY}<h2>We offer</h2><ul><li>Home visits</li><li>EMDR</li><li>Yoga</li></ul>",
        "emdr",
    ),
    "home crumb": (f"<p><a href=/>Home</a></p><h1>{NAME}</h1>{BODY}<p>We offer EMDR.</p>", "emdr"),
    "after menu": (
        f"<p><a href=/>Home</a></p><p><a href=/s>Staff</a></p><h1>{NAME}</h1>{BODY}<ul><li><a href=x>EMDR</a></li></ul><p>We offer yoga.</p>",
        "yoga",
    ),
}


@pytest.mark.parametrize(("body", "stated"), NO_MENUS.values(), ids=NO_MENUS)
def test_what_is_no_menu_is_read(body: str, stated: str) -> None:
    assert [fact for fact in told(body) if stated in fact]
