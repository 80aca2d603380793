"""The line that says how a request was understood."""

from __future__ import annotations

from typing import Any

import pytest

from console.reading import read_line
from index.known import KnownValues, Option
from index.result import ReadAs, SearchResult

KNOWN = KnownValues(
    options={"insurer": Option(labels={"aetna": "Aetna"}), "modality": Option(labels={"emdr": "EMDR", "yoga": "Yoga"})}
)


def result(read_as: dict[str, list[str]], sentence: list[ReadAs] | None = None) -> SearchResult:
    return SearchResult(
        fits=0, ask=0, programs=9, hits=[], limit=20, offset=0, read_as=read_as, sentence=sentence or []
    )


LINES: list[Any] = [
    pytest.param({}, "", id="nothing asked"),
    pytest.param({"day": ["tue", "thu"], "after": ["17:30"]}, "Read as: meets Tue and Thu; starts 17:30 or later", id="times"),
    pytest.param({"daypart": ["morning", "evening"]}, "Read as: morning or evening", id="dayparts"),
    pytest.param({"modality": ["emdr", "yoga"]}, "Read as: modality EMDR and Yoga", id="all of them"),
    pytest.param({"insurer": ["aetna"], "in_network": ["yes"], "plan": ["ppo"]}, "Read as: insurer Aetna; in network; plan PPO", id="insurer"),
    pytest.param({"text": ["yoga"], "telehealth": ["yes"]}, "Read as: telehealth; words: yoga", id="words come last"),
    pytest.param({"near": ["Tustin, CA"], "miles": ["10"]}, "Read as: within 10 miles of Tustin, CA", id="near"),
    pytest.param({"hours_min": ["9"], "weeks_max": ["8"]}, "Read as: 9 hours a week or more; 8 weeks or less", id="amounts"),
    pytest.param({"available": ["tue 17:30-22:00"]}, "Read as: caller free tue 17:30-22:00", id="free time"),
    pytest.param({"available": ["daily 00:00-24:00"], "daypart": ["evening"]}, "Read as: evening only", id="evenings only"),
    pytest.param({"available": ["daily 00:00-24:00"]}, "Read as: caller free daily all day", id="always free"),
]  # fmt: skip


@pytest.mark.parametrize(("read_as", "line"), LINES)
def test_a_request_is_read_back(read_as: dict[str, list[str]], line: str) -> None:
    assert read_line(result(read_as), KNOWN) == line


def test_what_a_sentence_gave_is_read_back_even_where_the_filters_do_not_tell() -> None:
    told = [
        ReadAs(words="takes Aetna", option="insurer", values=["aetna"]),
        ReadAs(words="yoga", option="text", values=["yoga"]),
    ]
    assert read_line(result({}, told), KNOWN) == "Read as: insurer Aetna; words: yoga"
