"""Sentences about whom a plan pays for, what would be, what is ideal and what others charge: no facts of the program."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, must_state, page

CASES = [
    pytest.param("<p>Medicaid is accepted for adolescents only.</p>", [], ["adolescents", "insurers: medicaid accepted"], id="for whom a plan is accepted"),
    pytest.param("<p>Tricare is accepted for veterans.</p>", ["insurers: tricare accepted"], ["veterans"], id="for whom, without only"),
    pytest.param("<p>Medicaid pays for pregnant women.</p>", [], ["pregnant_women"], id="for whom a plan pays"),
    pytest.param("<p>We are in network with Aetna for teens ages 13 to 17.</p>", ["insurers: aetna in_network"], ["adolescents"], id="for whom it is in network"),
    pytest.param("<p>Se acepta Medicaid para adolescentes.</p>", [], ["adolescents", "insurers: medicaid accepted"], id="for whom, in Spanish"),
    pytest.param("<p>Seniors aged 65+ usually have Medicare.</p>", [], ["seniors"], id="who has a plan"),
    pytest.param("<p>Pregnant women are covered by Medicaid.</p>", [], ["pregnant_women"], id="who is covered"),
    pytest.param("<p>We accept Medicaid for our adolescent IOP.</p>", ["iop populations: adolescents"], [], id="a program of theirs that is paid for"),
    pytest.param("<p>We take Aetna and treat adolescents ages 12 to 17.</p>", ["iop populations: adolescents"], [], id="a plan, and who is treated"),
    pytest.param("<p>We treat veterans with Tricare.</p>", ["iop populations: veterans"], [], id="who is treated and has a plan"),
    pytest.param("<p>Referrals are accepted for adolescents ages 12 to 17.</p>", ["iop populations: adolescents"], [], id="accepted, and no plan"),
    pytest.param("<p>Our partner treats pregnant women.</p>", [], ["pregnant_women"], id="whom a partner treats"),
    pytest.param("<p>One of our partners serves veterans.</p>", [], ["veterans"], id="whom one of the partners serves"),
    pytest.param("<p>Our teen program will begin next year.</p>", [], ["adolescents"], id="a program that will begin"),
    pytest.param("<h2>Marrow Creek to open adolescent IOP</h2><p>Marrow Creek announced plans for an adolescent IOP that will meet on Mondays from 4 to 7 pm beginning in September 2031.</p>", [], ["adolescents", "sessions", "days"], id="a headline of a plan"),
    pytest.param("<h2>Veterans program to launch</h2><p>More is to come.</p>", [], ["veterans"], id="a headline without an object"),
    pytest.param("<h3>Adolescent IOP planned</h3><p>For teens ages 13 to 17.</p>", [], ["adolescents"], id="planned, behind a name"),
    pytest.param("<ul><li>News: teen program opens 2031</li></ul>", [], ["adolescents"], id="opens, with a bare year"),
    pytest.param("<h2>Coming in 2031: program for veterans</h2><p>We will serve veterans.</p>", [], ["veterans"], id="coming in a year, with a colon"),
    pytest.param("<p>You could attend groups on Tuesday 6-9 pm.</p>", [], ["sessions", "days"], id="you could"),
    pytest.param("<p>You would join the others Tuesday 6-9 pm.</p>", [], ["sessions"], id="you would"),
    pytest.param("<p>Suppose you attend Tuesday 6-9 pm.</p>", [], ["sessions"], id="suppose"),
    pytest.param("<p>A client could choose Tuesday 6-9 pm.</p>", [], ["sessions"], id="a client could"),
    pytest.param("<p>Podría venir los martes de 6 a 9 pm.</p>", [], ["sessions"], id="you could, in Spanish"),
    pytest.param("<p>You could even keep your job: groups meet Tuesday 6-9 pm.</p>", ["iop sessions: tue 18:00-21:00"], [], id="what else you could"),
    pytest.param("<p>We would like to see you: groups meet Tuesday 6-9 pm.</p>", ["iop sessions: tue 18:00-21:00"], [], id="we would like"),
    pytest.param("<p>Clients can attend Tuesday 6-9 pm.</p>", ["iop sessions: tue 18:00-21:00"], [], id="clients can"),
    pytest.param("<p>Our Saturday group (10 am-1 pm) ended in March.</p>", [], ["sat"], id="a group that has ended"),
    pytest.param("<p>Our Saturday group (10 am-1 pm) ended with a meal.</p>", ["iop sessions: sat 10:00-13:00"], [], id="how a group ended"),
    pytest.param("<p>Our contract with Moda runs out in December.</p>", [], ["moda"], id="a contract that runs out"),
    pytest.param("<p>In network soon: Cigna, Humana.</p>", [], ["insurers"], id="in network soon"),
    pytest.param("<h3>On the horizon</h3><ul><li>PHP, Monday to Friday 9-3</li><li>EMDR</li></ul>", [], ["php", "emdr"], id="a list under a heading of plans"),
    pytest.param("<p>A second site at 9 Oak Ave, Albany, OR 97321 is under construction.</p>", [], ["Albany"], id="an address under construction"),
    pytest.param("<p>Telehealth groups are expected this winter.</p>", [], ["telehealth"], id="expected in a season"),
    pytest.param("<ul><li>Now: DBT groups</li><li>Next year: EMDR</li></ul>", ["iop modalities: dbt"], ["emdr"], id="next year, as a label"),
    pytest.param("<ul><li>CBT</li><li>EMDR (waitlist, starts 2031)</li></ul>", ["iop modalities: cbt"], ["emdr"], id="a second word in brackets"),
    pytest.param("<p>5 Bay Rd, Newport, OR 97365 (closed 2023)</p>", [], ["Newport"], id="closed, with a bare year"),
    pytest.param("<p>Our landlord, Cedar Clinic, accepts Medicare and meets Tuesdays 9-11 am.</p>", [], ["medicare", "sessions"], id="a landlord"),
    pytest.param("<p>The YMCA next door has yoga on Fridays 5-6 pm.</p>", [], ["yoga", "sessions"], id="next door"),
    pytest.param("<p>An IOP across town meets Saturdays 9 to noon and accepts Aetna.</p>", [], ["aetna", "sessions"], id="across town"),
    pytest.param("<p>Our sister program in Bend treats teens, Monday to Thursday 4-7 pm.</p>", [], ["Bend", "sessions", "adolescents"], id="a sister program in a town"),
    pytest.param("<ul><li>DBT</li><li>Acupuncture at Cedar Clinic</li></ul>", ["iop modalities: dbt"], ["acupuncture"], id="a therapy at another place"),
    pytest.param("<p>Clients from Bend often live at Pine House ($700 a month).</p>", [], ["prices"], id="what a house of another name costs"),
    pytest.param("<p>Would a Saturday group 9-12 help you? Tell us.</p>", [], ["sat"], id="what is asked of readers"),
    pytest.param("<p>People ask for Saturday groups from 9 to noon; there are none.</p>", [], ["sat"], id="there are none"),
    pytest.param("<p>Ideally, treatment lasts 90 days.</p>", [], ["duration_weeks"], id="ideally"),
    pytest.param("<p>Clients who stay 90 days do better.</p>", [], ["duration_weeks"], id="who does better"),
    pytest.param("<p>Those who attend three days a week do well.</p>", [], ["days_per_week"], id="who does well"),
    pytest.param("<p>The yoga course lasts 6 weeks. Our IOP lasts 12 weeks.</p>", ["iop duration_weeks: 12.0-12.0"], ["6.0"], id="how long a class lasts"),
    pytest.param("<p>Our IOP runs three hours each evening, at least nine hours a week.</p>", ["iop session_hours: 3.0-3.0", "iop hours_per_week: 9.0-None"], [], id="a limit of what follows"),
    pytest.param("<p>Our IOP is three hours a day or more.</p>", ["iop session_hours: 3.0-None"], [], id="a limit of what stands before"),
    pytest.param("<p>Rent is paid to Cedar Homes: $250 weekly.</p>", [], ["prices"], id="rent that others are paid"),
    pytest.param("<p>Hotel rates are $99 per day.</p>", [], ["prices"], id="what a hotel costs"),
    pytest.param("<p>Rent at our partner house is $200 a week.</p>", [], ["prices"], id="what a partner charges"),
    pytest.param("<p>Rent is paid to the house manager: $250 weekly.</p>", ["prices: 250-250 week"], [], id="rent that the house is paid"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS + body, "Marrow Creek Recovery | Reno"), stated, never)


def test_ages_that_a_line_takes_out() -> None:
    found = extract_page(
        page(
            f"{OURS}<h3>Who comes to us</h3><ul><li>Adults</li><li>Not: people under 18</li></ul>",
            "Marrow Creek Recovery",
        )
    )
    assert [(one.min, one.max) for one in found.ages] == [(18, None)]
