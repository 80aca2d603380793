"""Virtual and in-person groups, groups for different conditions and groups in different towns are tracks where each has its own times."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery | Intensive Outpatient</title></head><body>"
    "<h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna. We use DBT.</p>"
)
DAY, EVENING = "mon tue wed thu fri 09:00-12:00", "mon tue thu 18:00-21:00"
NINE, FIVE = "mon wed 09:00-12:00", "tue thu 17:00-20:00"


def programs(body: str) -> dict[str | None, ProgramExtraction]:
    return {one.track: one for one in extract_page(HEAD + body).programs if one.level_of_care.value == "iop"}


def times(body: str) -> dict[str | None, list[str]]:
    return {
        track: [f"{' '.join(time.days)} {time.start}-{time.end}" for time in one.sessions]
        for track, one in programs(body).items()
    }


def codes(program: ProgramExtraction, field: str) -> set[str]:
    return {code.code for code in getattr(program, field)}


FORMATS: list[Any] = [
    pytest.param("<h2>Virtual IOP</h2><p>Mon, Tue, Thu 6-9 pm</p><h2>In-Person IOP</h2><p>Mon-Fri 9 am-12 pm</p>", id="two headings"),
    pytest.param("<div><h3>IOP (Virtual)</h3><p>Mon, Tue, Thu<br>6-9 pm</p></div><div><h3>IOP (In Person)</h3><p>Mon-Fri<br>9 am-12 pm</p></div>", id="two cards"),
    pytest.param("<table><tr><th>Program</th><th>Days</th><th>Time</th></tr><tr><td>Virtual IOP</td><td>Mon, Tue, Thu</td><td>6-9 pm</td></tr>"
                 "<tr><td>In-person IOP</td><td>Mon-Fri</td><td>9 am-12 pm</td></tr></table>", id="two rows"),
    pytest.param("<table><tr><th></th><th>Virtual</th><th>In person</th></tr><tr><td>Days</td><td>Mon, Tue, Thu</td><td>Mon-Fri</td></tr>"
                 "<tr><td>Time</td><td>6-9 pm</td><td>9 am-12 pm</td></tr></table>", id="two columns"),
    pytest.param("<h2>Schedule</h2><p>In person: Mon-Fri 9 am-12 pm</p><p>Virtual: Mon, Tue, Thu 6-9 pm</p>", id="two labels"),
    pytest.param("<p>IOP (virtual): Mon, Tue, Thu 6-9 pm. IOP (in person): Mon-Fri 9 am-12 pm.</p>", id="in brackets"),
    pytest.param("<p>IOP (via Zoom): Mon, Tue, Thu 6-9 pm. IOP (on site): Mon-Fri 9 am-12 pm.</p>", id="in brackets, other words"),
    pytest.param("<p>The virtual IOP meets Mon, Tue and Thu from 6 to 9 pm, and the in-person IOP meets Monday through Friday from 9 am to noon.</p>", id="one sentence"),
    pytest.param("<ul><li>Online groups: Mon, Tue, Thu 6-9 pm</li><li>On-site groups: Mon-Fri 9 am-12 pm</li></ul>", id="groups that share a day"),
]  # fmt: skip


@pytest.mark.parametrize("body", FORMATS)
def test_virtual_and_in_person_groups_have_their_own_times_and_formats(body: str) -> None:
    assert times(body) == {"virtual": [EVENING], "in-person": [DAY]} or times(body) == {
        "in-person": [DAY],
        "virtual": [EVENING],
    }
    found = programs(body)
    assert codes(found["virtual"], "formats") == {"telehealth"}
    assert codes(found["in-person"], "formats") == {"in_person"}
    assert found["in-person"].telehealth is None


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>Our hybrid IOP has in-person groups on Monday and Wednesday, 9 am-12 pm, and a virtual group on Friday, 9 am-12 pm.</p>", id="one hybrid program"),
        pytest.param("<p>Our virtual IOP meets Mon, Tue, Thu 6-9 pm.</p><p>Our virtual groups are small.</p>", id="virtual alone"),
        pytest.param("<ul><li>Anxiety group: Mon 9-10 am</li><li>Substance use group: Tue 9-10 am</li></ul>", id="groups on a topic"),
        pytest.param("<ul><li>Grace: Mon 9-10 am</li><li>Hope: Tue 9-10 am</li></ul>", id="names of groups that are towns too"),
        pytest.param("<ul><li>Monday: 9-10 am</li><li>Relapse Prevention: Tue 9-10 am</li></ul>", id="a topic as a label"),
        pytest.param("<p>Our IOP meets Mon-Fri 9 am-12 pm. We serve people from Portland and Salem. Groups of our alumni are in Salem.</p>", id="towns that are served"),
        pytest.param("<p>Portland: Mon-Fri 9 am-12 pm. Salem: Mon-Fri 9 am-12 pm.</p>", id="the same times in both towns"),
        pytest.param("<h2>In-person IOP and PHP elsewhere</h2><p>Five days a week.</p><h2>Ours</h2><p>Mon-Fri 9 am-12 pm</p>", id="one way without times"),
    ],
)  # fmt: skip
def test_what_tells_no_tracks_apart_is_one_program(body: str) -> None:
    assert list(programs(body)) == [None]


FOCUS: list[Any] = [
    pytest.param("<h2>Eating Disorder IOP</h2><p>Mon, Wed 9 am-12 pm</p><h2>Substance Use IOP</h2><p>Tue, Thu 5-8 pm</p>", ("eating disorders", "substance use"), id="headings"),
    pytest.param("<p>Our eating disorder IOP meets Mon, Wed 9 am-12 pm. Our addiction IOP meets Tue, Thu 5-8 pm.</p>", ("eating disorders", "substance use"), id="sentences"),
    pytest.param("<h2>Mental Health</h2><p>Mon, Wed 9 am-12 pm</p><h2>Addiction</h2><p>Tue, Thu 5-8 pm</p>", ("mental health", "substance use"), id="bare headings"),
    pytest.param("<ul><li>Mental health track: Mon, Wed 9 am-12 pm</li><li>Dual diagnosis track: Tue, Thu 5-8 pm</li></ul>", ("mental health", "co-occurring"), id="items"),
    pytest.param("<table><tr><th>Program</th><th>Days</th><th>Time</th></tr><tr><td>OCD and Anxiety IOP</td><td>Mon, Wed</td><td>9 am-12 pm</td></tr>"
                 "<tr><td>Trauma IOP</td><td>Tue, Thu</td><td>5-8 pm</td></tr></table>", ("ocd and anxiety", "trauma"), id="rows"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "names"), FOCUS)
def test_programs_for_different_conditions_have_their_own_times(body: str, names: tuple[str, str]) -> None:
    assert times(body) == {names[0]: [NINE], names[1]: [FIVE]}


def test_the_condition_of_one_track_is_not_treated_in_the_other() -> None:
    found = programs(
        f"{FOCUS[0].values[0]}<h2>Who we treat</h2><p>We treat eating disorders, alcohol use and anxiety.</p>"
    )
    assert codes(found["eating disorders"], "conditions") >= {"eating_disorders", "anxiety"}
    assert codes(found["eating disorders"], "conditions").isdisjoint({"alcohol", "substance_use"})
    assert "eating_disorders" not in codes(found["substance use"], "conditions")


TOWNS: list[Any] = [
    pytest.param("<p>Portland: Mon/Wed 9-12. Salem: Tue/Thu 5-8.</p>", id="labels in a line"),
    pytest.param("<h2>Portland</h2><p>Mon, Wed 9 am-12 pm</p><h2>Salem</h2><p>Tue, Thu 5-8 pm</p>", id="headings"),
    pytest.param("<h3>Portland, OR</h3><p>Mon, Wed 9 am-12 pm</p><h3>Salem, Oregon</h3><p>Tue, Thu 5-8 pm</p>", id="headings with a state"),
    pytest.param("<table><tr><th>Location</th><th>Days</th><th>Time</th></tr><tr><td>Portland</td><td>Mon, Wed</td><td>9 am-12 pm</td></tr>"
                 "<tr><td>Salem</td><td>Tue, Thu</td><td>5-8 pm</td></tr></table>", id="rows"),
    pytest.param("<p>Our Portland IOP meets Mon and Wed from 9 am to noon. Our Salem IOP meets Tue and Thu from 5 to 8 pm.</p>", id="our IOP there"),
    pytest.param("<ul><li>Portland office: Mon, Wed 9 am-12 pm</li><li>Salem office: Tue, Thu 5-8 pm</li></ul>", id="offices"),
    pytest.param("<p>In Portland we meet Mon, Wed 9 am-12 pm; in Salem, Tue and Thu 5-8 pm.</p>", id="one sentence"),
    pytest.param("<p>We meet Mon, Wed 9 am-12 pm in Portland and Tue, Thu 5-8 pm in Salem.</p>", id="behind the times"),
    pytest.param("<dl><dt>Portland</dt><dd>Mon, Wed 9 am-12 pm</dd><dt>Salem</dt><dd>Tue, Thu 5-8 pm</dd></dl>", id="boxes"),
    pytest.param("<p><b>Portland</b><br>Mon, Wed 9 am-12 pm</p><p><b>Salem</b><br>Tue, Thu 5-8 pm</p>", id="bold lines"),
]  # fmt: skip


@pytest.mark.parametrize("body", TOWNS)
def test_groups_in_two_towns_have_their_own_times(body: str) -> None:
    assert times(body) == {"in portland": [NINE], "in salem": [FIVE]}


def _under(first: str, second: str) -> str:
    return f"<h3>{first}</h3><p>Mon, Wed 9 am-12 pm</p><h3>{second}</h3><p>Tue, Thu 5-8 pm</p>"


BRANDED: list[Any] = [
    pytest.param(_under("Tidewrack Portland", "Tidewrack Salem"), id="brand and town"),
    pytest.param(_under("Tidewrack Recovery Portland", "Tidewrack Recovery at Salem"), id="two words, and at"),
    pytest.param(_under("Tidewrack of Portland", "Tidewrack of Salem"), id="of"),
    pytest.param(_under("Tidewrack Recovery Portland, OR", "Tidewrack Recovery Salem, OR"), id="with the state"),
    pytest.param(_under("Tidewrack Portland IOP", "Tidewrack Salem IOP"), id="with the level"),
    pytest.param("<h3>Tidewrack Portland Clinic</h3><p>IOP: Mon, Wed 9 am-12 pm</p><h3>Tidewrack Salem Clinic</h3><p>IOP: Tue, Thu 5-8 pm</p>", id="clinics"),
    pytest.param("<p><b>Tidewrack Portland</b><br>Mon, Wed 9 am-12 pm</p><p><b>Tidewrack Salem</b><br>Tue, Thu 5-8 pm</p>", id="bold lines"),
    pytest.param("<dl><dt>Tidewrack Portland</dt><dd>Mon, Wed 9 am-12 pm</dd><dt>Tidewrack Salem</dt><dd>Tue, Thu 5-8 pm</dd></dl>", id="boxes"),
]  # fmt: skip


@pytest.mark.parametrize("body", BRANDED)
def test_a_town_behind_a_brand_names_the_office(body: str) -> None:
    assert times(body) == {"in portland": [NINE], "in salem": [FIVE]}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(_under("Tidewrack Grace", "Tidewrack Hope"), id="words that are towns too"),
        pytest.param(_under("Recovery Skills", "Recovery Tools"), id="topics"),
        pytest.param(_under("Tidewrack Portland", "Tidewrack Groups"), id="one town alone"),
        pytest.param(_under("Recovery Basics", "Recovery Steps"), id="parts of a course"),
        pytest.param(_under("Tidewrack Portland", "Harbor Salem"), id="two brands"),
        pytest.param(_under("Serving Portland", "Near Salem"), id="towns that are served"),
    ],
)
def test_what_stands_behind_words_that_two_headings_share_is_not_always_a_town(body: str) -> None:
    assert list(programs(body)) == [None]


def test_a_town_has_tracks_of_its_own() -> None:
    body = (
        "<h2>Portland</h2><h3>Day IOP</h3><p>Mon, Wed 9 am-12 pm</p><h3>Evening IOP</h3><p>Mon, Tue, Thu 6-9 pm</p>"
        "<h2>Salem</h2><p>Tue, Thu 5-8 pm</p>"
    )
    assert times(body) == {"day in portland": [NINE], "evening in portland": [EVENING], "in salem": [FIVE]}


def test_telehealth_of_one_town_is_not_that_of_the_other() -> None:
    body = "<h2>Portland</h2><p>Mon, Wed 9 am-12 pm. Groups meet by telehealth.</p><h2>Salem</h2><p>Tue, Thu 5-8 pm</p>"
    found = programs(body)
    assert found["in portland"].telehealth is not None
    assert found["in salem"].telehealth is None
