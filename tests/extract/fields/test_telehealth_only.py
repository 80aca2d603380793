"""That a program is only online is said, and never inferred from a page without an address."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import VIRTUAL

STATED = {
    "100 percent": "Our IOP is 100% virtual.",
    "fully": "We are a fully online program.",
    "entirely": "Our IOP is delivered entirely by video.",
    "exclusively": "We treat adults exclusively via telehealth.",
    "telehealth only": "We are a telehealth-only practice.",
    "only adverb": "Our groups meet only online.",
    "all groups": "All of our groups meet by video.",
    "all groups and more": "All of our groups and appointments happen by secure video.",
    "every session": "At our practice every session is held over Zoom.",
    "no place": "We have no physical location.",
    "no bricks": "We do not have a brick-and-mortar clinic.",
    "nothing in person": "Our groups meet by video; we have no in-person services.",
    "nothing in person is offered": "We do not offer in-person treatment at this time.",
    "nothing to drive to": "With our virtual IOP there is no office to visit.",
    "no visits in person": "<p>You meet your therapist by video. No in-person visits.</p>",
    "no visits on a line": "<ul><li>All groups by secure video</li><li>No in-person visits</li></ul>",
    "no sessions are offered": "<p>Our groups meet by video. No in-person sessions are offered.</p>",
    "no services": "Currently, no in-person services.",
    "a card": "<ul><li>100% online</li></ul>",
    "Spanish": "Nuestro programa es 100% en línea.",
}

SILENT = {
    "no family visits in person": "<p>Family visiting: no in-person visits in the first week.</p>",
    "no visits, and no video": "<p>Our house is quiet. No in-person visits.</p>",
    "an option": "We have a fully virtual option.",
    "also": "Our groups are also held online.",
    "hybrid": "Our hybrid IOP is never fully online.",
    "available": "All of our services are available by telehealth.",
    "one track": "Our evening track is fully online.",
    "intake": "Our intake is 100% online.",
    "no groups in person": "We do not offer in-person groups.",
    "nothing in person on some days": "We have no in-person groups on Fridays.",
    "nothing in person at one place": "We have no in-person services in Denver.",
    "nothing in person of the others": "Many programs have no in-person groups.",
    "nothing in person for some": "We do not offer in-person visits for new clients.",
    "nothing in person without": "There are no in-person sessions without an appointment.",
    "confidential": "Our telehealth is 100% confidential.",
    "the only one": "We are the only virtual IOP in town.",
    "alumni": "Our alumni group is fully online.",
    "pandemic": "Our groups were fully online in the pandemic.",
    "general": "Some programs are 100% virtual.",
    "no place here": "We have no physical location in Denver yet.",
    "not": "We are not fully virtual.",
    "licensed": "We are a fully licensed virtual IOP.",
    "testimonial": "<blockquote>It was 100% online.</blockquote>",
}


@pytest.mark.parametrize("snippet", STATED.values(), ids=STATED)
def test_only_online_is_found_where_it_is_said(own, snippet: str) -> None:
    assert own("telehealth_only", snippet) == ["yes"]


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_telehealth_beside_something_else_is_not_only_online(own, snippet: str) -> None:
    assert own("telehealth_only", snippet) == []


IOP = "<h1>Quarry House</h1><p>Our virtual IOP is 100% online. We meet on Monday evenings from 6 to 9 pm on Zoom.</p>"


def test_it_stands_on_the_program_beside_telehealth() -> None:
    (program,) = extract_page(IOP).programs
    assert program.telehealth_only is not None
    assert program.telehealth_only.value == "yes"
    assert program.telehealth is not None
    assert program.telehealth.value == "yes"
    assert [code.code for code in program.formats] == ["telehealth"]


def test_said_of_the_provider_it_stands_on_the_page() -> None:
    extraction = extract_page(
        "<h1>Quarry House</h1><p>Our practice treats adults for addiction. We have no physical location. We accept Aetna.</p>"
    )
    assert extraction.telehealth_only is not None


def test_where_groups_in_person_are_stated_too_it_is_unclear() -> None:
    extraction = extract_page(f"{IOP}<p>Our IOP also meets in person on Saturdays.</p>")
    (program,) = extraction.programs
    assert program.telehealth_only is None
    assert [(one.field, one.value) for one in extraction.unclear if one.field == "telehealth_only"] == [
        ("telehealth_only", "yes")
    ]


def test_no_address_is_no_statement() -> None:
    (program,) = extract_page(IOP.replace("100% online", "good")).programs
    assert program.telehealth_only is None


CALLED = {
    # name: the snippet, whether the provider calls itself a virtual program
    "by its name": ("<h1>Quarry House</h1><p>Quarry House is a virtual IOP for adults living in Texas and Ohio.</p>", True),
    "we": ("We are an online intensive outpatient program for teens in Ohio.", True),
    "beside an office": ("We are a virtual IOP with an in-person option.", False),
    "offers one": ("We offer a virtual IOP for adults in Ohio.", False),
    "nobody": ("There is an online IOP for everyone.", False),
    "not one": ("We are not a virtual program.", False),
    "all of it": ("We are a virtual IOP. All of our groups meet online.", False),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLED)
def test_a_provider_that_calls_itself_a_virtual_program(name: str, read) -> None:
    snippet, called = CALLED[name]
    found = [one.claim for one in read("telehealth_only", snippet) if one.rule == VIRTUAL]
    assert found == ["unclear"] * called
