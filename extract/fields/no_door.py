"""Cities that a sentence names beside care and that may be where clients are, and no place to come to."""

from __future__ import annotations

from extract.searching import compiled

# Care that needs no door: the city is where those are who are reached from afar
_FROM_AFAR = compiled(
    r"\b(?:tele-?(?:health|therapy|medicine|psychiatry)|virtual(?:ly)?|online|remote(?:ly)?|by video|via zoom|over zoom|in[- ]home|in your (?:own )?home|from (?:your )?home|mobile)\b"
)
_AT_A_DOOR = compiled(
    r"\b(?:in[- ]person|on[- ]?site|face[- ]to[- ]face|(?:our|my) (?:[\w.,'-]+ ){0,3}(?:offices?|clinics?|locations?|center|facility))\b"
)
# "If you need drug rehab in Reno, NV, we can help": where the reader is
_SOUGHT = compiled(
    r"\b(?:if you|looking for|search(?:ing)? for|need(?:s|ing)?|in need of|seeking|want(?:s|ing)?|find(?:ing)?(?! (?:us|our)\b))\b[^.;]{0,60}$"
)

# "We refer clients to a residential program in Sparks, NV"
_OF_OTHERS = compiled(
    r"\b(?:refer(?:s|red|ring)?|transfer(?:s|red|ring)?|sends?|sent|recommend\w*|connects?|partner(?:s|ed|ing)?|affiliate[sd]?|sister|another|other|trained|studied|worked|interned|volunteer\w*)\b[^.;]{0,60}$"
)
# "We have no office in Tucson", "we do not have a clinic in Phoenix or Yuma", "we closed our office in Reno"
_ROOMS = (
    r"(?:offices?|clinics?|locations?|facilit(?:y|ies)|centers?|houses?|homes?|programs?|campus(?:es)?|sites?|beds)"
)
_DENIED = compiled(
    r"(?:\bno(?: longer (?:have|operate|run|keep)(?: an?| any)?)?|(?:\bnot|n't|\bnever)(?: currently| yet)?(?: have| had| operate| run| maintain| keep| own)(?: an?| any)?|(?<!not )(?<!never )\b(?:closed|sold|vacated|shut(?: down)?) (?:our|the|its|an?))(?: (?:physical|other|in-person|treatment|outpatient|inpatient|residential|detox|iop|php|permanent|separate|brick-and-mortar|satellite|counseling|recovery))*"
    rf"(?: {_ROOMS}(?: located)?(?: in(?: (?:either )?(?:[a-z.'-]+ ){{1,3}}?(?:or|nor))?)?)? ?$"
)


def no_door(low: str, start: int) -> str:
    """Why a city that begins at `start` of a folded sentence may be no place of treatment: the rule of a doubt, else "".

    >>> no_door("we offer rehab in reno by telehealth", 17), no_door("we offer groups in reno, in person and by telehealth", 18)
    ('reached from afar', '')
    >>> no_door("if you need detox in reno, call us", 20)
    'where somebody looks for it'
    >>> no_door("we refer you to a rehab in reno", 19)
    'of others'
    >>> no_door("we have no office in reno", 18), no_door("we have no waiting list at our office in reno", 38)
    ('denied', '')
    """
    if _FROM_AFAR.search(low) and not _AT_A_DOOR.search(low):
        return "reached from afar"
    if _DENIED.search(low, max(0, start - 80), start):
        return "denied"
    if _OF_OTHERS.search(low, max(0, start - 80), start):
        return "of others"
    return "where somebody looks for it" if _SOUGHT.search(low, max(0, start - 80), start) else ""
