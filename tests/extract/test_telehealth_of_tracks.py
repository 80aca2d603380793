"""How one track is attended is not how the other one is: whoever asks for telehealth gets no track that meets in person."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery | Intensive Outpatient</title></head><body>"
    "<h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna. We use DBT.</p>"
)
TRACKS = "<p>Day track: Mon-Fri 9 am-12 pm. Evening track: Mon, Tue, Thu 6-9 pm.</p>"
HERE, BY_VIDEO, NOTHING = ("in_person", None), ("telehealth", "yes"), ("", None)


def read(body: str) -> PageExtraction:
    return extract_page(HEAD + body)


def ways(extraction: PageExtraction) -> dict[str | None, tuple[str, str | None]]:
    """Formats and telehealth of each track."""
    return {
        str(one.track): (" ".join(code.code for code in one.formats), one.telehealth and one.telehealth.value)
        for one in extraction.programs
    }


SENTENCES: list[Any] = [
    pytest.param("<p>Telehealth for the day track only.</p>", BY_VIDEO, NOTHING, id="for it only"),
    pytest.param("<p>Telehealth is available for the day track only.</p>", BY_VIDEO, NOTHING, id="available for it only"),
    pytest.param("<p>We offer telehealth (day track only).</p>", BY_VIDEO, NOTHING, id="in brackets"),
    pytest.param("<h3>Telehealth</h3><p>Day track only.</p>", BY_VIDEO, NOTHING, id="a heading over its name"),
    pytest.param("<ul><li>Telehealth option: day track</li></ul>", BY_VIDEO, NOTHING, id="behind a colon"),
    pytest.param("<p>Telehealth is available in the day track, not in the evening track.</p>", BY_VIDEO, NOTHING, id="and not in the other"),
    pytest.param("<p>The evening track is held by video; the day track meets in person.</p>", HERE, BY_VIDEO, id="two clauses"),
    pytest.param("<p>The evening track is held by video. The day track meets in person.</p>", HERE, BY_VIDEO, id="two sentences"),
    pytest.param("<p>If you work, join our evening track by video; the day track is held at our office.</p>", HERE, BY_VIDEO, id="join it by video"),
    pytest.param("<p>Virtual: evening track. In person: day track.</p>", HERE, BY_VIDEO, id="ways as labels"),
    pytest.param("<p>Evening participants meet over Zoom; daytime participants come to our office.</p>", HERE, BY_VIDEO, id="participants"),
    pytest.param("<h3>Is telehealth available?</h3><p>Yes, for the evening track only.</p>", NOTHING, BY_VIDEO, id="an answer"),
    pytest.param("<p>All groups meet in person except the evening track, which is on Zoom.</p>", NOTHING, BY_VIDEO, id="all but one"),
    pytest.param("<p>Our IOP is in person. The evening track is also offered by telehealth.</p>", HERE, ("in_person telehealth", "yes"), id="the level, and one more way"),
    pytest.param("<p>Both tracks are available by telehealth.</p>", BY_VIDEO, BY_VIDEO, id="both"),
    pytest.param("<p>Telehealth is available for day and evening tracks.</p>", BY_VIDEO, BY_VIDEO, id="for both by name"),
    pytest.param("<p>The day and evening tracks may be joined by video.</p>", BY_VIDEO, BY_VIDEO, id="both by name"),
    pytest.param("<table><tr><th></th><th>Day track</th><th>Evening track</th></tr><tr><td>Telehealth</td><td>No</td><td>Yes</td></tr></table>",
                 ("", "no"), BY_VIDEO, id="a row that answers"),
    pytest.param("<table><tr><th></th><th>Telehealth</th></tr><tr><td>Day track</td><td>No</td></tr><tr><td>Evening track</td><td>Yes</td></tr></table>",
                 ("", "no"), BY_VIDEO, id="a column that answers"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "day", "evening"), SENTENCES)
def test_each_track_is_attended_in_its_own_way(
    body: str, day: tuple[str, str | None], evening: tuple[str, str | None]
) -> None:
    assert ways(read(TRACKS + body)) == {"day": day, "evening": evening}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Telehealth is offered, except in the day track.</p>",
        "<p>The day track is on site; telehealth for evenings.</p>",
    ],
)
def test_telehealth_of_a_track_that_is_not_told_is_unclear(body: str) -> None:
    extraction = read(TRACKS + body)
    assert ways(extraction) == {"day": NOTHING, "evening": NOTHING}
    assert ("telehealth", "yes") in {(one.field, one.value) for one in extraction.unclear}


LAYOUTS: list[Any] = [
    pytest.param("<ul><li>Day track: Mon-Fri 9 am-12 pm, in person</li><li>Evening track: Mon, Tue, Thu 6-9 pm, via Zoom</li></ul>", id="items"),
    pytest.param("<table><tr><th>Track</th><th>Days</th><th>Time</th><th>Format</th></tr><tr><td>Day</td><td>Mon-Fri</td><td>9 am-12 pm</td><td>In person</td></tr>"
                 "<tr><td>Evening</td><td>Mon, Tue, Thu</td><td>6-9 pm</td><td>Virtual</td></tr></table>", id="rows"),
    pytest.param("<dl><dt>Day</dt><dd>Mon-Fri 9 am-12 pm, in person</dd><dt>Evening</dt><dd>Mon, Tue, Thu 6-9 pm, on Zoom</dd></dl>", id="boxes"),
    pytest.param("<h3>Day</h3><p>Groups meet in person Mon-Fri 9 am-12 pm</p><h3>Evening</h3><p>Groups meet by video Mon, Tue, Thu 6-9 pm</p>", id="headings"),
]  # fmt: skip


@pytest.mark.parametrize("body", LAYOUTS)
def test_the_format_beside_the_times_of_a_track_is_its_own(body: str) -> None:
    assert ways(read(body)) == {"day": HERE, "evening": BY_VIDEO}


def test_day_over_weekdays_is_no_track() -> None:
    body = "<table><tr><th>Day</th><th>Evening</th></tr><tr><td>Monday</td><td>6-9 pm</td></tr><tr><td>Tuesday</td><td>6-9 pm</td></tr></table>"
    assert [one.track for one in read(body).programs] == [None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Virtual evening IOP: Mon, Tue, Thu 6-9 pm. Day IOP: Mon-Fri 9-12.</p>", {"evening": BY_VIDEO, "day": NOTHING}),
        ("<p>Virtual evening IOP: Mon, Tue, Thu 6-9 pm. In-person day IOP: Mon-Fri 9-12.</p>", {"virtual evening": BY_VIDEO, "in-person day": HERE}),
        ("<p>Day IOP (in person): Mon-Fri 9 am-12 pm. Evening IOP (virtual): Mon, Tue, Thu 6-9 pm.</p>", {"virtual evening": BY_VIDEO, "in-person day": HERE}),
    ],
)  # fmt: skip
def test_a_way_to_attend_in_the_name_of_a_track(body: str, expected: dict[str, tuple[str, str | None]]) -> None:
    assert ways(read(body)) == expected


def test_the_way_of_a_track_without_a_known_name_is_not_that_of_the_others() -> None:
    body = (
        "<table><tr><th></th><th>Veterans track</th><th>First responder track</th><th>Civilian track</th></tr>"
        "<tr><th>Days</th><td>Mon, Wed, Fri</td><td>Tue, Thu</td><td>Mon-Thu</td></tr><tr><th>Time</th><td>9 am-12 pm</td><td>6-9 pm</td><td>1-4 pm</td></tr>"
        "<tr><th>Format</th><td>In person</td><td>Virtual</td><td>In person or virtual</td></tr></table>"
    )
    found = ways(read(body))
    assert (found["veterans"], found["first responders"]) == (HERE, BY_VIDEO)


def test_telehealth_of_the_level_is_that_of_the_track_called_so() -> None:
    body = (
        "<p>Day IOP: Mon-Fri 9 am-12 pm. Evening IOP: Mon, Tue, Thu 6-9 pm. Virtual IOP: Mon-Thu 5-8 pm.</p>"
        "<h2>More</h2><p>Our IOP is offered in person and by telehealth.</p>"
    )
    found = ways(read(body))
    assert found == {"day": HERE, "evening": HERE, "virtual": BY_VIDEO}


AUDIENCES = "<p>Adult IOP meets Mon, Wed, Thu 6-9 pm. Teen IOP meets Tue-Thu 4-7 pm.</p>"
ASKED = "<h3>Do you offer a virtual option?</h3><p>Yes, you can join our IOP over video.</p>"
IN_PERSON, NOT_GIVEN = ("in_person", "no"), ("", "no")
TO_ONE: list[Any] = [
    pytest.param("<h3>Is there a virtual option for teens?</h3><p>No, teen IOP is in person only.</p>", IN_PERSON, id="an answer"),
    pytest.param("<p>Teen IOP is in person only.</p>", IN_PERSON, id="in person only"),
    pytest.param("<p>Teens must attend in person.</p>", IN_PERSON, id="must come"),
    pytest.param("<p>All teen groups are held in person.</p>", IN_PERSON, id="all their groups"),
    pytest.param("<h3>Is teen IOP virtual?</h3><p>No. Teens come to our office.</p>", IN_PERSON, id="a question about it"),
    pytest.param("<p>There is no virtual option for teens.</p>", NOT_GIVEN, id="no option"),
    pytest.param("<p>The teen IOP is not offered by video.</p>", NOT_GIVEN, id="not offered"),
    pytest.param("<h3>Can teens attend virtually?</h3><p>No, only adults can.</p>", NOT_GIVEN, id="only others can"),
    pytest.param("<p>Telehealth is not available for teens.</p>", NOT_GIVEN, id="not available"),
    pytest.param("<p>Virtual attendance is for adults only.</p>", NOTHING, id="for others only"),
    pytest.param("<p>Telehealth is not available for teens who live outside Minnesota.</p>", BY_VIDEO, id="some of them"),
    pytest.param("<p>Teens may join by video too.</p>", BY_VIDEO, id="they too"),
    pytest.param("", BY_VIDEO, id="nothing said of them"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "teens"), TO_ONE)
def test_telehealth_of_the_level_is_not_of_a_track_to_which_it_is_denied(
    body: str, teens: tuple[str, str | None]
) -> None:
    assert ways(read(AUDIENCES + ASKED + body)) == {"adult": BY_VIDEO, "adolescent": teens}


@pytest.mark.parametrize(
    "body", ["<h3>Is the evening IOP virtual?</h3><p>No.</p>", "<p>We do not offer the evening IOP by video.</p>"]
)
def test_nor_of_a_part_of_the_day(body: str) -> None:
    times = "<p>Morning IOP meets Mon, Wed, Thu 9 am-12 pm. Evening IOP meets Tue-Thu 6-9 pm.</p>"
    assert ways(read(times + ASKED + body)) == {"morning": BY_VIDEO, "evening": NOT_GIVEN}


@pytest.mark.parametrize(
    "body", ["<p>Teens must attend in person.</p>", "<p>There is no virtual option for teens.</p>"]
)
def test_what_is_denied_to_some_of_one_program_is_unclear(body: str) -> None:
    extraction = read(f"<p>Our IOP for adults and teens meets Mon, Wed, Thu 6-9 pm.</p>{body}")
    assert ways(extraction) == {"None": NOTHING}
    assert ("telehealth", "no") in {(one.field, one.value) for one in extraction.unclear}


def test_what_is_denied_to_all_whom_a_program_is_for_is_a_no() -> None:
    assert ways(read("<p>Our teen IOP meets Mon, Wed, Thu 4-7 pm. Teens must attend in person.</p>")) == {
        "None": IN_PERSON
    }


def table(*rows: tuple[str, str, str]) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr><th>Track</th><th>Schedule</th><th>Format</th></tr>{cells}</table>"


NUMBERED = ("IOP 5", "Mon-Fri 9 am-12 pm", "In person"), ("IOP 3", "Mon, Wed, Fri 9 am-12 pm", "In person")
DAY_AND_EVENING = "<li>Day: M/W/F 9 am-12 pm</li><li>Evening: M/T/Th 6-9 pm</li>"
BESIDE_OTHERS: list[Any] = [
    pytest.param(table(*NUMBERED, ("Evening IOP", "Tue-Thu 6-9 pm", "Virtual")), {"iop 5": HERE, "iop 3": HERE, "None": BY_VIDEO}, id="a row of another kind of name"),
    pytest.param(table(*NUMBERED, ("Weekend IOP", "Sat, Sun 9 am-1 pm", "Zoom")), {"iop 5": HERE, "iop 3": HERE, "None": BY_VIDEO}, id="Zoom and no more in its cell"),
    pytest.param(table(("Women's IOP", "Mon, Wed, Fri 9 am-12 pm", "In person"), ("Professionals' IOP", "Mon, Tue, Thu 6-9 pm", "Zoom only"), ("Evening IOP", "Tue-Thu 5-8 pm", "In person")),
                 {"women": HERE, "professionals": BY_VIDEO, "None": HERE}, id="one of them on Zoom"),
    pytest.param(f"<ul>{DAY_AND_EVENING}<li>Virtual: T/W/Th 12-3 pm</li></ul>", {"day": NOTHING, "evening": NOTHING, "virtual": BY_VIDEO}, id="a label beside parts of the day"),
    pytest.param("<p>Morning group: Mon, Wed, Fri 9 am-12 pm. Evening group: Mon, Tue, Thu 6-9 pm. Online group: Tue, Wed, Thu 12-3 pm.</p>",
                 {"morning": NOTHING, "evening": NOTHING, "virtual": BY_VIDEO}, id="an online group beside parts of the day"),
    pytest.param(f"<ul>{DAY_AND_EVENING}<li>Online: Saturday 10 am-1 pm</li></ul>", {"day": NOTHING, "evening": NOTHING, "None": BY_VIDEO}, id="one online day"),
    pytest.param("<p>Day IOP: Mon, Wed, Fri 9 am-12 pm. Evening IOP: Mon, Tue, Thu 6-9 pm. Virtual evening IOP: Tue, Wed, Thu 5-8 pm.</p>",
                 {"day": NOTHING, "evening": NOTHING, "virtual evening": BY_VIDEO}, id="two evenings, one of them virtual"),
    pytest.param("<h3>Adult IOP</h3><p>Mon, Tue, Thu 5-8 pm</p><h3>Teen IOP</h3><p>Mon, Wed, Thu 4-7 pm</p><h3>Virtual IOP (adults)</h3><p>Tue, Wed, Thu 6-9 pm</p><p>For residents of Ohio</p>",
                 {"adult": NOTHING, "adolescent": NOTHING, "adult virtual": BY_VIDEO}, id="a virtual one for adults"),
    pytest.param(f"<h2>Virtual IOP</h2><ul>{DAY_AND_EVENING}</ul>", {"day": BY_VIDEO, "evening": BY_VIDEO}, id="all under Virtual IOP"),
    pytest.param(f"<p>We run a virtual IOP.</p><ul>{DAY_AND_EVENING}</ul>", {"day": BY_VIDEO, "evening": BY_VIDEO}, id="all of a virtual IOP"),
    pytest.param(f"<p>All groups are also on Zoom.</p><ul>{DAY_AND_EVENING}</ul>", {"day": BY_VIDEO, "evening": BY_VIDEO}, id="all groups"),
    pytest.param(table(("IOP 5", "Mon-Fri 9 am-12 pm", "Virtual"), ("IOP 3", "Mon, Wed, Fri 9 am-12 pm", "In person")), {"iop 5": BY_VIDEO, "iop 3": HERE}, id="rows of one kind of name"),
    pytest.param("<h3>Virtual Teen IOP</h3><p>Tue, Wed, Thu 4-7 p.m. by Zoom, for teens who live anywhere in Minnesota.</p>", {"None": BY_VIDEO}, id="a heading, and the way behind the times"),
    pytest.param("<h3>Teen IOP</h3><p>Tue, Wed, Thu 4-7 p.m. by Zoom for parents.</p>", {"None": NOTHING}, id="by Zoom for parents"),
    pytest.param(table(("IOP 5", "Mon-Fri 9 am-12 pm", "Zoom link sent by e-mail")), {"None": NOTHING}, id="a link"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BESIDE_OTHERS)
def test_the_way_of_one_track_is_not_that_of_tracks_with_another_kind_of_name(
    body: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    assert ways(read(body)) == expected


REFUSED = ("in_person", "no")
WITHOUT_TIMES: list[Any] = [
    pytest.param("<h3>Adult IOP</h3><p>Fully virtual.</p><h3>Teen IOP</h3><p>In person only.</p>", {"adult": BY_VIDEO, "adolescent": REFUSED}, id="virtual and in person only"),
    pytest.param("<h3>Adult IOP</h3><p>100% online.</p><h3>Teen IOP</h3><p>In person at our office.</p>", {"adult": BY_VIDEO, "adolescent": HERE}, id="online and at the office"),
    pytest.param("<h3>Day IOP</h3><p>In person.</p><h3>Evening IOP</h3><p>Virtual.</p>", {"day": HERE, "evening": BY_VIDEO}, id="one word each"),
    pytest.param("<p>The adult IOP is fully virtual (for residents of Ohio). The child IOP is held in person at our Brookfield office.</p>", {"adult": BY_VIDEO, "children": HERE}, id="child in the singular"),
    pytest.param("<h3>Adult IOP</h3><p>Small groups.</p><p>Virtual tours are on Fridays.</p>", {"None": NOTHING}, id="a tour"),
    pytest.param("<h3>Adult IOP</h3><p>Zoom with your counselor before you start.</p>", {"None": NOTHING}, id="a call"),
    pytest.param("<h3>Our Reno team</h3><p>Virtual.</p>", {"None": NOTHING}, id="a heading of another thing"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), WITHOUT_TIMES)
def test_tracks_without_times_that_are_attended_apart(body: str, expected: dict[str, tuple[str, str | None]]) -> None:
    assert ways(read(body)) == expected


def test_what_is_online_only_is_said_of_its_track() -> None:
    extraction = read("<h3>Adult IOP</h3><p>Fully virtual.</p><h3>Teen IOP</h3><p>In person only.</p>")
    assert {one.track: one.telehealth_only is not None for one in extraction.programs} == {
        "adult": True,
        "adolescent": False,
    }
