"""Times under the caption of something beside the program, in each layout; every wording of data/vocabulary/caption_cues.yaml."""

from __future__ import annotations

import re

import pytest

from extract.document import fold
from extract.pipeline import extract_page
from extract.times.captions import KINDS, CaptionCue, Kind, caption_cues, named_by, whole_caption
from tests.extract.test_facts_of_pages import facts, page

ENTRIES = [(kind, cue) for kind in KINDS for cue in getattr(caption_cues(), kind)]
ENTRY = pytest.mark.parametrize(("kind", "cue"), ENTRIES, ids=[f"{kind}-{cue.name}" for kind, cue in ENTRIES])
IOP = "<p>Our IOP meets Tuesday to Thursday 6-9 pm.</p>"
OWN = {"iop sessions: tue wed thu 18:00-21:00"}


def sessions(body: str) -> set[str]:
    """The sessions of all programs of a page about an intensive outpatient program."""
    found = facts(extract_page(page(f"<p>Our intensive outpatient program (IOP) is for adults.</p>{body}")))
    return {fact for fact in found if " sessions: " in fact}


@ENTRY
def test_every_pattern_is_folded_and_has_an_example(kind: Kind, cue: CaptionCue) -> None:
    examples = [fold(text) for text in cue.examples]
    for pattern in cue.patterns:
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]", "", pattern)), f"{pattern} is not folded"
        assert any(whole_caption((pattern,)).fullmatch(text) for text in examples), f"{pattern} has no example"


@ENTRY
def test_every_example_is_such_a_caption_and_no_near_miss_is(kind: Kind, cue: CaptionCue) -> None:
    told = {text: named_by(fold(text)) for text in cue.examples}
    assert [text for text, found in told.items() if found is None] == []
    assert [text for text in cue.not_in if whole_caption(cue.patterns).fullmatch(fold(text))] == []


LAYOUTS = {
    "heading": "<h3>{}</h3><p>Mon-Sat, 5:30-11 am</p>",
    "bold line": "<p><strong>{}</strong><br>Mon-Sat, 5:30-11 am</p>",
    "days and times in lines": "<h3>{}</h3><p>Mon-Sat</p><p>5:30-11 am</p>",
    "term": "<dl><dt>{}</dt><dd>Mon-Sat 5:30-11 am</dd></dl>",
    "row of two": "<table><tr><td>{}</td><td>Mon-Sat 5:30-11 am</td></tr></table>",
    "row, times first": "<table><tr><td>Mon-Sat 5:30-11 am</td><td>{}</td></tr></table>",
    "row of three": "<table><tr><td>{}</td><td>Mon-Sat</td><td>5:30-11 am</td></tr></table>",
    "words before a colon": "<p>{}: Mon-Sat 5:30-11 am</p>",
    "item": "<ul><li>{} Mon-Sat 5:30-11 am</li></ul>",
    "item, times first": "<ul><li>Mon-Sat 5:30-11 am: {}</li></ul>",
    "subject": "<p>{} is Mon-Sat 5:30-11 am.</p>",
    "within the day": "<p>Saturdays we have {} from 9 to 11 am.</p>",
}
OTHERS = ["Dosing", "Intake", "Check-in", "UA collection", "AA", "Al-Anon", "Family education", "Parent group", "Driver education", "Alumni group", "Pharmacy", "Case management",
    "Job club", "Softball", "Food pantry", "Psychiatry", "Narcan training", "Chapel", "Shuttle", "Medical records", "Coffee hour", "Couples counseling", "Labs and dosing"]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("caption", OTHERS)
def test_what_is_beside_the_program_is_no_session(caption: str, layout: str) -> None:
    assert sessions(IOP + LAYOUTS[layout].format(caption)) == OWN


GROUPS = [
    "<p>We also offer a weekly anxiety group on Mondays from 4:30 to 6:30 pm.</p>",
    "<p>On Mondays from 4:30 to 6:30 pm we hold a grief support group.</p>",
    "<p>Mondays there is a grief circle from 4:30 to 6:30 pm.</p>",
    "<h3>DBT skills class</h3><p>Mondays 4:30-6 pm</p>",
    "<h3>Women's group</h3><p>Mondays 4:30-6 pm</p>",
    "<dl><dt>Support group</dt><dd>Friday 5-6 pm</dd></dl>",
    "<table><tr><td>Smoking cessation</td><td>Fri</td><td>5-6 pm</td></tr></table>",
    "<p>Second Wind, our program for women, meets Mon-Fri 9-12.</p>",
    "<p>Harbor Steps (our men's program) meets Mon-Fri 9-12.</p>",
    "<h3>Harbor Steps: men's program</h3><p>Mon-Fri 9-12</p>",
    "<h3>Programa para jóvenes</h3><p>Lunes de 3:30 a 5:30 pm.</p>",
    "<h3>Youth program</h3><p>Monday - Thursday, 3:30 - 5:30 pm. Ages 12-17.</p>",
    "<h3>After-school program</h3><p>Monday and Friday, 3:30 - 5:30 pm</p>",
    "<p>Our teen program meets Mondays 4:30-6 pm.</p>",
    "<h3>Adolescent counseling</h3><p>Mondays 4:30-6 pm</p>",
    "<h3>Standard DBT</h3><p>Adult skills groups: Mondays 5:30-7:30 p.m. or Fridays 10 a.m.-noon.</p>",
    "<p>Grief group: Saturday 10 am-noon</p>",
    "<p>Our men's program, Harbor Steps, meets Mon-Fri 9-12.</p>",
    "<p>Our women's program called Second Wind runs Mon-Fri 9-12.</p>",
    "<p>Our IOP meets Tuesday to Thursday 6-9 pm, and our anxiety group meets Mondays 4:30-6:30 pm.</p>",
]


@pytest.mark.parametrize("body", GROUPS)
def test_a_group_beside_the_times_of_the_program_is_not_told(body: str) -> None:
    assert sessions(IOP + body) == OWN
    assert "sessions" in {finding.field for finding in extract_page(page(IOP + body)).unclear}


UNLISTED = ["Tax help", "Blood pressure checks", "Notary", "Smoke breaks", "Grocery run", "Neurofeedback"]


@pytest.mark.parametrize(
    "layout", [name for name in LAYOUTS if name not in ("item, times first", "row, times first", "within the day")]
)
@pytest.mark.parametrize("caption", UNLISTED)
def test_a_thing_that_no_list_names_is_not_told_beside_the_times_of_the_program(caption: str, layout: str) -> None:
    assert sessions(IOP + LAYOUTS[layout].format(caption)) == OWN


@pytest.mark.parametrize(
    "caption",
    ["Mornings", "Adults", "Option two", "Day IOP", "When", "Schedule", "Men's track", "Virtual", "Downtown", "Young adults", "Dual diagnosis", "Phase two", "Times"],
)  # fmt: skip
@pytest.mark.parametrize("layout", ["<p>{}: Mon, Fri 9 am-noon</p>", "<h3>{}</h3><p>Mon, Fri 9 am-noon</p>", "<table><tr><td>{}</td><td>Mon, Fri 9 am-noon</td></tr></table>"])  # fmt: skip
def test_what_may_be_of_the_program_stays(caption: str, layout: str) -> None:
    assert sessions(IOP + layout.format(caption)) == {*OWN, "iop sessions: mon fri 09:00-12:00"}


@pytest.mark.parametrize("caption", ["Grupo familiar", "Grupo de apoyo para familias", "Clases para padres", "Terapia familiar", "Taller para las familias", "Noche de familias"])  # fmt: skip
@pytest.mark.parametrize("layout", ["<h2>{}</h2><p>Sábados de 10 a 11:30 de la mañana.</p>", "<p>{}: sábados de 10 a 11:30 de la mañana</p>"])  # fmt: skip
def test_what_is_beside_the_program_in_spanish_is_no_session(caption: str, layout: str) -> None:
    own = "<p>Nuestro programa intensivo se reúne lunes, miércoles y jueves de 6 a 9 pm.</p>"
    assert sessions(own + layout.format(caption)) == {"iop sessions: mon wed thu 18:00-21:00"}


def test_rows_of_towns_stay() -> None:
    body = "<table><tr><td>Elko</td><td>Mon-Wed 9-12</td></tr><tr><td>Reno</td><td>Mon-Thu 6-9 pm</td></tr></table>"
    assert sessions(IOP + body) >= {
        "iop sessions: mon tue wed 09:00-12:00",
        "iop sessions: mon tue wed thu 18:00-21:00",
    }


STAY = [
    pytest.param("<p>The day group meets Mon, Wed, Fri 9 am-noon.</p>", "iop sessions: mon wed fri 09:00-12:00", id="a group of the day"),
    pytest.param("<h3>Women's group</h3><p>Mon, Wed, Fri 9 am-noon</p>", "iop sessions: mon wed fri 09:00-12:00", id="a group of three days"),
    pytest.param("<h3>Women's track</h3><p>Mon, Wed, Fri 9 am-noon</p>", "iop sessions: mon wed fri 09:00-12:00", id="a track"),
    pytest.param("<h3>Second group</h3><p>Mon, Wed, Fri 9 am-noon</p>", "iop sessions: mon wed fri 09:00-12:00", id="another group"),
    pytest.param("<p>Tuesday: anger management, 6-7:30 pm</p>", "iop sessions: tue 18:00-19:30", id="a topic within the program's times"),
    pytest.param("<h3>Yoga</h3><p>Our virtual IOP meets Mon, Wed 9-12.</p>", "iop sessions: mon wed 09:00-12:00", id="a sentence that names the level"),
    pytest.param("<h3>Your week</h3><p>Mon, Wed, Fri 9 am-noon</p>", "iop sessions: mon wed fri 09:00-12:00", id="a heading of the week"),
    pytest.param("<p>Groups for dosing patients: Friday 9 am-noon</p>", "iop sessions: fri 09:00-12:00", id="groups for those who come for something else"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated"), STAY)
def test_what_is_of_the_program_stays(body: str, stated: str) -> None:
    assert sessions(IOP + body) == {*OWN, stated}


def test_a_group_of_a_page_without_other_times_stays() -> None:
    assert sessions("<h2>IOP</h2><p>Relapse prevention group: Mon, Wed 6-9 pm</p>") == {
        "iop sessions: mon wed 18:00-21:00"
    }


def test_groups_are_what_an_outpatient_clinic_has() -> None:
    body = "<p>We are an outpatient practice. Our outpatient groups meet Monday 6-7:30 pm.</p><p>Grief group: Wednesday 5:30-7 pm</p>"
    assert {"outpatient sessions: wed 17:30-19:00"} < facts(extract_page(page(body)))


def test_classes_are_the_program_of_a_school_for_drivers() -> None:
    body = "<h1>DUI classes</h1><p>We teach DUI classes.</p><p>DUI education: Monday 6-8 pm</p>"
    assert "early_intervention sessions: mon 18:00-20:00" in facts(extract_page(page(body)))


@pytest.mark.parametrize(
    "sentence",
    [
        "We also offer a weekly anxiety group on Monday afternoons.",
        "A grief support group meets on Monday afternoons.",
        "On Monday afternoons we hold a women's group.",
        "Family education is on Monday afternoons.",
    ],
)
def test_the_part_of_the_day_of_another_group_is_not_the_program_s(sentence: str) -> None:
    (found,) = extract_page(page(f"{IOP}<p>{sentence}</p>")).programs
    assert [one.code for one in found.dayparts] == ["evening"]


def test_the_part_of_the_day_of_its_own_group_stays() -> None:
    (found,) = extract_page(page(f"{IOP}<p>Our day group meets on Monday mornings.</p>")).programs
    assert {one.code for one in found.dayparts} == {"evening", "morning"}
