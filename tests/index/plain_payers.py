"""What a plain scan answers to who pays, written anew from docs/search.md."""

from __future__ import annotations

from typing import Any

from tests.index.plain_place import online_alone, state_of
from tests.index.plain_week import NO, OPEN, YES, Statement, listed

ARM = "aetna_better_health"  # a Medicaid plan of Aetna: no yes for Aetna, and none for Medicaid
OWN_STATE = {"medi_cal": "CA", "tenncare": "TN", "apple_health": "WA", "medicaid_idaho": "ID"}
WHO = {
    "We take Apple Health.": "apple_health",
    "We take BCBS of Texas.": "bcbs_texas",
    "We take Aetna Better Health.": ARM,
    "Medicaid plans: Aetna.": ARM,
}  # whom a quote names


def said_of(stated: Statement) -> list[tuple[str, str]]:
    """Whom a program names, and the statuses with plan types."""
    return [
        (WHO.get(name.partition("/")[2], name.partition("/")[0]), one)
        for name, several in stated.get("insurers", {}).items()
        for one in several.split()
    ]


def is_meant(code: str, named: str, stated: Statement) -> bool:
    if named == "medicaid" and code in OWN_STATE:
        return OWN_STATE[code] in map(state_of, stated.get("locations", ()))
    return named == code or (code == "medicaid" and named in OWN_STATE)


def is_elsewhere(code: str, stated: Statement) -> bool:
    """Whether a program is in other states than the one of this Medicaid, and serves no other."""
    states = list(map(state_of, stated.get("locations", ())))
    served = {*stated.get("states_served", ())}
    own = OWN_STATE.get(code)
    if own and online_alone(stated) and served and not states:
        return not served & {own, "all"}
    return bool(own and states and None not in states and own not in states and not served & {own, "all"})


def read_as(codes: list[str], asked: dict[str, Any]) -> tuple[list[str], bool]:
    """Medicaid as that of the state asked for, and whether a place alone says which."""
    near = {"9": "CA", "8": "ID"}.get((asked.get("near") or "x")[0]) or (asked.get("near") or "")[-2:]
    states = asked.get("state") or [near]
    name_of = {state: code for code, state in OWN_STATE.items()}
    found = [
        one for code in codes for one in ([name_of.get(s, code) for s in states] if code == "medicaid" else [code])
    ]
    return found, not asked.get("state")


def takes(code: str, stated: Statement, in_network: bool = False, plan: str = "", near_only: bool = False) -> int:
    said = [
        (one.partition(":")[0], set(one.partition(":")[2].split("+")) - {""})
        for named, one in said_of(stated)
        if is_meant(code, named, stated)
    ]
    if not said and is_elsewhere(code, stated) and not near_only:
        return NO
    if not said and code in OWN_STATE:
        of_any_state = {one.partition(":")[0] for named, one in said_of(stated) if named == "medicaid"}
        if of_any_state == {"not_accepted"}:
            return NO
    if not said and not kin_named(code, stated):
        others = {*stated.get("payment", ())}
        billed = "out_of_network_benefits/billed" in others
        if (in_network and billed) or ("out_of_network_benefits/others" in others and not billed):
            return NO
    good = ("in_network", "accepted")
    if plan:
        # Of this plan; what names no plan counts against it alone, and does not where acceptance names none either.
        whole_good = any(status in good and not plans for status, plans in said)
        own = {status for status, plans in said if plan in plans}
        whole_bad = {status for status, plans in said if status not in good and not plans}
        if whole_good and not own & set(good) and not own:
            return OPEN
        statuses = own | (set() if whole_good and own and not own & set(good) else whole_bad)
        if whole_bad and own & set(good):
            return OPEN
    else:
        statuses = {status for status, plans in said if status in good or not plans}
        whole_good = any(status in good and not plans for status, plans in said)
        if statuses & set(good) and not whole_good and any(status not in good for status, _ in said):
            return OPEN  # PPO is taken and HMO is not
    if in_network and statuses == {"accepted", "in_network"}:
        return YES
    meaning = {
        "in_network": YES,
        "accepted": OPEN if in_network else YES,
        "out_of_network": NO if in_network else OPEN,
        "not_accepted": NO,
    }
    answers = {meaning[status] for status in statuses}
    return answers.pop() if len(answers) == 1 else OPEN


KIN = [
    {"cigna"}, {"aetna", ARM}, {"medicaid", *OWN_STATE}, {"anthem_blue_cross", "carelon", "value_options"},
    {"anthem_blue_cross", "blue_cross_blue_shield", "florida_blue", "bcbs_texas"},
]  # fmt: skip


NO_PPO = {*KIN[2], ARM}


def kin_named(code: str, stated: Statement) -> bool:
    named = {who for who, _ in said_of(stated)}
    return any(code in kin and kin & named for kin in KIN) or (code in KIN[2] and ARM in named)


def takes_any(codes: list[str], stated: Statement, asked: dict[str, Any], plain: bool = False) -> int:
    """The best answer of any payer; with `plain` whatever the network and the plan."""
    read, by_place = read_as(codes, asked)
    plans = [""] if plain else asked.get("plan") or [""]
    return max(
        takes(code, stated, not plain and asked["in_network"], plan, by_place and code not in codes)
        for code in read
        for plan in plans
        if plan in ("", "hmo") or code not in NO_PPO
    )


def pays(stated: Statement, asked: dict[str, Any]) -> int:
    payers = [code for code in asked["payment"] if code in KIN[2]]
    other = [listed("payment")(code, stated) for code in asked["payment"] if code not in KIN[2]]
    return max([*other, *([takes_any(payers, stated, asked, plain=True)] if payers else [])])
