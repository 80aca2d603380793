"""Lists of insurers as providers lay them out, and lists that say nothing of whom the provider takes."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from tests.bounded import within

IN, OUT, YES = "in_network", "out_of_network", "accepted"
NAMES = "<ul><li>Aetna</li><li>Cigna Healthcare</li><li>Optum/Oscar Health</li></ul>"


def statuses(body: str, claim: str = "own") -> dict[str, str]:
    """The status of each insurer on the page of fees of a made-up practice."""
    page = analyse(
        parse(
            "<html><head><title>Fees | Tansy Weir Counseling</title></head><body><h1>Fees and Insurance</h1>"
            "<p>At Tansy Weir Counseling, our therapists see adults with depression. We offer individual therapy.</p>"
            f"{body}</body></html>"
        )
    )
    return {one.value["id"]: one.value["status"] for one in insurers.find(page) if one.claim == claim}


def all_of(status: str) -> dict[str, str]:
    return dict.fromkeys(("aetna", "cigna", "optum", "oscar"), status)


LISTED: dict[str, tuple[str, dict[str, str]]] = {
    "programs of whom the page names": (f"<h3>Tansy Weir treatment programs are in-network with many plans offered by:</h3>{NAMES}", all_of(IN)),
    "our programs": (f"<h3>All of our programs are in network with the following</h3>{NAMES}", all_of(IN)),
    "accepted networks": (f"<h3>Accepted Networks</h3>{NAMES}", all_of(YES)),
    "proudly work with": (f"<h3>We proudly work with</h3>{NAMES}", all_of(YES)),
    "providers including": (f"<p>Most plans pay for care. We accept most major insurance providers including:</p>{NAMES}", all_of(YES)),
    "panels": (f"<h3>Our insurance panels</h3>{NAMES}", all_of(IN)),
    "panels we are on": (f"<h3>Insurance panels we are on</h3>{NAMES}", all_of(IN)),
    "accepted by our clinicians": (f"<h3>Plans accepted by our clinicians include</h3>{NAMES}", all_of(YES)),
    "dots": ("<p>We proudly work with</p><p>Aetna • Cigna • Humana</p>", {"aetna": YES, "cigna": YES, "humana": YES}),
    "bars": ("<h3>Insurance We Take</h3><p>Aetna | Cigna | Humana</p>", {"aetna": YES, "cigna": YES, "humana": YES}),
    "logos with captions": (
        "<h3>Our Insurance Partners</h3><figure><img src=a.png alt='Aetna logo'><figcaption>Aetna</figcaption></figure>"
        "<figure><img src=b.png><figcaption>Cigna</figcaption></figure>",
        {"aetna": YES, "cigna": YES},
    ),
    "those that are accepted, and all others are out of network": ("<p>We accept:</p><ul><li>Aetna</li><li>Cigna</li></ul><p>We are out of network for all other plans.</p>", {"aetna": YES, "cigna": YES}),
    "all others are out of network": ("<p>Health Net HMO</p><p>Health Net PPO</p><p>We are out of network for all other plans.</p>", {"health_net": IN}),
    "columns that became lines": (
        "<p>In Network</p><p>Out of Network</p><p>Credit Card</p><p>Health Net HMO</p><p>Aetna PPO</p><p>All other insurances are considered out of network.</p>",
        {"health_net": IN, "aetna": IN},
    ),
    "no other is accepted": ("<p>Aetna, Cigna, Humana</p><p>We do not accept any other insurance.</p>", {"aetna": YES, "cigna": YES, "humana": YES}),
    "missing ones are asked for": (f"<h3>Insurances</h3>{NAMES}<p>Don't see your plan? Call us.</p>", all_of(YES)),
    "if yours is not listed": (f"<h3>Insurance</h3>{NAMES}<p>We can help. If your insurance is not on this list, ask about our fees.</p>", all_of(YES)),
    "no ve su seguro": (f"<h3>Seguros médicos</h3>{NAMES}<p>¿No ve su seguro? Llámenos.</p>", all_of(YES)),
    "members book in network": ("<p>Cigna members can now book in-network sessions.</p>", {"cigna": IN}),
}  # fmt: skip

SILENT = {
    "bare heading": f"<h3>Insurances</h3>{NAMES}<p>Call us to learn more.</p>",
    "missing ones of another part": f"<h3>Insurances</h3>{NAMES}<h2>Our groups</h2><p>Don't see your insurance here?</p>",
    "missing ones under a guide": f"<h3>How insurers pay for therapy</h3>{NAMES}<p>Don't see your plan? Read on.</p>",
    "form": "<h3>Verify your insurance</h3><form><select><option>Aetna</option><option>Cigna</option></select></form>",
    "not affiliated": f"<p>We are not affiliated with the following companies:</p>{NAMES}",
    "how to find": f"<h3>How to find programs in network with:</h3>{NAMES}",
    "many programs": f"<h3>Many programs are in-network with many plans offered by:</h3>{NAMES}",
    "rehabs that accept": f"<h3>Rehabs that accept the plans offered by:</h3>{NAMES}",
    "if your program": f"<h3>If your program is in-network with</h3>{NAMES}",
    "guides": f"<h3>Insurance guides</h3>{NAMES}",
    "sister program": f"<p>Our sister program is in-network with:</p>{NAMES}",
    "sister program in a heading": f"<h3>The sister programs of Tansy Weir are in-network with:</h3>{NAMES}",
    "hoped for": f"<h3>We hope to be in-network soon with:</h3>{NAMES}",
    "of the past": f"<h3>Insurance companies we used to work with</h3>{NAMES}",
    "most programs": f"<h3>Networks that most programs accept</h3>{NAMES}",
    "questions": f"<h3>Questions to ask your insurer</h3>{NAMES}",
    "whether others are out": "<p>Aetna</p><p>Cigna</p><p>Find out whether we are out of network for all other plans.</p>",
    "anybody's appointments": "<p>Aetna members can book in-network appointments with any provider in the directory.</p>",
    "later": "<p>Aetna members will be able to book in-network appointments soon.</p>",
}


@pytest.mark.parametrize(("body", "wanted"), LISTED.values(), ids=LISTED)
def test_a_list_of_whom_the_provider_takes(body: str, wanted: dict[str, str]) -> None:
    assert statuses(body) == wanted


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_a_list_that_says_nothing_of_the_provider(body: str) -> None:
    assert statuses(body) == {}


def test_a_refusal_over_the_names_outweighs_what_is_said_of_all_others() -> None:
    assert statuses("<h3>Not accepted</h3><ul><li>Aetna</li></ul><p>All other plans are out of network.</p>") == {
        "aetna": "not_accepted"
    }


@pytest.mark.parametrize("line", ["<p>Aetna</p>", "<p>We are out of network for all other plans.</p><p>Aetna</p>"])
def test_long_lists_are_read_in_time(line: str) -> None:
    page = analyse(parse(f"<html><body><p>In Network</p>{line * 3000}<p>We take other plans.</p></body></html>"))
    assert within(2, lambda: insurers.find(page))
