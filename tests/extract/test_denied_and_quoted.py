"""What is refused, done elsewhere, quoted or asked of anybody: nothing of it is offered here; beside each what looks like it and is."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HOUSE = (
    "<h1>Ottermere Recovery</h1><p>Ottermere Recovery runs an intensive outpatient program for adults in Marlwood.</p>"
)


def extraction(markup: str, title: str = "Ottermere Recovery") -> PageExtraction:
    page = f"<html><head><title>{title}</title></head><body>{HOUSE}{markup}</body></html>"
    return extract_page(page, url="https://ottermere.example/")


LEVELS = {
    "a level by its number under what is offered": (
        "<h2>What we offer</h2><ul><li>Outpatient</li></ul><p>We do not provide Level 3.7 detox.</p>",
        {"iop", "outpatient"},
    ),
    "not something we provide": (
        "<h2>What we offer</h2><ul><li>Outpatient</li></ul><p>Residential is not something we provide.</p>",
        {"iop", "outpatient"},
    ),
    "referral only": ("<h2>Our services</h2><ul><li>Outpatient</li><li>Detox: referral only</li></ul>", {"iop", "outpatient"}),
    "by referral": ("<h2>Our services</h2><ul><li>Outpatient</li><li>PHP (by referral)</li></ul>", {"iop", "outpatient"}),
    "a contractor's": (
        "<h2>Our services</h2><p>Residential treatment is provided through our contractor, Sparrow Ridge House.</p>",
        {"iop"},
    ),
    "in Spanish, one of two": ("<p>No contamos con residencial ni desintoxicación.</p>", {"iop"}),
    "only one of a general table": (
        "<h2>Compare levels of care</h2><table><tr><th>Level</th><th>Hours a week</th></tr><tr><td>Outpatient</td><td>1-3</td></tr>"
        "<tr><td>IOP</td><td>9-15</td></tr><tr><td>PHP</td><td>20-30</td></tr></table><p>Our center offers only the IOP.</p>",
        {"iop"},
    ),
    "no refusal: not only": ("<h2>Our services</h2><ul><li>Outpatient, not only for adults</li></ul>", {"iop", "outpatient"}),
    "no refusal: referral needed": (
        "<h2>Our services</h2><ul><li>Detox</li></ul><p>Detox needs a doctor's referral.</p>",
        {"iop", "detox"},
    ),
    "no refusal: only in the evening": (
        "<h2>Our services</h2><ul><li>PHP</li><li>IOP</li></ul><p>We offer only IOP in the evening.</p>",
        {"iop", "php"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "levels"), LEVELS.values(), ids=LEVELS)
def test_a_level_that_is_refused_or_given_elsewhere_is_not_offered(markup: str, levels: set[str]) -> None:
    assert {program.level_of_care.value for program in extraction(markup).programs} == levels


MODALITIES = {
    "initials behind a dash": ("<p>“Ten weeks of DBT here saved me” – A.K., 34</p>", set()),
    "a parent behind a dash": ('<p>"The EMDR was amazing for us" — parent of a client</p>', set()),
    "says a mother": ("<p>“The EMDR helped my son a lot,” says a mother.</p>", set()),
    "dice una mamá": ('<p>"Mi hija mejoró mucho con la terapia EMDR", dice una mamá.</p>', set()),
    "a team of that name": ("<p>Our ACT team visits people at home.</p>", set()),
    "a mat": ("<p>Bring a yoga mat and a water bottle.</p>", set()),
    "chairs": ("<p>Massage chairs are in the lobby.</p>", set()),
    "no testimonial: a slogan": ("<p>Our groups use DBT and EMDR. “Skills for every day” – that is our motto.</p>", {"dbt", "emdr"}),
    "no team": ("<p>We use ACT and yoga in our groups.</p>", {"act", "yoga"}),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "modalities"), MODALITIES.values(), ids=MODALITIES)
def test_what_a_quote_names_is_no_therapy_of_the_program(markup: str, modalities: set[str]) -> None:
    found = {one.code for program in extraction(markup).programs for one in program.modalities}
    assert found == modalities


STATUSES = {
    "members that it cannot treat": (
        "<p>Our IOP is out-of-network with Kaiser and Cigna, and cannot treat Medi-Cal members.</p>",
        {"kaiser": "out_of_network", "cigna": "out_of_network", "medi_cal": "not_accepted"},
    ),
    "one clinician": ("<p>One clinician is credentialed with Aetna.</p>", {}),
    "all of them": ("<p>Our clinicians are credentialed with Aetna.</p>", {"aetna": "in_network"}),
}


@pytest.mark.parametrize(("markup", "statuses"), STATUSES.values(), ids=STATUSES)
def test_how_it_stands_to_an_insurer(markup: str, statuses: dict[str, str]) -> None:
    found = {one.id: one.status for one in extraction(markup).insurers}
    assert found == statuses


TITLES = {
    "locations": ("Ottermere Recovery locations", "Ottermere Recovery"),
    "times": ("Ottermere Recovery IOP times", "Ottermere Recovery"),
    "contact": ("Ottermere Recovery contact us", "Ottermere Recovery"),
    "a name that ends so": ("Ottermere Recovery Services", "Ottermere Recovery Services"),
}


@pytest.mark.parametrize(("title", "name"), TITLES.values(), ids=TITLES)
def test_what_a_title_tells_is_no_part_of_the_name(title: str, name: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>We offer an intensive outpatient program in Marlwood.</p></body></html>"
    provider = extract_page(page, url="https://ottermere.example/").provider
    assert provider is not None
    assert provider.value == name


def test_a_question_about_coverage_is_no_program() -> None:
    title = "Does Medicaid cover IOP in Maine?"
    page = f"<html><head><title>{title} | Ottermere Recovery</title></head><body><article><h1>{title}</h1><p>The state covers many services.</p></article></body></html>"
    assert extract_page(page, url="https://ottermere.example/").programs == []
