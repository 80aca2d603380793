from __future__ import annotations

import json

import pytest

from records.codes import DENIED

STATED = {
    "staff on site": ("Bilingual (English/Spanish) staff on site.", ["en", "es"]),
    "language(s)": ("<p>Language(s): English, Tagalog</p>", ["en", "tl"]),
    "se habla": ("Se habla español", ["es"]),
    "speaking staff": ("Our team has Spanish-speaking counselors.", ["es"]),
    "groups in": ("We offer groups in Spanish.", ["es"]),
    "bilingual": ("We are bilingual in English and Spanish.", ["en", "es"]),
    "several": ("Services are available in Spanish, Vietnamese and Tagalog at our clinic.", ["es", "tl", "vi"]),
    "timetable": ("<ul><li>5:30 pm – Recovery Group (Spanish)</li></ul>", ["es"]),
    "forms and groups": ("Our forms are in Spanish, and our groups are offered in Spanish.", ["es"]),
    "materials beside staff": ("Our team has Spanish-speaking nurses and materials in French.", ["es"]),
    "Mandarin": ("Our therapists speak Mandarin and Korean.", ["ko", "zh"]),
    "Farsi": ("We provide counseling in Farsi.", ["fa"]),
    "bilingual in Spanish": ("Ofrecemos un programa intensivo bilingüe en Miami.", ["es"]),
    "bilingual staff in Spanish": ("Nuestro personal es bilingüe.", ["es"]),
    "bilingual services, in Spanish": ("<ul><li>Servicios bilingües</li></ul>", ["es"]),
    "Spanish page": ("Atendemos en español.", ["es"]),
    "pair": (
        "<dl><dt>Languages</dt><dd>English, Spanish, ASL</dd><dt>Ages</dt><dd>18 and over</dd></dl>",
        ["en", "es"],
    ),
    "Hmong": ("We offer services in Hmong and Spanish.", ["es", "hmn"]),
    "Ojibwe": ("Our staff speak Ojibwe and Hmong.", ["hmn", "oj"]),
    "Karen": ("<p>Languages spoken: English, Karen language, Oromo</p>", ["en", "kar", "om"]),
    "Dari": ("We hold groups in Dari and Pashto.", ["fa", "ps"]),
    "short caption": ("<p>Languages: English and Vietnamese</p>", ["en", "vi"]),
    "row": (
        "<table><tr><th>Languages served</th><td>Spanish; Korean</td></tr><tr><th>Ages</th><td>Adults</td></tr></table>",
        ["es", "ko"],
    ),
    "Bengali": ("Services are available in English, Spanish and Bengali.", ["bn", "en", "es"]),
    "Bangla": ("We hold groups in Bangla and Urdu.", ["bn", "ur"]),
    "Nepali and Burmese": ("Our counselors speak Nepali and Burmese.", ["my", "ne"]),
    "languages of East Africa": ("<p>Languages spoken: Swahili, Tigrinya, Somali</p>", ["so", "sw", "ti"]),
    "Greek and Albanian": ("We offer counseling in Greek and Albanian.", ["el", "sq"]),
    "label": ("<p>Languages spoken: Armenian, Russian</p>", ["hy", "ru"]),
}

SILENT = {
    "our site": "Our site is also in Spanish.",
    "bilingual site in Spanish": "Este sitio web es bilingüe.",
    "site menu": "<nav><a href='/es'>Español</a></nav>",
    "bare link": "<p><a href='/es'>Español</a></p>",
    "menu of the page": "<nav><p>Languages: English, Español</p></nav>",
    "form": "<form><label>Language</label><select><option>English</option><option>Spanish</option></select></form>",
    "other caption": "<dl><dt>Cuisine</dt><dd>Spanish</dd></dl>",
    "a sentence under it": "<h3>Languages</h3><p>Spanish was the first to reach the valley.</p>",
    "read in": "Read this page in Spanish.",
    "forms": "Our forms are available in Spanish.",
    "papers": "Our intake paperwork is offered in English and Spanish.",
    "a workbook": "Our clients get a workbook in Spanish.",
    "forms in Spanish": "Nuestros formularios están disponibles en español.",
    "brochure": "Our brochure is available in Spanish.",
    "place": "Our office is in Spanish Fork.",
    "medicine": "Our clinic offers Chinese medicine.",
    "denied": "We do not offer groups in Spanish.",
    "general": "Many programs have Spanish-speaking staff.",
    "testimonial": "<blockquote>They speak Spanish.</blockquote>",
    "English alone": "Our groups are held in English.",
    "students": "Our groups help students in Greek life.",
    "a people": "We serve Hmong families and Ojibwe elders with services in our clinic.",
    "a culture": "Our program is rooted in Ojibwe culture, and groups are offered daily.",
    "a band": "Our program is run by a band of Ojibwe with services in Onamia.",
    "somebody called Karen": "Speak with Karen about services in our clinic.",
    "Swedish massage": "Our house offers Swedish massage.",
    "Dutch Harbor": "Our clinic in Dutch Harbor offers services in the evening.",
    "massage": "Our house offers Thai massage.",
    "villa": "Our house is a Spanish-style villa.",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_languages_of_service_are_found(own, snippet: str, expected: list[str]) -> None:
    assert own("languages", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_languages_of_the_site_are_not(own, snippet: str) -> None:
    assert own("languages", snippet) == []


@pytest.mark.parametrize(
    "value", ["Spanish", ["English", "Spanish"], [{"@type": "Language", "name": "Spanish"}]], ids=str
)
def test_available_languages_of_structured_data(own, value: object) -> None:
    data = {"@type": "MedicalBusiness", "name": "Quarry House", "availableLanguage": value}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script><p>Hello</p>'
    assert "es" in own("languages", script)


def test_one_clinician_who_speaks_it_does_not_make_it_a_service(own) -> None:
    assert own("languages", "Ana is kind, and she is fluent in Spanish with our clients.") == []


REFUSED = {
    "services": ("We do not offer services in Spanish.", ["es"]),
    "staff": ("Unfortunately, we have no Spanish-speaking staff.", ["es"]),
    "groups": ("Our program does not have groups in Spanish at this time.", ["es"]),
    "at one office": ("We do not offer services in Spanish at our Dover office.", []),
    "of others": ("Many programs do not offer services in Spanish.", []),
    "offered": ("We offer services in Spanish.", []),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_language_that_is_refused_is_kept_with_its_quote(name: str, read) -> None:
    snippet, expected = REFUSED[name]
    assert [one.value for one in read("languages", snippet) if one.rule == DENIED] == expected
