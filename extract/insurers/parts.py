"""Whether what a sentence says of an insurer holds for a part alone, which a value of a record does not say."""

from __future__ import annotations

from extract.insurers.arms import is_but_in_states, of_one_plan
from extract.insurers.clients import is_of_some_clients
from extract.insurers.clinicians import is_of_one_by_name
from extract.insurers.conditions import is_on_condition
from extract.insurers.dealings import is_a_project, is_paid_by_themselves
from extract.insurers.kinds import is_but_a_product
from extract.insurers.names import Name
from extract.insurers.whose import is_for_one_service, is_of_somebody


def is_of_a_part(low: str, name: Name, *, refused: bool = False, own_name: str = "") -> bool:
    """Whether it holds for one plan, for some clients or states, for one clinician or visit, or is refused on a condition.

    >>> is_of_a_part("we do not take cigna without a referral", Name("cigna", 15, 20), refused=True)
    True
    >>> is_of_a_part("we take cigna without a referral", Name("cigna", 8, 13))
    False
    """
    return (
        of_one_plan(low, name)
        or is_of_some_clients(low, name)
        or is_but_in_states(low, name)
        or is_a_project(low, name)
        or (not refused and is_paid_by_themselves(low, name))
        or is_of_somebody(low, name)
        or is_for_one_service(low, name)
        or is_of_one_by_name(low, name, own_name)
        or is_but_a_product(low, name)
        or (refused and is_on_condition(low, name))
    )
