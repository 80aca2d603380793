"""One accident of wording makes no provider: a page is one's who treats by two kinds of evidence, and nobody's who tells what he went through."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "", around: str = "") -> str:
    """Lines to a page: "# " a heading, "- " an item, else a paragraph; `around` stands in header and footer."""
    tags = {"# ": "h1", "+ ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    frame = f"<header><p>{around}</p></header>" if around else ""
    return f"<html><head><title>{title}</title></head><body>{frame}<main>{body}</main></body></html>"


NOBODYS = [
    pytest.param("Opening a second treatment center: what changes", """# Opening a second treatment center: what changes
        A detox unit needs a larger staff than an outpatient office. Moving in takes 45 days, with a nurse on call from the first.
        Owners of residential treatment face a choice.""", id="one amount of time on a page of advice"),
    pytest.param("Steps for Opening a Recovery House", """# Steps for Opening a Recovery House
        Recovery from addiction needs a quiet street. A lease is signed before the first resident moves in.
        + Zoning
        Towns differ in what they allow.""", id="a topic that looks like a name"),
    pytest.param("Bridge to Help", """# Intensive outpatient care
        Programs in the community that offer structure and treatment. IOPs generally meet three mornings a week.
        + Partial hospital programs
        PHPs usually meet four hours a day.""", id="an office that explains the levels"),
    pytest.param("Counting on medicine | FERN", """# Counting on medicine for opioid addiction
        FERN will print what comes out of it within a year. The team looks at buprenorphine in forty clinics.
        Each clinic has one of three plans.""", id="a funder's project"),
    pytest.param("Did you ever feel alone with addiction?", """# Did you ever feel alone with addiction?
        A van with nurses brings buprenorphine and counseling to four corners of the town.
        "It has to reach people where they sleep," said Ann Quill, who teaches at Larkin University Hospital.
        The program will count those who stay.""", id="a van and one who is quoted"),
    pytest.param("Taking buprenorphine? Join our study", """# Taking buprenorphine? Join our study
        Larkin University looks at how people in methadone treatment sleep. Compensation is provided.
        Held at the Quarry Veterans Hospital. You may qualify if you are 18 to 65.""", id="a study that recruits"),
    pytest.param("Sleep in recovery", """# Sleep in recovery
        To be eligible for the study, you must be in treatment for addiction at Quarry Lantern Recovery.
        You will be paid $30 for the first interview and $15 for each session after it. We will ask about your treatment.""", id="what a study pays"),
    pytest.param("Prices of for-profit clinics", """# Prices of for-profit clinics
        Objectives: this study asks what buprenorphine costs in our valley. We contacted all eleven clinics.
        The most common price was $90 per visit. None billed insurance.""", id="a paper on what others charge"),
    pytest.param("Authorizations", """# Authorizations
        Members do not need a referral for behavioral health. We ask providers to call us before the first visit.
        Our staff answers Monday through Friday from 8 a.m. to 5 p.m.
        These services require prior authorization, in network and out of network:
        - Partial hospitalization (PHP)
        - Intensive outpatient (IOP)""", id="a plan's rules for authorizations"),
    pytest.param("My first week", """# My first week of IOP, Part 1
        I had been out of the hospital for a week when my doctor named an intensive outpatient program.
        Today was my intake appointment. I sat through questions for an hour.
        It is going to be group therapy for three hours a day, five days a week. I am scared.""", id="a diary of somebody treated"),
    pytest.param("View thread", """I've done a partial program twice.
        Mine was 4 days a week. We had group therapy and then a meal. I would drive home after.
        The second was for eating disorders. We did art as well. I liked my counselor there.""", id="a post in a forum"),
    pytest.param("9 Things Nobody Tells You About Day Treatment", """# 9 Things Nobody Tells You About Day Treatment
        I wrote this after my own weeks in a partial hospitalization program.
        1. You may be bored.
        I was. My group was quiet for days. Not every program is the same.""", id="advice of one who was there"),
    pytest.param("Billing that knows addiction", """# Billing that knows addiction
        I once sat with the owner of a detox in his office. My sheet was red from top to bottom.
        I have seen this for twelve years, and a per diem for residential treatment is never paid like outpatient, cash or not.
        In this piece I'll show you why.""", id="one who gives advice to owners"),
]  # fmt: skip
NOBODYS += [
    pytest.param("Toxicology", """# Toxicology
        Our solutions give physicians confidence when they prescribe. We provide urine drug testing (UDT) for prescribed and illicit drugs.
        The laboratory uses an immunoassay first. We test for methadone and buprenorphine.
        - Supports a physician's ability to treat addiction""", id="a laboratory"),
    pytest.param("Coverage for recovery centers", """# Coverage for recovery centers
        Drug rehabilitation and counseling are risky work. Eligible risks: outpatient counseling, halfway houses, methadone.
        Our program includes property, auto, general and professional liability. Call 503-555-0142.""", id="who insures centers"),
    pytest.param("Sober Living House Rules", """# Sober Living House Rules
        Sober living homes are run by strict rules. Sober living residents must follow a list of rules and pay rent.
        + No drugs
        Typically, a resident who will not take a test is discharged. All residents are required to attend 12-step meetings and do chores.""", id="rules of such houses anywhere"),
    pytest.param("Phase II - Fenn Drug Court", """# Phase II
        During this phase participants are seen weekly by a case supervisor and are tested for drugs.
        Each participant will be expected to attend classes that meet for an hour once a week until treatment begins.""", id="a drug court"),
    pytest.param("Clinics for counseling", """# Clinics for counseling
        Such clinics give individual and group therapy for depression. They often accept Medicaid. Some of them even allow walk-ins.
        Appointments may be long in coming.""", id="clinics anywhere, that allow walk-ins"),
]  # fmt: skip
NOBODYS += [
    pytest.param("Award", """# Award
        In response to the RFA, Larkin Council proposes to improve treatment for addiction among nine towns.
        We will boost our clinic's care with more training. A focus of this grant is youth.""", id="what a grant is asked for"),
    pytest.param("Why We Launched Larkin Behavioral Health", """# Why We Launched Larkin Behavioral Health
        Our new line of services is for towns without therapists. Our teams design and run any kind of program.
        - Locums and staff for behavioral health programs
        - Long-term management and operations of treatment facilities
        From a psychiatrist to a whole inpatient substance abuse center, our services meet any facility's needs.""", id="who runs programs for others"),
    pytest.param("Counseling Center", """# Counseling Center
        For many students a counseling center is the only place to talk about depression. Some centers see whole towns.
        Counseling takes fewer sessions than psychotherapy. Most counseling centers stand on campuses.""", id="such centers anywhere"),
    pytest.param("Know before you go: counseling", """We may earn money from our partners when you call.
        # Counseling
        Counseling for depression is less formal than therapy. University centers see students.""", id="who earns by calls"),
]  # fmt: skip
PROVIDERS = [
    pytest.param("Evening group | Quarry Lantern Recovery", """# Evening group
        Mondays and Thursdays, 6 to 8 pm. Relapse prevention for adults.""", id="times under a name"),
    pytest.param("Groups", """# Groups for adults in recovery
        We run a relapse prevention group. Our counselors speak Spanish.""", id="says we twice"),
    pytest.param("Intensive outpatient", """# Intensive outpatient
        The program serves adults with alcohol use who live in Fenn County.
        Participants are expected to attend three evenings a week.""", id="told in the third person"),
    pytest.param("Suboxone", """# Suboxone
        I prescribe Suboxone for opioid addiction in my office. The first visit is $200, cash.
        I was trained in family medicine. I do not bill insurance.""", id="a doctor who says I"),
    pytest.param("How we began", """# How we began
        I opened Quarry Lantern House after I had been sober for six years. I still cook on Sundays.
        Our program takes twelve men. Our counselors meet each resident weekly, and we offer outpatient groups.""", id="a founder who says I, and our"),
    pytest.param("What our guests say | Quarry Lantern Recovery", """# What our guests say
        Our residential program treats addiction in women. We accept Aetna.
        I came here in May. I was lost and I found my way. I owe them my life.""", id="praise beside its own program"),
    pytest.param("Research and care | Larkin Psychiatry Clinic", """# Research and care
        We treat depression with CBT in our outpatient clinic on Elm Street. Our clinicians also run the study of sleep.
        Our patients may be invited, and need not take part.""", id="a clinic that studies as well"),
    pytest.param("Our history", """# History
        Tern Recovery Houses began in 2004 as one home for men. Tern Recovery Houses took in its first women in 2010.
        At Tern Recovery Houses, peers help each other with addiction.""", id="a history that names itself"),
    pytest.param("Online counseling", """# Online counseling
        Clients must be in Ohio, where I am licensed. The portal I use for video sessions is private.
        A first session of counseling is $150. I send the link. My camera is on, and I ask that yours is.""", id="a therapist on her video sessions"),
    pytest.param("Counseling Center", """# Counseling Center
        The main purpose of the Counseling Center is to assist students with anxiety and grief. This is done in individual and group counseling.
        All students in need are welcome to use the Center's services.""", id="a college's center in the third person"),
    pytest.param("Court program", """# Court program
        Our counselors see people whom the drug court sends. Our outpatient groups meet twice a week, and we report to the court.""", id="who treats for a court"),
    pytest.param("Lab", """# Drug testing
        Our clients give a urine sample at each visit. Our counselors talk about the result. We treat opioid addiction.""", id="who tests its clients"),
    pytest.param("House rules | Tern Sober Living", """# House rules
        We believe in a safe house. Residents must attend a house meeting and do a chore each week. Rent is due on Friday. Random drug tests.
        Most sober living homes ask for less.""", id="rules of a house that says we"),
    pytest.param("Insurance | Quarry Lantern Recovery", """# Insurance
        Our PHP requires prior authorization by most plans; we ask for it on your behalf. We accept Cigna and Aetna.""", id="a clinic that asks a plan"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), NOBODYS)
def test_one_accident_of_wording_makes_no_provider(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role != "provider", found.page_role_signals
    assert not found.programs


@pytest.mark.parametrize(("title", "text"), PROVIDERS)
def test_two_kinds_of_evidence_make_one(title: str, text: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        (
            "Services include individual counseling, groups and case management focused on rehabilitation from addiction.",
            {"outpatient"},
        ),
        ("Services provided include group and family counseling for alcohol use.", {"outpatient"}),
        ("Our services consist of individual and group therapy for addiction.", {"outpatient"}),
        ("Counseling services include family therapy and help with addiction.", {"outpatient"}),
        ("Services include a bed, meals and group counseling at our rehabilitation center.", set()),
        ("Services include laundry and a garden for people in recovery from addiction.", set()),
        ("Services at such places include group counseling and, often, detox for addiction.", set()),
    ],
)
def test_services_that_are_counselling(sentence: str, levels: set[str]) -> None:
    text = page(f"# Services\n{sentence}\nCall 503-555-0142 for an intake appointment.", "Fenwick Services")
    assert {program.level_of_care.value for program in extract_page(text).programs} == levels
