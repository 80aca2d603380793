"""What became of a page, and of a site: one name each, so that a failure is never just an absence."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """The outcome of one attempt to fetch a page, with one line on what it means and one on what to do (empty: nothing).

    >>> Outcome("not_html").explanation
    'the answer is no web page (a PDF, an image, a feed)'
    >>> Outcome("not_html").advice
    "put the address of one of the site's web pages in the site list"
    """

    explanation: str
    advice: str

    def __new__(cls, code: str, explanation: str = "", advice: str = "") -> Outcome:
        outcome = str.__new__(cls, code)
        outcome._value_ = code
        outcome.explanation = explanation
        outcome.advice = advice
        return outcome

    OK = "ok", "fetched, and its text is new or has changed"
    NOT_MODIFIED = "not_modified", "the server, or the same text, confirms what is stored"
    REDIRECTED = "redirected", "leads to another page of the same site, which is stored in its place"
    MISSING = (
        "missing",
        "was there before and answers 404 or 410 now, or leads elsewhere for the time being; its values stand until another run finds the same",
        "it is asked for again in the next run",
    )
    GONE = (
        "gone",
        "was there before and answered 404 or 410 in run after run",
        "take the site off the list, or correct its URL there, if it is the site's first page",
    )
    NOT_FOUND = (
        "not_found",
        "answers 404 or 410, and was never seen otherwise",
        "correct the URL in the site list, if it is the site's first page",
    )
    BLOCKED = (
        "blocked",
        "the site turns programs away (403, a captcha or another wall)",
        "ask the provider whether its pages may be read, or leave it",
    )
    TOO_MANY_REQUESTS = (
        "too_many_requests",
        "the server asks for fewer requests (429)",
        "it is asked again when the pause that it asks for is over; if it stays so, ask it more slowly (--delay), or ask the provider",
    )
    LOGIN_PAGE = (
        "login_page",
        "asks for a login",
        "put the address of a public page in the site list; nothing behind a login is read",
    )
    ROBOTS_DENIED = "robots_denied", "robots.txt forbids it, so it was not asked for", "respect it, or ask the provider"
    TIMEOUT = (
        "timeout",
        "no complete answer within the time limit",
        "it is tried again by itself, later each time; if it stays so, look at the site in a browser",
    )
    UNREACHABLE = (
        "unreachable",
        "the host has no address, refuses the connection or breaks it off",
        "check the network, and whether the site has moved",
    )
    PRIVATE_ADDRESS = (
        "private_address",
        "leads to an address inside a private network, which is never asked",
        "correct the URL in the site list, or tell the provider that its name leads nowhere public",
    )
    BAD_CERTIFICATE = (
        "bad_certificate",
        "the site cannot prove that it is itself (TLS certificate)",
        "it is tried again by itself, later each time; if it stays so, tell the provider",
    )
    SERVER_ERROR = (
        "server_error",
        "the server answers with an error of its own (5xx)",
        "it is tried again by itself, later each time; if it stays so, look at the site in a browser",
    )
    BAD_RESPONSE = (
        "bad_response",
        "the answer cannot be read as HTTP, or has an odd status",
        "look at the site in a browser; it is tried again by itself, later each time",
    )
    TOO_LARGE = (
        "too_large",
        "larger than a page may be, compressed or not; reading stopped at the limit",
        "put the address of a smaller page of the site in the site list",
    )
    NOT_HTML = (
        "not_html",
        "the answer is no web page (a PDF, an image, a feed)",
        "put the address of one of the site's web pages in the site list",
    )
    EMPTY = (
        "empty",
        "a page without any text",
        "look at the site in a browser, and put the address of a page with text in the site list",
    )
    NEEDS_BROWSER = (
        "needs_browser",
        "no text until scripts run; this program does not run scripts",
        "look at the site in a browser; another page of it may hold its text without scripts",
    )
    MOVED_OFF_SITE = (
        "moved_off_site",
        "leads to another organisation's domain, which was not asked",
        "correct the URL in the site list",
    )
    TOO_MANY_REDIRECTS = (
        "too_many_redirects",
        "leads from one address to the next without an end",
        "look where the site leads in a browser, and correct the URL in the site list",
    )
    SUPPRESSED = (
        "suppressed",
        "asked to be left out, so it was not asked for and nothing of it is kept",
        "take its line out of the site list, if it is a site's first page",
    )
    LISTED_ONLY = "listed_only", "a lead-generation site: kept in the list, never crawled"


TEMPORARY = frozenset({302, 303, 307})  # statuses of redirects that may be taken back
ROBOTS_SAID = "robots.txt: "  # how the detail of an outcome begins that robots.txt brought about
CONFIRMED = frozenset({Outcome.OK, Outcome.NOT_MODIFIED})
# Pages that did not fail: of one that leads to another page of its site that one tells.
WELL = CONFIRMED | {Outcome.REDIRECTED}
# What counts towards giving up a whole site for this run: it does not answer, or does not want us.
SITE_TROUBLE = frozenset(
    {
        Outcome.BLOCKED,
        Outcome.TOO_MANY_REQUESTS,
        Outcome.TIMEOUT,
        Outcome.UNREACHABLE,
        Outcome.PRIVATE_ADDRESS,
        Outcome.BAD_CERTIFICATE,
        Outcome.SERVER_ERROR,
    }
)
# Pages that gave nothing to read last time are asked again only after the others; of a missing one a second word is due.
FRUITLESS = frozenset(Outcome) - CONFIRMED - SITE_TROUBLE - {Outcome.LISTED_ONLY, Outcome.MISSING}
