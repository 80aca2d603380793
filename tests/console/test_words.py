"""What a card says in a word: telehealth as pages state it, in words or by formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from console import words
from index.engine import Index
from tests.index.conftest import make_program


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({}, "not stated"),
        ({"telehealth": "unknown"}, "not stated"),
        ({"telehealth": "no"}, "no"),
        ({"telehealth": "yes no"}, "yes / no"),
        ({"formats": ["hybrid"]}, "yes"),
        ({"formats": ["in_person"]}, "not stated"),
        ({"telehealth": "yes", "formats": ["telehealth"], "telehealth_only": "yes"}, "yes, online only"),
        ({"telehealth": "no", "states_served": ["CA"]}, "no"),
        ({"telehealth": "yes", "states_served": ["CA", "WA"]}, "yes, for CA, WA"),
        ({"telehealth": "yes", "states_served": ["CA", "WA", "OR", "ID"]}, "yes, for CA, WA, OR +1 more"),
        ({"telehealth": "yes", "states_served": ["all"]}, "yes, for all states"),
        ({"telehealth": "no", "formats": ["telehealth"]}, "no / yes"),
    ],
    ids=str,
)
def test_telehealth(stated: dict[str, Any], said: str) -> None:
    assert words.telehealth(make_program(**stated)) == said


def test_what_is_unclear_is_told_in_words(command: Any, stored_once: Path) -> None:
    for program in Index.open(stored_once).programs():
        if program.unclear:
            out = command("show", program.id, "--home", stored_once).out
            assert "Unclear (never counted as a yes):" in out
            assert "plan types [" not in out
            assert "status accepted" not in out
