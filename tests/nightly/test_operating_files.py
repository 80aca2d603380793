"""The files for systemd and the line for cron say what they mean, and name options that there are."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
import typer

from console import commands
from records.paths import ROOT

UNITS = [ROOT / "contrib" / f"treatment-refresh.{kind}" for kind in ("service", "timer")]
OPTIONS = {
    option
    for one in typer.main.get_command(commands.app).commands["refresh"].params  # type: ignore[attr-defined]
    for option in one.opts
}


def test_every_setting_of_the_environment_arrives_whole() -> None:
    lines = re.findall(r"^Environment=(.*)$", UNITS[0].read_text(encoding="utf-8"), re.M)
    assigned = [word.split("=", 1) for line in lines for word in shlex.split(line)]
    assert [len(one) for one in assigned] == [2] * len(lines), "a value with a space stands in quotation marks"
    agent = dict(assigned)["TREATMENT_USER_AGENT"]
    assert re.fullmatch(r"\S+/\d+ \(\+https://\S+\)", agent)


@pytest.mark.parametrize("name", ["service", "cron"])
def test_the_command_has_only_options_that_there_are(name: str) -> None:
    if name == "service":
        unit = ConfigParser(strict=False, interpolation=None)
        unit.optionxform = str  # type: ignore[assignment,method-assign]
        unit.read(UNITS[0], encoding="utf-8")
        line = unit["Service"]["ExecStart"]
    else:
        [line] = re.findall(
            r"^30 2 \* \* \* +(.*)$", (ROOT / "docs" / "operating.md").read_text(encoding="utf-8"), re.M
        )
        assert "%" not in line, "cron ends a line there"
    words = shlex.split(line)
    assert words[words.index("search_cli.py") + 1] == "refresh"
    given = {word for word in words if word.startswith("--")}
    assert given
    assert given <= OPTIONS


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_reads_them(tmp_path: Path) -> None:
    text = UNITS[0].read_text(encoding="utf-8").replace("/srv/treatment-search/.venv/bin/python", "/bin/true")
    service, timer = tmp_path / UNITS[0].name, tmp_path / UNITS[1].name
    service.write_text(text, encoding="utf-8")
    shutil.copy(UNITS[1], timer)
    done = subprocess.run(
        ["systemd-analyze", "verify", str(service), str(timer)], capture_output=True, text=True, check=False
    )
    complaints = [line for line in done.stderr.splitlines() if "treatment-refresh" in line]
    assert complaints == []
