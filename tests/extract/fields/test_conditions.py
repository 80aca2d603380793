from __future__ import annotations

import pytest

STATED = {
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
}  # fmt: skip

SILENT = {
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
