"""Whole pages of the kinds that are taken for each other: reports, listings, public offices, and providers who say no "we"."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "", head: str = "") -> str:
    """Lines to a page: "# " a heading, "- " an item, else a paragraph."""
    tags = {"# ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title>{head}</head><body><main>{body}</main></body></html>"


REPORTS: list[Any] = [
    pytest.param("""# Milltown agency adds program for young drinkers
        Lark House will soon offer a six-month outpatient program for alcohol use in Milltown.
        “We can reach families whom we never reached,” Ann Quill, the agency’s vice president of outreach, said.
        The program includes individual therapy and family therapy, and clients get six hours a week.
        “Our groups start in May,” Quill said.""", id="quoted staff and a plan"),
    pytest.param("""Un nuevo centro de recuperación abrió sus puertas en Milltown para personas con adicción al alcohol.
        “Tenemos doce camas de desintoxicación”, dijo Ana Cantera, directora del centro.
        "Ofrecemos terapia de grupo de lunes a viernes", señaló Cantera.
        Los servicios son gratis para la comunidad.""", id="in Spanish"),
    pytest.param("""La alcaldesa de Milltown asistió al corte de listón del nuevo centro de adicciones.
        El centro cuenta con un programa residencial de 90 días y atiende a mujeres.
        La inauguración reunió a vecinos del barrio.""", id="in Spanish, nobody quoted"),
    pytest.param("""# Detox beds come to Milltown
        State officials said the new center will treat opioid use with methadone and counseling.
        The ribbon-cutting on Thursday drew a crowd. The center offers detox and residential treatment.
        Medicaid is accepted.""", id="officials and a ribbon"),
    pytest.param("""---
        source: Lark House
        source_url: https://lark.example/blog/new-home
        summarized: true
        Lark House has opened a new residential program for women with substance use disorder.
        The program aims to give residents life skills. Lark House is committed to recovery.""", id="a digest of somebody's news"),
    pytest.param("""# Clinic for teens with depression starts evening groups
        File photo of the clinic.
        “We meet on Mondays from 6 to 9 p.m. in our new rooms,” said the clinic’s founder, Ann Quill.
        “We take Aetna and Medicaid,” she added.""", id="a file photo"),
    pytest.param("""El Centro de Atención de Milltown ofrece servicios gratuitos de salud mental y de adicciones.
        El alcalde Luis Cantera destacó la importancia del lugar.
        Lee también: Vecinos bloquean la avenida Olmo
        El centro opera de lunes a viernes de 8:00 a 20:00 horas y ofrece terapia grupal y psicoterapia.""", id="in Spanish, among other stories"),
]  # fmt: skip
REPORTS += [
    pytest.param("""# Clinic by the old mill grows
        MILLTOWN - It should feel like a living room, explains Ann Quill, manager of Lark House.
        Since March the treatment center has seen more than ninety clients a week, said Quill, and more are waiting.
        At Lark House patients get Suboxone and group counseling for $50 a week.""", id="words told without quotation marks"),
    pytest.param("""# Healthbeat
        The intensive outpatient program at Milltown Hospital helps older people with depression.
        "They come three times a week.
        We talk about what weighs on them."
        says therapist Ann Quill.
        "It is good to have somewhere to go," says Tom Sedge, who runs the program.""", id="who speaks is said behind the quotation"),
]  # fmt: skip
LISTINGS: list[Any] = [
    pytest.param("""# Detox in the lake counties
        Several facilities listed below have beds for alcohol detox at night.
        # What detox is
        - Medical Detox: a nurse is there around the clock
        - Alcohol Detox: for withdrawal from alcohol
        # Start here
        Bring your card (many accept Medicaid).
        Search detox centers""", id="facilities listed below"),
    pytest.param("""# Find an open bed faster
        A platform for discharge planners and case managers in Ohio.
        The tool ranks facilities by distance, payer and level of care: detox, residential or inpatient.""", id="a tool for those who refer"),
    pytest.param("""# Behavioral health options
        We help care teams find inpatient and outpatient care. We match providers and facilities across public data.
        Ranked options with reasons come back in seconds.""", id="ranked options"),
    pytest.param("""# Lark House
        12 Elm Street, Milltown, OH 44622
        # About this facility
        Lark House offers outpatient and sober living services for people with alcohol addiction.
        The program includes individual counseling and group therapy.
        Connect with Lark House by calling their admissions team. 330-555-0110
        - Private insurance""", id="about this facility"),
    pytest.param("""# Quarry Center
        Quarry Center offers detox and residential treatment for opioid use.
        - Type of care: substance use treatment
        - Service setting: residential, detox
        - Payment/insurance accepted: Medicaid, Aetna
        - Age groups accepted: adults
        330-555-0111""", id="the fields of a register"),
    pytest.param("""# Larch Recovery
        Larch Recovery runs an IOP on Mondays from 6 to 9 pm and accepts Cigna.
        Is this your facility? Report an error in this profile.
        # Facility details
        - Outpatient""", id="is this your facility"),
    pytest.param("""# Brindle Hall
        Facility overview
        Brindle Hall treats adults with depression and alcohol use in residential care. Visit their website to learn more.
        # Similar rehabs near Milltown
        - Oak House""", id="similar rehabs near"),
    pytest.param("""# Slate House
        Slate House has a PHP and IOP. It accepts Aetna, and the program meets Monday to Friday.
        Unclaimed profile
        Information on this page was compiled from public records.""", id="unclaimed"),
    pytest.param("""# How to choose a rehab
        We do not recommend specific facilities for admission, and we accept no referral fees.
        Our Ohio Facility Directory filters facilities by insurance. Residential treatment and detox differ.""", id="takes no side"),
]  # fmt: skip
OFFICES: list[Any] = [
    pytest.param("""# Get help for substance abuse
        The Substance Abuse and Mental Health Services Administration answers questions on alcohol:
        - Search for a treatment facility near you, inpatient or outpatient, at findtreatment.gov.""", id="of the nation"),
    pytest.param("""# Opioid use disorder
        An official website of the State of Quarry. Medications such as methadone treat opioid use disorder.
        To find a treatment provider near you, use FindTreatment.gov. The Department does not provide treatment.""", id="of a state"),
    pytest.param("""# Mental health
        The county does not directly provide residential treatment or detox. Your local health department can refer you to counseling.
        Medicaid covers depression and anxiety treatment.""", id="of a county"),
]  # fmt: skip
PROVIDERS: list[Any] = [
    pytest.param("""# Eating Disorder IOP
        Our evening program was made for those with anorexia and bulimia.
        Clients have individual therapy weekly.""", "", id="a level over one sentence of ours"),
    pytest.param("""# Our evening IOP
        "We wanted it near the bus," says clinical director Ann Quill. Our groups meet on Monday and Thursday from 6 to 9 pm.
        "We take Aetna," adds Quill. Our team answers the phone all day.""", "News | Lark House Recovery", id="its own news with its own people"),
    pytest.param("""# Residential treatment
        Our residential program was built for working people. Case managers meet with our clients weekly.
        We match each client to a counselor. We accept Aetna.""", "Lark House Recovery", id="case managers of its own"),
    pytest.param("""# The rules of our home
        - Chores are done by all residents
        - No overnight guests
        - One house meeting a week
        - Random drug tests
        - All residents must be back in the house by 11 pm""", "", id="rules of a house alone"),
    pytest.param("""# DBT program
        Our DBT skills group meets Tuesdays 5:30 to 7:30 pm for 24 weeks.
        We also offer DBT training for clinicians; earn CE credits.""", "Lark DBT Center", id="a heading that names a therapy"),
    pytest.param("""# Rates & Insurance
        Individual sessions are 50 minutes and cost $165. Couples sessions are $190.
        I am in-network with Aetna and Premera. I keep a few sliding scale spots.""", "Rates & Insurance - Ann Quill, LCSW", id="one clinician's fees"),
    pytest.param("""# How it works
        We offer medication for addiction treatment with Suboxone, so that our patients can stop using opioids from home.
        Suboxone may cause drowsiness. See the full prescribing information and the medication guide.
        Your clinician meets you by video and sends the prescription to your pharmacy.""", "How it works | Lark Online Recovery", id="who prescribes and cites the drug's label"),
    pytest.param("""# Substance Use Outpatient Services
        Page updated on June 8, 2026 at 3 PM
        - Serves residents age 18 and older
        - Group, individual and family counseling
        - Medication-assisted treatment of opioid use
        The program is open to all residents of Milltown. Clients receive case management.""", "Outpatient Services", id="a city's page with its date"),
    pytest.param("""El Centro Lucero abrió en 1990 y atiende a personas con dependencia del alcohol.
        El centro ofrece tratamiento a cargo de psicólogos. El usuario realiza terapia individual y terapia familiar.
        Los usuarios están en el centro de día de 9:00 a 17:00 horas.""", "", id="third person in Spanish"),
    pytest.param("""# Fases del tratamiento
        # Desintoxicación
        El tratamiento se divide en tres fases. Durante la primera fase el paciente recibe atención médica.
        # Rehabilitación
        El residente participa en terapia grupal e individual por su adicción al alcohol. El alta del centro se prepara con la familia.""", "", id="phases in Spanish"),
    pytest.param("""La fundación ofrece tratamiento residencial para mujeres con adicción.
        Los residentes conviven en una casa y reciben terapia de grupo. Se realizan talleres y terapia familiar.""", "", id="a foundation"),
    pytest.param("""# Outpatient treatment program
        Phase I consists of an intensive outpatient program of 8 weeks with group therapy for substance use.
        In Phase II, participants are provided one group a week for alcohol and drug relapse prevention.""", "", id="phases in English"),
    pytest.param("""# Lark House Recovery
        Lark House Recovery operates a residential program for men with alcohol addiction.
        Residents attend group therapy. The program lasts 90 days. Lark House Recovery opened its doors in 1988.""",
        "Residential | Lark House Recovery", id="third person in English"),
    pytest.param("""# Lark House Recovery opens an IOP
        “Our team is proud of this,” said Ann Quill, director of Lark House Recovery.
        “We meet three evenings a week,” Quill said. The IOP treats alcohol use. Lark House Recovery accepts Aetna.""",
        "News | Lark House Recovery", id="its own news"),
    pytest.param("""# Quarry House
        Our residential program is for women. “It saved me,” said one of them. “I found hope,” another said.
        We treat alcohol addiction and accept Medicaid. Our groups meet daily.""", "", id="voices of clients beside its own"),
    pytest.param("""# Locations
        # PHP/IOP
        12 Elm Street, Milltown, OH 44622
        # Adolescent IOP
        40 Oak Road, Dover, OH 44622""", "Locations | New Dawn", id="locations"),
    pytest.param("""# Locations
        # Detox and residential
        12 Elm Street, Milltown, OH 44622. 330-555-0101
        # Outpatient
        40 Oak Road, Dover, OH 44622. 330-555-0102""", "Locations | Lark Treatment Centers", id="locations of a treatment center"),
    pytest.param("""# Ohio's alcohol and drug rehab centers
        Each of our facilities offers detox in a calm place. Our specialists can help you choose the best center for you.
        - Medical detox
        - Intensive outpatient program
        Our phone line helps you find a treatment provider. 330-555-0103""", "", id="a chain's landing page"),
    pytest.param("""# About us
        All of our locations have an IOP for depression. Check their hours before you come; call our admissions team.
        We treat teens.""", "", id="places of its own, named as they"),
    pytest.param("""# About this facility
        Our residential program for alcohol addiction has 12 beds, and we accept Cigna. Our staff is here all night.""", "",
        id="about this facility, by itself"),
]  # fmt: skip


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_is_an_article_and_has_no_values(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == "article", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize("text", [*LISTINGS, *OFFICES])
def test_a_listing_or_an_office_is_a_directory_and_has_no_values(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == "directory", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize(("text", "title"), PROVIDERS)
def test_a_provider_stays_one(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
    assert found.programs


def test_links_written_out_in_a_text_are_links_to_others() -> None:
    names = ("palisade", "quarry", "lark", "brindle", "slate", "larch")
    lines = "\n".join(f"- {name.title()} detox and rehab, <https://www.{name}.example/>" for name in names)
    assert extract_page(f"Suggested sites\n\nAddiction and recovery\n\n{lines}\n").page_role == "directory"


def test_a_template_without_a_body_tag_is_read() -> None:
    found = extract_page(
        "<?php require('head.php'); ?><title>Services | Lark Counseling</title><?php require('menu.php'); ?>"
        "<section><p>Our outpatient therapy treats anxiety and grief. We accept Aetna.</p></section>"
    )
    assert [insurer.id for insurer in found.insurers] == ["aetna"]


CLEANSE = """# Detox with antioxidants
    Our drip program helps you detox your body of free radicals. We give vitamins by drip in our lounge.
    # Plans
    - Gold plan $299"""
REHAB = """# Detox at Lark House
    Our detox unit has nurses around the clock for alcohol and opioid withdrawal. We offer group therapy and medication management.
    Our cooks serve meals rich in antioxidants, and vitamin shots are free."""


@pytest.mark.parametrize(("text", "role"), [(CLEANSE, "article"), (REHAB, "provider")], ids=["cleanses", "treats"])
def test_who_cleanses_bodies_of_toxins_treats_nobody(text: str, role: str) -> None:
    assert extract_page(page(text, title="Lark House")).page_role == role


OWNERS = """# Turn your vacant building into sober living
    Lark House works with commercial property owners. We handle repairs and tenants.
    # The partnership
    - Master lease: $2,000 a month, guaranteed rent
    Our model is housing and peer support for people in recovery from alcohol."""
HOUSE = """# Sober living at Lark House
    Our sober living home has 12 beds for men in recovery from alcohol. Our house manager lives here. Rent is $180 a week.
    Landlords may write to us as well."""


@pytest.mark.parametrize(
    ("text", "role"), [(OWNERS, "article"), (HOUSE, "provider")], ids=["to owners", "to residents"]
)
def test_who_looks_for_houses_tells_no_resident_of_them(text: str, role: str) -> None:
    assert extract_page(page(text, title="Lark House")).page_role == role


LETTER = """# Referral process
    Our clinical team gathers what your doctor knows of your psychiatric symptoms.
    Once the letter is {reviewed} a practitioner, our nurses call you. We label your clothes and show you to your room.
    12 Elm Road, Reno, NV 89501
    Call us at 775-555-0142."""


@pytest.mark.parametrize(
    ("reviewed", "role"), [("reviewed by", "provider"), ("read by", "provider")], ids=["reviewed", "read"]
)
def test_what_is_reviewed_by_somebody_here_is_no_byline(reviewed: str, role: str) -> None:
    found = extract_page(page(LETTER.format(reviewed=reviewed), title="Quarry Health"))
    assert (found.page_role, len(found.phones)) == (role, 1)
