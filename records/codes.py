"""The closed sets of codes that records use. Open sets (insurers, modalities …) are data in data/vocabulary."""

from __future__ import annotations

from typing import Literal, get_args

LevelOfCare = Literal[
    "early_intervention", "outpatient", "iop", "php", "residential",
    "inpatient", "detox", "sober_living", "otp", "aftercare",
]  # fmt: skip
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Daypart = Literal["morning", "afternoon", "evening", "weekend"]
TimeZone = Literal["eastern", "central", "mountain", "pacific", "arizona", "alaska", "hawaii"]
Format = Literal["in_person", "telehealth", "hybrid"]
Telehealth = Literal["yes", "no", "unknown"]
PageRole = Literal["provider", "directory", "article"]
InsurerState = Literal["in_network", "accepted", "out_of_network", "not_accepted"]
TAKEN: tuple[InsurerState, ...] = ("in_network", "accepted")  # a yes to who asks whether an insurer is taken, …
REFUSED: tuple[InsurerState, ...] = ("not_accepted", "out_of_network")  # … and a no
PricePeriod = Literal["day", "week", "month", "program", "session"]
PhonePurpose = Literal["main", "admissions", "text", "fax", "crisis", "tty", "department"]
Claim = Literal["own", "general", "unclear", "negated"]

# The rule of an unclear finding whose quote denies a medication: no value, and the search answers no by it.
MEDICATION_DENIED = "medication denied"
# The rule of an unclear finding of a therapy, a condition or people whom a page refuses in so many words: a no, …
DENIED = "denied"
DENIED_IN_PART = (
    "denied in part"  # … and where of one case, one place or one kind of them alone: a question with the quote
)
# The rule of an unclear finding of telehealth_only: "Quarry is a virtual IOP for adults in Texas" says what it is, and not all.
VIRTUAL = "a virtual program"
# The rule of an unclear session whose start and length are said, and whose end is computed of these.
COMPUTED_END = "computed: start and length"
STATED_TOO = "another value is stated"  # ends the rule of an unclear range beside which a page states another one
# Begins the rule of a way to attend that a table gives for some of its rows, and another one for others.
OF_SOME_ROWS = "of some rows"
PLAN_DENIED = "plan type denied"  # the rule of a quote that refuses all plans of a type: "we do not take HMO plans"
# The rule of unclear findings of morning and afternoon where a page says "daytime": it meets in one of them or in both.
DAYTIME = "daytime"
# Begins the rule of unclear sessions that a page gives without am or pm, one for each time that may be meant: "Mon-Thu 6-9".
EITHER_HALF = "either half of the day"
# Begins the rule of unclear sessions of a list of which a day has no time that could be read: "Mon, Wed 6-9 pm and Fri".
IN_PART = "read in part"
# The rule of an unclear session that is attended beside the others, at its widest: "plus individual therapy during business hours".
ATTENDED_BESIDE = "attended beside"

LEVELS: tuple[LevelOfCare, ...] = get_args(LevelOfCare)
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
DAYPARTS: tuple[Daypart, ...] = get_args(Daypart)
TIME_ZONES: tuple[TimeZone, ...] = get_args(TimeZone)
FORMATS: tuple[Format, ...] = get_args(Format)
PAGE_ROLES: tuple[PageRole, ...] = get_args(PageRole)
INSURER_STATES: tuple[InsurerState, ...] = get_args(InsurerState)
PRICE_PERIODS: tuple[PricePeriod, ...] = get_args(PricePeriod)
UNINSURED_LEVEL = "no insurer pays this level"  # the rule of what extract.paying.uninsured_levels finds
PAYMENT_DENIED = "payment denied"  # the rule of a quote that refuses a way to pay: "a sliding scale is not available"
NO_NETWORK = "in no network"  # the rule of a quote that says that no insurer is contracted, and not how one pays then
OTHERS_DENIED = "no other insurance"  # the rule of a quote that refuses all insurers but those that it names
# What a page refuses of the provider as a whole holds for its programs, whichever page says it.
DENIALS = (MEDICATION_DENIED, DENIED, DENIED_IN_PART, PLAN_DENIED, PAYMENT_DENIED, NO_NETWORK, OTHERS_DENIED)
# Ends the rule of what a page without a program answers for the house: "Do you prescribe Suboxone? Yes, our doctors do."
ANSWERED = "answered yes"
OF_THE_HOUSE = "answered for the house"
BESIDE = "beside another status"  # ends the rule of what a page says of an insurer for sure, and of the same one something else
IMPLIED = "implied:"  # begins the rule of a level that no word of the page names, see extract.offered.implied
