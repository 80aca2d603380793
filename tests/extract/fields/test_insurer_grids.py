"""Insurers under a heading that says "accepted" whose own row, cell or item says otherwise, or nothing."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
UNCLEAR = "unclear"


def said(body: str, heading: str = "Accepted plans") -> dict[str, str]:
    """The status of each insurer on a made-up provider's page; UNCLEAR where none is sure."""
    page = extract_page(
        f"<title>{heading} | Sedge House</title><h1>{heading}</h1><p>Sedge House offers PHP and IOP.</p>{body}"
    )
    doubted = {one.value["id"]: UNCLEAR for one in page.unclear if one.field == "insurers"}
    return doubted | {one.id: one.status for one in page.insurers}


def table(*rows: str) -> str:
    """A table of rows whose cells are parted by bars, the first of them headers."""
    cells = [row.split("|") for row in rows]
    head = "".join(f"<th>{cell}</th>" for cell in cells[0])
    return f"<table><tr>{head}</tr>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in cells[1:])}</table>"


@pytest.mark.parametrize("heading", ["Accepted plans", "Insurance we accept", "Insurance"])
@pytest.mark.parametrize(
    ("cell", "status"),
    [
        *((cell, NO) for cell in ("No", "Not accepted", "Declined", "None", "Not currently", "Sorry, no", "Cash only", "Self-pay only", "Not at this time", "Not available", "✗", "X")),
        ("<img src='x.png' alt='no'>", NO),
        *((cell, UNCLEAR) for cell in ("Pending", "In process", "Not yet", "Soon", "Coming soon", "Call us", "Call for details", "Ask us", "TBD", "N/A", "Under review", "Applied", "Credentialing", "Varies", "Please call", "Contact us", "?")),
        *((cell, None) for cell in ("—", "-", "--", "", "&nbsp;", "<i class='fa fa-times'></i>")),
    ],
)  # fmt: skip
def test_what_the_cell_says_counts_and_not_the_heading(heading: str, cell: str, status: str | None) -> None:
    expected = {"anthem": IN} | ({"medicaid": status} if status else {})
    assert said(table("Plan|Status", "Anthem|In-network", f"Medicaid|{cell}"), heading) == expected


GRIDS: list[tuple[str, str, dict[str, str]]] = [
    ("crosses under statuses", table("|In-network|Out-of-network|Not accepted", "Anthem|X||", "Cigna||X|", "Medicaid|||X"), {"anthem": IN, "cigna": OUT, "medicaid": NO}),
    ("dots under statuses", table("Plan|In-network|Out-of-network", "Anthem|●|", "Cigna||●", "Medicaid||"), {"anthem": IN, "cigna": OUT}),
    ("ticks under statuses", table("Plan|In network|Not accepted", "Anthem|✓|", "Medicaid||✓"), {"anthem": IN, "medicaid": NO}),
    ("crosses that mark, and an empty cell", table("Plan|Accepted", "Anthem|X", "Cigna|X", "Medicaid|"), {"anthem": YES, "cigna": YES}),
    ("a cross beside ticks", table("Plan|Accepted", "Anthem|✓", "Medicaid|x"), {"anthem": YES, "medicaid": NO}),
    ("a cross beside a yes", table("Plan|Accepted?", "Anthem|Yes", "Medicaid|×"), {"anthem": YES, "medicaid": NO}),
    ("nothing but crosses", table("Plan|Status", "Anthem|X", "Medicaid|X"), {"anthem": UNCLEAR, "medicaid": UNCLEAR}),
    ("insurers as columns", table("Service|Aetna|Medicaid", "PHP|Yes|No", "IOP|Yes|No"), {"aetna": YES, "medicaid": NO}),
    ("insurers as columns, in one program", table("Service|Aetna|Medicaid", "PHP|Yes|No", "IOP|Yes|Yes"), {"aetna": YES, "medicaid": YES}),
    ("insurers as columns, empty", table("Program|Aetna|Medicaid", "PHP|✓|", "IOP|✓|"), {"aetna": YES}),
    ("insurers as columns, doubtful", table("Program|Aetna|Medicaid", "PHP|✓|Pending", "IOP|✓|Call us"), {"aetna": YES, "medicaid": UNCLEAR}),
    ("sites as columns", table("Plan|Salem|Bend", "Anthem|✓|✓", "Medicaid||"), {"anthem": YES}),
    ("sites as columns, one of them", table("Plan|Salem|Bend", "Anthem|✓|✓", "Cigna|✓|", "Aetna|✓|—"), {"anthem": YES, "cigna": UNCLEAR, "aetna": UNCLEAR}),
    ("sites as columns, pending at one", table("Plan|Salem|Bend", "Anthem|Yes|Yes", "Cigna|Yes|Pending", "Medicaid|No|No"), {"anthem": YES, "cigna": UNCLEAR, "medicaid": NO}),
    ("crosses under sites", table("Plan|Salem|Bend", "Anthem|x|x", "Cigna|x|", "Medicaid||"), {"anthem": YES, "cigna": UNCLEAR}),
    ("sites as rows", table("|Aetna|Medicaid", "Salem|✓|", "Bend|✓|"), {"aetna": YES}),
    ("sites as rows, one of them", table("|Aetna|Medicaid", "Salem|✓|✓", "Bend|✓|"), {"aetna": YES, "medicaid": UNCLEAR}),
    ("levels as columns", table("Plan|PHP|IOP", "Aetna|✓|✓", "Medicaid|—|—"), {"aetna": YES}),
    ("no row of headers", "<table><tr><td>Aetna</td><td>Yes</td></tr><tr><td>Cigna</td><td>Yes</td></tr><tr><td>Medicaid</td><td>Pending</td></tr></table>", {"aetna": YES, "cigna": YES, "medicaid": UNCLEAR}),
    ("pictures", table("Plan|Accepted", "Anthem|<img src=a.png alt='check mark'>", "Medicaid|<img src=b.png alt='red x'>"), {"anthem": YES, "medicaid": NO}),
    ("remarks behind a yes", table("Plan|Accepted", "Anthem|Yes, all plans", "Aetna|Yes (PPO only)", "Cigna|Yes, in Salem only", "Medicaid|Yes, but call first"), {"anthem": YES, "aetna": YES, "cigna": UNCLEAR, "medicaid": UNCLEAR}),
    # What answers no question of whether it is taken leaves what the heading says.
    ("kinds of plans", table("Plan|Kinds", "Anthem|PPO, HMO", "Medicaid|"), {"anthem": YES, "medicaid": YES}),
    ("telephones", table("Plan|Member services", "Anthem|800-555-0111", "Medicaid|—"), {"anthem": YES, "medicaid": YES}),
    ("a referral", table("Plan|Referral needed?", "Anthem|No", "Medicaid|Yes"), {"anthem": YES, "medicaid": YES}),
    ("an authorization", table("Plan|Prior authorization", "Anthem|No", "Medicaid|Call us"), {"anthem": YES, "medicaid": YES}),
    ("a copay", table("Plan|Copay", "Anthem|$20", "Medicaid|None"), {"anthem": YES, "medicaid": YES}),
    ("names alone", "<table><tr><td>Aetna</td><td>Humana</td></tr><tr><td>Cigna</td><td>Optum</td></tr></table>", {"aetna": YES, "humana": YES, "cigna": YES, "optum": YES}),
    ("names under statuses", table("In-network|Not accepted", "Aetna|Medicaid", "Cigna|Medicare"), {"aetna": IN, "cigna": IN, "medicaid": NO, "medicare": NO}),
    ("remarks beside", table("Plan|Notes", "Anthem|Since 2019", "Medicaid|"), {"anthem": YES, "medicaid": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in GRIDS], ids=[case[0] for case in GRIDS])
def test_a_grid_says_of_each_insurer_what_its_own_cells_say(body: str, expected: dict[str, str]) -> None:
    assert said(body) == expected


ITEMS = [
    ("Medicaid: sorry, no", NO), ("Medicaid - declined", NO), ("Medicaid: not currently", NO), ("Medicaid (cash only)", UNCLEAR), ("Medicaid: none", NO), ("Medicaid: self-pay only", NO),
    ("Medicaid: unfortunately not", NO), ("Medicaid – not at this time", NO),
    ("Medicaid: soon", UNCLEAR), ("Medicaid - call us", UNCLEAR), ("Medicaid: TBD", UNCLEAR), ("Medicaid (under review)", UNCLEAR), ("Medicaid: N/A", UNCLEAR), ("Medicaid: —", UNCLEAR),
    ("Medicaid: applied", UNCLEAR), ("Medicaid (credentialing)", UNCLEAR), ("Medicaid - application in progress", UNCLEAR), ("Medicaid: x", UNCLEAR),
    ("Medicaid", YES), ("Medicaid: yes", YES), ("Medicaid (all plans)", YES), ("Medicaid: accepted", YES), ("Medicaid - Oregon", YES),
]  # fmt: skip


@pytest.mark.parametrize(("item", "status"), ITEMS, ids=[item for item, _ in ITEMS])
@pytest.mark.parametrize("tag", ["li", "p"])
def test_an_item_says_it_of_itself(item: str, status: str, tag: str) -> None:
    body = f"<{tag}>Anthem</{tag}><{tag}>{item}</{tag}>"
    assert said(f"<ul>{body}</ul>" if tag == "li" else body) == {"anthem": YES, "medicaid": status}


UNDER = [
    ("<dl><dt>Anthem</dt><dd>In-network</dd><dt>Medicaid</dt><dd>{}</dd></dl>", {"anthem": IN}),
    ("<h3>Anthem</h3><p>In-network</p><h3>Medicaid</h3><p>{}</p>", {"anthem": IN}),
    ("<div>Anthem</div><div>In-network</div><div>Medicaid</div><div>{}</div>", {"anthem": IN}),
]


@pytest.mark.parametrize(
    ("answer", "status"),
    [("Not accepted", NO), ("Declined", NO), ("Pending", UNCLEAR), ("Call us", UNCLEAR), ("Coming soon", UNCLEAR)],
)
@pytest.mark.parametrize(("body", "beside"), UNDER, ids=["definitions", "headings", "lines"])
def test_the_line_under_a_name_says_it_of_that_name(
    body: str, beside: dict[str, str], answer: str, status: str
) -> None:
    found = said(body.format(answer))
    assert found["medicaid"] == status


def typed(*rows: str) -> set[str]:
    """What is sure of a table of plans: "aetna accepted ppo"."""
    page = extract_page(
        f"<title>Plans | Sedge House</title><h1>Plans</h1><p>Sedge House offers PHP and IOP.</p>{table(*rows)}"
    )
    return {" ".join((one.id, one.status, *one.plan_types)) for one in page.insurers}


BCBS = "blue_cross_blue_shield"
ROWS_OF_A_BRAND: list[tuple[tuple[str, ...], set[str]]] = [
    (("BCBS of Illinois PPO|Yes", "BCBS of Illinois HMO|No"), {f"{BCBS} {YES} ppo"}),
    (("BCBS HMO|No", "BCBS PPO|Yes"), {f"{BCBS} {YES} ppo"}),
    (("Aetna (PPO)|✓", "Aetna (HMO)|✗"), {f"aetna {YES} ppo"}),
    (("Humana PPO|In-network", "Humana HMO|Not accepted"), {f"humana {IN} ppo"}),
    (("Humana PPO/EPO|Yes", "Humana HMO|No", "Aetna HMO|No"), {f"humana {YES} ppo epo", f"aetna {NO} hmo"}),
    (("Aetna|Yes", "Aetna Better Health|No", "Aetna Medicare|No"), {f"aetna {YES}"}),
    # no types that tell the rows apart
    (("BCBS|No", "BCBS PPO|Yes"), {f"{BCBS} {NO}"}),
    (("Cigna PPO|No", "Cigna HMO|No"), {f"cigna {NO} ppo hmo"}),
    (("Cigna PPO|Yes", "Medicare|No"), {f"cigna {YES} ppo", f"medicare {NO}"}),
]


@pytest.mark.parametrize(("rows", "sure"), ROWS_OF_A_BRAND, ids=[" ".join(rows) for rows, _ in ROWS_OF_A_BRAND])
def test_a_row_is_of_the_plans_that_it_names(rows: tuple[str, ...], sure: set[str]) -> None:
    assert typed("Insurance|Accepted?", *rows) == sure
