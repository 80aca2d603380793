"""Synthetic programs for bench/search.py: the same in every run, skewed as real ones are, kept as a file.

A few insurers, therapies and towns stand on most pages and the rest on few; half of the programs state no times, and
many say nothing of insurance. Names, towns' programs and words are made up; ZIPs are real ones.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

VERSION = 2  # raise it where the programs change, so that a file kept from before is not read
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
NAMES = (
    "Harbor Quarry Meadow Willow Anchor Lantern Cedar Juniper Summit Tidewater Ember Prairie Kestrel Bramble Larkspur"
    " Tamarack Osprey Marigold Copper Driftwood Saffron Thistle Heron Alder Cobalt Foxglove"
).split()
KINDS = "Recovery,Wellness,Behavioral Health,Counseling,Treatment Center,Pathways,House,Collective".split(",")
LEVELS = {"iop": 30, "outpatient": 26, "php": 14, "residential": 11, "detox": 7, "sober_living": 4, "otp": 3,
          "inpatient": 2, "aftercare": 2, "early_intervention": 1}  # fmt: skip
STATUSES = {"accepted": 70, "in_network": 20, "out_of_network": 6, "not_accepted": 4}
WEEKS = (
    "mon,wed,fri 09:00-12:00", "mon,tue,wed,thu,fri 09:00-15:00", "mon,wed,thu 18:00-21:00", "tue,thu 17:30-20:30",
    "mon,tue,thu 18:30-21:30", "sat 09:00-12:00", "mon,tue,wed,fri 18:00-21:00", "sat,sun 10:00-13:30",
    "mon,tue,wed,thu 12:30-15:30",
)  # fmt: skip
HOURS: tuple[tuple[float | None, float | None], ...] = (
    (9, 9), (9, 12), (10, 15), (9, None), (12, 12), (20, 25), (30, 30), (3, 5), (None, 6), (6, 8),
)  # fmt: skip
Draw = Callable[[], int]


def lexicon() -> list[str]:
    """8,000 made-up words, commonest first; none has an ending that a stemmer takes off, none is of the vocabulary.

    >>> lexicon()[:3], len(set(lexicon()))
    (['babom', 'babuk', 'babip'], 8000)
    """
    first = [a + b for a in "bdfgklmnprtvz" for b in ("a", "e", "i", "o", "u")]
    last = [a + b for a in "bdfgklmnprtvz" for b in ("om", "uk", "ip", "ap", "og", "ud", "ib", "ok", "op", "ag")]
    return [one + two for one in first for two in last][:8000]


def zipf(draw: random.Random, count: int, power: float) -> Draw:
    """A draw of a number below `count`, 0 the likeliest, the n-th n**power times rarer."""
    weights = list(accumulate((rank + 1) ** -power for rank in range(count)))
    return lambda: draw.choices(range(count), cum_weights=weights)[0]


class Maker:
    """Makes programs one after the other; the same seed makes the same ones."""

    def __init__(self, seed: int = 7) -> None:
        """Read the vocabularies and the ZIPs."""
        import zipcodes

        from records.vocabulary import vocabulary

        draw = self._draw = random.Random(seed)
        names = ("insurers", "payment", "modalities", "conditions", "populations", "languages")
        self._codes = {name: [term.id for term in vocabulary(name).terms] for name in names}
        self._pick = {name: zipf(draw, len(codes), 1.1) for name, codes in self._codes.items()}
        places = [one for one in zipcodes.list_all() if one["zip_code_type"] == "STANDARD" and float(one["lat"])]
        draw.shuffle(places)
        self._places, self._place = places[:3000], zipf(draw, 3000, 0.8)
        self._words, self._word = lexicon(), zipf(draw, 8000, 1.0)
        # Drawn ahead: the words of a hundred thousand pages one by one would take minutes.
        self._stream = [self._words[self._word()] for _ in range(400_000)]

    def programs(self, count: int) -> Iterator[dict[str, Any]]:
        """`count` programs as plain data that Program.model_validate takes."""
        made = 0
        while made < count:
            shared = self._provider(made)
            for level in self._draw.choices(list(LEVELS), list(LEVELS.values()), k=self._draw.choice((1, 1, 2, 3, 4))):
                if made < count:
                    yield shared | self._program(level)
                    made += 1

    def _provider(self, number: int) -> dict[str, Any]:
        """What all programs of a provider share: name, places, insurers, payment."""
        draw = self._draw
        insurers = self._some("insurers", draw.choice((0, 0, 1, 3, 6, 10, 16)))
        return {
            "provider_id": f"provider-{number}",
            "provider": f"{draw.choice(NAMES)} {draw.choice(NAMES)} {draw.choice(KINDS)}",
            "site": f"site{number}.example",
            "locations": [self._location() for _ in range(draw.choices((0, 1, 2, 3), (4, 70, 18, 8))[0])],
            "insurers": [
                {"id": code, "status": self._weighted(STATUSES), "evidence": self._evidence(code)} for code in insurers
            ],
            "payment": self._coded("payment", draw.choice((0, 0, 1, 2, 3))),
            "languages": self._coded("languages", draw.choice((0, 0, 0, 1, 2))),
        }

    def _program(self, level: str) -> dict[str, Any]:
        draw = self._draw
        confirmed = NOW - timedelta(seconds=int(300 * 86_400 * draw.random() ** 2))
        hours = [draw.choice(HOURS)] if draw.random() < 0.4 else []
        said = draw.random()
        telehealth = "yes" if said < 0.35 else "no" if said < 0.45 else ""
        return {
            "id": f"{draw.getrandbits(128):032x}",
            "level_of_care": level,
            "first_seen": confirmed.isoformat(),
            "last_confirmed": confirmed.isoformat(),
            "modalities": self._coded("modalities", draw.choice((0, 1, 2, 4, 6, 9))),
            "conditions": self._coded("conditions", draw.choice((0, 1, 2, 3, 5))),
            "populations": self._coded("populations", draw.choice((0, 1, 1, 2, 3))),
            "sessions": [self._session(draw.choice(WEEKS)) for _ in range(draw.choice((0, 0, 1, 1, 2)))],
            "telehealth": [{"value": telehealth, "evidence": self._evidence("telehealth")}] if telehealth else [],
            "hours_per_week": [
                {"min": least, "max": most, "evidence": self._evidence("hours a week")} for least, most in hours
            ],
        }

    def _some(self, field: str, number: int) -> list[str]:
        """Up to `number` codes, the likely ones more often than the others, each once."""
        pick, codes = self._pick[field], self._codes[field]
        return sorted({codes[pick()] for _ in range(number)})

    def _coded(self, field: str, number: int) -> list[dict[str, Any]]:
        return [
            {"code": code, "evidence": self._evidence(code.replace("_", " "))} for code in self._some(field, number)
        ]

    def _weighted(self, weights: dict[str, int]) -> str:
        return self._draw.choices(list(weights), list(weights.values()))[0]

    def _session(self, week: str) -> dict[str, Any]:
        days, times = week.split(" ")
        start, end = times.split("-")
        # Each under a heading of its own, as two groups stand: lines under one heading may be the parts of one day.
        evidence = [one | {"section": f"Groups from {start}"} for one in self._evidence("groups")]
        return {"days": days.split(","), "start": start, "end": end, "evidence": evidence}

    def _location(self) -> dict[str, Any]:
        place = self._places[self._place()]
        where: dict[str, Any] = {"city": place["city"], "state": place["state"], "zip": place["zip_code"]}
        if self._draw.random() < 0.05:
            where = {"state": place["state"]}
        return where | {"evidence": self._evidence("the address")}

    def _evidence(self, about: str) -> list[dict[str, Any]]:
        at = self._draw.randrange(len(self._stream) - 16)
        words = " ".join(self._stream[at : at + 14])
        return [{"quote": f"Here {about}, {words}.", "section": "About", "url": "https://site.example/iop"}]


def data_file(folder: Path, count: int) -> Path:
    """The file that holds `count` programs, one JSON a line, compressed; made where it is not there yet."""
    import zstandard

    path = folder / f"programs-{count}-v{VERSION}.jsonl.zst"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        with partial.open("wb") as file, zstandard.ZstdCompressor(level=1).stream_writer(file) as packed:
            for program in Maker().programs(count):
                packed.write(json.dumps(program, separators=(",", ":")).encode() + b"\n")
        partial.replace(path)
    return path


def lines(path: Path) -> Iterator[bytes]:
    """The JSON of each program of a file, in order."""
    import io

    import zstandard

    with path.open("rb") as file:
        yield from io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file), 1 << 20)
