""" "Intensive" some words before "outpatient": "intensive substance use outpatient program", "Intensive Addictions Program (outpatient)"."""

from __future__ import annotations

from extract.searching import compiled

REACH = 70  # characters before "outpatient" in which "intensive" stands
# What is treated, whom, when, how and how long: no other service ("intensive family therapy and outpatient counseling")
_WORD = (
    r"(?:substance|alcohol|drug|chemical|opioid|opiate|gambling|use|abuse|misuse|dependency|dependence|disorders?|addictions?|recovery|mental|behavioral|health|psychiatric|dual|diagnosis|co-occurring|trauma|ptsd|ocd|anxiety|depression|mood|eating|dbt|"
    r"adolescents?|teens?|youth|young|adults?|women's|men's|veterans?|lgbtq\+?|christian|faith-based|bilingual|spanish-language|spanish-speaking|family-based|seniors?|perinatal|maternal|day|daytime|evening|morning|afternoon|night|nighttime|weekend|virtual|online|hybrid|in-person|"
    r"structured|comprehensive|compassionate|evidence-based|clinical|therapeutic|individualized|personalized|integrated|holistic|small-group|group-based|abstinence-based|trauma-informed|(?:\d{1,2}|four|six|eight|ten|twelve)[- ](?:week|month|day)|"
    r"\d{1,2}[- ]hours?)"
)
_BETWEEN = compiled(
    rf"(?<!more )(?<!most )(?<!less )(?<!least )(?<!non-)(?<!non )(?<!or )(?<!as )(?<![\w-])intensive,?[ -]"
    rf"(?:(?:{_WORD}(?:, | ?/ ?| (?:and|&) | ))*{_WORD} |(?:{_WORD} ){{0,4}}(?:(?:treatment )?(?:program|services|treatment|care) )?\()$"
)
_INTENSIVE = "intensive"


def intensive_from(low: str, start: int) -> int | None:
    """Where "intensive" stands that says what outpatient care the one at `start` of a folded text is, if it does.

    >>> low = "an intensive substance use outpatient program"
    >>> intensive_from(low, low.index("outpatient")), intensive_from("intensive trauma therapy, outpatient", 26)
    (3, None)
    """
    begin = low.rfind(_INTENSIVE, max(0, start - REACH), start)
    if begin < 0 or start - begin <= len(_INTENSIVE) + 1:
        return None
    found = _BETWEEN.search(low, max(0, begin - 8), start)
    return found.start() if found else None
