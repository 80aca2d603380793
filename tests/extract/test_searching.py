"""Expressions that skip to where a match can begin match what those of `re` match."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.patterns import searching
from extract.patterns.searching import compiled

_LETTERS = "ab c"
_ATOMS = st.sampled_from(
    ["a", "b", "c", " ", "ab", "[ab]", "[^a]", "\\w", "\\d", ".", "\\b", "\\B", "^", "$", "(?<!a)", "(?<![\\w'-])", "(?<=b)", "(?!b)", "(?=a)", "(?=[bc]|)", "(?=a|b )", "(?!a|b)", ""]
)  # fmt: skip


def _wider(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=4).map(lambda several: f"(?:{'|'.join(several)})"),
        inner.map(lambda one: f"({one})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "??", "{2}", "{0,2}?", "?+"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
        inner.map(lambda one: f"(?>{one})"),
    )


_PATTERNS = st.recursive(_ATOMS, _wider, max_leaves=8)


def _all(found: re.Match[str] | None) -> object:
    return found and (found.span(), found.groups(), found.lastgroup, found.groupdict())


@example("(?:a|)(?=b)", "ab b")
@example("\\b(?:a?)(?:b|c )", "ab cc b")
@given(_PATTERNS, st.text(_LETTERS + "1'", max_size=12))
def test_matches_what_re_matches(pattern: str, text: str) -> None:
    plain, ours = re.compile(pattern), compiled(pattern)
    assert _all(ours.search(text)) == _all(plain.search(text))
    assert _all(ours.match(text)) == _all(plain.match(text))
    assert _all(ours.fullmatch(text)) == _all(plain.fullmatch(text))
    assert list(map(_all, ours.finditer(text))) == list(map(_all, plain.finditer(text)))
    assert ours.sub("_", text) == plain.sub("_", text)
    assert ours.split(text) == plain.split(text)
    assert (ours.pattern, ours.flags, ours.groups, ours.groupindex) == (
        plain.pattern,
        plain.flags,
        plain.groups,
        plain.groupindex,
    )


@pytest.mark.parametrize(
    ("pattern", "text", "span"),
    [
        pytest.param(r"\b(?:iop|php)\b", "the eiop, the IOP, the php", (23, 26), id="behind a boundary"),
        pytest.param(r"(?<![\w'-])(?:we|our)(?!\w)", "owe non-we our", (11, 14), id="behind what may not stand there"),
        pytest.param(r"(?:an? )?(?P<level>detox)", "in a detox", (3, 10), id="an article that may lack"),
        pytest.param(r"\b(?=ni|no)\w+", "we meet at night", (11, 16), id="what must follow"),
        pytest.param(r"\bniñ[oa]s", "para niños", (5, 10), id="another letter than those of English"),
        pytest.param(r"\b[áé]rea", "un área", (3, 7), id="begins with one"),
        pytest.param(r"\b[—✓] ?yes", "aetna ✓ yes", None, id="a sign after a space is no boundary"),
        pytest.param(r"(?<!\w)[—✓] ?yes", "aetna ✓ yes", (6, 11), id="a sign beyond the first 256"),
        pytest.param(r"\b\d+ (?:weeks|days)", "in 30 days", (3, 10), id="a digit"),
        pytest.param(r"\b(?i:iop)", "our IOP", (4, 7), id="a part of any case"),
    ],
)
def test_finds(pattern: str, text: str, span: tuple[int, int] | None) -> None:
    found = compiled(pattern).search(text)
    assert (found and found.span()) == span


def test_flags_are_kept() -> None:
    assert compiled(r"\bIOP", re.IGNORECASE).search("our iop")
    assert compiled("(?x) \\b iop  # the level").search("our iop")
    assert compiled("(?i)\\biop").search("our IOP")


def test_an_error_is_that_of_re() -> None:
    with pytest.raises(re.error):
        compiled(r"\b(iop")


def test_a_form_that_is_not_known_is_left_to_re(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "_KNOWN", False)
    assert compiled(r"\biop") == re.compile(r"\biop")


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"\biop", searching.compiler.SRE_INFO_PREFIX),
        (r"(?<!no )(?:our (?:iop|php))", searching.compiler.SRE_INFO_PREFIX),
        (r"\b(?:iop|php)", searching.compiler.SRE_INFO_CHARSET),
        (r"\b(?:an? )?(?:day|\d+)", searching.compiler.SRE_INFO_CHARSET),
        (r"\b\w+", 0),
        (r"\b(?:a|.)b", 0),
        (r"\b(?:a?)(?!b)", 0),
    ],
)
def test_tells_the_matcher(pattern: str, told: int) -> None:
    """By what is told a search is several times as fast; here it is only seen to be there."""
    parsed = searching.parser.parse(pattern)
    code = searching.compiler._code(parsed, 0)
    if code[searching._WIDTH]:
        searching._tell(code, searching._letters(parsed)[0], searching._first(parsed)[0])
    assert code[searching._TELLS] == told


def test_every_expression_for_text_is_made_so() -> None:
    plain = re.compile(r"\bre\.compile\((?!\s*(?:rb|br|b)[\"'])")  # those for bytes aside
    files = Path(searching.__file__).parent.rglob("*.py")
    assert [file.name for file in files if plain.search(file.read_text())] == [Path(searching.__file__).name]
