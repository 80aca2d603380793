"""Telehealth that has ended, that somebody does not pay for, or that is of another level alone: none of it is a yes or a no of the IOP."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = (
    "<title>Intensive Outpatient Program | Quillmere Recovery</title><h1>Intensive Outpatient Program</h1>"
    "<p>At Quillmere Recovery, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
)
YES, NO, NOTHING = ("yes", "telehealth"), ("no", ""), (None, "")


def told(sentence: str, level: str = "iop") -> tuple[str | None, str]:
    """Telehealth of the level, and the formats by video."""
    found = [one for one in extract_page(f"{HEAD}<p>{sentence}</p>").programs if one.level_of_care.value == level]
    assert len(found) == 1
    formats = [one.code for one in found[0].formats if one.code != "in_person"]
    return found[0].telehealth and found[0].telehealth.value, " ".join(formats)


ENDED = [
    ("Virtual IOP ended in May 2023.", NOTHING),
    ("Telehealth ended in May 2023.", NOTHING),
    ("We ended virtual IOP in May 2023.", NOTHING),
    ("Virtual IOP stopped in 2023.", NOTHING),
    ("We stopped virtual groups in 2023.", NOTHING),
    ("Virtual IOP closed on May 11, 2023.", NOTHING),
    ("Virtual IOP: ended May 2023", NOTHING),
    ("Online groups came to an end in 2022.", NOTHING),
    ("Virtual IOP has been retired.", NOTHING),
    ("Virtual IOP was offered through May 2023.", NOTHING),
    ("From 2020 to 2023 IOP was held on Zoom.", NOTHING),
    ("Our IOP was virtual in 2020; it is now in person.", NOTHING),
    ("The Zoom option expired on May 11, 2023.", NOTHING),
    ("El IOP virtual terminó en mayo de 2023.", NOTHING),
    ("As of May 2023, IOP is no longer virtual.", NOTHING),
    ("Our virtual IOP ended the long drives for many clients.", YES),
    ("Our virtual IOP started in May 2023.", YES),
    ("Since May 2023 our IOP is on Zoom.", YES),
    ("Our virtual IOP began when in-person groups ended in 2020.", YES),
    ("Our IOP ended its long search for a platform: groups meet on Zoom.", YES),
]
PAYING = [
    ("Aetna covers our in-person IOP but not our virtual IOP.", YES),
    ("Medicaid does not pay for telehealth IOP.", NOTHING),
    ("Virtual IOP is not covered by Medicare.", NOTHING),
    ("Our virtual IOP is not covered by Medicaid.", YES),
    ("We do not bill Medicaid for virtual IOP.", NOTHING),
    ("We are not in network with Cigna for our virtual IOP.", YES),
    ("We accept Aetna for in-person IOP but not for virtual IOP.", NOTHING),
    ("Medicare won't cover IOP by telehealth.", NOTHING),
    ("Kaiser covers IOP, excluding telehealth.", NOTHING),
    ("UCare does not authorize virtual IOP.", NOTHING),
    ("Cigna covers IOP in person only.", NOTHING),
    ("We don't take Medicaid for virtual groups.", NOTHING),
    ("Aetna members: telehealth is not covered.", NOTHING),
    ("Medicaid no cubre el IOP virtual.", NOTHING),
    ("Aetna pays for in-person IOP; it does not pay for online IOP.", NOTHING),
    ("We do not offer virtual IOP because insurance does not cover it.", NO),
    ("We do not offer virtual IOP; Medicaid would not pay for it.", NO),
    ("We accept Aetna, but we do not offer virtual IOP.", NO),
    ("We bill Aetna and do not provide telehealth.", NO),
    ("No telehealth: Medicaid does not cover it.", NO),
    ("Aetna covers our groups, which are in person only.", NO),
    ("Aetna covers our virtual IOP.", YES),
]
LIMITED = [
    ("Telehealth is available for outpatient clients only.", NOTHING),
    ("Telehealth is only available for outpatient clients.", NOTHING),
    ("Telehealth: outpatient only.", NOTHING),
    ("We offer telehealth for outpatient only.", NOTHING),
    ("Telehealth is limited to outpatient clients.", NOTHING),
    ("Telehealth is reserved for outpatient services.", NOTHING),
    ("Telehealth is available for clients in outpatient treatment only.", NOTHING),
    ("Video sessions are only for clients in standard outpatient.", NOTHING),
    ("We offer telehealth in outpatient care, not in IOP.", NOTHING),
    ("La telesalud es solo para pacientes ambulatorios.", NOTHING),
    ("Telehealth is available for IOP clients only.", YES),
    ("Telehealth is available for intensive outpatient clients only.", YES),
    ("Telehealth is available for outpatient and IOP clients only.", YES),
    ("Telehealth is available for adult clients only.", YES),
    ("Telehealth is offered, not only for outpatient clients.", YES),
]


@pytest.mark.parametrize(("sentence", "expected"), [*ENDED, *PAYING, *LIMITED])
def test_telehealth_of_the_iop(sentence: str, expected: tuple[str | None, str]) -> None:
    assert told(sentence) == expected


def test_telehealth_of_outpatient_clients_alone_is_of_that_level() -> None:
    assert told("Only our outpatient clients may attend by telehealth.", "outpatient") == YES
