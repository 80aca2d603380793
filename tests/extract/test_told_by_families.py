"""Pages on which a family tells of the care of one of its own, and pages of those who treat that speak of a son or a daughter as well."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

TOLD = {
    "a mother's blog": "<title>My son's rehab | A Mother's Blog</title><h1>What IOP was like for us</h1><p>Our son's IOP met Monday, Wednesday and Thursday, 6 to 9. They took our Cigna.</p>",
    "thanks": "<title>My son's rehab | A Mother's Blog</title><h1>What IOP was like for us</h1><p>Our son's IOP met Monday, Wednesday and Thursday, 6 to 9. They took our Cigna.</p><p>Their staff was kind. We offer our thanks to them.</p>",
    "notes of a father": "<title>Our daughter and PHP | Notes from a Dad</title><h1>What PHP was like for us</h1><p>Our daughter's PHP met Monday to Friday, 9 to 3. They took our Aetna.</p>",
    "a diary": "<title>A Wife's Diary</title><h1>His IOP</h1><p>My husband's IOP met Tuesday and Thursday, 6-9 pm. They accepted our Humana. We had family night on Thursday.</p>",
    "a brother": "<title>My brother's rehab | Paper Boats</title><h1>What residential was like</h1><p>He stayed 28 days. They took our Aetna. We visited on Sundays.</p>",
    "a stay": "<title>A Mother's Blog</title><h1>Our daughter's residential stay</h1><p>The house was in Reno, NV. Residential lasted 30 days. They accepted our Aetna.</p>",
    "a nephew": "<title>Our nephew's detox | Paper Boats</title><h1>Detox, as we saw it</h1><p>Detox took six days. The place was in network with Cigna.</p>",
}
TREATS = {
    "founders": "<title>Marrow Creek Recovery</title><h1>Our story</h1><p>After our son's IOP ended, we opened Marrow Creek Recovery. Our IOP meets Monday and Tuesday, 6-9 pm. We accept Aetna.</p>",
    "named for a son": "<title>Marrow Creek Recovery</title><h1>Named for our son</h1><p>Marrow Creek Recovery was founded by two parents after our son's treatment failed. IOP meets Monday and Tuesday, 6-9 pm. Aetna is accepted.</p>",
    "said to parents": "<title>Family Program | Marrow Creek Recovery</title><h1>For parents of teens in IOP</h1><p>Your son's IOP meets Monday and Tuesday, 6-9 pm. We take Cigna.</p>",
    "a mother quoted": '<title>When your son needs IOP | Marrow Creek Recovery</title><h1>IOP for your son</h1><p>Our IOP meets Monday and Tuesday, 6-9 pm. We take Cigna.</p><p>"My son\'s IOP was a gift. They took our Cigna," says one mother.</p>',
    "a mother first": '<title>IOP | Marrow Creek Recovery</title><h1>IOP</h1><p>"My son\'s IOP was a gift. They took our Cigna," says one mother.</p><p>Our IOP meets Monday and Tuesday, 6-9 pm. We take Cigna.</p>',
    "a house": "<title>Quill House Sober Living</title><h1>About Quill House</h1><p>We lost our brother in 2014. Quill House is a sober living home in Reno, NV. Rent is $700 a month.</p>",
    "a clinician": "<title>Orla Quennick, LMFT</title><h1>Therapy for families</h1><p>When my son was in rehab I learned how hard it is. I see families in Reno, NV. I take Aetna.</p>",
    "a family's house": "<title>Marrow Creek Recovery</title><h1>Intensive Outpatient Program</h1><p>My daughter's treatment was the reason for this place. Our groups meet Monday and Tuesday, 6-9 pm. We accept Aetna.</p>",
}


@pytest.mark.parametrize("html", TOLD.values(), ids=TOLD)
def test_a_family_tells(html: str) -> None:
    found = extract_page(html)
    assert (found.page_role, found.programs, found.insurers) == ("article", [], [])


@pytest.mark.parametrize("html", TREATS.values(), ids=TREATS)
def test_who_treats(html: str) -> None:
    found = extract_page(html)
    assert found.page_role == "provider"
    assert found.programs


def test_a_story_at_the_end_of_a_hospitals_page_leaves_it_the_hospitals() -> None:
    story = "<h2>What nobody tells you</h2><p>I waited a year to write this. I lost my sleep first. I called in March. I am better now.</p>"
    page = extract_page(
        "<title>Alder Day Hospital</title><h1>Alder Day Hospital</h1><p>The Day Hospital is a partial hospitalization program. "
        "We treat new mothers who have depression. Alder Day Hospital opened in 2003, and our staff treat their babies with them.</p>"
        f"<p>12 Quarry Street, Reno, NV 89501. (775) 555-0142</p>{story}"
    )
    assert page.page_role == "provider"
    assert [program.level_of_care.value for program in page.programs] == ["php"]
