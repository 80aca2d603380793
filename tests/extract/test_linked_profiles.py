"""Cards that let each place speak as "we" and link its profile are a directory's; one provider's own cards are not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

SPEAKING = [
    ("Sage Canyon Recovery", "We offer PHP and IOP for adults with addiction. In-network with Aetna and Cigna."),
    ("Lone Fir Behavioral", "Our PHP meets Monday through Friday, 9-3. We accept Medicaid."),
    ("Quiet Mesa House", "We offer residential treatment for women. Our clients stay 30 days."),
]


def cards(link: str, held: list[tuple[str, str]] = SPEAKING, head: str = "h3") -> str:
    return "".join(
        f"<div class=card><{head}>{name}</{head}><p>{text}</p><a href='/p/{place}'>{link}</a></div>"
        for place, (name, text) in enumerate(held)
    )


def page(title: str, site: str, text: str) -> str:
    return f"<title>{title} | {site}</title><h1>{title}</h1>{text}<footer>© {site}</footer>"


DIRECTORIES = [
    page("PHP programs near Boise", "TreatMap", cards("View profile")),
    page("IOP programs in Idaho", "Slatewell", cards("See full profile", head="h2")),
    page("Therapists in Boise", "FindCare", cards("See profile")),
    page("Boise day treatment", "Larkbook", cards("View listing")),
    page("3 treatment options in Boise", "Slatewell", cards("Visit website")),
    page("Rehabs in Boise", "Ridge & Co", cards("Claim this profile")),
    page("Partial hospitalization programs near you", "Slatewell", "<p>Slatewell has three listings in this town.</p>" + cards("View full profile")),
    page("Residential programs in Boise", "Slatewell", "<p>We read every profile before we show it.</p>" + cards("View profile", head="h4")),
    page("Programs near Boise", "TreatMap", cards("View provider")),
]  # fmt: skip


@pytest.mark.parametrize("markup", DIRECTORIES)
def test_cards_of_places_with_their_profiles(markup: str) -> None:
    found = extract_page(markup)
    assert found.page_role == "directory", found.page_role_signals
    assert found.programs == []
    assert found.insurers == []


NAME = "Tamarack Fork Recovery"
OWN = [
    page("Our Locations", NAME, cards("View location")),
    page("Our Programs", NAME, cards("View program", [("PHP", "We offer PHP on weekdays."), ("IOP", "Our IOP meets in the evening.")])),
    page("Our Team", NAME, "<p>We offer an IOP for adults.</p>" + cards("View profile", [("Ann Quill, LCSW", "Ann leads our IOP."), ("Ben Lark, MD", "Our doctor in PHP.")])),
    page("Locations", NAME, cards("View profile", [("Tamarack Fork Boise", "We offer PHP and IOP."), ("Tamarack Fork Nampa", "Our IOP meets in the evening.")])),
    page("Sober living homes", NAME, "<p>We offer sober living in three homes.</p>" + cards("View profile", [("Fern House", "Our house for men."), ("Alder House", "Our house for women.")])),
    page("Meet the therapists", "Tamarack Fork Counseling", "<p>We offer outpatient therapy.</p>" + cards("View profile", [("Ann Quill", "I see teens."), ("Ben Lark", "I see couples.")])),
]  # fmt: skip


@pytest.mark.parametrize("markup", OWN)
def test_cards_of_ones_own(markup: str) -> None:
    found = extract_page(markup)
    assert found.page_role == "provider", found.page_role_signals
