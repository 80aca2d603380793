"""The lines in which a register of facilities says what each of them is and who pays for it."""

from __future__ import annotations

# What a register of facilities says of each, in its own words; a provider hardly ever heads its lines so
REGISTER_FIELDS = frozenset((
    "type of care", "service setting", "service settings", "service settings (e.g., outpatient, residential, inpatient, etc.)", "payment accepted",
    "payment/insurance accepted", "payment/insurance/funding accepted", "payment assistance available", "special programs/groups offered",
    "special programs", "ancillary services", "facility type", "facility operation", "facility operated by", "facility smoking policy",
    "smoking policy", "age groups accepted", "gender accepted", "sex accepted", "genders served", "language services", "licenses/certifications/accreditations",
    "license/certification/accreditation", "pharmacotherapies", "opioid medications used in treatment", "external opioid medications source",
    "emergency mental health services", "treatment approaches", "estimated cash pay rate", "listing status", "last verified", "ownership",
    "facility id", "bed capacity", "license number", "number of beds", "license status",
))  # fmt: skip
# The funds that a register of facilities asks after, each on a line of its own; who treats says "sliding scale" and names insurers
REGISTER_FUNDS = frozenset((
    "county or local government funds", "other state funds", "state mental health agency", "state mental health agency (or equivalent) funds",
    "state financed health insurance plan", "state financed health insurance plan other than medicaid", "state-financed health insurance plan other than medicaid",
    "state welfare or child and family services", "state welfare or child and family services funds", "state corrections or juvenile justice", "state corrections or juvenile justice funds",
    "state education agency", "state education agency funds", "community service block grants", "community mental health block grants", "federal military insurance",
    "federal military insurance (e.g., tricare)", "federal, or any government funding for substance use treatment programs", "federal, or any government funding for substance use programs",
    "u.s. department of va funds", "u.s. department of veterans affairs funds", "ihs/tribal/urban (itu) funds", "access to recovery (atr) voucher", "cash or self-payment",
))  # fmt: skip
