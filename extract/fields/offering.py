"""The words by which somebody offers a list of things: the verb, who offers, and what ends such a list."""

from __future__ import annotations

from extract.searching import compiled

VERB = (
    r"(?:offers?|provides?|runs?|operates?|delivers?|features?|hosts?|includes?|(?:have|has) (?:an?|two|three|four|both|our|several)\b|"
    r"(?:have|has) (?:also )?(?:developed|created|established) (?:an?|our|two|three)\b(?! (?:[\w-]+ ){0,3}(?:guides?|lists?|videos?|series|books?|booklet|apps?|curriculum|models?|tools?|websites?|partnerships?|relationships?|reputation|protocols?|plans?|courses?|workbook|network|pages?|standards?)\b)|"
    r"specializ\w+ in|consists? of)"
)
ORGANISATION = (
    r"(?:program|programs|facility|facilities|center|centre|clinic|services|continuum(?: of care)?|campus|organization|agency|practice|hospital|"
    r"levels of care|treatment(?: center| program| options| services)?|offerings|location|locations)"
)
# Between the verb and the level stands a list of what is offered; these words end it: "offers support during detox".
BREAKS = (
    r"(?:during|after|before|from|to|with|without|except|than|between|who|whom|whose|when|while|because|if|whether|support|help|referrals?|relationships?|"
    r"alternatives?|bridges?|transitions?|experience|education|information|partners?|clients|patients|people|individuals|step|away|instead|leave|beyond)\b"
)
LIST = rf"(?:(?!\b{BREAKS})[^.;!?]){{0,160}}$"
# "We offer two levels of care for adults with depression: PHP and IOP": whom they are for stands before the list
_OFFERS_THESE = compiled(
    rf"(?:(?:\bwe|\bour (?:\w+ ){{0,3}}?{ORGANISATION})(?: (?:also|currently|now|proudly|can))* {VERB}|^there are) ?(?:(?!{BREAKS}|referr)[\w-]+ ){{0,4}}?"
    rf"(?:levels? of (?:care|treatment|service)|programs|tracks|options|services)(?! (?:at|with|through|by) (?:our |other |partner)) [^.;:!?]{{3,90}}: ?{LIST}"
)
# "Two levels of care are available for teens:", "Treatment is given at two levels:", "Adults can choose between two levels of care,"
_SO_MANY = r"(?:two|three|four|five|both|2|3|4|5)"
_COUNTED = compiled(
    rf"^(?:(?:(?:at present|currently|today|here),? )?{_SO_MANY} (?:(?:different|distinct|outpatient|separate|treatment|clinical) )*(?:levels? of (?:care|treatment|service)|tracks) are (?:now |currently |also )?(?:available|offered|provided|given|run)"
    rf"|(?:treatment|care|therapy) is (?:now |currently |also )?(?:available|offered|provided|given) (?:at|in|on) {_SO_MANY} (?:levels|programs|tracks)"
    rf"|(?:adults|teens|adolescents|clients|patients|people|you|men|women|families) (?:can |may )?choose (?:between|from|among) {_SO_MANY} (?:levels? of (?:care|treatment)|programs|tracks))"
    rf"(?: (?:here|on[- ]?site))?(?: (?:for|to)(?: (?!referr|most|many|who|after|before|leav|elsewhere|through|by)[\w-]+){{1,8}})?(?:: ?|, | [-–—] ){LIST}"
)


REACH_BACK = 60  # characters before a level in which "we have" stands
# "We have transitional housing for men": the level's own word is one for what is had
_IS_A_PLACE = compiled(r"(?:housing|homes?|houses?|residences?|programs?|units?|iops?|phps?|hospital|living)$")
_HAD = compiled(
    r"(?: \([a-z]+\))?(?=[.,;:!]|$| (?:for|at|in|on|with|that|where|available|here|next|near|right|too|as)\b)"
    r"(?![^.;]{0,80}\b(?:partner\w*|refer\w*|in (?:the|our|your) (?:area|community|county|region|city)|nearby|elsewhere|other|through|owned by|run by|lists?|resources?|in mind|(?:we|you can) (?:trust|recommend|know|suggest|call))\b)"
)
_WE_HAVE = compiled(r"\bwe (?:also |now |currently |still )?have (?:(?!partner|sister|no\b)[\w-]+ ){0,2}$")


def is_had(low: str, start: int, end: int) -> bool:
    """Whether a folded sentence says that "we have" the level between these offsets: a house, a program, a unit.

    >>> said = "we have transitional housing for men"
    >>> is_had(said, 8, 28), is_had("we have detox partners", 8, 13)
    (True, False)
    """
    if "have " not in low or _IS_A_PLACE.search(low, start, end) is None:
        return False
    return _WE_HAVE.search(low[max(0, start - REACH_BACK) : start]) is not None and _HAD.match(low, end) is not None


def are_counted(before: str) -> bool:
    """Whether what stands before a level, from the beginning of its sentence, counts the levels that are given, and lists them.

    >>> are_counted("two levels of care are available for teens: a "), are_counted("two levels of care are available by referral: ")
    (True, False)
    """
    return (
        "available" in before or "choose" in before or "offered" in before or " given" in before or "provided" in before
    ) and (_COUNTED.match(before) is not None)


def offers_these(before: str) -> bool:
    """Whether what stands before a level offers a counted list that it stands in.

    >>> offers_these("we offer two levels of care for adults with depression: "), offers_these("we offer help with two levels of care for adults: ")
    (True, False)
    """
    return ":" in before and _OFFERS_THESE.search(before) is not None


# "Harbor Quarry treats adults with IOP and outpatient care", "we serve teens through a PHP"
_TREATS = compiled(
    r"(?:'s \w+)?(?: (?:in|of|at) [\w ,]{2,40}?)? (?:(?:also|now|currently) )?(?:(?:treats?|serves?|cares? for|helps?|supports?)) (?P<whom>(?:(?!with\b|through\b|in\b|who\b|find|navigate|pay|referr)[\w'/-]+,? ){1,6}?(?:(?:in|near|across|throughout|around) (?:[\w'-]+,? ){1,4}?)?)"
    r"(?P<way>with|through) (?P<article>(?:an?|our|its|both) )?(?P<list>(?:(?!\b(?:history|need|referr\w*|placement\w*|transition\w*|help|support|who|after|before|during|from|of|about|finding|symptoms|problems|past|prior|recent|past|their)\b)[^.;:!?]){0,90})(?<! in )(?<! for )$"
)
_NO_CARE_BEHIND = compiled(
    r"(?: (?:program|treatment|care|services))? (?:referrals?|placements?|needs?|history|histories|costs?|coverage|insurance|benefits|graduates?|discharge\w*|admissions?|stays?|experience\w*|authoriz\w+|cravings|aftermath|or|clients|patients|planning|symptoms|decisions|applications?)\b"
)


def treats_with(said: str, after: str) -> bool:
    """Whether what stands between who treats and a level says that it is given by that level; `after` stands behind the level.

    >>> treats_with(" treats adults with ", " and outpatient care"), treats_with(" helps families with ", " referrals")
    (True, False)
    >>> treats_with(" treats adults with depression in ", " care")
    False
    """
    if " with " not in said and " through " not in said:
        return False
    found = _TREATS.match(said)
    return found is not None and _NO_CARE_BEHIND.match(after) is None
