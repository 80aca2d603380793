"""The gazetteer's rows: the same from the package and from what was kept of it, whatever became of that."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.places import rows as kept
from extract.places.rows import PlaceRow, as_text, cache_file, place_rows

ROWS = [PlaceRow(f"{number:05}", "CA", ("Tustin", f"Town {number}")) for number in range(1200)]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A package of made-up rows, and a user's cache folder; the list has an entry for each time that the package was asked."""
    asked: list[int] = []

    def rows() -> list[PlaceRow]:
        asked.append(1)
        return ROWS

    monkeypatch.setattr(kept, "_of_package", rows)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return asked


def test_the_package_is_asked_once(package: list[int], tmp_path: Path) -> None:
    assert place_rows() == place_rows() == ROWS
    assert len(package) == 1
    assert [path.parent.parent for path in (tmp_path / "cache").rglob("*") if path.is_file()] == [tmp_path / "cache"]


def test_of_another_version_of_the_package_nothing_is_taken(
    package: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    place_rows()
    monkeypatch.setattr(kept, "version", lambda _name: "99.0")
    assert place_rows() == ROWS
    assert len(package) == 2


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _whole: b"",
    "cut short": lambda whole: whole[: len(whole) // 2],
    "a byte of it changed": lambda whole: whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:],
    "something else": lambda _whole: zlib.compress(b"nothing of the kind"),
    "too few rows": lambda _whole: zlib.compress(as_text(ROWS[:9]).encode()),
    "no UTF-8": lambda _whole: zlib.compress(b"00501\tNY\t\xff"),
}


@pytest.mark.parametrize("spoil", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_made_again(spoil: Callable[[bytes], bytes], package: list[int]) -> None:
    place_rows()
    path = cache_file()
    assert path is not None
    path.write_bytes(spoil(path.read_bytes()))
    assert place_rows() == place_rows() == ROWS
    assert len(package) == 2


def test_where_nothing_can_be_kept_it_goes_on_without(package: list[int], tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert place_rows() == place_rows() == ROWS
    assert len(package) == 2


def test_a_write_that_fails_leaves_nothing(package: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: Path, _target: Path) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fail)
    assert place_rows() == ROWS
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert len(package) == 1


@pytest.mark.parametrize("folder", ["", "relative"], ids=["no home folder", "a folder that is none"])
def test_who_has_no_folder_for_it(folder: str, package: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    monkeypatch.setattr(Path, "home", no_home)
    assert cache_file() is None
    assert place_rows() == ROWS


def test_the_rows_of_the_package() -> None:
    rows = kept._of_package()
    assert len(rows) > 40_000
    assert kept.from_text(as_text(rows)) == rows
    assert next(row for row in rows if row.zip_code == "92780") == PlaceRow("92780", "CA", ("Tustin",))
