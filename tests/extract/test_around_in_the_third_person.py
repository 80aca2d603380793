"""Pages that tell of treatment in the third person and give none: standards, calls for proposals, billing, associations, samples, lessons."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

AROUND = [
    pytest.param("""Intensive outpatient services
        A. A licensee offering intensive outpatient services shall keep at least one counselor for each fifteen clients.
        The program has the means to refer clients for detox. Each licensee shall review the plan of care every month.
        For a client of 18 and older, nine hours of groups are provided each week.""", id="standards of a state"),
    pytest.param("""Providers shall keep a record of attendance. Clients attend three days a week for nine hours.
        Programs shall employ a nurse. The program meets in the day or in the evening.""", id="duties of providers"),
    pytest.param("""Request for proposals: evening IOP
        The groups are held three evenings a week from 6 to 9 pm. Clients attend for twelve weeks.
        Proposals are due by noon on May 3.""", id="a call for proposals"),
    pytest.param("""Behavioral Health Billing Agency
        Treatment centers lose money on denied claims. Detox, PHP and IOP days are authorized before clients attend.
        Trusted by 120 facilities. Book a call.""", id="an agency that bills"),
    pytest.param("""Paid for every IOP day
        Your front desk verifies benefits; we do the rest. We submit claims for detox, residential, PHP and IOP within a day.
        Facilities that switch to us see fewer denials. Our fee is a percentage of collections.""", id="who bills for centers"),
    pytest.param("""Recovery Residence Alliance
        The alliance certifies recovery homes in three counties. Certified homes must follow the standard: residents are tested for drugs,
        attend the house meeting and keep the curfew.
        To become certified, operators submit a plan and $150. The house manager is trained.""", id="who certifies houses"),
    pytest.param("""Sample House Rules
        Residents must remain sober and take drug tests when asked. Residents must attend the house meeting.
        Curfew is 11 pm. Rent is due on Friday. Chores are done daily.""", id="a sample of rules"),
    pytest.param("""Common Sober Living House Rules
        Residents must stay sober, take drug tests and attend a house meeting.
        Curfews and chores are the rule. Rent is due weekly.""", id="common rules"),
    pytest.param("""Intensive Outpatient Programs Explained
        In an IOP, clients attend three to five sessions a week and go home at night. Groups are held in the day or the evening.
        Individual counseling is provided. Clients are expected to stay sober and may be tested.""", id="programs explained"),
    pytest.param("""Services to be provided: first offender program
        Twelve hours of classes, provided in accordance with Section 9852. The program conducts the first interview within 21 days.
        Ten hours of groups are held in the evening.""", id="sections of a code"),
    pytest.param("""Intensive Outpatient Counseling Services
        Intensive outpatient services provide treatment to adults 18 and older in the day or in the evening. Patients are expected to attend nine hours a week.
        The services are delivered by community-based agencies under contract.""", id="given by agencies"),
    pytest.param("""Defendants who are convicted of drunk driving face jail and fines. Here is what to know about this program.
        Level I Education Program
        Most DUI offenders must complete this program. DUI offenders who refused a test will complete level II.
        This program is conducted in a group of twelve. Most drivers will go on to therapy. DUI offenders may appeal.""", id="this program, told of offenders"),
]  # fmt: skip

TREATS = [
    pytest.param("""House Rules
        Residents shall be home at ten. Residents must attend the house meeting. Rent is due on Friday.
        Drug tests are random. The house shall not be liable for lost keys.""", id="rules of a house that say shall"),
    pytest.param("""Our IOP meets three evenings a week. Our groups are small. We are a certified member home of the Quarry Alliance.
        Certified homes must follow its standard. Our billing office submits claims for you.""", id="a member of an association"),
    pytest.param("""Sample IOP Schedule
        Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm. Our groups are small. We take walk-ins.""", id="a sample of its own week"),
]  # fmt: skip


def read(text: str) -> str:
    return "\n\n".join(line.strip() for line in text.strip().split("\n"))


@pytest.mark.parametrize("text", AROUND)
def test_nobody_is_treated_here(text: str) -> None:
    found = extract_page(read(text))
    assert (found.page_role, found.programs, found.prices) == ("article", [], [])


@pytest.mark.parametrize("text", TREATS)
def test_a_provider_is_still_one(text: str) -> None:
    assert extract_page(read(text)).page_role == "provider"
