"""Filters over who pays: insurers with their network status, and other ways of paying."""

from __future__ import annotations

from index import questions
from index.columns import Bitmaps
from index.filters.answers import Answers, Context, any_of, unanswered


def insurer_answers(bitmaps: Bitmaps, code: str, *, in_network: bool) -> Answers:
    """Whether a program takes an insurer, or is in network with it; statuses that contradict each other are an ask.

    Any acceptance: in_network and accepted are yes, out_of_network is an ask, not_accepted is no.
    In network: in_network is yes, accepted is an ask, out_of_network and not_accepted are no.
    `accepted` beside `in_network` contradicts nothing: it leaves the network open and the other closes it.
    """
    network, accepted, out, refused = (
        bitmaps[f"insurer:{code}:{status}"] for status in ("in_network", "accepted", "out_of_network", "not_accepted")
    )
    if in_network:
        return Answers(network - out - refused, (out | refused) - network - accepted)
    return Answers((network | accepted) - out - refused, refused - network - accepted - out)


def insurer(context: Context) -> None:
    """Any of the insurers; with `in_network`, in network with any of them."""
    codes = context.reading.insurers = context.codes("insurer", context.request.insurer)
    if not codes:
        return
    in_network, bitmaps = context.request.in_network, context.data.bitmaps
    by_code = {code: insurer_answers(bitmaps, code, in_network=in_network) for code in codes}

    def ask(row: int) -> str:
        still_open = unanswered(by_code, row)
        labels = context.labels("insurer", still_open)
        if in_network:
            return questions.in_network(labels)
        for code, label in zip(still_open, labels, strict=True):
            statuses = [s for s in questions.STATUS_WORDS if row in bitmaps[f"insurer:{code}:{s}"]]
            if statuses:
                return questions.insurer_as_stated(label, statuses)
        most = any(row in bitmaps[f"payment:{code}:yes"] for code in ("most_insurance", "most_ppo"))
        return questions.insurers(labels, most=most)

    context.add("insurer", any_of(by_code.values()), ask)
    if in_network:
        context.reading.read_as["in_network"] = ["yes"]


def payment(context: Context) -> None:
    """Any of the ways of paying; public payers are read as insurers."""
    codes = context.codes("payment", context.request.payment)
    if not codes:
        return
    payers, said = set(context.data.known.public_payers), context.said("payment")
    by_code = {
        code: insurer_answers(context.data.bitmaps, code, in_network=False) if code in payers else said(code)
        for code in codes
    }

    def ask(row: int) -> str:
        still_open = unanswered(by_code, row)
        public = context.labels("payment", [code for code in still_open if code in payers])
        return questions.payment(public, [code for code in still_open if code not in payers])

    context.add("payment", any_of(by_code.values()), ask)
