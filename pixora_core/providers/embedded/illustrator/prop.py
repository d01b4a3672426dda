"""What a prop is. A prop is one function of ten to twenty-five lines under the decorator `prop`.

The brush stands in unit coordinates: the prop is 1 wide (x from -0.5 to 0.5), stands on the ground line y = 0, and y
points UP. Nothing solid leaves the box (-0.5, 0) to (0.5, `height`); glow, steam and light may. The prop draws no
shadow on the ground and no background: contact shadow, cast shadow, rim light, outline, haze, reflection
and the place in the picture are the composition's work. Props face right where they have a face.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Annotated, Literal, get_args

from pydantic import Field

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa
from pixora_core.providers.embedded.illustrator.gaits import Gait
from pixora_core.units import Frozen

__all__ = ["Prop", "Stands", "collect", "coloured", "prop"]

Stands = Literal["ground", "water", "air", "space", "table", "underwater"]
Draw = Callable[[Brush], None]


class Prop(Frozen):
    """One thing that can be drawn.

    `words` are the nouns that mean it. `stands` are the places where it can be, the most usual first. `height` is
    that of its box when its width is 1. `metres` is how tall it is in the world: it settles sizes beside another
    prop, and how far away it stands. `fill` is the share of the picture's height that it takes when it is the
    picture's hero.
    """

    name: str
    draw: Draw
    words: tuple[str, ...]
    stands: Annotated[tuple[Stands, ...], Field(min_length=1)]
    height: Annotated[float, Field(gt=0, le=8)] = 1.0
    metres: Annotated[float, Field(gt=0)] = 1.0
    fill: Annotated[float, Field(gt=0, le=0.9)] = 0.42
    sinks: Annotated[float, Field(ge=0, lt=1)] = 0.0
    """The share of its height that is below the water line where it floats."""
    hangs: bool = False
    """Whether it grows into the picture from its edge: a branch, its stem at the left."""
    spans: bool = False
    """Whether it is part of the sky: an arch that stands on the horizon, behind everything else."""
    way: Literal["rails", "tramway", "road"] | None = None
    """What it runs on where the ground is open."""
    coat: tuple[str, ...] = ()
    """The colours of its paint, the chief one first: another colour that is asked for takes their place."""
    home: tuple[str, ...] = ()
    """The settings in which it is shown when nothing says where, the usual one first."""
    clothed: bool = False
    """Whether it says itself which of its colours a character's palette changes (`Brush.worn`)."""
    moves: Gait | None = None
    """How it moves where it stands on nothing; None: it bobs on water and floats elsewhere."""
    flame: tuple[float, float, float] | None = None
    """Where a fire of it is (x, y), and how far its light is seen to flicker, in its own units."""
    kind_of: tuple[str, ...] = ()
    """The props that it is a kind of: it takes their place where the description says one of its `cues`."""
    cues: tuple[str, ...] = ()


def prop(
    *,
    words: str,
    stands: str,
    height: float = 1.0,
    metres: float = 1.0,
    fill: float = 0.42,
    sinks: float = 0.0,
    hangs: bool = False,
    spans: bool = False,
    way: Literal["rails", "tramway", "road"] | None = None,
    coat: str = "",
    home: str = "",
    clothed: bool = False,
    moves: Gait | None = None,
    flame: tuple[float, float, float] | None = None,
    kind_of: str = "",
    cues: str = "",
) -> Callable[[Draw], Prop]:
    """Turns a drawing function into a `Prop` of its name.

    `words` and `cues` are separated by commas, `stands`, `coat`, `home` and `kind_of` by spaces.
    """
    nouns = tuple(word.strip() for word in words.split(","))
    places = tuple(place for place in get_args(Stands) if place in stands.split())
    ordered = tuple(sorted(places, key=stands.split().index))
    if len(ordered) != len(stands.split()):
        raise ValueError(f"stands: {stands!r} names a place that is not one of {', '.join(get_args(Stands))}")

    def made(draw: Draw) -> Prop:
        return Prop(
            name=draw.__name__,
            draw=draw,
            words=nouns,
            stands=ordered,
            height=height,
            metres=metres,
            fill=fill,
            sinks=sinks,
            hangs=hangs,
            spans=spans,
            way=way,
            coat=tuple(coat.split()),
            home=tuple(home.split()),
            clothed=clothed,
            moves=moves,
            flame=flame,
            kind_of=tuple(kind_of.split()),
            cues=tuple(cue.strip() for cue in cues.split(",") if cue.strip()),
        )

    return made


def coloured(thing: Prop, palette: tuple[str, ...]) -> Prop:
    """The prop in a character's colours: its clothes, or, of what wears none, all but black and white."""
    if not palette:
        return thing
    colours = tuple(hexa(colour) for colour in palette)

    def draw(b: Brush) -> None:
        b.dress(colours, dyed=not thing.clothed)
        thing.draw(b)

    return thing.model_copy(update={"draw": draw})


def collect(*modules: ModuleType) -> dict[str, Prop]:
    """Every prop that stands in the modules, by name. Raises ValueError when two have one name."""
    found: dict[str, Prop] = {}
    for module in modules:
        for thing in vars(module).values():
            if isinstance(thing, Prop):
                if thing.name in found:
                    raise ValueError(f"two props are called {thing.name!r}")
                found[thing.name] = thing
    return found
