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
    page("IOP programs in Boise", "Rehab Atlas", "<ul>" + "".join(f"<li><b>{name}</b>: {text} <a href=/p>View profile</a></li>" for name, text in SPEAKING) + "</ul>"),
    page("IOP in Boise", "CareFinder", "".join(f"<div><div class=name>{name}</div><div>{text}</div><a href=/p>View profile</a></div>" for name, text in SPEAKING)),
    page("IOP programs in Boise", "Rehab Atlas", "<ul><li><b>Quiet Mesa</b>: We offer IOP. <a href=/1>View profile</a></li><li><b>Lone Fir</b>: Our IOP meets at night. <a href=/2>View profile</a></li></ul>"),
    page("Day programs", "Slatewell", "".join(f"<p><strong>{name}</strong></p><p>{text}</p><p><a href=/p>See profile</a></p>" for name, text in SPEAKING)),
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
    page("Therapists", "Tamarack Fork Counseling", cards("View profile", [("Ann Quill, LCSW", "Ann leads our IOP for adults."), ("Ben Lark, MD", "He sees clients in our PHP."), ("Cora Pell, LPC", "She leads our evening IOP.")])),
    page("Partners", "Tamarack Fork Counseling", "<p>Our IOP meets on weekdays. We offer PHP as well.</p>" + cards("Visit website", [("Fern Hill Clinic", "Doctors."), ("Alder Hospital", "Beds.")])),
    page("Meet the therapists", "Tamarack Fork Counseling", "<p>We offer outpatient therapy.</p>" + cards("View profile", [("Ann Quill", "I see teens."), ("Ben Lark", "I see couples.")])),
]  # fmt: skip


@pytest.mark.parametrize("markup", OWN)
def test_cards_of_ones_own(markup: str) -> None:
    found = extract_page(markup)
    assert found.page_role == "provider", found.page_role_signals
