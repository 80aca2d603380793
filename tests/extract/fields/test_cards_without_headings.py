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
