"""The values that filters know: codes, labels and aliases of the vocabulary, and insurers that only the index has.

They are gathered at build time and kept as JSON in the generation, so that a search reads no YAML.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from index import families
from index.codes import WIDER
from index.known_words import SearchWords
from index.plain import Plain
from index.wording import key, listed, value_key
from records.errors import InputError

KNOWN = "known.json"
VOCABULARY_FILES = {
    "level": "levels_of_care",
    "insurer": "insurers",
    "payment": "payment",
    "modality": "modalities",
    "condition": "conditions",
    "population": "populations",
    "language": "languages",
    "format": "formats",
    "accreditation": "accreditations",
    "insurer_family": "insurer_owners",
}
IN_ORDER = frozenset(("day", "daypart"))
NEARLY_AS_NEAR = 15  # of 100 points of likeness: a worse match is not worth reading


@dataclass(frozen=True)
class Option:
    """The known values of one option: the label of each code, and the codes that each wording may mean."""

    labels: dict[str, str] = field(default_factory=dict)
    wordings: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class KnownValues(Plain):
    """All options with known values, and the numbers of the cities and states in which programs are.

    `public_payers` are the insurer ids that the option payment takes too, `government` those and other public ones;
    `parents` has the owner of each insurer, `medicaid_of` the name of Medicaid in each state, `ages` the first and last year
    of age of each population that is a band of ages. `medications` has the modality under which pages have each medication,
    `one_as_text` that of the medications whose names are one with it as text, `arms` the brand under which they have each arm, `lines` the public program of which all plans of an insurer are;
    `spoken` says a code ("condition:alcohol") within a sentence, `parts` says those of a population whom the directory lists
    by themselves.
    """

    options: dict[str, Option]
    public_payers: list[str] = field(default_factory=list)
    government: list[str] = field(default_factory=list)
    medicaid_of: dict[str, str] = field(default_factory=dict)
    cities: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    words: SearchWords = field(default_factory=SearchWords)
    ages: dict[str, tuple[int | None, int | None]] = field(default_factory=dict)
    medications: dict[str, str] = field(default_factory=dict)
    one_as_text: dict[str, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    arms: dict[str, str] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of_json(cls, content: bytes) -> KnownValues:
        """The values as a build wrote them; raise ValueError where they cannot be read."""
        try:
            held = json.loads(content)
            held["options"] = {name: Option(**option) for name, option in held["options"].items()}
            held["ages"] = {code: (first, last) for code, (first, last) in held["ages"].items()}
            return cls(**held | {"words": SearchWords(**held["words"])})
        except (TypeError, AttributeError, KeyError) as error:
            raise ValueError(f"{KNOWN} is not complete") from error

    def as_json(self) -> str:
        """The values for `of_json`; as pydantic would write them, which takes longer to make ready than to write."""

        def fields_of(one: Any) -> dict[str, Any]:
            return {each.name: getattr(one, each.name) for each in fields(one)}

        return json.dumps(self, default=fields_of, ensure_ascii=False, separators=(",", ":"))

    def resolve(self, option: str, values: list[str]) -> list[str]:
        """The codes that `values` mean, each once, in order; raise InputError that names the nearest known ones."""
        return list(dict.fromkeys([self._resolve(option, value) for value in values]))

    def label(self, option: str, code: str) -> str:
        """How a code is written for people."""
        return self.options[option].labels.get(code, code.replace("_", " "))

    def wider(self, code: str) -> str:
        """The code under which pages are read where they name a payer of one state: Medicaid or the mark of the Blues."""
        parent = self.arms.get(code) or self.parents.get(code, "")
        return parent if parent in WIDER or code in self.arms else ""

    def top_of(self, code: str) -> str:
        """The owner behind an insurer whom nobody owns; itself where it has no owner."""
        if code not in self._tops:
            self._tops[code] = families.lineage(self.parents, code)[-1]
        return self._tops[code]

    @cached_property
    def _tops(self) -> dict[str, str]:
        return {}

    @cached_property
    def public_payers_set(self) -> frozenset[str]:
        """The insurer ids that the option payment takes, to look one up."""
        return frozenset(self.public_payers)

    @cached_property
    def kinship(self) -> families.Kinship:
        """Which insurers may be meant where another is named."""
        return families.Kinship(self)

    def codes_of(self, wording: str, options: tuple[str, ...]) -> list[tuple[str, str]]:
        """Every (option, code) that a wording (in the form of `key`) means."""
        return [(option, code) for option in options for code in self.options[option].wordings.get(wording, ())]

    @cached_property
    def every_wording(self) -> frozenset[str]:
        """The wordings of all codes, to look one up: most words of a text mean none."""
        return frozenset[str]().union(*(option.wordings for option in self.options.values()))

    def _resolve(self, option: str, value: str) -> str:
        codes = self.options[option].wordings.get(value_key(value), [])
        if len(codes) == 1:
            return codes[0]
        if codes:
            named = listed([f"{code} ({self.label(option, code)})" for code in codes], "or")
            raise InputError(f'{option} "{value}" can mean {named}; say which')
        if option == "insurer_family":
            raise InputError(families.refusal(self, value, self._hint(option, value)))
        raise InputError(f'{option} "{value}" is not known; {self._elsewhere(value) or self._hint(option, value)}')

    def _elsewhere(self, value: str) -> str:
        """Of which other options a value is one: "elevance" is an owner, "PPO" a plan."""
        found = self.codes_of(key(value), tuple(self.options))
        return f"it is a value of {listed([f'{option}: {code}' for option, code in found], 'or')}" if found else ""

    def _hint(self, option: str, value: str) -> str:
        known = self.options[option]
        near = dict.fromkeys(
            code for wording in nearest(key(value), list(known.wordings)) for code in known.wordings[wording]
        )
        if near:
            return f"did you mean {listed(list(near)[:3], 'or')}?"
        if len(known.labels) <= 60:
            # Days stand in the order of the week.
            return f"known are {', '.join(known.labels if option in IN_ORDER else sorted(known.labels))}"
        return "nothing known is near it; check the spelling, or leave it out and search for it as text"


def nearest(wanted: str, known: list[str], limit: int = 8) -> list[str]:
    """The known wordings most like `wanted`, best first; few or none where nothing is near.

    >>> nearest("ciga", ["aetna", "cigna", "kaiser"])
    ['cigna']
    """
    # Imported here: only a mistake needs it.
    from rapidfuzz import fuzz, process

    alike = process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=65, limit=limit)
    # One word of several ("ptsd" of "ptsd and trauma") counts, a little less than a slip of the finger.
    within = process.extract(wanted, known, scorer=fuzz.token_set_ratio, score_cutoff=90, limit=limit)
    scores = {wording: score * 0.9 for wording, score, _ in within}
    for wording, score, _ in alike:
        scores[wording] = max(score, scores.get(wording, 0))
    enough = max(scores.values(), default=0) - NEARLY_AS_NEAR
    near = [wording for wording, score in scores.items() if score >= enough]
    return sorted(near, key=lambda wording: (-scores[wording], wording))[:limit]
