"""Whether a sentence takes in people who are on a medication, which says nothing of who prescribes or gives it."""

from __future__ import annotations

from extract.searching import compiled

_WHO = r"(?:(?:wo)?m[ea]n|people|persons|anyone|everyone|those|individuals|clients|patients|residents|guests|members|adults|mothers|veterans|participants|applicants|someone|you|who)"
_BEING = r"(?:,? (?:who|that|are|is|have been|may be|be|currently|already|actively|stable|stabilized|still|now|also))*"
_ON = r"(?: (?:on|taking|take|takes|using|use|prescribed|receiving|receive|maintained on|stabilized on|continuing|with|in)(?: an?| their| your| prescribed| current| prescriptions? (?:for|of))*)"
_MEDICATION = r"(?:[\w'()®™/-]+(?:-assisted treatment)?(?:,? (?:or|and) |, ?| ?/ ?))"
# "Women on methadone or buprenorphine", "You may stay on your Suboxone"
_BEFORE = compiled(
    rf"\b{_WHO}{_BEING}(?: (?:may|can|will|continue|stay|remain|live here|come))*{_ON} {_MEDICATION}{{0,6}}$"
)
# "MAT-friendly", "Medication-assisted treatment is allowed", "Suboxone clients are welcome"
_BEHIND = compiled(
    r"(?:[- ](?:friendly|positive|welcoming|affirming|accepting|inclusive)\b"
    r"|(?: treatment| therapy| maintenance| program| prescriptions?)?(?:(?:,? (?:or|and) |, )[\w'®™/-]+){0,5}?(?: (?:clients|patients|residents|members|guests|people))?,? (?:is|are)(?: (?:always|also|both|all|warmly|fully))* (?:welcome|welcomed|allowed|permitted|accepted|okay|ok|fine)\b"
    r"|(?: clients| patients| residents| guests) (?:welcome|accepted|considered)\b)"
)
_TAKEN_IN = compiled(
    r"\b(?:welcom\w*|accept\w*|admit\w*|admission|allow\w*|permit\w*|eligible|apply|turn(?:ed)? away|exclude\w*|refus\w+|open to|may (?:live|stay|join|come|move|enter|remain|continue)|can (?:live|stay|join|come|move|enter|remain|continue)|take in|work with)\b"
)
_GIVEN = compiled(
    r"\b(?:offer|offers|offered|provide|provides|provided|prescribe|prescribes|prescriber|dispens\w+|administer\w*|our (?:own )?(?:\w+ )?(?:psychiatrist|doctor|physician|nurse|clinic)\w*|inductions?|doses?|dosing|here every|on site|onsite|on-site)\b"
)

# "Methadone and Suboxone are also prohibited": what nobody may bring, and no treatment
_FORBIDDEN = compiled(
    r"\b(?:prohibited|banned|forbidden|disallowed|contraband|not (?:be )?(?:allowed|permitted|accepted|tolerated|approved)|(?:(?:may|can|must|should) not|can't|mustn't|shouldn't|cannot) (?:use|take|possess|bring|(?:be|stay|remain) (?:on|taking|prescribed))"
    r"|un-?approved (?:medications?|list)|(?:do not|don't) (?:allow|permit|accept)|(?:isn't|aren't) (?:allowed|permitted|accepted|tolerated))\b"
)


def is_forbidden(*texts: str) -> bool:
    """Whether a folded sentence, or what stands over it, says that nobody may have what is named.

    >>> is_forbidden("kratom, methadone and suboxone are also prohibited."), is_forbidden("methadone", "medications not allowed")
    (True, True)
    >>> is_forbidden("residents can't be on methadone."), is_forbidden("methadone isn't allowed")
    (True, True)
    >>> is_forbidden("we prescribe suboxone"), is_forbidden("methadone is allowed")
    (False, False)
    """
    return any(_FORBIDDEN.search(text) for text in texts)


def is_their_own(low: str, start: int, end: int) -> bool:
    """Whether the medication at [start, end) of folded text is one that people come with, who are taken in.

    >>> def told(low, word="methadone"): return is_their_own(low, low.index(word), low.index(word) + len(word))
    >>> told("women on methadone or buprenorphine are welcome"), told("women on buprenorphine or methadone are welcome")
    (True, True)
    >>> told("methadone is allowed."), told("we offer methadone to anyone on the waiting list"), told("methadone and counseling")
    (True, False, False)
    >>> told("clients on methadone are welcome, and our doctor prescribes it")
    False
    """
    if _GIVEN.search(low):
        return False
    if _BEHIND.match(low, end):
        return True
    return _TAKEN_IN.search(low) is not None and _BEFORE.search(low, max(0, start - 160), start) is not None
