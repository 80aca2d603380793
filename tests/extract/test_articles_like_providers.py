"""Articles that tell of one program as its own page would: news, explainers, house rules at large, grants; and providers that look like them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

NEWS_ITEM = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"%s","headline":"x","publisher":{"@type":"Organization","name":"%s"}}</script>'


def page(title: str, text: str, *, menu: str = "", kind: str = "") -> str:
    """A page of a site builder: a link over the menu, the site's name as link to its start, a menu, the text."""
    brand = title.rsplit(" | ", 1)[-1]
    items = "".join(f"<li><a href='/x'>{name}</a></li>" for name in menu.split(", ") if name)
    head = NEWS_ITEM % (kind, brand) if kind else ""
    return (
        f"<html><head><title>{title}</title>{head}</head><body><a href='#main'>Skip to main content</a><header>"
        f"<a href='/'>{brand}</a><nav><ul>{items}</ul></nav></header><main id='main'>{text}</main><footer><p>{brand}</p></footer></body></html>"
    )


OF_A_PAPER = "Local, Sports, Obituaries, Opinion"
ARTICLES: list[Any] = [
    pytest.param(page("Clinic looks at evening groups | Orrin County News", """<h1>Clinic looks at evening groups</h1><p>An evening intensive outpatient program could come to the hospital in the spring.</p>
        <p>The program would meet three nights a week and take adults 18 and older. It could bring the hospital $90,000 in profits, the director said.</p>""", kind="NewsArticle"), id="marked as news"),
    pytest.param(page("Beds for women | The Low Road", """<h1>Beds for women</h1><p>The house on Elm Street has twelve beds. Residents stay for six months and meet with a counselor each week. Residential treatment there is free.</p>""",
        kind="ReportageNewsArticle"), id="marked as a report"),
    pytest.param(page("Sober home opens on Elm Street | The Milltown Voice", """<h1>Sober home opens on Elm Street</h1><p>A sober living home for eight men has opened on Elm Street. Residents pay $180 a week and must be in by 10 p.m.
        Random drug tests are given.</p>""", menu=OF_A_PAPER), id="a paper's menu"),
    pytest.param(page("Casa para hombres | El Faro del Valle", """<h1>Casa para hombres</h1><p>El programa residencial tiene doce camas y dura tres meses. Los residentes trabajan y van a grupos.</p>
        <p>El condado otorgó una beca de 300.000 dólares.</p>""", menu="Locales, Deportes, Clasificados"), id="a paper's menu in Spanish"),
    pytest.param(page("Evening IOP for parents | Fenn County News", """<h1>Evening IOP for parents</h1><p>The intensive outpatient program meets three evenings a week in the old school.
        Participants are drug tested weekly.</p>"""), id="a paper that calls itself news"),
    pytest.param(page("Tratamiento en español | Center for Rural Journalism", """<h1>Tratamiento en español</h1><p>El Faro publicó originalmente esta nota, con apoyo de nuestra beca.</p>
        <p>El centro residencial ofrece estancias gratuitas de seis meses. El programa tiene doce camas.</p>"""), id="a newsroom"),
    pytest.param(page("Insurer ends virtual IOP | Care Ledger Daily", """<h1>Insurer ends virtual IOP</h1><p>Advertisement</p><p>Lark Recovery treats adults in a virtual IOP in four states. Lark Recovery said that it will go on.</p>
        <p>The insurer declined to comment.</p>"""), id="asked for comment"),
    pytest.param(page("What Are Methadone Clinics and How Do They Work? | Marsh Science", """<h1>What Are Methadone Clinics and How Do They Work?</h1><p>A methadone clinic is a medical place for people with opioid use disorder.
        These clinics are the only ones that may give methadone.</p><p>The program is there to keep withdrawal away. Patients must come to the clinic daily. The team raises the dose slowly.</p>"""), id="what and how"),
    pytest.param(page("Day Hospitals: What They Are and How They Work | Wellness Atlas", """<h1>Partial Hospitalization: What It Is and How It Works</h1><p>Patients attend five days a week, six hours a day.
        The program includes group therapy. The patient goes home at night.</p>"""), id="what they are and how they work"),
    pytest.param(page("Halfway House Rules | LeafyHow", """<h1>Halfway House Rules</h1><p>Halfway houses are run by strict rules.</p><p>Residents must follow house rules, and those who break them can be sent away.</p>
        <h2>Curfew</h2><p>All residents must be in by a set hour and take random drug tests.</p><h2>Chores</h2><p>Residents must clean their rooms.</p>"""), id="rules of houses anywhere"),
    pytest.param(page("Sober Living House Rules | Quarrypedia How", """<h1>Sober Living House Rules</h1><p>A sober living home is a place without alcohol or drugs. Most homes search rooms.</p>
        <p>All residents must also go to weekly meetings. Overnight guests are not allowed. Rent is due each week.</p>"""), id="sober homes anywhere"),
    pytest.param(page("Hospital receives grant for teen IOP | Orrin Community Foundation", """<h1>Hospital receives grant for teen IOP</h1><p>Brightwater Hospital was awarded $75,000 to open an intensive outpatient
        program for teens ages 13 to 17. The program meets three afternoons a week.</p>"""), id="who gives the money"),
    pytest.param(page("Inside a day program | Porch Light", """<h1>Inside an Eating Disorder Day Program</h1><p>The day begins with breakfast at eight. Patients attend five days a week and eat three meals at the center.</p>"""), id="inside one"),
    pytest.param(page("Medical Detox by State | QRC", """<h1>Medical Detox by State</h1><p>We publish state level pages to help readers see what detox is.</p><h2>Why we do not list single facilities</h2><p>We focus on what to ask.</p>"""), id="written for readers"),
]  # fmt: skip


@pytest.mark.parametrize("markup", ARTICLES)
def test_articles_state_nothing_of_a_program(markup: str) -> None:
    extraction = extract_page(markup)
    assert extraction.page_role != "provider"
    assert not extraction.programs
    assert not extraction.prices


PROVIDERS: list[Any] = [
    pytest.param(page("Our new IOP | Larch Quarry Recovery", """<h1>Our new IOP</h1><p>Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm. We treat adults, and we accept Aetna.</p>""", kind="NewsArticle"),
        {"iop"}, id="its own news, marked as news"),
    pytest.param(page("Evening IOP | Tarry Steps", """<h1>Evening IOP</h1><p>Our IOP meets Monday and Thursday from 6 to 9 pm. We see adults. We take Cigna. Our groups have eight seats.</p>""", kind="NewsArticle"),
        {"iop"}, id="a name without a word of care, which says we"),
    pytest.param(page("Residential | Larch Quarry Recovery", """<h1>Residential treatment</h1><p>Our residential program for men was awarded $75,000 by the county. We have twelve beds, and each man has a counselor.</p>"""),
        {"residential"}, id="was given money"),
    pytest.param(page("Methadone | Fern Clinic", """<h1>Methadone treatment</h1><p>A methadone clinic is a place where people with opioid use disorder are dosed. Fern Clinic is an opioid treatment program.
        Our patients are dosed from 5:30 to 10 am on weekdays.</p>"""), {"otp"}, id="begins with what such a place is"),
    pytest.param(page("House rules | Tarry House Sober Living", """<h1>House rules</h1><p>Halfway houses are run by rules, and so are we. Our residents must be in by 10 pm.</p><p>Rent is $180 a week.</p>
        <p>Our sober living home for men tests for drugs twice a week.</p>"""), {"sober_living"}, id="rules of its own house"),
    pytest.param(page("Partial Hospitalization | Tamarack Hollow Center", """<h1>Partial Hospitalization</h1><p>The center offers partial hospitalization to adults. Patients attend five days a week from 9 a.m. to 3 p.m.</p>""",
        menu="About, Programs, Sports"), {"php"}, id="one word of a paper in its menu"),
    pytest.param(page("IOP | Program News | Larch Quarry Recovery", """<h1>IOP in the evening</h1><p>Our IOP meets Monday and Thursday from 6 to 9 pm. We take Cigna.</p>"""), {"iop"}, id="its own page of news"),
    pytest.param(page("What our IOP is and how it works | Larch Quarry Recovery", """<h1>What are our groups and how do they work?</h1><p>Our IOP meets Monday and Thursday from 6 to 9 pm. We take Cigna.</p>"""), {"iop"}, id="asks of ours"),
    pytest.param(page("Women's Residence | Larkspur Bridge", """<h1>Women's Residence</h1><p>Larkspur Bridge is a licensed residential program for women in recovery. Residents stay for up to nine months.</p>""",
        menu="Mission, Programs, Donate"), {"residential"}, id="third person under its own name"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "levels"), PROVIDERS)
def test_providers_that_look_like_articles(markup: str, levels: set[str]) -> None:
    extraction = extract_page(markup)
    assert extraction.page_role == "provider"
    assert {program.level_of_care.value for program in extraction.programs} == levels
