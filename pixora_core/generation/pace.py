"""How fast this machine makes films, learnt from those that it made: kept beside the step store, for all processes.

The rule of thumb (`needs`) was measured on one machine with nothing else to do. What a film really took is kept as its
ratio to the rule, the latest counting most, so that a machine that is busy these days says so. The estimate's range is
that of nearly all films if the next one is like those before.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, ValidationError

from pixora_core.context import Needs
from pixora_core.storage import replacing
from pixora_core.units import Frozen, Seconds

__all__ = ["Pace", "learn_pace", "pace_of"]

_LATEST: Final = 0.3
"""How much the latest film counts, at the least."""
_UNKNOWN: Final = math.log(2.0)
"""The spread where nothing was learnt yet: half to twice."""
_LEAST_SPREAD: Final = math.log(1.1)
_WIDTH: Final = 1.5
"""The range is so many spreads wide on both sides."""
_SHORTEST: Final = 1.0
"""A film that by the rule takes less teaches nothing: what it takes is the start of things."""


class Pace(Frozen):
    """The logarithm of the ratio to the rule of thumb: its mean and its spread, from so many films."""

    films: Annotated[int, Field(ge=0)] = 0
    mean: float = 0.0
    spread: Annotated[float, Field(ge=0)] = _UNKNOWN

    def after(self, rule: float, took: float) -> Pace:
        """The pace after one more film, which should have taken `rule` seconds."""
        found = math.log(took / rule)
        weight = max(_LATEST, 1 / (self.films + 1))
        off = found - self.mean
        if not self.films:
            return Pace(films=1, mean=found, spread=_UNKNOWN / 2)
        spread = math.sqrt((1 - weight) * (self.spread**2 + weight * off**2))
        return Pace(films=self.films + 1, mean=self.mean + weight * off, spread=spread)

    def applied(self, needs: Needs) -> Needs:
        """What a film needs, with seconds as they are here, and their range."""
        ratio = math.exp(self.mean)
        factor = math.exp(_WIDTH * max(_LEAST_SPREAD, self.spread))
        likely = needs.seconds * ratio
        return needs.model_copy(
            update={
                "seconds": Seconds(round(likely, 1)),
                "at_least": Seconds(round(likely / factor, 1)),
                "at_most": Seconds(round(likely * factor, 1)),
                "learnt_from": self.films,
            }
        )


def pace_of(store: Path) -> Pace:
    """What was learnt so far; nothing where it cannot be read."""
    try:
        return Pace.model_validate_json(_file(store).read_bytes())
    except (OSError, ValidationError):
        return Pace()


def learn_pace(store: Path, rule: float, took: float) -> None:
    """Keeps what a film took. Raises `StorageError`."""
    if rule >= _SHORTEST and took > 0:
        with replacing(_file(store)) as part:
            part.write_text(pace_of(store).after(rule, took).model_dump_json(), encoding="utf-8")


def _file(store: Path) -> Path:
    return store / "pace.json"
