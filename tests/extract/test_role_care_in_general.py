"""Pages on care in general and near misses: a seller's banner over a lesson, a state's rehabs, Spanish news, what an agency does, a post on a level, a first session."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str, nav: str, footer: str) -> str:
    """Lines to a page: "# " and "## " headings, "- " an item, else a paragraph; `nav` the links of its menu, `footer` whose it is."""
    tags = {"# ": "h1", "## ": "h2", "- ": "li"}
    body = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        mark = next((mark for mark in tags if line.startswith(mark)), "")
        tag = tags.get(mark, "p")
        body += f"<{tag}>{line.removeprefix(mark)}</{tag}>"
    menu = "".join(f'<li><a href="#">{link}</a></li>' for link in nav.split("|") if link)
    head = f"<header><nav><ul>{menu}</ul></nav></header>" if menu else ""
    foot = f"<footer><p>&copy; {footer}</p></footer>" if footer else ""
    return f"<html><head><title>{title}</title></head><body>{head}<main>{body}</main>{foot}</body></html>"


NOBODYS = [
    pytest.param("""Get help today! Talk to a recovery specialist.
        Call (503) 555-0117
        # What Is an Intensive Outpatient Program?
        An intensive outpatient program is a kind of treatment in which people live at home. IOPs are found in every state.
        Most programs meet three days a week. Programs must be licensed by the state.
        ## What to expect
        - Group therapy: patients meet in groups of ten
        - Individual counseling: each patient sees a counselor weekly""", "What Is an Intensive Outpatient Program? - Sober Compass", "", "Sober Compass", id="banner iop"),
    pytest.param("""Free and confidential. Speak with a treatment specialist now.
        (503) 555-0118
        # What Is Medical Detox?
        Medical detox is the first step of treatment. Detox centers have nurses who watch the vital signs of patients day and night.
        There are detox centers throughout the country, both private and public.
        ## How long does detox last?
        Alcohol withdrawal may last five to seven days. All detox facilities must meet the standards of the state.""", "What Is Medical Detox? | Rehab Beacon", "", "Rehab Beacon", id="banner detox"),
    pytest.param("""Call now for help: (503) 555-0119
        # What Is a Suboxone Clinic?
        A Suboxone clinic is a place where people receive medication for opioid addiction. Suboxone clinics combine medication with counseling.
        Clinics exist in all 50 states. By law these clinics must have a prescriber with a registration.
        Besides medication, Suboxone clinics give drug tests and groups.""", "What Is a Suboxone Clinic? - Recovery Signpost", "", "Recovery Signpost", id="banner suboxone"),
    pytest.param("""Need a place to stay? Speak with an addiction specialist today.
        Call (503) 555-0120
        # How Do Sober Living Homes Work?
        Sober living homes are houses where people in recovery live together. Residents pay rent and follow rules.
        There are thousands of sober homes in the United States. Residents must pass drug tests and attend meetings.""", "How Do Sober Living Homes Work? - Addiction Signal", "", "Addiction Signal", id="banner sober"),
    pytest.param("""Help is one call away. (503) 555-0121
        # Partial Hospitalization Programs: What Are They?
        Partial hospitalization programs are a form of day treatment. PHPs are for people who need more than weekly therapy.
        PHPs across the country run five days a week. Patients go home at night.""", "Partial Hospitalization Programs: What Are They? - Drug Help Circle", "", "Drug Help Circle", id="banner php"),
    pytest.param("""# Drug and Alcohol Rehab Programs in Ohio
        Ohio drug rehab centers are many. A survey counts 431 of them, which served 36,200 patients in 2015. Not all centers give the same services.
        ## Payment accepted (by percentage of rehab facilities)
        - Cash or self-payment 95 percent
        - Medicaid 76 percent
        - Sliding fee 61 percent
        - Free treatment 2 percent
        ## Therapies in Ohio
        Cognitive behavioral therapy teaches people new habits.""", "Ohio Drug Rehab and Alcohol Rehab Programs", "", "", id="state stats"),
    pytest.param("""# Addiction Treatment Facilities in Iowa
        In Iowa, 123 substance abuse treatment facilities were included in the survey, with 8,200 clients in treatment.
        Of these facilities, 110 provided outpatient treatment, 30 provided residential treatment and 5 offered methadone.
        Most accept Medicaid, and 57 percent of facilities use a sliding fee scale.""", "Addiction Treatment Facilities in Iowa", "", "", id="state nssats"),
    pytest.param("""# Alcohol and Drug Treatment Centers in Nebraska
        Nebraska's drug rehab centers offer detox, residential treatment and outpatient programs. In 2019 there were 119 rehab centers in the state.
        44 percent of the facilities have programs for women. Medicaid is accepted at 70 percent.
        ## Cities
        Omaha | Lincoln | Kearney""", "Nebraska Alcohol and Drug Treatment Centers", "", "", id="state options"),
    pytest.param("""# Drug and Alcohol Rehab in Maine
        Maine is home to a growing number of rehab facilities.
        ## How do Maine facilities rank?
        - Total number 30th (180)
        - Provides outpatient treatment 31st (150)
        - Accepts private insurance 28th (130)
        - Accepts Medicaid 22nd (140)
        - Accepts payments on a sliding scale 20th (120)""", "Drug and Alcohol Rehab in Maine - Rehab Finch", "", "", id="state rank"),
    pytest.param("""# Drug Rehabs in Utah
        Choosing an effective drug treatment program in Utah is a hard decision. Let our advisors help you find the right facility for you.
        Rehab centers in Utah give medical detox, residential care and aftercare. Many Utah rehabs take private insurance; some give free treatment.
        Call (503) 555-0123.""", "Drug Rehabs in Utah", "", "", id="state call"),
    pytest.param("""# Texas Drug Rehabs
        Drug rehabs in Texas offer residential, outpatient and detox services. The cost of Texas rehab centers depends on the length of stay.
        Some Texas rehab centers provide free treatment; others use a sliding scale.
        ## Drug use in Texas
        Methamphetamine is the drug most often named by people who enter treatment.""", "Texas Drug Rehabs and Treatment Programs", "", "", id="state plain"),
    pytest.param("""# Ofrece Ayuntamiento de Cantera atención gratuita contra adicciones
        Cantera, 12 de marzo.-
        El Ayuntamiento de Cantera ofrece tratamiento gratuito a personas con adicciones en sus dos centros.
        El centro para adolescentes da consultas ambulatorias. El tratamiento dura 6 meses.
        Los usuarios reciben terapia individual y grupal.""", "Ofrece Ayuntamiento de Cantera atención gratuita - El Vigía de Cantera", "Inicio|Local|Policía|Deportes", "El Vigía de Cantera", id="news muni"),
    pytest.param("""# Abren inscripciones para tratamiento contra adicciones
        El gobierno municipal, a través del Instituto de la Juventud, cuya titular es Berta Encina Soto, administra una comunidad terapéutica residencial para mujeres.
        El programa dura 4 meses y es gratuito. Las mujeres reciben terapia de grupo y talleres.
        ## Lo más leído
        - Economía
        - Seguridad""", "Abren inscripciones para tratamiento - La Jornada del Valle", "Inicio|Municipios|Deportes", "La Jornada del Valle", id="news titular"),
    pytest.param("""# Atiende clínica estatal a mil personas con adicciones
        CANTERA, Son.- La Secretaría de Salud del estado atendió a mil personas con adicciones este año en su clínica, que da consulta externa gratuita.
        El tratamiento consta de 12 semanas, con terapia individual y familiar.
        Notas relacionadas""", "Atiende clínica estatal a mil personas - El Sol de Cantera", "Local|Estado|Deportes|Espectáculos", "", id="news estado"),
    pytest.param("""# Piden acudir a tiempo por ayuda contra las adicciones
        Cantera, Jal. a 3 de mayo de 2022.- El centro de integración de la ciudad brinda tratamiento ambulatorio y residencial a jóvenes con adicciones.
        La directora del lugar, Rosa Encina, señaló que las consultas cuestan 50 pesos. El programa dura tres meses.
        Te puede interesar""", "Piden acudir a tiempo - Noticias Cantera", "Portada|Política|Deportes", "", id="news cij"),
    pytest.param("""# Clínica en Milltown ofrece terapia en español
        Por Rosa Encina | 4 de junio de 2023
        Una clínica de Milltown ofrece terapia en español para familias inmigrantes con ansiedad y depresión.
        "Atendemos a todos", dijo Berta Soto, directora de la clínica. El programa dura ocho semanas y es gratuito.""", "Clínica en Milltown ofrece terapia - La Voz del Condado", "Noticias|Inmigración|Deportes", "", id="news us"),
    pytest.param("""# El Ayuntamiento de Cantera amplía el programa de metadona
        El Ayuntamiento de Cantera ampliará el programa de metadona, según explicó el concejal de Salud, Juan Encina. El centro atiende a 300 personas.
        El tratamiento ambulatorio es gratuito y dura un año. También te puede interesar.""", "El Ayuntamiento amplía el programa - Diario de Cantera", "Local|Deportes", "", id="news es"),
    pytest.param("""# What Is DBHR and How Do You Get Services in Kansas?
        Learn how DBHR supports behavioral healthcare in Kansas.
        The Kansas Division of Behavioral Health and Recovery (DBHR) is the state agency that oversees mental health and addiction services. Its mission is a system of care for all residents.
        Regional boards have statutory authority to plan and fund services. They use state funds to contract with licensed providers.
        ## Services
        Mental health services include counseling and psychotherapy, face-to-face visits focused on goals.""", "What Is DBHR and How Do You Get Services in Kansas? - Statute Lantern", "Family Law|Criminal Law|Taxes", "Statute Lantern", id="legal agency"),
    pytest.param("""# Does Medicaid Cover Outpatient Mental Health Treatment?
        Medicaid covers mental health services in every state. States must cover counseling for children under federal law.
        Mental health services include individual therapy and medication management. They are given at community clinics.
        The program pays for visits to a therapist with a small copay.""", "Does Medicaid Cover Outpatient Mental Health Treatment? - Benefit Lantern", "Social Security|Medicaid|Taxes", "Benefit Lantern", id="legal medicaid"),
    pytest.param("""# Involuntary Commitment in Colorado: How It Works
        Under Colorado Revised Statutes, a person may be held for 72 hours. The facility gives an evaluation and treatment.
        The program must offer outpatient counseling on discharge. Its staff includes a psychiatrist.""", "Involuntary Commitment in Colorado - Rights Ledger", "Family Law|Employment", "Rights Ledger", id="legal baker"),
    pytest.param("""# What Is a Level II Alcohol Class in Colorado?
        Level II is a class that courts order after a DUI. It consists of education and group therapy, 24 hours over 12 weeks.
        The program is supervised by the Behavioral Health Administration. Clients attend outpatient groups each week and pay a fee.""", "What Is a Level II Alcohol Class in Colorado? - Legal Lookout", "DUI|Traffic", "Legal Lookout", id="legal dui"),
    pytest.param("""# Who Runs Public Mental Health Care in Virginia?
        The Department of Behavioral Health is the state authority responsible for public mental health care. It licenses providers and funds forty community boards.
        The boards are the point of entry for people who seek treatment. They contract with local providers for outpatient therapy and residential care.""", "Who Runs Public Mental Health Care in Virginia? - CivicGuide", "", "CivicGuide", id="legal board"),
    pytest.param("""# How to Get VA Mental Health Benefits
        Veterans with an honorable discharge can receive mental health care. The VA system offers outpatient therapy, residential treatment and PTSD groups.
        Its services are free for five years after discharge. They include individual therapy.""", "How to Get VA Mental Health Benefits - LegalHelm", "Disability|Veterans", "LegalHelm", id="legal va"),
    pytest.param("""# Is Day Treatment the Right Choice?
        Anorexia and bulimia are serious illnesses. Many people believe that they need residential treatment, but a residential program is not always best.
        A day treatment program can be ideal for those who go to school. Here we look at what day treatment for eating disorders is like.
        ## What Is Day Treatment?
        Day treatment is a program in which a person attends meetings with a team. Sometimes sessions are daily.""", "Is Day Treatment the Right Choice? | Marigold Ridge", "Our Programs|Our Approach|Admissions|Blog", "Marigold Ridge", id="blog php"),
    pytest.param("""# Is IOP Enough for Alcohol Addiction?
        Alcohol addiction is a disease. An intensive outpatient program can help those with a stable home. Below we explain what an IOP is and whom it suits.
        ## What is an IOP?
        An IOP is a program with nine or more hours a week of therapy. IOPs meet in the evening or in the morning.
        ## Benefits of IOP
        People keep their jobs. They practice skills at home.""", "Is IOP Enough for Alcohol Addiction? | Wren Hollow", "Our Programs|Our Team|Blog", "Wren Hollow", id="blog iop"),
    pytest.param("""# When Is Residential Treatment Needed?
        Residential treatment is for people who need care day and night. In this post we'll walk you through the signs.
        Residential programs last 30 to 90 days. Some people step down to PHP.
        We hope this helps you to decide.""", "When Is Residential Treatment Needed? - Thistle Bay", "Our Programs|Blog", "Thistle Bay", id="blog res"),
    pytest.param("""# 5 Signs You Need Medical Detox
        Withdrawal from alcohol can be dangerous. Today we're going over five signs that detox is needed.
        - Shaking in the morning
        - Seizures in the past
        Medical detox is a program in which nurses watch the patient. Detox lasts five to ten days.""", "5 Signs You Need Medical Detox | Aspen Quarry", "Our Programs|Our Facility|Blog", "Aspen Quarry", id="blog detox"),
    pytest.param("""# PHP vs. IOP: Which One Is Better?
        Both PHP and IOP are kinds of outpatient treatment. We've put together this comparison to help families choose.
        A PHP meets five days a week. An IOP meets three days a week.
        ## Cost
        An IOP costs less than a PHP.""", "PHP vs. IOP: Which One Is Better? | Marigold Ridge", "Our Programs|Our Team", "Marigold Ridge", id="blog vs"),
    pytest.param("""# Does DBT Work for Teens?
        DBT is a therapy for people with strong emotions. Let's explore how DBT helps teens. We often hear this question from parents.
        A DBT program has weekly skills groups and individual therapy. Teens learn four skills.""", "Does DBT Work for Teens? | Juniper Fold", "Our Programs|Our Approach", "Juniper Fold", id="blog dbt"),
    pytest.param("""# Qué esperar de la primera sesión de terapia
        En la primera sesión el terapeuta hace preguntas. Los pacientes suelen sentir nervios. En este artículo explicamos qué ocurre.
        La sesión dura unos 50 minutos. El terapeuta explica la confidencialidad y sus límites.""", "Qué esperar de la primera sesión de terapia - Mente Clara Revista", "Artículos|Boletín", "Mente Clara Revista", id="an article on a first session, in Spanish"),
    pytest.param("""# La primera cita
        En nuestra clínica dental la primera cita dura una hora. Le pedimos llenar los formularios. Nuestros pacientes reciben su plan de tratamiento.
        La sesión de limpieza es después.""", "La primera cita - Dental Encina", "", "Dental Encina", id="a dentist's first visit, in Spanish"),
    pytest.param("""Need help? Call (503) 555-0117 to talk to a treatment advisor.
        # Outpatient Rehab
        Outpatient rehab lets people live at home. Outpatient programs are less costly than inpatient ones. Rehab centers in many states offer both.
        Programs vary in length. Some people attend for a year. Most insurance plans cover some of the cost.""", "Outpatient Rehab - Clean Path Guide", "", "Clean Path Guide", id="banner over outpatient rehab"),
    pytest.param("""Call us today: (503) 555-0118
        Talk to a recovery expert
        # Dual Diagnosis Treatment
        Dual diagnosis treatment is a kind of care for people with an addiction and a mental illness. Treatment centers differ in how they treat both.
        Many rehab facilities have psychiatrists. Programs may last 30, 60 or 90 days. Most centers use CBT.""", "Dual Diagnosis Treatment - Rehab Harbor Guide", "", "Rehab Harbor Guide", id="banner over dual diagnosis"),
    pytest.param("""# Wisconsin Alcohol and Drug Rehab Centers
        Wisconsin has many rehab centers, and a 2018 survey found 268 treatment facilities. Some 60 percent of the state's facilities accept Medicaid.
        Free treatment is given at a few. Veterans have programs of their own.""", "Wisconsin Alcohol and Drug Rehab Centers", "", "", id="a survey of a state"),
    pytest.param("""# Rehab Centers in Idaho
        Drug use has grown in Idaho. Rehab centers in Idaho offer detox, residential and outpatient care. Payment: sliding fee scale, Medicaid, cash.
        Read about rehab in Boise, Nampa and Meridian.""", "Rehab Centers in Idaho", "", "", id="headed and titled by a state"),
    pytest.param("""# Inauguran clínica para mujeres con adicciones
        Puerto Encina, Sin., a 4 de junio de 2021.- La clínica da tratamiento gratuito a mujeres con adicciones, en consulta externa y de manera residencial.
        El programa dura 90 días. Las usuarias reciben terapia individual.""", "Inauguran clínica - Portal de Sinaloa Norte", "Inicio|Nota Roja|Deportes", "", id="dateline with a day, in Spanish"),
    pytest.param("""# Crece demanda en centro de adicciones
        El centro municipal atiende a 200 pacientes al mes y la consulta es gratuita. El tratamiento ambulatorio dura seis meses.
        La mayoría son jóvenes. Los pacientes reciben terapia grupal.
        ## Lo más visto
        - Choque en la avenida""", "Crece demanda - El Mañana de Encina", "Inicio|Policía|Deportes", "", id="most seen, in Spanish"),
    pytest.param("""# What Does the Department of Mental Health Do in Missouri?
        The Missouri Department of Mental Health is the state authority responsible for services. It has statutory duties.
        County boards raise funds and contract with local agencies and providers. Counseling visits are given face to face. The program serves adults with a low income at no charge.""", "What Does the Department of Mental Health Do in Missouri? - Rule & Right", "", "Rule & Right", id="a state's authority"),
    pytest.param("""# What Happens in an IOP?
        Many people wonder about IOP. Below, we'll describe what a week looks like and how people get better.
        An IOP is a program of nine hours or more a week. People learn skills.""", "What Happens in an IOP? | Plumfield House", "Our Programs|Blog", "Plumfield House", id="what happens in an IOP"),
    pytest.param("""# Your First Session
        At your first session we ask about your goals. Your tutor and our reading therapists will test your child's speech.""", "Your First Session | Alderbrook Learning", "", "Alderbrook Learning", id="a tutor's first session"),
    pytest.param("""# What to Expect in Your First Therapy Session
        In this article we explain what happens. Your therapist may ask about your history. We spoke with two counselors.""", "What to Expect in Your First Therapy Session - Calm Reader Magazine", "", "Calm Reader Magazine", id="an article on a first session"),
    pytest.param("""# Your First Visit
        At your first visit we will look at your skin. Your massage therapist or esthetician will ask about allergies. We have robes.""", "Your First Visit | Alderbrook Spa", "", "Alderbrook Spa", id="a spa's first visit"),
    pytest.param("""# First Session
        Horse riding is for everyone. In your first session we meet the horses. Your riding therapist will help your child to mount. Our ponies are calm.""", "First Session | Alderbrook Stables", "", "Alderbrook Stables", id="a stable's first session"),
    pytest.param("""# Abren centro para jóvenes con adicciones
        Encinar, Sin., a 4 de junio de 2021.- El centro da tratamiento gratuito a jóvenes con adicciones, en consulta externa y de manera residencial.
        El programa dura 90 días. Los usuarios reciben terapia individual.""", "Abren centro para jóvenes", "Inicio|Contacto", "", id="day and town, no paper's name"),
]  # fmt: skip
OWN = [
    pytest.param("""Speak with an admissions specialist today. Call (503) 555-0131
        # Medication-Assisted Treatment
        Larkin Recovery Center treats opioid addiction with methadone and Suboxone in Dayton, OH. Our clinic opens at 5 a.m. for dosing.
        Our counselors see every patient weekly. We accept Medicaid.""", "Medication-Assisted Treatment | Larkin Recovery Center", "Home|Programs|Admissions", "Larkin Recovery Center", id="own helpline"),
    pytest.param("""Speak with an addiction specialist today. Call (503) 555-0132
        # What Is an Intensive Outpatient Program?
        An intensive outpatient program is a kind of treatment in which people live at home.
        At Larkin Recovery Center, our IOP meets Monday, Wednesday and Thursday from 6 to 9 p.m. We accept Aetna and Cigna.""", "What Is an IOP? | Larkin Recovery Center", "Home|Programs|Admissions", "Larkin Recovery Center", id="own whatis"),
    pytest.param("""# What is a methadone clinic?
        A methadone clinic is a place where people receive a daily dose. Milltown Treatment Center has been an opioid treatment program since 1990.
        Dosing hours: Monday to Friday 5 a.m. to 11 a.m. Milltown Treatment Center takes Medicaid and self-pay at $15 a day.""", "What is a methadone clinic? - Milltown Treatment Center", "", "Milltown Treatment Center", id="own methadone"),
    pytest.param("""# Behavioral Health Clinics
        Fenn County Behavioral Health provides outpatient mental health and substance use treatment to residents of the county. Services are on a sliding scale.
        ## North Clinic
        12 Oak Street, Milltown, OH 45001, (503) 555-0133
        ## South Clinic
        40 Elm Street, Dale, OH 45002, (503) 555-0134""", "Behavioral Health Clinics - Fenn County", "", "Fenn County", id="county sites"),
    pytest.param("""# Mental Health and Addiction Services
        The Fenn County Department of Behavioral Health is the county agency for mental health and addiction treatment. Its outpatient clinic sees adults and children.
        The department accepts Medicaid. Fees are set on a sliding scale. Call (503) 555-0135 to make an intake appointment.""", "Mental Health and Addiction Services | Fenn County", "", "Fenn County", id="county dept"),
    pytest.param("""# Is Day Treatment the Right Choice?
        Anorexia and bulimia are serious. A day treatment program can be ideal for those who go to school.
        At Marigold Ridge, our day treatment program meets Monday to Friday from 9 to 3. We treat adolescents with eating disorders, and our dietitians plan the meals.""", "Is Day Treatment the Right Choice? | Marigold Ridge", "Our Programs|Blog", "Marigold Ridge", id="blog own"),
    pytest.param("""# Is IOP Enough for Alcohol Addiction?
        Here we explain how our IOP works. We treat alcohol addiction in evening groups. Our IOP in Dayton meets three evenings a week for eight weeks.
        We accept Aetna. Our therapists see each client weekly.""", "Is IOP Enough? | Wren Hollow", "Our Programs", "Wren Hollow", id="blog own2"),
    pytest.param("""# Drug and Alcohol Rehab in Kentucky
        Larkin Recovery Center offers residential treatment and detox in Lexington, Kentucky. We treat alcohol and opioid addiction.
        Our drug rehab center in Kentucky accepts Anthem and Aetna. Call (503) 555-0136. In Kentucky, 40 percent of those who need treatment never get it.""", "Drug and Alcohol Rehab in Kentucky | Larkin Recovery Center", "", "Larkin Recovery Center", id="state own"),
    pytest.param("""# Alcohol Rehab Programs in Kentucky
        Bluestem Recovery runs three alcohol rehab programs in Kentucky: detox, residential and outpatient. Bluestem Recovery takes Medicaid.
        12 Oak Street, Lexington, KY 40502. (859) 555-0137""", "Alcohol Rehab Programs in Kentucky - Bluestem Recovery", "", "Bluestem Recovery", id="state own2"),
    pytest.param("""# Centro de tratamiento de adicciones
        Nuestro instituto municipal atiende de manera gratuita a personas con adicciones. Ofrecemos consulta ambulatoria y dos comunidades terapéuticas residenciales.
        El tratamiento dura 9 meses. Llámenos al 503-555-0138.""", "Tratamiento - Instituto Municipal contra las Adicciones", "Inicio|Servicios|Contacto", "", id="es muni own"),
    pytest.param("""# Tratamiento ambulatorio de adicciones
        En Clínica Encina ofrecemos tratamiento ambulatorio. Nuestros grupos se reúnen los lunes. El programa dura 12 semanas.
        Actividades: deportes, terapia de grupo.""", "Tratamiento ambulatorio - Clínica Encina", "Inicio|Servicios", "", id="es clinic own"),
    pytest.param("""# Su primera sesión
        La primera sesión dura una hora. Repasamos los formularios que le pedimos firmar y la confidencialidad. Después hablamos de lo que le ha traído al tratamiento.
        Nuestros pacientes deciden con su terapeuta cuánto dura el proceso. Nos interesa conocerle.""", "Su primera sesión - Crestline Center", "Inicio|Servicios|Primera sesión", "Crestline Center", id="es first 1"),
    pytest.param("""# ¿Qué esperar en su primera cita?
        Le pediremos que llegue 15 minutos antes para llenar los formularios. Su terapeuta le hará preguntas sobre su historia y sus metas.
        En nuestra consulta todo es confidencial. Al final acordamos juntos cada cuánto nos veremos.""", "¿Qué esperar en su primera cita? - Solana Group", "Inicio|Nosotros|Contacto", "Solana Group", id="es first 2"),
    pytest.param("""# La primera consulta
        En la primera consulta nos conocemos. Nuestras terapeutas le explican la confidencialidad y sus límites, y usted nos cuenta qué le preocupa.
        La sesión dura 50 minutos. Juntos fijamos los objetivos del tratamiento.""", "La primera consulta | Espacio Encina", "Inicio|Equipo|Tarifas", "Espacio Encina", id="es first 3"),
    pytest.param("""# Preguntas frecuentes
        ## ¿Cómo es la primera sesión?
        Nuestra primera sesión es para conocerle. Su terapeuta le preguntará por sus síntomas y antecedentes.
        ## ¿Cuánto dura la terapia?
        Nuestros clientes suelen venir una vez por semana. Usted y su terapeuta lo decidirán.""", "Preguntas frecuentes - Roble Center", "Inicio|Servicios", "Roble Center", id="es first 4"),
    pytest.param("""# What should I expect in the first session?
        The first session lasts about 60 minutes. We go over the forms that we ask you to sign: confidentiality and its limits, and the background of your therapist.
        Our patients decide with their therapist how long treatment lasts.""", "What should I expect in the first session? - Crestline Center", "", "Crestline Center", id="first session, in English"),
    pytest.param("""Need help? Call (503) 555-0119 to speak to a treatment specialist.
        # Outpatient Rehab
        Outpatient rehab lets people live at home. Outpatient programs are less costly than inpatient ones. Most programs last 12 weeks.
        Brightmoor Recovery offers outpatient rehab in Dayton three evenings a week. Brightmoor Recovery takes Aetna.""", "Outpatient Rehab - Brightmoor Recovery", "", "Brightmoor Recovery", id="its own under a banner"),
    pytest.param("""Get help now! (503) 555-0120
        # Detox
        Medical detox is provided on site by nurses. Detox lasts 5 to 7 days. Medicaid is accepted. Beds for women and men.
        Intake is open day and night at 12 Oak Street, Dayton, OH 45402.""", "Detox | Brightmoor Recovery", "", "Brightmoor Recovery", id="a terse page under a banner"),
    pytest.param("""# Alcohol and Drug Treatment Programs in Wisconsin
        A state report counts 268 treatment facilities. We are one of the few with a farm. Our residential program in Eau Claire treats men for 90 days.
        We accept Medicaid. Call (715) 555-0121.""", "Wisconsin Alcohol and Drug Treatment Programs - Hazelmoor Farm", "", "Hazelmoor Farm", id="counts a state's and has its own"),
    pytest.param("""# Addiction Treatment Services in Ohio
        Hazelmoor Recovery provides addiction treatment services in Ohio: detox, residential treatment and IOP. Only 10 percent of the state's facilities have a nursery; Hazelmoor Recovery does.
        Medicaid is accepted.""", "Ohio Addiction Treatment Services | Hazelmoor Recovery", "", "Hazelmoor Recovery", id="a state's share and its own"),
    pytest.param("""# Programa residencial
        El programa residencial dura 6 meses y es gratuito. Los residentes reciben terapia individual y grupal.
        Nuestro centro recibe a hombres de 18 a 60 años. Hay deportes y talleres.
        ## Noticias
        - Lo más leído de nuestro boletín""", "Programa residencial - Centro Encina de Rehabilitación", "Inicio|Programas|Noticias", "", id="its own news, in Spanish"),
    pytest.param("""# Larkin State Hospital
        The Department of Mental Health is the state agency that runs Larkin State Hospital. Our hospital gives inpatient psychiatric care to adults.
        Our outpatient clinic is open Monday to Friday. We accept Medicaid.""", "Larkin State Hospital", "", "Larkin State Hospital", id="a state's hospital"),
    pytest.param("""# Outpatient Services
        Fenn County Board of Mental Health treats adults with mental illness. Our clinic has therapists and a psychiatrist. The board is the county agency responsible for care, and we also contract with local providers for residential care.
        Fees are on a sliding scale.""", "Outpatient Services - Fenn County Board of Mental Health", "", "Fenn County Board of Mental Health", id="a county's board"),
    pytest.param("""# What Happens in Our IOP?
        Below we describe what a week in our IOP looks like. Our IOP meets Monday, Tuesday and Thursday from 6 to 9 p.m.
        We treat adults with alcohol use disorder.""", "What Happens in Our IOP? | Plumfield House", "Our Programs|Blog", "Plumfield House", id="what happens in our IOP"),
    pytest.param("""# Partial Hospitalization
        Here we look at the whole person. Today we take Aetna and Cigna. Our PHP runs five days a week from 9 to 3. Next, we go over the plan with each client.""", "Partial Hospitalization | Plumfield House", "Our Programs", "Plumfield House", id="here we look at the person"),
    pytest.param("""# Your First Appointment
        At your first appointment we will talk about what brings you in. Your therapist will go over confidentiality and ask about your history.
        Please arrive ten minutes early. We look forward to meeting you.""", "Your First Appointment | Alderbrook Associates", "", "Alderbrook Associates", id="first appointment"),
    pytest.param("""# Tratamiento ambulatorio
        HORARIO, L-V.- De 9 a 18 horas.
        En Casa Encinar ofrecemos tratamiento ambulatorio de adicciones. Nuestro programa dura 12 semanas.""", "Tratamiento ambulatorio - Casa Encinar", "Inicio", "", id="a schedule with a dash"),
    pytest.param("""# Carta a las familias
        Encinar, Jalisco, a 3 de mayo de 2022
        Nuestra clínica ofrece tratamiento residencial de adicciones por 90 días. Nuestros terapeutas reciben a las familias los sábados.""", "Carta a las familias - Clínica Encinar", "Inicio", "", id="its own letter"),
    pytest.param("""# Nuevo grupo para mujeres
        Encinar, 3 de mayo.- En Clínica Encinar de Adicciones abrimos un grupo para mujeres. Nuestro tratamiento ambulatorio dura 12 semanas. Ofrecemos terapia familiar. Nuestras terapeutas reciben a nuevas pacientes los lunes.""", "Nuevo grupo - Clínica Encinar de Adicciones", "Inicio", "Clínica Encinar de Adicciones", id="its own dated news"),
    pytest.param("""# How Does Detox Work?
        Detox at Fernbrook Recovery takes five to seven days. Nurses watch each guest. Fernbrook Recovery accepts Aetna and Cigna.""", "How Does Detox Work? | Fernbrook Recovery", "", "Fernbrook Recovery", id="how detox works own"),
    pytest.param("""# Is IOP Right for Me?
        IOP meets Monday, Tuesday and Thursday, 6 to 9 p.m., at Fernbrook. Fernbrook takes Medicaid. Adults with alcohol or opioid addiction may join. Call (503) 555-0150 for an intake.""", "Is IOP Right for Me? | Fernbrook Recovery", "", "Fernbrook Recovery", id="is iop right own"),
    pytest.param("""# Does DBT Work for Teens?
        DBT helps teens with strong emotions. Our DBT program for teens has a skills group on Wednesdays at 4 p.m. We are in network with Aetna. Our therapists are trained in DBT.""", "Does DBT Work for Teens? | Fernbrook Counseling", "", "Fernbrook Counseling", id="does dbt work own"),
    pytest.param("""Talk to an addiction counselor: (503) 555-0152
        # Evening Program
        The evening program is for adults with alcohol or drug addiction. Groups meet Monday, Wednesday and Thursday, 6 to 9 p.m. Most insurance plans cover the program. Sliding fee scale.
        Many people with addiction keep their jobs. Research shows that outpatient programs work. Some programs take only private pay.""", "Evening Program | Fernbrook Recovery", "", "Fernbrook Recovery", id="banner terse own"),
    pytest.param("""Get help today. (503) 555-0153
        # Residential Treatment
        Residential treatment centers offer care day and night. Most programs last 30 days. Many people need detox first. Rehab centers differ.
        Fernbrook's residential program is on a farm. Stays are 45 days. Medicaid is accepted.""", "Residential Treatment | Fernbrook Recovery", "", "Fernbrook Recovery", id="banner long own"),
    pytest.param("""# Licensed by the State
        Fernbrook Recovery is licensed by DBHDS. DBHDS is the state agency that licenses programs. Fernbrook Recovery offers IOP and PHP for adults. Complaints may go to DBHDS.""", "Licensing | Fernbrook Recovery", "", "Fernbrook Recovery", id="state agency own"),
    pytest.param("""# Fees
        Here we explain what a session costs. Individual therapy is $150 a session. We accept Aetna and Cigna. Below we answer some questions on payment. A sliding scale is kept for those who need it.""", "Fees | Fernbrook Counseling", "", "Fernbrook Counseling", id="here we explain own"),
    pytest.param("""# Tratamiento de adicciones
        En Centro Roblar ofrecemos tratamiento residencial de 90 días. Nuestro equipo atiende a hombres y mujeres. La consulta inicial es gratuita.
        Notas relacionadas""", "Tratamiento de adicciones | Centro Roblar", "Inicio|Deportes|Política de privacidad", "Centro Roblar", id="es clinic nav"),
    pytest.param("""# Terapia en español
        La Voz de la Esperanza ofrece consejería ambulatoria para adicciones. Los grupos se reúnen los martes a las 6 p.m. Se acepta Medicaid. Costo según ingresos.""", "Terapia en español | La Voz de la Esperanza", "", "La Voz de la Esperanza", id="la voz clinic"),
    pytest.param("""# Casa para mujeres
        El Sol de Mayo tiene una casa de recuperación para mujeres. Las residentes pagan $600 al mes. Hay grupos de lunes a viernes y pruebas de drogas. Llame al 503-555-0154.""", "Casa para mujeres | El Sol de Mayo", "", "El Sol de Mayo", id="el sol house"),
    pytest.param("""# Centro municipal de adicciones
        El centro municipal atiende a personas con adicciones de lunes a viernes de 8 a 15 horas. La consulta es gratuita. Para una cita llame al 503-555-0155. Terapia individual, grupal y familiar.""", "Centro municipal de adicciones - Municipio de Encinar", "Inicio|Trámites|Contacto", "", id="muni own impersonal"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "nav", "footer"), NOBODYS)
def test_a_page_on_care_in_general_has_no_values(text: str, title: str, nav: str, footer: str) -> None:
    found = extract_page(page(text, title, nav, footer))
    assert found.page_role in ("article", "directory"), found.page_role_signals
    assert not found.programs
    assert not found.payment


@pytest.mark.parametrize(("text", "title", "nav", "footer"), OWN)
def test_who_treats_may_have_a_banner_explain_and_count(text: str, title: str, nav: str, footer: str) -> None:
    found = extract_page(page(text, title, nav, footer))
    assert found.page_role == "provider", found.page_role_signals
