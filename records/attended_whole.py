"""What a page says of groups of which all are attended by everybody: "every client attends both groups"."""

from __future__ import annotations

import re

_PEOPLE = r"(?:clients?|patients?|participants?|members?|residents?|people|teens|adolescents|students|attendees|everyone|everybody|you|clientes|pacientes|participantes|todos)"
# "All sessions" may be those of one's own group.
_ALL = (
    r"(?:both|all (?:of )?(?:the |our |these |its )?(?:two|three|four)|ambos|ambas)(?: of)?(?: our| the| these| its)?"
)
_GROUPS = r"(?:(?:daily|weekly|day's|treatment|therapy|group) )*(?:groups|sessions|tracks|blocks|cohorts|halves|parts|meetings|classes|grupos|sesiones|clases)\b"
_HALVES = r"both (?:the |our )?(?:morning|day|daytime|am) (?:\w+ )?and (?:the |our )?(?:afternoon|evening|night|pm) (?:groups?|sessions?|tracks?|blocks?|programs?|class(?:es)?)\b"
_LETTERS = r"(?:group|track|cohort|part|block) (?:a|1|one) (?:and|as well as|plus|&) (?:also )?(?:(?:group|track|cohort|part|block) )?(?:b|2|two)\b"
_COME = r"(?:attends?|comes? to|takes? part in|participates? in|completes?|joins?|goes? to|asisten? a|participan? en)"
_MUST = r"(?:must|will|should|is expected to|are expected to|has to|have to|is required to|are required to|need to|needs to|deben)"
ATTENDED = re.compile(
    rf"\b{_PEOPLE}(?: {_MUST})? {_COME} (?:{_ALL} {_GROUPS}|{_HALVES}|{_LETTERS}|both(?=[.!]|$))"
    rf"|\b(?:attendance|participation) (?:at|in) {_ALL} {_GROUPS} is (?:required|mandatory|expected)"
    rf"|\b{_ALL} {_GROUPS}(?: [\w&,]+){{0,6}} (?:are|is|must be) (?:required|mandatory|compulsory|attended|part of (?:the|each|every|a) (?:same )?(?:day|program|week))"
    r"|\b(?:both|all(?: three| four)?) are (?:required|mandatory|compulsory)"
)
_NOT_SO = re.compile(
    r"\b(?:(?:of|in|for) (?:their|his|her|your|that|one|each) \w+|not|no|never|may|can|could|if|optional|welcome|choose|either|or|unless|most|some|many|n't)\b|n't\b|\?"
)


def is_attended_whole(text: str) -> bool:
    """Whether a sentence says that everybody comes to all of the groups, and not to one of them.

    >>> is_attended_whole("Every client attends both groups."), is_attended_whole("Both sessions are required.")
    (True, True)
    >>> is_attended_whole("Clients may attend both groups."), is_attended_whole("Clients attend all sessions.")
    (False, False)
    """
    low = text.lower()
    return ATTENDED.search(low) is not None and _NOT_SO.search(low) is None
