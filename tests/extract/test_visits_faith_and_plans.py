"""Price lists of visits for a medication, programs of faith that are lived in, and papers of health plans that describe both."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "") -> str:
    first, *lines = [line.strip() for line in text.strip().split("\n")]
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main><h1>{first}</h1>{body}</main></body></html>"


PROVIDERS: list[Any] = [
    pytest.param("""Treatment of opioid dependence
        Buprenorphine is used in induction and maintenance. In induction you must be in withdrawal.
        $250 Initial evaluation/induction
        $150 Follow up visits""", id="prices before the visits"),
    pytest.param("""Suboxone
        Suboxone blocks cravings.
        Initial visit: $300
        Monthly follow-up visits: $175""", id="prices behind them"),
    pytest.param("""Sublocade
        Sublocade is given once a month by a nurse.
        Intake - $200
        Injection appointment - $125""", id="an injection"),
    pytest.param("""Our fees
        Vivitrol and buprenorphine are billed apart.
        $225 for the first visit
        $99 for each follow-up""", id="fees"),
    pytest.param("""Program Levels
        Discipleship program: in this 12 month program graduation from each phase is based on progress in recovery from addiction.
        Level 1 is up to 4 months. 30 day blackout.
        Residents do not work in this phase.""", id="levels of discipleship"),
    pytest.param("""The program
        Biblical counseling is weekly for each participant. It is a nine month program for those with an addiction to drugs.
        Participants live together by house rules.""", id="biblical counseling"),
    pytest.param("""Stages
        Phase 1 lasts six weeks. Christian counseling and drug screens begin in it.
        The men get up at six; lights out is at ten. Alcohol is left behind for good.""", id="stages of a day"),
    pytest.param("""New Day Discipleship House
        A one-year program for women who leave drugs behind. Each graduate of the house becomes a mentor.
        The women share bedrooms and chores.""", id="a discipleship house"),
]  # fmt: skip
NOBODYS: list[Any] = [
    pytest.param("""What Suboxone costs
        A visit for Suboxone usually costs $100 to $300.
        Most doctors charge $250 at first.""", id="what visits cost anywhere"),
    pytest.param("""Buprenorphine at the dentist
        Tell your dentist of buprenorphine.
        Cleaning $90""", id="a dentist"),
    pytest.param("""Your plan
        Coverage determinations are made by nurses. See your certificate of coverage for residential and outpatient treatment.
        You must use network providers for detox.""", id="a certificate of coverage"),
    pytest.param("""Behavioral health benefits
        You may choose any provider participating in our behavioral health network. Inpatient and outpatient treatment is covered.
        Our utilization management staff uses guidelines for each level of care.""", id="utilization management"),
    pytest.param("""Retiree benefits
        The Benefits Manager evaluates each case and approves a residential substance abuse treatment facility, an assessment or outpatient services.
        Refer to your summary plan description.""", id="a benefits manager"),
    pytest.param("""Getting ready for residential treatment
        By using this website, you consent to our terms. We have updated our privacy policy.
        Residential treatment for eating disorders is a big change for a teen. Bring a book.""", id="consent to terms"),
    pytest.param("""Discipleship class
        The discipleship program of our church meets on Sunday for Bible study.
        Men and women are welcome. Each graduate gets a Bible.""", id="a church's class"),
    pytest.param("""Why faith helps
        Christian counseling helps many people with addiction. Most programs are 12 month programs, and phase one is often hard.
        Residents usually share rooms.""", id="such programs at large"),
]  # fmt: skip


@pytest.mark.parametrize("text", PROVIDERS)
def test_who_gives_visits_or_a_home(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize("text", NOBODYS)
def test_who_gives_neither(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role != "provider", found.page_role_signals
    assert [*found.programs, *found.insurers] == []


LIVED_BY_FAITH = [
    pytest.param("Questions", "Our program lasts 14 months, for addiction takes time to heal.|There is an entry fee of $900, due on the day of entry.|Students study the Bible each morning.|We do not take insurance.", id="months, a fee, students"),
    pytest.param("Program Overview", "In the induction phase you learn to live with other students and to follow Jesus.|You do work therapy and eat three meals a day.|Freedom from drugs comes with a new life.|Our staff counsels each student.", id="phases, meals, work"),
    pytest.param("A day with us", "We teach our residents Christian living, and sobriety comes with it.|6:00 AM Wake up and breakfast|8:00 AM Chapel|9:00 AM Work assignments|9:30 PM Lights out", id="a day"),
    pytest.param("Getting in", "We are a Christ-centered ministry for women with addictions.|New students bring an entrance fee of $700.|A student who leaves the program early is given a bus ticket.|Beds are open now.", id="beds and who leaves"),
]  # fmt: skip
NO_LIVED_FAITH = [
    pytest.param("Bible college", "Our program lasts three years, and students study the Bible.|Tuition is due each semester, meals and a dorm are extra.|A degree in addiction ministry is offered.", id="a college"),
    pytest.param("Recovery night", "Our church's recovery program lasts 9 months and follows Jesus.|The support group meets every Tuesday, and supper is at six.|Come as you are; students are welcome.", id="a church's evening"),
    pytest.param("Mission school", "Our 12-month discipleship trains students for the mission field.|Students live together, do chores and follow Christ.|There is an entry fee of $500.", id="a school of disciples and nobody addicted"),
    pytest.param("Faith-based rehab", "Faith-based programs usually last 12 months.|Students in such programs live together and often study the Bible.|Many programs charge an entry fee for their addiction care.", id="such programs at large"),
    pytest.param("Christian counseling", "Our therapists are Christians and see clients with addictions at our outpatient clinic.|Students welcome. The first phase lasts 3 months.|Residents of the county may call.", id="a practice"),
]  # fmt: skip


def of_lines(title: str, lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines.split("|"))
    return f"<html><title>{title}</title><body><main><h1>{title}</h1>{body}</main></body></html>"


@pytest.mark.parametrize(("title", "lines"), LIVED_BY_FAITH)
def test_a_program_of_faith_is_lived_in(title: str, lines: str) -> None:
    found = extract_page(of_lines(title, lines))
    assert [program.level_of_care.value for program in found.programs] == ["residential"]
    assert "faith_based" in {held.code for held in found.programs[0].populations}


@pytest.mark.parametrize(("title", "lines"), NO_LIVED_FAITH)
def test_faith_where_nobody_lives_is_no_residence(title: str, lines: str) -> None:
    assert "residential" not in {
        program.level_of_care.value for program in extract_page(of_lines(title, lines)).programs
    }
