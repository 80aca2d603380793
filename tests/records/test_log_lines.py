"""Log lines: one event is one line whatever stands in it, a large file is put aside, a full disk stops nothing."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from pathlib import Path

import pytest

from records.errors import StoreError
from records.log_lines import LARGEST, log_file, logged_to

LOGGER = logging.getLogger("treatment_search.test")


def tell(path: Path, *, as_json: bool) -> str:
    with logged_to(path, LOGGER, as_json=as_json):
        fields = {"url": "https://a.example/iop", "detail": 'no "answer"\nin time', "retry": False, "status": None}
        LOGGER.info("page", extra={"fields": fields})
    LOGGER.info("after")
    return path.read_text(encoding="utf-8")


def test_fields_of_a_line(tmp_path: Path) -> None:
    line = tell(tmp_path / "a.log", as_json=False)
    at, rest = line.split(" ", 1)
    assert rest == (
        "level=info logger=treatment_search.test event=page url=https://a.example/iop "
        'detail="no \\"answer\\"\\nin time" retry=false status=null\n'
    )
    assert datetime.fromisoformat(at.removeprefix("at=")).tzinfo is not None


def test_the_same_as_json(tmp_path: Path) -> None:
    found = json.loads(tell(tmp_path / "a.log", as_json=True))
    assert found.pop("at")
    assert found == {
        "level": "info", "logger": "treatment_search.test", "event": "page", "url": "https://a.example/iop",
        "detail": 'no "answer"\nin time', "retry": False, "status": None,
    }  # fmt: skip


@pytest.mark.parametrize("as_json", [True, False])
def test_an_error_with_its_traceback_is_one_line(tmp_path: Path, as_json: bool) -> None:
    with logged_to(tmp_path / "a.log", LOGGER, as_json=as_json):
        try:
            raise ValueError("broken")
        except ValueError:
            LOGGER.exception("a page failed")
    [line] = (tmp_path / "a.log").read_text(encoding="utf-8").splitlines()
    assert "ValueError: broken" in line


def test_a_large_file_is_put_aside(tmp_path: Path) -> None:
    path = log_file(tmp_path, "a.log")
    path.write_bytes(b"x" * (LARGEST + 1))
    assert log_file(tmp_path, "a.log") == path
    assert [one.name for one in path.parent.iterdir()] == ["a.log.1"]


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="--home"):
        log_file(tmp_path, "a.log")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which is a full disk")
def test_a_full_disk_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.log").symlink_to("/dev/full")
    with logged_to(tmp_path / "a.log", LOGGER, as_json=False):
        LOGGER.info("page")
    assert capsys.readouterr().err == ""
