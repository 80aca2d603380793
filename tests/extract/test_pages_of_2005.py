"""Pages of fonts and nested tables without a heading, and terse pages of one level under a name: whose they are stands at their head or foot."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

FONTS = {
    "prices of services": (
        '<TITLE>Counseling</TITLE><CENTER><FONT SIZE="+3">QUARRY MILL COUNSELING CENTER</FONT></CENTER><TABLE><TR><TD><FONT>Services</FONT></TD></TR><TR><TD><TABLE><TR><TD><FONT>Alcohol/Drug Evaluations</FONT></TD><TD><FONT>$125</FONT></TD></TR><TR><TD><FONT>Outpatient Group (per session)</FONT></TD><TD><FONT>$35</FONT></TD></TR>'
        "<TR><TD><FONT>Intensive Outpatient</FONT></TD><TD><FONT>$1500</FONT></TD></TR></TABLE></TD></TR><TR><TD><FONT SIZE=1>112 Mill St. Toledo, OH 43604 (419) 555-0142</FONT></TD></TR></TABLE>",
        "QUARRY MILL COUNSELING CENTER", {"iop"},
    ),
    "no title": (
        '<TABLE><TR><TD BGCOLOR="#336699"><FONT SIZE=5><B>Quarry Path Center</B></FONT></TD></TR><TR><TD><FONT SIZE=2><B>Residential program</B><BR>28 days. 16 beds for men.<BR><BR><B>Outpatient</B><BR>Tues and Thurs evenings, 6:00 to 7:30.'
        "<BR><BR><B>Cost</B><BR>Sliding scale. Medicaid accepted.</FONT></TD></TR><TR><TD><FONT SIZE=2>Call 419-555-0142 day or night.</FONT></TD></TR></TABLE>",
        "Quarry Path Center", {"residential", "outpatient"},
    ),
    "name before the address": (
        '<TITLE>Groups</TITLE><FONT SIZE=5>Groups this week</FONT><P><TABLE BORDER><TR><TD><FONT>Women\'s Group</FONT><TD><FONT>Mon 6-7:30 PM</FONT><TR><TD><FONT>Relapse Prevention</FONT><TD><FONT>Wed 6-7:30 PM</FONT></TABLE>'
        "<P><FONT SIZE=2>Quarry Mill Counseling, 112 Mill St., 419-555-0142</FONT>",
        "Quarry Mill Counseling", {"outpatient"},
    ),
    "insurers": (
        "<TITLE>Insurance</TITLE><TABLE><TR><TD><FONT SIZE=4>Quarry Mill Psychological Associates</FONT></TD></TR><TR><TD><FONT SIZE=2>Insurance accepted: Aetna, Cigna, Humana.</FONT></TD></TR></TABLE>",
        "Quarry Mill Psychological Associates", set(),
    ),
}  # fmt: skip


def of_2005(body: str) -> str:
    title, end, rest = body.rpartition("</TITLE>")
    return f"<HTML><HEAD>{title}{end}</HEAD><BODY>{rest}</BODY></HTML>"


@pytest.mark.parametrize("name", FONTS)
def test_a_page_of_fonts_and_tables(name: str) -> None:
    body, provider, levels = FONTS[name]
    found = extract_page(of_2005(body))
    assert found.page_role == "provider", found.page_role_signals
    assert (found.provider.value if found.provider else None) == provider
    assert levels <= {one.level_of_care.value for one in found.programs}


NOBODYS = {
    "a list of links": "<TITLE>Links</TITLE><FONT SIZE=5>Recovery Links and Books</FONT><P>Alcohol. Drugs. Depression. Books on treatment and more.",
    "a newsletter": "<TITLE>News</TITLE><FONT SIZE=5>The Quarry Herald</FONT><P>By Ann Quill<P>A detox may open in May, officials said. Residents said they hope so.",
    "a store": "<TITLE>Store</TITLE><FONT SIZE=5>Quarry Health Store</FONT><P>Vitamins and a detox tea. 112 Mill St., Toledo, OH 43604",
    "a church": "<TITLE>Home</TITLE><FONT SIZE=5>Quarry Village Church</FONT><P>Services on Sunday at 10. A group of AA meets here on Monday, 7 pm.",
}


@pytest.mark.parametrize("name", NOBODYS)
def test_a_page_of_fonts_that_treats_nobody(name: str) -> None:
    found = extract_page(of_2005(NOBODYS[name]))
    assert found.page_role != "provider", found.page_role_signals


REACHED = "<footer>{}, 40 Oak Rd, Boise, ID 83702, (208) 555-0142</footer>"
TERSE = {
    "name before the letters": ("Quarry Lantern | PHP", "<h1>Partial Hospitalization Program</h1><p>A PHP offers five to six hours of treatment a day.</p><p>It is for people who need more than an IOP.</p>", "Quarry Lantern", "php"),
    "name before the words": ("Quarrymill | Intensive Outpatient", "<h1>Intensive Outpatient</h1><p>IOP is a step down from PHP. It typically includes group therapy three days a week.</p>", "Quarrymill", "iop"),
    "name behind": ("Detox - Quarry Bend Recovery Center", "<h1>Medical Detox</h1><p>Detox is the first step. Withdrawal can be dangerous, and nurses keep people safe.</p>", "Quarry Bend Recovery Center", "detox"),
    "letters over letters": ("Quarry Bend Recovery | IOP", "<h1>IOP</h1><p>Intensive outpatient treatment lets people keep working. Sessions are held several times a week.</p>", "Quarry Bend Recovery", "iop"),
}  # fmt: skip


@pytest.mark.parametrize("name", TERSE)
def test_a_level_in_general_terms_under_a_name_that_can_be_reached(name: str) -> None:
    title, body, provider, level = TERSE[name]
    found = extract_page(
        f"<html><head><title>{title}</title></head><body>{body}{REACHED.format(provider)}</body></html>"
    )
    assert (found.page_role, found.provider.value if found.provider else None) == ("provider", provider)
    (program,) = found.programs
    assert (program.level_of_care.value, program.hours_per_week, program.days_per_week) == (level, None, None)


LESSONS = {
    "a question": ("Quarry Lantern | What is a PHP?", "<h1>What Is a PHP?</h1><p>A PHP typically offers five hours of treatment a day.</p>"),
    "a by-line": ("Quarry Lantern | PHP", "<h1>PHP</h1><p>By Ann Quill. 5 min read.</p><p>A PHP typically offers five hours of treatment a day.</p>"),
    "a wiki": ("Health Wiki | IOP", "<h1>Intensive outpatient program</h1><p>An IOP is a form of treatment. IOPs typically last 8 to 12 weeks.</p>"),
    "no address": ("Care Topics | IOP", "<h1>Intensive outpatient</h1><p>An IOP is for people who live at home. IOPs typically last 8 to 12 weeks.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_under_a_name(name: str) -> None:
    title, body = LESSONS[name]
    found = extract_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    assert (found.page_role, found.programs) == ("article", [])
