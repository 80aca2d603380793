from __future__ import annotations

import pytest

STATED = {
    "beside what is by referral": ("We offer yoga, EMDR by referral.", ["yoga"]),
    "referral of a doctor": ("Yoga is available by referral from our doctor.", ["yoga"]),
    "at all offices": ("Our EMDR is available at all of our offices.", ["emdr"]),
    "solutions in the plural": ("Our therapists use solutions-focused techniques.", ["solution_focused"]),
    "psychological education": ("Our groups give psychological education.", ["psychoeducation"]),
    "accredited school": ("Our teens attend an accredited education program.", ["educational_support"]),
    "paid for by the rent": ("<p>Utilities, random drug testing and soap are included in rent.</p>", ["drug_testing"]),
    "people under counseling": ("<h2>Counseling</h2><p>We see people on weekdays.</p><ul><li>Individuals and couples</li></ul>", ["couples_therapy", "individual_therapy"]),
    "people under therapy services": ("<h2>Our Therapy Services</h2><p>For individuals, couples &amp; families</p>", ["couples_therapy", "family_therapy", "individual_therapy"]),
    "one on one": ("Our sessions are one-on-one, and none is a group session.", ["individual_therapy"]),
    "program is one on one": ("<p>Our IOP at the Quarry is always one on one.</p>", ["individual_therapy"]),
    "counselled individually": ("Each man in our house is counselled individually each week.", ["individual_therapy"]),
    "there are groups": ("<h1>Our farm</h1><p>There are also group counseling sessions each day.</p>", ["group_therapy"]),
    "hospitalization gives": ("<h1>Partial hospitalization</h1><p>Partial hospitalization provides family therapy and group therapy sessions.</p>", ["family_therapy", "group_therapy"]),
    "pharmacotherapy": ("Our unit offers pharmacotherapy.", ["medication_management"]),
    "who may benefit from ours": ("People with anxiety may benefit from DBT, which our groups teach.", ["dbt"]),
    "seen individually": ("Our clients see their therapist individually.", ["individual_therapy"]),
    "marriage in a list": ("We offer individual, marriage and family therapies.", ["couples_therapy", "family_therapy", "individual_therapy"]),
    "group treatment": ("We give three hours a day of group and individual treatment.", ["group_therapy", "individual_therapy"]),
    "vocational matters": ("Our patients take part in groups on budgets and vocational matters.", ["vocational_support"]),
    "help with resumes": ("We offer help with resumes and job applications.", ["vocational_support"]),
    "families in sessions": ("In our program families take part in weekly sessions.", ["family_therapy"]),
    "family work": ("In our program family work is a part of every stay.", ["family_therapy"]),
    "lectures": ("We offer lectures and films on addiction.", ["psychoeducation"]),
    "medications by the nurse": ("Our clients' medications are managed by our nurse practitioner.", ["medication_management"]),
    "psychiatrist sees": ("Our psychiatrist sees each patient weekly.", ["psychiatric_care"]),
    "and/or": ("Our IOP includes individual, family, and/or group psychotherapy.", ["family_therapy", "group_therapy", "individual_therapy"]),
    "both tracks can involve": ("<h1>Our Intensive Outpatient Program</h1><p>Both tracks can involve peer support and case management.</p>", ["case_management", "peer_support"]),
    "a didactic part": ("Our IOP is a combination of group, didactic, individual therapy and recreational therapy.", ["group_therapy", "individual_therapy", "psychoeducation", "recreation"]),
    "meals of a diet": ("Our IOP includes meal planning with a dietitian and DBT.", ["dbt", "nutrition"]),
    "meals of a household": ("Our house teaches life skills: meal planning, budgeting and household routines.", ["life_skills"]),
    "referred to others": ("We use DBT. We can refer you to other approaches that have proven useful in treating addiction, such as EMDR and yoga.", ["dbt"]),
    "help to find work": ("Our team helps residents get jobs.", ["vocational_support"]),
    "a gym to come": ("We use DBT. We are in the process of building a gym.", ["dbt"]),
    "tests that earn a reward": ("Our IOP uses contingency management: strategies that reward negative drug tests.", ["contingency_management"]),
    "tests": ("Our IOP uses contingency management and drug tests.", ["contingency_management", "drug_testing"]),
    "groups of others in recovery": ("Our house has AA/NA groups.", ["twelve_step"]),
    "with licensed therapists": ("<h1>Our residential program</h1><p>During your stay, you'll work one-on-one with licensed therapists.</p>", ["individual_therapy"]),
    "a name": ("We use DBT.</p><footer><p>\u00a9 2024 Lark Family Counseling</p></footer><p>We are open.", ["dbt"]),
    "didactic lectures": ("Our groups begin with a short didactic lecture.", ["psychoeducation"]),
    "orientations": ("Our work draws on several orientations, such as psychodynamic, narrative and somatic.", ["narrative_therapy", "psychodynamic", "somatic_therapy"]),
    "may, of something else": ("You may arrive early; our groups use EMDR.", ["emdr"]),
    "may, in the sentence before": ("Your plan may change. Our groups use EMDR.", ["emdr"]),
    "may help": ("Our EMDR sessions may help you sleep.", ["emdr"]),
    "narrative techniques": ("Our therapists use narrative techniques.", ["narrative_therapy"]),
    "can include": ("<h1>Our Intensive Outpatient Program</h1><p>This can include DBT and yoga.</p>", ["dbt", "yoga"]),
    "other therapies can": ("<h1>Our Intensive Outpatient Program</h1><p>Other modalities can include art therapy and equine therapy.</p>", ["art_therapy", "equine_therapy"]),
    "after a refusal": ("<p>We cannot accept the plans named above. Our services are as follows:</p><ul><li>Individual therapy</li></ul>", ["individual_therapy"]),
    "devotionals": ("Our house begins the day with devotionals.", ["spiritual_care"]),
    "program includes": ("Our program includes CBT, DBT and weekly family sessions.", ["cbt", "dbt", "family_therapy"]),
    "clients participate": ("Clients participate in equine therapy and psychodrama every week.", ["equine_therapy", "psychodrama"]),
    "shared noun": ("We offer individual, group and family therapy.", ["family_therapy", "group_therapy", "individual_therapy"]),
    "shared noun with or": ("We provide group or individual counseling.", ["group_therapy", "individual_therapy"]),
    "settings": ("Our therapists work in both individual and group settings.", ["group_therapy", "individual_therapy"]),
    "couples in a list": ("We offer family and couples counseling.", ["couples_therapy", "family_therapy"]),
    "meditation": ("We practice meditation each morning.", ["mindfulness"]),
    "trauma-informed": ("Our care is trauma-informed.", ["trauma_therapy"]),
    "seeking safety": ("We run a Seeking Safety group on Tuesdays.", ["trauma_therapy"]),
    "buprenorphine": ("Our doctors prescribe buprenorphine and Vivitrol.", ["mat"]),
    "welcome and prescribed": ("Clients on methadone are welcome, and our doctor prescribes buprenorphine.", ["mat"]),
    "welcome to it": ("We provide buprenorphine, and new patients are welcome.", ["mat"]),
    "MAT": ("We offer MAT on the same day.", ["mat"]),
    "psychiatric evaluation": ("Every client of ours gets a psychiatric evaluation.", ["psychiatric_care"]),
    "psychiatrist seen": ("Our clients have weekly visits with a psychiatrist.", ["psychiatric_care"]),
    "hikes": ("Our residents go on hikes and rock climbing.", ["recreation"]),
    "adventure by name": ("We offer adventure therapy.", ["adventure_therapy"]),
    "urine": ("We require random urinalysis.", ["drug_testing"]),
    "meetings held here": ("Our house hosts AA meetings on the porch.", ["twelve_step"]),
    "meetings on site": ("Our residents have on-site NA meetings.", ["twelve_step"]),
    "access to meetings": ("Our house offers chores and access to AA/NA meetings.", ["twelve_step"]),
    "steps beside meetings": ("Our residents work the 12 steps and attend AA meetings.", ["twelve_step"]),
    "12 step": ("Our groups introduce the 12 steps.", ["twelve_step"]),
    "smart": ("We host SMART Recovery meetings.", ["smart_recovery"]),
    "skills group": ("We teach coping skills training.", ["life_skills"]),
    "vocational": ("We help with job search assistance and resume writing.", ["vocational_support"]),
    "chaplain": ("Our chaplain visits on Sundays.", ["spiritual_care"]),
    "cards": ("<h2>Therapies</h2><ul><li>EMDR</li><li>Brainspotting</li><li>Yoga</li></ul>", ["brainspotting", "emdr", "yoga"]),
    "headings": ("<h3>Neurofeedback</h3><h3>Acupuncture</h3>", ["acupuncture", "neurofeedback"]),
    "in a table": ("<table><tr><th>Level</th><th>Therapies</th></tr><tr><td>IOP</td><td>CBT, breathwork</td></tr></table>", ["breathwork", "cbt"]),
    "question and yes": ("<h3>Do you offer EMDR?</h3><p>Yes, with three of our therapists.</p>", ["emdr"]),
    "sessions as subject": ("Sessions are led by a clinician and combine psychoeducation and mindfulness.", ["mindfulness", "psychoeducation"]),
    "not only": ("We use not only CBT but music therapy too.", ["cbt", "music_therapy"]),
    "after the denial": ("We do not prescribe methadone, but our groups use CBT.", ["cbt"]),
    "ACT among others": ("We use CBT, ACT and IFS.", ["act", "cbt", "ifs"]),
    "ACT spelt out": ("We teach Acceptance and Commitment Therapy. ACT is used each evening.", ["act"]),
    "MI among others": ("Our counselors use CBT and MI.", ["cbt", "motivational_interviewing"]),
    "Spanish": ("Ofrecemos terapia de grupo, terapia familiar y prevención de recaídas.", ["family_therapy", "group_therapy", "relapse_prevention"]),
    "Spanish medicines": ("Nuestro programa ofrece tratamiento con buprenorfina.", ["mat"]),
    "exercise in a list": ("Our program combines art, exercise, and life skills.", ["fitness", "life_skills"]),
    "creative therapies": ("We have creative therapies such as art, music and dance.", ["art_therapy", "experiential_therapy", "music_therapy"]),
    "slashes": ("We offer art/movement/dance therapy.", ["art_therapy", "experiential_therapy"]),
    "expressive": ("<ul><li>Art and other expressive therapies</li></ul>", ["art_therapy"]),
    "activity-based": ("We offer recreational and activity-based therapies.", ["recreation"]),
    "individual therapist": ("Each of our clients has an individual therapist.", ["individual_therapy"]),
    "behavioral groups": ("Our program offers cognitive behavioral groups.", ["cbt", "group_therapy"]),
    "taught in groups": ("Our evening groups teach adults of all ages a wide range of healthy and lasting coping skills.", ["group_therapy", "life_skills"]),
    "both programs": ("<p>Both programs provide the same relapse prevention education, and the same case management from the first week to the last.</p>", ["case_management", "relapse_prevention"]),
    "whose program": ("<p>Quarry Lantern's opioid program doses methadone each morning of the week but Sunday and provides case management.</p>", ["case_management", "mat"]),
    "label": ("<p>Life Skills: Build habits for work, home and money that will hold when the weeks get hard again.</p>", ["life_skills"]),
    "in our life": ("<h2>Building a life in recovery</h2><ul><li>Relapse prevention planning</li></ul>", ["relapse_prevention"]),
    "house alone": ("<h1>Sober living</h1><h2>Our house rules</h2><ul><li>Random drug testing</li></ul>", ["drug_testing"]),
    "trauma treatment": ("We provide trauma treatment for each resident.", ["trauma_therapy"]),
    "teacher": ("Our unit has a licensed teacher each school day.", ["educational_support"]),
    "mandatory": ("<p>It is mandatory that every client sees her own individual therapist as well, in all weeks.</p>", ["individual_therapy"]),
    "individually and in groups": ("Our residents meet individually and in small groups with a counselor.", ["group_therapy", "individual_therapy"]),
    "the program dietitian": ("<p>Beside a log of meals, regular hours with the program dietitian are required, weekly or monthly as you need them.</p>", ["nutrition"]),
    "therapist one-on-one": ("Our clients meet with a therapist one-on-one twice a week.", ["individual_therapy"]),
    "need and offer": ("If you need EMDR, our therapists offer it.", ["emdr"]),
    "nothing better": ("You won't find better DBT skills than in our program.", ["dbt"]),
    "kinds behind a dash": ("<p>Psychotherapy - Individual, Couples, Family</p>", ["couples_therapy", "family_therapy", "individual_therapy"]),
    "kinds in brackets": ("We provide counseling (individual, family and group).", ["family_therapy", "group_therapy", "individual_therapy"]),
    "psychoanalytic": ("I offer psychoanalytically informed sessions.", ["psychodynamic"]),
    "assisted opioid treatment": ("We offer medication-assisted opioid treatment.", ["mat"]),
    "our case manager": ("You meet with your case manager each week and get a letter for work.", ["case_management"]),
    "managed here": ("Medication management is provided by our own psychiatrist.", ["medication_management"]),
    "coordinated and offered": ("We offer MAT and coordinate with your primary doctor.", ["mat"]),
    "a list that it can include": ("<h1>Our Intensive Outpatient Program</h1><p>Key elements of treatment can include:</p><ul><li>Case management</li><li>Psychoeducational classes</li></ul>", ["case_management", "psychoeducation"]),
    "steps and therapies": ("Our clients work the twelve steps and have individual therapy.", ["individual_therapy", "twelve_step"]),
    "tested": ("Our patients are tested for drugs and learn with a psycho educational group.", ["drug_testing", "group_therapy", "psychoeducation"]),
    "there they": ("<p>Our day program is at Quarry Hall. There, they learn yoga.</p>", ["yoga"]),
    "a kind between": ("We offer individual, family and home-based counseling.", ["family_therapy", "individual_therapy"]),
    "what it is for between": ("We provide individual outpatient therapy in town.", ["individual_therapy"]),
    "settings with a slash": ("Our classes are held in group and/or individual settings.", ["group_therapy", "individual_therapy"]),
    "several therapies": ("We offer adventure therapies and music therapies.", ["adventure_therapy", "music_therapy"]),
    "education among services": ("Our program includes group therapy, education, relapse prevention and yoga.", ["group_therapy", "psychoeducation", "relapse_prevention", "yoga"]),
    "education about it": ("We provide education about the disease of addiction.", ["psychoeducation"]),
    "medicines watched": ("Our nurses review and adjust medications each week.", ["medication_management"]),
    "a test for drugs": ("Our clients must submit to a test for the detection of controlled substances.", ["drug_testing"]),
    "a psychiatrist's session": ("<ul><li>A weekly staff psychiatrist session</li></ul>", ["psychiatric_care"]),
    "led by a therapist": ("We hold therapist-led support groups.", ["group_therapy"]),
    "a couple's session": ("We offer a couple session each month.", ["couples_therapy"]),
    "didactic": ("Our days combine group, didactic and individual therapy.", ["group_therapy", "individual_therapy", "psychoeducation"]),
    "family treatment": ("Our program gives individual, small group, and family treatment.", ["family_therapy", "group_therapy", "individual_therapy"]),
    "music and expressive": ("Our unit has leisure activities, and music and expressive therapies.", ["art_therapy", "music_therapy", "recreation"]),
    "a series": ("<h2>Program features</h2><ul><li>Lecture/education series</li><li>On-grounds schooling</li></ul>", ["educational_support", "psychoeducation"]),
    "a dash for with": ("<h2>Our therapies</h2><ul><li>Exposure-Response Prevention (ERP)</li></ul>", ["exposure_therapy"]),
    "to stop with its help": ("We help you stop drinking with acupuncture.", ["acupuncture"]),
    "a line that begins so": ("<ul><li>Insurance help and case management</li></ul>", ["case_management"]),
    "to whom it is offered": ("Clients who have not responded to individual therapy get EMDR in our program.", ["emdr"]),
    "staff with clients": ("Our staff meets with each client for yoga.", ["yoga"]),
    "beside in time": ("Next to our groups we offer yoga.", ["yoga"]),
}  # fmt: skip

SILENT = {
    "by referral": "We offer EMDR by referral.",
    "through outside referrals": "Acupuncture is available through outside referrals.",
    "people under another heading": "<h2>Who we coach</h2><ul><li>Individuals and couples</li></ul>",
    "people of a workshop": "<h2>Retreats</h2><ul><li>Couples and families</li></ul>",
    "not in the rent": "<p>Drug testing is not included in rent.</p>",
    "somatic sensations": "We teach you about hunger, metabolism and somatic sensations of each.",
    "somatic complaints": "Our therapists help with headaches, somatic pain and other somatic concerns.",
    "a narrative": "Our approach lets you tell your own narrative, and your story counts.",
    "none is": "Our sessions are short and none is a group session.",
    "one on one lessons": "Our sessions are one-on-one coaching in chess.",
    "board": "We answer to the Board of Marriage and Family Therapy.",
    "lectures for others": "We offer lectures on addiction in schools.",
    "a job of ours": "We have a job with employment benefits for nurses.",
    "visits of families": "Our families take part in visiting sessions.",
    "medicines of the own doctor": "In our house medications are prescribed by your own doctor.",
    "a list that it may include of no level": "<h1>Treatment</h1><p>Treatment may include:</p><ul><li>DBT skills</li></ul>",
    "a list that others may include": "<h1>Our Intensive Outpatient Program</h1><p>Some clinics elsewhere may include:</p><ul><li>Yoga</li></ul>",
    "a step up from": "This program is a step up from individual therapy.",
    "a step down to": "Our day program lets you step down to weekly individual therapy.",
    "stepping up": "Teens are stepping up from traditional outpatient group therapy here.",
    "may include of no level": "Treatment may include DBT.",
    "somebody else's may": "<h1>Our Intensive Outpatient Program</h1><p>Some clinics elsewhere may include yoga.</p>",
    "list of what is refused": "<p>We meet daily. Our program is unable to accept people who need:</p><ul><li>Individual therapy</li></ul>",
    "denied": "We do not offer EMDR or ketamine therapy.",
    "denied after": "In our house, equine therapy is not offered.",
    "unlike": "Unlike 12-step programs, we follow the science.",
    "non-12-step": "We are a non-12-step program.",
    "alternative": "Our program is an alternative to 12-step meetings.",
    "not available": "We have no yoga.",
    "testimonial": "<div class='testimonial'><p>We did EMDR every day and it saved me.</p></div>",
    "menu": "<nav><ul><li>EMDR</li><li>Yoga</li></ul></nav>",
    "biography": "<p>She is certified in EMDR and brainspotting and holds a degree from Lakeside.</p>",
    "staff degree": "Our director has a master's degree in art therapy.",
    "general": "Most programs include yoga and massage.",
    "research": "According to SAMHSA, contingency management works well.",
    "definition": "EMDR is a therapy that was developed in the 1980s and can help with memories.",
    "ACT now": "ACT NOW AND CALL OUR TEAM",
    "ACT alone": "Our friends in ACT were kind to our neighbours.",
    "assertive": "We have an assertive community treatment (ACT) team.",
    "Michigan": "Visit our office in Lansing, MI 48901.",
    "who may benefit": "<p>We are open all year.</p><p>People with anxiety may benefit from DBT.</p>",
    "who often respond": "<p>We are open all year.</p><p>Teens with OCD often respond to exposure therapy.</p>",
    "by your own therapist": "Individual therapy in our program is provided by your own therapist.",
    "outside of the program": "Clients of our program have individual therapy outside of the program.",
    "before she came": "Before joining us, our director led DBT groups at a hospital.",
    "of alumni": "<p>We are open all year.</p><p>Our alumni run a hiking club.</p>",
    "of researchers": "Our research team studies neurofeedback.",
    "often so": "<p>We are open all year.</p><p>This often involves group sessions and yoga.</p>",
    "kinds of groups": "<p>We are open all year.</p><p>There are many types of group therapy sessions to choose from in your area.</p>",
    "groups near you": "<p>There are group counseling sessions near you, and the library has a list.</p>",
    "focus that may be": "Our groups may focus on yoga and art therapy.",
    "meetings attended": "Residents of our house attend AA meetings each evening.",
    "meetings required": "Our house asks for three AA or NA meetings a week.",
    "a meeting near": "Our house is a short walk from the AA meeting.",
    "the fellowship": "Our program works closely with Alcoholics Anonymous in town.",
    "outside meetings": "Our residents go to two outside 12-step meetings a week.",
    "meetings in Spanish": "Nuestros residentes asisten a alcohólicos anónimos.",
    "suboxone as a drug": "We treat suboxone addiction.",
    "vocational nurse": "A licensed vocational nurse is in our house.",
    "marriage licence": "Our clinicians are licensed marriage and family therapists.",
    "recreational drug": "Our clients often began with recreational drug use.",
    "advice": "Try some meditation at home; our blog has tips.",
    "question alone": "<h3>Do you offer EMDR?</h3><p>Call for an answer.</p>",
    "answered no": "<h3>Do you offer EMDR?</h3><p>No, we do not at present.</p>",
    "breathing exercises": "We teach breathing exercises.",
    "alone": "What individual therapy alone cannot do, our team can.",
    "exercise your rights": "We help you exercise your rights, and plan.",
    "center for trauma": "Our neighbour is the trauma treatment center of the county.",
    "parks": "Our town has parks and outdoor recreation.",
    "another expressive": "We use supportive expressive therapy.",
    "will not find": "You won't find equine therapy here.",
    "may add": "We may add art therapy next year.",
    "considering": "We are considering adding yoga.",
    "referred": "If you need EMDR, we will refer you.",
    "pointed elsewhere": "If you would like acupuncture, our team can recommend a practice in town.",
    "neighbour": "We are next to a yoga studio.",
    "across the street": "Our office is across from the yoga studio.",
    "other house": "We have equine therapy at our other house.",
    "by a clinician's name": "Dr. Ysolde Vanterpoolish leads our DBT group.",
    "managed elsewhere": "In our IOP, medication management is handled by community providers.",
    "with your own doctor": "In our house, buprenorphine must be prescribed by your own doctor.",
    "another's case manager": "We ask for a referral or a letter from your county case manager.",
    "education of the staff": "We offer education and a career to our nurses.",
    "education alone": "Our director finished her education in Weston.",
    "medicines by oneself": "We teach families how to manage medications.",
    "medicines locked": "We review medication lists.",
    "tested for a virus": "Our guests may be tested for covid at the door.",
    "one kind behind a dash": "<p>Therapy - family history form</p>",
    "a firm of counselors": "<title>Quarry Lantern Counseling Group</title><h1>Quarry Lantern Counseling Group</h1><p>Quarry Lantern Counseling Group is by the lake.</p>",
    "to be brought": "<p>We are open all year.</p><p>Bring comfortable clothes for yoga.</p>",
    "required by a plan": "<p>We are open all year.</p><p>Your insurance requires a psychiatric evaluation.</p>",
    "of interns": "<p>We are open all year.</p><p>Interns are supervised in CBT and family therapy.</p>",
    "in the community": "<p>We are open all year.</p><p>Some clients choose to see an individual therapist in town.</p>",
    "its history": "<p>We are open all year.</p><p>The history of art therapy goes back to the war.</p>",
    "to be stopped": "We ask that you stop acupuncture while you are in our house.",
    "not succeeded in": "Patients who have not succeeded in individual therapy or with medication management are welcome in our program.",
    "completed before": "Before admission to our program, clients must have completed group therapy.",
    "tried before": "You may have tried individual therapy, yoga, or massage before you came to us.",
    "gone on to": "Once discharged from our unit, patients will transition into individual therapy.",
    "staff among themselves": "Our staff meets each week for yoga.",
    "the town": "Our town has gyms, yoga and massage.",
    "a course for clinicians": "Our continuing education for clinicians: EMDR basics, DBT in schools.",
    "list of referrals": "<p>Our therapists may refer you to:</p><ul><li>AA meetings</li><li>Acupuncture</li></ul>",
    "not supported": "<p>I also don't offer support for:</p><ul><li>Couples therapy</li></ul>",
    "a treatment plan": "We write a family treatment plan with you.",
    "by a referral partner": "EMDR is provided by a referral partner.",
    "through outside providers": "EMDR and yoga are given through outside providers.",
    "client by name": "Our client Ysolde Vanterpoolish loved our DBT groups.",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_what_a_provider_states_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("modalities", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_what_is_not_offered_gives_no_value(own, snippet: str) -> None:
    assert own("modalities", snippet) == []


WEAK = {
    "at another office only": ("EMDR is available at our Larch Street office only.", "emdr"),
    "only at one campus": ("We offer acupuncture only at our north campus.", "acupuncture"),
    "hypothetical": ("Treatment may include acupuncture.", "acupuncture"),
    "may include, of a level": ("<h1>Our Intensive Outpatient Program</h1><p>This may include DBT.</p>", "dbt"),
    "our program may include": ("Our program may include DBT.", "dbt"),
    "might involve": ("Our treatment might also involve yoga.", "yoga"),
    "we may use": ("We may use EMDR in our sessions.", "emdr"),
    "a list that may be": ("<h1>Our Intensive Outpatient Program</h1><p>Key elements of our treatment may include:</p><ul><li>DBT skills</li></ul>", "dbt"),
    "a heading with may": ("<h1>Our Intensive Outpatient Program</h1><h2>What our treatment may include</h2><ul><li>EMDR</li></ul>", "emdr"),
    "therapies that may be used": ("<h1>Our Intensive Outpatient Program</h1><h2>Therapies that may be used</h2><p>We use yoga.</p>", "yoga"),
    "puede incluir": ("Nuestro programa puede incluir EMDR.", "emdr"),
    "referral": ("We offer referrals to 12-step meetings.", "twelve_step"),
    "holistic": ("We believe in holistic healing.", "holistic_therapy"),
    "a result": ("Our program gives you the intensity to stabilize your symptoms, to rest, to build lasting coping skills and to return to work.", "life_skills"),
    "footer menu": ("<h2>Home</h2><footer><h4>Our therapies</h4><ul><li>EMDR</li></ul></footer>", "emdr"),
    "label of a definition": ("<p>Biofeedback: It was developed long ago to measure what the body does while one rests or works or sleeps.</p>", "biofeedback"),
    "results": ("In time you will find hope and courage again, and with them the strength to build lasting coping skills of your own.", "life_skills"),
    "welcome on it": ("Our house is open: women on methadone or buprenorphine are welcome.", "mat"),
    "may live here on it": ("Residents who take Suboxone may live here with us.", "mat"),
    "accepted on it": ("We accept clients who are stable on methadone.", "mat"),
    "allowed": ("In our homes medication-assisted treatment is allowed.", "mat"),
    "friendly": ("We are a MAT-friendly house.", "mat"),
    "coordinated": ("For clients on buprenorphine, we coordinate care with their prescribing doctor.", "mat"),
    "medication denied": ("We are not a methadone clinic.", "mat"),
    "medication not prescribed": ("Our IOP does not prescribe methadone.", "mat"),
    "blog categories": ("<h3>Quarry Blog Categories</h3><ul><li>Relapse Prevention</li></ul>", "relapse_prevention"),
    "tags": ("<p>Tags: Yoga, evening, town</p>", "yoga"),
}  # fmt: skip


@pytest.mark.parametrize(("snippet", "code"), WEAK.values(), ids=WEAK)
def test_what_could_go_either_way_is_kept_as_unclear(read, snippet: str, code: str) -> None:
    assert [(finding.value, finding.claim) for finding in read("modalities", snippet)] == [(code, "unclear")]


def test_a_list_without_a_subject_counts_only_on_a_page_that_presents_its_own_program(own) -> None:
    cards = "<ul><li>EMDR</li><li>Yoga</li></ul>"
    assert own("modalities", cards, presents_own=True) == ["emdr", "yoga"]
    assert own("modalities", cards, presents_own=False) == []


def test_a_value_goes_to_the_level_of_its_sentence(read) -> None:
    found = read("modalities", "<p>Our IOP uses CBT.</p><p>Our residential program offers yoga.</p>")
    assert {(finding.value, finding.level_of_care) for finding in found} == {("cbt", "iop"), ("yoga", "residential")}


def test_a_service_called_aftercare_is_not_the_level_called_so(read) -> None:
    found = read(
        "modalities",
        "<h1>Our Intensive Outpatient Program</h1><ul><li>Transition planning and aftercare preparation</li></ul>",
    )
    assert [(finding.value, finding.level_of_care) for finding in found] == [("aftercare_planning", "iop")]


def test_one_finding_gathers_at_most_three_quotes(read) -> None:
    found = read("modalities", "".join(f"<p>We offer CBT on day {day}.</p>" for day in range(9)))
    assert [len(finding.evidence) for finding in found] == [3]


def test_the_quote_of_a_long_sentence_holds_the_wording(read) -> None:
    sentence = "We offer " + "kind and patient care and " * 30 + "EMDR " + "and more of it " * 30
    (finding,) = read("modalities", sentence)
    assert "EMDR" in finding.evidence[0].quote
    assert len(finding.evidence[0].quote) <= 310


SERVICES = {
    "last of a list": ("We offer group therapy, yoga and weekly aftercare groups.", {None}),
    "amid a list": ("We provide group therapy, continuing care, yoga and other services.", {None}),
    "the level itself": ("Our aftercare offers group therapy and yoga.", {"aftercare"}),
    "the level after a word": ("After group therapy, aftercare includes yoga.", {"aftercare"}),
}


@pytest.mark.parametrize(("text", "levels"), SERVICES.values(), ids=SERVICES)
def test_aftercare_in_a_list_of_services_is_not_the_level_of_the_others(
    read, text: str, levels: set[str | None]
) -> None:
    assert {one.level_of_care for one in read("modalities", text) if one.value == "yoga"} == levels


SECTIONS = "<h1>Our Programs</h1><h2>PHP</h2><p>Our PHP is by day.</p><h2>IOP</h2><p>Our IOP is in the evening.</p>"
PARTS = {
    "a program for some": (f"{SECTIONS}<h2>Adolescent Recovery Program</h2><p>We offer yoga.</p>", "unclear"),
    "a program for all": (f"{SECTIONS}<h2>Our Recovery Program</h2><p>We offer yoga.</p>", "own"),
    "nothing but the program for some": ("<h2>Adolescent Recovery Program</h2><p>We offer yoga.</p>", "own"),
    "a ward beside": (
        "<p>Our outpatient program is on campus.</p><p>The 8-bed Quiet Unit gives every patient yoga.</p>",
        "unclear",
    ),
    "a ward alone": ("<p>We are here for you.</p><p>Our 8-bed Quiet Unit gives every patient yoga.</p>", "own"),
    "its level is said": (f"{SECTIONS}<h2>Adolescent Recovery Program</h2><p>Our IOP has yoga.</p>", "own"),
}


@pytest.mark.parametrize(("page", "claim"), PARTS.values(), ids=PARTS)
def test_what_a_program_for_some_offers_is_not_sure_for_the_others(read, page: str, claim: str) -> None:
    assert [one.claim for one in read("modalities", page) if one.value == "yoga"] == [claim]


PARTED = {
    "methadone behind a semicolon": ("Our outpatient services in both towns include yoga; methadone maintenance is given in Easton alone.", {"outpatient"}),
    "methadone with it": ("Our methadone maintenance program includes yoga, counseling and urinalysis.", {"otp"}),
    "level before": ("In our IOP, clients learn yoga; they also eat together.", {"iop"}),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "levels"), PARTED.values(), ids=PARTED)
def test_a_semicolon_parts_a_service_from_a_level(read, sentence: str, levels: set[str]) -> None:
    found = read("modalities", f"<h2>Outpatient Services</h2><p>{sentence}</p>")
    assert {one.level_of_care for one in found if one.value == "yoga"} == levels
