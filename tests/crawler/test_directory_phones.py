"""Cells of phones: several numbers, words and extensions in one, those that hold none, and what an older edition has of these."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from console.hits import _phone
from crawler.findtreatment.phones import phone
from records.models import Phone, Program
from tests.crawler.directories import CEDAR, HARBOR, write_directory
from tests.crawler.test_directory_files import read
from tests.crawler.test_directory_import import SU, SU_NEXT, everything, store, stored, take

__all__ = ["store"]
ONE = "+15035550142"


@pytest.mark.parametrize(
    ("cell", "number", "extension", "several"),
    [
        ("503-555-0142", ONE, "", False),
        ("1 (503) 555-0142 x3971", ONE, "3971", False),
        ("+1 503.555.0142 ext. 5035", ONE, "5035", False),
        ("503–555–0142 #12", ONE, "12", False),
        ("503/555-0142", ONE, "", False),
        ("(503)555-0142/503-555-0143", ONE, "", True),
        ("503-555-0142 / (503) 555-0143", ONE, "", True),
        ("503-555-0142; 503-555-0143 ext 4", ONE, "", True),
        ("503-555-0142, 503-555-0143", ONE, "", True),
        ("503-555-0142 or 503-555-0143", ONE, "", True),
        ("503-555-0142\n503-555-0143", ONE, "", True),
        ("503-555-0142 ext. 12 or 503-555-0143 ext. 13", ONE, "12", True),
        ("503-555-0142 or 555-0143", ONE, "", True),
        ("503-555-0142/0143", ONE, "", True),
        ("503-555-0142 / 1-503-555-0142", ONE, "", False),
        ("503-555-0142 x12/ext 14", ONE, "12", False),
        ("503-555-0142 x/ext 14", ONE, "14", False),
        ("503-555-0142 (TTY 711)", ONE, "", False),
        ("503-555-0142 opt 2", ONE, "", False),
        ("Intake 24/7: 503-555-0142, press 2", ONE, "", False),
        ("dial 988 or 503-555-0142", ONE, "", False),
        ("888-146-0142 / 503-555-0142", ONE, "", False),
        ("000-000-0000 or 503-555-0142", ONE, "", False),
        ("503-555-0142 fax 503-555-0143", ONE, "", True),
        ("503-555-0143 (fax), 503-555-0142", ONE, "", True),
        ("Fax: 503-555-0143 / Phone: 503-555-0142", ONE, "", True),
        ("F: 503-555-0143 P: 503-555-0142", ONE, "", True),
        ("TTY 503-555-0143; 503-555-0142 x7", ONE, "7", True),
        ("503-555-0142 (voice/TTY)", ONE, "", False),
        ("503-555-0142, fax, TTY 711", ONE, "", False),
        ("1-800-555-HOPE", "+18005554673", "", False),
        ("1-800-555HOPE x12 / 503-555-0142", "+18005554673", "12", True),
        ("1-800-555-HOPE (1-800-555-4673)", "+18005554673", "", False),
        ("1-800-HARBORTERN", "+18004272678", "", False),
        ("503-555-0142 call 1-800-555-HOPE", ONE, "", False),
        ("+52 664 555 0142", "+526645550142", "", False),
    ],
)
def test_the_first_number_to_call_counts(cell: str, number: str, extension: str, several: bool) -> None:
    found = phone(cell, "phone", "OR")
    assert found.phone is not None
    assert (found.phone.number, found.phone.extension, found.several) == (number, extension, several)
    assert found.phone.said == " ".join(cell.split())


@pytest.mark.parametrize(
    "cell",
    [
        "888-146-0142", "555-0142", "555-0142/555-0143", "call us", "(TTY 711)", "911", "000-000-0000", "5035550142503", "n/a",
        "800 Harbor Road", "503 office", "Fax 503-555-0142", "503-555-0142 (fax)", "TTY: (503) 555-0142", "503-555-0142 TTY",
        "(TTY/TDD) 503-555-0142", "Fax 1-800-555-HOPE", "541-555-014",
    ],
)  # fmt: skip
def test_a_cell_without_a_number_to_call_has_none(cell: str) -> None:
    assert phone(cell, "phone", "OR").phone is None


@pytest.mark.parametrize(
    ("cell", "state", "number"),
    [
        ("691-320-0142", "FM", "+6913200142"),
        ("680-488-0142 / 680-488-0143", "PW", "+6804880142"),
        ("+680 488 0142", "PW", "+6804880142"),
        ("680-488-0142", "NY", "+16804880142"),
    ],
)  # fmt: skip
def test_the_freely_associated_states_have_country_codes(cell: str, state: str, number: str) -> None:
    found = phone(cell, "phone", state).phone
    assert found is not None
    assert found.number == number


def test_every_column_of_phones_is_read_so(tmp_path: Path) -> None:
    row = HARBOR | {
        "phone": "(503) 555-0142 / 503-555-0143",
        "intake1": "503-555-0144 (TTY 711)",
        "intake2": "ask the desk",
    }
    (one,), _, warned = read(write_directory(tmp_path / SU, [row]))
    assert [(phone.column, phone.number[-4:]) for phone in one.phones] == [("phone", "0142"), ("intake1", "0144")]
    assert [(cell.column, cell.said) for cell in one.unread] == [("intake2", "ask the desk")]
    assert warned["phones_several"] == ["phone: (503) 555-0142 / 503-555-0143"]
    assert warned["phone_unreadable"] == ["intake2: ask the desk"]


def _phones(one: Program) -> list[tuple[str, str, str, str]]:
    return [_told(phone) for phone in one.phones]


def _told(phone: Phone) -> tuple[str, str, str, str]:
    said = phone.evidence[0]
    assert said.fetched_at is not None
    return phone.number[-4:], said.quote, said.url or "", f"{said.fetched_at:%Y}"


def test_a_cell_without_a_number_is_shown_as_it_is_listed(store: Engine, tmp_path: Path) -> None:
    take(store, write_directory(tmp_path / SU, [HARBOR | {"phone": "888-146-0142", "intake1": ""}]))
    iop = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    assert iop.phones == []
    assert [(one.field, one.value, one.evidence[0].quote) for one in iop.unclear] == [
        ("phones", "888-146-0142", "888-146-0142")
    ]
    assert _phone(iop) == 'phone listed as "888-146-0142", no number to call'
    assert _phone(iop.model_copy(update={"unclear": []})) == "phone not stated"


def test_a_newer_cell_without_a_number_takes_no_older_one_away(store: Engine, tmp_path: Path) -> None:
    take(store, write_directory(tmp_path / SU, [HARBOR, CEDAR]))
    newer = write_directory(tmp_path / SU_NEXT, [HARBOR | {"phone": "call us", "intake1": ""}, CEDAR])
    report = take(store, newer).files[0]
    assert report.warned["phone_kept"] == [("Facilities List!2", "phone: call us; 503-555-0142 x3971 of 2022 stays")]
    iop = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    # The cell that is empty says that there is none: the number for intake is gone.
    assert _phones(iop) == [("0142", "503-555-0142 x3971", f"{SU}#Facilities List!2", "2022")]
    assert iop.level_evidence[0].url == f"{SU_NEXT}#Facilities List!2"
    assert [one.value for one in iop.unclear] == ["call us"]
    before = everything(store)["programs"]
    copy = tmp_path / "again_2023.xlsx"
    copy.write_bytes(newer.read_bytes())
    assert not take(store, copy, accept=True).files[0].changes
    assert everything(store)["programs"] == before
    third = write_directory(tmp_path / "su_2024.xlsx", [HARBOR | {"phone": "ask", "intake1": "503-555-0144"}, CEDAR])
    take(store, third)
    iop = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    assert [one[0] for one in _phones(iop)] == ["0144", "0142"]
    assert _phones(iop)[1][2:] == (f"{SU}#Facilities List!2", "2022"), "where it stands, and not where it was kept last"
    fourth = write_directory(tmp_path / "su_2025.xlsx", [HARBOR | {"phone": "503-555-0147 / 0148"}, CEDAR])
    take(store, fourth)
    iop = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    assert [one[0] for one in _phones(iop)] == ["0147", "0143"]
    assert iop.unclear == []


def test_rows_that_a_file_has_twice_keep_the_number_of_either(store: Engine, tmp_path: Path) -> None:
    take(store, write_directory(tmp_path / SU, [HARBOR]))
    rows = [HARBOR | {"phone": "call us", "intake1": "503-555-0149"}, HARBOR | {"phone": "503-555-0149"}]
    report = take(store, write_directory(tmp_path / SU_NEXT, rows)).files[0]
    assert "phone_kept" not in report.warned
    iop = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    assert [(one[0], one[2]) for one in _phones(iop)] == [
        ("0149", f"{SU_NEXT}#Facilities List!2"), ("0143", f"{SU_NEXT}#Facilities List!3"),
    ]  # fmt: skip
    assert [one.evidence[0].url for one in iop.unclear] == [f"{SU_NEXT}#Facilities List!2"]
