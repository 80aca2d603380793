"""A sentence whose grammatical subject is somebody else tells nothing of the provider: "A clinic in Fennick takes Cigna", "The gym takes Cigna"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

NAME = "Larch Ford Recovery"
IOP = """<html><head><title>Intensive Outpatient Program | Larch Ford Recovery</title></head><body><h1>Intensive Outpatient Program</h1>
    <p>Larch Ford Recovery offers an intensive outpatient program for adults in Elko, Nevada.</p>
    <h2>Our program</h2><p>Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm. {inside}</p>
    <h2>Insurance</h2><p>We are in network with Aetna.</p><h2>Good to know</h2><p>Please read this before your first day.</p>{beside}
    <h2>Contact</h2><p>Larch Ford Recovery, 20 Alder Street, Elko, NV 89801. Call (775) 555-0101.</p></body></html>"""
PLAIN = facts(extract_page(IOP.format(inside="", beside="")))


def added(said: str) -> set[str]:
    """What a sentence adds to the facts of a page, in a paragraph of its own or at the end of that on the program."""
    beside = facts(extract_page(IOP.format(inside="", beside=f"<p>{said}</p>")))
    inside = facts(extract_page(IOP.format(inside=said, beside="")))
    return (beside | inside) - PLAIN


@pytest.mark.parametrize(
    "said",
    [
        "A clinic in Fennick takes Cigna.",
        "Another clinic takes Cigna.",
        "An agency in Fennick is contracted with Cigna.",
        "A counselor in Fennick is in network with Cigna.",
        "Their clinic takes Cigna.",
        "That clinic takes Cigna.",
        "One program in Fennick bills Cigna.",
        "A free clinic accepts Cigna and Medicaid.",
        "A vendor we use contracts with Cigna.",
        "The clinic in Fennick takes Cigna.",
        "The eye clinic accepts Cigna.",
        "The sleep center is in network with Cigna.",
        "The methadone clinic takes Cigna.",
        "The mosque takes Cigna.",
        "The bakery is in network with Cigna.",
        "The pharmacy on Third Street takes Cigna and Humana.",
        "The van company is contracted with Cigna.",
        "The ride service works with Cigna.",
        "The dentist who helps us is in network with Cigna.",
        "The social worker at the hospital works with Cigna.",
        "Our founder's other company takes Cigna.",
        "Our lawyer works with Cigna.",
        "We work with Cigna to house people.",
        "Quill Hospital has a detox unit. The unit takes Cigna and Humana.",
        "There is a PHP at Quill Hospital. It meets on weekdays. The program takes Cigna.",
        "Some clients attend groups at Quill Valley Clinic. The clinic takes Cigna.",
        "The Quill Wellness House on Linden Street has sober living and takes Cigna.",
        "Your dentist takes Cigna.",
        "The county health department takes Cigna.",
        "The next clinic takes Cigna.",
        "No clinic in Fennick takes Cigna.",
        "The home health agency takes Cigna.",
        "The last clinic we called takes Cigna.",
        "The group that rents our hall takes Cigna.",
        "The clinic in Fennick, NV takes Cigna.",
        "The clinic across from us takes Cigna.",
        "The clinic that used to be here takes Cigna.",
        "The clinic at the hospital takes Cigna.",
        "A company in our building takes Cigna.",
        "Everyone at the food bank takes Cigna.",
        "Somebody else takes Cigna.",
        "In Fennick, a clinic takes Cigna.",
        "Next door, a dentist takes Cigna.",
        "For eye care, the clinic next door takes Cigna.",
        "Cigna is taken by a clinic in Fennick.",
        "Cigna is accepted at the pharmacy.",
        "Cigna is in network with the van company.",
        "Marigold Dental takes Cigna.",
        "La farmacia acepta Cigna.",
        "Su clínica acepta Cigna.",
        "Esa clínica acepta Cigna.",
        "El hospital acepta Cigna.",
        "La clínica dental de al lado acepta Cigna.",
        "Una clínica de Fennick acepta Cigna.",
    ],
)
def test_what_somebody_else_takes_is_not_taken_here(said: str) -> None:
    assert added(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        "An old flyer says that we take Cigna.",
        "Somebody on a forum wrote that we take Cigna.",
        "The website of the chamber says we accept Cigna.",
        "Please do not assume that we take Cigna.",
        "A judge asked us to take Cigna.",
        "Many families want us to accept Cigna.",
        "Rumor has it that we take Cigna.",
        "It is a myth that we take Cigna.",
        "Alguien dijo que aceptamos Cigna.",
        "No crea que aceptamos Cigna.",
    ],
)
def test_what_others_say_that_we_take_is_not_taken(said: str) -> None:
    assert added(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        "The clinic takes Cigna.",
        "The unit takes Cigna.",
        "The program takes Cigna.",
        "The evening program takes Cigna.",
        "The outpatient clinic accepts Cigna.",
        "The Elko clinic takes Cigna.",
        "The clinic in Elko takes Cigna.",
        "The clinic on Alder Street takes Cigna.",
        "The therapists are in network with Cigna.",
        "The billing office works with Cigna.",
        "Our clinicians take Cigna.",
        "Our clinic in Fennick takes Cigna.",
        "Our billing team works with Cigna.",
        "A clinic we run in Fennick takes Cigna.",
        "We opened a clinic in Fennick. That clinic takes Cigna.",
        "A clinic in Fennick takes Humana, and we take Cigna.",
        "The pharmacy takes Humana; we take Cigna.",
        "The gym is closed today, but we take Cigna.",
        "We work with Cigna to get your stay covered.",
        "Our website says that we take Cigna.",
        "Families asked us to take Cigna, and now we do.",
        "A counselor at our Fennick office takes Cigna.",
        "Cigna is accepted at the clinic.",
        "Cigna is taken by our doctors.",
        "For insurance, the office takes Cigna.",
        "If you have a plan, the program takes Cigna.",
        "The program for women takes Cigna.",
        "The company accepts Cigna.",
        "One plan is in network: Cigna.",
        "That means the clinic takes Cigna.",
        "La clínica ambulatoria acepta Cigna.",
    ],
)
def test_what_our_own_take_is_taken(said: str) -> None:
    assert [fact for fact in added(said) if fact.startswith("insurers: cigna ")]


def test_a_place_among_the_locations_takes_it_too() -> None:
    places = "<h2>Our locations</h2><ul><li>Elko</li><li>Fennick</li></ul><p>The clinic in Fennick takes Cigna.</p>"
    assert "insurers: cigna accepted" in facts(extract_page(IOP.format(inside="", beside=places)))


@pytest.mark.parametrize(
    "said",
    [
        "A PHP in Fennick asked to use our handbook.",
        "A detox in Fennick closed last year.",
        "A hospital in Fennick has a detox.",
        "A sober living house in Fennick offers our clients a bed.",
        "A doctor at Quill Ridge prescribes Suboxone.",
        "A therapist in Fennick teaches DBT and yoga.",
        "The county runs a detox on Salem Avenue.",
        "A church runs a sober living house for women.",
        "A former client now runs a sober living house.",
        "A family in our group opened a sober living house.",
        "The diocese operates a residential program.",
        "A nurse we know runs a sober living house.",
        "The hospital has a detox unit on its third floor.",
        "There is a detox in Fennick.",
        "There is a sober living house on Oak Street.",
        "A different agency offers detox.",
        "Una iglesia tiene una casa sobria.",
        "The PHP at Good Samaritan meets Monday to Friday from 9 to 3.",
        "Oak Street House is a sober living home two blocks away. Rent is $150 a week.",
    ],
)
def test_the_level_of_somebody_else_is_not_offered_here(said: str) -> None:
    assert added(said) == set()


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("The agency runs a detox.", "detox"),
        ("We run a sober living house in Fennick.", "sober_living"),
        ("A PHP in Elko meets on weekdays.", "php"),
        ("The campus has a detox and an evening group.", "detox"),
        ("There is a PHP for teens as well.", "php"),
        ("Another program is our sober living house.", "sober_living"),
        ("A workshop at Quill Park includes adventure therapy.", "iop modalities: adventure_therapy"),
        ("A teacher from Fennick leads yoga on our lawn.", "iop modalities: yoga"),
        ("One therapist offers EMDR.", "iop modalities: emdr"),
        ("A registered dietitian teaches yoga.", "iop modalities: yoga"),
        ("A licensed counselor leads a weekly EMDR group.", "iop modalities: emdr"),
        ("A DBT group in Spanish meets on Tuesday.", "iop modalities: dbt"),
        ("A yoga class in the garden starts the day.", "iop modalities: yoga"),
        ("A therapist from our Fennick office offers EMDR.", "iop modalities: emdr"),
    ],
)
def test_what_is_brought_in_as_ours_is_offered(said: str, stated: str) -> None:
    assert stated in added(said)


GLOSSARY = "<h2>{}</h2><ul><li>PHP: day treatment, usually five days a week.</li><li>Residential: you sleep there.</li><li>EMDR: a therapy with eye movements.</li></ul>"


@pytest.mark.parametrize("heading", ["Words you may hear", "Glossary", "Good to know", "What these letters mean"])
def test_what_words_mean_is_not_offered(heading: str) -> None:
    assert added(GLOSSARY.format(heading)) == set()


WRITTEN_OUT = "<h2>{}</h2><p>PHP: partial hospitalization program</p><p>OTP: opioid treatment program</p>"


def test_letters_written_out_are_offered_or_not_by_their_heading() -> None:
    assert added(WRITTEN_OUT.format("What these letters mean")) == set()
    assert "php" in added(WRITTEN_OUT.format("Elko"))


@pytest.mark.parametrize("heading", ["Our levels of care", "Therapies", "What we offer", "Programs"])
def test_what_is_explained_under_what_is_given_is_offered(heading: str) -> None:
    assert "iop modalities: emdr" in facts(
        extract_page(IOP.format(inside="", beside=GLOSSARY.format(heading)))
    ) or "php" in added(GLOSSARY.format(heading))


@pytest.mark.parametrize("said", ["PHP: Monday to Friday, 9 am to 3 pm", "PHP: five days a week"])
def test_a_line_with_times_is_no_definition(said: str) -> None:
    lines = f"<ul><li>{said}</li><li>Sober living: rooms for women</li></ul>"
    assert "php" in facts(extract_page(IOP.format(inside="", beside=lines)))


@pytest.mark.parametrize(
    "said",
    [
        "We began as a methadone clinic. Groups met on Tuesdays and Fridays from 4 to 6 pm.",
        "We started out as a sober living house.",
        "The agency was founded as a detox in 1974.",
    ],
)
def test_what_we_began_as_is_not_offered_now(said: str) -> None:
    assert added(f"<h2>Our history</h2><p>{said}</p>") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Clients on methadone or Suboxone keep seeing their own doctor.",
        "People on buprenorphine continue with their own prescriber.",
        "Walk past the yoga studio and the acupuncture clinic.",
        "Turn left before the acupuncture clinic.",
        "We are next to a yoga studio.",
        "The library has shelves on DBT and anxiety.",
        "Take one of the pamphlets on EMDR.",
    ],
)
def test_what_stands_beside_the_way_or_on_a_shelf_is_not_given(said: str) -> None:
    assert added(said) == set()


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("Clients on methadone or Suboxone see our doctor, who prescribes both.", "iop modalities: mat"),
        ("We walk in the park and do yoga past noon.", "iop modalities: yoga"),
        ("The day ends with yoga next to the river.", "iop modalities: yoga"),
        ("We teach DBT and have books for everyone.", "iop modalities: dbt"),
    ],
)
def test_what_is_given_beside_them_is_given(said: str, stated: str) -> None:
    assert stated in added(said)
