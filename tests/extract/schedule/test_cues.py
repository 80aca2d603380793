"""Every entry of schedule_cues.yaml is tested with its own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.schedule import find_dayparts, find_office_hours_context, find_quantities
from extract.schedule.cues import Cue, load
from records.errors import InputError

CUES = load().cues


def _cases(field: str) -> list[object]:
    return [
        pytest.param(cue, example, id=f"{cue.about}-{cue.kind}-{index}-{number}")
        for index, cue in enumerate(CUES)
        for number, example in enumerate(getattr(cue, field))
    ]


def _unmarked(example: str) -> tuple[str, int, int]:
    """The example without its brackets, and the offsets of what they held."""
    start = example.index("[")
    end = example.index("]") - 1
    return example.replace("[", "", 1).replace("]", "", 1), start, end


def _verdict(cue: Cue, example: str) -> bool:
    """Whether what the brackets hold is kept out, for the reason of the cue."""
    text, start, end = _unmarked(example)
    if cue.about == "times":
        return find_office_hours_context(text, start, end) == cue.kind
    if cue.about == "dayparts":
        return not [part for part in find_dayparts(text) if part.start < end and start < part.end]
    every = [one for one in find_quantities(text, keep_flagged=True) if one.start < end and start < one.end]
    assert every, f"nothing is read in {text!r}, so the cue is not tried"
    plain = [one for one in find_quantities(text) if one.start < end and start < one.end]
    return not plain and all(cue.kind in one.context_flags for one in every)


@pytest.mark.parametrize(("cue", "example"), _cases("examples"))
def test_example_is_kept_out(cue: Cue, example: str) -> None:
    assert _verdict(cue, example)


@pytest.mark.parametrize(("cue", "example"), _cases("not_in"))
def test_like_example_is_kept(cue: Cue, example: str) -> None:
    text, start, end = _unmarked(example)
    if cue.about == "times":
        assert find_office_hours_context(text, start, end) is None
    elif cue.about == "dayparts":
        assert [part for part in find_dayparts(text) if part.start < end and start < part.end]
    else:
        assert [one for one in find_quantities(text) if one.start < end and start < one.end]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param("cues: 3", "cannot be used as schedule cues", id="no list"),
        pytest.param("as_of: x\nabout: y\ncues: [{kind: a}]", "cues.0", id="entry without words"),
        pytest.param("as_of: [", "cannot be used", id="broken yaml"),
    ],
)
def test_bad_file_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "schedule_cues.yaml"
    path.write_text(content)
    with pytest.raises(InputError, match=complaint):
        load(path)
