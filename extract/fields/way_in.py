"""Lengths of time that are the way into a program: a wait, an application, the notice that it asks for; none is how long one stays."""

from __future__ import annotations

from extract.searching import compiled

_NUMBER = r"(?:about|around|approximately|roughly|at least|up to|some|over|under|nearly|only|another|currently|now|the next|the following|next|~)"
# "When there is an opening, and this usually takes 3-5 weeks", "booked for", "openings: about"
_BEFORE = compiled(
    r"(?:\b(?:wait(?:ing)?|waitlist|opening|intake|screening|application|approval|admission|enrol+ment|processing)"
    r"(?: (?:process|times?|periods?|lists?|is|are|and|this|that|it|which|usually|typically|often|generally|currently|can|may|will|about|approximately|up to|takes?|taking|take|of|averages?|for))*"
    r" (?:takes?|taking|is|are|of|averages?|up to|about|approximately)|\bwaiting list[^.;]{0,30}"
    r"|\b(?:absent|away|inactive|no contact|missing)\b[^.;,]{0,30}? for|\btime (?:from|between) [^.;,]{3,50}? (?:is|averages)(?: about| around)?"
    r"|\binduction(?: phase| period)? (?:lasts?|takes?)(?: (?:more than|less than|about|up to|at least))?"
    rf"|\b(?:booked(?: (?:up|out|solid))?|full|closed(?: to [a-z ]{{3,20}})?|scheduling(?: [a-z]+)?|no (?:openings|beds|spots|seats|room))(?: (?:for|until|through|in|out|within)(?: {_NUMBER})*)"
    rf"|\b(?:openings?|next (?:[a-z-]+ ){{0,2}}(?:opening|group|cohort|class|start(?: date)?|spot|seat|intake)|(?:start|intake) dates?|availability|spots?|lead time|backlog)(?: (?:for|in|of) (?:our |the |an? )?[a-z-]+)?"
    rf"(?: ?:|,| -| is| are| starts?| begins?| opens?| available)*(?: (?:in|within|for))?(?: {_NUMBER})*"
    r")[ :]$"
)
# "A two-week wait", "three weeks out", "two weeks ahead", "two weeks to get into"
_BEHIND = compiled(
    r"'?[ -](?:(?:business|long|full) )?(?:on (?:the|our|a) )?(?:wait\b|waits\b|waiting (?:list|period|time)|wait-?list|notice\b|ahead\b|in advance\b|out(?=$|[.,;:!)]| (?:for|at|right|currently|now)\b)|backlog\b|lead time\b|delay\b"
    r"|(?:to|before you|before they|until you|until they) (?:can )?(?:get|be|come|start|begin|enter) ?(?:into|in|started|seen|admitted|accepted|the|our|iop|php|groups?|treatment)\b|for an? (?:opening|intake|assessment|spot|bed|seat)\b"
    r"|(?:before|prior to) (?:admission|intake|starting|enrolling|your (?:start|first|intake|admission)|(?:the|an?) (?:start|intake|opening)))"
)
_WORDS = ("wait", "open", "intake", "screening", "application", "approval", "admission", "enrol", "processing", "induction", "booked", "full", "closed", "scheduling", "next", "start", "availab", "lead time", "backlog",
    "spot", "no beds", "no room", "no seats", "notice", "ahead", "advance", " out", "delay", "get in", "be ", "begin", "enter", "come", "absent", "away", "inactive", "contact", "missing", "time ")  # fmt: skip
_REACH = 90  # characters before


def is_way_in(low: str, start: int, end: int) -> bool:
    """Whether the length of time at (start, end) of a folded sentence is how long one waits, or how early one has to call.

    >>> low = "there is a two-week wait for the evening group"
    >>> is_way_in(low, 11, 19), is_way_in("there is no wait for our 8-week program", 25, 31)
    (True, False)
    """
    if not any(map(low.__contains__, _WORDS)):
        return False
    return _BEFORE.search(low, max(0, start - _REACH), start) is not None or _BEHIND.match(low, end) is not None
