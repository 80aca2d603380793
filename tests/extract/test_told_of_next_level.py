"""Times and amounts of a level that clients step down to, told in one breath with it on the page of another level."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

PHP = "<h2>Partial Hospitalization Program</h2><p>Our PHP meets Monday through Friday from 9 am to 3 pm.</p>"
HOME = "<p>Marrow Creek is a residential program for men. Our residential program is 30 days.</p>"
IOP = "<p>Our IOP meets Monday and Wednesday from 9 am to noon.</p>"
LATE = "iop sessions: tue thu 18:00-21:00"
NOT_PHP = ["php sessions: tue", "php days_per", "php session_h", "php dur", "php dayparts: eve"]
NOT_HOME = ["residential sessions", "residential days", "residential session_h", "residential dayparts"]


@pytest.mark.parametrize(
    ("over", "sentence", "stated", "never"),
    [
        (PHP, "Most patients step down to our Intensive Outpatient Program (IOP), which meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Most patients step down to our IOP in Elko, which meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "They then move to our IOP in the same building, which meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Patients transition to our Intensive Outpatient Program (IOP) on Alder Street, where groups meet Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "You can continue in our IOP for working adults, which runs Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Patients step down to our Intensive Outpatient Program (IOP), held Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Patients step down to our Intensive Outpatient Program (IOP). It meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Patients step down to our IOP in Elko. It meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Patients step down to our Intensive Outpatient Program (IOP) on Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "From PHP you may transition to our Intensive Outpatient Program (IOP), which runs for eight weeks.", ["iop duration_weeks: 8.0-8.0"], NOT_PHP),
        (PHP, "After PHP, patients move to our Intensive Outpatient Program (IOP), which meets three days a week for three hours a day.", ["iop days_per_week: 3.0-3.0", "iop session_hours: 3.0-3.0"], NOT_PHP),
        (PHP, "Patients in our PHP often step down to our IOP, which meets Tuesday and Thursday from 6 to 9 pm.", [LATE], NOT_PHP),
        (PHP, "Most patients step down to our Intensive Outpatient Program (IOP) three days a week.", [], NOT_PHP),
        (HOME, "Graduates may step down to our IOP in Elko, which meets Tuesday and Thursday evenings from 6 to 9.", [LATE], NOT_HOME),
        (HOME, "Graduates transition to our Partial Hospitalization Program (PHP), which meets Monday through Friday from 9 am to 3 pm.", ["php sessions: mon tue wed thu fri 09:00-15:00"], NOT_HOME),
        (HOME, "Clients then move to our PHP with housing, which lasts four weeks and meets five days a week.", ["php duration_weeks: 4.0-4.0", "php days_per_week: 5.0-5.0"], NOT_HOME),
        (HOME, "Clients transition to our Intensive Outpatient Program (IOP) with groups Tuesday and Thursday evenings from 6 to 9.", [LATE], NOT_HOME),
        (HOME, "Many clients step down to our IOP on Main Street, which runs nine hours a week for eight weeks.", ["iop hours_per_week: 9.0-9.0", "iop duration_weeks: 8.0-8.0"], NOT_HOME),
        (IOP, "It is a step down from our PHP in Elko, which meets Monday through Friday from 9 am to 3 pm.", ["php sessions: mon tue wed thu fri 09:00-15:00"], ["iop sessions: mon tue"]),
        (IOP, "Our IOP is a step down from our PHP in Elko, which meets Monday through Friday from 9 am to 3 pm.", ["php sessions: mon tue wed thu fri 09:00-15:00"], ["iop sessions: mon tue"]),
        (IOP, "Graduates move on to our Outpatient Program (OP), which meets Tuesdays from 6 to 7:30 pm.", ["outpatient sessions: tue 18:00-19:30"], ["iop sessions: tue"]),
        ("<h2>Outpatient Program</h2><p>Our outpatient program meets Wednesdays 6-7 pm.</p>", "It follows our IOP for adults, which meets Mon, Tue, Thu 6-9 pm.", ["iop sessions: mon tue thu 18:00-21:00"], ["outpatient sessions: mon"]),
    ],
)  # fmt: skip
def test_times_of_the_level_that_one_goes_to(over: str, sentence: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"{over}<p>{sentence}</p>"), stated, never)


@pytest.mark.parametrize(
    ("over", "sentence", "stated"),
    [
        (IOP, "Unlike PHP, which takes all day, our IOP leaves time for work and lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "Unlike PHP, which takes all day, we meet three days a week.", ["iop days_per_week: 3.0-3.0"]),
        (IOP, "Our IOP, a step down from PHP, lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "Our IOP is a step down from residential treatment, and lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "It is an alternative to residential treatment. It lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "Most clients come to it from detox. It lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "Our IOP is for people who step down from our PHP in Elko. It lasts eight weeks.", ["iop duration_weeks: 8.0-8.0"]),
        (IOP, "Our IOP is less intensive than PHP, which means you come three days a week.", ["iop days_per_week: 3.0-3.0"]),
        (PHP, "Our PHP, which lasts four weeks, helps clients step down to IOP.", ["php duration_weeks: 4.0-4.0"]),
        (HOME, "After detox at our hospital, residents stay for 90 days.", ["residential"]),
    ],
)  # fmt: skip
def test_times_of_the_level_itself(over: str, sentence: str, stated: list[str]) -> None:
    must_state(page(f"{over}<p>{sentence}</p>"), stated, [])
