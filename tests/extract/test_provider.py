"""Whose page it is, by the page's own places for a name; a topic, a town or an accreditor is no name."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from extract.analyse import analyse
from extract.names.forms import folded_names
from extract.names.provider import Provider
from extract.reading.parse import parse

TEXT = "Our IOP treats adults. We accept Aetna. Our team helps."
NAME = "Slatebrook Recovery"


def provider(head: str, body: str = "", text: str = TEXT) -> Provider | None:
    markup = f"<html><head>{head}</head><body><p>{text}</p>{body}</body></html>"
    found = analyse(parse(markup, content_type="text/html")).provider
    if found is not None:
        assert re.sub(r"\s+", "", found.quote) in re.sub(r"\s+", "", unescape(markup))
    return found


FOUND: list[Any] = [
    pytest.param("<title>IOP in Reno, NV | Slatebrook Recovery</title>", "", "title_end", id="end of the title"),
    pytest.param("<title>Slatebrook Recovery | IOP in Reno</title>", "", "title", id="beginning of the title"),
    pytest.param("<title>Slatebrook Recovery: Evening IOP</title>", "", "title_beside", id="colon"),
    pytest.param("<title>Slatebrook Recovery</title>", "", "title", id="the whole title"),
    pytest.param("<title>Does Aetna cover rehab? | Slatebrook Recovery</title>", "", "title_end", id="title of an article"),
    pytest.param("<title>Slatebrook</title><meta property=og:site_name content='Slatebrook Recovery'>", "", "site_name", id="site name"),
    pytest.param("<title>IOP</title>", "<footer>© 2026 Slatebrook Recovery, LLC. All rights reserved.</footer>", "copyright", id="copyright"),
    pytest.param("<title>IOP</title>", "<footer>Copyright 2019-2026 Slatebrook Recovery | Site by Quill Web</footer>", "copyright",
                 id="copyright and the maker of the site"),
    pytest.param("<title>IOP</title>", "<footer>© Copyright 2022, Slatebrook Recovery</footer>", "copyright", id="both marks, a comma behind the year"),
    pytest.param("<title>IOP</title>", "<img src=l.png alt='Site Logo'><footer>© Copyright 2017 - 2022 | Slatebrook Recovery | All Rights Reserved</footer>",
                 "copyright", id="not the word before logo"),
    pytest.param("<title>IOP</title>", "<footer>© Slatebrook Recovery 2026</footer>", "copyright", id="copyright, year last"),
    pytest.param("<title>IOP</title>", "<img src=l.png alt='Slatebrook Recovery logo'>", "logo", id="logo"),
    pytest.param('<title>IOP</title><script type="application/ld+json">{"@type": "MedicalBusiness", "name": "Slatebrook Recovery"}</script>',
                 "", "json_ld", id="structured data"),
    pytest.param("<title>IOP</title>", "<p>At Slatebrook Recovery, we care. Slatebrook Recovery offers an IOP. Contact Slatebrook Recovery.</p>",
                 "named", id="running text"),
    pytest.param("<title>IOP</title>", "<p>Slatebrook Recovery, LLC provides outpatient groups for adults.</p>", "company", id="a company that provides"),
    pytest.param("<title>IOP</title>", "<p>Slatebrook Recovery's Adolescent Intensive Outpatient Program is in Reno.</p>"
                 "<p>Then come to Slatebrook Recovery for ongoing support.</p>", "whose", id="whose program it is"),
    pytest.param("<title>IOP</title>", "<img src='img/Our%20Logo.jpg' alt='Slatebrook Recovery'>", "picture", id="a logo by its file"),
    pytest.param("<title>IOP</title>", "<footer>© 2026 Slatebrook Recovery</footer><footer>© Web Quarry, LLC</footer>", "copyright", id="not the maker's line"),
    pytest.param("<title>IOP</title>", "<p>This is the financial policy of Slatebrook Recovery, hereinafter Slatebrook Recovery.</p>", "named", id="a policy of"),
    pytest.param("<title>IOP</title>", "<p>Everyone is seen by one of the Slatebrook Recovery counselors in the first week.</p>", "named", id="its counselors"),
    pytest.param("<title>IOP</title>", "<p>The guest fee is for non-Slatebrook Recovery patients who travel.</p>", "named", id="patients of others"),
    pytest.param("<title>IOP</title>", "<p>Slatebrook Recovery has two residential rehabilitation properties for men. The Mill is out of town. Life at The Mill is quiet.</p>",
                 "owner", id="who has several houses"),
    pytest.param("<title>IOP</title>", "<p>Make each check payable to Slatebrook Recovery before you move in.</p>", "named", id="who is paid"),
    pytest.param("<title>Understanding Teen Anxiety Disorders</title>", "<p>At Slatebrook Recovery, we see teens.</p>", "named", id="not what the title is about"),
    pytest.param("<title>Careers at Slatebrook Recovery</title>", "", "title", id="careers at"),
    pytest.param("<title>House rules</title>", "<p>No friends or Slatebrook Recovery sisters may visit in the rooms.</p>", "named", id="who lives there"),
    pytest.param("<title>Groups</title>", "<p>This group is offered by Slatebrook Recovery and the Women's Center. Slatebrook Recovery is open to all.</p>", "named", id="one of two"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "rule"), FOUND)
def test_the_name_is_found(head: str, body: str, rule: str) -> None:
    found = provider(head, body)
    assert found is not None
    assert (found.name, found.rule) == (NAME, rule)


OTHER_NAMES: list[Any] = [
    ("<title>The Harbor Center for Recovery | Programs</title>", "The Harbor Center for Recovery"),
    ("<title>IOP</title><footer>© Quill Recovery Center, Reno Nevada</footer>", "Quill Recovery Center"),
    ("<title>EMDR | Lanterns of Quill, Tallahassee</title>", "Lanterns of Quill"),
    ("<title>IOP</title><p>SlateCare provides an intensive outpatient program for adults.</p>", "SlateCare"),
    ("<title>IOP</title><p>Currently Quill Hospital offers ten programs in Reno.</p>", "Quill Hospital"),
    (
        "<title>IOP</title><p>An account is kept for each Quill Recovery Center Client in Reno.</p>",
        "Quill Recovery Center",
    ),
    ("<title>Rent</title><p>Special arrangements can be made with Quill House for a week.</p>", "Quill House"),
    (
        "<title>IOP</title><p>In 2019, the Quill Community Services Board launched a van. It stands at the Elm Activity Center on Smith St. each week.</p>",
        "Quill Community Services Board",
    ),
    (
        "<title>Plans</title><p>New Quarries for Women understands what you need. New Quarries for Women is accredited.</p>",
        "New Quarries for Women",
    ),
    ("<title>Programs | Home | Quill Counseling &amp; Wellness</title>", "Quill Counseling & Wellness"),
    ("<title>Centro Puente | Programas</title>", "Centro Puente"),
    ("<title>Locations | New Quarry</title>", "New Quarry"),
    ("<title>IOP</title><p>The Slate Room is a sober living program for men in Reno.</p>", "The Slate Room"),
    (
        "<title>Reno | Slate House for Women</title><p>Slate House is a recovery program in Reno.</p>",
        "Slate House for Women",
    ),
    ("<title>Understanding Hearts Counseling</title>", "Understanding Hearts Counseling"),
    ("<title>Home | Brindle Outpatient</title>", "Brindle Outpatient"),
    ("<title>IOP in Elko, NV | Quarry Sober University</title>", "Quarry Sober University"),
    ("<title>Behavioral Health Services | Quill Family Medicine</title>", "Quill Family Medicine"),
    ("<title>Dr. Ann Quill, DNP | Addiction Recovery</title>", "Dr. Ann Quill, DNP"),
    ("<title>Insurance | Back to Quarry Counseling</title>", "Back to Quarry Counseling"),
    (
        "<footer>Copyright 2009-2026 Mira H. Tallow, M.D., P.A.. All rights reserved.</footer>",
        "Mira H. Tallow, M.D., P.A",
    ),
    ("<title>IOP</title><p>Quill's Gate is a residential recovery program.</p>", "Quill's Gate"),
    ("<title>IOP</title><p>At Ada’s Place, we share the chores. Ada’s Place is sober.</p>", "Ada’s Place"),
    ("<title>Slatewood IOP</title><p>Slatewood’s Intensive Outpatient Program suits teens.</p>", "Slatewood"),
]


@pytest.mark.parametrize(("head", "name"), OTHER_NAMES, ids=[case[1] for case in OTHER_NAMES])
def test_names_of_many_kinds(head: str, name: str) -> None:
    found = provider(head)
    assert found is not None
    assert found.name == name


NO_NAME: list[Any] = [
    pytest.param("<title>Aetna Rehab Coverage at Willow Bend | Nashville</title>", "<h1>Aetna Coverage for Rehab</h1>", TEXT, id="coverage at a place"),
    pytest.param("<title>Drug Detox Coverage for Families | Nashville</title>", "", TEXT, id="coverage for somebody"),
    pytest.param("", "<p>Reno's Intensive Outpatient Program is for adults in Reno.</p>", TEXT, id="a town whose program it is"),
    pytest.param("", "<p>Slatewood's Intensive Outpatient Program is for adults. Quillmere's Partial Hospitalization is not.</p>", TEXT, id="two whose programs they are"),
    pytest.param("", "<p>The Patient is responsible for all charges. The Patient will also provide a card.</p>", TEXT, id="the patient of a policy"),
    pytest.param("<title>Service Descriptions</title>", "", TEXT, id="a list of services"),
    pytest.param("", "<p>Shopping is part of the 90-Day Primary Treatment Program, we pay for it.</p>", TEXT, id="a program by its length"),
    pytest.param("", "<p>UnitedHealthcare offers an outpatient benefit to its members.</p>", TEXT, id="an insurer with capitals within"),
    pytest.param("", "<p>Groups meet at the Elm Activity Center on Smith St. each week.</p>", TEXT, id="where groups meet"),
    pytest.param("<title>Licensed Chemical Dependency Counselor</title>", "", TEXT, id="a trade"),
    pytest.param("<title>Intensive Outpatient Program</title>", "", TEXT, id="a level"),
    pytest.param("<title>Evening IOP in Reno, NV</title>", "", TEXT, id="a level and a town"),
    pytest.param("<title>Welcome</title>", "<footer>© 2026</footer>", TEXT, id="nothing"),
    pytest.param("<title>IOP | 775-555-0121</title>", "", TEXT, id="a phone number"),
    pytest.param("<title>Contact us</title>", "", TEXT, id="contact"),
    pytest.param('<title>IOP</title><script type="application/ld+json">{"@type": "Review", "author": {"@type": "Person", "name": "Ann Quill"}}</script>',
                 "", TEXT, id="a reviewer"),
    pytest.param("<title>IOP</title><script type='application/ld+json'>{\"@type\": \"Article\", \"name\": \"What is an IOP\"}</script>", "", TEXT,
                 id="an article's name"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} At The Joint Commission, The Joint Commission offers accreditation. Contact The Joint Commission.",
                 id="an accreditor"),
    pytest.param("<title>IOP</title><meta name=author content=admin>", "", TEXT, id="admin"),
    pytest.param("<title>IOP</title><meta name=author content='Ann Quill'>", "", TEXT, id="a person"),
    pytest.param("<title>IOP</title>", "<h2>Marisol Quill, LCSW</h2>", f"{TEXT} Each week Marisol offers a group. By now Marisol has seen many, and Marisol is kind to all.",
                 id="a first name"),
    pytest.param("<title>IOP</title>", "<footer>© Web Quarry, LLC</footer>", TEXT, id="the maker of the site"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} Clients learn the concepts of Rational Quill Therapy in the group each week.", id="a method that is mentioned"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} Community Mental Health Centers are not licensed by the state in any way.", id="a kind of place"),
    pytest.param("<title>IOP</title>", "<img src=l.png alt='Footer logo'>", TEXT, id="where a logo stands"),
    pytest.param("<title>Evening groups | New York</title>", "", TEXT, id="a town that begins with new"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} Quill's Bend is a residential recovery program.", id="half of a name"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} The Women's House is open. At the Women's House we eat together.", id="a house for women"),
    pytest.param("<title>Geriatric Inpatient Services</title>", "", TEXT, id="a service of a hospital"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} The Adult Behavioral Health Unit is a voluntary program for adults.", id="a unit of a hospital"),
    pytest.param("<title>Counseling ></title>", "", TEXT, id="the way to a page"),
    pytest.param("<title>New Patients</title>", "", TEXT, id="new patients"),
    pytest.param("<title>Understanding Teen Anxiety Disorders</title>", "", TEXT, id="what a page is about"),
    pytest.param("<title>Levels of Treatment</title>", "", TEXT, id="levels of treatment"),
    pytest.param("<title>SUD, DUI &amp; MIP Services</title>", "", TEXT, id="services by their initials"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} Families meet at the Recovery Center on Monday. At the Recovery Center, we listen.", id="what it is called for short"),
    pytest.param("<title>IOP</title>", "", f"{TEXT} Overeaters Anonymous is a recovery program that many like.", id="a fellowship"),
    pytest.param("<title>IOP | Quill State University</title>", "", TEXT, id="a university"),
    pytest.param("<title>How Quarry Rehabs Can Help</title>", "", TEXT, id="a topic"),
    pytest.param("<title>The Usual Duration of IOP</title>", "", TEXT, id="a question of length"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "text"), NO_NAME)
def test_what_is_no_name(head: str, body: str, text: str) -> None:
    assert provider(head, body, text) is None


FORMS: list[tuple[str, set[str], set[str]]] = [
    ("Slatebrook Recovery Center, LLC", {"slatebrook recovery center", "slatebrook recovery"}, {"recovery", "center"}),
    ("The Palisade", {"palisade"}, {"the"}),
    ("Quill & Lark Counseling", {"quill & lark counseling"}, {"&", "counseling"}),
    ("QLT", {"qlt offers", "at qlt"}, {"qlt"}),
    ("", set(), {""}),
]


@pytest.mark.parametrize(("name", "among", "never"), FORMS, ids=[case[0] or "none" for case in FORMS])
def test_forms_of_the_name_in_running_text(name: str, among: set[str], never: set[str]) -> None:
    forms = set(folded_names(name, ""))
    assert among <= forms
    assert not never & forms


def test_a_name_of_seven_words_is_whole() -> None:
    text = "Help begins at the Quarry Gambling Treatment Center of Las Vegas, day and night. We use CBT."
    found = provider("", text=text)
    assert found is not None
    assert found.name == "Quarry Gambling Treatment Center of Las Vegas"


def test_a_name_goes_on_without_the_acronym_before_it() -> None:
    name, text = (
        "The QLT Lark-Elm Day Hospital",
        "The QLT Lark-Elm Day Hospital is new. At the Lark-Elm Day Hospital, women meet.",
    )
    assert "lark-elm day hospital" in folded_names(name, text)
    assert "lark-elm day hospital" not in folded_names(
        name, "The QLT Lark-Elm Day Hospital is no lark-elm day hospital."
    )


@pytest.mark.parametrize(
    ("title", "logo", "name"),
    [
        pytest.param("Evening IOP", "Cigna logo", None, id="an insurer's logo"),
        pytest.param("Evening IOP – Ridge & Rowan", "Cigna logo", "Ridge & Rowan", id="beside the end of the title"),
        pytest.param("Evening IOP – Ridge & Rowan", "CARF Accredited logo", "Ridge & Rowan", id="an accreditor's seal"),
        pytest.param("Evening IOP – Ridge & Rowan", "Psychology Today logo", "Ridge & Rowan", id="a network's logo"),
        pytest.param("Evening IOP", "Slatebrook Recovery logo", "Slatebrook Recovery", id="its own logo"),
        pytest.param("Evening IOP", "Logo of Slatebrook Recovery.", "Slatebrook Recovery", id="the logo of it"),
        pytest.param("Kaiser Permanente", "Kaiser Permanente logo", "Kaiser Permanente", id="an insurer that treats"),
        pytest.param("Therapist in Reno", "", None, id="a search"),
        pytest.param("Counseling in Reno | Ridge & Rowan", "", "Ridge & Rowan", id="a search before the name"),
    ],
)
def test_seals_logos_of_others_and_searches_are_no_name(title: str, logo: str, name: str | None) -> None:
    picture = f"<img alt='{logo}'>" if logo else ""
    found = provider(f"<title>{title}</title>", picture, text="Our groups use CBT.")
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Levels of care at Juniper Rook House", "Juniper Rook House"),
        ("Our Levels of Care at Juniper Rook House", "Juniper Rook House"),
        ("Treatment programs at Slatebrook Recovery", "Slatebrook Recovery"),
        ("Evening IOP at Slatebrook Recovery", "Slatebrook Recovery"),
        ("Intensive Outpatient Program at Slatebrook Recovery", "Slatebrook Recovery"),
        ("Group schedule at the Slatebrook Center", "Slatebrook Center"),
        ("What to expect at Slatebrook Recovery", "Slatebrook Recovery"),
        ("Visiting hours at Slatebrook Recovery", "Slatebrook Recovery"),
        # a name that has "at" in it
        ("The Center at Juniper Rook", "The Center at Juniper Rook"),
        ("Recovery at Juniper Rook", "Recovery at Juniper Rook"),
        ("The Retreat at Juniper Rook House", "The Retreat at Juniper Rook House"),
        ("Counseling Services at Juniper Rook", "Counseling Services at Juniper Rook"),
    ],
)
def test_a_topic_at_a_name_is_no_part_of_the_name(title: str, name: str) -> None:
    found = provider(f"<title>{title}</title>")
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "behind",
    [
        "(775) 555-0121",
        ", (775) 555-0121",
        "Call 775-555-0121",
        "Call us today at 775-555-0121",
        "1-800-555-0121 Privacy",
        "+1 775 555 0121",
        "Tel: 775.555.0121",
        "Phone (775) 555-0121",
        "24/7 helpline 775-555-0121",
        ", 12 Elm Street (775) 555-0121",
        ", llámenos al 775-555-0121",
        "Privacy Policy",
        "Privacy Terms of Use",
        "Sitemap",
        "Contact us",
        "Website by Tarnpress",
        "Designed by Tarnpress",
    ],
)
def test_what_stands_behind_the_name_in_the_footer_is_no_part_of_it(behind: str) -> None:
    found = provider("<title>Evening IOP</title>", f"<h1>Evening IOP</h1><footer>&copy; {NAME} {behind}</footer>")
    assert found is not None
    assert found.name == NAME


@pytest.mark.parametrize(
    "title",
    [
        f"{NAME} (775) 555-0121",
        f"Evening IOP | {NAME} (775) 555-0121",
        f"{NAME} | Call (775) 555-0121",
        f"{NAME} Call 775-555-0121 today",
    ],
)
def test_a_number_in_the_title_is_no_part_of_the_name(title: str) -> None:
    found = provider(f"<title>{title}</title>", f"<p>{NAME} is here. At {NAME}, we treat adults.</p>")
    assert found is not None
    assert found.name == NAME


@pytest.mark.parametrize(
    "name",
    [
        "Harbor Call Center",
        "Recovery 180",
        "Step 1 Recovery",
        "Slate Contact Center",
        "Elm Street Counseling",
        "Sitewell Recovery",
    ],
)
def test_words_of_reaching_somebody_are_kept_in_a_name(name: str) -> None:
    for behind in ("", " (775) 555-0121"):
        found = provider("<title>Evening IOP</title>", f"<footer>&copy; {name}{behind}</footer>")
        assert found is not None
        assert found.name == name
