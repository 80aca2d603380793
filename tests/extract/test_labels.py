"""Labels that are no h-tags head what follows as these do: bold lines, summaries, terms, titles of cards, buttons."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.pipeline import extract_page
from extract.reading.parse import parse

NAME = "Gorse Fell Recovery"
FOOTER = f"<footer>&copy; {NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
PHP = ["A structured day for adults.", "Clients attend Monday through Friday from 9 to 3.", "25 hours a week."]
IOP = ["For adults who work.", "Clients attend Monday, Wednesday and Thursday from 6 to 9 pm.", "By telehealth."]
OFFER = f"<p>At {NAME}, we offer several levels of care.</p>"
Layout = Callable[[str, list[str]], str]


def page(body: str, title: str = "Our Programs") -> str:
    return f"<title>{title} | {NAME}</title><h1>{title}</h1>{OFFER}{body}{FOOTER}"


def ps(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def items(lines: list[str]) -> str:
    return "".join(f"<li>{line}</li>" for line in lines)


LAYOUTS: dict[str, Layout] = {
    "bold paragraph": lambda name, told: f"<p><strong>{name}</strong></p>{ps(told)}",
    "bold paragraph with a colon": lambda name, told: f"<p><b>{name}:</b></p>{ps(told)}",
    "bold paragraph over a list": lambda name, told: f"<p><b>{name}</b></p><p>{told[0]}</p><ul>{items(told[1:])}</ul>",
    "bold first line": lambda name, told: f"<p><b>{name}</b><br>{told[0]}</p>{ps(told[1:])}",
    "bold, then a bold caption": lambda name, told: (
        f"<p><b>{name}</b></p><p>{told[0]}</p><p><b>Schedule</b></p>{ps(told[1:])}"
    ),
    "bold, right over a bold caption": lambda name, told: f"<p><b>{name}</b></p><p><b>Schedule</b></p>{ps(told)}",
    "bold in a box": lambda name, told: f"<div><div><p><b>{name}</b></p></div><div>{ps(told)}</div></div>",
    "bold in a section": lambda name, told: f"<section><strong>{name}</strong>{ps(told)}</section>",
    "summary": lambda name, told: f"<details><summary>{name}</summary>{ps(told)}</details>",
    "summary over a box": lambda name, told: f"<details><summary>{name}</summary><div>{ps(told)}</div></details>",
    "summary over captions": lambda name, told: (
        f"<details><summary>{name}</summary><p>{told[0]}</p><h4>Schedule</h4>{ps(told[1:])}</details>"
    ),
    "summary over terms": lambda name, told: (
        f"<details><summary>{name}</summary><dl><dt>Schedule</dt><dd>{told[1]}</dd><dt>Intensity</dt><dd>{told[-1]}</dd></dl></details>"
    ),
    "title of a card": lambda name, told: (
        f"<div class='card'><div class='card-top'>{name}</div><div>{ps(told)}</div></div>"
    ),
    "title of a flat list": lambda name, told: f"<div class='acc-bar'>{name}</div><div>{ps(told)}</div>",
    "button": lambda name, told: f"<div><button>{name}</button><div>{ps(told)}</div></div>",
    "button in a heading": lambda name, told: f"<h3><button type='button'>{name}</button></h3><div>{ps(told)}</div>",
    "button in a heading's span": lambda name, told: (
        f"<h2 class='x'><button><span>{name}</span></button></h2><div>{ps(told)}</div>"
    ),
}
TITLES = ["Our Programs", "PHP and IOP", "Intensive Outpatient Program"]


def sessions(html: str) -> dict[str, set[str]]:
    """The sessions of each level."""
    return {
        program.level_of_care.value: {f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions}
        for program in extract_page(html).programs
    }


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_label_holds_all_until_the_next(layout: str, title: str) -> None:
    put = LAYOUTS[layout]
    html = page(put("Partial Hospitalization Program", PHP) + put("Intensive Outpatient Program", IOP), title)
    assert sessions(html) == {"php": {"mon tue wed thu fri 09:00-15:00"}, "iop": {"mon wed thu 18:00-21:00"}}
    held = {one.level_of_care.value: one for one in extract_page(html).programs}
    assert held["iop"].hours_per_week is None
    php = held["php"]
    assert php.hours_per_week is not None
    assert php.hours_per_week.min == 25
    assert not any(one.code == "telehealth" for one in php.formats)


@pytest.mark.parametrize("layout", [*LAYOUTS, "terms"])
def test_outpatient_beside_an_iop_is_a_level_of_its_own(layout: str) -> None:
    put = LAYOUTS.get(
        layout, lambda name, told: f"<dl><dt>{name}</dt>{''.join(f'<dd>{one}</dd>' for one in told)}</dl>"
    )
    html = page(put("IOP", IOP) + put("Outpatient (OP)", ["Once a week.", "Tuesdays 6-7:30 pm"]), TITLES[2])
    assert sessions(html)["iop"] == {"mon wed thu 18:00-21:00"}


SERVICES = [
    "Family Group",
    "TMS",
    "Individual Therapy",
    "Psychiatry",
    "Spravato",
    "Anger management",
    "Couples counseling",
    "Grief group",
]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("layout", [name for name in LAYOUTS if "caption" not in name and "terms" not in name])
def test_a_service_beside_the_level_keeps_its_second_paragraph(layout: str, service: str) -> None:
    put = LAYOUTS[layout]
    html = page(
        put("IOP", IOP[:2])
        + put(service, ["Here when it helps.", "Sundays 2-4 pm, online.", "Twice a week for five weeks."])
    )
    (held,) = (one for one in extract_page(html).programs if one.level_of_care.value == "iop")
    assert [one.days for one in held.sessions] == [["mon", "wed", "thu"]]
    assert held.days_per_week is None
    assert held.duration_weeks is None
    assert held.telehealth is None or held.telehealth.value != "yes"


# What stands over the last paragraph, by its last heading; "" where the bold line does not reach it.
REACHES: dict[str, tuple[str, str]] = {
    "a bold slogan": ("<p><b>You are not alone</b></p><p>We help.</p><p>Last.</p>", ""),
    "a bold phone number": (
        "<p><b>IOP</b></p><p>Call us.</p><p><b>Call 218-555-0123</b></p><p>Any time.</p><p>Last.</p>",
        "",
    ),
    "bold words in running text": ("<p>We have <b>an IOP</b> for adults.</p><p>More.</p><p>Last.</p>", ""),
    "a bold sentence": ("<p><b>Our IOP helps adults who work.</b></p><p>More.</p><p>Last.</p>", ""),
    "a heading ends it": ("<p><b>IOP</b></p><p>For adults.</p><h2>Visit us</h2><p>Here.</p><p>Last.</p>", "Visit us"),
    "its box ends it": ("<div><p><b>IOP</b></p><p>For adults.</p><p>More.</p></div><p>Last.</p>", ""),
    "names in a row are a list": (
        "<p><b>Detox</b></p><p><b>PHP</b></p><p><b>IOP</b></p><p>We are here.</p><p>Last.</p>",
        "",
    ),
    "a bold line of its kind ends it": (
        "<p><b>IOP</b></p><p>For adults.</p><p><b>Directions</b></p><p>By bus.</p><p>Last.</p>",
        "",
    ),
    "a caption does not end it": (
        "<p><b>IOP</b></p><p>For adults.</p><p><b>Hours</b></p><p>By day.</p><p>Last.</p>",
        "IOP",
    ),
    "a name of the staff ends it": (
        "<p><b>IOP</b></p><p>For adults.</p><p><b>Ann Quill, LMFT</b></p><p>By day.</p><p>Last.</p>",
        "",
    ),
    "a question ends it": (
        "<p><b>IOP</b></p><p>For adults.</p><p><b>What does it cost?</b></p><p>Ask us.</p><p>Last.</p>",
        "",
    ),
    "a level that is alone": ("<p><b>IOP</b></p><p>For adults.</p><p>Last.</p>", "IOP"),
    "an offer of detox in other words": ("<p><b>Detox that feels like home</b></p><p>For adults.</p><p>Last.</p>", ""),
    "a first line that is alone": ("<p><b>IOP</b><br>8-12</p><p>More.</p><p>Last.</p>", ""),
    "one of several first lines": ("<p><b>PHP</b><br>9-3</p><p><b>IOP</b><br>8-12</p><p>More.</p><p>Last.</p>", "IOP"),
    "a row of buttons": ("<div><button>IOP</button><button>Call</button></div><p>For adults.</p><p>Last.</p>", ""),
    "a button that calls": ("<div><button>Explore our IOP</button><p>For adults.</p><p>Last.</p></div>", ""),
    "a button with a word more": (
        "<div><button>Older Adult IOP (65+)</button><div><p>One.</p><p>Last.</p></div></div>",
        "Older Adult IOP (65+)",
    ),
    "a bold line that calls": ("<p><b>Learn about our PHP</b></p><p>For adults.</p><p>Last.</p>", ""),
    "a summary ends with its box": ("<details><summary>IOP</summary><p>One.</p><p>Two.</p></details><p>Last.</p>", ""),
    "a term ends with its list": ("<dl><dt>IOP</dt><dd>One.</dd><dd>Two.</dd></dl><p>Last.</p>", ""),
}


@pytest.mark.parametrize(("body", "over"), REACHES.values(), ids=REACHES)
def test_how_far_a_label_reaches(body: str, over: str) -> None:
    blocks = parse(f"<h1>Services</h1><p>We treat.</p>{body}<footer>End</footer>").blocks
    last = next(block for block in blocks if block.text == "Last.")
    assert [heading.text for heading in last.headings[1:]] == ([over] if over else [])


def test_headings_within_a_summary_stand_below_it() -> None:
    html = "<h2>Levels</h2><details><summary>PHP</summary><h4>Schedule</h4><p>Here.</p></details>"
    block = next(block for block in parse(html).blocks if block.text == "Here.")
    assert [heading.text for heading in block.headings] == ["Levels", "PHP", "Schedule"]


@pytest.mark.parametrize(
    "markup", ["<details><summary>IOP</summary>{}</details>", "<div><div>{}</div></div>", "<p><b>PHP</b></p>{}"]
)
def test_deep_nesting_is_read_in_bounded_time(markup: str) -> None:
    body = "<p>Text.</p>"
    for _ in range(300):
        body = markup.format(body)
    assert all(len(block.headings) <= 4 for block in parse(f"<h1>Programs</h1>{body}").blocks)


Tabs = Callable[[list[tuple[str, list[str]]]], str]


def _row(tabs: list[tuple[str, list[str]]], tab: str, panel: str) -> str:
    """A row of tabs and, behind it, their panels."""
    named = "".join(tab.format(n=n, name=name) for n, (name, _) in enumerate(tabs))
    return f"<ul>{named}</ul>" + "".join(panel.format(n=n, told=ps(told)) for n, (_, told) in enumerate(tabs))


TABS: dict[str, Tabs] = {
    "links to ids": lambda tabs: _row(tabs, "<li><a href='#t{n}'>{name}</a></li>", "<div id='t{n}'>{told}</div>"),
    "links in spans": lambda tabs: _row(tabs, "<li><a href='#t{n}'><span>{name}</span></a></li>", "<section id='t{n}'>{told}</section>"),
    "links of a strip": lambda tabs: _row(tabs, "<a class='tab' href='#p-{n}'>{name}</a> ", "<div class='pane' id='p-{n}'><div>{told}</div></div>"),
    "buttons that control": lambda tabs: _row(tabs, "<button role=tab id=b{n} aria-controls=t{n}>{name}</button>", "<div role=tabpanel id=t{n}>{told}</div>"),
    "panels labelled by tabs": lambda tabs: _row(tabs, "<button role=tab id=b{n}>{name}</button>", "<div role=tabpanel aria-labelledby=b{n}>{told}</div>"),
    "list items as tabs": lambda tabs: _row(tabs, "<li role=tab id=b{n} aria-controls=t{n}>{name}</li>", "<div aria-labelledby=b{n} id=t{n}>{told}</div>"),
    "targets of pills": lambda tabs: _row(tabs, "<button data-bs-toggle=pill data-bs-target='#t{n}'>{name}</button>", "<div class='tab-pane' id=t{n}>{told}</div>"),
    "accordion": lambda tabs: "".join(
        f"<div><div><button aria-controls=c{n} aria-expanded=false>{name}</button></div><div id=c{n}>{ps(told)}</div></div>" for n, (name, told) in enumerate(tabs)
    ),
    "a heading of the schedule in each": lambda tabs: _row(tabs, "<li><a href='#t{n}'>{name}</a></li>", "<div id='t{n}'><h4>Schedule</h4>{told}</div>"),
    "a heading of the level in each": lambda tabs: "<ul>" + "".join(f"<li><a href='#t{n}'>Option {n}</a></li>" for n in range(len(tabs))) + "</ul>"
    + "".join(f"<div id='t{n}'><h3>{name}</h3>{ps(told)}</div>" for n, (name, told) in enumerate(tabs)),
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("layout", TABS)
def test_a_tab_heads_its_panel(layout: str, title: str) -> None:
    html = page(
        TABS[layout]([("PHP", PHP), ("IOP", IOP), ("Family Group", ["All are welcome.", "Sundays 2-4 pm."])]), title
    )
    found = sessions(html)
    assert {level: found[level] for level in ("php", "iop")} == {
        "php": {"mon tue wed thu fri 09:00-15:00"},
        "iop": {"mon wed thu 18:00-21:00"},
    }


NO_PANELS = {
    "a skip link": "<a href='#main'>IOP</a><div id='main'><p>We treat.</p><p>Last.</p></div>",
    "a link to the top": "<p><a href='#top'>Back to top</a> <a href='#iop'>IOP</a></p><div id='top'><p>Last.</p></div>",
    "a menu button": "<button aria-controls='box'>Menu of IOP, PHP and all other things</button><div id='box'><p>Last.</p></div>",
    "tabs of other things": "<a href='#a'>Our story</a><a href='#b'>Our team</a><div id='a'><p>We treat.</p></div><div id='b'><p>Last.</p></div>",
    "panels that are not there": "<a href='#a'>IOP</a><a href='#b'>PHP</a><p>Last.</p>",
}  # fmt: skip


@pytest.mark.parametrize("body", NO_PANELS.values(), ids=NO_PANELS)
def test_what_is_no_panel_has_no_tab_over_it(body: str) -> None:
    blocks = parse(f"<h1>Services</h1>{body}<footer>End</footer>").blocks
    assert [heading.text for heading in next(block for block in blocks if block.text == "Last.").headings] == [
        "Services"
    ]
