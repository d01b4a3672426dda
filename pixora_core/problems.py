"""What is wrong with a value, in words for whoever gave it: pydantic's reports as `InvalidInput`."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pixora_core.errors import InvalidInput

__all__ = ["in_words", "invalid", "those_there_are"]

_Context = Mapping[str, Any]

_GIVEN: Final = 60
"""How much of a refused text is told."""

_NUMBERS: Final = ("float_parsing", "float_type", "finite_number")
_WHOLE: Final = ("int_parsing", "int_parsing_size", "int_type", "int_from_float")
_BOUNDS: Final = {
    "greater_than": ("gt", "has to be more than"),
    "greater_than_equal": ("ge", "has to be at least"),
    "less_than": ("lt", "has to be less than"),
    "less_than_equal": ("le", "has to be at most"),
}


def _too_short(context: _Context) -> str:
    least = context["min_length"]
    return "is empty" if least == 1 else f"takes at least {least:,}"


def _too_long(context: _Context) -> str:
    return f"is too long: it takes at most {context['max_length']:,}"


_SAID: Final[Mapping[str, Callable[[_Context], str]]] = {
    "missing": lambda _: "is missing",
    "extra_forbidden": lambda _: "is not known here",
    "string_type": lambda _: "has to be text",
    "string_unicode": lambda _: "holds bytes that are not UTF-8 text",
    "string_pattern_mismatch": lambda _: "is not written as it has to be",
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": lambda context: f"{_too_long(context)} characters",
    "too_long": _too_long,
    "literal_error": lambda context: f"is not known; there are: {context['expected']}",
    "byte_size": lambda _: "has to be a size such as 500 MB or 20 GB",
    "byte_size_unit": lambda _: "has to be a size such as 500 MB or 20 GB",
    "bool_type": lambda _: "has to be true or false",
    "model_type": lambda _: "has to be a group of named values",
    "tuple_type": lambda _: "has to be a list",
    **dict.fromkeys(_NUMBERS, lambda _: "has to be a number"),
    **dict.fromkeys(_WHOLE, lambda _: "has to be a whole number"),
}


def invalid(error: ValidationError, *, where: str | None = None) -> InvalidInput:
    """The first thing that pydantic found wrong; `where` names what holds the field, such as a file."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"])
    given = _given(first["input"])
    return InvalidInput(": ".join(filter(None, (where, field))) or "input", in_words(first) + given)


def in_words(details: ErrorDetails) -> str:
    """What is wrong with a field, without what was given; pydantic's own words for what has none here."""
    kind, context = details["type"], details.get("ctx", {})
    if kind in _BOUNDS:
        bound, words = _BOUNDS[kind]
        return f"{words} {float(context[bound]):,.10g}"
    said = _SAID.get(kind)
    return said(context) if said else details["msg"].removeprefix("Value error, ")


def _given(value: object) -> str:
    """Numbers and texts as they were given, cut short; nothing for what would fill the screen or say nothing."""
    if isinstance(value, str):
        return f" (given: {value[:_GIVEN]!r})" if value.strip() else ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    try:
        return f" (given: {value:g})" if isinstance(value, float) else f" (given: {str(value)[:_GIVEN]})"
    except ValueError:  # an integer of thousands of digits
        return ""


def those_there_are(name: str, known: Collection[str]) -> str:
    """The names that there are, after the one that was probably meant: "perhaps dragon; there are: …"."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    return f"{f'perhaps {near[0]}; ' if near else ''}there are: {', '.join(known)}"
