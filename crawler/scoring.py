"""Which links are worth reading: points for what a caller asks about, in English and Spanish.

A page is scored by its path and by the words of the link that leads to it. A negative score means: known, but
not fetched. None means: not even kept, because such links lead nowhere or never end.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

START_SCORE = 100.0
ANCHOR_SHARE = 0.5  # words of the link count half: "learn more about our programs" stands on every card
MOST_SEGMENTS = 8


class Topic(NamedTuple):
    """A subject of pages: what a page about it is worth, and the words that give it away."""

    name: str
    points: float
    words: str


TOPICS = (
    Topic("levels_of_care", 45, r"iop|php|op|intensive outpatient|outpatient|partial hospitali[sz]ation|day treatment|"
          r"detox\w*|residential|inpatient|levels? of care|sober living|recovery housing|aftercare|telehealth|"
          r"virtual|online (?:therapy|treatment|program)|otp|methadone|mat|suboxone|"
          r"ambulatori[oa]s?|desintoxicaci[oó]n|hospitalizaci[oó]n|telesalud|niveles de (?:cuidado|atenci[oó]n)"),
    Topic("programs", 40, r"programs?|programming|treatments?|services?|what we offer|tracks?|"
          r"programas?|tratamientos?|servicios"),
    Topic("insurance", 42, r"insurances?|insurers?|in network|coverage|payments?|paying|payers?|costs?|fees?|rates?|"
          r"pricing|billing|financ\w+|medicaid|medicare|sliding scale|verify|verification|"
          r"seguros?|aseguranzas?|pagos?|costos?|precios|tarifas"),
    Topic("schedule", 42, r"schedules?|hours|times|calendar|groups?|horarios?|grupos|calendario"),
    Topic("admissions", 32, r"admissions?|admitting|intake|enroll\w*|get started|getting started|what to expect|"
          r"referrals?|admisi[oó]n(?:es)?|ingreso|c[oó]mo empezar"),
    Topic("locations", 28, r"locations?|directions|find us|facilit(?:y|ies)|our cent(?:er|re)s?|campus|"
          r"ubicaci[oó]n(?:es)?|d[oó]nde estamos|instalaciones"),
    Topic("contact", 26, r"contact(?: us)?|contacto|cont[aá]ct[ae]nos"),
    Topic("faq", 26, r"faqs?|frequently asked|questions|preguntas(?: frecuentes)?"),
    Topic("therapies", 22, r"therap(?:y|ies)|modalit(?:y|ies)|approach|cbt|dbt|emdr|terapias?|enfoque"),
    Topic("conditions", 18, r"what we treat|conditions|dual diagnosis|co occurring|trauma|ptsd|alcohol|opioids?|"
          r"addictions?|mental health|who we (?:serve|treat)|adicci[oó]n(?:es)?|salud mental"),
    Topic("spanish", 15, r"espa[nñ]ol|es|en espanol"),
    Topic("about", 10, r"about(?: us)?|who we are|our story|accreditations?|sobre nosotros|qui[eé]nes somos"),
    Topic("articles", -70, r"blog|blogs|news|posts?|articles?|press|media|events?|podcasts?|videos?|stories|resources|"
          r"library|glossary|noticias|eventos|recursos"),
    Topic("people", -70, r"testimonials?|reviews?|staff|team|leadership|clinicians|bios?|obituar\w+|"
          r"testimonios|equipo|personal"),
    Topic("housekeeping", -90, r"privacy|terms|disclaimers?|cookies?|accessibility|sitemap|hipaa|legal|notice|"
          r"careers?|jobs?|employment|donat\w+|gallery|tour|photos|privacidad|empleos?|aviso|donar"),
    Topic("reference", -60, r"areas we serve|service areas?|near me|drugs? (?:slang|guide)|calculator|quiz"),
)  # fmt: skip

_WORDS = {topic.name: re.compile(rf"\b(?:{topic.words})\b", re.I) for topic in TOPICS}
_NEVER = re.compile(
    r"/(?:login|log-in|signin|sign-in|signup|register|account|my-account|portal|cart|checkout|wp-admin|wp-login\.php|"
    r"wp-json|xmlrpc\.php|feed|rss|tag|tags|author|category|categories|archives?|search|cdn-cgi|cgi-bin|print|share)"
    r"(?:/|$)|/page/\d+|[?&](?:replytocom|share|print|s|q|search|sort|order|filter|month|year|date|day|week|"
    r"add-to-cart|format|action|redirect_to|return_?url)=|"
    r"/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]|$)",
    re.I,
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|gz|rar|7z|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|webm|"
    r"wav|css|js|json|xml|rss|atom|ics|vcf|csv|txt\.gz|woff2?|ttf|eot|exe|dmg|apk|epub)$",
    re.I,
)
_SEPARATORS = re.compile(r"[-_/+.,|&]+|%20")


def score_link(url: str, words: str = "") -> float | None:
    """Points of a link, roughly -100 to 100, from its path and its `words`; None: do not keep it.

    >>> score_link("https://harbor.example/programs/iop", "Intensive outpatient") > score_link("https://harbor.example/x")
    True
    >>> score_link("https://harbor.example/blog/does-insurance-cover-rehab") < 0
    True
    >>> score_link("https://harbor.example/calendar/2031/07"), score_link("https://harbor.example/menu.pdf")
    (None, None)
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    target = f"{path}?{parts.query}" if parts.query else path
    if _NEVER.search(target) or _FILE.search(path):
        return None
    segments = _segments(path)
    if len(segments) > MOST_SEGMENTS or _nest(segments):
        return None
    score = _points(_SEPARATORS.sub(" ", path)) + ANCHOR_SHARE * _points(_SEPARATORS.sub(" ", words[:100]))
    score -= 3 * max(0, len(segments) - 1)
    if parts.query:
        score -= 20
    if segments and segments[-1].count("-") > 5:
        score -= 25  # a title for a slug is how articles are named
    return max(-100.0, min(score, START_SCORE - 1))


def nests(url: str) -> bool:
    """Whether the path of an address repeats itself: a link that is relative by mistake is found anew on each page it leads to.

    >>> nests("http://h.example/iop/day/iop/day/iop/"), nests("http://h.example/texas/iop/texas")
    (True, False)
    """
    return _nest(_segments(unquote(urlsplit(url).path)))


def _segments(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]


def _nest(segments: list[str]) -> bool:
    return any(segments.count(segment) > 2 for segment in segments)


def shape(url: str) -> str:
    """The address with its numbers and its query's values left out: a trap makes many addresses of one shape.

    >>> shape("http://h.example/event/1234?view=9&p=a")
    'http://h.example/event/#?view&p'
    """
    address, _, query = url.partition("?")
    address = re.sub(r"(?<=[/\-_.=])\d+(?=[/\-_.]|$)", "#", address)
    return address + ("?" + "&".join(pair.partition("=")[0] for pair in query.split("&")) if query else "")


def _points(text: str) -> float:
    """The best subject counts whole, a second one a quarter; anything unwanted counts in full."""
    if not text.strip():
        return 0.0
    found = sorted((topic.points for topic in TOPICS if _WORDS[topic.name].search(text)), reverse=True)
    wanted = [points for points in found if points > 0]
    unwanted = min((points for points in found if points < 0), default=0.0)
    return (wanted[0] if wanted else 0.0) + 0.25 * (wanted[1] if len(wanted) > 1 else 0.0) + unwanted
