"""Files of the national directory that are broken or mean harm: one clear refusal, the rest goes in, nothing is raised."""

from __future__ import annotations

import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from crawler.findtreatment import workbook
from tests.crawler import directories as made
from tests.crawler.test_directory_files import read

ERROR_PAGE = "<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head><body>Sorry</body></html>"


def cut(path: Path, keep: float) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    return path


def bomb(path: Path) -> Path:
    """A workbook whose sheet is 400 MB of blanks, packed to less than half a megabyte."""
    made.write_directory(path)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet9.xml", "w") as part,
    ):
        for _ in range(400):
            part.write(b" " * workbook.MEGABYTE)
    return path


def lying_bomb(path: Path) -> Path:
    """A bomb whose directory says that each of its parts is small."""
    data = bytearray(bomb(path).read_bytes())
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 1000)
    path.write_bytes(data)
    return path


def entities(path: Path) -> Path:
    source = made.write_directory(path.with_name("plain.xlsx"))
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "b">]>' + data.split(b"?>", 1)[-1]
            new.writestr(member.filename, data)
    return path


def text(content: str | bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def no_directory(path: Path) -> Path:
    return made.write_directory(path, [{"a": 1}], None, columns=("a", "b"))


def no_codes(path: Path) -> Path:
    return made.write_directory(path, columns=made.DIRECTORY_COLUMNS[:-1])


UNUSABLE = {
    "truncated workbook": ("x.xlsx", lambda path: cut(made.write_directory(path), 0.6), "unreadable", "truncated"),
    "bomb": ("x.xlsx", bomb, "unsafe", "times its size"),
    "bomb that lies": ("x.xlsx", lying_bomb, None, ""),
    "entities": ("x.xlsx", entities, "unsafe", "declares entities"),
    "no sheet of a directory": ("x.xlsx", no_directory, "not_a_directory", "no sheet has the columns"),
    "no column of codes": ("x.xlsx", no_codes, "not_a_directory", "service_code_info"),
    "error page as CSV": ("x.csv", text(ERROR_PAGE), "not_a_directory", "503 Service Unavailable"),
    "error page as XLSX": ("x.xlsx", text(ERROR_PAGE), "not_a_directory", "web page"),
    "empty": ("x.csv", text(""), "not_a_directory", "empty"),
    "old workbook": ("x.xls", text(b"\xd0\xcf\x11\xe0" + b"\0" * 600), "not_a_directory", "save it as XLSX"),
    "no text": ("x.csv", text(b"name1\0zip"), "not_a_directory", "no text"),
    "another CSV": ("x.csv", text("name,url\nTern Harbor,https://tern-harbor.example\n"), "not_a_directory", "missing"),
    "another JSON": ("x.json", text('{"error": "bad"}'), "unreadable", "no rows (error)"),
    "truncated JSON": ("x.json", text(json.dumps(made.api_page([made.api_row()]))[:-40]), "unreadable", "breaks off"),
    "deep JSON": ("x.json", text("[" * 100_000), "unreadable", ""),
    "a ZIP that is no workbook": ("x.xlsx", text(b"PK\x03\x04" + b"\0" * 60), "unreadable", "truncated"),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(UNUSABLE))
def test_a_file_that_cannot_be_used_is_one_clear_refusal(tmp_path: Path, case: str) -> None:
    name, write, kind, says = UNUSABLE[case]
    facilities, refused, _ = read(write(tmp_path / name))
    if kind is None:  # what it hides is never unpacked; what it shows is read
        assert len(facilities) <= 2
        return
    assert facilities == []
    assert [(one.row, one.kind) for one in refused] == [("", kind)]
    assert says in refused[0].reason


def test_a_file_and_a_folder_that_do_not_exist_or_hold_nothing(tmp_path: Path) -> None:
    assert [one.reason for one in read(tmp_path / "none.csv")[1]] == ["it does not exist"]
    assert [one.kind for one in read(tmp_path)[1]] == ["not_a_directory"]


def test_what_came_before_the_damage_stands(tmp_path: Path) -> None:
    rows = [made.HARBOR | {"name1": f"Tern Harbor {number}"} for number in range(1500)]
    source = made.write_directory(tmp_path / "plain.xlsx", rows)
    path = tmp_path / "damaged-2024.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                data = data[: data.rindex(b"<row")]
            new.writestr(member.filename, data)
    facilities, refused, _ = read(path)
    assert [one.name1 for one in facilities] == [f"Tern Harbor {number}" for number in range(len(facilities))]
    assert len(facilities) > 1000  # the library reads on by 64 KB
    assert [(one.row, one.kind) for one in refused] == [("", "unreadable")]
    assert f"breaks off after Facilities List!{len(facilities) + 1} " in refused[0].reason


def test_a_csv_that_breaks_off(tmp_path: Path) -> None:
    path = made.write_locator_csv(tmp_path / "listing_2026_02_11.csv")
    path.write_bytes(path.read_bytes() + b'"Cedar Quay' + b"x" * 200_000)
    facilities, refused, _ = read(path)
    assert len(facilities) == 2
    assert [(one.row, one.kind) for one in refused] == [("", "unreadable")]


@pytest.mark.parametrize("after", [1, 100])
def test_a_quote_that_is_left_open_swallows_no_rows_unsaid(tmp_path: Path, after: int) -> None:
    rows = [made.LOCATOR_ROWS[0] | {"name1": f"Tern Harbor {number}"} for number in range(3 + after)]
    path = made.write_locator_csv(tmp_path / "listing_2026_02_11.csv", rows)
    path.write_bytes(path.read_bytes().replace(b"Tern Harbor 2,", b'"Tern Harbor 2,', 1))
    facilities, refused, _ = read(path)
    assert [one.name1 for one in facilities] == ["Tern Harbor 0", "Tern Harbor 1"]
    assert [(one.row, one.kind) for one in refused] == [("", "unreadable")]
    assert "a quote is left open in line 4" in refused[0].reason


def test_a_cell_of_two_lines_is_a_cell(tmp_path: Path) -> None:
    rows = [made.LOCATOR_ROWS[0] | {"name2": "Day\nProgram"}, made.LOCATOR_ROWS[1]]
    facilities, refused, _ = read(made.write_locator_csv(tmp_path / "listing_2026_02_11.csv", rows))
    assert ([one.name2 for one in facilities], refused) == (["Day Program", ""], [])


def test_formulas_are_not_read(tmp_path: Path) -> None:
    rows = [
        made.HARBOR | {"name2": '=HYPERLINK("http://evil.example")', "city": "=CONCAT(A1)"},
        made.HARBOR | {"name1": "=1+1", "name2": None},
        made.HARBOR | {"service_code_info": "=A1"},
    ]
    facilities, refused, warned = read(made.write_directory(tmp_path / "su-2024.xlsx", rows))
    assert [(one.name1, one.name2, one.city) for one in facilities] == [
        ("Tern Harbor Recovery", "", ""), ("Tern Harbor Recovery", "Day Program", "Portland"),
    ]  # fmt: skip
    assert facilities[1].services == ()
    assert [(one.row, one.kind) for one in refused] == [("Facilities List!3", "no_name")]
    assert len(warned["formula"]) == 4


def test_rows_that_repeat_and_rows_that_say_too_little(tmp_path: Path) -> None:
    rows = [
        made.HARBOR, made.CEDAR, made.HARBOR, made.HARBOR | {"phone": "503-555-0199"}, {"city": "Salem", "state": "OR"},
        made.HARBOR | {"zip": None, "city": None}, made.HARBOR | {"zip": "K1A 0B1", "state": "Ontario"},
        made.HARBOR | {"zip": "K1A 0B1", "phone": "call us", "intake1": "503-555-0142 ext 7"},
    ]  # fmt: skip
    facilities, refused, warned = read(made.write_directory(tmp_path / "su-2024.xlsx", rows))
    assert [one.row for one in facilities] == [f"Facilities List!{row}" for row in (2, 3, 5, 9)]
    assert [(one.row.partition("!")[2], one.kind) for one in refused] == [
        ("4", "repeated"), ("6", "no_name"), ("7", "no_place"), ("8", "no_place"),
    ]  # fmt: skip
    assert refused[0].reason == "the same as Facilities List!2"
    assert refused[0].facility is not None
    assert warned["zip_unreadable"] == ["K1A 0B1", "K1A 0B1"]
    assert warned["phone_unreadable"] == ["phone: call us"]
    assert [(one.number, one.extension) for one in facilities[3].phones] == [("+15035550142", "7")]


@pytest.mark.parametrize(
    ("code", "state", "read_as"),
    [
        ("9720", "OR", ""), (9720, "OR", ""), ("2138", "MA", "02138"), (2138, "MA", "02138"), ("7302", "NJ", "07302"),
        ("2138", "NJ", ""), ("2138", None, ""), ("97201", "MA", "97201"), ("912", "PR", "00912"),
    ],
)  # fmt: skip
def test_a_zip_gets_the_zeros_of_its_state_alone(
    tmp_path: Path, code: str | int, state: str | None, read_as: str
) -> None:
    row = made.HARBOR | {"zip": code, "state": state, "city": "Elm Bay"}
    facilities, refused, warned = read(made.write_directory(tmp_path / "su-2024.xlsx", [row]))
    assert [one.zip for one in facilities] == ([read_as] if read_as or state else [])
    assert [one.kind for one in refused] == ([] if read_as or state else ["no_place"])
    assert warned.get("zip_unreadable", []) == ([] if read_as else [str(code)])


def test_websites_and_coordinates_of_answers(tmp_path: Path) -> None:
    rows = [
        made.api_row(1, latitude="-122.6", longitude="45.5", website="https://a.example; www.b.example"),
        made.api_row(2, latitude="45.5", longitude="122.6", website="https://"),
        made.api_row(3, latitude="0", longitude="0", website="write to us@a.example"),
        made.api_row(4, latitude=None, longitude="-122.6", street1=None),
    ]
    facilities, _, warned = read(made.write_json(tmp_path / "a-2026.json", made.api_page(rows)))
    assert [(one.latitude, one.longitude) for one in facilities] == [(45.5, -122.6), *[(None, None)] * 3]
    assert facilities[0].websites == ("https://a.example", "http://www.b.example")
    assert set(warned) == {
        "coordinates_swapped", "coordinates_outside", "coordinates_zero", "coordinates_unreadable",
        "websites_several", "website_stub", "website_unreadable", "address_withheld",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("latitude", "longitude", "place", "believed"),
    [
        ("45.5", "-122.6", {}, True),
        ("45.64", "-122.6", {}, True),
        ("40.7", "-74.0", {}, False),
        ("-74.0", "40.7", {}, False),
        ("44.06", "-121.31", {}, False),
        ("44.06", "-121.31", {"city": "Bend"}, True),
        ("45.5", "-122.6", {"zip": "02138"}, True),
        ("42.36", "-71.1", {"zip": "02138"}, False),
        ("45.5", "-122.6", {"zip": None}, True),
        ("40.7", "-74.0", {"zip": None}, False),
        ("46.19", "-123.83", {"zip": "98660", "city": "Vancouver", "state": "WA"}, False),
        ("38.9", "-117.0", {"zip": "89045", "city": "Round Mountain", "state": "NV"}, True),
        ("58.3", "-134.42", {"zip": "99559", "city": "Bethel", "state": "AK"}, False),
        ("6.9", "158.2", {"zip": "96941", "city": "Pohnpei", "state": "FM"}, True),
    ],
    ids=[
        "near the ZIP", "over the river", "of another state", "of another state, swapped", "of another town", "of the town, not of the ZIP",
        "the ZIP is another state's", "of the ZIP that is another state's", "no ZIP, in the state", "no ZIP, of another state",
        "far along the river", "a desert", "Alaska is wide", "no ZIP of the state is on the map",
    ],
)  # fmt: skip
def test_coordinates_are_held_against_zip_town_and_state(
    tmp_path: Path, latitude: str, longitude: str, place: dict[str, str | None], believed: bool
) -> None:
    row = made.api_row(1, latitude=latitude, longitude=longitude, **place)
    (one,), _, warned = read(made.write_json(tmp_path / "a-2026.json", made.api_page([row])))
    assert (one.latitude is not None, one.longitude is not None) == (believed, believed)
    assert ("coordinates_elsewhere" in warned) is not believed
    if not believed:
        assert warned["coordinates_elsewhere"][0].startswith(f"{latitude}, {longitude} for ")


def test_pages_that_are_repeated_missing_or_miscounted(tmp_path: Path) -> None:
    first, second = [made.api_row(1), made.api_row(2)], [made.api_row(3)]
    again = [row | {"_irow": 99, "miles": 7.5} for row in first]
    repeated = made.write_json(
        tmp_path / "r-2026.json",
        made.api_page(first, 1, 3, 3), made.api_page(again, 2, 3, 3), made.api_page(second, 3, 3, 3),
    )  # fmt: skip
    facilities, refused, warned = read(repeated)
    assert len(facilities) == 3
    assert [one.kind for one in refused] == ["repeated", "repeated"]
    assert warned == {"page_repeated": ["the same as page 1"]}  # all that are counted are here
    twice = made.write_json(
        tmp_path / "t-2026.json",
        made.api_page(first, 1, 2, 3), made.api_page(again, 1, 2, 3), made.api_page(second, 2, 2, 3),
    )  # fmt: skip
    facilities, refused, warned = read(twice)
    assert (len(facilities), warned) == (3, {"page_repeated": ["the same as page 1"]})
    assert [(one.row, one.reason) for one in refused] == [
        ("page 1 sent as number 2, row 1", "the same as page 1, row 1"),
        ("page 1 sent as number 2, row 2", "the same as page 1, row 2"),
    ]
    more = made.write_json(tmp_path / "m-2026.json", made.api_page(first, 1, 9, 3), made.api_page(second, 2, 9, 3))
    assert read(more)[2] == {"pages_miscounted": ["9 pages are counted, 2 hold all 3 facilities"]}
    cut = made.write_json(tmp_path / "c-2026.json", made.api_page(first, 1, 3, 6))
    assert read(cut)[2] == {"pages_missing": ["3 pages are counted, 1 are here"]}
    fewer = made.write_json(tmp_path / "f-2026.json", made.api_page(first, 1, 1, 5))
    assert read(fewer)[2] == {"rows_missing": ["5 facilities are counted, 2 are here"]}


def test_a_header_without_rows_is_told(tmp_path: Path) -> None:
    for path in (
        made.write_directory(tmp_path / "su-2024.xlsx", []), made.write_locator_csv(tmp_path / "listing_2026_02_11.csv", []),
        made.write_locator_csv(tmp_path / "wide_2026_02_11.csv", [], encoding="utf-16"),
    ):  # fmt: skip
        facilities, refused, warned = read(path)
        assert (facilities, warned) == ([], {})
        assert [(one.row, one.kind, one.reason) for one in refused] == [
            ("", "no_rows", "it has the columns of a directory, and no row below them")
        ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8-sig", "utf-8", "cp1252"])
def test_a_listing_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    rows = [made.LOCATOR_ROWS[0] | {"name1": "Tern Harbor Café"}, made.LOCATOR_ROWS[1]]
    for sign in ",\t":
        path = made.write_locator_csv(tmp_path / "listing_2026_02_11.csv", rows, encoding=encoding, delimiter=sign)
        if encoding == "utf-16-be":  # no mark is written by this name
            path.write_bytes(b"\xfe\xff" + path.read_bytes())
        facilities, refused, _ = read(path)
        assert ([one.name1 for one in facilities], refused) == (["Tern Harbor Café", "Plover Bay Clinic"], [])


def test_utf_16_that_is_no_listing(tmp_path: Path) -> None:
    page = tmp_path / "listing_2026.csv"
    page.write_text("<html><title>Sorry</title></html>", encoding="utf-16")
    assert "web page" in read(page)[1][0].reason
    answer = made.write_json(tmp_path / "a-2026.json", made.api_page([made.api_row(1)]))
    answer.write_text(answer.read_text(), encoding="utf-16")
    assert read(answer)[1][0].reason == "it is not UTF-8"
    made.write_locator_csv(page, encoding="utf-16-le")
    assert "UTF-16 without its mark" in read(page)[1][0].reason


def test_rows_that_are_none_and_practitioners(tmp_path: Path) -> None:
    rows = [
        7, made.api_row(1) | {"services": "many"}, made.api_row(2, type_facility="BUPREN", services={}),
        made.api_row(3, type_facility="HCC", services={}), made.api_row(4, type_facility="", website=5),
    ]  # fmt: skip
    facilities, refused, _ = read(made.write_json(tmp_path / "a-2026.json", made.api_page(rows)))
    assert [one.register for one in facilities] == ["substance_use"]
    assert [one.kind for one in refused] == ["bad_row", "bad_row", "not_a_facility", "not_a_facility"]


def test_an_edition_that_nothing_tells(tmp_path: Path) -> None:
    path = made.write_locator_csv(tmp_path / "listing.csv")
    facilities, _, warned = read(path)
    assert (facilities[0].edition, warned["edition_unknown"]) == ("", ["listing.csv"])
    facilities, _, warned = read(path, edition="2026-02-11")
    assert (facilities[0].edition, "edition_unknown" in warned) == ("2026-02-11", False)


def disturbed(data: bytes, chance: Random) -> bytes:
    """A few bytes changed, cut out or put in."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(found) + 1)
        put_in = chance.choice((b"<", b'"', b"\0", b"=1", b"9" * 30, b"1e999", b"null", b"{}", b"[]", b"\xff\xfe", b""))
        found[at : at + chance.choice((0, 1, 40))] = put_in
    return bytes(found)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_a_file_holds_nothing_is_raised(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    sources = [
        made.write_directory(tmp_path / "a.xlsx"), made.write_locator_xlsx(tmp_path / "b.xlsx"),
        made.write_locator_csv(tmp_path / "c.csv"), made.write_json(tmp_path / "d.json", made.api_page([made.api_row()])),
    ]  # fmt: skip
    refused = 0
    for source in sources * 5:
        path = tmp_path / f"disturbed{source.suffix}"
        path.write_bytes(disturbed(source.read_bytes(), chance))
        refused += len(read(path)[1])
        if source.suffix == ".xlsx":
            with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
                victim = chance.choice(old.namelist())
                for name in old.namelist():
                    new.writestr(name, disturbed(old.read(name), chance) if name == victim else old.read(name))
            refused += len(read(path)[1])
    assert refused > 0
