"""Fictional rows of the national directory, and what their codes mean."""

from __future__ import annotations

from typing import Any

from crawler.findtreatment.code_map import CodeMap, Target
from crawler.findtreatment.facility import DirectoryPhone, Facility, Service

LABELS = {
    "SET/OIT": "Intensive outpatient treatment",
    "SET/ORT": "Regular outpatient treatment",
    "SET/PHDT": "Partial hospitalization/day treatment",
    "TAP/TELE": "Telemedicine/telehealth therapy",
    "TAP/DBT": "Dialectical behavior therapy",
    "PAY/MD": "Medicaid",
    "PAY/MC": "Medicare",
    "PAY/PI": "Private health insurance",
    "AGE/ADLT": "Adults",
    "AGE/CHLD": "Children/adolescents",
    "GN/FEM": "Female",
    "GN/MALE": "Male",
    "SG/VET": "Veterans",
    "SG/WN": "Adult women",
    "SL/SP": "Spanish",
    "SL/AH": "Sign language services for the deaf and hard-of-hearing",
    "XYZ/NEW": "Something new",
}
CODE_MAP: CodeMap = {
    ("SET", "OIT"): (Target("level_of_care", "iop"),),
    ("SET", "ORT"): (Target("level_of_care", "outpatient"),),
    ("SET", "PHDT"): (Target("level_of_care", "php"),),
    ("TAP", "TELE"): (Target("telehealth", "yes"),),
    ("TAP", "DBT"): (Target("modalities", "dbt"),),
    ("PAY", "MD"): (Target("insurers", "medicaid"),),
    ("PAY", "MC"): (Target("insurers", "medicare"),),
    ("PAY", "PI"): (Target("payment", "private_insurance"),),
    ("AGE", "ADLT"): (Target("ages", "26-64"),),
    ("AGE", "CHLD"): (Target("ages", "-17"),),
    ("GN", "FEM"): (Target("populations", "women", frozenset(("MALE",))),),
    ("GN", "MALE"): (Target("populations", "men", frozenset(("FEM",))),),
    ("SG", "VET"): (Target("populations", "veterans"),),
    ("SG", "WN"): (Target("populations", "women"),),
    ("SL", "SP"): (Target("languages", "es"),),
}


def facility(
    services: str = "SET/OIT SET/ORT TAP/TELE PAY/MD", *, name1: str = "Harbor Quarry Health", street1: str = "12 Elm Street",
    phone: str = "+15035550142", row: str = "2", register: str = "substance_use", **more: Any,
) -> Facility:  # fmt: skip
    """A row of the directory; `services` are CATEGORY/CODE."""
    given: dict[str, Any] = {
        "file": "su_2022.xlsx", "format": "directory", "edition": "2022", "name2": "", "street2": "", "city": "Portland",
        "state": "OR", "zip": "97201",
    }  # fmt: skip
    pairs = [one.split("/") for one in services.split()]
    return Facility(
        name1=name1, street1=street1, row=f"Facilities List!{row}", register=register,  # type: ignore[arg-type]
        phones=(DirectoryPhone(phone, "", "phone"),) if phone else (),
        services=tuple(Service(category, code, LABELS[f"{category}/{code}"]) for category, code in pairs), **given | more,
    )  # fmt: skip
