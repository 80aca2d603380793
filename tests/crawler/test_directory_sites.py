"""Websites of the directory as rows of the site list: each once, never those of lead generation, and out again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.site_list import add_to_list, propose, take_from_list
from crawler.sites import Site, read_sites
from records.errors import InputError
from tests.crawler.listed import facility

LISTED = (
    Site("Brindle House", "https://www.brindle.example/", "kept"),
    Site("Bed Finder", "https://www.bed-finder.example/", kind="lead_generation"),
)


def with_site(*websites: str, name: str = "Harbor Quarry Health", street: str = "12 Elm Street") -> Facility:
    return replace(facility(name1=name, street1=street), websites=websites)


def test_a_chain_is_one_site_with_its_facilities() -> None:
    rows = [
        with_site("https://www.harbor.example/locations/elm"),
        with_site("http://harbor.example/", street="9 Oak Street"),
        with_site("https://www.harbor.example/", name="Harbor Annex"),
    ]
    (site,) = propose(rows, LISTED, lambda _: False).sites
    assert (site.name, site.url) == ("Harbor Quarry Health", "http://harbor.example/")
    assert site.note == "National directory: Harbor Quarry Health, Portland OR; Harbor Annex, Portland OR"


@pytest.mark.parametrize(
    ("website", "why"),
    [
        ("https://bed-finder.example/portland", "lead_generation"),
        ("https://portland.bed-finder.example/", "lead_generation"),
        ("http://brindle.example/", "known"),
        ("https://gone.example/", "suppressed"),
        ("https://www.facebook.com/harbor", "shared"),
    ],
)
def test_who_is_never_added(website: str, why: str) -> None:
    found = propose([with_site(website)], LISTED, "gone.example".__eq__)
    assert not found.sites
    assert [name for name in ("known", "lead_generation", "suppressed", "shared") if getattr(found, name)] == [why]


def test_what_is_added_is_taken_out_again(tmp_path: Path) -> None:
    path = tmp_path / "sites.csv"
    path.write_text('name,url,note,kind\nBrindle House,https://www.brindle.example/,"kept, as it is",provider\n')
    before = read_sites(path)
    found = propose([with_site("https://harbor.example/", name='Harbor, "Quarry"')], before, lambda _: False)
    add_to_list(path, found.sites)
    assert read_sites(path) == [*before, *found.sites]
    assert take_from_list(path) == 1
    assert read_sites(path) == before
    assert [one.name for one in tmp_path.iterdir()] == ["sites.csv"]


def test_a_list_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "sites.csv"
    path.write_text("name\nBrindle House\n")
    with pytest.raises(InputError, match="the column url, note is missing"):
        add_to_list(path, [Site("Harbor", "https://harbor.example/")])
    assert path.read_text() == "name\nBrindle House\n"
