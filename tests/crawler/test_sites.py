"""The list of sites: good rows are read, and every bad one is reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.sites import Site, read_sites
from records.errors import InputError

HEADER = "name,url,note\n"
GOOD = "Harbor,https://harbor.example/,checked\n"


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "sites.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEADER + GOOD, [Site("Harbor", "https://harbor.example/", "checked")]),
        ("\ufeff" + HEADER + GOOD, [Site("Harbor", "https://harbor.example/", "checked")]),
        (HEADER + '"Harbor, Inc.",http://h.example,\r\n\r\n', [Site("Harbor, Inc.", "http://h.example", "")]),
        ("URL, Name ,kind,note\nhttp://l.example/,Leads,lead_generation,\n",
         [Site("Leads", "http://l.example/", "", "lead_generation")]),
        (HEADER + "A,http://localhost:8000/a,\nB,http://127.0.0.1:8001/,\n",
         [Site("A", "http://localhost:8000/a"), Site("B", "http://127.0.0.1:8001/")]),
    ],
    ids=["plain", "byte order mark", "quoted comma, CRLF, empty line", "kind and other order", "ports"],
)  # fmt: skip
def test_good_lists(tmp_path: Path, content: str, expected: list[Site]) -> None:
    assert read_sites(write(tmp_path, content)) == expected


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1: the column name, url, note is missing"),
        ("name,note\nHarbor,x\n", "line 1: the column url is missing"),
        ("name,url,note,colour\n", "line 1: unknown column 'colour'"),
        ("name,url,note,url\n", "line 1: a column is named twice"),
        (HEADER, "line 2: there is no site in the list"),
        (HEADER + ",https://harbor.example/,\n", "line 2: the name is empty"),
        (HEADER + "Harbor,,\n", "line 2: the URL is empty"),
        (HEADER + "Harbor,harbor.example,\n", "line 2: the URL 'harbor.example' does not begin with http"),
        (HEADER + "Harbor,ftp://harbor.example/,\n", "line 2: the URL 'ftp://harbor.example/' does not begin"),
        (HEADER + "Harbor,https://har bor.example/,\n", "line 2: the URL 'https://har bor.example/' is not valid"),
        (HEADER + "Harbor,https://,\n", "line 2: the URL 'https://' is not valid"),
        (HEADER + "Harbor,https://harbor,\n", "the host 'harbor' has no dot"),
        (HEADER + "Harbor,http://harbor.example:99999/,\n", "line 2: the URL 'http://harbor.example:99999/' is not valid"),
        (HEADER + "Harbor,http://me:pw@harbor.example/,\n", "line 2: the URL 'http://me:pw@harbor.example/' holds a user"),
        (HEADER + GOOD + "Again,http://HARBOR.example/iop,\n", "line 3: the host harbor.example (with or without www.) is already in line 2"),
        (HEADER + GOOD + "Again,https://www.harbor.example/,\n", "line 3: the host harbor.example (with or without www.)"),
        (HEADER + "Harbor,https://harbor.example/\n", "line 2: 2 cells where 3 belong"),
        (HEADER + "Harbor,https://harbor.example/,one,two\n", "line 2: 4 cells where 3 belong"),
        (HEADER + 'Harbor,"https://harbor.example/,x\n', "not valid CSV"),
        ("name,url,note,kind\nHarbor,https://harbor.example/,,clinic\n", "line 2: the kind 'clinic' is none of provider"),
        (HEADER.encode() + b"Harbor,https://harbor.example/,caf\xe9\n", "line 2: not UTF-8"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) and value.startswith(("line", "the host", "not")) else "",
)  # fmt: skip
def test_bad_lists(tmp_path: Path, content: str | bytes, said: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(InputError) as caught:
        read_sites(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)


def test_all_bad_rows_are_reported_at_once(tmp_path: Path) -> None:
    rows = [",http://a.example/,", "B,nowhere,", "C,http://c.example/", "", "D,http://d.example/,", ",,x"]
    with pytest.raises(InputError) as caught:
        read_sites(write(tmp_path, HEADER + "\n".join(rows)))
    lines = [line.split(":")[0].strip() for line in str(caught.value).splitlines()[1:]]
    assert lines == ["line 2", "line 3", "line 4", "line 7", "line 7"]


def test_a_missing_list_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not exist. Make it with a first line name,url,note"):
        read_sites(tmp_path / "sites.csv")


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_sites(tmp_path)
