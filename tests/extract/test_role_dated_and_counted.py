"""A report under its day, a state's rehabs under a number to call, a search page of a directory; and providers that look like each."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(title: str, *lines: str) -> str:
    told = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{told}</main></body></html>"


PAGES: list[Any] = [
    pytest.param(page("New Outpatient Program Hopes To Help New Moms", "Jan 9, 2017", "An intensive outpatient program for new mothers has started at Larkin Hospital.",
        "Credit Ann Quill / flickr", "Mothers often wait for care, said Rebecca Oakrow, a clinical psychologist.",
        "The program at Larkin Hospital meets three days a week for three hours and offers group therapy.", "Oakrow said women may bring their babies."), "article", id="a report under its day"),
    pytest.param(page("Hospital adds day program for teens", "March 3, 2024", "Larkin Hospital has started a partial hospitalization program for teens with depression.",
        "The need has doubled, said Dr. Ann Quill, who leads it.", "Quill said the program runs Monday through Friday, 9 a.m. to 3 p.m."), "article", id="two who said something"),
    pytest.param(page("Clinic for veterans is busy", "Updated: May 4, 2026, 6:12 pm", "The IOP at Larkin Counseling meets on Mondays.",
        "Many men come for alcohol use, said Bea Oakrow, a nurse.", "Oakrow said most stay for ten weeks."), "article", id="the day and the time"),
    pytest.param(page("Ohio Rehabs", "(844) 555-0142", "Look at the best alcohol and drug rehabs in Ohio and know what to expect.",
        "The state has over 300 inpatient and outpatient treatment centers.", "About 8% of its people have a substance use disorder."), "directory", id="the rehabs of a state"),
    pytest.param(page("The Best Rehabs in Ohio", "Ohio is home to over 300 treatment centers.", "Rehab may include detox, therapy and aftercare."), "directory", id="the best rehabs of a state"),
    pytest.param(page("Outpatient Treatment", "19,204 results for Outpatient Treatment", "IOP is about 10 hours a week, mostly in groups.", "Load more"), "directory", id="results of a search"),
    pytest.param(page("New Mothers' IOP", "Jan 9, 2027", "Our intensive outpatient program for new mothers meets three days a week.",
        "We offer group therapy and childcare. A client said it saved her life."), "provider", id="a provider's page with its day"),
    pytest.param(page("Day program for teens | Larkin Behavioral Health", "Larkin Behavioral Health runs a day program for teens, Monday to Friday, 9 am to 3 pm.",
        "Our therapists see families weekly, said Ann Quill, our director."), "provider", id="a director is quoted at home"),
    pytest.param(page("IOP for teens", "Posted: May 4, 2026", "Larkin Counseling's IOP for teens meets Monday to Thursday, 4 to 7 pm.",
        "Call Larkin Counseling at 208-555-0142."), "provider", id="a posted page of a program"),
    pytest.param(page("Evening IOP", "March 3, 2024", "The evening IOP at Larkin Counseling meets three nights a week.", "Ann Quill said yes to leading it.",
        "We accept Aetna and we see adults."), "provider", id="said once, under a day"),
    pytest.param(page("Ohio Recovery Center", "Ohio Recovery Center offers detox and IOP in Toledo.", "Our team takes Aetna."), "provider", id="a center of a state's name"),
    pytest.param(page("Rehab in Ohio | Larkin Recovery", "Larkin Recovery is a rehab in Toledo, Ohio.", "We offer detox and residential treatment."), "provider", id="a rehab in a state"),
    pytest.param(page("Our results", "Results for outpatient treatment: 90 percent of our clients finish.", "We offer IOP three evenings a week."), "provider", id="results of treatment"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "role"), PAGES)
def test_whose_page_it_is(html: str, role: str) -> None:
    found = extract_page(html)
    assert found.page_role == role, found.page_role_signals
    assert role == "provider" or found.programs == []


@pytest.mark.parametrize(
    "title", ["Day Program: Helping Seniors Live Life to Its Fullest", "Ohio Rehabs", "The Best Rehabs in Ohio"]
)
def test_what_a_title_says_is_no_name(title: str) -> None:
    found = extract_page(
        page(title, "Our program is on the Larkin Ridge Health campus. We meet daily in an IOP for adults.")
    )
    assert found.provider is None
