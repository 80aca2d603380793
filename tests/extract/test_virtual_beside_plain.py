"""A virtual program beside one that is called no more than IOP: two tracks, and telehealth is of the one called so."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"
HEAD = (
    f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
    f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
)
HERE, AFAR = "Mon, Wed, Thu 9 am-12 pm", "Tue, Wed, Thu 5-8 pm"
TWO = {
    None: (["mon wed thu 09:00-12:00"], None, ""),
    "virtual": (["tue wed thu 17:00-20:00"], "yes", "telehealth"),
}


def tracks(page: str) -> dict[str | None, tuple[list[str], str | None, str]]:
    """Times, telehealth and formats of each track of the IOP."""
    return {
        one.track: (
            [f"{' '.join(time.days)} {time.start}-{time.end}" for time in one.sessions],
            one.telehealth and one.telehealth.value,
            " ".join(code.code for code in one.formats),
        )
        for one in extract_page(page).programs
    }


LAYOUTS: list[Any] = [
    pytest.param(f"<h3>IOP</h3><p>{HERE}</p><h3>Virtual IOP</h3><p>{AFAR}</p>", id="headings"),
    pytest.param(f"<h3>Virtual IOP</h3><p>{AFAR}</p><h3>IOP</h3><p>{HERE}</p>", id="the virtual one first"),
    pytest.param("<table><tr><th>Program</th><th>Days</th><th>Time</th></tr><tr><td>IOP</td><td>Mon, Wed, Thu</td><td>9 am-12 pm</td></tr>"
                 "<tr><td>Virtual IOP</td><td>Tue, Wed, Thu</td><td>5-8 pm</td></tr></table>", id="rows"),
    pytest.param("<table><tr><th></th><th>IOP</th><th>Virtual IOP</th></tr><tr><td>Days</td><td>Mon, Wed, Thu</td><td>Tue, Wed, Thu</td></tr>"
                 "<tr><td>Time</td><td>9 am-12 pm</td><td>5-8 pm</td></tr></table>", id="columns"),
    pytest.param(f"<ul><li>Tustin: {HERE}</li><li>Virtual: {AFAR}</li></ul>", id="labels in a list"),
    pytest.param(f"<ul><li>IOP: {HERE}</li><li>Virtual IOP: {AFAR}</li></ul>", id="items"),
    pytest.param(f"<dl><dt>IOP</dt><dd>{HERE}</dd><dt>Telehealth IOP</dt><dd>{AFAR}</dd></dl>", id="boxes"),
    pytest.param(f"<p><b>IOP</b><br>{HERE}</p><p><b>Online IOP</b><br>{AFAR}</p>", id="bold lines"),
    pytest.param(f"<p>Our IOP meets {HERE}. Our virtual IOP meets {AFAR}.</p>", id="sentences"),
    pytest.param(f"<p>IOP groups meet {HERE}; the virtual IOP meets {AFAR}.</p>", id="clauses"),
    pytest.param(f"<h3>IOP</h3><p>{HERE}</p><h3>Virtual IOP</h3><p>{AFAR}</p><h3>Telehealth</h3><p>Our IOP can be attended by telehealth.</p>", id="telehealth of the level"),
]  # fmt: skip


@pytest.mark.parametrize("body", LAYOUTS)
def test_each_has_its_own_times_and_one_has_telehealth(body: str) -> None:
    assert tracks(HEAD + body) == TWO


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>Our virtual IOP meets Mon, Tue, Thu 6-9 pm.</p><p>IOP meets Mon, Tue, Thu 6-9 pm.</p>", id="the same times"),
        pytest.param("<p>Our IOP meets Mon, Wed, Fri 9 am-12 pm. The virtual group is on Friday, 9 am-12 pm.</p>", id="one of its days"),
        pytest.param("<p>Our IOP meets Mon-Thu 9 am-12 pm. Virtual group: Fri 10 am-12 pm.</p>", id="a day beside"),
        pytest.param("<p>Our IOP meets Mon-Thu 9 am-12 pm and is also offered virtually.</p>", id="either way"),
        pytest.param("<p>Our virtual IOP is small.</p><p>IOP: Mon-Thu 9 am-12 pm</p>", id="no times of its own"),
    ],
)  # fmt: skip
def test_what_may_be_one_program_is_one(body: str) -> None:
    ((track, (_, telehealth, formats)),) = tracks(HEAD + body).items()
    assert (track, telehealth, formats) == (None, "yes", "telehealth")


def test_a_page_about_a_virtual_program_has_no_other_one() -> None:
    page = (
        f"<title>Virtual IOP | {NAME}</title><h1>Virtual IOP at {NAME}</h1><p>Our virtual IOP meets Mon, Tue, Thu 6-9 pm.</p>"
        "<p>For teens, IOP meets Mon-Thu 4-7 pm.</p>"
    )
    assert [telehealth for _, telehealth, _ in tracks(page).values()] == ["yes"]


@pytest.mark.parametrize(
    ("body", "afar", "here"),
    [
        ("<p>Evening IOP is on Zoom; day IOP is at our office.</p>", "evening", "day"),
        ("<p>The evening track is virtual. The day track is in person.</p>", "evening", "day"),
        ("<p>Morning groups are in person and evening groups are on Zoom.</p>", "evening", "morning"),
        ("<p>Adult IOP is in person; teen IOP is held by video.</p>", "adolescent", "adult"),
    ],
)
def test_the_way_to_attend_parts_tracks_without_times(body: str, afar: str, here: str) -> None:
    assert tracks(HEAD + body) == {afar: ([], "yes", "telehealth"), here: ([], None, "in_person")}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our evening IOP is on Zoom.</p>",
        "<p>We offer in-person IOP and virtual IOP.</p>",
        "<p>Our IOP has in-person groups in the morning and virtual groups in the evening.</p>",
        "<p>Evening IOP can be attended in person or by video; day IOP as well.</p>",
    ],
)
def test_one_program_where_they_are_not_told_apart(body: str) -> None:
    assert list(tracks(HEAD + body)) == [None]
