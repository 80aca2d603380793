"""Levels of care that head a row of cards though the markup gives their titles no heading, only looks."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

CARDS = (
    ("Intensive Outpatient Program (IOP)", "10-12 hours per week", "You live at home and come in for groups."),
    ("Partial Hospitalization Program (PHP)", "6 hours per day", "A full day of groups, and nights at home."),
)


def read(title: str, over: str, lead: str, *, cards: tuple[tuple[str, ...], ...] = CARDS, rest: str = "") -> list[str]:
    """The levels that a page offers with such a row of cards on it."""
    row = "".join(
        f"<div class='card'><div class='text-xl'>{name}</div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
        for name, *lines in cards
    )
    page = extract_page(
        f"<html><head><title>{title}</title></head><body><h1>{title.split(' | ')[0]}</h1><h2>{over}</h2><p>{lead}</p>"
        f"<div class='grid'>{row}</div>{rest}<footer>Larkmoor Recovery, (213) 555-0142</footer></body></html>",
        url="https://larkmoor.example/programs",
    )
    return [program.level_of_care.value for program in page.programs]


@pytest.mark.parametrize(
    ("over", "lead"),
    [
        ("Our Outpatient Programs", "We offer several levels of outpatient care."),
        ("Our Outpatient Services", "Each fits around a job."),
        ("Outpatient Programs at Larkmoor Recovery", "Our team helps you choose."),
        ("Our Programs", "Each fits around a job."),
    ],
)
def test_each_card_of_the_provider_is_a_program(over: str, lead: str) -> None:
    assert {"iop", "php"} <= set(read("Outpatient Programs | Larkmoor Recovery", over, lead))


@pytest.mark.parametrize(
    ("title", "over", "lead"),
    [
        ("What are the levels of care? | Larkmoor Recovery", "Levels of outpatient care", "Treatment in general has several steps."),
        ("Does insurance pay for rehab? | Larkmoor Recovery", "Levels that are covered by insurance", "Most plans pay for these."),
        ("PHP vs. IOP: which one is right? | Larkmoor Recovery", "The two levels side by side", "Programs differ from place to place."),
    ],
)  # fmt: skip
def test_cards_of_a_lesson_are_none(title: str, over: str, lead: str) -> None:
    assert read(title, over, lead) == []


def test_a_card_that_sends_elsewhere_is_none() -> None:
    cards = (CARDS[0], ("Residential Treatment", "30 days", "Delivered by partner agencies under contract with us."))
    assert "residential" not in read(
        "Outpatient Programs | Larkmoor Recovery", "Our Outpatient Programs", "We offer these.", cards=cards
    )


def test_one_line_alone_is_no_row_of_cards() -> None:
    cards = (("Partial Hospitalization", "6 hours per day", "People often come to us from there."),)
    assert "php" not in read(
        "Outpatient Programs | Larkmoor Recovery", "Our outpatient groups", "Where people were before.", cards=cards
    )


WEEK, MORNINGS = ("PHP", "Mon-Fri", "9am-3pm"), ("IOP", "Mon, Wed, Fri", "9am-noon")
FORMS = {
    "bare divisions": "<div>{}</div>",
    "paragraphs in divisions": "<div><p>{}</p></div>",
    "paragraphs": "<p>{}</p>",
}


def sessions(*rows: tuple[str, ...], form: str) -> dict[str, list[str]]:
    """The sessions of each level where each row is a division, and each of its cells what `form` says."""
    body = "".join(f"<div>{''.join(form.format(cell) for cell in row)}</div>" for row in rows)
    found = extract_page(
        f"<title>IOP | Larkmoor Recovery</title><h1>Our programs</h1><p>We offer two programs.</p><div>{body}</div>"
    )
    return {
        one.level_of_care.value: [f"{' '.join(block.days)} {block.start}-{block.end}" for block in one.sessions]
        for one in found.programs
    }


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "rows",
    [
        (WEEK, MORNINGS),
        (MORNINGS, WEEK),
        (("Program", "Days", "Hours"), WEEK, MORNINGS),
        (("Partial Hospitalization Program", *WEEK[1:]), ("Intensive Outpatient Program", *MORNINGS[1:])),
        (("Day PHP", "Weekdays", "9am-3pm"), ("Morning IOP", *MORNINGS[1:])),
    ],
    ids=["two rows", "the other way round", "a row of heads", "long names", "weekdays"],
)
def test_the_first_cell_of_a_row_names_its_level(rows: tuple[tuple[str, ...], ...], form: str) -> None:
    assert sessions(*rows, form=form) == {
        "iop": ["mon wed fri 09:00-12:00"],
        "php": ["mon tue wed thu fri 09:00-15:00"],
    }


def test_names_of_levels_over_other_lines_head_no_days() -> None:
    rows = (("PHP", "Learn more"), ("IOP", "Learn more"), ("Groups", "Mon, Wed", "6pm-9pm"))
    assert sessions(*rows, form="<div>{}</div>").get("php", []) == []
