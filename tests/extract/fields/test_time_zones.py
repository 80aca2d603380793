"""The time zone that a page gives its times in, and words that look like one."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = (
    "<html><head><title>IOP | Slatebrook Recovery</title><meta property=og:site_name content='Slatebrook Recovery'></head>"
    "<body><h1>Virtual Intensive Outpatient Program</h1><p>Our IOP is online. We accept Aetna.</p>"
)

CASES: list[tuple[str, list[str | None]]] = [
    ("<p>Our IOP meets Mon, Tue and Thu 6-9pm ET.</p>", ["eastern"]),
    ("<p>Our IOP meets Monday to Thursday from 5:30 pm to 8:30 pm Pacific.</p>", ["pacific"]),
    ("<p>Our IOP meets Mon, Tue and Thu, 6:00 p.m. - 9:00 p.m. (EST/EDT).</p>", ["eastern"]),
    ("<p>Our IOP meets Monday to Friday, 9 a.m. to 12 p.m. Central Time.</p>", ["central"]),
    ("<p>Our IOP meets Mon, Wed, Fri from 5:30 pm MST to 8:30 pm MST.</p>", ["mountain"]),
    ("<p>Our IOP meets Mon, Wed, Fri 9am to noon Arizona time.</p>", ["arizona"]),
    ("<p>Our IOP meets Mon, Wed, Fri 9am-12pm AKT.</p>", ["alaska"]),
    ("<p>Our IOP meets Mon, Wed, Fri 9am-12pm. All times are listed in Eastern Time.</p>", ["eastern"]),
    ("<p>Our IOP meets Mon, Wed, Fri 9am-12pm.</p><p>* All group times are PST</p>", ["pacific"]),
    ("<p>Nuestro IOP se reúne lunes y jueves de 6 pm a 9 pm, hora del Este.</p>", ["eastern"]),
    ("<h2>IOP schedule (Central Time)</h2><p>Our IOP meets Mon, Wed, Fri 9am-12pm.</p>", ["central"]),
    (
        "<table><tr><th>Group</th><th>Days</th><th>Time (ET)</th></tr><tr><td>IOP</td><td>Mon, Wed, Fri</td><td>9:00 AM - 12:00 PM</td></tr></table>",
        ["eastern"],
    ),
    ("<p>Our IOP meets Mon, Tue and Thu, 6-9 pm ET / 5-8 pm CT / 3-6 pm PT.</p>", ["eastern"]),
    ("<p>Morning IOP: Mon, Wed, Fri 9am-12pm ET.</p><p>Evening IOP: Mon, Tue, Thu 6pm-9pm PT.</p>", ["eastern", "pacific"]),
    # One time and several zones: it is not said whether it is the same moment.
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm ET/PT.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm, in your own time zone.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm. We treat MST and PTSD.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm at our Mountain View office.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm Central Avenue, second floor.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm. Our phones are answered from 8 to 8 ET.</p>", [None]),
    ("<p>Our IOP meets Mon, Tue and Thu 6-9 pm. PT and OT are not offered.</p>", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "zones"), CASES, ids=[body[:70] for body, _ in CASES])
def test_zone(body: str, zones: list[str | None]) -> None:
    sessions = [session for program in extract_page(HEAD + body).programs for session in program.sessions]
    assert sorted({session.zone for session in sessions}, key=str) == zones
