"""One spelling for each address, and which addresses belong to a site."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import tldextract
from w3lib.url import safe_url_string

LONGEST_URL = 500
_MOST_PARAMETERS = 3
# No list is fetched: the snapshot in the package decides, and hosting domains count as public suffixes.
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
_TRACKING = re.compile(
    r"(?:utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|_ga|_gl|_hs\w+|hs\w*tracking|ref|source)", re.I
)
_SESSION = re.compile(
    r"(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sid|session_?id|sessid|s?token|nonce)", re.I
)
_PATH_SESSION = re.compile(r";[^/]*|\(S\([a-z0-9]+\)\)/?", re.I)
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.I)
_PLAIN = re.compile(r"[!-~]*")  # ASCII without spaces: no quoting is needed
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str:
    """The domain that somebody registered; for an address or a name without one, the host itself.

    >>> [registered_domain(h) for h in ("www.harbor.example", "a.b.co.uk", "one.wixsite.com", "127.0.0.1:80")]
    ['harbor.example', 'b.co.uk', 'one.wixsite.com', '127.0.0.1:80']
    """
    name = host.rpartition(":")[0] if re.search(r":\d+$", host) else host
    found = _suffixes(name)
    if found.top_domain_under_public_suffix:
        return found.top_domain_under_public_suffix
    if found.ipv4 or found.ipv6 or found.suffix or "." not in name:
        return host
    return ".".join(name.split(".")[-2:])  # an unknown ending: the last label is the suffix


def is_public_suffix(host: str) -> bool:
    """Whether anybody may register a name under it, so that it is no organisation's own.

    >>> [is_public_suffix(h) for h in ("com", "co.uk", "wixsite.com", "harbor.example", "one.wixsite.com")]
    [True, True, True, False, False]
    """
    found = _suffixes(host)
    return bool(found.suffix) and not found.domain


def same_site(first: str, second: str) -> bool:
    """Whether two hosts (netlocs) are under one registered domain.

    >>> same_site("www.harbor.example", "programs.harbor.example"), same_site("a.wixsite.com", "b.wixsite.com")
    (True, False)
    """
    return first == second or registered_domain(first) == registered_domain(second)


def without_www(host: str) -> str:
    """
    >>> without_www("www.harbor.example")
    'harbor.example'
    """
    return host.removeprefix("www.")


def absolute(base: str, address: str) -> str | None:
    """The address that is meant on the page `base`, spelled as it is; None where it is none.

    >>> absolute("http://harbor.example/a/", "b.xml"), absolute("http://harbor.example/", "http://[oops/b.xml")
    ('http://harbor.example/a/b.xml', None)
    """
    try:
        found = urljoin(base, address)
        urlsplit(found)
    except ValueError:
        return None
    return found


def is_session(parameter: str) -> bool:
    """
    >>> is_session("PHPSESSID"), is_session("id")
    (True, False)
    """
    return _SESSION.fullmatch(parameter) is not None


def clean_url(base: str, link: str) -> str | None:
    """The address that `link` on the page `base` means, in one spelling; None where it is no page of the web.

    Fragments, session ids and campaign parameters go. A link to the page's own host takes its scheme and its
    "www.", so that the four spellings of one page are one page.

    >>> clean_url("https://www.harbor.example/a/", "http://harbor.example/iop/?utm_source=x&p=2#top")
    'https://www.harbor.example/iop/?p=2'
    >>> clean_url("http://harbor.example/a/b", "../seguro médico;jsessionid=9")
    'http://harbor.example/seguro%20m%C3%A9dico'
    >>> [clean_url("http://h.example/", link) for link in ("mailto:a@b", "tel:+1", "javascript:x()", "#a", "")]
    [None, None, None, None, None]
    """
    link = link.strip()
    if not link or link[0] == "#" or _OTHER_SCHEME.match(link):
        return None
    try:
        if not _PLAIN.fullmatch(link):
            link = safe_url_string(link)
        parts = urlsplit(urljoin(base, link))
        host = _clean_host(parts)
    except ValueError:
        return None
    if not host or parts.scheme not in _DEFAULT_PORTS:
        return None
    scheme = parts.scheme
    home = urlsplit(base)
    if without_www(host) == without_www(home.netloc):
        host, scheme = home.netloc, "https" if home.scheme == "https" else scheme
    path = _PATH_SESSION.sub("", parts.path) if ";" in parts.path or "(S(" in parts.path else parts.path
    query = _clean_query(parts.query) if parts.query else ""
    url = urlunsplit((scheme, host, path or "/", query, ""))
    return url if len(url) <= LONGEST_URL and query.count("&") < _MOST_PARAMETERS else None


def _clean_host(parts: SplitResult) -> str:
    host = parts.netloc.lower()
    if "@" in host or parts.port == 0:
        return ""
    return host.removesuffix(_DEFAULT_PORTS.get(parts.scheme, "?"))


def _clean_query(query: str) -> str:
    """
    >>> _clean_query("sid=77&id=4&fbclid=z&nothing=")
    'id=4&nothing='
    """
    kept = []
    for pair in query.split("&"):
        name = pair.partition("=")[0]
        if pair and not _TRACKING.fullmatch(name) and not _SESSION.fullmatch(name):
            kept.append(pair)
    return "&".join(kept)
