"""Codes of rows that a build writes and a search asks for, where the search need not know how they are read from pages."""

from __future__ import annotations

from records.genders import GENDERS as GENDERS

ALL_PLANS = "all"
LINE = "line"  # line:wellpoint:medicaid:accepted: the brand is named among the plans of a public payer
OTHERS_OUT = "others_out:yes"
OTHERS_PRIVATE = "others_out:private"  # and of those it says so of private ones alone
NO_INSURANCE = "no_insurance:yes"
NONE_IN = "others_out:all"  # it is in the network of no insurer
COMMERCIAL_OUT = "others_out:commercial"  # of none that is private
OTHERS_REFUSED = "refused:others"  # it takes no insurer but those that it names
COMMERCIAL_REFUSED = "refused:commercial"  # and of the private ones none
OTHERS_BILLED = "others_out:billed"  # and it says that it bills those out of network
TELEHEALTH_BOTH = "contradicted:telehealth"  # pages say that there is telehealth, and that there is none
ONLINE_ONLY_BOTH = "contradicted:online_only"  # and that it is online alone, and that it is in person too
ONLINE_ONLY = "online_only:yes"
VIRTUAL_PROGRAM = "online_only:perhaps"  # it says that it is a virtual program, and nothing of meeting in person
HALF_ONLINE = "hybrid:online"  # hybrid, and nothing else says that it can be attended online
HALF_IN_PERSON = "hybrid:in_person"  # and nothing else that it can be attended in person
SERVED = "served:stated"  # the states whose people it serves are named
SERVES = "serves"  # serves:CA, serves:all: the states whose people a program says that it serves
CONTRADICTED = "contradicted:times"
ZONE = "zone"  # zone:eastern: its times are given in that zone, and some of those who may attend have other clocks
AGES_BOTH = "contradicted:population"  # contradicted:population:adults: pages name it, and state other ages
PART = "only_some:population"  # only_some:population:veterans: it names a part of them alone
ONE_GENDER = "one_gender"  # one_gender:women: it names women and not men; whether men may come is not said
DENIED_TOO = "contradicted:denied"  # contradicted:denied:modality:emdr: pages list it, and deny it
DENIED_PART = "denied_in_part"  # denied_in_part:condition:ocd: in one case, at one place or of a part of the people
PLAN_REFUSED = "plan_refused"  # plan_refused:hmo: plans of this type are refused, whoever the insurer is
KIND_REFUSED = "kind_refused"  # kind_refused:cigna: a product of it is refused that is no plan type: "Cigna LocalPlus"
MEDICAID, BLUES, TRICARE = "medicaid", "blue_cross_blue_shield", "tricare"
WIDER = (MEDICAID, BLUES, TRICARE)
OF_PLACES = (MEDICAID, TRICARE)  # of each a state has one alone
# A brand that is another licensee's in one state, where callers and pages mean that one by it.
LICENSEES = {"anthem": {"CA": "anthem_blue_cross"}}
IN_STATES = (
    "in_states"  # in_states:anthem:in_network:OH: it is said of its plans of that state ("Anthem (Indiana and Ohio)")
)
FOR_PEOPLE = "for_people"  # for_people:aetna:accepted:adolescents: it is said of these people alone
UNNAMED = "unnamed"  # code of a statement that names the wider payer and no state's: unnamed:medicaid:accepted
LINES = {MEDICAID: "Medicaid", "medicare": "Medicare"}
# Pages say something of one of its towns alone; index/of_towns.py holds it against what is asked.
TIED = "of_towns:tied"
OF_TOWN = "of_town"  # of_town:denver:no:telehealth:yes: what a row has, it has not in Denver; "yes": there alone
BY_SESSION = "attendance:by_session"  # some of its groups meet online or in person, and which is said beside them
OF_PART = "of_part"  # of_part:modality:emdr:evening: of several parts of the day in which it meets it is said of this one alone
# attended_beside:individual:mon,tue:540-1020: beside its sessions something is attended on these days, within these minutes
ATTENDED = "attended_beside"
NOT = "not_"  # of_part:population:adults:not_evening: the evening is for others, or adults are given another part

_REFUSED = ("out_of_network", "not_accepted")
_AT_LARGE = frozenset(
    (OTHERS_OUT, OTHERS_BILLED, NO_INSURANCE, NONE_IN, COMMERCIAL_OUT, OTHERS_REFUSED, COMMERCIAL_REFUSED)
)


def is_refusal(code: str) -> bool:
    """Whether a code refuses a payer.

    >>> [is_refusal(code) for code in ("insurer:cigna:not_accepted", "insurer:cigna:out_of_network:ppo", "no_insurance:yes", "payment:free:no")]
    [True, True, True, True]
    >>> [is_refusal(code) for code in ("insurer:cigna:accepted", "telehealth:no", "level:iop:yes")]
    [False, False, False]
    """
    option, _, rest = code.partition(":")
    if option in ("insurer", UNNAMED, LINE):
        return not set(_REFUSED).isdisjoint(rest.split(":"))
    return code in _AT_LARGE or option == PLAN_REFUSED or (option == "payment" and rest.endswith(":no"))
