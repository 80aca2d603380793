"""A slice of the national directory that we made up, written in each of its formats. No such facility exists."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

DIRECTORY_COLUMNS = (
    "name1", "name2", "street1", "street2", "city", "state", "zip",
    "phone", "intake1", "intake2", "intake1a", "intake2a", "service_code_info",
)  # fmt: skip
SHEET_COLUMNS = ("category_code", "category_name", "service_code", "service_name", "service_description")
# category, its name, code, label: as the code sheet of a substance-use directory has them
SUBSTANCE_SHEET = (
    ("TC", "Type of Care", "SA", "Substance use treatment"),
    ("TC", "Type of Care", "DT", "Detoxification  "),
    ("SET", "Service Setting", "OP", "Outpatient "),
    ("SET", "Service Setting", "OIT", "Intensive outpatient treatment"),
    ("SET", "Service Setting", "ODT", "Outpatient day treatment or partial hospitalization"),
    ("SET", "Service Setting", "RES", "Residential/24-hour residential"),
    ("TAP", "Treatment Approaches", "TELE", "Telemedicine/telehealth therapy"),
    ("PAY", "Payment", "MD", "Medicaid"),
    ("PAY", "Payment", "MC", "Medicare"),
    ("PAY", "Payment", "PI", "Private health insurance"),
    ("SG", "Special Programs/Groups Offered", "TAY", "Young adults"),
    ("AGE", "Age Groups Accepted", "YAD", "Young adults "),
    ("GN", "Gender Accepted", "FEM", "Female"),
)
MENTAL_SHEET = (
    ("TC", "Type of Care", "MH", "Mental health treatment"),
    ("SET", "Service Setting", "OP", "Outpatient "),
    ("SET", "Service Setting", "PHDT", "Partial hospitalization/day treatment "),
    ("FT", "Facility Type", "CMHC", "Community mental health center"),
    ("TAP", "Treatment Approaches", "DBT", "Dialectical behavior therapy"),
    ("TAP", "Treatment Approaches", "TELE", "Telemedicine/telehealth therapy"),
    ("PAY", "Payment", "MD", "Medicaid"),
)
HARBOR = {
    "name1": "Tern Harbor Recovery", "name2": "Day  Program", "street1": "12 Harbor Street", "street2": "Suite 3",
    "city": "Portland", "state": "OR", "zip": "97201", "phone": "503-555-0142 x3971", "intake1": "503-555-0143",
    "service_code_info": "SA DT * OP OIT ODT * TELE * MD PI * YAD * FEM",
}  # fmt: skip
CEDAR = {
    "name1": "Cedar Quay House", "street1": "- - -", "city": "Boston", "state": "MA", "zip": 2138,
    "phone": "617-555-0110", "intake1a": "800-555HOPE", "service_code_info": "SA * RES * MC * TAY",
}  # fmt: skip
SUBSTANCE_ROWS = (HARBOR, CEDAR)
MENTAL_ROWS = (
    {
        "name1": "Plover Bay Clinic", "street1": "4 Bay Road", "city": "Salem", "state": "OR", "zip": "97301",
        "phone": "503-555-0177", "service_code_info": "MH * OP PHDT * CMHC * DBT TELE * MD",
    },
)  # fmt: skip
LOCATOR_ROWS = (
    {
        "name1": "Tern Harbor Recovery", "street1": "12 Harbor Street", "city": "Portland", "state": "OR", "zip": "97201-4411",
        "county": "Multnomah", "phone": "503-555-0142", "website": "www.tern-harbor.example", "latitude": "45.5",
        "longitude": "-122.6", "type_facility": "SA", "sa": 1, "op": 1, "oit": 1, "tele": 1, "md": 1,
    },
    {
        "name1": "Plover Bay Clinic", "city": "Salem", "state": "OR", "zip": "97301", "phone": "503-555-0177",
        "website": "https://", "latitude": "0", "longitude": "0", "type_facility": "MH", "mh": 1, "op": 1,
    },
)  # fmt: skip
LOCATOR_COLUMNS = (
    "name1", "name2", "street1", "street2", "city", "state", "zip", "county", "phone", "intake1", "intake2", "intake1a",
    "website", "latitude", "longitude", "type_facility", "sa", "mh", "op", "oit", "tele", "md", "mc",
)  # fmt: skip


def api_row(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A row of an answer of the API; `services` replaces its categories (code: labels)."""
    services = changes.pop(
        "services",
        {
            "TC": "Substance use treatment",
            "SET": "Outpatient; Intensive outpatient treatment",
            "PAY": "Medicaid; Private health insurance",
            "SN": "Female",
            "TAP": "Telemedicine/telehealth therapy",
        },
    )
    row: dict[str, Any] = {
        "_irow": number, "name1": f"Tern Harbor Recovery {number}", "name2": None, "street1": f"{number} Harbor Street",
        "city": "Portland", "street2": None, "state": "OR", "zip": "97201", "phone": f"503-555-01{number % 100:02}",
        "type_facility": "SA", "intake1": None, "hotline1": None, "website": "https://tern-harbor.example",
        "latitude": "45.5", "longitude": "-122.6", "miles": 0.2,
    }  # fmt: skip
    return row | changes | {"services": [{"f1": code, "f2": code, "f3": said} for code, said in services.items()]}


def api_page(rows: Sequence[Any], page: int = 1, pages: int = 1, records: int | None = None) -> dict[str, Any]:
    """A page of an answer."""
    return {"page": page, "totalPages": pages, "recordCount": len(rows) if records is None else records, "rows": rows}


def write_json(path: Path, *pages: Any) -> Path:
    """One page as it comes, or several as a list."""
    path.write_text(json.dumps(pages[0] if len(pages) == 1 else list(pages)), encoding="utf-8")
    return path


def write_directory(
    path: Path,
    rows: Sequence[dict[str, Any]] = SUBSTANCE_ROWS,
    sheet: Sequence[tuple[str, str, str, str]] | None = SUBSTANCE_SHEET,
    columns: Sequence[str] = DIRECTORY_COLUMNS,
    named: Sequence[str] | None = None,
) -> Path:
    """A yearly directory with its code sheet (None: without); `named` are other names for the same columns."""
    book = openpyxl.Workbook()
    listing = book.active
    assert listing is not None
    listing.title = "Facilities List"
    listing.append(list(named or columns))
    for row in rows:
        listing.append([row.get(column) for column in columns])
    if sheet is not None:
        codes = book.create_sheet("Service Code Reference")
        codes.append(list(SHEET_COLUMNS))
        for line in sheet:
            codes.append([*line, "what it is"])
    book.save(path)
    return path


def write_locator_csv(path: Path, rows: Sequence[dict[str, Any]] = LOCATOR_ROWS, **how: Any) -> Path:
    """A listing of the locator as CSV."""
    with path.open("w", encoding=how.pop("encoding", "utf-8"), newline="") as file:
        writer = csv.DictWriter(file, LOCATOR_COLUMNS, **how)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_locator_xlsx(path: Path, rows: Sequence[dict[str, Any]] = LOCATOR_ROWS) -> Path:
    """A listing of the locator as a workbook with its own sheet of codes."""
    book = openpyxl.Workbook()
    listing = book.active
    assert listing is not None
    listing.append([*LOCATOR_COLUMNS, "zzq"])
    for row in rows:
        listing.append([*(row.get(column) for column in LOCATOR_COLUMNS), 1])
    codes = book.create_sheet("Service codes")
    codes.append(["service_code", "category_code", "category_name", "service_name", "sa_code", "mh_code", "both_code"])
    for category, name, code, label in (*SUBSTANCE_SHEET, *MENTAL_SHEET[:1]):
        codes.append([code, category, name, label, "Y", None, None])
    codes.append(["ZZQ", "TAP", "Treatment Approaches", "Therapy with otters", "Y", None, None])
    book.save(path)
    return path
