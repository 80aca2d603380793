"""The sentences of a page by what they name and by what they may hold."""

from __future__ import annotations

from extract.analyse import analyse
from extract.claims.listed_others import HINTS as LISTED
from extract.claims.other_branches import HINTS as BRANCH
from extract.claims.planned import HINTS as PLANNED
from extract.claims.told_of_others import HINTS as NEEDED
from extract.offered.not_open import HINTS as NOT_OPEN
from extract.page_lists import RARE
from extract.patterns.hints import FIELD_HINTS
from extract.reading.parse import parse

PAGE = analyse(
    parse(
        "<p>Our IOP treats adults by telehealth. We welcome adults 18 and older, adults of all kinds. We are near the lake.</p>"
    )
)


def test_the_sentences_that_name_something_of_a_vocabulary() -> None:
    assert [unit.number for unit in PAGE.naming("populations")] == [0, 1]
    assert [unit.number for unit in PAGE.naming("formats")] == [0]
    assert PAGE.naming("insurers") == []


def test_the_sentences_with_a_rare_hint() -> None:
    of_modules = LISTED.keys() | BRANCH.keys() | PLANNED.keys() | NOT_OPEN.keys() | NEEDED.keys()
    assert FIELD_HINTS.keys() | of_modules | {"attended_whole"} >= RARE
    assert [unit.number for unit in PAGE.hinting("age")] == [1]
    assert [unit.number for unit in PAGE.hinting("online")] == [0]
    assert PAGE.hinting("state") == []
