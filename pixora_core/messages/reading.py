"""The strict door: text from outside becomes a client message or one clear sentence about what is wrong."""

from __future__ import annotations

import math
from typing import Final

from pydantic import JsonValue, ValidationError
from pydantic_core import from_json

from pixora_core.errors import PixoraError
from pixora_core.messages.client import ClientMessage, named
from pixora_core.problems import in_words

__all__ = [
    "DEEPEST",
    "MOST_PROBLEMS",
    "MOST_VALUES",
    "MalformedMessage",
    "field_problems",
    "read_client_message",
    "read_json",
]

DEEPEST: Final = 32
"""How deep a message may be nested."""

MOST_VALUES: Final = 2_048
"""How many values one message may hold: each costs time in every check after this one."""

MOST_PROBLEMS: Final = 20
"""How many of a message's bad fields are told."""

_LARGEST_INTEGER: Final = 2**63


class MalformedMessage(PixoraError):
    """A frame that is no message of the protocol; `message_id` where one could be read."""

    def __init__(self, problem: str, message_id: str | None = None, fields: tuple[tuple[str, str], ...] = ()) -> None:
        self.problem = problem
        self.message_id = message_id
        self.fields = fields
        super().__init__(problem)


def read_client_message(text: str | bytes) -> ClientMessage:
    """The message in a frame. Raises `MalformedMessage`."""
    value = read_json(text)
    if not isinstance(value, dict):
        raise MalformedMessage("a message is a JSON object")
    try:
        return named(value)
    except ValidationError as error:
        given = value.get("id")
        message_id = given if isinstance(given, str) and 1 <= len(given) <= 128 else None
        fields = field_problems(error, skip=1)
        problem = "; ".join(f"{field}: {what}" if field else what for field, what in fields[:3])
        raise MalformedMessage(problem, message_id, fields) from error


def read_json(text: str | bytes) -> JsonValue:
    """JSON as RFC 8259 has it, without what makes trouble later. Raises `MalformedMessage`.

    Refused: nesting deeper than `DEEPEST`, more than `MOST_VALUES` values, NaN and infinities (also written 1e400),
    integers that do not fit 64 bits, lone surrogates.
    """
    try:
        value: JsonValue = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise MalformedMessage(f"not JSON: {error}") from error
    _bounded(value)
    return value


def _bounded(value: JsonValue) -> None:
    """Walks level by level, so that depth costs no stack."""
    level: list[JsonValue] = [value]
    left = MOST_VALUES
    for _ in range(DEEPEST + 1):
        if not level:
            return
        inside = [each for each in level if isinstance(each, dict | list)]
        left -= sum(map(len, inside))
        if left < 0:
            raise MalformedMessage(f"more than {MOST_VALUES} values")
        for each in level:
            _plain(each)
        level = [inner for each in inside for inner in (each.values() if isinstance(each, dict) else each)]
    raise MalformedMessage(f"nested deeper than {DEEPEST}")


def _plain(value: JsonValue) -> None:
    if isinstance(value, float) and not math.isfinite(value):
        raise MalformedMessage("a number is too large")
    if isinstance(value, int) and abs(value) >= _LARGEST_INTEGER:
        raise MalformedMessage("an integer is too large")


def field_problems(error: ValidationError, *, skip: int = 0) -> tuple[tuple[str, str], ...]:
    """The first fields that were refused and why, without what was given; `skip` leaves out the outermost names."""
    problems = []
    for each in error.errors(include_url=False, include_input=False)[:MOST_PROBLEMS]:
        field = ".".join(str(part) for part in each["loc"][skip:])
        problems.append((field[:128], in_words(each)))
    return tuple(problems)
