"""How the codes of a program are written for people, by vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.families import named_labels

if TYPE_CHECKING:
    from index.engine import Index

Labels = dict[str, dict[str, str]]
# Codes that are no words by themselves; the other ones of these fields are read as they stand.
ADMISSION = {"admission_24_7": "admissions around the clock", "admission_7_days": "admissions seven days a week"}
STATES_SERVED = {"all": "all states"}


def labels_of(index: Index) -> Labels:
    """The labels of the codes that are shown, by vocabulary; of insurers also by wider code and name: "medicaid/tenncare"."""
    names = {
        "levels_of_care": "level", "insurers": "insurer", "modalities": "modality", "conditions": "condition",
        "populations": "population", "payment": "payment", "formats": "format", "languages": "language",
        "accreditations": "accreditation",
    }  # fmt: skip
    labels = {name: index.known.options[option].labels for name, option in names.items()}
    labels["insurers"] = labels["insurers"] | named_labels(index.known)
    return labels | {"admission": ADMISSION, "states_served": STATES_SERVED}
