"""What a setting is. A setting is a function under the decorator `setting` that paints the planes of a stage."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Annotated, get_args

from pydantic import Field

from pixora_core.providers.embedded.illustrator.palette import Hour, Look, Weather
from pixora_core.providers.embedded.illustrator.prop import Stands
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.units import Frozen

__all__ = ["Setting", "collect", "setting"]

Paint = Callable[[Stage], None]
Adapt = Callable[[Look], Look]
Span = tuple[float, float]


class Setting(Frozen):
    """One place that can be drawn.

    `words` are those that mean it, `stands` what can be set there. `horizon` and `floor` are the ranges of y within
    which a picture's horizon and the foot of its nearest subject may lie. `hours` and `weathers` are those that it
    is usually shown in, `indoors` places keep the weather outside. With `ledge` a wooden table can stand in front,
    for what stands on tables only. Nothing taller than `tallest` metres stands on the floor, and none of the props that
    it `bars`, because it is made of such things itself; what it `owns` it paints itself where it is asked for.
    `instead` says what is shown for a prop here: a bridge over a brook is one of stone. `adapt` changes the look where
    the sky does not rule. A setting that is a `kind_of` others takes their place where the description says one of its
    `cues` and the subjects fit into it: a room with a bed in it is a bedroom.
    """

    name: str
    paint: Paint
    words: tuple[str, ...]
    stands: tuple[Stands, ...]
    horizon: Span = (0.56, 0.64)
    floor: Span = (0.755, 0.795)
    hours: Annotated[tuple[Hour, ...], Field(min_length=1)] = ("day", "evening", "morning")
    weathers: tuple[Weather, ...] = ("clear",)
    indoors: bool = False
    ledge: bool = True
    tallest: float = 1e9
    bars: tuple[str, ...] = ()
    owns: tuple[str, ...] = ()
    instead: dict[str, str] = Field(default_factory=dict)
    adapt: Adapt | None = None
    kind_of: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The name of the setting that it is a kind of, or its own."""
        return self.kind_of[0] if self.kind_of else self.name


def setting(
    *,
    words: str,
    stands: str,
    name: str | None = None,
    horizon: Span = (0.56, 0.64),
    floor: Span = (0.755, 0.795),
    hours: tuple[Hour, ...] = ("day", "evening", "morning"),
    weathers: tuple[Weather, ...] = ("clear",),
    indoors: bool = False,
    ledge: bool = True,
    tallest: float = 1e9,
    bars: str = "",
    owns: str = "",
    instead: str = "",
    adapt: Adapt | None = None,
    kind_of: str = "",
    cues: str = "",
) -> Callable[[Paint], Setting]:
    """Turns a painting function into a `Setting` of its name, or of the one given.

    `words` and `cues` are separated by commas, `stands`, `bars`, `owns` and `kind_of` by spaces; `instead` holds pairs
    as `bridge=stone_bridge`.
    """
    known = get_args(Stands)

    def made(paint: Paint) -> Setting:
        return Setting(
            name=name or paint.__name__,
            paint=paint,
            words=tuple(word.strip() for word in words.split(",")),
            stands=tuple(place for place in known if place in stands.split()),
            horizon=horizon,
            floor=floor,
            hours=hours,
            weathers=weathers,
            indoors=indoors,
            ledge=ledge and not indoors,
            tallest=tallest,
            bars=tuple(bars.split()),
            owns=tuple(owns.split()),
            instead=dict(pair.split("=") for pair in instead.split()),
            adapt=adapt,
            kind_of=tuple(kind_of.split()),
            cues=tuple(cue.strip() for cue in cues.split(",") if cue.strip()),
        )

    return made


def collect(*modules: ModuleType) -> dict[str, Setting]:
    """Every setting that stands in the modules, by name."""
    return {thing.name: thing for module in modules for thing in vars(module).values() if isinstance(thing, Setting)}
