"""Families of insurers: the brands of one owner. The Blues share a mark and no owner, so they are no family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.codes import BLUES, LICENSEES, LINES, MEDICAID, WIDER
from index.wording import key, listed

if TYPE_CHECKING:
    from index.known import KnownValues

# Parents that own nobody: the mark of the Blues, and public payers under which states and contractors run plans.
NOT_OWNERS = frozenset({BLUES, "medicaid", "medi_cal", "medicare", "tricare"})
SOME_PLANS = 6
NO_PLAN = ""
MEDICAID_PLANS = frozenset({NO_PLAN, "hmo"})  # Medicaid is a state's own, or run by companies as HMOs


def lineage(parents: dict[str, str], code: str) -> list[str]:
    """A brand, its owner, the owner's owner and so on.

    >>> lineage({"value_options": "carelon", "carelon": "elevance"}, "value_options")
    ['value_options', 'carelon', 'elevance']
    """
    line = [code]
    while (parent := parents.get(line[-1], "")) and parent not in line:
        line.append(parent)
    return line


def wider_of(known: KnownValues, code: str) -> list[str]:
    """What pages name that leaves open whether this insurer is meant, the nearest first.

    It is the brand for an arm of it, the mark for a Blue plan, and Medicaid for a state's.
    """
    if code in WIDER:
        return []
    parent = known.parents.get(code, "")
    brand = [parent] if code in known.arms and parent not in WIDER else []
    return [*brand, *([parent] if parent in WIDER else [BLUES] if is_blue(known, code) else [])]


def with_line(known: KnownValues, code: str) -> str:
    """An insurer as a question names it, with the public program of which all its plans are: "UPMC for You (Medicaid)"."""
    label, line = known.label("insurer", code), LINES.get(known.lines.get(code, ""), "")
    return f"{label} ({line})" if line and line.lower() not in label.lower() else label


def named_as(known: KnownValues, codes: list[str]) -> set[str]:
    """The insurers under which pages say something of these: themselves, the mark for a Blue plan, Medicaid and its names."""
    found = {*codes, *(wider for code in codes for wider in wider_of(known, code))}
    found |= {known.arms[code] for code in codes if code in known.arms}
    found |= {brand for brand, there in LICENSEES.items() if not set(codes).isdisjoint(there.values())}
    return found | (
        {code for code, parent in known.parents.items() if parent == MEDICAID} if MEDICAID in codes else set()
    )


def named_labels(known: KnownValues) -> dict[str, str]:
    """How payers of one state are written for people, by the code and the name under which pages have them."""
    insurers = known.options["insurer"]
    return {
        f"{wider}/{wording}": insurers.labels[codes[0]]
        for wording, codes in insurers.wordings.items()
        if len(codes) == 1 and (wider := known.wider(codes[0]))
    }


def may_have(known: KnownValues, code: str, plan: str) -> bool:
    """Whether an insurer can have plans of a type: no Medicaid has a PPO."""
    return plan in MEDICAID_PLANS or MEDICAID not in (*lineage(known.parents, code), known.lines.get(code))


def brands(known: KnownValues, owner: str) -> list[str]:
    """The insurers that an owner owns, those of what it owns among them, and itself where it is a brand too.

    Plans of public payers are none of them: whoever takes these does not for that take what the owner sells.
    """
    every = [code for code in known.options["insurer"].labels if owner in lineage(known.parents, code)]
    return [code for code in every if code not in known.lines] or every


class Kinship:
    """Which insurers may be meant where another is named: those of one lineage, or with the mark of the Blues."""

    def __init__(self, known: KnownValues) -> None:
        """Read the lineages of all insurers once."""
        self._top = {code: lineage(known.parents, code)[-1] for code in known.options["insurer"].labels}
        self.blue = {code for code in self._top if is_blue(known, code)}
        self._lines = known.lines

    def relatives(self, code: str) -> list[str]:
        """The relatives of an insurer, itself among them."""
        top, blue = self._top.get(code, code), code in self.blue
        found = [other for other, its in self._top.items() if its == top or (blue and other in self.blue)]
        # A plan of Medicaid's or Medicare's may be the one that is meant by the public payer's name.
        return [*found, *(plan for plan, line in self._lines.items() if line == top)] or [code]


def refusal(known: KnownValues, value: str, hint: str) -> str:
    """Why a value is no family and what to give instead; `hint` names families like it in spelling."""
    means = known.options["insurer"].wordings.get(key(value), [])
    if BLUES in means or (not means and key(value) in ("blue", "blues", "the blues")):
        blue = (code for code in known.options["insurer"].labels if is_blue(known, code) and code not in known.arms)
        plans = [code for code in blue if code != BLUES]
        some = listed([*plans[:SOME_PLANS], *(["others"] if len(plans) > SOME_PLANS else [])]) if plans else "its id"
        return (
            f'insurer_family "{value}": the Blues are separate companies that share a mark, and none stands for'
            f" another; name the plan itself as insurer: {some}"
        )
    owners = {
        code: [one for one in lineage(known.parents, code) if one in known.options["insurer_family"].labels]
        for code in means
    }
    owned = {code: line[-1] for code, line in owners.items() if line}
    if owned:
        named = listed(
            [
                f"{known.label('insurer', code)} is a brand of {known.label('insurer_family', owner)}"
                for code, owner in owned.items()
            ]
        )
        return f'insurer_family "{value}" is not known: {named}; did you mean {listed(list(dict.fromkeys(owned.values())), "or")}?'
    if means:
        return f'insurer_family "{value}" is not known: it is no owner of others here; ask for it as insurer {means[0]}'
    return f'insurer_family "{value}" is not known; {hint}'


def is_blue(known: KnownValues, code: str) -> bool:
    """Whether an insurer bears the mark of the Blues, by its parent or in its name."""
    name = key(known.label("insurer", code)).replace(" ", "")
    return BLUES in lineage(known.parents, code) or "bluecross" in name or "blueshield" in name
