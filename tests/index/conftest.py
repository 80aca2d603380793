"""What the tests of the index share: a small vocabulary, programs from plain statements, and built indexes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from index.build import build_index
from index.engine import Index
from index.known import KnownValues
from records.models import Program
from tests.index import sentences
from tests.index.answers import index_of

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
VOCABULARIES = {
    "levels_of_care": {"iop": "Intensive outpatient (IOP)", "php": "Partial hospitalization", "detox": "Detox"},
    "insurers": {
        "cigna": ("Cigna", ["Cigna Healthcare"]),
        "aetna": ("Aetna", []),
        "blue_cross_blue_shield": ("Blue Cross Blue Shield", ["BCBS", "Blue Cross"]),
        "anthem_blue_cross": ("Anthem Blue Cross", ["Blue Cross", "Anthem"]),
        "florida_blue": ("Florida Blue", []),
        "ohio_blue": ("Ohio Blue", []),
        "carelon": ("Carelon", ["Beacon"]),
        "value_options": ("ValueOptions", []),
        "medi_cal": ("Medi-Cal", []),
        "tenncare": ("TennCare", []),
        "medicaid": ("Medicaid", []),
    },
    "payment": {
        "sliding_scale": "Sliding scale",
        "free": "Free",
        "self_pay": "Self-pay",
        "most_insurance": "Most insurance",
        "most_ppo": "Most PPO plans",
        "out_of_network_benefits": "Out-of-network benefits",
    },
    "modalities": {
        "emdr": ("EMDR", ["eye movement"]),
        "cbt": "Cognitive behavioral therapy (CBT)",
        "yoga": "Yoga",
        "mat": ("Medication for addiction treatment (MAT)", ["buprenorphine", "methadone"]),
    },
    "medications": {"methadone": "Methadone", "buprenorphine": ("Buprenorphine (Suboxone)", ["bupe"])},
    "conditions": {"ptsd_trauma": ("PTSD and trauma", ["PTSD"]), "alcohol": "Alcohol", "opioids": "Opioids"},
    "populations": {
        "adolescents": "Adolescents",
        "adults": "Adults",
        "veterans": "Veterans",
        "women": ("Women", ["women's program"]),
        "men": "Men",
    },
    "languages": {"es": "Spanish", "en": "English"},
    "formats": {},
    "state_payers": {
        "apple_health": ("Apple Health (Washington Medicaid)", []),
        "medicaid_idaho": ("Idaho Medicaid", []),
        "bcbs_tennessee": ("BlueCross BlueShield of Tennessee", ["BCBST"]),
        "bcbs_texas": ("Blue Cross and Blue Shield of Texas", []),
    },
    "payer_arms": {
        "aetna_better_health": ("Aetna Better Health", ["Aetna Medicaid"]),
        "bluecare_tennessee": ("BlueCare Tennessee", ["BlueCare"]),
        "anthem_medicaid": ("Anthem Medicaid", []),
    },
    "insurer_owners": {"elevance": ("Elevance Health", ["elevance"])},
    "accreditations": {"joint_commission": ("The Joint Commission", ["joint commission"]), "carf": "CARF"},
}
PARENTS = {
    "aetna_better_health": "aetna", "bluecare_tennessee": "bcbs_tennessee", "anthem_medicaid": "anthem_blue_cross",
    "methadone": "mat", "buprenorphine": "mat",
    "tenncare": "medicaid", "medi_cal": "medicaid", "apple_health": "medicaid", "medicaid_idaho": "medicaid",
    "florida_blue": "blue_cross_blue_shield", "anthem_blue_cross": "elevance", "carelon": "elevance", "value_options": "carelon",
    "bcbs_tennessee": "blue_cross_blue_shield", "bcbs_texas": "blue_cross_blue_shield", "ohio_blue": "blue_cross_blue_shield",
}  # fmt: skip
STATES = {
    "medi_cal": "CA", "tenncare": "TN", "apple_health": "WA", "medicaid_idaho": "ID", "bcbs_tennessee": "TN", "bcbs_texas": "TX",
    "ohio_blue": "OH", "florida_blue": "FL",
}  # fmt: skip
AGES = {"adolescents": [12, 17], "adults": [18, "null"]}
PARTS = {"veterans": "active duty military"}
VALUE_FIELDS = {
    "states_served", "payment", "modalities", "conditions", "populations", "languages", "days", "dayparts", "formats", "accreditations",
}  # fmt: skip
# A payment code of this form is told with the quote that stands here; of others what stands behind the stroke is the quote.
QUOTES = {
    "out_of_network_benefits/others": "In network with Aetna; all others are out of network.",
    "out_of_network_benefits/billed elsewhere": "If your plan has out-of-network benefits, we bill it for you.",
    "self_pay/none": "We take no insurance of any kind: it is paid by the resident.",
    "self_pay/some": "We do not accept insurance, but give superbills.",
    "out_of_network_benefits/billed": "In network with Aetna; we bill all others out of network.",
}
RANGES = {"ages", "days_per_week", "hours_per_week", "session_hours", "duration_weeks"}


def evidence(quote: str, section: str = "") -> list[dict[str, Any]]:
    return [{"quote": quote, "section": section, "url": "https://harbor.example/", "fetched_at": NOW}]


def _session(text: str) -> dict[str, Any]:
    text, *said = text.split("|")
    days, _, times = text.partition(" ")
    hours, _, zone = times.partition(" ")
    start, _, end = hours.partition("-")
    stated = {"days": days.split(","), "start": start, "end": end, "zone": zone or None}
    return stated | {"evidence": evidence(*said) if said else evidence(f"groups {text}")}


def make_program(name: str = "Harbor", **stated: Any) -> Program:
    """A program that states what is given, in plain form.

    `insurers={"cigna": "accepted:ppo+hmo not_accepted"}` (two pages, two statuses; plan types), `insurers={"medicaid/We take TennCare.":
    "accepted"}` (with its quote), `sessions=["tue,thu 18:00-21:00"]` ("… eastern" where a zone is named; "…|quote|section" with its quote),
    `telehealth="yes no"`, `days_per_week=(3, 5)` or a list of such, `locations=[{"city": …}]`, `confirmed_days_ago=3`; lists are codes.
    """
    confirmed = NOW - timedelta(days=stated.pop("confirmed_days_ago", 0))
    fields: dict[str, Any] = {
        "id": str(uuid5(NAMESPACE_URL, name)),
        "provider_id": str(uuid5(NAMESPACE_URL, f"provider {name}")),
        "provider": name,
        "site": "harbor.example",
        "level_of_care": "iop",
        "first_seen": confirmed,
        "last_confirmed": confirmed,
    }
    for field, value in stated.items():
        if field == "insurers":
            fields[field] = [
                {
                    "id": insurer.partition("/")[0],
                    "status": status.partition(":")[0],
                    "plan_types": [plan for plan in status.partition(":")[2].split("+") if plan],
                    "evidence": evidence(insurer.partition("/")[2] or f"we bill {insurer}: {status}"),
                }
                for insurer, statuses in value.items()
                for status in statuses.split()
            ]
        elif field == "sessions":
            fields[field] = [_session(text) for text in value]
        elif field in ("telehealth", "telehealth_only"):
            fields[field] = [{"value": one, "evidence": evidence(f"{field}: {one}")} for one in value.split()]
        elif field in RANGES:
            ranges = value if isinstance(value, list) else [value]
            fields[field] = [
                {"min": low, "max": high, "evidence": evidence(f"{low} to {high} {field}")} for low, high in ranges
            ]
        elif field == "derived":
            fields[field] = {
                name: {"min": low, "max": high, "rule": "sessions added up", "evidence": evidence("the times")}
                for name, (low, high) in value.items()
            }
        elif field == "locations":
            fields[field] = [{**place, "evidence": evidence("our address")} for place in value]
        elif field in VALUE_FIELDS:
            fields[field] = [
                {
                    "code": code.partition("/")[0],
                    "evidence": evidence(QUOTES.get(code) or code.partition("/")[2] or f"we state {code}"),
                }
                for code in value
            ]
        else:
            fields[field] = value
    return Program.model_validate(fields)


@pytest.fixture(scope="session")
def known() -> KnownValues:
    return sentences.known()


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def program() -> Callable[..., Program]:
    return make_program


@pytest.fixture(scope="session")
def vocabularies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of vocabularies that does not change when the project's own grow."""
    folder = tmp_path_factory.mktemp("vocabulary")
    for name, terms in VOCABULARIES.items():
        lines = ["as_of: 2026-11", f"about: {name} of the tests", "terms:" if terms else "terms: []"]
        for code, term in terms.items():
            label, aliases = (term, []) if isinstance(term, str) else term
            lines += [f"  - id: {code}", f"    label: {label}", f"    aliases: {aliases}"]
            lines += [f"    parent: {PARENTS[code]}"] if code in PARENTS else []
            lines += [f"    ages: [{AGES[code][0]}, {AGES[code][1]}]"] if code in AGES else []
            lines += [f"    part: {PARTS[code]}"] if code in PARTS else []
            lines += ["    kind: one_as_text"] if code == "buprenorphine" else []
            lines += ["    line: medicaid"] if name == "payer_arms" else []
            lines += [f"    states: [{STATES[code]}]"] if code in STATES else []
        (folder / f"{name}.yaml").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def build(vocabularies: Path) -> Callable[..., Index]:
    """Build an index in a home folder and open it."""

    def built(home: Path, *programs: Program) -> Index:
        build_index(home, programs, now=NOW, vocabularies=vocabularies)
        return Index.open(home)

    return built


@pytest.fixture(scope="module")
def answers_index(
    request: pytest.FixtureRequest,
    program: Callable[..., Program],
    build: Callable[..., Index],
    tmp_path_factory: pytest.TempPathFactory,
) -> Index:
    """The programs of all `CASES` of a module in one index (tests/index/answers.py)."""
    return index_of(request.module.CASES, program, build, tmp_path_factory.mktemp("home"))
