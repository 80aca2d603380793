"""Filters over who pays: insurers with their network status and plan types, families, and other ways of paying."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import and_, or_

from index import families, payer_questions
from index.codes import (
    ALL_PLANS,
    COMMERCIAL_OUT,
    COMMERCIAL_REFUSED,
    FOR_PEOPLE,
    KIND_REFUSED,
    LINE,
    LINES,
    MEDICAID,
    NO_INSURANCE,
    NONE_IN,
    OTHERS_BILLED,
    OTHERS_OUT,
    OTHERS_PRIVATE,
    OTHERS_REFUSED,
    PLAN_REFUSED,
    UNNAMED,
)
from index.columns import Bitmaps
from index.filters.answers import NOBODY, Answers, Context, Rows, any_of, unanswered
from index.filters.payer_kin import Kin, kin_of
from index.filters.payer_states import elsewhere, payer_codes, refused_in_every_state, said_of_states
from index.wording import listed
from records.directory.reference import ONE_LIST, REGISTERS, ROW, SITE
from records.errors import InputError

STATUSES = tuple(payer_questions.STATUS_WORDS)
NO_PLAN = ""
_MEDICAID = frozenset((MEDICAID, "medi_cal"))
LISTS = (*REGISTERS, ROW, SITE)  # which of the directory's rows lists what another does not, or the site denies
# What is said of insurers at large, and of which plans; a brand that is not named may be among them.
MOST = {"most_insurance": "most insurance", "most_ppo": "most PPO plans", "private_insurance": "private insurance"}
Payer = tuple[str, str]  # an insurer and a plan type, or NO_PLAN


def insurer_answers(bitmaps: Bitmaps, code: str, *, in_network: bool, plan: str = NO_PLAN) -> Answers:
    """Whether a program takes an insurer, or is in network with it; statuses that contradict each other are an ask.

    Any acceptance: in_network and accepted are yes, out_of_network is an ask, not_accepted is no.
    In network: in_network is yes, accepted is an ask, out_of_network and not_accepted are no.
    `accepted` beside `in_network` contradicts nothing: it leaves the network open and the other closes it.
    A refusal of some plan types says nothing of the insurer as a whole; where others alone are taken, it depends on the plan. With a `plan`, what is said of that plan
    answers; acceptance that names no plan or other plans is an ask; a refusal that names no plan is one of this too.
    """

    def said(status: str, kind: str = "") -> Rows:
        return bitmaps[f"insurer:{code}:{status}{kind and ':'}{kind}"]

    network, accepted = said("in_network", plan), said("accepted", plan)
    taken = said("in_network", ALL_PLANS) | said("accepted", ALL_PLANS)
    if plan:
        out, refused = (said(s, plan) | (said(s, ALL_PLANS) - taken) for s in ("out_of_network", "not_accepted"))
        against = out | refused | said("out_of_network", ALL_PLANS) | said("not_accepted", ALL_PLANS)
    else:
        out, refused = said("out_of_network", ALL_PLANS), said("not_accepted", ALL_PLANS)
        some = said("out_of_network") | said("not_accepted") | bitmaps[f"{KIND_REFUSED}:{code}"]
        # "We do not take Cigna LocalPlus": who has Cigna may have that; which Medicaid he has is told by its state.
        against = out | refused | (some - taken) | (NOBODY if code in _MEDICAID else bitmaps[f"{KIND_REFUSED}:{code}"])
    if in_network:
        return Answers(network - against, (out | refused) - network - accepted)
    return Answers((network | accepted) - against, refused - network - accepted - out)


def insurer(context: Context) -> None:
    """Any of the insurers; with `in_network`, in network with any of them; with `plan`, any of those plans of theirs."""
    if codes := payer_codes(context, "insurer", context.request.insurer):
        by_payer = _by_payer(context, codes)

        def asked() -> str:
            label = listed([_label(context, payer) for payer in by_payer], "or")
            return f"in network with {label}" if context.request.in_network else f"takes {label}"

        ask = _ask(context, by_payer, in_network=context.request.in_network)
        context.add("insurer", any_of(by_payer.values()), ask, asked)


def family(context: Context) -> None:
    """Any brand of any of the owners."""
    owners = context.codes("insurer_family", context.request.insurer_family)
    if not owners:
        return
    known = context.data.known
    codes = list(dict.fromkeys(code for owner in owners for code in families.brands(known, owner)))
    by_payer = _by_payer(context, codes)
    one_by_one = _ask(context, by_payer, in_network=context.request.in_network, each=False)
    label = listed(context.labels("insurer_family", owners), "or")
    of_family = Kin(context, codes)

    def ask(row: int) -> str:
        if any(row in context.data.bitmaps[f"insurer:{code}:{status}"] for code in codes for status in STATUSES):
            return one_by_one(row)
        still_open: list[Payer] = unanswered(by_payer, row)
        plans = payer_questions.family_plans(
            label, list(dict.fromkeys(context.labels("insurer", [c for c, _ in still_open])))
        )
        if named := of_family.named(row):
            return payer_questions.kin_named(named, plans, in_network=context.request.in_network)
        return _of_unnamed(context, row, still_open, [plans], in_network=context.request.in_network)

    asked = f"in network with a plan of {label}" if context.request.in_network else f"takes a plan of {label}"
    context.add("insurer_family", any_of(by_payer.values()), ask, asked)


def payment(context: Context) -> None:
    """Any of the ways of paying; public payers are read as insurers."""
    codes = payer_codes(context, "payment", context.request.payment)
    if not codes:
        return
    payers, said = context.data.known.public_payers_set, context.said("payment")
    public = {(code, NO_PLAN): _answers(context, (code, NO_PLAN), in_network=False) for code in codes if code in payers}
    nobody = context.data.bitmaps[NO_INSURANCE]

    def stated(code: str) -> Answers:
        of_insurance = code in MOST or code == "out_of_network_benefits"
        no = nobody - said(code).yes if of_insurance else said(code).no
        return Answers(said(code).yes, no - context.data.bitmaps[f"{ONE_LIST}payment:{code}:{SITE}"])

    by_code = {code: public[code, NO_PLAN] if code in payers else stated(code) for code in codes}
    of_payers = _ask(context, public, in_network=False)

    def ask(row: int) -> str:
        still_open = unanswered(by_code, row)
        first = of_payers(row) if any(code in payers for code in still_open) else ""
        others = [code for code in still_open if code not in payers]
        told = {code: _of_one_list(context, row, "payment", code) for code in others}
        return payer_questions.payment(first, others, {code: question for code, question in told.items() if question})

    context.add(
        "payment", any_of(by_code.values()), ask, lambda: listed(context.labels("payment", codes), "or")
    )  # fmt: skip


def others_out(context: Context, code: str, *, billed: bool = False) -> Rows:
    """The rows that say out of network of all whom they do not name, and name neither this insurer nor a relative.

    With `billed` they are those that say that they bill them out of network.
    """
    bitmaps = context.data.bitmaps
    others = bitmaps[OTHERS_BILLED] if billed else bitmaps[OTHERS_OUT]
    if code in context.data.known.government:
        others = others - bitmaps[OTHERS_PRIVATE]
    others = others | in_none(context, code) if billed else others
    if not others:
        return NOBODY
    return others - _naming_kin(context, code)


def in_none(context: Context, code: str) -> Rows:
    """The rows that are in the network of no insurer, or of no private one where this is one; whether they bill it is not said."""
    bitmaps = context.data.bitmaps
    if code in context.data.known.government:
        return bitmaps[NONE_IN]
    return bitmaps[NONE_IN] | bitmaps[COMMERCIAL_OUT]


def without_insurance(context: Context, code: str) -> Rows:
    """The rows that take no insurance of any kind, none that they do not name, or none that is private where this one is.

    They say nothing of this insurer or a relative.
    """
    bitmaps = context.data.bitmaps
    nobody = bitmaps[NO_INSURANCE] | bitmaps[OTHERS_REFUSED]
    if code not in context.data.known.government:
        nobody = nobody | bitmaps[COMMERCIAL_REFUSED]
    return nobody - _naming_kin(context, code) if nobody else NOBODY


def _naming_kin(context: Context, code: str) -> Rows:
    """The rows that name an insurer or a relative of it."""
    data = context.data

    def named() -> Rows:
        stems = [f"insurer:{one}" for one in data.known.kinship.relatives(code)]
        stems += [f"{LINE}:{code}:{line}" for line in LINES]
        return reduce(or_, (data.bitmaps[f"{stem}:{status}"] for stem in stems for status in STATUSES), NOBODY)

    return data.kept(("naming kin", code), named)


def _answers(context: Context, payer: Payer, *, in_network: bool) -> Answers:
    """What all programs answer to one payer: what they say of it, of all others, and in which state they are."""
    code, plan = payer
    said = context.data.kept(
        ("insurer", code, plan, in_network),
        lambda: insurer_answers(context.data.bitmaps, code, in_network=in_network, plan=plan),
    )
    no = others_out(context, code) | elsewhere(context, code) | refused_in_every_state(context, code)
    no = no | without_insurance(context, code) | _plan_refused(context, payer)
    if in_network:
        no = no | others_out(context, code, billed=True)
    of_some = said_of_states(context, code, in_network=in_network) | _said_of_people(
        context, code, in_network=in_network
    )
    if not plan and of_some:
        said = Answers(said.yes | (of_some - _said_against(context, code)), said.no)
    if not no:
        return said
    return Answers(said.yes, said.no | (no - said.yes - _listed_all_the_same(context, code)))


def _said_of_people(context: Context, code: str, *, in_network: bool) -> Rows:
    """The programs that take an insurer for the people asked for, and say so of no others."""
    bitmaps = context.data.bitmaps
    asked = context.data.known.resolve("population", context.request.population)
    taken = STATUSES[:1] if in_network else STATUSES[:2]
    rows = [reduce(or_, (bitmaps[f"{FOR_PEOPLE}:{code}:{status}:{one}"] for status in taken)) for one in asked]
    return reduce(and_, rows) if rows else NOBODY


def _said_against(context: Context, code: str) -> Rows:
    """The rows that say of an insurer that it is not taken, or not in network."""
    return reduce(or_, (context.data.bitmaps[f"insurer:{code}:{status}"] for status in STATUSES[2:]))


def _plan_refused(context: Context, payer: Payer) -> Rows:
    """The rows that take no plan of this type, whoever the insurer is, and say nothing of such a plan of this one."""
    (code, plan), bitmaps = payer, context.data.bitmaps
    if not plan or code in context.data.known.government:
        return NOBODY
    named = (bitmaps[f"insurer:{code}:{status}:{plan}"] for status in STATUSES)
    return bitmaps[f"{PLAN_REFUSED}:{plan}"] - reduce(or_, named, NOBODY)


def _listed_all_the_same(context: Context, code: str) -> Rows:
    """The rows of which the directory lists an insurer, or private insurance where this one is, and the site refuses it at large."""
    bitmaps = context.data.bitmaps
    if code in context.data.known.government:
        return bitmaps[f"{ONE_LIST}insurer:{code}:{SITE}"]
    return bitmaps[f"{ONE_LIST}payment:private_insurance:{SITE}"]


def _by_payer(context: Context, codes: list[str]) -> dict[Payer, Answers]:
    """The answers of each insurer, or of each plan of each of them; raise InputError where none has such a plan."""
    context.reading.insurers = list(dict.fromkeys([*context.reading.insurers, *codes]))
    plans = context.codes("plan", context.request.plan) or [NO_PLAN]
    in_network = context.request.in_network
    if in_network:
        context.reading.read_as["in_network"] = ["yes"]
    known = context.data.known
    payers = [(code, plan) for code in codes for plan in plans if families.may_have(known, code, plan)]
    if not payers:
        whose, which = listed(context.labels("insurer", codes), "or"), listed(context.labels("plan", plans), "or")
        raise InputError(f"{whose} has no {which} plans; leave plan out, or name the company whose plan it is")
    return {payer: _answers(context, payer, in_network=in_network) for payer in payers}


def _ask(
    context: Context, by_payer: dict[Payer, Answers], *, in_network: bool, each: bool = True
) -> Callable[[int], str]:
    """What to ask of the payers that a row leaves open; without `each` of the first alone that is named on its pages."""

    def ask(row: int) -> str:
        still_open: list[Payer] = unanswered(by_payer, row)
        labels = [_label(context, payer) for payer in still_open]
        for (code, plan), label in zip(still_open, labels, strict=True):
            question = _of_statement(context, row, code, plan, label, in_network=in_network)
            if not question and each:
                question = _of_kin(context, row, (code, plan), label, in_network=in_network)
            if question:
                others = [one for one in labels if one != label] if each else []
                if others:
                    plain = payer_questions.in_network(others) if in_network else payer_questions.insurers(others)
                    return payer_questions.first_and(question, plain)
                return question
        return _of_unnamed(context, row, still_open, labels, in_network=in_network)

    return ask


def _of_unnamed(context: Context, row: int, payers: list[Payer], labels: list[str], *, in_network: bool) -> str:
    """What to ask of payers that a row does not name, with what it says of most or of all others."""
    if in_network:
        return payer_questions.in_network(labels)
    if all(row in others_out(context, code, billed=True) for code, _ in payers):
        none = all(row in in_none(context, code) for code, _ in payers)
        public = {code for code, _ in payers} <= {*context.data.known.government}
        return payer_questions.others_out(labels, public=public, none=none)
    most = {_most(context, row, payer) for payer in payers}
    return payer_questions.insurers(labels, most.pop() if len(most) == 1 else "")


def _most(context: Context, row: int, payer: Payer) -> str:
    """What a program says of most insurers or plans, where this one may be among them and is not named; else empty."""
    code, plan = payer
    bitmaps = context.data.bitmaps
    stem = f"insurer:{code}"
    named = any(row in bitmaps[f"{stem}:{status}"] for status in STATUSES)
    ways = [way for way in bearing_most(context, code, plan) if row in bitmaps[f"payment:{way}:yes"]]
    # "Most PPO plans" adds to what is said of Cigna where its PPO is asked for; most insurance does not.
    usable = [way for way in ways if not named or (way == "most_ppo" and plan)]
    return MOST[usable[0]] if usable else ""


def bearing_most(context: Context, code: str, plan: str) -> list[str]:
    """The statements of most insurers that may include this one, the more telling first: no public payer has a PPO.

    "Private insurance" names a class of payers: it is never a yes for one of them, and a reason to ask.
    """
    if code in context.data.known.government:
        return ["most_insurance"]
    if plan not in ("ppo", NO_PLAN):
        return ["most_insurance", "private_insurance"]
    most = ["most_ppo", "most_insurance"] if plan else ["most_insurance", "most_ppo"]
    return [*most, "private_insurance"]


def _of_statement(context: Context, row: int, code: str, plan: str, label: str, *, in_network: bool) -> str:
    """The question that what is said of the insurer leaves open; empty where that is a plain one."""
    stem, bitmaps, known = f"insurer:{code}", context.data.bitmaps, context.data.known

    statuses = [status for status in STATUSES if row in bitmaps[f"{stem}:{status}"]]
    if not statuses:
        return _of_one_list(context, row, "insurer", code, in_network=in_network) or _of_wider(
            context, row, code, label, in_network=in_network
        )

    def says(status: str, kind: str) -> bool:
        return row in bitmaps[f"{stem}:{status}:{kind}"]

    named = {
        status: [known.label("plan", one) for one in known.options["plan"].labels if says(status, one)]
        for status in statuses
    }
    others = any(named.values()) and not any(says(status, kind) for status in statuses for kind in (plan, ALL_PLANS))
    taken = {status: plans for status, plans in named.items() if status in STATUSES[:2]}
    parted = len(taken) < len(named) or row in bitmaps[f"{KIND_REFUSED}:{code}"]
    if others and (plan or not taken or parted):
        brand, most = known.label("insurer", code), _most(context, row, (code, plan)) if plan else ""
        asked = label if plan else f"other plans of {brand}"
        return payer_questions.plans_named(brand, taken or named, asked, in_network=in_network, most=most)
    if not plan and set(statuses) <= set(STATUSES[:2]) and row in bitmaps[f"{KIND_REFUSED}:{code}"]:
        return payer_questions.product_refused(label, in_network=in_network)
    of_plan = [status for status in statuses if plan and says(status, plan)]
    bearing = of_plan or [
        status
        for status in statuses
        if says(status, ALL_PLANS) or says(status, plan) or (not plan and status in STATUSES[:2])
    ]
    against = set(bearing) & set(STATUSES[2:])
    if not against or (in_network and against == set(bearing)):
        return ""
    return payer_questions.insurer_as_stated(label, bearing, in_network=in_network)


def _of_one_list(context: Context, row: int, option: str, code: str, *, in_network: bool = False) -> str:
    """The question where the directory lists a way to pay in some of its rows of a program only; empty where it does not."""
    known = context.data.known
    for which in LISTS:
        if row in context.data.bitmaps[f"{ONE_LIST}{option}:{code}:{which}"]:
            # It lists "Medicaid", whatever that is called in the state.
            listed_as = next(iter(families.wider_of(known, code)), code) if option == "insurer" else code
            return payer_questions.one_list(known.label(option, listed_as), which, in_network=in_network)
    return ""


def _of_wider(context: Context, row: int, code: str, label: str, *, in_network: bool) -> str:
    """The question where a program names Medicaid or the Blues and not which of them; empty where it names neither."""
    known = context.data.known
    for wider in families.wider_of(known, code):
        said = [status for status in STATUSES if row in context.data.bitmaps[f"{UNNAMED}:{wider}:{status}"]]
        if said and not (in_network and said == ["accepted"]):
            return payer_questions.wider(label, known.label("insurer", wider), said, of_state=wider == MEDICAID)
    return ""


def _of_kin(context: Context, row: int, payer: Payer, label: str, *, in_network: bool) -> str:
    """The question where a program names relatives of an insurer and not itself; empty where it names none."""
    code, _ = payer
    if any(row in context.data.bitmaps[f"insurer:{code}:{status}"] for status in STATUSES):
        return ""
    named = kin_of(context, code).named(row)
    most = _most(context, row, payer)
    return payer_questions.kin_named(named, label, in_network=in_network, most=most) if named else ""


def _label(context: Context, payer: Payer) -> str:
    code, plan = payer
    known = context.data.known
    return f"{known.label('insurer', code)} {known.label('plan', plan)}" if plan else known.label("insurer", code)
