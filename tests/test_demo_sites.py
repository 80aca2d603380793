"""The demo sites are what they promise: invented, small, linked, and labelled with codes that exist."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from crawler.local_answers import SiteFolder
from crawler.sites import Site, read_sites
from records.codes import DAYPARTS, FORMATS, INSURER_STATES, LEVELS, PAGE_ROLES, PRICE_PERIODS, WEEKDAYS
from records.paths import DATA
from records.vocabulary import vocabulary

DEMO = DATA / "demo_sites"
HOSTS = sorted(folder.name for folder in DEMO.iterdir() if folder.is_dir() and folder.name.endswith(".example"))
PAGES = sorted(path for host in HOSTS for path in (DEMO / host).rglob("*") if path.suffix in (".html", ".htm"))
LABELS = sorted((DEMO / "labels").glob("*.json"))
NAMESPACES = {"schema.org", "www.sitemaps.org"}  # names of vocabularies, which nobody fetches
RANGES = ("hours_per_week", "session_hours", "days_per_week", "duration_weeks")
OPEN_SETS = ("modalities", "conditions", "populations")
PHONE = re.compile(r"(?<!\d)(?<!\d\.)\+?1?[ .-]?\(?(\d{3})\)?[ .-]?(\d{3})[ .-]?(\d{4})(?!\.?\d)")


def relative(path: Path) -> str:
    return path.relative_to(DEMO).as_posix()


def text_of(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def label_of(path: Path) -> dict[str, Any]:
    label: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return label


@pytest.fixture(scope="module")
def listed() -> list[Site]:
    return read_sites(DEMO / "sites.csv")


def test_enough_sites_of_each_kind(listed: list[Site]) -> None:
    by_mistake = [site for site in listed if "by mistake" in site.note]
    assert len([site for site in listed if site.kind == "provider"]) - len(by_mistake) >= 13
    assert [site.kind for site in by_mistake] == ["provider"]
    assert [site.kind for site in listed if site not in by_mistake].count("lead_generation") == 1
    assert len({site.name for site in listed}) == len(listed)


def test_every_listed_site_has_its_folder_and_every_folder_is_listed(listed: list[Site]) -> None:
    assert sorted(site.host for site in listed) == HOSTS
    assert all(site.url == f"http://{site.host}/" for site in listed)


@pytest.mark.parametrize("host", HOSTS)
def test_a_site_has_pages_and_its_links_lead_to_pages(host: str) -> None:
    site, seen, left, missing = SiteFolder(DEMO / host), set(), {"/"}, []
    while left:
        path = left.pop()
        seen.add(path)
        answer = site.answer(path, {})
        if "Location" in answer.headers:
            links = [answer.headers["Location"]]
        elif answer.status == 404:
            missing.append(path)
            continue
        else:
            body = answer.body if isinstance(answer.body, bytes) else answer.body.read_bytes()
            links = [str(link["href"]) for link in BeautifulSoup(body, "lxml").select("a[href]")]
        for link in links:
            there = urlsplit(urljoin(f"http://{host}{path}", link))
            # the calendar never ends, so one month of it is enough
            if there.scheme == "http" and there.hostname == host and there.path not in seen:
                left.add(there.path)
    assert missing == []
    assert 3 <= len([page for page in PAGES if page.is_relative_to(DEMO / host)]) <= 9


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_a_page_is_small_and_invented(page: Path) -> None:
    text = text_of(page)
    assert page.stat().st_size <= 200_000
    outside = {host.lower() for host in re.findall(r"https?://([^/\"'\s<:]+)", text)} - NAMESPACES
    assert [host for host in outside if not host.endswith(".example")] == []
    numbers = ["".join(found.groups()) for found in PHONE.finditer(unescape(text))]
    assert [number for number in numbers if number[3:8] != "55501"] == []


def test_the_whole_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) < 1_500_000


def test_there_are_labels_for_most_sites() -> None:
    labels = [label_of(path) for path in LABELS]
    assert len(labels) >= 20
    assert len({label["source"]["path"].split("/")[0] for label in labels}) == len(HOSTS)
    assert {label["page_role"] for label in labels} == set(PAGE_ROLES)


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_a_label_points_to_the_page_that_its_url_serves(path: Path) -> None:
    label = label_of(path)
    page = DEMO / label["source"]["path"]
    url = urlsplit(label["source"]["url"])
    host, _, name = label["id"].partition("__")
    assert path.stem == label["id"]
    assert relative(page).removesuffix(".html").removesuffix(".htm") in {
        f"{host}/{name}",
        f"{host}/{name.replace('-', '/', 1)}",
    }
    assert url.hostname == host
    assert SiteFolder(DEMO / host).answer(url.path, {}).body == page.read_bytes()


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_a_label_uses_codes_that_exist(path: Path) -> None:
    label = label_of(path)
    allowed = label["allowed"]
    assert {label["page_role"], *allowed.get("page_role", [])} <= set(PAGE_ROLES)
    assert label["traps"]
    for field in ("payment", "accreditations"):
        assert {*label[field], *allowed.get(field, [])} <= set(vocabulary(field).labels())
    assert all(re.fullmatch("[a-z]{2}", code) for code in (*label["languages"], *allowed.get("languages", [])))
    assert set(allowed.get("programs", [])) <= set(LEVELS)
    for insurer in (*label["insurers"], *allowed.get("insurers", [])):
        assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", insurer["id"])
        assert insurer["status"] in INSURER_STATES
    for price in (*label["prices"], *allowed.get("prices", [])):
        assert price["per"] in PRICE_PERIODS
        assert price["min"] <= price["max"]
    levels = [program["level_of_care"] for program in label["programs"]]
    assert set(levels) <= set(LEVELS)
    assert len(set(levels)) == len(levels)
    assert label["page_role"] == "provider" or not levels


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_the_programs_of_a_label_use_codes_that_exist(path: Path) -> None:
    for program in label_of(path)["programs"]:
        allowed = program.get("allowed", {})
        for field in RANGES:
            for low, high in [program[field] or [0, 0], *allowed.get(field, [])]:
                assert low is None or high is None or low <= high
        for field, codes in {"days": WEEKDAYS, "dayparts": DAYPARTS, "formats": FORMATS}.items():
            assert {*program[field], *allowed.get(field, [])} <= set(codes)
        for field in OPEN_SETS:
            assert {*program[field], *allowed.get(field, [])} <= set(vocabulary(field).labels())
            assert not set(program[field]) & set(allowed.get(field, []))
        assert {program["telehealth"], *allowed.get("telehealth", [])} <= {"yes", "no", "unknown"}
        assert {day for block in program["sessions"] for day in block["days"]} <= set(program["days"])
        for block in (*program["sessions"], *allowed.get("sessions", [])):
            assert re.fullmatch(r"\d\d:\d\d-\d\d:\d\d", f"{block['start']}-{block['end']}")
            assert block["start"] < block["end"]
        for block in program["sessions"]:
            start = block["start"]
            assert ("morning" if start < "12:00" else "afternoon" if start < "17:00" else "evening") in program[
                "dayparts"
            ]


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_phones_addresses_and_prices_of_a_label_stand_on_its_page(path: Path) -> None:
    label = label_of(path)
    text = unescape(text_of(DEMO / label["source"]["path"]))
    numbers = {"+1" + "".join(found.groups()) for found in PHONE.finditer(text)}
    phones = {*label["phones"], *label["allowed"].get("phones", [])}
    assert phones <= numbers
    assert numbers <= phones, "a phone of the page is in the label or allowed"
    for place in label["locations"]:
        assert all(value in text for key, value in place.items() if value and key != "state")
    for price in label["prices"]:
        assert f"${price['min']:,}" in text
        assert f"${price['max']:,}" in text
    name = label["provider"]
    assert name is None or name.replace("'", "’") in text.replace("'", "’")


def scripts(page: str) -> list[str]:
    soup = BeautifulSoup(text_of(DEMO / page), "lxml")
    return [tag.get_text() for tag in soup.select('script[type="application/ld+json"]')]


def test_one_json_ld_block_is_broken() -> None:
    broken, whole = scripts("anvil-juniper.example/index.html")
    with pytest.raises(json.JSONDecodeError):
        json.loads(broken)
    assert json.loads(whole)["address"]["addressLocality"] == "San Diego"


def test_a_page_lies_about_its_charset() -> None:
    site = SiteFolder(DEMO / "tullibee-county.example")
    answer = site.answer("/fees.htm", {})
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert isinstance(answer.body, bytes)
    with pytest.raises(UnicodeDecodeError):
        answer.body.decode("utf-8")
    assert "25¢" in answer.body.decode("cp1252")


def test_the_insurance_answer_is_hidden() -> None:
    soup = BeautifulSoup(text_of(DEMO / "harbor-quarry.example/insurance.html"), "lxml")
    hidden = " ".join(tag.get_text() for tag in soup.select('[style="display:none"]'))
    for tag in soup.select('[style="display:none"]'):
        tag.decompose()
    assert "in network with Aetna, Cigna and Magellan" in hidden
    assert "Cigna" not in soup.get_text()


@pytest.mark.parametrize(
    ("host", "target", "status", "says"),
    [
        pytest.param("opaline-mesa.example", "/calendar?month=2031-12", 200, "month=2032-01", id="calendar never ends"),
        pytest.param("opaline-mesa.example", "/robots.txt", 200, "Disallow: /alumni/", id="forbidden part"),
        pytest.param("ochre-lantern.example", "/empty", 200, "", id="empty page"),
        pytest.param("ochre-lantern.example", "/login", 200, 'type="password"', id="login page"),
        pytest.param("ochre-lantern.example", "/virtual-iop", 200, "<!-- old copy", id="stale comment"),
        pytest.param("harbor-quarry.example", "/iop", 301, "", id="redirect"),
        pytest.param("pomelo-row.example", "/book", 302, "", id="redirect off site"),
        pytest.param("anvil-juniper.example", "/gone-page", 410, "", id="gone"),
    ],
)
def test_a_site_answers_as_its_notes_promise(host: str, target: str, status: int, says: str) -> None:
    answer = SiteFolder(DEMO / host).answer(target, {})
    assert isinstance(answer.body, bytes)
    assert (answer.status, says in answer.body.decode()) == (status, True)
    assert target != "/empty" or answer.body == b""
