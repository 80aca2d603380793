"""Studies, courses for those who treat and policies of plans speak of programs, their hours and times, and treat nobody."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(title: str, heading: str, text: str) -> str:
    return f"<title>{title}</title><h1>{heading}</h1><p>{text}</p>"


STUDIES = [
    (
        "Effectiveness of an IOP for low mood | Milltown Research Repository",
        "Effectiveness of an intensive outpatient program",
        "Methods: We followed 88 patients who attended an IOP three hours a day, four days a week.",
    ),
    (
        "Outcomes of an intensive outpatient program - Journal of Quiet Care",
        "Outcomes of an IOP: a cohort study",
        "In our study, 120 adults attended an IOP three days a week, for eight weeks.",
    ),
    (
        "PHP by video: a pilot study",
        "Partial hospitalization by video: a pilot study",
        "We evaluated outcomes of 64 adolescents in our PHP, five days a week. Scores fell (p &lt; .01).",
    ),
    (
        "Retention in IOP | Open Archive",
        "Retention in intensive outpatient treatment",
        "Participants (n = 212) attended groups three evenings a week for 12 weeks.",
    ),
    (
        "Abstract: evening IOP",
        "Evening IOP outcomes",
        "We examined the records of 300 clients of an evening IOP which met Monday and Tuesday from 6 to 9 pm.",
    ),
    (
        "IOP trial",
        "Intensive outpatient for alcohol use: a randomized controlled trial",
        "Clients were placed by lot. The IOP met four days a week, three hours a day.",
    ),
    (
        "Predictors of IOP retention",
        "Predictors of intensive outpatient retention",
        "We studied 140 adults in an IOP that met three mornings a week.",
    ),
    (
        "Day treatment: what is known",
        "Day treatment for teens: a systematic review",
        "Nine were found by our search. All met five days a week, six hours a day.",
    ),
]
COURSES = [
    (
        "DBT in IOP: CE training | Institute for Practice",
        "DBT in IOP Settings",
        "Earn 6 CE credits. Learn DBT for IOP settings. Live on Zoom Fridays 9-12. Cost: $180.",
    ),
    (
        "CADC Program | Milltown Career School",
        "Alcohol and Drug Counselor Program",
        "Become a Certified Alcohol and Drug Counselor. Classes meet Monday and Wednesday, 6-9 pm. VA benefits accepted.",
    ),
    (
        "Treating trauma in PHP | Learning Hub",
        "Treating trauma in PHP and IOP",
        "This webinar for clinicians covers EMDR in PHP and IOP. Approved for 3 CEUs. Thursdays, 12-1:30 pm, on Zoom.",
    ),
    (
        "Counselor Certificate | Ashby College",
        "Addiction Counselor Certificate",
        "Our certificate program prepares students for licensure. Evening classes meet Tuesday and Thursday, 6-9 pm.",
    ),
    (
        "Peer Support Specialist Training",
        "Peer Support Specialist Training",
        "Our 40-hour training meets Monday to Friday, 9 am to 5 pm, at our Milltown office. Cost $350.",
    ),
    (
        "CE: Running an IOP",
        "How to run an IOP: continuing education",
        "Six CE hours for LCSWs and LPCs. Live by Zoom, Saturdays 10-1. $150.",
    ),
    (
        "CASAC classes | Milltown Institute",
        "CASAC training",
        "Our classes meet on Saturdays, 9 am to 4 pm, for 12 weeks. Payment plans are offered.",
    ),
    (
        "Online seminar",
        "Group therapy in outpatient programs",
        "A seminar for therapists. 2 CEs. We meet Tuesdays, 7-9 pm, by Zoom.",
    ),
]
POLICIES = [
    (
        "Clinical Policy: IOP | MedPlan",
        "Clinical policy: Intensive Outpatient",
        "Intensive outpatient is covered for members when provided at least 3 days per week. We reimburse $155 per day.",
    ),
    (
        "Medical Policy 2.14 | Northfield Health Plan",
        "Medical policy: Partial Hospitalization",
        "Considered medically necessary when the member needs at least 4 hours a day, 5 days a week.",
    ),
    (
        "Provider Manual: IOP | Fairmont Plan",
        "Intensive Outpatient Program requirements",
        "Network providers must deliver IOP at least nine hours per week, three days a week. We accept claims by portal.",
    ),
    (
        "Residential treatment",
        "Coverage guideline: residential treatment",
        "Residential treatment is covered for up to 30 days. The plan reimburses in-network facilities.",
    ),
    (
        "IOP",
        "Intensive outpatient: medical necessity criteria",
        "The program must meet three days a week, three hours a day. We review every two weeks.",
    ),
    (
        "UM guideline | Fairmont",
        "Detoxification",
        "Our nurses review each stay. Detox of up to 5 days is covered for members.",
    ),
    (
        "Reimbursement policy | Fairmont",
        "Intensive outpatient",
        "We pay one unit a day. The program must run three days a week.",
    ),
    (
        "PHP | Quarry Health Plan",
        "Partial hospitalization",
        "Our members may attend PHP five days a week, six hours a day, when it is deemed medically necessary if the member is safe.",
    ),
]


@pytest.mark.parametrize(("title", "heading", "text"), [*STUDIES, *COURSES, *POLICIES])
def test_who_treats_nobody_has_no_programs(title: str, heading: str, text: str) -> None:
    read = extract_page(page(title, heading, text))
    assert read.page_role != "provider"
    assert not read.programs
    assert not read.insurers


@pytest.mark.parametrize(
    ("title", "heading", "text"),
    [
        (
            "Larkfield Recovery | IOP",
            "Intensive Outpatient Program",
            "In our IOP, patients attend three hours a day, four days a week. A study of our patients found that most improve.",
        ),
        (
            "Larkfield Recovery",
            "Our outcomes",
            "We followed 88 patients who completed our IOP. Our IOP meets three days a week. We accept Aetna.",
        ),
        (
            "Larkfield Recovery | PHP",
            "Partial Hospitalization",
            "Our PHP meets Monday to Friday, 9-3. Our therapists earn CE credits every year. We accept Cigna.",
        ),
        (
            "Jane Poe, LCSW",
            "Therapy and training",
            "I see adults for weekly therapy by video. I also teach at the college, where students earn CE credits. We meet at my office. My fee is $150, and I accept Aetna.",
        ),
        (
            "Larkfield Behavioral Health",
            "IOP",
            "IOP is covered by most plans when medically necessary. We are in network with Aetna. Our IOP meets Mon, Tue, Thu 6-9 pm.",
        ),
        (
            "Milltown Counseling",
            "Outpatient counseling",
            "Our interns are supervised. Classes meet Monday and Wednesday, 6-9 pm: anger management for clients. We accept VA benefits.",
        ),
        (
            "Ashby College Counseling Center",
            "Counseling Center",
            "We offer short-term counseling for students Monday to Friday, 9-5. Groups meet on Zoom.",
        ),
        (
            "University Clinic | IOP",
            "Adult IOP",
            "Our adult IOP meets three hours a day, four days a week. In a recent study we found that patients improved.",
        ),
        (
            "Larkfield",
            "DBT IOP",
            "Learn DBT skills in our IOP. Live on Zoom Fridays 9-12. Cost: $180 a week.",
        ),
        (
            "DUI School | Milltown",
            "DUI School",
            "Become a safer driver. Classes meet Monday and Wednesday, 6-9 pm. Tuition is $420.",
        ),
        (
            "Larkfield Recovery | Policies",
            "Financial policy",
            "Our IOP is billed to your plan. We accept Aetna. Payment is due at each session.",
        ),
    ],
)
def test_who_treats_may_study_teach_and_speak_of_coverage(title: str, heading: str, text: str) -> None:
    assert extract_page(page(title, heading, text)).page_role == "provider"
