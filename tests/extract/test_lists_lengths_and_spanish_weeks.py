"""Groups behind the last time of a sentence, lengths of levels that are phases, the amounts of bare lines, and Spanish weeks, classes and lengths."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>At Marrow Creek, our IOP helps adults with alcohol addiction in Reno, NV.</p>"
PHP = "<h2>PHP</h2><p>We offer a PHP in Reno.</p>"
LEVELS = "<p>Marrow Creek offers an IOP and outpatient care (OP) in Reno.</p>"
SPANISH = "<p>Marrow Creek ofrece un programa ambulatorio intensivo (IOP) para adultos en Reno, NV.</p>"
BOTH_IN_SPANISH = "<p>En Marrow Creek ofrecemos hospitalización parcial e IOP.</p>"
TIMES = ["days", "sessions", "dayparts"]
MON_TO_WED = ["iop sessions: mon tue wed 09:00-12:00", "iop sessions: mon tue wed 18:00-21:00"]
CASES = [
    # A group with a day in its name, behind the times of others
    pytest.param(OURS + "<p>IOP: morning group Mon-Wed 9 am-12 pm, evening group Mon-Wed 6-9 pm and a weekend group.</p>", [*MON_TO_WED, "iop dayparts: weekend"], ["fri"], id="and a weekend group"),
    pytest.param(OURS + "<p>IOP: morning group Mon-Wed 9 am-12 pm, evening group Mon-Wed 6-9 pm, plus a Saturday session.</p>", MON_TO_WED, ["sat 09", "sat 18"], id="plus a Saturday session"),
    pytest.param(OURS + "<p>Our IOP meets Mon-Thu 6-9 pm, and we also have a Friday process group.</p>", ["iop sessions: mon tue wed thu 18:00-21:00"], ["fri 18"], id="and we also have a Friday group"),
    pytest.param(OURS + "<p>Our IOP meets Mon-Wed 9 am-12 pm and a Saturday group 10 am-1 pm.</p>", ["iop sessions: mon tue wed 09:00-12:00", "iop sessions: sat 10:00-13:00"], ["sat 09"], id="and a Saturday group with its time"),
    pytest.param(OURS + "<p>Evening IOP: Mon-Thu 6-9 pm and our Saturday family group</p>", ["iop sessions: mon tue wed thu 18:00-21:00"], ["sat", "weekend"], id="and our Saturday family group"),
    pytest.param(OURS + "<p>Our evening IOP meets Mon-Thu 6-9 pm, plus a Friday alumni meeting.</p>", [], ["fri"], id="plus a meeting of alumni"),
    pytest.param(OURS + "<p>Our IOP meets Mon, Wed 6-9 pm and Fri.</p>", ["iop"], ["sessions"], id="a bare day behind the time is left open"),
    pytest.param(OURS + "<p>Our IOP meets Mon-Wed 9 am-12 pm and a Friday in June.</p>", ["iop"], ["fri 09"], id="a Friday that is no group"),
    # Days of relatives, told as what "we" hold
    pytest.param(OURS + "<p>Saturdays we host a multifamily group from 10 to noon.</p>", ["iop"], TIMES, id="a multifamily group we host"),
    pytest.param(OURS + "<p>On Saturdays we run a parent education group.</p>", ["iop"], TIMES, id="a parent group we run"),
    pytest.param(OURS + "<p>Sundays are for our caregiver support group.</p>", ["iop"], TIMES, id="Sundays are for caregivers"),
    pytest.param(OURS + "<p>On Saturdays we hold a loved ones workshop.</p>", ["iop"], TIMES, id="a workshop for loved ones"),
    pytest.param(OURS + "<p>On Saturdays we offer IOP groups.</p>", ["iop days: sat"], [], id="Saturdays with IOP groups"),
    pytest.param(OURS + "<p>On Saturdays we offer a parent-friendly IOP track.</p>", ["iop days: sat"], [], id="Saturdays with a track of the IOP"),
    # Amounts of lines without a verb
    pytest.param(PHP + "<p>7 days a week, up to 10 hours a day</p>", ["php days_per_week: 7.0-7.0", "php session_hours: None-10.0"], [], id="seven days, and hours of each"),
    pytest.param(PHP + "<ul><li>Seven days a week, 6 hours each day</li></ul>", ["php days_per_week: 7.0-7.0", "php session_hours: 6.0-6.0"], [], id="seven days in words"),
    pytest.param(PHP + "<p>7 days a week, 24 hours a day</p>", ["php"], ["days_per_week", "session_hours"], id="always open"),
    pytest.param(PHP + "<p>Helpline: 7 days a week, 12 hours a day</p>", ["php"], ["days_per_week", "session_hours"], id="a line for calls"),
    pytest.param(PHP + "<p>Open 7 days a week, 10 hours a day</p>", ["php"], ["days_per_week"], id="a door"),
    pytest.param("<h2>IOP</h2><p>We offer an IOP in Reno.</p><p>Minimum of 9 hours per week, for up to 6 months.</p>", ["iop hours_per_week: 9.0-None", "iop duration_weeks: None-25.8"], [], id="a minimum of hours, and up to so long"),
    pytest.param("<h2>IOP</h2><p>We offer an IOP in Reno.</p><p>A minimum of 12 hours a week for a maximum of 16 weeks.</p>", ["iop hours_per_week: 12.0-None"], [], id="a minimum and a maximum"),
    pytest.param("<h2>IOP</h2><p>We offer an IOP in Reno.</p><p>Minimum of 24 hours of notice to cancel.</p>", ["iop"], ["hours_per_week", "session_hours"], id="a minimum of notice"),
    # A phase that is a level
    pytest.param(LEVELS + "<p>Phase I (IOP) – 4 weeks</p><p>Phase II (OP) – 12 weeks</p>", ["iop duration_weeks: 4.0-4.0", "outpatient duration_weeks: 12.0-12.0"], [], id="a phase with its level in brackets"),
    pytest.param(LEVELS + "<ul><li>Phase 1: Intensive Outpatient, 8 to 10 weeks</li><li>Phase 2: Outpatient – 12 weeks</li></ul>", ["outpatient duration_weeks: 12.0-12.0"], [], id="a phase with its level behind a colon"),
    pytest.param(LEVELS + "<h3>Step 1 – Intensive Outpatient Program: 8 weeks</h3><p>Groups.</p>", ["iop duration_weeks: 8.0-8.0"], [], id="a step in a heading"),
    pytest.param(LEVELS + "<h3>Intensive Outpatient Program (IOP): 8 to 12 weeks</h3><p>Groups.</p>", ["iop duration_weeks: 8.0-12.0"], [], id="a level by its whole name"),
    pytest.param(OURS + "<p>Our IOP has two phases.</p><ul><li>Phase 1 – 4 weeks</li><li>Phase 2 – 6 weeks</li></ul>", ["iop"], ["duration_weeks"], id="phases of one level"),
    pytest.param(LEVELS + "<p>Phase I (orientation) – 2 weeks</p>", ["iop"], ["duration_weeks"], id="a phase that is no level"),
    pytest.param(LEVELS + "<p>Phase I (IOP) – 4 weeks of clean time</p>", ["iop"], ["duration_weeks"], id="weeks of something else"),
    # Spanish
    pytest.param(SPANISH + "<p>Horario del IOP: L-V 9:00-15:00</p>", ["iop sessions: mon tue wed thu fri 09:00-15:00"], [], id="L-V"),
    pytest.param(SPANISH + "<p>El IOP se reúne de L a J, de 18:00 a 21:00.</p>", ["iop sessions: mon tue wed thu 18:00-21:00"], ["fri"], id="de L a J"),
    pytest.param(SPANISH + "<p>Grupos del IOP: L – J 9:00 a 12:00</p>", ["iop sessions: mon tue wed thu 09:00-12:00"], ["fri"], id="L – J"),
    pytest.param(SPANISH + "<p>Horario de grupos: lunes a jueves, 6-9 pm</p>", ["iop sessions: mon tue wed thu 18:00-21:00"], [], id="horario de grupos"),
    pytest.param(SPANISH + "<p>Horario de la oficina: L-V 9:00-17:00</p>", ["iop"], TIMES, id="L-V of an office"),
    pytest.param(SPANISH + "<p>Horario: L-V 9:00-17:00</p>", ["iop"], TIMES, id="a bare horario"),
    pytest.param(SPANISH + "<p>Edificio L-S, planta 2, de 9:00 a 12:00.</p>", ["iop"], ["days", "sessions"], id="letters of a building"),
    pytest.param(SPANISH + "<h3>Clases para conductores (DUI)</h3><p>Sábados 9 am - 12 pm</p>", ["iop"], TIMES, id="clases para conductores"),
    pytest.param(SPANISH + "<h3>Programa DUI</h3><p>Sábados 9 am - 12 pm</p>", ["iop"], TIMES, id="programa DUI"),
    pytest.param(SPANISH + "<h3>Grupo familiar</h3><p>Los sábados de 10 am a 12 pm.</p>", ["iop"], TIMES, id="grupo familiar"),
    pytest.param(SPANISH + "<h3>Grupo de mujeres</h3><p>Lunes, miércoles y jueves, 9 am - 12 pm</p>", ["iop sessions: mon wed thu 09:00-12:00"], [], id="a group of the program"),
    pytest.param(SPANISH + "<h3>Programa de fin de semana</h3><p>Sábados 9 am - 12 pm</p>", ["iop sessions: sat 09:00-12:00"], [], id="programa de fin de semana"),
    pytest.param(BOTH_IN_SPANISH + "<p>La hospitalización parcial dura de 2 a 4 semanas; el IOP dura de 8 a 12 semanas.</p>", ["php duration_weeks: 2.0-4.0", "iop duration_weeks: 8.0-12.0"], [], id="lengths of two levels"),
    pytest.param(BOTH_IN_SPANISH + "<p>La hospitalización parcial dura 4 semanas y el IOP 8 semanas.</p>", ["php duration_weeks: 4.0-4.0", "iop duration_weeks: 8.0-8.0"], [], id="lengths of two levels with one verb"),
    pytest.param(OURS + "<p>Ofrecemos hospitalización parcial de lunes a viernes, 9 am a 3 pm.</p>", ["php sessions: mon tue wed thu fri 09:00-15:00"], ["iop days"], id="times of a level behind ofrecemos"),
    pytest.param(OURS + "<p>El hospital atiende a las familias de lunes a viernes, 9 am a 3 pm.</p>", ["iop"], ["days", "sessions"], id="times of a hospital"),
    pytest.param("<p>Nuestro centro ofrece hospitalización parcial para adolescentes. Cinco horas de terapia y dos horas de escuela al día.</p>", ["php"], ["session_hours"], id="hours of school"),
    pytest.param("<p>Nuestro centro ofrece hospitalización parcial para adolescentes. Cinco horas de terapia al día.</p>", ["php session_hours: 5.0-5.0"], [], id="hours of therapy"),
    # Weekday headings over groups of several programs
    pytest.param(OURS + "<h2>Group calendar</h2><h3>Tuesday</h3><p>9:00 am - 12:00 pm IOP process group</p><p>5:30 - 7:00 pm Men's relapse prevention (ODF)</p>", ["iop sessions: tue 09:00-12:00"], ["iop sessions: tue 17:30", "evening"], id="a level by its code at the end of a line"),
    pytest.param(OURS + "<h2>Weekly schedule</h2><h3>Monday</h3><ul><li>9:00 am - 12:00 pm IOP group</li><li>5:30 - 7:00 pm DUI class</li></ul><h3>Tuesday</h3><ul><li>6:00 - 9:00 pm IOP group</li></ul>", ["iop sessions: mon 09:00-12:00", "iop sessions: tue 18:00-21:00"], ["iop sessions: mon 17:30"], id="a DUI class among groups of the IOP"),
    pytest.param(OURS + "<h2>Group schedule</h2><h3>Monday</h3><ul><li>IOP: 9 am-12 pm</li><li>Anger management: 4-5 pm</li></ul><h3>Saturday</h3><ul><li>DUI education: 9 am-12 pm</li></ul>", ["iop sessions: mon 09:00-12:00"], ["iop days: sat", "iop sessions: mon 16:00"], id="classes on days of their own"),
    pytest.param(OURS + "<h2>IOP schedule</h2><h3>Monday</h3><p>9 am-12 pm</p><h3>Wednesday</h3><p>9 am-12 pm</p>", ["iop sessions: mon 09:00-12:00", "iop sessions: wed 09:00-12:00"], [], id="times alone under weekdays"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_weeks_and_lengths(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
