"""Kinds of plans below a brand or below Medicaid that have no code of their own: "Cigna LocalPlus", "straight Medicaid"."""

from __future__ import annotations

from extract.insurers.cues import cues
from extract.insurers.names import Name
from extract.patterns.made_first import made_first
from extract.wordings import Wordings
from records.vocabulary import vocabulary

_WORDINGS = Wordings.of(__name__)
_ONLY = _WORDINGS["only"]
_EAP_OF = _WORDINGS["eap_of"]
_FOR_EAP = _WORDINGS["for_eap"]
_LISTED_FOR_EAP = _WORDINGS["listed_for_eap"]
_FOR_OTHER_CARE = _WORDINGS.words("for_other_care")
MEDICAID = frozenset(("medicaid", "medi_cal"))
WHOLES = frozenset(("straight", "managed"))  # who has Medicaid has one of these


def kind_of_plans(low: str, name: Name) -> str:
    """The product of a brand, or the kind of Medicaid, to which a folded sentence limits what it says of a name; or "".

    >>> low = "cigna localplus, straight medicaid, aetna"
    >>> [kind_of_plans(low, name) for name in (Name("cigna", 0, 5), Name("medicaid", 26, 34), Name("aetna", 36, 41))]
    ['localplus', 'straight', '']
    >>> kind_of_plans("aetna connects us", Name("aetna", 0, 5)), kind_of_plans("medicaid managed care", Name("medicaid", 0, 21))
    ('', 'managed')
    """
    if name.id in MEDICAID:
        within = next((kind for kind in WHOLES if kind in low[name.start : name.end]), "")
        found = cues().kind_before.search(low, 0, name.start) or cues().kind_behind.match(low, name.end)
        return within or ((found.lastgroup or "") if found else "")
    found = cues().product.match(low, name.end) or cues().product_before.search(low, 0, name.start)
    return found["product"] if found else ""


def pays_for_care(kind: str) -> bool:
    """Whether a kind of plans is one by which somebody may be insured for treatment.

    >>> pays_for_care("localplus"), pays_for_care("dental plans"), pays_for_care("")
    (True, False, False)
    """
    return bool(kind) and not kind.startswith(_FOR_OTHER_CARE)


@made_first
def _eaps() -> frozenset[str]:
    """The companies that offer nothing but counseling for employees, which is what they pay for."""
    return frozenset(term.id for term in vocabulary("insurers").terms if term.kind == "employee_assistance")


def is_but_a_product(low: str, name: Name) -> bool:
    """Whether a folded sentence takes one product of a brand alone, or one that pays for no treatment here: "Cigna Connect only", "Cigna EAP".

    >>> [is_but_a_product(low, Name("cigna", 0, 5)) for low in ("cigna eap", "cigna connect plans only", "cigna connect", "cigna")]
    [True, True, False, False]
    >>> is_but_a_product("we take eap benefits through optum and cigna", Name("cigna", 39, 44))
    True
    """
    speaks_of_eaps = "eap" in low or "employee assistance" in low
    if (
        speaks_of_eaps
        and name.id not in _eaps()
        and (
            _EAP_OF.search(low, 0, name.start) or _FOR_EAP.match(low, name.end) or _LISTED_FOR_EAP.match(low, name.end)
        )
    ):
        return True
    found = cues().product.match(low, name.end)
    return found is not None and (
        found["product"].startswith(_FOR_OTHER_CARE) or _ONLY.match(low, found.end()) is not None
    )
