"""Measure the index: build, open, five classes of queries, and a search from the shell.

    .venv/bin/python bench/search.py --programs 3000

The programs are synthetic and the same in every run; times are this machine's, printed in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from index.engine import Index, build_index  # noqa: E402
from index.request import SearchRequest  # noqa: E402
from records.models import Program  # noqa: E402
from records.vocabulary import vocabulary  # noqa: E402

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PLACES = [
    ("Los Angeles", "CA", "90025"), ("Tustin", "CA", "92780"), ("San Diego", "CA", "92101"), ("Sacramento", "CA", "95814"),
    ("Phoenix", "AZ", "85004"), ("Denver", "CO", "80202"), ("Austin", "TX", "78701"), ("Houston", "TX", "77002"),
    ("Nashville", "TN", "37203"), ("Columbus", "OH", "43215"), ("Boston", "MA", "02116"), ("Portland", "OR", "97205"),
]  # fmt: skip
FIRST = [
    "Harbor",
    "Quarry",
    "Meadow",
    "Willow",
    "Anchor",
    "Lantern",
    "Cedar",
    "Juniper",
    "Summit",
    "Tidewater",
    "Ember",
    "Prairie",
]
SECOND = [
    "Recovery",
    "Wellness",
    "Behavioral Health",
    "Counseling",
    "Treatment Center",
    "Pathways",
    "House",
    "Collective",
]
LEVELS = ["iop", "iop", "iop", "php", "outpatient", "residential", "detox", "sober_living"]
INSURERS = ["aetna", "cigna", "blue_cross_blue_shield", "united_healthcare", "anthem", "humana", "optum", "tricare", "medicaid",
            "medicare", "kaiser", "magellan", "molina", "ambetter", "health_net", "umr", "geha", "multiplan"]  # fmt: skip
WEEKS = ["mon,wed,fri 09:00-12:00", "mon,tue,wed,thu,fri 09:00-15:00", "mon,wed,thu 18:00-21:00", "tue,thu 17:30-20:30",
         "mon,tue,thu 18:30-21:30", "sat 09:00-12:00", "mon,tue,wed,fri 18:00-21:00"]  # fmt: skip
QUERIES: dict[str, list[dict[str, Any]]] = {
    "filter": [
        {"level": ["iop"], "insurer": ["cigna"]},
        {"level": ["iop"], "insurer": ["aetna"], "in_network": True, "modality": ["emdr"]},
        {"payment": ["medicaid", "sliding_scale"], "population": ["women"]},
    ],
    "text": [{"text": "lantern recovery"}, {"text": "emdr evening iop"}, {"text": "trauma groups", "state": ["CA"]}],
    "range": [
        {"day": ["tue", "thu"], "after": "17:30"},
        {"day": ["mon"], "after": "08:00", "before": "12:30", "level": ["iop"]},
        {"daypart": ["evening"], "confirmed_within_days": 90},
    ],
    "geo": [{"near": "90025"}, {"near": "78701", "miles": 200}, {"near": "92780", "sort": "distance", "level": ["php"]}],
    "six filters": [
        {"level": ["iop"], "insurer": ["cigna"], "day": ["tue"], "after": "17:00", "modality": ["emdr"], "telehealth": True,
         "near": "90025"},
    ],
}  # fmt: skip


def synthetic(count: int) -> Iterator[Program]:
    """`count` programs with the skew of real ones: few insurers on most pages, half without times, long quotes."""
    draw = random.Random(7)
    codes = {
        field: [term.id for term in vocabulary(field).terms] for field in ("modalities", "conditions", "populations")
    }

    def evidence(about: str) -> list[dict[str, Any]]:
        words = " ".join(draw.choices(_FILLER, k=18))
        return [
            {
                "quote": f"Our clients work with {about}, {words}.",
                "section": "What we offer",
                "url": "https://x.example/iop",
            }
        ]

    def some(field: str, most: int) -> list[dict[str, Any]]:
        number = min(draw.randint(0, most), len(codes[field]))
        found = {codes[field][int(len(codes[field]) * draw.random() ** 2)] for _ in range(number)}
        return [{"code": code, "evidence": evidence(code.replace("_", " "))} for code in sorted(found)]

    for number in range(count):
        city, state, zip_code = draw.choice(PLACES)
        confirmed = NOW - timedelta(days=int(120 * draw.random() ** 2))
        payers = {INSURERS[int(len(INSURERS) * draw.random() ** 1.6)] for _ in range(draw.randint(0, 9))}
        weeks = draw.sample(WEEKS, k=draw.choice([0, 0, 1, 1, 2]))
        yield Program.model_validate(
            {
                "id": f"{draw.getrandbits(128):032x}",
                "provider_id": f"provider-{number // 3}",
                "provider": f"{draw.choice(FIRST)} {draw.choice(SECOND)}",
                "site": f"site{number // 3}.example",
                "level_of_care": draw.choice(LEVELS),
                "first_seen": confirmed,
                "last_confirmed": confirmed,
                "modalities": some("modalities", 14),
                "conditions": some("conditions", 8),
                "populations": some("populations", 4),
                "insurers": [
                    {
                        "id": payer,
                        "status": draw.choices(
                            ["accepted", "in_network", "out_of_network", "not_accepted"], [70, 20, 5, 5]
                        )[0],
                        "evidence": evidence(payer),
                    }
                    for payer in sorted(payers)
                ],
                "sessions": [
                    {
                        "days": week.split(" ")[0].split(","),
                        "start": week.split(" ")[1][:5],
                        "end": week.split(" ")[1][6:],
                        "evidence": evidence("the week"),
                    }
                    for week in weeks
                ],
                "telehealth": [{"value": draw.choice(["yes", "no", "unknown"]), "evidence": evidence("telehealth")}],
                "locations": [{"city": city, "state": state, "zip": zip_code, "evidence": evidence("the address")}],
            }
        )


_FILLER = (
    "and the group with your family in care during evenings recovery support licensed therapists small steady plan week"
    " individual sessions skills community daily routine adults each day structure relapse healing clinical team"
).split()
SHELL = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from index.engine import Index
from index.request import SearchRequest
request = SearchRequest.of(text=sys.argv[2], level=["iop"], insurer=["cigna"], near="90025")
print(len(Index.open(Path(sys.argv[1])).search(request, now=datetime.now(UTC)).model_dump_json()))
"""


def milliseconds(times: list[float]) -> str:
    """The middle and the 95th of a hundred, in milliseconds."""
    ordered = sorted(times)
    return f"{statistics.median(ordered) * 1000:8.1f} {ordered[int(len(ordered) * 0.95)] * 1000:8.1f}"


def main() -> None:
    """Build in a folder of its own, measure, print a table, remove the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, default=3000)
    parser.add_argument("--repeats", type=int, default=10)
    given = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="bench-search-"))
    try:
        programs = list(synthetic(given.programs))
        begun = time.perf_counter(), time.process_time()
        summary = build_index(home, programs, now=NOW, source="bench/search.py")
        wall, cpu = time.perf_counter() - begun[0], time.process_time() - begun[1]
        print(
            f"{summary.programs} programs: build {wall:.1f} s ({cpu:.1f} s CPU), {summary.bytes / 1e6:.1f} MB, {summary.codes} codes"
        )
        begun_open = time.perf_counter()
        index = Index.open(home)
        print(f"open {(time.perf_counter() - begun_open) * 1000:.1f} ms")
        print(f"{'class':<14}{'p50 ms':>9}{'p95 ms':>9}   fits/ask")
        for name, requests in QUERIES.items():
            times, counts = [], []
            for asked in requests:
                request = SearchRequest.of(**asked)
                for _ in range(given.repeats):
                    start = time.perf_counter()
                    result = index.search(request, now=NOW)
                    times.append(time.perf_counter() - start)
                counts.append(f"{result.fits}/{result.ask}")
            print(f"{name:<14}{milliseconds(times)}   {'  '.join(counts)}")
        for text in ("", "trauma groups"):
            times = []
            for _ in range(given.repeats):
                start = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", SHELL, str(home), text], cwd=ROOT, check=True, capture_output=True
                )
                times.append(time.perf_counter() - start)
            print(
                f"{'shell, text' if text else 'shell':<14}{milliseconds(times)}   start of Python included, without the command line"
            )
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
