"""The site list that comes with the program: real providers, one line a site, ready to be crawled."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from crawler.sites import Site, read_sites
from crawler.urls import registered_domain, without_www
from records.paths import DATA

LISTED = read_sites(DATA / "sites.csv")
PROVIDERS = [site for site in LISTED if site.kind == "provider"]
OF_SAVED_PAGES = {"friendlyrecovery.com", "theheightstreatment.com", "castcenters.com", "harmonyplace.com"}


def twice(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_there_are_enough_providers() -> None:
    assert len(PROVIDERS) >= 60


def test_no_organisation_is_listed_twice() -> None:
    assert twice([registered_domain(without_www(site.host)) for site in LISTED]) == []
    assert twice([site.name.casefold() for site in LISTED]) == []


def test_the_providers_whose_pages_the_extractor_was_made_with_are_there() -> None:
    assert {site.host for site in PROVIDERS} >= OF_SAVED_PAGES


def test_every_address_is_https_and_bears_no_port_query_or_fragment() -> None:
    def is_plain(site: Site) -> bool:
        parts = urlsplit(site.url)
        return parts.scheme == "https" and not (parts.port or parts.query or parts.fragment) and bool(parts.path)

    assert [site.url for site in LISTED if not is_plain(site)] == []


def test_every_note_of_a_provider_says_where_and_what() -> None:
    assert [site.host for site in PROVIDERS if not all(part.strip() for part in site.note.partition(":"))] == []


def test_sites_that_are_no_providers_are_listed_as_such() -> None:
    assert {site.host for site in LISTED if site.kind == "lead_generation"} >= {
        "addictionhelplineamerica.com",
        "www.methadone.org",
    }
