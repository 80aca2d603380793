"""What the index answers, as dataclasses: a search builds them itself, so that nothing has to be checked.

Models of pydantic would do too, and take a fifth of a second to import and build, more than the search itself takes. It
is asked only by those who want an answer as JSON or as plain values.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self, cast

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


class Plain:
    """Base of frozen dataclasses that are copied and written as models of pydantic are."""

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same with other values.

        >>> from index.result import Ask
        >>> Ask(filter="day", question="When?").model_copy(update={"question": "Which days?"})
        Ask(filter='day', question='Which days?')
        """
        return cast(Self, replace(cast(Any, self), **update))

    def model_dump(self, **how: Any) -> dict[str, Any]:
        """All values as plain ones; `how` is what pydantic takes.

        >>> from index.result import Ask
        >>> Ask(filter="day", question="When?").model_dump(exclude={"filter"})
        {'question': 'When?'}
        """
        return cast("dict[str, Any]", _adapter(type(self)).dump_python(self, **how))

    def model_dump_json(self, **how: Any) -> str:
        """All values as JSON; `how` is what pydantic takes.

        >>> from index.result import Ask
        >>> Ask(filter="day", question="When?").model_dump_json()
        '{"filter":"day","question":"When?"}'
        """
        return _adapter(type(self)).dump_json(self, **how).decode()


def _adapter(kind: type) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    from records.models import Program  # noqa: F401 - what pydantic finds behind the name in index/result.py

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
