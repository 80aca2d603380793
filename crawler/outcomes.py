"""What became of a page, and of a site: one name each, so that a failure is never just an absence."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """The outcome of one attempt to fetch a page; `explanation` is one line for the person who reads it.

    >>> Outcome("not_html").explanation
    'the answer is no web page (a PDF, an image, a feed)'
    """

    explanation: str

    def __new__(cls, code: str, explanation: str = "") -> Outcome:
        outcome = str.__new__(cls, code)
        outcome._value_ = code
        outcome.explanation = explanation
        return outcome

    OK = "ok", "fetched, and its text is new or has changed"
    NOT_MODIFIED = "not_modified", "the server, or the same text, confirms what is stored"
    REDIRECTED = "redirected", "leads to another page of the same site, which is stored in its place"
    GONE = "gone", "was there before and now answers 404 or 410"
    NOT_FOUND = "not_found", "answers 404 or 410, and was never seen otherwise"
    BLOCKED = "blocked", "the site turns programs away (403, 429, a captcha or another wall)"
    LOGIN_PAGE = "login_page", "asks for a login"
    ROBOTS_DENIED = "robots_denied", "robots.txt forbids it, so it was not asked for"
    TIMEOUT = "timeout", "no complete answer within the time limit"
    UNREACHABLE = "unreachable", "the host has no address, refuses the connection or breaks it off"
    BAD_CERTIFICATE = "bad_certificate", "the site cannot prove that it is itself (TLS certificate)"
    SERVER_ERROR = "server_error", "the server answers with an error of its own (5xx)"
    BAD_RESPONSE = "bad_response", "the answer cannot be read as HTTP, or has an odd status"
    TOO_LARGE = "too_large", "larger than a page may be, compressed or not; reading stopped at the limit"
    NOT_HTML = "not_html", "the answer is no web page (a PDF, an image, a feed)"
    EMPTY = "empty", "a page without any text"
    NEEDS_BROWSER = "needs_browser", "no text until scripts run; this program does not run scripts"
    MOVED_OFF_SITE = "moved_off_site", "leads to another organisation's domain, which was not asked"
    TOO_MANY_REDIRECTS = "too_many_redirects", "leads from one address to the next without an end"
    LISTED_ONLY = "listed_only", "a lead-generation site: kept in the list, never crawled"


CONFIRMED = frozenset({Outcome.OK, Outcome.NOT_MODIFIED})
# What counts towards giving up a whole site for this run: it does not answer, or does not want us.
SITE_TROUBLE = frozenset(
    {Outcome.BLOCKED, Outcome.TIMEOUT, Outcome.UNREACHABLE, Outcome.BAD_CERTIFICATE, Outcome.SERVER_ERROR}
)
# Pages that gave nothing to read last time are asked again only after the others.
FRUITLESS = frozenset(Outcome) - CONFIRMED - SITE_TROUBLE - {Outcome.LISTED_ONLY}
