from __future__ import annotations

import json

import pytest

STATED = {
    "accredited by": ("We are accredited by The Joint Commission.", ["joint_commission"]),
    "gold seal": ("Our center earned the Gold Seal of Approval.", ["joint_commission"]),
    "badge": ("<footer><p>Joint Commission Accredited</p></footer>", ["joint_commission"]),
    "logo": ("<img src='x.png' alt='JCAHO logo'>", ["joint_commission"]),
    "CARF": ("<p>CARF Accredited</p>", ["carf"]),
    "a file name as the text of a logo": ("<footer><img src='x.jpg' alt='carf-logo'></footer>", ["carf"]),
    "all centers": ("All of our centers are accredited by The Joint Commission.", ["joint_commission"]),
    "facilities": ("Our facilities are CARF accredited.", ["carf"]),
    "each location": ("Each location is accredited by CARF.", ["carf"]),
    "beside a licence": ("<footer>Accredited by CARF | AZ DHS License</footer>", ["carf"]),
    "one of the few": ("We are one of the few centers that are CARF accredited.", ["carf"]),
    "LegitScript": ("<img src='seal.png' alt='LegitScript certified'>", ["legitscript"]),
    "NAATP": ("We are a proud member of NAATP.", ["naatp"]),
    "two": ("We are accredited by CARF and certified by LegitScript.", ["carf", "legitscript"]),
    "state": ("We are licensed by the State of California.", ["state_license"]),
    "department": ("Our program is certified by the Oregon Department of Human Services.", ["state_license"]),
    "DHCS number": ("<footer><p>DHCS Certification #190001AP</p></footer>", ["state_license"]),
    "DHCS licensed": ("<p>DHCS licensed facility</p>", ["state_license"]),
    "agency before": ("Our IOP is OASAS-licensed.", ["state_license"]),
    "agency before, certified": ("We are an NYS OASAS certified outpatient program.", ["state_license"]),
    "agency before, in a footer": ("<footer>OASAS-Certified Outpatient Clinic</footer>", ["state_license"]),
    "agency of Kansas": ("We are licensed by KDADS.", ["state_license"]),
    "agency of Ohio": ("<p>Certified by OhioMHAS</p>", ["state_license"]),
    "agency of Indiana": ("Our program is certified by DMHA.", ["state_license"]),
    "agency of Tennessee, in a footer": ("<footer>Licensed by TDMHSAS</footer>", ["state_license"]),
    "agency of Pennsylvania, before": ("Our IOP is DDAP-licensed.", ["state_license"]),
    "agency of Florida": ("We are an AHCA licensed and DCF licensed facility.", ["state_license"]),
    "agency in a heading": (
        "<h2>OASAS-Licensed Outpatient Program</h2><p>Our groups meet daily.</p>",
        ["state_license"],
    ),
    "adjective": ("We are a California state-licensed treatment facility.", ["state_license"]),
    "state's own": ("Our house is an Arizona licensed facility.", ["state_license"]),
    "footer of a county": (
        "<footer><p>Licensed by the Ohio Department of Mental Health.</p></footer>",
        ["state_license"],
    ),
    "meets them and holds it": ("We are CARF accredited and meet all CARF standards.", ["carf"]),
    "what it means": (
        "Our house is Joint Commission accredited, which means that visitors come each year.",
        ["joint_commission"],
    ),
    "what follows from it": (
        "All of our programs are accredited by CARF, and our nurses ensure that the night is quiet.",
        ["carf"],
    ),
    "others that have none": ("Our clinic holds CARF accreditation; many other clinics do not.", ["carf"]),
    "whose aim": (
        "We are accredited by The Joint Commission, whose standards many centers near us do not meet.",
        ["joint_commission"],
    ),
    "Spanish": ("Estamos licenciados por el estado de California.", ["state_license"]),
    "a license from a department": ("We hold a license from the Ohio Department of Mental Health.", ["state_license"]),
    "a license of one person": ("I hold a license from the Ohio Board of Counselors.", []),
    "the parent company": ("Our parent company is CARF accredited.", []),
    "a lab": ("Our partner lab is CARF accredited.", []),
    "the parent and we": ("Like our parent company, we are CARF accredited.", ["carf"]),
    "one is held and one is sought": (
        "We are CARF accredited and working toward Joint Commission accreditation.",
        ["carf"],
    ),
    "one is pending": ("Accredited by CARF; Joint Commission accreditation is pending.", ["carf"]),
    "one is pursued": ("We hold CARF accreditation and are pursuing Joint Commission accreditation.", ["carf"]),
    "one is sought first": ("Working toward Joint Commission accreditation, we are CARF accredited already.", ["carf"]),
    "one is applied for": ("We have applied to CARF and are accredited by the Joint Commission.", ["joint_commission"]),
    "two are held": (
        "We are Joint Commission accredited and a NAATP member; CARF is pending.",
        ["joint_commission", "naatp"],
    ),
    "one has lapsed": ("Our Joint Commission accreditation expired, and we are now CARF accredited.", ["carf"]),
    "one is former": (
        "Formerly accredited by CARF, we are now accredited by the Joint Commission.",
        ["joint_commission"],
    ),
    "both are sought": ("We are seeking accreditation by CARF, the Joint Commission, and LegitScript.", []),
    "neither is held yet": ("We are not yet accredited by CARF or the Joint Commission.", []),
    "all are pending": ("Our CARF, Joint Commission and LegitScript accreditation is pending.", []),
    "both nouns are pending": (
        "CARF accreditation, Joint Commission accreditation and LegitScript certification are pending.",
        [],
    ),
    "advice on one that seeks": (
        "Look for a CARF accredited center working toward Joint Commission accreditation.",
        [],
    ),
}

SILENT = {
    "facilities of others": "We work with facilities that are accredited by CARF.",
    "hospitals of others": "We send people to hospitals which are accredited by The Joint Commission.",
    "centers anywhere": "Many centers are accredited by CARF.",
    "certified counselors": "Our OASAS-certified counselors lead each group.",
    "a licensed trainer": "Ann is an OASAS licensed professional.",
    "look for": "Look for an OASAS-certified program near you.",
    "not of the agency": "We are not an AHCA licensed facility.",
    "advice": "Look for programs accredited by The Joint Commission or CARF.",
    "should": "A good center should be accredited by CARF.",
    "partners": "Our partner facilities are accredited by The Joint Commission.",
    "in general": "Many programs are accredited by CARF.",
    "people": "Our therapists are licensed by the State of California.",
    "state-licensed people": "We employ state-licensed therapists.",
    "board": "Our physicians are board-certified.",
    "denied": "We are not accredited by CARF.",
    "in process": "We are in the process of becoming accredited by CARF.",
    "not licensed": "The State of California does not license sober living homes.",
    "complaint": "To file a complaint, contact the Joint Commission.",
    "testimonial": "<blockquote>They are Joint Commission accredited.</blockquote>",
    "question": "<h3>Is your center accredited by CARF?</h3>",
    "working toward": "We are working toward CARF accreditation.",
    "hope to earn": "We hope to earn Joint Commission accreditation.",
    "pending": "Our Joint Commission accreditation is pending.",
    "by standards": "We follow Joint Commission standards.",
    "meets them": "Our house meets all CARF standards.",
    "a code": "Our team keeps the NAATP code of ethics.",
    "a person": "Our medical director is board certified and a member of NAATP.",
    "a founder": "Our founder, Pat Quill, was an officer of NAATP.",
    "what the seal means": "CARF accreditation means that a center has been visited.",
    "advice that goes on": "Look for a center that is CARF accredited, and ask us for a tour.",
    "lapsed behind a comma": "We are accredited by CARF, but the accreditation has lapsed.",
    "expired": "Our Joint Commission accreditation, awarded in 2021, has expired.",
    "recommended": "We recommend programs that are accredited by CARF, and so does the county.",
    "trained at": "Our team trained at a CARF-accredited hospital.",
    "no in a row": "<table><tr><td>CARF accredited</td><td>No</td></tr></table>",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_what_a_provider_holds_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("accreditations", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_advice_partners_and_people_give_no_value(own, snippet: str) -> None:
    assert own("accreditations", snippet) == []


def test_a_bare_licence_is_unclear(read) -> None:
    found = read("accreditations", "We are a licensed facility near the lake.")
    assert [(finding.value, finding.claim) for finding in found] == [("state_license", "unclear")]


def test_a_credential_in_structured_data_is_found_and_quoted(read) -> None:
    data = {
        "@type": "MedicalClinic",
        "name": "Quarry House",
        "hasCredential": {"credentialCategory": "x", "name": "DHCS License"},
    }
    (finding,) = read("accreditations", f'<script type="application/ld+json">{json.dumps(data)}</script><p>Hello</p>')
    assert finding.value == "state_license"
    assert finding.evidence[0].quote == '"name": "DHCS License"'
