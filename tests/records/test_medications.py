"""A quote names the medications that are given, and those that are not; what is said otherwise answers nothing."""

from __future__ import annotations

import pytest

from records.medications import FILE, medications
from records.vocabulary import vocabulary

QUOTES = {
    # name: the quote, the medications given, those denied
    "given": ("Our doctors prescribe buprenorphine and Vivitrol.", "buprenorphine naltrexone", ""),
    "brand with a sign": ("Vivitrol® or Sublocade®", "buprenorphine naltrexone", ""),
    "brand behind it": ("Buprenorphine/naloxone (Suboxone) from our nurse", "buprenorphine", ""),
    "another clinic": ("We prescribe Suboxone. We are not a methadone clinic.", "buprenorphine", "methadone"),
    "all of a list denied": ("We do not prescribe methadone or Suboxone, but our nurse gives Vivitrol.", "naltrexone", "buprenorphine methadone"),
    "a clause of its own": ("We do not offer methadone, we offer Suboxone.", "buprenorphine", "methadone"),
    "denied behind it": ("Methadone is not dispensed here.", "", "methadone"),
    "no such": ("Suboxone, no methadone.", "buprenorphine", "methadone"),
    "what people are treated for": ("We treat methadone addiction with Suboxone.", "buprenorphine", ""),
    "who is on it is not taken in": ("Residents may not be on methadone.", "", "methadone"),
    "not taken in, in other words": ("Clients cannot be taking methadone or Suboxone.", "", "buprenorphine methadone"),
    "not taken in, contracted": ("Residents can't be on methadone.", "", "methadone"),
    "no need to be on it": ("You need not be on methadone.", "", ""),
    "may be on it": ("Residents may be on methadone.", "methadone", ""),
    "not needed": ("You need not take methadone.", "", ""),
    "no wait": ("There is no wait for Suboxone.", "", ""),
    "of others": ("Methadone is given by another clinic.", "", ""),
    "instead of": ("An alternative to methadone", "", ""),
    "denial of something else behind it": ("Our nurse gives naltrexone; we do not provide detox.", "naltrexone", ""),
    "not allowed": ("We do not allow Suboxone or methadone.", "", "buprenorphine methadone"),
    "in Spanish": ("Ofrecemos metadona y buprenorfina.", "buprenorphine methadone", ""),
    "denied in Spanish": ("No recetamos metadona.", "", "methadone"),
    "none": ("We offer medication-assisted treatment.", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", QUOTES)
def test_what_a_quote_says_of_medications(name: str) -> None:
    quote, given, denied = QUOTES[name]
    found = medications(vocabulary(FILE).terms).said(quote)
    assert [sorted(one) for one in found] == [given.split(), denied.split()]
