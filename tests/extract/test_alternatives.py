"""Many expressions tried only at words that one of them can begin with give what one expression of all of them gives."""

import re

import pytest

from extract.patterns.alternatives import Alternatives, at_words, beginnings, either

NAMED = {
    "refused": ["do(?:es)? not (?:take|bill)", "(?!no one)no(?:t)? (?:longer )?(?:take|bill)s?", "^never"],
    "taken": ["(?:we (?:also )?)?(?:take|bill)s?", "[it]n network with", r"\d+ plans", "under contract"],
    "other": [r"\w+ takes", "a (?:few|lot) of", "(?i:PPO) plans"],
}


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("accept", {"acc"}),
        ("we (?:take|bill)", {"we "}),
        ("(?:we )?(?:take|bill)s?", {"we ", "tak", "bil"}),
        ("an?", {"a", "an"}),
        (r"a\w*", {"a"}),
        (r"\w+ takes", {""}),
        ("[it]n network", {"in ", "tn "}),
        ("[a-c]x+", {"ax", "bx", "cx"}),
        ("(?<!not )(?=in)in", {"in"}),
        ("(?i:PPO)", {""}),
        ("[^a]b", {""}),
    ],
)
def test_every_match_begins_with_one_of_the_beginnings(pattern: str, begun: set[str]) -> None:
    assert beginnings(pattern) == begun


@pytest.mark.parametrize("bare", [{name: patterns for name, patterns in NAMED.items() if name != "other"}, NAMED])
@pytest.mark.parametrize(
    "text",
    [
        "we take a and do not bill b, 12 plans",
        "never in network with c; it does not take d",
        "no one takes e, and we no longer bill f",
        "no longer takes g; we also take h",
        "un-billed, retake, take-out, takes it's",
        "he takes a lot of ppo plans, in a few of PPO plans",
        "tn network with i, under contract, undertake",
        "",
        "we we we take",
        "'we take' (we bill)",
    ],
)
def test_what_is_found_is_what_one_expression_of_all_finds(text: str, bare: dict[str, list[str]]) -> None:
    end = r"(?![\w'])"
    whole = "|".join(f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in bare.items())
    one = re.compile(rf"(?<![\w'-])(?=\w)(?:{whole}){end}")
    found = [(match.span(), match.lastgroup) for match in Alternatives(bare, end).finditer(text)]
    assert found == [(match.span(), match.lastgroup) for match in one.finditer(text)]


@pytest.mark.parametrize("text", ["bill", "take", "takes a", "(take", "", "we bill them", "12 plans", "does not take"])
def test_the_match_of_a_whole_text_is_that_of_one_expression(text: str) -> None:
    whole = "|".join(f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in NAMED.items())
    wanted = re.match(rf"(?:{whole})\s*$", text)
    found = Alternatives(NAMED, r"\s*$").match(text)
    assert (found and (found.span(), found.lastgroup)) == (wanted and (wanted.span(), wanted.lastgroup))


@pytest.mark.parametrize(
    "text",
    ["a day group", "we treat teens with panic", "retreat, teens", "% of teens", "50 % of them", "groups meet", ""],
)
def test_an_expression_tried_at_words_finds_what_it_finds_anywhere(text: str) -> None:
    pattern = r"\b(?:treats?|panic|%)\b|\b(?:day|night) groups?\b|^groups?\b|\bteens(?= with)"
    assert [one.span() for one in at_words(pattern).finditer(text)] == [
        one.span() for one in re.finditer(pattern, text)
    ]


def test_of_beginnings_that_begin_alike_the_longest_is_found() -> None:
    found = re.match(either({"a", "ab", "abc", "b."}), "abd")
    assert found is not None
    assert found.group() == "ab"


def test_an_expression_that_cannot_be_used_is_told_of_at_once() -> None:
    with pytest.raises(re.error):
        Alternatives({"taken": ["(take"]}, "")
