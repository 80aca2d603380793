from __future__ import annotations

import pytest

STATED = {
    "teenagers": ("Teenagers who are dealing with depression or anxiety.", ["anxiety", "depression"]),
    "a sober house": ("<p>We are a house for men in recovery. Residents must abstain from all drugs and alcohol.</p>", ["substance_use"]),
    "offered for": ("Our evening program is open to mental health and substance use disorder clients alike.", ["mental_health", "substance_use"]),
    "those in the program": ("<h1>Our Day Program</h1><p>Our team is here.</p><p>Many patients who take part in the day program have been diagnosed with panic disorder or bipolar disorder.</p>", ["bipolar", "panic"]),
    "problems that are treated": ("<p>I treat emotional problems and conditions, such as:</p><ul><li>Anger, fear, and worry</li><li>Separation, divorce, and grief</li></ul>", ["anger", "grief"]),
    "treated as well": ("Our IOP is for mood. At our clinic, a co-occurring disorder gets support too.", ["dual_diagnosis"]),
    "also addressed": ("In our program eating disorders are also addressed.", ["eating_disorders"]),
    "taught about it": ("Our clients get psychoeducation for OCD or panic disorder.", ["ocd", "panic"]),
    "harm to self": ("<p>We treat:</p><ul><li>Thoughts of harm to self or others</li></ul>", ["self_harm"]),
    "we treat": ("We treat depression, anxiety and bipolar disorder.", ["anxiety", "bipolar", "depression"]),
    "treatment named": ("Our alcohol addiction treatment is close to home.", ["alcohol"]),
    "help people with": ("We help people with PTSD and OCD.", ["ocd", "ptsd_trauma"]),
    "struggling": ("We work with adults struggling with opioid addiction.", ["opioids"]),
    "specialize": ("We specialize in treating eating disorders.", ["eating_disorders"]),
    "co-occurring": ("We treat co-occurring mental health disorders.", ["dual_diagnosis"]),
    "chemical": ("Our program treats chemical dependency.", ["substance_use"]),
    "drugs named": ("We offer detox from heroin, fentanyl, cocaine and Xanax.", ["benzodiazepines", "opioids", "stimulants"]),
    "drug and alcohol": ("We provide drug and alcohol treatment.", ["alcohol", "substance_use"]),
    "with or without": ("We treat alcohol use disorder with or without PTSD.", ["alcohol", "ptsd_trauma"]),
    "mental health": ("We offer mental health treatment.", ["mental_health"]),
    "list": ("<h2>What we treat</h2><ul><li>Grief</li><li>ADHD</li><li>Self-harm</li></ul>", ["adhd", "grief", "self_harm"]),
    "list by lead-in": ("<p>Conditions we treat include:</p><ul><li>Schizophrenia</li><li>Panic disorder</li></ul>", ["panic", "psychosis"]),
    "substances": ("<h2>Substances we treat</h2><ul><li>Alcohol</li><li>Marijuana</li><li>Meth</li></ul>", ["alcohol", "cannabis", "stimulants"]),
    "anger management": ("We hold an anger management group on Mondays.", ["anger"]),
    "gambling": ("We treat gambling addiction and sex addiction.", ["gambling", "process_addictions"]),
    "heading": ("<h1>Dual Diagnosis Treatment at Quarry House</h1>", ["dual_diagnosis"]),
    "personality": ("We treat borderline personality disorder and mood disorders.", ["mood_disorders", "personality_disorders"]),
    "suicidality": ("Our team treats suicidal ideation.", ["self_harm"]),
    "exposure for": ("<p>Our groups:</p><ul><li>EMDR for PTSD</li></ul>", ["ptsd_trauma"]),
    "Spanish": ("Tratamos la depresión, la ansiedad y el alcoholismo.", ["alcohol", "anxiety", "depression"]),
    "Spanish addiction": ("Ofrecemos tratamiento para las adicciones.", ["substance_use"]),
    "cards in a row": ("<p>Anxiety</p><p>Depression</p><p>Trauma / PTSD</p><p>OCD</p>", ["anxiety", "depression", "ocd", "ptsd_trauma"]),
    "come to us": ("Veterans come to us with alcohol, opioid and stimulant problems.", ["alcohol", "opioids", "stimulants"]),
    "experiencing": ("Our program is for youth experiencing mental health difficulties.", ["mental_health"]),
    "both programs": ("<p>Both programs are for adults who are dealing with issues like depression, panic disorder, and a grief that does not pass by itself.</p>", ["depression", "grief", "panic"]),
    "areas of specialty": ("<h3>Areas of specialty</h3><ul><li>Psychotic symptoms</li></ul>", ["psychosis"]),
    "tagline": ("<h1>Quarry House</h1><footer><p>Outpatient treatment for substance use in Easton.</p></footer>", ["substance_use"]),
    "skills that help with": ("Our skills groups help with depression and panic disorder.", ["depression", "panic"]),
    "free from": ("Our year leads men to a life free from drug and alcohol addictions.", ["alcohol", "substance_use"]),
    "footer under the name": ("<h1>Fees</h1><footer><h2>Quarry House</h2><p>Private psychotherapy for anxiety, trauma and stress.</p></footer>", ["anxiety", "ptsd_trauma", "stress"]),
    "half of ours": ("Half of our clients are treated for depression.", ["depression"]),
    "stress itself": ("We treat stress, anxiety and depression.", ["anxiety", "depression", "stress"]),
    "medicine that is misused": ("We treat addiction to stimulant medications and Xanax.", ["benzodiazepines", "stimulants", "substance_use"]),
    "criteria": ("<h2>Admission criteria</h2><ul><li>At risk of alcohol or opioid withdrawal</li></ul>", ["alcohol", "opioids"]),
    "criteria asked for": ("<h2>What are the criteria for admission?</h2><ul><li>A primary diagnosis of bipolar disorder</li></ul>", ["bipolar"]),
    "examples": ("Our day program is for adults with anxiety disorders (e.g., panic disorder).", ["anxiety", "panic"]),
    "a center by name": ("The Quarry Center offers a day program for adults with bipolar disorder.", ["bipolar"]),
    "on drugs": ("We treat patients on alcohol.", ["alcohol"]),
    "ampersand": ("<h2>Mental Health &amp; Substance Use Services</h2>", ["mental_health", "substance_use"]),
    "navigating": ("We support adults navigating depression and OCD.", ["depression", "ocd"]),
    "headings side by side": ("<h1>Quarry House</h1><h3>Anxiety and Depression</h3><p>What most people come for, and we take it seriously.</p><h3>Trauma</h3><p>We go slowly here.</p>", ["anxiety", "depression", "ptsd_trauma"]),
    "underlying": ("We treat underlying issues that may have led somebody to drink, such as depression and bi-polar disorder.", ["bipolar", "depression"]),
    "tailored": ("Our workshops are tailored to address opioid addiction.", ["opioids"]),
    "an approach": ("We have a dual diagnosis approach.", ["dual_diagnosis"]),
    "dually diagnosed clients": ("Our team treats a dual-diagnosed clientele.", ["dual_diagnosis"]),
    "psychiatric challenges": ("Our house provides care for adults with behavioral, emotional, or psychiatric challenges.", ["mental_health"]),
    "a psychiatric program": ("Our psychiatric day program is for older adults.", ["mental_health"]),
    "psychiatric and other": ("Our day program is for teens with psychiatric and substance abuse difficulties.", ["mental_health", "substance_use"]),
    "whose illness": ("Our program is for adults whose primary diagnosis is bipolar disorder.", ["bipolar"]),
    "examples in brackets within brackets": ("<p>We help people with:</p><ul><li>other diagnoses (e.g., borderline personality disorder (BPD), depression, and more)</li></ul>", ["depression", "personality_disorders"]),
    "what may be": ("<h2>Our program is for adults who are:</h2><ul><li>Experiencing serious symptoms (such as depression or psychosis) that may be a danger to them</li></ul>", ["depression", "psychosis"]),
    "able to": ("We are able to treat bipolar disorder.", ["bipolar"]),
    "under a service": ("<h3>Individual therapy</h3><p>One-on-one help for your needs.</p><ul><li>Grief and loss</li><li>Anger</li><li>Trauma</li></ul>", ["anger", "grief", "ptsd_trauma"]),
    "under a service in Spanish": ("<h1>Nuestros servicios</h1><h3>Terapia individual</h3><p>Un espacio para ti.</p><ul><li>Duelo</li><li>Depresión</li></ul>", ["depression", "grief"]),
    "heading over own text": ("<h1>Quarry House</h1><h3>Dual diagnosis</h3><p>Two things at once are hard to carry. We treat both with one team.</p>", ["dual_diagnosis"]),
    "experienced in working with": ("Our counselors are experienced in working with OCD, trauma and grief.", ["grief", "ocd", "ptsd_trauma"]),
    "focus on": ("At our office by the lake, we focus on depression and OCD.", ["depression", "ocd"]),
    "services for persons with": ("<p>Our groups meet daily.</p><p>Services for persons with:</p><ul><li>Serious mental illness</li></ul>", ["mental_health"]),
    "addresses a variety": ("<p>Our therapy addresses a variety of issues:</p><ul><li>Trauma</li><li>Anger</li></ul>", ["anger", "ptsd_trauma"]),
    "asked what is treated": ("<h3>What do you treat?</h3><p>Grief, panic disorder and OCD.</p>", ["grief", "ocd", "panic"]),
    "to take up in Spanish": ("<h1>Nuestra clínica</h1><p>Ofrecemos sesiones para abordar el duelo y la depresión.</p>", ["depression", "grief"]),
    "related disorders": ("<h2>What we treat</h2><ul><li>Anxiety-related disorders</li></ul>", ["anxiety"]),
    "asked of those who come": ("<p>Our group is for adults who are:</p><ul><li>Living with depression</li><li>Committed to ending any substance abuse</li><li>Free of active psychosis</li></ul>", ["depression"]),
    "loved one of ours": ("We treat your loved one's depression with care.", ["depression"]),
    "whether you": ("Whether you are struggling with depression, panic disorder or grief, our clinicians can help.", ["depression", "grief", "panic"]),
    "if you live with it": ("If you are living with bipolar disorder or schizophrenia, our team can help you find calm.", ["bipolar", "psychosis"]),
    "from one to the other": ("From OCD and panic disorder to eating disorders, we treat it all.", ["eating_disorders", "ocd", "panic"]),
    "patients admitted here": ("<p>We are open all year.</p><p>Patients admitted to the unit typically have a diagnosis of schizophrenia.</p>", ["psychosis"]),
    "may be admitted": ("<p>We are open all year.</p><p>Adults who are experiencing severe depression or psychosis may be admitted.</p>", ["depression", "psychosis"]),
    "in crisis due to": ("Our unit is for people in crisis due to psychosis or suicidal thoughts.", ["psychosis", "self_harm"]),
    "areas of practice": ("<p>We are open all year.</p><p>Areas of practice include OCD and eating disorders.</p>", ["eating_disorders", "ocd"]),
    "work through yours": ("Together we will work through your depression or panic disorder.", ["depression", "panic"]),
    "who need more than weekly hours": ("We treat adults with depression who need a higher level of care than an hour a week.", ["depression"]),
    "advantages of ours": ("<p>Advantages of our day program:</p><ul><li>Groups that help with panic disorder and depression</li></ul>", ["depression", "panic"]),
}  # fmt: skip

SILENT = {
    "who may benefit": "<p>We are open all year.</p><p>People with anxiety or depression may benefit from DBT.</p>",
    "who often drink": "<p>We are open all year.</p><p>Adults with panic often drink to cope.</p>",
    "no house of recovery": "<p>We are a dormitory. Residents must abstain from drugs and alcohol.</p>",
    "those in programs anywhere": "Many patients who take part in day programs all over the country have at some time been diagnosed with panic disorder.",
    "open for whom": "Our office is open for calls. Depression is common.",
    "treated elsewhere": "In our county eating disorders are treated elsewhere.",
    "often treated": "In our time anorexia is often treated with rest.",
    "treated at a partner's": "Our clients' psychosis is treated at another clinic.",
    "who is not admitted": "We cannot admit clients who have thoughts of harm to self.",
    "a center's lecture": "The Quarry Center offers lectures about people with bipolar disorder.",
    "criteria of a calm past": "<h2>Admission criteria</h2><ul><li>No history of psychosis</li><li>Depression that is stable</li></ul>",
    "criteria that exclude": "<h2>Who is not appropriate for admission?</h2><ul><li>Anyone with a diagnosis of schizophrenia</li></ul>",
    "headings of a lesson": "<h2>Signs of</h2><h3>Anxiety and Depression</h3><p>One sleeps badly.</p><h3>Trauma</h3><p>One wakes up.</p>",
    "two headings": "<h1>Quarry House</h1><h3>Anxiety</h3><p>What is it?</p><h3>Trauma</h3><p>What is it?</p>",
    "a psychiatric nurse": "Our psychiatric nurse and social worker answer calls.",
    "what may be of it": "Depression may be hard to see.",
    "stress management": "<h2>Our groups</h2><ul><li>Stress management and relaxation</li><li>Stress reduction techniques</li></ul>",
    "trauma-responsive": "Quarry House offers families trauma-responsive options.",
    "medicine": "Our doctor is licensed to prescribe stimulant medications used in treatment, such as Adderall.",
    "symptom": "Depression often leads to poor sleep.",
    "general": "According to NIDA, opioid addiction is a brain disease.",
    "we understand": "We understand that anxiety before a first call is normal.",
    "statistics": "Rates of alcohol use among our neighbours have risen by 4 percent.",
    "denied": "We do not treat eating disorders.",
    "office": "Licensed by the Ohio Department of Mental Health and Addiction Services.",
    "SAMHSA": "We follow the Substance Abuse and Mental Health Services Administration.",
    "counselors": "Our substance abuse counselors are kind.",
    "mental health professionals": "Our mental health professionals answer calls.",
    "trauma-informed": "Our staff is trauma-informed.",
    "overdose": "We hand out opioid overdose kits.",
    "drug test": "We ask for drug and alcohol testing.",
    "testimonial": "<blockquote>They treat depression like nobody else.</blockquote>",
    "menu": "<nav><a href='/a'>Depression treatment</a></nav>",
    "who benefits": "<h3>Who benefits from an IOP?</h3><ul><li>People with depression</li></ul>",
    "alcohol-free": "Our house is alcohol-free.",
    "crisis": "If you are having suicidal thoughts, call 988.",
    "question": "<h3>Are you struggling with alcohol addiction?</h3>",
    "great depression": "Our house was built in the Great Depression.",
    "topics in a row": "<h3>Topics of our groups</h3><p>Anxiety</p><p>Depression</p><p>Trauma</p>",
    "blog": "<h3>Blog categories</h3><p>Anxiety</p><p>Depression</p><p>OCD</p>",
    "links": "<h3>More</h3><p><a href='/a'>Anxiety</a></p><p><a href='/b'>Depression</a></p><p><a href='/c'>OCD</a></p>",
    "two in a row": "<p>Anxiety</p><p>Depression</p>",
    "crisis line": "<h3>Emergency services</h3><ul><li>Depression</li><li>Trauma</li><li>Suicidal thoughts</li></ul>",
    "signs in a row": "<h3>Signs to look for</h3><p>Panic attacks</p><p>Depression</p><p>Self-harm</p>",
    "body and mind": "We care for your physical and mental health.",
    "unable to treat": "We are unable to treat eating disorders or active psychosis.",
    "excludes": "Our IOP excludes people with active psychosis.",
    "not eligible": "People with bipolar disorder are not eligible for our program.",
    "cannot be admitted": "People with schizophrenia cannot be admitted to our program.",
    "percent": "30% of teens with depression ask us for help.",
    "not worked with": "<p>I offer sessions by video. At present, I don't work with:</p><ul><li>Psychosis</li><li>Bipolar disorder</li><li>Eating disorders</li></ul>",
    "referred elsewhere": "<p>Our team will refer you elsewhere for:</p><ul><li>Psychosis</li><li>Eating disorders</li></ul>",
    "what a therapy is good for": "<p>Our house has CBT. CBT is effective for:</p><ul><li>Depression</li><li>Panic disorder</li><li>OCD</li></ul>",
    "people at large": "<p>Many people with alcohol addiction also have:</p><ul><li>Depression</li><li>Panic disorder</li><li>OCD</li></ul>",
    "drugs at large": "The most commonly abused drugs are opiates and Xanax.",
    "treated in programs anywhere": "<p>Common conditions treated in outpatient programs include:</p><ul><li>Depression</li><li>OCD</li><li>Mania of bipolar disorder</li></ul>",
    "goals of treatment": "<p>Common treatment goals include:</p><ul><li>Effective anger management</li><li>Addressing grief and trauma</li></ul>",
    "tests": "<p>Take our free tests:</p><ul><li>Depression</li><li>ADHD</li></ul>",
    "assessed": "<h2>Assessments</h2><ul><li>Personality disorder evaluations</li><li>ADHD</li></ul>",
    "covered by a plan": "<p>Insurance plans cover treatment for:</p><ul><li>Depression</li><li>Alcohol use disorder</li></ul>",
    "benefits of yoga": "<p>Benefits of yoga:</p><ul><li>Relief from depression</li><li>Less stress</li></ul>",
    "affects recovery": "Clients of ours learn how stress, anger and grief affect recovery.",
    "needs a higher level": "Our clients with active suicidal ideation need a higher level of care.",
    "not discriminated against": "Our program does not discriminate against people with mental illness or addiction.",
    "a law": "<p>We are open all year.</p><p>Parity law requires plans to cover substance use disorder treatment.</p>",
    "a worry about cost": "Whether you have anxiety about cost or not, we can help.",
    "under the influence": "Our clients must not be under the influence of cocaine or opioids in group.",
    "of the founders' years": "Our founder opened a home for men with alcoholism in 1970.",
    "call if you have it": "If you have suicidal thoughts or psychosis, call 988 or 911.",
    "what we know of you": "If you live with depression or grief, we know that it is hard, and our article may help.",
    "admitted to a hospital": "<p>We are open all year.</p><p>People with psychosis may be admitted to a hospital.</p>",
    "admitted by exception": "<p>We are open all year.</p><p>Some people with psychosis may be admitted, case by case.</p>",
    "of a relative": "Families whose loved one lives with schizophrenia may attend our family night.",
    "heading over a lesson": "<h1>Quarry House</h1><h3>Dual diagnosis</h3><p>Two things at once are hard to carry, and many people carry them.</p>",
    "heading over a refusal": "<h1>Quarry House</h1><h3>Eating disorders</h3><p>We do not offer treatment for these, and our team will refer you.</p>",
    "under a method": "<h3>EMDR</h3><p>What it is used for elsewhere.</p><ul><li>Grief</li><li>Depression</li><li>Anger</li></ul>",
    "half": "Half of veterans with PTSD never come to us.",
    "one in five": "1 in 5 adolescents has depression, and we treat few.",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_what_a_provider_treats_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("conditions", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_what_is_not_treated_gives_no_value(own, snippet: str) -> None:
    assert own("conditions", snippet) == []


def test_topics_of_a_group_are_unclear(read) -> None:
    found = read("conditions", "In our groups you learn about grief and anger.")
    assert {finding.claim for finding in found} == {"unclear"}


def test_conditions_after_a_list_of_levels_belong_to_all_of_them(read) -> None:
    found = read(
        "conditions",
        "We offer detox, residential treatment and an intensive outpatient program for adults with alcohol addiction.",
    )
    assert {finding.level_of_care for finding in found if finding.value == "alcohol"} == {"detox", "residential", "iop"}


def test_a_page_of_no_program_of_its_own_gives_no_sure_list(own) -> None:
    assert own("conditions", "<h2>Types</h2><ul><li>Depression treatment</li></ul>", presents_own=False) == []


def test_the_line_in_the_footer_is_of_the_whole_provider(read) -> None:
    (found,) = read(
        "conditions", "<h1>Quarry House</h1><footer><p>Outpatient treatment for grief in Easton.</p></footer>"
    )
    assert (found.value, found.claim, found.level_of_care) == ("grief", "own", None)


def test_what_both_programs_treat_is_of_no_level(read) -> None:
    text = "Our IOP meets at nine. Both programs are for adults with bipolar disorder, whether they come by day or by night."
    assert [(one.value, one.level_of_care) for one in read("conditions", text)] == [("bipolar", None)]
