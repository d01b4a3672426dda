"""What pydantic finds wrong is said in words that who gave it understands."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field, ValidationError

from pixora_core.problems import invalid
from pixora_core.units import Frozen


class Cup(Frozen):
    """A value with a field of each kind."""

    tea: Literal["green", "black"] = "green"
    millilitres: Annotated[int, Field(ge=1, lt=5_000)] = 200
    degrees: Annotated[float, Field(gt=0)] = 80.0
    leaves: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    note: Annotated[str, Field(min_length=2, pattern="[a-z]+")] = "good"
    sweet: bool = False
    saucer: Cup | None = None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"tea": "blue"}, "tea: is not known; there are: 'green' or 'black' (given: 'blue')"),
        ({"millilitres": 5_000}, "millilitres: has to be less than 5,000 (given: 5000)"),
        ({"millilitres": 1.5}, "millilitres: has to be a whole number (given: 1.5)"),
        ({"millilitres": 10**5_000}, "millilitres: has to be less than 5,000"),
        ({"degrees": 0}, "degrees: has to be more than 0 (given: 0)"),
        ({"degrees": float("inf")}, "degrees: has to be a number (given: inf)"),
        ({"leaves": ["a", "b", "c"]}, "leaves: is too long: it takes at most 2"),
        ({"leaves": [3]}, "leaves.1: has to be text (given: 3)"),
        ({"note": "a"}, "note: takes at least 2 (given: 'a')"),
        ({"note": "AB"}, "note: is not written as it has to be (given: 'AB')"),
        ({"sweet": []}, "sweet: has to be true or false"),
        ({"saucer": 1}, "saucer: has to be a group of named values (given: 1)"),
        ({"saucer": {"milk": "x" * 99}}, f"saucer.milk: is not known here (given: '{'x' * 60}')"),
        ({"degrees": b"x" * 9, "tea": "black"}, "degrees: has to be a number"),
    ],
)
def test_a_problem_is_told_in_plain_words(fields: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Cup.model_validate(fields)
    assert str(invalid(caught.value)) == said
    assert str(invalid(caught.value, where="cup.yaml")) == f"cup.yaml: {said}"
