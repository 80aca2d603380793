"""What `make run` asks, and how it tells a person to ask the same."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from console import commands
from console.demo import OF_DEMO_SITES, OF_SAVED_PAGES, Question

PAGE = """<title>Larkmoor Recovery</title><h1>Intensive Outpatient Program (IOP)</h1>
<p>Our IOP meets Monday to Friday, 9:00 am to 12:00 pm, in person or by telehealth.</p>
<p>We are in network with Health Net.</p><p>We also accept Cigna.</p>"""


@pytest.mark.parametrize("question", [*OF_DEMO_SITES, OF_SAVED_PAGES[-1]], ids=lambda one: one.words)
def test_the_options_that_are_shown_ask_what_was_asked(question: Question) -> None:
    search: Any = typer.main.get_command(commands.app).commands["search"]  # type: ignore[attr-defined]
    given = search.make_context("search", shlex.split(question.options)).params
    defaults = search.make_context("search", []).params
    assert {name: value for name, value in given.items() if value != defaults[name]} == question.values


def test_saved_pages_are_asked_the_three_questions_of_real_pages(command: Any, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "larkmoor.html").write_text(PAGE, encoding="utf-8")
    answer = command("demo", "--pages", tmp_path / "pages", "--home", tmp_path / "home")
    assert answer.code == 0
    asked = re.split(r"^(?:([^\n─]+) )?─+$", answer.out, flags=re.M)
    answers = dict(zip(asked[1::2], asked[2::2], strict=True))
    assert list(answers)[:3] == ["evening IOP, Cigna, telehealth", "IOP, mornings", "in network with Health Net"]
    assert "Larkmoor" not in answers["evening IOP, Cigna, telehealth"].partition("--home")[2]
    assert "Mon-Fri 09:00-12:00" in answers["IOP, mornings"]
    in_network = answers["in network with Health Net"]
    assert "Health Net (in network)" in in_network
    typed = shlex.split(in_network.strip().splitlines()[0])
    again = command(*typed[typed.index("search_cli.py") + 1 :])
    assert (again.code, "Larkmoor" in again.out) == (0, True), "the command to type gives the same program"
