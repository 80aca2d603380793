"""What to ask a provider of payers and of ways to pay where its pages do not say: one plain sentence."""

from __future__ import annotations

from collections.abc import Mapping

from index.wording import listed
from records.codes import TAKEN
from records.directory.reference import REGISTERS, SITE

BRANDS_NAMED = 4
STATUS_WORDS = {
    "in_network": "in-network",
    "accepted": "accepted",
    "out_of_network": "out of network",
    "not_accepted": "not accepted",
}
_PAYMENT = {
    "self_pay": "Can it be paid for privately (self-pay)?",
    "sliding_scale": "Is there a sliding scale?",
    "financing": "Do you offer financing or payment plans?",
    "scholarships": "Are there scholarships?",
    "free": "Is the program free of charge?",
    "most_insurance": "Do you take most insurance?",
    "most_ppo": "Do you take most PPO plans?",
    "private_insurance": "Do you take private insurance?",
    "out_of_network_benefits": "Do you bill out-of-network benefits?",
}


def family_plans(label: str, brands: list[str]) -> str:
    """A family as a question names it, with the first of its brands.

    >>> insurers([family_plans("Elevance Health", ["Anthem", "Wellpoint"])])
    'Do you take a plan of Elevance Health (Anthem or Wellpoint)?'
    >>> in_network([family_plans("Elevance Health", ["Anthem", "Carelon", "Wellpoint", "ValueOptions", "Unicare"])])
    'Are you in-network with a plan of Elevance Health (Anthem, Carelon, Wellpoint, ValueOptions …)?'
    """
    some = listed(brands, "or") if len(brands) <= BRANDS_NAMED else f"{', '.join(brands[:BRANDS_NAMED])} …"
    return f"a plan of {label} ({some})"


def others_out(labels: list[str], *, public: bool = False, none: bool = False) -> str:
    """What to ask of payers that are out of network with all others, or with all (`none`); `public` ones have no such benefits.

    >>> others_out(["Cigna"])
    'Your website says out of network for all that it does not name: would you bill out-of-network benefits of Cigna?'
    >>> others_out(["Medicaid"], public=True)
    'Your website says out of network for all that it does not name: do you take Medicaid?'
    >>> others_out(["Cigna"], none=True)
    'Your website says that you are in no network: would you bill out-of-network benefits of Cigna?'
    """
    asked = "do you take" if public else "would you bill out-of-network benefits of"
    said = "that you are in no network" if none else "out of network for all that it does not name"
    return f"Your website says {said}: {asked} {listed(labels, 'or')}?"


def kin_named(named: dict[str, list[str]], asked: str, *, in_network: bool = False, most: str = "") -> str:
    """What to ask where a page names relatives of an insurer, by status, and not the one that is `asked` for.

    >>> kin_named({"accepted": ["UPMC for You (Medicaid)"]}, "UPMC Health Plan")
    'Your website names UPMC for You (Medicaid): do you take UPMC Health Plan?'
    >>> kin_named({"not_accepted": ["Aetna Better Health (Medicaid)"]}, "Aetna", in_network=True)
    'Your website says not accepted for Aetna Better Health (Medicaid): are you in-network with Aetna?'
    >>> kin_named({"in_network": ["Anthem"]}, "Carelon", most="most PPO plans")
    'Your website names Anthem, and says that you take most PPO plans: is Carelon included?'
    """
    taken = list(dict.fromkeys(one for status in ("in_network", "accepted") for one in named.get(status, ())))
    said = [f"names {listed(taken)}"] if taken else []
    said += [
        f"says {STATUS_WORDS[status]} for {listed(named[status])}"
        for status in ("out_of_network", "not_accepted")
        if status in named
    ]
    if most:
        included = f"is {asked} included{', and in-network' if in_network else ''}"
        return f"Your website {', and '.join([*said, f'says that you take {most}'])}: {included}?"
    return f"Your website {', and '.join(said)}: {'are you in-network with' if in_network else 'do you take'} {asked}?"


def plans_named(
    insurer: str, named: dict[str, list[str]], asked: str, *, in_network: bool = False, most: str = ""
) -> str:
    """What to ask where a page names plan types of an insurer, by status, and not the one that is `asked` for.

    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO")
    'Your website names HMO of Cigna: do you take Cigna PPO?'
    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO", in_network=True)
    'Your website names HMO of Cigna: are you in-network with Cigna PPO?'
    >>> plans_named("Cigna", {"not_accepted": ["HMO"]}, "Cigna PPO")
    'Your website says that HMO of Cigna is not taken: do you take Cigna PPO?'
    >>> plans_named("Cigna", {"out_of_network": ["PPO"]}, "other plans of Cigna")
    'Your website says that PPO of Cigna is out of network: do you take other plans of Cigna?'
    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO", most="most PPO plans")
    'Your website names HMO of Cigna, and says that you take most PPO plans: is Cigna PPO included?'
    """
    taken = [f"names {listed(plans)} of {insurer}" for status, plans in named.items() if status in TAKEN]
    denied = [
        f"{listed(plans)} of {insurer} is {words}"
        for status, words in (("out_of_network", "out of network"), ("not_accepted", "not taken"))
        if (plans := named.get(status, []))
    ]
    said = ", and ".join([*taken, *([f"says that {listed(denied)}"] if denied else [])])
    if most:
        included = f"is {asked} included{', and in-network' if in_network else ''}"
        return f"Your website {said}, and says that you take {most}: {included}?"
    return f"Your website {said}: {'are you in-network with' if in_network else 'do you take'} {asked}?"


def product_refused(insurer: str, *, in_network: bool = False) -> str:
    """What to ask where a page takes an insurer and refuses one product of it, and the caller's is not known.

    >>> product_refused("Cigna"), product_refused("Cigna", in_network=True)
    ('Your website refuses some plans of Cigna: which plans of Cigna do you take?', 'Your website refuses some plans of Cigna: with which plans of Cigna are you in-network?')
    """
    asked = (
        f"with which plans of {insurer} are you in-network" if in_network else f"which plans of {insurer} do you take"
    )
    return f"Your website refuses some plans of {insurer}: {asked}?"


def in_network(labels: list[str]) -> str:
    """
    >>> in_network(["Cigna", "Aetna"])
    'Are you in-network with Cigna or Aetna?'
    """
    return f"Are you in-network with {listed(labels, 'or')}?"


def insurers(labels: list[str], most: str = "") -> str:
    """
    >>> insurers(["Cigna"]), insurers(["Cigna"], "most PPO plans")
    ('Do you take Cigna?', 'Your website says that you take most PPO plans: is Cigna included?')
    """
    names = listed(labels, "or")
    return f"Your website says that you take {most}: is {names} included?" if most else f"Do you take {names}?"


def wider(label: str, named: str, statuses: list[str], *, of_state: bool = False) -> str:
    """
    >>> wider("Premera Blue Cross", "Blue Cross Blue Shield", ["in_network"])
    'Your website says in-network for Blue Cross Blue Shield and not which plan: does that include Premera Blue Cross?'
    >>> wider("Medi-Cal", "Medicaid", ["accepted"], of_state=True)
    'Your website says accepted for Medicaid and not of which state: does that include Medi-Cal?'
    """
    said, open_ = listed(STATUS_WORDS[status] for status in statuses), "of which state" if of_state else "which plan"
    return f"Your website says {said} for {named} and not {open_}: does that include {label}?"


def insurer_as_stated(label: str, statuses: list[str], *, in_network: bool = False) -> str:
    """
    >>> insurer_as_stated("Cigna", ["out_of_network"])
    'Your website says out of network for Cigna: would you bill its out-of-network benefits?'
    >>> insurer_as_stated("Cigna", ["accepted", "not_accepted"])
    'Your website says both accepted and not accepted of Cigna: do you take it?'
    >>> insurer_as_stated("Cigna", ["in_network", "accepted", "out_of_network"], in_network=True)
    'Your website says in-network, accepted and out of network of Cigna: are you in-network with it?'
    """
    if statuses == ["out_of_network"]:
        return f"Your website says out of network for {label}: would you bill its out-of-network benefits?"
    said = f"{'both ' if len(statuses) == 2 else ''}{listed(STATUS_WORDS[status] for status in statuses)}"
    return f"Your website says {said} of {label}: {'are you in-network with it' if in_network else 'do you take it'}?"


def first_and(question: str, others: str) -> str:
    """A question that leaves some payers out, and the one of the others.

    >>> first_and("Do you take Cigna?", "Do you take Aetna?")
    'Do you take Cigna? If not: Do you take Aetna?'
    """
    return f"{question} If not: {others}"


def payment(payers: str, other: list[str], of_one_list: Mapping[str, str] | None = None) -> str:
    """The question of the public payers, if any is open, and those of other ways to pay.

    `of_one_list` has the questions of those that only some of the directory's rows list.

    >>> payment("", ["sliding_scale"])
    'Is there a sliding scale?'
    >>> payment("Do you take Medicaid?", ["free"])
    'Do you take Medicaid? If not: Is the program free of charge?'
    """
    asked = [payers] if payers else []
    plain = {code: _PAYMENT.get(code, f"Do you offer {code.replace('_', ' ')}?") for code in other}
    asked += [(of_one_list or {}).get(code, question) for code, question in plain.items()]
    return " If not: ".join(asked)


def one_list(label: str, which: str, *, in_network: bool = False) -> str:
    """What to ask of a way to pay that the directory lists for one kind of treatment, or in one row, and not for the other.

    >>> one_list("Medicaid", "substance_use")
    'The national directory lists Medicaid here for substance use and not for mental health: does that hold for both?'
    >>> one_list("Medicaid", "row", in_network=True)
    'The national directory lists Medicaid in one of its rows for this place and not in another: are you in-network with it for all of your programs there?'
    >>> one_list("Medicaid", "site")
    'The national directory lists Medicaid here, and your website says otherwise: do you take it?'
    """
    if which == SITE:
        asked = "are you in-network with it" if in_network else "do you take it"
        return f"The national directory lists {label} here, and your website says otherwise: {asked}?"
    if which in REGISTERS:
        [other] = (one for one in REGISTERS if one != which)
        said, whole = f"here for {which.replace('_', ' ')} and not for {other.replace('_', ' ')}", "both"
    else:
        said, whole = "in one of its rows for this place and not in another", "all of your programs there"
    asked = "are you in-network with it for" if in_network else "does that hold for"
    return f"The national directory lists {label} {said}: {asked} {whole}?"
