"""Organisations at which somebody once worked, learned or was treated, by the sentences that tell of it: the page is none of theirs.

"She led the IOP of Mercy Hospital for nine years", "a residency at Mercy Hospital", "At Mercy Hospital he ran groups". A
biography names such a place as often as a page names its own provider.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_LEARNED = _WORDINGS["learned"]
_ONCE = _WORDINGS["once"]
_AT_IT = _WORDINGS["at_it"]
_WHERE = _WORDINGS["where"]
_FORMS = (_LEARNED, _ONCE, _AT_IT, _WHERE)
_MAY_TELL = _WORDINGS.guarded("may_tell")
_OF_US = _WORDINGS["of_us"]
_OF_THOSE_TREATED = _WORDINGS["of_those_treated"]
_STILL = _WORDINGS["still"]
_WE_BEHIND = _WORDINGS.words("we_behind")
_LEVEL_OF = _WORDINGS["level_of"]


def former_places(units: Sequence[Unit], text: str) -> frozenset[str]:
    """The names of the organisations at which somebody once worked or learned, as the sentences write them.

    None of one at which "we" are: "At Harbor Quarry we …".
    """
    may = (unit for unit in _MAY_TELL.among(units) if not unit.text.islower())
    told = {name for unit in may if _OF_US.search(unit.low) is None for name in _in_sentence(unit)}
    return frozenset(name for name in told if not any(f"t {name}{behind}" in text for behind in _WE_BEHIND))


def _in_sentence(unit: Unit) -> Iterator[str]:
    for form in _FORMS:
        for found in form.finditer(unit.text[:1000]):
            if form is _LEARNED and (
                _OF_THOSE_TREATED.search(unit.low) or _STILL.search(unit.text, 0, found.start("name"))
            ):
                continue
            yield without_level(found["name"]).rstrip(".")


def without_level(name: str) -> str:
    """A name without the level of care before it, which is one of its programs.

    >>> without_level("IOP of Mercy Hospital"), without_level("Detox Reno")
    ('Mercy Hospital', 'Detox Reno')
    """
    return _LEVEL_OF.sub("", name) if " of " in name or " at " in name else name
