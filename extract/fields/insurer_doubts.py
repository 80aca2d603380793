"""Insurers whose network the house is about to leave, or of whose members it takes nobody new: no yes and no no for a caller of today."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.fields.insurer_choice import Statement
from extract.fields.insurer_dealings import is_no_coverage
from extract.fields.insurer_names import Name
from extract.fields.paying_claim import cut
from extract.page import Page
from extract.wordings import Wordings
from records.models import Evidence

_CLIENTS = r"(?:clients|patients|members|referrals|clients'|individuals|people|admissions|intakes|enrollees)"
_CANNOT = (
    r"(?:cannot|can't|can not|(?:do|are|is|am|does) not|aren't|isn't|don't|not|no longer|unable to|stopped|paused)"
)
# "not taking new Cigna clients", "no new clients with Cigna", "our Cigna panel is full"; `{name}` is the insurer
_NOBODY_NEW = (
    rf"\b{_CANNOT} (?:(?:currently|now|yet|able to|be|presently) )*(?:accept|tak|see|admit|enroll)\w* (?:on )?(?:any )?new (?:{{name}}[\w ]{{0,20}}? ?{_CLIENTS}|{_CLIENTS} (?:\w+ ){{0,3}}?{{name}})",
    rf"\b(?:no|closed to|full for) new (?:{{name}}[\w ]{{0,20}}? ?{_CLIENTS}|{_CLIENTS} (?:\w+ ){{0,3}}?{{name}})",
    r"\b(?:panels?|caseloads?|openings|spots|slots) (?:for|with|of) {name} (?:\w+ ){0,2}?(?:is|are) (?:currently )?(?:full|closed|filled)",
    r"\b{name} (?:\w+ )?(?:panels?|caseloads?|openings|spots|slots) (?:is|are) (?:currently )?(?:full|closed|filled)",
)
_DAY = r"(?:on|in|at|as of|by|effective|this|next|starting|beginning|after|soon|shortly|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|20\d\d|\d)\b"
# "leaving the Cigna network", "will no longer be in network with Cigna", "our contract with Cigna ends December 31"
_LEAVES = (
    r"\b(?:we|i)(?:'re|'ll| are| will| plan to)(?: (?:be|also|soon|shortly))* (?:leav\w+|exit\w*|withdraw\w*|drop\w*|end\w*|terminat\w+)[^.;,:]{0,40}? {name}\b",
    r"\b(?:will|shall|going to|plan to) (?:no longer (?:be|accept|take|bill|work|participate)|not (?:be (?:in|accepting|taking|contracted|part)|renew|accept|take)|(?:stop|cease) (?:accept|tak|bill|being|work|participat)\w*)[^.;:]{0,60}? {name}\b",
    rf"\b(?:contract|agreement|participation|credentialing) (?:with|in) {{name}}(?: \w+)?,? (?:ends|expires|terminates|(?:is|are) (?:ending|expiring)|will (?:end|expire|terminate|lapse)|runs out)(?= {_DAY}|[.,;]|$)",
    r"\b{name}\b[^.;:,]{0,20} (?:is|will be|are) (?:ending|terminating|dropping|not renewing|leaving)\b",
    r"\b(?:we|i)(?:'re|'m| are| am)? (?:transition\w*|phas\w*|mov\w*|wind\w*) (?:off|away|out)(?: of| from)? {name}\b",
    r"\b{name}\b[^.;]{0,30}: (?:our|the) (?:contract|agreement|participation|network status)(?: \w+){0,3} (?:ends|expires|terminates|is ending|will end)\b",
    r"\b(?:had to|decided to|chose to) (?:end|terminate|drop|leave|cancel) (?:our|the|my) (?:contract|agreement|participation) (?:with|in) {name}\b",
    r"\b(?:contract|agreement|participation) (?:with|in) {name}\b(?: \w+)? (?:was|were|has|is) not (?:been )?renewed\b",
    r"\b(?:contracts?|agreements?|participation|partnership) (?:with|in) {name}\b(?: \w+)? (?:(?:is|are) (?:now )?(?:over|at an end|history)|(?:has|have) come to an end|(?:was|were|has been) (?:cancell?ed|terminated))\b",
    r"^\W*{name}(?: (?:is|contract|plans?))* (?:effective|starting|beginning|coming|expected|anticipated|available) (?:soon|(?:in |early |late )?next (?:month|year|quarter|spring|summer|fall|winter))\b",
    r"\b{name}\b[^.;:,]{0,30} will (?:(?:no longer|not) be (?:in|accepted|taken|part)|be out of)\b",
)
_WORDINGS = Wordings.of(__name__)
_MAY_SAY = _WORDINGS.guarded("may_say")


def without_doubtful(page: Page, statements: list[Statement]) -> list[Statement]:
    """All statements; of an insurer of which a sentence of the page says such a thing none is sure, and each quotes it."""
    doubts = _doubts(page)
    return [
        replace(one, claim="unclear", evidence=(doubts[one.id], *(e for e in one.evidence if e != doubts[one.id])))
        if one.id in doubts and one.claim == "own"
        else one
        for one in statements
    ]


def _doubts(page: Page) -> dict[str, Evidence]:
    """By insurer the sentence that leaves in doubt whether it is taken of a new client, now and in a month."""
    found: dict[str, Evidence] = {}
    for unit in page.naming("insurers"):
        if not _MAY_SAY.search(unit.low) or unit.low.rstrip().endswith("?"):
            continue
        for match in page.terms(unit, "insurers"):
            if is_no_coverage(unit.low, Name(match.id, match.start, match.end)):
                continue  # "We will not accept Anthem's terms"
            if match.id not in found and says_so(unit.low, unit.low[match.start : match.end]):
                found[match.id] = page.evidence(unit, quote=cut(unit.text, match.start))
    return found


def says_so(low: str, name: str) -> bool:
    """Whether a folded sentence says that nobody new of an insurer is taken, or that its network will be left.

    >>> [says_so(low, "cigna") for low in ("we cannot take new cigna clients", "we are leaving the cigna network in june")]
    [True, True]
    >>> [says_so(low, "cigna") for low in ("we take cigna and new clients", "we no longer take cigna", "we will bill cigna")]
    [False, False, False]
    """
    own = re.escape(name)
    return any(re.search(pattern.replace("{name}", own), low) for pattern in (*_NOBODY_NEW, *_LEAVES))
