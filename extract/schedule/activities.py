"""Times of one activity beside the program, right before them: "yoga (Wednesdays 2 pm)", "equine therapy on Fridays"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled

REACH = 60  # characters before a time
_ACTIVITY = r"(?:(?:chair |hot |restorative |gentle )?yoga|massages?|acupuncture|acudetox|meditation|breathwork|sound baths?|swimming|hik(?:es?|ing)|equine(?:[- ]assisted)?(?: therapy| sessions)?|horseback riding|art therapy|music therapy|drum(?: circles?|ming)|reiki|tai chi|talking circles?|sweat lodges?)"
_IN_BRACKETS = compiled(rf"\b{_ACTIVITY} \((?:on |every )?$")
_OFFERED = Guarded(
    rf"(?<![,&/+] )(?<!and )(?<!or )(?<!with )(?<!plus )(?<!including )\b{_ACTIVITY}(?: (?:is|are)(?: also)?(?: (?:offered|held|available|scheduled))?| meets?)?(?: (?:on|every))? $"
)
# "… Saturdays at 10 am and acupuncture Wednesdays": times on both sides
_BETWEEN_TIMES = compiled(rf"(?:\b[ap]m|\b[ap]\.m\.|\bnoon|days?),? (?:and|with) {_ACTIVITY}(?: (?:on|every))? $")


def is_of_an_activity(folded: str, start: int) -> bool:
    """Whether the words right before a time at `start` name an activity, and it alone, as what happens then.

    >>> [is_of_an_activity(text, text.index("wed")) for text in ("cbt and yoga (wednesdays", "yoga is offered wednesdays", "cbt, dbt and yoga wednesdays")]
    [True, True, False]
    """
    if not _OFFERED.may_match(folded):  # the activities are the same in all three
        return False
    before = folded[max(0, start - REACH) : start]
    return any(cue.search(before) is not None for cue in (_IN_BRACKETS, _OFFERED.compiled, _BETWEEN_TIMES))
