"""The known values as a build gathers them: of the vocabularies, and of what programs bring."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index import families, payer_arms, state_payers
from index.codes import BLUES, MEDICAID, TRICARE, WIDER
from index.facts import Meanings
from index.known import VOCABULARY_FILES, KnownValues, Option
from index.known_words import ONE_AS_TEXT, asked_wordings, said_wordings, search_words
from index.text import terms
from index.wording import DAY_NAMES, key
from records import medications
from records.codes import DAYPARTS, FORMATS, WEEKDAYS

if TYPE_CHECKING:
    from records.vocabulary import Term

# The plan types that extraction reads, see extract/insurers/names.py.
PLANS = {
    "ppo": ("PPO", ("preferred provider organization",)),
    "hmo": ("HMO", ("health maintenance organization",)),
    "epo": ("EPO", ("exclusive provider organization",)),
    "pos": ("POS", ("point of service",)),
    "oap": ("OAP", ("open access plus", "open access")),
    "hdhp": ("HDHP", ("high deductible", "high deductible health plan")),
    "indemnity": ("indemnity", ("fee for service plan",)),
}
_DAY_ALIASES = {"tue": ("tues",), "wed": ("weds",), "thu": ("thur", "thurs")}
_DAYPART_ALIASES = {
    "morning": ("mornings", "am"),
    "afternoon": ("afternoons",),
    "evening": ("evenings", "eves", "night", "nights", "nite", "nites", "after work"),
    "weekend": ("weekends", "Saturday or Sunday"),
}
_FORMAT_ALIASES = {
    "in_person": ("on site", "onsite", "face to face"),
    "telehealth": ("online", "virtual", "virtually", "telemedicine", "video"),
    "hybrid": ("in person and telehealth",),
}
SOURCE_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "crawled": ("the provider's own pages", ("crawl", "website", "websites", "own pages")),
    "directory": ("the national directory", ("national directory", "findtreatment", "findtreatment.gov")),
}
# How surely a wording means a code: its id, label and aliases (0 to 2) before what is made of a payer and its state.
SAID, TYPED = 3, 4
PUBLIC_PAYERS = ("medicaid", "medi_cal", "medicare", "tricare")


class KnownBuilder:
    """Gathers the known values: first the vocabularies, then the insurers and codes that programs bring."""

    def __init__(self, folder: Path) -> None:
        """Read the vocabularies in `folder`; raise InputError where one cannot be used."""
        from records.vocabulary import vocabulary

        self._words, self.said = search_words(folder), said_wordings(folder)
        self._labels: dict[str, dict[str, str]] = {}
        self._strength: dict[str, dict[str, dict[str, int]]] = {}
        self._meant: dict[str, dict[str, list[str]]] = {}  # what was worked out of these
        self._parents: dict[str, str] = {}
        self._government: set[str] = set(PUBLIC_PAYERS)
        self._medicaid_of: dict[str, str] = {}
        self._tricare_of: dict[str, str] = {}
        self._one_state: set[str] = set()
        self._lines: dict[str, str] = {}
        self._arms: dict[str, str] = {}
        self._spoken: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._not_payers: set[str] = set()
        self.ages: dict[str, tuple[int | None, int | None]] = {}
        for option, name in VOCABULARY_FILES.items():
            self._labels[option], self._strength[option] = {}, {}
            for term in vocabulary(name, folder).terms:
                self._add_term(option, term)
        named = self._read_further(medications.FILE, "modality", folder)
        self._medication_of = {term.id: term.parent for term in named}
        self._one_as_text = {term.id: term.parent for term in named if term.kind == ONE_AS_TEXT}
        self._read_payers(folder)
        for code, wordings in asked_wordings(folder):
            option, _, name = code.partition(":")
            # What a page calls another insurer by ("Blue Shield" is the mark there) is read from none.
            on_pages = {one for one in wordings if option == "insurer" and key(one) in self._strength[option]}
            for wording in map(key, on_pages):
                self._strengthen(option, name, wording, TYPED)
            self._add(option, name, self._labels[option][name], tuple(one for one in wordings if one not in on_pages))
        for owner in sorted({*self._parents.values()} - families.NOT_OWNERS):
            label = self._labels["insurer_family"].get(owner) or self._labels["insurer"].get(owner)
            self._add("insurer_family", owner, label or owner.replace("_", " ").title(), ())
        for plan, (label, aliases) in PLANS.items():
            self._add("plan", plan, label, (*aliases, f"{plan} plan", f"{plan}s"))
        for day in WEEKDAYS:
            self._add("day", day, DAY_NAMES[day], (f"{DAY_NAMES[day]}s", *_DAY_ALIASES.get(day, ())))
        for daypart in DAYPARTS:
            self._add("daypart", daypart, daypart.capitalize(), _DAYPART_ALIASES[daypart])
        for form in FORMATS:
            label = self._labels["format"].get(form) or form.replace("_", " ").capitalize()
            self._add("format", form, label, _FORMAT_ALIASES[form])
        for state, label in _states():
            self._add("state", state, label, ())
        for source, (label, aliases) in SOURCE_WORDS.items():
            self._add("source", source, label, aliases)
        self.meanings = Meanings(self._statements(), self._of_arms(), medications.medications(named), self.ages)
        for code in self._public_payers():
            label = self._labels["insurer"].get(code) or code.replace("_", " ").title()
            self._add("insurer", code, label, ())
            self._labels["payment"][code] = label
            for wording, codes in self._strength["insurer"].items():
                if code in codes:
                    self._strengthen("payment", code, wording, codes[code])

    def add_found(self, option: str, code: str, name: str = "") -> None:
        """Take in a code that a program carries; one that the vocabulary lacks becomes known by its id and name."""
        if code not in self._labels[option]:
            self._add(option, code, name or code.replace("_", " ").title(), ())

    def label(self, option: str, code: str) -> str:
        """How a code is written for people."""
        return self._labels[option].get(code, code.replace("_", " "))

    @cached_property
    def said_terms(self) -> dict[str, list[tuple[str, ...]]]:
        """The wordings that are looked for in pages, as the text has them."""
        return {name: sorted({tuple(terms(one)) for one in wordings}) for name, wordings in self.said.items()}

    def work_out(self) -> None:
        """Work out what hangs on the vocabularies alone, so that it is kept with them."""
        self.said_terms  # noqa: B018
        self.meanings.arms.work_out()
        self.meanings.statements.work_out()
        for option, wordings in self._strength.items():
            self._meant[option] = {wording: self._meant_by(codes) for wording, codes in wordings.items()}

    def known(self, cities: dict[str, int], states: dict[str, int]) -> KnownValues:
        """The gathered values; a wording that is an id or a label of one code does not mean another's alias."""
        options = {}
        for state in states:  # a program may be where no state is (an army post, "AE")
            self.add_found("state", state, state)
        for option, wordings in self._strength.items():
            meant = self._meant.setdefault(option, {})
            for wording in wordings.keys() - meant.keys():
                meant[wording] = self._meant_by(wordings[wording])
            strongest = {wording: found for wording in wordings if (found := meant[wording])}
            options[option] = Option(labels=self._labels[option], wordings=strongest)
        return KnownValues(
            options=options,
            public_payers=self._public_payers(),
            government=sorted(self._government),
            medicaid_of=self._medicaid_of,
            cities=cities,
            states=states,
            parents=self._parents,
            words=self._words,
            ages=self.ages,
            medications=self._medication_of,
            one_as_text=self._one_as_text,
            lines=self._lines,
            arms=self._arms,
            spoken=self._spoken,
            parts=self._parts,
        )

    def _meant_by(self, codes: dict[str, int]) -> list[str]:
        """The codes that are told for a wording; none where it may mean several and is only typed so."""
        found = self._strongest(codes)
        return found if len(found) == 1 or codes[found[0]] < TYPED else []

    def _strongest(self, codes: dict[str, int]) -> list[str]:
        """What a wording means: "TennCare" is an alias of Medicaid for pages, and of Tennessee's own for a search."""
        wider = {self._wider(code, said=strength >= SAID) for code, strength in codes.items()}
        wider |= {one for code in codes if code in self._arms for one in families.lineage(self._parents, code)[1:]}
        left = {code: strength for code, strength in codes.items() if code not in wider}
        return sorted(code for code, strength in left.items() if strength == min(left.values()))

    def _wider(self, code: str, *, said: bool) -> str:
        """Medicaid or the mark of the Blues, of which the insurer is the payer of a state; `said` by the state's name.

        Of a medication it is the modality under which pages have it.
        """
        if code in self._medication_of:
            return self._medication_of[code]
        parent = self._parents.get(code, "")
        return parent if parent in WIDER else BLUES if said else ""

    def _public_payers(self) -> list[str]:
        """The insurers that are ways to pay as well."""
        return sorted({*PUBLIC_PAYERS, *(code for code, parent in self._parents.items() if parent == "medicaid")})

    def _read_further(self, name: str, option: str, folder: Path) -> tuple[Term, ...]:
        """What the search alone tells apart, within codes of an option; none where the file is not there."""
        from records.vocabulary import vocabulary

        found = vocabulary(name, folder).terms if (folder / f"{name}.yaml").exists() else ()
        for term in found:
            self._add_term(option, term)
        return found

    def _read_payers(self, folder: Path) -> None:
        """The owners of insurers, who is public, and the payers of one state with what they are called."""
        from records.vocabulary import vocabulary

        of_one_state = self._read_further(state_payers.FILE, "insurer", folder)
        of_arms = self._read_further(payer_arms.FILE, "insurer", folder)
        self._one_state.update(term.id for term in of_one_state)
        names = dict(_states())
        for term in (*vocabulary(VOCABULARY_FILES["insurer"], folder).terms, *of_one_state, *of_arms):
            if term.line:
                self._lines[term.id] = term.line
            if term.parent:
                self._parents[term.id] = term.parent
            self._not_payers.update(map(key, term.not_in))
            if term.kind == "government":
                self._government.add(term.id)
            family = MEDICAID if term.parent == MEDICAID else BLUES
            if term.parent == TRICARE:
                self._tricare_of |= dict.fromkeys(term.states, term.id)
                continue
            for state in term.states:
                if family == MEDICAID:
                    self._medicaid_of[state] = term.id
                for wording in state_payers.said_wordings(family, state, names[state]):
                    self._strengthen("insurer", term.id, wording, SAID)
                for wording in state_payers.typed_wordings(family, state, names[state]):
                    self._strengthen("insurer", term.id, wording, TYPED)
        self._government |= self._lines.keys()
        for term in of_arms:
            brand = term.parent
            while brand in self._one_state:  # BlueCare Tennessee is read under the mark, as BCBS of Tennessee is
                brand = self._parents[brand]
            self._arms[term.id] = brand

    def _named(self) -> dict[str, tuple[str, int]]:
        """The insurer of each wording that pages use for one alone, and how surely it means that."""
        found = {wording: (self._strongest(codes), codes) for wording, codes in self._strength["insurer"].items()}
        sure = {wording: (best[0], codes[best[0]]) for wording, (best, codes) in found.items() if len(best) == 1}
        return {wording: (code, strength) for wording, (code, strength) in sure.items() if strength != TYPED}

    def _of_arms(self) -> payer_arms.Arms:
        """What names mean in the quotes of brands that have plans of several lines of business."""
        read_as = self._arms | {code: self._parents[code] for code in self._one_state}
        meant = {wording: code for wording, (code, _) in self._named().items()}
        return payer_arms.arms_of(meant, self._parents, self._lines, read_as)

    def _statements(self) -> state_payers.Statements:
        """What names mean in the quotes of Medicaid and of the Blues."""
        meant: dict[str, dict[str, str]] = {wider: {} for wider in WIDER}
        for wording, (code, strength) in self._named().items():
            said = strength == SAID
            for wider, meanings in meant.items():
                # What has a code of its own on pages has a value of its own, but for "BCBS of Ohio".
                if (
                    code == wider
                    or self._arms.get(code) == wider
                    or ((code in self._one_state or said) and self._wider(code, said=said) == wider)
                ):
                    meanings[wording] = code
                elif " " in wording:
                    meanings[wording] = state_payers.OTHER
        for meanings in meant.values():
            meanings.update(dict.fromkeys(self._not_payers, state_payers.OTHER))
        wider_of = {code: parent for code, parent in self._parents.items() if parent in WIDER}
        return state_payers.Statements(meant, wider_of, self._medicaid_of, self._tricare_of)

    def _add_term(self, option: str, term: Term) -> None:
        # "PTSD (post-traumatic stress)" is typed as either part.
        outside, _, inside = term.label.partition("(")
        parts = [outside.strip(), inside.rstrip(") ").strip()] if inside else []
        if option == "insurer" and parts and key(parts[1]) in {key(name) for _, name in _states()}:
            parts.pop()  # "Network Health (Wisconsin)" is not called Wisconsin
        self._add(option, term.id, term.label, (*parts, *term.aliases, *term.exact))
        if term.part:
            self._parts[term.id] = term.part
        if term.spoken:
            self._spoken[f"{option}:{term.id}"] = term.spoken
        if term.ages is not None:
            self.ages[term.id] = term.ages

    def _add(self, option: str, code: str, label: str, aliases: tuple[str, ...]) -> None:
        self._labels.setdefault(option, {})[code] = label
        for strength, texts in enumerate(((code,), (label,), aliases)):
            for text in texts:
                if wording := key(text):
                    self._strengthen(option, code, wording, strength)

    def _strengthen(self, option: str, code: str, wording: str, strength: int) -> None:
        strengths = self._strength.setdefault(option, {}).setdefault(wording, {})
        strengths[code] = min(strength, strengths.get(code, strength))
        self._meant.get(option, {}).pop(wording, None)


def _states() -> list[tuple[str, str]]:
    """Two-letter codes and names of the states, the District of Columbia and the territories."""
    import us

    return [(state.abbr, state.name) for state in (*us.states.STATES, us.states.DC, *us.states.TERRITORIES)]
