"""Pages whose role hangs on whose claim their sentences are: faith-based houses, county programs, lessons, reading lists, referral in Spanish."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "") -> str:
    """Lines to a page: "# " a heading, "- " an item, else a paragraph."""
    tags = {"# ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


PROVIDERS = [
    pytest.param("""# Life on the farm
        Tarry House uses a 10-month program for men. Each man is counseled alone once a week.
        Biblical counseling and work on the farm fill the days. Our hope is that each graduate understands why he works.
        # Phase 1
        Every man who is accepted begins with eight weeks of study at Tarry House.""", "Program | Tarry House", id="faith-based, names no condition"),
    pytest.param("""# Stages
        The first phase of the program is five weeks of classes for men with an addiction.
        In this stage the men learn why they used. Every man in the program is given chores according to his strength.
        We have written a plan of ten lessons.""", "", id="stages of men, said once as we"),
    pytest.param("""The mission of the Fenn County Division of Addictions is to provide treatment to residents of the county.
        The program does not discriminate on the basis of race, age or religion.
        Fees are on a sliding scale according to family size and income.""", "", id="a county's division that never says we"),
    pytest.param("""# Resources for anxiety and how we treat it
        Our therapists treat anxiety with CBT. We see adults. Our groups meet weekly.
        # Books
        The Quiet Hour, by A. Quill""", "Lark Counseling", id="resources beside its own care"),
    pytest.param("""# Our books
        We treat eating disorders at Lark Counseling. Our outpatient therapy is for teens. Our clients read these.
        The Quiet Hour, by A. Quill""", "Lark Counseling", id="a reading list told by us"),
    pytest.param("""# Nuestro centro
        Somos una clínica de adicciones y te ayudamos a dejar el alcohol. Ofrecemos tratamiento residencial de 90 días.
        Nuestro equipo atiende a mujeres.""", "", id="helps to stop, in Spanish"),
    pytest.param("""# Our second house is open
        Today we announce the opening of a second house for men. We treat alcohol use with groups on weekdays, and our counselors live nearby.
        Call 503-555-0142.""", "News | Larch Quarry Recovery", id="its own news of an opening"),
    pytest.param("""# Evening IOP
        Our IOP for adults meets Monday and Wednesday from 6 to 9 pm. In May the county announced the opening of the bridge to our clinic.
        We accept Medicaid.""", "Larch Quarry Recovery", id="an opening that is no program's"),
    pytest.param(
        """# Tratamiento
        ¿Busca un centro de desintoxicación? Ofrecemos desintoxicación y te ayudamos a elegir el tratamiento adecuado.
        Encuentra tu centro más cercano. Nuestro programa residencial dura 90 días. Atendemos a mujeres.""",
        "",
        id="a chain with a center near you, in Spanish",
    ),
    pytest.param("""# Services
        Our outpatient program treats opioid use. We work with the courts.
        The Fenn County Health Department is our neighbor. The Dale County Department of Corrections has sent clients to us.""", "", id="names two counties and is its own"),
]  # fmt: skip
PROVIDERS += [
    pytest.param("""# Sample schedule of our residential program
        Our residents wake at 7 a.m. We begin with breakfast.
        10 a.m.: Group therapy""", "", id="a sample schedule of ours"),
    pytest.param("""# Paying for treatment
        This guide shows how to read a plan. Insurance may pay for detox and therapy for addiction.
        At Larch Quarry Recovery in Denver, Colorado, we check your benefits. Our team is glad to explain what your plan pays. Call our office.""", "How to verify | Larch Quarry Recovery", id="a guide to benefits by a provider that says where it is"),
    pytest.param("""# Typical day at Tarry House
        Residents of Tarry House wake at 7 a.m. Group therapy for addiction is at 10 a.m.""", "Day | Tarry House", id="a typical day at a house by name"),
]  # fmt: skip
PROVIDERS += [
    pytest.param("""# Policies
        If a session is canceled, please tell your therapist a day before. The session rate is due in full.
        The current session rate is $180 for individuals. Sessions are 50 minutes.
        I offer a sliding scale. My fees go up a little each year.""", "", id="policies of one therapist"),
    pytest.param("""# Agreements and fees
        Members of the DBT skills class are in individual therapy and family counseling beside it, come for the whole curriculum, and commit to regular attendance.
        Do not miss three in a row of the skills group. This counts as dropping out; payments are not refundable.
        The screening fee is $90.""", "", id="terms of a skills group"),
    pytest.param("""El servicio de intervención terapéutica asiste a niños, adolescentes y familias.
        En la unidad trabajamos con el colegio.
        El coste del servicio depende de los ingresos, para que la atención psicológica llegue a todos.""", "", id="a service in Spanish that says we once"),
]  # fmt: skip
PROVIDERS += [
    pytest.param("""# Practice guidelines
        # Counseling Center
        - All students will normally be offered ten individual therapy sessions a year.
        - Students are encouraged to join therapy groups.
        - Couples counseling sessions count as well.
        The fee for a missed appointment goes to the student account.""", "", id="a college's counseling center in the third person"),
    pytest.param("""Therapy works best at a steady pace. I see clients once a week for a session at the same time.
        I am an out-of-network provider for most plans. In my practice the therapy ends when you say so.""", "", id="policies said as I, without a price"),
    pytest.param("""Reduced fees are available by income.
        Clients are expected to pay at the time of service for therapy sessions. A minimum of 24-hour notice is required.""", "", id="terms of therapy that name no condition"),
    pytest.param("""# Payment policies
        Payment is due at the time of session, in the form of cash. The client meets with the therapist.
        Sessions canceled within 24 hours are charged at the full session fee.
        Adults in therapy using EMDR need a laptop.""", "", id="terms of a therapist who says no I"),
]  # fmt: skip
RECORDS = """# Help in the valley
    Treatment for opioid use is near. Please call your local health department.
    {}"""
RECORD = """# {} County Addictions Program
    Location: {} Race Street, Milltown
    Hours: 8 a.m. to 5 p.m.
    Contact: 503-555-01{}
    Services: assessments, outpatient treatment, peer support"""
COUNTIES = RECORDS.format(
    "\n".join(RECORD.format(name, 10 + at, 10 + at) for at, name in enumerate(("Fenn", "Dale", "Marl")))
)
ARTICLES = [
    pytest.param("""# Sample Schedule for a Residential Alcohol Rehab
        A residential program is stable and supportive. A sample day is outlined below.
        7 a.m.: Wake up
        10 a.m.: Group therapy
        11 a.m.: Life skills class""", "Sample Schedule | Fenn Addiction Library", id="a sample schedule of a rehab"),
    pytest.param("""# How to Find Help for a Brother
        Addiction is hard on a family. Many people relapse. Support helps.
        If he struggles, reach out to Larch Quarry Recovery in Denver, Colorado.""", "How to Help | Larch Quarry Recovery", id="a guide that says at its end whom to ask"),
    pytest.param("""# Oscar Health and Paying for Detox
        This page tells what a plan covers in treatment of alcohol use. We can say whether your policy is in network with a rehab.
        With a PPO you have a wide choice of doctors.""", "", id="a guide to an insurer that says we once"),
    pytest.param("""# A Typical Day in Rehab
        Mornings begin at 7 a.m. with breakfast. Group therapy follows at 9 a.m. and individual therapy in the afternoon.""", "", id="a typical day in rehab"),
    pytest.param("""# Partial Hospitalization
        Partial hospitalization is considered an intermediate level of care. It is believed that some clients will do better at home.
        Treatment is usually provided in a hospital. Patients will also work on skills.
        Let us verify your insurance.""", "", id="a lesson of a level under nobody's name"),
    pytest.param("""# Where to begin
        Before you choose, learn the types of treatment programs that are available.
        # Intensive Outpatient Program (IOP)
        Clients attend 9 to 15 hours of treatment a week at a specialty facility while living at home.""", "", id="levels as they are anywhere"),
    pytest.param("""# Resources for Panic Attacks
        - Panic Circle, www.panic.example
        - The Quiet Hour, by A. Quill
        - Eight Doors to Recovery, by B. Larch""", "Dr. Ann Quill - Adult Psychiatry", id="links and books of a psychiatrist"),
    pytest.param("""# Recommended Books and Links
        - The Quiet Hour: living with depression, by A. Quill
        - Trauma therapy at home, a workbook""", "Lark Counseling", id="books of a practice"),
    pytest.param("""# Counties adapt
        The Fenn County Mental Health Center is seeing clients of its outpatient program by phone.
        The Dale County Health Department has psychiatric appointments by video. Medicaid is accepted.""", "", id="told of several counties"),
    pytest.param("""# Behavioral health program list
        Descriptions of the programs available for accreditation under the standards manual.
        Outpatient treatment is a program that offers group therapy and individual therapy. The program team helps adults with mental illness and substance use.
        Services are available on weekdays.""", "", id="who accredits describes programs"),
    pytest.param("""# Substance use services for women
        The division contracts with providers in all six regions to treat women with substance use disorders in residential programs and outpatient treatment.
        The programs are designed to see recovery as a process. Services include group therapy and psychiatric care.""", "", id="a division that contracts with providers"),
    pytest.param("""# Code section group
        Chapter 2. Residential treatment services. (Added by Stats. 2012.) The Legislature finds that residential treatment programs help women with alcohol use.
        The programs provide services to women and children. It is the intent of the Legislature to preserve families.""", "", id="a law"),
    pytest.param("""# Standards for private organizations
        # Residential treatment services
        The organization uses a family model to treat substance use. The program provides individual therapy.
        Residents learn skills, as the practice standards outline.""", "", id="standards of an accreditor"),
    pytest.param("""# Mental health
        Individuals who want outpatient treatment may apply directly to a designated mental health center. We handle calls in a crisis.
        Our office mails a notice of decision. Depression and substance use are treated at the center. Call 503-555-0110.""", "", id="a county office that pays others"),
    pytest.param("""# Physical therapy policies
        Clients are expected to pay at the time of service. A minimum of 24-hour notice is required. Reduced fees are available.
        Physical therapy sessions last 45 minutes.""", "", id="terms of another therapy"),
    pytest.param("""# Sunday at Milltown Church
        Biblical counseling for couples is on Tuesdays. Move-in day for our new hall is in May. All are welcome.""", "Milltown Church", id="a church's counseling hour"),
    pytest.param("""# New methadone clinic opens on Race Street
        The state office of addiction services announced the opening of a clinic in Milltown.
        The facility will operate six days a week. The program is paid for by a grant, and the program is part of a plan for the county.
        "We need such places in every county," Commissioner Ann Quill said in an agency statement.""", "", id="a paper on a clinic that opens"),
    pytest.param("""Latest print issue
        # Student clinic is full
        Ann Quill poses for a portrait at the clinic on Monday.
        The Fenn Student Clinic has no openings for therapy this spring. With a sliding scale the clinic treats adults for anxiety and depression.
        The clinic runs for ten weeks a term.""", "The Fenn Ledge", id="a student paper on a clinic"),
    pytest.param("""# Detox beds for the county
        Supervisor Tom Larch celebrated the opening of two detox units on Friday. Officials said that beds were short.
        The program takes Medicaid and runs 24 hours a day. "Our goal is to treat all," he said.""", "", id="officials open a detox"),
]  # fmt: skip
DIRECTORIES = [
    pytest.param("""Red Nacional de Ayuda para Adicciones. Tel gratuito 900 555 010.
        # Ingresar en un centro
        El ingreso dura de dos a seis meses según la gravedad.""", "", id="a network that gives help"),
    pytest.param("""# Centros de desintoxicación
        Te ayudamos a encontrar el mejor centro para tu familiar. Una clínica residencial cuesta menos de lo que crees.""", "", id="helps to find"),
    pytest.param("""# Clínicas
        Nuestro directorio de clínicas de adicciones tiene cien fichas. El programa residencial dura 90 días.""", "", id="a directory of clinics"),
]  # fmt: skip
LISTS = [
    pytest.param(COUNTIES, "", id="records of three counties"),
    pytest.param("""# Detox programs
        Detox clears the body of alcohol and opioids. It is the first step of treatment.
        The facilities listed here offer detox under care.
        Browse the full treatment center directory""", "Quarry Compass", id="the facilities that are listed here"),
    pytest.param("""# Service tree
        Click on a service code to see the providers who offer that service.
        # Residential treatment for youth
        Programs that treat adolescents with a mental health condition in a home.""", "", id="a tree of services"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), LISTS)
def test_who_lists_others_is_a_directory(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "directory", found.page_role_signals
    assert [*found.programs, *found.phones] == []


def test_two_places_of_a_provider_are_its_own() -> None:
    ours = COUNTIES.replace("Please call your local health department", "Our clinics are open on weekdays")
    found = extract_page(page(ours, "Clinics | Larch Quarry Recovery"))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(("text", "title"), PROVIDERS)
def test_a_provider_is_one(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(("text", "title"), ARTICLES)
def test_an_article_has_no_values(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "article", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize(("text", "title"), DIRECTORIES)
def test_who_refers_in_spanish_is_a_directory(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "directory", found.page_role_signals
    assert [*found.programs, *found.insurers] == []


@pytest.mark.xfail(
    strict=True, reason="a level as a subject, and no word of our own: the same words are a lesson's elsewhere"
)
def test_a_hospital_that_speaks_of_php_alone() -> None:
    found = extract_page(page("""# Partial Hospitalization Program
        PHP treats depression and alcohol use. In PHP the patient lives at home and attends 5 hours a day.
        PHP includes services for adolescents and adults."""))  # fmt: skip
    assert found.page_role == "provider"
