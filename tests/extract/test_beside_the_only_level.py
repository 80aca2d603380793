"""Groups, houses and services that stand beside the only level of a page: whom they are for, when and how, is not said of the level."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IN_RENO = "<p>Marrow Creek is in Reno, NV.</p>"
IOP = "<h2>Intensive Outpatient Program</h2><p>Our IOP meets Mon/Wed/Fri 9:30-12:30.</p>"
OURS = "<p>At Marrow Creek, our IOP helps adults with alcohol addiction in Reno, NV.</p>"
WEEK = "iop sessions: mon wed fri 09:30-12:30"
CASES = [
    *(
        pytest.param(IN_RENO + IOP + f"<h2>{head}</h2><p>{text}</p>", [WEEK], never, id=f"{head}: {text}")
        for head, text, never in (
            ("Teen Group", "Wednesdays 4-5:30 pm.", ["adolescents", "16:00"]),
            ("Teen Group", "For ages 13 to 17, on Wednesdays.", ["adolescents"]),
            ("Men's Group", "Open to veterans.", ["men", "veterans"]),
            ("Women's Trauma Group", "A group for women. Thursdays 5-6:30 pm.", ["women", "17:00"]),
            ("LGBTQ+ Support Group", "Mondays 6-7 pm.", ["lgbtq", "18:00"]),
            ("Telehealth", "See a therapist by video from home.", ["telehealth"]),
            ("Telehealth services", "Video visits with our psychiatrist.", ["telehealth"]),
            ("Virtual visits", "Meet your prescriber by secure video.", ["telehealth"]),
            ("Mental health services", "By telehealth or in office.", ["telehealth", "in_person"]),
            ("TMS", "Five days a week for six weeks.", ["days_per_week", "duration"]),
            ("Housing", "Men's house: groups Mon-Fri 9-12.", ["populations: men", "tue"]),
            # Near misses
            ("Teen IOP", "Wednesdays 4-5:30 pm.", []),
        )
    ),
    pytest.param(IN_RENO + IOP + "<h3>TMS Therapy</h3><p>Five days a week for six weeks.</p>", [WEEK], ["days_per_week", "duration"], id="a device below the level's heading"),
    pytest.param(IN_RENO + IOP + "<p><b>Spravato</b></p><p>In our office.</p><p>Twice a week for four weeks.</p>", [WEEK], ["days_per_week", "duration"], id="an infusion in bold"),
    pytest.param(OURS + "<h2>Veterans Support Group</h2><p>Mondays 6-7 pm, free.</p>", ["iop"], ["18:00"], id="a support group on the level's own page"),
    pytest.param(OURS + "<p>We also run a teen group on Wednesdays from 4 to 5:30 pm.</p>", ["iop"], ["16:00", "adolescents"], id="we also run a group"),
    pytest.param(OURS + "<p>Our free women's group meets Thursdays 5-6 pm.</p>", ["iop"], ["17:00"], id="a free group"),
    pytest.param(OURS + "<p>Men's house: groups Mon-Fri 9-12.</p>", ["iop"], ["09:00", "populations: men"], id="groups of a house"),
    pytest.param(OURS + "<h2>Women's house</h2><p>Groups Monday-Friday 9 am-12 pm.</p>", ["iop"], ["09:00", "women"], id="a house as a heading"),
    # Near misses: what is of the level
    pytest.param(IN_RENO + IOP + "<h3>Teen group</h3><p>Our IOP for teens is in Reno.</p>", ["iop populations: adolescents"], [], id="a group of the level"),
    pytest.param(IN_RENO + IOP + "<h2>Who we serve</h2><p>Adults and teens.</p>", ["iop populations: adolescents"], [], id="whom we serve"),
    pytest.param(IN_RENO + IOP + "<h2>Women</h2><p>Our program treats women.</p>", ["iop populations: women"], [], id="our program treats"),
    pytest.param(IN_RENO + IOP + "<h2>Groups</h2><p>Women's group and men's group.</p>", ["iop populations: women"], [], id="groups"),
    pytest.param(IN_RENO + IOP + "<h2>Virtual option</h2><p>Join our groups by video.</p>", ["iop formats: telehealth"], [], id="a virtual option"),
    pytest.param(IN_RENO + IOP + "<h2>Telehealth</h2><p>All of our programs are available by telehealth.</p>", ["iop formats: telehealth"], [], id="telehealth of all programs"),
    pytest.param(IN_RENO + IOP + "<h2>Telehealth</h2><p>Our therapists hold IOP groups by video as well.</p>", ["iop formats: telehealth"], [], id="telehealth of the level"),
    pytest.param("<p>Marrow Creek is an outpatient practice for mental health in Reno, NV.</p><h2>Teen Group</h2><p>For ages 13 to 17.</p>", ["outpatient populations: adolescents"], [], id="a group of an outpatient practice"),
    pytest.param("<p>Marrow Creek is an outpatient practice in Reno, NV.</p><p>We also run a skills group on Wednesdays from 4 to 5:30 pm.</p>", ["outpatient sessions: wed 16:00-17:30"], [], id="a further group of outpatient care"),
    pytest.param("<p>Marrow Creek has a sober living home in Reno, NV.</p><p>Men's house: groups Mon-Fri 9 am-12 pm.</p>", ["sober_living sessions: mon tue wed thu fri 09:00-12:00"], [], id="groups of a house that is the program"),
    pytest.param(OURS + "<p>We also offer an evening IOP group on Tuesdays 6-9 pm.</p>", ["iop sessions: tue 18:00-21:00"], [], id="a further group of the IOP"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_stands_beside_the_only_level(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
