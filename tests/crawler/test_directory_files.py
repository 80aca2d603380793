"""The formats of the national directory, each as a slice that we made up; and the real files where they are at hand."""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from crawler.findtreatment.facility import DirectoryPhone, Facility, Service
from crawler.findtreatment.found import KINDS_OF_REFUSAL, KINDS_OF_WARNING, Refusal, Warning_
from crawler.findtreatment.read import read_file
from records.paths import ROOT
from tests.crawler import directories as made

DOCS = ROOT / "docs"
Item = Facility | Refusal | Warning_


def parted(items: list[Item]) -> tuple[list[Facility], list[Refusal], dict[str, list[str]]]:
    """Facilities, refusals, and the values of warnings by kind; every kind is one that is described."""
    warned: dict[str, list[str]] = {}
    for item in items:
        if isinstance(item, Warning_):
            assert item.kind in KINDS_OF_WARNING
            warned.setdefault(item.kind, []).append(item.value)
        elif isinstance(item, Refusal):
            assert item.kind in KINDS_OF_REFUSAL
    facilities = [item for item in items if isinstance(item, Facility)]
    return facilities, [item for item in items if isinstance(item, Refusal)], warned


def read(path: Path, **how: Any) -> tuple[list[Facility], list[Refusal], dict[str, list[str]]]:
    return parted(list(read_file(path, **how)))


def test_a_directory_of_substance_use(tmp_path: Path) -> None:
    facilities, refused, warned = read(made.write_directory(tmp_path / "su-2024.xlsx"))
    harbor, cedar = facilities
    assert (harbor.file, harbor.format, harbor.register, harbor.edition, harbor.row) == (
        "su-2024.xlsx", "directory", "substance_use", "2024", "Facilities List!2",
    )  # fmt: skip
    assert (harbor.name1, harbor.name2, harbor.street1, harbor.street2) == (
        "Tern Harbor Recovery", "Day Program", "12 Harbor Street", "Suite 3",
    )  # fmt: skip
    assert harbor.phones == (
        DirectoryPhone("+15035550142", "3971", "phone", "503-555-0142 x3971"),
        DirectoryPhone("+15035550143", "", "intake1", "503-555-0143"),
    )
    assert harbor.codes("SET") == {"OP", "OIT", "ODT"}
    assert Service("PAY", "MD", "Medicaid") in harbor.services
    assert (harbor.codes("AGE"), harbor.codes("SG"), cedar.codes("SG")) == ({"YAD"}, set(), {"TAY"})
    assert (cedar.street1, cedar.zip, cedar.phones[1].number) == ("", "02138", "+18005554673")
    assert refused == []
    assert warned == {"address_withheld": ["- - -"]}


def test_a_directory_of_mental_health(tmp_path: Path) -> None:
    path = made.write_directory(tmp_path / "mh-2024.xlsx", made.MENTAL_ROWS, made.MENTAL_SHEET)
    (clinic,), refused, warned = read(path)
    assert (clinic.register, clinic.codes("SET"), clinic.codes("FT")) == ("mental_health", {"OP", "PHDT"}, {"CMHC"})
    assert (refused, warned) == ([], {})


def test_columns_moved_and_renamed(tmp_path: Path) -> None:
    columns = tuple(reversed(made.DIRECTORY_COLUMNS))
    renamed = {"zip": "ZIP Code", "phone": "Telephone", "service_code_info": "Service_Code_Info", "name1": " NAME1 "}
    path = made.write_directory(tmp_path / "m.xlsx", columns=columns, named=[renamed.get(one, one) for one in columns])
    plain = read(made.write_directory(tmp_path / "p.xlsx"), edition="2024")[0]
    moved = read(path, edition="2024")[0]
    assert [(one.name1, one.zip, one.phones, one.services) for one in moved] == [
        (one.name1, one.zip, one.phones, one.services) for one in plain
    ]


def test_a_directory_without_its_code_sheet_is_read_by_the_table(tmp_path: Path) -> None:
    facilities, _, _ = read(made.write_directory(tmp_path / "su-2024.xlsx", sheet=None))
    assert [one.register for one in facilities] == ["substance_use", "substance_use"]
    assert facilities[0].codes("PAY") == {"MD", "PI"}


def test_a_code_sheet_of_both_registers_leaves_it_to_the_rows(tmp_path: Path) -> None:
    sheet = list(dict.fromkeys((*made.SUBSTANCE_SHEET, *made.MENTAL_SHEET)))
    substance, _, warned = read(made.write_directory(tmp_path / "su-2025.xlsx", sheet=sheet))
    mental, _, _ = read(made.write_directory(tmp_path / "mh-2025.xlsx", made.MENTAL_ROWS, sheet))
    assert {one.register for one in substance} == {"substance_use"}
    assert {one.register for one in mental} == {"mental_health"}
    assert set(warned) == {"address_withheld"}


def test_a_directory_saved_as_csv_is_a_directory(tmp_path: Path) -> None:
    path = tmp_path / "su-2024.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, made.DIRECTORY_COLUMNS)
        writer.writeheader()
        writer.writerows(made.SUBSTANCE_ROWS)
    facilities, refused, _ = read(path)
    assert [(one.format, one.register, one.row) for one in facilities] == [
        ("directory", "substance_use", "line 2"), ("directory", "substance_use", "line 3"),
    ]  # fmt: skip
    assert (facilities[1].zip, refused) == ("02138", [])


def test_a_code_sheet_that_swaps_two_codes_is_believed_and_told(tmp_path: Path) -> None:
    swap = {"MD": "Medicare", "MC": "Medicaid"}
    sheet = [(a, b, code, swap.get(code, label)) for a, b, code, label in made.SUBSTANCE_SHEET]
    facilities, _, warned = read(made.write_directory(tmp_path / "su-2024.xlsx", sheet=sheet))
    assert facilities[0].codes("PAY") == {"MC", "PI"}  # the file's MD says Medicare
    assert len(warned["code_means_another"]) == 2


def test_codes_that_no_sheet_has_and_codes_that_are_new(tmp_path: Path) -> None:
    sheet = [*made.SUBSTANCE_SHEET, ("TAP", "Treatment Approaches", "OTT", "Therapy with otters")]
    row = made.HARBOR | {"service_code_info": "SA * OIT * OTT QQ9"}
    (facility,), _, warned = read(made.write_directory(tmp_path / "su-2024.xlsx", [row], sheet))
    assert Service("TAP", "OTT", "Therapy with otters") in facility.services
    assert Service("", None, "QQ9") in facility.services
    assert warned == {"new_code": ["TAP OTT: Therapy with otters"], "unknown_label": ["QQ9"]}


@pytest.mark.parametrize(
    ("encoding", "sign"), [("utf-8", ","), ("utf-8-sig", ","), ("cp1252", ";"), ("utf-8", "\t")], ids=str
)
def test_a_listing_of_the_locator_as_csv(tmp_path: Path, encoding: str, sign: str) -> None:
    rows = [made.LOCATOR_ROWS[0] | {"name2": "Peña Wing"}, made.LOCATOR_ROWS[1]]
    path = tmp_path / "FindTreament_Facility_listing_2026_02_11_101500.csv"
    facilities, refused, warned = read(made.write_locator_csv(path, rows, encoding=encoding, delimiter=sign))
    harbor, clinic = facilities
    assert (harbor.format, harbor.edition, harbor.row, harbor.county) == (
        "locator",
        "2026-02-11",
        "line 2",
        "Multnomah",
    )
    assert (harbor.name2, harbor.zip, harbor.websites) == ("Peña Wing", "97201", ("http://www.tern-harbor.example",))
    assert (harbor.latitude, harbor.longitude, harbor.register) == (45.5, -122.6, "substance_use")
    assert (harbor.codes("SET"), harbor.codes("TAP"), harbor.codes("PAY")) == ({"OP", "OIT"}, {"TELE"}, {"MD"})
    assert (clinic.register, clinic.websites, clinic.latitude) == ("mental_health", (), None)
    assert refused == []
    assert warned == {"website_stub": ["https://"], "coordinates_zero": ["0, 0"], "address_withheld": [""]}


def test_a_listing_of_the_locator_as_xlsx_has_codes_of_its_own(tmp_path: Path) -> None:
    facilities, refused, warned = read(made.write_locator_xlsx(tmp_path / "listing_2026_02_11.xlsx"))
    assert [one.format for one in facilities] == ["locator", "locator"]
    assert Service("TAP", "ZZQ", "Therapy with otters") in facilities[0].services
    assert refused == []
    assert warned["new_code"] == ["TAP ZZQ: Therapy with otters"]


def test_an_answer_of_the_api(tmp_path: Path) -> None:
    old = made.api_row(2, services={"TC": "Mental health treatment", "SET": "Telemedicine/telehealth", "TAP": "Reiki"})
    old["typeFacility"] = "MH"
    del old["type_facility"]
    path = made.write_json(tmp_path / "answer-2026-02-11.json", made.api_page([made.api_row(1), old]))
    (new, older), refused, warned = read(path)
    assert (new.format, new.edition, new.row, new.register) == ("api", "2026-02-11", "page 1, row 1", "substance_use")
    assert (new.codes("SET"), new.codes("PAY"), new.codes("GN")) == ({"OP", "OIT"}, {"MD", "PI"}, {"FEM"})
    assert (older.register, older.codes("TAP"), older.codes("SET")) == ("mental_health", {"TELE"}, set())
    assert Service("TAP", None, "Reiki") in older.services
    assert (refused, warned) == ([], {"unknown_label": ["TAP: Reiki"]})


def test_archived_pages_in_a_folder(tmp_path: Path) -> None:
    for number in (1, 2):
        made.write_json(tmp_path / f"page-000{number}.json", made.api_page([made.api_row(number)], number, 2, 2))
    (tmp_path / "fetch.json").write_text(json.dumps({"fetched_at": "2026-02-11T10:15:00+00:00"}))
    facilities, refused, warned = read(tmp_path)
    assert [(one.row, one.edition) for one in facilities] == [
        ("page 1, row 1", "2026-02-11"), ("page 2, row 1", "2026-02-11"),
    ]  # fmt: skip
    assert (refused, warned) == ([], {})


def test_one_row_a_line_and_a_bare_list_of_rows(tmp_path: Path) -> None:
    lines = tmp_path / "lines-2026.json"
    lines.write_text("\n".join(json.dumps(made.api_row(number)) for number in (1, 2)))
    bare = made.write_json(tmp_path / "bare-2026.json", made.api_row(1), made.api_row(2))
    assert [len(read(path)[0]) for path in (lines, bare)] == [2, 2]


def test_every_kind_of_refusal_and_warning_is_documented() -> None:
    listed = (DOCS / "directory.md").read_text(encoding="utf-8")
    for kind, what in (KINDS_OF_REFUSAL | KINDS_OF_WARNING).items():
        assert f"| `{kind}` | {what} |" in listed


REAL = Path(os.environ.get("TREATMENT_DIRECTORY_FILES") or ROOT.parent / "shared" / "findtreatment")
COUNTS: dict[str, tuple[str, int, int, dict[str, int]]] = {
    "National_Directory_SA_Facilities_2022.xlsx": (
        "substance_use", 12_176, 1_249,
        {
            "TC:SA": 11_967, "TC:DT": 2_894, "TC:HH": 1_181, "TC:SUMH": 7_142, "SET:OP": 9_952, "SET:OIT": 5_525,
            "SET:ODT": 1_703, "SET:ORT": 9_286, "SET:OMB": 4_637, "SET:OD": 1_524, "SET:RES": 2_879, "SET:RS": 1_882,
            "SET:RL": 2_178, "SET:RD": 1_126, "SET:HI": 653, "SET:HID": 543, "SET:HIT": 524, "TAP:CBT": 10_345,
            "TAP:MOTI": 10_388, "TAP:RELP": 10_649, "TAP:SACA": 11_246, "TAP:TRC": 8_829, "TAP:TELE": 8_793,
            "TAP:ANG": 7_574, "TAP:BIA": 7_690, "TAP:TWFA": 5_901, "TAP:CMI": 4_986, "TAP:MXM": 4_631, "TAP:CRV": 1_090,
            "PAY:SF": 11_090, "PAY:PI": 9_169, "PAY:MD": 9_028, "PAY:SI": 6_148, "PAY:FSA": 6_382, "PAY:MC": 5_457,
            "PAY:MI": 4_860, "PAY:SAMF": 2_557, "PAY:ITU": 1_449, "PAY:NP": 235, "PYAS:SS": 4_684, "PYAS:PA": 2_742,
            "SL:SP": 2_779, "SL:AH": 4_627,
        },
    ),
    "National_Directory_MH_Facilities_2022.xlsx": (
        "mental_health", 9_037, 869,
        {
            "TC:MH": 9_010, "SET:OP": 7_426, "SET:PHDT": 1_331, "SET:RES": 1_220, "SET:HI": 1_124, "SET:OIT": 0,
            "TAP:CBT": 8_260, "TAP:IPT": 8_391, "TAP:GT": 7_802, "TAP:CFT": 6_858, "TAP:IDD": 5_858, "TAP:DBT": 5_477,
            "TAP:AT": 4_060, "TAP:EMDR": 1_704, "TAP:CRT": 473, "TAP:ECT": 315, "TAP:TMS": 153, "TAP:KIT": 104,
            "TAP:TELE": 7_053,
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(COUNTS))
@pytest.mark.skipif(not REAL.is_dir(), reason="the directories of 2022 are not at hand (TREATMENT_DIRECTORY_FILES)")
def test_the_directories_of_2022_count_as_published(name: str) -> None:
    register, rows, extensions, counts = COUNTS[name]
    read_rows = refused = with_extension = 0
    found: Counter[str] = Counter()
    for item in read_file(REAL / name):
        facility = item if isinstance(item, Facility) else item.facility if isinstance(item, Refusal) else None
        if isinstance(item, Refusal):
            refused += 1
            assert item.kind == "repeated"
        if facility is not None:
            read_rows += 1
            assert (facility.register, facility.edition) == (register, "2022")
            assert len(facility.zip) == 5
            found.update({f"{one.category}:{one.code}" for one in facility.services})
            with_extension += any(one.extension for one in facility.phones if one.column == "phone")
        elif isinstance(item, Warning_):
            assert item.kind in ("address_withheld", "phone_unreadable"), item
    assert (read_rows, refused, with_extension) == (rows, int(register == "substance_use"), extensions)
    assert {code: found[code] for code in counts} == counts


@pytest.mark.skipif(not REAL.is_dir(), reason="the answer of 2019 is not at hand (TREATMENT_DIRECTORY_FILES)")
def test_every_label_of_the_answer_of_2019_is_known() -> None:
    facilities, refused, warned = read(REAL / "api-sample-2019.json")
    assert (len(facilities), refused) == (30, [])
    assert warned == {"pages_missing": ["765 pages are counted, 1 are here"]}
    assert all(one.latitude and one.websites for one in facilities)
