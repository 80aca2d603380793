"""The words of searches that the vocabularies hold beside codes: synonyms, words that need a cue, words that say nothing.

They are gathered at build time and kept with the known values, so that a search reads no YAML.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index.wording import key

if TYPE_CHECKING:
    from records.vocabulary import Term

FILE, INSURER_CUES = "search_words", "insurer_cues"
# Vocabularies whose wordings are looked for in what pages say. Quotes of insurers and payment are not searched.
SAID_FILES = {
    "level": "levels_of_care",
    "modality": "modalities",
    "condition": "conditions",
    "population": "populations",
    "format": "formats",
    "language": "languages",
    "accreditation": "accreditations",
}
MEDICATIONS = "medications"
SYNONYMS, ASKED, SPANISH = "synonyms", "asked", "spanish"
ONE_AS_TEXT = "one_as_text"  # the kind of a medication whose names are one with its parent as text


@dataclass(frozen=True)
class SearchWords:
    """Wordings in the form of `key`: the group of each synonym, and those that a plain sentence reads with care.

    `needs_cue` are a filter only beside a cue, `general` say nothing, `hidden` are longer wordings in which a
    shorter one does not mean its code ("alcohol free"). `searched` are wordings of codes by which people ask and which are
    not read from pages ("eye movement"), `every_program` words that every program answers to ("rehab"), `left_out` ordinary
    words that no page is searched for ("lost"), `area_ends` the last words of names of neighbourhoods ("heights"). `spanish` gives the English of turns of phrase by which a Spanish sentence asks,
    `spanish_words` what tells that a sentence is Spanish; without accents both. In one these and `spanish_small` say nothing of a program.
    """

    synonyms: dict[str, str] = field(default_factory=dict)
    needs_cue: list[str] = field(default_factory=list)
    general: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    every_program: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    area_ends: list[str] = field(default_factory=list)
    spanish: dict[str, str] = field(default_factory=dict)
    spanish_words: list[str] = field(default_factory=list)
    spanish_small: list[str] = field(default_factory=list)

    @cached_property
    def spanish_set(self) -> frozenset[str]:
        """The words that tell that a sentence is Spanish, to look one up."""
        return frozenset(self.spanish_words)

    @cached_property
    def searched_set(self) -> frozenset[str]:
        """The wordings that stand in no page's vocabulary, to look one up."""
        return frozenset(self.searched)

    @cached_property
    def left_out_set(self) -> frozenset[str]:
        """The ordinary words, to look one up."""
        return frozenset(self.left_out)

    @cached_property
    def area_ends_set(self) -> frozenset[str]:
        """The last words of neighbourhoods, to look one up."""
        return frozenset(self.area_ends)

    @cached_property
    def hidden_set(self) -> frozenset[str]:
        """The hidden wordings, to look one up."""
        return frozenset(self.hidden)


def search_words(folder: Path) -> SearchWords:
    """The words of searches of the vocabularies in `folder`; a file that is not there adds none."""
    of_kind: defaultdict[str, list[str]] = defaultdict(list)
    synonyms: dict[str, str] = {}
    spanish: dict[str, str] = {}
    for term in _terms(FILE, folder):
        if term.kind == SPANISH:
            spanish |= {key(alias): term.label for alias in term.aliases}
        if term.kind == SYNONYMS:
            synonyms |= dict.fromkeys(_wordings(term), term.id)
        of_kind[term.kind] += map(key, term.aliases)
    cue = {*of_kind["needs_cue"], *_plain_words(folder)}
    for term in _terms("insurers", folder):
        said = {key(alias) for alias in term.aliases}
        cue |= {key(name) for name in term.exact if not name.isupper() or key(name).upper() != name} - said
    hidden = {key(phrase) for name in SAID_FILES.values() for term in _terms(name, folder) for phrase in term.not_in}
    return SearchWords(
        synonyms=synonyms,
        needs_cue=sorted(cue - set(of_kind["brand"])),
        general=sorted(set(of_kind["general"])),
        hidden=sorted(hidden - {""}),
        searched=sorted({wording for _, wordings in asked_wordings(folder) for wording in map(key, wordings)}),
        every_program=sorted(set(of_kind["every_program"])),
        left_out=sorted(set(of_kind["left_out"])),
        area_ends=sorted(set(of_kind["area_ends"])),
        spanish=spanish,
        spanish_words=sorted(set(of_kind["spanish_words"])),
        spanish_small=sorted(set(of_kind["spanish_small"])),
    )


def asked_wordings(folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Codes ("modality:emdr") with the wordings by which people ask for them beside those that pages have."""
    return [(term.parent, (term.label, *term.aliases)) for term in _terms(FILE, folder) if term.kind == ASKED]


def said_wordings(folder: Path) -> dict[str, list[str]]:
    """The wordings that mean a code ("modality:emdr") or a group of synonyms ("synonyms:nurse"), to be found in pages.

    Acronyms that must be written in capitals are left out, because the text has none ("act").
    """
    found = {
        f"{option}:{term.id}": _wordings(term) for option, name in SAID_FILES.items() for term in _terms(name, folder)
    }
    found |= {f"modality:{term.id}": _wordings(term) for term in _terms(MEDICATIONS, folder)}
    groups = {f"{SYNONYMS}:{term.id}": _wordings(term) for term in _terms(FILE, folder) if term.kind == SYNONYMS}
    return found | groups


def _wordings(term: Term) -> list[str]:
    """Label and aliases of a term, each once; "PTSD (post-traumatic stress)" is typed as either part."""
    outside, _, inside = term.label.partition("(")
    exact = {key(one) for one in term.exact}
    every = dict.fromkeys(map(key, (term.label, outside, inside, *term.aliases)))
    return [wording for wording in every if wording and wording not in exact]


def _terms(name: str, folder: Path) -> tuple[Term, ...]:
    from records.vocabulary import vocabulary

    return vocabulary(name, folder).terms if (folder / f"{name}.yaml").exists() else ()


def _plain_words(folder: Path) -> list[str]:
    """Brands that are ordinary words, as the extraction knows them."""
    from records.vocabulary import load_yaml

    path = folder / f"{INSURER_CUES}.yaml"
    if not path.exists():
        return []
    return [key(str(word)) for word in load_yaml(path).get("plain_words", ())]
