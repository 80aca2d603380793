"""A name that a page gives its provider, and how much the place where it stands says."""

from __future__ import annotations

from dataclasses import dataclass

from extract.wordings import Wordings
from records.models import Where


@dataclass(slots=True, frozen=True)
class Provider:
    """The name of the organisation, the text that gives it, and what kind of place that is."""

    name: str
    quote: str
    where: Where
    rule: str


# How much a place says: a copyright line or the site's own name is nearly always the organisation.
WEIGHTS = {
    "json_ld": 5.0,
    "marked": 4.0,
    "one_of_marked": 1.0,  # as in a list of partners, or of the locations of a chain
    "site_name": 5.0,
    "copyright": 4.0,
    "logo": 3.0,
    "home_link": 3.0,
    "title_end": 1.8,
    "county": 1.8,  # which a sentence says to treat
    "title": 1.0,
    "title_beside": 1.8,
    "heading": 1.0,
    "practitioner": 2.0,
    "picture": 2.0,
    "company": 1.5,
    "named": 1.0,
    "whose": 1.0,
    "owner": 3.0,
    "is_one": 1.8,
    "gives": 1.8,
    "ours": 1.8,
    "asked": 1.8,
    "of_method": 0.7,  # said twice, with its kind: enough
    "mentioned": 0.5,
    "first_line": 1.4,
    "over_address": 1.8,
}
ENOUGH = 1.8
SURE = 4.0
OF_TEXT = frozenset(("named", "whose", "mentioned", "owner", "is_one", "gives", "ours", "asked"))
OF_WORDS = OF_TEXT | {
    "title",
    "title_beside",
    "title_end",
    "heading",
    "first_line",
    "over_address",
    "picture",
}  # where topics stand as well

_WORDINGS = Wordings.of(__name__)
WHOSE = _WORDINGS["whose"]
MAKER = _WORDINGS["maker"]
CREDENTIAL = _WORDINGS.text("credential")
