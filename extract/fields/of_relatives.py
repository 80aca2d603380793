"""Sentences that say when, or how, relatives come; when a group of theirs meets is known by the cues of schedule_cues.yaml."""

from __future__ import annotations

from extract.searching import compiled

_THEY = r"(?:parents?|caregivers?|caretakers?|families|family members|relatives|siblings|spouses?|partners|loved ones|husband|wife)"
# "Families who live far away", "Parents out of state", "Loved ones in other states"
_WHERE = r"(?:(?:who|that) (?:live|are (?:far|out|away|unable|not)|reside|cannot|can't|can not|do not|don't|work|travel|need|prefer|want|wish)\b[^.;,]{0,50}? |(?:out of|outside|from|in (?:other|another)) (?:the )?(?:[\w-]+ ){1,3}?)"
# Whoever attends the program itself is no relative of a client, though a parent
_AS_CLIENTS = r"(?! (?:in |to )?(?:our |the |an? |this |all )?(?:virtual |online |evening |day |morning )?(?:iop|php|intensive|partial|outpatient|treatment|program)\b)"
_WHOSE = r"(?:(?:the|your|our|any|some|most|distant|out-of-(?:town|state|area)|client) )*"
_MAY = r"(?:can |could |will |may |also |must |should |(?:are |is )?(?:required|expected|asked|invited|encouraged|need|have) to )*"
_COME = r"(?:attend|join|meet|participate|come|take part|log in|dial in|call in)"
# When relatives come is not when the program meets: "Parents attend on Mondays from 5:30", "A Tuesday group for parents".
_OF_PARENTS = compiled(
    rf"\W*{_WHOSE}{_THEY}(?:/\w+)? (?:of (?:[\w'-]+ ){{1,5}}?)?{_MAY}{_COME}s?\b"
    rf"|\W*{_WHOSE}{_THEY} {_WHERE}{_MAY}{_COME}s?\b{_AS_CLIENTS}"
    rf"|\W*(?:(?:an?|the|our|we (?:also )?(?:offer|hold|run|have)|there is) )*(?:[\w-]+ ){{0,4}}?(?:groups?|class(?:es)?|workshops?|sessions?|meetings?|nights?) for (?:(?:the|our|your) )?(?:[\w-]+ )?{_THEY}\b"
    r"(?! (?:in|who|with|and|or|struggling|seeking|at)\b)(?!,? (?:and|or|&) (?:teens|clients|patients|adolescents|participants|adults)\b)"
)


def is_of_relatives(low: str) -> bool:
    """Whether a sentence says when relatives come.

    >>> is_of_relatives("parents attend on mondays from 5:30"), is_of_relatives("teens attend on mondays")
    (True, False)
    >>> is_of_relatives("a tuesday evening group for parents is by zoom"), is_of_relatives("groups for parents in recovery meet on tuesdays")
    (True, False)
    """
    return _OF_PARENTS.match(low) is not None
