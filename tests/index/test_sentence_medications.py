"""Medications in a plain sentence: one that is looked for, one that is denied, and one of which somebody is to be rid."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
DETOX: dict[str, Any] = {"level": ["detox"]}
OPIOIDS: dict[str, Any] = {"condition": ["opioids"]}
BUPRENORPHINE: dict[str, Any] = {"modality": ["buprenorphine"]}

CASES: list[tuple[str, dict[str, Any], str]] = [
    ("methadone clinic los angeles", {"level": ["otp"], "modality": ["methadone"], "city": ["los angeles"]}, ""),
    ("suboxone iop", BUPRENORPHINE | IOP, ""),
    ("suboxine iop", BUPRENORPHINE | IOP, ""),
    ("sublocade injection", BUPRENORPHINE, ""),
    ("suboxone doctor that takes medicaid", BUPRENORPHINE | {"payment": ["medicaid"]}, ""),
    ("vivitrol shot iop", {"modality": ["naltrexone"]} | IOP, ""),
    ("naltrexone and antabuse", {"modality": ["naltrexone", "disulfiram"]}, ""),
    ("on suboxone, needs residential", BUPRENORPHINE | {"level": ["residential"]}, ""),
    ("MAT iop", {"modality": ["mat"]} | IOP, ""),
    # what is denied takes nothing with it
    ("not a methadone clinic, iop", IOP, ""),
    ("iop without methadone", IOP, ""),
    ("no suboxone detox", DETOX, ""),
    ("off suboxone detox", DETOX, ""),
    ("wants to get off methadone, detox", DETOX, ""),
    ("wants methadone not suboxone", {"modality": ["methadone"]}, ""),
    ("used to be on suboxone, iop", IOP, ""),
    ("was on methadone, iop", IOP, ""),
    # opioids that somebody takes too much of
    ("suboxone detox", OPIOIDS | DETOX, ""),
    ("detox from suboxone", OPIOIDS | DETOX, ""),
    ("methadone withdrawal", OPIOIDS | DETOX, ""),
    ("addicted to suboxone, iop", OPIOIDS | IOP, ""),
    # As plain words all of them are one with MAT, which naltrexone is too.
    ("methadone or suboxone iop", IOP, '"methadone" OR "suboxone" OR "buprenorphine"'),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES, ids=[case[0] for case in CASES])
def test_medication_is_read(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("no suboxone detox", "no suboxone"),
        ("getting off methadone, iop", "getting off methadone"),
        ("suboxone taper iop", "taper"),
        ("was on methadone, iop", "was on methadone"),
        ("methadone or suboxone iop", "methadone or suboxone"),
        ("outpatient, no referral", "no referral"),
    ],
)
def test_what_is_no_filter_is_told(sentence: str, words: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    assert words in [one.words for one in read if one.option == "not searched"]
