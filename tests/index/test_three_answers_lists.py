"""Levels, numbers, lists, telehealth and dates answer yes (fits), no (out) or not stated (ask), with their question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program
from tests.index.answers import SERVING, Cases, must_answer

HOURS = {"hours_min": 9, "hours_max": 15}
ONLINE = {"telehealth": "yes", "formats": ["telehealth"], "telehealth_only": "yes"}
HALF = "Your website says that the program is hybrid, partly in person, partly by telehealth: can all of it be attended {}?"
BOTH_HALVES = {
    "formats": ["hybrid/It is hybrid: two groups in the office, one on video.", "in_person/It is hybrid: two groups in the office, one on video."],
}  # fmt: skip
DENIED = {
    "field": "modalities", "value": "mat", "claim": "unclear", "rule": "medication denied",
    "evidence": [{"quote": "We are not a methadone clinic."}],
}  # fmt: skip
TEENS = {"population": ["adolescents"]}

CASES: Cases = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "level yes": ({}, {"level": ["iop"]}, "fits"),
    "level no": ({}, {"level": ["php"]}, "out"),
    "one of two levels": ({}, {"level": ["php", "iop"]}, "fits"),
    "hours inside": ({"hours_per_week": (9, 12)}, HOURS, "fits"),
    "hours at both ends": ({"hours_per_week": (9, 15)}, HOURS, "fits"),
    "hours outside": ({"hours_per_week": (20, 20)}, HOURS, "out"),
    "hours overlap": ({"hours_per_week": (6, 12)}, HOURS, "Is the program 9 to 15 hours a week?"),
    "hours without an end": ({"hours_per_week": (9, None)}, HOURS, "ask"),
    "hours without an end above": ({"hours_per_week": (16, None)}, HOURS, "out"),
    "hours without a beginning": ({"hours_per_week": (None, 8)}, HOURS, "out"),
    "at least is inside at least": ({"hours_per_week": (9, None)}, {"hours_min": 9}, "fits"),
    "up to is inside at most": ({"hours_per_week": (None, 12)}, {"hours_max": 12}, "fits"),
    "hours of two pages, one outside": ({"hours_per_week": [(9, 9), (20, 20)]}, HOURS, "ask"),
    "hours of two pages, both inside": ({"hours_per_week": [(9, 9), (12, 12)]}, HOURS, "fits"),
    "hours not stated": ({}, HOURS, "Is the program 9 to 15 hours a week?"),
    "hours computed are no yes": (
        {"derived": {"hours_per_week": (9, 9)}}, HOURS, "Is the program 9 to 15 hours a week? The times on your website come to 9.",
    ),
    "hours computed are no no": ({"derived": {"hours_per_week": (30, 30)}}, HOURS, "ask"),
    "weeks inside": ({"duration_weeks": (8, 12)}, {"weeks_max": 12}, "fits"),
    "weeks outside": ({"duration_weeks": (16, 16)}, {"weeks_max": 12}, "out"),
    "weeks not stated": ({}, {"weeks_min": 4, "weeks_max": 12}, "Is the program 4 to 12 weeks?"),
    "accreditation": ({"accreditations": ["carf"]}, {"accreditation": ["joint_commission", "carf"]}, "fits"),
    "accreditation not listed": (
        {"accreditations": ["carf"]},
        {"accreditation": ["joint_commission"]},
        "Do you hold this accreditation or licence: The Joint Commission?",
    ),
    "telehealth yes": ({"telehealth": "yes"}, {"telehealth": True}, "fits"),
    "telehealth as a format": ({"formats": ["telehealth"], "telehealth": "unknown"}, {"telehealth": True}, "fits"),
    "hybrid is not all of it telehealth": ({"formats": ["hybrid"], "telehealth": "unknown"}, {"telehealth": True}, HALF.format("by telehealth")),
    "hybrid is not all of it online": ({"formats": ["hybrid"]}, {"format": ["telehealth"]}, HALF.format("by telehealth")),
    "hybrid is not all of it in person": ({"formats": ["hybrid"]}, {"format": ["in_person"]}, HALF.format("in person")),
    "hybrid said in the words of both": (BOTH_HALVES, {"format": ["in_person"]}, HALF.format("in person")),
    "hybrid said in the words of telehealth": (BOTH_HALVES, {"telehealth": True}, HALF.format("by telehealth")),
    "hybrid is hybrid": ({"formats": ["hybrid"]}, {"format": ["hybrid"]}, "fits"),
    "hybrid, and in person apart": ({"formats": ["hybrid", "in_person"]}, {"format": ["in_person"]}, "fits"),
    "hybrid, and telehealth apart": ({"formats": ["hybrid"], "telehealth": "yes"}, {"telehealth": True}, "fits"),
    "hybrid, either will do": (BOTH_HALVES, {"format": ["in_person", "telehealth"]}, "ask"),
    "telehealth no": ({"telehealth": "no"}, {"telehealth": True}, "out"),
    "telehealth unknown": ({"telehealth": "unknown"}, {"telehealth": True}, "Can the program be attended by telehealth?"),
    "telehealth contradicted": ({"telehealth": "yes no"}, {"telehealth": True}, "ask"),
    "format in person": ({"formats": ["in_person"]}, {"format": ["In person"]}, "fits"),
    "format open": ({"formats": ["telehealth"]}, {"format": ["in_person"]}, "Can the program be attended in person?"),
    "for women, asked for men": (
        {"populations": ["women"]}, {"population": ["men"]}, "Your website names Women: is the program suited to Men too?",
    ),
    "no telehealth, no hybrid": ({"telehealth": "no"}, {"format": ["hybrid"]}, "out"),
    "telehealth alone is no format in person": (ONLINE, {"format": ["in_person"]}, "out"),
    "telehealth alone is not hybrid": (ONLINE, {"format": ["hybrid"]}, "out"),
    "telehealth alone is telehealth": ({"telehealth_only": "yes"}, {"telehealth": True, "format": ["telehealth"]}, "fits"),
    "telehealth alone, either will do": (ONLINE, {"format": ["in_person", "telehealth"]}, "fits"),
    "telehealth alone and in person": (
        {**ONLINE, "formats": ["telehealth", "in_person"]},
        {"format": ["in_person"]},
        "Your website says both telehealth only and in person: can the program be attended in person?",
    ),
    "telehealth alone and none": ({"telehealth": "no", "telehealth_only": "yes"}, {"format": ["telehealth"]}, "ask"),
    "modality listed": ({"modalities": ["emdr"]}, {"modality": ["emdr"]}, "fits"),
    "modality not listed": ({"modalities": ["cbt"]}, {"modality": ["emdr"]}, "Do you offer EMDR?"),
    "all modalities are needed": ({"modalities": ["emdr"]}, {"modality": ["emdr", "yoga"]}, "Do you offer Yoga?"),
    "medication named": ({"modalities": ["mat/We prescribe buprenorphine."]}, {"modality": ["Suboxone"]}, "fits"),
    "another medication named": (
        {"modalities": ["mat/We prescribe buprenorphine."]},
        {"modality": ["methadone"]},
        "Your website names Buprenorphine (Suboxone): do you offer Methadone too?",
    ),
    "medication denied": (
        {"modalities": ["mat/We prescribe buprenorphine. We are not a methadone clinic."]}, {"modality": ["methadone"]}, "out",
    ),
    "medication denied on a page of its own": ({"unclear": [DENIED]}, {"modality": ["methadone"]}, "out"),
    "medication given, and denied elsewhere": (
        {"modalities": ["mat/We dispense methadone."], "unclear": [DENIED]}, {"modality": ["methadone"]}, "ask",
    ),
    "medications without a name": (
        {"modalities": ["mat"]},
        {"modality": ["methadone"]},
        "Your website says that you offer medication for addiction and not which: do you offer Methadone?",
    ),
    "nothing of medications": ({}, {"modality": ["methadone", "yoga"]}, "Do you offer Methadone? Do you offer Yoga?"),
    "any medication": ({"modalities": ["mat/We prescribe buprenorphine."]}, {"modality": ["mat"]}, "fits"),
    "two medications": (
        {"modalities": ["mat/We prescribe buprenorphine and methadone."]}, {"modality": ["methadone", "bupe"]}, "fits",
    ),
    "condition": ({"conditions": ["ptsd_trauma"]}, {"condition": ["PTSD"]}, "fits"),
    "condition not listed": ({}, {"condition": ["alcohol"]}, "Do you treat Alcohol?"),
    "population not listed": ({}, {"population": ["veterans"]}, "Is the program suited to Veterans?"),
    "a part of a population": (
        {"unclear": [SERVING]},
        {"population": ["veterans"]},
        "The national directory lists active duty military and not Veterans: is the program suited to Veterans too?",
    ),
    "a part of one of two populations": (
        {"unclear": [SERVING]},
        {"population": ["veterans", "women"]},
        "The national directory lists active duty military and not Veterans: is the program suited to Veterans too? Is the program suited to Women?",
    ),
    "a part of a population, and all of it": ({"unclear": [SERVING], "populations": ["veterans"]}, {"population": ["veterans"]}, "fits"),
    "a part of a population says nothing of another": ({"unclear": [SERVING]}, {"population": ["women"]}, "Is the program suited to Women?"),
    "ages of others": ({"ages": (18, None)}, TEENS, "out"),
    "ages of some of them": ({"ages": (16, None)}, TEENS, "Is the program suited to Adolescents?"),
    "ages of them": ({"ages": (13, 17)}, TEENS, "fits"),
    "ages of two groups": ({"ages": [(18, None), (13, 17)]}, TEENS, "fits"),
    "ages of adults": ({"ages": (21, 64)}, {"population": ["adults"]}, "fits"),
    "ages without a beginning": ({"ages": (None, 17)}, {"population": ["adults"]}, "out"),
    "ages of others, and named": (
        {"ages": (18, None), "populations": ["adolescents"]},
        TEENS,
        "Your website says both Adolescents and other ages: is the program suited to Adolescents?",
    ),
    "ages say nothing of veterans": ({"ages": (18, None)}, {"population": ["veterans"]}, "ask"),
    "language": ({"languages": ["es"]}, {"language": ["Spanish"]}, "fits"),
    "language not stated": ({}, {"language": ["es"]}, "Is the program offered in Spanish?"),
    "confirmed lately": ({"confirmed_days_ago": 3}, {"confirmed_within_days": 3}, "fits"),
    "confirmed some hours before so many days": ({"confirmed_days_ago": 3.4}, {"confirmed_within_days": 3}, "fits"),
    "confirmed today": ({"confirmed_days_ago": 0.9}, {"confirmed_within_days": 0}, "fits"),
    "confirmed yesterday": ({"confirmed_days_ago": 1}, {"confirmed_within_days": 0}, "out"),
    "confirmed long ago": ({"confirmed_days_ago": 4}, {"confirmed_within_days": 3}, "out"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)


def test_every_open_filter_is_asked(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    index = build(tmp_path, program(sessions=["tue 18:00-21:00"]))
    request = SearchRequest.of(insurer=["cigna"], day=["tue"], modality=["EMDR"], telehealth=True)
    [hit] = index.search(request, now=now).hits
    assert [one.filter for one in hit.asks] == ["insurer", "telehealth", "modality"]
