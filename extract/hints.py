"""What a sentence may hold at all, for all cues and fields together, in one pass over the page."""

from __future__ import annotations

from functools import cache

from extract.literals import Sieve
from extract.role_cues import role_cues
from extract.scope_cues import sentence_patterns

# Pieces of which a sentence holds one where a field can find something; a false alarm costs little.
FIELD_HINTS: dict[str, tuple[str, ...]] = {
    "day": (
        "mon", "tue", "wed", "thu", "thr", "fri", "sat", "sun", "week", "daily", "every day", "everyday", "m-", "m/", "m,",
        "m &", "mw", "t/", "tth", "t &", "lun", "mar", "mie", "mi\u00e9", "jue", "vie", "sab", "s\u00e1b", "dom", "diari",
    ),
    "noon": ("noon", "midnight", "mediod", "medianoche"),
    "daypart": ("morning", "afternoon", "evening", "night", "weekend", "ma\u00f1ana", "tarde", "noche", "fin de semana", "fines de"),
    "number_word": (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten ", "twelve", "fifteen", "twenty", "thirty",
        "half", "dos ", "tres ", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "hour",
    ),
    # Where the fields of these vocabularies look for more than their terms, see extract.fields.mentions.
    "modalities": ("group", "individual", "family", "one-on-one", "couple", "art"),
    "conditions": ("alcohol",),
    "populations": ("age", "a\u00f1os", "year", "young m", "young w", "gender-s"),
    "amount_unit": (
        "hour", "hr", "day", "week", "month", "year", "session", "time", "evening", "night", "morning", "meet", "hora", "d\u00eda",
        "dia", "semana", "mes", "sesi", "veces",
    ),
}  # fmt: skip


@cache
def sieve() -> Sieve:
    """The sieve of all cues of scope ("scope:KIND:NAME"), of roles ("KIND:NAME") and of the fields (by name)."""
    patterns = sentence_patterns()
    for kind, cues in role_cues().items():
        patterns |= {f"{kind}:{name}": cue.patterns for name, (cue, _) in cues.items()}
    return Sieve(patterns, FIELD_HINTS)
